import { geding, type Historie, historie } from '@regiolog/domein/vragen/historie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { json, type Product, startProduct, type Wie } from './product.ts';
import {
  AUDITOR,
  BEHANDELAAR,
  BEHANDELAAR_LID,
  BEHANDELAAR_OOST,
  BEHANDELAAR_ZUID,
  bouwWereld,
  COORDINATOR,
  COORDINATOR_OOST,
  COORDINATOR_ZUID,
  SYSTEEM,
} from './wereld.ts';

/**
 * A dispute that a commission of oost handles: Aarledijk (noord) and Cromhout (zuid), about an agreement of both. Who
 * may see it finds it from the register; to everybody else it is not there, in no list, count, search or sentence.
 */

const GESCHIL = 'oost.kiekendief';
const WOORD = {
  onderwerp: 'Kiekendiefgeschil',
  punt: 'Kiekendiefpunt',
  uitleg: 'Kiekendiefuitleg',
  kenmerk: 'Kiekendiefkenmerk',
} as const;
/** What never leaves the file of the dispute itself. */
const BESLOTEN = {
  stelling: 'Nachtzwaluwstelling',
  stem: 'p-nachtzwaluwlid',
  reden: 'Nachtzwaluwreden',
  overleg: 'Nachtzwaluwoverleg',
  client: 'c-nachtzwaluw',
} as const;
const LANDELIJK: Wie = { rol: 'landelijk' };
const VOORZITTER: Wie = { rol: 'voorzitter' };
/** Withdrew before the ruling, and is the only party of oost. */
const TERUGGETREDEN = BEHANDELAAR_OOST;

const ZIEN: readonly (readonly [string, Wie])[] = [
  ['the coordinator of a party’s region', COORDINATOR],
  ['the coordinator of the other party’s region', COORDINATOR_ZUID],
  ['the clerk of a party', BEHANDELAAR],
  ['the clerk of the other party', BEHANDELAAR_ZUID],
  ['an auditor', AUDITOR],
  ['the register itself', SYSTEEM],
];
const ZIEN_NIET: readonly (readonly [string, Wie])[] = [
  ['a coordinator of the region where it is handled', COORDINATOR_OOST],
  ['a clerk of a member that is no party', BEHANDELAAR_LID],
  ['a clerk of a municipality that withdrew', TERUGGETREDEN],
  ['a national viewer', LANDELIJK],
  ['who sits in a commission: that is read in the case service', VOORZITTER],
];

function verhaal(h: Historie): void {
  const [aarledijk, cromhout, doornveld] = ['gm9001', 'gm9101', 'gm9201'].map((gemeente) => ({ gemeente }));
  if (!aarledijk || !cromhout || !doornveld) throw new Error('three municipalities');
  const g = geding(h, GESCHIL, {
    commissie: 'oost.commissie',
    onderwerp: WOORD.onderwerp,
    verzoekers: [aarledijk],
    verweerders: [cromhout, doornveld],
    punten: [
      { punt: 'een', omschrijving: WOORD.punt, overeenkomst: 'zuid.gedeeld', bepaling: 'Artikel 7' },
      { punt: 'twee', omschrijving: 'Iets anders.', overeenkomst: 'zuid.gedeeld', bepaling: 'Artikel 9' },
    ],
    client: BESLOTEN.client,
    voorbeeld: true,
  });
  g.leg('OverlegGehouden', { datum: '2023-02-03', uitkomst: 'loopt', samenvatting: BESLOTEN.overleg });
  g.leg('StandpuntIngenomen', {
    datum: '2023-03-01',
    partij: aarledijk,
    punt: 'een',
    stelling: BESLOTEN.stelling,
    stukken: [],
  });
  g.leg('PartijTeruggetreden', { datum: '2023-04-01', partij: doornveld, reden: BESLOTEN.reden });
  g.leg('StemUitgebracht', {
    datum: '2023-05-01',
    ontwerp: 'ontwerp-een',
    lid: BESLOTEN.stem,
    stem: 'tegen',
  });
  g.uitspraak('2023-06-01', [{ punt: 'een', uitleg: WOORD.uitleg }, { punt: 'twee' }]);
  g.leg('UitspraakVernietigd', {
    datum: '2023-09-01',
    punten: ['twee'],
    door: 'de rechtbank',
    kenmerk: WOORD.kenmerk,
  });
}

let product: Product;
const antwoord = async <T>(wie: Wie, pad: string): Promise<T> => {
  const gekregen = await product.lees(wie, pad);
  expect(gekregen.status, `${pad}: ${gekregen.tekst}`).toBe(200);
  return json<{ antwoord: T }>(gekregen).antwoord;
};
type Lijst = { readonly totaal: number; readonly resultaten: readonly Record<string, unknown>[] };

/** Everything that may be read about the region, the agreement and the parties, as bytes; not the echo of the times. */
const BLIKKEN = [
  '/v1/overeenkomsten/zuid.gedeeld',
  '/v1/overeenkomsten/zuid.gedeeld/uitspraken',
  '/v1/overeenkomsten/zuid.gedeeld/uitspraken?bepaling=Artikel%207',
  '/v1/overeenkomsten/zuid.gedeeld/verschil?vanGeldigOp=2020-01-01',
  '/v1/regios/noord/geschillen',
  '/v1/regios/zuid/geschillen',
  '/v1/regios/oost/geschillen',
  '/v1/regios/oost/verschil?vanGeldigOp=2020-01-01',
  '/v1/gemeenten/gm9001/agenda',
  '/v1/gemeenten/gm9001/verschil?vanGeldigOp=2020-01-01',
  '/v1/tellingen?per=soort',
  '/v1/herkomst',
  '/v1/leemten',
  '/v1/regios',
  '/v1/zoek?q=Aarledijk',
  '/v1/zoek?q=plaatsing',
  ...Object.values(WOORD).map((woord) => `/v1/zoek?q=${woord}`),
  `/v1/zoek?q=${WOORD.onderwerp.slice(0, 6)}&wat=geschil`,
];
const zonderEcho = (tekst: string) => {
  const { tijden: _tijden, register: _register, vanaf: _vanaf, ...rest } = JSON.parse(tekst);
  return JSON.stringify(rest);
};
const blik = (p: Product, wie: Wie) =>
  Promise.all(
    BLIKKEN.map(async (pad) => {
      const { status, tekst } = await p.lees(wie, pad);
      return `${pad} ${status} ${zonderEcho(tekst)}`;
    }),
  );
const voor = new Map<string, string[]>();

beforeAll(async () => {
  product = await startProduct();
  await bouwWereld(product);
  // Once a party was a member of oost: who asks for a day in that time is judged today all the same.
  const ooit = { gemeente: 'gm9001', domeinen: ['jeugd'], van: { datum: '2020' } };
  const toen = { ...ooit, einde: { soort: 'tot', datum: '2022-01-01' } };
  expect((await product.post(COORDINATOR_OOST, '/v1/regios/oost/toetredingen', toen)).status).toBe(201);
  await product.view.projector.catchUp();
  for (const [naam, wie] of ZIEN_NIET) voor.set(naam, await blik(product, wie));
  const h = historie();
  verhaal(h);
  const [eerste] = h.gebeurtenissen;
  if (!eerste) throw new Error('nothing happened');
  const events = h.gebeurtenissen.map(({ id, type, version, data, metadata }) => ({
    id,
    type,
    version,
    data,
    metadata,
  }));
  await product.store.append(eerste.ref, 'no-stream', events as never);
  await product.view.projector.catchUp();
});
afterAll(() => product.stop());

describe.each(ZIEN)('a dispute, to %s', (_, wie) => {
  it('stands with the agreement, with its rulings for its parties and the clause they explain', async () => {
    type Overeenkomst = {
      geschillen: {
        id: string;
        voorbeeld: boolean;
        uitspraken: { punt: string; redenen: { uitleg: string }[] }[];
      }[];
    };
    const { geschillen } = await antwoord<Overeenkomst>(wie, '/v1/overeenkomsten/zuid.gedeeld');
    expect(geschillen).toMatchObject([
      {
        id: GESCHIL,
        regio: 'oost',
        soort: 'plaatsing',
        onderwerp: WOORD.onderwerp,
        voorbeeld: true,
        gemeld: '2023-02-01',
        punten: [{ bepaling: 'Artikel 7' }, { bepaling: 'Artikel 9' }],
        uitspraken: [
          { punt: 'een', uitkomst: 'gegrond', uitleg: WOORD.uitleg, vernietigd: null },
          { punt: 'twee', vernietigd: { kenmerk: WOORD.kenmerk } },
        ],
      },
    ]);
    expect(geschillen[0]?.uitspraken[0]?.redenen[0]?.uitleg).toContain('alleen de partijen');
    expect(geschillen[0]?.uitspraken[0]?.redenen[0]?.uitleg).toContain('Aarledijk, Cromhout)');
  });

  it('has rulings per clause, page by page, at three times (K9)', async () => {
    const pad = '/v1/overeenkomsten/zuid.gedeeld/uitspraken';
    const lijst = (vraag: string) => antwoord<Lijst>(wie, `${pad}?${vraag}`);
    expect((await lijst('')).totaal).toBe(2);
    expect(await lijst('aantal=1&pagina=2')).toMatchObject({ totaal: 2, resultaten: [{ punt: 'twee' }] });
    expect(await lijst('bepaling=Artikel%207')).toMatchObject({ totaal: 1, resultaten: [{ punt: 'een' }] });
    expect((await lijst('bepaling=Artikel%208')).totaal).toBe(0);
    expect((await lijst('geldigOp=2023-05-31')).totaal).toBe(0);
    expect(await lijst('bepaling=Artikel%209&geldigOp=2023-08-31')).toMatchObject({
      resultaten: [{ vernietigd: null }],
    });
    expect((await lijst('bekendOp=2020-01-01')).totaal).toBe(0);
  });

  it('is found by the words of its subject, points and rulings, and shown by its subject as an example', async () => {
    for (const woord of Object.values(WOORD)) {
      const { totaal, resultaten } = await antwoord<Lijst>(wie, `/v1/zoek?q=${woord}`);
      expect([totaal, resultaten[0]?.['wat'], resultaten[0]?.['naam']]).toEqual([
        1,
        'geschil',
        `${WOORD.onderwerp} (voorbeeld)`,
      ]);
    }
    const { resultaten } = await antwoord<Lijst>(wie, '/v1/zoek?q=Cromhout&wat=geschil');
    expect(resultaten.map((r) => r['id'])).toEqual([GESCHIL]);
  });

  it('shows nothing of its file: positions, votes, reasons, the client', async () => {
    for (const woord of Object.values(BESLOTEN))
      expect(await antwoord<Lijst>(wie, `/v1/zoek?q=${woord}`)).toMatchObject({ totaal: 0 });
    for (const tekst of await blik(product, wie))
      for (const woord of Object.values(BESLOTEN)) expect(tekst).not.toContain(woord);
  });
});

describe('the disputes of a region', () => {
  const lijst = async (wie: Wie, slug: string) =>
    (await antwoord<Lijst>(wie, `/v1/regios/${slug}/geschillen`)).resultaten.map((g) => g['id']);

  it('are listed in the regions of their parties, wherever they are handled', async () => {
    expect(await lijst(COORDINATOR, 'noord')).toEqual([GESCHIL]);
    expect(await lijst(BEHANDELAAR, 'noord')).toEqual([GESCHIL]);
    expect(await lijst(COORDINATOR_ZUID, 'zuid')).toEqual([GESCHIL]);
    expect([await lijst(AUDITOR, 'noord'), await lijst(AUDITOR, 'zuid')]).toEqual([[GESCHIL], [GESCHIL]]);
    // Its member withdrew: the region that handles it has no part in it.
    expect(await lijst(AUDITOR, 'oost')).toEqual([]);
    expect((await product.lees(COORDINATOR, '/v1/regios/zuid/geschillen')).status).toBe(404);
  });

  it('say what, who, where and whether there is a ruling', async () => {
    const { resultaten } = await antwoord<Lijst>(COORDINATOR, '/v1/regios/noord/geschillen');
    expect(resultaten).toMatchObject([
      {
        id: GESCHIL,
        regio: 'oost',
        soort: 'plaatsing',
        onderwerp: WOORD.onderwerp,
        partijen: [
          { naam: 'Aarledijk', kant: 'verzoeker' },
          { naam: 'Cromhout', kant: 'verweerder' },
        ],
        uitspraak: 'uitspraak',
      },
    ]);
  });
});

describe.each(ZIEN_NIET)('a dispute, to %s', (naam, wie) => {
  it('is not there: every answer is what it was before', async () => {
    expect(await blik(product, wie)).toEqual(voor.get(naam));
  });

  it('is not there on any day, at any time of knowing', async () => {
    for (const tijd of [
      'geldigOp=2021-06-01',
      'geldigOp=2023-03-01',
      'geldigOp=2099-01-01',
      `bekendOp=${new Date().toISOString()}`,
    ]) {
      expect(await antwoord<Lijst>(wie, `/v1/zoek?q=${WOORD.onderwerp}&${tijd}`)).toMatchObject({
        totaal: 0,
      });
      for (const pad of ['/v1/overeenkomsten/zuid.gedeeld', '/v1/regios/oost/geschillen']) {
        const { tekst } = await product.lees(wie, `${pad}?${tijd}`);
        expect(tekst).not.toContain('iekendief');
      }
    }
  });
});

describe('a dispute that cannot be read any further', () => {
  it('is told of as such to who may see it, and to nobody else', async () => {
    const ref = { regio: 'oost', categorie: 'geschil', id: 'kiekendief' };
    const laatste = historie();
    verhaal(laatste);
    await product.store.append(ref, { revision: laatste.gebeurtenissen.length - 1 }, [
      {
        id: '00000000-0000-4000-8000-00000000ffff',
        type: 'VanEenLatereVersie',
        version: 1,
        data: {},
        metadata: { actor: 'p', rol: 'systeem' },
      },
    ]);
    await product.view.projector.catchUp();
    const onvolledig = async (wie: Wie, pad: string) =>
      json<{ onvolledig: { dossier: string }[] }>(await product.lees(wie, pad)).onvolledig.map(
        (o) => o.dossier,
      );
    const pad = '/v1/overeenkomsten/zuid.gedeeld/uitspraken';
    for (const [, wie] of ZIEN) expect(await onvolledig(wie, pad)).toEqual(['kiekendief']);
    expect(await onvolledig(LANDELIJK, pad)).toEqual([]);
    expect(await onvolledig(COORDINATOR_OOST, '/v1/regios/oost/geschillen')).toEqual([]);
    expect(await onvolledig(COORDINATOR_OOST, `/v1/zoek?q=${WOORD.onderwerp}`)).toEqual([]);
    expect(await onvolledig(COORDINATOR, '/v1/regios/noord')).toEqual([]);
  });
});
