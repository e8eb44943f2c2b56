import { describe, expect, it } from 'vitest';
import type { Einde } from '../gedeeld/periode.ts';
import { afspraak, historie } from './historie.ts';
import { OntbrekendePartijen, ontbrekendePartijen } from './ontbrekende-partijen.ts';
import { UittredingAntwoord, uittreding } from './uittreding.ts';

const VEENENDAAL = 'gm0345';

describe('what an exit touches (C10)', () => {
  function veenendaal(einde: Einde | null = { soort: 'tot', datum: '2022' }) {
    const h = historie();
    const r = h.regio('amersfoort');
    if (einde)
      r.leg('GemeenteUitgetreden', { gemeente: VEENENDAAL, domeinen: ['bw-mo'], einde, naarRegio: 'ede' });
    return {
      h,
      lees: (dag = '2021-06-01') =>
        UittredingAntwoord.parse(uittreding(h.feiten(), 'amersfoort', VEENENDAAL, dag)),
    };
  }

  it('is every agreement that still binds it on the first day outside', () => {
    const { h, lees } = veenendaal();
    afspraak(h, 'amersfoort.loopt', [VEENENDAAL]).geldtVanaf('2020-01-01');
    const voorbij = afspraak(h, 'amersfoort.voorbij', [VEENENDAAL]);
    voorbij.geldtVanaf('2020-01-01');
    voorbij.leg('LooptijdVastgelegd', { einde: { soort: 'tot-en-met', datum: '2021' } });
    const eruit = afspraak(h, 'amersfoort.eruit', [VEENENDAAL]);
    eruit.geldtVanaf('2020-01-01');
    eruit.leg('PartijUitgetreden', {
      partij: { gemeente: VEENENDAAL },
      einde: { soort: 'tot', datum: '2022' },
    });
    afspraak(h, 'amersfoort.anderen', ['gm0307']).geldtVanaf('2020-01-01');
    expect(lees()).toMatchObject({
      uittredingen: [{ eersteDagBuiten: '2022-01-01', naarRegio: 'ede' }],
      geraakt: [{ id: 'amersfoort.loopt', raakt: 'ja' }],
      nietTeBeoordelen: [],
    });
  });

  it('hard case 40: touches per domain, each agreement from the day its own domain is left', () => {
    const { h, lees } = veenendaal();
    h.regio('amersfoort').leg('GemeenteUitgetreden', {
      gemeente: VEENENDAAL,
      domeinen: ['wmo'],
      einde: { soort: 'tot', datum: '2024' },
    });
    afspraak(h, 'amersfoort.jeugd', [VEENENDAAL], { domeinen: ['jeugd'] }).geldtVanaf('2020-01-01');
    afspraak(h, 'amersfoort.wmo', [VEENENDAAL], { domeinen: ['wmo'] }).geldtVanaf('2020-01-01');
    afspraak(h, 'amersfoort.breed', [VEENENDAAL], { domeinen: ['sociaal-domein'] }).geldtVanaf('2020-01-01');
    expect(lees().geraakt.map(({ id, vanaf }) => [id, vanaf])).toEqual([
      ['amersfoort.breed', '2022-01-01'],
      ['amersfoort.wmo', '2022-01-01'],
    ]);
  });

  it('is uncertain of what is only reported, or not shown to be in force', () => {
    const { h, lees } = veenendaal();
    afspraak(h, 'amersfoort.gemeld').meld({ partijen: [{ gemeente: VEENENDAAL }] });
    afspraak(h, 'amersfoort.zonder-regel', [VEENENDAAL]);
    expect(lees().geraakt.map((g) => [g.id, g.raakt])).toEqual([
      ['amersfoort.gemeld', 'onzeker'],
      ['amersfoort.zonder-regel', 'onzeker'],
    ]);
  });

  it('cannot be judged where a source names the parties in words', () => {
    const { h, lees } = veenendaal();
    afspraak(h, 'amersfoort.woorden').meld({ partijenOmschrijving: 'alle regiogemeenten' });
    expect(lees()).toMatchObject({
      geraakt: [],
      nietTeBeoordelen: [{ id: 'amersfoort.woorden', partijen: 'alle regiogemeenten' }],
    });
  });

  it('without an exit is looked at on the day asked', () => {
    const { h, lees } = veenendaal(null);
    afspraak(h, 'amersfoort.loopt', [VEENENDAAL]).geldtVanaf('2021-01-01');
    expect(lees()).toMatchObject({ uittredingen: [], geraakt: [{ id: 'amersfoort.loopt' }] });
    expect(lees('2020-01-01').geraakt).toEqual([]);
  });

  it('of an exit on a condition is looked at on the day it would take effect', () => {
    const { h, lees } = veenendaal({ soort: 'tot', datum: '2022', voorwaarde: 'als de raad instemt' });
    const o = afspraak(h, 'amersfoort.loopt', [VEENENDAAL]);
    o.geldtVanaf('2020-01-01');
    o.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2025' } });
    expect(lees().geraakt.map((g) => g.id)).toEqual(['amersfoort.loopt']);
  });
});

describe('who is still missing (C4; hard case 11)', () => {
  function limburg() {
    const h = historie();
    const r = h.regio('limburg');
    for (const gemeente of ['gm0001', 'gm0002', 'gm0003'])
      r.leg('GemeenteToegetreden', { gemeente, domeinen: ['bw'], van: { datum: '2015' } });
    r.leg('GemeenteUitgetreden', {
      gemeente: 'gm0003',
      domeinen: ['bw'],
      einde: { soort: 'tot', datum: '2020' },
    });
    const o = afspraak(h, 'limburg.gr', ['gm0001'], { soort: 'gemeenschappelijke-regeling' });
    const lees = (dag = '2022-01-01') =>
      OntbrekendePartijen.parse(ontbrekendePartijen(h.feiten(), 'limburg.gr', dag));
    return { h, r, o, lees };
  }

  it('is every member that is no party, with whose decision it takes', () => {
    const { lees } = limburg();
    expect(lees()).toMatchObject({
      moetBeslissen: { orgaan: 'raad', artikel: 'Wgr 1' },
      ontbreken: [{ gemeente: 'gm0002', lid: 'ja', partij: 'nee' }],
      ledenBekend: true,
    });
    expect(lees('2019-01-01').ontbreken.map((g) => g.gemeente)).toEqual(['gm0001', 'gm0002', 'gm0003']);
  });

  it('is not who a source names as a party', () => {
    const { o, lees } = limburg();
    o.meld({ partijen: [{ gemeente: 'gm0002' }], partijenAantal: 14, organen: ['raad'] });
    expect(lees()).toMatchObject({ ontbreken: [], gemeld: [{ partijenAantal: 14, organen: ['raad'] }] });
  });

  it('is again who left the agreement', () => {
    const { o, lees } = limburg();
    o.leg('PartijUitgetreden', { partij: { gemeente: 'gm0001' }, einde: { soort: 'tot', datum: '2021' } });
    expect(lees().ontbreken.map((g) => [g.gemeente, g.partij])).toEqual([
      ['gm0001', 'nee'],
      ['gm0002', 'nee'],
    ]);
  });

  it('is not who took over from a party (Wet arhi 44)', () => {
    const { h, lees } = limburg();
    h.gemeente('gm0001').leg('HerindelingVastgelegd', { opvolgers: ['gm0002'], per: '2021-01-01' });
    expect(lees('2020-12-31').ontbreken.map((g) => g.gemeente)).toEqual(['gm0002']);
    expect(lees('2021-01-01').ontbreken).toEqual([]);
  });

  it('cannot be said while no party or no member is recorded', () => {
    const h = historie();
    afspraak(h, 'limburg.gr', [], { soort: 'convenant' });
    expect(ontbrekendePartijen(h.feiten(), 'limburg.gr', '2022-01-01')).toMatchObject({
      moetBeslissen: null,
      ontbreken: [],
      ledenBekend: false,
    });
    const gm = { gemeente: 'gm0001', domeinen: ['bw' as const] };
    h.regio('limburg').leg('LidmaatschapGerapporteerd', { ...gm, peildatum: '2020', zekerheid: 'genoemd' });
    expect(ontbrekendePartijen(h.feiten(), 'limburg.gr', '2022-01-01')).toMatchObject({
      ontbreken: [{ gemeente: 'gm0001', lid: 'niet-bekend', partij: 'niet-bekend' }],
      ledenBekend: false,
    });
  });
});
