import type { Schema } from '../../api/client.ts';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';

type Slot = Pick<Schema<'Eindregel'>['einde'], 'einde'>;

const BEGIN = { tot: 'tot', 'tot-en-met': 'tot en met', onduidelijk: 'rond' } as const;

/** As long as "tot en met 2021". */
const KORT = 15;

/** How an agreement ends, in words: "tot 1 januari 2023", "tot en met 2022", with its condition. */
export function eindInWoorden({ einde: { soort, datum, voorwaarde } }: Slot): string {
  const woorden = `${BEGIN[soort]} ${dagInWoorden(datum)}`;
  // What is short enough stays on one line of a narrow column.
  const wanneer = woorden.length > KORT ? woorden : woorden.replaceAll(' ', '\u00a0');
  return voorwaarde ? `${wanneer} (${voorwaarde})` : wanneer;
}
