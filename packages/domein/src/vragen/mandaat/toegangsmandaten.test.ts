import { describe, expect, it } from 'vitest';
import type { Drager } from '../../gedeeld/namen.ts';
import { type Historie, historie, verleen } from '../historie.ts';
import { tellingen } from '../tellingen/tellingen.ts';
import { toegangsmandaten } from './toegangsmandaten.ts';

const partij = { gemeente: 'gm0307' };
const manager: Drager = { partij, ambt: 'teammanager' };
const consulent: Drager = { partij, ambt: 'consulent' };

const op = (h: Historie, dag: string, ids = ['noord.a', 'noord.b']) =>
  toegangsmandaten(h.feiten(), ids, dag).map((m) => [m.mandaat, m.oordeel]);

describe('mandates about access', () => {
  it('are those that hold or may hold on the day', () => {
    const h = historie();
    verleen(h, 'noord.a', { einde: { soort: 'tot', datum: '2022' }, bevoegdheden: ['toegang.beschikken'] });
    verleen(h, 'noord.b', { einde: { soort: 'onduidelijk', datum: '2022' } });
    verleen(h, 'noord.c', { bevoegdheden: ['inkoop'] });
    const alle = (dag: string) => op(h, dag, ['noord.a', 'noord.b', 'noord.c', 'noord.z']);
    expect(alle('2019-12-31')).toEqual([]);
    expect(alle('2021-06-01')).toEqual([
      ['noord.a', 'ja'],
      ['noord.b', 'ja'],
    ]);
    expect(alle('2022-06-01')).toEqual([['noord.b', 'onzeker']]);
  });

  it('end with the mandate on which they rest', () => {
    const h = historie();
    const boven = verleen(h, 'noord.a', { ondermandaat: 'toegestaan' });
    verleen(h, 'noord.b', { gever: manager, ontvanger: consulent, onder: 'noord.a' });
    boven.leg('MandaatIngetrokken', { einde: { soort: 'tot', datum: '2021' }, schriftelijk: true });
    expect(op(h, '2020-06-01')).toEqual([
      ['noord.a', 'ja'],
      ['noord.b', 'ja'],
    ]);
    expect(op(h, '2021-06-01')).toEqual([]);
    const telling = tellingen(h.feiten(), 'toegangsvorm', undefined, '2021-06-01');
    expect(telling.waarden, 'and are not counted any more').toEqual([]);
  });

  it('are also those that only a source tells of, until it says they are over', () => {
    const h = historie();
    const meld = (id: string, bevoegdheden: ('toegang' | 'inkoop')[]) =>
      h.mandaat(id).leg('MandaatGerapporteerd', {
        ...{ peildatum: '2020-10-29', status: 'van-kracht', gevers: [], ontvangers: [], bevoegdheden },
        einde: { soort: 'tot', datum: '2022' },
      });
    meld('noord.a', ['toegang']);
    meld('noord.b', ['inkoop']);
    expect(op(h, '2021-06-01')).toEqual([['noord.a', 'niet-bekend']]);
    expect(toegangsmandaten(h.feiten(), ['noord.a'], '2021-06-01')[0]).toMatchObject({
      verlening: undefined,
      meldingen: [{ mandaat: 'noord.a' }],
    });
    expect(op(h, '2022-06-01')).toEqual([]);
    verleen(h, 'noord.a', { bevoegdheden: ['inkoop'] });
    expect(op(h, '2021-06-01'), 'what is granted counts, not what was told').toEqual([]);
  });
});
