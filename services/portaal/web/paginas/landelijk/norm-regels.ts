import {
  celPast,
  eisPast,
  eisVanItem,
  ITEMS_VAN_EIS,
  type Normfilter,
  type NvoRij,
  oorzaakVan,
} from './norm-model.ts';
import { gemeldBijEis, gemeldeRegel, type Rasterregel } from './norm-raster.ts';

/** One answer of a region: what it filled in, and what the register derives of the requirement that it is about. */
export type Normregel = {
  readonly regio: string;
  readonly naam: string;
  /** A row of the survey, or a requirement. */
  readonly onderdeel: string;
  readonly volgorde: number;
  readonly gemeld: Rasterregel;
  readonly lezing: string | undefined;
  readonly oorzaak: string | undefined;
  readonly oordeel: string | undefined;
};

/** The requirements of a region as answers. */
const eisregels = (rij: NvoRij, past: (eis: string) => boolean): Normregel[] =>
  rij.eisen
    .filter(({ eis }) => past(eis))
    .map(({ eis, oordeel }) => ({
      regio: rij.regio,
      naam: rij.naam,
      onderdeel: eis,
      volgorde: rij.cellen.length + Number(eis.slice(1)),
      gemeld: gemeldBijEis(rij, eis),
      lezing: undefined,
      oorzaak: undefined,
      oordeel,
    }));

/** The rows of the survey of a region that fit, as answers. */
const itemregels = (rij: NvoRij, f: Normfilter, past: (eis: string) => boolean): Normregel[] =>
  rij.cellen
    .map((cel, volgorde) => ({ cel, volgorde, eis: eisVanItem(cel.item) }))
    .filter(({ cel, eis }) => celPast(cel, f) && past(eis ?? ''))
    .map(({ cel, volgorde, eis }) => ({
      regio: rij.regio,
      naam: rij.naam,
      onderdeel: cel.item,
      volgorde,
      gemeld: gemeldeRegel(cel),
      lezing: cel.lezing ?? undefined,
      oorzaak: oorzaakVan(cel),
      oordeel: rij.eisen.find((e) => e.eis === eis)?.oordeel,
    }));

/**
 * The matrix as a list of answers, which holds what the heat map counts, and no more: rows of the survey when it is
 * narrowed by what regions filled in, requirements when it is narrowed by what is derived. When it is not, or by both, the
 * rows of the survey, and after them the requirements that no row asks after (R9).
 */
export function regelsVan(rijen: readonly NvoRij[], f: Normfilter): Normregel[] {
  const opMerk = Boolean(f.item || f.merk || f.lezing || f.oorzaak);
  const opEis = Boolean(f.eis || f.oordeel);
  return rijen
    .filter((rij) => !f.regio || rij.regio === f.regio)
    .flatMap((rij) => {
      const past = (code: string): boolean =>
        !opEis || rij.eisen.some((eis) => eis.eis === code && eisPast(eis, f));
      if (opEis && !opMerk) return eisregels(rij, past);
      const rest = opMerk ? [] : eisregels(rij, (eis) => ITEMS_VAN_EIS[eis]?.length === 0);
      return [...itemregels(rij, f, past), ...rest];
    });
}
