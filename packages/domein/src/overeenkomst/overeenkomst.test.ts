import { describe, expect, it } from 'vitest';
import { feitenVan } from '../gedeeld/aggregaat.ts';
import { given, herstel, nummer } from '../gedeeld/given.ts';
import { type OvereenkomstGebeurtenis, overeenkomst, waarschuwingen } from './overeenkomst.ts';

type Type = OvereenkomstGebeurtenis['type'];
type Data<T extends Type> = Extract<OvereenkomstGebeurtenis, { type: T }>['data'];
const ev = <T extends Type>(type: T, data: Data<T>) => ({ type, data }) as OvereenkomstGebeurtenis;

const soest = { gemeente: 'gm0342' };
const hash = 'a'.repeat(64);
const ingeschreven = ev('OvereenkomstIngeschreven', {
  naam: 'Dienstverleningsovereenkomst omnv',
  soort: 'dvo',
  domeinen: ['bw-mo'],
  regios: ['ede'],
});
const partij = ev('PartijToegetreden', {
  partij: soest,
  van: { datum: '2022-01-01' },
  wijze: 'oorspronkelijk',
});
const versie = ev('TekstversieVastgelegd', {
  versie: '1.0',
  stadium: 'definitief',
  document: { hash, mediatype: 'application/pdf', omvang: 12 },
});
const besluit = ev('BesluitGenomen', {
  partij: soest,
  orgaan: 'college',
  uitkomst: 'ingestemd',
  versie: '1.0',
});
const getekend = ev('PartijHeeftOndertekend', { partij: soest, versie: '1.0', datum: '2021-12-13' });
const looptijd = ev('LooptijdVastgelegd', {
  van: { datum: '2022-01-01' },
  einde: { soort: 'tot', datum: '2025' },
});

const omkering = { van: { datum: '2023' }, einde: { soort: 'tot', datum: '2023' } } as const;
const jaarlijks = (periode: object) =>
  ev('VerplichtingVastgelegd', {
    verplichting: 'begroting',
    soort: 'jaarlijks-besluit',
    stadium: 'geregeld',
    moment: { soort: 'jaarlijks', voor: '10-01', ...periode },
  });

/** One of every kind of act, none of which may need another to have been recorded first. */
const alle: OvereenkomstGebeurtenis[] = [
  partij,
  ev('OpzeggingGedaan', { partij: soest, per: '2024' }),
  ev('PartijUitgetreden', { partij: soest, einde: { soort: 'tot', datum: '2024' } }),
  versie,
  besluit,
  ev('BesluitGepland', { orgaan: 'raad', uiterlijk: '2021-12-31' }),
  getekend,
  ev('OvereenkomstBekendgemaakt', { datum: '2021-12-20' }),
  ev('InwerkingtredingGeregeld', { regel: { soort: 'op', datum: '2022-01-01' } }),
  looptijd,
  ev('VerlengingVoorgenomen', { duur: 'P2Y' }),
  ev('OvereenkomstVerlengd', { einde: { soort: 'tot', datum: '2027' } }),
  ev('OvereenkomstOpgeschort', { van: { datum: '2023-02' } }),
  ev('OvereenkomstBeeindigd', { einde: { soort: 'tot-en-met', datum: '2026' }, wijze: 'ingetrokken' }),
  ev('RelatieGelegd', { soort: 'addendum-bij', doel: 'twente.convenant-2015' }),
  ev('BepalingVastgelegd', { bepaling: '12', onderwerp: 'geschillen' }),
  ev('OvereenkomstGerapporteerd', {
    peildatum: '2020-10-29',
    status: 'concept',
    partijen: [soest, { organisatie: 'GGD' }],
    organen: [],
    onderwerpen: [],
  }),
  ev('RaadplegingGehouden', { groep: 'inwoners', stadium: 'gehouden', versie: '1.0' }),
  ev('OnderwerpGeregeld', { thema: 'toegang', stadium: 'bewust-niet', partij: soest }),
  ev('GeschilrouteGeregeld', { route: 'rechter', stadium: 'geregeld' }),
  ev('ContractvoorwaardenVastgelegd', { termijn: { soort: 'vast', basis: 'P3Y', opties: ['P2Y', 'P2Y'] } }),
  ev('GeldregelVastgelegd', { regel: 'sleutel', soort: 'verdeelsleutel', stadium: 'geregeld' }),
  ev('GeldgegevenVastgelegd', { grootheid: 'inwoners', waarde: '46906', partij: soest, peildatum: '2021' }),
  jaarlijks({}),
  ev('VerplichtingNagekomen', { verplichting: 'begroting', datum: '2022-09-20' }),
  ev('AfhankelijkheidGemeld', { van: 'woonplaatsbeginsel' }),
];

describe('what is recorded of an agreement', () => {
  it('is entered once', () => {
    given(overeenkomst).when(ingeschreven).thenRecorded(ingeschreven);
    given(overeenkomst, ingeschreven).when(ingeschreven).thenRefused('bestaat-al');
  });

  it.each(alle)(
    'takes $type as the first act after it was entered: nothing that may still come is missed',
    (g) => {
      given(overeenkomst).when(g).thenRefused('niet-gevonden');
      given(overeenkomst, ingeschreven).when(g).thenRecorded(g);
    },
  );

  it('takes every kind of act in reverse order: facts arrive late', () => {
    given(overeenkomst, ingeschreven, ...alle.toReversed());
  });

  it('takes a decision that its body took twice: being held over and then adopted are two facts', () => {
    given(overeenkomst, ingeschreven, besluit).when(besluit).thenRecorded(besluit);
  });

  it('keeps a text as it is: the same version a second time is refused', () => {
    const anders = ev('TekstversieVastgelegd', { versie: '1.0', stadium: 'concept' });
    given(overeenkomst, ingeschreven, versie).when(anders).thenRefused('in-strijd-met-dossier');
  });

  it.each(['constructor', 'toString', '__proto__'])('takes a text that happens to be called %s', (naam) => {
    const tekst = ev('TekstversieVastgelegd', { versie: naam, stadium: 'concept' });
    const dossier = given(overeenkomst, ingeschreven);
    dossier.when(tekst).thenRecorded(tekst);
    const over = ev('BesluitGenomen', {
      partij: soest,
      orgaan: 'raad',
      uitkomst: 'zienswijze',
      versie: naam,
    });
    expect(waarschuwingen(over, dossier.state())).toContain(`Tekstversie ${naam} is nog niet vastgelegd.`);
    given(overeenkomst, ingeschreven, tekst).when(tekst).thenRefused('in-strijd-met-dossier');
  });

  it('takes a signature once per party and version', () => {
    const dossier = given(overeenkomst, ingeschreven, getekend);
    dossier.when(getekend).thenRefused('in-strijd-met-dossier');
    const nieuweTekst = ev('PartijHeeftOndertekend', { partij: soest, versie: '2.0' });
    dossier.when(nieuweTekst).thenRecorded(nieuweTekst);
    const ander = ev('PartijHeeftOndertekend', { partij: { gemeente: 'gm0307' }, versie: '1.0' });
    dossier.when(ander).thenRecorded(ander);
  });

  it('holds one example of every kind of act', () => {
    const soorten = Object.keys(overeenkomst.schemas);
    expect(soorten.filter((soort) => ![ingeschreven, ...alle].some((g) => g.type === soort))).toEqual([]);
  });

  it.each([
    [ev('OnderwerpGeregeld', { thema: 'toegang', stadium: 'geregeld', ...omkering }), 'einde.datum'],
    [ev('GeschilrouteGeregeld', { route: 'rechter', stadium: 'geregeld', ...omkering }), 'einde.datum'],
    [
      ev('GeldregelVastgelegd', { regel: 'a', soort: 'reserve', stadium: 'geregeld', ...omkering }),
      'einde.datum',
    ],
    [jaarlijks(omkering), 'moment.einde.datum'],
    [ev('OvereenkomstOpgeschort', omkering), 'einde.datum'],
  ])('refuses an arrangement that ends before it begins, and says where: $0.type', (g, veld) => {
    const uitkomst = given(overeenkomst, ingeschreven).when(g);
    uitkomst.thenRefused('einde-voor-begin');
    expect(uitkomst.gezien).toMatchObject({ fouten: [{ veld }] });
    // The same, but it may hold one day.
    const eenDag = JSON.parse(JSON.stringify(g).replace('"tot"', '"tot-en-met"')) as OvereenkomstGebeurtenis;
    given(overeenkomst, ingeschreven).when(eenDag).thenRecorded(eenDag);
  });

  it.each([
    { soort: 'op', datum: '2022-03-31' },
    { soort: 'bij', gebeurtenis: 'uittreding' },
    undefined,
  ] as const)('takes a duty whose moment is no period: %j', (moment) => {
    const plicht = ev('VerplichtingVastgelegd', {
      verplichting: 'evaluatie',
      soort: 'evaluatie',
      stadium: 'aangekondigd',
      ...(moment ? { moment } : {}),
    });
    given(overeenkomst, ingeschreven).when(plicht).thenRecorded(plicht);
  });

  it.each([
    ev('LooptijdVastgelegd', { van: { datum: '2022' }, einde: { soort: 'tot', datum: '2022' } }),
    ev('LooptijdVastgelegd', { van: { datum: '2022-02' }, einde: { soort: 'tot-en-met', datum: '2022-01' } }),
    ev('OvereenkomstOpgeschort', { van: { datum: '2022' }, einde: { soort: 'onduidelijk', datum: '2021' } }),
  ])('refuses a period that can never hold: $type $data', (g) => {
    given(overeenkomst, ingeschreven).when(g).thenRefused('einde-voor-begin');
  });

  it.each([
    ev('LooptijdVastgelegd', { van: { datum: '2022' }, einde: { soort: 'tot-en-met', datum: '2022' } }),
    ev('LooptijdVastgelegd', {
      van: { datum: '2022', uiterlijk: true },
      einde: { soort: 'tot', datum: '2022' },
    }),
    ev('LooptijdVastgelegd', {
      van: { datum: '2022' },
      einde: { soort: 'tot', datum: '2021', voorwaarde: 'tenzij het regioplan anders zegt' },
    }),
    ev('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '1900' } }),
  ])('takes a period that may hold: $data', (g) => {
    given(overeenkomst, ingeschreven).when(g).thenRecorded(g);
  });
});

describe('the correction of an agreement', () => {
  it('hard case 7: the two facts that one inserted date touches are corrected apart', () => {
    const verlengd = ev('OvereenkomstVerlengd', { einde: { soort: 'tot', datum: '2021-01-01' } });
    const nieuw = ev('OvereenkomstVerlengd', { einde: { soort: 'tot', datum: '2022-01-01' } });
    const na = given(overeenkomst, ingeschreven, looptijd, verlengd, herstel(nummer(3), nieuw));
    na.when(herstel(nummer(2), looptijd)).thenRecorded({
      type: 'GebeurtenisGerectificeerd',
      data: {
        groep: nummer(2),
        volgorde: 1,
        corrigeert: nummer(2),
        vervanging: { type: 'LooptijdVastgelegd', version: 1, data: looptijd.data },
      },
    });
  });

  it('frees a version or a signature that was taken away', () => {
    const dossier = given(overeenkomst, ingeschreven, versie, getekend);
    dossier.when(versie).thenRefused('in-strijd-met-dossier');
    const zonder = given(
      overeenkomst,
      ingeschreven,
      versie,
      getekend,
      herstel(nummer(2), null),
      herstel(nummer(3), null),
    );
    zonder.when(versie).thenRecorded(versie);
    zonder.when(getekend).thenRecorded(getekend);
  });

  it('may state a version anew under its own number, not under that of another', () => {
    const tweede = ev('TekstversieVastgelegd', { versie: '2.0', stadium: 'concept' });
    const dossier = given(overeenkomst, ingeschreven, versie, tweede);
    const zelfde = ev('TekstversieVastgelegd', { versie: '2.0', stadium: 'definitief' });
    expect(dossier.when(herstel(nummer(3), zelfde)).gezien).toHaveLength(1);
    dossier.when(herstel(nummer(3), versie)).thenRefused('in-strijd-met-dossier');
  });
});

describe('what the one who records is warned of', () => {
  const { state } = given(overeenkomst, ingeschreven, partij, versie);
  const bij = (g: OvereenkomstGebeurtenis) => waarschuwingen(g, state());

  it.each<[string, OvereenkomstGebeurtenis, RegExp[]]>([
    ['nothing when all is there', besluit, []],
    [
      'a party that is not recorded as one',
      ev('BesluitGenomen', { partij: { gemeente: 'gm0307' }, orgaan: 'raad', uitkomst: 'vastgesteld' }),
      [/nog niet als partij/],
    ],
    [
      'a version that is not recorded',
      ev('PartijHeeftOndertekend', { partij: soest, versie: '9' }),
      [/Tekstversie 9 is nog niet vastgelegd/],
    ],
    [
      'a text without its document',
      ev('TekstversieVastgelegd', { versie: '3', stadium: 'concept' }),
      [/geen document/],
    ],
    [
      'nothing when a party joins',
      ev('PartijToegetreden', { ...partijData('gm0307'), wijze: 'toegetreden' }),
      [],
    ],
    [
      'hard case 41: a decision on a Saturday',
      ev('BesluitGenomen', { partij: soest, orgaan: 'raad', uitkomst: 'vastgesteld', datum: '2019-10-19' }),
      [/weekend/],
    ],
    [
      'nothing when the day is not known',
      ev('BesluitGenomen', { partij: soest, orgaan: 'raad', uitkomst: 'vastgesteld', datum: '2019-10' }),
      [],
    ],
  ])('warns of %s', (_, gebeurtenis, verwacht) => {
    expect(bij(gebeurtenis)).toEqual(verwacht.map((patroon) => expect.stringMatching(patroon)));
  });

  it('never refuses what it warns of', () => {
    const zaterdag = ev('BesluitGenomen', {
      partij: { gemeente: 'gm0307' },
      orgaan: 'raad',
      uitkomst: 'vastgesteld',
      versie: '9',
      datum: '2019-10-19',
    });
    expect(bij(zaterdag)).toHaveLength(3);
    given(overeenkomst, ingeschreven).when(zaterdag).thenRecorded(zaterdag);
  });

  it('has nothing to say of a file that does not exist', () => {
    expect(waarschuwingen(besluit, { status: 'leeg' })).toEqual([]);
  });

  it('knows as a party whom a source only reports', () => {
    const rapport = ev('OvereenkomstGerapporteerd', {
      peildatum: '2021',
      status: 'concept',
      partijen: [{ gemeente: 'gm0307' }],
      organen: [],
      onderwerpen: [],
    });
    const gemeld = given(overeenkomst, ingeschreven, rapport).state();
    const amersfoort = ev('OpzeggingGedaan', { partij: { gemeente: 'gm0307' } });
    expect(waarschuwingen(amersfoort, gemeld)).toEqual([]);
  });
});

function partijData(gemeente: string) {
  return { partij: { gemeente }, van: { datum: '2022' } };
}

describe('the facts of an agreement', () => {
  it('are one per act, found by the agreement, its regions, its parties and the agreement it points at', () => {
    const { gebeurtenissen } = given(overeenkomst, ingeschreven, ...alle);
    const feiten = gebeurtenissen.flatMap((g) => feitenVan(overeenkomst, g));
    expect(feiten).toHaveLength(alle.length + 1);
    expect(feiten.every((f) => f.overeenkomst === 'proef.proef')).toBe(true);
    const bij = (sleutel: string) => feiten.filter((f) => f.sleutels.includes(sleutel)).map((f) => f.soort);
    expect(bij('regio-overeenkomst:proef')).toEqual(['overeenkomst']);
    expect(bij('regio-overeenkomst:ede')).toEqual(['overeenkomst']);
    expect(bij('overeenkomst:twente.convenant-2015')).toEqual(['relatie']);
    expect(bij('organisatie:ggd')).toEqual(['rapport']);
    expect(bij('gemeente:gm0342')).toContain('ondertekening');
    expect(bij('gemeente:gm0342')).toContain('geldgegeven');
    for (const soort of ['geschilroute', 'contractvoorwaarden', 'geldregel', 'afhankelijkheid'])
      expect(bij(`soort:${soort}`)).toEqual([soort]);
  });
});

describe('signatures', () => {
  it.each([
    ['by a second officer', { door: { ambt: 'gemeentesecretaris' } }],
    ['on another day, after leaving and coming back', { datum: '2023-05-01' }],
  ])('of one party are kept apart: %s', (_, anders) => {
    const weer = ev('PartijHeeftOndertekend', {
      partij: soest,
      versie: '1.0',
      datum: '2021-12-13',
      ...anders,
    });
    given(overeenkomst, ingeschreven, getekend).when(weer).thenRecorded(weer);
    given(overeenkomst, ingeschreven, getekend, weer).when(weer).thenRefused('in-strijd-met-dossier');
  });
});
