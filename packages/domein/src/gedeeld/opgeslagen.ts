import { z } from 'zod';

/** What is stored of every aggregate, and how it is read: its own events, and the correction that all of them share. */

export type Schemas = { readonly [type: string]: z.ZodType };

/** The union of the events of an aggregate, from its schemas. */
export type Inhoud<S extends Schemas> = {
  [T in keyof S & string]: { readonly type: T; readonly data: z.infer<S[T]> };
}[keyof S & string];

export const RECTIFICATIE = 'GebeurtenisGerectificeerd';

/**
 * Stored data of a correction. `groep` is the event that was recorded first and `volgorde` its revision, for what is
 * corrected keeps its place; `corrigeert` is the event now replaced.
 */
export const Gerectificeerd = z.strictObject({
  groep: z.uuid(),
  volgorde: z.int().min(0),
  corrigeert: z.uuid(),
  vervanging: z.strictObject({ type: z.string(), version: z.int().min(1), data: z.unknown() }).nullable(),
});
export type Gerectificeerd = z.infer<typeof Gerectificeerd>;

type Opgeslagen = { readonly type: string; readonly version: number; readonly data: unknown };

/** An event that the register cannot read: of an unknown kind or version, or with data that break its schema. */
export class OnleesbareGebeurtenis extends Error {
  readonly code = 'domein/onleesbare-gebeurtenis';
}

/** Reads stored data by the schema of its kind and version. Throws OnleesbareGebeurtenis: the projector quarantines. */
export function leesInhoud<S extends Schemas>(schemas: S, { type, version, data }: Opgeslagen): Inhoud<S> {
  const schema = Object.hasOwn(schemas, type) ? schemas[type] : undefined;
  const gelezen = version === 1 ? schema?.safeParse(data) : undefined;
  if (!gelezen?.success) throw new OnleesbareGebeurtenis(`${type} versie ${version}`);
  return { type, data: gelezen.data } as Inhoud<S>;
}

/** Reads a stored correction; throws as leesInhoud does. */
export function leesCorrectie({ type, version, data }: Opgeslagen): Gerectificeerd {
  const gelezen = version === 1 ? Gerectificeerd.safeParse(data) : undefined;
  if (!gelezen?.success) throw new OnleesbareGebeurtenis(`${type} versie ${version}`);
  return gelezen.data;
}
