import { describe, expect, it } from 'vitest';
import { historie } from './historie.ts';
import { Lidmaatschapswijziging, lidmaatschapswijzigingen } from './lidmaatschapswijzigingen.ts';

const VEENENDAAL = 'gm0345';
const domeinen: ('bw' | 'mo')[] = ['bw'];

function begin() {
  const h = historie();
  const regio = (slug: string) => {
    const r = h.regio(slug);
    r.leg('RegioIngericht', { naam: `Regio ${slug}` });
    return r;
  };
  return {
    h,
    amersfoort: regio('amersfoort'),
    vallei: regio('vallei'),
    tussen: (van: string, tot: string) => {
      const rijen = lidmaatschapswijzigingen(h.feiten(), van, tot);
      for (const rij of rijen) expect(Lidmaatschapswijziging.safeParse(rij).error).toBeUndefined();
      return rijen;
    },
  };
}

describe('N10: regions that changed membership in a period', () => {
  it('an exit counts from the first day outside, an accession from its first day, over all regions', () => {
    const { amersfoort, vallei, tussen } = begin();
    amersfoort.leg('GemeenteToegetreden', { gemeente: VEENENDAAL, domeinen, van: { datum: '2015' } });
    amersfoort.leg('GemeenteUitgetreden', {
      gemeente: VEENENDAAL,
      domeinen,
      einde: { soort: 'tot-en-met', datum: '2021' },
      naarRegio: 'vallei',
    });
    vallei.leg('GemeenteToegetreden', { gemeente: VEENENDAAL, domeinen, van: { datum: '2022-01-01' } });
    const kort = (van: string, tot: string) => tussen(van, tot).map((w) => [w.regio, w.soort, w.vroegst]);
    expect(kort('2022-01-01', '2022-01-01')).toEqual([
      ['amersfoort', 'uitgetreden', '2022-01-01'],
      ['vallei', 'toegetreden', '2022-01-01'],
    ]);
    expect(kort('2021-01-01', '2021-12-31')).toEqual([]);
    expect(tussen('2022-01-01', '2022-12-31')[0]).toMatchObject({ naarRegio: 'vallei', zekerheid: 'ja' });
    expect(tussen('2015-06-01', '2015-06-30')).toMatchObject([
      { soort: 'toegetreden', zekerheid: 'onzeker' },
    ]);
  });

  it('a membership with an end of its own, on a condition, may end on any later day', () => {
    const { vallei, tussen } = begin();
    vallei.leg('GemeenteToegetreden', {
      gemeente: VEENENDAAL,
      domeinen,
      van: { datum: '2015', uiterlijk: true },
      einde: { soort: 'tot', datum: '2022', voorwaarde: 'als het lukt' },
    });
    expect(tussen('2025-01-01', '2025-12-31')).toMatchObject([
      { soort: 'uitgetreden', vroegst: '2022-01-01', laatst: null, zekerheid: 'onzeker' },
    ]);
    expect(tussen('2010-01-01', '2010-12-31')).toMatchObject([{ soort: 'toegetreden', vroegst: null }]);
  });

  it('tells of intentions, decisions to stay, and members that are no more; not of what has no day', () => {
    const { h, amersfoort, tussen } = begin();
    const basis = { gemeente: VEENENDAAL, domeinen };
    amersfoort.leg('UittredingVoorgenomen', { ...basis, per: '2022' });
    amersfoort.leg('UittredingVoorgenomen', basis);
    amersfoort.leg('BlijvenBesloten', { ...basis, datum: '2022-03' });
    amersfoort.leg('BlijvenBesloten', basis);
    h.gemeente(VEENENDAAL).leg('HerindelingVastgelegd', { opvolgers: ['gm9001'], per: '2022-07-01' });
    expect(tussen('2022-01-01', '2022-12-31').map((w) => [w.soort, w.opvolgers])).toEqual([
      ['uittreding-voorgenomen', []],
      ['gebleven', []],
      ['opgegaan', ['gm9001']],
    ]);
  });

  it('says nothing of a report: that speaks of its own day only', () => {
    const { amersfoort, tussen } = begin();
    amersfoort.leg('LidmaatschapGerapporteerd', {
      gemeente: VEENENDAAL,
      domeinen,
      peildatum: '2022',
      zekerheid: 'lid',
    });
    expect(tussen('2000-01-01', '2030-12-31')).toEqual([]);
  });
});
