import type { Dag } from '../../gedeeld/datum.ts';
import { beginVenster, geldtOp, isBegonnen } from '../../gedeeld/periode.ts';
import type { Zekerheid } from '../../gedeeld/zekerheid.ts';
import type { Feiten } from '../feiten.ts';
import { type Oordeel, type Reden, reden } from '../reden.ts';
import { type Dossier, dossier } from './dossier.ts';
import { inwerkingtreding, isInWerking } from './inwerkingtreding.ts';
import { binnenLooptijd, isBeeindigd } from './looptijd.ts';

export type Geldigheid = { readonly oordeel: Oordeel; readonly redenen: readonly Reden[] };

/** Did a younger agreement take its place? Only one that is itself in force does (hard case 27: the old one stays). */
function isVervangen(feiten: Feiten, d: Dossier, dag: Dag, gezien: ReadonlySet<string>) {
  return d.vanAnderen
    .filter((r) => r.inhoud.soort === 'vervangt' && !gezien.has(r.overeenkomst))
    .map((r): { oordeel: Zekerheid; reden: Reden } => {
      const naam = dossier(feiten, r.overeenkomst).kop?.inhoud.naam ?? r.overeenkomst;
      const begonnen = r.inhoud.van ? isBegonnen(beginVenster(r.inhoud.van), dag) : undefined;
      if (begonnen === 'nee') {
        return {
          oordeel: 'nee',
          reden: reden('vervanging-later', `“${naam}” vervangt deze pas later.`, [r]),
        };
      }
      const opvolger = geldigheid(feiten, r.overeenkomst, dag, gezien).oordeel;
      const oordeel = opvolger === 'ja' ? (begonnen ?? 'ja') : opvolger === 'nee' ? 'nee' : 'onzeker';
      const uitleg = {
        ja: `Vervangen door “${naam}”, die op deze dag geldt.`,
        nee: `“${naam}” vervangt deze, maar geldt op deze dag niet; dan blijft de oude in stand.`,
        onzeker: `“${naam}” vervangt deze; of die op deze dag geldt, staat niet vast.`,
      }[oordeel];
      return { oordeel, reden: reden('vervanging', uitleg, [r]) };
    });
}

/** Does the agreement as a whole hold on `dag`? Everything that decides it is in the reasons. */
export function geldigheid(
  feiten: Feiten,
  id: string,
  dag: Dag,
  gezien: ReadonlySet<string> = new Set(),
): Geldigheid {
  const d = dossier(feiten, id);
  const begin = isInWerking(inwerkingtreding(feiten, d), dag);
  const looptijd = binnenLooptijd(d, dag);
  const beeindigd = isBeeindigd(d, dag);
  const vervangen = isVervangen(feiten, d, dag, new Set([...gezien, id]));
  const opgeschort = d.opschortingen.map((o) => ({
    oordeel: geldtOp(o.inhoud, dag),
    reden: reden('opschorting', 'De overeenkomst is opgeschort.', [o]),
  }));
  const tegen = [...(beeindigd ? [beeindigd] : []), ...vervangen, ...opgeschort];
  const redenen = [
    begin.reden,
    looptijd.reden,
    ...tegen.filter((t) => t.oordeel !== 'nee' || t.reden.regel === 'vervanging').map((t) => t.reden),
  ];
  const nee = begin.oordeel === 'nee' || looptijd.oordeel === 'nee' || tegen.some((t) => t.oordeel === 'ja');
  if (nee) return { oordeel: 'nee', redenen };
  if (begin.oordeel === 'niet-bekend' || begin.oordeel === 'niet-aangetoond')
    return { oordeel: begin.oordeel, redenen };
  const onzeker = [begin, looptijd, ...tegen].some((deel) => deel.oordeel === 'onzeker');
  return { oordeel: onzeker ? 'onzeker' : 'ja', redenen };
}
