import { setTimeout as pauze } from 'node:timers/promises';
import type { Onbestelbaar } from '@regiolog/domein/abonnement/abonnement';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import type { Cursor } from '@regiolog/event-store/event-store';
import type { Logger } from '@regiolog/service-kit/logger';
import { Toegang } from '@regiolog/service-kit/policy';
import { type InzageDeps, inzage } from '../inzage.ts';
import { leesBladzijde, type Stroombericht, type StroomDeps, stroombericht } from '../stroom.ts';
import type { Abonnementdossier } from './abonnementen.ts';
import { type Afleverbeleid, wachttijd } from './beleid.ts';
import { beurten } from './beurten.ts';
import { ondertekend } from './handtekening.ts';
import type { Notulist } from './notulist.ts';
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

/** The delivery stopped before this message was settled. */
class Gestopt extends Error {}

export class Bezorger {
  readonly #deps: BezorgerDeps;
  readonly #abonnement: Abonnementdossier;
  readonly #geheim: string;
  readonly #notulist: Notulist;
  readonly #toegang: Toegang;
  readonly #rij: Rij;
  readonly #stop = new AbortController();
  readonly #hard = new AbortController();
  readonly #ommebeurt: ReturnType<typeof beurten>;
  /** Messages that are known to have failed: they are not tried again unless that is asked. */
  readonly #mislukt: Set<string>;
  readonly #herzendingen = new Set<string>();
  #opRij = 0;
  #laatste: Loop['laatste'] = null;
  readonly #klaar: Promise<void>;

  constructor(deps: BezorgerDeps, abonnement: Abonnementdossier, geheim: string, notulist: Notulist) {
    const { houder, bezorgdTot, onbestelbaar } = abonnement.state;
    const { rol, ...claims } = houder;
    this.#deps = deps;
    this.#abonnement = abonnement;
    this.#geheim = geheim;
    this.#notulist = notulist;
    this.#toegang = new Toegang(
      { onderwerp: `abonnement ${abonnement.id}`, rollen: [rol], ...kaal(claims) },
      deps,
      deps.logger,
    );
    this.#rij = new Rij(bezorgdTot as Cursor | null);
    this.#ommebeurt = beurten(deps.beleid.tegelijk);
    this.#mislukt = new Set(onbestelbaar.keys());
    this.#klaar = this.#volg();
    this.herzend(abonnement);
  }

  /** What runs, for who asks. */
  loop(): Loop {
    const { onderweg, bijgehouden } = this.#rij;
    return { wachtend: onderweg, bezorgdTot: bijgehouden, laatste: this.#laatste };
  }

  /** Takes up what was asked to be sent again. */
  herzend({ state }: Abonnementdossier): void {
    for (const een of state.onbestelbaar.values()) {
      if (!een.opnieuw || this.#herzendingen.has(een.bericht)) continue;
      this.#herzendingen.add(een.bericht);
      void this.#haalTerug(een);
    }
  }

  /** Stops, and records how far it came unless the subscription is over. */
  async stop(noteren: boolean): Promise<void> {
    this.#stop.abort();
    const wekker = setTimeout(() => this.#hard.abort(), UITLOOP_MS);
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
          await this.#tot(this.#rij.verandering);
          continue;
        }
        const blad = await leesBladzijde(this.#deps, na, filter, BLADZIJDE);
        if (isWeigering(blad)) {
          logger.warn(
            { abonnement: this.#abonnement.id, code: blad.code },
            'bezorgen: het logboek is niet te volgen',
          );
          await this.#wacht(OPNIEUW_MS);
          continue;
        }
        for (const bericht of blad.berichten)
          this.#rij.doe(sleutelVan(bericht), bericht.cursor, () => this.#zeker(() => this.#breng(bericht)));
        this.#rij.voorbij(blad.volgende);
        na = blad.volgende;
        await this.#notulist.bijgehouden(this.#rij.bijgehouden, { gelezen: blad.gelezen });
        if (blad.einde) await this.#tot(store.wake(na, OPNIEUW_MS));
      } catch (fout) {
        logger.warn({ err: fout, abonnement: this.#abonnement.id }, 'bezorgen: opnieuw na een storing');
        await this.#wacht(OPNIEUW_MS);
      }
    }
  }

  /** One message of the log, until it is settled. */
  async #breng(bericht: Stroombericht): Promise<void> {
    const { id } = bericht.bericht;
    if (this.#mislukt.has(id)) return;
    const uit = await this.#probeer(bericht);
    if (uit === 'bezorgd') {
      this.#opRij = 0;
      this.#notulist.bezorgd();
    }
    if (typeof uit === 'string') return;
    await this.#zeker(() => this.#notulist.mislukt(bericht, uit));
    this.#mislukt.add(id);
    this.#opRij += 1;
    if (this.#opRij >= this.#deps.beleid.meestOpRij) await this.#notulist.onbereikbaar();
  }

  /** Tries until it arrives, may not be sent any more, or was tried often enough. Throws when the delivery stops. */
  async #probeer(bericht: Stroombericht): Promise<'bezorgd' | 'verzwegen' | Mislukking> {
    const { beleid } = this.#deps;
    for (let poging = 1; ; poging += 1) {
      const uit = await this.#ommebeurt(() => this.#poging(bericht, poging));
      if (uit === 'verzwegen') return uit;
      if (uit.soort === 'bezorgd') return 'bezorgd';
      if (uit.soort === 'opgezegd') {
        await this.#notulist.opgezegd();
        throw new Gestopt();
      }
      if (poging >= beleid.pogingen) return { ...uit, pogingen: poging };
      await this.#wacht(wachttijd(beleid, poging, Math.random()));
      if (this.#stop.signal.aborted) throw new Gestopt();
    }
  }

  /** One attempt. Whether the subscriber may see the message is judged now, by what is known now. */
  async #poging(bericht: Stroombericht, poging: number): Promise<Aflevering | 'verzwegen'> {
    const { verzender, oorsprong, nu } = this.#deps;
    if (this.#stop.signal.aborted) throw new Gestopt();
    if (!inzage(this.#deps, this.#toegang)(bericht)) return 'verzwegen';
    const { id } = bericht.bericht;
    const lijf = JSON.stringify(bericht.bericht);
    const koppen = {
      'content-type': 'application/cloudevents+json; charset=UTF-8',
      origin: oorsprong,
      ...ondertekend(this.#geheim, { id, lijf, op: nu() }),
    };
    const uit = await verzender.bezorg(this.#abonnement.state.adres, koppen, lijf, this.#hard.signal);
    // An attempt that was cut off by the stop says nothing about the receiver.
    if (uit.soort === 'mislukt' && this.#hard.signal.aborted) throw new Gestopt();
    this.#laatste = { bericht: id, op: nu().toISOString(), poging, ...uit };
    return uit;
  }

  /** One message that did not arrive before. */
  async #brengAlsnog(bericht: Stroombericht): Promise<void> {
    const uit = await this.#probeer(bericht);
    if (uit === 'bezorgd') return this.#notulist.alsnog(bericht.bericht.id);
    return this.#notulist.mislukt(bericht, uit === 'verzwegen' ? VERVALLEN : uit);
  }

  async #haalTerug(een: Onbestelbaar): Promise<void> {
    const { volgnummer, ...ref } = een.plaats;
    try {
      const [gebeurtenis] = await this.#deps.store.readStream(ref, volgnummer, 1);
      const bericht = gebeurtenis && stroombericht(this.#deps, gebeurtenis);
      if (bericht?.bericht.id !== een.bericht) return;
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
        await this.#wacht(OPNIEUW_MS);
        if (this.#stop.signal.aborted) throw new Gestopt();
      }
    }
  }

  /** Waits, or until the delivery stops. */
  async #wacht(ms: number): Promise<void> {
    await pauze(ms, undefined, { signal: this.#stop.signal }).catch(() => {});
  }

  /** Waits for something, or until the delivery stops. */
  async #tot(iets: Promise<unknown>): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const klaar = (): void => resolve();
    this.#stop.signal.addEventListener('abort', klaar, { once: true });
    if (this.#stop.signal.aborted) klaar();
    await Promise.race([iets, promise]);
    this.#stop.signal.removeEventListener('abort', klaar);
  }
}

/** What did not arrive, after how many attempts. */
export type Mislukking = Extract<Aflevering, { soort: 'mislukt' }> & { readonly pogingen: number };

const VERVALLEN: Mislukking = { soort: 'mislukt', reden: 'recht-vervallen', pogingen: 0 };

const sleutelVan = ({ bericht }: Stroombericht): string => bericht.partitionkey ?? bericht.id;

const kaal = <T extends object>(object: T) =>
  Object.fromEntries(Object.entries(object).filter(([, waarde]) => waarde !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
