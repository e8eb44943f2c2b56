import { z } from 'zod';

/**
 * Words about a person as they came in, not yet sealed. They never print: whoever logs or stores one by accident
 * writes `[verzegeld]`. The edge seals every OpenTekst with the key vault before a decider sees the command.
 */
export class OpenTekst {
  readonly #waarde: string;
  constructor(waarde: string) {
    this.#waarde = waarde;
  }
  /** The only way to the words, so that every use can be found by name. */
  onthul(): string {
    return this.#waarde;
  }
  toJSON(): string {
    return '[verzegeld]';
  }
  toString(): string {
    return '[verzegeld]';
  }
}

/** A command field that holds a name or personal free text of at most `max` characters. */
export const persoonlijk = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .transform((tekst) => new OpenTekst(tekst))
    .meta({ 'x-persoonsgegeven': true });

/** Stands in the description of every open text: it is stored as it is, in a log that never forgets. */
export const GEEN_NAMEN = 'Geen namen van personen: dit wordt leesbaar bewaard en kan niet worden vergeten.';

/** Ciphertext under the key of one subject; what events hold in the place of an OpenTekst. */
export const Verzegeld = z.strictObject({
  onderwerp: z.string().max(200),
  cijfer: z.string().max(20_000),
});
export type Verzegeld = z.infer<typeof Verzegeld>;

/** The fields of a command as a decider sees them: every OpenTekst has become a Verzegeld. */
export type Verzegel<T> = T extends OpenTekst
  ? Verzegeld
  : T extends readonly (infer E)[]
    ? Verzegel<E>[]
    : T extends object
      ? { [K in keyof T]: Verzegel<T[K]> }
      : T;
