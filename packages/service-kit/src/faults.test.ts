import { expect, it } from 'vitest';
import { z } from 'zod';
import { foutenVan, nederlands } from './faults.ts';

const meldingen = (schema: z.ZodType, waarde: unknown) => {
  const uitslag = schema.safeParse(waarde, nederlands);
  return uitslag.success ? [] : foutenVan(uitslag.error);
};
const een = (schema: z.ZodType, waarde: unknown) => meldingen(schema, waarde)[0]?.melding;

it.each<[string, z.ZodType, unknown, string]>([
  ['absent text', z.string(), undefined, 'Dit veld is verplicht.'],
  ['an absent choice', z.enum(['a']), undefined, 'Dit veld is verplicht.'],
  ['a number for text', z.string(), 3, 'Vul hier tekst in.'],
  ['text for a number', z.number(), 'x', 'Vul hier een getal in.'],
  ['a fraction', z.int(), 1.5, 'Vul hier een heel getal in.'],
  ['text for yes or no', z.boolean(), 'ja', 'Kies true (ja) of false (nee).'],
  ['a value for a list', z.array(z.string()), 'x', 'Geef hier een lijst.'],
  ['a value for a group', z.object({}), 'x', 'Geef hier een groep velden.'],
  ['an empty text', z.string().min(1), '', 'Dit mag niet leeg zijn.'],
  ['a short text', z.string().min(3), 'a', 'Gebruik ten minste 3 tekens.'],
  ['a long text', z.string().max(3), 'abcd', 'Gebruik ten hoogste 3 tekens.'],
  ['a short list', z.array(z.string()).min(1), [], 'Geef er ten minste 1.'],
  ['a long list', z.array(z.string()).max(1), ['a', 'b'], 'Geef er ten hoogste 1.'],
  ['a small number', z.number().min(2), 1, 'Dit is ten minste 2.'],
  ['a number that must be more', z.number().gt(2), 2, 'Dit is meer dan 2.'],
  ['a large number', z.number().max(2), 3, 'Dit is ten hoogste 2.'],
  ['a number that must be less', z.number().lt(2), 2, 'Dit is minder dan 2.'],
  ['a step', z.number().multipleOf(5), 3, 'Dit is een veelvoud van 5.'],
  [
    'a day that does not exist',
    z.iso.date(),
    '2026-02-30',
    'Geef een bestaande datum als jjjj-mm-dd, bijvoorbeeld 2026-05-31.',
  ],
  [
    'a moment',
    z.iso.datetime(),
    'x',
    'Geef een datum met tijd en tijdzone, bijvoorbeeld 2026-05-31T14:30:00+02:00.',
  ],
  ['a UUID', z.uuid(), 'x', 'Geef een kenmerk in de vorm van een UUID.'],
  ['an e-mail address', z.email(), 'x', 'Geef een e-mailadres, bijvoorbeeld naam@gemeente.nl.'],
  ['a web address', z.url(), 'x', 'Geef een volledig webadres, bijvoorbeeld https://www.gemeente.nl/stuk.'],
  ['a pattern', z.string().regex(/^gm/), 'x', 'Dit heeft niet de juiste vorm.'],
  ['a choice', z.enum(['college', 'raad']), 'x', 'Kies uit: college, raad.'],
  ['one value', z.literal('ja'), 'nee', 'Dit moet ja zijn.'],
  [
    'no form of several',
    z.union([z.string(), z.number()]),
    true,
    'Dit heeft geen van de vormen die hier mogen.',
  ],
  ['a rule without a sentence', z.string().refine(() => false), 'x', 'Dit klopt niet.'],
  ['a rule with a sentence', z.string().refine(() => false, 'Eigen zin.'), 'x', 'Eigen zin.'],
])('%s', (_naam, schema, waarde, zin) => {
  expect(een(schema, waarde)).toBe(zin);
});

it('names the place of every fault, unknown keys each by themselves', () => {
  const schema = z.strictObject({
    leden: z.array(z.strictObject({ code: z.string() })),
    soort: z.discriminatedUnion('type', [
      z.object({ type: z.literal('a') }),
      z.object({ type: z.literal('b') }),
    ]),
    perDag: z.record(z.enum(['ma', 'di']), z.int()),
  });
  const fouten = meldingen(schema, {
    leden: [{ code: 'x' }, { x: 1, y: 2 }],
    soort: { type: 'q' },
    perDag: { ma: 'x' },
    z: 1,
  });
  expect(fouten.map((f) => f.veld)).toEqual([
    'leden.1.code',
    'leden.1.x',
    'leden.1.y',
    'soort.type',
    'perDag.ma',
    'perDag.di',
    'z',
  ]);
});

it('speaks no English and names no types or patterns', () => {
  const schema = z.strictObject({
    a: z.string().regex(/x/),
    b: z.int(),
    c: z.array(z.int()),
    d: z.enum(['p']),
    e: z.iso.date(),
  });
  for (const waarde of [
    {},
    { a: 1, b: 'x', c: [''], d: 2, e: 3, f: 4 },
    { a: 'y', b: 0.5, c: 'x', d: 'q', e: 'x' },
    null,
    'x',
    [],
  ]) {
    const zinnen = meldingen(schema, waarde).map((f) => f.melding);
    expect(zinnen.length).toBeGreaterThan(0);
    for (const zin of zinnen)
      expect(zin).not.toMatch(/string|number|array|object|invalid|expected|\/|undefined/i);
  }
});

it('has a bound', () => {
  expect(
    meldingen(
      z.array(z.int()),
      Array.from({ length: 5_000 }, () => 'x'),
    ),
  ).toHaveLength(100);
});
