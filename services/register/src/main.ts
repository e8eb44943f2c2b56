import { openFeiten } from '@regiolog/feiten/feiten';
import { draaiDienst } from '@regiolog/service-kit/dienst';
import { kafkaVan } from '@regiolog/service-kit/kafka';
import { buildRegister } from './app.ts';
import { openInkomend } from './inkomend/inkomend.ts';

await draaiDienst('register', (deps) => {
  const feiten = openFeiten(deps);
  const { kafka } = deps.config;
  const inkomend = openInkomend(
    { ...deps, ...feiten },
    kafka && { kafka: kafkaVan(kafka, 'regiolog-register', deps.logger) },
  );
  return {
    ...feiten,
    routes: [...buildRegister({ ...deps, ...feiten }), ...inkomend.routes],
    start: () => {
      feiten.start();
      inkomend.start();
    },
    stop: async () => {
      await inkomend.stop();
      await feiten.stop();
    },
  };
});
