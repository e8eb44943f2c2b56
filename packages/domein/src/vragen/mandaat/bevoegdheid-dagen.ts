import type { Dag } from '../../gedeeld/datum.ts';
import { type Drager, dragerSleutel } from '../../gedeeld/namen.ts';
import { dagenVanFeit } from '../feit-dagen.ts';
import type { Feiten } from '../feiten.ts';
import { type Bevinden, bevindBevoegdheid } from './bevoegdheid.ts';
import type { BevoegdheidVraag } from './dekking.ts';
import { mandaatDossier } from './dossier.ts';

const identiteit = ({ partij }: Drager): string[] =>
  'gemeente' in partij ? [`identiteit:${partij.gemeente}`] : [];

/** Where the facts are found on which a judgement rests: the grants that were weighed, their parties, and what the hand did. */
function grondVan(feiten: Feiten, { door, namens }: BevoegdheidVraag, { gewogen }: Bevinden): Set<string> {
  const verleningen = gewogen.flatMap((id) => mandaatDossier(feiten, id).verlening ?? []);
  return new Set([
    ...identiteit(namens),
    `uitgeoefend-door:${dragerSleutel(door)}`,
    ...gewogen.map((id) => `mandaat:${id}`),
    ...verleningen.flatMap(({ inhoud }) => [...identiteit(inhoud.gever), ...identiteit(inhoud.ontvanger)]),
  ]);
}

/** The next day on which something changes of what was weighed; until then the same search finds the same. */
function volgende(feiten: Feiten, vraag: BevoegdheidVraag, b: Bevinden, na: Dag): Dag | undefined {
  let eerste: Dag | undefined;
  for (const sleutel of grondVan(feiten, vraag, b))
    for (const dag of feiten.bij(sleutel).flatMap(dagenVanFeit))
      if (dag > na && (eerste === undefined || dag < eerste)) eerste = dag;
  return eerste;
}

/** The first day up to and including `tot` on which the judgement differs from the one that was found on `van`. */
export function anderOordeel(
  feiten: Feiten,
  vraag: BevoegdheidVraag,
  eerst: Bevinden,
  { van, tot }: { readonly van: Dag; readonly tot: Dag },
): { readonly dag: Dag; readonly bevinden: Bevinden } | undefined {
  if (van === tot) return undefined;
  let bevinden = eerst;
  for (let dag = volgende(feiten, vraag, bevinden, van); dag && dag <= tot; ) {
    bevinden = bevindBevoegdheid(feiten, vraag, dag);
    if (bevinden.oordeel !== eerst.oordeel) return { dag, bevinden };
    dag = volgende(feiten, vraag, bevinden, dag);
  }
  return undefined;
}
