import { describe, expect, it } from 'vitest';
import { afspraak, historie } from '../historie.ts';
import { geldigheid, isGeeindigd } from './geldigheid.ts';

const ID = 'noord.regeling';
const [BUNNIK, HOUTEN, DE_BILT, ZEIST] = ['gm0312', 'gm0321', 'gm0310', 'gm0355'] as const;

/** A regeling of two, in force from 2020, and what becomes of its participants in 2025. */
function begin(opvolgers: Readonly<Record<string, string[]>>, kop: object = {}) {
  const h = historie();
  const o = afspraak(h, ID, [BUNNIK, HOUTEN], { soort: 'gemeenschappelijke-regeling', ...kop });
  o.geldtVanaf('2020-01-01');
  o.leg('OvereenkomstBekendgemaakt', { datum: '2020-01-01' });
  for (const [code, naar] of Object.entries(opvolgers))
    h.gemeente(code).leg('HerindelingVastgelegd', { opvolgers: naar, per: '2025-01-01' });
  const op = (dag: string) => {
    const { oordeel, redenen } = geldigheid(h.feiten(), ID, dag);
    return [oordeel, redenen.some((r) => r.regel === 'vervallen-herindeling')];
  };
  return { h, o, op };
}

describe('a regeling whose participants all end up in one municipality (Wet arhi 41 lid 1)', () => {
  it('lapses on that day, and not before', () => {
    const { h, op } = begin({ [BUNNIK]: [DE_BILT], [HOUTEN]: [DE_BILT] });
    expect([op('2024-12-31'), op('2025-01-01')]).toEqual([
      ['ja', false],
      ['nee', true],
    ]);
    expect(isGeeindigd(h.feiten(), ID, '2025-01-01')).toBe(true);
  });

  it('lapses too when one participant takes in the other', () => {
    expect(begin({ [BUNNIK]: [HOUTEN] }).op('2025-01-01')).toEqual(['nee', true]);
  });

  it('stays when they end up apart, when somebody else is in it, and when it is no regeling', () => {
    expect(begin({ [BUNNIK]: [DE_BILT], [HOUTEN]: [ZEIST] }).op('2025-01-01')).toEqual(['ja', false]);
    const drie = begin({ [BUNNIK]: [DE_BILT], [HOUTEN]: [DE_BILT] });
    drie.o.leg('PartijToegetreden', {
      partij: { organisatie: 'GGD' },
      van: { datum: '2020' },
      wijze: 'oorspronkelijk',
    });
    expect(drie.op('2025-01-01')).toEqual(['ja', false]);
    const dvo = begin({ [BUNNIK]: [DE_BILT], [HOUTEN]: [DE_BILT] }, { soort: 'dvo' });
    expect(dvo.op('2025-01-01')).toEqual(['ja', false]);
  });

  it('is doubtful when one was split, or went nobody knows where', () => {
    const gesplitst = begin({ [BUNNIK]: [DE_BILT, ZEIST], [HOUTEN]: [DE_BILT] });
    expect(gesplitst.op('2025-01-01')).toEqual(['onzeker', true]);
    const weg = begin({});
    weg.h.gemeente(BUNNIK).leg('GemeenteOpgeheven', { laatsteDag: '2024-12-31' });
    expect(weg.op('2025-01-01')).toEqual(['onzeker', true]);
  });
});
