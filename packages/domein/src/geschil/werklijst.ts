import { z } from 'zod';
import { type Dag, inWoorden, plusDagen } from '../gedeeld/datum.ts';
import { faseBezwaar } from './bezwaren.ts';
import type { Zaak } from './state.ts';
import type { Werk } from './taak.ts';
import { takenVanLid } from './taken-lid.ts';
import { takenVanPartij } from './taken-partij.ts';
import { takenVanSecretaris } from './taken-secretaris.ts';
import { takenVanVoorzitter } from './taken-voorzitter.ts';
import { standVan } from './termijnen.ts';
import type { Functie } from './waarden.ts';

/**
 * What must be done in a case, by whom, at the latest on which day, and why. It follows from the file alone: a task is
 * there as long as the act that does it is missing and can be done. Which acts are asked of whom is a design after the
 * procedure of fasen.ts; no source lists them.
 */

/** A task whose last day is this near or nearer is told ahead. A design: no source says how long before. */
export const NADERT_DAGEN = 7;

/** Who looks for work: a party (a coordinator may look for several), or one who sits, in the function of the sign-in. */
export type Kijkrol =
  | { readonly soort: 'partij'; readonly partijen: readonly string[] }
  | { readonly soort: 'zittend'; readonly lid: string; readonly functie: Functie };

export const Taakcode = z.enum([
  'reageren',
  'ontvangst-bevestigen',
  'standpunt-innemen',
  'nakoming-melden',
  'banden-melden',
  'stemmen',
  'ondertekenen',
  'wraking-beslissen',
  'ontvankelijkheid-beslissen',
  'vertrouwelijkheid-beslissen',
  'volgende-stap',
  'onderzoek-sluiten',
  'ontwerp-voorleggen',
  'nakoming-vaststellen',
  'publicatie-toetsen',
  'samenstelling-vaststellen',
  'lid-vervangen',
  'reconstructie-vastleggen',
  'stuk-verzenden',
  'dossier-completeren',
  'zitting-bepalen',
  'zitting-vastleggen',
  'uitspraak-doen',
  'publicatie-voorstellen',
  'publiceren',
  'publicatie-intrekken',
  'afsluiten',
]);

export const Taakstatus = z.enum(['open', 'nadert', 'te-laat']);
export type Taakstatus = z.infer<typeof Taakstatus>;

export const Taak = z
  .object({
    taak: Taakcode,
    handeling: z.string().describe('De handeling waarmee de taak is gedaan.'),
    voor: z.string().nullable().describe('De partij die dit moet doen; null: u zelf, in de commissie.'),
    over: z.string().nullable().describe('Over welk stuk, punt, ontwerp, lid of welke termijn het gaat.'),
    aan: z.array(z.string()).describe('De partijen die hierop nog wachten.'),
    omschrijving: z.string(),
    uiterlijk: z
      .string()
      .nullable()
      .describe('De laatste dag; null als er geen is of als de termijn stilstaat.'),
    status: Taakstatus.describe(`nadert: binnen ${NADERT_DAGEN} dagen.`),
    waarom: z.array(z.string()),
  })
  .meta({ id: 'Taak' });
export type Taak = z.infer<typeof Taak>;

function status(uiterlijk: Dag | null, dag: Dag): Taakstatus {
  if (uiterlijk === null) return 'open';
  if (uiterlijk < dag) return 'te-laat';
  return uiterlijk <= plusDagen(dag, NADERT_DAGEN) ? 'nadert' : 'open';
}

function alsTaak({ termijn, over, voor, aan, waarom, ...werk }: Werk, dag: Dag): Taak {
  const stand = termijn && standVan(termijn);
  const uiterlijk = stand?.einde ?? null;
  const teLaat = uiterlijk !== null && uiterlijk < dag;
  return {
    ...werk,
    voor: voor ?? null,
    over: over ?? null,
    aan: [...(aan ?? [])],
    uiterlijk,
    status: status(uiterlijk, dag),
    waarom: [
      ...waarom,
      ...(stand?.uitleg ?? []),
      ...(teLaat ? [`De laatste dag, ${inWoorden(uiterlijk)}, is voorbij.`] : []),
    ],
  };
}

function werkVan(zaak: Zaak, rol: Kijkrol, dag: Dag): Werk[] {
  if (rol.soort === 'partij') return rol.partijen.flatMap((partij) => takenVanPartij(zaak, partij));
  const { lid, functie } = rol;
  return [
    ...takenVanLid(zaak, lid),
    ...(functie === 'voorzitter' ? takenVanVoorzitter(zaak, lid, dag) : []),
    ...(functie === 'secretaris' ? takenVanSecretaris(zaak, dag) : []),
  ];
}

const LAATST = '9999-12-31';
/** What must be done first comes first; what has no last day comes last. */
export const opUiterlijk = (a: Pick<Taak, 'uiterlijk'>, b: Pick<Taak, 'uiterlijk'>): number =>
  (a.uiterlijk ?? LAATST).localeCompare(b.uiterlijk ?? LAATST);

/** What somebody must do in a case, as it stands on a day. */
export const taken = (zaak: Zaak, rol: Kijkrol, dag: Dag): Taak[] =>
  werkVan(zaak, rol, dag)
    .filter(({ handeling }) => faseBezwaar(handeling, zaak) === undefined)
    .map((werk) => alsTaak(werk, dag))
    .sort(opUiterlijk);
