import { describe, expect, it } from 'vitest';
import { afspraak, geding, type Historie, historie } from '../historie.ts';
import { overeenkomstAntwoord } from '../overeenkomst/antwoord.ts';
import { geschillenOver, uitlegVan, uitsprakenOver } from './uitspraken-over.ts';

const DVO = 'amersfoort.dvo';
const [ZWOLLE, HARDENBERG] = [{ gemeente: 'gm0193' }, { gemeente: 'gm0160' }] as const;
const op = (h: Historie, dag = '2024-06-01') => uitsprakenOver(h.feiten(), DVO, dag);
const kort = (h: Historie, dag?: string) => op(h, dag).map((u) => `${u.geschil} ${u.punt} ${u.datum}`);
const punt = (naam: string, rest: object = {}) => ({ punt: naam, omschrijving: `Punt ${naam}.`, ...rest });

describe('the rulings on an agreement', () => {
  it('are told per point, newest first, with the clause that they explain', () => {
    const h = historie();
    geding(h, 'zeeland.oud').uitspraak('2023-05-01', [punt('een')]);
    geding(h, 'zeeland.nieuw', {
      punten: [
        punt('een', { overeenkomst: DVO, bepaling: 'Artikel 7' }),
        punt('twee', { overeenkomst: DVO, bepaling: 'Artikel 9' }),
        punt('elders', { overeenkomst: 'zeeland.dvo', bepaling: 'Artikel 7' }),
        punt('los'),
      ],
    }).uitspraak(
      '2024-02-01',
      ['een', 'twee', 'elders', 'los'].map((p) => punt(p)),
    );
    expect(kort(h)).toEqual([
      'zeeland.nieuw een 2024-02-01',
      'zeeland.nieuw twee 2024-02-01',
      'zeeland.oud een 2023-05-01',
    ]);
    expect(uitsprakenOver(h.feiten(), DVO, '2024-06-01', 'Artikel 9')).toMatchObject([
      { punt: 'twee', bepaling: 'Artikel 9', uitkomst: 'gegrond', uitleg: 'Zo lezen wij twee.' },
    ]);
    expect(uitsprakenOver(h.feiten(), DVO, '2024-06-01', 'Artikel 8')).toEqual([]);
  });

  it('bind the parties of the dispute alone, and say so', () => {
    const h = historie();
    h.gemeente('gm0193').leg('GemeenteIngeschreven', { code: 'gm0193', naam: 'Zwolle' });
    geding(h, 'zeeland.een', { verzoekers: [{ regio: 'zeeland' }] }).uitspraak('2024-02-01', [punt('een')]);
    const [uitspraak] = op(h);
    expect(uitspraak?.partijen.map((p) => [p.naam, p.kant])).toEqual([
      ['regio zeeland', 'verzoeker'],
      ['Zwolle', 'verweerder'],
    ]);
    expect(uitspraak?.redenen[0]).toMatchObject({
      regel: 'uitspraak-tussen-partijen',
      uitleg:
        'Dit is een bindend advies: het bindt alleen de partijen van dit geschil (regio zeeland, Zwolle). Voor anderen is het geen uitleg van de bepaling.',
    });
  });

  it('are for who was a party when they were made: not who withdrew before, nor who came after', () => {
    const h = historie();
    const g = geding(h, 'zeeland.een', { verweerders: [ZWOLLE, HARDENBERG] });
    g.leg('PartijTeruggetreden', { datum: '2023-06-01', partij: HARDENBERG, reden: 'Geen belang meer.' });
    g.uitspraak('2024-02-01', [punt('een')]);
    g.leg('PartijToegevoegd', { datum: '2024-03-01', partij: HARDENBERG, kant: 'verweerder' });
    expect(op(h)[0]?.partijen.map(({ partij }) => partij)).toEqual([{ gemeente: 'gm0307' }, ZWOLLE]);
    const [geschil] = geschillenOver(h.feiten(), DVO, '2024-06-01');
    expect(geschil?.partijen.map(({ partij }) => partij)).toContainEqual(HARDENBERG);
    expect(JSON.stringify(h.feiten().bij('geschil:zeeland.een'))).not.toContain('Geen belang');
  });

  it('lose what a court set aside, and a later ruling on the point is another one', () => {
    const h = historie();
    const g = geding(h, 'zeeland.een');
    g.uitspraak('2023-05-01', [punt('een', { uitleg: 'Eerst zo.' })]);
    g.vernietig('2023-08-01', ['een']);
    g.uitspraak('2024-02-01', [punt('een', { uitleg: 'Nu zo.' })]);
    const oud = { vernietigd: { datum: '2023-08-01', door: 'de rechtbank', kenmerk: 'ECLI:NL:PROEF:1' } };
    expect(op(h)).toMatchObject([
      { uitleg: 'Nu zo.', vernietigd: null, opgevolgd: null },
      { uitleg: 'Eerst zo.', ...oud, opgevolgd: '2024-02-01' },
    ]);
    expect(op(h)[1]?.redenen.map((r) => r.regel)).toEqual([
      'uitspraak-tussen-partijen',
      'uitspraak-vernietigd',
      'uitspraak-opgevolgd',
    ]);
    g.vernietig('2024-05-01', ['een']);
    expect(op(h)).toMatchObject([{ vernietigd: { datum: '2024-05-01' } }, oud]);
  });

  it('are those of the day, and of what was known and recorded', () => {
    const h = historie('2024-03-01T00:00:00.000Z');
    const g = geding(h, 'zeeland.een');
    const gedaan = '2024-03-10T00:00:00.000Z';
    g.leg('PuntToegevoegd', { ...punt('twee', { overeenkomst: DVO }), datum: '2023-04-01' });
    g.uitspraak('2023-05-01', [punt('een')]);
    g.vernietig('2023-08-01', ['een']);
    expect([kort(h, '2023-04-30'), kort(h, '2023-05-01')]).toEqual([[], ['zeeland.een een 2023-05-01']]);
    expect([op(h, '2023-07-31')[0]?.vernietigd, op(h, '2023-08-01')[0]?.vernietigd?.datum]).toEqual([
      null,
      '2023-08-01',
    ]);
    const gemeld = (dag: string) => geschillenOver(h.feiten(), DVO, dag).map((x) => x.punten.length);
    expect([gemeld('2023-01-31'), gemeld('2023-02-01'), gemeld('2023-04-01')]).toEqual([[], [1], [2]]);
    expect(
      uitsprakenOver(h.feiten({ beschikbaarOp: '2024-02-29T00:00:00.000Z' }), DVO, '2024-06-01'),
    ).toEqual([]);
    expect(uitsprakenOver(h.feiten({ bekendOp: gedaan }), DVO, '2024-06-01')).toHaveLength(1);
  });

  it('say nothing while the notice of the dispute is not known', () => {
    const h = historie();
    const g = h.geschil('zeeland.een');
    g.leg('PuntToegevoegd', { ...punt('een', { overeenkomst: DVO }), datum: '2023-04-01' });
    expect([kort(h), geschillenOver(h.feiten(), DVO, '2024-06-01')]).toEqual([[], []]);
  });
});

describe('the answer about an agreement', () => {
  it('lists its disputes, newest notice first, and at each clause the rulings that explain it', () => {
    const h = historie();
    const a = afspraak(h, DVO, ['gm0307', 'gm0193']);
    a.leg('BepalingVastgelegd', { bepaling: 'Artikel 7', onderwerp: 'geld' });
    a.leg('BepalingVastgelegd', { bepaling: 'Artikel 9', onderwerp: 'plaatsing' });
    geding(h, 'zeeland.een').uitspraak('2023-05-01', [punt('een')]);
    geding(h, 'amersfoort.twee', { datum: '2023-09-01', voorbeeld: true, soort: 'nieuwe-client' });
    const antwoord = overeenkomstAntwoord(h.feiten(), DVO, '2024-06-01');
    expect(antwoord?.geschillen).toMatchObject([
      {
        id: 'amersfoort.twee',
        voorbeeld: true,
        soort: 'nieuwe-client',
        gemeld: '2023-09-01',
        uitspraken: [],
      },
      {
        id: 'zeeland.een',
        regio: 'zeeland',
        punten: [{ bepaling: 'Artikel 7' }],
        uitspraken: [{ punt: 'een' }],
      },
    ]);
    expect(antwoord?.bepalingen.map((b) => [b.bepaling, b.uitspraken.map((u) => u.geschil)])).toEqual([
      ['Artikel 7', ['zeeland.een']],
      ['Artikel 9', []],
    ]);
  });

  it('explains no clause by what was annulled, ruled on again, or not admitted', () => {
    const h = historie();
    const g = geding(h, 'zeeland.een', {
      punten: ['een', 'twee', 'drie'].map((p) => punt(p, { overeenkomst: DVO, bepaling: 'Artikel 7' })),
    });
    g.uitspraak('2023-05-01', [punt('een'), punt('twee'), punt('drie', { uitkomst: 'niet-ontvankelijk' })]);
    g.uitspraak('2023-06-01', [punt('een', { uitleg: 'De laatste.' })], 'zwaarwegend-advies');
    g.vernietig('2023-08-01', ['twee']);
    expect(uitlegVan(h.feiten(), DVO, '2024-06-01', 'Artikel 7')).toMatchObject([
      {
        geschil: 'zeeland.een',
        voorbeeld: false,
        punt: 'een',
        uitleg: 'De laatste.',
        soort: 'zwaarwegend-advies',
        datum: '2023-06-01',
      },
    ]);
  });
});

describe('what the register may know of a dispute', () => {
  it('holds no client, no seal, no names of who sat, and nothing of the chamber', () => {
    const h = historie();
    const g = geding(h, 'zeeland.een', { client: 'c-8f3a21' });
    g.uitspraak('2024-02-01', [punt('een')]);
    g.leg('StemUitgebracht', { datum: '2024-01-31', ontwerp: 'ontwerp-een', lid: 'p-lid', stem: 'tegen' });
    g.leg('OverlegGehouden', { datum: '2023-02-02', uitkomst: 'loopt', samenvatting: 'Men sprak.' });
    const feiten = h.feiten().bij('geschil:zeeland.een');
    expect(feiten.map((f) => f.soort)).toEqual(['geschil', 'uitspraak']);
    for (const woord of ['c-8f3a21', 'p-voorzitter', 'p-lid', 'digest', 'Men sprak'])
      expect(JSON.stringify(feiten)).not.toContain(woord);
  });

  it('says of a made dispute that it is made, also where the clause is told', () => {
    const h = historie();
    const g = geding(h, 'zeeland.een', {
      voorbeeld: true,
      punten: [punt('een', { overeenkomst: DVO, bepaling: 'Artikel 7' })],
    });
    g.uitspraak('2023-04-01', [{ punt: 'een' }]);
    expect(uitlegVan(h.feiten(), DVO, '2024-06-01', 'Artikel 7').map((u) => u.voorbeeld)).toEqual([true]);
  });
});
