import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BEGIN,
  ingewilligd,
  LEEG,
  leiderrecord,
  metPositie,
  metRecord,
  metWens,
  openWens,
  type Stand,
  standrecord,
  type Toestand,
  vergelijker,
  verst,
  wensrecord,
} from './stand.ts';

const NU = '2026-02-03T04:05:06.000Z';
const vergelijk = vergelijker((a, b) => Number(a) - Number(b));
const op = (positie: string | null, meer: Partial<Stand> = {}): Stand => ({
  ...BEGIN,
  bijgewerkt: NU,
  positie,
  ...meer,
});
const wens = (id: string, na: string | null) => ({ id, na, gevraagd: NU });
const naar = (stand: Stand, positie: string) =>
  metPositie(stand, { positie, geregistreerd: NU, nu: NU }, vergelijk);

describe('what the relay keeps of itself', () => {
  it('compares places, with the begin before all', () => {
    expect([vergelijk(null, null), vergelijk(null, '1'), vergelijk('1', null)]).toEqual([0, -1, 1]);
    expect(vergelijk('9', '10')).toBeLessThan(0);
  });

  it('is read back from its records, of which the last one per key counts', () => {
    const leider = { instantie: 'een', beurt: '4c6a0f3e-6a3b-4f0e-9a51-0d5b7a1c2d3e', sinds: NU };
    const records = [
      standrecord(op('1')),
      leiderrecord(leider),
      wensrecord(wens('a', null)),
      wensrecord(wens('b', '1')),
      standrecord(op('2')),
      ingewilligd(wens('a', null)),
      { key: 'iets anders', value: '{}' },
    ];
    const toestand: Toestand = records.reduce(metRecord, LEEG);
    expect(toestand).toEqual({ stand: op('2'), leider, herhalingen: new Map([['b', wens('b', '1')]]) });
  });

  it.each([null, '', 'geen json', '{"positie":1}', '[]'])(
    'counts %j as nothing known: more is sent then',
    (value) => {
      const toestand = metRecord(metRecord(LEEG, standrecord(op('7'))), { key: 'stand', value });
      expect(toestand.stand).toBeNull();
      expect(metRecord(LEEG, { key: 'herhaling/x', value }).herhalingen.size).toBe(0);
    },
  );

  it('takes a wish up once', () => {
    const toestand = metRecord(metRecord(LEEG, wensrecord(wens('a', null))), wensrecord(wens('b', null)));
    expect(openWens(toestand, op('5'))?.id).toBe('a');
    const begonnen = metWens(op('5'), wens('a', null), vergelijk);
    expect(openWens(toestand, begonnen)?.id).toBe('b');
    expect(openWens(toestand, metWens(begonnen, wens('b', null), vergelijk))).toBeUndefined();
  });

  it('goes back for a wish, and is done where it was', () => {
    const terug = metWens(op('9'), wens('a', '3'), vergelijk);
    expect(terug).toMatchObject({ positie: '3', herhaling: { id: 'a', na: '3', tot: '9' } });
    expect(verst(terug, vergelijk)).toBe('9');
    expect(naar(terug, '8').herhaling).toMatchObject({ id: 'a' });
    expect(naar(terug, '9').herhaling).toBeNull();
  });

  it('passes over nothing for a wish that begins further than it came', () => {
    expect(metWens(op('3'), wens('a', '9'), vergelijk)).toEqual(op('3', { begonnen: ['a'] }));
    expect(metWens(op(null), wens('a', null), vergelijk)).toEqual(op(null, { begonnen: ['a'] }));
  });

  it('remembers a bounded number of wishes', () => {
    const veel = Array.from({ length: 80 }, (_, n) => wens(`w${n}`, null));
    const stand = veel.reduce((na, een) => metWens(na, een, vergelijk), op('1'));
    expect(stand.begonnen).toHaveLength(50);
    expect(stand.begonnen.at(-1)).toBe('w79');
  });

  it('sends all after every wish, whatever comes in between, and never counts back how far it was', () => {
    const stap = fc.oneof(
      fc.record({ na: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }) }),
      fc.record({ verder: fc.integer({ min: 0, max: 5 }) }),
    );
    fc.assert(
      fc.property(fc.array(stap, { maxLength: 40 }), (stappen) => {
        let stand = op(null);
        let gestuurd = 0;
        for (const [n, een] of stappen.entries()) {
          const vorige = verst(stand, vergelijk);
          const na = 'na' in een && een.na !== null ? String(een.na) : null;
          if ('na' in een) stand = metWens(stand, wens(`w${n}`, na), vergelijk);
          else stand = naar(stand, String(Number(stand.positie) + een.verder));
          if ('na' in een && vergelijk(na, vorige) < 0)
            expect(vergelijk(stand.positie, na)).toBeLessThanOrEqual(0);
          gestuurd = Math.max(gestuurd, Number(stand.positie));
          expect(Number(verst(stand, vergelijk))).toBe(gestuurd);
        }
      }),
    );
  });
});
