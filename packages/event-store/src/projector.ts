/**
 * A projector follows the log and keeps one view up to date. Facts and checkpoint change in one transaction, so that
 * a view is always the answer to "what did the log say up to here". An event that its view cannot handle puts its
 * stream in quarantine and never stops the others.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { StreamRef } from './event-store.ts';
import { type Cursor, type EventStore, type Filter, type RecordedEvent, StoreError } from './event-store.ts';
import { waitFor, waitMs } from './wait.ts';

/** The view's own file failed: not the event's fault, so the page is tried again. */
export class ViewError extends Error {
  readonly code = 'event-store/view';
}

/** What a projector asks of a view. view-file.ts gives all of it but `handle`. */
export type View = {
  /** Where the view stands; `null` for an empty one. */
  checkpoint(): Cursor | null;
  /** `geregistreerd` of the last event up to the cursor; `null` when the page brought none. */
  saveCheckpoint(cursor: Cursor, geregistreerd: string | null): void;
  /** Takes in one event. What it throws, other than a ViewError, makes the event poison. */
  handle(event: RecordedEvent): void;
  isQuarantined(ref: StreamRef): boolean;
  quarantine(event: RecordedEvent, reason: string): void;
  /** All or nothing; called within another one, undoes only itself. Throws ViewError when the file fails. */
  transaction(work: () => void): void;
  /** False when the file is gone, was replaced or is broken. */
  healthy(): boolean;
  /** Starts again with an empty view. */
  rebuild(): void;
};

export type ProjectorOptions = {
  readonly store: EventStore;
  readonly view: View;
  readonly filter?: Filter;
  /** Told what an operator should see; `error` is what was thrown, where something was. */
  readonly log?: (message: string, error?: unknown) => void;
  readonly pageSize?: number;
  /** The first pause after a failure, in milliseconds; doubled up to five seconds. */
  readonly retryMs?: number;
};

export type Lag = {
  readonly position: Cursor | null;
  /** `null` for an empty log, and for one that does not answer now: then nobody knows that the view has everything. */
  readonly head: Cursor | null;
  /** True when the view has everything that is in the log. */
  readonly upToDate: boolean;
  /** How long ago the view last had everything, in milliseconds: 0 when it has now, `null` when it never had yet. */
  readonly behindMs: number | null;
};

export type Projector = {
  /** Follows the log from now on, whatever happens. */
  start(): void;
  /** Resolves when nothing is written to the view any more. */
  stop(): Promise<void>;
  /** Takes in everything up to the present end of the log. Rejects with what the store or the view threw. */
  catchUp(): Promise<void>;
  position(): Cursor | null;
  /** Whether the view has taken in `cursor`, now or within `timeoutMs`. False also when the projector stops. Rejects for what is no cursor. */
  reached(cursor: Cursor, timeoutMs: number): Promise<boolean>;
  lag(): Promise<Lag>;
};

/** How long one wait for news lasts at most, and so how soon a view that was deleted is noticed. */
const WAKE_MS = 500;
const MAX_PAUSE_MS = 5000;
/** How long who asks for the lag waits for the log, in milliseconds: shorter than who asks whether a service is ready. */
const HEAD_MS = 1000;

export function createProjector(options: ProjectorOptions): Projector {
  const { store, view, filter = {}, log = () => {}, pageSize = 500, retryMs = 100 } = options;
  const arrivals = createArrivals(store, () => view.checkpoint());
  let turn: Promise<unknown> = Promise.resolve();
  let running: { readonly stop: AbortController; readonly done: Promise<void> } | undefined;
  /** On the clock that never jumps. */
  let atEnd: number | null = null;

  /** One page. Returns whether that was the last one for now. */
  async function step(): Promise<boolean> {
    if (!view.healthy()) rebuild('the file of the view is gone or broken');
    const page = await store.readAll(view.checkpoint(), filter, pageSize).catch((error: unknown) => {
      if (!(error instanceof StoreError) || error.code !== 'event-store/unknown-cursor') throw error;
      rebuild('the view is ahead of the log, which must be another one');
      return store.readAll(null, filter, pageSize);
    });
    if (page.next !== view.checkpoint()) {
      applyPage(view, page.events, page.next, log);
      arrivals.check();
    }
    if (page.end) atEnd = performance.now();
    return page.end;
  }

  function rebuild(reason: string): void {
    log(`view is built again: ${reason}`);
    atEnd = null;
    view.rebuild();
  }

  /** Steps of catchUp and of the loop never overlap. */
  function nextStep(): Promise<boolean> {
    const result = turn.then(step);
    turn = result.catch(() => {});
    return result;
  }

  async function follow(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      try {
        const end = await nextStep();
        failures = 0;
        if (end) await waitFor(store.wake(view.checkpoint(), WAKE_MS), signal);
        // Between pages, others get their turn: handling is synchronous.
        else await pause(0);
      } catch (error) {
        const pauseMs = Math.min(MAX_PAUSE_MS, retryMs * 2 ** Math.min(failures, 10));
        failures += 1;
        log(`projector failed, again in ${pauseMs} ms`, error);
        await waitMs(pauseMs, signal);
      }
    }
  }

  return {
    start: () => {
      if (running !== undefined) return;
      const stop = new AbortController();
      running = { stop, done: follow(stop.signal) };
    },
    stop: async () => {
      running?.stop.abort();
      arrivals.giveUp();
      await running?.done;
      await turn;
      running = undefined;
    },
    catchUp: async () => {
      while (!(await nextStep())) await pause(0);
    },
    position: () => view.checkpoint(),
    reached: (cursor, timeoutMs) => arrivals.wait(cursor, timeoutMs),
    lag: async () => {
      const last = await inTime(store.head(), HEAD_MS).catch((error: unknown) => {
        if (error instanceof StoreError && error.code === 'event-store/unavailable') return undefined;
        throw error;
      });
      const head = last?.cursor ?? null;
      const position = view.checkpoint();
      const reached = head === null || (position !== null && store.compare(position, head) >= 0);
      const upToDate = last !== undefined && reached;
      const behindMs = upToDate ? 0 : atEnd === null ? null : performance.now() - atEnd;
      return { position, head, upToDate, behindMs };
    },
  };
}

/** What it brings, or nothing when that takes longer than `ms`. */
function inTime<Result>(work: Promise<Result>, ms: number): Promise<Result | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms, undefined);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Takes in one page: its events and the checkpoint, or nothing. */
function applyPage(
  view: View,
  events: readonly RecordedEvent[],
  next: Cursor,
  log: (message: string, error?: unknown) => void,
): void {
  view.transaction(() => {
    for (const event of events) {
      if (view.isQuarantined(event.ref)) continue;
      try {
        view.transaction(() => view.handle(event));
      } catch (error) {
        if (error instanceof ViewError) throw error;
        const { regio, categorie, id } = event.ref;
        log(`stream ${regio}.${categorie}-${id} is in quarantine from revision ${event.revision}`, error);
        view.quarantine(event, error instanceof Error ? error.message : String(error));
      }
    }
    view.saveCheckpoint(next, events.at(-1)?.geregistreerd ?? null);
  });
}

/** Those who wait until the view has come as far as a cursor. */
function createArrivals(store: EventStore, position: () => Cursor | null) {
  const waiting = new Set<{ readonly cursor: Cursor; readonly answer: (arrived: boolean) => void }>();
  const isReached = (cursor: Cursor): boolean => {
    const at = position();
    return at !== null && store.compare(at, cursor) >= 0;
  };
  return {
    check: (): void => {
      for (const { cursor, answer } of waiting) if (isReached(cursor)) answer(true);
    },
    giveUp: (): void => {
      for (const { answer } of waiting) answer(false);
    },
    wait: (cursor: Cursor, timeoutMs: number): Promise<boolean> =>
      new Promise((resolve) => {
        // What is no cursor throws here, also while the view is empty: later it would throw at who moves the view on.
        store.compare(cursor, cursor);
        if (isReached(cursor)) return resolve(true);
        const answer = (arrived: boolean): void => {
          clearTimeout(timer);
          waiting.delete(waiter);
          resolve(arrived);
        };
        const waiter = { cursor, answer };
        const timer = setTimeout(answer, timeoutMs, false);
        waiting.add(waiter);
      }),
  };
}
