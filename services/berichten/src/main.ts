import { openFeiten } from '@regiolog/feiten/feiten';
import { draaiDienst } from '@regiolog/service-kit/dienst';
import { buildBerichten } from './app.ts';
import { relayUit } from './relay/uit-config.ts';

await draaiDienst('berichten', (deps) => {
  const feiten = openFeiten(deps);
  const { bron, adres } = deps.config;
  const relay = relayUit(deps.config, deps);
  // Kafka is what lets one instance lead; without it nobody tells two of them apart.
  if (!relay) deps.logger.warn('zonder Kafka hoort er maar één instantie van de berichtendienst te draaien');
  const berichten = buildBerichten({ ...deps, ...feiten, bron, basis: adres, relay });
  return {
    ...feiten,
    routes: berichten.routes,
    documenten: berichten.documenten,
    start: () => {
      feiten.start();
      berichten.start();
    },
    laatLos: () => void berichten.stop(),
    stop: async () => {
      // Delivers to nobody any more before it lets another lead.
      await berichten.stop();
      await relay?.stop();
      await feiten.stop();
    },
  };
});
