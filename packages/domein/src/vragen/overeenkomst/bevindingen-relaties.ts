import type { Dag } from '../../gedeeld/datum.ts';
import { type Feiten, feitenBij } from '../feiten.ts';
import { type Bevinding, bevinding } from '../reden.ts';
import { type Dossier, dossier } from './dossier.ts';
import { isGeeindigd } from './geldigheid.ts';
import { isInKring, isVreemd } from './vervanging.ts';

const isBekend = (feiten: Feiten, id: string) =>
  feitenBij(feiten, `overeenkomst:${id}`, 'overeenkomst').some((f) => f.overeenkomst === id);

function naam(feiten: Feiten, id: string): string {
  return `“${dossier(feiten, id).kop?.inhoud.naam ?? id}”`;
}

/** Of one replacement, seen from either side. */
function overVervanging(feiten: Feiten, oud: string, nieuw: string, r: Dossier['relaties'][number]) {
  const uit: Bevinding[] = [];
  if (isVreemd(dossier(feiten, oud), dossier(feiten, nieuw))) {
    const uitleg = `${naam(feiten, nieuw)} zegt ${naam(feiten, oud)} te vervangen, maar zij hebben geen regio en geen vastgelegde partij gemeen.`;
    uit.push(bevinding('vervanging-door-vreemde', uitleg, [r]));
  }
  if (isInKring(feiten, oud, nieuw)) {
    const uitleg = `${naam(feiten, nieuw)} en ${naam(feiten, oud)} wijzen elkaar, al dan niet via andere, als vervanger aan.`;
    uit.push(bevinding('vervanging-in-kring', uitleg, [r]));
  }
  return uit;
}

/** What is odd about the relations with other agreements. */
export function overRelaties(feiten: Feiten, d: Dossier, dag: Dag): Bevinding[] {
  const eigen = d.relaties.flatMap((r): Bevinding[] => {
    const { soort, doel } = r.inhoud;
    if (doel === d.id)
      return [bevinding('relatie-met-zichzelf', 'Deze overeenkomst verwijst naar zichzelf.', [r])];
    if (!isBekend(feiten, doel)) {
      const uitleg = `Deze overeenkomst verwijst naar ${doel}; daarvan is hier niets bekend.`;
      return [bevinding('relatie-onbekend', uitleg, [r])];
    }
    if (soort === 'vervangt') return overVervanging(feiten, doel, d.id, r);
    if (soort === 'addendum-bij' && isGeeindigd(feiten, doel, dag)) {
      const uitleg = `Dit is een addendum bij ${naam(feiten, doel)}, maar die is op deze dag zeker geëindigd.`;
      return [bevinding('addendum-bij-geeindigde', uitleg, [r])];
    }
    return [];
  });
  const anderen = d.vanAnderen
    .filter((r) => r.inhoud.soort === 'vervangt')
    .flatMap((r) => overVervanging(feiten, d.id, r.overeenkomst, r));
  return [...eigen, ...anderen];
}
