import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CloudEvent } from '@regiolog/domein/berichten/cloudevent';

/** A receiver of webhooks on this machine, that does as it is told and remembers what came. */

/** One delivery, as it arrived. */
export type Ontvangst = {
  readonly pad: string;
  readonly koppen: IncomingHttpHeaders;
  readonly lijf: string;
  readonly bericht: CloudEvent;
};

/** What to answer: a status, or nothing at all. */
export type Antwoordkeuze = (
  ontvangst: Ontvangst,
  keer: number,
) => number | 'zwijg' | Promise<number | 'zwijg'>;

export type Ontvanger = {
  readonly adres: string;
  readonly ontvangen: Ontvangst[];
  /** Every message that was answered with a 2xx, once, in the order in which it was first seen. */
  gezien(): CloudEvent[];
  /** Changes what is answered from now on, and where an answer points to. */
  antwoord(keuze: Antwoordkeuze, naar?: string): void;
  /** Resolves when something came that makes this true; rejects after a generous time. */
  tot(waar: () => boolean, wat?: string): Promise<void>;
  stop(): Promise<void>;
};

const RUIM_MS = 30_000;

async function lees(stroom: AsyncIterable<Buffer>): Promise<string> {
  const delen: Buffer[] = [];
  for await (const deel of stroom) delen.push(deel);
  return Buffer.concat(delen).toString('utf8');
}

/** Opens one on a free port. `toestemming` is what it answers to the question whether it wants messages. */
export async function openOntvanger(toestemming: string | null = '*'): Promise<Ontvanger> {
  const ontvangen: Ontvangst[] = [];
  const goed: CloudEvent[] = [];
  const keren = new Map<string, number>();
  let keuze: Antwoordkeuze = () => 204;
  let koppen: Record<string, string> = {};
  let wacht: { readonly waar: () => boolean; readonly klaar: () => void }[] = [];
  const kijk = (): void => {
    const over = wacht.filter(({ waar }) => !waar());
    for (const een of wacht) if (!over.includes(een)) een.klaar();
    wacht = over;
  };
  const server = createServer(async (req, res) => {
    const lijf = await lees(req);
    if (req.method === 'OPTIONS') {
      res.writeHead(200, toestemming === null ? {} : { 'webhook-allowed-origin': toestemming }).end();
      return;
    }
    const ontvangst = { pad: req.url ?? '', koppen: req.headers, lijf, bericht: JSON.parse(lijf) };
    const keer = (keren.get(ontvangst.bericht.id) ?? 0) + 1;
    keren.set(ontvangst.bericht.id, keer);
    ontvangen.push(ontvangst);
    const status = await keuze(ontvangst, keer);
    if (status === 'zwijg') return kijk();
    if (status < 300 && !goed.some(({ id }) => id === ontvangst.bericht.id)) goed.push(ontvangst.bericht);
    res.writeHead(status, koppen).end();
    kijk();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    adres: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    ontvangen,
    gezien: () => goed,
    antwoord: (nieuw, naar) => {
      keuze = nieuw;
      koppen = naar === undefined ? {} : { location: naar };
    },
    tot: (waar, wat = 'what was waited for') =>
      new Promise((resolve, reject) => {
        if (waar()) return resolve();
        const wekker = setTimeout(() => reject(new Error(`${wat} did not come`)), RUIM_MS);
        const klaar = (): void => {
          clearTimeout(wekker);
          resolve();
        };
        wacht.push({ waar, klaar });
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
