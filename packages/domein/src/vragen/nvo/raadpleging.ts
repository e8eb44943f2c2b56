import { laatsteDag } from '../../gedeeld/datum.ts';
import type { Raadpleeggroep } from '../../overeenkomst/events-afspraken.ts';
import type { SoortVan } from '../feiten.ts';
import { eigenFeiten } from '../overeenkomst/dossier.ts';
import { bevinding } from '../reden.ts';
import { type EisAntwoord, eisAntwoord, meeste, type Onderdeel, onderdeel, samen } from './eis.ts';
import type { Afspraak, Grond } from './grond.ts';
import { overVisie, visies } from './visie.ts';

/** R2: who was heard before the vision was adopted (002:717-718). */

/** Whom the norm wants to hear, and which recorded groups stand for them (002:717-718). */
const GROEPEN: readonly (readonly [naam: string, groepen: readonly Raadpleeggroep[]])[] = [
  ['professionals', ['professionals']],
  ['inwoners of hun vertegenwoordigers', ['inwoners', 'clientvertegenwoordiging', 'adviesraad']],
  ['ervaringsdeskundigen', ['ervaringsdeskundigen']],
  ['ketenpartners', ['ketenpartners', 'zorgaanbieders', 'woningcorporaties']],
];

type Raadpleging = SoortVan<'raadpleging'>;

/** The last day on which a consultation was certainly before the first council decided. */
function voorVaststelling({ d }: Afspraak, dag: string): string {
  const besluiten = d.besluiten.filter(
    (b) => b.inhoud.orgaan === 'raad' && b.inhoud.uitkomst === 'vastgesteld',
  );
  return besluiten
    .flatMap((b) => (b.inhoud.datum ? [laatsteDag(b.inhoud.datum)] : []))
    .reduce((a, b) => (a < b ? a : b), dag);
}

function gehoord(naam: string, alle: readonly Raadpleging[], grens: string): Onderdeel {
  const gehouden = alle.filter((r) => r.inhoud.stadium === 'gehouden');
  const opTijd = gehouden.filter((r) => r.inhoud.datum && laatsteDag(r.inhoud.datum) <= grens);
  if (opTijd.length > 0) return onderdeel(naam, 'ja', `${naam}: geraadpleegd voor de vaststelling.`, opTijd);
  const zonderDag = gehouden.filter((r) => !r.inhoud.datum);
  if (zonderDag.length > 0)
    return onderdeel(naam, 'onzeker', `${naam}: geraadpleegd; de dag is niet vastgelegd.`, zonderDag);
  if (gehouden.length > 0)
    return onderdeel(
      naam,
      'niet-aangetoond',
      `${naam}: pas na de vaststelling geraadpleegd, of dat is niet uit te sluiten.`,
      gehouden,
    );
  if (alle.length === 0)
    return onderdeel(naam, 'niet-bekend', `${naam}: een raadpleging is niet vastgelegd.`);
  const achteraf = alle.some((r) => r.inhoud.stadium === 'achteraf-geinformeerd');
  const wat = achteraf ? 'alleen achteraf geïnformeerd' : 'een raadpleging is alleen gepland';
  return onderdeel(naam, 'niet-aangetoond', `${naam}: ${wat}.`, alle);
}

/** The four groups, heard about one vision. */
function perGroep(grond: Grond, visie: Afspraak) {
  const alle = eigenFeiten(grond.feiten, visie.id, 'raadpleging');
  const grens = voorVaststelling(visie, grond.dag);
  const onderdelen = GROEPEN.map(([naam, groepen]) => {
    const deze = alle.filter((r) => groepen.includes(r.inhoud.groep));
    return gehoord(naam, deze, grens);
  });
  return { visie, onderdelen, oordeel: samen(onderdelen.map((o) => o.oordeel)) };
}

/** R2: made in consultation with each group, before it was adopted. */
export function raadpleging(grond: Grond): EisAntwoord {
  const wat = 'Regiovisie in overleg gemaakt';
  const alle = visies(grond).map(({ visie }) => perGroep(grond, visie));
  const wint = meeste(alle.map((v) => v.oordeel));
  const beste = alle.find((v) => v.oordeel === wint);
  if (!beste) {
    const geen = (naam: string) => onderdeel(naam, 'niet-bekend', 'Een regiovisie is niet vastgelegd.');
    return eisAntwoord(
      'R2',
      wat,
      GROEPEN.map(([naam]) => geen(naam)),
    );
  }
  return eisAntwoord('R2', wat, beste.onderdelen, {
    redenen: overVisie(beste.visie),
    bevindingen: beste.onderdelen
      .filter((o) => wint !== 'niet-bekend' && o.oordeel !== 'ja')
      .map((o) => bevinding('groep-niet-gehoord', o.reden.uitleg, [], 'NvO R2')),
  });
}
