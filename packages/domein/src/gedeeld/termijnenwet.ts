import { z } from 'zod';
import { type Dag, inWoorden, LAATSTE, plusDagen } from './datum.ts';
import { type Feestdag, isWerkdag, waaromVrij } from './feestdagen.ts';
import { aantalDagen, dagenStil, type Stilstand } from './opschorting.ts';
import { duurdelen, type Termijnduur } from './termijnduur.ts';

/**
 * What the Algemene termijnenwet (BWBR0002448) does to the last day of a term: it shifts to a working day (article 1)
 * and leaves at least two of them (article 2), unless the term is too long for that law (article 4). The other exceptions
 * of article 4, such as terms for rules that come into force, have no place here: this register has no such terms.
 */

/** Article 4: a term is outside the law when it is put in more than these. */
const GRENZEN = { D: [90, '90 dagen'], W: [12, 'twaalf weken'], M: [3, 'drie maanden'] } as const;

/** Why the law leaves a term of this length alone, as "meer dan twaalf weken"; undefined when it does not. */
export function teLangVoorWet(duur: Termijnduur): string | undefined {
  const { aantal, eenheid } = duurdelen(duur);
  const [grens, woorden] = GRENZEN[eenheid];
  return aantal > grens ? `meer dan ${woorden}` : undefined;
}

/** A last day that the law moves, by which article, and why in plain Dutch. */
export const Verschuiving = z
  .object({
    artikel: z.enum(['artikel 1, eerste lid', 'artikel 2']),
    van: z.string(),
    naar: z.string(),
    uitleg: z.string(),
  })
  .meta({ id: 'Verschuiving' });
export type Verschuiving = z.infer<typeof Verschuiving>;

/** A term that was counted to its last day: it runs after `begin` up to and with `laatste`, but for the days still. */
export type Geteld = { readonly begin: Dag; readonly laatste: Dag; readonly stil: readonly Stilstand[] };

function eersteWerkdag(vanaf: Dag, gelijkgesteld: readonly Feestdag[]): Dag {
  let dag = vanaf;
  while (dag < LAATSTE && !isWerkdag(dag, gelijkgesteld)) dag = plusDagen(dag, 1);
  return dag;
}

/** Does the term hold two working days on which it runs? */
function heeftTweeWerkdagen({ begin, laatste, stil }: Geteld, gelijkgesteld: readonly Feestdag[]): boolean {
  let werkdagen = 0;
  for (let dag = begin; dag < laatste && werkdagen < 2; ) {
    dag = plusDagen(dag, 1);
    const still = stil.find(({ van, tot }) => van <= dag && dag < tot);
    if (still) dag = plusDagen(still.tot, -1);
    else if (isWerkdag(dag, gelijkgesteld)) werkdagen++;
  }
  return werkdagen === 2;
}

/**
 * How the law moves the last day, step by step; empty when it need not. A term has at least three days (article 2)
 * when it runs on three or more: days on which it stands still are not in it.
 */
export function verschuif(termijn: Geteld, gelijkgesteld: readonly Feestdag[]): Verschuiving[] {
  const { begin, laatste, stil } = termijn;
  const uit: Verschuiving[] = [];
  const werkdag = eersteWerkdag(laatste, gelijkgesteld);
  if (werkdag !== laatste) {
    const waarom = `${inWoorden(laatste)} is ${waaromVrij(laatste, gelijkgesteld)}.`;
    uit.push(verschuiving('artikel 1, eerste lid', laatste, werkdag, waarom));
  }
  const loopt = aantalDagen({ van: begin, tot: laatste }) - dagenStil(stil);
  if (loopt >= 3 && !heeftTweeWerkdagen({ ...termijn, laatste: werkdag }, gelijkgesteld)) {
    const naar = eersteWerkdag(plusDagen(werkdag, 1), gelijkgesteld);
    uit.push(verschuiving('artikel 2', werkdag, naar, 'In de termijn valt dan maar één werkdag; twee moet.'));
  }
  return uit;
}

function verschuiving(artikel: Verschuiving['artikel'], van: Dag, naar: Dag, waarom: string): Verschuiving {
  const gevolg = `Daarom schuift de laatste dag naar ${inWoorden(naar)} (Algemene termijnenwet, ${artikel}).`;
  return { artikel, van, naar, uitleg: `${waarom} ${gevolg}` };
}
