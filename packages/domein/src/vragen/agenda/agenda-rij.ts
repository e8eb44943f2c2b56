import { z } from 'zod';
import { type Dag, LAATSTE } from '../../gedeeld/datum.ts';
import { Partij, partijSleutel } from '../../gedeeld/namen.ts';
import type { Venster } from '../../gedeeld/periode.ts';
import { isMinstens, Reden } from '../reden.ts';

/** What a row of an agenda is about. */
export const AgendaSoort = z.enum([
  'einde',
  'stilzwijgende-verlenging',
  'verlenging-beslissen',
  'vervanging',
  'opschorting',
  'besluit',
  'partij-uit',
  'opzegging',
  'afspraak-eindigt',
  'verplichting',
  'contractoptie',
  'contracteinde',
  'herindeling',
  'mandaat',
  'lidmaatschap',
  'uittreding-voorgenomen',
  'rol',
  'aanspreekpunt',
]);
export type AgendaSoort = z.infer<typeof AgendaSoort>;

/** One thing that ends, may end, must be decided or lapses. */
export const AgendaRij = z
  .object({
    soort: AgendaSoort,
    wat: z.string(),
    wie: z.string().describe('Wie moet handelen.'),
    partij: Partij.nullable().describe('De ene partij die moet handelen, als het er één is.'),
    uiterlijk: z
      .string()
      .nullable()
      .describe('De laatste dag om te handelen en zeker op tijd te zijn. Leeg: er is geen dag vastgelegd.'),
    vroegst: z.string().nullable().describe('Het moment ligt niet eerder dan deze dag.'),
    laatst: z.string().nullable().describe('Het moment ligt niet later; leeg: of het komt, staat niet vast.'),
    zekerheid: z
      .enum(['ja', 'onzeker', 'niet-bekend'])
      .describe(
        'ja: valt zeker in deze periode. onzeker: een dag of een voorwaarde staat niet vast. niet-bekend: alleen gemeld.',
      ),
    volgens: z.enum(['vastgelegd', 'gemeld']),
    overeenkomst: z.string().nullable(),
    mandaat: z.string().nullable(),
    regio: z.string().nullable(),
    gemeente: z.string().nullable(),
    redenen: z.array(Reden),
  })
  .meta({ id: 'AgendaRij' });
export type AgendaRij = z.infer<typeof AgendaRij>;

/** Something with a moment, before it is known which agenda it comes on. */
export type Moment = {
  readonly soort: AgendaSoort;
  readonly wat: string;
  readonly wie: string;
  readonly partij?: Partij | undefined;
  /** The days on which the moment may fall; nothing when no day is recorded. */
  readonly venster: Venster | null;
  /** The last day to act; left out: the first day on which the moment may come. */
  readonly uiterlijk?: Dag;
  /** Does it stay to be done when its day is past? */
  readonly taak?: boolean;
  readonly twijfel?: boolean;
  /** Does it stay when the agreement certainly ended before it, as what its end itself calls for? */
  readonly naEinde?: boolean;
  readonly volgens?: 'vastgelegd' | 'gemeld';
  readonly over: Partial<Pick<AgendaRij, 'overeenkomst' | 'mandaat' | 'regio' | 'gemeente'>>;
  readonly redenen: readonly Reden[];
};

/** Which rows are asked for: to come within the time, open tasks whose day is past, or tasks without a day. */
export const AgendaStand = z.enum(['komend', 'verstreken', 'zonder-dag']);
export type AgendaStand = z.infer<typeof AgendaStand>;

/** From the day that is asked about up to and including `tot`. */
export type Tijdvak = { readonly van: Dag; readonly tot: Dag };

function hoortBij({ venster, taak }: Moment, stand: AgendaStand, { van, tot }: Tijdvak): boolean {
  if (venster === null) return stand === 'zonder-dag';
  if (stand === 'komend') return venster.laatst >= van && venster.vroegst <= tot;
  return stand === 'verstreken' && taak === true && venster.laatst < van;
}

function rij(m: Moment, { van, tot }: Tijdvak): AgendaRij {
  const { venster } = m;
  const erin = venster !== null && venster.vroegst >= van && venster.laatst <= tot;
  const gemeld = m.volgens === 'gemeld';
  const nietVast = venster === null || venster.laatst >= LAATSTE;
  return {
    soort: m.soort,
    wat: m.wat,
    wie: m.wie,
    partij: m.partij ?? null,
    uiterlijk: m.uiterlijk ?? venster?.vroegst ?? null,
    vroegst: venster?.vroegst ?? null,
    laatst: nietVast ? null : venster.laatst,
    zekerheid: gemeld ? 'niet-bekend' : erin && !m.twijfel ? 'ja' : 'onzeker',
    volgens: m.volgens ?? 'vastgelegd',
    overeenkomst: null,
    mandaat: null,
    regio: null,
    gemeente: null,
    ...m.over,
    redenen: [...m.redenen],
  };
}

/** Everything by which two rows differ but why they are there, the latest day to act first. */
const sleutel = (r: AgendaRij) =>
  [
    r.uiterlijk,
    r.soort,
    r.overeenkomst,
    r.mandaat,
    r.regio,
    r.gemeente,
    r.wat,
    r.wie,
    r.partij && partijSleutel(r.partij),
    r.vroegst,
    r.laatst,
    r.volgens,
  ]
    .map((deel) => deel ?? '')
    .join('|');

/** One row for what stands there for more than one reason, as certain as the best of them. */
function samen(a: AgendaRij, b: AgendaRij): AgendaRij {
  const redenen = new Map([...a.redenen, ...b.redenen].map((r) => [JSON.stringify(r), r]));
  const { zekerheid } = isMinstens(a.zekerheid, b.zekerheid) ? a : b;
  return { ...a, zekerheid, redenen: [...redenen.values()] };
}

/** The rows that are asked for, by the latest day to act; what is the same for more than one reason stands there once. */
export function kies(momenten: readonly Moment[], stand: AgendaStand, tijdvak: Tijdvak): AgendaRij[] {
  const perSleutel = new Map<string, AgendaRij>();
  for (const moment of momenten.filter((m) => hoortBij(m, stand, tijdvak))) {
    const nieuw = rij(moment, tijdvak);
    const eerder = perSleutel.get(sleutel(nieuw));
    perSleutel.set(sleutel(nieuw), eerder ? samen(eerder, nieuw) : nieuw);
  }
  return [...perSleutel].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, r]) => r);
}
