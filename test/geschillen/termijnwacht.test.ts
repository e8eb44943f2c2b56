import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { verifyChain } from '@regiolog/event-store/hash-chain';
import { openSqliteStore } from '@regiolog/event-store/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WachtDeps } from '../../services/geschillen/src/termijnwacht.ts';
import { type Child, endAll, start } from '../concurrency/children.ts';
import { geefTermijn, heleLog, instantie, leg, maakZaak, verstreken } from './termijnzaak.ts';

/** Instances as they really run: processes on one log file, with clocks of their own that jump, and that are killed. */

const full = process.env['REGIOLOG_TEST_DEPTH'] === 'full';
const KEREN = full ? 15 : 2;
const ZAKEN = Array.from({ length: full ? 12 : 5 }, (_, n) => `zaak-${n}`);
const JAREN = [2024, 2025, 2027, 2030, 2034, 2038];
/** The last day of the term that ends in a year, and of the one that is extended from there. */
const tot = (jaar: number): string => `${jaar}-06-15`;
const verlengdTot = (jaar: number): string => `${jaar + 1}-02-28`;

let map: string;
let bestand: string;
let deps: WachtDeps;

beforeEach(async () => {
  map = mkdtempSync(join(tmpdir(), 'regiolog-wachters-'));
  bestand = join(map, 'logboek.sqlite');
  deps = await instantie(openSqliteStore({ file: bestand }), map, { nu: '2024-01-02T12:00:00Z' });
});
afterEach(async () => {
  endAll();
  await deps.store.close();
  await deps.kluis.close();
  rmSync(map, { recursive: true });
});

const wachter = (zaad: number): Child => start('../geschillen/wachter.ts', bestand, map, zaad);

/** Cases with terms that end over many years, one that stands still, and one that somebody answered. */
async function maakZaken(): Promise<void> {
  for (const id of ZAKEN) {
    await maakZaak(deps, id);
    for (const jaar of JAREN) await geefTermijn(deps, id, `tot-${jaar}`, tot(jaar));
    await geefTermijn(deps, id, 'stil', '2024-03-01');
    const stil = { termijn: 'stil', datum: '2024-02-01', reden: 'Partijen overleggen.' };
    await leg(deps, id, 'TermijnOpgeschort', stil);
  }
}

/** What people do meanwhile: of each case the terms of two years are extended, long before they end or when they had. */
async function verleng(): Promise<void> {
  for (const id of ZAKEN)
    for (const [jaar, datum] of [
      [2025, '2024-05-01'],
      [2030, '2030-07-01'],
    ] as const) {
      const verlenging = { datum, tot: verlengdTot(jaar), reden: 'Er is meer tijd nodig.' };
      await leg(deps, id, 'TermijnVerlengd', { termijn: `tot-${jaar}`, ...verlenging });
    }
}

const elkeZaak = (termijn: string, dag: string): string[] => ZAKEN.map((id) => `${id} ${termijn} ${dag}`);

/** What must stand in the log, whoever looked when. */
const ALTIJD = [
  ...elkeZaak('ontvankelijkheid', '2024-01-29'),
  ...JAREN.filter((jaar) => jaar !== 2025 && jaar !== 2030).flatMap((jaar) =>
    elkeZaak(`tot-${jaar}`, tot(jaar)),
  ),
  ...elkeZaak('tot-2025', verlengdTot(2025)),
  ...elkeZaak('tot-2030', tot(2030)),
  ...elkeZaak('tot-2030', verlengdTot(2030)),
];
/** Only when a clock was past it before it was extended: nobody can know that it had not passed yet. */
const MISSCHIEN = elkeZaak('tot-2025', tot(2025));

/** One at work is killed at a moment nobody chose, another takes its place; then both may finish. */
async function laatWaken(keer: number): Promise<number> {
  const [eerste, tweede] = [wachter(3 * keer + 1), wachter(3 * keer + 2)];
  await Promise.all([eerste.go(), tweede.go()]);
  await Promise.all([eerste.said('ronde 1'), verleng()]);
  await pause(Math.random() * 40);
  eerste.kill();
  expect(await eerste.ended).toBe('SIGKILL');
  const derde = wachter(3 * keer + 3);
  await derde.go();
  await derde.said('ronde 1');
  for (const child of [tweede, derde]) child.stop();
  expect(await Promise.all([tweede.ended, derde.ended])).toEqual([0, 0]);
  return [eerste, tweede, derde].flatMap(({ lines }) => lines).filter((regel) => / [1-9]\d*$/.test(regel))
    .length;
}

describe('two instances on one log, whose clocks jump and of which one is killed', () => {
  it.each(Array.from({ length: KEREN }, (_, n) => n))(
    'record each term that passed exactly once (%i)',
    async (keer) => {
      await maakZaken();
      const rondes = await laatWaken(keer);
      expect(rondes).toBeGreaterThan(0);
      const regels = (await verstreken(deps.store)).map((regel) => regel.split(' ').slice(0, 3).join(' '));
      expect(new Set(regels).size).toBe(regels.length);
      const gezien = new Set(regels);
      expect([...new Set(ALTIJD).difference(gezien)]).toEqual([]);
      expect([...gezien.difference(new Set([...ALTIJD, ...MISSCHIEN]))]).toEqual([]);
      for (const stroom of Map.groupBy(await heleLog(deps.store), ({ ref }) => ref.id).values())
        expect(verifyChain(stroom)).toBeNull();
    },
  );
});
