import { join } from 'node:path';
import { leesPortaalconfig } from '@regiolog/service-kit/config';
import { draai } from '@regiolog/service-kit/dienst';
import { openAanmelding } from '@regiolog/service-kit/sign-in';
import { buildPortaal } from './app.ts';
import { openPortaalopslag } from './opslag.ts';

await draai('portaal', leesPortaalconfig(), async ({ config, logger, leven }) => {
  const opslag = await leven.start(
    'opslag',
    () => openPortaalopslag(join(config.data, 'portaal.sqlite')),
    (deel) => deel.close(),
  );
  const { verifieer } = await leven.start(
    'aanmelding',
    () => openAanmelding(config, logger),
    () => {},
  );
  const { monteer, stop } = buildPortaal({
    ...config.portaal,
    adres: () => config.adres,
    api: () => config.api,
    opslag,
    verifieer,
    logger,
  });
  return {
    // It has no API of its own: what it is asked for the API it passes on.
    routes: [],
    aanvulling: monteer,
    verifieer,
    betrekkingen: { gemeentenVanRegio: () => [], regiosVanGemeente: () => [] },
    inhalen: async () => undefined,
    projecties: {},
    start: () => {},
    stop,
  };
});
