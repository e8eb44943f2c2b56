import { Rol } from '@regiolog/domein/gedeeld/gebeurtenis';

/**
 * The policy: ONE table of action × role × relation to the object. What is not in it is refused.
 * A new service adds its actions here, and the test beside it must then state the whole matrix anew.
 */

/** The roles that a token can name: those that stored events name. */
export const ROLLEN = Rol.options;
export type { Rol };

/**
 * How the one who asks stands to the object:
 * - `eigen-regio`: a coordinator's region is the home of the object;
 * - `partij`: on the date, the clerk's municipality (or one of the coordinator's region) is a party of the object;
 * - `eigen-gemeente`: the act is about a body of the clerk's own municipality;
 * - `lid-regio`: the clerk's municipality is a member of the region that is the home of the object;
 * - `eigen-partij`: the act is of a party of a dispute that this person speaks for: the clerk's municipality, or the
 *   coordinator's region as such;
 * - `zittend`: this person sits in the commission of the object, in the function of this very role, and was not recused;
 * - `landelijk`: the object is national: everyone who is signed in may read it;
 * - `geen`: none of these.
 */
export const RELATIES = [
  'eigen-regio',
  'partij',
  'eigen-gemeente',
  'lid-regio',
  'eigen-partij',
  'zittend',
  'landelijk',
  'geen',
] as const;
export type Relatie = (typeof RELATIES)[number];

type Rij = Partial<Readonly<Record<Rol, readonly Relatie[]>>>;

const OVERAL = RELATIES;
const THUIS = ['eigen-regio'] as const;
const LANDELIJK = ['landelijk'] as const;
const GELEZEN_DOOR_IEDEREEN: Rij = {
  voorzitter: LANDELIJK,
  lid: LANDELIJK,
  secretaris: LANDELIJK,
  auditor: OVERAL,
  landelijk: OVERAL,
  systeem: OVERAL,
};
/** A clerk acts for the own municipality alone; that it is a party is what lets the clerk read the thing at all. */
const THUIS_OF_EIGEN_GEMEENTE: Rij = {
  coordinator: THUIS,
  behandelaar: ['eigen-gemeente'],
  systeem: OVERAL,
};
const EIGEN_PARTIJ = ['eigen-partij'] as const;
const ZITTEND = ['zittend'] as const;
const ALLEEN_THUIS: Rij = { coordinator: THUIS, systeem: OVERAL };

export const BELEID = {
  'regio.lezen': {
    ...GELEZEN_DOOR_IEDEREEN,
    coordinator: ['eigen-regio', 'landelijk'],
    behandelaar: ['lid-regio', 'landelijk'],
  },
  'overeenkomst.lezen': {
    ...GELEZEN_DOOR_IEDEREEN,
    coordinator: ['eigen-regio', 'partij', 'landelijk'],
    behandelaar: ['partij', 'landelijk'],
  },
  'geschiedenis.lezen': {
    coordinator: ['eigen-regio', 'partij', 'landelijk'],
    behandelaar: ['partij', 'landelijk'],
    auditor: OVERAL,
    systeem: OVERAL,
  },
  /** Every event of every region, for who watches over the register: they write nothing. */
  'gebeurtenis.lezen': { auditor: OVERAL, systeem: OVERAL },
  'regio.beheren': ALLEEN_THUIS,
  'overeenkomst.beheren': ALLEEN_THUIS,
  'besluit.vastleggen': THUIS_OF_EIGEN_GEMEENTE,
  'ondertekening.vastleggen': THUIS_OF_EIGEN_GEMEENTE,
  'document.toevoegen': THUIS_OF_EIGEN_GEMEENTE,
  'rapport.vastleggen': ALLEEN_THUIS,
  'rectificatie.vastleggen': ALLEEN_THUIS,
  'persoon.vergeten': ALLEEN_THUIS,
  'gemeente.beheren': { systeem: OVERAL },
  'geschil.lezen': {
    coordinator: ['partij'],
    behandelaar: ['partij'],
    voorzitter: ZITTEND,
    lid: ZITTEND,
    secretaris: ZITTEND,
    auditor: OVERAL,
    systeem: OVERAL,
  },
  'geschil.partijhandeling': { coordinator: EIGEN_PARTIJ, behandelaar: EIGEN_PARTIJ },
  /** To deliver or file something in a case: a party its own, the commission its own. */
  'geschil.indienen': {
    coordinator: EIGEN_PARTIJ,
    behandelaar: EIGEN_PARTIJ,
    voorzitter: ZITTEND,
    lid: ZITTEND,
    secretaris: ZITTEND,
  },
  'geschil.procedure': { voorzitter: ZITTEND, secretaris: ZITTEND },
  'geschil.leiden': { voorzitter: ZITTEND },
  'geschil.zitten': { voorzitter: ZITTEND, lid: ZITTEND, secretaris: ZITTEND },
  'commissie.lezen': Object.fromEntries(ROLLEN.map((rol) => [rol, OVERAL])) as Rij,
  'commissie.beheren': { coordinator: THUIS, secretaris: ZITTEND, systeem: OVERAL },
  /** To have messages sent again over Kafka, and to see how far that is: who runs the register. */
  'berichten.herhalen': { systeem: OVERAL },
  /** To send what bodies of the own municipality did, by its own system; and to see what became of it. */
  'bericht.aanbieden': { behandelaar: ['eigen-gemeente'] },
  'postvak.lezen': { coordinator: THUIS, behandelaar: ['eigen-gemeente'], auditor: OVERAL, systeem: OVERAL },
  'postvak.beheren': ALLEEN_THUIS,
  'abonnement.lezen': { ...THUIS_OF_EIGEN_GEMEENTE, auditor: OVERAL },
  'abonnement.beheren': THUIS_OF_EIGEN_GEMEENTE,
} as const satisfies Readonly<Record<string, Rij>>;

export type Actie = keyof typeof BELEID;
export const ACTIES = Object.keys(BELEID) as readonly Actie[];

type Leesactie =
  | 'regio.lezen'
  | 'overeenkomst.lezen'
  | 'geschil.lezen'
  | 'commissie.lezen'
  | 'postvak.lezen'
  | 'abonnement.lezen';

/**
 * Which reading makes the object of an action visible. Who cannot see it is told that it does not exist, so every
 * action needs one. `object`: an object with parties is an agreement, one without is the region itself.
 */
export const LEESACTIE: Readonly<Record<Actie, Leesactie | 'object'>> = {
  'regio.lezen': 'regio.lezen',
  'overeenkomst.lezen': 'overeenkomst.lezen',
  'geschiedenis.lezen': 'object',
  'gebeurtenis.lezen': 'regio.lezen',
  'regio.beheren': 'regio.lezen',
  'overeenkomst.beheren': 'object',
  'besluit.vastleggen': 'overeenkomst.lezen',
  'ondertekening.vastleggen': 'overeenkomst.lezen',
  'document.toevoegen': 'object',
  'rapport.vastleggen': 'object',
  'rectificatie.vastleggen': 'object',
  'persoon.vergeten': 'object',
  'gemeente.beheren': 'regio.lezen',
  'geschil.lezen': 'geschil.lezen',
  'geschil.partijhandeling': 'geschil.lezen',
  'geschil.indienen': 'geschil.lezen',
  'geschil.procedure': 'geschil.lezen',
  'geschil.leiden': 'geschil.lezen',
  'geschil.zitten': 'geschil.lezen',
  'commissie.lezen': 'commissie.lezen',
  'commissie.beheren': 'commissie.lezen',
  'berichten.herhalen': 'regio.lezen',
  'bericht.aanbieden': 'regio.lezen',
  'postvak.lezen': 'postvak.lezen',
  'postvak.beheren': 'postvak.lezen',
  'abonnement.lezen': 'abonnement.lezen',
  'abonnement.beheren': 'abonnement.lezen',
};

/** Whether the table grants this role the action under this relation. */
export function rolMag(rol: Rol, actie: Actie, relatie: Relatie): boolean {
  const rij: Rij = BELEID[actie];
  return rij[rol]?.includes(relatie) ?? false;
}
