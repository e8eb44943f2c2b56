import { describe, expect, it } from 'vitest';
import { historie } from '../historie.ts';
import { dossier, geldendeVersie, handelingVenster, isWgr } from './dossier.ts';

const ID = 'amersfoort.dvo';

function begonnen(kop: { soort?: 'dvo' | 'centrumregeling'; rechtsvorm?: 'privaatrechtelijk' } = {}) {
  const h = historie();
  const o = h.overeenkomst(ID);
  o.leg('OvereenkomstIngeschreven', { naam: 'DVO omnv', soort: 'dvo', domeinen: ['bw-mo'], ...kop });
  return { h, o, lees: () => dossier(h.feiten(), ID) };
}

describe('the file of an agreement', () => {
  it('lets the last recorded term count, also after an older one was corrected', () => {
    const { o, lees } = begonnen();
    const oud = o.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2021' } });
    o.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2025' } });
    o.herstel(oud, { einde: { soort: 'tot-en-met', datum: '2020' } });
    expect(lees().looptijd?.inhoud.einde).toEqual({ soort: 'tot', datum: '2025' });
  });

  it('lets the corrected term count when it is the last', () => {
    const { o, lees } = begonnen();
    const nieuw = o.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2021' } });
    const eerste = o.herstel(nieuw, { einde: { soort: 'tot', datum: '2022' } });
    expect(lees().looptijd?.inhoud.einde?.datum).toBe('2022');
    o.herstel(eerste, { einde: { soort: 'tot', datum: '2023' } });
    expect(lees().looptijd?.inhoud.einde?.datum).toBe('2023');
  });

  it('knows what younger agreements say of it apart from what it says itself', () => {
    const { h, o, lees } = begonnen();
    o.leg('RelatieGelegd', { soort: 'vervangt', doel: 'amersfoort.oud' });
    h.overeenkomst('ede.eigen').leg('RelatieGelegd', { soort: 'afgeleid-van', doel: ID });
    expect(lees().relaties.map((r) => r.inhoud.doel)).toEqual(['amersfoort.oud']);
    expect(lees().vanAnderen.map((r) => r.overeenkomst)).toEqual(['ede.eigen']);
  });

  it('is empty for what nobody recorded', () => {
    expect(dossier(historie().feiten(), ID)).toMatchObject({
      id: ID,
      kop: undefined,
      partijen: [],
      besluiten: [],
    });
  });
});

describe('the text that counts', () => {
  it('is the last definitive one, never a draft', () => {
    const { o, lees } = begonnen();
    o.leg('TekstversieVastgelegd', { versie: '0.9', stadium: 'concept' });
    expect(geldendeVersie(lees())).toBeUndefined();
    o.leg('TekstversieVastgelegd', { versie: '1.0', stadium: 'definitief' });
    o.leg('TekstversieVastgelegd', { versie: '1.1', stadium: 'concept' });
    expect(geldendeVersie(lees())).toBe('1.0');
  });
});

describe('the days on which an act may have happened', () => {
  it.each([
    ['2021', { vroegst: '2021-01-01', laatst: '2021-12-31' }],
    ['2020-02', { vroegst: '2020-02-01', laatst: '2020-02-29' }],
    ['2020-02-03', { vroegst: '2020-02-03', laatst: '2020-02-03' }],
    [undefined, { vroegst: '0001-01-01', laatst: '2021-06-30' }],
  ])('of an act dated %s', (datum, venster) => {
    const { o, lees } = begonnen();
    o.leg('OvereenkomstBekendgemaakt', { datum: '2021' }, { bekend: '2021-06' });
    const [feit] = lees().bekendmakingen;
    expect(handelingVenster(datum, feit ?? expect.fail())).toEqual(venster);
  });
});

describe('whether the Wet gemeenschappelijke regelingen applies', () => {
  it('hard case 23: the legal form decides, the name only when the form is not recorded', () => {
    expect(isWgr(begonnen({ soort: 'centrumregeling' }).lees())).toBe(true);
    expect(isWgr(begonnen({ soort: 'centrumregeling', rechtsvorm: 'privaatrechtelijk' }).lees())).toBe(false);
    expect(isWgr(begonnen({ soort: 'dvo' }).lees())).toBe(false);
    expect(isWgr(dossier(historie().feiten(), ID))).toBe(false);
  });
});
