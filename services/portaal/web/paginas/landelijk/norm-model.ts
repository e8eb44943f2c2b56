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
const oorzaakVan = (cel: NvoCel): string | undefined =>
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

/** The regions in the order that somebody chose (`naam`, `meeste` or `minste`). */
export function opVolgorde(rijen: readonly NvoRij[], volgorde: string | null, weergave: Weergave): NvoRij[] {
  const opNaam = (a: NvoRij, b: NvoRij) => a.naam.localeCompare(b.naam, 'nl');
  const richting = volgorde === 'meeste' ? -1 : volgorde === 'minste' ? 1 : 0;
  return [...rijen].sort(
    (a, b) => richting * (aantalJa(a, weergave) - aantalJa(b, weergave)) || opNaam(a, b),
  );
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

/** One answer of a region: what it filled in, and what the register derives of the requirement that it is about. */
export type Normregel = {
  readonly regio: string;
  readonly naam: string;
  /** A row of the survey; a requirement when nothing asked after it. */
  readonly onderdeel: string;
  readonly volgorde: number;
  readonly merk: string | undefined;
  readonly lezing: string | undefined;
  readonly oorzaak: string | undefined;
  readonly oordeel: string | undefined;
};

/**
 * The matrix as a list of answers. Requirements that no row asks after (R9) stand among them, unless the list is
 * narrowed to marks: then the list holds the cells that the heat map counts, and no more.
 */
export function regelsVan(rijen: readonly NvoRij[], f: Normfilter): Normregel[] {
  const opMerk = Boolean(f.item || f.merk || f.lezing || f.oorzaak);
  const opEis = Boolean(f.eis || f.oordeel);
  return rijen
    .filter((rij) => !f.regio || rij.regio === f.regio)
    .flatMap((rij) => {
      const eisVan = (code: string | undefined) => rij.eisen.find((e) => e.eis === code);
      const past = (eis: NvoEis | undefined) => !opEis || (eis !== undefined && eisPast(eis, f));
      const basis = { regio: rij.regio, naam: rij.naam };
      const cellen = rij.cellen
        .map((cel, volgorde) => ({ cel, volgorde, eis: eisVan(eisVanItem(cel.item)) }))
        .filter(({ cel, eis }) => celPast(cel, f) && past(eis))
        .map(({ cel, volgorde, eis }) => ({
          ...basis,
          onderdeel: cel.item,
          volgorde,
          merk: merkVan(cel),
          lezing: cel.lezing ?? undefined,
          oorzaak: oorzaakVan(cel),
          oordeel: eis?.oordeel,
        }));
      const rest = rij.eisen
        .filter((e) => !opMerk && ITEMS_VAN_EIS[e.eis]?.length === 0 && past(e))
        .map((e) => ({
          ...basis,
          onderdeel: e.eis,
          volgorde: rij.cellen.length,
          merk: undefined,
          lezing: undefined,
          oorzaak: undefined,
          oordeel: e.oordeel,
        }));
      return [...cellen, ...rest];
    });
}
