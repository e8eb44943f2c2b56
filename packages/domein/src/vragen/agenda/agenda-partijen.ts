import { type Dag, plusDagen, plusMaanden } from '../../gedeeld/datum.ts';
import { partijSleutel } from '../../gedeeld/namen.ts';
import { beginVenster, datumVenster, eindeInWoorden, eindeVenster } from '../../gedeeld/periode.ts';
import { type Feiten, feitenBij, type SoortVan } from '../feiten.ts';
import { gemeenteNaam, partijNaam } from '../gemeenten.ts';
import { MAANDEN_ARHI_41 } from '../gevolgen-erfenis-overeenkomst.ts';
import { type Dossier, isWgr } from '../overeenkomst/dossier.ts';
import { isVastgelegdeOpvolger } from '../overeenkomst/opvolging.ts';
import { allePartijen, partijOp } from '../overeenkomst/partijen.ts';
import { inEenGemeente } from '../overeenkomst/samengaan.ts';
import { type Reden, reden } from '../reden.ts';
import { naamVan } from './agenda-looptijd.ts';
import type { Moment } from './agenda-rij.ts';

/** Parties that leave, give notice, or are no more. */

function vertrek(feiten: Feiten, d: Dossier): Moment[] {
  const uit = d.partijeindes.map((e): Moment => {
    const { partij, einde } = e.inhoud;
    const naam = partijNaam(feiten, partij);
    return {
      soort: 'partij-uit',
      wat: `${naam} is partij bij ${naamVan(d)} ${eindeInWoorden(einde)}.`,
      wie: 'de partijen',
      venster: eindeVenster(einde),
      over: { overeenkomst: d.id },
      redenen: [reden('partij-uit', `${naam} treedt uit.`, [e])],
    };
  });
  const opgezegd = d.opzeggingen.flatMap((o): Moment[] => {
    const { partij, per } = o.inhoud;
    const gevolgd = d.partijeindes.some((e) => partijSleutel(e.inhoud.partij) === partijSleutel(partij));
    if (gevolgd) return [];
    const naam = partijNaam(feiten, partij);
    return [
      {
        soort: 'opzegging',
        wat: `${naam} zegde ${naamVan(d)} op; dat de uittreding doorging, is niet vastgelegd.`,
        wie: naam,
        partij,
        venster: per ? beginVenster({ datum: per }) : null,
        taak: true,
        twijfel: true,
        over: { overeenkomst: d.id },
        redenen: [reden('opzegging', 'Een opzegging is nog geen uittreding.', [o])],
      },
    ];
  });
  return [...uit, ...opgezegd];
}

/**
 * A party that goes into another municipality. A regeling lapses when all its participants end up in one (Wet arhi 41
 * lid 1); else the participants settle the consequences within six months (lid 4). Both, in doubt, while that is open.
 */
function herindeling(feiten: Feiten, d: Dossier, h: SoortVan<'herindeling'>): Moment[] {
  const voor = plusDagen(h.per, -1);
  const vervalt = inEenGemeente(feiten, d, { voor, per: h.per });
  const naam = gemeenteNaam(feiten, h.gemeente);
  const opvolgers = h.opvolgers.map((g) => gemeenteNaam(feiten, g)).join(' en ');
  const rij = (dag: Dag, wat: string, waarom: Reden, rest: Partial<Moment>): Moment => ({
    soort: 'herindeling',
    wat,
    wie: 'de deelnemers aan de regeling',
    venster: datumVenster(dag),
    over: { overeenkomst: d.id, gemeente: h.gemeente },
    redenen: [waarom],
    ...rest,
  });
  const waarom41 = (lid: 1 | 4, uitleg: string) =>
    reden(`arhi-41-lid-${lid}`, `${uitleg} (Wet arhi 41 lid ${lid}).`, [h]);
  const einde = rij(
    voor,
    vervalt === 'ja'
      ? `${naamVan(d)} vervalt: alle deelnemers gaan op in ${opvolgers}.`
      : `${naamVan(d)} vervalt misschien: of alle deelnemers in één gemeente opgaan, staat niet vast.`,
    waarom41(1, 'Zij vervalt op de dag van herindeling als alle deelnemers in één gemeente opgaan'),
    { twijfel: vervalt !== 'ja' },
  );
  const regelen = rij(
    plusMaanden(h.per, MAANDEN_ARHI_41),
    `${naam} gaat op in ${opvolgers}; de deelnemers aan ${naamVan(d)} regelen de gevolgen.`,
    waarom41(4, 'Dit moet binnen zes maanden na de herindeling'),
    { taak: true, twijfel: vervalt !== 'nee' },
  );
  return [...(vervalt === 'nee' ? [] : [einde]), ...(vervalt === 'ja' ? [] : [regelen])];
}

/** Only for a regeling; of other agreements rights and duties simply go over (Wet arhi 44). */
function herindelingen(feiten: Feiten, d: Dossier): Moment[] {
  if (!isWgr(d)) return [];
  return allePartijen(d).flatMap(({ partij }) => {
    if (!('gemeente' in partij)) return [];
    return feitenBij(feiten, `identiteit:${partij.gemeente}`, 'herindeling')
      .filter((h) => h.gemeente === partij.gemeente && partijOp(d, partij, h.per).oordeel !== 'nee')
      .filter((h) => !h.opvolgers.some((gemeente) => isVastgelegdeOpvolger(d, { gemeente })))
      .flatMap((h) => herindeling(feiten, d, h));
  });
}

export function overPartijen(feiten: Feiten, d: Dossier): Moment[] {
  return [...vertrek(feiten, d), ...herindelingen(feiten, d)];
}
