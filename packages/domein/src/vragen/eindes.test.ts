import { describe, expect, it } from 'vitest';
import { Eindregel, eindes } from './eindes.ts';
import { afspraak, historie } from './historie.ts';

const DAG = '2021-06-01';
type Soort = 'tot' | 'tot-en-met' | 'onduidelijk';

function begin() {
  const h = historie();
  const loopt = (id: string, soort: Soort, datum: string) => {
    const o = afspraak(h, id);
    o.leg('LooptijdVastgelegd', { einde: { soort, datum } });
    return o;
  };
  return {
    h,
    loopt,
    vraag: (van = '2021-01-01', tot = '2023-12-31', opvolger?: 'ja' | 'nee') => {
      const { perMaand, totaal, deel } = eindes(h.feiten(), { van, tot, opvolger }, DAG);
      const rijen = deel(0, totaal);
      for (const rij of rijen) expect(Eindregel.safeParse(rij).error).toBeUndefined();
      return { perMaand, rijen: rijen.map((r) => [r.id, r.einde.laatst, r.leemte]) };
    },
  };
}

describe('N6: which agreements end when, over all regions', () => {
  it('puts each in one month: that of the last day it can be', () => {
    const { loopt, vraag } = begin();
    loopt('zuid.b', 'tot', '2022-01-01');
    loopt('noord.a', 'tot-en-met', '2021');
    loopt('noord.c', 'tot-en-met', '2022-06');
    loopt('noord.later', 'tot', '2030');
    expect(vraag()).toEqual({
      perMaand: [
        { maand: '2021-12', aantal: 2, zonderOpvolger: 2 },
        { maand: '2022-06', aantal: 1, zonderOpvolger: 1 },
      ],
      rijen: [
        ['noord.a', '2021-12-31', 'ja'],
        ['zuid.b', '2021-12-31', 'ja'],
        ['noord.c', '2022-06-30', 'ja'],
      ],
    });
  });

  it('asks for the days of a month give exactly what that month counts', () => {
    const { loopt, vraag } = begin();
    loopt('noord.a', 'tot-en-met', '2021-12-31');
    loopt('noord.b', 'tot-en-met', '2021-12-01');
    loopt('noord.c', 'tot-en-met', '2022-01-01');
    const maand = vraag('2021-12-01', '2021-12-31');
    expect(maand.perMaand).toEqual([{ maand: '2021-12', aantal: 2, zonderOpvolger: 2 }]);
    expect(maand.rijen.map(([id]) => id)).toEqual(['noord.b', 'noord.a']);
  });

  it('says when another takes over at once, and leaves out what has no day', () => {
    const { h, loopt, vraag } = begin();
    loopt('noord.oud', 'tot', '2022-01-01');
    const nieuw = afspraak(h, 'noord.nieuw');
    nieuw.leg('LooptijdVastgelegd', { van: { datum: '2022-01-01' } });
    nieuw.leg('RelatieGelegd', { soort: 'vervangt', doel: 'noord.oud' });
    afspraak(h, 'noord.voorwaarde').leg('LooptijdVastgelegd', {
      einde: { soort: 'tot', datum: '2022', voorwaarde: 'tot er een nieuwe is' },
    });
    expect(vraag()).toEqual({
      perMaand: [{ maand: '2021-12', aantal: 1, zonderOpvolger: 0 }],
      rijen: [['noord.oud', '2021-12-31', null]],
    });
    loopt('noord.gat', 'tot', '2022-01-01');
    const rijen = (opvolger: 'ja' | 'nee') =>
      vraag('2021-01-01', '2023-12-31', opvolger).rijen.map(([id]) => id);
    expect([rijen('ja'), rijen('nee')]).toEqual([['noord.oud'], ['noord.gat']]);
    expect(vraag('2021-01-01', '2023-12-31', 'nee').perMaand).toEqual([
      { maand: '2021-12', aantal: 2, zonderOpvolger: 1 },
    ]);
  });

  it('counts an end that only a source tells of, as one of which not all is known', () => {
    const { h, vraag } = begin();
    afspraak(h, 'noord.a').meld({ status: 'van-kracht', einde: { soort: 'tot', datum: '2022-01-01' } });
    expect(vraag().rijen).toEqual([['noord.a', '2021-12-31', 'niet-bekend']]);
  });
});
