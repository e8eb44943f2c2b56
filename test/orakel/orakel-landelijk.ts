import { dagenVan, NOOIT } from './kalender.ts';
import { isOver } from './orakel-geldt.ts';
import {
  begint,
  bij,
  type Data,
  eindigt,
  type Gemeente,
  inDossier,
  inRegio,
  isGekomen,
  type Kennis,
  omgekeerd,
  overeenkomstenVan,
  thuisVan,
} from './orakel-kennis.ts';
import { betrokkenBij, heeftRegio } from './orakel-regio.ts';
import type { Zeker } from './werelden.ts';

/** Over all regions at once: who waits for what, and which memberships changed. */

/** Until the end of the waiting, and no longer than the text itself is there: `van regio agreement ja`. */
export function wachtenden(k: Kennis): { van: string; id: string; wacht: Zeker }[] {
  return overeenkomstenVan(k).flatMap((id) =>
    bij(k, id, 'AfhankelijkheidGemeld').flatMap(({ zegt }) => {
      const wacht = omgekeerd(isGekomen(naDe(eindigt(zegt.einde)), k.dag));
      return wacht === 'nee' || isOver(k, id) ? [] : [{ van: zegt.van, id, wacht }];
    }),
  );
}

/** The first day after an end. */
const naDe = ({ van, tot }: { van: number; tot: number }) => ({ van: van + 1, tot: tot + 1 });

export const regiosVanKennis = (k: Kennis): string[] =>
  [...new Set(k.daden.map((d) => d.regio))].filter((r) => r !== 'landelijk' && heeftRegio(k, r)).sort();

export const thuisregios = (ids: readonly string[]) => [...new Set(ids.map(thuisVan))].sort();

/** `regio gemeente soort zekerheid` of every change that can lie in the time: the first days on which it is so. */
export function wijzigingen(k: Kennis, van: string, tot: string): string[] {
  const [eerst, laatst] = [dagenVan(van).van, dagenVan(tot).tot];
  const uit: string[] = [];
  const voegToe = (wat: string, dagen: { van: number; tot: number }) => {
    if (dagen.tot < eerst || dagen.van > laatst) return;
    uit.push(`${wat} ${dagen.van >= eerst && dagen.tot <= laatst ? 'ja' : 'onzeker'}`);
  };
  // Nothing comes after the last day of the calendar: what has no end, has no first day outside.
  const buiten = (dagen: { van: number; tot: number }) => ({
    van: Math.min(dagen.van + 1, NOOIT),
    tot: Math.min(dagen.tot + 1, NOOIT),
  });
  for (const regio of regiosVanKennis(k)) {
    for (const t of inRegio(k, regio, 'GemeenteToegetreden')) {
      voegToe(`${regio} ${t.gemeente} toegetreden`, begint(t.van));
      if (t.einde) voegToe(`${regio} ${t.gemeente} uitgetreden`, buiten(eindigt(t.einde)));
    }
    for (const u of inRegio(k, regio, 'GemeenteUitgetreden'))
      voegToe(`${regio} ${u.gemeente} uitgetreden`, buiten(eindigt(u.einde)));
    for (const v of inRegio(k, regio, 'UittredingVoorgenomen'))
      if (v.per) voegToe(`${regio} ${v.gemeente} uittreding-voorgenomen`, dagenVan(v.per));
    for (const b of inRegio(k, regio, 'BlijvenBesloten'))
      if (b.datum) voegToe(`${regio} ${b.gemeente} gebleven`, dagenVan(b.datum));
    for (const gemeente of betrokkenBij(k, regio))
      for (const h of opgegaan(k, gemeente)) voegToe(`${regio} ${gemeente} opgegaan`, dagenVan(h.per));
  }
  return uit.sort();
}

const opgegaan = (k: Kennis, gemeente: string): Data<Gemeente, 'HerindelingVastgelegd'>[] =>
  inDossier<Gemeente, 'HerindelingVastgelegd'>(k, 'gemeente', 'landelijk', gemeente, 'HerindelingVastgelegd');
