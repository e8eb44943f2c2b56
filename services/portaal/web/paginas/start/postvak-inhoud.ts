import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';

const t = teksten.start.postvak;

const isObject = (waarde: unknown): waarde is Record<string, unknown> =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

function ontleed(tekst: unknown): unknown {
  try {
    return typeof tekst === 'string' ? JSON.parse(tekst) : undefined;
  } catch {
    return undefined;
  }
}

/** What kind of act a message offers: a decision or a signature. */
export const daadVan = (soort: string | null): string | null =>
  t.daad[soort?.split('.').at(-1) ?? ''] ?? null;

/**
 * What a message of a municipality says, in a few words: "college, vastgesteld, op 20 november 2026, versie 2.0". It is
 * what somebody else's system sent: what is not there, or reads otherwise, is left out. Nothing when it is sealed.
 */
export function berichtInWoorden(inhoud: unknown): string | null {
  const bericht = ontleed(inhoud);
  const data = isObject(bericht) ? bericht['data'] : undefined;
  if (!isObject(data)) return null;
  const { orgaan, ambt, uitkomst, datum, versie } = data;
  const naam = isObject(versie) ? versie['naam'] : undefined;
  const delen = [
    ...(typeof orgaan === 'string' ? [woord(orgaan)] : []),
    ...(typeof ambt === 'string' ? [ambt] : []),
    ...(typeof uitkomst === 'string' ? [woord(uitkomst)] : []),
    ...(typeof datum === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(datum) ? [t.op(dagInWoorden(datum))] : []),
    ...(typeof naam === 'string' ? [t.versie(naam)] : []),
  ];
  return delen.join(', ') || null;
}
