import type { Stappen } from './stappen.ts';
import type { Stuk, Zaak } from './state.ts';
import { voldoetMet } from './termijnloop.ts';
import { geschilpartijSleutel } from './waarden.ts';

/** What acts about documents, positions and the person behind the case do to a case. */

const metStuk = (zaak: Zaak, naam: string, doe: (stuk: Stuk) => Stuk): Zaak => ({
  ...zaak,
  stukken: zaak.stukken.map((s) => (s.stuk === naam ? doe(s) : s)),
});

export const naStuk: Stappen<
  | 'StukIngediend'
  | 'StukVerzonden'
  | 'StukOntvangen'
  | 'VertrouwelijkheidBeslist'
  | 'StandpuntIngenomen'
  | 'ClientVastgelegd'
  | 'ClientgegevensVernietigd'
> = {
  StukIngediend: (zaak, { door, ...data }) => {
    const stuk: Stuk = {
      ...data,
      ...(door ? { door: geschilpartijSleutel(door) } : {}),
      verzonden: [],
      ontvangen: {},
    };
    return voldoetMet({ ...zaak, stukken: [...zaak.stukken, stuk] }, stuk);
  },
  StukVerzonden: (zaak, { stuk, aan, datum, wijze }) =>
    metStuk(zaak, stuk, (s) => ({
      ...s,
      verzonden: [...s.verzonden, ...aan.map((p) => ({ aan: geschilpartijSleutel(p), datum, wijze }))],
    })),
  StukOntvangen: (zaak, { stuk, door, datum }) =>
    metStuk(zaak, stuk, (s) => {
      const partij = geschilpartijSleutel(door);
      return { ...s, ontvangen: { ...s.ontvangen, [partij]: s.ontvangen[partij] ?? datum } };
    }),
  VertrouwelijkheidBeslist: (zaak, { stuk, gerechtvaardigd }) =>
    metStuk(zaak, stuk, (s) => ({ ...s, gerechtvaardigd })),
  StandpuntIngenomen: (zaak, { partij, ...standpunt }) => ({
    ...zaak,
    standpunten: [...zaak.standpunten, { ...standpunt, partij: geschilpartijSleutel(partij) }],
  }),
  ClientVastgelegd: (zaak, { referentie }) => ({ ...zaak, client: referentie, clientgegevens: 'aanwezig' }),
  ClientgegevensVernietigd: (zaak) => ({ ...zaak, clientgegevens: 'vernietigd' }),
};
