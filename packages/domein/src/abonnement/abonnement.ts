import type { Aggregaat, Inhoud } from '../gedeeld/aggregaat.ts';
import type { FeitInhoud } from '../gedeeld/feit.ts';
import { type Weigering, weiger } from '../gedeeld/weigering.ts';
import { abonnementGebeurtenissen } from './events.ts';

type Schemas = typeof abonnementGebeurtenissen;
export type AbonnementGebeurtenis = Inhoud<Schemas>;
type Data<T extends keyof Schemas> = Extract<AbonnementGebeurtenis, { type: T }>['data'];

/** A message that did not arrive; `opnieuw`: it was asked to be sent again, and that is not done yet. */
export type Onbestelbaar = Data<'AfleveringMislukt'> & { readonly opnieuw: boolean };

/** A subscription that was taken. */
export type Abonnement = Data<'AbonnementGenomen'> & {
  readonly status: 'actief' | 'gepauzeerd' | 'beeindigd';
  /** Why it stands still, or ended. */
  readonly oorzaak: string | null;
  /** How far it was delivered, by the last time that this was recorded. */
  readonly bezorgdTot: string | null;
  /** What did not arrive, by message, in the order in which it failed. */
  readonly onbestelbaar: ReadonlyMap<string, Onbestelbaar>;
};
export type AbonnementState = { readonly status: 'leeg' } | Abonnement;

const ONBEKEND = weiger('niet-gevonden', 'Dit abonnement staat niet in het register.');
const BEEINDIGD = weiger('in-strijd-met-dossier', 'Dit abonnement is beëindigd. Neem een nieuw.');
const tegen = (melding: string): Weigering => weiger('in-strijd-met-dossier', melding);

function bezwaar({ type, data }: AbonnementGebeurtenis, state: AbonnementState): Weigering | undefined {
  if (type === 'AbonnementGenomen')
    return state.status === 'leeg' ? undefined : weiger('bestaat-al', 'Dit abonnement is er al.');
  if (state.status === 'leeg') return ONBEKEND;
  if (state.status === 'beeindigd') return BEEINDIGD;
  const { status, onbestelbaar } = state;
  switch (type) {
    case 'AbonnementGepauzeerd':
      return status === 'actief' ? undefined : tegen('Dit abonnement staat al stil.');
    case 'AbonnementHervat':
      return status === 'gepauzeerd' ? undefined : tegen('Dit abonnement staat niet stil.');
    case 'AfleveringMislukt':
      return onbestelbaar.get(data.bericht)?.opnieuw === false
        ? tegen('Dit bericht staat al bij de onbestelbare.')
        : undefined;
    case 'HerzendingGevraagd':
      return data.bericht === undefined || onbestelbaar.has(data.bericht)
        ? undefined
        : weiger('gebeurtenis-onbekend', 'Dit bericht staat niet bij de onbestelbare.');
    case 'BerichtOpnieuwVerzonden':
      return onbestelbaar.has(data.bericht)
        ? undefined
        : tegen('Dit bericht staat niet bij de onbestelbare.');
    case 'AbonnementBeeindigd':
    case 'AfleveringBijgehouden':
      return undefined;
    default:
      return type satisfies never;
  }
}

/** With some of what did not arrive marked to be sent again: one message, or all. */
function gevraagd(state: Abonnement, bericht: string | undefined): Abonnement {
  const rijen = [...state.onbestelbaar].map(
    ([id, rij]) => [id, bericht === undefined || bericht === id ? { ...rij, opnieuw: true } : rij] as const,
  );
  return { ...state, onbestelbaar: new Map(rijen) };
}

function metOnbestelbaar(
  state: Abonnement,
  verander: (rijen: Map<string, Onbestelbaar>) => void,
): Abonnement {
  const rijen = new Map(state.onbestelbaar);
  verander(rijen);
  return { ...state, onbestelbaar: rijen };
}

function evolve(state: AbonnementState, { type, data }: AbonnementGebeurtenis): AbonnementState {
  if (type === 'AbonnementGenomen')
    return { ...data, status: 'actief', oorzaak: null, bezorgdTot: data.vanaf, onbestelbaar: new Map() };
  if (state.status === 'leeg') return state;
  switch (type) {
    case 'AbonnementGepauzeerd':
      return { ...state, status: 'gepauzeerd', oorzaak: data.oorzaak };
    case 'AbonnementHervat':
      return { ...state, status: 'actief', oorzaak: null };
    case 'AbonnementBeeindigd':
      return { ...state, status: 'beeindigd', oorzaak: data.oorzaak };
    case 'AfleveringMislukt':
      return metOnbestelbaar(state, (rijen) => rijen.set(data.bericht, { ...data, opnieuw: false }));
    case 'HerzendingGevraagd':
      return gevraagd(state, data.bericht);
    case 'BerichtOpnieuwVerzonden':
      return metOnbestelbaar(state, (rijen) => rijen.delete(data.bericht));
    case 'AfleveringBijgehouden':
      return { ...state, bezorgdTot: data.tot };
    default:
      return type satisfies never;
  }
}

/**
 * A subscription to messages: one stream each. It says nothing about what the register keeps, so that it has no facts.
 */
export const abonnement: Aggregaat<Schemas, AbonnementState, FeitInhoud> = {
  categorie: 'abonnement',
  schemas: abonnementGebeurtenissen,
  begin: { status: 'leeg' },
  evolve,
  bezwaar,
  feiten: () => [],
};
