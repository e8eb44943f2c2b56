import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { commissieGebeurtenissen } from '@regiolog/domein/geschil/commissie-events';
import { geschilHandelingen, meldInvoer } from '@regiolog/domein/geschil/handelingen';
import { inschrijvingen } from '@regiolog/domein/handelingen';
import { describe, expect, it } from 'vitest';
import { leesDatum } from '../../../services/portaal/web/bouwstenen/datum-lezen.ts';
import { vastleggen } from '../../../services/portaal/web/teksten/nl/vastleggen.ts';
import { foutenIn, foutenUit } from '../../../services/portaal/web/vastleggen/fouten.ts';
import { HANDELINGEN, INDELING, menuVan } from '../../../services/portaal/web/vastleggen/handelingen.ts';
import { inhoudVan } from '../../../services/portaal/web/vastleggen/inhoud.ts';
import {
  NieuweOvereenkomst,
  stappenVoorOvereenkomst,
} from '../../../services/portaal/web/vastleggen/nieuwe-overeenkomst.ts';
import { veldnaam } from '../../../services/portaal/web/vastleggen/veldnaam.ts';
import { type Veld, type Vorm, veldenVan } from '../../../services/portaal/web/vastleggen/vorm.ts';
import { type Groep, leesbaar, type Pad } from '../../../services/portaal/web/vastleggen/waarden.ts';

/** The forms that are made from the schemas: every act can be asked for, and says in words what it asks. */

type Invoer = (typeof HANDELINGEN)['regio'][number]['invoer'];
type Schema = readonly [gebeurtenis: string, invoer: Invoer];
const ALLE: readonly Schema[] = [
  ...Object.values(HANDELINGEN)
    .flat()
    .map(({ gebeurtenis, invoer }): Schema => [gebeurtenis, invoer]),
  ...Object.values(inschrijvingen).map(({ gebeurtenis, invoer }): Schema => [gebeurtenis, invoer]),
  ['GeschilGemeld', meldInvoer],
  ['CommissieIngesteld', commissieGebeurtenissen.CommissieIngesteld],
  ['Begeleiding', Begeleiding],
];

function padenIn(vorm: Vorm, pad: Pad): Pad[] {
  switch (vorm.soort) {
    case 'groep':
      return padenVan(vorm.velden, pad);
    case 'lijst':
      return padenIn(vorm.van, [...pad, 0]);
    case 'soorten':
      return Object.values(vorm.soorten).flatMap((binnen) => padenIn(binnen, pad));
    default:
      return [];
  }
}
function padenVan(velden: readonly Veld[], pad: Pad = []): Pad[] {
  return velden.flatMap(({ naam, vorm }) => [[...pad, naam], ...padenIn(vorm, [...pad, naam])]);
}

const act = (gebeurtenis: string): Invoer =>
  ALLE.find(([naam]) => naam === gebeurtenis)?.[1] ?? expect.fail(gebeurtenis);
const inhoud = (gebeurtenis: string, waarden: Groep) =>
  inhoudVan({ soort: 'groep', velden: veldenVan(act(gebeurtenis)) }, waarden, true);

describe('a form for every act', () => {
  it.each(ALLE)('%s can be asked for, and each of its fields has a name', (gebeurtenis, invoer) => {
    const zonder = padenVan(veldenVan(invoer)).filter((pad) => veldnaam(gebeurtenis, pad) === undefined);
    expect(zonder.map((pad) => pad.join('.'))).toEqual([]);
    if (gebeurtenis !== 'Begeleiding') expect(vastleggen.handelingen[gebeurtenis]).toMatch(/^[A-Z]/);
  });

  it('names no act twice within one kind of file, so that a menu can be read', () => {
    for (const handelingen of Object.values(HANDELINGEN)) {
      const namen = handelingen.map(({ gebeurtenis }) => vastleggen.handelingen[gebeurtenis]);
      expect(new Set(namen).size).toBe(namen.length);
    }
  });

  it('puts every act of a file that the register keeps into the menu, once', () => {
    for (const [soort, groepen] of Object.entries(INDELING)) {
      const ingedeeld = Object.values(groepen).flat().sort();
      const alle = HANDELINGEN[soort as keyof typeof INDELING].map(({ collectie }) => collectie).sort();
      expect(ingedeeld).toEqual(alle);
    }
    expect(HANDELINGEN.geschil).toHaveLength(geschilHandelingen.length);
  });
});

describe('the menu by the policy', () => {
  const plaats = { regio: 'amersfoort', partijen: ['gm0307', 'gm0355'] };
  const namen = (...vrager: [Parameters<typeof menuVan>[1], Parameters<typeof menuVan>[2]]) =>
    menuVan('overeenkomst', ...vrager).flatMap(({ handelingen }) => handelingen.map((h) => h.collectie));

  it('gives the coordinator of the home region everything', () => {
    expect(namen({ rollen: ['coordinator'], regio: 'amersfoort' }, plaats)).toHaveLength(26);
  });
  it('gives a clerk of a party its own decisions and signatures, and nothing else', () => {
    expect(namen({ rollen: ['behandelaar'], gemeente: 'gm0355' }, plaats)).toEqual([
      'besluiten',
      'ondertekeningen',
      'besluitplannen',
    ]);
  });
  it.each([
    ['a coordinator of another region', { rollen: ['coordinator'], regio: 'zeeland' }],
    ['a clerk of no party', { rollen: ['behandelaar'], gemeente: 'gm0193' }],
    ['an auditor', { rollen: ['auditor'] }],
  ] as const)('gives %s nothing', (_, vrager) => {
    expect(namen(vrager, plaats)).toEqual([]);
  });
});

describe('what is sent', () => {
  it('leaves out what was not filled in, and trims the rest', () => {
    expect(
      inhoud('BesluitGenomen', {
        partij: { gemeente: 'gm0307' },
        orgaan: 'raad',
        uitkomst: 'vastgesteld',
        versie: ' 1.0 ',
        datum: '',
      }),
    ).toEqual({ partij: { gemeente: 'gm0307' }, orgaan: 'raad', uitkomst: 'vastgesteld', versie: '1.0' });
  });
  it('takes an end as up to and including, unless it says otherwise, and none without a date', () => {
    expect(inhoud('LooptijdVastgelegd', { van: { datum: '' }, einde: { datum: '2027' } })).toEqual({
      einde: { soort: 'tot-en-met', datum: '2027' },
    });
    expect(inhoud('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '' } })).toEqual({});
  });
  it('keeps the kind that was chosen, with its own fields alone', () => {
    expect(
      inhoud('InwerkingtredingGeregeld', { regel: { soort: 'op', datum: '2026-01-01', minimaal: '3' } }),
    ).toEqual({ regel: { soort: 'op', datum: '2026-01-01' } });
  });
  it('reads numbers as people write them', () => {
    expect(inhoud('GeldgegevenVastgelegd', { waarde: '1 250,50' })).toEqual({ waarde: '1250.50' });
    expect(inhoud('InwerkingtredingGeregeld', { regel: { soort: 'bekendmaking', dagenErna: '8' } })).toEqual({
      regel: { soort: 'bekendmaking', dagenErna: 8 },
    });
  });
});

describe('a new agreement', () => {
  const stappen = (waarden: Groep) => stappenVoorOvereenkomst('amersfoort', waarden, (code) => code);

  it('has its parties since it began, unless they say otherwise', () => {
    const waarden = { leden: ['gm0307'], looptijdVan: { datum: '2026' } };
    const partij = (meer: Groep) =>
      stappen({ ...waarden, ...meer }).find(({ sleutel }) => sleutel.startsWith('partij'));
    expect(partij({})?.inhoud).toMatchObject({ van: { datum: '2026' } });
    expect(partij({ partijVan: { datum: '2020' } })?.inhoud).toMatchObject({ van: { datum: '2020' } });
    const kop = { naam: 'Convenant', soort: 'convenant', domeinen: ['mo'] };
    expect(foutenIn(NieuweOvereenkomst, { ...kop, ...waarden })).toEqual([]);
    expect(foutenIn(NieuweOvereenkomst, { ...kop, leden: ['gm0307'] }).map(({ veld }) => veld)).toEqual([
      'partijVan',
    ]);
  });
});

it('takes out of what was filled in what nobody sees and no text may hold', () => {
  const waarden = {
    naam: 'Een\u0007 naam\u202e',
    regels: ['een\vtwee', { diep: '\ud800x' }],
    aantal: 3,
    leeg: null,
  };
  expect(leesbaar(waarden)).toEqual({
    naam: 'Een naam',
    regels: ['een\ntwee', { diep: 'x' }],
    aantal: 3,
    leeg: null,
  });
});

describe('what is wrong', () => {
  const fouten = (gebeurtenis: string, waarden: Groep) =>
    foutenIn(act(gebeurtenis), inhoud(gebeurtenis, waarden)).map(
      ({ veld, melding }) => `${veld}: ${melding}`,
    );

  it('is told by field, in words for who fills it in', () => {
    expect(fouten('BesluitGenomen', { datum: 'gisteren' })).toEqual([
      'partij: Maak een keuze.',
      'orgaan: Maak een keuze.',
      'uitkomst: Maak een keuze.',
      'datum: Dit is geen datum. Schrijf bijvoorbeeld 3 juni 2026, juni 2026 of 2026.',
    ]);
  });
  it('is told at the field within a choice that was made', () => {
    expect(fouten('InwerkingtredingGeregeld', { regel: { soort: 'op' } })).toEqual([
      'regel.datum: Vul dit in.',
    ]);
    expect(fouten('PartijToegetreden', { partij: { organisatie: 'x' }, wijze: 'toegetreden' })).toEqual([
      'partij.organisatie: Gebruik ten minste 2 tekens.',
      'van: Vul dit in.',
    ]);
  });
  it('comes from the register by the fields of this form', () => {
    const probleem = { code: 'x', title: '', detail: '', status: 400 };
    const gemeld = [{ veld: 'vervanging.inhoud.datum', melding: 'Dit klopt niet.' }];
    expect(foutenUit({ ...probleem, fouten: gemeld }, 'vervanging.inhoud')[0]?.veld).toBe('datum');
  });
});

it.each([
  ['3 juni 2020', '2020-06-03'],
  ['3 mrt 2020', '2020-03-03'],
  ['03-06-2020', '2020-06-03'],
  ['3/6/2020', '2020-06-03'],
  ['2020-06-03', '2020-06-03'],
  ['juni 2020', '2020-06'],
  ['6-2020', '2020-06'],
  [' 2017 ', '2017'],
  ['30 februari 2020', undefined],
  ['binnenkort', undefined],
  ['12', undefined],
])('reads %j as %j', (tekst, datum) => {
  expect(leesDatum(tekst)).toBe(datum);
});
