import { dagenVan } from './kalender.ts';
import { standVan } from './orakel-gebonden.ts';
import { geldtOpDag } from './orakel-geldt.ts';
import { bij, delenVan, type Kennis, type Oordeel } from './orakel-kennis.ts';
import { genoemdenBij, partijenVan } from './orakel-partijen.ts';
import { betrokkenBij, lidPerDomein, overeenkomstenVanRegio } from './orakel-regio.ts';

/** By which agreements a member is covered for a domain, on one day after the other. */

/** Kinds by which municipalities bind each other; a vision or a plan arranges no cooperation by itself. */
const BINDEND = [
  'convenant',
  'dvo',
  'samenwerkingsovereenkomst',
  'centrumregeling',
  'gemeenschappelijke-regeling',
];
const RANG: readonly Oordeel[] = ['ja', 'onzeker', 'niet-aangetoond', 'niet-bekend'];

/** `municipality domain` of everyone who is or may be a member on a day. */
export function ledenPerDomein(k: Kennis, regio: string): string[] {
  return betrokkenBij(k, regio)
    .flatMap((g) =>
      [...lidPerDomein(k, regio, g)].flatMap(([d, lid]) => (lid === 'nee' ? [] : [`${g} ${d}`])),
    )
    .sort();
}

/** What can be said of one member on one day: the most certain of all agreements, and which those are. */
export function dekkingOp(
  k: Kennis,
  regio: string,
  gemeente: string,
  domein: string,
): { oordeel: Oordeel; overeenkomsten: string[] } {
  const per = overeenkomstenVanRegio(k, regio).flatMap((id): { id: string; oordeel: Oordeel }[] => {
    const kop = bij(k, id, 'OvereenkomstIngeschreven')[0]?.zegt;
    if (!kop || !BINDEND.includes(kop.soort) || !delenVan(kop.domeinen).includes(domein)) return [];
    if (geldtOpDag(k, id) === 'nee') return [];
    const basis = genoemdenBij(k, id)[gemeente];
    if (basis !== undefined && basis !== 'handeling')
      return [{ id, oordeel: standVan(k, id, gemeente).gebonden }];
    // A source that names one party does not say that there are no others.
    const vast = [...partijenVan(k, id).values()].includes('vastgelegd');
    return vast ? [] : [{ id, oordeel: 'niet-bekend' }];
  });
  const oordeel = RANG.find((o) => per.some((p) => p.oordeel === o)) ?? 'nee';
  const zo = per.filter((p) => p.oordeel === oordeel && oordeel !== 'nee').map((p) => p.id);
  return { oordeel, overeenkomsten: zo.sort() };
}

/** Every day on which anything in the region's agreements is dated, and those beside it, within a time. */
export function dagenRondom(k: Kennis, van: number, tot: number): number[] {
  const dagen = new Set([van, tot]);
  for (const { data } of k.daden) {
    for (const [datum] of JSON.stringify(data).matchAll(/(?<=")\d{4}(-\d{2}(-\d{2})?)?(?=")/g)) {
      const { van: eerst, tot: laatst } = dagenVan(datum);
      for (const dag of [eerst - 1, eerst, laatst, laatst + 1]) if (dag >= van && dag <= tot) dagen.add(dag);
    }
  }
  return [...dagen].sort((a, b) => a - b);
}
