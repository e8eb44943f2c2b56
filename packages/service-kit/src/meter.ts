/**
 * The counts of a process, as Prometheus reads them. Made once by main.ts and passed in; nobody finds it by itself.
 *
 * What may stand in a label is a name from our own tables (a route, a view, an outcome): never a path, an id, a tenant or
 * anything else that a caller sent.
 */
import { setTimeout as pauze } from 'node:timers/promises';
import type { EventStore } from '@regiolog/event-store/event-store';
import type { Lag } from '@regiolog/event-store/projector';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Reads a number now. Without one, and when it throws or takes longer than LEZEN_MS, it is left out of the answer. */
type Lees = () => number | undefined | Promise<number | undefined>;

const LEZEN_MS = 2_000;
/** Seconds. The last one is that of a long poll. */
const VERZOEKEN = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const SCHRIJVEN = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export class Meter {
  /** Media type of `tekst`. */
  readonly type: string;
  readonly #register = new Registry();
  readonly #verzoeken: Histogram<'route' | 'status'>;
  readonly #toevoegingen: Histogram<'outcome'>;
  readonly #standen = new Map<string, Map<string, Lees>>();

  constructor() {
    this.type = this.#register.contentType;
    this.#verzoeken = new Histogram({
      name: 'regiolog_http_request_duration_seconds',
      help: 'How long requests took, by the name of their route (none: no route of the API) and class of status.',
      labelNames: ['route', 'status'],
      buckets: VERZOEKEN,
      registers: [this.#register],
    });
    this.#toevoegingen = new Histogram({
      name: 'regiolog_append_duration_seconds',
      help: 'How long appends to the log took, by how they ended.',
      labelNames: ['outcome'],
      buckets: SCHRIJVEN,
      registers: [this.#register],
    });
    collectDefaultMetrics({ register: this.#register, eventLoopMonitoringPrecision: 20 });
  }

  /** Counts one answered request; `route` is its name in the route table. */
  verzoek(route: string | undefined, status: number, seconden: number): void {
    this.#verzoeken.observe({ route: route ?? 'none', status: `${Math.floor(status / 100)}xx` }, seconden);
  }

  /** The same store, of which the appends are counted. */
  gemeten(store: EventStore): EventStore {
    return {
      append: async (ref, expected, events) => {
        const begin = performance.now();
        let outcome = 'failed';
        try {
          const result = await store.append(ref, expected, events);
          outcome = result.outcome === 'appended' && result.repeated ? 'repeated' : result.outcome;
          return result;
        } finally {
          this.#toevoegingen.observe({ outcome }, (performance.now() - begin) / 1000);
        }
      },
      readStream: (ref, from, limit) => store.readStream(ref, from, limit),
      readAll: (after, filter, limit) => store.readAll(after, filter, limit),
      head: () => store.head(),
      compare: (a, b) => store.compare(a, b),
      wake: (after, timeoutMs) => store.wake(after, timeoutMs),
      close: () => store.close(),
    };
  }

  /** How far a view lies behind the log. No number as long as it never was at the end. */
  projectie(naam: string, lag: () => Promise<Lag>): void {
    const hulp = 'For how many seconds a view has not had everything that is in the log; 0 when it has.';
    const achter = async (): Promise<number | undefined> => {
      const { behindMs } = await lag();
      return behindMs === null ? undefined : behindMs / 1000;
    };
    this.stand('regiolog_projection_lag_seconds', hulp, achter, naam);
    const bij = async (): Promise<number> => Number((await lag()).upToDate);
    this.stand('regiolog_projection_up_to_date', 'Whether a view has everything: 1 or 0.', bij, naam);
  }

  /**
   * A gauge of a service's own, read when somebody asks. `deel` says which one of a fixed set it is about, for a gauge
   * that is there more than once.
   */
  stand(naam: string, hulp: string, lees: Lees, deel = ''): void {
    const bekend = this.#standen.get(naam);
    if (bekend) {
      bekend.set(deel, lees);
      return;
    }
    const lezers = new Map([[deel, lees]]);
    this.#standen.set(naam, lezers);
    new Gauge({
      name: naam,
      help: hulp,
      labelNames: ['part'],
      registers: [this.#register],
      async collect() {
        await Promise.all(
          [...lezers].map(async ([part, nu]) => {
            const waarde = await binnenDeTijd(nu);
            if (waarde === undefined) this.remove(part);
            else this.set({ part }, waarde);
          }),
        );
      },
    });
  }

  /** A count of a service's own, which only grows; gives what adds to it. */
  teller(naam: string, hulp: string): (aantal?: number) => void {
    const teller = new Counter({ name: naam, help: hulp, registers: [this.#register] });
    return (aantal = 1) => teller.inc(aantal);
  }

  /** Everything, in the text format of Prometheus. */
  tekst(): Promise<string> {
    return this.#register.metrics();
  }
}

/** One part that fails or hangs must not hide all others. */
async function binnenDeTijd(lees: Lees): Promise<number | undefined> {
  const wekker = new AbortController();
  const teLaat = pauze(LEZEN_MS, undefined, { signal: wekker.signal, ref: false });
  try {
    return await Promise.race([lees(), teLaat]);
  } catch {
    return undefined;
  } finally {
    wekker.abort();
    teLaat.catch(() => {});
  }
}
