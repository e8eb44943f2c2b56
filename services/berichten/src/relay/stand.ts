import type { Cursor } from '@regiolog/event-store/event-store';
import { z } from 'zod';

/**
 * What the relay keeps in its topic: who leads, how far it came, and what it was asked to send again. Three kinds of
 * records by their key, of which the last one per key counts.
 */

const Plaats = z.string().min(1).max(200).nullable();
const Moment = z.iso.datetime();

/** A wish to have everything after a place in the log sent again; `na` null is from the beginning. */
export const Herhaling = z.object({ id: z.string().min(1).max(64), na: Plaats, gevraagd: Moment });
export type Herhaling = z.infer<typeof Herhaling>;

/** How far the relay came. Written in one transaction with the messages that brought it there. */
export const Stand = z.object({
  /** The last place in the log that was dealt with. */
  positie: Plaats,
  /** When the last event up to there was recorded. */
  geregistreerd: Moment.nullable(),
  /** When this was written. */
  bijgewerkt: Moment,
  /** What is sent again now: up to `tot` everything was sent before. */
  herhaling: Herhaling.extend({ tot: Plaats }).nullable(),
  /** The last repeats that were begun, so that none begins twice. */
  begonnen: z.array(z.string()),
});
export type Stand = z.infer<typeof Stand>;

/** Who leads. `beurt` is new at every take-over: who reads the own one has read all that came before it. */
export const Leider = z.object({ instantie: z.string(), beurt: z.uuid(), sinds: Moment });
export type Leider = z.infer<typeof Leider>;

export type Toestand = {
  readonly stand: Stand | null;
  readonly leider: Leider | null;
  /** Asked for and not yet begun, by id. */
  readonly herhalingen: ReadonlyMap<string, Herhaling>;
};

export const LEEG: Toestand = { stand: null, leider: null, herhalingen: new Map() };
export const BEGIN: Omit<Stand, 'bijgewerkt'> = {
  positie: null,
  geregistreerd: null,
  herhaling: null,
  begonnen: [],
};

/** How many begun repeats are remembered. */
const ONTHOUDEN = 50;
const HERHALING = 'herhaling/';

export type Standrecord = { readonly key: string; readonly value: string | null };

export const standrecord = (stand: Stand): Standrecord => ({ key: 'stand', value: JSON.stringify(stand) });
export const leiderrecord = (leider: Leider): Standrecord => ({
  key: 'leider',
  value: JSON.stringify(leider),
});
export const wensrecord = (wens: Herhaling): Standrecord => ({
  key: `${HERHALING}${wens.id}`,
  value: JSON.stringify(wens),
});
/** Takes a wish away. */
export const ingewilligd = ({ id }: Herhaling): Standrecord => ({ key: `${HERHALING}${id}`, value: null });

function lees<T>(schema: z.ZodType<T>, value: string | null): T | null {
  try {
    return schema.parse(JSON.parse(value ?? 'null'));
  } catch {
    return null;
  }
}

/** The state after one more record. What cannot be read counts as not written: then more is sent again, never less. */
export function metRecord(toestand: Toestand, { key, value }: Standrecord): Toestand {
  if (key === 'stand') return { ...toestand, stand: lees(Stand, value) };
  if (key === 'leider') return { ...toestand, leider: lees(Leider, value) };
  if (!key.startsWith(HERHALING)) return toestand;
  const herhalingen = new Map(toestand.herhalingen);
  const wens = lees(Herhaling, value);
  if (wens) herhalingen.set(key.slice(HERHALING.length), wens);
  else herhalingen.delete(key.slice(HERHALING.length));
  return { ...toestand, herhalingen };
}

/** Compares two places in the log; null is before all. */
export type Vergelijk = (a: string | null, b: string | null) => number;

/** Compares by what the log says of its places. */
export const vergelijker =
  (compare: (a: Cursor, b: Cursor) => number): Vergelijk =>
  (a, b) =>
    a === null || b === null ? Number(b === null) - Number(a === null) : compare(a as Cursor, b as Cursor);

/** The first wish that was not begun yet. */
export function openWens(toestand: Toestand, { begonnen }: Stand): Herhaling | undefined {
  return [...toestand.herhalingen.values()].find(({ id }) => !begonnen.includes(id));
}

/** The furthest place up to which everything was sent at least once. */
export const verst = ({ positie, herhaling }: Stand, vergelijk: Vergelijk): string | null =>
  herhaling && vergelijk(herhaling.tot, positie) > 0 ? herhaling.tot : positie;

/**
 * Goes back to where a wish begins. Never forward: what was not sent yet may not be passed over. Where it begins is
 * reached again before anything new is sent, so that files keep their order for those who begin to read there.
 */
export function metWens(stand: Stand, wens: Herhaling, vergelijk: Vergelijk): Stand {
  const begonnen = [...stand.begonnen, wens.id].slice(-ONTHOUDEN);
  if (vergelijk(wens.na, stand.positie) >= 0) return { ...stand, begonnen };
  const herhaling = { ...wens, tot: verst(stand, vergelijk) };
  return { ...stand, begonnen, positie: wens.na, geregistreerd: null, herhaling };
}

/** After everything up to a place was dealt with. */
export function metPositie(
  stand: Stand,
  tot: { readonly positie: string | null; readonly geregistreerd: string | null; readonly nu: string },
  vergelijk: Vergelijk,
): Stand {
  const { positie, nu: bijgewerkt } = tot;
  const { herhaling } = stand;
  return {
    ...stand,
    positie,
    geregistreerd: tot.geregistreerd ?? stand.geregistreerd,
    bijgewerkt,
    herhaling: herhaling && vergelijk(positie, herhaling.tot) < 0 ? herhaling : null,
  };
}
