import { describe, expect, it } from 'vitest';
import { given } from '../gedeeld/given.ts';
import { geschilGebeurtenissen } from './events.ts';
import type { GeschilGebeurtenis } from './fasen.ts';
import { geschil } from './geschil.ts';
import {
  aangenomen,
  beperkt,
  handeling,
  KAMPEN,
  LID,
  ontwerp,
  oordeel,
  PUBLICATIE,
  stem,
  stuk,
  teken,
  totEnMet,
  VERTROUWELIJK,
  VOORZITTER,
  ZWOLLE,
} from './historie.ts';
import { type Kijker, RAADKAMER, zietHandeling, zietStuk } from './zicht.ts';

/** Who sees what of a case: asked of everyone who can look at it. */

const COMMISSIE: Kijker = { soort: 'commissie' };
const TOEZICHT: Kijker = { soort: 'toezicht' };
const kampen: Kijker = { soort: 'partij', partijen: ['gemeente:gm0166'] };
const zwolle: Kijker = { soort: 'partij', partijen: ['gemeente:gm0193'] };
/** A coordinator of the region in which both sides lie. */
const beide: Kijker = { soort: 'partij', partijen: ['gemeente:gm0166', 'gemeente:gm0193'] };
/** Somebody whose municipality has left the case. */
const vertrokken: Kijker = { soort: 'partij', partijen: [] };
const IEDEREEN = [COMMISSIE, kampen, zwolle, beide, vertrokken, TOEZICHT];

const DAG = '2023-06-01';
const BEIDE = [oordeel('nieuw'), oordeel('kosten')];
const inRaadkamer = stuk('notitie', undefined, DAG, { kanaal: 'raadkamer' });
const prijzen = stuk('prijzen', ZWOLLE, '2023-03-07', { vertrouwelijk: VERTROUWELIJK });

describe('of an act', () => {
  it.each<[string, GeschilGebeurtenis, string]>([
    ['a document of the file', stuk('brief', KAMPEN, DAG), 'geheel geheel geheel geheel geheel geheel'],
    ['a document in the chamber', inRaadkamer, 'geheel bestaan bestaan bestaan bestaan bestaan'],
    ['what Zwolle keeps from the other side', prijzen, 'geheel bestaan geheel bestaan bestaan geheel'],
    [
      'the deliberation',
      handeling('BeraadslagingGehouden', {
        aanwezig: [VOORZITTER],
        notitie: { onderwerp: 'zaak', cijfer: 'x' },
        datum: DAG,
      }),
      'geheel bestaan bestaan bestaan bestaan bestaan',
    ],
    ['a draft', ontwerp('een', DAG, BEIDE), 'geheel bestaan bestaan bestaan bestaan bestaan'],
    ['a vote', stem('een', LID, DAG), 'geheel bestaan bestaan bestaan bestaan bestaan'],
    ['a signature', teken('een', LID, DAG), 'geheel bestaan bestaan bestaan bestaan bestaan'],
    [
      'a proposal to publish',
      handeling('PublicatieVoorgesteld', { publicatie: PUBLICATIE, datum: DAG }),
      'geheel bestaan bestaan bestaan bestaan bestaan',
    ],
    [
      'what is published',
      handeling('UitspraakGepubliceerd', { publicatie: PUBLICATIE, datum: DAG }),
      'geheel geheel geheel geheel geheel geheel',
    ],
    [
      'the person behind the case',
      handeling('ClientVastgelegd', { referentie: 'c-7f31a2', gegevens: { onderwerp: 'c', cijfer: 'x' } }),
      'geheel geheel geheel geheel geheel bestaan',
    ],
    [
      'whether something is rightly kept',
      beperkt('prijzen', true, DAG),
      'geheel geheel geheel geheel geheel geheel',
    ],
  ])(
    '%s is seen by the commission, Kampen, Zwolle, who stands for both, who left, and oversight',
    (_, g, verwacht) => {
      expect(IEDEREEN.map((kijker) => zietHandeling(kijker, g)).join(' ')).toBe(verwacht);
    },
  );

  it('what only the chamber sees is written down here, so that nothing falls out of it unseen', () => {
    expect([...RAADKAMER].sort()).toEqual([
      'BeraadslagingGehouden',
      'OntwerpVoorgelegd',
      'PublicatieGetoetst',
      'PublicatieVoorgesteld',
      'StemUitgebracht',
      'UitspraakOndertekend',
    ]);
    for (const type of RAADKAMER) expect(Object.keys(geschilGebeurtenissen)).toContain(type);
  });

  it('nothing is ever hidden as if it were not there', () => {
    const verloop = [...totEnMet('beraadslaging'), inRaadkamer, ...aangenomen('een', DAG, BEIDE)];
    for (const kijker of IEDEREEN)
      for (const g of verloop) expect(['geheel', 'bestaan']).toContain(zietHandeling(kijker, g));
  });
});

describe('of the documents', () => {
  const dossier = [
    ...totEnMet('verweer'),
    prijzen,
    stuk('notitie', undefined, '2023-03-08', { kanaal: 'raadkamer' }),
  ];
  const state = given(geschil, ...dossier).state();
  const zaak = state.status === 'open' ? state : expect.fail('there is no case');
  const ziet = (kijker: Kijker, dan = zaak) =>
    dan.stukken.filter((s) => zietStuk(kijker, s)).map((s) => s.stuk);

  it('the commission sees all, a party its own and what is open, oversight all but the chamber', () => {
    expect(ziet(COMMISSIE)).toEqual(['verzoekschrift', 'prijzen', 'notitie']);
    expect(ziet(TOEZICHT)).toEqual(['verzoekschrift', 'prijzen']);
    expect(ziet(zwolle)).toEqual(['verzoekschrift', 'prijzen']);
    expect(ziet(kampen)).toEqual(['verzoekschrift']);
    expect(ziet(beide)).toEqual(['verzoekschrift']);
  });

  it('one keeps what it filed in confidence, also when that stays out of consideration', () => {
    const beslist = given(geschil, ...dossier, beperkt('prijzen', false, '2023-03-10')).state();
    const na = beslist.status === 'open' ? beslist : expect.fail('there is no case');
    expect(ziet(kampen, na)).toEqual(['verzoekschrift']);
    expect(ziet(zwolle, na)).toContain('prijzen');
  });

  it('nobody but the commission sees what it keeps, whoever it says it is of', () => {
    for (const kijker of IEDEREEN)
      expect(zietStuk(kijker, { kanaal: 'raadkamer', door: 'gemeente:gm0193' })).toBe(
        kijker.soort === 'commissie',
      );
  });
});
