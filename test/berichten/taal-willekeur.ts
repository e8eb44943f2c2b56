import type { Schemas } from '@regiolog/domein/gedeeld/opgeslagen';
import fc from 'fast-check';

/**
 * Arbitrary stored data of a schema, in which every text where a person could be named names the same canary. Only what
 * may go out in the open is something else.
 */

type Vorm = { readonly [sleutel: string]: unknown };

/** The canary, in every spelling that some pattern asks for. Look for it without minding case. */
export const KANARIE = /zuzanna/i;
const SPELLINGEN = ['Zuzanna Kanarie', 'Zuzanna.Kanarie', 'zuzanna-kanarie', 'c-zuzannakanarie'];

/** Names of fields that stand for a person, although a pattern keeps words out of them. */
const PERSONEN = new Set([
  'lid',
  'opvolger',
  'ondertekenaars',
  'aanwezig',
  'referentie',
  'client',
  'onderwerp',
]);

const DATUMS = ['2019', '2020-02', '2021-12-31'];

function kanarieDiePast(vorm: Vorm): string {
  const patroon = new RegExp(String(vorm['pattern'] ?? ''), 'u');
  const max = Number(vorm['maxLength'] ?? 1000);
  const past = SPELLINGEN.find((s) => patroon.test(s) && s.length <= max);
  return past ?? 'Zuzanna'.slice(0, max);
}

function tekst(vorm: Vorm, veld: string, open: ReadonlySet<string>): fc.Arbitrary<unknown> {
  const beschrijving = String(vorm['description'] ?? '');
  if (vorm['format'] === 'date') return fc.constantFrom('2019-01-01', '2021-12-31');
  if (vorm['format'] === 'date-time') return fc.constant('2021-12-31T10:00:00Z');
  if (vorm['format'] === 'time') return fc.constant('09:30');
  if (vorm['format'] === 'uri') return fc.constant('https://zuzanna.example/kanarie');
  if (beschrijving.includes('Een jaar, een maand of een dag')) return fc.constantFrom(...DATUMS);
  if (PERSONEN.has(veld) && !open.has(veld)) return fc.constant(kanarieDiePast(vorm));
  if (typeof vorm['pattern'] === 'string')
    return fc.stringMatching(new RegExp(vorm['pattern'])).filter((s) => s.length <= 80 && !KANARIE.test(s));
  if (veld === 'voor') return fc.constant('03-31');
  return fc.constant(open.has(veld) ? 'Een naam van iets' : kanarieDiePast(vorm));
}

function object(vorm: Vorm, open: ReadonlySet<string>): fc.Arbitrary<unknown> {
  const velden = Object.entries((vorm['properties'] ?? {}) as Record<string, Vorm>);
  const verzegeld = velden.some(([naam]) => naam === 'cijfer');
  return fc.record(
    Object.fromEntries(
      velden.map(([naam, deel]) => [naam, uitVorm(deel, naam, verzegeld ? new Set() : open)]),
    ),
    { requiredKeys: (vorm['required'] ?? []) as string[] },
  );
}

function uitVorm(vorm: Vorm, veld: string, open: ReadonlySet<string>): fc.Arbitrary<unknown> {
  const keuzes = (vorm['anyOf'] ?? vorm['oneOf']) as Vorm[] | undefined;
  if (keuzes) return fc.oneof(...keuzes.map((k) => uitVorm(k, veld, open)));
  if ('const' in vorm) return fc.constant(vorm['const']);
  if (Array.isArray(vorm['enum'])) return fc.constantFrom(...(vorm['enum'] as unknown[]));
  switch (vorm['type']) {
    case 'object':
      return object(vorm, open);
    case 'array':
      return fc.array(uitVorm(vorm['items'] as Vorm, veld, open), {
        minLength: Number(vorm['minItems'] ?? 0),
        maxLength: Math.max(Number(vorm['minItems'] ?? 0), 2),
      });
    case 'integer':
      return fc.integer({
        min: Number(vorm['minimum'] ?? 0),
        max: Math.min(Number(vorm['maximum'] ?? 9), 1e9),
      });
    case 'boolean':
      return fc.boolean();
    default:
      return tekst(vorm, veld, open);
  }
}

/** Data that the schema takes; `open` are the fields that may go out, which hold the name of a thing. */
export function opgeslagenData(schema: Schemas[string], open: ReadonlySet<string>): fc.Arbitrary<unknown> {
  const vorm = schema.toJSONSchema({ io: 'input' }) as Vorm;
  let vergeefs = 0;
  return uitVorm(vorm, '', open).filter((data) => {
    const { success } = schema.safeParse(data);
    vergeefs = success ? 0 : vergeefs + 1;
    // A rule that the JSON Schema does not tell: without this the search would have no end.
    if (vergeefs > 2_000) throw new Error(`no data of this shape: ${JSON.stringify(data)}`);
    return success;
  });
}
