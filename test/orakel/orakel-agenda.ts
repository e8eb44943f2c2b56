import type { AgendaSoort } from '@regiolog/domein/vragen/agenda/agenda-rij';
import { alsTekst, type Dagen, dagenVan, maandenLater, NOOIT } from './kalender.ts';
import { delenVan } from './orakel-contracten.ts';
import { isOver } from './orakel-geldt.ts';
import {
  begint,
  bij,
  type Einde,
  eindigt,
  gedaanOp,
  inRegio,
  type Kennis,
  laatsteBij,
  sleutelVan,
} from './orakel-kennis.ts';
import { eindesVan, verlengingenVan } from './orakel-looptijd.ts';
import { inMandaat } from './orakel-mandaat.ts';
import { overeenkomstenVanRegio } from './orakel-regio.ts';
import { maanden } from './orakel-tellingen.ts';
import { plichtenVan, termijnenVan } from './orakel-verplichtingen.ts';

/** What comes: every fact looked at for the days on which something ends, lapses or must be done. */

/** The kinds that are reckoned here; the others are only compared with the pure question. */
export const SOORTEN: readonly AgendaSoort[] = [
  ...(['einde', 'stilzwijgende-verlenging', 'verlenging-beslissen', 'opschorting', 'partij-uit'] as const),
  ...(['opzegging', 'afspraak-eindigt', 'verplichting', 'contractoptie', 'contracteinde'] as const),
  ...(['mandaat', 'uittreding-voorgenomen', 'aanspreekpunt'] as const),
];

type Moment = {
  soort: AgendaSoort;
  over: string;
  dagen: Dagen | null;
  /** The last day to act; else the first on which it may come. */
  uiterlijk?: number;
  taak?: boolean;
  twijfel?: boolean;
  gemeld?: boolean;
};
type Tijd = { readonly van: number; readonly tot: number };

function overLooptijd(k: Kennis, id: string, { tot }: Tijd): Moment[] {
  const over = id;
  const isDaarvoorOver = (dag: number) => isOver({ ...k, dag }, id);
  const eindes = eindesVan(k, id).filter((e) => e.dagen.van < NOOIT);
  const uit: Moment[] = eindes
    .filter((e) => !isDaarvoorOver(e.dagen.van))
    .map((e) => ({ soort: 'einde', over, dagen: e.dagen, gemeld: e.gemeld }));
  for (const { zegt } of bij(k, id, 'OvereenkomstOpgeschort')) {
    uit.push({ soort: 'opschorting', over, dagen: begint(zegt.van) });
    if (zegt.einde) uit.push({ soort: 'opschorting', over, dagen: eindigt(zegt.einde) });
  }
  const eerste = eindesVan(k, id).toSorted((a, b) => a.dagen.tot - b.dagen.tot)[0];
  if (!eerste || !isDaarvoorOver(eerste.dagen.van)) {
    for (const v of bij(k, id, 'VerlengingVoorgenomen')) {
      if (bij(k, id, 'OvereenkomstVerlengd').some((daad) => volgde(daad, v))) continue;
      const dagen = eerste && eerste.dagen.van < NOOIT ? eerste.dagen : null;
      uit.push({ soort: 'verlenging-beslissen', over, dagen, taak: true, gemeld: eerste?.gemeld ?? false });
    }
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
      uit.push({ soort: 'verplichting', over: id, dagen: t.dagen, ...uiterlijk, taak: true, twijfel });
    }
  }
  for (const { zegt } of bij(k, id, 'ContractvoorwaardenVastgelegd')) {
    const delen = delenVan({ ...k, dag: van }, id, zegt, tot);
    delen.forEach((deel, n) => {
      // Once the next part is certain there is nothing left to decide.
      if (!deel.einde || delen[n + 1]?.gelicht === 'ja') return;
      const verder = delen[n + 1] !== undefined || zegt.termijn?.soort === 'jaarlijks';
      const soort = verder ? 'contractoptie' : 'contracteinde';
      uit.push({ soort, over: id, dagen: deel.einde, twijfel: deel.gelicht !== 'ja' });
    });
  }
  return uit;
}

const vanOvereenkomst = (k: Kennis, id: string, tijd: Tijd) => [
  ...overLooptijd(k, id, tijd),
  ...overPartijen(k, id),
  ...overAfspraken(k, id, tijd),
];

/** Its own end, a withdrawal, a lapse, or another that takes its place; of those only what may be the first. */
function vanMandaat(k: Kennis, id: string): Moment[] {
  if (inMandaat(k, id, 'MandaatNietigGebleken').length > 0) return [];
  const laatste = verleningVan(k, id);
  const vervangers = mandatenVan(k).flatMap((ander) => {
    const v = ander === id ? undefined : verleningVan(k, ander);
    // A grant that takes the place of this one does so from its own first day, else from the decision.
    return v?.zegt.vervangt === id ? [v.begin] : [];
  });
  const eindes = [
    ...(laatste?.zegt.einde ? [laatste.zegt.einde] : []),
    ...inMandaat(k, id, 'MandaatIngetrokken').map((i) => i.einde),
    ...inMandaat(k, id, 'MandaatVervallen').map((v) => v.einde),
  ];
  const vast = [...eindes.map(eindigt), ...vervangers];
  if (vast.length === 0) {
    return inMandaat(k, id, 'MandaatGerapporteerd').flatMap((m): Moment[] =>
      m.einde ? [{ soort: 'mandaat', over: id, dagen: eindigt(m.einde), gemeld: true }] : [],
    );
  }
  const eerst = Math.min(...vast.map((d) => d.tot));
  return vast.filter((d) => d.van <= eerst).map((dagen) => ({ soort: 'mandaat', over: id, dagen }));
}

const mandatenVan = (k: Kennis) => [
  ...new Set(k.daden.filter((d) => d.categorie === 'mandaat').map((d) => `${d.regio}.${d.dossier}`)),
];

/** The grant that counts in a file: the last that was recorded, with the days on which it may begin. */
function verleningVan(k: Kennis, id: string) {
  const daad = k.daden
    .filter(
      (d) => d.categorie === 'mandaat' && `${d.regio}.${d.dossier}` === id && d.type === 'MandaatVerleend',
    )
    .toSorted((a, b) => a.eerste - b.eerste)
    .at(-1);
  if (!daad) return undefined;
  const zegt = daad.data as ReturnType<typeof inMandaat<'MandaatVerleend'>>[number];
  // Without a day of its own it began when it was decided.
  return { zegt, begin: zegt.van ? begint(zegt.van) : gedaanOp(zegt.besloten, daad) };
}

function overRegio(k: Kennis, regio: string): Moment[] {
  const eerstGezien = k.daden.filter((d) => d.categorie === 'regio' && d.regio === regio);
  const gevolgd = (gemeente: string, eerste: number) =>
    eerstGezien.some(
      (d) =>
        ['GemeenteUitgetreden', 'BlijvenBesloten'].includes(d.type) &&
        (d.data as { gemeente: string }).gemeente === gemeente &&
        d.eerste > eerste,
    );
  const voornemens = eerstGezien
    .filter((d) => d.type === 'UittredingVoorgenomen')
    .map((d) => ({ eerste: d.eerste, ...(d.data as { gemeente: string; per?: string }) }));
  return [
    ...voornemens
      .filter((v) => !gevolgd(v.gemeente, v.eerste))
      .map((v): Moment => {
        const dagen = v.per ? dagenVan(v.per) : null;
        return { soort: 'uittreding-voorgenomen', over: v.gemeente, dagen, taak: true, twijfel: true };
      }),
    ...inRegio(k, regio, 'AanspreekpuntAangewezen').flatMap((a): Moment[] =>
      a.einde && a.stadium === 'aangewezen'
        ? [{ soort: 'aanspreekpunt', over: a.gemeente, dagen: eindigt(a.einde) }]
        : [],
    ),
  ];
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
    return `${soort} ${over} ${dag === undefined ? null : alsTekst(dag)} ${dagen && alsTekst(dagen.van)} ${zeker}`;
  });
  return [...new Set(rijen)].sort();
}

export const agendaVanOvereenkomst = (k: Kennis, id: string, gevraagd: Gevraagd): string[] =>
  kies(vanOvereenkomst(k, id, gevraagd.tijd), gevraagd);

export function agendaVanRegio(k: Kennis, regio: string, gevraagd: Gevraagd): string[] {
  const mandaten = mandatenVan(k).filter(
    (id) => id.startsWith(`${regio}.`) && inMandaat(k, id, 'MandaatIngeschreven').length > 0,
  );
  return kies(
    [
      ...overeenkomstenVanRegio(k, regio).flatMap((id) => vanOvereenkomst(k, id, gevraagd.tijd)),
      ...mandaten.flatMap((id) => vanMandaat(k, id)),
      ...overRegio(k, regio),
    ],
    gevraagd,
  );
}
