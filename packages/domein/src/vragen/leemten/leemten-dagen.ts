import {
  type Dag,
  dagVan,
  eersteDag,
  isDeeldatum,
  LAATSTE,
  laatsteDag,
  plusDagen,
} from '../../gedeeld/datum.ts';
import type { Feiten, RegisterFeit } from '../feiten.ts';
import { opvolgersVan, rechtsvoorgangers } from '../gemeenten.ts';
import { type Dossier, dossier } from '../overeenkomst/dossier.ts';
import { inwerkingtreding } from '../overeenkomst/inwerkingtreding.ts';
import { eindeVan } from '../overeenkomst/looptijd.ts';
import { allePartijen } from '../overeenkomst/partijen.ts';

/** Every date in what a fact says, at any depth. */
function datums(waarde: unknown): string[] {
  if (typeof waarde === 'string') return isDeeldatum(waarde) ? [waarde] : [];
  if (typeof waarde !== 'object' || waarde === null) return [];
  return Object.values(waarde).flatMap(datums);
}

/** The days on which an answer may change because of one date: where its period begins, is over, and the day after. */
const rondom = (datum: string): Dag[] => {
  const laatste = laatsteDag(datum);
  return [eersteDag(datum), laatste, plusDagen(laatste, 1)];
};

const vanFeit = (feit: RegisterFeit): Dag[] => [
  ...datums('inhoud' in feit ? feit.inhoud : { ...feit, herleiding: null, id: null, groep: null }).flatMap(
    rondom,
  ),
  // An act without a date happened before it was known.
  ...rondom(dagVan(feit.herleiding.bekend)),
];

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
    ...[...new Set(over)].flatMap((sleutel) => feiten.bij(sleutel).flatMap(vanFeit)),
    ...[id, ...opvolgers].flatMap((o) => afgeleid(feiten, dossier(feiten, o))),
  ];
  return [van, ...[...new Set(dagen)].filter((dag) => dag > van && dag <= tot).sort()];
}
