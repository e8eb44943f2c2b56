import { randomUUID } from 'node:crypto';
import type { Cursor, EventStore, Page } from '@regiolog/event-store/event-store';
import type { Kafka } from '@regiolog/service-kit/kafka';
import type { Logger } from '@regiolog/service-kit/logger';
import { leesNa } from './lees.ts';
import { foutcode, type Omslag } from './omslag.ts';
import {
  BEGIN,
  ingewilligd,
  LEEG,
  leiderrecord,
  metPositie,
  metWens,
  openWens,
  type Stand,
  standrecord,
  type Vergelijk,
  vergelijker,
} from './stand.ts';
import type { Standvolger } from './standvolger.ts';
import { inStukken, type Stuk } from './stukken.ts';
import type { Tellingen } from './tellingen.ts';
import { maakTopics, type Topicvorm } from './topics.ts';
import type { Vertaler } from './vertaling.ts';
import { afgezet, openZender, type Zender } from './zender.ts';

/** How long one wait for news lasts at most, and so how soon a wish to repeat is seen. */
const WACHT_MS = 500;
/** Events read at once: with the size of a transaction (stukken.ts) this bounds the memory. */
const BLADZIJDE = 500;
/** How long what was read back of the own topic may take. */
const TERUGLEZEN_MS = 15_000;
/** What is not published moves the position too, but not one transaction each: after so many events, or so long. */
const STIL_EVENTS = 5_000;
const STIL_MS = 1_000;

export type BeurtDeps = {
  readonly store: EventStore;
  readonly kafka: Kafka;
  readonly vertaal: Vertaler;
  readonly logger: Logger;
  readonly nu: () => Date;
  readonly topics: Topicvorm;
  readonly instantie: string;
  readonly standtopic: string;
  readonly volger: Standvolger;
  readonly tel: Tellingen;
};

/**
 * One turn at leading. It shuts out every earlier sender by a first transaction that says who leads, and reads the topic
 * of the relay up to that record: what it then knows is where the last committed transaction ended, and nobody else can
 * commit one any more. From there on every transaction carries messages and the new position together, and nothing else
 * is on its way meanwhile: a broker that is slow slows the reading of the log, and nothing piles up.
 */
class Beurt {
  readonly #deps: BeurtDeps;
  readonly #zender: Zender;
  readonly #vergelijk: Vergelijk;
  readonly #bekend = new Set<string>();
  /** The position may be further than what was written: over events that are not published. */
  stand: Stand;
  #stil = 0;
  #geschreven: number;

  constructor(deps: BeurtDeps, zender: Zender, stand: Stand) {
    this.#deps = deps;
    this.#zender = zender;
    this.stand = stand;
    this.#geschreven = performance.now();
    this.#vergelijk = vergelijker((a, b) => deps.store.compare(a, b));
  }

  /** One wish, or one page. */
  async stap(signaal: AbortSignal): Promise<void> {
    const { store, volger } = this.#deps;
    const wens = openWens(volger.toestand() ?? LEEG, this.stand);
    if (wens) {
      await this.#schrijf([], metWens(this.stand, wens, this.#vergelijk), [ingewilligd(wens)]);
      return;
    }
    const bladzijde = await this.#lees();
    for (const stuk of inStukken(bladzijde, this.#vertaal)) {
      if (signaal.aborted) return;
      await this.#verwerk(stuk, bladzijde.end);
    }
    if (bladzijde.end) await store.wake(this.stand.positie as Cursor | null, WACHT_MS);
  }

  async #verwerk({ berichten, aantal, ...tot }: Stuk, einde: boolean): Promise<void> {
    const stand = metPositie(this.stand, { ...tot, nu: this.#nu() }, this.#vergelijk);
    this.#stil += aantal;
    const lang = einde && this.#stil > 0 && performance.now() - this.#geschreven > STIL_MS;
    if (berichten.length > 0 || this.#stil >= STIL_EVENTS || lang) await this.#schrijf(berichten, stand);
    else this.stand = stand;
  }

  async #schrijf(
    berichten: Stuk['berichten'],
    stand: Stand,
    verder: readonly ReturnType<typeof ingewilligd>[] = [],
  ): Promise<void> {
    const { kafka, topics, tel } = this.#deps;
    const nieuw = [...new Set(berichten.map(({ topic }) => topic))].filter((t) => !this.#bekend.has(t));
    if (nieuw.length > 0) await maakTopics(kafka, nieuw, topics);
    for (const topic of nieuw) this.#bekend.add(topic);
    await this.#zender.zend(berichten, [standrecord(stand), ...verder]);
    tel.gestuurd(berichten.length);
    this.stand = stand;
    this.#stil = 0;
    this.#geschreven = performance.now();
  }

  async #lees(): Promise<Page> {
    const bladzijde = await leesNa(this.#deps.store, this.stand.positie, BLADZIJDE);
    if (bladzijde.opnieuw) {
      this.#deps.logger.error('de relay was verder dan het logboek: alles wordt opnieuw gestuurd');
      this.stand = { ...BEGIN, begonnen: this.stand.begonnen, bijgewerkt: this.#nu() };
    }
    return bladzijde;
  }

  /** What cannot be translated is left out, counted, and told by its id; repeating sends it once it can be. */
  readonly #vertaal: Vertaler = (gebeurtenis) => {
    const { vertaal, tel, logger } = this.#deps;
    try {
      return vertaal(gebeurtenis);
    } catch (fout) {
      tel.overgeslagen();
      logger.error({ gebeurtenis: gebeurtenis.id, code: foutcode(fout) }, 'gebeurtenis niet te versturen');
      return undefined;
    }
  };

  #nu(): string {
    return this.#deps.nu().toISOString();
  }
}

/** Shuts out who led before, and gives where that one ended. */
async function neemOver(deps: BeurtDeps, zender: Zender, signaal: AbortSignal): Promise<Stand> {
  const sinds = deps.nu().toISOString();
  const leider = { instantie: deps.instantie, beurt: randomUUID(), sinds };
  const tijdig = AbortSignal.any([signaal, AbortSignal.timeout(TERUGLEZEN_MS)]);
  const gelezen = deps.volger.wachtOp((t) => t.leider?.beurt === leider.beurt, tijdig);
  gelezen.catch(() => {});
  await zender.zend([], [leiderrecord(leider)]);
  return (await gelezen).stand ?? { ...BEGIN, bijgewerkt: sinds };
}

/** What the relay does while its instance leads. */
export function openRelaybeurt(deps: BeurtDeps) {
  let beurt: Beurt | undefined;
  return {
    /** How far this instance came; undefined when it does not lead. */
    stand: () => beurt?.stand,
    doe: async (signaal: AbortSignal, meld: Omslag): Promise<void> => {
      const zender = await openZender(deps.kafka, deps.standtopic);
      try {
        beurt = new Beurt(deps, zender, await neemOver(deps, zender, signaal));
        meld('leidt');
        while (!signaal.aborted) await beurt.stap(signaal);
      } catch (fout) {
        if (afgezet(foutcode(fout))) deps.tel.afgezet();
        else if (signaal.aborted) return;
        else deps.tel.mislukt();
        throw fout;
      } finally {
        beurt = undefined;
        await zender.sluit().catch(() => {});
      }
    },
  };
}
