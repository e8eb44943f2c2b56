import { openFeiten } from '@regiolog/feiten/feiten';
import { draaiDienst } from '@regiolog/service-kit/dienst';
import { buildGovernance } from './app.ts';

await draaiDienst('governance', (deps) => {
  const feiten = openFeiten(deps);
  return { ...feiten, routes: buildGovernance({ ...deps, ...feiten }) };
});
