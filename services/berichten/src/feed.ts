import type { CloudEvent } from '@regiolog/domein/berichten/cloudevent';
import { isWeigering, type Weigering } from '@regiolog/domein/gedeeld/weigering';
import { type Cursor, LIMITS } from '@regiolog/event-store/event-store';
import { waitFor } from '@regiolog/event-store/wait';
import type { Toegang } from '@regiolog/service-kit/policy';
import { type InzageDeps, inzage } from './inzage.ts';
import { type Berichtfilter, leesBladzijde, type StroomDeps } from './stroom.ts';

/** The messages that one reader may see, page by page, and waiting for more. */

/** What the feed needs; `sluit` ends when the service stops, and with it all waiting. */
export type FeedDeps = StroomDeps & InzageDeps & { readonly sluit: AbortSignal };

export type Feedvraag = Berichtfilter & {
  readonly na: Cursor | null;
  readonly limiet: number;
  /** For how long to wait for a message when there is none yet, in seconds. */
  readonly wacht: number;
};

export type Feedbladzijde = {
  readonly berichten: readonly CloudEvent[];
  readonly volgende: Cursor;
  readonly einde: boolean;
};

/** One request looks at so many events, whether they may be seen or not, before it answers. */
const MEEST_BEKEKEN = 5 * LIMITS.pageSize;

/** Events that are looked at first: enough for who may see about half, and news is short. Then by whole pages. */
const eersteBlad = (limiet: number): number => Math.min(LIMITS.pageSize, Math.max(100, 2 * limiet));

type Stand = { na: Cursor | null; berichten: CloudEvent[]; bekeken: number };

/**
 * Takes in one page of the log. True when nothing more is to be read now. An event that may not be seen changes nothing
 * but the place from which to go on.
 */
async function neem(deps: FeedDeps, vraag: Feedvraag, toegang: Toegang, stand: Stand) {
  const aantal = stand.bekeken === 0 ? eersteBlad(vraag.limiet) : LIMITS.pageSize;
  const blad = await leesBladzijde(deps, stand.na, vraag, aantal);
  if (isWeigering(blad)) return blad;
  const mag = inzage(deps, toegang);
  for (const bericht of blad.berichten) {
    if (!mag(bericht)) continue;
    stand.berichten.push(bericht.bericht);
    if (stand.berichten.length < vraag.limiet) continue;
    stand.na = bericht.cursor;
    return { vol: true, einde: false };
  }
  stand.na = blad.volgende;
  stand.bekeken += aantal;
  return { vol: false, einde: blad.einde };
}

/**
 * The next messages for one reader. Without any it waits, if asked to: what the reader may not see does not end the
 * waiting. Waiting ends when the caller goes away or the service stops. Refuses a place of another log.
 */
export async function leesFeed(
  deps: FeedDeps,
  vraag: Feedvraag,
  toegang: Toegang,
  signaal: AbortSignal,
): Promise<Feedbladzijde | Weigering> {
  const tot = performance.now() + vraag.wacht * 1000;
  const stand: Stand = { na: vraag.na, berichten: [], bekeken: 0 };
  const antwoord = (einde: boolean): Feedbladzijde => {
    if (stand.na === null) throw new Error('a page without a place to go on');
    return { berichten: stand.berichten, volgende: stand.na, einde };
  };
  for (;;) {
    const uit = await neem(deps, vraag, toegang, stand);
    // What was found before is not lost because the rest is not there yet.
    if (isWeigering(uit)) return stand.berichten.length > 0 ? antwoord(false) : uit;
    if (uit.vol) return antwoord(false);
    if (!uit.einde) {
      if (stand.bekeken >= MEEST_BEKEKEN) return antwoord(false);
      continue;
    }
    const over = tot - performance.now();
    const weg = signaal.aborted || deps.sluit.aborted;
    if (stand.berichten.length > 0 || over <= 0 || weg) return antwoord(true);
    await waitFor(deps.store.wake(stand.na, over), signaal, deps.sluit);
    // From here on the time bounds how much is looked at.
    stand.bekeken = 0;
  }
}
