import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { Kafka } from '@regiolog/service-kit/kafka';
import type { Omslag } from './omslag.ts';
import { LEEG, metRecord, type Toestand } from './stand.ts';
import { blijfVolgen } from './volgen.ts';

/** What the topic of the relay says, kept up to date in every instance. */
export type Standvolger = {
  /** Undefined as long as nothing was read. */
  toestand(): Toestand | undefined;
  /** The state right after the record that makes `gezien` true. Rejects when the signal aborts first. */
  wachtOp(gezien: (toestand: Toestand) => boolean, signaal: AbortSignal): Promise<Toestand>;
  stop(): Promise<void>;
};

/** Opens a reader of the whole topic, in a group of its own: every instance reads all of it. */
export function openStandvolger(opties: {
  readonly kafka: Kafka;
  readonly topic: string;
  readonly groep: string;
  readonly sessieMs: number;
  readonly vooraf: () => Promise<void>;
  readonly meld: Omslag;
}): Standvolger {
  const einde = new AbortController();
  const nieuws = new EventEmitter().setMaxListeners(0);
  let toestand: Toestand | undefined;
  let opnieuw = true;
  const klaar = blijfVolgen(
    {
      ...opties,
      groep: `${opties.groep}-lezer-${randomUUID()}`,
      opzet: () => {
        opnieuw = true;
      },
      neem: (berichten) => {
        // What was known stays until there is something newer to read it from.
        if (opnieuw) toestand = LEEG;
        opnieuw = false;
        for (const { key, value } of berichten) {
          toestand = metRecord(toestand ?? LEEG, { key: String(key ?? ''), value: value && String(value) });
          nieuws.emit('toestand', toestand);
        }
      },
    },
    einde.signal,
  );
  return {
    toestand: () => toestand,
    wachtOp: (gezien, signaal) =>
      new Promise((resolve, reject) => {
        const kijk = (nu: Toestand): void => {
          if (!gezien(nu)) return;
          nieuws.off('toestand', kijk);
          resolve(nu);
        };
        nieuws.on('toestand', kijk);
        signaal.addEventListener(
          'abort',
          () => {
            nieuws.off('toestand', kijk);
            reject(signaal.reason);
          },
          { once: true },
        );
      }),
    stop: async () => {
      einde.abort();
      await klaar;
    },
  };
}
