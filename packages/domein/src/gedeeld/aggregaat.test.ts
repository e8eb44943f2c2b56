import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { gemeente } from '../gemeente/gemeente.ts';
import { type RegioGebeurtenis, regio } from '../regio/regio.ts';
import {
  type Aggregaat,
  decider,
  feitenVan,
  groepVan,
  type Inhoud,
  leesInhoud,
  OnleesbareGebeurtenis,
} from './aggregaat.ts';
import type { FeitInhoud } from './feit.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { given, herstel, nummer } from './given.ts';
import { isWeigering, weiger } from './weigering.ts';

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

/**
 * A small file of which the acts follow on each other: a purse. What is paid must be in it, and a count seals what came
 * before.
 */
const bedrag = z.strictObject({ euro: z.int().min(1) });
const schemas = { Gestort: bedrag, Betaald: bedrag, Geteld: z.strictObject({}) };
type Beursgebeurtenis = Inhoud<typeof schemas>;
const beurs: Aggregaat<typeof schemas, number, FeitInhoud> = {
  categorie: 'beurs',
  schemas,
  begin: 0,
  volgordelijk: { legtVast: 'Geteld' },
  evolve: (saldo, { type, data }) =>
    type === 'Geteld' ? saldo : type === 'Gestort' ? saldo + data.euro : saldo - data.euro,
  bezwaar: ({ type, data }, saldo) =>
    type === 'Betaald' && data.euro > saldo
      ? weiger('in-strijd-met-dossier', `Er zit ${saldo} euro in.`)
      : undefined,
  feiten: () => [],
};
const stort = (euro: number): Beursgebeurtenis => ({ type: 'Gestort', data: { euro } });
const betaal = (euro: number): Beursgebeurtenis => ({ type: 'Betaald', data: { euro } });
const tel: Beursgebeurtenis = { type: 'Geteld', data: {} };

describe('a file of which the acts follow on each other', () => {
  it('judges a correction by what came before it, not by what came later', () => {
    const tot = given(beurs, stort(10), betaal(8), stort(50));
    tot.when(herstel(nummer(2), betaal(20))).thenRefused('in-strijd-met-dossier');
    expect(given(beurs, stort(10), betaal(8), stort(50), herstel(nummer(2), betaal(9))).state()).toBe(51);
  });

  it('does all later acts again: when one of them would break, it says which', () => {
    const tot = given(beurs, stort(10), stort(5), betaal(12));
    const minder = tot.when(herstel(nummer(2), stort(1)));
    minder.thenRefused('in-strijd-met-dossier');
    expect(isWeigering(minder.gezien) && minder.gezien.melding).toMatch(/Betaald.*Er zit 11 euro in/);
    expect(given(beurs, stort(10), stort(5), betaal(12), herstel(nummer(2), stort(2))).state()).toBe(0);
  });

  it('takes an act away only when the later ones still stand without it', () => {
    given(beurs, stort(10), stort(5), betaal(12))
      .when(herstel(nummer(2), null))
      .thenRefused('in-strijd-met-dossier');
    expect(given(beurs, stort(10), stort(5), betaal(9), herstel(nummer(2), null)).state()).toBe(1);
  });

  it('judges corrections of corrections at the place of the act itself', () => {
    const tot = given(beurs, stort(10), betaal(8), herstel(nummer(2), betaal(3)), betaal(7));
    tot.when(herstel(nummer(3), betaal(4))).thenRefused('in-strijd-met-dossier');
    tot.when(herstel(nummer(3), null)).thenRecorded({
      type: 'GebeurtenisGerectificeerd',
      data: { groep: nummer(2), volgorde: 1, corrigeert: nummer(3), vervanging: null },
    });
    const terug = given(beurs, stort(10), betaal(8), herstel(nummer(2), null), betaal(7));
    terug.when(herstel(nummer(3), betaal(4))).thenRefused('in-strijd-met-dossier');
  });

  it('keeps the first act: it can be corrected, never taken away', () => {
    given(beurs, stort(10))
      .when(herstel(nummer(1), null))
      .thenRefused('in-strijd-met-dossier');
    given(beurs, stort(10), betaal(8))
      .when(herstel(nummer(1), stort(7)))
      .thenRefused('in-strijd-met-dossier');
    expect(given(beurs, stort(10), betaal(8), herstel(nummer(1), stort(8))).state()).toBe(0);
  });

  it('fixes what came before the act that seals, and that act itself; what comes later can still be corrected', () => {
    const tot = given(beurs, stort(10), betaal(4), tel, betaal(3));
    tot.when(herstel(nummer(1), stort(9))).thenRefused('onder-zegel');
    tot.when(herstel(nummer(2), betaal(1))).thenRefused('onder-zegel');
    tot.when(herstel(nummer(2), null)).thenRefused('onder-zegel');
    tot.when(herstel(nummer(3), tel)).thenRefused('onder-zegel');
    tot.when(herstel(nummer(3), null)).thenRefused('onder-zegel');
    expect(given(beurs, stort(10), betaal(4), tel, betaal(3), herstel(nummer(4), betaal(6))).state()).toBe(0);
  });

  it('is sealed by the last such act when there are more', () => {
    given(beurs, stort(10), tel, betaal(4), tel)
      .when(herstel(nummer(3), betaal(2)))
      .thenRefused('onder-zegel');
  });
});
