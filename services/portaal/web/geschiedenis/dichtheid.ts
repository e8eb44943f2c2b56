import { dagVan, isDeeldatum } from '@regiolog/domein/gedeeld/datum';
import { type Stelling, stelling, voorheen } from './inhoud.ts';
import { isOpen, type Voorval } from './lezen.ts';

/** How much of a history is shown: what made the difference; all that happened; all that was recorded. */
export const DICHTHEDEN = ['kern', 'verloop', 'alles'] as const;
export type Dichtheid = (typeof DICHTHEDEN)[number];

/** What changes who is bound, to what, or how a dispute stands. */
const KERN: ReadonlySet<string> = new Set([
  'OvereenkomstIngeschreven',
  'PartijToegetreden',
  'PartijUitgetreden',
  'OpzeggingGedaan',
  'BesluitGenomen',
  'PartijHeeftOndertekend',
  'InwerkingtredingGeregeld',
  'LooptijdVastgelegd',
  'OvereenkomstVerlengd',
  'OvereenkomstOpgeschort',
  'OvereenkomstBeeindigd',
  'MandaatIngeschreven',
  'MandaatVerleend',
  'InstemmingGegeven',
  'MandaatIngetrokken',
  'MandaatVervallen',
  'MandaatNietigGebleken',
  'RegioIngericht',
  'GemeenteToegetreden',
  'GemeenteUitgetreden',
  'RolToegekend',
  'RolBeeindigd',
  'AanspreekpuntAangewezen',
  'GemeenteIngeschreven',
  'GemeenteOpgeheven',
  'HerindelingVastgelegd',
  'NvoStandVastgelegd',
  'GeschilGemeld',
  'GeschilAanhangigGemaakt',
  'SchikkingVastgelegd',
  'OntvankelijkheidBeslist',
  'ZittingGehouden',
  'UitspraakGedaan',
  'UitspraakVernietigd',
  'NakomingVastgesteld',
  'UitspraakGepubliceerd',
  'GeschilHeropend',
  'GeschilGesloten',
]);

/** What somebody said of it, or what serves the handling: no step of its own. */
const BIJZAKEN: ReadonlySet<string> = new Set([
  'OvereenkomstGerapporteerd',
  'MandaatGerapporteerd',
  'LidmaatschapGerapporteerd',
  'RolGerapporteerd',
  'NvoMerkGerapporteerd',
  'TegenstrijdigheidGemeld',
  'GeldgegevenVastgelegd',
  'StukVerzonden',
  'StukOntvangen',
  'TermijnOpgeschort',
  'TermijnHervat',
  'PersoonsgegevensVernietigd',
]);

const DATUMVELDEN = [
  'datum',
  'zitting',
  'van',
  'per',
  'einde',
  'uiterlijk',
  'laatsteDag',
  'besloten',
  'regel',
  'peildatum',
  'begin',
];

/** The day on which what was stated happened, as far as it says so itself; partial when it is. */
export function dagVanStelling({ inhoud }: Stelling): string | null {
  if (typeof inhoud !== 'object' || inhoud === null) return null;
  const velden = inhoud as Readonly<Record<string, unknown>>;
  for (const veld of DATUMVELDEN) {
    const waarde = velden[veld];
    const datum = typeof waarde === 'object' && waarde !== null && 'datum' in waarde ? waarde.datum : waarde;
    // A field of that name can hold something else: what a text waits for is called "van" too.
    if (typeof datum === 'string' && isDeeldatum(datum)) return datum;
  }
  return null;
}

/** Does this event belong in a history of this density? */
export function hoortIn(voorval: Voorval, alle: readonly Voorval[], dichtheid: Dichtheid): boolean {
  if (dichtheid === 'alles') return true;
  if (!isOpen(voorval)) return false;
  const soort = (stelling(voorval) ?? voorheen(voorval, alle))?.soort ?? voorval.soort;
  if (dichtheid === 'kern') return KERN.has(soort) && voorval.gerectificeerdDoor === null;
  return !BIJZAKEN.has(soort);
}

/** The day under which an event stands: when it was recorded in "alles", else when it happened. */
function dagIn(voorval: Voorval, dichtheid: Dichtheid): string {
  const vastgelegd = dagVan(voorval.geregistreerdOp);
  if (dichtheid === 'alles' || !isOpen(voorval)) return vastgelegd;
  const gesteld = stelling(voorval);
  return (gesteld && dagVanStelling(gesteld)) ?? dagVan(voorval.bekendOp);
}

type Daggroep = { readonly dag: string; readonly voorvallen: readonly Voorval[] };

/** The events of a history by day, the newest first. A partial date counts from its end. */
export function perDag(alle: readonly Voorval[], dichtheid: Dichtheid): readonly Daggroep[] {
  const groepen = new Map<string, Voorval[]>();
  for (const voorval of alle) {
    if (!hoortIn(voorval, alle, dichtheid)) continue;
    const dag = dagIn(voorval, dichtheid);
    groepen.set(dag, [...(groepen.get(dag) ?? []), voorval]);
  }
  const plek = (dag: string): string => dag.padEnd(10, '~');
  return [...groepen]
    .map(([dag, voorvallen]) => ({ dag, voorvallen: voorvallen.toReversed() }))
    .sort((a, b) => (plek(a.dag) < plek(b.dag) ? 1 : -1));
}

/** The kinds of events that the core of a history holds; for tests. */
export const KERNSOORTEN: readonly string[] = [...KERN, ...BIJZAKEN];
