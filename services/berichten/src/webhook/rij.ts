import type { Cursor } from '@regiolog/event-store/event-store';

/** Where a message is in the log, and when it was recorded. */
export type Plaats = { readonly cursor: Cursor; readonly sinds?: string };

/**
 * What of the log is still under way for one subscription. Messages of one file wait for each other, those of others do
 * not; how far all is settled is the place before the first that is not.
 */
export class Rij {
  readonly #open: { readonly cursor: Cursor; readonly sinds?: string; klaar: boolean }[] = [];
  readonly #perSleutel = new Map<string, Promise<void>>();
  #onderweg = 0;
  #bijgehouden: Cursor | null;
  #verandering: PromiseWithResolvers<void> = Promise.withResolvers();

  constructor(tot: Cursor | null) {
    this.#bijgehouden = tot;
  }

  /** All up to here is settled. */
  get bijgehouden(): Cursor | null {
    return this.#bijgehouden;
  }

  /** How many are under way or waiting. */
  get onderweg(): number {
    return this.#onderweg;
  }

  /** Since when the oldest of them waits; undefined when none does. */
  get oudste(): string | undefined {
    return this.#open.find(({ klaar }) => !klaar)?.sinds;
  }

  /** Resolves when one more is settled. */
  get verandering(): Promise<void> {
    return this.#verandering.promise;
  }

  /** A place behind which nothing was left to do, once all before it is settled. */
  voorbij(cursor: Cursor): void {
    // Of places that wait for the same message, the last one counts.
    if (this.#open.at(-1)?.klaar) this.#open.pop();
    this.#open.push({ cursor, klaar: true });
    this.#schuifOp();
  }

  /**
   * Does the work for one message after that for the same file before it. `plaats` is where it is in the log and when it
   * was recorded; none when it comes from elsewhere. Work that rejects is not settled: the place stays before it.
   */
  doe(sleutel: string, plaats: Plaats | null, werk: () => Promise<void>): void {
    const plek = plaats && { ...plaats, klaar: false };
    if (plek) this.#open.push(plek);
    this.#onderweg += 1;
    const eerder = this.#perSleutel.get(sleutel) ?? Promise.resolve();
    const beurt = eerder.then(werk).then(() => {
      if (plek) plek.klaar = true;
    });
    const af = beurt.finally(() => {
      this.#onderweg -= 1;
      if (this.#perSleutel.get(sleutel) === beurt) this.#perSleutel.delete(sleutel);
      this.#schuifOp();
    });
    af.catch(() => {});
    this.#perSleutel.set(sleutel, beurt);
  }

  /** Resolves when nothing is under way any more. */
  async leeg(): Promise<void> {
    while (this.#onderweg > 0) await this.#verandering.promise;
  }

  #schuifOp(): void {
    let klaar = 0;
    while (this.#open[klaar]?.klaar) klaar += 1;
    const laatste = this.#open.splice(0, klaar).at(-1);
    if (laatste) this.#bijgehouden = laatste.cursor;
    const wie = this.#verandering;
    this.#verandering = Promise.withResolvers();
    wie.resolve();
  }
}
