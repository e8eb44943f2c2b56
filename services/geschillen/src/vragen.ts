import type { BestredenHandeling, Geschilpartij } from '@regiolog/domein/geschil/waarden';

/**
 * What the case service asks of the register: the port `Vragen`. Days are days in the world of law; everything is asked
 * of what is known now, unless times are given.
 */
export interface Vragen {
  /** Who took the place of a municipality by a day (Wet arhi 44); none when it still is there. */
  opvolgers(gemeente: string, dag: string): Promise<readonly string[]>;
  /** The regions of which a municipality was a member on a day, whatever the field. */
  regios(gemeente: string, dag: string): Promise<readonly string[]>;
  /** How a municipality or a region is called; its code when the register has no name for it. */
  naam(partij: Geschilpartij): Promise<string>;
  /** The reconstruction at one moment: an answer of `vragen/geschil/reconstructie.ts` with its times, as JSON. */
  reconstructie(vraag: Reconstructievraag): Promise<Readonly<Record<string, unknown>>>;
}

/** The facts about which a commission wants to know what held, and as known when. */
export type Reconstructievraag = {
  readonly partijen: readonly Geschilpartij[];
  readonly punten: readonly {
    readonly overeenkomst?: string | undefined;
    readonly bepaling?: string | undefined;
  }[];
  readonly soort: string;
  /** The act that is complained of, when there is one: was it competent? */
  readonly handeling?: BestredenHandeling;
  /** The year of the money rules; that of `geldigOp` when left out. */
  readonly jaar?: number;
  readonly geldigOp: string;
  /** Instants. */
  readonly bekendOp: string;
  readonly beschikbaarOp: string;
};
