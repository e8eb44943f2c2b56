import { describe, expect, it } from 'vitest';
import { afspraak, historie } from '../historie.ts';
import { dossier } from './dossier.ts';
import { geldigheid } from './geldigheid.ts';
import { duurInWoorden, eindeVan, LooptijdAntwoord, looptijdAntwoord, maanden } from './looptijd.ts';
import { tegenspraken } from './meldingen.ts';

const A = 'gm0307';
const ID = 'amersfoort.convenant';

function begin() {
  const h = historie();
  const o = afspraak(h, ID, [A], { soort: 'convenant' });
  o.geldtVanaf('2019-01-01');
  const lees = () => dossier(h.feiten(), ID);
  return {
    h,
    o,
    op: (dag: string) => geldigheid(h.feiten(), ID, dag).oordeel,
    laatste: () => eindeVan(lees()),
    antwoord: () => looptijdAntwoord(lees()),
  };
}

describe('a length of time', () => {
  it.each([
    ['P6M', 6],
    ['P1Y', 12],
    ['P2Y6M', 30],
    ['P0M', 0],
  ])('%s is %i months', (duur, aantal) => {
    expect(maanden(duur)).toBe(aantal);
  });

  it.each([
    ['P6M', '6 maanden'],
    ['P1M', '1 maand'],
    ['P2Y', '2 jaar'],
    ['P18M', '1 jaar en 6 maanden'],
    ['P0M', '0 maanden'],
  ])('%s is %s', (duur, woorden) => {
    expect(duurInWoorden(duur)).toBe(woorden);
  });
});

describe('the term', () => {
  it('has not begun for certain in the year of which only the number is known', () => {
    const { o, op } = begin();
    o.leg('LooptijdVastgelegd', { van: { datum: '2022' } });
    expect([op('2021-12-31'), op('2022-06-01'), op('2022-12-31')]).toEqual(['nee', 'onzeker', 'ja']);
  });

  it('a termination on a condition makes it uncertain from its day, also when a firm one follows', () => {
    const { o, op } = begin();
    o.leg('OvereenkomstBeeindigd', {
      einde: { soort: 'tot', datum: '2022', voorwaarde: 'als' },
      wijze: 'beeindigd',
    });
    o.leg('OvereenkomstBeeindigd', { einde: { soort: 'tot', datum: '2024' }, wijze: 'beeindigd' });
    expect([op('2021-12-31'), op('2022-06-01'), op('2024-01-01')]).toEqual(['ja', 'onzeker', 'nee']);
  });
});

describe('tacit renewal', () => {
  it('without a bound goes on until somebody ends it', () => {
    const { o, op, antwoord } = begin();
    o.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2021' }, stilzwijgend: { duur: 'P1Y' } });
    expect(op('2050-01-01')).toBe('ja');
    expect(antwoord()).toMatchObject({ laatsteDag: null, stilzwijgend: 'P1Y' });
    o.leg('OvereenkomstBeeindigd', { einde: { soort: 'tot', datum: '2023' }, wijze: 'beeindigd' });
    expect([op('2022-12-31'), op('2023-01-01')]).toEqual(['ja', 'nee']);
  });

  it.each([
    ['tot', '2021-01-01', 'P1Y', 2, '2022-12-31'],
    ['tot-en-met', '2020-12-31', 'P1Y', 2, '2022-12-31'],
    ['tot', '2022-07-01', 'P6M', 1, '2022-12-31'],
    ['tot-en-met', '2022-06-30', 'P6M', 1, '2022-12-31'],
    ['tot', '2023-03-01', 'P1Y', 1, '2024-02-29'],
    ['tot-en-met', '2024-02', 'P1Y', 1, '2025-02-28'],
    ['tot-en-met', '2022-06-15', 'P6M', 1, '2022-12-15'],
  ] as const)('%s %s, then %s, %i times: the last day is %s', (soort, datum, duur, aantal, laatste) => {
    const { o, laatste: einde } = begin();
    o.leg('LooptijdVastgelegd', { einde: { soort, datum }, stilzwijgend: { duur, aantal } });
    expect(einde()).toEqual({ vroegst: laatste, laatst: laatste });
  });

  it('of an end on a condition never makes it end sooner', () => {
    const { o, laatste } = begin();
    const einde = { soort: 'tot', datum: '2023', voorwaarde: 'tenzij' } as const;
    o.leg('LooptijdVastgelegd', { einde, stilzwijgend: { duur: 'P1Y', aantal: 1 } });
    expect(laatste()).toEqual({ vroegst: '2023-12-31', laatst: '9999-12-31' });
  });
});

describe('hard case 28: extended because the successor is late', () => {
  it.each([
    ['2020-11', 'ja'],
    ['2020-12-31', 'ja'],
    ['2021-01-01', 'nee'],
    ['2021-03', 'nee'],
    ['2020', 'ja'],
    [undefined, 'onzeker'],
  ] as const)('agreed in %s, in time: %s', (datum, opTijd) => {
    const { o, antwoord } = begin();
    o.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2021-01-01' } });
    o.leg(
      'OvereenkomstVerlengd',
      { einde: { soort: 'tot', datum: '2022-01-01' }, ...(datum ? { datum } : {}) },
      { bekend: '2021-06-30' },
    );
    expect(antwoord().verlengingen).toMatchObject([{ opTijd, datum: datum ?? null }]);
    expect(antwoord()).toMatchObject({ einde: { datum: '2022-01-01' }, laatsteDag: '2021-12-31' });
    expect(LooptijdAntwoord.safeParse(antwoord()).success).toBe(true);
  });

  it('a second extension is measured against the first', () => {
    const { o, antwoord, op } = begin();
    o.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2021' } });
    o.leg('OvereenkomstVerlengd', { einde: { soort: 'tot', datum: '2022' }, datum: '2020-12' });
    o.leg('OvereenkomstVerlengd', { einde: { soort: 'tot', datum: '2023' }, datum: '2021-12' });
    expect(antwoord().verlengingen.map((v) => v.opTijd)).toEqual(['ja', 'ja']);
    expect([op('2022-12-31'), op('2023-01-01')]).toEqual(['ja', 'nee']);
  });

  it('an extension of a term that nobody recorded cannot be said to be in time', () => {
    const { o, antwoord } = begin();
    o.leg('OvereenkomstVerlengd', { einde: { soort: 'tot', datum: '2023' }, datum: '2021-12' });
    expect(antwoord().verlengingen[0]?.opTijd).toBe('onzeker');
  });
});

describe('an intention to extend', () => {
  const einde = { soort: 'tot', datum: '2022-01-01' } as const;

  it('is not an extension', () => {
    const { o, antwoord, op } = begin();
    o.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2021-01-01' } });
    o.leg('VerlengingVoorgenomen', { einde, datum: '2020-06' });
    expect(op('2021-06-01')).toBe('nee');
    expect(antwoord().voornemens).toMatchObject([{ einde, gevolgd: false }]);
    o.leg('OvereenkomstVerlengd', { einde, datum: '2020-12' });
    expect(antwoord().voornemens).toMatchObject([{ gevolgd: true }]);
    expect(op('2021-06-01')).toBe('ja');
  });

  it('is not followed by the extension that came before it', () => {
    const { o, antwoord } = begin();
    o.leg('OvereenkomstVerlengd', { einde, datum: '2019-12' });
    o.leg('VerlengingVoorgenomen', { duur: 'P2Y', datum: '2021-06' });
    expect(antwoord().voornemens).toMatchObject([{ gevolgd: false }]);
  });

  it('is followed by an extension that was recorded before it but happened after it', () => {
    const { o, antwoord } = begin();
    o.leg('OvereenkomstVerlengd', { einde, datum: '2021-12' });
    o.leg('VerlengingVoorgenomen', { duur: 'P2Y', datum: '2021-06' });
    expect(antwoord().voornemens).toMatchObject([{ gevolgd: true }]);
  });
});

describe('no recorded end', () => {
  it('goes on', () => {
    const { op, antwoord } = begin();
    expect(op('2090-01-01')).toBe('ja');
    expect(antwoord()).toMatchObject({ van: null, einde: null, laatsteDag: null, verlengingen: [] });
  });
});

describe('extensions', () => {
  const tot = (datum: string) => ({ soort: 'tot', datum }) as const;

  it('count by their dates, not by the order of recording', () => {
    const { o, antwoord, op } = begin();
    o.leg('LooptijdVastgelegd', { einde: tot('2021') });
    o.leg('OvereenkomstVerlengd', { einde: tot('2024'), datum: '2021-12' });
    o.leg('OvereenkomstVerlengd', { einde: tot('2022'), datum: '2020-12' });
    expect(antwoord()).toMatchObject({ laatsteDag: '2023-12-31', einde: tot('2024') });
    expect(op('2023-06-01')).toBe('ja');
  });

  it('without a date count by the end they give: the furthest', () => {
    const { o, antwoord } = begin();
    o.leg('OvereenkomstVerlengd', { einde: tot('2024') });
    o.leg('OvereenkomstVerlengd', { einde: tot('2022'), datum: '2025' });
    expect(antwoord().laatsteDag).toBe('2023-12-31');
  });

  it('that came after the end leave the days in between uncertain', () => {
    const { o, op } = begin();
    o.leg('LooptijdVastgelegd', { einde: tot('2021') });
    o.leg('OvereenkomstVerlengd', { einde: tot('2023'), datum: '2021-03-01' });
    expect(['2020-12-31', '2021-01-01', '2021-02-28', '2021-03-01'].map(op)).toEqual([
      'ja',
      'onzeker',
      'onzeker',
      'ja',
    ]);
  });

  it('do not bring renewals back that are bound by a number', () => {
    const { o, antwoord } = begin();
    o.leg('LooptijdVastgelegd', { einde: tot('2021'), stilzwijgend: { duur: 'P1Y', aantal: 2 } });
    expect(antwoord().laatsteDag).toBe('2022-12-31');
    o.leg('OvereenkomstVerlengd', { einde: tot('2024'), datum: '2022-06-01' });
    expect(antwoord()).toMatchObject({ laatsteDag: '2023-12-31', verlengingen: [{ opTijd: 'ja' }] });
  });

  it('are no longer the end once it was ended sooner', () => {
    const { o, antwoord } = begin();
    o.leg('LooptijdVastgelegd', { einde: tot('2025') });
    o.leg('OvereenkomstBeeindigd', { einde: tot('2023'), wijze: 'beeindigd' });
    expect(antwoord().laatsteDag).toBe('2022-12-31');
  });
});

describe('the reasons', () => {
  it('name the days', () => {
    const { o, h } = begin();
    o.leg('LooptijdVastgelegd', {
      van: { datum: '2021-01-01' },
      einde: { soort: 'tot', datum: '2023' },
      stilzwijgend: { duur: 'P1Y' },
    });
    const op = (dag: string) => geldigheid(h.feiten(), ID, dag).redenen.map((r) => r.uitleg);
    expect(op('2020-06-01').join(' ')).toContain('De looptijd begint pas op 1 januari 2021.');
    expect(op('2024-06-01').join(' ')).toContain('In werking sinds 1 januari 2019.');
    expect(op('2024-06-01').join(' ')).toContain('loopt daarna stilzwijgend door');
  });
});

describe('successive extensions', () => {
  it('do not contradict each other', () => {
    const h = historie();
    const o = afspraak(h, ID, [A]);
    for (const jaar of ['2022', '2023'])
      o.leg('OvereenkomstVerlengd', {
        einde: { soort: 'tot', datum: jaar },
        datum: `${Number(jaar) - 1}-06`,
      });
    expect(tegenspraken(dossier(h.feiten(), ID))).toEqual([]);
    o.meld({ peildatum: '2021', einde: { soort: 'tot', datum: '2022' } });
    expect(tegenspraken(dossier(h.feiten(), ID)), 'a source from before the extension').toEqual([]);
    o.meld({ peildatum: '2024', einde: { soort: 'tot', datum: '2025' } });
    expect(tegenspraken(dossier(h.feiten(), ID)).map((t) => t.onderwerp)).toEqual(['einde']);
  });
});
