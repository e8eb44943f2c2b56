import type { Dag } from '../../gedeeld/datum.ts';
import type { Drager } from '../../gedeeld/namen.ts';
import { geldtOp } from '../../gedeeld/periode.ts';
import { en } from '../../gedeeld/zekerheid.ts';
import type { SoortVan } from '../feiten.ts';
import { hoofdletter } from '../reden.ts';
import { omvat, omvatEen } from './dekking.ts';
import { gegevenDoor, type Verlening } from './dossier.ts';
import { weeg, type Zoek } from './keten-zoek.ts';
import { oordeelVan, type Toets } from './mandaat-toets.ts';
import { dragerNaam } from './mandaat-woorden.ts';
import { isDelegatie } from './verlening-soorten.ts';

/** The rules that are not about one grant by itself, but about how one rests on another. */

/** Who delegated a power lost it (Awb 10:17), as surely as the delegation holds and covers what is asked. */
export function behouden(z: Zoek, houder: Drager): Toets[] {
  const { bevoegdheid } = z.vraag;
  return gegevenDoor(z.feiten, houder).flatMap((v): Toets[] => {
    const geheel = omvatEen(v.inhoud.bevoegdheden, bevoegdheid);
    if (!isDelegatie(v) || !(geheel || v.inhoud.bevoegdheden.some((b) => omvat(bevoegdheid, b)))) return [];
    const rest = weeg(z, v)?.filter((t) => t.code !== 'bevoegdheid') ?? [];
    const weg = oordeelVan(rest);
    const oordeel = weg === 'nee' ? 'ja' : weg === 'ja' && geheel ? 'nee' : 'onzeker';
    const uitleg = `${hoofdletter(dragerNaam(z.feiten, houder))} droeg de bevoegdheid over aan ${dragerNaam(z.feiten, v.inhoud.ontvanger)}${oordeel === 'ja' ? ', maar die overdracht geldt hier niet' : ''}.`;
    return [{ code: 'gedelegeerd', artikel: 'Awb 10:17', oordeel, uitleg, feiten: [v] }];
  });
}

/** Awb 10:9: a grant that rests on another asks the leave of its giver, and is of its kind. Delegation rests on no mandate. */
export function overgang(boven: Verlening, rust: Verlening): Toets[] {
  const { ondermandaat, soort } = boven.inhoud;
  const feiten = [boven, rust];
  if (isDelegatie(rust)) {
    const uitleg = 'Wie een bevoegdheid namens een ander uitoefent, kan die niet overdragen.';
    return [{ code: 'delegatie-van-mandaat', artikel: 'Awb 10:13', oordeel: 'nee', uitleg, feiten }];
  }
  const oordeel =
    ondermandaat === undefined ? 'niet-aangetoond' : ondermandaat === 'toegestaan' ? 'ja' : 'nee';
  const uitleg = {
    ja: 'De gever stond toe dat de ontvanger dit doorgaf.',
    nee: 'De gever stond niet toe dat de ontvanger dit doorgaf.',
    'niet-aangetoond': 'Dat de ontvanger dit mocht doorgeven, is niet vastgelegd.',
  }[oordeel];
  const toets: Toets = { code: 'ondermandaat', artikel: 'Awb 10:9', oordeel, uitleg, feiten };
  const eigen = rust.inhoud.soort;
  if (eigen === soort || (eigen === 'ondertekeningsmandaat' && soort !== 'machtiging')) return [toets];
  const anders = `Dit is ${eigen}, maar het rust op ${soort}; dat is iets anders.`;
  return [toets, { code: 'andere-soort', artikel: 'Awb 10:9', oordeel: 'nee', uitleg: anders, feiten }];
}

/** Somebody stands in for the receiver: whether the receiver was away on that day, nobody recorded. */
export function alsVervanger(v: SoortVan<'vervanging'>, dag: Dag): Toets {
  const { bij } = v.inhoud;
  const uitleg = `Vervangt de ontvanger${bij ? ` ${bij}` : ' als die er niet is'}; of dat op deze dag zo was, is niet vastgelegd.`;
  return { code: 'vervanging', oordeel: en(geldtOp(v.inhoud, dag), 'onzeker'), uitleg, feiten: [v] };
}
