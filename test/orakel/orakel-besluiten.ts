import { dagenVan } from './kalender.ts';
import { standVan } from './orakel-gebonden.ts';
import { voorgangersVan } from './orakel-gemeente.ts';
import { besluitenBij, besluitStaat, isJa, moetBesluiten } from './orakel-handelingen.ts';
import { isRegeling } from './orakel-inwerking.ts';
import {
  alle,
  bij,
  een,
  gedaanOp,
  isGekomen,
  type Kennis,
  type Oordeel,
  sleutelVan,
  thuisVan,
} from './orakel-kennis.ts';
import { genoemdenBij, partijenVan } from './orakel-partijen.ts';
import { betrokkenBij, isLid } from './orakel-regio.ts';
import type { Zeker } from './werelden.ts';

/** Who decided on an agreement, who planned to, and who must still. */

export const isVisie = (k: Kennis, id: string): boolean =>
  bij(k, id, 'OvereenkomstIngeschreven')[0]?.zegt.soort === 'regiovisie';

/** The body that norm (R1) or law (Wgr 1) asks: the council of each party to a vision and to a regeling. */
export function vereistOrgaan(k: Kennis, id: string): 'raad' | undefined {
  return isVisie(k, id) || isRegeling(k, id) ? 'raad' : undefined;
}

type Besluit = ReturnType<typeof besluitenBij>[number];
type Plan = ReturnType<typeof plannenBij>[number];
const plannenBij = (k: Kennis, id: string) => bij(k, id, 'BesluitGepland');

/** The definitive text that counts: the last that was recorded as such. */
export function geldendeTekst(k: Kennis, id: string): string | undefined {
  return bij(k, id, 'TekstversieVastgelegd')
    .toSorted((a, b) => a.eerste - b.eerste)
    .findLast(({ zegt }) => zegt.stadium === 'definitief')?.zegt.versie;
}

/** Did a decision follow a plan by the day? By dates where both have one, else by the order of recording. */
function volgtOp(k: Kennis, plan: Plan, besluit: Besluit): Zeker {
  const dagen = gedaanOp(besluit.zegt.datum, besluit);
  const erna = plan.eerste < besluit.eerste;
  const past = (): Zeker => {
    if (plan.zegt.datum === undefined || besluit.zegt.datum === undefined) return erna ? 'ja' : 'onzeker';
    const gepland = dagenVan(plan.zegt.datum).van;
    if (dagen.van >= gepland) return 'ja';
    return dagen.tot >= gepland || erna ? 'onzeker' : 'nee';
  };
  return alle([isGekomen(dagen, k.dag), past()]);
}

const BESLIST = ['vastgesteld', 'ingestemd', 'geweigerd', 'toestemming'];

/** What became of each plan of a body: is its day past, and did a decision follow? Without a party: of anybody. */
export function plannenVan(k: Kennis, id: string, wie: string | undefined, orgaan: string) {
  const besluiten = besluitenBij(k, id).filter(
    ({ zegt }) =>
      (wie === undefined || sleutelVan(zegt.partij) === wie) &&
      zegt.orgaan === orgaan &&
      BESLIST.includes(zegt.uitkomst),
  );
  return plannenBij(k, id)
    .filter(({ zegt }) => zegt.orgaan === orgaan)
    .filter(({ zegt }) => !zegt.partij || sleutelVan(zegt.partij) === wie)
    .map((plan) => ({
      gebeurtenis: plan.gebeurtenis.id,
      datum: plan.zegt.datum,
      opNaam: plan.zegt.partij !== undefined,
      verstreken:
        plan.zegt.datum === undefined ? 'niet-bekend' : dagenVan(plan.zegt.datum).tot < k.dag ? 'ja' : 'nee',
      gevolgd: een(besluiten.map((b) => volgtOp(k, plan, b))),
    }));
}

/** The plans that nothing certainly followed, of whoever is or may be a party or is named in them. */
export function openPlannen(k: Kennis, id: string) {
  const genoemd = Object.entries(genoemdenBij(k, id));
  const perPartij = genoemd.flatMap(([wie, basis]) =>
    organenVan(k, id, wie)
      .flatMap((orgaan) => plannenVan(k, id, wie, orgaan))
      .filter((plan) => (basis === 'handeling' ? plan.opNaam : standVan(k, id, wie).partij !== 'nee')),
  );
  // Of an agreement without a known party a plan is of nobody in particular.
  const zonder = genoemd.every(([, basis]) => basis === 'handeling');
  const organen = new Set(plannenBij(k, id).map(({ zegt }) => zegt.orgaan));
  const vanAllen = zonder
    ? [...organen].flatMap((orgaan) => plannenVan(k, id, undefined, orgaan).filter((plan) => !plan.opNaam))
    : [];
  return [...perPartij, ...vanAllen].filter((plan) => plan.gevolgd !== 'ja');
}

/** The bodies of a party that are asked for or that acted. */
export function organenVan(k: Kennis, id: string, wie: string): string[] {
  const regel = bij(k, id, 'InwerkingtredingGeregeld').toSorted((a, b) => b.eerste - a.eerste)[0]?.zegt.regel;
  const delen = regel?.soort === 'alle' ? regel.van : regel ? [regel] : [];
  const eigen = delen.flatMap((r) =>
    r.soort === 'partijen' && r.handeling === 'besluit' && r.orgaan ? [r.orgaan] : [],
  );
  const isPartij = genoemdenBij(k, id)[wie] !== 'handeling';
  const gehandeld = [...besluitenBij(k, id), ...plannenBij(k, id)].flatMap(({ zegt }) =>
    !zegt.partij || sleutelVan(zegt.partij) === wie ? [zegt.orgaan] : [],
  );
  const gevraagd = isPartij ? [vereistOrgaan(k, id) ?? [], eigen].flat() : [];
  return [...new Set<string>([...gevraagd, ...gehandeld])].sort();
}

/** How far one body of one party is. */
export function orgaanStand(
  k: Kennis,
  id: string,
  wie: string,
  orgaan: string,
): { stand: string; oordeel: Oordeel } {
  const vanPartij = besluitenBij(k, id).filter(({ zegt }) => sleutelVan(zegt.partij) === wie);
  const genomen = vanPartij
    .filter(({ zegt }) => zegt.orgaan === orgaan)
    .map((b) => ({ ...b, staat: besluitStaat(k, id, b) }))
    .filter((b) => b.staat !== 'nee');
  // A council need only consent to a regeling on which another body of the party certainly decided.
  const besloot = vanPartij.some((b) => isJa(b.zegt.uitkomst) && besluitStaat(k, id, b) === 'ja');
  const ja = genomen.filter(
    ({ zegt }) => isJa(zegt.uitkomst) || (isRegeling(k, id) && besloot && zegt.uitkomst === 'toestemming'),
  );
  if (ja.length > 0) {
    const tekst = geldendeTekst(k, id);
    const anders = ja.every(({ zegt }) => tekst && zegt.versie && zegt.versie !== tekst);
    return { stand: anders ? 'besloten-op-andere-tekst' : 'besloten', oordeel: een(ja.map((b) => b.staat)) };
  }
  const zei = (...uitkomsten: string[]) => genomen.some(({ zegt }) => uitkomsten.includes(zegt.uitkomst));
  const plannen = plannenVan(k, id, wie, orgaan).filter((p) => p.gevolgd !== 'ja');
  const zonder = (stand: string): { stand: string; oordeel: Oordeel } => ({
    stand,
    oordeel: 'niet-aangetoond',
  });
  if (zei('geweigerd')) return { stand: 'geweigerd', oordeel: 'nee' };
  if (plannen.some((p) => p.verstreken !== 'ja')) return zonder('gepland');
  if (plannen.length > 0) return zonder('planning-verstreken');
  if (zei('toestemming')) return zonder('alleen-toestemming');
  if (zei('ter-kennisname')) return zonder('alleen-geinformeerd');
  if (isGevraagd(k, id, orgaan) && moetBesluiten(k, id, wie)) return zonder('open');
  const gemeld = genoemdenBij(k, id)[wie] === 'gemeld' && !wie.startsWith('naam ');
  const onbekend = gemeld && standVan(k, id, wie).partij !== 'nee';
  return { stand: onbekend ? 'niet-bekend' : 'niet-nodig', oordeel: 'niet-bekend' };
}

function isGevraagd(k: Kennis, id: string, orgaan: string): boolean {
  if (vereistOrgaan(k, id) === orgaan) return true;
  const regel = bij(k, id, 'InwerkingtredingGeregeld').toSorted((a, b) => b.eerste - a.eerste)[0]?.zegt.regel;
  const delen = regel?.soort === 'alle' ? regel.van : regel ? [regel] : [];
  return delen.some((r) => r.soort === 'partijen' && r.handeling === 'besluit' && r.orgaan === orgaan);
}

const BESTE: readonly Oordeel[] = ['ja', 'onzeker'];

/** Members of the home region that are neither a recorded nor a reported party, nor stand in the place of one. */
export function ledenZonderPartij(k: Kennis, id: string): Map<string, Oordeel> {
  const regio = thuisVan(id);
  const partijen = partijenVan(k, id);
  const vast = [...partijen.values()].includes('vastgelegd');
  const uit = new Map<string, Oordeel>();
  for (const lid of betrokkenBij(k, regio).filter((g) => isLid(k, regio, g) !== 'nee')) {
    const namen = [lid, ...voorgangersVan(k, lid)];
    if (namen.some((n) => partijen.get(n) === 'gemeld')) continue;
    // By what is recorded of itself, or of one in whose place it came.
    const oordelen = [
      standVan(k, id, lid).partij,
      ...namen.slice(1).flatMap((n) => (partijen.has(n) ? [standVan(k, id, lid, n).partij] : [])),
    ];
    const nu = vast ? (BESTE.find((o) => oordelen.includes(o)) ?? 'nee') : 'niet-bekend';
    if (nu !== 'ja') uit.set(lid, nu);
  }
  return uit;
}
