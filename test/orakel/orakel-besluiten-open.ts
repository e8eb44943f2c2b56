import { alsTekst, dagenVan } from './kalender.ts';
import {
  isVisie,
  ledenZonderPartij,
  orgaanStand,
  organenVan,
  plannenVan,
  vereistOrgaan,
} from './orakel-besluiten.ts';
import { isOver } from './orakel-geldt.ts';
import { teltMee } from './orakel-handelingen.ts';
import type { Kennis } from './orakel-kennis.ts';
import { genoemdenBij } from './orakel-partijen.ts';
import { overeenkomstenVanRegio } from './orakel-regio.ts';

/** Who must still decide, and by when. */

const OPEN = [
  'gepland',
  'planning-verstreken',
  'alleen-toestemming',
  'alleen-geinformeerd',
  'besloten-op-andere-tekst',
  'open',
  'niet-bekend',
];

/** The norm wants a vision adopted before 2022. */
const NORM = '2021-12-31';

/** The last day to decide: of the first plan that nothing certainly followed, else of the norm. */
function uiterlijk(k: Kennis, id: string, wie: string, orgaan: string): string | null {
  const dagen = plannenVan(k, id, wie, orgaan)
    .filter((plan) => plan.gevolgd !== 'ja' && plan.datum !== undefined)
    .map((plan) => dagenVan(plan.datum ?? '').tot);
  if (dagen.length > 0) return alsTekst(Math.min(...dagen));
  return isVisie(k, id) && orgaan === 'raad' ? NORM : null;
}

/** `agreement party body state last-day past` of everything that is open in a region. */
export function openBesluiten(k: Kennis, regio: string): string[] {
  const rij = (id: string, wie: string, orgaan: string, stand: string, dag: string | null) =>
    `${id} ${wie} ${orgaan} ${stand} ${dag} ${dag && dagenVan(dag).van < k.dag}`;
  return overeenkomstenVanRegio(k, regio)
    .filter((id) => !isOver(k, id))
    .flatMap((id) => {
      const wie = Object.keys(genoemdenBij(k, id)).filter((p) => teltMee(k, id, p));
      const eigen = wie.flatMap((p) =>
        organenVan(k, id, p)
          .map((orgaan) => ({ orgaan, ...orgaanStand(k, id, p, orgaan) }))
          .filter(({ stand }) => OPEN.includes(stand))
          .map(({ orgaan, stand }) => rij(id, p, orgaan, stand, uiterlijk(k, id, p, orgaan))),
      );
      const orgaan = vereistOrgaan(k, id);
      if (!orgaan) return eigen;
      const zonder = [...ledenZonderPartij(k, id)].filter(([, partij]) => partij === 'nee');
      const dag = isVisie(k, id) ? NORM : null;
      return [...eigen, ...zonder.map(([lid]) => rij(id, lid, orgaan, 'geen-partij', dag))];
    })
    .sort();
}
