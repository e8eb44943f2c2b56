import { describe, expect, it } from 'vitest';
import { feitenVan } from '../gedeeld/aggregaat.ts';
import { given, herstel, nummer } from '../gedeeld/given.ts';
import { LeegOorzaak, NVO_ITEMS, NvoMerk } from './events.ts';
import { type NvoGebeurtenis, nvo } from './nvo.ts';

type Type = NvoGebeurtenis['type'];
type Data<T extends Type> = Extract<NvoGebeurtenis, { type: T }>['data'];
const ev = <T extends Type>(type: T, data: Data<T>) => ({ type, data }) as NvoGebeurtenis;

const peildatum = '2020-10-29';
const merk = (anders: Partial<Data<'NvoMerkGerapporteerd'>> = {}) =>
  ev('NvoMerkGerapporteerd', { item: 'nvo.regiovisie-vastgesteld', peildatum, merk: 'ja', ...anders });
const stand = ev('NvoStandVastgelegd', { eis: 'R1', stand: 'nee', peildatum: '2022' });
const alle: NvoGebeurtenis[] = [
  merk(),
  ev('TegenstrijdigheidGemeld', {
    item: 'governance en geld',
    peildatum,
    tekst: 'De tekst zegt iets anders.',
    sterkte: 'nuance',
  }),
  stand,
  ev('OndersteuningGemeld', { richting: 'aanbod', onderwerp: 'Inkoop', peildatum }),
];

describe('what is recorded of a region and the norm', () => {
  it.each(alle)('takes $type as the very first act: nothing opens this file', (g) => {
    given(nvo).when(g).thenRecorded(g);
  });

  it('takes the same again, and what says the opposite: reports are in nobody’s way', () => {
    const nee = merk({ merk: 'nee' });
    given(nvo, ...alle, merk())
      .when(merk())
      .thenRecorded(merk());
    given(nvo, ...alle)
      .when(nee)
      .thenRecorded(nee);
    expect(given(nvo, ...alle, nee).state()).toEqual({ gemeld: 5 });
  });

  it('holds one example of every kind of act', () => {
    expect(Object.keys(nvo.schemas).sort()).toEqual(alle.map((g) => g.type).sort());
  });

  it.each(LeegOorzaak.options)('takes %s as the cause of an empty cell, and of no other', (oorzaak) => {
    const leeg = merk({ merk: 'leeg', oorzaak });
    given(nvo).when(leeg).thenRecorded(leeg);
    for (const anders of NvoMerk.options.filter((m) => m !== 'leeg')) {
      const uitkomst = given(nvo).when(merk({ merk: anders, oorzaak }));
      uitkomst.thenRefused('invoer-ongeldig');
      expect(uitkomst.gezien).toMatchObject({ fouten: [{ veld: 'oorzaak' }] });
    }
  });

  it('takes an empty cell of which nobody knows the cause', () => {
    given(nvo)
      .when(merk({ merk: 'leeg' }))
      .thenRecorded(merk({ merk: 'leeg' }));
  });

  it('knows the twenty rows of the survey', () => {
    expect(NVO_ITEMS).toHaveLength(20);
    for (const item of NVO_ITEMS) given(nvo).when(merk({ item })).thenRecorded(merk({ item }));
  });
});

describe('the correction of what is said of the norm', () => {
  const correctie = (n: number, g: NvoGebeurtenis | null, corrigeert = n) => ({
    type: 'GebeurtenisGerectificeerd',
    data: {
      groep: nummer(n),
      volgorde: n - 1,
      corrigeert: nummer(corrigeert),
      vervanging: g && { type: g.type, version: 1, data: g.data },
    },
  });

  it('may take away the first act, which is no entry, and put it back', () => {
    given(nvo, ...alle)
      .when(herstel(nummer(1), null))
      .thenRecorded(correctie(1, null));
    const zonder = given(nvo, merk(), herstel(nummer(1), null));
    expect(zonder.state()).toEqual({ gemeld: 0 });
    zonder.when(stand).thenRecorded(stand);
    zonder.when(herstel(nummer(2), merk())).thenRecorded(correctie(1, merk(), 2));
    zonder.when(herstel(nummer(2), null)).thenRefused('in-strijd-met-dossier');
  });

  it('is refused where the act itself would have been, for the first act too', () => {
    const fout = merk({ oorzaak: 'geen-keuze-gemaakt' });
    const dossier = given(nvo, merk(), merk({ merk: 'leeg' }));
    for (const n of [1, 2]) dossier.when(herstel(nummer(n), fout)).thenRefused('invoer-ongeldig');
    dossier.when(herstel(nummer(1), merk({ merk: 'nee' }))).thenRecorded(correctie(1, merk({ merk: 'nee' })));
  });

  it('says the same kind of act again, of this file, in its last form', () => {
    const dossier = given(nvo, merk(), herstel(nummer(1), merk({ merk: 'nee' })));
    dossier.when(herstel(nummer(1), merk())).thenRefused('al-gerectificeerd');
    dossier.when(herstel(nummer(2), stand)).thenRefused('in-strijd-met-dossier');
    dossier.when(herstel(nummer(9), merk())).thenRefused('gebeurtenis-onbekend');
    given(nvo)
      .when(herstel(nummer(1), merk()))
      .thenRefused('niet-gevonden');
  });
});

describe('the facts of the norm', () => {
  it('are one per act, found by the region and all together', () => {
    const { gebeurtenissen } = given(nvo, ...alle);
    const feiten = gebeurtenissen.flatMap((g) => feitenVan(nvo, g));
    expect(feiten.map((f) => f.soort)).toEqual([
      'nvo-merk',
      'tegenstrijdigheid',
      'nvo-stand',
      'ondersteuning',
    ]);
    for (const feit of feiten) expect([feit.regio, feit.sleutels]).toEqual(['proef', ['nvo:proef', 'nvo']]);
  });
});
