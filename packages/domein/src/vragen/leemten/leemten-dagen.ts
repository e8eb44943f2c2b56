import { type Dag, LAATSTE } from '../../gedeeld/datum.ts';
import { dagenVanFeit, rondom } from '../feit-dagen.ts';
import type { Feiten } from '../feiten.ts';
import { opvolgersVan, rechtsvoorgangers } from '../gemeenten.ts';
import { type Dossier, dossier } from '../overeenkomst/dossier.ts';
import { inwerkingtreding } from '../overeenkomst/inwerkingtreding.ts';
import { eindeVan } from '../overeenkomst/looptijd.ts';
import { allePartijen } from '../overeenkomst/partijen.ts';

/** The first day, and those of others that lie in the time after it. */
function binnen(dagen: readonly Dag[], van: Dag, tot: Dag): Dag[] {
  return [van, ...[...new Set(dagen)].filter((dag) => dag > van && dag <= tot).sort()];
}

/** What is worked out from the dates: the end with its renewals, and the day on which it comes into force. */
function afgeleid(feiten: Feiten, d: Dossier): Dag[] {
  const vensters = [
    eindeVan(d),
    eindeVan({ ...d, verlengingen: [] }),
    inwerkingtreding(feiten, d)?.venster,
  ].filter((v) => v != null);
  return vensters.flatMap((v) => [...rondom(v.vroegst), ...rondom(v.laatst)]);
}

/**
 * The days on which what an agreement says of anybody may change: more than needed, never too few. Between two of them
 * nothing changes, so that one look at each tells the whole time.
 */
export function wisseldagen(feiten: Feiten, id: string, van: Dag, tot: Dag): Dag[] {
  const d = dossier(feiten, id);
  const opvolgers = d.vanAnderen.filter((r) => r.inhoud.soort === 'vervangt').map((r) => r.overeenkomst);
  const gemeenten = allePartijen(d).flatMap(({ partij }) => {
    if (!('gemeente' in partij)) return [];
    const { gemeente } = partij;
    return [
      gemeente,
      ...opvolgersVan(feiten, gemeente, LAATSTE),
      ...rechtsvoorgangers(feiten, gemeente, LAATSTE),
    ];
  });
  const over = [
    `overeenkomst:${id}`,
    ...opvolgers.map((o) => `overeenkomst:${o}`),
    ...gemeenten.map((g) => `identiteit:${g}`),
  ];
  const dagen = [
    ...[...new Set(over)].flatMap((sleutel) => feiten.bij(sleutel).flatMap(dagenVanFeit)),
    ...[id, ...opvolgers].flatMap((o) => afgeleid(feiten, dossier(feiten, o))),
  ];
  return binnen(dagen, van, tot);
}

/** The days on which it may change of which domains a municipality is a member in a region. */
export function lidwisseldagen(feiten: Feiten, regio: string, gemeente: string, van: Dag, tot: Dag): Dag[] {
  const over = feiten.bij(`regio:${regio}`).filter((f) => 'gemeente' in f && f.gemeente === gemeente);
  return binnen([...over, ...feiten.bij(`identiteit:${gemeente}`)].flatMap(dagenVanFeit), van, tot);
}
