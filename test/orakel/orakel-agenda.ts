import type { AgendaSoort } from '@regiolog/domein/vragen/agenda/agenda-rij';
import { alsTekst, type Dagen, dagenVan, maandenLater, NOOIT } from './kalender.ts';
import { overRegio } from './orakel-agenda-regio.ts';
import { openPlannen } from './orakel-besluiten.ts';
import { delenVan } from './orakel-contracten.ts';
import { isOver } from './orakel-geldt.ts';
import { begint, bij, type Einde, eindigt, type Kennis, laatsteBij, sleutelVan } from './orakel-kennis.ts';
import { eindesVan, verlengingenVan } from './orakel-looptijd.ts';
import { overeenkomstenVanRegio } from './orakel-regio.ts';
import { maanden } from './orakel-tellingen.ts';
import { plichtenVan, termijnenVan } from './orakel-verplichtingen.ts';

/** What comes: every fact looked at for the days on which something ends, lapses or must be done. */

/** Is it reckoned of every duty whether it was met? */
export const metPlichten = (k: Kennis, ids: readonly string[], tot: number): boolean =>
  ids.every((id) => plichtenVan(k, id).every((p) => termijnenVan(k, id, p, tot).every((t) => t.beoordeeld)));

/** The kinds that are reckoned here; the others are only compared with the pure question. */
export const SOORTEN: readonly AgendaSoort[] = [
  ...(['einde', 'stilzwijgende-verlenging', 'verlenging-beslissen', 'opschorting', 'besluit'] as const),
  ...(['partij-uit'] as const),
  ...(['opzegging', 'afspraak-eindigt', 'verplichting', 'contractoptie', 'contracteinde'] as const),
  ...(['uittreding-voorgenomen', 'aanspreekpunt'] as const),
];

export type Moment = {
  soort: AgendaSoort;
  over: string;
  dagen: Dagen | null;
  /** The last day to act; else the first on which it may come. */
  uiterlijk?: number;
  taak?: boolean;
  twijfel?: boolean;
  gemeld?: boolean;
  /** What the end of the agreement itself calls for stays after it. */
  naEinde?: boolean;
};
type Tijd = { readonly van: number; readonly tot: number };

function overLooptijd(k: Kennis, id: string, { tot }: Tijd): Moment[] {
  const over = id;
  const eindes = eindesVan(k, id);
  const uit: Moment[] = eindes
    .filter((e) => e.dagen.van < NOOIT)
    .map((e) => ({ soort: 'einde', over, dagen: e.dagen, gemeld: e.gemeld }));
  for (const { zegt } of bij(k, id, 'OvereenkomstOpgeschort')) {
    uit.push({ soort: 'opschorting', over, dagen: begint(zegt.van) });
    if (zegt.einde) uit.push({ soort: 'opschorting', over, dagen: eindigt(zegt.einde) });
  }
  const eerste = eindes.toSorted((a, b) => a.dagen.tot - b.dagen.tot || a.dagen.van - b.dagen.van)[0];
  for (const v of bij(k, id, 'VerlengingVoorgenomen')) {
    if (bij(k, id, 'OvereenkomstVerlengd').some((daad) => volgde(daad, v))) continue;
    const dagen = eerste && eerste.dagen.van < NOOIT ? eerste.dagen : null;
    uit.push({ soort: 'verlenging-beslissen', over, dagen, taak: true, gemeld: eerste?.gemeld ?? false });
  }
  return [...uit, ...stilzwijgend(k, id, tot)];
}

type Gedateerd = { readonly eerste: number; readonly zegt: { readonly datum?: string | undefined } };

/** Did an extension follow an intention? By their dates when those tell, else by the order of recording. */
function volgde(daad: Gedateerd, plan: Gedateerd): boolean {
  if (daad.zegt.datum && plan.zegt.datum) {
    const [gedaan, gepland] = [dagenVan(daad.zegt.datum), dagenVan(plan.zegt.datum)];
    if (gedaan.tot < gepland.van) return false;
    if (gepland.tot < gedaan.van) return true;
  }
  return plan.eerste < daad.eerste;
}

/** Each end after which it goes on by itself; no time of notice is recorded in these histories, so it is doubtful. */
function stilzwijgend(k: Kennis, id: string, tot: number): Moment[] {
  const looptijd = laatsteBij(k, id, 'LooptijdVastgelegd');
  const stil = looptijd?.stilzwijgend;
  const verlengd = verlengingenVan(k, id);
  const einde = verlengd.at(-1)?.zegt.einde ?? looptijd?.einde;
  const stap = stil ? maanden(stil.duur) : 0;
  if (!stil || !einde || stap === 0) return [];
  const keren = stil.aantal ?? 600;
  const uit: Moment[] = [];
  const na = (dag: number, n: number) => (dag >= NOOIT ? NOOIT : maandenLater(dag + 1, n * stap) - 1);
  for (let n = 0; n < (stil.aantal !== undefined && verlengd.length > 0 ? 0 : keren); n += 1) {
    const dagen = { van: na(eindigt(einde).van, n), tot: na(eindigt(einde).tot, n) };
    if (dagen.van > tot || dagen.van >= NOOIT || isOver({ ...k, dag: dagen.van }, id)) break;
    uit.push({ soort: 'stilzwijgende-verlenging', over: id, dagen, twijfel: true });
  }
  return uit;
}

/** Decisions that were planned, as long as the agreement is not over. */
function overBesluiten(k: Kennis, id: string): Moment[] {
  if (isOver(k, id)) return [];
  return openPlannen(k, id).map(({ datum, gevolgd }) => {
    const dagen = datum === undefined ? null : dagenVan(datum);
    const uiterlijk = dagen ? { uiterlijk: dagen.tot } : {};
    return { soort: 'besluit', over: id, dagen, ...uiterlijk, taak: true, twijfel: gevolgd === 'onzeker' };
  });
}

function overPartijen(k: Kennis, id: string): Moment[] {
  const weg = bij(k, id, 'PartijUitgetreden');
  const uit: Moment[] = weg.map(({ zegt }) => ({
    soort: 'partij-uit',
    over: id,
    dagen: eindigt(zegt.einde),
  }));
  for (const { zegt } of bij(k, id, 'OpzeggingGedaan')) {
    if (weg.some((w) => sleutelVan(w.zegt.partij) === sleutelVan(zegt.partij))) continue;
    const dagen = zegt.per ? dagenVan(zegt.per) : null;
    uit.push({ soort: 'opzegging', over: id, dagen, taak: true, twijfel: true });
  }
  return uit;
}

function overAfspraken(k: Kennis, id: string, { van, tot }: Tijd): Moment[] {
  const uit: Moment[] = [];
  const eindig = (stadium: string, einde: Einde | undefined) => {
    if (einde && stadium === 'geregeld')
      uit.push({ soort: 'afspraak-eindigt', over: id, dagen: eindigt(einde) });
  };
  for (const { zegt } of bij(k, id, 'OnderwerpGeregeld')) eindig(zegt.stadium, zegt.einde);
  for (const { zegt } of bij(k, id, 'GeschilrouteGeregeld')) eindig(zegt.stadium, zegt.einde);
  for (const { zegt } of bij(k, id, 'GeldregelVastgelegd')) eindig(zegt.stadium, zegt.einde);
  for (const p of plichtenVan(k, id)) {
    for (const t of termijnenVan({ ...k, dag: van }, id, p, tot)) {
      if (t.stand === 'nagekomen') continue;
      const uiterlijk = t.dagen && t.dagen.tot < NOOIT ? { uiterlijk: t.dagen.tot } : {};
      const twijfel = t.stand === 'onzeker' || !t.zeker;
      const naEinde = p.zegt.moment?.soort === 'bij';
      uit.push({
        soort: 'verplichting',
        over: id,
        dagen: t.dagen,
        ...uiterlijk,
        taak: true,
        twijfel,
        naEinde,
      });
    }
  }
  for (const { zegt } of bij(k, id, 'ContractvoorwaardenVastgelegd')) {
    const delen = delenVan({ ...k, dag: van }, id, zegt, tot);
    delen.forEach((deel, n) => {
      // Once the next part is certain there is nothing left to decide.
      if (!deel.einde || delen[n + 1]?.gelicht === 'ja') return;
      const twijfel = deel.gelicht !== 'ja' || delen[n + 1]?.gelicht === 'onzeker';
      const verder = delen[n + 1] !== undefined || zegt.termijn?.soort === 'jaarlijks';
      const soort = verder ? 'contractoptie' : 'contracteinde';
      uit.push({ soort, over: id, dagen: deel.einde, twijfel });
    });
  }
  return uit;
}

/** Once the agreement is certainly over nothing comes for it any more. */
function vanOvereenkomst(k: Kennis, id: string, tijd: Tijd): Moment[] {
  const alle = [
    ...overLooptijd(k, id, tijd),
    ...overBesluiten({ ...k, dag: tijd.van }, id),
    ...overPartijen(k, id),
    ...overAfspraken(k, id, tijd),
  ];
  return alle.filter((m) => m.naEinde || !isOver({ ...k, dag: m.dagen?.van ?? tijd.van }, id));
}

export type Gevraagd = { readonly stand?: string | undefined; readonly tijd: Tijd };

/** `kind what last-day-to-act earliest certainty` of every row that is asked for. */
function kies(momenten: readonly Moment[], { stand = 'komend', tijd }: Gevraagd): string[] {
  const gekozen = momenten.filter(({ dagen, taak }) => {
    if (dagen === null) return stand === 'zonder-dag';
    if (stand === 'komend') return dagen.tot >= tijd.van && dagen.van <= tijd.tot;
    return stand === 'verstreken' && taak === true && dagen.tot < tijd.van;
  });
  const rijen = gekozen.map(({ soort, over, dagen, uiterlijk, twijfel, gemeld }) => {
    const binnen = dagen !== null && dagen.van >= tijd.van && dagen.tot <= tijd.tot;
    const zeker = gemeld ? 'niet-bekend' : binnen && !twijfel ? 'ja' : 'onzeker';
    const dag = uiterlijk ?? dagen?.van;
    const wat = `${soort} ${over} ${dag === undefined ? null : alsTekst(dag)} ${dagen && alsTekst(dagen.van)}`;
    return { wat, zeker };
  });
  return samen(rijen);
}

const RANG = ['ja', 'onzeker', 'niet-bekend'];

/** What stands there more than once, as certain as the best of them. */
export function samen(rijen: readonly { readonly wat: string; readonly zeker: string }[]): string[] {
  const beste = (rij: typeof rijen) => RANG.find((z) => rij.some((r) => r.zeker === z));
  return [...Map.groupBy(rijen, (r) => r.wat)].map(([wat, rij]) => `${wat} ${beste(rij)}`).sort();
}

export const agendaVanOvereenkomst = (k: Kennis, id: string, gevraagd: Gevraagd): string[] =>
  kies(vanOvereenkomst(k, id, gevraagd.tijd), gevraagd);

export const agendaVanRegio = (k: Kennis, regio: string, gevraagd: Gevraagd): string[] =>
  kies(
    [
      ...overeenkomstenVanRegio(k, regio).flatMap((id) => vanOvereenkomst(k, id, gevraagd.tijd)),
      ...overRegio(k, regio),
    ],
    gevraagd,
  );
