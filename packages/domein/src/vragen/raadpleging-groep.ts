import { z } from 'zod';
import type { Dag } from '../gedeeld/datum.ts';
import { Bron } from '../gedeeld/namen.ts';
import { isBegonnen, type Venster } from '../gedeeld/periode.ts';
import { of, type Zekerheid } from '../gedeeld/zekerheid.ts';
import { Raadpleeggroep } from '../overeenkomst/events-afspraken.ts';
import type { SoortVan } from './feiten.ts';
import { handelingVenster } from './overeenkomst/dossier.ts';
import { beste, minste, Oordeel, Reden, reden } from './reden.ts';

const Groepsstand = z.enum(['gehouden', 'gepland', 'achteraf-geinformeerd', 'niet-vastgelegd']);

/** One stakeholder group: whether it was heard, how, and whether in time. */
export const GroepAntwoord = z.object({
  groep: Raadpleeggroep,
  gevraagd: z.boolean().describe('Noemt de norm deze groep (NvO R2)?'),
  stand: Groepsstand.describe('Het meeste wat er is vastgelegd.'),
  gehouden: Oordeel.describe('Is deze groep op deze dag gehoord?'),
  voorVaststelling: Oordeel.describe('Was dat vóór het eerste besluit tot vaststelling?'),
  raadplegingen: z.array(
    z.object({
      stadium: z.enum(['gehouden', 'gepland', 'achteraf-geinformeerd']),
      wie: z.string().nullable(),
      vorm: z.string().nullable(),
      versie: z.string().nullable(),
      datum: z.string().nullable(),
      omschrijving: z.string().nullable(),
      voorVaststelling: Oordeel,
      gebeurtenis: z.string(),
      bron: Bron.nullable(),
    }),
  ),
  redenen: z.array(Reden),
});

export type Groep = z.infer<typeof GroepAntwoord>;

/** One of the four groups of the norm: is it shown that it, or who may speak for it, was heard in time? */
export const Normgroep = z.object({
  groep: Raadpleeggroep,
  oordeel: Oordeel,
  redenen: z.array(Reden),
});
export type Normgroep = z.infer<typeof Normgroep>;
type Feit = SoortVan<'raadpleging'>;

/**
 * The groups that the norm names (002:717-718): residents may be heard through who represents them. It names no advisory
 * councils, providers or corporations; sources put those beside the partners in the chain (003:799), so they are shown
 * and stand for none of the four.
 */
const VOOR_DE_NORM: readonly (readonly [Raadpleeggroep, ...Raadpleeggroep[]])[] = [
  ['professionals'],
  ['inwoners', 'clientvertegenwoordiging'],
  ['ervaringsdeskundigen'],
  ['ketenpartners'],
];
export const NORMGROEPEN: readonly Raadpleeggroep[] = VOOR_DE_NORM.map(([groep]) => groep);

/** Did it come before? On the same day nobody can say. */
function voor(r: Feit, eerste: Venster | undefined): Oordeel {
  if (!eerste) return 'niet-bekend';
  const gedaan = handelingVenster(r.inhoud.datum, r);
  if (gedaan.laatst < eerste.vroegst) return 'ja';
  return gedaan.vroegst > eerste.laatst ? 'nee' : 'onzeker';
}

const isGehouden = (r: Feit, dag: Dag): Zekerheid =>
  r.inhoud.stadium === 'gehouden' ? isBegonnen(handelingVenster(r.inhoud.datum, r), dag) : 'nee';

/** A group as a sentence begins with it. */
const NAAM: Partial<Record<Raadpleeggroep, string>> = {
  clientvertegenwoordiging: 'Cliëntvertegenwoordiging',
  adviesraad: 'Adviesraden',
  overig: 'Andere groepen',
};
const naamVan = (naam: Raadpleeggroep) => NAAM[naam] ?? `${naam.charAt(0).toUpperCase()}${naam.slice(1)}`;

const UITLEG: Record<Groep['stand'], string> = {
  gehouden: 'gehoord',
  gepland: 'nog niet gehoord; dat is gepland',
  'achteraf-geinformeerd': 'alleen achteraf geïnformeerd',
  'niet-vastgelegd': 'hierover is niets vastgelegd',
};
const TIJD: Record<Oordeel, string> = {
  ja: ', vóór de vaststelling',
  nee: ', maar pas na de vaststelling',
  onzeker: '; of dat vóór de vaststelling was, staat niet vast',
  'niet-bekend': '; een besluit tot vaststelling is niet vastgelegd',
  'niet-aangetoond': '',
};

/** One group by the consultations that are recorded of it. */
export function groep(
  naam: Raadpleeggroep,
  feiten: readonly Feit[],
  vraagt: boolean,
  eerste: Venster | undefined,
  dag: Dag,
): Groep {
  const gehouden = feiten.map((r) => isGehouden(r, dag));
  const stadia = feiten.map((r) => r.inhoud.stadium);
  const wel = feiten.filter((_, n) => gehouden[n] !== 'nee');
  const stand: Groep['stand'] =
    wel.length > 0
      ? 'gehouden'
      : stadia.includes('achteraf-geinformeerd')
        ? 'achteraf-geinformeerd'
        : feiten.length > 0
          ? 'gepland'
          : 'niet-vastgelegd';
  const tijd = wel.length > 0 ? beste(wel.map((r) => voor(r, eerste))) : 'niet-bekend';
  const gevraagd = vraagt && NORMGROEPEN.includes(naam);
  return {
    groep: naam,
    gevraagd,
    stand,
    gehouden: wel.length > 0 ? of(...gehouden) : gevraagd ? 'niet-aangetoond' : 'niet-bekend',
    voorVaststelling: tijd,
    raadplegingen: feiten.map((r) => ({
      stadium: r.inhoud.stadium,
      wie: r.inhoud.wie ?? null,
      vorm: r.inhoud.vorm ?? null,
      versie: r.inhoud.versie ?? null,
      datum: r.inhoud.datum ?? null,
      omschrijving: r.inhoud.omschrijving ?? null,
      voorVaststelling: voor(r, eerste),
      gebeurtenis: r.herleiding.gebeurtenis,
      bron: r.herleiding.bron ?? null,
    })),
    redenen: [
      reden(
        `groep-${stand}`,
        `${naamVan(naam)}: ${UITLEG[stand]}${wel.length > 0 ? TIJD[tijd] : ''}.`,
        feiten,
      ),
    ],
  };
}

/** Was one group heard, and in time? While nothing is adopted, whoever is heard is heard before it. */
function opTijd({ stand, gehouden, voorVaststelling }: Groep, gemeldVastgesteld: boolean): Oordeel {
  if (stand !== 'gehouden') return 'niet-aangetoond';
  // What a source reports of an adoption makes it doubtful that there is none.
  const open = gemeldVastgesteld ? 'onzeker' : 'ja';
  const tijd = voorVaststelling === 'niet-bekend' ? open : voorVaststelling;
  return tijd === 'nee' ? 'niet-aangetoond' : minste([gehouden, tijd]);
}

/** The groups of the norm, each judged by the best of who may speak for it. */
export function normgroepen(groepen: readonly Groep[], gemeldVastgesteld: boolean): Normgroep[] {
  return VOOR_DE_NORM.map((namen) => {
    const delen = namen.flatMap((naam) => groepen.filter((g) => g.groep === naam));
    return {
      groep: namen[0],
      oordeel: beste(delen.map((g) => opTijd(g, gemeldVastgesteld))),
      redenen: delen.flatMap((g) => g.redenen),
    };
  });
}
