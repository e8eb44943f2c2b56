import { plusDagen, plusMaanden } from '../../gedeeld/datum.ts';
import { partijSleutel } from '../../gedeeld/namen.ts';
import { beginVenster, eindeInWoorden, eindeVenster } from '../../gedeeld/periode.ts';
import { type Feiten, feitenBij, type SoortVan } from '../feiten.ts';
import { gemeenteNaam, opvolgersNu, partijNaam } from '../gemeenten.ts';
import { type Dossier, isWgr } from '../overeenkomst/dossier.ts';
import { isVastgelegdeOpvolger } from '../overeenkomst/opvolging.ts';
import { allePartijen, partijOp } from '../overeenkomst/partijen.ts';
import { reden } from '../reden.ts';
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

const MAANDEN_ARHI_41 = 6;

/**
 * A party that goes into another municipality. A regeling lapses when all its participants end up in one (Wet arhi 41
 * lid 1); else the participants settle the consequences within six months (lid 4).
 */
function herindeling(feiten: Feiten, d: Dossier, h: SoortVan<'herindeling'>): Moment {
  const voor = plusDagen(h.per, -1);
  const anderen = allePartijen(d).flatMap(({ partij }) =>
    'gemeente' in partij && partijOp(d, partij, voor).oordeel !== 'nee' ? [partij.gemeente] : [],
  );
  const naar = new Set(
    anderen.flatMap((g) => {
      const opvolgers = opvolgersNu(feiten, g, h.per);
      return opvolgers.length > 0 ? opvolgers : [g];
    }),
  );
  const vervalt = naar.size === 1 && anderen.length > 1;
  const dag = vervalt ? voor : plusMaanden(h.per, MAANDEN_ARHI_41);
  const naam = gemeenteNaam(feiten, h.gemeente);
  const opvolgers = h.opvolgers.map((g) => gemeenteNaam(feiten, g)).join(' en ');
  return {
    soort: 'herindeling',
    wat: vervalt
      ? `${naamVan(d)} vervalt: alle deelnemers gaan op in ${opvolgers}.`
      : `${naam} gaat op in ${opvolgers}; de deelnemers aan ${naamVan(d)} regelen de gevolgen.`,
    wie: 'de deelnemers aan de regeling',
    venster: { vroegst: dag, laatst: dag },
    taak: !vervalt,
    over: { overeenkomst: d.id, gemeente: h.gemeente },
    redenen: [
      vervalt
        ? reden('arhi-41-lid-1', 'Zij vervalt op de dag van herindeling (Wet arhi 41 lid 1).', [h])
        : reden('arhi-41-lid-4', 'Dit moet binnen zes maanden na de herindeling (Wet arhi 41 lid 4).', [h]),
    ],
  };
}

/** Only for a regeling; of other agreements rights and duties simply go over (Wet arhi 44). */
function herindelingen(feiten: Feiten, d: Dossier): Moment[] {
  if (!isWgr(d)) return [];
  return allePartijen(d).flatMap(({ partij }) => {
    if (!('gemeente' in partij)) return [];
    return feitenBij(feiten, `identiteit:${partij.gemeente}`, 'herindeling')
      .filter((h) => h.gemeente === partij.gemeente && partijOp(d, partij, h.per).oordeel !== 'nee')
      .filter((h) => !h.opvolgers.some((gemeente) => isVastgelegdeOpvolger(d, { gemeente })))
      .map((h) => herindeling(feiten, d, h));
  });
}

export function overPartijen(feiten: Feiten, d: Dossier): Moment[] {
  return [...vertrek(feiten, d), ...herindelingen(feiten, d)];
}
