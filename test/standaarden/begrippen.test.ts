import { RECTIFICATIE } from '@regiolog/domein/gedeeld/aggregaat';
import { Rol } from '@regiolog/domein/gedeeld/gebeurtenis';
import { WEIGERINGEN } from '@regiolog/domein/gedeeld/weigering';
import { AGGREGATEN } from '@regiolog/domein/vragen/feiten';
import { Oordeel } from '@regiolog/domein/vragen/reden';
import { describe, expect, it } from 'vitest';
import { alleBestanden, leesBestand } from './bestanden.ts';

/** One glossary links the words of the field with those of the engineer; nothing goes without an entry. */
const begrippen = JSON.parse(leesBestand('infra/begrippen.json')) as Record<
  string,
  { en: string; uitleg: string }
>;
const termen = new Set(Object.keys(begrippen));

const aggregaten = Object.values(AGGREGATEN);
const gebeurtenissen = [...aggregaten.flatMap((a) => Object.keys(a.schemas)), RECTIFICATIE];

/** Every word that a schema offers as a choice, at any depth. */
function keuzes(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { enum: waarden = [], const: enige = [] } = schema as { enum?: string[]; const?: unknown };
  const hier = [...waarden, enige].filter((w) => typeof w === 'string');
  return [...hier, ...Object.values(schema).flatMap(keuzes)];
}

/** A question has a file; a file that is a part of one is named after it (`bevindingen-tekst`). */
const vragen = alleBestanden('packages/domein/src/vragen/')
  .filter((pad) => !/\.test\.ts$|\/(?:historie|feiten)\.ts$/.test(pad))
  .map((pad) => pad.replace(/^.*\//, '').replace(/\.ts$/, ''));

function afTeLeiden(naam: string): boolean {
  const delen = naam.split('-');
  return delen.some((_, n) => termen.has(delen.slice(0, n + 1).join('-')));
}

const moet: [string, readonly string[]][] = [
  ['the events', gebeurtenissen],
  ['the aggregates', aggregaten.map((a) => a.categorie)],
  ['the refusals', Object.keys(WEIGERINGEN)],
  ['the roles of users', Rol.options],
  ...aggregaten.map(({ categorie, schemas }): [string, string[]] => [
    `every choice in what is stored of a ${categorie}`,
    [...new Set(Object.values(schemas).flatMap((schema) => keuzes(schema.toJSONSchema())))],
  ]),
  ['the judgements', Oordeel.options],
];

describe('the glossary', () => {
  it('looks for choices where they are', () => {
    const gezien = keuzes(AGGREGATEN.mandaat.schemas.MandaatVerleend.toJSONSchema());
    expect(gezien).toEqual(expect.arrayContaining(['volmacht', 'toegang.beschikken', 'raad', 'tot-en-met']));
  });

  it.each(moet)('explains %s', (_, namen) => {
    expect(
      namen.filter((naam) => !termen.has(naam)),
      'add these to infra/begrippen.json',
    ).toEqual([]);
  });

  it('explains every question, or the question that it is a part of', () => {
    expect(vragen.filter((naam) => !afTeLeiden(naam))).toEqual([]);
  });

  it('explains no event that is gone', () => {
    expect([...termen].filter((term) => /^[A-Z][a-z]/.test(term) && !gebeurtenissen.includes(term))).toEqual(
      [],
    );
  });

  it('is in order, and every entry has an English word and an explanation', () => {
    expect([...termen]).toEqual([...termen].sort());
    for (const [term, { en, uitleg }] of Object.entries(begrippen)) {
      expect(en, term).toMatch(/^[a-z][a-z’ -]+$/);
      expect(uitleg, term).toMatch(/^[A-Z].+\.$/);
    }
  });

  it('says the same English only for what is the same', () => {
    const per = Map.groupBy(Object.entries(begrippen), ([, { en }]) => en);
    const dubbel = [...per]
      .filter(([, rij]) => rij.length > 1)
      .map(([en, rij]) => `${en}: ${rij.map(([t]) => t).join(', ')}`);
    expect(dubbel).toEqual([]);
  });
});
