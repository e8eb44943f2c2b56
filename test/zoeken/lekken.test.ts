import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KANARIES } from '../tenancy/kanaries.ts';
import { json, type Product, startProduct, type Wie } from '../tenancy/product.ts';
import {
  AUDITOR,
  BEHANDELAAR,
  BEHANDELAAR_LID,
  BEHANDELAAR_OOST,
  bouwWereld,
  COORDINATOR,
  COORDINATOR_OOST,
  COORDINATOR_ZUID,
  GEDEELD,
  GEHEIM,
  GEHEIM_ID,
  type Gebeurtenissen,
} from '../tenancy/wereld.ts';

/** What one may not see is in no hit, no count and no passage; and what is recorded is found until it is corrected. */

const BUITENSTAANDERS: readonly (readonly [string, Wie])[] = [
  ['a coordinator whose region has a party in zuid', COORDINATOR],
  ['a clerk of a party in zuid', BEHANDELAAR],
  ['a clerk of a member of noord', BEHANDELAAR_LID],
  ['a coordinator of oost', COORDINATOR_OOST],
  ['a clerk of oost', BEHANDELAAR_OOST],
  ['a member of a commission', { rol: 'lid', regio: 'zuid', gemeente: 'gm9101' }],
];
const NIET_GEZOCHT = /-(?:einde|meldeinde|moment|intrekking|verval|status|ruw|wijst|nvo-merk|versie)-/;
const GEHEIME_WOORDEN = [...Object.values(GEHEIM), ...KANARIES];

type Antwoord = {
  readonly onvolledig: readonly { readonly dossier: string }[];
  readonly antwoord: {
    readonly totaal: number;
    readonly pagina: number;
    readonly aantal: number;
    readonly genegeerd: readonly string[];
    readonly resultaten: readonly { wat: string; id: string; vindplaatsen: { passage: string }[] }[];
  };
};

describe('a search', () => {
  let product: Product;
  let ids: Gebeurtenissen;
  beforeAll(async () => {
    product = await startProduct();
    ids = await bouwWereld(product);
  });
  afterAll(() => product.stop());

  const zoek = async (wie: Wie, q: string, rest = ''): Promise<Antwoord> => {
    const antwoord = await product.lees(wie, `/v1/zoek?q=${encodeURIComponent(q)}&aantal=200${rest}`);
    if (antwoord.status !== 200) throw new Error(`${q}: ${antwoord.status} ${antwoord.tekst}`);
    return json<Antwoord>(antwoord);
  };
  const gevonden = async (wie: Wie, q: string, rest = ''): Promise<string[]> =>
    (await zoek(wie, q, rest)).antwoord.resultaten.map((r) => `${r.wat} ${r.id}`).sort();

  it('finds each word that was planted where words count, and no other', async () => {
    const niet: string[] = [];
    for (const woord of GEHEIME_WOORDEN) {
      if ((await zoek(AUDITOR, `"${woord}"`)).antwoord.totaal === 0) niet.push(woord);
    }
    // Sealed, an address, a code, a version, an amount; a source; a condition of an end; a state or a mark.
    const opzettelijk = [
      ...[GEHEIM.kenmerk, GEHEIM.toelichting, GEHEIM.document, GEHEIM.bron, GEHEIM.persoon],
      ...[GEHEIM.referentie, GEHEIM.vindplaats, GEHEIM.versie, GEHEIM.gemeenteUit, '7654321'],
      ...KANARIES.filter((w) => NIET_GEZOCHT.test(w)),
    ];
    expect(niet.filter((w) => !opzettelijk.includes(w))).toEqual([]);
    expect(opzettelijk.filter((w) => !niet.includes(w))).toEqual([]);
  });

  it.each(BUITENSTAANDERS)('says of a hidden word what it says of nonsense, to %s', async (_, wie) => {
    const { totaal, pagina, aantal, resultaten } = (await zoek(wie, 'zwertkolibrie')).antwoord;
    const onzin = [{ totaal, pagina, aantal, resultaten }, []];
    expect(totaal).toBe(0);
    const gelekt: string[] = [];
    for (const woord of GEHEIME_WOORDEN) {
      // Whole, and as the beginning of a word.
      for (const q of [`"${woord}"`, woord.slice(0, -1)]) {
        const uit = await zoek(wie, q);
        // Words that were left out are the asker's own.
        const { genegeerd: _, ...antwoord } = uit.antwoord;
        if (JSON.stringify([antwoord, uit.onvolledig]) !== JSON.stringify(onzin)) gelekt.push(q);
      }
    }
    expect(gelekt).toEqual([]);
  });

  it('counts only what may be seen', async () => {
    const teller = [
      'kanarie',
      'rietgors',
      'inkoop',
      'jeugd',
      'Cromhout',
      'teammanager',
      'convenant',
      'regio',
    ];
    for (const [, wie] of BUITENSTAANDERS) {
      for (const q of teller) {
        const { antwoord } = await zoek(wie, q);
        expect(antwoord.totaal, `${JSON.stringify(wie)} ${q}`).toBe(antwoord.resultaten.length);
        const tekst = JSON.stringify(antwoord).toLowerCase();
        for (const woord of GEHEIME_WOORDEN) expect(tekst).not.toContain(woord.toLowerCase());
        expect(antwoord.resultaten.map((r) => r.id)).not.toContain(GEHEIM_ID);
      }
    }
    expect(await gevonden(COORDINATOR, 'Cromhout')).toEqual([
      ...['gemeente gm9101', 'mandaat landelijk.norm', 'mandaat zuid.gedeeld'],
      ...['overeenkomst landelijk.norm', 'overeenkomst zuid.gedeeld'],
    ]);
    expect(await gevonden(AUDITOR, 'Cromhout')).toEqual(
      [
        ...['gemeente gm9101', 'mandaat landelijk.norm', `mandaat ${GEHEIM_ID}`, 'mandaat zuid.gedeeld'],
        ...[
          'overeenkomst landelijk.norm',
          `overeenkomst ${GEHEIM_ID}`,
          'overeenkomst zuid.gedeeld',
          'regio zuid',
        ],
      ].sort(),
    );
    expect(await gevonden(BEHANDELAAR_OOST, 'ooievaar')).toEqual([]);
    expect(await gevonden(BEHANDELAAR, GEDEELD.naam)).toEqual(['overeenkomst zuid.gedeeld']);
  });

  it('narrows without telling what else there is', async () => {
    for (const rest of [
      '&wat=regio',
      '&regio=zuid',
      '&soort=convenant',
      '&domein=jeugd',
      '&regio=bestaat-niet',
    ]) {
      expect(await gevonden(COORDINATOR_OOST, 'kanarie', rest)).toEqual([]);
    }
    expect(await gevonden(COORDINATOR, 'jeugd', '&regio=zuid&soort=convenant')).toEqual([
      'overeenkomst zuid.gedeeld',
    ]);
  });

  it('forgets what was corrected or taken away, also when it was asked for before', async () => {
    const pad = '/v1/overeenkomsten/noord.eigen';
    const leg = async (deel: string, inhoud: object) => {
      const antwoord = await product.post(COORDINATOR, `${pad}/${deel}`, inhoud);
      expect(antwoord.status, antwoord.tekst).toBe(201);
      await product.view.projector.catchUp();
      return json<{ gebeurtenis: string }>(antwoord).gebeurtenis;
    };
    const bepaling = { bepaling: 'artikel 1', onderwerp: 'wolharige neushoorn' };
    const eerst = await leg('bepalingen', bepaling);
    expect(await gevonden(COORDINATOR, 'neushoorn')).toEqual(['overeenkomst noord.eigen']);
    const inhoud = { ...bepaling, onderwerp: 'gevlekte giraffe' };
    const vervanging = { soort: 'BepalingVastgelegd', inhoud };
    const daarna = await leg('rectificaties', {
      gebeurtenis: eerst,
      vervanging,
      toelichting: 'Een ander dier.',
    });
    expect(await gevonden(COORDINATOR, 'neushoorns')).toEqual([]);
    expect(await gevonden(COORDINATOR, 'giraf')).toEqual(['overeenkomst noord.eigen']);
    await leg('rectificaties', { gebeurtenis: daarna, vervanging: null, toelichting: 'Er was geen dier.' });
    expect(await gevonden(COORDINATOR, 'giraf')).toEqual([]);
    const kop = ids.get('noord.eigen') ?? '';
    const anders = { naam: 'Andere afspraak', soort: 'convenant', domeinen: ['jeugd'] };
    await leg('rectificaties', {
      gebeurtenis: kop,
      vervanging: { soort: 'OvereenkomstIngeschreven', inhoud: anders },
      toelichting: 'De naam.',
    });
    expect(await gevonden(COORDINATOR, '"eigen afspraak"')).toEqual([]);
    expect(await gevonden(COORDINATOR, '"andere afspraak"')).toEqual(['overeenkomst noord.eigen']);
  });

  it('says that it may be incomplete, to who may see the file that could not be read', async () => {
    const [regio = '', id = ''] = GEHEIM_ID.split('.');
    const ref = { regio, categorie: 'overeenkomst', id };
    const stroom = await product.store.readStream(ref, 0, 1000);
    const event = { id: randomUUID(), type: 'IetsUitDeToekomst', version: 7, data: { a: 1 }, metadata: {} };
    await product.store.append(ref, { revision: stroom.length - 1 }, [event]);
    await product.view.projector.catchUp();
    expect((await zoek(COORDINATOR_ZUID, 'eenhoorn')).onvolledig.map((q) => q.dossier)).toEqual([id]);
    expect((await zoek(COORDINATOR, 'eenhoorn')).onvolledig).toEqual([]);
  });
});
