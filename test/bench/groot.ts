/**
 * A large register: how fast its view is built, what lies on the disk, how soon it starts, and how long each question
 * takes, at 10 thousand, 100 thousand and 1 million events. Answers are asked by one who waits for each, against bare
 * Express that sends the very same bytes; building is against reading the log. Takes about ten minutes and three
 * gigabytes of disk: `npm run bench -- groot`, or with the numbers of events, `npm run bench -- groot 50000`.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StreamRef } from '@regiolog/event-store/event-store';
import { walkLog } from '@regiolog/event-store/walk';
import { openFeitenView } from '@regiolog/feiten/view';
import { importeer } from '@regiolog/register/importeer';
import { maakLogger } from '@regiolog/service-kit/logger';
import { openOpslag } from '@regiolog/service-kit/opslag';
import { ProefUitgever } from '@regiolog/service-kit/testing';
import { buildStandalone } from '@regiolog/standalone/app';
import { REFERENTIE, vingerafdruk } from '@regiolog/standalone/referentie';
import { type Dossier, dossiers, vul } from './groot-register.ts';
import { luister } from './http.ts';
import { deel, meetVragen, type Vragen } from './vragen.ts';

const MATEN = [10_000, 100_000, 1_000_000];
const VIEW = 'feiten.sqlite';

const getal = (n: number) => Math.round(n).toLocaleString('en');
const ms = (n: number) => n.toFixed(n < 1 ? 2 : n < 10 ? 1 : 0);

async function duur<T>(doe: () => Promise<T>): Promise<[seconden: number, uitkomst: T]> {
  const begin = performance.now();
  const uitkomst = await doe();
  return [(performance.now() - begin) / 1000, uitkomst];
}

/** Megabytes of the files whose names begin so. */
const opSchijf = (map: string, begin: string): number =>
  readdirSync(map)
    .filter((naam) => naam.startsWith(begin))
    .reduce((som, naam) => som + statSync(join(map, naam)).size, 0) / 1e6;

/** What is asked: of each kind enough different ones that not everything is in memory. */
function vragen(uitgever: ProefUitgever, gemaakt: readonly Gemaakt[]): Vragen[] {
  const alles = uitgever.token('auditor');
  const coordinator = uitgever.token('coordinator', { regio: 'alkmaar' });
  const kies = <T>(lijst: readonly T[], hoeveel: number): T[] =>
    lijst.filter((_, n) => n % Math.ceil(lijst.length / hoeveel) === 0);
  const van = (categorie: string) =>
    kies(
      gemaakt.filter(({ ref }) => ref.categorie === categorie).map(({ ref }) => `${ref.regio}.${ref.id}`),
      300,
    );
  const regios = [...new Set(gemaakt.map(({ ref }) => ref.regio))].sort();
  const gemeenten = ['gm0014', 'gm0307', 'gm0344', 'gm0363', 'gm0518', 'gm0599', 'gm0772', 'gm0855'];
  const zoek = (...woorden: string[]) => woorden.map((w) => `/v1/zoek?q=${encodeURIComponent(w)}`);
  const rij = (naam: string, paden: readonly string[], token = alles): Vragen => ({ naam, paden, token });
  return [
    rij(
      'stand of a region',
      regios.map((r) => `/v1/regios/${r}/stand`),
    ),
    rij(
      'one agreement',
      van('overeenkomst').map((id) => `/v1/overeenkomsten/${id}`),
    ),
    rij(
      'grants of a mandate',
      van('mandaat').map((id) => `/v1/mandaten/${id}/verleningen`),
    ),
    rij(
      'agreements of a region',
      regios.map((r) => `/v1/regios/${r}/overeenkomsten`),
    ),
    rij(
      'what binds a municipality',
      gemeenten.map((g) => `/v1/gemeenten/${g}/overeenkomsten?aantal=20`),
    ),
    rij(
      'was somebody competent',
      kies(
        gemaakt.flatMap((g) => g.bevoegdheid ?? []),
        300,
      ),
    ),
    rij('the norm of all regions', ['/v1/nvo']),
    rij(
      'the norm of one region',
      regios.map((r) => `/v1/nvo/${r}`),
    ),
    rij('search, a word that is seldom', zoek('duidingsoverleg', 'vervoersregio', 'pilot', 'Wageningen')),
    rij('search, an ordinary word', zoek('pleegzorg', 'convenant', 'dagbesteding', 'regiovisie', 'privacy')),
    rij(
      'search, two words and a phrase',
      zoek('dvo jeugdhulp', '"hulp bij het huishouden" 2019', 'toezicht vervoer'),
    ),
    rij('search, the beginning of a word', zoek('jeu', 'vrouw', 'risic', 'verslav')),
    rij('search, a very common word', zoek('kosten', 'gemeente')),
    rij(
      'search, an ordinary word, by a coordinator',
      zoek('pleegzorg', 'convenant', 'dagbesteding'),
      coordinator,
    ),
  ];
}

async function meetAntwoorden(
  data: string,
  gemaakt: readonly Gemaakt[],
  print: (regel: string) => void,
): Promise<void> {
  const uitgever = new ProefUitgever();
  const logger = maakLogger({ niveau: 'error' });
  const [start, regiolog] = await duur(async () => {
    const gebouwd = await buildStandalone({ data, verifieer: uitgever.verifieer(), logger });
    while (!(await gebouwd.view.projector.lag()).upToDate) await new Promise((r) => setTimeout(r, 10));
    return gebouwd;
  });
  const [afdruk] = await duur(() => vingerafdruk(regiolog.store));
  print(
    `  start with a view that is there: ${start.toFixed(1)} s; the fingerprint of the log: ${afdruk.toFixed(1)} s`,
  );
  const { server, poort } = await luister(regiolog.app);
  for (const v of vragen(uitgever, gemaakt)) {
    try {
      const { wij, express, bytes, eerst } = await meetVragen(poort, v, 1);
      const keer = (wij.p50 / express.p50).toFixed(1);
      print(
        `  ${v.naam} (${getal(bytes)} bytes): p50 ${ms(wij.p50)}, p99 ${ms(wij.p99)} ms, ${keer} times Express (${ms(express.p50)}); ` +
          `asked first: p50 ${ms(deel(eerst, 0.5))}, most ${ms(deel(eerst, 1))} ms`,
      );
    } catch (fout) {
      print(`  ${v.naam}: ${String(fout).slice(0, 200)}`);
    }
  }
  print(`  memory: ${getal(process.memoryUsage().rss / 1e6)} MB`);
  server.closeAllConnections();
  server.close();
  await regiolog.stop();
}

async function meetOpslag(data: string, tot: number, stand: Stand, print: (regel: string) => void) {
  const opslag = await openOpslag({ data });
  const [schrijven] = await duur(async () => {
    stand.heeft = await vul(opslag.store, stand.bron, stand.heeft, tot);
  });
  const lees = () =>
    duur(async () => {
      let n = 0;
      for await (const _ of walkLog(opslag.store)) n += 1;
      return n;
    });
  await lees();
  const [lezen, gelezen] = await lees();
  const view = openFeitenView({ store: opslag.store, file: join(data, VIEW) });
  const [bouwen] = await duur(() => view.projector.catchUp());
  await view.close();
  await opslag.stop();
  print(`\n${getal(gelezen)} events (appended in ${schrijven.toFixed(1)} s)`);
  print(
    `  building the view: ${getal(gelezen / bouwen)} events/s, ${(lezen / bouwen).toFixed(2)} of reading the log (${getal(gelezen / lezen)}/s); ` +
      `on disk: log ${getal(opSchijf(data, 'logboek'))} MB, view ${getal(opSchijf(data, VIEW))} MB`,
  );
}

/** A file that was appended; of a mandate, the question whether who received it was competent. */
type Gemaakt = { readonly ref: StreamRef; readonly bevoegdheid: string | undefined };
/** What was appended so far, and where the rest comes from. */
type Stand = { readonly bron: Iterator<Dossier>; heeft: number };

function bevoegdheid({ daden }: Dossier): string | undefined {
  const [, verlening] = daden.find(([type]) => type === 'MandaatVerleend') ?? [];
  if (!verlening) return undefined;
  const { gever, ontvanger, bevoegdheden, van } = verlening as {
    gever: { partij: { gemeente: string } };
    ontvanger: { partij: { gemeente: string }; ambt: string };
    bevoegdheden: string[];
    van: { datum: string };
  };
  const vraag = new URLSearchParams({
    doorGemeente: ontvanger.partij.gemeente,
    doorAmbt: ontvanger.ambt,
    namensGemeente: gever.partij.gemeente,
    namensOrgaan: 'college',
    bevoegdheid: bevoegdheden[0] ?? '',
    geldigOp: van.datum,
  });
  return `/v1/bevoegdheden?${vraag}`;
}

function* onthouden(gemaakt: Gemaakt[]): Generator<Dossier> {
  for (const dossier of dossiers()) {
    gemaakt.push({ ref: dossier.ref, bevoegdheid: bevoegdheid(dossier) });
    yield dossier;
  }
}

/** Prints the figures for each size. */
export async function benchGroot(
  maten: readonly number[] = MATEN,
  print: (regel: string) => void = console.log,
): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'regiolog-groot-'));
  try {
    const opslag = await openOpslag({ data });
    await importeer(opslag, REFERENTIE);
    const gemaakt: Gemaakt[] = [];
    const stand: Stand = {
      bron: onthouden(gemaakt),
      heeft: Number((await opslag.store.head())?.cursor ?? 0),
    };
    await opslag.stop();
    print('a large register: one who asks and waits; times in milliseconds');
    for (const tot of maten) {
      for (const naam of readdirSync(data)) if (naam.startsWith(VIEW)) rmSync(join(data, naam));
      await meetOpslag(data, tot, stand, print);
      await meetAntwoorden(data, gemaakt, print);
    }
  } finally {
    rmSync(data, { recursive: true });
  }
}

/** The sizes that are asked for on the command line; all of them when none is. */
export const matenUit = (woorden: readonly string[]): readonly number[] =>
  woorden.length > 0 ? woorden.map(Number) : MATEN;

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchGroot(matenUit(process.argv.slice(2)));
