import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ABONNEMENTWOORD, plantAbonnementen } from './abonnement-wereld.ts';
import { GESCHILWOORD, plantGeschillen } from './geschil-wereld.ts';
import { KANARIES } from './kanaries.ts';
import { plantBerichten } from './postvak-wereld.ts';
import { type Antwoord, gepubliceerdeRoutes, json, type Product, startProduct, type Wie } from './product.ts';
import { NODIGE_VRAAG, verzoekVoor, vulPad } from './verzoeken.ts';
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
  GEHEIM_HASH,
  GEHEIM_ID,
  type Gebeurtenissen,
  SYSTEEM,
} from './wereld.ts';

/** What stands in one region reaches nobody of another: in no list, count, reason, relation, sentence or refusal. */

const ZUID = [
  ...Object.values(GEHEIM),
  ...KANARIES,
  GEHEIM_HASH,
  GESCHILWOORD,
  ABONNEMENTWOORD,
  'Regio zuid',
];
const ALLES_REGIONAAL = [
  ...ZUID,
  ...Object.values(GEDEELD),
  'Eigen afspraak',
  'Eigen mandaat',
  'Regio noord',
  'Regio oost',
];
/** Who asks, and the words that no answer may hold. */
const BUITENSTAANDERS: readonly (readonly [string, Wie, readonly string[]])[] = [
  ['a coordinator whose region has a party in zuid', COORDINATOR, [...ZUID, 'Regio oost']],
  ['a clerk of a party in zuid', BEHANDELAAR, [...ZUID, 'Regio oost']],
  [
    'a clerk of a member of noord',
    BEHANDELAAR_LID,
    ALLES_REGIONAAL.filter((woord) => woord !== 'Regio noord'),
  ],
  ['a coordinator of oost', COORDINATOR_OOST, ALLES_REGIONAAL.filter((woord) => woord !== 'Regio oost')],
  ['a clerk of oost', BEHANDELAAR_OOST, ALLES_REGIONAAL.filter((woord) => woord !== 'Regio oost')],
  ['a member of a commission', { rol: 'lid', regio: 'zuid', gemeente: 'gm9101' }, ALLES_REGIONAAL],
  [
    'a national viewer, of what is personal',
    { rol: 'landelijk' },
    [GEHEIM.persoon, GEHEIM.toelichting, GEDEELD.toelichting],
  ],
];

const IDS = ['noord.eigen', 'zuid.gedeeld', GEHEIM_ID, 'landelijk.norm', 'zuid.niets'];
const SLUGS = ['noord', 'zuid', 'oost', 'landelijk', 'west'];
const CODES = ['gm9001', 'gm9101', GEHEIM.gemeenteUit];
const VERSIES = ['1.0', encodeURIComponent(GEHEIM.versie), '%3Cscript%3E'];
const VRAGEN = ['', 'geldigOp=2020-06-01', 'geldigOp=1990-01-01&bekendOp=2020-01-01', 'aantal=1&pagina=2'];
/** What only some questions take. */
const FILTERS = [
  'beschikbaarOp=2001-01-01',
  'geldigOp=2090-01-01',
  'soort=convenant&domein=jeugd&geldt=niet-bekend&eindigtBinnen=P99Y',
  'naam=an',
  `naam=${GEHEIM.naam}`,
];
/** Two moments, and what was planned in between. */
const MOMENTEN = [
  'vanGeldigOp=1990-01-01&geldigOp=2090-01-01',
  'vanGeldigOp=2021-01-01&geldigOp=2020-06-01',
  'vanBekendOp=2015-01-01',
  'vanBeschikbaarOp=2001-01-01',
];
const PERIODEN = ['van=1990-01-01&tot=2090-01-01'];
const MET_FILTER = /gemeenten$|overeenkomsten$|regios$|\{id\}$|\{slug\}$|\{gemeente\}$/;

/** Nobody rules in this world, and what is not there gives no document; test/geschillen/lezen.test.ts reads these. */
const ZONDER_ANTWOORD = [
  // There is no Kafka in these tests.
  '/v1/berichten/herhalingen',
  '/v1/berichten/relay',
  // Of these the test of the audit service knows the names: of one file, and of one event.
  '/v1/controles/{slug}/{categorie}/{dossier}',
  '/v1/gebeurtenissen/{gebeurtenis}',
  '/v1/geschillen/{id}/ontwerpen/{naam}/document',
  '/v1/geschillen/{id}/uitspraken/{naam}/document',
  '/v1/uitspraken/{referentiecode}',
];

/** Every address that one GET route has in this world. */
function adressen(sjabloon: string): string[] {
  const vul = (paden: string[], naam: string, waarden: readonly string[]): string[] =>
    paden.flatMap((pad) =>
      pad.includes(`{${naam}}`) ? waarden.map((w) => pad.replace(`{${naam}}`, w)) : [pad],
    );
  let paden = vul([sjabloon], 'id', IDS);
  paden = vul(paden, 'slug', SLUGS);
  paden = vul(vul(paden, 'code', CODES), 'gemeente', CODES);
  paden = vul(paden, 'versie', VERSIES);
  paden = vul(vul(paden, 'naam', ['stuk-1']), 'nummer', ['1']);
  paden = vul(paden, 'referentiecode', ['GEEN-UITSPRAAK']);
  const basis = NODIGE_VRAAG[sjabloon] ?? '?';
  const vragen = [
    ...VRAGEN,
    ...(MET_FILTER.test(sjabloon) ? FILTERS : []),
    ...(sjabloon.endsWith('/verschil') ? MOMENTEN : []),
    ...(sjabloon.endsWith('/besluiten-open') ? PERIODEN : []),
  ];
  return paden.flatMap((pad) => vragen.map((vraag) => `${pad}${basis}${basis === '?' ? '' : '&'}${vraag}`));
}

describe('what is of another region', () => {
  let product: Product;
  let ids: Gebeurtenissen;
  let paden: string[];
  /** The addresses of every route. */
  let perRoute: Map<string, string[]>;

  beforeAll(async () => {
    product = await startProduct();
    ids = await bouwWereld(product);
    await plantGeschillen(product);
    await plantBerichten(product);
    await plantAbonnementen(product);
    const routes = await gepubliceerdeRoutes(product);
    perRoute = new Map(
      routes.filter((r) => r.startsWith('GET ')).map((r) => [r.slice(4), adressen(r.slice(4))]),
    );
    paden = [...perRoute.values()].flat();
  });
  afterAll(() => product.stop());

  /** Words in an answer that may not be there. What the asker wrote in the address itself may come back. */
  const gelekt = (pad: string, antwoord: Antwoord, verboden: readonly string[]): string[] => {
    const geheel = `${JSON.stringify(antwoord.koppen)}${antwoord.tekst}`.toLowerCase();
    const gevraagd = decodeURIComponent(pad).toLowerCase();
    return verboden
      .map((woord) => woord.toLowerCase())
      .filter((woord) => geheel.includes(woord) && !gevraagd.includes(woord));
  };
  const zoek = async (wie: Wie, verboden: readonly string[]) => {
    const gevonden: string[] = [];
    const statussen = new Map<number, number>();
    for (const pad of paden) {
      const antwoord = await product.lees(wie, pad);
      statussen.set(antwoord.status, (statussen.get(antwoord.status) ?? 0) + 1);
      for (const woord of gelekt(pad, antwoord, verboden)) gevonden.push(`${pad}: ${woord}`);
    }
    return { gevonden, statussen };
  };

  it('is all there for who may see everything', async () => {
    const gevonden = new Set<string>();
    const zonderAntwoord = new Set(perRoute.keys());
    for (const [route, eigen] of perRoute) {
      for (const pad of eigen.filter((p) => !p.includes(GEHEIM.naam))) {
        const { tekst, status } = await product.lees(AUDITOR, pad);
        if (status === 200) zonderAntwoord.delete(route);
        for (const woord of ALLES_REGIONAAL) if (tekst.includes(woord)) gevonden.add(woord);
      }
    }
    expect([...gevonden].sort()).toEqual([...ALLES_REGIONAAL].sort());
    // A route that only refuses is not tried: give what it needs in NODIGE_VRAAG.
    expect([...zonderAntwoord].sort()).toEqual(ZONDER_ANTWOORD);
  });

  it.each(BUITENSTAANDERS)('reaches no answer to %s', async (_, wie, verboden) => {
    const { gevonden, statussen } = await zoek(wie, verboden);
    expect(gevonden).toEqual([]);
    expect([...statussen.keys()].filter((s) => ![200, 400, 403, 404].includes(s))).toEqual([]);
    expect(statussen.get(200)).toBeGreaterThan(20);
  });

  it('is not counted', async () => {
    const totaal = async (wie: Wie, pad: string) =>
      json<{ antwoord: { totaal: number } }>(await product.lees(wie, pad)).antwoord.totaal;
    expect(await totaal(COORDINATOR, '/v1/regios')).toBe(1);
    expect(await totaal(AUDITOR, '/v1/regios')).toBe(3);
    const bindend = '/v1/gemeenten/gm9101/overeenkomsten';
    expect(await totaal(AUDITOR, bindend)).toBe(3);
    expect(await totaal(COORDINATOR, bindend)).toBe(2);
    expect(await totaal(BEHANDELAAR, bindend)).toBe(2);
    expect(await totaal(COORDINATOR_OOST, bindend)).toBe(1);
    // Of the norm: how many regions there are, and how many of them gave each answer.
    const norm = async (wie: Wie) => {
      const antwoord = await product.lees(wie, '/v1/nvo');
      return json<{ antwoord: { regios: number; perItem: unknown } }>(antwoord).antwoord;
    };
    const [alles, noord, oost] = [await norm(AUDITOR), await norm(COORDINATOR), await norm(COORDINATOR_OOST)];
    expect([alles.regios, noord.regios, oost.regios]).toEqual([3, 1, 1]);
    expect(noord.perItem).toEqual(oost.perItem);
    expect(noord.perItem).not.toEqual(alles.perItem);
  });

  it('is found by no search, of its own words neither, and not counted there', async () => {
    const zoekOp = async (wie: Wie, q: string): Promise<number> => {
      const antwoord = await product.lees(wie, `/v1/zoek?q=${encodeURIComponent(q)}`);
      expect(antwoord.status, antwoord.tekst).toBe(200);
      const { totaal, resultaten } = json<{ antwoord: { totaal: number; resultaten: unknown[] } }>(
        antwoord,
      ).antwoord;
      expect(resultaten).toHaveLength(totaal);
      return totaal;
    };
    // The first letters of a word, a word of every canary, what some share, and some in full.
    const heel = KANARIES.filter((w) =>
      /mandaat-(naam|aanwijzing)|nvo-(tekst|onderwerp)|afspraak-product/.test(w),
    );
    const woorden = ['kanar', 'rietgors', '"kanarie mandaat"', GEHEIM.naam, GEHEIM.organisatie, ...heel];
    for (const q of woorden) expect(await zoekOp(AUDITOR, q), q).toBeGreaterThan(0);
    for (const [wat, wie] of BUITENSTAANDERS.filter(([, w]) => w.rol !== 'landelijk'))
      for (const q of woorden) expect(await zoekOp(wie, q), `${wat}: ${q}`).toBe(0);
    // What is sealed is found by nobody.
    for (const q of [GEHEIM.persoon, GEHEIM.toelichting]) expect(await zoekOp(AUDITOR, q)).toBe(0);
    expect(await zoekOp(COORDINATOR, GEDEELD.mandaat)).toBe(1);
    expect(await zoekOp(COORDINATOR_OOST, GEDEELD.mandaat)).toBe(0);
  });

  it('does not show that it points at what one may see', async () => {
    const wijst = async (wie: Wie) =>
      json<{ antwoord: { relaties: unknown[]; geldt: { redenen: { regel: string }[] } } }>(
        await product.lees(wie, '/v1/overeenkomsten/noord.eigen'),
      ).antwoord;
    const thuis = await wijst(COORDINATOR);
    expect(thuis.relaties).toEqual([]);
    expect(thuis.geldt.redenen.map((r) => r.regel)).not.toContain('vervanging');
    expect((await wijst(AUDITOR)).relaties).toHaveLength(1);
  });

  describe('asked for by recording', () => {
    const leg = (wie: Wie, route: string, dossier: string, inhoud: object, koppen?: Record<string, string>) =>
      product.post(wie, vulPad(route, { id: dossier, slug: dossier }), inhoud, koppen);
    const zonder = (antwoord: Antwoord, ...eigen: string[]): unknown => {
      const tekst = eigen.reduce((t, woord) => t.replaceAll(woord, '…'), antwoord.tekst);
      return { status: antwoord.status, inhoud: JSON.parse(tekst) };
    };

    it('may be pointed at, and says nothing: as of what does not exist', async () => {
      const onzin = `zuid.${'x'.repeat(GEHEIM.kenmerk.length)}`;
      const gezien: unknown[] = [];
      for (const [eigen, doel] of [
        ['wijst-naar-iets', GEHEIM_ID],
        ['wijst-naar-niets', onzin],
      ] as const) {
        const kop = { kenmerk: eigen, naam: 'Wijst', soort: 'convenant', domeinen: ['jeugd'] };
        await leg(COORDINATOR, '/v1/regios/{slug}/overeenkomsten', 'noord', kop);
        const id = `noord.${eigen}`;
        const gelegd = await leg(COORDINATOR, '/v1/overeenkomsten/{id}/relaties', id, {
          soort: 'vervangt',
          doel,
        });
        expect(gelegd.status).toBe(201);
        await product.view.projector.catchUp();
        const { gebeurtenis, waarschuwingen } = json<{ gebeurtenis: string; waarschuwingen: string[] }>(
          gelegd,
        );
        const antwoord = await product.lees(COORDINATOR, `/v1/overeenkomsten/${id}`);
        const { antwoord: inhoud } = json<{ antwoord: Record<string, unknown> }>(antwoord);
        expect(gelekt(GEHEIM_ID, antwoord, ZUID)).toEqual([]);
        expect(inhoud['relaties']).toMatchObject([{ overeenkomst: doel, naam: null, partijen: [] }]);
        const tekst = JSON.stringify([inhoud, waarschuwingen])
          .replaceAll(doel, 'DOEL')
          .replaceAll(eigen, 'EIGEN')
          .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');
        expect(JSON.stringify(inhoud)).toContain(gebeurtenis);
        gezien.push(tekst);
      }
      expect(gezien[0]).toBe(gezien[1]);
    });

    it('is not corrected, and its event ids are as unknown as any', async () => {
      const vreemd = ids.get(GEHEIM_ID) ?? '';
      const pogingen = [vreemd, ids.get('zuid.gedeeld') ?? '', randomUUID()];
      const gezien = await Promise.all(
        pogingen.map(async (gebeurtenis) => {
          const inhoud = { gebeurtenis, vervanging: null, toelichting: 'Poging.' };
          const op = await leg(COORDINATOR, '/v1/overeenkomsten/{id}/rectificaties', 'noord.eigen', inhoud);
          return zonder(op, gebeurtenis);
        }),
      );
      expect(gezien[0]).toMatchObject({ status: 409, inhoud: { code: 'gebeurtenis-onbekend' } });
      expect(gezien[0]).toEqual(gezien[2]);
      expect(gezien[1]).toEqual(gezien[2]);
    });

    it('is not found by its Idempotency-Key', async () => {
      const sleutel = { 'idempotency-key': 'sleutel-van-zuid-1' };
      const inhoud = { datum: '2020-01-02' };
      const route = '/v1/overeenkomsten/{id}/bekendmakingen';
      const zuid = await leg(COORDINATOR_ZUID, route, GEHEIM_ID, inhoud, sleutel);
      const noord = await leg(COORDINATOR, route, 'noord.eigen', { datum: '2021' }, sleutel);
      expect([zuid.status, noord.status]).toEqual([201, 201]);
      expect(json(noord)).toMatchObject({ herhaald: false });
      expect(json(noord)['gebeurtenis']).not.toBe(json(zuid)['gebeurtenis']);
      const poging = await leg(COORDINATOR, route, GEHEIM_ID, inhoud, sleutel);
      expect(poging.status).toBe(404);
    });

    it('gives no document by its hash, and does not say that it is there', async () => {
      const versie = (hash: string) =>
        leg(COORDINATOR, '/v1/overeenkomsten/{id}/tekstversies', 'noord.eigen', {
          versie: '9.0',
          stadium: 'concept',
          document: hash,
        });
      const [bestaand, verzonnen] = [await versie(GEHEIM_HASH), await versie('a'.repeat(64))];
      expect(json(bestaand)).toMatchObject({ status: 400, code: 'document-onbekend' });
      expect(bestaand.tekst).toBe(verzonnen.tekst);
      // Who has the content may deliver it at home; that it lies elsewhere too changes nothing.
      const tekst = `${GEHEIM.document}\n`;
      const thuis = await product.put(COORDINATOR, `/v1/regios/noord/documenten/${GEHEIM_HASH}`, tekst);
      expect(json(thuis)).toEqual({ hash: GEHEIM_HASH, omvang: tekst.length, mediatype: 'text/plain' });
      expect((await versie(GEHEIM_HASH)).status).toBe(201);
    });

    it('does not tell its revision by If-Match', async () => {
      const codes = await Promise.all(
        ['"0"', '"3"', '"999"'].map(async (ifMatch) => {
          const { inhoud } = verzoekVoor('POST /v1/overeenkomsten/{id}/bekendmakingen');
          const op = await leg(
            COORDINATOR,
            '/v1/overeenkomsten/{id}/bekendmakingen',
            GEHEIM_ID,
            inhoud as object,
            {
              'if-match': ifMatch,
            },
          );
          return op.tekst;
        }),
      );
      expect(new Set(codes).size).toBe(1);
      expect(codes[0]).toContain('niet-gevonden');
    });
  });

  it('does not show when it cannot be read, and neither do acts upon it', async () => {
    const kapot = { regio: 'zuid', categorie: 'overeenkomst', id: 'kapotkanarie-rotgans' };
    const id = `zuid.${kapot.id}`;
    const { inhoud } = verzoekVoor('POST /v1/regios/{slug}/overeenkomsten');
    await product.post(SYSTEEM, '/v1/regios/zuid/overeenkomsten', {
      ...(inhoud as object),
      kenmerk: kapot.id,
    });
    const event = {
      id: randomUUID(),
      type: 'VanEenLatereVersie',
      version: 1,
      data: {},
      metadata: { actor: 'p', rol: 'systeem' },
    };
    await product.store.append(kapot, { revision: 0 }, [event]);
    await product.view.projector.catchUp();
    const lijst = '/v1/regios/zuid/overeenkomsten';
    expect((await product.lees(AUDITOR, lijst)).tekst).toContain('kapotkanarie');
    for (const [, wie] of BUITENSTAANDERS.filter(([, w]) => w.rol !== 'landelijk')) {
      for (const pad of [
        lijst,
        '/v1/regios',
        '/v1/gemeenten/gm9101/overeenkomsten',
        '/v1/regios/noord/overeenkomsten',
      ])
        expect((await product.lees(wie, pad)).tekst).not.toContain('kapotkanarie');
      for (const deel of ['', '/geschiedenis', '/relaties'])
        expect([403, 404]).toContain((await product.lees(wie, `/v1/overeenkomsten/${id}${deel}`)).status);
    }
    for (const wie of [COORDINATOR, COORDINATOR_OOST]) {
      for (const deel of ['bepalingen', 'besluiten', 'rectificaties']) {
        const route = `POST /v1/overeenkomsten/{id}/${deel}`;
        const poging = async (doel: string): Promise<Antwoord> =>
          product.post(wie, `/v1/overeenkomsten/${doel}/${deel}`, verzoekVoor(route).inhoud);
        const [er, erNiet] = [await poging(id), await poging('zuid.kapotkanarie-rotgnas')];
        expect(er.tekst.replaceAll(id, '…')).toBe(erNiet.tekst.replaceAll('zuid.kapotkanarie-rotgnas', '…'));
        expect(er.status).toBe(404);
      }
    }
  });
});
