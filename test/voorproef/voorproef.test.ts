import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verschil } from '@regiolog/domein/gedeeld/verschil';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantGeschillen } from '../tenancy/geschil-wereld.ts';
import { gepubliceerdeRoutes, json, type Product, startProduct } from '../tenancy/product.ts';
import { HERHAALBAAR, SCHRIJFROUTES, verzoekVoor, vulPad } from '../tenancy/verzoeken.ts';
import { AUDITOR, BEHANDELAAR, bouwWereld, COORDINATOR_OOST, SYSTEEM } from '../tenancy/wereld.ts';

/** A preview says what the act changes, and changes nothing itself. */

type Proef = {
  readonly voorproef: true;
  readonly dossier: string;
  readonly nieuw: boolean;
  readonly verschillen: readonly Verschil[];
};
type Vastgelegd = { readonly gebeurtenis: string; readonly dossier: string; readonly volgnummer: number };

/** What has no preview: messages of systems and subscriptions are no acts on a file that somebody reads. */
const ZONDER = /^POST \/v1\/(?:inkomend|berichten|abonnementen)/;
const SLEUTELS: Readonly<Record<string, string>> = { slug: 'noord', code: 'gm9001', id: 'noord.eigen' };
/** Of these files the register itself says what differs between two moments. */
const MET_VERSCHIL = /^\/v1\/(?:overeenkomsten|regios|gemeenten)\/[^/]+\/(?!overeenkomsten$|mandaten$)[^/]+$/;

const padVan = (route: string): string => vulPad(route.slice('POST '.length), SLEUTELS);

/** All that is kept: the log by its events, the vault and the documents by their bytes. */
async function alles(product: Product): Promise<string> {
  const kop = await product.store.head();
  const bestanden = readdirSync(product.data, { recursive: true, withFileTypes: true })
    .filter((b) => b.isFile() && !/^(?:feiten|audit)\.sqlite|-shm$/.test(b.name))
    .map((b) => join(b.parentPath, b.name))
    .sort();
  const som = createHash('sha256');
  for (const bestand of bestanden) som.update(bestand).update(readFileSync(bestand));
  return `${kop?.cursor} ${som.digest('hex')}`;
}

describe('a preview', () => {
  let product: Product;
  const laatste = new Map<string, string>();

  beforeAll(async () => {
    product = await startProduct();
    await bouwWereld(product);
    await plantGeschillen(product);
    for (const soort of ['overeenkomsten', 'mandaten', 'regios', 'gemeenten', 'nvo']) {
      const naam = soort === 'gemeenten' ? '{code}' : /regios|nvo/.test(soort) ? '{slug}' : '{id}';
      const route = `POST /v1/${soort}/${naam}/${HERHAALBAAR[soort]?.[0]}`;
      const antwoord = await product.post(SYSTEEM, padVan(route), verzoekVoor(route).inhoud);
      laatste.set(soort, json<Vastgelegd>(antwoord).gebeurtenis);
    }
    await product.bij();
  });
  afterAll(() => product.stop());

  const verzoek = (route: string) =>
    verzoekVoor(route, { slug: 'west', gebeurtenis: laatste.get(route.split('/')[2] ?? '') });
  const registerroutes = SCHRIJFROUTES.filter(
    (route) => !ZONDER.test(route) && !/\/(?:geschillen|commissies)\b/.test(route),
  );

  it('can be asked of every route that records an act, and of no other', async () => {
    const { paths } = json<{ paths: Record<string, Record<string, { parameters: { name?: string }[] }>> }>(
      await product.stuur('/v1/openapi.json'),
    );
    const kan = (await gepubliceerdeRoutes(product)).filter((route) => {
      const [methode = '', pad = ''] = route.split(' ');
      const handeling = paths[pad.slice('/v1'.length)]?.[methode.toLowerCase()];
      return handeling?.parameters.some(({ name }) => name === 'voorproef');
    });
    const moet = SCHRIJFROUTES.filter((route) => !ZONDER.test(route));
    expect(kan).toEqual([...new Set(moet)].sort());
  });

  it('leaves log, vault and documents as they are, byte for byte, and answers what the act would', async () => {
    const voor = await alles(product);
    const uit: string[] = [];
    for (const route of registerroutes) {
      const { inhoud, koppen } = verzoek(route);
      const erbij = { ...(inhoud as object), ...(route.endsWith('vergeten-personen') ? {} : TOELICHTING) };
      const proef = await product.post(SYSTEEM, `${padVan(route)}?voorproef=ja`, erbij, koppen ?? {});
      const goed = proef.status === 200 && json<Proef>(proef).voorproef;
      // One mandate file holds one grant, which is there.
      if (!goed && !(route.endsWith('/verleningen') && proef.status === 409))
        uit.push(`${route}: ${proef.status} ${proef.tekst.slice(0, 200)}`);
    }
    expect(uit).toEqual([]);
    expect(await alles(product)).toBe(voor);
  });

  it('says exactly what the act then changes', async () => {
    const uit: string[] = [];
    let gezien = 0;
    for (const route of registerroutes.filter((r) => MET_VERSCHIL.test(padVan(r)))) {
      const { inhoud, koppen } = verzoek(route);
      const pad = padVan(route);
      const toen = json<{ tijden: { beschikbaarOp: string } }>(
        await product.lees(AUDITOR, `${pad.slice(0, pad.lastIndexOf('/'))}/verschil`),
      ).tijden.beschikbaarOp;
      const proef = json<Proef>(await product.post(SYSTEEM, `${pad}?voorproef=ja`, inhoud, koppen ?? {}));
      const daad = await product.post(SYSTEEM, pad, inhoud, koppen ?? {});
      expect(daad.status, `${route} ${daad.tekst}`).toBe(201);
      await product.bij();
      const gevolg = json<{ antwoord: { resultaten: Verschil[] } }>(
        await product.lees(
          SYSTEEM,
          `${pad.slice(0, pad.lastIndexOf('/'))}/verschil?aantal=200&vanBeschikbaarOp=${toen}`,
        ),
      ).antwoord.resultaten.map(({ pad: plek, uitleg }) => `${plek}: ${uitleg}`);
      const voorspeld = proef.verschillen.map(({ pad: plek, uitleg }) => `${plek}: ${uitleg}`);
      // Of an agreement the preview also tells what its answer does not hold.
      if (!gevolg.every((regel) => voorspeld.includes(regel))) uit.push(`${route}: ${gevolg} / ${voorspeld}`);
      if (!/overeenkomsten/.test(pad) && voorspeld.length !== gevolg.length)
        uit.push(`${route}: ${voorspeld}`);
      gezien += gevolg.length;
    }
    expect(uit).toEqual([]);
    expect(gezien).toBeGreaterThan(20);
  });

  it('uses no key up: the same one records the act, and after that nothing would change', async () => {
    const sleutel = { 'idempotency-key': 'voorproef-en-daarna-1' };
    const inhoud = { naam: 'Nieuwe afspraak', soort: 'convenant', domeinen: ['jeugd'] };
    const pad = '/v1/regios/noord/overeenkomsten';
    const eerst = json<Proef>(await product.post(SYSTEEM, `${pad}?voorproef=ja`, inhoud, sleutel));
    expect([eerst.nieuw, eerst.verschillen.map(({ uitleg }) => uitleg)]).toEqual([
      true,
      expect.arrayContaining(['Naam: Nieuwe afspraak.', 'Geldt: niet bekend.']),
    ]);
    const daad = await product.post(SYSTEEM, pad, inhoud, sleutel);
    expect([daad.status, json<Vastgelegd>(daad).dossier]).toEqual([201, eerst.dossier]);
    const nogmaals = json<Proef>(await product.post(SYSTEEM, `${pad}?voorproef=ja`, inhoud, sleutel));
    expect(nogmaals.verschillen).toEqual([]);
  });

  it('refuses what the act refuses: a claim without a source, an old state, a wrong body', async () => {
    const pad = '/v1/overeenkomsten/noord.eigen/bepalingen';
    const inhoud = { bepaling: 'Artikel 99', onderwerp: 'geschillen' };
    for (const [lijf, koppen, code] of [
      [{ ...inhoud, bekend: '2020-01-01' }, {}, 'bekend-zonder-bron'],
      [inhoud, { 'if-match': '"0"' }, 'versie-verouderd'],
      [{ ...inhoud, onderwerp: 7 }, {}, 'invoer-ongeldig'],
    ] as const) {
      const proef = await product.post(SYSTEEM, `${pad}?voorproef=ja`, lijf, koppen);
      expect(json<{ code: string }>(proef).code).toBe(code);
    }
    expect((await product.post(SYSTEEM, `${pad}?voorproef=nee`, inhoud)).status).toBe(400);
  });

  it('answers who may not see the file as if there were none', async () => {
    for (const route of registerroutes.filter((r) => r.includes('{id}'))) {
      const { inhoud, koppen } = verzoek(route);
      const proef = await product.post(
        COORDINATOR_OOST,
        `${padVan(route)}?voorproef=ja`,
        inhoud,
        koppen ?? {},
      );
      expect([route, proef.status]).toEqual([route, 404]);
    }
  });

  it('shows a clerk what the own decision changes, and a party what its act does to a case', async () => {
    const besluit = { partij: { gemeente: 'gm9001' }, orgaan: 'raad', uitkomst: 'vastgesteld' };
    const afspraak = await product.post(
      BEHANDELAAR,
      '/v1/overeenkomsten/noord.eigen/besluiten?voorproef=ja',
      besluit,
    );
    expect(json<Proef>(afspraak).verschillen.map(({ uitleg }) => uitleg)).toContain(
      'Nieuw bij partij Aarledijk: besluit (gemeenteraad, vastgesteld).',
    );
    const wie = { rol: 'secretaris', regio: 'noord', gemeente: 'gm9001' } as const;
    const band = { lid: 'p-lid-noord-gm9001', band: { met: { gemeente: 'gm9101' }, aard: 'anders' } };
    const commissie = await product.post(wie, '/v1/commissies/noord.eigen/banden?voorproef=ja', band);
    expect([commissie.status, json<Proef>(commissie).verschillen.length]).toEqual([200, 1]);
  });
});

const TOELICHTING = { toelichting: 'Omdat het zo is afgesproken met mevrouw Jansen.' };
