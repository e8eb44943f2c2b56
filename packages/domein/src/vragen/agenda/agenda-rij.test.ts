import { describe, expect, it } from 'vitest';
import { reden } from '../reden.ts';
import { kies, type Moment } from './agenda-rij.ts';

const [A, B] = [{ gemeente: 'gm0307' }, { gemeente: 'gm0310' }];
const VAK = { van: '2022-01-01', tot: '2022-12-31' };

const moment = (rest: Partial<Moment> = {}): Moment => ({
  soort: 'verplichting',
  wat: 'Verslag doen.',
  wie: 'Amersfoort',
  partij: A,
  venster: { vroegst: '2022-03-31', laatst: '2022-03-31' },
  over: { overeenkomst: 'amersfoort.dvo' },
  redenen: [reden('eerste', 'De eerste reden.')],
  ...rest,
});

describe('the rows of an agenda', () => {
  it('are apart for who must act', () => {
    const rijen = kies(
      [moment(), moment({ wie: 'Bunschoten', partij: B }), moment({ partij: B })],
      'komend',
      VAK,
    );
    expect(rijen.map((r) => [r.wie, r.partij])).toEqual([
      ['Amersfoort', A],
      ['Amersfoort', B],
      ['Bunschoten', B],
    ]);
  });

  it('are one for what stands there for more than one reason, as certain as the best', () => {
    const tweede = reden('tweede', 'De tweede reden.');
    const momenten = [moment({ twijfel: true }), moment({ redenen: [tweede] }), moment({ twijfel: true })];
    for (const volgorde of [momenten, momenten.toReversed()]) {
      const rijen = kies(volgorde, 'komend', VAK);
      expect(rijen).toHaveLength(1);
      expect(rijen[0]?.zekerheid).toBe('ja');
      expect(new Set(rijen[0]?.redenen.map((r) => r.regel))).toEqual(new Set(['eerste', 'tweede']));
      expect(rijen[0]?.redenen).toHaveLength(2);
    }
  });

  it('stand in the same order, whatever came first', () => {
    const momenten = [
      moment({ venster: { vroegst: '2022-02-01', laatst: '2022-05-01' } }),
      moment({ venster: { vroegst: '2022-02-01', laatst: '2022-04-01' } }),
      moment({ soort: 'besluit' }),
      moment({ volgens: 'gemeld' }),
    ];
    const lees = (m: readonly Moment[]) =>
      kies(m, 'komend', VAK).map((r) => [r.uiterlijk, r.laatst, r.volgens]);
    expect(lees(momenten)).toEqual(lees(momenten.toReversed()));
    expect(lees(momenten)).toHaveLength(4);
  });
});
