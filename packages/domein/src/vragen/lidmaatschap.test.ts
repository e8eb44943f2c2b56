import { describe, expect, it } from 'vitest';
import type { Begin, Einde } from '../gedeeld/periode.ts';
import { historie } from './historie.ts';
import { betrokkenGemeenten, lidmaatschap, regiosVan } from './lidmaatschap.ts';

const GM = 'gm0345';
const tot = (datum: string, voorwaarde?: string): Einde => ({
  soort: 'tot',
  datum,
  ...(voorwaarde ? { voorwaarde } : {}),
});
const tm = (datum: string): Einde => ({ soort: 'tot-en-met', datum });

function regio(slug = 'amersfoort', h = historie()) {
  const s = h.regio(slug);
  s.leg('RegioIngericht', { naam: slug });
  return {
    h,
    s,
    toe: (van: Begin, einde?: Einde, domeinen: ('bw' | 'mo' | 'bw-mo' | 'jeugd')[] = ['bw-mo']) =>
      s.leg('GemeenteToegetreden', { gemeente: GM, domeinen, van, ...(einde ? { einde } : {}) }),
    uit: (einde: Einde, domeinen: ('bw' | 'mo' | 'bw-mo')[] = ['bw-mo'], naarRegio?: string) =>
      s.leg('GemeenteUitgetreden', { gemeente: GM, domeinen, einde, ...(naarRegio ? { naarRegio } : {}) }),
    op: (dag: string) => lidmaatschap(h.feiten(), slug, GM, dag),
  };
}

describe('membership on a day', () => {
  it('begins and ends with the days that are recorded', () => {
    const r = regio();
    r.toe({ datum: '2015-01-01' });
    r.uit(tot('2022-01-01'));
    expect(['2014-12-31', '2015-01-01', '2021-12-31', '2022-01-01'].map((d) => r.op(d).lid)).toEqual([
      'nee',
      'ja',
      'ja',
      'nee',
    ]);
  });

  it('is uncertain where a date is known only in part', () => {
    const r = regio();
    r.toe({ datum: '2015' }, { soort: 'onduidelijk', datum: '2021' });
    expect(
      ['2014-12-31', '2015-06-01', '2016-01-01', '2021-06-01', '2022-01-01'].map((d) => r.op(d).lid),
    ).toEqual(['nee', 'onzeker', 'ja', 'onzeker', 'nee']);
  });

  it('does not depend on the order in which begin and end were recorded', () => {
    const r = regio();
    r.uit(tot('2022'));
    expect([r.op('2021-01-01').lid, r.op('2022-01-01').lid]).toEqual(['niet-bekend', 'nee']);
    r.toe({ datum: '2015' });
    expect([r.op('2021-01-01').lid, r.op('2022-01-01').lid]).toEqual(['ja', 'nee']);
  });

  it('may begin again after an exit', () => {
    const r = regio();
    r.toe({ datum: '2010-01-01' });
    r.uit(tot('2015-01-01'));
    r.toe({ datum: '2020-01-01' });
    expect(['2012-01-01', '2017-01-01', '2021-01-01'].map((d) => r.op(d).lid)).toEqual(['ja', 'nee', 'ja']);
  });

  it('ends with its own end when that comes before an exit', () => {
    const r = regio();
    r.toe({ datum: '2010-01-01' }, tm('2014'));
    r.uit(tot('2022'));
    expect(r.op('2015-01-01').lid).toBe('nee');
  });

  it('ends in the year of which only the number is known as its begin', () => {
    const eigen = regio();
    eigen.toe({ datum: '2020' }, tm('2020-06-30'));
    expect(eigen.op('2021-01-01').lid).toBe('nee');
    const uit = regio();
    uit.toe({ datum: '2020' });
    uit.uit(tm('2020-06-30'));
    expect([uit.op('2020-03-01').lid, uit.op('2021-01-01').lid]).toEqual(['onzeker', 'nee']);
  });

  it('does not end by the exit from an earlier membership, in the year in which it came back', () => {
    const r = regio();
    r.toe({ datum: '2010' });
    r.uit(tm('2020-03-31'));
    r.toe({ datum: '2020' });
    expect(r.op('2021-01-01').lid).toBe('ja');
  });

  it('goes on, or not, after an exit of which nobody knows whether it came before the return', () => {
    const r = regio();
    r.toe({ datum: '2010' });
    r.uit({ soort: 'onduidelijk', datum: '2019' });
    r.toe({ datum: '2019-06-01' });
    expect(['2018-06-01', '2019-03-01', '2019-06-01', '2021-01-01'].map((d) => r.op(d).lid)).toEqual([
      'ja',
      'onzeker',
      'ja',
      'onzeker',
    ]);
  });

  it('hard case 26: is uncertain from the day of an exit on a condition, also when it certainly ends later', () => {
    const r = regio();
    r.toe({ datum: '2015' });
    r.uit(tot('2022', 'als de raad instemt'));
    expect([r.op('2021-06-01').lid, r.op('2022-06-01').lid]).toEqual(['ja', 'onzeker']);
    r.uit(tot('2024'));
    expect([r.op('2021-06-01').lid, r.op('2022-06-01').lid, r.op('2024-01-01').lid]).toEqual([
      'ja',
      'onzeker',
      'nee',
    ]);
  });
});

describe('membership per domain', () => {
  it('hard case 10: a municipality may be in for BW and out for MO', () => {
    const r = regio();
    r.toe({ datum: '2015' });
    r.uit(tot('2022'), ['bw'], 'westelijke-mijnstreek');
    const { lid, domeinen } = r.op('2022-06-01');
    expect(lid).toBe('ja');
    expect(domeinen.map((d) => [d.domein, d.lid])).toEqual([
      ['bw', 'nee'],
      ['mo', 'ja'],
    ]);
  });

  it('leaves another domain alone', () => {
    const r = regio();
    r.toe({ datum: '2015' }, undefined, ['jeugd']);
    r.uit(tot('2022'));
    expect(r.op('2023-01-01').domeinen.find((d) => d.domein === 'jeugd')?.lid).toBe('ja');
  });
});

describe('what only a source says', () => {
  it('is shown beside what is derived, and decides nothing', () => {
    const r = regio();
    const bron = { document: 'Regiobeelden', plaats: 'regel 690', peildatum: '2020-10-29' };
    r.s.leg(
      'LidmaatschapGerapporteerd',
      { gemeente: GM, domeinen: ['bw'], peildatum: '2020-10-29', zekerheid: 'genoemd' },
      { bron },
    );
    expect(r.op('2020-10-29')).toMatchObject({
      lid: 'niet-bekend',
      meldingen: [{ peildatum: '2020-10-29', bron }],
    });
    r.toe({ datum: '2015' });
    expect(r.op('2020-10-29')).toMatchObject({ lid: 'ja', meldingen: [{ zekerheid: 'genoemd' }] });
  });

  it('hard case 15: exit agreed is not exit effective is not exit decided', () => {
    const r = regio();
    r.toe({ datum: '2015' });
    r.s.leg('UittredingVoorgenomen', {
      gemeente: GM,
      domeinen: ['bw-mo'],
      per: '2022-01-01',
      afgesprokenOp: '2020-06',
    });
    expect(r.op('2022-06-01')).toMatchObject({
      lid: 'ja',
      voornemens: [{ soort: 'uittreden', datum: '2022-01-01' }],
    });
    r.uit(tm('2021'), ['bw-mo'], 'ede');
    expect(r.op('2021-12-31').lid).toBe('ja');
    expect(r.op('2022-01-01').lid).toBe('nee');
  });

  it('hard case 14: a decision not to leave can be recorded', () => {
    const r = regio();
    r.toe({ datum: '2015' });
    r.s.leg('BlijvenBesloten', { gemeente: GM, domeinen: ['bw-mo'], datum: '2020' });
    expect(r.op('2022-06-01')).toMatchObject({
      lid: 'ja',
      voornemens: [{ soort: 'blijven', datum: '2020' }],
    });
  });

  it('gives its reason with the events and the sources', () => {
    const r = regio();
    const id = r.s.leg(
      'GemeenteToegetreden',
      { gemeente: GM, domeinen: ['bw'], van: { datum: '2015' }, einde: tot('2022') },
      { bron: { document: 'Besluit' } },
    );
    expect(r.op('2020-01-01').redenen).toEqual([
      {
        regel: 'lidmaatschap',
        uitleg: `${GM} — beschermd wonen: lid vanaf 2015 tot 2022.`,
        gebeurtenissen: [id],
        bronnen: [{ document: 'Besluit' }],
      },
    ]);
  });
});

describe('the regions of a municipality (K5)', () => {
  it('are those of which it is, or may be, a member on that day', () => {
    const r = regio();
    r.toe({ datum: '2015' });
    r.uit(tot('2022'), ['bw-mo'], 'ede');
    const ede = regio('ede', r.h);
    ede.toe({ datum: '2022' });
    expect(regiosVan(r.h.feiten(), GM, '2021-12-31')).toEqual(['amersfoort']);
    expect(regiosVan(r.h.feiten(), GM, '2022-06-01')).toEqual(['ede']);
    expect(regiosVan(r.h.feiten(), 'gm9999', '2022-06-01')).toEqual([]);
    expect(betrokkenGemeenten(r.h.feiten(), 'amersfoort')).toEqual([GM]);
  });

  it('hard case 13: an accession by another act counts from its own day, whatever an older report says', () => {
    const r = regio('parkstad');
    r.s.leg('LidmaatschapGerapporteerd', {
      gemeente: GM,
      domeinen: ['bw'],
      peildatum: '2018',
      zekerheid: 'genoemd',
    });
    r.toe({ datum: '2019-01' }, undefined, ['bw']);
    expect(r.op('2018-06-01')).toMatchObject({ lid: 'nee', meldingen: [{ peildatum: '2018' }] });
    expect(r.op('2019-02-01').lid).toBe('ja');
  });

  it('hard case 12: a region that will be split stays one tenant until the day', () => {
    const assen = regio('assen');
    assen.toe({ datum: '2015' });
    assen.s.leg('UittredingVoorgenomen', { gemeente: GM, domeinen: ['bw-mo'], per: '2022-01-01' });
    expect(regiosVan(assen.h.feiten(), GM, '2022-06-01')).toEqual(['assen']);
  });
});

describe('an exit without a recorded begin', () => {
  const G = 'gm0345';
  const uit = (datum: string) => ({
    gemeente: G,
    domeinen: ['bw' as const],
    einde: { soort: 'tot' as const, datum },
  });

  it('says no only when every exit is past and no source names it a member after that', () => {
    const h = historie();
    const r = h.regio('amersfoort');
    const op = (dag: string) => lidmaatschap(h.feiten(), 'amersfoort', G, dag).lid;
    r.leg('GemeenteUitgetreden', uit('2022'));
    expect([op('2021-06-01'), op('2022-01-01')]).toEqual(['niet-bekend', 'nee']);
    r.leg('GemeenteUitgetreden', uit('2024'));
    expect([op('2022-06-01'), op('2024-01-01')]).toEqual(['niet-bekend', 'nee']);
    r.leg('LidmaatschapGerapporteerd', {
      gemeente: G,
      domeinen: ['bw'],
      peildatum: '2025',
      zekerheid: 'lid',
    });
    expect(op('2026-01-01')).toBe('niet-bekend');
  });
});
