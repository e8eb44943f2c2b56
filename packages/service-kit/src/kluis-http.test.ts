import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Kluis } from './kluis.ts';
import { inDelen, MEESTE } from './kluis-bericht.ts';
import { openKluisDienst } from './kluis-http.ts';

/** How a vault elsewhere is asked when it, or the way to it, fails. That it does what a vault does is in test/kluis. */

const GEHEIM = 'kanariegeheim-0123456789-0123456789';
const WEG = { code: 'kluis/onbereikbaar' };
const WIE = 'amersfoort/p-8f3a';
const ZEGEL = { onderwerp: WIE, cijfer: 'A'.repeat(60) };

const open: { server: Server; kluis: Kluis }[] = [];
afterEach(async () => {
  for (const { server, kluis } of open.splice(0)) {
    await kluis.close();
    server.closeAllConnections();
    server.close();
  }
});

type Gedrag = (res: ServerResponse, vraag: unknown) => void;
const antwoord =
  (status: number, inhoud: unknown): Gedrag =>
  (res) => {
    res.statusCode = status;
    res.end(typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud));
  };
const verbreek: Gedrag = (res) => res.socket?.destroy();
const zwijg: Gedrag = () => {};

/** A vault that behaves so, call after call; the last behaviour stays. */
async function kluisDie(...gedrag: readonly Gedrag[]) {
  const vragen: { pad: string | undefined; koppen: object; inhoud: unknown }[] = [];
  const server = createServer((req, res) => {
    let tekst = '';
    req.on('data', (deel: Buffer) => {
      tekst += deel.toString();
    });
    req.on('end', () => {
      const doe = gedrag[Math.min(vragen.length, gedrag.length - 1)];
      const inhoud: unknown = JSON.parse(tekst);
      vragen.push({ pad: req.url, koppen: req.headers, inhoud });
      doe?.(res, inhoud);
    });
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const kluis = openKluisDienst({ url, geheim: GEHEIM }, { vraagMs: 300, samenMs: 1500 });
  open.push({ server, kluis });
  return { kluis, vragen };
}
const goed = antwoord(200, { geopend: ['tekst'] });

describe('a vault elsewhere', () => {
  it('is asked with the secret in a header, and in its address nothing but the operation', async () => {
    const { kluis, vragen } = await kluisDie(goed);
    expect(await kluis.open([ZEGEL])).toEqual(['tekst']);
    expect(vragen).toMatchObject([
      {
        pad: '/intern/kluis/open',
        koppen: { authorization: `Bearer ${GEHEIM}` },
        inhoud: { verzegelden: [ZEGEL] },
      },
    ]);
  });
  it('is asked nothing about what was never sealed', async () => {
    const { kluis, vragen } = await kluisDie(goed);
    expect(await kluis.open([{ onderwerp: WIE, cijfer: '\u0000' }])).toEqual([{ onleesbaar: true }]);
    expect(vragen).toEqual([]);
  });
  it.each([
    ['breaks the line', verbreek],
    ['says nothing', zwijg],
    ['is not ready', antwoord(503, '')],
    ['is not there behind its proxy', antwoord(502, '<html>')],
  ])('is asked again when it %s', async (_naam, gedrag) => {
    const { kluis, vragen } = await kluisDie(gedrag, gedrag, goed);
    expect(await kluis.open([ZEGEL])).toEqual(['tekst']);
    expect(vragen).toHaveLength(3);
  });
  it('is called away when it stays so, after a bounded number of times', async () => {
    const { kluis, vragen } = await kluisDie(verbreek);
    await expect(kluis.open([ZEGEL])).rejects.toMatchObject(WEG);
    expect(vragen).toHaveLength(4);
  });
  it.each([
    ['knows us not', antwoord(401, {})],
    ['does not understand', antwoord(400, {})],
    ['fails', antwoord(500, {})],
    ['sends elsewhere', antwoord(302, {})],
    ['says no JSON', antwoord(200, 'tekst')],
    ['says something else', antwoord(200, { geopend: [{ tekst: 'x' }] })],
    ['gives a row too few', antwoord(200, { geopend: [] })],
    ['gives a row too many', antwoord(200, { geopend: ['a', 'b'] })],
  ])('is called away, and not asked again, when it %s', async (_naam, gedrag) => {
    const { kluis, vragen } = await kluisDie(gedrag);
    await expect(kluis.open([ZEGEL])).rejects.toMatchObject(WEG);
    expect(vragen).toHaveLength(1);
  });
  it('is asked no more once it is closed', async () => {
    const { kluis } = await kluisDie(zwijg);
    const vraag = kluis.open([ZEGEL]);
    await kluis.close();
    await expect(vraag).rejects.toMatchObject(WEG);
  });
  it('leaves nothing of a text or of the secret in what is thrown', async () => {
    for (const gedrag of [verbreek, antwoord(500, 'kanarietekst'), antwoord(200, 'kanarietekst')]) {
      const { kluis } = await kluisDie(gedrag);
      const fout = await kluis.verzegel([{ onderwerp: WIE, tekst: 'kanarietekst' }]).catch((f: unknown) => f);
      const { message, stack, cause } = fout as Error;
      const alles = `${message} ${stack} ${String(cause)} ${JSON.stringify(cause)} ${(cause as Error)?.stack}`;
      expect(alles).not.toMatch(/kanarie/);
    }
  });
});

describe('a long question', () => {
  it('is cut within its bounds, in order', () => {
    const rij = Array.from({ length: 2500 }, (_, n) => ({ n, tekst: 'é'.repeat(n % 400) }));
    const delen = inDelen(rij);
    expect(delen.flat()).toEqual(rij);
    for (const deel of delen) {
      expect(deel.length).toBeLessThanOrEqual(MEESTE.delen);
      expect(Buffer.byteLength(JSON.stringify(deel))).toBeLessThanOrEqual(MEESTE.bytes + 2);
    }
    expect(inDelen([])).toEqual([]);
  });
});
