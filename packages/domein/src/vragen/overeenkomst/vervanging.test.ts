import { describe, expect, it } from 'vitest';
import { afspraak, historie } from '../historie.ts';
import { overeenkomstAntwoord } from './antwoord.ts';

const A = 'gm0307';
const B = 'gm0342';
const OUD = 'amersfoort.oud';

function begin() {
  const h = historie();
  const oud = afspraak(h, OUD, [A]);
  oud.geldtVanaf('2015-01-01');
  oud.teken(A, '2014-12-01');
  const lees = (id = OUD, dag = '2022-01-01') =>
    overeenkomstAntwoord(h.feiten(), id, dag) ?? expect.fail('no answer');
  return {
    h,
    oud,
    lees,
    oordeel: (id?: string) => lees(id).geldt.oordeel,
    codes: (id?: string, dag?: string) => lees(id, dag).bevindingen.map((b) => b.code),
  };
}

function vervanger(h: ReturnType<typeof historie>, id: string, gemeente: string) {
  const nieuw = afspraak(h, id, [gemeente]);
  nieuw.geldtVanaf('2020-01-01');
  nieuw.teken(gemeente, '2019-12-01');
  nieuw.leg('RelatieGelegd', { soort: 'vervangt', doel: OUD });
}

describe('a replacement', () => {
  it('by a stranger from another region is doubtful, on both sides', () => {
    const { h, oordeel, codes, lees } = begin();
    vervanger(h, 'twente.nieuw', B);
    expect(oordeel()).toBe('onzeker');
    expect([codes(), codes('twente.nieuw')]).toEqual([
      ['vervanging-door-vreemde'],
      ['vervanging-door-vreemde'],
    ]);
    expect(lees().geldt.redenen.map((r) => r.uitleg)).toContain(
      '“Afspraak twente.nieuw” vervangt deze; maar die is van een andere regio en heeft geen partij gemeen.',
    );
  });

  it.each([
    ['amersfoort.nieuw', B],
    ['twente.nieuw', A],
  ])('by %s of %s, of the same region or with a party in common, is one', (id, gemeente) => {
    const { h, oordeel, codes } = begin();
    vervanger(h, id, gemeente);
    expect([oordeel(), codes()]).toEqual(['nee', []]);
  });

  it('in a circle is uncertain, and found', () => {
    const { h, oud, oordeel, codes } = begin();
    vervanger(h, 'amersfoort.nieuw', A);
    oud.leg('RelatieGelegd', { soort: 'vervangt', doel: 'amersfoort.nieuw' });
    expect([oordeel(), oordeel('amersfoort.nieuw')]).toEqual(['onzeker', 'onzeker']);
    expect(new Set(codes())).toEqual(new Set(['vervanging-in-kring']));
  });
});

describe('a relation', () => {
  it('with what nobody recorded, or with itself, is found', () => {
    const { oud, codes } = begin();
    oud.leg('RelatieGelegd', { soort: 'addendum-bij', doel: 'amersfoort.onbekend' });
    oud.leg('RelatieGelegd', { soort: 'wijzigt', doel: OUD });
    expect(codes()).toEqual(['relatie-onbekend', 'relatie-met-zichzelf']);
  });

  it('of an addendum with a parent that certainly ended is found', () => {
    const { h, oud, codes } = begin();
    afspraak(h, 'amersfoort.addendum').leg('RelatieGelegd', { soort: 'addendum-bij', doel: OUD });
    oud.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2021' } });
    expect(codes('amersfoort.addendum', '2020-12-31')).not.toContain('addendum-bij-geeindigde');
    expect(codes('amersfoort.addendum')).toContain('addendum-bij-geeindigde');
  });
});
