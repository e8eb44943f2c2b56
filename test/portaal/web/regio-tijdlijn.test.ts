import { describe, expect, it } from 'vitest';
import {
  asjaren,
  decennia,
  heeftTijd,
  inJaren,
  jarenVan,
  tijdlijnrijen,
} from '../../../services/portaal/web/paginas/regio/tijdlijn.ts';

type Overeenkomst = Parameters<typeof tijdlijnrijen>[0][number];
type Deel = Partial<Pick<Overeenkomst, 'aanvang' | 'einde' | 'gemeld' | 'hoortBij'>>;

const JAREN = { van: 2010, tot: 2029 };
const maak = (id: string, deel: Deel): Overeenkomst => ({
  id,
  regio: 'proef',
  naam: id,
  soort: 'convenant',
  domeinen: [],
  geldt: 'niet-bekend',
  gemeld: null,
  einde: null,
  aantalPartijen: 0,
  redenen: [],
  aanvang: null,
  hoortBij: null,
  ...deel,
});
const van = (
  vroegst: string,
  laatst = vroegst,
  volgens: 'vastgelegd' | 'gemeld' | 'gepland' = 'vastgelegd',
) => ({ wat: 'ingang', volgens, vroegst, laatst }) as const;
const tot = (vroegst: string, laatst = vroegst) =>
  ({ einde: { soort: 'tot-en-met', datum: vroegst }, volgens: 'vastgelegd', vroegst, laatst }) as const;
const eerste = (deel: Deel) => tijdlijnrijen([maak('a', deel)], JAREN)[0];

describe('the timeline of agreements', () => {
  it('counts days in years', () => {
    expect(inJaren('2020')).toBe(2020);
    expect(inJaren('2021-07-02')).toBeCloseTo(2021.5, 2);
    expect(inJaren('2020-12')).toBeCloseTo(2020.915, 2);
  });

  it('draws what certainly holds as one full part', () => {
    expect(eerste({ aanvang: van('2015-01-01'), einde: tot('2020-01-01') })).toMatchObject({
      volgens: 'vastgelegd',
      stukken: [{ van: 25, tot: 50, zeker: true }],
    });
  });

  it('is thin where begin or end do not stand', () => {
    const rij = eerste({ aanvang: van('2014-01-01', '2015-01-01'), einde: tot('2020-01-01', '2021-01-01') });
    expect(rij?.stukken).toEqual([
      { van: 20, tot: 25, zeker: false },
      { van: 25, tot: 50, zeker: true },
      { van: 50, tot: 55, zeker: false },
    ]);
  });

  it('goes on without an end: certainly when recorded, only up to the day of the source when reported', () => {
    expect(eerste({ aanvang: van('2020-01-01') })?.stukken).toEqual([{ van: 50, tot: 100, zeker: true }]);
    const gemeld = { status: 'van-kracht', peildatum: '2021' };
    expect(eerste({ aanvang: van('2020-01-01', '2020-01-01', 'gemeld'), gemeld })).toMatchObject({
      peildatum: 55,
      stukken: [
        { van: 50, tot: 55, zeker: true },
        { van: 55, tot: 100, zeker: false },
      ],
    });
  });

  it('comes from before when only an end is known', () => {
    expect(eerste({ einde: tot('2020-01-01') })?.stukken).toEqual([{ van: 0, tot: 50, zeker: true }]);
  });

  it('leaves out what is not known in time, and what lies outside the years', () => {
    const lijst = [
      maak('a', {}),
      maak('b', { aanvang: van('2040-01-01') }),
      maak('c', { einde: tot('2005-01-01') }),
    ];
    expect(tijdlijnrijen(lijst, JAREN)).toEqual([]);
    expect(lijst.map(heeftTijd)).toEqual([false, true, true]);
  });

  it('puts an addendum under its parent, and alone when that is not shown', () => {
    const lijst = [
      maak('later', { aanvang: van('2022-01-01') }),
      maak('bij', { aanvang: van('2011-01-01'), hoortBij: { id: 'later', naam: 'later' } }),
      maak('los', { aanvang: van('2012-01-01'), hoortBij: { id: 'weg', naam: 'weg' } }),
    ];
    expect(tijdlijnrijen(lijst, JAREN).map((r) => [r.overeenkomst.id, r.onder])).toEqual([
      ['los', false],
      ['later', false],
      ['bij', true],
    ]);
  });

  it('spans the years of all, with the day that is looked at', () => {
    const lijst = [maak('a', { aanvang: van('2012-05-01'), einde: tot('2019-12-31', '9999-12-31') })];
    expect(jarenVan(lijst, '2026-11-22')).toEqual({ van: 2012, tot: 2027 });
    const gemeld = { status: 'van-kracht', peildatum: '2009' };
    expect(jarenVan([maak('b', { gemeld })], '2026-11-22').van).toBe(2009);
    expect(jarenVan([], '2026-11-22')).toEqual({ van: 2026, tot: 2027 });
    expect(decennia({ van: 2012, tot: 2027 })).toEqual([
      { van: 2010, tot: 2019 },
      { van: 2020, tot: 2029 },
    ]);
  });

  it('writes as many years along the axis as fit', () => {
    expect(asjaren({ van: 2012, tot: 2018 })).toEqual([2012, 2013, 2014, 2015, 2016, 2017, 2018]);
    expect(asjaren({ van: 2003, tot: 2027 })).toEqual([2005, 2010, 2015, 2020, 2025]);
  });
});
