import type { EventStore } from '@regiolog/event-store/event-store';
import type { OpenFeiten } from '@regiolog/feiten/feiten';
import type { Documenten } from '@regiolog/service-kit/documenten';
import type { Kluis } from '@regiolog/service-kit/kluis';
import type { Route } from '@regiolog/service-kit/route';
import { agendaRoutes } from './routes/agenda.ts';
import { besluitvormingRoutes } from './routes/besluitvorming.ts';
import { bevoegdheidRoutes } from './routes/bevoegdheden.ts';
import { collectieRoutes } from './routes/collecties.ts';
import { geldRoutes } from './routes/geld.ts';
import { gemeenteRoutes } from './routes/gemeenten.ts';
import { geschiedenisRoutes } from './routes/geschiedenis.ts';
import { geschilRoutes } from './routes/geschillen.ts';
import { geschilrouteRoutes } from './routes/geschilroutes.ts';
import { gevolgenRoutes } from './routes/gevolgen.ts';
import { herkomstRoutes } from './routes/herkomst.ts';
import { mandaatRoutes } from './routes/mandaten.ts';
import { matrixRoutes } from './routes/matrix.ts';
import { nvoRoutes } from './routes/nvo.ts';
import { overeenkomstRoutes } from './routes/overeenkomsten.ts';
import { regioRoutes } from './routes/regios.ts';
import { tellingRoutes } from './routes/tellingen.ts';
import { verschilRoutes } from './routes/verschil.ts';
import { zoekRoutes } from './routes/zoeken.ts';

/** Governance reads only: it answers every question of `vragen/`. */
export function buildGovernance(
  deps: Pick<OpenFeiten, 'view' | 'betrekkingen'> & {
    readonly store: EventStore;
    readonly kluis: Kluis;
    readonly documenten: Documenten;
    readonly nu: () => Date;
  },
): Route[] {
  return [
    ...regioRoutes(deps),
    ...gemeenteRoutes(deps),
    ...overeenkomstRoutes(deps),
    ...mandaatRoutes(deps),
    ...bevoegdheidRoutes(deps),
    ...collectieRoutes(deps),
    ...matrixRoutes(deps),
    ...nvoRoutes(deps),
    ...besluitvormingRoutes(deps),
    ...agendaRoutes(deps),
    ...geldRoutes(deps),
    ...geschilrouteRoutes(deps),
    ...geschilRoutes(deps),
    ...tellingRoutes(deps),
    ...verschilRoutes(deps),
    ...gevolgenRoutes(deps),
    ...geschiedenisRoutes(deps),
    ...herkomstRoutes(deps),
    ...zoekRoutes(deps),
  ];
}
