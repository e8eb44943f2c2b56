import { tekens, vouw } from '@regiolog/domein/gedeeld/woorden';
import { zichtbareFeiten } from '@regiolog/domein/vragen/feiten';
import { afspraak, geding, type Historie, historie, type Zicht } from '@regiolog/domein/vragen/historie';
import { zoeken } from '@regiolog/domein/vragen/zoeken/zoeken';
import { leesZoekvraag, Zoekvraag } from '@regiolog/domein/vragen/zoeken/zoeken-vraag';
import { stam } from '@regiolog/feiten/stam';
import { describe, expect, it } from 'vitest';
import { metWoorden } from './naief.ts';

type Filter = Partial<Omit<Zoekvraag, 'q'>>;
function zoek(h: Historie, q: string, filter: Filter = {}, zicht: Zicht = {}) {
  const { bekendOp = null, beschikbaarOp = null } = zicht;
  const feiten = metWoorden(zichtbareFeiten(h.gebeurtenissen, { bekendOp, beschikbaarOp }));
  const rijen = zoeken(feiten, Zoekvraag.parse({ q, ...filter }), stam);
  return rijen.deel(0, rijen.totaal);
}
const ids = (...v: Parameters<typeof zoek>) => zoek(...v).map((t) => t.id);

function wereld(): Historie {
  const h = historie();
  h.gemeente('gm0342').leg('GemeenteIngeschreven', { code: 'gm0342', naam: 'Soest' });
  h.gemeente('gm0402').leg('GemeenteIngeschreven', { code: 'gm0402', naam: 'Hilversum' });
  h.regio('noord').leg('RegioIngericht', { naam: 'Regio Gooi' });
  const dvo = afspraak(h, 'noord.dvo', ['gm0342'], { naam: 'Afspraken over coördinatie', soort: 'dvo' });
  dvo.leg('BepalingVastgelegd', {
    bepaling: 'artikel 9',
    onderwerp: 'geschillen',
    samenvatting: 'Een geschil gaat eerst naar het overleg van wethouders, dan naar de commissie.',
  });
  dvo.meld({ partijenOmschrijving: 'Hilversum doet nog niet mee' }, { bron: { document: 'Een verslag' } });
  const kop = { naam: 'Convenant opvang Soest', soort: 'convenant', domeinen: ['jeugd'] } as const;
  afspraak(h, 'zuid.convenant', ['gm0402'], { ...kop, domeinen: ['jeugd'] });
  return h;
}

describe('words', () => {
  it.each([
    ['Coördinatie', 'coordinatie'],
    ['IJSSELMUIDEN', 'ijsselmuiden'],
    ['Ĳssel', 'ijssel'],
    ['één', 'een'],
    ['e\u0301e\u0301n', 'een'],
    ['2020', '2020'],
  ])('folds %s to %s', (woord, gevouwen) => {
    expect(tekens(woord).map((t) => t.vorm)).toEqual([gevouwen]);
    expect(vouw(woord)).toBe(gevouwen);
  });

  it.each([
    'overeenkomst overeenkomsten',
    'geschil geschillen',
    'advies adviezen',
    'brief brieven',
    'regiovisie regiovisies',
    'commissie commissies',
    'mandaat mandaten',
    'gemeente gemeenten gemeentelijk',
    'regeling regelingen',
    'zienswijze zienswijzen',
    'verdeelsleutel verdeelsleutels',
    'raad raden',
    'afspraak afspraken',
  ])('have one stem: %s', (vormen) => {
    expect(new Set(vormen.split(' ').map(stam)).size).toBe(1);
  });

  it('have another stem when they are other words', () => {
    const anders = [
      'raad',
      'regio',
      'opvang',
      'wonen',
      'jeugd',
      'convenant',
      'college',
      'kosten',
      'bw',
      'mo',
    ];
    expect(new Set(anders.map(stam)).size).toBe(anders.length);
  });
});

describe('what is typed', () => {
  const gelezen = (q: string) => {
    const { termen, genegeerd } = leesZoekvraag(q);
    return [
      ...termen.map((t) => t.vormen.join('+') + (t.begin ? '*' : '')),
      ...genegeerd.map((w) => `-${w}`),
    ];
  };
  it.each([
    ['convenant Soest', ['convenant', 'soest*']],
    ['opvang in de regio', ['opvang', 'regio*', '-in', '-de']],
    ['"beschermd wonen" soest', ['beschermd+wonen', 'soest*']],
    ['soest "beschermd wonen"', ['soest', 'beschermd+wonen']],
    ['“hulp bij het huishouden”', ['hulp+bij+het+huishouden']],
    ['soest "beschermd won', ['soest', 'beschermd+won']],
    ['"bij het" opvang', ['opvang*', '-bij', '-het']],
    ['bw-mo', ['bw', 'mo']],
    ['regiovisie-2021', ['regiovisie', '2021*']],
  ])('reads %s', (q, moet) => {
    expect(gelezen(q)).toEqual(moet);
  });
  it.each(['', '  ', 'de', 'a', '"het"', '!?', 'een twee drie vier vijf zes zeven acht negen tien'])(
    'refuses "%s"',
    (q) => {
      expect(Zoekvraag.safeParse({ q }).success).toBe(false);
    },
  );
});

describe('search', () => {
  it('wants every word, wherever in the file', () => {
    const h = wereld();
    expect(ids(h, 'coordinatie commissie')).toEqual(['noord.dvo']);
    expect(ids(h, 'coördinatie jeugd')).toEqual([]);
  });

  it('finds a municipality by the name that its code has, with what names it', () => {
    expect(ids(wereld(), 'soest')).toEqual(['zuid.convenant', 'gm0342', 'noord.dvo']);
    expect(ids(wereld(), 'soest', {}, { beschikbaarOp: '2023-12-31T00:00:00.000Z' })).toEqual([]);
  });

  it('finds what a region keeps by the name of the region', () => {
    expect(ids(wereld(), 'gooi')).toEqual(['noord', 'noord.dvo']);
    expect(zoek(wereld(), 'gooi dvo')[0]?.vindplaatsen.map((v) => [v.veld, v.passage])).toEqual([
      ['betrokkene', 'Regio Gooi'],
      ['onderwerp', 'dvo (dienstverleningsovereenkomst)'],
    ]);
  });

  it('knows a choice by its full words too, and words by their stem', () => {
    expect(ids(wereld(), 'dienstverleningsovereenkomsten')).toEqual(['noord.dvo']);
    expect(ids(wereld(), 'afspraak')).toEqual(['noord.dvo']);
  });

  it('takes the last word for the beginning of one, if it is long enough and not between quotes', () => {
    expect(ids(wereld(), 'commis')).toEqual(['noord.dvo']);
    expect(ids(wereld(), 'co')).toEqual([]);
    expect(ids(wereld(), 'commis overleg')).toEqual([]);
    expect(ids(wereld(), '"commis"')).toEqual([]);
  });

  it('wants a phrase word for word', () => {
    expect(ids(wereld(), '"overleg van wethouders"')).toEqual(['noord.dvo']);
    expect(ids(wereld(), '"wethouders overleg"')).toEqual([]);
  });

  it('puts the name before the subject, and the subject before the rest', () => {
    const h = historie();
    const meer = (id: string, naam: string) => afspraak(h, id, [], { naam });
    meer('a.rest', 'Een afspraak').leg('BepalingVastgelegd', {
      bepaling: '1',
      onderwerp: 'kosten',
      samenvatting: 'Over toezicht.',
    });
    meer('b.onderwerp', 'Nog een').leg('BepalingVastgelegd', { bepaling: '1', onderwerp: 'toezicht' });
    meer('c.naam', 'Toezicht samen');
    expect(zoek(h, 'toezicht').map((t) => [t.id, t.redenen[0]?.regel])).toEqual([
      ['c.naam', 'zoeken-naam'],
      ['b.onderwerp', 'zoeken-onderwerp'],
      ['a.rest', 'zoeken-omschrijving'],
    ]);
  });

  it('says where it was found, in which event, and whether that is recorded or reported', () => {
    const h = wereld();
    const [treffer] = zoek(h, 'hilversum geschil');
    expect(treffer).toMatchObject({
      wat: 'overeenkomst',
      naam: 'Afspraken over coördinatie',
      regio: 'noord',
    });
    expect(treffer?.vindplaatsen).toEqual([
      {
        woorden: ['hilversum'],
        veld: 'omschrijving',
        passage: 'Hilversum doet nog niet mee',
        gebeurtenis: h.gebeurtenissen.find((g) => g.type === 'OvereenkomstGerapporteerd')?.id,
        volgens: 'gemeld',
        bron: { document: 'Een verslag' },
      },
      expect.objectContaining({
        woorden: ['geschil'],
        passage: 'geschillen',
        volgens: 'vastgelegd',
        bron: null,
      }),
    ]);
  });

  it('shows the words around what was found in a long text', () => {
    const h = historie();
    const lang = `${'Eerst nog iets anders. '.repeat(12)}Dan de reiskosten van cliënten. ${'En weer iets. '.repeat(12)}`;
    afspraak(h, 'a.b').leg('BepalingVastgelegd', {
      bepaling: '1',
      onderwerp: 'x-y',
      samenvatting: lang.trim(),
    });
    const passage = zoek(h, 'reiskosten')[0]?.vindplaatsen[0]?.passage ?? '';
    expect(passage).toMatch(/^… .*Dan de reiskosten van cliënten.* …$/);
    expect(passage.length).toBeLessThanOrEqual(166);
  });

  it('forgets what was corrected, and still finds it as it was known', () => {
    const h = historie();
    const a = h.overeenkomst('a.b');
    const kop = { soort: 'dvo', domeinen: ['bw'] } as const;
    const eerst = a.leg('OvereenkomstIngeschreven', { ...kop, domeinen: ['bw'], naam: 'Regeling vervoer' });
    const bepaling = a.leg('BepalingVastgelegd', { bepaling: '1', onderwerp: 'pleegzorg' });
    const toen = { beschikbaarOp: '2024-01-01T00:02:30.000Z' };
    a.herstel(eerst, { ...kop, naam: 'Regeling dagbesteding' });
    a.herstel(bepaling, null);
    expect([ids(h, 'vervoer'), ids(h, 'pleegzorg'), ids(h, 'dagbesteding')]).toEqual([[], [], ['a.b']]);
    expect([ids(h, 'vervoer', {}, toen), ids(h, 'pleegzorg', {}, toen)]).toEqual([['a.b'], ['a.b']]);
  });

  it('is narrowed by what a file is, whose it is, and what an agreement is about', () => {
    const h = wereld();
    h.mandaat('zuid.m').leg('MandaatIngeschreven', { naam: 'Mandaat opvang Soest' });
    expect(ids(h, 'soest', { wat: 'gemeente' })).toEqual(['gm0342']);
    expect(ids(h, 'soest', { wat: 'mandaat' })).toEqual(['zuid.m']);
    expect(ids(h, 'soest', { regio: 'zuid' })).toEqual(['zuid.convenant', 'zuid.m']);
    expect(ids(h, 'soest', { soort: 'dvo' })).toEqual(['noord.dvo']);
    expect(ids(h, 'soest', { domein: 'bw' })).toEqual(['noord.dvo']);
    expect(ids(h, 'soest', { domein: 'jeugd', soort: 'convenant' })).toEqual(['zuid.convenant']);
  });

  it('finds the norm, roles and mandates too', () => {
    const h = wereld();
    h.nvo('noord').leg('NvoStandVastgelegd', {
      eis: 'R2',
      stand: 'ja',
      peildatum: '2024',
      reden: 'De cliëntenraad is gehoord.',
    });
    const rol = { rol: 'kassier', domeinen: ['bw'], van: { datum: '2020' } } as const;
    h.regio('noord').leg('RolToegekend', { ...rol, gemeente: 'gm0342', domeinen: ['bw'] });
    h.mandaat('noord.m').leg('MandaatVerleend', {
      soort: 'volmacht',
      gever: { partij: { gemeente: 'gm0342' }, orgaan: 'college' },
      ontvanger: { partij: { organisatie: 'Stichting Zorgloket' }, ambt: 'directeur' },
      bevoegdheden: ['inkoop.contracteren'],
    });
    expect(zoek(h, 'clientenraad').map((t) => [t.wat, t.id, t.naam])).toEqual([
      ['nvo', 'noord', 'Regio Gooi'],
    ]);
    expect(ids(h, 'kassier soest')).toEqual(['noord']);
    expect(ids(h, 'volmacht directeur zorgloket contracteren soest')).toEqual(['noord.m']);
  });

  it('finds a dispute by its subject, its points, its parties and its rulings, and calls it after its subject', () => {
    const h = wereld();
    const punt = { punt: 'een', omschrijving: 'Wie betaalt het bemoeizorgteam.', bepaling: 'artikel 9' };
    const g = geding(h, 'zuid.een', {
      onderwerp: 'Plaatsing na verhuizing',
      verzoekers: [{ gemeente: 'gm0342' }],
      verweerders: [{ regio: 'noord' }],
      punten: [punt],
      client: 'c-8f3a21',
      voorbeeld: true,
    });
    g.uitspraak('2024-02-01', [{ punt: 'een', uitleg: 'De herkomstgemeente draagt bij.' }]);
    g.vernietig('2024-03-01', ['een']);
    const geschil = (q: string, filter: Filter = {}) => ids(h, q, { wat: 'geschil', ...filter });
    for (const q of [
      'verhuizing',
      'bemoeizorgteam',
      'Soest',
      'Gooi',
      'herkomstgemeente',
      '"bindend advies"',
      'ECLI',
    ])
      expect([q, geschil(q)]).toEqual([q, ['zuid.een']]);
    expect([geschil('8f3a21'), geschil('voorzitter')]).toEqual([[], []]);
    expect(zoek(h, 'verhuizing')).toMatchObject([
      { wat: 'geschil', regio: 'zuid', naam: 'Plaatsing na verhuizing (voorbeeld)' },
    ]);
    const bijRegio = (regio: string) => geschil('verhuizing', { regio });
    expect(['zuid', 'noord', 'oost'].map(bijRegio)).toEqual([['zuid.een'], ['zuid.een'], []]);
    expect(geschil('verhuizing', { soort: 'dvo' })).toEqual([]);
  });

  it('does not look at what is sealed, at dates or at codes', () => {
    const h = historie();
    const a = afspraak(h, 'a.b', ['gm0342']);
    a.leg('PartijHeeftOndertekend', {
      partij: { gemeente: 'gm0342' },
      datum: '2020-01-01',
      door: {
        ambt: 'burgemeester',
        referentie: 'p-8f3a',
        naam: { onderwerp: 'noord/p-8f3a', cijfer: 'geheim' },
      },
    });
    for (const q of ['geheim', '8f3a', 'noord', 'gm0342', '2020']) expect(ids(h, q), q).toEqual([]);
    expect(ids(h, 'burgemeester')).toEqual(['a.b']);
  });
});
