import { setTimeout as pauze } from 'node:timers/promises';
import type { Logger } from './logger.ts';

/** Why a service cannot start, as one Dutch line for the person at the keyboard. */
export type Startfout = { readonly startfout: string };

export function startfout(regel: string): Startfout {
  return { startfout: regel };
}

export function isStartfout(waarde: unknown): waarde is Startfout {
  return (
    typeof waarde === 'object' &&
    waarde !== null &&
    typeof (waarde as Partial<Startfout>).startfout === 'string'
  );
}

/** The process as far as a life cycle touches it, so that a test can stand in for it. */
export type Proces = {
  on(signaal: 'SIGTERM' | 'SIGINT', doe: () => void): unknown;
  exit(code: number): never;
  meld(regel: string): void;
};

const HET_PROCES: Proces = {
  on: (signaal, doe) => process.on(signaal, doe),
  exit: (code) => process.exit(code),
  meld: (regel) => process.stderr.write(`${regel}\n`),
};

type Draaiend = { readonly naam: string; stop(): Promise<void> | void };
type Opties = {
  readonly logger: Logger;
  readonly termijnMs?: number;
  /** For how long after a signal all goes on, with `stopt` true, so that a load balancer sees it and sends no more. */
  readonly uitloopMs?: number;
  readonly proces?: Proces;
};

/**
 * Starts the parts of a service in order and stops them in reverse, so that what is still in use goes last. On SIGTERM
 * or SIGINT it says so first (`stopt`), finishes what was accepted, within a deadline, and ends with 0; a second signal
 * ends it at once.
 */
export class Levensloop {
  readonly #delen: Draaiend[] = [];
  readonly #logger: Logger;
  readonly #termijnMs: number;
  readonly #uitloopMs: number;
  readonly #proces: Proces;
  #stopt = false;
  #stoppen: Promise<boolean> | undefined;

  constructor(opties: Opties) {
    this.#logger = opties.logger;
    this.#termijnMs = opties.termijnMs ?? 10_000;
    this.#uitloopMs = opties.uitloopMs ?? 0;
    this.#proces = opties.proces ?? HET_PROCES;
    for (const signaal of ['SIGTERM', 'SIGINT'] as const)
      this.#proces.on(signaal, () => this.#opSignaal(signaal));
  }

  /** True from the first signal on: what makes a service not ready. */
  get stopt(): boolean {
    return this.#stopt;
  }

  /** Starts one part and remembers how it stops. A part that cannot start ends the process with one line and code 1. */
  async start<T>(
    naam: string,
    begin: () => T | Startfout | Promise<T | Startfout>,
    stop: (deel: T) => Promise<void> | void,
  ): Promise<T> {
    const deel = await begin();
    if (isStartfout(deel)) {
      this.#proces.meld(deel.startfout);
      await this.stop();
      return this.#proces.exit(1);
    }
    this.#delen.push({ naam, stop: () => stop(deel) });
    this.#logger.debug({ deel: naam }, 'gestart');
    return deel;
  }

  /** Stops all parts in reverse order; true when all stopped well and in time. */
  stop(): Promise<boolean> {
    this.#stoppen ??= this.#binnenTermijn();
    return this.#stoppen;
  }

  async #binnenTermijn(): Promise<boolean> {
    let wekker: NodeJS.Timeout | undefined;
    const teLaat = new Promise<boolean>((resolve) => {
      wekker = setTimeout(() => resolve(false), this.#termijnMs);
    });
    const opTijd = await Promise.race([this.#stopAlles(), teLaat]);
    clearTimeout(wekker);
    if (!opTijd) this.#logger.error('niet alles is netjes gestopt');
    return opTijd;
  }

  async #stopAlles(): Promise<boolean> {
    let goed = true;
    for (let deel = this.#delen.pop(); deel; deel = this.#delen.pop()) {
      try {
        await deel.stop();
        this.#logger.debug({ deel: deel.naam }, 'gestopt');
      } catch (error) {
        goed = false;
        this.#logger.error({ err: error, deel: deel.naam }, 'stoppen lukte niet');
      }
    }
    return goed;
  }

  #opSignaal(signaal: string): void {
    if (this.#stopt || this.#stoppen) {
      this.#proces.exit(1);
      return;
    }
    this.#stopt = true;
    this.#logger.info({ signaal, uitloopMs: this.#uitloopMs }, 'stopt');
    void this.#loopUit().then((goed) => this.#proces.exit(goed ? 0 : 1));
  }

  async #loopUit(): Promise<boolean> {
    if (this.#uitloopMs > 0) await pauze(this.#uitloopMs);
    return this.stop();
  }
}
