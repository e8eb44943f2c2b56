import { describe, expect, it } from 'vitest';
import { afspraak, historie } from './historie.ts';
import { OvereenkomstInTijd, tijdlijn } from './tijdlijn.ts';

const A = 'gm0307';
const DAG = '2022-01-01';

/** The agreements of the region `proef`, by id. */
function perId(h: ReturnType<typeof historie>) {
  const rijen = tijdlijn(h.feiten(), 'proef', {}, DAG).deel(0, 100);
  expect(OvereenkomstInTijd.array().safeParse(rijen).success).toBe(true);
  return Object.fromEntries(rijen.map((r) => [r.id, r]));
}

describe('agreements in time', () => {
  it('begin when the recorded rule says so, and not before their term', () => {
    const h = historie();
    const o = afspraak(h, 'proef.a', [A]);
    o.geldtVanaf('2020-01-01');
    o.leg('LooptijdVastgelegd', { van: { datum: '2021' } });
    expect(perId(h)['proef.a']?.aanvang).toEqual({
      wat: 'ingang',
      volgens: 'vastgelegd',
      vroegst: '2021-01-01',
      laatst: '2021-12-31',
    });
  });

  it('begin when a source says so while nothing is recorded, and planned while nobody decided', () => {
    const h = historie();
    afspraak(h, 'proef.a').meld({ status: 'van-kracht', ingang: '2019' });
    afspraak(h, 'proef.b').meld({ status: 'concept', ingang: '2023-01-01' });
    afspraak(h, 'proef.c').meld({ status: 'vastgesteld', vastgesteld: '2020-06' });
    afspraak(h, 'proef.d').meld({ status: 'in-ontwikkeling', vaststellingGepland: '2022' });
    afspraak(h, 'proef.e');
    const rijen = perId(h);
    expect(rijen['proef.a']?.aanvang).toMatchObject({
      wat: 'ingang',
      volgens: 'gemeld',
      vroegst: '2019-01-01',
    });
    expect(rijen['proef.b']?.aanvang).toMatchObject({ wat: 'ingang', volgens: 'gepland' });
    expect(rijen['proef.c']?.aanvang).toMatchObject({ wat: 'vaststelling', volgens: 'gemeld' });
    expect(rijen['proef.d']?.aanvang).toMatchObject({ wat: 'vaststelling', volgens: 'gepland' });
    expect(rijen['proef.e']?.aanvang).toBeNull();
  });

  it('name what they are an addendum to, when that is known', () => {
    const h = historie();
    afspraak(h, 'proef.a', [], { naam: 'Convenant' });
    afspraak(h, 'proef.b').leg('RelatieGelegd', { soort: 'addendum-bij', doel: 'proef.a' });
    afspraak(h, 'proef.c').leg('RelatieGelegd', { soort: 'addendum-bij', doel: 'elders.x' });
    afspraak(h, 'proef.d').leg('RelatieGelegd', { soort: 'vervangt', doel: 'proef.a' });
    const rijen = perId(h);
    expect(rijen['proef.b']?.hoortBij).toEqual({ id: 'proef.a', naam: 'Convenant' });
    expect([rijen['proef.c'], rijen['proef.d']].map((r) => r?.hoortBij)).toEqual([null, null]);
  });
});
