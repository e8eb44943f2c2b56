import fc from 'fast-check';

/** Bodies made from the published schemas, sound ones and broken ones. */

export type Schema = { readonly [sleutel: string]: unknown };
type Waarde = unknown;

const isGroep = (w: Waarde): w is Record<string, Waarde> =>
  typeof w === 'object' && w !== null && !Array.isArray(w);
const lijst = (w: Waarde): Schema[] => (Array.isArray(w) ? (w as Schema[]) : []);
const getal = (w: Waarde, anders: number): number => (typeof w === 'number' ? w : anders);

/** Texts that mean something here, among those that are only allowed. */
const DATUMS = ['2020', '2020-02', '2020-02-29', '0001', '9999-12-31', '9999', '2024-12-31', '1900-01-01'];
const TEKSTEN = [
  'Aarle',
  'x'.repeat(40),
  'é ü 😀 ﷽',
  '  spatie  ',
  '-',
  '"',
  "'; --",
  '<b>',
  '\\',
  '\t\n',
  '%00',
  '0',
];

function tekst(s: Schema): fc.Arbitrary<Waarde> {
  if (typeof s['pattern'] === 'string') return fc.stringMatching(new RegExp(s['pattern']));
  const uitleg = String(s['description'] ?? '');
  if (s['format'] === 'date' || uitleg.startsWith('Een jaar, een maand')) return fc.constantFrom(...DATUMS);
  if (uitleg.startsWith('Een dag (telt')) return fc.constantFrom('2020-05-31', '2020-05-31T12:00:00+02:00');
  if (s['format'] === 'uri') return fc.webUrl();
  const minLength = getal(s['minLength'], 0);
  const maxLength = Math.max(minLength, Math.min(getal(s['maxLength'], 40), 60));
  const passend = TEKSTEN.filter((t) => t.trim().length >= minLength && t.length <= maxLength);
  const vrij = fc.string({ minLength, maxLength, unit: 'grapheme' });
  return passend.length > 0 ? fc.oneof(fc.constantFrom(...passend), vrij) : vrij;
}

function groep(s: Schema, delen: Schema, diepte: number): fc.Arbitrary<Waarde> {
  const velden = isGroep(s['properties']) ? s['properties'] : {};
  const nodig = new Set((s['required'] ?? []) as string[]);
  const model = Object.fromEntries(
    Object.entries(velden).map(([naam, veld]) => [naam, uitSchema(veld as Schema, delen, diepte + 1)]),
  );
  return fc.record(model, { requiredKeys: Object.keys(velden).filter((naam) => nodig.has(naam)) });
}

/** A value that keeps to the schema, as far as a schema can say. */
export function uitSchema(s: Schema, delen: Schema, diepte = 0): fc.Arbitrary<Waarde> {
  if (typeof s['$ref'] === 'string') {
    const naam = s['$ref'].split('/').at(-1) ?? '';
    return uitSchema((delen[naam] ?? {}) as Schema, delen, diepte);
  }
  if ('const' in s) return fc.constant(s['const']);
  if (Array.isArray(s['enum'])) return fc.constantFrom(...(s['enum'] as Waarde[]));
  const keuzes = [...lijst(s['anyOf']), ...lijst(s['oneOf'])];
  if (keuzes.length > 0) return fc.oneof(...keuzes.map((k) => uitSchema(k, delen, diepte)));
  switch (s['type']) {
    case 'string':
      return tekst(s);
    case 'integer':
    case 'number':
      return fc.integer({ min: getal(s['minimum'], 0), max: Math.min(getal(s['maximum'], 99), 9999) });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const minLength = getal(s['minItems'], 0);
      const maxLength = Math.max(minLength, Math.min(getal(s['maxItems'], 3), 4));
      return fc.array(uitSchema((s['items'] ?? {}) as Schema, delen, diepte + 1), { minLength, maxLength });
    }
    default:
      return groep(s, delen, diepte);
  }
}

/** What is put in the place of something. As JSON text: some of it cannot be made from a value. */
const NARE_WAARDEN = [
  'null',
  'true',
  '-0',
  '1e308',
  '1e999',
  '12345678901234567890',
  '0.1',
  '""',
  '" "',
  '"\\ud800"',
  '"\\u0000"',
  '"\\u202e"',
  '"2021-02-29"',
  '"gm0000"',
  '"landelijk"',
  '"zuid.gedeeld"',
  '[]',
  '[[]]',
  '[null]',
  '{}',
  '{"__proto__":{"a":1}}',
  '{"toString":1}',
  '{"cijfer":"AAAA","onderwerp":"zuid/p-1234"}',
  '{"geweigerd":true}',
  JSON.stringify('x'.repeat(5000)),
  JSON.stringify(Array.from({ length: 500 }, (_, i) => i)),
];

type Pad = readonly (string | number)[];

/** The place of every value in a body. */
function paden(waarde: Waarde, hier: Pad = []): Pad[] {
  if (Array.isArray(waarde)) return [hier, ...waarde.flatMap((deel, i) => paden(deel, [...hier, i]))];
  if (!isGroep(waarde)) return [hier];
  return [hier, ...Object.entries(waarde).flatMap(([naam, deel]) => paden(deel, [...hier, naam]))];
}

const MERK = '«hier»';

function vervang(waarde: Waarde, [eerste, ...rest]: Pad): Waarde {
  if (eerste === undefined) return MERK;
  if (Array.isArray(waarde)) return waarde.map((deel, i) => (i === eerste ? vervang(deel, rest) : deel));
  if (!isGroep(waarde)) return waarde;
  return Object.fromEntries(
    Object.entries(waarde).map(([naam, deel]) => [naam, naam === eerste ? vervang(deel, rest) : deel]),
  );
}

export type Ingreep = {
  readonly plek: number;
  readonly waarde: string;
  readonly soort: 'vervang' | 'weg' | 'erbij';
};

/** How a body is broken: at which of its places, and by what. */
export const ingreep: fc.Arbitrary<Ingreep> = fc.record({
  plek: fc.nat(200),
  waarde: fc.constantFrom(...NARE_WAARDEN),
  soort: fc.constantFrom('vervang', 'vervang', 'weg', 'erbij'),
});

/** The JSON text of a body with one place broken. */
export function breek(lichaam: Waarde, { plek, waarde, soort }: Ingreep): string {
  const alle = paden(lichaam);
  const pad = alle[plek % alle.length] ?? [];
  const met = JSON.stringify(vervang(lichaam, pad)) ?? 'null';
  const merk = JSON.stringify(MERK);
  if (soort === 'vervang') return met.replace(merk, () => waarde);
  if (soort === 'erbij') return met.replace(merk, () => `{"onbekend":${waarde}}`);
  // What was there is left out, with its name; in a list it becomes null.
  const zonderNaam = met
    .replace(new RegExp(`"(?:[^"\\\\]|\\\\.)*":${merk},?`), '')
    .replace(/,([}\]])/g, '$1');
  return zonderNaam.replace(merk, 'null');
}
