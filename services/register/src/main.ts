import { openFeiten } from '@regiolog/feiten/feiten';
import { draaiDienst } from '@regiolog/service-kit/dienst';
import { buildRegister } from './app.ts';

await draaiDienst('register', (deps) => ({ ...openFeiten(deps), routes: buildRegister(deps) }));
