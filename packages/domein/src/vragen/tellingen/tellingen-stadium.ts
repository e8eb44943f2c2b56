import type { Dag } from '../../gedeeld/datum.ts';
import {
  beginVenster,
  eindeVenster,
  isBegonnen,
  isNietVoorbij,
  type Periode,
} from '../../gedeeld/periode.ts';
import type { Stadium } from '../../overeenkomst/waarden.ts';
import type { Feiten } from '../feiten.ts';
import { dossier } from '../overeenkomst/dossier.ts';

/** How a source tells of a text on which nobody has decided. */
const PLANNEN = new Set([
  'aangekondigd',
  'concept',
  'in-ontwikkeling',
  'overwogen',
  'verkenning',
  'voorgelegd',
  'voornemen',
]);

/** Does a source tell of it as a plan? */
export const isPlan = (melding: { readonly inhoud: { readonly status: string } }): boolean =>
  PLANNEN.has(melding.inhoud.status);

/** How far something is on a day: what begins later is announced, and what is over does not count. */
export function stadiumOp(stadium: Stadium, { van, einde }: Periode, dag: Dag): Stadium | undefined {
  if (isNietVoorbij(eindeVenster(einde), dag) === 'nee') return undefined;
  const komtNog = isBegonnen(beginVenster(van), dag) === 'nee';
  return stadium === 'geregeld' && komtNog ? 'aangekondigd' : stadium;
}

/** A plan is no decision: what stands in a text that is only reported as one is not laid down yet. */
export function stadiumIn(feiten: Feiten, id: string, stadium: Stadium = 'geregeld'): Stadium {
  const d = dossier(feiten, id);
  const gehandeld = d.inwerkingtreding || d.besluiten.length > 0 || d.ondertekeningen.length > 0;
  const plan = !gehandeld && d.rapporten.length > 0 && d.rapporten.every(isPlan);
  return stadium === 'geregeld' && plan ? 'aangekondigd' : stadium;
}
