import { TEKEN } from '../../bouwstenen/tekens.ts';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';
import {
  aantalJa,
  celPast,
  eisPast,
  ITEMS_VAN_EIS,
  merkVan,
  type Normfilter,
  type NvoMatrix,
  type NvoRij,
  onderdeelInWoorden,
  type Weergave,
} from './norm-model.ts';

const t = teksten.landelijk.norm;

export type Rasterkolom = {
  readonly sleutel: string;
  readonly kort: string;
  readonly vol: string;
  readonly groep: string;
};
/** One answer in a cell: `toon` gives its colour and pattern. */
export type Rasterregel = { readonly toon: string; readonly woord: string; readonly teken: string };
export type Rastercel = {
  readonly sleutel: string;
  readonly regels: readonly Rasterregel[];
  /** Something in the sources says otherwise. */
  readonly ster: boolean;
  /** Outside the filter: shown, but not what was asked for. */
  readonly buiten: boolean;
  readonly zegt: string;
};
export type Rasterrij = {
  readonly regio: string;
  readonly naam: string;
  readonly ja: number;
  readonly cellen: readonly Rastercel[];
};

const GROEPEN: Readonly<Record<string, string>> = {
  nvo: t.groepNorm,
  uitvoering: t.groepUitvoering,
};

/** The columns of a view; a filter on one of them leaves that one. */
export function kolommen({ perItem, perEis }: NvoMatrix, weergave: Weergave, f: Normfilter): Rasterkolom[] {
  if (weergave === 'gemeld')
    return perItem
      .filter(({ item }) => !f.item || item === f.item)
      .map(({ item }) => ({
        sleutel: item,
        kort: t.kort[item] ?? woord(item),
        vol: onderdeelInWoorden(item),
        groep: GROEPEN[item.split('.')[0] ?? ''] ?? '',
      }));
  return perEis
    .filter(({ eis }) => !f.eis || eis === f.eis)
    .map(({ eis }) => ({
      sleutel: eis,
      kort: `${eis} ${t.eisen[eis]?.kop ?? t.eisen[eis]?.kort ?? ''}`,
      vol: t.eisen[eis]?.vol ?? eis,
      groep: t.groepEisen,
    }));
}

const regel = (code: string, zegt: string): Rasterregel => ({
  toon: code,
  teken: TEKEN[code] ?? '?',
  woord: zegt,
});

/** What a region filled in at a row of the survey, in full. */
export const gemeldeRegel = (cel: NvoRij['cellen'][number]): Rasterregel => {
  const merk = merkVan(cel);
  return regel(merk, woord(merk));
};

function gemeldeCel(rij: NvoRij, item: string, f: Normfilter): Rastercel {
  const cel = rij.cellen.find((c) => c.item === item);
  const merk = cel ? merkVan(cel) : 'niet-gemeten';
  const ster = Boolean(cel && (cel.tegenstrijdigheden > 0 || cel.lezing));
  // What is heard holds what is seen, so that speaking to it works.
  const [gezien, voluit] = [t.celwoord[merk] ?? woord(merk), woord(merk)];
  const gezegd = gezien === voluit ? voluit : `${gezien} (${voluit})`;
  return {
    sleutel: item,
    regels: [regel(merk, gezien)],
    ster,
    buiten: !cel || !celPast(cel, f),
    zegt: `${rij.naam}, ${onderdeelInWoorden(item)}: ${gezegd}${ster ? `; ${t.ster}` : ''}`,
  };
}

/** What the survey says of a requirement: the mark, how many of several are a yes, or that it was not asked. */
export function gemeldBijEis(rij: NvoRij, eis: string): Rasterregel {
  const items = ITEMS_VAN_EIS[eis] ?? [];
  const merken = rij.cellen.filter((c) => items.includes(c.item)).map(merkVan);
  const [eerste] = merken;
  if (eerste === undefined) return regel('nvt', t.nietGevraagd);
  if (merken.length === 1) return regel(eerste, woord(eerste));
  const ja = merken.filter((m) => m === 'ja').length;
  const toon = ja === merken.length ? 'ja' : ja > 0 ? 'in-ontwikkeling' : 'leeg';
  return regel(toon, `ja bij ${t.kDelen(ja, merken.length)}`);
}

function eisCel(rij: NvoRij, code: string, f: Normfilter, naast: boolean): Rastercel {
  const eis = rij.eisen.find((e) => e.eis === code);
  const oordeel = eis?.oordeel ?? 'niet-bekend';
  const afgeleid = regel(oordeel, woord(oordeel));
  const regels = naast ? [gemeldBijEis(rij, code), afgeleid] : [afgeleid];
  const zelf = eis?.stand ? [regel(eis.stand, `${t.zelf}: ${woord(eis.stand)}`)] : [];
  return {
    sleutel: code,
    regels: [...regels, ...zelf],
    ster: false,
    buiten: !eis || !eisPast(eis, f),
    zegt: `${rij.naam}, ${onderdeelInWoorden(code)}: ${[...regels, ...zelf].map((r) => r.woord).join('; ')}`,
  };
}

/** A region as a row of the heat map. */
export const rasterrij = (
  rij: NvoRij,
  kolom: readonly Rasterkolom[],
  weergave: Weergave,
  f: Normfilter,
): Rasterrij => ({
  regio: rij.regio,
  naam: rij.naam,
  ja: aantalJa(rij, weergave),
  cellen: kolom.map(({ sleutel }) =>
    weergave === 'gemeld' ? gemeldeCel(rij, sleutel, f) : eisCel(rij, sleutel, f, weergave === 'naast'),
  ),
});

/** How many regions give each answer, per column, and the order in which the answers stand. */
export function tellingen(
  { perItem, perEis }: NvoMatrix,
  weergave: Weergave,
): { readonly codes: readonly string[]; readonly aantal: (kolom: string, code: string) => number } {
  const gemeld = weergave === 'gemeld';
  const per = new Map<string, Readonly<Record<string, number>>>(
    gemeld ? perItem.map((p) => [p.item, p.merken]) : perEis.map((p) => [p.eis, p.oordelen]),
  );
  const volgorde = Object.keys(gemeld ? t.legendaTekens : t.legendaAfgeleid);
  const komtVoor = new Set([...per.values()].flatMap((telling) => Object.keys(telling)));
  return {
    codes: volgorde.filter((code) => komtVoor.has(code)),
    aantal: (kolom, code) => per.get(kolom)?.[code] ?? 0,
  };
}
