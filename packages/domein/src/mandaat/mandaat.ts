import type { Aggregaat, Inhoud } from '../gedeeld/aggregaat.ts';
import { type Drager, dragerSleutel } from '../gedeeld/namen.ts';
import { eindigtVoorBegin } from '../gedeeld/periode.ts';
import { type Weigering, weiger } from '../gedeeld/weigering.ts';
import { mandaatGebeurtenissen } from './events.ts';
import { type MandaatFeit, mandaatFeiten } from './feiten.ts';

type Schemas = typeof mandaatGebeurtenissen;
export type MandaatGebeurtenis = Inhoud<Schemas>;
export type MandaatState =
  | { readonly status: 'leeg' }
  | {
      readonly status: 'ingeschreven' | 'verleend';
      /** Municipalities that give or receive, recorded or only reported: who may record the acts of their own bodies. */
      readonly partijen: readonly string[];
    };

const eindeVoorBegin = weiger('einde-voor-begin', 'Het einde ligt voor het begin.', [
  { veld: 'einde.datum', melding: 'Kies een einde op of na het begin.' },
]);

function bezwaar({ type, data }: MandaatGebeurtenis, state: MandaatState): Weigering | undefined {
  if (type === 'MandaatIngeschreven') {
    return state.status === 'leeg'
      ? undefined
      : weiger('bestaat-al', 'Dit kenmerk is al in gebruik in deze regio.');
  }
  if (state.status === 'leeg') return weiger('niet-gevonden', 'Dit mandaat staat niet in het register.');
  switch (type) {
    case 'MandaatVerleend':
      if (state.status === 'verleend')
        return weiger(
          'in-strijd-met-dossier',
          'In dit dossier is al een mandaat verleend. Schrijf een nieuw dossier in, of herstel dit.',
        );
      if (eindigtVoorBegin(data)) return eindeVoorBegin;
      return dragerSleutel(data.gever) === dragerSleutel(data.ontvanger)
        ? weiger('in-strijd-met-dossier', 'Niemand geeft een bevoegdheid aan zichzelf.', [
            { veld: 'ontvanger', melding: 'Kies een ander dan de gever.' },
          ])
        : undefined;
    case 'VervangingGeregeld':
      return eindigtVoorBegin(data) ? eindeVoorBegin : undefined;
    default:
      // A consent, a withdrawal or an act may come before what it hangs on: that is a finding, never a refusal.
      return undefined;
  }
}

const gemeenten = (dragers: readonly Drager[]) =>
  dragers.flatMap(({ partij }) => ('gemeente' in partij ? [partij.gemeente] : []));

function evolve(state: MandaatState, { type, data }: MandaatGebeurtenis): MandaatState {
  if (type === 'MandaatIngeschreven') return { status: 'ingeschreven', partijen: [] };
  if (state.status === 'leeg') return state;
  if (type === 'MandaatVerleend') {
    return { status: 'verleend', partijen: [...state.partijen, ...gemeenten([data.gever, data.ontvanger])] };
  }
  if (type !== 'MandaatGerapporteerd') return state;
  return { ...state, partijen: [...state.partijen, ...gemeenten([...data.gevers, ...data.ontvangers])] };
}

/** One grant of a power: by whom, to whom, for what, up to what, and how it ended. In the region that keeps it. */
export const mandaat: Aggregaat<Schemas, MandaatState, MandaatFeit> = {
  categorie: 'mandaat',
  schemas: mandaatGebeurtenissen,
  begin: { status: 'leeg' },
  evolve,
  bezwaar,
  feiten: mandaatFeiten,
};
