import { type Afzender, type CloudEvent, cloudEventVan } from '@regiolog/domein/berichten/cloudevent';
import { isWeigering, type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import {
  type Cursor,
  type EventStore,
  LimitError,
  type Page,
  type RecordedEvent,
  StoreError,
} from '@regiolog/event-store/event-store';
import type { FeitenView } from '@regiolog/feiten/view';
import type { Logger } from '@regiolog/service-kit/logger';

/** The log as messages: what every way out of the register reads from. */

/** What is needed to read the log as messages, no further than the facts by which rights are judged. */
export type StroomDeps = {
  readonly store: EventStore;
  readonly view: FeitenView;
  readonly afzender: Afzender;
  readonly logger: Logger;
};

/** One message, with the event that it was made of. */
export type Stroombericht = {
  readonly cursor: Cursor;
  readonly gebeurtenis: RecordedEvent;
  readonly bericht: CloudEvent;
};

/** The messages of one page of the log; most pages hold events that are no message. */
export type Bladzijde = {
  readonly berichten: readonly Stroombericht[];
  /** Where to go on. */
  readonly volgende: Cursor;
  /** Nothing lay behind it at the moment of reading. */
  readonly einde: boolean;
  /** How many events were looked at. */
  readonly gelezen: number;
};

/** Which messages somebody asks for. Left out: all. */
export type Berichtfilter = {
  readonly soort?: readonly string[] | undefined;
  readonly regio?: string | undefined;
  /** The `subject` of the messages. */
  readonly dossier?: string | undefined;
};

/** How long a reader waits until the facts are as far as the log, in milliseconds. */
const WACHT_OP_FEITEN_MS = 5000;

const ANDER_REGISTER = weiger('invoer-ongeldig', 'Deze plek hoort niet bij dit register.', [
  { veld: 'na', melding: 'Gebruik de waarde van volgende uit een eerder antwoord, of laat dit weg.' },
]);
const NOG_NIET = weiger('nog-niet-gereed', 'Het register loopt nog achter. Probeer het zo weer.');

/**
 * The message of one event; none when it is not published. What cannot be made a message is told to nobody but the log,
 * and by its id alone: it would be so every time, and keep up all who read.
 */
export function stroombericht(
  { afzender, logger }: Pick<StroomDeps, 'afzender' | 'logger'>,
  gebeurtenis: RecordedEvent,
): Stroombericht | undefined {
  try {
    const bericht = cloudEventVan(gebeurtenis, afzender);
    return bericht && { cursor: gebeurtenis.cursor, gebeurtenis, bericht };
  } catch (fout) {
    const { name } = fout as Error;
    logger.error(
      { gebeurtenis: gebeurtenis.id, fout: name },
      'een gebeurtenis is niet tot een bericht te maken',
    );
    return undefined;
  }
}

/** Is this one of the messages that were asked for? */
export function past({ bericht }: Stroombericht, { soort, dossier }: Berichtfilter): boolean {
  return (
    (soort === undefined || soort.includes(bericht.type)) &&
    (dossier === undefined || dossier === bericht.subject)
  );
}

async function leesLog(
  store: EventStore,
  na: Cursor | null,
  regio: string | undefined,
  limiet: number,
): Promise<Page | Weigering> {
  try {
    return await store.readAll(na, regio === undefined ? {} : { regio }, limiet);
  } catch (fout) {
    const vreemd = fout instanceof LimitError || (fout instanceof StoreError && isVoorbijEinde(fout));
    if (na !== null && vreemd) return ANDER_REGISTER;
    throw fout;
  }
}

const isVoorbijEinde = ({ code }: StoreError): boolean => code === 'event-store/unknown-cursor';

/**
 * The next messages after a place in the log, of at most `limiet` events. It waits until the facts are as far, so that
 * who became a party by one of these very events is judged as one. Refuses a place of another log.
 */
export async function leesBladzijde(
  deps: StroomDeps,
  na: Cursor | null,
  filter: Berichtfilter,
  limiet: number,
): Promise<Bladzijde | Weigering> {
  const blad = await leesLog(deps.store, na, filter.regio, limiet);
  if (isWeigering(blad)) return blad;
  const tot = blad.events.at(-1)?.cursor;
  if (tot !== undefined && !(await deps.view.projector.reached(tot, WACHT_OP_FEITEN_MS))) return NOG_NIET;
  const berichten = blad.events.flatMap((event) => stroombericht(deps, event) ?? []);
  return {
    berichten: berichten.filter((b) => past(b, filter)),
    volgende: blad.next,
    einde: blad.end,
    gelezen: blad.events.length,
  };
}
