import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Regel as RegelSchema } from '../../overeenkomst/events.ts';
import { afspraak, historie } from '../historie.ts';
import { geldigheid } from './geldigheid.ts';

const A = 'gm0307';
const B = 'gm0342';
const C = 'gm0351';
const ID = 'amersfoort.afspraak';
type Regel = z.infer<typeof RegelSchema>;
type Kop = Parameters<typeof afspraak>[3];

function begin(partijen: string[] = [], regel?: Regel, kop: Kop = {}) {
  const h = historie();
  const o = afspraak(h, ID, partijen, kop);
  if (regel) o.leg('InwerkingtredingGeregeld', { regel });
  const op = (dag: string, id = ID) => geldigheid(h.feiten(), id, dag).oordeel;
  return {
    h,
    o,
    op,
    uitleg: (dag: string) =>
      geldigheid(h.feiten(), ID, dag)
        .redenen.map((r) => r.uitleg)
        .join('\n'),
  };
}

const besluiten: Regel = { soort: 'partijen', handeling: 'besluit', orgaan: 'raad' };
const tekenen: Regel = { soort: 'partijen', handeling: 'ondertekening' };

describe('without a recorded rule', () => {
  it('nobody can say when it came into force, but it can have ended', () => {
    const { o, op } = begin([A]);
    expect(op('2022-01-01')).toBe('niet-bekend');
    o.leg('OvereenkomstBeeindigd', { einde: { soort: 'tot', datum: '2022' }, wijze: 'beeindigd' });
    expect([op('2021-12-31'), op('2022-01-01')]).toEqual(['niet-bekend', 'nee']);
  });

  it('nothing is known of what nobody recorded', () => {
    expect(geldigheid(historie().feiten(), ID, '2022-01-01').oordeel).toBe('niet-bekend');
  });
});

describe('in force on a day', () => {
  it.each([
    ['2021-12-31', 'nee'],
    ['2022-01-01', 'ja'],
    ['2090-01-01', 'ja'],
  ])('%s: %s', (dag, oordeel) => {
    expect(begin([A], { soort: 'op', datum: '2022-01-01' }).op(dag)).toBe(oordeel);
  });

  it('is uncertain in a year', () => {
    const { op } = begin([A], { soort: 'op', datum: '2022' });
    expect([op('2021-12-31'), op('2022-06-01'), op('2022-12-31')]).toEqual(['nee', 'onzeker', 'ja']);
  });

  it('follows the last rule that was recorded', () => {
    const { o, op } = begin([A], { soort: 'op', datum: '2021-01-01' });
    o.geldtVanaf('2022-01-01');
    expect(op('2021-06-01')).toBe('nee');
  });
});

describe('in force by acts of the parties', () => {
  it('hard case 1: needs every council; being informed, a view or another body is not it', () => {
    const { o, op, uitleg } = begin([A, B], besluiten);
    o.besluit(A, '2021-03-01');
    o.besluit(B, '2021-03-02', { uitkomst: 'ter-kennisname' });
    o.besluit(B, '2021-03-03', { uitkomst: 'zienswijze' });
    o.besluit(B, '2021-03-04', { uitkomst: 'geweigerd' });
    o.besluit(B, '2021-03-05', { orgaan: 'college' });
    expect(op('2022-01-01')).toBe('niet-aangetoond');
    expect(uitleg('2022-01-01')).toMatch(
      /1 van 2 zijn vastgelegd. Er ontbreekt: een besluit van de raad voor gm0342/,
    );
    o.besluit(B, '2021-04-01');
    expect([op('2021-03-31'), op('2021-04-01')]).toEqual(['nee', 'ja']);
  });

  it('hard case 30: each party in its own time; the last one counts', () => {
    const { o, op } = begin([A, B, C], tekenen);
    o.teken(C, '2021-01-10');
    o.teken(A, '2021-03');
    o.teken(B, '2021-02-01');
    expect([op('2021-02-28'), op('2021-03-15'), op('2021-03-31')]).toEqual(['nee', 'onzeker', 'ja']);
  });

  it('takes an act without a date to have happened before it was known', () => {
    const { h, o, op } = begin([A], tekenen);
    o.leg('PartijHeeftOndertekend', { partij: { gemeente: A } }, { bekend: '2021-06-30' });
    expect([op('2021-06-29'), op('2021-06-30')]).toEqual(['onzeker', 'ja']);
    expect(geldigheid(h.feiten({ bekendOp: '2021-01-01T00:00:00.000Z' }), ID, '2021-07-01').oordeel).not.toBe(
      'ja',
    );
  });

  it('needs only as many as the rule asks', () => {
    const { o, op } = begin([A, B, C], { ...besluiten, minimaal: 2 });
    o.besluit(C, '2021-05-01');
    expect(op('2022-01-01')).toBe('niet-aangetoond');
    o.besluit(A, '2021-03-01');
    expect([op('2021-04-30'), op('2021-05-01')]).toEqual(['nee', 'ja']);
    o.besluit(B, '2021-04-01');
    expect(op('2021-04-01')).toBe('ja');
  });

  it('is not held up by who joined later', () => {
    const { o, op } = begin([A], tekenen);
    o.partij(B, '2022-01-01', 'toegetreden');
    o.teken(A, '2021-01-01');
    expect(op('2021-01-01')).toBe('ja');
  });

  it('cannot be shown while no party is recorded', () => {
    expect(begin([], tekenen).op('2022-01-01')).toBe('niet-aangetoond');
  });

  it('hard case 25: an act on another text does not count', () => {
    const { o, op } = begin([A, B], tekenen);
    o.teken(A, '2021-01-01', '0.9');
    o.teken(B, '2021-01-01', '1.0');
    o.leg('TekstversieVastgelegd', { versie: '1.0', stadium: 'definitief' });
    expect(op('2022-01-01')).toBe('niet-aangetoond');
    o.teken(A, '2021-05-01', '1.0');
    expect(op('2022-01-01')).toBe('ja');
  });

  it('hard case 25: an act that names no text is taken to be about the one that counts', () => {
    const { o, op } = begin([A], tekenen);
    o.leg('TekstversieVastgelegd', { versie: '1.0', stadium: 'definitief' });
    o.teken(A, '2021-05-01');
    expect(op('2022-01-01')).toBe('ja');
  });
});

describe('in force by publication', () => {
  it('counts from the first publication, or days after it', () => {
    const { o, op } = begin([A], { soort: 'bekendmaking', dagenErna: 8 });
    expect(op('2022-01-01')).toBe('niet-aangetoond');
    o.leg('OvereenkomstBekendgemaakt', { datum: '2021-03-05' });
    o.leg('OvereenkomstBekendgemaakt', { datum: '2021-02-20' });
    expect([op('2021-02-27'), op('2021-02-28')]).toEqual(['nee', 'ja']);
  });

  it('takes each of several rules, the last day counts', () => {
    const { o, op } = begin([A], {
      soort: 'alle',
      van: [{ soort: 'op', datum: '2021-06-01' }, { soort: 'bekendmaking' }, tekenen],
    });
    expect([op('2021-05-31'), op('2021-06-01')]).toEqual(['nee', 'niet-aangetoond']);
    o.leg('OvereenkomstBekendgemaakt', { datum: '2021-03-05' });
    o.teken(A, '2021-07-01');
    expect([op('2021-06-30'), op('2021-07-01')]).toEqual(['nee', 'ja']);
  });

  it('Wgr 26 lid 3: a regeling is never in force before it is published', () => {
    const { o, op } = begin(
      [A],
      { soort: 'op', datum: '2021-01-01' },
      { rechtsvorm: 'regeling-zonder-meer' },
    );
    expect([op('2020-12-31'), op('2021-06-01')]).toEqual(['nee', 'niet-aangetoond']);
    o.leg('OvereenkomstBekendgemaakt', { datum: '2021-08-01' });
    expect([op('2021-07-31'), op('2021-08-01')]).toEqual(['nee', 'ja']);
  });

  it('hard case 23: a covenant under private law needs no publication, whatever it is called', () => {
    const kop: Kop = { soort: 'gemeenschappelijke-regeling', rechtsvorm: 'privaatrechtelijk' };
    expect(begin([A], { soort: 'op', datum: '2021-01-01' }, kop).op('2021-06-01')).toBe('ja');
  });
});

describe('hard case 5: a period that starts before adoption', () => {
  it('is not in force before it was adopted, though it speaks about earlier years', () => {
    const { o, op } = begin([A], besluiten);
    o.leg('LooptijdVastgelegd', { van: { datum: '2016' }, einde: { soort: 'tot-en-met', datum: '2020' } });
    o.besluit(A, '2017-07-01');
    expect([op('2016-12-31'), op('2017-07-01'), op('2021-01-01')]).toEqual(['nee', 'ja', 'nee']);
  });
});

describe('the term', () => {
  const rustig: Regel = { soort: 'op', datum: '2020-01-01' };

  it('hard case 26: an end on a condition leaves it uncertain', () => {
    const { o, op } = begin([A], rustig);
    o.leg('LooptijdVastgelegd', {
      einde: { soort: 'tot', datum: '2023', voorwaarde: 'tenzij de evaluatie anders zegt' },
    });
    expect([op('2022-12-31'), op('2023-01-01')]).toEqual(['ja', 'onzeker']);
  });

  it('suspension interrupts it', () => {
    const { o, op } = begin([A], rustig);
    o.leg('OvereenkomstOpgeschort', {
      van: { datum: '2021-03-01' },
      einde: { soort: 'tot', datum: '2021-06-01' },
    });
    expect(['2021-02-28', '2021-03-01', '2021-05-31', '2021-06-01'].map((d) => op(d))).toEqual([
      'ja',
      'nee',
      'nee',
      'ja',
    ]);
  });

  it('a termination ends it earlier; the first of several that comes counts', () => {
    const { o, op } = begin([A], rustig);
    o.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2025' } });
    o.leg('OvereenkomstBeeindigd', { einde: { soort: 'tot', datum: '2024' }, wijze: 'ingetrokken' });
    o.leg('OvereenkomstBeeindigd', { einde: { soort: 'tot-en-met', datum: '2022-06' }, wijze: 'beeindigd' });
    expect([op('2022-06-30'), op('2022-07-01')]).toEqual(['ja', 'nee']);
  });
});

describe('replacement', () => {
  const keten = (jaren: readonly number[], einde?: number) => {
    const h = historie();
    for (const [n, jaar] of jaren.entries()) {
      const o = afspraak(h, `amersfoort.visie-${jaar}`, [A], { soort: 'regiovisie' });
      o.geldtVanaf(`${jaar}-01-01`);
      if (einde === jaar)
        o.leg('LooptijdVastgelegd', { einde: { soort: 'tot-en-met', datum: String(jaar + 1) } });
      if (n > 0) o.leg('RelatieGelegd', { soort: 'vervangt', doel: `amersfoort.visie-${jaren[n - 1]}` });
    }
    return {
      h,
      op: (jaar: number, dag: string) => geldigheid(h.feiten(), `amersfoort.visie-${jaar}`, dag).oordeel,
    };
  };

  it('takes effect when the younger one comes into force', () => {
    const { op } = keten([2015, 2018]);
    expect([op(2015, '2017-12-31'), op(2015, '2018-01-01')]).toEqual(['ja', 'nee']);
  });

  it('hard case 27: the old one stays while the new one is not in force', () => {
    const h = historie();
    afspraak(h, ID, [A]).geldtVanaf('2015-01-01');
    const nieuw = afspraak(h, 'amersfoort.nieuw', [A, B]);
    nieuw.leg('RelatieGelegd', { soort: 'vervangt', doel: ID });
    const oud = () => geldigheid(h.feiten(), ID, '2022-01-01');
    expect(oud().oordeel).toBe('onzeker');
    nieuw.leg('InwerkingtredingGeregeld', { regel: { soort: 'op', datum: '2023-01-01' } });
    expect(oud().oordeel).toBe('ja');
    expect(oud().redenen.map((r) => r.regel)).toContain('vervanging');
  });

  it('through a chain: the first stays replaced when the second is', () => {
    const { op } = keten([2015, 2018, 2021]);
    expect([2015, 2018, 2021].map((jaar) => op(jaar, '2022-01-01'))).toEqual(['nee', 'nee', 'ja']);
  });

  it('stays when the younger one has run out: nothing comes back to life', () => {
    const { op } = keten([2015, 2018], 2018);
    expect([op(2018, '2020-01-01'), op(2015, '2020-01-01')]).toEqual(['nee', 'nee']);
  });

  it('never came when the younger one was withdrawn before it came into force', () => {
    const { h, op } = keten([2015, 2018]);
    h.overeenkomst('amersfoort.visie-2018').leg('OvereenkomstBeeindigd', {
      einde: { soort: 'tot', datum: '2017-06-01' },
      wijze: 'ingetrokken',
    });
    expect(op(2015, '2020-01-01')).toBe('ja');
  });

  it('may be later than the day on which the younger one came into force', () => {
    const h = historie();
    afspraak(h, ID, [A]).geldtVanaf('2015-01-01');
    const nieuw = afspraak(h, 'amersfoort.nieuw', [A]);
    nieuw.geldtVanaf('2021-01-01');
    nieuw.leg('RelatieGelegd', { soort: 'vervangt', doel: ID, van: { datum: '2024-12-31' } });
    const op = (dag: string) => geldigheid(h.feiten(), ID, dag).oordeel;
    expect([op('2024-12-30'), op('2024-12-31')]).toEqual(['ja', 'nee']);
  });

  it('is uncertain by one of which nobody knows whether it began before its term was over', () => {
    const h = historie();
    afspraak(h, ID, [A]).geldtVanaf('2015-01-01');
    const nieuw = afspraak(h, 'amersfoort.nieuw', [A]);
    nieuw.leg('RelatieGelegd', { soort: 'vervangt', doel: ID });
    nieuw.leg('LooptijdVastgelegd', {
      van: { datum: '2018-01-01' },
      einde: { soort: 'tot-en-met', datum: '2019' },
    });
    const op = (dag: string) => geldigheid(h.feiten(), ID, dag).oordeel;
    expect([op('2017-12-31'), op('2019-01-01'), op('2021-01-01')]).toEqual(['ja', 'onzeker', 'onzeker']);
  });

  it.each([2, 3, 12])('in a circle of %i is uncertain', (n) => {
    const h = historie();
    for (let i = 0; i < n; i++) {
      const o = afspraak(h, `proef.a${i}`, [A]);
      o.geldtVanaf('2020-01-01');
      for (let j = 0; j < n; j++)
        if (j !== i) o.leg('RelatieGelegd', { soort: 'vervangt', doel: `proef.a${j}` });
    }
    expect(geldigheid(h.feiten(), 'proef.a0', '2022-01-01').oordeel).toBe('onzeker');
  });

  it('of itself is no replacement', () => {
    const { o, op } = begin([A], { soort: 'op', datum: '2020-01-01' });
    o.leg('RelatieGelegd', { soort: 'vervangt', doel: ID });
    expect(op('2022-01-01')).toBe('ja');
  });

  it('is not what an addendum or an extension does', () => {
    const { h, op } = begin([A], { soort: 'op', datum: '2020-01-01' });
    const jonger = afspraak(h, 'amersfoort.addendum', [A]);
    jonger.geldtVanaf('2021-01-01');
    jonger.leg('RelatieGelegd', { soort: 'addendum-bij', doel: ID });
    jonger.leg('RelatieGelegd', { soort: 'verlengt', doel: ID });
    expect(op('2022-01-01')).toBe('ja');
  });
});
