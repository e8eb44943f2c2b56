import { isDeeldatum } from '@regiolog/domein/gedeeld/datum';

/** Is this a value with fields of its own? */
export const isGroep = (waarde: unknown): waarde is Readonly<Record<string, unknown>> =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

/** Fields that date a source, not what it tells. */
const OVER_DE_BRON = new Set(['peildatum', 'bron', 'bronnen']);

/** Every day, month or year that the content of an event speaks of, as precise as it is stated. */
export function dagenIn(waarde: unknown): string[] {
  if (typeof waarde === 'string') return /^\d{4}/.test(waarde) && isDeeldatum(waarde) ? [waarde] : [];
  if (Array.isArray(waarde)) return waarde.flatMap(dagenIn);
  if (!isGroep(waarde)) return [];
  return Object.entries(waarde).flatMap(([veld, deel]) => (OVER_DE_BRON.has(veld) ? [] : dagenIn(deel)));
}
