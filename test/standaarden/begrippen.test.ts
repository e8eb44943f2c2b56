import { RECTIFICATIE } from '@regiolog/domein/gedeeld/aggregaat';
import { Rol } from '@regiolog/domein/gedeeld/gebeurtenis';
import { Domein, Orgaan } from '@regiolog/domein/gedeeld/namen';
import { WEIGERINGEN } from '@regiolog/domein/gedeeld/weigering';
import { gemeente } from '@regiolog/domein/gemeente/gemeente';
import { BesluitUitkomst, Rechtsvorm, RelatieSoort, Soort } from '@regiolog/domein/overeenkomst/events';
import { overeenkomst } from '@regiolog/domein/overeenkomst/overeenkomst';
import { RegioRol } from '@regiolog/domein/regio/events';
import { regio } from '@regiolog/domein/regio/regio';
import { Oordeel } from '@regiolog/domein/vragen/reden';
import { describe, expect, it } from 'vitest';
import { alleBestanden, leesBestand } from './bestanden.ts';

/** One glossary links the words of the field with those of the engineer; nothing goes without an entry. */
const begrippen = JSON.parse(leesBestand('infra/begrippen.json')) as Record<
  string,
  { en: string; uitleg: string }
>;
const termen = new Set(Object.keys(begrippen));

const gebeurtenissen = [
  ...[gemeente, regio, overeenkomst].flatMap((a) => Object.keys(a.schemas)),
  RECTIFICATIE,
];

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
  ['the aggregates', [gemeente, regio, overeenkomst].map((a) => a.categorie)],
  ['the refusals', Object.keys(WEIGERINGEN)],
  ['the roles of users', Rol.options],
  ['the roles in a region', RegioRol.options],
  ['the domains', Domein.options],
  ['the kinds of agreement', Soort.options],
  ['the legal forms', Rechtsvorm.options],
  ['the bodies', Orgaan.options],
  ['the outcomes of a decision', BesluitUitkomst.options],
  ['the relations', RelatieSoort.options],
  ['the judgements', Oordeel.options],
];

describe('the glossary', () => {
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
    expect([...termen].filter((term) => /^[A-Z]/.test(term) && !gebeurtenissen.includes(term))).toEqual([]);
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
