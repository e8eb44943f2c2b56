import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dag, plusDagen } from './datum.ts';
import { isWerkdag, waaromVrij } from './feestdagen.ts';
import { berekenTermijn, type Lengte, type Termijn, Termijnstand, type Verlenging } from './termijn.ts';

const VAST = { seed: 20220101, numRuns: 500 };
const GRONDSLAG = 'artikel 8 van het reglement';

const termijn = (begin: Dag, lengte: Lengte, rest: Partial<Termijn> = {}): Termijn => ({
  begin,
  grondslag: GRONDSLAG,
  atw: false,
  opschortingen: [],
  verlengingen: [],
  ...lengte,
  ...rest,
});
const stand = (...van: Parameters<typeof termijn>) => berekenTermijn(termijn(...van));

const dag = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2040-12-31T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const duur = fc.oneof(
  fc.integer({ min: 1, max: 90 }).map((n) => `P${n}D`),
  fc.integer({ min: 1, max: 12 }).map((n) => `P${n}W`),
  fc.integer({ min: 1, max: 3 }).map((n) => `P${n}M`),
);
/** A suspension, so many days after the begin and so many days long. */
const stilstand = fc.record({
  na: fc.integer({ min: -10, max: 120 }),
  lang: fc.integer({ min: 0, max: 30 }),
});
const opschorting = (begin: Dag, { na, lang }: { na: number; lang: number }) => ({
  van: plusDagen(begin, na),
  tot: plusDagen(begin, na + lang),
});
const dagen = (van: Dag, tot: Dag) => Math.round((Date.parse(tot) - Date.parse(van)) / 864e5);

describe('a term by itself', () => {
  it.each([
    ['2026-05-02', { duur: 'P4W' }, '2026-05-30'],
    ['2024-02-15', { duur: 'P2W' }, '2024-02-29'],
    ['2023-12-31', { duur: 'P2M' }, '2024-02-29'],
    ['2024-02-29', { duur: 'P12M' }, '2025-02-28'],
    ['2026-05-02', { totEnMet: '2026-05-31' }, '2026-05-31'],
  ])('that begins with %s and lasts %j ends on %s', (begin, lengte, einde) => {
    expect(stand(begin, lengte).einde).toBe(einde);
  });

  it('explains its begin, length and ground, in an answer that its schema knows', () => {
    const uit = stand('2026-05-04', { duur: 'P4W' }, { atw: true });
    expect(Termijnstand.parse(uit)).toEqual({
      einde: '2026-06-01',
      voorVerschuiving: '2026-06-01',
      stilSinds: null,
      dagenOpgeschort: 0,
      verschuivingen: [],
      uitleg: [
        'De termijn begint op 4 mei 2026. De dag daarna telt als eerste.',
        'De termijn duurt 4 weken, tot en met 1 juni 2026. Grondslag: artikel 8 van het reglement.',
      ],
    });
  });
});

describe('a suspension', () => {
  it('moves the end by exactly its length, when it begins while the term runs', () => {
    const lengte = fc.oneof(duur, fc.constant('P26W'), fc.constant('P12M'));
    fc.assert(
      fc.property(
        dag,
        lengte,
        fc.nat(),
        fc.integer({ min: 1, max: 400 }),
        fc.boolean(),
        (begin, d, k, lang, atw) => {
          const los = stand(begin, { duur: d }, { atw });
          const na = 1 + (k % dagen(begin, los.voorVerschuiving ?? begin));
          const met = stand(begin, { duur: d }, { atw, opschortingen: [opschorting(begin, { na, lang })] });
          expect(met.voorVerschuiving).toBe(plusDagen(los.voorVerschuiving ?? '', lang));
          expect(met.dagenOpgeschort).toBe(lang);
        },
      ),
      VAST,
    );
  });

  it.each([
    ['before the term', '2026-04-01', '2026-05-03', 0],
    ['from before into the term', '2026-04-01', '2026-05-06', 3],
    ['on the first day', '2026-05-03', '2026-05-04', 1],
    ['on the last day', '2026-05-30', '2026-06-02', 3],
    ['on the day after the last', '2026-05-31', '2026-06-02', 0],
    ['that ends as it begins', '2026-05-10', '2026-05-10', 0],
    ['that ends before it begins', '2026-05-10', '2026-05-08', 0],
  ])('%s (%s until %s) counts for %i days', (_, van, tot, telt) => {
    const uit = stand('2026-05-02', { duur: 'P4W' }, { opschortingen: [{ van, tot }] });
    expect([uit.einde, uit.dagenOpgeschort]).toEqual([plusDagen('2026-05-30', telt), telt]);
  });

  it('counts once where two overlap, and counts again in the days that the first one added', () => {
    const samen = [
      { van: '2026-05-10', tot: '2026-05-20' },
      { van: '2026-05-05', tot: '2026-05-12' },
    ];
    expect(stand('2026-05-02', { duur: 'P4W' }, { opschortingen: samen }).einde).toBe('2026-06-14');
    const later = { van: '2026-06-14', tot: '2026-06-16' };
    const drie = stand('2026-05-02', { duur: 'P4W' }, { opschortingen: [later, ...samen] });
    expect(drie.einde).toBe('2026-06-16');
  });

  it('that is open leaves no end, and says since when', () => {
    const opschortingen = [{ van: '2026-05-05', tot: '2026-05-07' }, { van: '2026-05-20' }];
    const verlengingen = [{ op: '2026-05-22', duur: 'P1W' }];
    const uit = stand('2026-05-02', { duur: 'P4W' }, { atw: true, opschortingen, verlengingen });
    expect(uit).toMatchObject({
      einde: null,
      voorVerschuiving: null,
      stilSinds: '2026-05-20',
      dagenOpgeschort: 2,
      verschuivingen: [],
    });
    expect(uit.uitleg.at(-1)).toBe(
      'De termijn staat stil sinds 20 mei 2026. Zolang dat duurt, is er geen laatste dag.',
    );
  });

  it('that is open after the end changes nothing', () => {
    const uit = stand('2026-05-02', { duur: 'P4W' }, { opschortingen: [{ van: '2026-06-20' }] });
    expect([uit.einde, uit.stilSinds]).toEqual(['2026-05-30', null]);
    expect(uit.uitleg.at(2)).toBe('De opschorting vanaf 20 juni 2026 telt niet: de termijn was al voorbij.');
  });

  it('on a day that only the law left starts from the shifted day', () => {
    // 30 May 2026 is a Saturday: the term runs until Monday 1 June.
    const opschortingen = [{ van: '2026-06-01', tot: '2026-06-04' }];
    const met = (atw: boolean) => stand('2026-05-02', { duur: 'P4W' }, { atw, opschortingen });
    expect(met(true)).toMatchObject({ einde: '2026-06-04', dagenOpgeschort: 3, verschuivingen: [] });
    expect(met(false)).toMatchObject({ einde: '2026-05-30', dagenOpgeschort: 0 });
  });
});

describe('an extension', () => {
  const stil = { opschortingen: [{ van: '2026-05-10', tot: '2026-05-15' }] };
  const verlengd = (...verlengingen: Verlenging[]) =>
    stand('2026-05-02', { duur: 'P4W' }, { ...stil, verlengingen });

  it.each([
    ['by a duration, before the suspension', { op: '2026-05-06', duur: 'P2W' }, '2026-06-18'],
    ['by a duration, during it', { op: '2026-05-12', duur: 'P2W' }, '2026-06-18'],
    ['by a duration, after it', { op: '2026-05-20', duur: 'P2W' }, '2026-06-18'],
    ['up to a day, before the suspension', { op: '2026-05-06', totEnMet: '2026-06-10' }, '2026-06-15'],
    ['up to a day, on its first day', { op: '2026-05-10', totEnMet: '2026-06-10' }, '2026-06-14'],
    ['up to a day, after it', { op: '2026-05-20', totEnMet: '2026-06-10' }, '2026-06-10'],
    ['up to a day that is no later', { op: '2026-05-20', totEnMet: '2026-06-04' }, '2026-06-04'],
    ['up to a day that is earlier', { op: '2026-05-20', totEnMet: '2026-05-25' }, '2026-06-04'],
    ['before the term began', { op: '2026-04-20', duur: 'P1W' }, '2026-06-11'],
  ])('%s', (_, verlenging, einde) => {
    expect(verlengd(verlenging).einde).toBe(einde);
  });

  it('by months depends on the order, as months have no one length', () => {
    const met = (op: Dag) =>
      stand(
        '2026-01-10',
        { duur: 'P2W' },
        {
          opschortingen: [{ van: '2026-01-15', tot: '2026-01-22' }],
          verlengingen: [{ op, duur: 'P1M' }],
        },
      ).einde;
    expect([met('2026-01-12'), met('2026-01-24')]).toEqual(['2026-03-03', '2026-02-28']);
  });

  it('after the end revives the term and says that it was over', () => {
    const uit = verlengd({ op: '2026-06-10', duur: 'P2W' });
    expect(uit.einde).toBe('2026-06-18');
    expect(uit.uitleg.at(-1)).toBe(
      'Op 10 juni 2026 is de termijn verlengd met 2 weken. De termijn was toen al voorbij. De laatste dag wordt 18 juni 2026.',
    );
  });

  it('on the last day, or in the days that only the law left, is in time', () => {
    // 30 May 2026 is a Saturday: by the law the term runs until Monday 1 June.
    const op = (dag: Dag) =>
      stand('2026-05-02', { duur: 'P4W' }, { atw: true, verlengingen: [{ op: dag, duur: 'P3D' }] });
    expect(['2026-05-30', '2026-06-01', '2026-06-02'].map((d) => op(d).einde)).toEqual([
      '2026-06-02',
      '2026-06-04',
      '2026-06-04',
    ]);
    const laat = (d: Dag) => op(d).uitleg.some((zin) => zin.includes('toen al voorbij'));
    expect(['2026-05-30', '2026-06-01', '2026-06-02'].map(laat)).toEqual([false, false, true]);
  });

  it('up to the day that was the last already says that it changes nothing', () => {
    const uit = stand(
      '2026-05-04',
      { duur: 'P4W' },
      {
        verlengingen: [{ op: '2026-05-20', totEnMet: '2026-06-01' }],
      },
    );
    expect(uit.einde).toBe('2026-06-01');
    expect(uit.uitleg.at(-1)).toBe(
      'Op 20 mei 2026 is de termijn verlengd tot en met 1 juni 2026. Dat is niet later dan de laatste dag die er al was.',
    );
  });

  it('never makes a suspension count that began before it, when the term was over', () => {
    const uit = stand(
      '2026-05-02',
      { duur: 'P1W' },
      {
        opschortingen: [{ van: '2026-05-15', tot: '2026-05-25' }],
        verlengingen: [{ op: '2026-05-20', duur: 'P3W' }],
      },
    );
    // Of the ten days, the four after the revival count: 21 to 24 May.
    expect(uit).toMatchObject({ einde: '2026-06-03', dagenOpgeschort: 4 });
  });

  it('agrees with a count day by day, whatever stands still and is extended', () => {
    const verlenging = fc.record({
      na: fc.nat({ max: 60 }),
      lang: fc.integer({ min: 1, max: 40 }),
      vast: fc.boolean(),
    });
    const wereld = fc.tuple(
      dag,
      fc.integer({ min: 1, max: 60 }),
      fc.array(stilstand, { maxLength: 4 }),
      fc.array(verlenging, { maxLength: 3 }),
    );
    fc.assert(
      fc.property(wereld, ([begin, n, stilstanden, meer]) => {
        const opschortingen = stilstanden.map((s) => opschorting(begin, s));
        const verlengingen = meer.map(({ na, lang, vast }): Verlenging => {
          const op = plusDagen(begin, na);
          return vast ? { op, totEnMet: plusDagen(op, lang) } : { op, duur: `P${lang}D` };
        });
        const invoer = termijn(begin, { duur: `P${n}D` }, { opschortingen, verlengingen });
        const verwacht = dagVoorDag(invoer, n);
        fc.pre(verwacht !== undefined);
        expect(berekenTermijn(invoer).einde).toBe(verwacht);
      }),
      VAST,
    );
  });
});

/**
 * The same term with a purse of days: a day that runs takes one, an extension adds. Undefined when an extension comes
 * after the end, of which this knows nothing.
 */
function dagVoorDag({ begin, opschortingen, verlengingen }: Termijn, n: number): Dag | undefined {
  let beurs = n;
  let laatste = begin;
  let gedaan = 0;
  for (let d = begin; d === begin || beurs > 0; d = plusDagen(d, 1)) {
    const still = opschortingen.some(({ van, tot }) => van <= d && (tot === undefined || d < tot));
    if (d !== begin && !still) {
      beurs -= 1;
      laatste = d;
    }
    for (const v of verlengingen.filter(({ op }) => op === d)) {
      gedaan += 1;
      beurs = 'duur' in v ? beurs + Number(v.duur.slice(1, -1)) : Math.max(beurs, dagen(d, v.totEnMet));
    }
  }
  return gedaan === verlengingen.length ? laatste : undefined;
}

describe('a term to which the law applies', () => {
  it('never ends on a Saturday, a Sunday or a holiday, and never before its count', () => {
    fc.assert(
      fc.property(dag, duur, fc.array(stilstand, { maxLength: 3 }), (begin, d, stilstanden) => {
        const opschortingen = stilstanden.map((s) => opschorting(begin, s));
        const { einde, voorVerschuiving, verschuivingen } = stand(
          begin,
          { duur: d },
          { atw: true, opschortingen },
        );
        expect(isWerkdag(einde ?? '')).toBe(true);
        expect((einde ?? '') >= (voorVerschuiving ?? '')).toBe(true);
        expect(verschuivingen.length > 0).toBe(einde !== voorVerschuiving);
      }),
      VAST,
    );
  });

  it('holds two working days when it is three days or longer', () => {
    fc.assert(
      fc.property(dag, fc.integer({ min: 3, max: 14 }), (begin, n) => {
        const { einde } = stand(begin, { duur: `P${n}D` }, { atw: true });
        const alle = Array.from({ length: dagen(begin, einde ?? '') }, (_, k) => plusDagen(begin, k + 1));
        expect(alle.filter((d) => isWerkdag(d)).length).toBeGreaterThanOrEqual(2);
      }),
      VAST,
    );
  });

  it('does not count a working day on which it stood still as one of the two', () => {
    const opschortingen = [{ van: '2026-06-12', tot: '2026-06-13' }];
    const uit = stand('2026-06-11', { duur: 'P3D' }, { atw: true, opschortingen });
    expect([uit.voorVerschuiving, uit.einde]).toEqual(['2026-06-15', '2026-06-16']);
  });

  it.each([
    ['of 90 days', '2026-03-15', 'P90D', '2026-06-15'],
    ['of 91 days', '2026-03-14', 'P91D', '2026-06-13'],
    ['of 12 weeks', '2026-03-21', 'P12W', '2026-06-15'],
    ['of 13 weeks', '2026-03-14', 'P13W', '2026-06-13'],
    ['of 3 months', '2026-03-13', 'P3M', '2026-06-15'],
    ['of 4 months', '2026-02-13', 'P4M', '2026-06-13'],
  ])('%s, that would end on Saturday 13 June or thereabout, ends on the right side', (_, begin, d, einde) => {
    const uit = stand(begin, { duur: d }, { atw: true });
    expect(waaromVrij(uit.voorVerschuiving ?? '')).toBe('een zaterdag');
    expect(uit.einde).toBe(einde);
    if (uit.verschuivingen.length === 0) expect(uit.uitleg.at(-1)).toMatch(/schuift toch niet.*artikel 4/);
  });

  it('is judged by the words that set its last day: a long term extended briefly shifts', () => {
    const lang = (verlengingen: Verlenging[]) =>
      stand('2026-03-14', { duur: 'P13W' }, { atw: true, verlengingen }).einde;
    expect(lang([])).toBe('2026-06-13');
    expect(lang([{ op: '2026-06-01', duur: 'P1W' }])).toBe('2026-06-22');
    expect(lang([{ op: '2026-06-01', totEnMet: '2026-06-21' }])).toBe('2026-06-22');
    expect(lang([{ op: '2026-06-01', totEnMet: '2026-06-10' }])).toBe('2026-06-13');
  });

  it('shifts by a day of a royal decree when one is given', () => {
    const besluit = [{ dag: '2026-05-15', naam: 'Dag na Hemelvaartsdag', artikel: 'een koninklijk besluit' }];
    const invoer = termijn('2026-05-01', { duur: 'P2W' }, { atw: true });
    expect(berekenTermijn(invoer).einde).toBe('2026-05-15');
    expect(berekenTermijn(invoer, besluit).einde).toBe('2026-05-18');
  });

  it('tells its whole history, in order', () => {
    const uit = stand(
      '2026-03-19',
      { duur: 'P2W' },
      {
        atw: true,
        opschortingen: [{ van: '2026-03-24', tot: '2026-03-25' }],
        verlengingen: [{ op: '2026-03-30', duur: 'P1D' }],
      },
    );
    expect(uit.einde).toBe('2026-04-07');
    expect(uit.uitleg).toEqual([
      'De termijn begint op 19 maart 2026. De dag daarna telt als eerste.',
      'De termijn duurt 2 weken, tot en met 2 april 2026. Grondslag: artikel 8 van het reglement.',
      'Van 24 maart 2026 tot 25 maart 2026 staat de termijn 1 dag stil. De laatste dag wordt 3 april 2026.',
      'Op 30 maart 2026 is de termijn verlengd met 1 dag. De laatste dag wordt 4 april 2026.',
      '4 april 2026 is een zaterdag. Daarom schuift de laatste dag naar 7 april 2026 (Algemene termijnenwet, artikel 1, eerste lid).',
    ]);
  });
});

it('a term of a reglement that does not follow the law stays on its Sunday, and says so', () => {
  const uit = stand('2026-05-03', { duur: 'P4W' });
  expect(uit.einde).toBe('2026-05-31');
  expect(uit.uitleg.at(-1)).toBe(
    '31 mei 2026 is een zondag. De laatste dag schuift toch niet: voor deze termijn geldt de Algemene termijnenwet niet.',
  );
});
