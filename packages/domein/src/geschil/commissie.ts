import type { Aggregaat, Inhoud } from '../gedeeld/aggregaat.ts';
import { type Dag, eersteDag } from '../gedeeld/datum.ts';
import type { FeitInhoud } from '../gedeeld/feit.ts';
import {
  beginVenster,
  type Einde,
  eindeVenster,
  eindigtVoorBegin,
  geldtTotEerste,
} from '../gedeeld/periode.ts';
import { type Weigering, weiger } from '../gedeeld/weigering.ts';
import { fout } from './bezwaar.ts';
import { type Band, commissieGebeurtenissen } from './commissie-events.ts';
import type { Reglement } from './reglement.ts';

type Schemas = typeof commissieGebeurtenissen;
export type CommissieGebeurtenis = Inhoud<Schemas>;
type Benoeming = Extract<CommissieGebeurtenis, { type: 'LidBenoemd' }>['data'];

export type Commissielid = Omit<Benoeming, 'einde' | 'banden'> & {
  readonly banden: readonly Band[];
  readonly eindes: readonly Einde[];
};
export type Commissie = Extract<CommissieGebeurtenis, { type: 'CommissieIngesteld' }>['data'] & {
  readonly status: 'ingesteld';
  readonly leden: readonly Commissielid[];
  readonly reglementen: readonly Reglement[];
};
export type CommissieState = { readonly status: 'leeg' } | Commissie;

const EINDE_VOOR_BEGIN = weiger('einde-voor-begin', 'Het einde ligt voor het begin.');

/** Is one appointment certainly over before another begins? */
const voorbijVoor = (eindes: readonly Einde[], { van }: Pick<Benoeming, 'van'>): boolean =>
  eindes.some((einde) => eindeVenster(einde).laatst < beginVenster(van).vroegst);

/** Who left may be appointed again. */
function benoemingBezwaar(data: Benoeming, state: Commissie): Weigering | undefined {
  if (eindigtVoorBegin(data)) return EINDE_VOOR_BEGIN;
  const nu = state.leden.find((l) => l.lid === data.lid);
  const apart = !nu || voorbijVoor(nu.eindes, data) || voorbijVoor(data.einde ? [data.einde] : [], nu);
  return apart
    ? undefined
    : fout('lid', 'Dit lid is al benoemd. Herstel de benoeming, of leg een aftreden vast.');
}

function bezwaar({ type, data }: CommissieGebeurtenis, state: CommissieState): Weigering | undefined {
  if (type === 'CommissieIngesteld')
    return state.status === 'leeg'
      ? undefined
      : weiger('bestaat-al', 'Dit kenmerk is al in gebruik in deze regio.');
  if (state.status === 'leeg') return weiger('niet-gevonden', 'Deze commissie staat niet in het register.');
  switch (type) {
    case 'LidBenoemd':
      return benoemingBezwaar(data, state);
    case 'BandGemeld':
    case 'LidAfgetreden': {
      const lid = state.leden.find((l) => l.lid === data.lid);
      if (!lid) return fout('lid', 'Dit lid is niet benoemd.');
      const periode = type === 'BandGemeld' ? data.band : { van: lid.van, einde: data.einde };
      return eindigtVoorBegin(periode) ? EINDE_VOOR_BEGIN : undefined;
    }
    case 'ReglementVastgesteld':
      return state.reglementen.some((r) => r.versie === data.reglement.versie)
        ? fout(
            'reglement.versie',
            'Deze versie ligt al vast. Een reglement verandert niet: leg een nieuwe vast.',
          )
        : undefined;
    default:
      return type satisfies never;
  }
}

const metLid = (c: Commissie, lid: string, doe: (l: Commissielid) => Commissielid): Commissie => ({
  ...c,
  leden: c.leden.map((l) => (l.lid === lid ? doe(l) : l)),
});

/** Of one who was appointed more than once the last appointment counts; the ties stay. */
function benoemd(state: Commissie, { einde, ...data }: Benoeming): Commissie {
  const nieuw: Commissielid = { ...data, eindes: einde ? [einde] : [] };
  const oud = state.leden.find((l) => l.lid === data.lid);
  if (!oud) return { ...state, leden: [...state.leden, nieuw] };
  const banden = [...oud.banden, ...data.banden];
  const later = beginVenster(oud.van).vroegst < beginVenster(data.van).vroegst;
  return metLid(state, data.lid, () => ({ ...(later ? nieuw : oud), banden }));
}

function evolve(state: CommissieState, { type, data }: CommissieGebeurtenis): CommissieState {
  if (type === 'CommissieIngesteld') return { ...data, status: 'ingesteld', leden: [], reglementen: [] };
  if (state.status === 'leeg') return state;
  switch (type) {
    case 'LidBenoemd':
      return benoemd(state, data);
    case 'BandGemeld':
      return metLid(state, data.lid, (l) => ({ ...l, banden: [...l.banden, data.band] }));
    case 'LidAfgetreden':
      return metLid(state, data.lid, (l) => ({ ...l, eindes: [...l.eindes, data.einde] }));
    case 'ReglementVastgesteld':
      return { ...state, reglementen: [...state.reglementen, data.reglement] };
    default:
      return type satisfies never;
  }
}

/** Is this a member on a day? When that is uncertain, it is taken as one: appointments are not refused on a guess. */
export const isBenoemd = (lid: Commissielid, dag: Dag): boolean =>
  geldtTotEerste(lid.van, lid.eindes, dag) !== 'nee';

/** The version of the reglement that holds on a day: the last one that had begun. */
export function reglementOp(commissie: Commissie, dag: Dag): Reglement | undefined {
  return commissie.reglementen
    .filter(({ van }) => eersteDag(van) <= dag)
    .toSorted((a, b) => (eersteDag(a.van) < eersteDag(b.van) ? -1 : 1))
    .at(-1);
}

/** A commission that settles disputes: who may sit in it, what ties they have, and by which reglement it works. */
export const commissie: Aggregaat<Schemas, CommissieState, FeitInhoud> = {
  categorie: 'commissie',
  schemas: commissieGebeurtenissen,
  begin: { status: 'leeg' },
  evolve,
  bezwaar,
  // Who sits in a commission is asked of its own file; nothing else in the register rests on it.
  feiten: () => [],
};
