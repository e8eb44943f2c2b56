import { type Fout, type Weigering, weiger } from '../gedeeld/weigering.ts';
import type { GeschilGebeurtenis } from './fasen.ts';
import { Termijnsoort } from './reglement.ts';
import { dossierstukken, type GeschilState, isPartij, partijenNu, type Zaak } from './state.ts';
import { termijnNu } from './termijnloop.ts';
import { type Geschilpartij, geschilpartijSleutel } from './waarden.ts';

/** Objections to the steps of parties, of the secretary and of the chair, up to the closing of the inquiry. */

const inStrijd = (melding: string, ...fouten: Fout[]): Weigering =>
  weiger('in-strijd-met-dossier', melding, fouten.length > 0 ? fouten : undefined);
const fout = (veld: string, melding: string): Weigering => inStrijd(melding, { veld, melding });

/** More documents than this one case never holds; a seal must fit in one event. */
const MEESTE_STUKKEN = 400;
const MEESTE_STANDPUNTEN = 150;

function dubbel(namen: readonly string[]): boolean {
  return new Set(namen).size < namen.length;
}

function meldBezwaar(
  verzoekers: readonly Geschilpartij[],
  verweerders: readonly Geschilpartij[],
  punten: readonly string[],
) {
  if (dubbel([...verzoekers, ...verweerders].map(geschilpartijSleutel)))
    return fout('verweerders', 'Noem elke partij één keer, aan één kant.');
  return dubbel(punten) ? fout('punten', 'Geef elk punt een eigen aanduiding.') : undefined;
}

function stukBezwaar(data: Extract<GeschilGebeurtenis, { type: 'StukIngediend' }>['data'], zaak: Zaak) {
  if (zaak.stukken.some(({ stuk }) => stuk === data.stuk))
    return fout('stuk', 'Deze aanduiding is al in gebruik in dit geschil.');
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
  return data.reactieOp && !zaak.stukken.some(({ stuk }) => stuk === data.reactieOp)
    ? fout('reactieOp', 'Dit stuk zit niet in het dossier.')
    : undefined;
}

function onbekendStuk(zaak: Zaak, stukken: readonly string[], veld: string): Weigering | undefined {
  const namen = dossierstukken(zaak).map(({ stuk }) => stuk);
  return stukken.every((s) => namen.includes(s))
    ? undefined
    : fout(veld, 'Dit stuk zit niet in het dossier.');
}

const RESERVE: ReadonlySet<string> = new Set(Termijnsoort.options);

function termijnBezwaar(gebeurtenis: GeschilGebeurtenis, zaak: Zaak): Weigering | undefined {
  const { type, data } = gebeurtenis;
  if (type === 'ReactietermijnGesteld') {
    if (RESERVE.has(data.termijn) || termijnNu(zaak, data.termijn))
      return fout('termijn', 'Deze naam is al in gebruik. Kies een andere.');
    if (data.tot <= data.datum) return fout('tot', 'Kies een dag na vandaag.');
    return data.stuk ? onbekendStuk(zaak, [data.stuk], 'stuk') : undefined;
  }
  if (
    type !== 'TermijnOpgeschort' &&
    type !== 'TermijnHervat' &&
    type !== 'TermijnVerlengd' &&
    type !== 'TermijnVerstreken'
  )
    return undefined;
  const termijn = termijnNu(zaak, data.termijn);
  if (!termijn) return fout('termijn', 'Deze termijn is er niet.');
  // The register judges by the file whether a term passed; here that must not stand in the way of a later correction.
  if (type === 'TermijnVerstreken')
    return termijn.verstreken.includes(data.einde)
      ? weiger('bestaat-al', 'Dat deze termijn is verstreken, is al vastgelegd.')
      : undefined;
  if (termijn.afgedaan) return fout('termijn', 'Deze termijn is al afgedaan.');
  const stil = termijn.opschortingen.some(({ tot }) => tot === undefined);
  switch (type) {
    case 'TermijnOpgeschort':
      return stil ? fout('termijn', 'Deze termijn is al opgeschort.') : undefined;
    case 'TermijnHervat':
      return stil ? undefined : fout('termijn', 'Deze termijn is niet opgeschort.');
    default:
      return undefined;
  }
}

/** Objections to a step; `undefined` for acts that are judged elsewhere. */
export function bezwaarTegenStap(
  gebeurtenis: GeschilGebeurtenis,
  state: GeschilState,
): Weigering | undefined {
  const { type, data } = gebeurtenis;
  if (type === 'GeschilGemeld')
    return meldBezwaar(
      data.verzoekers,
      data.verweerders,
      data.punten.map(({ punt }) => punt),
    );
  if (state.status === 'leeg') return undefined;
  switch (type) {
    case 'PartijToegevoegd':
      return isPartij(state, geschilpartijSleutel(data.partij))
        ? fout('partij', 'Deze partij is al in het geschil.')
        : undefined;
    case 'PartijTeruggetreden': {
      const wie = geschilpartijSleutel(data.partij);
      const kant = partijenNu(state).find(({ partij }) => partij === wie)?.kant;
      return partijenNu(state).filter((p) => p.kant === kant).length === 1
        ? fout('partij', 'Aan elke kant blijft een partij. Trek de punten in, of leg een schikking vast.')
        : undefined;
    }
    case 'PuntToegevoegd':
      return state.punten.some(({ punt }) => punt === data.punt)
        ? fout('punt', 'Deze aanduiding is al in gebruik in dit geschil.')
        : undefined;
    case 'StukIngediend':
      return stukBezwaar(data, state);
    case 'StukVerzonden':
    case 'StukOntvangen':
    case 'VertrouwelijkheidBeslist':
      return stukstapBezwaar(gebeurtenis as Stukstap, state);
    case 'StandpuntIngenomen':
      if (state.standpunten.length >= MEESTE_STANDPUNTEN)
        return inStrijd(`Een geschil heeft ten hoogste ${MEESTE_STANDPUNTEN} standpunten.`);
      return onbekendStuk(state, data.stukken, 'stukken');
    case 'ZittingBepaald':
      return data.zitting < data.datum
        ? fout('zitting', 'De zitting ligt voor de dag van vandaag.')
        : undefined;
    case 'ClientVastgelegd':
      return state.clientgegevens === 'vernietigd'
        ? inStrijd('De gegevens van deze cliënt zijn vernietigd en komen niet terug.')
        : undefined;
    case 'ClientgegevensVernietigd':
      return state.clientgegevens === 'vernietigd' || state.client !== data.referentie
        ? fout('referentie', 'Van deze cliënt worden geen gegevens bewaard.')
        : undefined;
    default:
      return termijnBezwaar(gebeurtenis, state);
  }
}

type Stukstap = Extract<
  GeschilGebeurtenis,
  { type: 'StukVerzonden' | 'StukOntvangen' | 'VertrouwelijkheidBeslist' }
>;

function stukstapBezwaar({ type, data }: Stukstap, zaak: Zaak): Weigering | undefined {
  const stuk = zaak.stukken.find((s) => s.stuk === data.stuk);
  if (!stuk || stuk.kanaal === 'raadkamer') return fout('stuk', 'Dit stuk zit niet in het dossier.');
  if (type === 'VertrouwelijkheidBeslist') {
    if (!stuk.vertrouwelijk) return fout('stuk', 'Van dit stuk is niet gevraagd om het te beperken.');
    return stuk.gerechtvaardigd === undefined ? undefined : fout('stuk', 'Hierover is al beslist.');
  }
  if (stuk.vertrouwelijk) return fout('stuk', 'Dit stuk is alleen voor de commissie.');
  if (type === 'StukVerzonden') return undefined;
  const partij = geschilpartijSleutel(data.door);
  if (!zaak.partijen.some((p) => p.partij === partij))
    return fout('door', 'Dit is geen partij in dit geschil.');
  return stuk.ontvangen[partij] ? fout('door', 'Deze ontvangst is al vastgelegd.') : undefined;
}
