import type { Afzender } from '@regiolog/domein/berichten/cloudevent';
import { dagVan } from '@regiolog/domein/gedeeld/datum';
import type { OpenFeiten } from '@regiolog/feiten/feiten';
import type { Logger } from '@regiolog/service-kit/logger';
import type { SchrijfDeps } from '@regiolog/service-kit/opdracht';
import type { Route } from '@regiolog/service-kit/route';
import type { Relay } from './relay/relay.ts';
import { relayRoutes } from './relay/routes.ts';
import { berichtRoutes } from './routes/berichten.ts';
import { taaldocumenten } from './taal.ts';

/** What the message service needs. `bron` and `basis` stand in every message: who says it, and where to ask more. */
export type BerichtenDeps = SchrijfDeps &
  Pick<OpenFeiten, 'view' | 'betrekkingen'> &
  Afzender & {
    readonly logger: Logger;
    /** Sends over Kafka; absent where no Kafka was set up. */
    readonly relay?: Relay | undefined;
  };

export type Berichten = {
  readonly routes: Route[];
  /** The published language: schemas, and a description of the topics. */
  readonly documenten: ReadonlyMap<string, () => unknown>;
  /** Ends all waiting: to be called before the server stops, which waits for those who wait. */
  stop(): Promise<void>;
};

/** The message service: the feed. */
export function buildBerichten(deps: BerichtenDeps): Berichten {
  const { bron, basis, nu } = deps;
  const einde = new AbortController();
  const feed = {
    ...deps,
    afzender: { bron, basis },
    vandaag: () => dagVan(nu()),
    sluit: einde.signal,
  };
  return {
    routes: [...berichtRoutes(feed), ...relayRoutes(deps)],
    documenten: taaldocumenten({ bron, basis }),
    stop: async () => einde.abort(),
  };
}
