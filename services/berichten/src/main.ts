import { openFeiten } from '@regiolog/feiten/feiten';
import { draaiDienst } from '@regiolog/service-kit/dienst';
import { buildBerichten } from './app.ts';

await draaiDienst('berichten', (deps) => {
  const feiten = openFeiten(deps);
  const { bron, adres } = deps.config;
  const berichten = buildBerichten({ ...deps, ...feiten, bron, basis: adres });
  return { ...feiten, routes: berichten.routes, laatLos: () => void berichten.stop() };
});
