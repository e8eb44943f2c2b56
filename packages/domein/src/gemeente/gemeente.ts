import type { Aggregaat, Inhoud } from '../gedeeld/aggregaat.ts';
import { type Weigering, weiger } from '../gedeeld/weigering.ts';
import { gemeenteGebeurtenissen } from './events.ts';
import { type GemeenteFeit, gemeenteFeiten } from './feiten.ts';

type Schemas = typeof gemeenteGebeurtenissen;
export type GemeenteGebeurtenis = Inhoud<Schemas>;
export type GemeenteState =
  | { readonly status: 'leeg' }
  | { readonly status: 'ingeschreven'; readonly code: string; readonly begin?: string | undefined };

function bezwaar({ type, data }: GemeenteGebeurtenis, state: GemeenteState): Weigering | undefined {
  switch (type) {
    case 'GemeenteIngeschreven':
      if (state.status !== 'leeg')
        return weiger('bestaat-al', `Gemeente ${data.code} staat al in het register.`);
      return undefined;
    case 'GemeenteOpgeheven':
      if (state.status === 'leeg')
        return weiger('niet-gevonden', 'Deze gemeente staat niet in het register.');
      if (state.begin && data.laatsteDag < state.begin)
        return weiger('einde-voor-begin', 'De laatste dag ligt voor de eerste dag.');
      return undefined;
    case 'HerindelingVastgelegd':
      if (state.status === 'leeg')
        return weiger('niet-gevonden', 'Deze gemeente staat niet in het register.');
      if (data.opvolgers.includes(state.code))
        return weiger('in-strijd-met-dossier', 'Een gemeente kan zichzelf niet opvolgen.');
      return undefined;
    default:
      return type satisfies never;
  }
}

/** A municipality: a dated identity in tenant `landelijk` (Wet arhi 44: never renamed, always succeeded). */
export const gemeente: Aggregaat<Schemas, GemeenteState, GemeenteFeit> = {
  categorie: 'gemeente',
  schemas: gemeenteGebeurtenissen,
  begin: { status: 'leeg' },
  evolve: (state, { type, data }) =>
    type === 'GemeenteIngeschreven' ? { status: 'ingeschreven', code: data.code, begin: data.begin } : state,
  bezwaar,
  feiten: gemeenteFeiten,
};
