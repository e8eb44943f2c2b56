import type { Aggregaat, Inhoud } from '../gedeeld/aggregaat.ts';
import { eindigtVoorBegin } from '../gedeeld/periode.ts';
import { type Weigering, weiger } from '../gedeeld/weigering.ts';
import { regioGebeurtenissen } from './events.ts';
import { type RegioFeit, regioFeiten } from './feiten.ts';

type Schemas = typeof regioGebeurtenissen;
export type RegioGebeurtenis = Inhoud<Schemas>;
export type RegioState = { readonly status: 'leeg' } | { readonly status: 'ingericht' };

const eindeVoorBegin = weiger('einde-voor-begin', 'Het einde ligt voor het begin.', [
  { veld: 'einde.datum', melding: 'Kies een einde op of na het begin.' },
]);

function bezwaar({ type, data }: RegioGebeurtenis, state: RegioState): Weigering | undefined {
  if (type === 'RegioIngericht') {
    return state.status === 'leeg' ? undefined : weiger('bestaat-al', 'Deze regio is al ingericht.');
  }
  if (state.status === 'leeg') return weiger('niet-gevonden', 'Deze regio staat niet in het register.');
  switch (type) {
    case 'GemeenteToegetreden':
    case 'RolToegekend':
      return eindigtVoorBegin(data) ? eindeVoorBegin : undefined;
    case 'AanspreekpuntAangewezen': {
      if (eindigtVoorBegin(data)) return eindeVoorBegin;
      const allen = [data.gemeente, ...data.vervangers];
      return new Set(allen).size === allen.length
        ? undefined
        : weiger('in-strijd-met-dossier', 'Een gemeente kan zichzelf niet vervangen.', [
            { veld: 'vervangers', melding: 'Noem elke gemeente één keer.' },
          ]);
    }
    default:
      // Leaving, a role that ends or a report may be recorded before what it ends or confirms: facts arrive late.
      return undefined;
  }
}

/** A region: its members per domain with dates, its roles and its contact point. One stream, in its own tenant. */
export const regio: Aggregaat<Schemas, RegioState, RegioFeit> = {
  categorie: 'regio',
  schemas: regioGebeurtenissen,
  begin: { status: 'leeg' },
  evolve: (state, { type }) => (type === 'RegioIngericht' ? { status: 'ingericht' } : state),
  bezwaar,
  feiten: regioFeiten,
};
