import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { teksten } from '../../teksten/teksten.ts';

const t = teksten.gemeente;

/** From when until when a municipality exists, in words. */
export function bestaanInWoorden(eersteDag: string | null, laatsteDag: string | null): string {
  const begin = eersteDag ? t.vanaf(dagInWoorden(eersteDag)) : t.altijd;
  return laatsteDag ? `${begin}, ${t.tot(dagInWoorden(laatsteDag))}` : begin;
}
