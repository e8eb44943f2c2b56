import { describe, expect, it } from 'vitest';
import { bindendeOvereenkomsten } from '../bindende-overeenkomsten.ts';
import { afspraak, historie } from '../historie.ts';
import { regioStand } from '../regio-stand.ts';
import { OvereenkomstAntwoord, overeenkomstAntwoord } from './antwoord.ts';

const HAAREN = 'gm0788';
const TILBURG = 'gm0855';
const VUGHT = 'gm0865';
const ID = 'meierij.visie';

/** Haaren signed, and was divided on 1 January 2021. */
function deling(opvolgers: string[]) {
  const h = historie();
  for (const [code, naam] of [
    [HAAREN, 'Haaren'],
    [TILBURG, 'Tilburg'],
    [VUGHT, 'Vught'],
  ] as const)
    h.gemeente(code).leg('GemeenteIngeschreven', { code, naam });
  h.gemeente(HAAREN).leg('GemeenteOpgeheven', { laatsteDag: '2020-12-31' });
  h.gemeente(HAAREN).leg('HerindelingVastgelegd', { opvolgers, per: '2021-01-01' });
  const o = afspraak(h, ID, [HAAREN]);
  o.geldtVanaf('2019-01-01');
  o.teken(HAAREN, '2018-12-01');
  const lees = (dag: string) =>
    OvereenkomstAntwoord.parse(overeenkomstAntwoord(h.feiten(), ID, dag) ?? expect.fail('no answer'));
  return {
    h,
    o,
    lees,
    stand: (dag: string) =>
      lees(dag).partijen.map((p) => [p.naam, p.basis, p.partijOp, p.gebonden].join(' ')),
    codes: (dag: string) => lees(dag).bevindingen.map((b) => b.code),
    bindt: (gemeente: string, dag: string) =>
      bindendeOvereenkomsten(h.feiten(), gemeente, {}, dag).map((b) => b.gebonden),
  };
}

describe('Wet arhi 44: a party that is no more', () => {
  it('is succeeded by the one municipality that took over, without an act of its own', () => {
    const { stand, lees, codes, bindt } = deling([VUGHT]);
    expect(stand('2020-12-31')).toEqual(['Haaren vastgelegd ja ja']);
    expect(stand('2021-01-01')).toEqual(['Haaren vastgelegd nee nee', 'Vught rechtsopvolger ja ja']);
    expect(lees('2021-01-01').partijen[0]?.opgevolgdDoor).toEqual([VUGHT]);
    expect(lees('2021-01-01').partijen[0]?.redenen.map((r) => r.uitleg)).toContain(
      'Haaren bestaat op deze dag niet meer; in de plaats kwam Vught (Wet arhi 44).',
    );
    expect(codes('2021-01-01')).toEqual(['partij-opgeheven']);
    expect([bindt(VUGHT, '2021-01-01'), bindt(HAAREN, '2021-01-01')]).toEqual([['ja'], ['nee']]);
  });

  it('divided over several leaves it uncertain, until it is recorded who came in its place', () => {
    const { o, stand, codes, bindt } = deling([TILBURG, VUGHT]);
    expect(stand('2021-06-01')).toEqual([
      'Haaren vastgelegd nee nee',
      'Tilburg rechtsopvolger onzeker onzeker',
      'Vught rechtsopvolger onzeker onzeker',
    ]);
    expect(codes('2021-06-01')).toContain('opvolger-niet-vastgelegd');
    expect(bindt(TILBURG, '2021-06-01')).toEqual(['onzeker']);
    o.leg('PartijToegetreden', {
      partij: { gemeente: VUGHT },
      van: { datum: '2021-01-01' },
      wijze: 'rechtsopvolger',
    });
    expect(stand('2021-06-01')).toEqual(['Haaren vastgelegd nee nee', 'Vught vastgelegd ja ja']);
    expect(codes('2021-06-01')).toEqual(['partij-opgeheven']);
    expect(bindt(TILBURG, '2021-06-01')).toEqual(['nee']);
  });

  it('leaves what was not bound not bound', () => {
    const { o, stand } = deling([VUGHT]);
    o.besluit(HAAREN, '2019-06-01', { uitkomst: 'geweigerd' });
    expect(stand('2021-06-01')).toEqual(['Haaren vastgelegd nee nee', 'Vught rechtsopvolger ja nee']);
  });
});

describe('a member of a region that is no more', () => {
  it('is a former member, and who takes its place is named', () => {
    const { h } = deling([VUGHT]);
    h.regio('meierij').leg('GemeenteToegetreden', {
      gemeente: HAAREN,
      domeinen: ['bw'],
      van: { datum: '2015' },
    });
    const op = (dag: string) => regioStand(h.feiten(), 'meierij', dag);
    expect(op('2020-12-31').leden.map((l) => l.naam)).toEqual(['Haaren']);
    const { leden, oudLeden, bevindingen } = op('2021-01-01');
    expect([leden, oudLeden.map((l) => l.naam)]).toEqual([[], ['Haaren']]);
    expect(bevindingen.map((b) => b.uitleg)).toContain('Vught neemt de plaats in van Haaren.');
  });
});
