import { type Cursor, type EventStore, LIMITS, type RecordedEvent } from '@regiolog/event-store/event-store';
import { type Bladeren, blader } from '@regiolog/service-kit/bladeren';
import type { z } from 'zod';
import type { Abonnementdossier } from './abonnementen.ts';
import type { Bezorging } from './bezorging.ts';

/** What is told of one subscription. */

export type OverzichtDeps = { readonly store: EventStore; readonly bezorging: Bezorging };

/** How far a subscription is: by what runs here, else by what was last recorded. */
export async function stand({ bezorging, store }: OverzichtDeps, { id, state }: Abonnementdossier) {
  const { status, oorzaak, onbestelbaar } = state;
  const loop = bezorging.loop(id);
  const bezorgdTot = (loop?.bezorgdTot ?? state.bezorgdTot) as Cursor | null;
  const hoofd = (await store.head())?.cursor;
  const bij = hoofd === undefined || (bezorgdTot !== null && store.compare(bezorgdTot, hoofd) >= 0);
  return {
    status,
    oorzaak,
    bezorgdTot,
    bijgewerkt: loop ? bij && loop.wachtend === 0 : null,
    wachtend: loop?.wachtend ?? null,
    oudste: loop?.oudste ?? null,
    laatste: loop?.laatste ?? null,
    onbestelbaar: onbestelbaar.size,
  };
}

/** The messages that did not arrive, without where they were made. */
export function onbestelbaar({ state }: Abonnementdossier, vraag: z.infer<typeof Bladeren>) {
  const rijen = [...state.onbestelbaar.values()];
  return blader(
    rijen.map(({ bericht, soort, pogingen, reden, status, opnieuw }) => {
      return { bericht, soort, pogingen, reden, status, opnieuw };
    }),
    vraag,
  );
}

/** The acts of one kind on a subscription. */
export async function handelingen(
  { store }: OverzichtDeps,
  { ref }: Abonnementdossier,
  type: string,
  vraag: z.infer<typeof Bladeren>,
) {
  const gevonden: RecordedEvent[] = [];
  for (let van = 0; ; ) {
    const deel = await store.readStream(ref, van, LIMITS.pageSize);
    gevonden.push(...deel.filter((event) => event.type === type));
    van += deel.length;
    if (deel.length < LIMITS.pageSize) break;
  }
  const rijen = gevonden.map(({ id, geregistreerd, metadata, data }) => {
    return { gebeurtenis: id, geregistreerdOp: geregistreerd, door: metadata['actor'], inhoud: data };
  });
  return blader(rijen, vraag);
}
