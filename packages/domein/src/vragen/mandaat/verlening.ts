import { type Dag, inWoorden } from '../../gedeeld/datum.ts';
import { isBegonnen, isNietVoorbij } from '../../gedeeld/periode.ts';
import type { Feiten } from '../feiten.ts';
import { isVerdwenen, partijNaam } from '../gemeenten.ts';
import type { MandaatDossier, Verlening } from './dossier.ts';
import type { Toets } from './mandaat-toets.ts';
import { beginVan, eindesVan } from './verlening-duur.ts';
import { isDelegatie } from './verlening-soorten.ts';
import { vereisten } from './verlening-vereisten.ts';

function begonnen(v: Verlening, dag: Dag): Toets {
  const { van, besloten } = v.inhoud;
  const datum = van?.datum ?? besloten;
  const uitleg = datum
    ? `Het begin is ${van?.uiterlijk ? 'uiterlijk ' : ''}${inWoorden(datum)}.`
    : 'Wanneer dit begon is niet vastgelegd.';
  return { code: 'begonnen', oordeel: isBegonnen(beginVan(v), dag), uitleg, feiten: [v] };
}

/** The ends that are recorded, each by itself: is it not past? */
function eindes(feiten: Feiten, d: MandaatDossier, v: Verlening, dag: Dag): Toets[] {
  return eindesVan(feiten, d).map(({ soort, venster, uitleg, feit }) => ({
    code: soort,
    ...(soort === 'ingetrokken' ? { artikel: isDelegatie(v) ? 'Awb 10:18' : 'Awb 10:8' } : {}),
    oordeel: soort === 'nietig' ? 'nee' : isNietVoorbij(venster, dag),
    uitleg,
    feiten: [feit],
  }));
}

/** A municipality that is no more gives and receives nothing (Wet arhi 44 is about rights and duties). */
function opgeheven(feiten: Feiten, v: Verlening, dag: Dag): Toets[] {
  return [v.inhoud.gever, v.inhoud.ontvanger].flatMap(({ partij }, n): Toets[] => {
    if (!('gemeente' in partij) || !isVerdwenen(feiten, partij.gemeente, dag)) return [];
    const rol = n === 0 ? 'gever' : 'ontvanger';
    const uitleg = `De ${rol}, ${partijNaam(feiten, partij)}, bestaat op deze dag niet meer.`;
    return [{ code: 'opgeheven', artikel: 'Wet arhi 44', oordeel: 'nee', uitleg, feiten: [v] }];
  });
}

/**
 * Did this one grant stand on `dag`, apart from what its giver held: begun, not ended, and given as the law asks
 * (Awb 10:4, 10:5, 10:8, 10:14, 10:15, 10:18). Every rule that was looked at, also those that are met.
 */
export function stand(feiten: Feiten, d: MandaatDossier, v: Verlening, dag: Dag): Toets[] {
  return [
    begonnen(v, dag),
    ...eindes(feiten, d, v, dag),
    ...opgeheven(feiten, v, dag),
    ...vereisten(d, v, dag),
  ];
}
