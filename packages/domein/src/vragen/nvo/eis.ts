import { z } from 'zod';
import { NvoEis } from '../../nvo/events.ts';
import type { RegisterFeit } from '../feiten.ts';
import { Bevinding, Oordeel, Reden, reden } from '../reden.ts';

/** What a requirement of the norm comes to, and how it is put together from its parts (domain.md (d)). */

/**
 * Beside what the register can always say: `deels`: some of what is asked is shown; `bewust-niet`: left out on purpose,
 * which is no failure (hard cases 18, 19); `nvt`: the requirement does not apply on this day.
 */
export const NvoUitkomst = z
  .enum([...Oordeel.options, 'deels', 'bewust-niet', 'nvt'])
  .meta({ id: 'NvoUitkomst' });
export type NvoUitkomst = z.infer<typeof NvoUitkomst>;

/** One thing that a requirement asks: of a member, about a subject, of a product. */
export const Onderdeel = z
  .object({ onderdeel: z.string(), oordeel: NvoUitkomst, reden: Reden })
  .meta({ id: 'NvoOnderdeel' });
export type Onderdeel = z.infer<typeof Onderdeel>;

/** Which body decided, as recorded or only as a source reports it. */
export const BeslisOrgaan = z.object({
  orgaan: z.string(),
  volgens: z.enum(['vastgelegd', 'gemeld']),
  aantal: z.number().describe('Hoeveel leden; van een melding hoeveel bronnen het zeggen.'),
});
export type BeslisOrgaan = z.infer<typeof BeslisOrgaan>;

/** One requirement of one region on a day, with all that it rests on. */
export const EisAntwoord = z
  .object({
    eis: NvoEis,
    oordeel: NvoUitkomst,
    uitleg: z.string(),
    gedaan: z.number().describe('Hoeveel onderdelen zijn aangetoond.'),
    van: z.number().describe('Hoeveel onderdelen worden gevraagd.'),
    organen: z.array(BeslisOrgaan),
    onderdelen: z.array(Onderdeel),
    redenen: z.array(Reden),
    bevindingen: z.array(Bevinding),
  })
  .meta({ id: 'NvoEisAntwoord' });
export type EisAntwoord = z.infer<typeof EisAntwoord>;

export function onderdeel(
  naam: string,
  oordeel: NvoUitkomst,
  uitleg: string,
  feiten: readonly RegisterFeit[] = [],
): Onderdeel {
  return { onderdeel: naam, oordeel, reden: reden(`nvo-${oordeel}`, uitleg, feiten) };
}

/** The first of these says most; a no in one place does not undo what is shown, or may be, in another. */
const GUNSTIGST: readonly NvoUitkomst[] = [
  'ja',
  'deels',
  'onzeker',
  'bewust-niet',
  'nvt',
  'niet-aangetoond',
  'niet-bekend',
  'nee',
];

/** Of several ways to meet the same thing, the one that says most. */
export const meeste = (uitkomsten: readonly NvoUitkomst[]): NvoUitkomst =>
  GUNSTIGST.find((u) => uitkomsten.includes(u)) ?? 'niet-bekend';

const isVrij = (u: NvoUitkomst) => u === 'bewust-niet' || u === 'nvt';

/** Several things that are all asked. What was left out on purpose, or does not apply, is not asked. */
export function samen(uitkomsten: readonly NvoUitkomst[]): NvoUitkomst {
  const gevraagd = uitkomsten.filter((u) => !isVrij(u));
  if (gevraagd.length === 0) return meeste(uitkomsten);
  const heeft = (...wat: NvoUitkomst[]) => gevraagd.some((u) => wat.includes(u));
  if (gevraagd.every((u) => u === 'ja')) return 'ja';
  if (gevraagd.every((u) => u === 'ja' || u === 'onzeker')) return 'onzeker';
  if (heeft('ja', 'deels', 'onzeker')) return 'deels';
  if (heeft('nee')) return 'nee';
  return heeft('niet-aangetoond') ? 'niet-aangetoond' : 'niet-bekend';
}

const IN_WOORDEN: Record<NvoUitkomst, string> = {
  ja: 'aangetoond',
  deels: 'voor een deel aangetoond',
  nee: 'hier is niet aan voldaan',
  onzeker: 'staat niet vast',
  'niet-aangetoond': 'niet aangetoond',
  'niet-bekend': 'niet bekend; er is niets vastgelegd, of alleen een melding',
  'bewust-niet': 'bewust niet geregeld; dat is geen tekort',
  nvt: 'niet van toepassing',
};

/** Each part that there is may be, or is only half of what is asked. */
const NOG_GEEN = 'geen enkel onderdeel is helemaal aangetoond';

type Erbij = Partial<Pick<EisAntwoord, 'oordeel' | 'organen' | 'redenen' | 'bevindingen'>>;

/** Puts a requirement together from its parts; all of them are asked unless `erbij` says what it comes to. */
export function eisAntwoord(
  eis: EisAntwoord['eis'],
  wat: string,
  onderdelen: readonly Onderdeel[],
  erbij: Erbij = {},
): EisAntwoord {
  const gevraagd = onderdelen.filter((o) => !isVrij(o.oordeel));
  const gedaan = gevraagd.filter((o) => o.oordeel === 'ja').length;
  const oordeel = erbij.oordeel ?? samen(onderdelen.map((o) => o.oordeel));
  // Of what is not known, not even how many there are can be said for certain.
  const telling =
    gevraagd.length > 0 && oordeel !== 'niet-bekend' ? ` (${gedaan} van ${gevraagd.length})` : '';
  return {
    eis,
    oordeel,
    uitleg: `${wat}: ${oordeel === 'deels' && gedaan === 0 ? NOG_GEEN : IN_WOORDEN[oordeel]}${telling}.`,
    gedaan,
    van: gevraagd.length,
    organen: erbij.organen ?? [],
    onderdelen: [...onderdelen],
    redenen: erbij.redenen ?? [],
    bevindingen: erbij.bevindingen ?? [],
  };
}
