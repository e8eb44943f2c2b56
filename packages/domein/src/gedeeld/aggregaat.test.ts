import { describe, expect, it } from 'vitest';
import { gemeente } from '../gemeente/gemeente.ts';
import { type RegioGebeurtenis, regio } from '../regio/regio.ts';
import { decider, feitenVan, groepVan, leesInhoud, OnleesbareGebeurtenis } from './aggregaat.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { given, herstel, nummer } from './given.ts';

const ingericht: RegioGebeurtenis = { type: 'RegioIngericht', data: { naam: 'Drechtsteden' } };
const lid: RegioGebeurtenis = {
  type: 'GemeenteToegetreden',
  data: { gemeente: 'gm0505', domeinen: ['bw'], van: { datum: '2021' } },
};
const [eerste] = given(regio, ingericht).gebeurtenissen;
const gebeurtenis = (over: Partial<Gebeurtenis>): Gebeurtenis => ({ ...(eerste ?? expect.fail()), ...over });

describe('reading what is stored', () => {
  it.each<[string, Partial<Gebeurtenis>]>([
    ['an unknown kind', { type: 'RegioVerzonnen' }],
    ['a name that every object has', { type: 'constructor' }],
    ['a version that this register does not know', { version: 2 }],
    ['data that lack a field', { data: {} }],
    ['data with a field too many', { data: { naam: 'Drechtsteden', extra: 1 } }],
    ['no data', { data: null }],
  ])('says so of %s', (_, over) => {
    expect(() => leesInhoud(regio.schemas, gebeurtenis(over))).toThrow(OnleesbareGebeurtenis);
    expect(() => feitenVan(regio, gebeurtenis(over))).toThrow(OnleesbareGebeurtenis);
  });

  const correctie = (data: unknown, version = 1) =>
    gebeurtenis({ id: nummer(2), type: 'GebeurtenisGerectificeerd', version, data });
  const heel = {
    groep: nummer(1),
    volgorde: 0,
    corrigeert: nummer(1),
    vervanging: { ...ingericht, version: 1 },
  };

  it.each<[string, Gebeurtenis]>([
    ['without a group', correctie({ corrigeert: nummer(1), vervanging: null })],
    ['without data', correctie(null)],
    ['of a version that this register does not know', correctie(heel, 2)],
    [
      'that states an unknown kind',
      correctie({ ...heel, vervanging: { ...ingericht, type: 'X', version: 1 } }),
    ],
    ['that states an unknown version', correctie({ ...heel, vervanging: { ...ingericht, version: 2 } })],
  ])('says so of a correction %s, so that a projector can set its stream apart', (_, onleesbaar) => {
    expect(() => feitenVan(regio, onleesbaar)).toThrow(OnleesbareGebeurtenis);
    const { evolve, initialState } = decider(regio);
    expect(() => evolve(initialState, onleesbaar)).toThrow(OnleesbareGebeurtenis);
  });

  it('names the group of an event: its own, or that of what it corrects', () => {
    expect(groepVan(gebeurtenis({}))).toBe(nummer(1));
    expect(groepVan(correctie(heel))).toBe(nummer(1));
    expect(() => groepVan(correctie({}))).toThrow(OnleesbareGebeurtenis);
  });

  it('keeps a correction of something that is not in this file out of its state', () => {
    const { evolve, initialState } = decider(regio);
    expect(evolve(initialState, correctie(heel))).toEqual(initialState);
  });
});

describe('facts', () => {
  it('carry the event, both moments and the source', () => {
    const bron = { document: 'Regiovisie', plaats: 'blz. 3' };
    const [feit] = feitenVan(
      regio,
      gebeurtenis({ metadata: { actor: 'a', rol: 'systeem', bekend: '2020-06', bron } }),
    );
    expect(feit?.herleiding).toMatchObject({
      gebeurtenis: nummer(1),
      geregistreerd: '2024-01-01T00:00:00.000Z',
      bekend: '2020-06-30T21:59:59.999Z',
      bron,
    });
  });

  it('of a correction keep the id of what they replace', () => {
    const { gebeurtenissen } = given(regio, ingericht, lid, herstel(nummer(2), lid));
    const [, oud, nieuw] = gebeurtenissen.map((g) => feitenVan(regio, g)[0]);
    expect(nieuw?.id).toBe(oud?.id);
    expect(nieuw?.herleiding.gebeurtenis).toBe(nummer(3));
  });

  it('need no metadata', () => {
    expect(feitenVan(regio, gebeurtenis({ metadata: null }))).toHaveLength(1);
  });
});

describe('the file with its corrections', () => {
  it('keeps the order in which acts were first recorded', () => {
    const { initialState, evolve } = decider(regio);
    const { gebeurtenissen } = given(
      regio,
      ingericht,
      lid,
      lid,
      herstel(nummer(2), lid),
      herstel(nummer(3), null),
    );
    const { geldend } = gebeurtenissen.reduce(evolve, initialState);
    expect(geldend.map((g) => [g.groep, g.laatste])).toEqual([
      [nummer(1), nummer(1)],
      [nummer(2), nummer(4)],
      [nummer(3), nummer(5)],
    ]);
    expect(geldend[2]?.inhoud).toBeNull();
  });

  it('is not changed by a decision', () => {
    const { initialState, evolve, decide } = decider(gemeente);
    const voor = structuredClone(initialState);
    decide(
      { soort: 'leg-vast', inhoud: { type: 'GemeenteOpgeheven', data: { laatsteDag: '2020-12-31' } } },
      initialState,
    );
    expect(initialState).toEqual(voor);
    expect(
      evolve(initialState, gebeurtenis({ type: 'GemeenteOpgeheven', data: { laatsteDag: '2020-12-31' } })),
    ).not.toBe(initialState);
  });
});
