import { type Cursor, type EventStore, type Page, StoreError } from '@regiolog/event-store/event-store';

/**
 * The events after a place. What lies beyond the end of the log is of another one, or the log was restored: then
 * `opnieuw` is true, and they are those from the begin.
 */
export async function leesNa(
  store: EventStore,
  na: string | null,
  limiet: number,
): Promise<Page & { readonly opnieuw: boolean }> {
  try {
    return { ...(await store.readAll(na as Cursor | null, {}, limiet)), opnieuw: false };
  } catch (fout) {
    if (!(fout instanceof StoreError && fout.code === 'event-store/unknown-cursor')) throw fout;
    return { ...(await store.readAll(null, {}, limiet)), opnieuw: true };
  }
}
