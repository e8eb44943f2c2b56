/**
 * What is known of the streams that passed by: which ids they hold and how their chains end. A stream only grows, so
 * this is never wrong, at most behind; the server's check of the expected revision catches that.
 */
import type { Entry } from './eventstoredb-envelope.ts';
import type { ChainEnd } from './hash-chain.ts';

export type Known = {
  /** The revision of each event up to the end, by id. */
  readonly ids: ReadonlyMap<string, number>;
  /** The last event known; `null` when there is none. */
  end(): ChainEnd | null;
  /** Takes in events in their order. What is known already, or leaves a gap, is passed over. */
  learn(entries: readonly Pick<Entry, 'id' | 'revision' | 'hash'>[]): void;
};

export type KnownStreams = { of(name: string): Known };

/** `maxIds` bounds the ids that are kept: the streams that were used longest ago go first. */
export function createKnownStreams(maxIds: number): KnownStreams {
  const streams = new Map<string, Known>();
  let kept = 0;

  const forget = (): void => {
    for (const [name, { ids }] of streams) {
      // The last one stays whatever its size: its user is at work with it.
      if (kept <= maxIds || streams.size === 1) return;
      streams.delete(name);
      kept -= ids.size;
    }
  };
  const start = (name: string): Known => {
    const ids = new Map<string, number>();
    let end: ChainEnd | null = null;
    const known: Known = {
      ids,
      end: () => end,
      learn: (entries) => {
        for (const { id, revision, hash } of entries) {
          if (revision !== (end?.revision ?? -1) + 1) continue;
          const before = ids.size;
          ids.set(id, revision);
          end = { revision, hash };
          if (streams.get(name) === known) kept += ids.size - before;
        }
        forget();
      },
    };
    return known;
  };

  return {
    of: (name) => {
      const known = streams.get(name) ?? start(name);
      // Set again, it is the youngest in the order of the map.
      if (!streams.delete(name)) kept += known.ids.size;
      streams.set(name, known);
      return known;
    },
  };
}
