import { openFeiten } from '@regiolog/feiten/feiten';
import { draaiDienst } from '@regiolog/service-kit/dienst';
import { buildGeschillen } from './app.ts';
import { openTermijnwacht } from './termijnwacht.ts';
import { vragenUit } from './vragen-uit-feiten.ts';
import { openZaken } from './zaken.ts';

await draaiDienst('geschillen', (deps) => {
  const feiten = openFeiten(deps);
  const zaken = openZaken(deps.store);
  const termijnwacht = openTermijnwacht({ ...deps, zaken });
  return {
    ...feiten,
    routes: buildGeschillen({ ...deps, zaken, vragen: vragenUit(feiten.view) }),
    start: () => {
      feiten.start();
      return termijnwacht.start();
    },
    stop: async () => {
      // It writes: it must be over before what it writes to is.
      await termijnwacht.stop();
      await feiten.stop();
    },
  };
});
