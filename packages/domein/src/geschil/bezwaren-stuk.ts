import { type Weigering, weiger } from '../gedeeld/weigering.ts';
import { type Bezwaren, fout, GEEN_PARTIJ, inStrijd, NAAM_BEZET } from './bezwaar.ts';
import type { Data } from './fasen.ts';
import { dossierstukken, type Stuk, type Zaak } from './state.ts';
import { termijnNu } from './termijnloop.ts';
import { geschilpartijSleutel } from './waarden.ts';

/** Objections to acts about documents, positions and the person behind the case. */

/** More than this one case never holds; a seal must fit in one event. */
const MEESTE_STUKKEN = 400;
const MEESTE_STANDPUNTEN = 150;

export function onbekendStuk(zaak: Zaak, stukken: readonly string[], veld: string): Weigering | undefined {
  const namen = dossierstukken(zaak).map(({ stuk }) => stuk);
  return stukken.every((s) => namen.includes(s))
    ? undefined
    : fout(veld, 'Dit stuk zit niet in het dossier.');
}

function stukBezwaar(data: Data<'StukIngediend'>, zaak: Zaak): Weigering | undefined {
  if (zaak.stukken.some(({ stuk }) => stuk === data.stuk)) return fout('stuk', NAAM_BEZET);
  if (zaak.stukken.length >= MEESTE_STUKKEN)
    return inStrijd(`Een geschil heeft ten hoogste ${MEESTE_STUKKEN} stukken.`);
  if (data.kanaal === 'raadkamer' && data.door)
    return fout('kanaal', 'Alleen de commissie legt iets in de raadkamer.');
  if (data.vertrouwelijk && !data.door)
    return fout('vertrouwelijk', 'Wat de commissie voor zich houdt, hoort in de raadkamer.');
  if (data.kanaal === 'dossier' && zaak.fase === 'beraadslaging')
    return weiger(
      'fase-laat-niet-toe',
      'Het onderzoek is gesloten. Een nieuw stuk kan pas als de commissie het onderzoek heropent.',
    );
  return (
    (data.reactieOp ? onbekendStuk(zaak, [data.reactieOp], 'reactieOp') : undefined) ??
    termijnBezwaar(data, zaak)
  );
}

/** The term that a document answers is one of the party that files it; late is allowed, it then answers late. */
function termijnBezwaar({ termijn, door }: Data<'StukIngediend'>, zaak: Zaak): Weigering | undefined {
  if (termijn === undefined) return undefined;
  const voor = termijnNu(zaak, termijn)?.voor ?? [];
  return door && voor !== 'commissie' && voor.includes(geschilpartijSleutel(door))
    ? undefined
    : fout('termijn', 'Deze termijn is er niet voor deze partij.');
}

/** A document of the file, to be sent or received; what is kept for the commission goes to nobody. */
function uitwisselbaar(zaak: Zaak, naam: string, datum: string): Stuk | Weigering {
  const stuk = zaak.stukken.find((s) => s.stuk === naam);
  if (!stuk || stuk.kanaal === 'raadkamer') return fout('stuk', 'Dit stuk zit niet in het dossier.');
  if (stuk.vertrouwelijk) return fout('stuk', 'Dit stuk is alleen voor de commissie.');
  return datum < stuk.datum ? fout('datum', 'Deze dag ligt voor de indiening van het stuk.') : stuk;
}

export const bezwarenStuk: Bezwaren<
  | 'StukIngediend'
  | 'StukVerzonden'
  | 'StukOntvangen'
  | 'VertrouwelijkheidBeslist'
  | 'StandpuntIngenomen'
  | 'ClientVastgelegd'
  | 'ClientgegevensVernietigd'
> = {
  StukIngediend: stukBezwaar,
  StukVerzonden: ({ stuk: naam, datum }, zaak) => {
    const stuk = uitwisselbaar(zaak, naam, datum);
    return 'geweigerd' in stuk ? stuk : undefined;
  },
  StukOntvangen: ({ stuk: naam, door, datum }, zaak) => {
    const stuk = uitwisselbaar(zaak, naam, datum);
    if ('geweigerd' in stuk) return stuk;
    const partij = geschilpartijSleutel(door);
    // Who left since may have received it before.
    if (!zaak.partijen.some((p) => p.partij === partij)) return fout('door', GEEN_PARTIJ);
    return stuk.ontvangen[partij] ? fout('door', 'Deze ontvangst is al vastgelegd.') : undefined;
  },
  VertrouwelijkheidBeslist: ({ stuk: naam }, zaak) => {
    const stuk = zaak.stukken.find((s) => s.stuk === naam);
    if (!stuk?.vertrouwelijk) return fout('stuk', 'Van dit stuk is niet gevraagd om het te beperken.');
    return stuk.gerechtvaardigd === undefined ? undefined : fout('stuk', 'Hierover is al beslist.');
  },
  StandpuntIngenomen: ({ stukken }, zaak) =>
    zaak.standpunten.length >= MEESTE_STANDPUNTEN
      ? inStrijd(`Een geschil heeft ten hoogste ${MEESTE_STANDPUNTEN} standpunten.`)
      : onbekendStuk(zaak, stukken, 'stukken'),
  ClientVastgelegd: ({ referentie }, { clientgegevens, client }) => {
    if (clientgegevens === 'vernietigd')
      return inStrijd('De gegevens van deze cliënt zijn vernietigd en komen niet terug.');
    // Of a second person nobody could destroy the data later.
    return client !== undefined && client !== referentie
      ? fout('referentie', 'Dit geschil gaat over een andere cliënt.')
      : undefined;
  },
  ClientgegevensVernietigd: ({ referentie }, { clientgegevens, client }) =>
    clientgegevens === 'aanwezig' && client === referentie
      ? undefined
      : fout('referentie', 'Van deze cliënt worden geen gegevens bewaard.'),
};
