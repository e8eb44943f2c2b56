import { type Fout, type Weigering, weiger } from '../gedeeld/weigering.ts';
import type { Data, Handelingsoort } from './fasen.ts';
import type { Zaak } from './state.ts';

/** What objections to acts are made of. */

/** Why each of these acts cannot be done in a case as it is, or `undefined`. */
export type Bezwaren<T extends Handelingsoort> = {
  readonly [S in T]: (data: Data<S>, zaak: Zaak) => Weigering | undefined;
};

export const inStrijd = (melding: string, fouten?: readonly Fout[]): Weigering =>
  weiger('in-strijd-met-dossier', melding, fouten);

/** What is wrong lies in one field. */
export const fout = (veld: string, melding: string): Weigering => inStrijd(melding, [{ veld, melding }]);

export const bevatDubbele = (namen: readonly string[]): boolean => new Set(namen).size < namen.length;

/** An act that fits every case of its phase. */
export const geenBezwaar = (): undefined => undefined;

export const NAAM_BEZET = 'Deze aanduiding is al in gebruik in dit geschil.';
export const GEEN_PARTIJ = 'Dit is geen partij in dit geschil.';
