import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildHttp } from '@regiolog/service-kit/app';
import { openKluis } from '@regiolog/service-kit/kluis';
import { KLUISVRAGEN, MEESTE } from '@regiolog/service-kit/kluis-bericht';
import { openKluisDienst } from '@regiolog/service-kit/kluis-http';
import { isStartfout } from '@regiolog/service-kit/lifecycle';
import { maakLogger } from '@regiolog/service-kit/logger';
import { luister } from '@regiolog/service-kit/server';
import { GEEN_BETREKKINGEN } from '@regiolog/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildKluis, verifieerGeheim } from './app.ts';

/** The edge of the vault service: who may ask, how much, and what it never says. */

const GEHEIM = 'kanariegeheim-0123456789-0123456789';
const TEKST = 'Wilhelmina Kanariepieter';
const WIE = 'amersfoort/p-8f3a';
const map = mkdtempSync(join(tmpdir(), 'regiolog-kluisdienst-'));
const regels: string[] = [];
let bij = true;
let url = '';
let stop = async (): Promise<void> => {};

beforeAll(async () => {
  const kluis = openKluis(join(map, 'kluis.sqlite'));
  const app = buildHttp({
    routes: buildKluis({ kluis, bij: () => bij }),
    verifieer: verifieerGeheim(GEHEIM),
    betrekkingen: GEEN_BETREKKINGEN,
    inhalen: async () => undefined,
    logger: maakLogger({ niveau: 'trace', bestemming: { write: (regel) => void regels.push(regel) } }),
    gereed: () => ({ gereed: bij }),
    versie: '0.1.0',
    titel: 'kluis',
    controleerAntwoorden: true,
  });
  const server = await luister(app, { host: '127.0.0.1', poort: 0 });
  if (isStartfout(server)) throw new Error(server.startfout);
  url = server.url;
  stop = async () => {
    await server.stop(0);
    await kluis.close();
  };
});
afterAll(async () => {
  await stop();
  rmSync(map, { recursive: true });
});

async function stuur(naam: keyof typeof KLUISVRAGEN, inhoud: unknown, geheim: string | null = GEHEIM) {
  const antwoord = await fetch(new URL(KLUISVRAGEN[naam].pad, url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(geheim === null ? {} : { authorization: `Bearer ${geheim}` }),
    },
    body: typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud),
  });
  const tekst = await antwoord.text();
  return { status: antwoord.status, tekst, code: (JSON.parse(tekst) as { code?: string }).code };
}
const NAMEN = Object.keys(KLUISVRAGEN) as (keyof typeof KLUISVRAGEN)[];

describe('the vault service', () => {
  it.each([
    ['nothing', null],
    ['another secret', 'ander-geheim-0123456789-0123456789a'],
    ['the begin of it', GEHEIM.slice(0, -1)],
    ['more than it', `${GEHEIM}a`],
  ])('does nothing for who shows %s', async (_naam, geheim) => {
    for (const naam of NAMEN) expect((await stuur(naam, { onderwerp: WIE }, geheim)).status).toBe(401);
    expect(await openKluisDienst({ url, geheim: GEHEIM }).toestand(WIE)).toBe('onbekend');
  });
  it('asks for the secret before it reads what is asked', async () => {
    expect((await stuur('verzegel', 'geen json', null)).status).toBe(401);
  });
  it('publishes no document, and is nowhere under /v1', async () => {
    for (const pad of ['/v1/openapi.json', '/v1/intern/kluis/open', '/v1/kluis'])
      expect((await fetch(new URL(pad, url))).status).toBe(404);
  });
  it('takes no more than its bounds in one question', async () => {
    const zegel = { onderwerp: WIE, cijfer: 'A'.repeat(40) };
    const vol = Array.from({ length: MEESTE.delen }, () => zegel);
    expect((await stuur('open', { verzegelden: vol })).status).toBe(200);
    expect((await stuur('open', { verzegelden: [...vol, zegel] })).status).toBe(400);
    const teksten = [{ onderwerp: WIE, tekst: 'x'.repeat(MEESTE.bytes + 2000) }];
    expect((await stuur('verzegel', { teksten })).status).toBe(413);
  });
  it('uses no key before what had to be forgotten is forgotten', async () => {
    bij = false;
    for (const naam of NAMEN) {
      const vraag =
        naam === 'verzegel' ? { teksten: [] } : naam === 'open' ? { verzegelden: [] } : { onderwerp: WIE };
      expect(await stuur(naam, vraag)).toMatchObject({ status: 503, code: 'nog-niet-gereed' });
    }
    expect((await fetch(new URL('/health/ready', url))).status).toBe(503);
    expect((await fetch(new URL('/health/live', url))).status).toBe(200);
    bij = true;
  });
  it('says nothing of a text or the secret, in its log or in what it refuses', async () => {
    const kluis = openKluisDienst({ url, geheim: GEHEIM });
    const dicht = await kluis.verzegel([{ onderwerp: WIE, tekst: TEKST }]);
    if (!Array.isArray(dicht)) throw new Error('refused');
    expect(await kluis.open(dicht)).toEqual([TEKST]);
    const kapot = [
      `{"teksten":[{"onderwerp":"${WIE}","tekst":"${TEKST}"`,
      { teksten: [{ onderwerp: '../x', tekst: TEKST }] },
      { teksten: [{ onderwerp: WIE, tekst: [TEKST] }] },
      { teksten: [{ onderwerp: WIE, tekst: `${TEKST}\u0000` }] },
      { teksten: TEKST },
      { anders: TEKST },
    ];
    for (const inhoud of kapot) {
      const { status, tekst } = await stuur('verzegel', inhoud);
      expect([status, tekst]).toEqual([400, expect.not.stringContaining('Kanarie')]);
    }
    await stuur('open', { verzegelden: [] }, `${GEHEIM.slice(0, -1)}x`);
    expect(regels.length).toBeGreaterThan(NAMEN.length);
    expect(regels.join('')).not.toMatch(/kanarie|p-8f3a/i);
  });
});
