import { describe, expect, it } from 'vitest';
import { feitenVan } from '../gedeeld/aggregaat.ts';
import { given, herstel, nummer } from '../gedeeld/given.ts';
import type { Drager } from '../gedeeld/namen.ts';
import { mandaatGebeurtenissen } from './events.ts';
import { type MandaatGebeurtenis, mandaat } from './mandaat.ts';

type Type = MandaatGebeurtenis['type'];
type Data<T extends Type> = Extract<MandaatGebeurtenis, { type: T }>['data'];
const ev = <T extends Type>(type: T, data: Data<T>) => ({ type, data }) as MandaatGebeurtenis;

const college: Drager = { partij: { gemeente: 'gm0342' }, orgaan: 'college' };
const risb: Drager = { partij: { organisatie: 'RISB' } };
const teammanager: Drager = { partij: { gemeente: 'gm0307' }, ambt: 'Teammanager  Inkoop' };

const ingeschreven = ev('MandaatIngeschreven', { naam: 'Mandaat inkoop', instrument: 'proef.dvo' });
const verlening = (anders: Partial<Data<'MandaatVerleend'>> = {}) =>
  ev('MandaatVerleend', {
    soort: 'mandaat',
    gever: college,
    ontvanger: teammanager,
    bevoegdheden: ['inkoop'],
    ...anders,
  });
const gemeld = ev('MandaatGerapporteerd', {
  peildatum: '2021',
  status: 'voornemen',
  gevers: [college, { partij: { gemeente: 'gm0308' } }],
  ontvangers: [risb],
  bevoegdheden: ['inkoop'],
});

/** One of every kind of act, none of which may need another to have been recorded first. */
const alle: MandaatGebeurtenis[] = [
  verlening({ onder: 'proef.hoofdmandaat', vervangt: 'ede.oud' }),
  ev('InstemmingGegeven', { van: 'gemandateerde', door: teammanager, uitkomst: 'gegeven' }),
  ev('VervangingGeregeld', { vervanger: risb, bij: 'bij afwezigheid' }),
  ev('AanwijzingGegeven', { aanwijzing: 'Eerst overleggen.' }),
  ev('MandaatIngetrokken', { door: college, einde: { soort: 'tot', datum: '2024' } }),
  ev('MandaatVervallen', { einde: { soort: 'tot', datum: '2024' }, oorzaak: 'De taak ging over.' }),
  ev('MandaatNietigGebleken', { oorzaak: 'Door de rechter vernietigd.' }),
  ev('BevoegdheidUitgeoefend', {
    handeling: 'ondertekening',
    bevoegdheid: 'inkoop.contracteren',
    door: teammanager,
    overeenkomst: 'proef.dvo',
  }),
  gemeld,
];

describe('what is recorded of a mandate', () => {
  it('is entered once', () => {
    given(mandaat).when(ingeschreven).thenRecorded(ingeschreven);
    given(mandaat, ingeschreven).when(ingeschreven).thenRefused('bestaat-al');
  });

  it.each(alle)('takes $type as the first act after it was entered: what is missing may still come', (g) => {
    given(mandaat).when(g).thenRefused('niet-gevonden');
    given(mandaat, ingeschreven).when(g).thenRecorded(g);
  });

  it('holds one example of every kind of act, and takes them in reverse order: facts arrive late', () => {
    const soorten = Object.keys(mandaat.schemas);
    expect(soorten.filter((soort) => ![ingeschreven, ...alle].some((g) => g.type === soort))).toEqual([]);
    given(mandaat, ingeschreven, ...alle.toReversed());
  });

  it('takes one grant (hard case 24), however different the second one is', () => {
    const ander = verlening({ gever: { partij: { gemeente: 'gm0308' }, orgaan: 'college' } });
    for (const tweede of [verlening(), ander])
      given(mandaat, ingeschreven, verlening()).when(tweede).thenRefused('in-strijd-met-dossier');
    // A withdrawal makes no room: who grants anew opens a file of its own.
    given(
      mandaat,
      ingeschreven,
      verlening(),
      ev('MandaatIngetrokken', { einde: { soort: 'tot', datum: '2024' } }),
    )
      .when(ander)
      .thenRefused('in-strijd-met-dossier');
  });

  it.each<[string, Drager, Drager]>([
    ['the same body', college, college],
    ['the same office, spelled otherwise', teammanager, { ...teammanager, ambt: 'teammanager inkoop' }],
    ['the same organisation', risb, { partij: { organisatie: 'risb' } }],
  ])('refuses a grant to oneself: %s', (_, gever, ontvanger) => {
    const uitkomst = given(mandaat, ingeschreven).when(verlening({ gever, ontvanger }));
    uitkomst.thenRefused('in-strijd-met-dossier');
    expect(uitkomst.gezien).toMatchObject({ fouten: [{ veld: 'ontvanger' }] });
  });

  it('takes a grant to another body or office of the same municipality', () => {
    const { partij } = college;
    for (const ontvanger of [
      { partij },
      { partij, orgaan: 'burgemeester' as const },
      { partij, ambt: 'griffier' },
    ]) {
      const g = verlening({ ontvanger });
      given(mandaat, ingeschreven).when(g).thenRecorded(g);
    }
  });

  const omgekeerd = { van: { datum: '2022-02' }, einde: { soort: 'tot-en-met', datum: '2022-01' } } as const;
  const eenMaand = { van: { datum: '2022-02' }, einde: { soort: 'tot-en-met', datum: '2022-02' } } as const;

  it.each([
    ['MandaatVerleend', verlening(omgekeerd), verlening(eenMaand)],
    [
      'VervangingGeregeld',
      ev('VervangingGeregeld', { vervanger: risb, ...omgekeerd }),
      ev('VervangingGeregeld', { vervanger: risb, ...eenMaand }),
    ],
  ])('refuses a period that can never hold, with its place: %s', (_, nooit, wel) => {
    const uitkomst = given(mandaat, ingeschreven).when(nooit);
    uitkomst.thenRefused('einde-voor-begin');
    expect(uitkomst.gezien).toMatchObject({ fouten: [{ veld: 'einde.datum' }] });
    given(mandaat, ingeschreven).when(wel).thenRecorded(wel);
  });

  it('takes what a source says of a period, possible or not', () => {
    const g = { ...gemeld, data: { ...gemeld.data, ...omgekeerd } } as MandaatGebeurtenis;
    given(mandaat, ingeschreven).when(g).thenRecorded(g);
  });
});

describe('the correction of a mandate', () => {
  it('states the whole grant anew, in its own place', () => {
    const nieuw = verlening({ grenzen: { bedragTot: 50_000 } });
    given(mandaat, ingeschreven, verlening())
      .when(herstel(nummer(2), nieuw))
      .thenRecorded({
        type: 'GebeurtenisGerectificeerd',
        data: {
          groep: nummer(2),
          volgorde: 1,
          corrigeert: nummer(2),
          vervanging: { type: 'MandaatVerleend', version: 1, data: nieuw.data },
        },
      });
  });

  it('is refused where the act itself would have been', () => {
    const dossier = given(mandaat, ingeschreven, verlening());
    dossier.when(herstel(nummer(2), verlening({ ontvanger: college }))).thenRefused('in-strijd-met-dossier');
  });

  it('makes room for the true grant when the recorded one never happened, and for no second one after that', () => {
    const zonder = given(mandaat, ingeschreven, verlening(), herstel(nummer(2), null));
    expect(zonder.state()).toEqual({ status: 'ingeschreven', partijen: [] });
    zonder.when(verlening()).thenRecorded(verlening());
    given(mandaat, ingeschreven, verlening(), herstel(nummer(2), null), verlening())
      .when(herstel(nummer(3), verlening()))
      .thenRefused('in-strijd-met-dossier');
  });

  it('keeps the entry, which may be said otherwise but not taken away', () => {
    const dossier = given(mandaat, ingeschreven, ...alle);
    dossier.when(herstel(nummer(1), null)).thenRefused('in-strijd-met-dossier');
    const anders = ev('MandaatIngeschreven', { naam: 'Mandaat inkoop en betaling' });
    expect(dossier.when(herstel(nummer(1), anders)).gezien).toHaveLength(1);
  });
});

describe('who has a part in a mandate', () => {
  it('are the municipalities that give or receive, recorded or reported', () => {
    expect(given(mandaat).state()).toEqual({ status: 'leeg' });
    expect(given(mandaat, ingeschreven, gemeld, verlening()).state()).toEqual({
      status: 'verleend',
      partijen: ['gm0342', 'gm0308', 'gm0342', 'gm0307'],
    });
  });

  it('are not those who consent, replace, act or withdraw', () => {
    const [, ...zonderVerlening] = alle.filter((g) => g !== gemeld);
    expect(given(mandaat, ingeschreven, ...zonderVerlening).state()).toMatchObject({ partijen: [] });
  });
});

describe('the facts of a mandate', () => {
  const { gebeurtenissen } = given(mandaat, ingeschreven, ...alle);
  const feiten = gebeurtenissen.flatMap((g) => feitenVan(mandaat, g));
  const bij = (sleutel: string) => feiten.filter((f) => f.sleutels.includes(sleutel)).map((f) => f.soort);

  it('are one per act, all about this mandate', () => {
    expect(feiten).toHaveLength(alle.length + 1);
    expect(bij('mandaat:proef.proef')).toHaveLength(feiten.length);
    expect(new Set(feiten.map((f) => f.mandaat))).toEqual(new Set(['proef.proef']));
  });

  it.each([
    ['mandaten', ['mandaat']],
    ['regio-mandaat:proef', ['mandaat']],
    ['overeenkomst:proef.dvo', ['mandaat', 'uitoefening']],
    ['mandaat-van:gemeente:gm0342', ['verlening', 'mandaatmelding']],
    ['mandaat-van:gemeente:gm0308', ['mandaatmelding']],
    ['mandaat-aan:gemeente:gm0307/teammanager inkoop', ['verlening']],
    ['mandaat-aan:organisatie:risb', ['vervanging', 'mandaatmelding']],
    ['uitgeoefend-door:gemeente:gm0307/teammanager inkoop', ['uitoefening']],
    ['mandaat:proef.hoofdmandaat', ['verlening']],
    ['mandaat:ede.oud', ['verlening']],
    ['gemeente:gm0342', ['verlening', 'mandaatmelding']],
    ['gemeente:gm0307', ['verlening']],
    ['organisatie:risb', ['vervanging', 'mandaatmelding']],
  ])('are found under %s: %j', (sleutel, soorten) => {
    expect(bij(sleutel)).toEqual(soorten);
  });
});

describe('who holds a power', () => {
  const lees = (drager: unknown) => mandaatGebeurtenissen.InstemmingGegeven.shape.door.safeParse(drager);

  it('is a party, one of its bodies or one of its offices, never both', () => {
    for (const drager of [college, risb, teammanager]) expect(lees(drager).success).toBe(true);
    const fout = lees({ ...college, ambt: 'wethouder' });
    expect(fout.error?.issues.map((i) => [i.path, i.message])).toEqual([
      [['ambt'], 'Noem een orgaan of een ambt, niet allebei.'],
    ]);
  });
});
