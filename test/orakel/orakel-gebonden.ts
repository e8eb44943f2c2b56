import { geldtOpDag } from './orakel-geldt.ts';
import { erfgenamenVan, isWeg, voorgangersVan } from './orakel-gemeente.ts';
import { deedMee, laatsteWoord } from './orakel-inwerking.ts';
import { alle, bij, type Kennis, laatsteBij, type Oordeel, sleutelVan } from './orakel-kennis.ts';
import { nieuwePartijen, partijenVan, partijOp } from './orakel-partijen.ts';

/** Who is bound by an agreement, by own acts or in the place of others. */

/** What `code` is in the place of `voorganger`, that `was` something. */
export function inPlaatsVan(k: Kennis, id: string, code: string, voorganger: string, was: Oordeel): Oordeel {
  const allen = erfgenamenVan(k, voorganger);
  const begins = bij(k, id, 'PartijToegetreden');
  const genoemd = (c: string) =>
    begins.some(({ zegt }) => sleutelVan(zegt.partij) === c && zegt.wijze === 'rechtsopvolger');
  if (!allen.includes(code)) return 'nee';
  if (allen.some(genoemd) && !genoemd(code)) return 'nee';
  const zelf = begins.some(({ zegt }) => sleutelVan(zegt.partij) === code);
  if (partijOp(k, id, code) === 'nee' && (!zelf || genoemd(code))) return 'nee';
  return was === 'ja' && allen.length > 1 && !genoemd(code) ? 'onzeker' : was;
}

/** Party and bound, by own acts or in the place of others; `namens` asks for one of those only. */
export function standVan(
  k: Kennis,
  id: string,
  wie: string,
  namens?: string,
): { partij: Oordeel; gebonden: Oordeel } {
  if (isWeg(k, wie)) return { partij: 'nee', gebonden: 'nee' };
  const nieuw = nieuwePartijen(k, id).has(wie);
  if (namens === undefined && !nieuw)
    return { partij: partijOp(k, id, wie), gebonden: gebondenDoorZelf(k, id, wie) };
  const bekend = partijenVan(k, id);
  const voor = namens === undefined ? voorgangersVan(k, wie).filter((v) => bekend.has(v)) : [namens];
  const rang: Oordeel[] = ['ja', 'onzeker', 'niet-aangetoond', 'niet-bekend'];
  const beste = (van: readonly Oordeel[]) => rang.find((o) => van.includes(o)) ?? 'nee';
  return {
    partij: beste(voor.map((v) => inPlaatsVan(k, id, wie, v, partijOp(k, id, v)))),
    gebonden: beste(voor.map((v) => inPlaatsVan(k, id, wie, v, gebondenDoorZelf(k, id, v)))),
  };
}

/** Bound by its own acts, whoever it may have come in the place of. */
export function isZelfGebonden(k: Kennis, id: string, wie: string): Oordeel {
  return isWeg(k, wie) ? 'nee' : gebondenDoorZelf(k, id, wie);
}

export function gebondenDoorZelf(k: Kennis, id: string, partij: string): Oordeel {
  const geldt = geldtOpDag(k, id);
  const is = partijOp(k, id, partij);
  if (geldt === 'nee' || is === 'nee') return 'nee';
  if (geldt === 'niet-bekend' || is === 'niet-bekend') return 'niet-bekend';
  const regel = laatsteBij(k, id, 'InwerkingtredingGeregeld')?.regel;
  const gevraagd = (regel?.soort === 'alle' ? regel.van : regel ? [regel] : []).filter(
    (deel) => deel.soort === 'partijen',
  );
  const erfde = bij(k, id, 'PartijToegetreden').some(
    ({ zegt }) => zegt.wijze === 'rechtsopvolger' && sleutelVan(zegt.partij) === partij,
  );
  if (erfde) {
    if (geldt === 'niet-aangetoond') return 'niet-aangetoond';
    return [geldt, is].includes('onzeker') ? 'onzeker' : 'ja';
  }
  const woord = laatsteWoord(k, id, partij);
  if (woord === 'geweigerd') return 'nee';
  const gedaan = alle([woord, ...gevraagd.map((deel) => deedMee(k, id, partij, deel))]);
  if (geldt === 'niet-aangetoond' || gedaan === 'nee') return 'niet-aangetoond';
  return [geldt, is, gedaan].includes('onzeker') ? 'onzeker' : 'ja';
}
