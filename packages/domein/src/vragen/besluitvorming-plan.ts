import { z } from 'zod';
import { type Dag, eersteDag, inWoorden, LAATSTE, laatsteDag, VROEGSTE } from '../gedeeld/datum.ts';
import { Bron } from '../gedeeld/namen.ts';
import type { Venster } from '../gedeeld/periode.ts';
import { isBegonnen } from '../gedeeld/periode.ts';
import { en, of, type Zekerheid } from '../gedeeld/zekerheid.ts';
import { type Dossier, handelingVenster } from './overeenkomst/dossier.ts';
import { BINDEND } from './overeenkomst/handelingen.ts';
import type { Reden } from './reden.ts';

/** A planned decision: for when, whether that day is past, and whether a decision followed (A7). A plan is no decision. */
export const Besluitplan = z
  .object({
    datum: z.string().nullable(),
    uiterlijk: z.string().nullable(),
    uiterlijkeDag: z.string().nullable().describe('De laatste dag van wat er gepland was.'),
    verstreken: z
      .enum(['ja', 'nee', 'niet-bekend'])
      .describe('Is die dag voorbij? niet-bekend: het plan noemt geen dag.'),
    gevolgd: z.enum(['ja', 'nee', 'onzeker']),
    gevolgdDoor: z.array(z.string()).describe('Gebeurtenissen: de besluiten die op het plan volgden.'),
    uitleg: z.string(),
    gebeurtenis: z.string(),
    bron: Bron.nullable(),
  })
  .meta({ id: 'Besluitplan' });
export type Besluitplan = z.infer<typeof Besluitplan>;

type Plan = Dossier['plannen'][number];
type Besluit = Dossier['besluiten'][number];

/** The days among which the decision was planned to be taken; nothing when the plan names none. */
export function planVenster({
  datum,
  uiterlijk,
}: {
  datum?: string | undefined;
  uiterlijk?: string | undefined;
}): Venster | null {
  const grens = uiterlijk ?? datum;
  if (grens === undefined) return null;
  return { vroegst: datum ? eersteDag(datum) : VROEGSTE, laatst: laatsteDag(grens) };
}

/** A plan for March is past in April, not halfway March. */
export function isVerstreken(venster: Venster | null, dag: Dag): Besluitplan['verstreken'] {
  if (!venster) return 'niet-bekend';
  return dag > venster.laatst ? 'ja' : 'nee';
}

/** A decision that fulfils a plan to decide: yes, no, or the consent that was asked. To be told something is none. */
const isBesluit = ({ inhoud: { uitkomst } }: Besluit) =>
  BINDEND.includes(uitkomst) || uitkomst === 'geweigerd' || uitkomst === 'toestemming';

/**
 * Did this decision follow the plan? By their dates; one that came before the planned days, or when a date is missing,
 * by the order of recording, and then it is never certain that an earlier one is the one that was planned.
 */
function volgtOp(plan: Plan, besluit: Besluit, dag: Dag): Zekerheid {
  const gedaan = handelingVenster(besluit.inhoud.datum, besluit);
  const gepland = planVenster(plan.inhoud);
  const erna = plan.herleiding.volgorde < besluit.herleiding.volgorde;
  const opDatum = besluit.inhoud.datum !== undefined && plan.inhoud.datum !== undefined && gepland;
  const past = (): Zekerheid => {
    if (!opDatum) return erna ? 'ja' : 'onzeker';
    if (gedaan.vroegst >= opDatum.vroegst) return 'ja';
    if (gedaan.laatst >= opDatum.vroegst) return 'onzeker';
    return erna ? 'onzeker' : 'nee';
  };
  return en(isBegonnen(gedaan, dag), past());
}

/** The period of a plan in words: "voor maart 2021", "uiterlijk 1 januari 2022". */
function planInWoorden({
  datum,
  uiterlijk,
}: {
  datum?: string | undefined;
  uiterlijk?: string | undefined;
}): string {
  const delen = [datum && `voor ${inWoorden(datum)}`, uiterlijk && `uiterlijk ${inWoorden(uiterlijk)}`];
  return delen.filter(Boolean).join(', ') || 'zonder dag';
}

const VERVOLG: Record<Zekerheid, string> = {
  ja: 'gevolgd door een besluit',
  nee: 'niet gevolgd',
  onzeker: 'of een besluit hierop volgde, staat niet vast',
};

/** What became of a plan by `dag`, among the decisions of the same body of the same party. */
export function besluitplan(plan: Plan, besluiten: readonly Besluit[], dag: Dag): Besluitplan {
  const { datum, uiterlijk, orgaan } = plan.inhoud;
  const venster = planVenster(plan.inhoud);
  const verstreken = isVerstreken(venster, dag);
  const eigen = besluiten
    .filter((b) => b.inhoud.orgaan === orgaan && isBesluit(b))
    .map((b) => ({ b, volgt: volgtOp(plan, b, dag) }));
  const gevolgd = of('nee', ...eigen.map((e) => e.volgt));
  const vervolg = gevolgd === 'nee' && verstreken !== 'ja' ? 'nog niet gevolgd' : VERVOLG[gevolgd];
  return {
    datum: datum ?? null,
    uiterlijk: uiterlijk ?? null,
    uiterlijkeDag: venster?.laatst ?? null,
    verstreken,
    gevolgd,
    gevolgdDoor: eigen.filter((e) => e.volgt !== 'nee').map(({ b }) => b.herleiding.gebeurtenis),
    uitleg: `Gepland ${planInWoorden(plan.inhoud)}: ${vervolg}.`,
    gebeurtenis: plan.herleiding.gebeurtenis,
    bron: plan.herleiding.bron ?? null,
  };
}

/** A period to look for plans in; both ends inclusive. */
export type Planperiode = { readonly van?: Dag | undefined; readonly tot?: Dag | undefined };

/** The days that a plan is planned for; one that only says "by then" is planned for that day. */
export function planDagen({ datum, uiterlijk }: Pick<Besluitplan, 'datum' | 'uiterlijk'>): Venster | null {
  const [eerste, laatste] = [datum ?? uiterlijk, uiterlijk ?? datum];
  return eerste && laatste ? { vroegst: eersteDag(eerste), laatst: laatsteDag(laatste) } : null;
}

/** Might a plan for this date lie in the period? */
export function inPeriode(
  plan: Pick<Besluitplan, 'datum' | 'uiterlijk'>,
  { van = VROEGSTE, tot = LAATSTE }: Planperiode,
) {
  const dagen = planDagen(plan);
  return dagen !== null && dagen.vroegst <= tot && dagen.laatst >= van;
}

/** Why a plan stands in an answer. */
export const planReden = ({ uitleg, gebeurtenis, bron }: Besluitplan): Reden => ({
  regel: 'besluit-gepland',
  uitleg,
  gebeurtenissen: [gebeurtenis],
  bronnen: bron ? [bron] : [],
});
