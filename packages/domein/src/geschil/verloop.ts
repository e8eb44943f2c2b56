import type { Data, GeschilGebeurtenis, Handelingsoort } from './fasen.ts';
import { begint, metUitkomst, moetHoren, naar, rondAf, type Stappen } from './stappen.ts';
import { openPunten, type Zaak } from './state.ts';
import { gaatVerder, legtStil, sluitTermijn, zonderPartij } from './termijnloop.ts';
import { naLid } from './verloop-leden.ts';
import { naStuk } from './verloop-stukken.ts';
import { naTermijn } from './verloop-termijnen.ts';
import { naUitspraak } from './verloop-uitspraak.ts';
import { geschilpartijSleutel } from './waarden.ts';

/** What each act does to a case: the phase that follows, who and what is in it, and which terms begin and end. */

/** The opening of a case. */
export function gemeld(data: Data<'GeschilGemeld'>): Zaak {
  const { verzoekers, verweerders, datum } = data;
  const kant = (wie: typeof verzoekers, naam: 'verzoeker' | 'verweerder') =>
    wie.map((p) => ({ partij: geschilpartijSleutel(p), kant: naam, van: datum }));
  return {
    status: 'open',
    fase: 'overleg',
    commissie: data.commissie,
    soort: data.soort,
    onderwerp: data.onderwerp,
    voorbeeld: data.voorbeeld ?? false,
    gemeld: datum,
    feitendatum: data.feitendatum,
    ...(data.client ? { client: data.client } : {}),
    partijen: [...kant(verzoekers, 'verzoeker'), ...kant(verweerders, 'verweerder')],
    punten: data.punten.map((p) => ({ ...p, datum })),
    overleg: [],
    leden: [],
    wrakingen: [],
    reconstructies: [],
    gehoord: false,
    stukken: [],
    standpunten: [],
    termijnen: [],
    ontwerpen: [],
    uitspraken: [],
    mijlpalen: [],
    publicaties: [],
    clientgegevens: 'geen',
  };
}

function ontvankelijkheid(
  zaak: Zaak,
  { nietOntvankelijk, verwijzing, datum }: Data<'OntvankelijkheidBeslist'>,
): Zaak {
  const beoordeeld = metUitkomst(
    sluitTermijn({ ...zaak, ...(verwijzing ? { verwijzing } : {}) }, 'ontvankelijkheid', datum),
    nietOntvankelijk.map(({ punt }) => punt),
    'niet-ontvankelijk',
  );
  return openPunten(beoordeeld).length === 0
    ? rondAf(beoordeeld, datum)
    : begint(beoordeeld, 'aanvulling', datum);
}

const partijen: Stappen<
  | 'PartijToegevoegd'
  | 'PartijTeruggetreden'
  | 'VertegenwoordigerAangewezen'
  | 'PuntToegevoegd'
  | 'PuntenIngetrokken'
  | 'SchikkingVastgelegd'
> = {
  PartijToegevoegd: (zaak, { partij, kant, datum }) => ({
    ...zaak,
    partijen: [...zaak.partijen, { partij: geschilpartijSleutel(partij), kant, van: datum }],
  }),
  VertegenwoordigerAangewezen: (zaak, { partij, datum: _datum, ...vertegenwoordiger }) => ({
    ...zaak,
    partijen: zaak.partijen.map((p) =>
      p.partij === geschilpartijSleutel(partij) && p.tot === undefined ? { ...p, vertegenwoordiger } : p,
    ),
  }),
  PartijTeruggetreden: (zaak, { partij, datum }) => {
    const wie = geschilpartijSleutel(partij);
    const zonder = zaak.partijen.map((p) =>
      p.partij === wie && p.tot === undefined ? { ...p, tot: datum } : p,
    );
    return zonderPartij({ ...zaak, partijen: zonder }, wie, datum);
  },
  PuntToegevoegd: (zaak, punt) => ({ ...zaak, punten: [...zaak.punten, punt] }),
  PuntenIngetrokken: (zaak, { punten, datum }) => rondAf(metUitkomst(zaak, punten, 'ingetrokken'), datum),
  SchikkingVastgelegd: (zaak, { punten, datum }) => rondAf(metUitkomst(zaak, punten, 'schikking'), datum),
};

const procedure: Stappen<
  | 'OverlegGehouden'
  | 'GeschilAanhangigGemaakt'
  | 'ReconstructieVastgelegd'
  | 'OntvankelijkheidBeslist'
  | 'DossierCompleet'
  | 'RepliekToegestaan'
  | 'DupliekToegestaan'
  | 'ZittingBepaald'
  | 'ZittingGehouden'
  | 'ZittingAfgezien'
  | 'OnderzoekGesloten'
  | 'OnderzoekHeropend'
  | 'GeschilGevoegd'
  | 'VoegingBeeindigd'
> = {
  OverlegGehouden: (zaak, overleg) => ({ ...zaak, overleg: [...zaak.overleg, overleg] }),
  GeschilAanhangigGemaakt: (zaak, { datum, reglement }) =>
    begint({ ...zaak, aanhangig: datum, reglement }, 'aanhangig', datum),
  ReconstructieVastgelegd: (zaak, data) => ({ ...zaak, reconstructies: [...zaak.reconstructies, data] }),
  OntvankelijkheidBeslist: ontvankelijkheid,
  DossierCompleet: (zaak, { datum }) => begint(sluitTermijn(zaak, 'aanvulling', datum), 'verweer', datum),
  RepliekToegestaan: (zaak, { datum }) => begint(zaak, 'repliek', datum),
  DupliekToegestaan: (zaak, { datum }) => begint(zaak, 'dupliek', datum),
  ZittingBepaald: (zaak, zitting) => ({ ...moetHoren(naar(zaak, 'hoorzitting')), zitting }),
  ZittingGehouden: (zaak) => ({ ...zaak, gehoord: true }),
  ZittingAfgezien: (zaak) => ({ ...naar(zaak, 'hoorzitting'), gehoord: true }),
  // A draft of an earlier deliberation cannot be adopted in this one.
  OnderzoekGesloten: (zaak, { datum }) => {
    const ontwerpen = zaak.ontwerpen.map((o) => ({ ...o, voorbij: true as const }));
    return begint({ ...zaak, ontwerpen }, 'beraadslaging', datum);
  },
  OnderzoekHeropend: (zaak, { datum }) =>
    moetHoren(naar(sluitTermijn(zaak, 'uitspraak', datum), 'hoorzitting')),
  GeschilGevoegd: (zaak, { bij, datum }) =>
    legtStil(
      { ...naar(zaak, 'gevoegd'), faseVoorVoeging: zaak.fase, gevoegdBij: bij },
      { van: datum, oorzaak: 'voeging', reden: 'Het geschil is gevoegd bij een ander geschil.' },
    ),
  VoegingBeeindigd: ({ faseVoorVoeging = 'aanhangig', gevoegdBij: _bij, ...zaak }, { datum }) =>
    gaatVerder(naar(zaak, faseVoorVoeging), 'voeging', datum),
};

const STAPPEN: Stappen<Exclude<Handelingsoort, 'GeschilGemeld'>> = {
  ...partijen,
  ...naLid,
  ...procedure,
  ...naTermijn,
  ...naStuk,
  ...naUitspraak,
};

/** The case after one act. */
export function naHandeling(
  zaak: Zaak,
  { type, data }: Exclude<GeschilGebeurtenis, { type: 'GeschilGemeld' }>,
): Zaak {
  return (STAPPEN[type] as (zaak: Zaak, data: unknown) => Zaak)(zaak, data);
}
