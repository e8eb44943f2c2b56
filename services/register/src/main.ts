import { openFeiten } from '@regiolog/feiten/feiten';
import { draaiDienst } from '@regiolog/service-kit/dienst';
import { buildRegister } from './app.ts';
import { openInkomend } from './inkomend/inkomend.ts';

await draaiDienst('register', (deps) => {
  const feiten = openFeiten(deps);
  const { routes, herkansing } = openInkomend({ ...deps, ...feiten });
  return {
    ...feiten,
    routes: [...buildRegister(deps), ...routes],
    start: () => {
      feiten.start();
      herkansing.start();
    },
    stop: async () => {
      await herkansing.stop();
      await feiten.stop();
    },
  };
});
