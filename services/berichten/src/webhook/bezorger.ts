import type { Onbestelbaar } from '@regiolog/domein/abonnement/abonnement';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import type { Cursor } from '@regiolog/event-store/event-store';
import { waitFor, waitMs } from '@regiolog/event-store/wait';
import type { Logger } from '@regiolog/service-kit/logger';
import type { InzageDeps } from '../inzage.ts';
import { leesBladzijde, type Stroombericht, type StroomDeps, stroombericht } from '../stroom.ts';
import type { Abonnementdossier } from './abonnementen.ts';
import type { Afleverbeleid } from './beleid.ts';
import type { Notulist } from './notulist.ts';
import { Gestopt, type Mislukking, maakPogingen, type Pogingen } from './pogingen.ts';
import { Rij } from './rij.ts';
import type { Aflevering, Verzender } from './verzender.ts';

/** Delivers the messages of one subscription, from where it was. */

export type BezorgerDeps = StroomDeps &
  InzageDeps & {
    readonly verzender: Verzender;
    readonly beleid: Afleverbeleid;
    readonly nu: () => Date;
    readonly logger: Logger;
    /** Our name towards receivers: they said that they want messages of it. */
    readonly oorsprong: string;
  };

/** What can be told of a delivery that runs here. */
export type Loop = {
  readonly wachtend: number;
  /** When the oldest message that waits was recorded. */
  readonly oudste: string | null;
  readonly bezorgdTot: Cursor | null;
  readonly laatste:
    | ({ readonly bericht: string; readonly op: string; readonly poging: number } & Aflevering)
    | null;
};

/** How long attempts that run may go on when the delivery stops, in milliseconds; then nobody knows what came of them. */
const UITLOOP_MS = 3_000;
/** Events that are read at once. */
const BLADZIJDE = 100;
/** How soon the log is looked at again when it could not be read, or gave no sign, in milliseconds. */
const OPNIEUW_MS = 1_000;

export class Bezorger {
  readonly #deps: BezorgerDeps;
  readonly #abonnement: Abonnementdossier;
  readonly #notulist: Notulist;
  readonly #pogingen: Pogingen;
  readonly #rij: Rij;
  readonly #stop = new AbortController();
  readonly #breekAf = new AbortController();
  /** Messages that are known to have failed: they are not tried again unless that is asked. */
  readonly #mislukt: Set<string>;
  readonly #herzendingen = new Set<string>();
  #opRij = 0;
  readonly #klaar: Promise<void>;

  constructor(deps: BezorgerDeps, abonnement: Abonnementdossier, geheim: string, notulist: Notulist) {
    const { bezorgdTot, onbestelbaar } = abonnement.state;
    this.#deps = deps;
    this.#abonnement = abonnement;
    this.#notulist = notulist;
    const einde = { stop: this.#stop.signal, breekAf: this.#breekAf.signal };
    this.#pogingen = maakPogingen(deps, abonnement, geheim, einde, notulist.opgezegd);
    this.#rij = new Rij(bezorgdTot as Cursor | null);
    this.#mislukt = new Set(onbestelbaar.keys());
    this.#klaar = this.#volg();
    this.herzend(abonnement);
  }

  /** What runs, for who asks. */
  loop(): Loop {
    const { onderweg, bijgehouden, oudste } = this.#rij;
    return {
      wachtend: onderweg,
      oudste: oudste ?? null,
      bezorgdTot: bijgehouden,
      laatste: this.#pogingen.laatste(),
    };
  }

  /** Takes up what was asked to be sent again: so much that there is room for what is new. The rest at the next call. */
  herzend({ state }: Abonnementdossier): void {
    for (const een of state.onbestelbaar.values()) {
      if (this.#herzendingen.size >= this.#deps.beleid.venster / 2) return;
      if (!een.opnieuw || this.#herzendingen.has(een.bericht)) continue;
      this.#herzendingen.add(een.bericht);
      void this.#haalTerug(een);
    }
  }

  /** Stops, and records how far it came unless the subscription is over. */
  async stop(noteren: boolean): Promise<void> {
    this.#stop.abort();
    const wekker = setTimeout(() => this.#breekAf.abort(), UITLOOP_MS);
    await this.#klaar;
    await this.#rij.leeg();
    clearTimeout(wekker);
    if (noteren) await this.#notulist.bijgehouden(this.#rij.bijgehouden, { nu: true });
  }

  async #volg(): Promise<void> {
    const { store, logger, beleid } = this.#deps;
    const { soorten, regio, dossier } = this.#abonnement.state;
    const filter = { soort: soorten, regio, dossier };
    const { signal } = this.#stop;
    let na = this.#rij.bijgehouden;
    while (!signal.aborted) {
      try {
        if (this.#rij.onderweg >= beleid.venster) {
          await waitFor(this.#rij.verandering, signal);
          continue;
        }
        const blad = await leesBladzijde(this.#deps, na, filter, BLADZIJDE);
        if (isWeigering(blad)) {
          logger.warn(
            { abonnement: this.#abonnement.id, code: blad.code },
            'bezorgen: het logboek is niet te volgen',
          );
          await waitMs(OPNIEUW_MS, this.#stop.signal);
          continue;
        }
        for (const bericht of blad.berichten)
          this.#rij.doe(sleutelVan(bericht), plaatsVan(bericht), () =>
            this.#zeker(() => this.#breng(bericht)),
          );
        this.#rij.voorbij(blad.volgende);
        na = blad.volgende;
        await this.#notulist.bijgehouden(this.#rij.bijgehouden, { gelezen: blad.gelezen });
        if (blad.einde) await waitFor(store.wake(na, OPNIEUW_MS), signal);
      } catch (fout) {
        logger.warn({ err: fout, abonnement: this.#abonnement.id }, 'bezorgen: opnieuw na een storing');
        await waitMs(OPNIEUW_MS, this.#stop.signal);
      }
    }
  }

  /** One message of the log, until it is settled. */
  async #breng(bericht: Stroombericht): Promise<void> {
    const { id } = bericht.bericht;
    if (this.#mislukt.has(id)) return;
    const uit = await this.#pogingen.probeer(bericht);
    if (uit === 'bezorgd') {
      this.#opRij = 0;
      this.#notulist.bezorgd();
      await this.#notulist.bijgehouden(this.#rij.bijgehouden);
    }
    if (typeof uit === 'string') return;
    await this.#zeker(() => this.#notulist.mislukt(bericht, uit));
    this.#mislukt.add(id);
    this.#opRij += 1;
    if (this.#opRij >= this.#deps.beleid.meestOpRij) await this.#notulist.onbereikbaar();
  }

  /** One message that did not arrive before. */
  async #brengAlsnog(bericht: Stroombericht): Promise<void> {
    const uit = await this.#pogingen.probeer(bericht);
    if (uit === 'bezorgd') return this.#notulist.alsnog(bericht.bericht.id);
    return this.#notulist.mislukt(bericht, uit === 'verzwegen' ? VERVALLEN : uit);
  }

  async #haalTerug(een: Onbestelbaar): Promise<void> {
    const { volgnummer, ...ref } = een.plaats;
    try {
      const [gebeurtenis] = await this.#deps.store.readStream(ref, volgnummer, 1);
      const bericht = gebeurtenis && stroombericht(this.#deps, gebeurtenis);
      if (bericht?.bericht.id !== een.bericht) {
        this.#herzendingen.delete(een.bericht);
        return;
      }
      this.#rij.doe(sleutelVan(bericht), null, () =>
        this.#zeker(() => this.#brengAlsnog(bericht)).finally(() => this.#herzendingen.delete(een.bericht)),
      );
    } catch (fout) {
      this.#herzendingen.delete(een.bericht);
      this.#deps.logger.warn(
        { err: fout, abonnement: this.#abonnement.id },
        'bezorgen: herzenden lukte niet',
      );
    }
  }

  /** Does it again after a failure of ours, until it is done or the delivery stops. */
  async #zeker(werk: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await werk();
      } catch (fout) {
        if (fout instanceof Gestopt) throw fout;
        this.#deps.logger.warn(
          { err: fout, abonnement: this.#abonnement.id },
          'bezorgen: opnieuw na een storing',
        );
        await waitMs(OPNIEUW_MS, this.#stop.signal);
        if (this.#stop.signal.aborted) throw new Gestopt();
      }
    }
  }
}

const VERVALLEN: Mislukking = { soort: 'mislukt', reden: 'recht-vervallen', pogingen: 0 };

const plaatsVan = ({ cursor, gebeurtenis }: Stroombericht) => ({ cursor, sinds: gebeurtenis.geregistreerd });

const sleutelVan = ({ bericht }: Stroombericht): string => bericht.partitionkey ?? bericht.id;
