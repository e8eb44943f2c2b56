import type { Dag } from '../../gedeeld/datum.ts';
import type { Partij } from '../../gedeeld/namen.ts';
import type { Feiten } from '../feiten.ts';
import { isVerdwenen, opvolgersNu } from '../gemeenten.ts';
import { type Oordeel, type Reden, reden } from '../reden.ts';
import { allePartijen, partijOp } from './deelname.ts';
import { type Dossier, isWgr } from './dossier.ts';

/**
 * Do all who were participants on the day `voor` end up in one municipality, as it stands on `per`? An organisation never
 * does; a participant that is uncertain, or that was split over more than one, leaves it open.
 */
export function inEenGemeente(feiten: Feiten, d: Dossier, { voor, per }: { voor: Dag; per: Dag }): Oordeel {
  if (d.partijen.length === 0) return 'niet-bekend';
  const deelnemers = allePartijen(d)
    .map(({ partij }) => ({ partij, was: partijOp(d, partij, voor).oordeel }))
    .filter((p) => p.was !== 'nee');
  if (deelnemers.length < 2 || deelnemers.some((p) => !('gemeente' in p.partij))) return 'nee';
  const waarheen = deelnemers.map(({ partij }) => {
    const code = 'gemeente' in partij ? partij.gemeente : '';
    return isVerdwenen(feiten, code, per) ? opvolgersNu(feiten, code, per) : [code];
  });
  // Of who went without a recorded successor nobody knows where it ended up.
  const bekend = waarheen.filter((codes) => codes.length > 0);
  const gedeeld = (bekend[0] ?? []).filter((g) => bekend.every((codes) => codes.includes(g)));
  if (bekend.length > 0 && gedeeld.length === 0) return 'nee';
  if (bekend.length < waarheen.length) return 'niet-bekend';
  const zeker = waarheen.every((codes) => codes.length === 1) && deelnemers.every((p) => p.was === 'ja');
  return zeker ? 'ja' : 'onzeker';
}

/**
 * A regeling of which all participants ended up in one municipality lapsed on that day, without a decision (Wet arhi 41
 * lid 1). Nothing when that is out of the question.
 */
export function vervallen(
  feiten: Feiten,
  d: Dossier,
  dag: Dag,
): { oordeel: 'ja' | 'onzeker'; reden: Reden } | undefined {
  const isWeg = ({ partij }: { partij: Partij }) =>
    'gemeente' in partij && isVerdwenen(feiten, partij.gemeente, dag);
  // While all of them are there, they are not one: the rest need not be asked.
  if (!isWgr(d) || d.partijen.length === 0 || !allePartijen(d).some(isWeg)) return undefined;
  const oordeel = inEenGemeente(feiten, d, { voor: dag, per: dag });
  if (oordeel === 'nee') return undefined;
  const uitleg =
    oordeel === 'ja'
      ? 'Alle deelnemers zijn opgegaan in één gemeente; de regeling is daarmee vervallen (Wet arhi 41 lid 1).'
      : 'Of alle deelnemers zijn opgegaan in één gemeente, waarmee de regeling zou zijn vervallen, staat niet vast (Wet arhi 41 lid 1).';
  return {
    oordeel: oordeel === 'ja' ? 'ja' : 'onzeker',
    reden: reden('vervallen-herindeling', uitleg, d.partijen),
  };
}
