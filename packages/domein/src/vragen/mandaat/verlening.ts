import { type Dag, inWoorden } from '../../gedeeld/datum.ts';
import type { MandaatId } from '../../gedeeld/namen.ts';
import {
  beginVenster,
  type Einde,
  eindeInWoorden,
  eindeVenster,
  isBegonnen,
  isNietVoorbij,
  type Venster,
} from '../../gedeeld/periode.ts';
import { niet, type Zekerheid } from '../../gedeeld/zekerheid.ts';
import type { Feiten } from '../feiten.ts';
import { isVerdwenen, partijNaam } from '../gemeenten.ts';
import { handelingVenster } from '../overeenkomst/dossier.ts';
import { type MandaatDossier, mandaatDossier, type Verlening, verleningVan } from './dossier.ts';
import type { Toets } from './mandaat-toets.ts';
import { zelfdeDrager } from './mandaat-woorden.ts';
import { isDelegatie, isExtern, volgtMandaatregels } from './verlening-soorten.ts';
import { instemmingen, overDelegatie, schriftelijk } from './verlening-vereisten.ts';

/** The days on which a grant may have begun; without a day of its own it began when it was decided. */
export function beginVan(v: Verlening): Venster {
  const { van, besloten } = v.inhoud;
  return van ? beginVenster(van) : handelingVenster(besloten, v);
}

function begonnen(v: Verlening, dag: Dag): Toets {
  const { van, besloten } = v.inhoud;
  const datum = van?.datum ?? besloten;
  const uitleg = datum
    ? `Het begin is ${van?.uiterlijk ? 'uiterlijk ' : ''}${inWoorden(datum)}.`
    : 'Wanneer dit begon is niet vastgelegd.';
  return { code: 'begonnen', oordeel: isBegonnen(beginVan(v), dag), uitleg, feiten: [v] };
}

const nietVoorbij = (einde: Einde, dag: Dag): Zekerheid => isNietVoorbij(eindeVenster(einde), dag);

/** What is doubtful about an end makes what comes after it doubtful, and leaves what came before it. */
const verzwakt = (oordeel: Zekerheid): Zekerheid => (oordeel === 'nee' ? 'onzeker' : oordeel);

/**
 * A withdrawal counts when the giver did it, and of a general mandate in writing (Awb 10:8). When that is not shown, what
 * holds after it is uncertain.
 */
function ingetrokken(i: MandaatDossier['intrekkingen'][number], v: Verlening, dag: Dag): Toets {
  const { einde, door, schriftelijk: opgegeven, document } = i.inhoud;
  const inOrde =
    (opgegeven ?? document !== undefined) || !volgtMandaatregels(v) || v.inhoud.geval !== undefined;
  const vanGever = door === undefined || zelfdeDrager(door, v.inhoud.gever);
  const oordeel = nietVoorbij(einde, dag);
  const bezwaar = [
    ...(inOrde ? [] : ['dat dit schriftelijk gebeurde is niet aangetoond']),
    ...(vanGever ? [] : ['een ander dan de gever deed dit']),
  ].join(', en ');
  return {
    code: 'ingetrokken',
    artikel: isDelegatie(v) ? 'Awb 10:18' : 'Awb 10:8',
    oordeel: bezwaar ? verzwakt(oordeel) : oordeel,
    uitleg: `Ingetrokken: het gold ${eindeInWoorden(einde)}${bezwaar ? `; ${bezwaar}` : ''}.`,
    feiten: [i],
  };
}

/** The ends that are recorded, each by itself. */
function eindes(d: MandaatDossier, v: Verlening, dag: Dag): Toets[] {
  const { einde } = v.inhoud;
  const eigen: Toets[] = einde
    ? [
        {
          code: 'einde',
          oordeel: nietVoorbij(einde, dag),
          uitleg: `Gegeven ${eindeInWoorden(einde)}.`,
          feiten: [v],
        },
      ]
    : [];
  const vervallen = d.vervallen.map((f): Toets => {
    const { einde: laatst, oorzaak } = f.inhoud;
    const uitleg = `Vervallen: het gold ${eindeInWoorden(laatst)}. Oorzaak: ${oorzaak}.`;
    return { code: 'vervallen', oordeel: nietVoorbij(laatst, dag), uitleg, feiten: [f] };
  });
  const nietig = d.nietigheden.map(
    (f): Toets => ({
      code: 'nietig',
      oordeel: 'nee',
      uitleg: `Dit gold nooit: ${f.inhoud.oorzaak}.`,
      feiten: [f],
    }),
  );
  return [...eigen, ...d.intrekkingen.map((i) => ingetrokken(i, v, dag)), ...vervallen, ...nietig];
}

/** Does following "vervangt" from here come back here? */
function isInKring(feiten: Feiten, id: MandaatId): boolean {
  const gezien = new Set<MandaatId>();
  for (let huidig = verleningVan(feiten, id)?.inhoud.vervangt; huidig && !gezien.has(huidig); ) {
    if (huidig === id) return true;
    gezien.add(huidig);
    huidig = verleningVan(feiten, huidig)?.inhoud.vervangt;
  }
  return false;
}

/** A newer grant takes the place of this one from its own first day; one of another giver, or in a circle, only says so. */
function vervangen(feiten: Feiten, d: MandaatDossier, v: Verlening, dag: Dag): Toets[] {
  return d.vervangers
    .filter((nieuw) => mandaatDossier(feiten, nieuw.mandaat).nietigheden.length === 0)
    .map((nieuw): Toets => {
      const zeker = zelfdeDrager(nieuw.inhoud.gever, v.inhoud.gever) && !isInKring(feiten, nieuw.mandaat);
      const oordeel = niet(isBegonnen(beginVan(nieuw), dag));
      return {
        code: 'vervangen',
        oordeel: zeker ? oordeel : verzwakt(oordeel),
        uitleg: `${nieuw.mandaat} komt hiervoor in de plaats, vanaf de eerste dag waarop dat geldt${zeker ? '' : '; of dat zo is staat niet vast'}.`,
        feiten: [nieuw],
      };
    });
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
    ...eindes(d, v, dag),
    ...vervangen(feiten, d, v, dag),
    ...opgeheven(feiten, v, dag),
    ...(volgtMandaatregels(v) && isExtern(v) ? instemmingen(d, v, dag) : []),
    ...schriftelijk(v),
    ...overDelegatie(v),
  ];
}
