import { describe, expect, it } from 'vitest';
import { dagenIn, plaatsVan, stappenVan, telSoorten } from '../../../services/portaal/web/tijden/stappen.ts';

const NU = '2026-11-22';
const voorval = (soort: string, bekendOp: string, inhoud: unknown = {}) => ({ soort, bekendOp, inhoud });

describe('the days that an event speaks of', () => {
  it('are those of the world of law: of a part of a year the first, and not that of a source', () => {
    const inhoud = {
      van: { datum: '2022-01-01', uiterlijk: '2022-02' },
      einde: { soort: 'tot', datum: '2025' },
      peildatum: '2020-10-29',
      jaarbedrag: '2024',
    };
    expect(dagenIn(inhoud)).toEqual(['2022-01-01', '2022-02-01', '2025-01-01']);
  });

  it('are none where no date stands', () => {
    expect(dagenIn({ naam: 'Convenant 2021', partij: { gemeente: 'gm0307' }, leeg: null })).toEqual([]);
  });
});

describe('the steps through a history', () => {
  const historie = [
    voorval('GemeenteToegetreden', '2017-12-31T22:59:59.999Z', { van: { datum: '2018-01-01' } }),
    voorval('GemeenteUitgetreden', '2020-06-30T21:59:59.999Z', { datum: '2022-01-01' }),
    voorval('RolToegekend', '2020-06-30T21:59:59.999Z', { van: { datum: '2030-01-01' } }),
  ];

  it('are one per day, with today among them, by when something holds', () => {
    const [toe, uit, rol] = historie;
    expect(stappenVan(historie, 'geldig', NU)).toEqual([
      { dag: '2018-01-01', voorvallen: [toe], nu: false },
      { dag: '2022-01-01', voorvallen: [uit], nu: false },
      { dag: NU, voorvallen: [], nu: true },
      { dag: '2030-01-01', voorvallen: [rol], nu: false },
    ]);
  });

  it('are one per day of the Netherlands by when it became known, none of them to come', () => {
    const straks = voorval('RolToegekend', '2030-01-01T12:00:00.000Z');
    expect(stappenVan([...historie, straks], 'bekend', NU).map(({ dag }) => dag)).toEqual([
      '2017-12-31',
      '2020-06-30',
      NU,
    ]);
  });

  it('are only today without a history', () => {
    expect(stappenVan([], 'geldig', NU)).toEqual([{ dag: NU, voorvallen: [], nu: true }]);
  });

  it('hold a day at its own step, else at the last before it, else at the first', () => {
    const stappen = stappenVan(historie, 'geldig', NU);
    const plaatsen = ['2022-01-01', '2024-05-05', NU, '2040-01-01', '1999-01-01'].map((dag) =>
      plaatsVan(stappen, dag),
    );
    expect(plaatsen).toEqual([1, 1, 2, 3, 0]);
  });

  it('count what happened by kind, the most first', () => {
    expect(telSoorten([{ soort: 'a' }, { soort: 'b' }, { soort: 'b' }])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
  });
});
