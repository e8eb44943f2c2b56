import { describe, expect, it } from 'vitest';
import { gemeenteAntwoord, gemeenteNaam, gemeenten, partijNaam, rechtsvoorgangers } from './gemeenten.ts';
import { historie } from './historie.ts';

/** Haaren was divided over four on 1 January 2021; Vught took up a part. */
function haaren() {
  const h = historie();
  h.gemeente('gm0865').leg('GemeenteIngeschreven', { code: 'gm0865', naam: 'Vught' });
  const oud = h.gemeente('gm0788');
  oud.leg('GemeenteIngeschreven', { code: 'gm0788', naam: 'Haaren', provincie: 'NB', begin: '1996-01-01' });
  oud.leg('GemeenteOpgeheven', { laatsteDag: '2020-12-31' });
  oud.leg('HerindelingVastgelegd', { opvolgers: ['gm0865', 'gm0757'], per: '2021-01-01' });
  return h;
}

describe('a municipality on a day', () => {
  it.each([
    ['1995-12-31', 'nee'],
    ['1996-01-01', 'ja'],
    ['2020-12-31', 'ja'],
    ['2021-01-01', 'nee'],
  ])('on %s Haaren exists: %s', (dag, bestaat) => {
    expect(gemeenteAntwoord(haaren().feiten(), 'gm0788', dag)).toEqual({
      code: 'gm0788',
      naam: 'Haaren',
      provincie: 'NB',
      bestaat,
      eersteDag: '1996-01-01',
      laatsteDag: '2020-12-31',
      opvolgers: ['gm0865', 'gm0757'],
      voorgangers: [],
      redenen: [
        expect.objectContaining({
          regel: 'gemeente',
          uitleg: 'Haaren bestaat sinds 1 januari 1996, tot en met 31 december 2020.',
        }),
      ],
    });
  });

  it('knows its predecessors, and always was when its begin is not recorded', () => {
    expect(gemeenteAntwoord(haaren().feiten(), 'gm0865', '1900-01-01')).toMatchObject({
      bestaat: 'ja',
      voorgangers: ['gm0788'],
    });
  });

  it('is not known when nobody entered it, whatever else is known of it', () => {
    const h = historie();
    h.gemeente('gm0788').leg('GemeenteOpgeheven', { laatsteDag: '2020-12-31' });
    expect(gemeenteAntwoord(h.feiten(), 'gm0788', '2021-01-01')).toMatchObject({
      naam: null,
      bestaat: 'niet-bekend',
    });
    expect(gemeenteNaam(h.feiten(), 'gm0788')).toBe('gm0788');
  });

  it('did not yet end in what was known before its end was', () => {
    const h = historie();
    const s = h.gemeente('gm0788');
    s.leg('GemeenteIngeschreven', { code: 'gm0788', naam: 'Haaren' }, { bekend: '1996' });
    s.leg('GemeenteOpgeheven', { laatsteDag: '2020-12-31' }, { bekend: '2020-07' });
    const toen = h.feiten({ bekendOp: '2020-05-31T21:59:59.999Z' });
    expect(gemeenteAntwoord(toen, 'gm0788', '2021-01-01').bestaat).toBe('ja');
    expect(gemeenteAntwoord(h.feiten(), 'gm0788', '2021-01-01').bestaat).toBe('nee');
  });
});

describe('all municipalities', () => {
  it('come by name, each once', () => {
    expect(gemeenten(haaren().feiten(), '2020-01-01').map((g) => g.naam)).toEqual(['Haaren', 'Vught']);
    expect(gemeenten(historie().feiten(), '2020-01-01')).toEqual([]);
  });

  it('give a party its name', () => {
    expect(partijNaam(haaren().feiten(), { gemeente: 'gm0788' })).toBe('Haaren');
    expect(partijNaam(haaren().feiten(), { organisatie: 'GGD IJsselland' })).toBe('GGD IJsselland');
  });
});

describe('whose rights and duties are with a municipality (Wet arhi 44)', () => {
  it('from the day of the redivision on, for each of the successors', () => {
    const f = haaren().feiten();
    expect(rechtsvoorgangers(f, 'gm0865', '2020-12-31')).toEqual([]);
    expect(rechtsvoorgangers(f, 'gm0865', '2021-01-01')).toEqual(['gm0788']);
    expect(rechtsvoorgangers(f, 'gm0757', '2021-01-01')).toEqual(['gm0788']);
    expect(rechtsvoorgangers(f, 'gm0788', '2021-01-01')).toEqual([]);
  });

  it('through several redivisions, and without end when the record runs in a circle', () => {
    const h = historie();
    h.gemeente('gm0001').leg('HerindelingVastgelegd', { opvolgers: ['gm0002'], per: '2000-01-01' });
    h.gemeente('gm0002').leg('HerindelingVastgelegd', { opvolgers: ['gm0003'], per: '2010-01-01' });
    h.gemeente('gm0003').leg('HerindelingVastgelegd', { opvolgers: ['gm0001'], per: '2020-01-01' });
    expect(rechtsvoorgangers(h.feiten(), 'gm0003', '2015-01-01').sort()).toEqual(['gm0001', 'gm0002']);
    expect(rechtsvoorgangers(h.feiten(), 'gm0003', '2025-01-01').sort()).toEqual(['gm0001', 'gm0002']);
  });
});
