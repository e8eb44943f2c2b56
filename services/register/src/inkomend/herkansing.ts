import { setImmediate as othersFirst } from 'node:timers/promises';
import { type Cursor, LIMITS, type RecordedEvent, StoreError } from '@regiolog/event-store/event-store';
import { waitFor, waitMs } from '@regiolog/event-store/wait';
import { geefOp, herkans, lotVan } from './ontvangst.ts';
import { FEITEN_MS, type InkomendDeps, leesbaar } from './plaatsing.ts';
import type { Postvak, Postvakrij } from './postvak.ts';

/**
 * Tries held messages again when something is recorded that could let them be placed, and all of them at the start.
 * Any number of instances may do this at once: what one of them did, the others find done.
 */

/** How long one wait for news lasts at most, and the longest pause after a failure, in milliseconds. */
const WEK_MS = 500;
const LANGSTE_PAUZE_MS = 30_000;
/** How often it is looked whether something was held for too long, and how long that is, in milliseconds. */
const OVERZIE_MS = 3_600_000;
const LANGST_AANGEHOUDEN_MS = 365 * 24 * 3_600_000;

/** Which held messages an event may concern: those of the agreement, and those that name one in its region. */
export function geraakt(events: readonly RecordedEvent[]): (rij: Postvakrij) => boolean {
  const [overeenkomsten, regios, berichten] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { ref, type } of events) {
    if (ref.categorie === 'overeenkomst') {
      overeenkomsten.add(`${ref.regio}.${ref.id}`);
      regios.add(ref.regio);
    }
    // What let it be placed may have been recorded while it was being held.
    if (type === 'BerichtAangehouden') berichten.add(`${ref.regio}.${ref.id}`);
  }
  return ({ id, regio, bericht }) => {
    if (bericht.status !== 'aangehouden') return false;
    const doel = bericht.overeenkomst;
    return berichten.has(id) || (doel === undefined ? regios.has(regio) : overeenkomsten.has(doel));
  };
}

/** Opens the retrying; it does nothing until it is started, or asked for a round. */
export function openHerkansing(deps: InkomendDeps, postvak: Postvak) {
  const stop = new AbortController();
  let lopend: Promise<void> = Promise.resolve();
  let overzien = 0;

  const probeer = async (mag: (rij: Postvakrij) => boolean): Promise<number> => {
    let geplaatst = 0;
    for (const { id } of await postvak.rijen(mag)) {
      if (stop.signal.aborted) break;
      // The log may answer without a wait, and there is no bound to how many a municipality can let wait in a region.
      await othersFirst();
      const uit = await leesbaar(lotVan(deps, id).then((lot) => lot && herkans(deps, lot)));
      if (uit?.bericht.status === 'geplaatst') geplaatst += 1;
    }
    if (geplaatst > 0) deps.logger.info({ aantal: geplaatst }, 'aangehouden berichten geplaatst');
    return geplaatst;
  };
  const isVerlopen = ({ bericht, sinds }: Postvakrij): boolean =>
    bericht.status === 'aangehouden' && deps.nu().getTime() - Date.parse(sinds) > LANGST_AANGEHOUDEN_MS;

  /** Tries everything that is held, and gives up what was held for too long. Gives how many it placed. */
  const ronde = async (): Promise<number> => {
    const geplaatst = await probeer(({ bericht }) => bericht.status === 'aangehouden');
    for (const rij of await postvak.rijen(isVerlopen))
      await leesbaar(geefOp(deps, { ...rij, positie: '', herhaald: true }, 'te-lang-aangehouden'));
    overzien = deps.nu().getTime();
    return geplaatst;
  };
  /** One step along the log; gives how far it came. */
  const stap = async (na: Cursor | null): Promise<Cursor | null> => {
    const { events, next, end } = await deps.store.readAll(na, {}, LIMITS.pageSize);
    const raakt = geraakt(events);
    if (events.length > 0 && (await postvak.rijen(raakt)).length > 0) {
      await deps.view.projector.reached(next, FEITEN_MS);
      await probeer(raakt);
    }
    if (deps.nu().getTime() - overzien > OVERZIE_MS) await ronde();
    if (end) await waitFor(deps.store.wake(next, WEK_MS), stop.signal);
    return next;
  };
  const volg = async (): Promise<void> => {
    let na: Cursor | null | undefined;
    let mislukt = 0;
    while (!stop.signal.aborted) {
      try {
        if (na === undefined) {
          na = (await deps.store.head())?.cursor ?? null;
          if (na) await deps.view.projector.reached(na, FEITEN_MS);
          await ronde();
        }
        na = await stap(na);
        mislukt = 0;
      } catch (fout) {
        // The log is another one than was read: start again.
        if (fout instanceof StoreError && fout.code === 'event-store/unknown-cursor') na = undefined;
        const wacht = Math.min(LANGSTE_PAUZE_MS, 100 * 2 ** mislukt);
        mislukt += 1;
        deps.logger.warn({ err: fout }, 'aangehouden berichten konden niet worden bekeken');
        await waitMs(wacht, stop.signal);
      }
    }
  };
  return {
    ronde,
    /** Tries all, and from then on what the log moves. */
    start: (): void => {
      lopend = volg();
    },
    /** Tries no more; resolves when what runs is over. */
    stop: (): Promise<void> => {
      stop.abort();
      return lopend;
    },
  };
}
export type Herkansing = ReturnType<typeof openHerkansing>;
