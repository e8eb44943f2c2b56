import { leesKluisconfig } from '@regiolog/service-kit/config';
import { draai } from '@regiolog/service-kit/dienst';
import { openKluisVan, openLogboek } from '@regiolog/service-kit/opslag';
import { buildKluis, verifieerGeheim } from './app.ts';
import { openVolger } from './volger.ts';

await draai('kluis', leesKluisconfig(), async ({ config, logger, meter, leven }) => {
  const kluis = await leven.start(
    'kluis',
    () => openKluisVan({ data: config.data }),
    (deel) => deel.close(),
  );
  const logboek = await leven.start(
    'logboek',
    () => openLogboek(config, () => new Date()),
    (deel) => deel.close(),
  );
  const volger = openVolger({ store: meter.gemeten(logboek), kluis, logger });
  return {
    routes: buildKluis({ kluis, bij: () => volger.bij }),
    verifieer: verifieerGeheim(config.geheim),
    // Its callers are services: no relation and no place in the log gives them more or less.
    betrekkingen: { gemeentenVanRegio: () => [], regiosVanGemeente: () => [] },
    inhalen: async () => undefined,
    projecties: {},
    eisen: { vergeten: () => volger.bij },
    start: () => volger.start(),
    stop: () => volger.stop(),
  };
});
