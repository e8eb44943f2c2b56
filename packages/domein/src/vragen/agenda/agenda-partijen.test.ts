import { describe, expect, it } from 'vitest';
import { herindelingsgevolgen } from '../gevolgen-herindeling.ts';
import { afspraak, historie } from '../historie.ts';
import { overeenkomstAgenda } from './agenda.ts';

const [A, B, C] = ['gm0307', 'gm0310', 'gm9001'] as const;
const ID = 'amersfoort.regeling';

function regeling(gemeenten: readonly string[], weg: Readonly<Record<string, string>>) {
  const h = historie();
  const o = afspraak(h, ID, gemeenten, { soort: 'gemeenschappelijke-regeling' });
  for (const [gemeente, per] of Object.entries(weg))
    h.gemeente(gemeente).leg('HerindelingVastgelegd', { opvolgers: [C], per });
  const rijen = (dag = '2021-12-01') =>
    overeenkomstAgenda(h.feiten(), ID, { binnen: 'P1Y' }, dag)
      .rijen.filter((r) => r.gemeente === A)
      .map((r) => [r.uiterlijk, r.zekerheid, r.redenen[0]?.regel]);
  const vervalt = (dag = '2021-12-01') =>
    herindelingsgevolgen(h.feiten(), A, dag).voorgangers[0]?.overeenkomsten[0]?.vervalt;
  return { h, o, rijen, vervalt };
}

const PER = '2022-01-01';
const LAPSE = ['2021-12-31', 'ja', 'arhi-41-lid-1'];
const SETTLE = ['2022-07-01', 'ja', 'arhi-41-lid-4'];
const MAYBE = [
  ['2021-12-31', 'onzeker', 'arhi-41-lid-1'],
  ['2022-07-01', 'onzeker', 'arhi-41-lid-4'],
];

describe('a herindeling of participants in a regeling, as what it touches says as well (Wet arhi 41)', () => {
  it('lets it lapse when all of them go into one', () => {
    const { rijen, vervalt } = regeling([A, B], { [A]: PER, [B]: PER });
    expect([vervalt(), rijen()]).toEqual(['ja', [LAPSE]]);
  });

  it('lets it stay while an organisation takes part as well', () => {
    const { o, rijen, vervalt } = regeling([A, B], { [A]: PER, [B]: PER });
    o.leg('PartijToegetreden', {
      partij: { organisatie: 'GGD' },
      van: { datum: '2020-01-01' },
      wijze: 'oorspronkelijk',
    });
    expect([vervalt(), rijen()]).toEqual(['nee', [SETTLE]]);
  });

  it('leaves both open where only a source names the participants', () => {
    const { o, rijen, vervalt } = regeling([], { [A]: PER, [B]: PER });
    o.meld({ partijen: [{ gemeente: A }, { gemeente: B }] });
    expect([vervalt(), rijen()]).toEqual(['niet-bekend', MAYBE]);
  });

  it('leaves both open while nobody knows whether one of them still took part', () => {
    const { o, rijen, vervalt } = regeling([A, B], { [A]: PER, [B]: PER });
    o.leg('OpzeggingGedaan', { partij: { gemeente: B }, per: '2021-06-01' });
    expect([vervalt(), rijen()]).toEqual(['onzeker', MAYBE]);
  });

  it('is looked at on its own day: who went into the same one later was still there', () => {
    const { rijen, vervalt } = regeling([A, B], { [A]: PER, [B]: '2023-01-01' });
    expect([vervalt('2024-01-01'), rijen()]).toEqual(['nee', [SETTLE]]);
  });
});
