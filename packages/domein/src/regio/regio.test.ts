import { describe, expect, it } from 'vitest';
import { feitenVan } from '../gedeeld/aggregaat.ts';
import { given, herstel, nummer } from '../gedeeld/given.ts';
import { type RegioGebeurtenis, regio } from './regio.ts';

const ingericht: RegioGebeurtenis = { type: 'RegioIngericht', data: { naam: 'Amersfoort' } };
const toegetreden: RegioGebeurtenis = {
  type: 'GemeenteToegetreden',
  data: { gemeente: 'gm0345', domeinen: ['bw-mo'], van: { datum: '2015' } },
};
const uitgetreden: RegioGebeurtenis = {
  type: 'GemeenteUitgetreden',
  data: { gemeente: 'gm0345', domeinen: ['bw-mo'], einde: { soort: 'tot', datum: '2022' }, naarRegio: 'ede' },
};
const centrum: RegioGebeurtenis = {
  type: 'RolToegekend',
  data: { gemeente: 'gm0307', rol: 'centrumgemeente', domeinen: ['mo'], van: { datum: '2015' } },
};

/** One of every kind of act that a region knows after it was set up. */
const alle: RegioGebeurtenis[] = [
  toegetreden,
  uitgetreden,
  { type: 'UittredingVoorgenomen', data: { gemeente: 'gm0345', domeinen: ['bw'], per: '2022' } },
  { type: 'BlijvenBesloten', data: { gemeente: 'gm0050', domeinen: ['bw-mo'], datum: '2020-09' } },
  centrum,
  {
    type: 'RolBeeindigd',
    data: {
      gemeente: 'gm0307',
      rol: 'centrumgemeente',
      domeinen: ['bw'],
      einde: { soort: 'tot-en-met', datum: '2022' },
    },
  },
  {
    type: 'AanspreekpuntAangewezen',
    data: {
      gemeente: 'gm0193',
      vervangers: ['gm0160', 'gm1708'],
      niveau: 'bestuurlijk',
      stadium: 'voorgesteld',
    },
  },
  {
    type: 'LidmaatschapGerapporteerd',
    data: { gemeente: 'gm0307', domeinen: ['bw-mo'], peildatum: '2020-10-29', zekerheid: 'afgeleid' },
  },
  {
    type: 'RolGerapporteerd',
    data: { gemeente: 'gm0307', rol: 'accounthouder', domeinen: ['bw-mo'], peildatum: '2021' },
  },
  {
    type: 'PersoonsgegevensVernietigd',
    data: { onderwerp: 'p-8f3a', grondslag: 'AVG artikel 17' },
  },
];

describe('what is recorded of a region', () => {
  it('is set up once', () => {
    given(regio).when(ingericht).thenRecorded(ingericht);
    given(regio, ingericht).when(ingericht).thenRefused('bestaat-al');
  });

  it.each(alle)('takes $type once it exists, in any order', (gebeurtenis) => {
    given(regio).when(gebeurtenis).thenRefused('niet-gevonden');
    given(regio, ingericht).when(gebeurtenis).thenRecorded(gebeurtenis);
    given(regio, ingericht, ...alle.toReversed())
      .when(gebeurtenis)
      .thenRecorded(gebeurtenis);
  });

  it('records an exit before the accession that it ends', () => {
    given(regio, ingericht, uitgetreden).when(toegetreden).thenRecorded(toegetreden);
  });

  it.each<[string, RegioGebeurtenis]>([
    [
      'a membership',
      { ...toegetreden, data: { ...toegetreden.data, einde: { soort: 'tot', datum: '2015' } } },
    ],
    ['a role', { ...centrum, data: { ...centrum.data, einde: { soort: 'tot-en-met', datum: '2014-12' } } }],
    [
      'a contact point',
      {
        type: 'AanspreekpuntAangewezen',
        data: {
          gemeente: 'gm0193',
          vervangers: [],
          niveau: 'bestuurlijk',
          stadium: 'aangewezen',
          van: { datum: '2022' },
          einde: { soort: 'tot', datum: '2022' },
        },
      },
    ],
  ])('refuses %s that certainly ends before it begins', (_, gebeurtenis) => {
    given(regio, ingericht).when(gebeurtenis).thenRefused('einde-voor-begin');
  });

  it('takes an end that may lie after the begin', () => {
    const ruim: RegioGebeurtenis = {
      ...toegetreden,
      data: { ...toegetreden.data, einde: { soort: 'tot-en-met', datum: '2015-02' } },
    };
    given(regio, ingericht).when(ruim).thenRecorded(ruim);
  });

  it.each([
    ['gm0193', ['gm0160', 'gm0193']],
    ['gm0193', ['gm0160', 'gm0160']],
  ])('refuses a contact point that replaces itself or twice the same: %s, %s', (punt, vervangers) => {
    const dubbel: RegioGebeurtenis = {
      type: 'AanspreekpuntAangewezen',
      data: { gemeente: punt, vervangers, niveau: 'bestuurlijk', stadium: 'aangewezen' },
    };
    given(regio, ingericht).when(dubbel).thenRefused('in-strijd-met-dossier');
  });
});

describe('the correction of a region', () => {
  const juist: RegioGebeurtenis = { ...toegetreden, data: { ...toegetreden.data, van: { datum: '2016' } } };
  const basis = [ingericht, toegetreden] as const;

  it('replaces a fact whole and names what it corrects', () => {
    given(regio, ...basis)
      .when(herstel(nummer(2), juist))
      .thenRecorded({
        type: 'GebeurtenisGerectificeerd',
        data: {
          groep: nummer(2),
          volgorde: 1,
          corrigeert: nummer(2),
          vervanging: { type: 'GemeenteToegetreden', version: 1, data: juist.data },
        },
      });
  });

  it('takes a fact away, and can put it back', () => {
    const weg = given(regio, ...basis, herstel(nummer(2), null));
    weg.when(herstel(nummer(3), toegetreden)).thenRecorded({
      type: 'GebeurtenisGerectificeerd',
      data: {
        groep: nummer(2),
        volgorde: 1,
        corrigeert: nummer(3),
        vervanging: { type: 'GemeenteToegetreden', version: 1, data: toegetreden.data },
      },
    });
  });

  it('puts back only the kind of fact that was taken away, and takes it away once', () => {
    const weg = given(regio, ...basis, herstel(nummer(2), null));
    weg.when(herstel(nummer(3), uitgetreden)).thenRefused('in-strijd-met-dossier');
    weg.when(herstel(nummer(3), null)).thenRefused('in-strijd-met-dossier');
  });

  it('is corrected by naming the last correction, not what was corrected before', () => {
    const eenmaal = given(regio, ...basis, herstel(nummer(2), juist));
    eenmaal.when(herstel(nummer(2), toegetreden)).thenRefused('al-gerectificeerd');
    const tweemaal = given(regio, ...basis, herstel(nummer(2), juist), herstel(nummer(3), toegetreden));
    tweemaal.when(herstel(nummer(3), juist)).thenRefused('al-gerectificeerd');
    tweemaal.when(herstel(nummer(4), null)).thenRecorded({
      type: 'GebeurtenisGerectificeerd',
      data: { groep: nummer(2), volgorde: 1, corrigeert: nummer(4), vervanging: null },
    });
  });

  it('refuses an event of another file, another kind, and to take the region itself away', () => {
    const zo = given(regio, ...basis);
    zo.when(herstel(nummer(9), juist)).thenRefused('gebeurtenis-onbekend');
    zo.when(herstel(nummer(2), uitgetreden)).thenRefused('in-strijd-met-dossier');
    zo.when(herstel(nummer(1), null)).thenRefused('in-strijd-met-dossier');
    given(regio)
      .when(herstel(nummer(1), juist))
      .thenRefused('niet-gevonden');
  });

  it('must itself be an act that could be recorded', () => {
    const fout: RegioGebeurtenis = {
      ...toegetreden,
      data: { ...toegetreden.data, einde: { soort: 'tot', datum: '2014' } },
    };
    given(regio, ...basis)
      .when(herstel(nummer(2), fout))
      .thenRefused('einde-voor-begin');
  });

  it('may give the region another name', () => {
    const nieuw: RegioGebeurtenis = { type: 'RegioIngericht', data: { naam: 'Regio Amersfoort' } };
    const na = given(regio, ...basis, herstel(nummer(1), nieuw));
    expect(na.gebeurtenissen.flatMap((g) => feitenVan(regio, g)).at(-1)).toMatchObject({
      soort: 'regio',
      naam: 'Regio Amersfoort',
      groep: nummer(1),
    });
  });
});

describe('the facts of a region', () => {
  it('are found by the region and by the municipality; destroyed personal data are no fact', () => {
    const { gebeurtenissen } = given(regio, ingericht, ...alle);
    const feiten = gebeurtenissen.flatMap((g) => feitenVan(regio, g));
    expect(feiten).toHaveLength(alle.length);
    expect(feiten.every((f) => f.sleutels.includes('regio:proef'))).toBe(true);
    expect(feiten.filter((f) => f.sleutels.includes('gemeente:gm0345')).map((f) => f.soort)).toEqual([
      'lidmaatschap',
      'lidmaatschapseinde',
      'uittredingsvoornemen',
    ]);
  });
});
