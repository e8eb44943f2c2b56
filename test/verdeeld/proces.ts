/** Processes of the house: each is started here, ended by its own handle only, and gone when this process is. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { until } from '../crash/product.ts';

const HUIS = fileURLToPath(new URL('../..', import.meta.url));
const lopend = new Set<ChildProcess>();

/** For afterAll: ends what a test that failed left running. */
export function eindigAlles(): void {
  for (const kind of lopend) kind.kill('SIGKILL');
}
process.once('exit', eindigAlles);

export type Proces = {
  readonly gezegd: () => string;
  /** The first match in what it said; fails when it ends without. */
  zei(patroon: RegExp): Promise<RegExpExecArray>;
  /** Sends a signal and resolves once it is over. */
  einde(signaal: NodeJS.Signals): Promise<number | null>;
};

/** Runs a program of this project: a path from the root. It sees no environment but the one that is given. */
export function draai(
  programma: string,
  env: Readonly<Record<string, string>>,
  argumenten: string[] = [],
): Proces {
  const kind = spawn(process.execPath, [HUIS + programma, ...argumenten], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  lopend.add(kind);
  let gezegd = '';
  for (const stroom of [kind.stdout, kind.stderr])
    stroom.setEncoding('utf8').on('data', (tekst: string) => {
      gezegd += tekst;
    });
  const over = once(kind, 'close').then(([code]) => {
    lopend.delete(kind);
    return code as number | null;
  });
  return {
    gezegd: () => gezegd,
    zei: (patroon) =>
      until(`${patroon} of ${programma}`, () => {
        const treffer = patroon.exec(gezegd);
        if (treffer) return treffer;
        if (!lopend.has(kind)) throw new Error(`${programma} ended without ${patroon}:\n${gezegd}`);
        return undefined;
      }),
    einde: (signaal) => {
      kind.kill(signaal);
      return over;
    },
  };
}
