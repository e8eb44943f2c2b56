import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { herkenbaar, publicatiefouten } from './anoniem.ts';
import { Publicatie } from './events-uitspraak.ts';
import { isBsn } from './persoonssporen.ts';

const VAST = { seed: 20220101, numRuns: 300 };
const NAMEN = [
  'Zwolle',
  'Kampen',
  'Súdwest-Fryslân',
  "'s-Hertogenbosch",
  'Bergen (L)',
  'IJssel-Vecht',
  'c-abcdef',
];
const soorten = (tekst: string, namen: readonly string[] = NAMEN) =>
  herkenbaar(tekst, namen).map(({ soort }) => soort);

describe('what makes a party recognisable', () => {
  it.each([
    'De gemeente Zwolle betaalt.',
    'zwolle betaalt',
    'ZWOLLE betaalt',
    'Volgens Zwolle’s college',
    'Zwolles beleid',
    'de gemeente (Zwolle)',
    'De gemeente Zwol\u00ADle',
    'in Sudwest Fryslan',
    'SÚDWEST-FRYSLÂN',
    'in ’s-Hertogenbosch',
    'naar Bergen verhuisd',
    'de regio IJssel Vecht',
    'regio ijssel-vecht',
    'De gemeente Kampen',
    'partij GM0193',
    'gm0014 is geen partij, maar wel een gemeente',
  ])('is found: %s', (tekst) => {
    expect(soorten(tekst)).toEqual(['partij']);
  });

  it.each([
    'De gemeente Zwolledam bestaat niet.',
    'Gemeenten kampen met tekorten.',
    'Er zijn bergen werk verzet, en dat kan leiden tot uitstel.',
    'De IJssel ligt niet bij de Vecht.',
    'hm0193, gm01934 en gm019',
    'Het hertogenbos is groot.',
  ])('is not: %s', (tekst) => {
    expect(soorten(tekst)).toEqual([]);
  });

  it('is told with or without the word gemeente, and never matches a name without letters', () => {
    expect(soorten('Zwolle', ['Gemeente Zwolle'])).toEqual(['partij']);
    expect(soorten('Aan - de gemeente', ['-', '', ' ', '(NH)', 'x'])).toEqual([]);
  });
});

describe('what makes a person recognisable', () => {
  it.each([
    ['pseudoniem', 'cliënt c-8f3a21 woont elders'],
    ['pseudoniem', 'Cliënt C-8F3A21'],
    ['pseudoniem', 'cliënt c-abcdef'],
    ['bsn', 'nummer 111222333.'],
    ['bsn', 'nummer 1112.22.333'],
    ['bsn', 'nummer 111 222 333'],
    ['e-mailadres', 'schrijf naar j.jansen@gemeente.nl'],
    ['e-mailadres', 'zorg+1@voorbeeld.example.org'],
    ['telefoonnummer', 'bel 06-12345678'],
    ['telefoonnummer', 'bel 06 12 34 56 78'],
    ['telefoonnummer', 'bel (038) 498 91 11'],
    ['telefoonnummer', 'tel:0384989111'],
    ['telefoonnummer', 'bel 0570-693911'],
    ['telefoonnummer', 'bel +31 (0)6 12345678'],
    ['telefoonnummer', 'bel 0031 38 498 91 11'],
    ['iban', 'op NL91 ABNA 0417 1643 00'],
    ['iban', 'op nl91abna0417164300'],
    ['postcode', 'woont op 8011 PK'],
    ['postcode', 'woont op 8011PK'],
    ['postcode', 'woont op 8011pk 1'],
    ['postcode', 'woont op 2011 AB'],
    ['geboortedatum', 'geboren op 3 maart 1980'],
    ['geboortedatum', 'Geboren te Almelo op maandag 3 maart 1980'],
    ['geboortedatum', 'geb. 03-03-1980'],
    ['geboortedatum', 'geboortedatum: 3/3/1980'],
    ['geboortedatum', 'is op 3 maart 1980 te Almelo geboren'],
    ['persoonsnaam', 'mevrouw De Vries'],
    ['persoonsnaam', 'Mevrouw de Vries'],
    ['persoonsnaam', 'mevrouw\u00A0Jansen'],
    ['persoonsnaam', 'mevrouw\nJansen'],
    ['persoonsnaam', 'mw. Öztürk'],
    ['persoonsnaam', 'de heer Jansen-de Wit'],
    ['persoonsnaam', 'dhr. J. Jansen'],
    ['persoonsnaam', 'P. van den Berg'],
    ['persoonsnaam', 'J.P. Jansen verklaarde'],
    ['persoonsnaam', 'Th. Jansen verklaarde'],
    ['persoonsnaam', 'van cliënt J. Jansen'],
    ['persoonsnaam', 'mr. drs. P.J. ’t Hart'],
    ['persoonsnaam', 'wethouder Van der Meer'],
    ['persoonsnaam', 'burgemeester Jansen'],
  ])('is found, as a %s: %s', (soort, tekst) => {
    expect(soorten(tekst)).toEqual([soort]);
  });

  it('is each kind once, and never the thing itself', () => {
    const tekst = 'Mevrouw Jansen en de heer Pietersen uit Zwolle, 8011 PK en 8012 AB.';
    const sporen = herkenbaar(tekst, NAMEN);
    expect(sporen.map(({ soort }) => soort)).toEqual(['partij', 'postcode', 'persoonsnaam']);
    expect(JSON.stringify(sporen)).not.toMatch(/Jansen|Pietersen|Zwolle|801/);
  });
});

/** Sentences as they stand in rulings, without anybody in them. */
const GOED = [
  'De gemeente heeft op 3 maart 2023 een besluit genomen; de centrumgemeente betaalde tot 1 mei 2023.',
  'Artikel 1.2.1 Wmo 2015 geeft iedere ingezetene recht op opvang, zo blijkt ook uit artikel 2.3.5 lid 3 Wmo 2015.',
  'Het gaat om € 12.345,67 per jaar, in totaal € 1.250.000,00, en daarna € 123.456.782.',
  'De rechtbank oordeelde anders (ECLI:NL:RBAMS:2025:10335), zoals eerder ECLI:NL:CRVB:2019:111222333.',
  'Gemeente A stelt dat de cliënt uit gemeente B komt. Gemeente B. De commissie volgt dat niet.',
  'Mevrouw X. woonde eerst bij partij B. Zij verhuisde in juni 2020. De heer Y bleef.',
  'De verwijzing is naar mevrouw X. Hierop reageerde de heer Z. Partijen zijn gehoord.',
  'Op 01-02-2023 12 weken na de melding, en op 1/2/2023, was er geen antwoord.',
  'In 2015 BW en MO, en sinds 2022 MO alleen; artikel 6:162 BW en artikel 7A:1623 BW gelden hier niet.',
  'Het verblijf duurde 365 dagen, van 2 januari 2022 tot en met 1 januari 2023, op grond van de 365-dagenregel.',
  'Zorgaanbieder B.V. De commissie laat dat in het midden. Stichting N.V. Het advies is bindend.',
  'Het college van B. en W. De raad stemde in. Zie onder A. Jeugdhulp valt daarbuiten.',
  'De cliënt is geboren in een andere regio en de melding is op 3 maart 2023 gedaan.',
  'Volgens de wethouder Zorg en de wethouder Jeugd is dit juist, aldus de burgemeester.',
  'Zie punt 3.1, bijlage B. Overwegingen van de commissie staan in onderdeel C. Conclusie: gegrond.',
  'Het reglement, versie 2023-1, kent termijnen van 2, 4 en 6 weken. Zaaknummer GC-2023-0012.',
  'De heer en mevrouw hebben geen bezwaar. Een mevrouw van de gemeente was aanwezig.',
  'A. Ontvankelijkheid. B. Behandeling. C. Beoordeling.',
  'Het dossier telt 111222334 tekens en verwijst naar Stb. 2014, 280 en Stcrt. 2021, 12345.',
  'Per e-mail en per telefoon is gevraagd om de postcode en het rekeningnummer, en die zijn niet gegeven.',
  'De mandaatgever, ing. of drs., was niet bevoegd (art. 10:3 Awb). Zie art. 1401 BW.',
  'De nieuwe c-indicatie en de co-financiering bleven buiten beschouwing.',
];

describe('sentences of rulings', () => {
  it.each(GOED)('name nobody: %s', (zin) => {
    expect(soorten(zin)).toEqual([]);
  });

  it('name nobody together either, and somebody as soon as a name is put among them', () => {
    const stukjes = fc.shuffledSubarray(GOED, { minLength: 1 });
    fc.assert(
      fc.property(stukjes, fc.nat(), (zinnen, n) => {
        expect(soorten(zinnen.join(' '))).toEqual([]);
        const met = zinnen.toSpliced(n % (zinnen.length + 1), 0, 'Dit schreef mevrouw De Vries uit Kampen.');
        expect(soorten(met.join('\n'))).toEqual(['partij', 'persoonsnaam']);
      }),
      VAST,
    );
  });
});

describe('the eleven test', () => {
  it('holds for one last digit at most, and finds a wrong one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (acht) => {
        const begin = String(acht).padStart(8, '0');
        const goed = Array.from({ length: 10 }, (_, n) => `${begin}${n}`).filter(isBsn);
        expect(goed.length).toBeLessThanOrEqual(1);
        const [bsn] = goed;
        if (bsn) expect(soorten(`Het nummer is ${bsn}.`)).toEqual(['bsn']);
      }),
      VAST,
    );
    expect(isBsn('111222333')).toBe(true);
    expect(isBsn('000000000')).toBe(false);
    expect(isBsn('11122233')).toBe(false);
  });
});

describe('a publication', () => {
  const PUBLICATIE: Publicatie = {
    referentiecode: 'GC-2023-0012',
    commissie: 'Regionale geschillencommissie beschermd wonen',
    categorie: 'plaatsing',
    bepalingsoort: 'woonplaatsbeginsel',
    jaartal: 2023,
    soort: 'bindend-advies',
    uitkomst: 'gegrond',
    samenvatting: GOED[0] as string,
    behandeling: GOED[1] as string,
    standpunten: GOED[4] as string,
    beoordeling: GOED.join(' '),
  };

  it('without anybody in it has no faults', () => {
    expect(publicatiefouten(Publicatie.parse(PUBLICATIE), NAMEN)).toEqual([]);
  });

  const tekstvelden = Object.entries(PUBLICATIE).flatMap(([veld, waarde]) =>
    typeof waarde === 'string' && !('enum' in Publicatie.shape[veld as keyof Publicatie]) ? [veld] : [],
  );
  it.each(tekstvelden)('is looked at in %s too', (veld) => {
    const fouten = publicatiefouten({ ...PUBLICATIE, [veld]: 'GM0193 ZWOLLE' }, NAMEN);
    expect(fouten).toEqual([{ veld, melding: expect.stringMatching(/partij/) }]);
  });

  it('of the greatest length is read in a moment', () => {
    for (const letter of ['a', 'A. ', '0', '06 ', 'mevrouw ', '@', '1 ', 'geboren ', '3 mei x '])
      expect(() => soorten(letter.repeat(20_000 / letter.length))).not.toThrow();
  });
});
