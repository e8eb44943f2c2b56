import type { Dag } from '../../gedeeld/datum.ts';
import type { MandaatId } from '../../gedeeld/namen.ts';
import type { Feiten } from '../feiten.ts';
import { hoofdletter } from '../reden.ts';
import { gehoudenDoor, mandaatDossier, type Verlening } from './dossier.ts';
import { overgang } from './keten-overgang.ts';
import { oordeelVan, type Toets } from './mandaat-toets.ts';
import { dragerNaam, orgaanVan } from './mandaat-woorden.ts';
import { stand } from './verlening.ts';
import { isDelegatie } from './verlening-soorten.ts';

/** The grant above, when this one names it: it must hold itself, and allow this one (Awb 10:9). */
function opBoven(feiten: Feiten, rust: Verlening, onder: MandaatId, dag: Dag): Toets[] {
  const d = mandaatDossier(feiten, onder);
  if (!d.verlening) {
    const uitleg = 'Dit rust op een ander mandaat; een verlening daarvan is niet vastgelegd.';
    return [
      { code: 'boven-onbekend', artikel: 'Awb 10:9', oordeel: 'niet-aangetoond', uitleg, feiten: [rust] },
    ];
  }
  const boven = stand(feiten, d, d.verlening, dag);
  const oordeel = oordeelVan(boven);
  const slecht = boven.find((t) => t.oordeel === oordeel && oordeel !== 'ja');
  // That a mandate ends with the one it rests on, no article says in so many words; it follows from what it is.
  const uitleg = slecht
    ? `Dit rust op een ander mandaat, en daarmee is iets: ${slecht.uitleg} (Afgeleid.)`
    : 'Dit rust op een ander mandaat; dat geldt op deze dag.';
  return [
    { code: 'boven', artikel: 'Awb 10:9', oordeel, uitleg, feiten: [d.verlening, ...(slecht?.feiten ?? [])] },
    ...(isDelegatie(d.verlening) ? [] : overgang(d.verlening, rust)),
  ];
}

/** Who is no body has nothing of its own to give: it must have received something (Awb 10:1). */
function gegevenDoorWie(feiten: Feiten, v: Verlening): Toets[] {
  const { gever, onder } = v.inhoud;
  const orgaan = orgaanVan(gever);
  if (onder || (orgaan && orgaan !== 'overleg' && orgaan !== 'onbekend')) return [];
  if (gehoudenDoor(feiten, gever).ontvangen.length > 0) return [];
  const uitleg = `${hoofdletter(dragerNaam(feiten, gever))} gaf dit; waar de bevoegdheid vandaan kwam, is niet vastgelegd.`;
  const code = 'gever-zonder-grond';
  return [{ code, artikel: 'Awb 10:1', oordeel: 'niet-aangetoond', uitleg, feiten: [v] }];
}

/**
 * Did a mandate stand on `dag`: the grant by itself, and those that it names to rest on. What its giver held when it names
 * none, and what it is used for, is for the question of competence.
 */
export function mandaatStand(feiten: Feiten, id: MandaatId, dag: Dag): Toets[] {
  const d = mandaatDossier(feiten, id);
  if (!d.verlening) {
    const gemeld = d.meldingen.length > 0;
    const uitleg = gemeld
      ? 'Een bron noemt dit mandaat; een verlening is niet vastgelegd.'
      : 'Een verlening is niet vastgelegd.';
    const code = gemeld ? 'alleen-gemeld' : 'niets-vastgelegd';
    return [{ code, oordeel: 'niet-bekend', uitleg, feiten: d.meldingen }];
  }
  const toetsen = [...stand(feiten, d, d.verlening, dag), ...gegevenDoorWie(feiten, d.verlening)];
  const gezien = new Set([id]);
  for (let rust = d.verlening; rust.inhoud.onder; ) {
    const { onder } = rust.inhoud;
    if (gezien.has(onder)) {
      const uitleg = 'Deze mandaten zeggen op elkaar te rusten; dan rusten zij nergens op.';
      toetsen.push({ code: 'kring', artikel: 'Awb 10:9', oordeel: 'nee', uitleg, feiten: [rust] });
      break;
    }
    gezien.add(onder);
    toetsen.push(...opBoven(feiten, rust, onder, dag));
    const boven = mandaatDossier(feiten, onder).verlening;
    if (!boven) break;
    rust = boven;
  }
  return toetsen;
}
