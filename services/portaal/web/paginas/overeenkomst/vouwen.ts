import type { Schema } from '../../api/client.ts';

type Deel = Pick<Schema<'Tekstverschil'>['delen'][number], 'soort' | 'tekst'>;

/** A part of a comparison: lines that came, went or stayed, or lines that stayed and are folded away. */
export type Blok = {
  readonly soort: 'erbij' | 'eraf' | 'gelijk' | 'vouw';
  readonly regels: readonly string[];
};

/** So many lines that stayed are shown around a change, to see where it stands. */
const RAND = 3;

const regelsVan = (tekst: string): readonly string[] => tekst.replace(/\n$/, '').split('\n');

/** Lines that stayed: those next to a change are shown, the rest is folded when that saves more than a line. */
function gelijk(regels: readonly string[], eerste: boolean, laatste: boolean): readonly Blok[] {
  const voor = eerste ? 0 : RAND;
  const na = laatste ? 0 : RAND;
  if (regels.length <= voor + na + 1) return [{ soort: 'gelijk', regels }];
  const blokken: readonly Blok[] = [
    { soort: 'gelijk', regels: regels.slice(0, voor) },
    { soort: 'vouw', regels: regels.slice(voor, regels.length - na) },
    { soort: 'gelijk', regels: regels.slice(regels.length - na) },
  ];
  return blokken.filter(({ regels: deel }) => deel.length > 0);
}

/** A comparison as it is read: what changed with a few lines around it, and what stayed folded away. */
export const vouw = (delen: readonly Deel[]): readonly Blok[] =>
  delen.flatMap(({ soort, tekst }, plek): readonly Blok[] => {
    const regels = regelsVan(tekst);
    return soort === 'gelijk' ? gelijk(regels, plek === 0, plek === delen.length - 1) : [{ soort, regels }];
  });
