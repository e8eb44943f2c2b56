/**
 * A load on a server on this machine: keep-alive connections, 32 if nothing else is said, that each ask again as soon as
 * they are answered, from a process of its own, so that it does not share a core with what it measures.
 */
import { fork } from 'node:child_process';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';

export const LIJNEN = 32;
const OPWARMEN_MS = 250;
const METEN_MS = 1_000;

export type Taak = {
  readonly poort: number;
  readonly verzoeken: readonly string[];
  readonly verwacht: number;
  /** How many connections ask side by side. With one, what is measured is how long one who asks waits. */
  readonly lijnen?: number;
};
export type Uitslag = { readonly perSeconde: number; readonly p50: number; readonly p99: number };

/** On bare sockets with requests made beforehand: a client as slow as the server would hide a difference. */
async function belast(taak: Taak): Promise<Uitslag> {
  const duren: number[] = [];
  const begin = performance.now();
  const einde = begin + OPWARMEN_MS + METEN_MS;
  let volgende = 0;
  const lijn = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect(taak.poort, '127.0.0.1');
      let rest = '';
      let gestuurd = 0;
      const vraag = (): void => {
        gestuurd = performance.now();
        socket.write(taak.verzoeken[volgende++ % taak.verzoeken.length] ?? '');
      };
      socket.setNoDelay(true).setEncoding('latin1').on('connect', vraag).on('error', reject);
      socket.on('data', (stuk) => {
        rest += stuk;
        const koppen = rest.indexOf('\r\n\r\n');
        if (koppen < 0) return;
        const lengte = Number(/content-length: (\d+)/i.exec(rest)?.[1] ?? 0);
        if (rest.length < koppen + 4 + lengte) return;
        if (!rest.startsWith(`HTTP/1.1 ${taak.verwacht} `)) reject(new Error(rest.slice(0, 600)));
        rest = '';
        const nu = performance.now();
        if (nu >= begin + OPWARMEN_MS) duren.push(nu - gestuurd);
        if (nu < einde) vraag();
        else socket.end(resolve);
      });
    });
  await Promise.all(Array.from({ length: taak.lijnen ?? LIJNEN }, lijn));
  duren.sort((a, b) => a - b);
  const deel = (p: number): number => duren[Math.floor(duren.length * p)] ?? 0;
  return { perSeconde: (duren.length / METEN_MS) * 1000, p50: deel(0.5), p99: deel(0.99) };
}

/** Runs the load in a process of its own, so that it does not share a core with what it measures. */
export function inKind(taak: Taak): Promise<Uitslag> {
  return new Promise((resolve, reject) => {
    const kind = fork(fileURLToPath(import.meta.url), ['belast']);
    kind.once('message', (uitslag) => resolve(uitslag as Uitslag));
    kind.once('exit', (code) => reject(new Error(`the load ended with ${code}`)));
    kind.send(taak);
  });
}

/** The figures of a run in words. */
export function cijfers(u: Uitslag): string {
  return `${Math.round(u.perSeconde)}/s (p50 ${u.p50.toFixed(1)}, p99 ${u.p99.toFixed(1)} ms)`;
}

export const beste = (uitslagen: readonly Uitslag[]): Uitslag =>
  uitslagen.reduce((a, b) => (b.perSeconde > a.perSeconde ? b : a));

if (process.argv[2] === 'belast' && process.send) {
  process.once('message', async (taak) => {
    process.send?.(await belast(taak as Taak), () => process.disconnect());
  });
}
