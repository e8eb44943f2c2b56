import { setImmediate } from 'node:timers/promises';
import { type Dag, dagVan, plusDagen } from '@regiolog/domein/gedeeld/datum';
import { isWeigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import { geschil } from '@regiolog/domein/geschil/geschil';
import type { GeschilState } from '@regiolog/domein/geschil/state';
import { nietVastgelegd } from '@regiolog/domein/geschil/termijnen';
import type { Logger } from '@regiolog/service-kit/logger';
import { type SchrijfDeps, voerUit } from '@regiolog/service-kit/opdracht';
import type { Identiteit } from '@regiolog/service-kit/tokens';
import type { Zaakdossier, Zaken } from './zaken.ts';

/**
 * Records that a term passed, once for each term and last day: at the start and then time and again, so that what passed
 * while nobody ran is recorded too. Any number of instances may do this at once: the event and its id follow from the
 * term and its last day alone, never from a clock, so that the log takes it once, whoever comes first.
 */

const WACHT: Identiteit = { onderwerp: 'termijnwacht', rollen: ['systeem'] };
/** How long between two rounds, in milliseconds: terms are counted in days. */
const TUSSENPOOS_MS = 60_000;

type Verstreken = { readonly termijn: string; readonly einde: Dag };

/** The first day on which the term was over: the day of the event, the same for every instance. */
const dagErna = (einde: Dag): Dag => plusDagen(einde, 1);

/** The act, when it still holds of the file as it is at the moment of recording. */
const daad =
  ({ termijn, einde }: Verstreken) =>
  (zaak: GeschilState) => {
    const datum = dagErna(einde);
    const klopt =
      zaak.status === 'open' &&
      nietVastgelegd(zaak, datum).some((t) => t.termijn === termijn && t.einde === einde);
    return klopt
      ? { termijn, einde, datum }
      : weiger('gelijktijdig-gewijzigd', 'Deze termijn is intussen gewijzigd of al vastgelegd.');
  };

export type Termijnwacht = {
  /** Looks at every case once; gives how many terms it recorded itself. */
  ronde(): Promise<number>;
  /** Looks now, and from then on time and again. Resolves when the first round is over; never rejects. */
  start(): Promise<void>;
  /** Looks no more; resolves when what runs is over. */
  stop(): Promise<void>;
};

/** What the watch needs: to record, to read the cases, and to tell what went wrong. */
export type WachtDeps = SchrijfDeps & { readonly zaken: Zaken; readonly logger: Logger };

/** Records one term that passed; false when others were first, or when it did not pass after all. */
async function legVast(deps: WachtDeps, { ref, id }: Zaakdossier, verstreken: Verstreken): Promise<boolean> {
  const uit = await voerUit(deps, geschil, {
    identiteit: WACHT,
    ref,
    opdracht: { soort: 'leg-vast', type: 'TermijnVerstreken', data: daad(verstreken) },
    begeleiding: {},
    sleutel: `verstreken/${verstreken.termijn}/${verstreken.einde}`,
  });
  if (!isWeigering(uit)) return !uit.herhaald;
  const anderen = uit.code === 'gelijktijdig-gewijzigd' || uit.code === 'bestaat-al';
  const over = { geschil: id, ...verstreken, code: uit.code };
  if (anderen) deps.logger.debug(over, 'verstreken termijn: anderen waren eerder');
  else deps.logger.warn(over, 'een verstreken termijn kon niet worden vastgelegd');
  return false;
}

/**
 * The terms of one case; what goes wrong there stays there, and is tried again in the next round. Gives how many were
 * recorded, or null when there was nothing to record.
 */
async function perZaak(deps: WachtDeps, dossier: Zaakdossier, dag: Dag): Promise<number | null> {
  const { state, leesbaar } = dossier;
  let aantal = 0;
  try {
    const nog = state.status === 'open' && leesbaar ? nietVastgelegd(state, dag) : [];
    if (nog.length === 0) return null;
    for (const verstreken of nog) if (await legVast(deps, dossier, verstreken)) aantal += 1;
  } catch (fout) {
    deps.logger.error({ err: fout, geschil: dossier.id }, 'termijnen van een geschil');
  }
  return aantal;
}

/** Opens the watch; it does nothing until it is started, or asked for a round. */
export function openTermijnwacht(deps: WachtDeps, tussenpoosMs: number = TUSSENPOOS_MS): Termijnwacht {
  let gestopt = false;
  let wekker: NodeJS.Timeout | undefined;
  let lopend: Promise<void> = Promise.resolve();
  /** On which day there was nothing to record in a file as it is: on that day it need not be worked out again. */
  const klaar = new WeakMap<Zaakdossier, Dag>();

  const ronde = async (): Promise<number> => {
    const { geschillen } = await deps.zaken.bij();
    const dag = dagVan(deps.nu());
    let aantal = 0;
    for (const dossier of geschillen.values()) {
      if (gestopt) break;
      if (klaar.get(dossier) === dag) continue;
      const vastgelegd = await perZaak(deps, dossier, dag);
      if (vastgelegd === null) klaar.set(dossier, dag);
      else aantal += vastgelegd;
      // Who asks something meanwhile goes first.
      await setImmediate();
    }
    if (aantal > 0) deps.logger.info({ aantal }, 'verstreken termijnen vastgelegd');
    return aantal;
  };
  const beurt = async (): Promise<void> => {
    try {
      await ronde();
    } catch (fout) {
      deps.logger.error({ err: fout }, 'de termijnen konden niet worden bekeken');
    }
    if (gestopt) return;
    wekker = setTimeout(begin, tussenpoosMs);
    // Waiting for the next round keeps no process alive.
    wekker.unref();
  };
  const begin = (): Promise<void> => {
    lopend = beurt();
    return lopend;
  };
  return {
    ronde,
    start: begin,
    stop: async () => {
      gestopt = true;
      clearTimeout(wekker);
      await lopend;
    },
  };
}
