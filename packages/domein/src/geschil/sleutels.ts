/**
 * Under which keys a case seals what may have to be forgotten. A slash stands in each, which no reference of a person
 * has: who may forget the persons of a region cannot forget those of a case.
 */

/** The home tenant and the id of a case. */
type Plaats = { readonly regio: string; readonly id: string };

/** The key of what is kept of the person behind a case. */
export const clientsleutel = ({ regio, id }: Plaats, referentie: string): string =>
  `${regio}/${id}/${referentie}`;
/** The key of what was said in the chamber. */
const raadkamersleutel = ({ regio, id }: Plaats): string => `${regio}/${id}/raadkamer`;
/** The key from which the salts of a seal are drawn. */
export const zegelsleutel = ({ regio, id }: Plaats): string => `${regio}/${id}/zegel`;

/** Under which key the open texts of an act are sealed; undefined: under one of this act alone. */
export function verzegelOnder(
  plaats: Plaats,
  type: string,
  data: Readonly<Record<string, unknown>>,
): string | undefined {
  if (type === 'ClientVastgelegd') return clientsleutel(plaats, String(data['referentie']));
  return type === 'BeraadslagingGehouden' ? raadkamersleutel(plaats) : undefined;
}
