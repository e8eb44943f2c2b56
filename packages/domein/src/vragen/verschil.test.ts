import { describe, expect, it } from 'vitest';
import { afspraak, geding, type Historie, historie, type Zicht } from './historie.ts';
import { overGemeente, overOvereenkomst, overRegio, Verschilregel, verschil } from './verschil.ts';
import { verschillen } from './verschil-regels.ts';

const [ZWOLLE, KAMPEN] = ['gm0193', 'gm0166'];
const ID = 'ijssel-vecht.dvo';

type Moment = Zicht & { readonly dag?: string };

/** What differs for the agreement from one moment to the other; each is everything on 2022-01-01 by default. */
function tussen(
  h: Historie,
  van: Moment,
  naar: Moment = {},
  vraag: Parameters<typeof verschil>[2] = overOvereenkomst(ID),
) {
  const kant = ({ dag = '2022-01-01', ...zicht }: Moment) => ({ feiten: h.feiten(zicht), dag });
  return Verschilregel.array().parse(verschil(kant(van), kant(naar), vraag));
}
const uitleg = (regels: readonly Verschilregel[]) => regels.map((r) => r.uitleg);

function opzet() {
  const h = historie('2020-01-01T00:00:00.000Z');
  for (const [code, naam] of [
    [ZWOLLE, 'Zwolle'],
    [KAMPEN, 'Kampen'],
  ] as const)
    h.gemeente(code).leg('GemeenteIngeschreven', { code, naam });
  const a = afspraak(h, ID, [ZWOLLE]);
  a.geldtVanaf('2020-06-01');
  const zwolle = a.besluit(ZWOLLE, '2020-05-01');
  return { h, a, zwolle };
}

describe('what differs between two moments', () => {
  it('is nothing when nothing does', () => {
    const { h } = opzet();
    expect(tussen(h, {})).toEqual([]);
    expect(tussen(h, { dag: '2021-01-01' })).toEqual([]);
    expect(tussen(h, { bekendOp: '2021-12-31T00:00:00.000Z' })).toEqual([]);
  });

  it('geldigOp alone: what changed in law, without an event between, and what it rests on', () => {
    const { h } = opzet();
    const regels = tussen(h, { dag: '2020-05-31' });
    expect(uitleg(regels)).toContain('Geldt: eerst “nee”, daarna “ja”.');
    expect(uitleg(regels)).toContain('Partij Zwolle – gebonden: eerst “nee”, daarna “ja”.');
    const geldt = regels.find((r) => r.pad === 'geldt.oordeel');
    expect(geldt?.gebeurtenissen.map((g) => [g.kant, g.soort])).toContainEqual(['beide', 'inwerkingtreding']);
  });

  it('tells of a ruling at its dispute and at the clause that it explains, with the event that says so', () => {
    const { h, a } = opzet();
    a.leg('BepalingVastgelegd', { bepaling: 'Artikel 7', onderwerp: 'geld' });
    const punten = [{ punt: 'een', omschrijving: 'Wie betaalt.', overeenkomst: ID, bepaling: 'Artikel 7' }];
    const g = geding(h, 'zeeland.een', { punten, datum: '2021-02-01' });
    g.uitspraak('2021-06-01', [{ punt: 'een' }]);
    g.vernietig('2021-09-01', ['een']);
    const regels = tussen(h, { dag: '2021-05-31' }, { dag: '2021-06-01' });
    expect(regels.map((r) => [r.wat, r.soort, r.na])).toEqual([
      [
        'bepaling Artikel 7 › uitspraak over punt een (zeeland.een, 1 juni 2021, bindend advies)',
        'erbij',
        'Zo lezen wij een.',
      ],
      [
        'geschil zeeland.een › uitspraak over punt een (zeeland.een, 1 juni 2021, bindend advies)',
        'erbij',
        'Zo lezen wij een.',
      ],
    ]);
    for (const r of regels) expect(r.gebeurtenissen.map((x) => x.soort)).toContain('uitspraak');
    expect(uitleg(tussen(h, { dag: '2021-06-01' }))).toContainEqual(expect.stringContaining('rechtbank'));
  });

  it('beschikbaarOp alone: what the register learned, with the events that made it so', () => {
    const { h, a } = opzet();
    a.partij(KAMPEN, '2021-01-01', 'toegetreden');
    const besluit = a.besluit(KAMPEN, '2020-12-01');
    const regels = tussen(h, { beschikbaarOp: '2020-01-01T00:06:30.000Z' });
    const kampen = regels.find((r) => r.pad === 'partijen[Kampen]');
    expect(kampen).toMatchObject({ soort: 'erbij', voor: null, wat: 'partij Kampen' });
    expect(kampen?.gebeurtenissen.map((g) => `${g.kant} ${g.soort}`).sort()).toEqual([
      'na besluit',
      'na partij',
    ]);
    expect(kampen?.gebeurtenissen.map((g) => g.gebeurtenis)).toContain(besluit);
  });

  it('bekendOp alone: what was known later, also of a decision that was recorded at once with an earlier claim', () => {
    const { h, a } = opzet();
    a.leg(
      'BesluitGenomen',
      { partij: { gemeente: ZWOLLE }, orgaan: 'college', uitkomst: 'vastgesteld', datum: '2020-04-01' },
      { geregistreerd: '2021-06-01T00:00:00.000Z', bekend: '2020-04-02', bron: { document: 'Brief' } },
    );
    expect(tussen(h, { bekendOp: '2020-05-01T00:00:00.000Z' })).toEqual([]);
    expect(tussen(h, { beschikbaarOp: '2020-05-01T00:00:00.000Z' })).toMatchObject([
      {
        pad: 'partijen[Zwolle].besluiten[college, vastgesteld]',
        soort: 'erbij',
        gebeurtenissen: [{ bron: { document: 'Brief' } }],
      },
    ]);
  });

  it('shows a correction as what it says, with the old and the new event', () => {
    const { h, a, zwolle } = opzet();
    const nieuw = a.herstel(zwolle, {
      partij: { gemeente: ZWOLLE },
      orgaan: 'raad',
      uitkomst: 'vastgesteld',
      datum: '2020-05-12',
    });
    const regels = tussen(h, { beschikbaarOp: '2020-01-01T00:06:30.000Z' });
    expect(regels).toMatchObject([
      {
        pad: 'partijen[Zwolle].besluiten[raad, vastgesteld].datum',
        uitleg:
          'Partij Zwolle – besluit (gemeenteraad, vastgesteld) – datum: eerst “1 mei 2020”, daarna “12 mei 2020”.',
      },
    ]);
    expect(regels[0]?.gebeurtenissen.map((g) => [g.kant, g.gebeurtenis])).toEqual([
      ['voor', zwolle],
      ['na', nieuw],
    ]);
  });

  it('shows what was taken away, and a changed head with the event that says it', () => {
    const { h, a, zwolle } = opzet();
    a.herstel(zwolle, null);
    const kop = a.herstel(h.gebeurtenissen[2]?.id ?? '', {
      naam: 'Andere naam',
      soort: 'dvo',
      domeinen: ['bw-mo'],
    });
    const regels = tussen(h, { beschikbaarOp: '2020-01-01T00:06:30.000Z' });
    expect(regels.find((r) => r.pad === 'naam')).toMatchObject({
      voor: 'Afspraak ijssel-vecht.dvo',
      na: 'Andere naam',
      gebeurtenissen: [{ kant: 'voor' }, { kant: 'na', gebeurtenis: kop }],
    });
    expect(regels.find((r) => r.pad.endsWith('besluiten[raad, vastgesteld]'))).toMatchObject({
      soort: 'eraf',
      gebeurtenissen: [{ gebeurtenis: zwolle, kant: 'voor' }],
    });
  });

  it('says so when there was no answer at all', () => {
    const { h } = opzet();
    expect(tussen(h, { beschikbaarOp: '2019-01-01T00:00:00.000Z' })).toMatchObject([
      { wat: 'het geheel', soort: 'erbij' },
    ]);
    expect(
      tussen(h, { beschikbaarOp: '2019-01-01T00:00:00.000Z' }, { beschikbaarOp: '2018-01-01T00:00:00.000Z' }),
    ).toEqual([]);
  });

  it('of a region: to leave is one difference, not a new former member', () => {
    const { h } = opzet();
    const r = h.regio('ijssel-vecht');
    r.leg('RegioIngericht', { naam: 'IJssel-Vecht' });
    r.leg('GemeenteToegetreden', { gemeente: ZWOLLE, domeinen: ['bw'], van: { datum: '2015' } });
    r.leg('GemeenteUitgetreden', {
      gemeente: ZWOLLE,
      domeinen: ['bw'],
      einde: { soort: 'tot', datum: '2021-07-01' },
    });
    const regels = tussen(h, { dag: '2021-01-01' }, {}, overRegio('ijssel-vecht'));
    expect(uitleg(regels)).toEqual([
      'Gemeente Zwolle – lid: eerst “ja”, daarna “nee”.',
      'Gemeente Zwolle – domein beschermd wonen – lid: eerst “ja”, daarna “nee”.',
    ]);
  });

  it('of a municipality: what binds it', () => {
    const { h } = opzet();
    const regels = tussen(h, { dag: '2020-05-01' }, {}, overGemeente(ZWOLLE));
    expect(uitleg(regels)).toEqual([
      'Overeenkomst Afspraak ijssel-vecht.dvo – geldt: eerst “nee”, daarna “ja”.',
      'Overeenkomst Afspraak ijssel-vecht.dvo – gebonden: eerst “nee”, daarna “ja”.',
    ]);
  });
});

describe('two answers by their structure', () => {
  const paden = (voor: object, na: object) => verschillen(voor, na).map((l) => [l.pad, l.voor, l.na]);

  it('knows items by what they are about, not by their place', () => {
    const [a, b] = [
      { id: 'a', x: 1 },
      { id: 'b', x: 2 },
    ];
    expect(paden({ rijen: [a, b] }, { rijen: [b, a] })).toEqual([]);
    expect(paden({ rijen: [a, b] }, { rijen: [{ ...b, x: 3 }] })).toEqual([
      ['rijen[a]', a, undefined],
      ['rijen[b].x', 2, 3],
    ]);
  });

  it('keeps two items that are about the same apart', () => {
    const a = { code: 'x', uitleg: 'Iets.' };
    expect(paden({ bevindingen: [a] }, { bevindingen: [a, a] })).toEqual([['bevindingen[x]', undefined, a]]);
  });

  it('compares begins, ends, parties and plain lists as a whole', () => {
    const einde = (datum: string) => ({ soort: 'tot', datum });
    expect(
      paden({ einde: einde('2020'), namen: ['a'] }, { einde: einde('2021'), namen: ['a', 'b'] }),
    ).toEqual([
      ['einde', einde('2020'), einde('2021')],
      ['namen', ['a'], ['a', 'b']],
    ]);
  });

  it('leaves out reasons and event ids: the same said by another event is the same', () => {
    expect(
      paden({ redenen: [1], gebeurtenis: 'a', bron: null }, { redenen: [], gebeurtenis: 'b', bron: 'c' }),
    ).toEqual([]);
  });

  it('takes what is missing as nothing', () => {
    expect(paden({ a: null, lijst: [] }, {})).toEqual([]);
    expect(paden({}, { lijst: [{ id: 'a' }] })).toEqual([['lijst[a]', undefined, { id: 'a' }]]);
    expect(paden({ deel: null }, { deel: { x: 1 } })).toEqual([['deel', null, { x: 1 }]]);
  });
});
