import { z } from 'zod';
import { INKOMENDE_TAAL } from './inkomend.ts';
import type { JsonObject, Taalrij } from './publicatie.ts';
import { schemapad, TAAL } from './register.ts';

/** The JSON Schemas of the public types. Draft 7: the draft that every validator and AsyncAPI itself can read. */

/** One published schema: whose data it describes, in which version, and at which path it is read. */
export type Berichtschema = {
  readonly type: string;
  readonly versie: string;
  readonly pad: string;
  readonly schema: JsonObject;
};

/** A zod schema as JSON Schema, of what comes out of it. */
export const alsJsonSchema = (schema: z.ZodType): JsonObject =>
  z.toJSONSchema(schema, { target: 'draft-7', io: 'output' }) as JsonObject;

/** A type with data: one that goes out, or one that comes in. */
type Schemarij = Pick<Taalrij, 'type' | 'versie' | 'betekenis'> & { readonly schema: z.ZodType };

const schemaVan = (rij: Schemarij): Berichtschema => ({
  type: rij.type,
  versie: rij.versie,
  pad: schemapad(rij),
  schema: { ...alsJsonSchema(rij.schema), title: rij.type, description: rij.betekenis },
});

/** The schemas of all types that carry data, those that come in too. A type that is a reference only has none. */
export const schemas = (): readonly Berichtschema[] =>
  [
    ...TAAL.filter((rij): rij is Taalrij & { schema: z.ZodType } => rij.schema !== undefined),
    ...INKOMENDE_TAAL,
  ].map(schemaVan);
