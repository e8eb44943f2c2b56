import type { Schema } from '../../api/client.ts';

type Cel = Pick<Schema<'MatrixOvereenkomst'>['cellen'][number], 'gebonden' | 'basis'>;

/** What a cell of the matrix says: how a municipality stands to an agreement. */
export type Celsoort = 'ja' | 'nee' | 'onzeker' | 'genoemd' | 'geen' | 'niets';

/** The sign of each: told apart by its shape, the words stand beside it. */
export const CELTEKEN: Readonly<Record<Celsoort, string>> = {
  ja: '✓',
  nee: '✕',
  onzeker: '≈',
  genoemd: '?',
  geen: '–',
  niets: '·',
};

/**
 * How a municipality stands to an agreement. Without a basis nothing is said of it: then it is no party where the parties
 * are recorded (`geen`), and else nobody named it (`niets`).
 */
export function celsoort({ gebonden, basis }: Cel): Celsoort {
  if (basis === null) return gebonden === 'nee' ? 'geen' : 'niets';
  if (gebonden === 'niet-bekend') return 'genoemd';
  return gebonden === 'niet-aangetoond' ? 'onzeker' : gebonden;
}
