import type { Schema } from '../../api/client.ts';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';

const t = teksten.landelijk.norm;

export type NvoRij = Schema<'NvoRij'>;
export type NvoMatrix = Schema<'NvoMatrix'>;
type NvoCel = NvoRij['cellen'][number];
type NvoEis = NvoRij['eisen'][number];

/** What the heat map shows: what regions filled in, what the register derives, or the one under the other. */
export const WEERGAVEN = ['gemeld', 'afgeleid', 'naast'] as const;
export type Weergave = (typeof WEERGAVEN)[number];

/** The rows of the survey that ask after a requirement (domain notes (d)); nothing asked after R9. */
export const ITEMS_VAN_EIS: Readonly<Record<string, readonly string[]>> = {
  R1: ['nvo.regiovisie-vastgesteld'],
  R2: ['nvo.overleg-met-stakeholders'],
  R3: ['nvo.continuiteit-zorgfuncties'],
  R4: ['nvo.inkoop-buiten-regio'],
  R5: ['nvo.lokale-toegang-verbonden'],
  R6: ['nvo.niet-vrijblijvende-governance'],
  R7: ['nvo.administratieve-lasten'],
  R8: ['nvo.meerjarige-contractering'],
  R9: [],
  R10: [
    'uitvoering.governance',
    'uitvoering.samenwerking-gemeenten',
    'uitvoering.samenwerking-stakeholders',
    'uitvoering.verdeling-budget-en-risico',
    'uitvoering.overgang-financiele-middelen',
    'uitvoering.overgang-informatieoverdracht',
  ],
};

/** The requirement that a row of the survey asks after, if there is one. */
export const eisVanItem = (item: string): string | undefined =>
  item === 'nvo.betrokken-stakeholders'
    ? 'R2'
    : Object.keys(ITEMS_VAN_EIS).find((eis) => ITEMS_VAN_EIS[eis]?.includes(item));

/** What narrows the matrix, as the address carries it. */
export type Normfilter = {
  readonly regio?: string | undefined;
  readonly item?: string | undefined;
  readonly merk?: string | undefined;
  readonly lezing?: string | undefined;
  readonly oorzaak?: string | undefined;
  readonly eis?: string | undefined;
  readonly oordeel?: string | undefined;
};
export const FILTERS = ['regio', 'item', 'merk', 'lezing', 'oorzaak', 'eis', 'oordeel'] as const;

/** The filter that an address asks for. */
export const filterUit = (zoek: URLSearchParams): Normfilter =>
  Object.fromEntries(FILTERS.flatMap((naam) => (zoek.get(naam) ? [[naam, zoek.get(naam)]] : [])));

/** The mark of a cell; a day before the survey has none. */
export const merkVan = (cel: NvoCel): string => cel.merk ?? 'niet-gemeten';

/** Why a cell is empty, where it is. */
export const oorzaakVan = (cel: NvoCel): string | undefined =>
  cel.merk === 'leeg' ? (cel.oorzaak ?? 'niet-bekend') : undefined;

/** Does a cell of the survey fit? */
export const celPast = (cel: NvoCel, f: Normfilter): boolean =>
  (!f.item || cel.item === f.item) &&
  (!f.merk || merkVan(cel) === f.merk) &&
  (!f.lezing || cel.lezing === f.lezing) &&
  (!f.oorzaak || oorzaakVan(cel) === f.oorzaak);

/** Does what a requirement comes to fit? */
export const eisPast = (eis: NvoEis, f: Normfilter): boolean =>
  (!f.eis || eis.eis === f.eis) && (!f.oordeel || eis.oordeel === f.oordeel);

/** A region stays when something of it fits what is asked of the survey, and something what is asked of the requirements. */
export const rijPast = (rij: NvoRij, f: Normfilter): boolean =>
  (!f.regio || rij.regio === f.regio) &&
  rij.cellen.some((cel) => celPast(cel, f)) &&
  rij.eisen.some((eis) => eisPast(eis, f));

/** How often a region has a yes, by what is shown. */
export const aantalJa = (rij: NvoRij, weergave: Weergave): number =>
  weergave === 'gemeld'
    ? rij.cellen.filter((c) => c.merk === 'ja').length
    : rij.eisen.filter((e) => e.oordeel === 'ja').length;

/** The answers of a view in the order of its legend, by which a column is sorted. */
const plekVan = (code: string | undefined, weergave: Weergave): number =>
  Object.keys(weergave === 'gemeld' ? t.legendaTekens : t.legendaAfgeleid).indexOf(code ?? '');

/** What a region has in a column, as a number to sort by; `meeste` counts how often it has a yes. */
function gewicht(rij: NvoRij, kolom: string, weergave: Weergave): number {
  if (kolom === MEESTE) return -aantalJa(rij, weergave);
  const cel = rij.cellen.find((c) => c.item === kolom);
  if (cel) return plekVan(merkVan(cel), weergave);
  return plekVan(rij.eisen.find((e) => e.eis === kolom)?.oordeel, weergave);
}

/** Sorts by how often a region has a yes, most first. */
export const MEESTE = 'meeste';

/** The regions by name, or by a column that somebody chose (`-` before it: the other way round), and then by name. */
export function opVolgorde(rijen: readonly NvoRij[], volgorde: string | null, weergave: Weergave): NvoRij[] {
  const richting = volgorde?.startsWith('-') ? -1 : 1;
  const kolom = volgorde?.replace(/^-/, '');
  const gewogen = rijen.map((rij) => ({ rij, g: kolom ? richting * gewicht(rij, kolom, weergave) : 0 }));
  return gewogen
    .sort((a, b) => a.g - b.g || a.rij.naam.localeCompare(b.rij.naam, 'nl'))
    .map(({ rij }) => rij);
}

/** Something that differs between two moments: of a cell of the survey, or of a requirement. */
export type Verandering = {
  readonly regio: string;
  readonly naam: string;
  readonly onderdeel: string;
  readonly soort: 'gemeld' | 'afgeleid';
  readonly van: string;
  readonly naar: string;
};

/** What differs between the matrix at two moments; a region that was not there yet had nothing. */
export function veranderingen(toen: readonly NvoRij[], nu: readonly NvoRij[]): Verandering[] {
  const eerder = new Map(toen.map((rij) => [rij.regio, rij]));
  return nu.flatMap((rij) => {
    const oud = eerder.get(rij.regio);
    const basis = { regio: rij.regio, naam: rij.naam };
    const cellen = rij.cellen.map((cel): Verandering => {
      const vorige = oud?.cellen.find((c) => c.item === cel.item);
      const van = vorige ? merkVan(vorige) : 'niet-gemeten';
      return { ...basis, onderdeel: cel.item, soort: 'gemeld', van, naar: merkVan(cel) };
    });
    const eisen = rij.eisen.map((eis): Verandering => {
      const van = oud?.eisen.find((e) => e.eis === eis.eis)?.oordeel ?? 'niet-bekend';
      return { ...basis, onderdeel: eis.eis, soort: 'afgeleid', van, naar: eis.oordeel };
    });
    return [...cellen, ...eisen].filter((v) => v.van !== v.naar);
  });
}

/** What a row of the survey or a requirement is called, in full. */
export const onderdeelInWoorden = (onderdeel: string): string => {
  const eis = t.eisen[onderdeel];
  return eis ? `${onderdeel} ${eis.kort}` : woord(onderdeel).replace(/^./, (l) => l.toUpperCase());
};

type Orgaan = Pick<NvoMatrix['perEis'][number]['organen'][number], 'orgaan' | 'volgens'>;
/** A body that decided, as an address names it: with whether that is recorded or only told. */
export const orgaansleutel = ({ orgaan, volgens }: Orgaan): string => `${orgaan}~${volgens}`;
/** The same in words. */
export const orgaanInWoorden = ({ orgaan, volgens }: Orgaan): string =>
  `${orgaan === 'onbekend' ? teksten.landelijk.eisen.onbekendOrgaan : woord(orgaan)} (${woord(volgens)})`;

/** How many regions have a yes, per row of the survey and per requirement, with the list of them. */
export const jaTellingen = ({ perItem, perEis }: NvoMatrix) => [
  ...perItem.map(({ item, merken }) => ({
    onderdeel: item as string,
    ja: merken['ja'] ?? 0,
    lijst: `/landelijk/norm/lijst?item=${item}&merk=ja`,
  })),
  ...perEis.map(({ eis, oordelen }) => ({
    onderdeel: eis as string,
    ja: oordelen['ja'] ?? 0,
    lijst: `/landelijk/eisen/${eis}?oordeel=ja`,
  })),
];
