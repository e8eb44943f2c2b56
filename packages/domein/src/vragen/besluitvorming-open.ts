import { z } from 'zod';
import { type Dag, LAATSTE, laatsteDag } from '../gedeeld/datum.ts';
import { Partij } from '../gedeeld/namen.ts';
import { type Besluitvorming, besluitvorming } from './besluitvorming.ts';
import { type GemeldBesluit, gemeldReden } from './besluitvorming-gemeld.ts';
import { Besluitstand, type OrgaanBesluitvorming } from './besluitvorming-orgaan.ts';
import { inPeriode, type Planperiode, planReden } from './besluitvorming-plan.ts';
import { type Feiten, feitenBij } from './feiten.ts';
import { dossier } from './overeenkomst/dossier.ts';
import { isGeeindigd } from './overeenkomst/geldigheid.ts';
import { Oordeel, ORGAAN, Reden, reden } from './reden.ts';

/** The norm wants the agreements adopted before 1-1-2022 (002:16-18, 653-658). */
const NVO_UITERLIJK: Dag = '2021-12-31';

/** One decision that is open, or that was planned in the asked period (A7, C2, C4). */
export const OpenBesluit = z
  .object({
    overeenkomst: z.string(),
    naam: z.string(),
    soort: z.string(),
    partij: Partij.nullable().describe('Leeg: een bron noemt geen partij.'),
    partijNaam: z.string().nullable(),
    orgaan: z.string(),
    gevraagdDoor: z.string().nullable(),
    stand: z.enum([...Besluitstand.options, 'geen-partij', 'gemeld-gepland']),
    oordeel: Oordeel.describe('Is er op deze dag ja gezegd?'),
    gepland: z.string().nullable(),
    gevolgd: Oordeel.nullable().describe('Volgde op het plan een besluit?'),
    uiterlijk: z.string().nullable().describe('De laatste dag om te beslissen.'),
    uiterlijkVolgens: z.enum(['plan', 'norm', 'gemeld']).nullable(),
    verstreken: z.boolean().nullable().describe('Is die dag voorbij?'),
    redenen: z.array(Reden),
  })
  .meta({ id: 'OpenBesluit' });
export type OpenBesluit = z.infer<typeof OpenBesluit>;

type Kop = { readonly id: string; readonly naam: string; readonly soort: string };
type Wie = Pick<OpenBesluit, 'partij' | 'partijNaam'>;
type Termijn = Pick<OpenBesluit, 'uiterlijk' | 'uiterlijkVolgens' | 'verstreken'>;

const OPEN: readonly string[] = [
  'gepland',
  'planning-verstreken',
  'alleen-toestemming',
  'alleen-geinformeerd',
  'aangehouden',
  'besloten-op-andere-tekst',
  'open',
  'niet-bekend',
] satisfies readonly Besluitstand[];

/** The latest day: of the plan, else what the norm says for a regiovisie. */
function termijn(gepland: Dag | null, volgens: 'plan' | 'gemeld', artikel: string | null, dag: Dag): Termijn {
  if (gepland !== null) return { uiterlijk: gepland, uiterlijkVolgens: volgens, verstreken: dag > gepland };
  if (artikel !== 'NvO R1') return { uiterlijk: null, uiterlijkVolgens: null, verstreken: null };
  return { uiterlijk: NVO_UITERLIJK, uiterlijkVolgens: 'norm', verstreken: dag > NVO_UITERLIJK };
}

type Plan = OrgaanBesluitvorming['plannen'][number];

function rij(kop: Kop, wie: Wie, o: OrgaanBesluitvorming, plan: Plan | undefined, dag: Dag): OpenBesluit {
  return {
    overeenkomst: kop.id,
    naam: kop.naam,
    soort: kop.soort,
    ...wie,
    orgaan: o.orgaan,
    gevraagdDoor: o.gevraagdDoor,
    stand: o.stand,
    oordeel: o.oordeel,
    gepland: plan?.datum ?? plan?.uiterlijk ?? null,
    gevolgd: plan?.gevolgd ?? null,
    ...termijn(plan?.uiterlijkeDag ?? null, 'plan', o.gevraagdDoor, dag),
    redenen: [...o.redenen, ...(plan ? [planReden(plan)] : [])],
  };
}

/** What only a source plans: of no party in particular, and whatever it says no decision. */
function gemeldeRij(kop: Kop, b: Besluitvorming, g: GemeldBesluit, dag: Dag): OpenBesluit {
  return {
    overeenkomst: kop.id,
    naam: kop.naam,
    soort: kop.soort,
    partij: null,
    partijNaam: null,
    orgaan: b.gevraagd?.orgaan ?? (g.organen.join(', ') || 'onbekend'),
    gevraagdDoor: b.gevraagd?.artikel ?? null,
    stand: 'gemeld-gepland',
    oordeel: 'niet-bekend',
    gepland: g.gepland,
    gevolgd: g.gevolgd,
    ...termijn(g.gepland && laatsteDag(g.gepland), 'gemeld', b.gevraagd?.artikel ?? null, dag),
    redenen: [gemeldReden(g)],
  };
}

/** Members that are no party: to join takes a decision of the body that is asked (003:4051). */
function nietPartij(kop: Kop, b: Besluitvorming, dag: Dag): OpenBesluit[] {
  const { gevraagd } = b;
  if (!gevraagd) return [];
  return b.geenPartij
    .filter((l) => l.partij === 'nee')
    .map((l) => {
      const orgaan = ORGAAN[gevraagd.orgaan as keyof typeof ORGAAN];
      const uitleg = `${l.naam} is lid van de regio, maar geen partij; voor toetreding moet ${orgaan} beslissen.`;
      return {
        overeenkomst: kop.id,
        naam: kop.naam,
        soort: kop.soort,
        partij: { gemeente: l.gemeente },
        partijNaam: l.naam,
        orgaan: gevraagd.orgaan,
        gevraagdDoor: gevraagd.artikel,
        stand: 'geen-partij' as const,
        oordeel: 'niet-aangetoond' as const,
        gepland: null,
        gevolgd: null,
        ...termijn(null, 'plan', gevraagd.artikel, dag),
        redenen: [...l.redenen, reden('lid-geen-partij', uitleg)],
      };
    });
}

const wie = (p: Besluitvorming['partijen'][number]): Wie => ({ partij: p.partij, partijNaam: p.naam });

/** The plans of the period, followed or not. */
function geplandIn(kop: Kop, b: Besluitvorming, periode: Planperiode, dag: Dag): OpenBesluit[] {
  const eigen = b.partijen.flatMap((p) =>
    p.organen.flatMap((o) =>
      o.plannen.filter((plan) => inPeriode(plan, periode)).map((plan) => rij(kop, wie(p), o, plan, dag)),
    ),
  );
  const gemeld = b.gemeld.filter((g) => inPeriode({ datum: g.gepland, uiterlijk: null }, periode));
  return [...eigen, ...gemeld.map((g) => gemeldeRij(kop, b, g, dag))];
}

/** What is open on the day: per party and body, with the first plan that nothing followed. */
function openBesluiten(kop: Kop, b: Besluitvorming, dag: Dag): OpenBesluit[] {
  const eigen = b.partijen
    .filter((p) => p.basis !== 'handeling' && p.partijOp !== 'nee')
    .flatMap((p) =>
      p.organen
        .filter((o) => OPEN.includes(o.stand))
        .map((o) => {
          const [plan] = o.plannen
            .filter((k) => k.gevolgd !== 'ja')
            .sort((x, y) => ((x.uiterlijkeDag ?? LAATSTE) < (y.uiterlijkeDag ?? LAATSTE) ? -1 : 1));
          return rij(kop, wie(p), o, plan, dag);
        }),
    );
  const gemeld = b.gemeld.filter(
    (g) => (g.gepland !== null || g.soort === 'aankondiging') && g.gevolgd !== 'ja',
  );
  return [...eigen, ...nietPartij(kop, b, dag), ...gemeld.map((g) => gemeldeRij(kop, b, g, dag))];
}

/** The most urgent first; of the same day by agreement, party, body and plan, so that no order of recording shows. */
const plaats = (r: OpenBesluit) =>
  [r.uiterlijk ?? LAATSTE, r.overeenkomst, r.partijNaam ?? '', r.orgaan, r.gepland ?? '', r.stand].join(' ');

/**
 * The open decisions of a region, the most urgent first; with a period: what was planned in it and what became of it.
 * An agreement that certainly ended asks for no decision any more, but a plan for it stays a plan.
 */
export function besluitenOpen(feiten: Feiten, regio: string, periode: Planperiode, dag: Dag): OpenBesluit[] {
  const ids = new Set(
    feitenBij(feiten, `regio-overeenkomst:${regio}`, 'overeenkomst').map((f) => f.overeenkomst),
  );
  const opPlan = periode.van !== undefined || periode.tot !== undefined;
  return [...ids]
    .flatMap((id) => {
      const inhoud = dossier(feiten, id).kop?.inhoud;
      const kop = { id, naam: inhoud?.naam ?? id, soort: inhoud?.soort ?? 'overig' };
      if (!opPlan && isGeeindigd(feiten, id, dag)) return [];
      const b = besluitvorming(feiten, id, dag);
      return opPlan ? geplandIn(kop, b, periode, dag) : openBesluiten(kop, b, dag);
    })
    .sort((a, b) => (plaats(a) < plaats(b) ? -1 : 1));
}
