import type { EventStore } from '@regiolog/event-store/event-store';
import type { Kluis } from '@regiolog/service-kit/kluis';
import { type Gebeurtenisfilter, vraagtNaarInhoud } from './filter.ts';
import type { Logboek, Volgorde } from './logboek.ts';
import { type Auditregel, haalOp, isBesloten, toonAlle } from './tonen.ts';

/** What the audit service reads from. */
export type AuditDeps = {
  readonly logboek: Logboek;
  readonly store: EventStore;
  readonly kluis: Kluis;
};

/** So many times it is looked further when what was found may not be told; then what there is goes out. */
const KEREN = 10;

/** Some events, and after which number to go on; nothing when there are no more. */
export type Blad = { readonly regels: readonly Auditregel[]; readonly volgende: number | undefined };

/** The next events that may be told. A closed one is left out when the filter asks what it holds. */
export async function blad(
  { logboek, store, kluis }: AuditDeps,
  filter: Gebeurtenisfilter,
  vraag: {
    readonly na: number | undefined;
    readonly volgorde: Volgorde;
    readonly aantal: number;
    readonly metBewijs?: boolean;
  },
): Promise<Blad> {
  const zonderBesloten = vraagtNaarInhoud(filter);
  const regels: Auditregel[] = [];
  let { na } = vraag;
  for (let keer = 0; keer < KEREN; keer += 1) {
    const gevraagd = vraag.aantal - regels.length;
    const plaatsen = logboek.bladzijde(filter, { ...vraag, na, aantal: gevraagd });
    na = plaatsen.at(-1)?.nr ?? na;
    const getoond = await toonAlle(kluis, await haalOp(store, plaatsen), vraag.metBewijs);
    regels.push(...getoond.filter((regel) => !zonderBesloten || !isBesloten(regel)));
    if (plaatsen.length < gevraagd) return { regels, volgende: undefined };
    if (regels.length === vraag.aantal) break;
  }
  // Whether anything comes after is told by looking: a link to an empty page helps nobody.
  const meer = logboek.bladzijde(filter, { ...vraag, na, aantal: 1 }).length > 0;
  return { regels, volgende: meer ? na : undefined };
}
