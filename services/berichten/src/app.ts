import type { Afzender } from '@regiolog/domein/berichten/cloudevent';
import { dagVan } from '@regiolog/domein/gedeeld/datum';
import type { OpenFeiten } from '@regiolog/feiten/feiten';
import type { Logger } from '@regiolog/service-kit/logger';
import type { Meter } from '@regiolog/service-kit/meter';
import type { SchrijfDeps } from '@regiolog/service-kit/opdracht';
import type { Route } from '@regiolog/service-kit/route';
import { openLeiding } from './relay/leiding.ts';
import type { Relay } from './relay/relay.ts';
import { relayRoutes } from './relay/routes.ts';
import { eigenSlot } from './relay/slot.ts';
import { neemRoute } from './routes/abonnement-nemen.ts';
import { abonnementRoutes } from './routes/abonnementen.ts';
import { leesAbonnementRoutes } from './routes/abonnementen-lezen.ts';
import { berichtRoutes } from './routes/berichten.ts';
import { taaldocumenten } from './taal.ts';
import { openAbonnementen } from './webhook/abonnementen.ts';
import { AFLEVERBELEID, type Afleverbeleid } from './webhook/beleid.ts';
import { openBezorging } from './webhook/bezorging.ts';
import { geteld, toonStand } from './webhook/tellingen.ts';
import { openVerzender } from './webhook/verzender.ts';

/** What the message service needs. `bron` and `basis` stand in every message: who says it, and where to ask more. */
export type BerichtenDeps = SchrijfDeps &
  Pick<OpenFeiten, 'view' | 'betrekkingen'> &
  Afzender & {
    readonly logger: Logger;
    /** Sends over Kafka; absent where no Kafka was set up. */
    readonly relay?: Relay | undefined;
    /** Messages may be sent over plain http to this very machine: in a demonstration, and for tests. */
    readonly eigenMachine?: boolean | undefined;
    readonly beleid?: Partial<Afleverbeleid> | undefined;
    /** Counts, where somebody reads the counts. */
    readonly meter?: Meter | undefined;
  };

export type Berichten = {
  readonly routes: Route[];
  /** The published language: schemas, and a description of the topics. */
  readonly documenten: ReadonlyMap<string, () => unknown>;
  /** Delivers to subscriptions from now on, whenever this instance leads. */
  start(): void;
  /** Ends all waiting, and the delivery: to be called before the server stops, which waits for those who wait. */
  stop(): Promise<void>;
};

/** The message service: the feed, the published language, and delivery to the addresses of subscribers. */
export function buildBerichten(deps: BerichtenDeps): Berichten {
  const { bron, basis, nu } = deps;
  const einde = new AbortController();
  const lezen = { ...deps, afzender: { bron, basis }, vandaag: () => dagVan(nu()), sluit: einde.signal };
  const beleid = { ...AFLEVERBELEID, ...deps.beleid };
  const eigenMachine = deps.eigenMachine ?? false;
  const abonnementen = openAbonnementen(deps.store);
  const kaal = openVerzender({ eigenMachine, termijnMs: beleid.termijnMs });
  const verzender = deps.meter ? geteld(deps.meter, kaal) : kaal;
  const webhooks = {
    ...lezen,
    abonnementen,
    verzender,
    beleid,
    eigenMachine,
    oorsprong: new URL(basis).hostname,
  };
  const bezorging = openBezorging(webhooks);
  if (deps.meter) toonStand(deps.meter, bezorging, nu);
  // Where a relay is, its instance that leads delivers too; where none is, this instance is the only one.
  const eigenLeiding = deps.relay ? undefined : openLeiding({ slot: eigenSlot(), logger: deps.logger });
  const abonnementdeps = { ...webhooks, bezorging };
  return {
    routes: [
      ...berichtRoutes(lezen),
      neemRoute(abonnementdeps),
      ...abonnementRoutes(abonnementdeps),
      ...leesAbonnementRoutes(abonnementdeps),
      ...relayRoutes(deps),
    ],
    documenten: taaldocumenten({ bron, basis }),
    start: () => (deps.relay?.leiding ?? eigenLeiding)?.tijdens(bezorging),
    stop: async () => {
      einde.abort();
      await eigenLeiding?.stop();
    },
  };
}
