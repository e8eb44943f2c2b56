import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDagen, plusMaanden } from '../gedeeld/datum.ts';
import { ContractenStand, contractenStand } from './contracten.ts';
import { afspraak, historie } from './historie.ts';

const ID = 'utrecht.inkoop';

function begin(voorwaarden: object, soort: 'deelovereenkomst' | 'convenant' = 'deelovereenkomst') {
  const h = historie();
  const o = afspraak(h, ID, ['gm0344'], { soort });
  o.leg('ContractvoorwaardenVastgelegd', voorwaarden);
  return {
    o,
    op: (dag: string) => {
      const antwoord = contractenStand(h.feiten(), ID, dag);
      expect(ContractenStand.safeParse(antwoord).error).toBeUndefined();
      const [contract] = antwoord.contracten;
      if (!contract) throw new Error('no contract');
      return contract;
    },
  };
}

/** 003:3947 */
const UTRECHT = {
  van: { datum: '2020-01-01' },
  termijn: { soort: 'vast', basis: 'P3Y', opties: ['P2Y', 'P2Y', 'P2Y'] },
};

describe('C18: 3+2+2+2 from 2020', () => {
  it('is a multi-year contract of at most nine years', () => {
    const { op } = begin(UTRECHT);
    expect(op('2021-01-01')).toMatchObject({
      aard: 'meerjarig',
      optiesOver: 3,
      uiterlijkEinde: { vroegst: '2028-12-31', laatst: '2028-12-31' },
    });
    expect(op('2021-01-01').delen.map((d) => [d.soort, d.nummer, d.laatsteDag?.laatst, d.looptOp])).toEqual([
      ['basis', 0, '2022-12-31', 'ja'],
      ['optie', 1, '2024-12-31', 'nee'],
      ['optie', 2, '2026-12-31', 'nee'],
      ['optie', 3, '2028-12-31', 'nee'],
    ]);
  });

  it('does not know whether an option was used, until an extension shows it', () => {
    const { op, o } = begin(UTRECHT);
    const loopt = () => op('2023-06-01').delen.map((d) => [d.gelicht, d.looptOp]);
    expect(loopt()).toEqual([
      ['ja', 'nee'],
      ['niet-bekend', 'niet-bekend'],
      ['niet-bekend', 'nee'],
      ['niet-bekend', 'nee'],
    ]);
    expect(op('2023-06-01').optiesOver).toBe(2);
    o.leg('OvereenkomstVerlengd', { einde: { soort: 'tot-en-met', datum: '2024' } });
    expect(loopt().slice(0, 3)).toEqual([
      ['ja', 'nee'],
      ['ja', 'ja'],
      ['niet-bekend', 'nee'],
    ]);
  });

  it('leaves it open when what was extended is no contract itself', () => {
    const { op, o } = begin(UTRECHT, 'convenant');
    o.leg('OvereenkomstVerlengd', { einde: { soort: 'tot-en-met', datum: '2024' } });
    expect(op('2023-06-01').delen.map((d) => [d.gelicht, d.looptOp])).toEqual([
      ['ja', 'nee'],
      ['onzeker', 'onzeker'],
      ['niet-bekend', 'nee'],
      ['niet-bekend', 'nee'],
    ]);
  });

  it('leaves room where the begin is a year', () => {
    const { op } = begin({ ...UTRECHT, van: { datum: '2020' } });
    expect(op('2020-06-01').delen[0]).toMatchObject({
      begin: { vroegst: '2020-01-01', laatst: '2020-12-31' },
      laatsteDag: { vroegst: '2022-12-31', laatst: '2023-12-30' },
      looptOp: 'onzeker',
    });
  });

  it('says nothing of days without a begin', () => {
    const { op } = begin({ termijn: UTRECHT.termijn });
    expect(op('2021-01-01')).toMatchObject({ aard: 'meerjarig', optiesOver: null, uiterlijkEinde: null });
    expect(op('2021-01-01').redenen.map((r) => r.regel)).toContain('contractbegin-niet-bekend');
    expect(op('2021-01-01').delen[0]).toMatchObject({ begin: null, looptOp: 'niet-bekend' });
  });
});

describe('other terms', () => {
  it.each([
    [{ soort: 'vast', basis: 'P1Y', opties: ['P1Y', 'P1Y', 'P1Y', 'P1Y'] }, 'meerjarig'],
    [{ soort: 'vast', basis: 'P1Y', opties: [] }, 'jaarlijks'],
    [{ soort: 'jaarlijks' }, 'jaarlijks'],
    [{ soort: 'onbepaald' }, 'onbepaald'],
    [undefined, 'niet-bekend'],
  ])('%o is %s', (termijn, aard) => {
    const { op } = begin({ product: 'begeleiding', ...(termijn ? { termijn } : {}) });
    expect(op('2021-01-01')).toMatchObject({ aard, product: 'begeleiding' });
  });

  it('by the year: only the first year is certain', () => {
    const { op } = begin({ van: { datum: '2020-07-01' }, termijn: { soort: 'jaarlijks' } });
    expect(op('2021-08-01').delen.map((d) => [d.laatsteDag?.laatst, d.looptOp])).toEqual([
      ['2021-06-30', 'nee'],
      ['2022-06-30', 'niet-bekend'],
    ]);
    expect(op('2020-01-01').delen.map((d) => d.looptOp)).toEqual(['nee']);
    expect(op('2019-01-01').delen).toEqual([]);
  });
});

describe('the parts of a term', () => {
  it('follow each other without a gap, and together are as long as their sum', () => {
    const jaren = fc.integer({ min: 1, max: 5 });
    const dag = fc.integer({ min: 0, max: 4000 }).map((n) => plusDagen('2018-01-01', n));
    fc.assert(
      fc.property(dag, jaren, fc.array(jaren, { maxLength: 6 }), (datum, basis, opties) => {
        const termijn = { soort: 'vast', basis: `P${basis}Y`, opties: opties.map((n) => `P${n}Y`) };
        const { delen } = begin({ van: { datum }, termijn }).op(datum);
        const samen = opties.reduce((a, b) => a + b, basis);
        expect(delen.at(-1)?.laatsteDag?.laatst).toBe(plusDagen(plusMaanden(datum, samen * 12), -1));
        delen.slice(1).forEach((deel, n) => {
          expect(plusDagen(delen[n]?.laatsteDag?.laatst ?? '', 1)).toBe(deel.begin?.laatst);
        });
      }),
      { numRuns: 100 },
    );
  });
});
