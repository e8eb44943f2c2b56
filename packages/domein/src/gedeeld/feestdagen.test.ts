import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dag, isDag, plusDagen } from './datum.ts';
import { eerstePaasdag, feestdagen, GELIJKGESTELD, isWerkdag, waaromVrij } from './feestdagen.ts';

const VAST = { seed: 20200412, numRuns: 300 };

/** Easter Sundays as the almanac has them. */
const PASEN =
  `2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16
  2029-04-01 2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25 2036-04-13 2037-04-05 2038-04-25
  2039-04-10 2040-04-01`.split(/\s+/);
const JAREN = PASEN.map((dag) => Number(dag.slice(0, 4)));

const weekdag = (dag: Dag) => new Date(`${dag}T12:00:00Z`).getUTCDay();

/**
 * Easter by the epact, as the tables of Clavius have it: the age of the moon on 1 January gives the full moons of
 * spring, and one walks from there to a Sunday. Shares no step with the code under test.
 */
function pasenMetEpacta(jaar: number): Dag {
  const gulden = (jaar % 19) + 1;
  const eeuw = Math.floor(jaar / 100) + 1;
  const zon = Math.floor((3 * eeuw) / 4) - 12;
  const maan = Math.floor((8 * eeuw + 5) / 25) - 5;
  const ruw = (((11 * gulden + 20 + maan - zon) % 30) + 30) % 30;
  const epacta = (ruw === 25 && gulden > 11) || ruw === 24 ? ruw + 1 : ruw;
  const vollemaan = 44 - epacta < 21 ? 74 - epacta : 44 - epacta;
  let dag = plusDagen(`${jaar}-03-01`, vollemaan);
  while (weekdag(dag) !== 0) dag = plusDagen(dag, 1);
  return dag;
}

/** The dates in a year of a holiday. */
const dagenVan = (jaar: number, naam: string) =>
  feestdagen(jaar)
    .filter((feest) => feest.naam === naam)
    .map(({ dag }) => dag);

describe('Easter', () => {
  it.each(PASEN)('falls on %s', (dag) => {
    expect(eerstePaasdag(Number(dag.slice(0, 4)))).toBe(dag);
  });

  it.each(['1818-03-22', '1943-04-25', '1954-04-18', '1981-04-19', '2000-04-23', '2008-03-23', '2285-03-22'])(
    'falls on %s, at the edge of its rules',
    (dag) => {
      expect(eerstePaasdag(Number(dag.slice(0, 4)))).toBe(dag);
    },
  );

  it('is the Sunday that the epact gives too, in every year from 1583 to 4099', () => {
    const jaren = Array.from({ length: 4099 - 1583 + 1 }, (_, n) => 1583 + n);
    expect(jaren.filter((jaar) => eerstePaasdag(jaar) !== pasenMetEpacta(jaar))).toEqual([]);
  });
});

describe('the holidays of 2020 to 2040', () => {
  it.each(JAREN)('%i: all nine, counted from an Easter found another way', (jaar) => {
    const pasen = pasenMetEpacta(jaar);
    const koning = weekdag(`${jaar}-04-27`) === 0 ? `${jaar}-04-26` : `${jaar}-04-27`;
    const verwacht = [
      `${jaar}-01-01`,
      plusDagen(pasen, -2),
      plusDagen(pasen, 1),
      koning,
      `${jaar}-05-05`,
      plusDagen(pasen, 39),
      plusDagen(pasen, 50),
      `${jaar}-12-25`,
      `${jaar}-12-26`,
    ].sort();
    expect(feestdagen(jaar).map(({ dag }) => dag)).toEqual(verwacht);
    for (const dag of verwacht) expect(isWerkdag(dag)).toBe(false);
  });

  it('fall on the day of the week that their name says', () => {
    const week = { 'Goede Vrijdag': 5, 'Tweede Paasdag': 1, Hemelvaartsdag: 4, 'Tweede Pinksterdag': 1 };
    for (const [naam, nummer] of Object.entries(week)) {
      expect(JAREN.flatMap((jaar) => dagenVan(jaar, naam)).map(weekdag)).toEqual(JAREN.map(() => nummer));
    }
  });

  it('name the paragraph: Good Friday is equated, the others are holidays', () => {
    const gelijk = feestdagen(2026).filter(({ artikel }) => artikel.endsWith('tweede lid'));
    expect(gelijk.map(({ naam }) => naam)).toEqual(['Goede Vrijdag']);
    expect(feestdagen(2026)).toHaveLength(9);
  });
});

describe('the birthday of the king', () => {
  it.each([
    [2014, 'Koningsdag', '2014-04-26'],
    [2015, 'Koningsdag', '2015-04-27'],
    [2025, 'Koningsdag', '2025-04-26'],
    [2031, 'Koningsdag', '2031-04-26'],
    [2036, 'Koningsdag', '2036-04-26'],
    [2013, 'Koninginnedag', '2013-04-30'],
    [2006, 'Koninginnedag', '2006-04-29'],
  ])('of %i is %s on %s, never a Sunday', (jaar, naam, dag) => {
    expect(dagenVan(jaar, naam)).toEqual([dag]);
  });
});

describe('a working day', () => {
  it.each([
    ['2026-04-03', 'Goede Vrijdag'],
    ['2026-04-04', 'een zaterdag'],
    ['2026-04-05', 'een zondag'],
    ['2026-04-06', 'Tweede Paasdag'],
    ['2026-05-05', 'Bevrijdingsdag'],
    ['2016-05-05', 'Bevrijdingsdag en Hemelvaartsdag'],
    ['2027-12-25', 'Eerste Kerstdag'],
  ])('%s is none: %s', (dag, reden) => {
    expect(waaromVrij(dag)).toBe(reden);
    expect(isWerkdag(dag)).toBe(false);
  });

  it.each(['2026-04-02', '2026-04-07', '2024-02-29', '2025-04-28', '2026-05-15', '2026-12-24'])(
    '%s is one',
    (dag) => {
      expect(waaromVrij(dag)).toBeUndefined();
      expect(isWerkdag(dag)).toBe(true);
    },
  );

  it('can be made a holiday by royal decree: the list is given, and is empty until one is confirmed', () => {
    const besluit = [{ dag: '2026-05-15', naam: 'Dag na Hemelvaartsdag', artikel: 'een koninklijk besluit' }];
    expect(GELIJKGESTELD).toEqual([]);
    expect(isWerkdag('2026-05-15', besluit)).toBe(false);
    expect(waaromVrij('2026-05-15', besluit)).toBe('Dag na Hemelvaartsdag');
    expect(feestdagen(2025, besluit)).toEqual(feestdagen(2025));
    expect(isWerkdag('2027-05-15', besluit)).toBe(isWerkdag('2027-05-15'));
  });

  it('is never further off than five days, in any year that the calendar has', () => {
    const dag = fc
      .tuple(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 0, max: 365 }))
      .map(([jaar, n]) => plusDagen(`${String(jaar).padStart(4, '0')}-01-01`, n));
    fc.assert(
      fc.property(dag, (d) => {
        const week = [0, 1, 2, 3, 4, 5].map((n) => plusDagen(d, n));
        expect(week.every(isDag)).toBe(true);
        expect(week.some((x) => isWerkdag(x))).toBe(true);
      }),
      VAST,
    );
  });
});
