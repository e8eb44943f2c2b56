import type { Dag } from '../../gedeeld/datum.ts';
import type { Feiten } from '../feiten.ts';
import type { EisAntwoord } from './eis.ts';
import { geschilbeslechting, nietVrijblijvend } from './governance.ts';
import { type Grond, grondVan } from './grond.ts';
import { buitenDeRegio, governanceInhoud, toegang, zorgfuncties } from './inhoud.ts';
import { lasten, meerjarig } from './inkoop.ts';
import { raadpleging } from './raadpleging.ts';
import { regiovisie } from './visie.ts';

const EISEN: readonly ((grond: Grond) => EisAntwoord)[] = [
  regiovisie,
  raadpleging,
  zorgfuncties,
  buitenDeRegio,
  toegang,
  nietVrijblijvend,
  lasten,
  meerjarig,
  geschilbeslechting,
  governanceInhoud,
];

/** R1 to R10 of one region, as the register derives them from what is recorded. */
export const eisen = (grond: Grond): EisAntwoord[] => EISEN.map((leid) => leid(grond));

/** The same for a region and a day, worked out at once. */
export const eisenOp = (feiten: Feiten, regio: string, dag: Dag): EisAntwoord[] =>
  eisen(grondVan(feiten, regio, dag));
