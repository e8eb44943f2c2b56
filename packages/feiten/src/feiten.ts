import { join } from 'node:path';
import { type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import type { Cursor, EventStore } from '@regiolog/event-store/event-store';
import type { Logger } from '@regiolog/service-kit/logger';
import { betrekkingenUit } from './betrekkingen.ts';
import { openFeitenView } from './view.ts';

/** How long a reader waits for what it wrote itself, in milliseconds. */
const WACHT_MS = 5000;

const ANDER_REGISTER = weiger('invoer-ongeldig', 'Deze positie hoort niet bij dit register.', [
  { veld: 'Regiolog-Na-Positie', melding: 'Gebruik de waarde van de header Regiolog-Positie.' },
]);
const NOG_NIET = weiger(
  'nog-niet-gereed',
  'Het register leest nog na wat eerder is vastgelegd. Probeer het zo weer.',
);

/** The facts that one instance keeps of the whole log in its own folder, and what it needs of them at its edge. */
export function openFeiten(opties: {
  readonly store: EventStore;
  /** The folder of this instance. */
  readonly data: string;
  readonly logger: Logger;
}) {
  const view = openFeitenView({
    store: opties.store,
    file: join(opties.data, 'feiten.sqlite'),
    log: (melding, fout) => opties.logger.warn({ err: fout }, melding),
  });
  return {
    view,
    betrekkingen: betrekkingenUit(view),
    /**
     * Waits until the facts are as far as a place in the log that the caller knows (Regiolog-Na-Positie). Refuses
     * whatever is asked before all is read that there was: rights would be judged, and acts recorded, on a part of it.
     */
    inhalen: async (positie: string | undefined): Promise<Weigering | undefined> => {
      const bereikt =
        positie === undefined ||
        (await view.projector.reached(positie as Cursor, WACHT_MS).catch(() => undefined));
      if (bereikt === undefined) return ANDER_REGISTER;
      return bereikt && view.bijgewerkt() ? undefined : NOG_NIET;
    },
    /** What readiness asks: how far the facts are behind the log. */
    projecties: { feiten: () => view.projector.lag() },
    start: (): void => view.projector.start(),
    stop: (): Promise<void> => view.close(),
  };
}
export type OpenFeiten = ReturnType<typeof openFeiten>;
