import type { Route } from '@regiolog/service-kit/route';
import { openHerkansing } from './herkansing.ts';
import { type Luisteropties, openLuisteraar } from './kafka.ts';
import type { InkomendDeps } from './plaatsing.ts';
import { openPostvak } from './postvak.ts';
import { inkomendRoutes } from './routes.ts';

/** What comes in from the systems of municipalities. */
export type Inkomend = {
  readonly routes: Route[];
  /** From now on held messages are tried again, and topics are read where there are any. */
  start(): void;
  /** Resolves when nothing is being recorded any more. */
  stop(): Promise<void>;
};

/** Opens what comes in: over HTTP, and by topic where a Kafka is given. */
export function openInkomend(deps: InkomendDeps, luister?: Luisteropties): Inkomend {
  const postvak = openPostvak(deps.store);
  for (const status of ['aangehouden', 'onbestelbaar'] as const)
    deps.meter?.stand(
      'regiolog_inkomend_waiting',
      'Messages of municipalities that wait: for something that is recorded, or for somebody to look.',
      async () => (await postvak.rijen(({ bericht }) => bericht.status === status)).length,
      status,
    );
  const lopend = [openHerkansing(deps, postvak), ...(luister ? [openLuisteraar(deps, luister)] : [])];
  return {
    routes: inkomendRoutes({ ...deps, postvak }),
    start: () => {
      for (const deel of lopend) deel.start();
    },
    stop: async () => {
      await Promise.all(lopend.map((deel) => deel.stop()));
    },
  };
}
