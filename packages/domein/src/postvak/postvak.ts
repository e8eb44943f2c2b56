import type { Aggregaat, Inhoud } from '../gedeeld/aggregaat.ts';
import type { FeitInhoud } from '../gedeeld/feit.ts';
import type { Verzegeld } from '../gedeeld/persoon.ts';
import { type Weigering, weiger } from '../gedeeld/weigering.ts';
import { type Aanhoudreden, type Onbestelbaarreden, postvakGebeurtenissen } from './events.ts';

type Schemas = typeof postvakGebeurtenissen;
export type PostvakGebeurtenis = Inhoud<Schemas>;

/** Which message it is, as far as that could be read. */
export type Kop = {
  readonly gemeente: string;
  readonly systeem?: string | undefined;
  readonly bericht?: string | undefined;
  readonly soort?: string | undefined;
  readonly vingerafdruk?: string | undefined;
};

/** What became of one message. */
export type PostvakState =
  | { readonly status: 'leeg' }
  | (Kop & {
      readonly status: 'aangehouden';
      readonly overeenkomst?: string | undefined;
      readonly reden: Aanhoudreden;
      /** Left out where only what became of it is kept. */
      readonly inhoud?: Verzegeld | undefined;
    })
  | (Kop & {
      readonly status: 'geplaatst';
      readonly overeenkomst: string;
      readonly versie: string;
      readonly gebeurtenis: string;
      readonly inhoud?: Verzegeld | undefined;
    })
  | (Kop & {
      readonly status: 'onbestelbaar';
      readonly reden: Onbestelbaarreden;
      readonly weigering?: string | undefined;
      readonly inhoud?: Verzegeld | undefined;
    })
  | (Kop & {
      readonly status: 'afgewezen';
      readonly motivering: string;
      readonly reden: Aanhoudreden | Onbestelbaarreden;
      readonly inhoud?: Verzegeld | undefined;
    });

/** A message of which something is known. */
export type Bericht = Exclude<PostvakState, { readonly status: 'leeg' }>;

/** What a message keeps, whatever becomes of it. */
const blijft = (state: PostvakState): Partial<Kop> & { readonly inhoud?: Verzegeld | undefined } => {
  if (state.status === 'leeg') return {};
  const { gemeente, systeem, bericht, soort, vingerafdruk, inhoud } = state;
  return { gemeente, systeem, bericht, soort, vingerafdruk, inhoud };
};

/** The state after one more event. */
export function evolve(state: PostvakState, { type, data }: PostvakGebeurtenis): PostvakState {
  switch (type) {
    case 'BerichtAangehouden':
      return { status: 'aangehouden', ...data };
    case 'BerichtNogAangehouden':
      return state.status === 'aangehouden' ? { ...state, reden: data.reden } : state;
    case 'BerichtGeplaatst':
      return { ...blijft(state), status: 'geplaatst', ...data };
    case 'BerichtAfgewezen':
      return state.status === 'aangehouden' || state.status === 'onbestelbaar'
        ? { ...state, status: 'afgewezen', motivering: data.motivering }
        : state;
    case 'BerichtOnbestelbaar':
      return { ...blijft(state), status: 'onbestelbaar', ...data };
    default:
      return type satisfies never;
  }
}

const AL_AFGEHANDELD = weiger('in-strijd-met-dossier', 'Dit bericht is al afgehandeld.');
const AL_BEKEND = weiger('bestaat-al', 'Dit bericht is er al.');
const ONBEKEND = weiger('niet-gevonden', 'Dit bericht is er niet.');

function bezwaar({ type, data }: PostvakGebeurtenis, state: PostvakState): Weigering | undefined {
  const { status } = state;
  switch (type) {
    case 'BerichtAangehouden':
      return status === 'leeg' ? undefined : AL_BEKEND;
    case 'BerichtNogAangehouden':
      if (status === 'leeg') return ONBEKEND;
      return status === 'aangehouden' && state.reden !== data.reden ? undefined : AL_AFGEHANDELD;
    case 'BerichtGeplaatst':
      // Whoever turned it down while it was being placed came too late: what was recorded is told.
      return status === 'geplaatst' ? AL_AFGEHANDELD : undefined;
    case 'BerichtAfgewezen':
      if (status === 'leeg') return ONBEKEND;
      return status === 'aangehouden' || status === 'onbestelbaar' ? undefined : AL_AFGEHANDELD;
    case 'BerichtOnbestelbaar':
      return status === 'leeg' || status === 'aangehouden' ? undefined : AL_AFGEHANDELD;
    default:
      return type satisfies never;
  }
}

/**
 * What a municipality's own system sent, and what became of it: one stream per message. It says nothing about the
 * agreements themselves, so that it has no facts.
 */
export const postvak: Aggregaat<Schemas, PostvakState, FeitInhoud> = {
  categorie: 'postvak',
  schemas: postvakGebeurtenissen,
  begin: { status: 'leeg' },
  evolve,
  bezwaar,
  feiten: () => [],
};
