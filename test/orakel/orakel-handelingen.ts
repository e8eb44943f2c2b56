import { standVan } from './orakel-gebonden.ts';
import { dagVanWoord, isRegeling, woordenVan } from './orakel-inwerking.ts';
import {
  begint,
  bij,
  een,
  eindigt,
  gedaanOp,
  isGekomen,
  type Kennis,
  type Oordeel,
  sleutelVan,
} from './orakel-kennis.ts';
import { genoemdenBij } from './orakel-partijen.ts';
import type { Zeker } from './werelden.ts';

/** What each party of an agreement did, kind by kind. */

type Cel = { kolom: string; oordeel: Zeker };

/** Does this decision stand on the day: taken by then, and not taken back by the same body? */
export function besluitStaat(k: Kennis, id: string, besluit: ReturnType<typeof besluitenBij>[number]): Zeker {
  const woorden = woordenVan(k, id, sleutelVan(besluit.zegt.partij));
  const n = woorden.findIndex((w) => w.gebeurtenis === besluit.gebeurtenis.id);
  const woord = woorden[n];
  if (!woord?.ja) return isGekomen(gedaanOp(besluit.zegt.datum, besluit), k.dag);
  const [mild, streng] = [true, false].map((aardig) => {
    if (dagVanWoord(woord, aardig) > k.dag) return false;
    const terug = woorden.slice(n + 1).find((w) => !w.ja && w.wie === woord.wie);
    return terug === undefined || dagVanWoord(terug, aardig) > k.dag;
  });
  return streng ? 'ja' : mild ? 'onzeker' : 'nee';
}

export const besluitenBij = (k: Kennis, id: string) => bij(k, id, 'BesluitGenomen');

const KOLOM: Readonly<Record<string, string>> = {
  college: 'besluit-college',
  raad: 'besluit-raad',
  burgemeester: 'besluit-burgemeester',
};
export const isJa = (uitkomst: string) => uitkomst === 'vastgesteld' || uitkomst === 'ingestemd';

/** Every act of one party, by its column; a plan that names nobody is one of all who count. */
function actenVan(k: Kennis, id: string, wie: string, telt: boolean): Cel[] {
  const van = <D extends { zegt: { partij?: Parameters<typeof sleutelVan>[0] | undefined } }>(
    rij: readonly D[],
  ) => rij.filter(({ zegt }) => zegt.partij && sleutelVan(zegt.partij) === wie);
  return [
    ...van(besluitenBij(k, id)).map((d) => ({
      kolom: isJa(d.zegt.uitkomst) ? (KOLOM[d.zegt.orgaan] ?? 'besluit-ander-orgaan') : d.zegt.uitkomst,
      oordeel: besluitStaat(k, id, d),
    })),
    ...van(bij(k, id, 'PartijHeeftOndertekend')).map((d) => ({
      kolom: 'ondertekening',
      oordeel: isGekomen(gedaanOp(d.zegt.datum, d), k.dag),
    })),
    ...van(bij(k, id, 'PartijToegetreden')).map(({ zegt }) => ({
      kolom: 'toetreding',
      oordeel: isGekomen(begint(zegt.van), k.dag),
    })),
    ...van(bij(k, id, 'OpzeggingGedaan')).map((d) => ({
      kolom: 'opzegging',
      oordeel: isGekomen(gedaanOp(d.zegt.datum, d), k.dag),
    })),
    ...van(bij(k, id, 'PartijUitgetreden')).map(({ zegt }) => {
      // It left when its last day is past.
      const { van: eerst, tot } = eindigt(zegt.einde);
      return { kolom: 'uittreding', oordeel: isGekomen({ van: eerst + 1, tot: tot + 1 }, k.dag) };
    }),
    ...bij(k, id, 'BesluitGepland')
      .filter(({ zegt }) => (zegt.partij ? sleutelVan(zegt.partij) === wie : telt))
      .map(() => ({ kolom: 'gepland', oordeel: 'ja' as const })),
  ];
}

/** Must this party decide at all? Who is recorded and has not left, and did not inherit its place. */
export function moetBesluiten(k: Kennis, id: string, wie: string): boolean {
  const erfde = bij(k, id, 'PartijToegetreden').some(
    ({ zegt }) => zegt.wijze === 'rechtsopvolger' && sleutelVan(zegt.partij) === wie,
  );
  const vast = genoemdenBij(k, id)[wie] === 'vastgelegd' && standVan(k, id, wie).partij !== 'nee';
  return vast && !erfde && !wie.startsWith('naam ');
}

/** Who counts in the totals: a party, and not gone. */
export const teltMee = (k: Kennis, id: string, wie: string): boolean => {
  const basis = genoemdenBij(k, id)[wie];
  return basis !== undefined && basis !== 'handeling' && standVan(k, id, wie).partij !== 'nee';
};

/** The cells of one party that say anything. */
export function cellenVan(k: Kennis, id: string, wie: string): Record<string, Oordeel> {
  const per = Map.groupBy(actenVan(k, id, wie, teltMee(k, id, wie)), (c) => c.kolom);
  const uit = new Map<string, Oordeel>(
    [...per].map(([kolom, rij]) => [kolom, een(rij.map((c) => c.oordeel))]),
  );
  if (moetBesluiten(k, id, wie)) {
    const visie = bij(k, id, 'OvereenkomstIngeschreven')[0]?.zegt.soort === 'regiovisie';
    const gevraagd = [
      ...(visie || isRegeling(k, id) ? ['besluit-raad'] : []),
      // A council that decided itself need not consent as well.
      ...(isRegeling(k, id) && uit.get('besluit-raad') !== 'ja' ? ['toestemming'] : []),
    ];
    for (const kolom of gevraagd) if (!uit.has(kolom)) uit.set(kolom, 'niet-aangetoond');
  }
  return Object.fromEntries([...uit].sort());
}

/** Everyone of whom there is an act or who is a party. */
export function iedereenBij(k: Kennis, id: string): string[] {
  const acten = (['OpzeggingGedaan', 'PartijUitgetreden'] as const).flatMap((type) =>
    bij(k, id, type).map(({ zegt }) => sleutelVan(zegt.partij)),
  );
  return [...new Set([...Object.keys(genoemdenBij(k, id)), ...acten])].sort();
}
