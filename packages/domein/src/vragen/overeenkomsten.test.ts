import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Bindend, bindendeOvereenkomsten } from './bindende-overeenkomsten.ts';
import { afspraak, historie } from './historie.ts';
import { type Filter, kern, OvereenkomstKern, regioOvereenkomsten } from './overeenkomsten.ts';

const A = 'gm0307';
const NIJKERK = 'gm0267';

describe('the agreements of a region', () => {
  function regio() {
    const h = historie();
    const dvo = afspraak(h, 'amersfoort.dvo', [A], { naam: 'DVO omnv', domeinen: ['bw'] });
    dvo.geldtVanaf('2022-01-01');
    dvo.leg('LooptijdVastgelegd', { einde: { soort: 'tot-en-met', datum: '2022-06-30' } });
    const visie = afspraak(h, 'amersfoort.visie', [], {
      naam: 'Regiovisie',
      soort: 'regiovisie',
      domeinen: ['bw-mo'],
    });
    visie.meld({ einde: { soort: 'tot-en-met', datum: '2026-12' }, partijen: [{ gemeente: A }] });
    afspraak(h, 'ede.jeugd', [], { naam: 'Jeugd', domeinen: ['jeugd'], regios: ['amersfoort'] });
    return h;
  }
  const ids = (filter: Filter, dag = '2022-01-01') =>
    regioOvereenkomsten(regio().feiten(), 'amersfoort', filter, dag).map((k) => k.id);

  it('come by name, with those of other regions that span it', () => {
    expect(ids({})).toEqual(['amersfoort.dvo', 'ede.jeugd', 'amersfoort.visie']);
    const lijst = regioOvereenkomsten(regio().feiten(), 'amersfoort', {}, '2022-01-01');
    expect(z.array(OvereenkomstKern).safeParse(lijst).success).toBe(true);
    expect(regioOvereenkomsten(regio().feiten(), 'ede', {}, '2022-01-01')).toHaveLength(1);
  });

  it.each<[Filter, string[]]>([
    [{ soort: 'regiovisie' }, ['amersfoort.visie']],
    [{ domein: 'mo' }, ['amersfoort.visie']],
    [{ domein: 'bw' }, ['amersfoort.dvo', 'amersfoort.visie']],
    [{ domein: 'bw-mo' }, ['amersfoort.dvo', 'amersfoort.visie']],
    [{ domein: 'jeugd' }, ['ede.jeugd']],
    [{ geldt: 'ja' }, ['amersfoort.dvo']],
    [{ geldt: 'niet-bekend' }, ['ede.jeugd', 'amersfoort.visie']],
    [{ eindigtBinnen: 'P6M' }, ['amersfoort.dvo']],
    [{ eindigtBinnen: 'P5Y' }, ['amersfoort.dvo', 'amersfoort.visie']],
    [{ eindigtBinnen: 'P5M' }, []],
    [{ eindigtBinnen: 'P6M', soort: 'regiovisie' }, []],
  ])('narrowed by %o', (filter, verwacht) => {
    expect(ids(filter)).toEqual(verwacht);
  });

  it('show whether the end is recorded or only reported', () => {
    const f = regio().feiten();
    expect(kern(f, 'amersfoort.dvo', '2022-01-01')).toMatchObject({
      einde: { volgens: 'vastgelegd', vroegst: '2022-06-30', laatst: '2022-06-30' },
      gemeld: null,
    });
    expect(kern(f, 'amersfoort.visie', '2022-01-01')).toMatchObject({
      einde: { volgens: 'gemeld', laatst: '2026-12-31' },
      gemeld: { status: 'concept', peildatum: '2020-10-29' },
      aantalPartijen: 1,
    });
  });

  it('show the last report: of the latest day it speaks about', () => {
    const h = historie();
    const o = afspraak(h, 'proef.a');
    o.meld({ peildatum: '2021-09', status: 'vastgesteld' });
    o.meld({ peildatum: '2020-10-29', status: 'concept' });
    expect(kern(h.feiten(), 'proef.a', '2022-01-01').gemeld?.status).toBe('vastgesteld');
  });

  it('end with a termination that comes before their term', () => {
    const h = historie();
    const o = afspraak(h, 'proef.a', [A]);
    o.geldtVanaf('2020-01-01');
    o.leg('OvereenkomstBeeindigd', { einde: { soort: 'tot', datum: '2022-04-01' }, wijze: 'beeindigd' });
    const binnen = () => regioOvereenkomsten(h.feiten(), 'proef', { eindigtBinnen: 'P6M' }, '2022-01-01');
    expect(binnen()).toMatchObject([{ einde: { volgens: 'vastgelegd', laatst: '2022-03-31' } }]);
    o.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2025' } });
    expect(binnen()).toMatchObject([{ einde: { volgens: 'vastgelegd', laatst: '2022-03-31' } }]);
    o.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2022-02' } });
    expect(binnen()).toMatchObject([{ einde: { laatst: '2022-01-31' } }]);
  });
});

describe('hard case 9: the region is not the circle of the contract', () => {
  it('six of eight parties are bound, whatever the region is', () => {
    const h = historie();
    const gemeenten = ['gm0001', 'gm0002', 'gm0003', 'gm0004', 'gm0005', 'gm0006', 'gm0007', 'gm0008'];
    for (const gemeente of gemeenten)
      h.regio('proef').leg('GemeenteToegetreden', { gemeente, domeinen: ['bw'], van: { datum: '2015' } });
    afspraak(h, 'proef.raamcontract', gemeenten.slice(0, 6)).geldtVanaf('2020-01-01');
    const bindt = gemeenten.map((g) => bindendeOvereenkomsten(h.feiten(), g, {}, '2021-01-01').length);
    expect(bindt).toEqual([1, 1, 1, 1, 1, 1, 0, 0]);
  });
});

describe('what binds a municipality', () => {
  it('hard case 11: Nijkerk is covered by its own agreement and not by that of the others', () => {
    const h = historie();
    afspraak(h, 'amersfoort.dvo', [A]).geldtVanaf('2022-01-01');
    const eigen = afspraak(h, 'amersfoort.dvo-nijkerk', [NIJKERK]);
    eigen.geldtVanaf('2022-01-01');
    eigen.teken(NIJKERK, '2021-12-01');
    const lijst = bindendeOvereenkomsten(h.feiten(), NIJKERK, {}, '2022-01-01');
    expect(lijst).toMatchObject([
      { id: 'amersfoort.dvo-nijkerk', gebonden: 'ja', namens: null, basis: 'vastgelegd' },
    ]);
    expect(z.array(Bindend).safeParse(lijst).success).toBe(true);
  });

  it('is not known of what is only reported', () => {
    const h = historie();
    afspraak(h, 'amersfoort.dvo').meld({ partijen: [{ gemeente: A }] });
    expect(bindendeOvereenkomsten(h.feiten(), A, {}, '2022-01-01')).toMatchObject([
      { basis: 'gemeld', partijOp: 'niet-bekend', gebonden: 'niet-bekend' },
    ]);
  });

  it('hard case 40: youth and BW/MO share parties but not agreements', () => {
    const h = historie();
    afspraak(h, 'amersfoort.jeugd', [A], { domeinen: ['jeugd'] }).geldtVanaf('2020-01-01');
    afspraak(h, 'amersfoort.bw', [A], { domeinen: ['bw-mo'] }).geldtVanaf('2020-01-01');
    const bij = (domein: 'jeugd' | 'mo') =>
      bindendeOvereenkomsten(h.feiten(), A, { domein }, '2022-01-01').map((b) => b.id);
    expect([bij('jeugd'), bij('mo')]).toEqual([['amersfoort.jeugd'], ['amersfoort.bw']]);
  });
});

describe('Wet arhi 44: who took over the rights and duties of another', () => {
  function haaren() {
    const h = historie();
    const s = h.gemeente('gm0788');
    s.leg('GemeenteIngeschreven', { code: 'gm0788', naam: 'Haaren' });
    const deling = s.leg(
      'HerindelingVastgelegd',
      { opvolgers: ['gm0757'], per: '2021-01-01' },
      { bron: { document: 'Wet gemeentelijke indeling' } },
    );
    s.leg('GemeenteOpgeheven', { laatsteDag: '2020-12-31' });
    const visie = afspraak(h, 'meierij.visie', ['gm0788']);
    visie.geldtVanaf('2019-12-01');
    visie.besluit('gm0788', '2019-11-01');
    return { h, deling };
  }

  it('is bound in its place, from the day on', () => {
    const op = (dag: string) =>
      bindendeOvereenkomsten(haaren().h.feiten(), 'gm0757', {}, dag).map((b) => [b.id, b.gebonden, b.namens]);
    expect(op('2020-12-31')).toEqual([]);
    expect(op('2021-01-01')).toEqual([['meierij.visie', 'ja', 'gm0788']]);
  });

  it('gives the redivision as its reason, with its event and source', () => {
    const { h, deling } = haaren();
    const [bindend] = bindendeOvereenkomsten(h.feiten(), 'gm0757', {}, '2022-01-01');
    expect(bindend?.redenen.find((r) => r.regel === 'rechtsopvolging')).toEqual({
      regel: 'rechtsopvolging',
      uitleg: 'gm0757 is opvolger van Haaren (Wet arhi 44).',
      gebeurtenissen: [deling],
      bronnen: [{ document: 'Wet gemeentelijke indeling' }],
    });
  });

  it('hard case 42: eight councils decided, seven municipalities remain a year later', () => {
    const h = historie();
    const acht = ['gm0001', 'gm0002', 'gm0003', 'gm0004', 'gm0005', 'gm0006', 'gm0007', 'gm0788'];
    const visie = afspraak(h, 'meierij.visie', acht, { soort: 'regiovisie' });
    visie.leg('InwerkingtredingGeregeld', {
      regel: { soort: 'partijen', handeling: 'besluit', orgaan: 'raad' },
    });
    for (const g of acht) visie.besluit(g, '2019-12-10');
    const s = h.gemeente('gm0788');
    s.leg('GemeenteIngeschreven', { code: 'gm0788', naam: 'Haaren' });
    s.leg('GemeenteOpgeheven', { laatsteDag: '2020-12-31' });
    s.leg('HerindelingVastgelegd', { opvolgers: ['gm0007'], per: '2021-01-01' });
    expect(kern(h.feiten(), 'meierij.visie', '2021-06-01').geldt).toBe('ja');
    const zeven = bindendeOvereenkomsten(h.feiten(), 'gm0007', {}, '2021-06-01').map((b) => b.namens);
    expect(zeven.toSorted()).toEqual(['gm0788', null].toSorted());
  });
});
