import { type Dagen, dagenVan, EERSTE, maandenLater } from './kalender.ts';
import {
  begint,
  bij,
  type Data,
  eindigt,
  type Kennis,
  type Oordeel,
  type Overeenkomst,
} from './orakel-kennis.ts';
import { aard, maanden } from './orakel-tellingen.ts';
import type { Zeker } from './werelden.ts';

/** Terms of contracts, laid out month by month from every day on which they may have begun. */

type Voorwaarden = Data<Overeenkomst, 'ContractvoorwaardenVastgelegd'>;
/** More years than this nobody works out. */
const MEESTE_JAREN = 60;

/** The last day of a time of whole months. */
const laatsteDagVan = (begin: number, aantal: number) => Math.max(maandenLater(begin, aantal) - 1, EERSTE);
const verder = ({ van, tot }: Dagen, hoe: (dag: number) => number): Dagen => ({
  van: hoe(van),
  tot: hoe(tot),
});

function lengtes({ termijn, van }: Voorwaarden, tot: number): { naam: string; duur: number }[] {
  if (termijn?.soort === 'vast') {
    const opties = termijn.opties.map((duur, n) => ({ naam: `optie ${n + 1}`, duur: maanden(duur) }));
    return [{ naam: 'basis 0', duur: maanden(termijn.basis) }, ...opties];
  }
  if (termijn?.soort !== 'jaarlijks' || !van) return [];
  const uit: { naam: string; duur: number }[] = [];
  // Every calendar year from that of the begin up to that of the last day.
  for (let jaar = Number(van.datum.slice(0, 4)); uit.length < MEESTE_JAREN; jaar += 1) {
    if (dagenVan(String(jaar).padStart(4, '0')).van > tot) break;
    uit.push({ naam: `jaar ${uit.length + 1}`, duur: 12 });
  }
  return uit;
}

/** Of every day on which it may have begun some are enough: a step of two weeks misses no whole month. */
function werelden({ van, tot }: Dagen, dag: number): number[] {
  const eerst = Math.max(van, dag - 366 * 20);
  const uit = [van, tot];
  for (let d = eerst; d <= tot; d += tot - eerst < 400 ? 1 : 14) uit.push(d);
  return uit;
}

export type Deel = {
  naam: string;
  begin: Dagen | null;
  einde: Dagen | null;
  gelicht: Oordeel;
  loopt: Oordeel;
};

const VAN_SLECHT_NAAR_GOED: readonly Oordeel[] = ['nee', 'niet-bekend', 'niet-aangetoond', 'onzeker', 'ja'];
const zwakste = (...oordelen: Oordeel[]) => VAN_SLECHT_NAAR_GOED.find((o) => oordelen.includes(o)) ?? 'nee';

/**
 * The parts of a term. An option was used when an extension certainly reaches its end; whether the extension of an
 * agreement extended the contracts under it is only certain when it is the contract.
 */
export function delenVan(k: Kennis, id: string, v: Voorwaarden, tot = k.dag): Deel[] {
  const verlengd = bij(k, id, 'OvereenkomstVerlengd').map(({ zegt }) => eindigt(zegt.einde).van);
  const isContract = bij(k, id, 'OvereenkomstIngeschreven')[0]?.zegt.soort === 'deelovereenkomst';
  const start = v.van && begint(v.van);
  let gehad = 0;
  return lengtes(v, tot).map(({ naam, duur }): Deel => {
    const [eerst, samen] = [gehad, gehad + duur];
    gehad = samen;
    const eerste = ['basis 0', 'jaar 1'].includes(naam);
    if (!start)
      return { naam, begin: null, einde: null, gelicht: eerste ? 'ja' : 'niet-bekend', loopt: 'niet-bekend' };
    const einde = verder(start, (d) => laatsteDagVan(d, samen));
    const bereikt = verlengd.some((dag) => dag >= einde.tot);
    const gelicht = eerste ? 'ja' : !bereikt ? 'niet-bekend' : isContract ? 'ja' : 'onzeker';
    const loopt = new Set(
      // A term of no length runs on no day, not even on the first day that the calendar has.
      werelden(start, k.dag).map((d) => maandenLater(d, eerst) <= k.dag && k.dag < maandenLater(d, samen)),
    );
    const zeker: Zeker = loopt.size === 2 ? 'onzeker' : loopt.has(true) ? 'ja' : 'nee';
    const begin = verder(start, (d) => maandenLater(d, eerst));
    return { naam, begin, einde, gelicht, loopt: zwakste(zeker, gelicht) };
  });
}

/** Every contract of an agreement, in the order in which it was last stated. */
export function contractenVan(k: Kennis, id: string) {
  return bij(k, id, 'ContractvoorwaardenVastgelegd').map(({ zegt }) => {
    const delen = delenVan(k, id, zegt);
    const vast = zegt.termijn?.soort === 'vast';
    return {
      aard: zegt.termijn ? aard(zegt.termijn) : 'niet-bekend',
      delen,
      // An option can be decided on as long as its first day may still come.
      over:
        vast && zegt.van
          ? delen.filter((d) => d.naam.startsWith('optie') && d.begin && d.begin.tot > k.dag).length
          : null,
      uiterlijk: vast ? (delen.at(-1)?.einde ?? null) : null,
    };
  });
}
