import type { Aggregaat, Inhoud } from '../gedeeld/aggregaat.ts';
import { weiger } from '../gedeeld/weigering.ts';
import { nvoGebeurtenissen } from './events.ts';
import { type NvoFeit, nvoFeiten } from './feiten.ts';

type Schemas = typeof nvoGebeurtenissen;
export type NvoGebeurtenis = Inhoud<Schemas>;
export type NvoState = { readonly gemeld: number };

/**
 * What is said of a region and the Norm voor Opdrachtgeverschap: marks of a survey, contradictions that readers saw,
 * and later states. Reports and claims only, so nothing is ever in each other's way.
 */
export const nvo: Aggregaat<Schemas, NvoState, NvoFeit> = {
  categorie: 'nvo',
  schemas: nvoGebeurtenissen,
  begin: { gemeld: 0 },
  zonderInschrijving: true,
  evolve: (state) => ({ gemeld: state.gemeld + 1 }),
  bezwaar: ({ type, data }) => {
    if (type !== 'NvoMerkGerapporteerd') return undefined;
    return data.merk === 'leeg' || data.oorzaak === undefined
      ? undefined
      : weiger('invoer-ongeldig', 'Alleen een lege cel heeft een oorzaak waarom zij leeg is.', [
          { veld: 'oorzaak', melding: 'Laat dit weg, of kies het merk leeg.' },
        ]);
  },
  feiten: nvoFeiten,
};
