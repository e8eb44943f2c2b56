/**
 * The contract of the port as a suite. Every adapter runs all of it; one that cannot do something says so by the name
 * of the case and with a reason. The suite asks nothing that a distributed log could not do: one append writes one
 * stream, ids are remembered per stream, the time of recording comes from the server.
 */
import { describe, it } from 'vitest';
import { APPENDING } from './conformance/appending.ts';
import { type Case, type Opened, prepareCase } from './conformance/bench.ts';
import { CONCURRENCY } from './conformance/concurrency.ts';
import { LIMITS_HELD } from './conformance/limits.ts';
import { READING } from './conformance/reading.ts';
import { REPEATING } from './conformance/repeating.ts';
import { TENANCY } from './conformance/tenancy.ts';

export type { Opened } from './conformance/bench.ts';

export type ConformanceOptions = {
  readonly name: string;
  /** Opens an adapter for one case. A log that others use too will do, when nobody writes to it meanwhile. */
  readonly open: (options: { readonly now: () => Date }) => Promise<Opened>;
  readonly skip?: readonly { readonly case: string; readonly reason: string }[];
};

const GROUPS: Readonly<Record<string, Readonly<Record<string, Case>>>> = {
  appending: APPENDING,
  repeating: REPEATING,
  concurrency: CONCURRENCY,
  reading: READING,
  tenancy: TENANCY,
  limits: LIMITS_HELD,
};

/** Registers the suite with vitest, for one adapter. Throws when a skip names no case or gives no reason. */
export function conformance({ name, open, skip = [] }: ConformanceOptions): void {
  const names = Object.values(GROUPS).flatMap((group) => Object.keys(group));
  for (const skipped of skip) {
    if (!names.includes(skipped.case)) throw new Error(`${name} skips an unknown case: ${skipped.case}`);
    if (skipped.reason.trim() === '') throw new Error(`${name} gives no reason to skip: ${skipped.case}`);
  }
  const reasons = new Map(skip.map((skipped) => [skipped.case, skipped.reason]));
  describe(`conformance of ${name}`, () => {
    for (const [group, cases] of Object.entries(GROUPS)) {
      describe(group, () => {
        for (const [title, run] of Object.entries(cases)) {
          const reason = reasons.get(title);
          if (reason !== undefined) it.skip(`${title} (skipped: ${reason})`, () => {});
          else it(title, () => runCase(run, open));
        }
      });
    }
  });
}

async function runCase(run: Case, open: ConformanceOptions['open']): Promise<void> {
  const clock = { now: new Date('2026-01-05T09:00:00.000Z') };
  const opened = await open({ now: () => clock.now });
  try {
    await run(await prepareCase(opened, clock));
  } finally {
    await opened.dispose();
  }
}
