/**
 * What the whole product does: answers and appends per second over HTTP on the reference data, against bare Express
 * that sends the very same bytes, and the building of the view against reading and parsing the log. Alone:
 * `node test/bench/product.ts`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LIMITS } from '@regiolog/event-store/event-store';
import { openFeitenView } from '@regiolog/feiten/view';
import { importeer } from '@regiolog/register/importeer';
import { maakLogger } from '@regiolog/service-kit/logger';
import { ProefUitgever } from '@regiolog/service-kit/testing';
import { buildStandalone, type Standalone } from '@regiolog/standalone/app';
import { REFERENTIE } from '@regiolog/standalone/referentie';
import { luister } from './http.ts';
import { cijfers, inKind, LIJNEN } from './load.ts';
import { kop, meetVragen } from './vragen.ts';

const SCHRIJVEN = 30_000;

const VRAGEN = {
  'stand of a region': '/v1/regios/amersfoort/stand?geldigOp=2022-01-01',
  'the same, as known in May 2020': '/v1/regios/amersfoort/stand?geldigOp=2022-01-01&bekendOp=2020-05-31',
  'one agreement': '/v1/overeenkomsten/amersfoort.moed-moet',
  'what binds a municipality': '/v1/gemeenten/gm0345/overeenkomsten?geldigOp=2021-06-01',
  'agreements of a region': '/v1/regios/amersfoort/overeenkomsten',
  'was somebody competent':
    '/v1/bevoegdheden?doorGemeente=gm0307&namensGemeente=gm0342&namensOrgaan=college&bevoegdheid=inkoop.contracteren',
  'the norm of all regions': '/v1/nvo',
  'search, one word that stands everywhere': '/v1/zoek?q=regiovisie',
  'search, two words': '/v1/zoek?q=dienstverleningsovereenkomst%20nijkerk',
} as const;

async function antwoorden(poort: number, token: string, print: (regel: string) => void): Promise<void> {
  for (const [naam, pad] of Object.entries(VRAGEN)) {
    const { wij, express, bytes, lijnen } = await meetVragen(poort, { naam, paden: [pad], token });
    const ratio = (wij.perSeconde / express.perSeconde).toFixed(2);
    const minder = lijnen < LIJNEN ? `, ${lijnen} connections` : '';
    print(
      `  ${naam} (${bytes} bytes${minder}): ${ratio} of Express; ${cijfers(wij)}, Express ${cijfers(express)}`,
    );
  }
}

function schrijfverzoeken(token: string): string[] {
  return Array.from({ length: SCHRIJVEN }, (_, n) => {
    const inhoud = JSON.stringify({ naam: `Overeenkomst ${n}`, soort: 'convenant', domeinen: ['bw-mo'] });
    return (
      kop('POST', '/v1/regios/amersfoort/overeenkomsten', token) +
      `Content-Type: application/json\r\nIdempotency-Key: meting-${n}-${token.slice(-12).replace(/[^A-Za-z0-9]/g, 'x')}\r\n` +
      `Content-Length: ${Buffer.byteLength(inhoud)}\r\n\r\n${inhoud}`
    );
  });
}

/** Events per second of building the whole view, against reading the log in pages and parsing it. */
async function herbouw({ store }: Standalone, map: string, print: (regel: string) => void): Promise<void> {
  const perSeconde = async (doe: () => Promise<number>): Promise<number> => {
    const begin = performance.now();
    return ((await doe()) * 1000) / (performance.now() - begin);
  };
  const lees = () =>
    perSeconde(async () => {
      let aantal = 0;
      for (let na = null, einde = false; !einde; ) {
        const blad = await store.readAll(na, {}, LIMITS.pageSize);
        aantal += blad.events.length;
        na = blad.next;
        einde = blad.end;
      }
      return aantal;
    });
  await lees();
  const lezen = await lees();
  const view = openFeitenView({ store, file: join(map, 'herbouw.sqlite') });
  const bouwen = await perSeconde(async () => {
    await view.projector.catchUp();
    return Number(view.stand().cursor);
  });
  await view.close();
  const ratio = (bouwen / lezen).toFixed(2);
  print(
    `  rebuild of the view: ${ratio} of reading the log; ${Math.round(bouwen)} events/s, reading ${Math.round(lezen)}/s`,
  );
}

/** Prints the figures; takes about a minute. */
export async function benchProduct(print: (regel: string) => void = console.log): Promise<void> {
  const map = mkdtempSync(join(tmpdir(), 'regiolog-product-'));
  const uitgever = new ProefUitgever();
  const logger = maakLogger({ niveau: 'warn' });
  const regiolog = await buildStandalone({ data: map, verifieer: uitgever.verifieer(), logger });
  try {
    await importeer(regiolog.register, REFERENTIE);
    await regiolog.view.projector.catchUp();
    const { server, poort } = await luister(regiolog.app);
    print('product: the reference data, 32 connections, best of 2 rounds');
    await antwoorden(poort, uitgever.token('auditor'), print);
    const token = uitgever.token('coordinator', { regio: 'amersfoort' });
    const schrijven = await inKind({ poort, verzoeken: schrijfverzoeken(token), verwacht: 201 });
    print(`  appends over HTTP, a new agreement each: ${cijfers(schrijven)}`);
    server.closeAllConnections();
    server.close();
    await regiolog.view.projector.catchUp();
    await herbouw(regiolog, map, print);
  } finally {
    await regiolog.stop();
    rmSync(map, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchProduct();
