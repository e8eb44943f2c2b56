import { z } from 'zod';

export type Schema = { [sleutel: string]: unknown };
/** Named schemas of one document, with the bytes by which two of one name are told apart. */
export type Schemas = Map<string, { schema: Schema; bytes: string }>;

/** Rewrites references inside a schema to where components live. */
function verwijs(waarde: unknown, namen: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(waarde)) return waarde.map((w) => verwijs(w, namen));
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  const uit: Schema = {};
  for (const [sleutel, deel] of Object.entries(waarde)) {
    const naam =
      sleutel === '$ref' && typeof deel === 'string' ? /^#\/\$defs\/(.+)$/.exec(deel)?.[1] : undefined;
    uit[sleutel] = naam ? `#/components/schemas/${namen.get(naam) ?? naam}` : verwijs(deel, namen);
  }
  return uit;
}

/**
 * A schema as JSON Schema, its named parts moved to the components. What is asked and what is answered can differ
 * under one name (a default, a transformation): then the asked one is called `...Invoer`.
 */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output', schemas: Schemas): Schema {
  // Wrapped, so that a root that has a name becomes a reference as well.
  const omhuld = z.toJSONSchema(z.object({ inhoud: schema }), { io, unrepresentable: 'any' }) as Schema;
  const defs = (omhuld['$defs'] ?? {}) as Record<string, Schema>;
  const namen = new Map<string, string>();
  for (const naam of Object.keys(defs)) {
    const bytes = JSON.stringify(defs[naam]);
    const bekend = schemas.get(naam);
    namen.set(naam, bekend && bekend.bytes !== bytes && io === 'input' ? `${naam}Invoer` : naam);
  }
  for (const [naam, def] of Object.entries(defs)) {
    const { id: _, ...rest } = def;
    const onder = namen.get(naam) ?? naam;
    if (!schemas.has(onder)) {
      schemas.set(onder, { schema: verwijs(rest, namen) as Schema, bytes: JSON.stringify(def) });
    } else if (schemas.get(onder)?.bytes !== JSON.stringify(def)) {
      throw new Error(`two different schemas are named ${onder}`);
    }
  }
  const velden = omhuld['properties'] as { inhoud: Schema };
  return verwijs(velden.inhoud, namen) as Schema;
}
