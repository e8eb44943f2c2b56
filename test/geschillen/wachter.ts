/**
 * One instance of the watch, on a log that others watch too, with a clock that jumps: years ahead, and back. Says of each
 * round how many terms it recorded. Goes on until it is killed or told to stop; then it looks once more, at the end of
 * time. Arguments: log file, folder, seed.
 */
import { setImmediate } from 'node:timers/promises';
import { openSqliteStore } from '@regiolog/event-store/sqlite';
import { openTermijnwacht } from '../../services/geschillen/src/termijnwacht.ts';
import { ready } from '../concurrency/children.ts';
import { instantie, type Klok } from './termijnzaak.ts';

const [bestand = '', map = '', zaad = '1'] = process.argv.slice(2);
const klok: Klok = { nu: '2024-01-10T12:00:00Z' };
const store = openSqliteStore({ file: bestand, now: () => new Date(klok.nu) });
const deps = await instantie(store, map, klok);
const wacht = openTermijnwacht(deps);

let toeval = Number(zaad);
/** A moment between 2020 and 2040; the same seed jumps the same way. */
function spring(): string {
  toeval = (toeval * 48_271) % 2_147_483_647;
  return new Date(Date.UTC(2020, toeval % 240, toeval % 28, toeval % 24)).toISOString();
}

let stop = false;
process.once('SIGTERM', () => {
  stop = true;
});
await ready();
for (let ronde = 1; !stop; ronde += 1) {
  klok.nu = spring();
  console.log(`ronde ${ronde} ${await wacht.ronde()}`);
  // A round in which nothing happens waits for nothing: signals must be heard all the same.
  await setImmediate();
}
klok.nu = '2050-01-01T12:00:00Z';
console.log(`laatste ${await wacht.ronde()}`);
await store.close();
await deps.kluis.close();
