import { dagenVan, dagOp } from './kalender.ts';
import { erfgenamenVan, isWeg } from './orakel-gemeente.ts';
import { isInWerking, isRegeling } from './orakel-inwerking.ts';
import {
  alle,
  begint,
  bij,
  type Data,
  een,
  type Kennis,
  type Oordeel,
  type Overeenkomst,
  omgekeerd,
  sleutelVan,
} from './orakel-kennis.ts';
import { eindeTermijn, isBeeindigd, isBinnenTermijn, isOpgeschort } from './orakel-looptijd.ts';
import { misschienPartijen, partijOp } from './orakel-partijen.ts';
import { probeer, type Zeker } from './werelden.ts';
import { bekendSinds } from './zichtbaar.ts';

/** Does an agreement hold on the day, and was it replaced? */

/** The longest that a rule of these histories waits after a publication. */
const MEESTE_DAGEN_ERNA = 9;

/** By its own rule, term and termination, apart from what others say of it. */
export function geldtOpZichzelf(k: Kennis, id: string): Oordeel {
  const begin = isInWerking(k, id);
  const rest = [isBinnenTermijn(k, id), omgekeerd(isBeeindigd(k, id))];
  if (begin === 'nee' || rest.includes('nee')) return 'nee';
  return begin === 'ja' && rest.includes('onzeker') ? 'onzeker' : begin;
}

/** Was there a day, up to this one, on which it held by its own terms? Every day on which anything changes is tried. */
export function wasInWerking(k: Kennis, id: string): Zeker {
  const dossier = k.daden.filter((d) => `${d.regio}.${d.dossier}` === id);
  const dagen = new Set([k.dag]);
  for (const { data, gebeurtenis } of dossier) {
    dagen.add(dagOp(bekendSinds(gebeurtenis)));
    for (const [datum] of JSON.stringify(data).matchAll(/(?<=")\d{4}(-\d{2}(-\d{2})?)?(?=")/g)) {
      const { van, tot } = dagenVan(datum);
      for (let n = -1; n <= MEESTE_DAGEN_ERNA; n += 1) dagen.add(van + n).add(tot + n);
    }
  }
  const { dagen: einde } = eindeTermijn(k, id);
  dagen.add(einde.van).add(einde.tot);
  return een(
    [...dagen]
      .filter((dag) => dag <= k.dag)
      .map((dag) => {
        const toen = geldtOpZichzelf({ ...k, dag: dag }, id);
        return toen === 'ja' || toen === 'nee' ? toen : 'onzeker';
      }),
  );
}

/** Replaced by a younger agreement that came into force: what was replaced stays so. */
export function isVervangen(k: Kennis, id: string): Zeker {
  const opvolgers = k.daden.flatMap((d) => {
    if (d.type !== 'RelatieGelegd') return [];
    const { soort, doel, van } = d.data as Data<Overeenkomst, 'RelatieGelegd'>;
    const ander = `${d.regio}.${d.dossier}`;
    return soort === 'vervangt' && doel === id && ander !== id ? [{ ander, van }] : [];
  });
  return een(
    opvolgers.map(({ ander, van }) => {
      const begonnen = probeer([begint(van)], ([op = 0]) => op <= k.dag, k.dag);
      if (begonnen === 'nee') return 'nee';
      const uitkomst = alle([begonnen, wasInWerking(k, ander)]);
      return uitkomst === 'ja' && !geloofwaardig(k, id, ander) ? 'onzeker' : uitkomst;
    }),
  );
}

/** Who replaces must have to do with what it replaces, and may not be replaced by it in turn. */
export function geloofwaardig(k: Kennis, oud: string, nieuw: string): boolean {
  const vast = (id: string) => bij(k, id, 'PartijToegetreden').map(({ zegt }) => sleutelVan(zegt.partij));
  const verwant =
    oud.split('.')[0] === nieuw.split('.')[0] || vast(nieuw).some((partij) => vast(oud).includes(partij));
  const paren = k.daden.flatMap((d) => {
    if (d.type !== 'RelatieGelegd') return [];
    const { soort, doel } = d.data as Data<Overeenkomst, 'RelatieGelegd'>;
    return soort === 'vervangt' ? [{ wie: `${d.regio}.${d.dossier}`, doel }] : [];
  });
  // Everything that comes, step by step, in the place of the younger one.
  const erna = new Set([nieuw]);
  for (let vorige = 0; vorige !== erna.size; ) {
    vorige = erna.size;
    for (const { wie, doel } of paren) if (erna.has(doel)) erna.add(wie);
  }
  return verwant && !erna.has(oud);
}

/** A regeling of which every participant is now one and the same municipality (Wet arhi 41). */
export function isSamengegaan(k: Kennis, id: string): Zeker {
  if (!isRegeling(k, id) || bij(k, id, 'PartijToegetreden').length === 0) return 'nee';
  const wie = misschienPartijen(k, id);
  if (wie.length < 2 || wie.some((p) => p.startsWith('naam '))) return 'nee';
  const nu = wie.map((p) => (isWeg(k, p) ? erfgenamenVan(k, p) : [p]));
  const ergens = nu.filter((codes) => codes.length > 0);
  const kandidaten = [...new Set(ergens.flat())].filter((g) => ergens.every((codes) => codes.includes(g)));
  if (ergens.length > 0 && kandidaten.length === 0) return 'nee';
  const vast = nu.every((codes) => codes.length === 1) && wie.every((p) => partijOp(k, id, p) === 'ja');
  return vast ? 'ja' : 'onzeker';
}

export function geldtOpDag(k: Kennis, id: string): Oordeel {
  const zelf = geldtOpZichzelf(k, id);
  const anders = [isVervangen(k, id), isOpgeschort(k, id), isSamengegaan(k, id)];
  if (zelf === 'nee' || anders.includes('ja')) return 'nee';
  return zelf === 'ja' && anders.includes('onzeker') ? 'onzeker' : zelf;
}

/** Certainly over: by its term, by an act that ended it, or by a younger one that took its place. */
export function isOver(k: Kennis, id: string): boolean {
  if (eindeTermijn(k, id).dagen.tot < k.dag || isBeeindigd(k, id) === 'ja') return true;
  return isVervangen(k, id) === 'ja' || isSamengegaan(k, id) === 'ja';
}

const VAN_SLECHT_NAAR_GOED: readonly Oordeel[] = ['nee', 'niet-bekend', 'niet-aangetoond', 'onzeker', 'ja'];

/** A part of a text: laid down it holds within its days as far as the text does; announced it is not shown. */
export function geldtDeel(k: Kennis, id: string, stadium: string, binnenDagen: Zeker): Oordeel {
  if (binnenDagen === 'nee') return 'nee';
  if (stadium === 'aangekondigd') return 'niet-aangetoond';
  if (stadium !== 'geregeld') return 'nee';
  const beide: readonly Oordeel[] = [binnenDagen, geldtOpDag(k, id)];
  return VAN_SLECHT_NAAR_GOED.find((o) => beide.includes(o)) ?? 'nee';
}
