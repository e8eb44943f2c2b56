import { z } from 'zod';
import { Deeldatum } from './datum.ts';
import { perObject } from './per-object.ts';
import { GEEN_NAMEN } from './persoon.ts';

/** Names and codes that every context uses. */

/** A municipality by its TOOI code. */
export const GemeenteCode = z
  .string()
  .regex(/^gm\d{4}$/, 'Een gemeente heeft een TOOI-code zoals gm0307.')
  .meta({ description: 'TOOI-code van de gemeente, bijvoorbeeld gm0307 (Amersfoort).' });
export type GemeenteCode = string;

/** A region, or `landelijk`. */
export const RegioSlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Een regio heeft een naam in kleine letters met streepjes.')
  .max(80);

export const LANDELIJK = 'landelijk';

/** What a region works together on. */
export const Domein = z.enum([
  'bw',
  'mo',
  'bw-mo',
  'jeugd',
  'wmo',
  'sociaal-domein',
  'vrouwenopvang',
  'wonen',
  'oggz',
]);
export type Domein = z.infer<typeof Domein>;

/** The parts that a domain stands for: `bw-mo` is both bw and mo. */
export function deelDomeinen(domein: Domein): readonly Domein[] {
  return domein === 'bw-mo' ? ['bw', 'mo'] : [domein];
}

/** What is part of a wider field. The social domain has no edge: it may hold anything. */
const ONDER_WMO: readonly Domein[] = ['bw', 'mo', 'vrouwenopvang', 'oggz'];

/** Do two sets of domains have anything in common? (Hard case 40: youth and BW/MO share parties, not agreements.) */
export function domeinenRaken(a: readonly Domein[], b: readonly Domein[]): boolean {
  const delen = (domeinen: readonly Domein[]) =>
    domeinen.flatMap(deelDomeinen).flatMap((d) => (d === 'wmo' ? [d, ...ONDER_WMO] : [d]));
  const [links, rechts] = [delen(a), delen(b)];
  if (links.includes('sociaal-domein') || rechts.includes('sociaal-domein')) return true;
  return links.some((d) => rechts.includes(d));
}

/** Does a set of domains hold all of one domain? A wider field holds its parts, never the other way round. */
export function domeinenOmvatten(ruim: readonly Domein[], gevraagd: Domein): boolean {
  if (ruim.includes('sociaal-domein')) return true;
  const delen = ruim.flatMap(deelDomeinen).flatMap((d) => (d === 'wmo' ? [d, ...ONDER_WMO] : [d]));
  return deelDomeinen(gevraagd).every((d) => delen.includes(d));
}

/** An agreement, `<regio>.<kenmerk>`: the home region can be read from the id. */
export const OvereenkomstId = z
  .string()
  .max(161)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/, 'Een overeenkomst heet <regio>.<kenmerk>.')
  .refine(
    (id) => id.split('.').every((deel) => deel.length <= 80),
    'De regio en het kenmerk zijn elk ten hoogste 80 tekens.',
  );
export type OvereenkomstId = string;

/** A mandate, named as an agreement is: `<regio>.<kenmerk>`. */
export const MandaatId = OvereenkomstId.describe('Een mandaat heet <regio>.<kenmerk>.');
export type MandaatId = string;

export const Kenmerk = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Gebruik kleine letters, cijfers en streepjes.');

/** Who can be bound: a municipality by code, or another organisation by name. */
export const Partij = z.union([
  z.strictObject({ gemeente: GemeenteCode }),
  z.strictObject({ organisatie: z.string().trim().min(2).max(160).describe(GEEN_NAMEN) }),
]);
export type Partij = z.infer<typeof Partij>;

/** One word for a party, to compare and to look up. */
export const partijSleutel = perObject((partij: Partij): string =>
  'gemeente' in partij
    ? `gemeente:${partij.gemeente}`
    : `organisatie:${partij.organisatie.normalize('NFC').toLowerCase().replace(/\s+/g, ' ')}`,
);

const alfabet = new Intl.Collator('nl');

/** By name, as a reader looks it up; of the same name by its key, so that the order never hangs on how facts came in. */
export const opNaamEn =
  <T extends { readonly naam: string }>(sleutel: (x: T) => string) =>
  (a: T, b: T): number =>
    alfabet.compare(a.naam, b.naam) || (sleutel(a) < sleutel(b) ? -1 : 1);

/** Which body acted. `overleg` is a meeting between municipalities: it decides nothing formally (001:1900-1932). */
export const Orgaan = z.enum(['raad', 'college', 'burgemeester', 'algemeen-bestuur', 'overleg', 'onbekend']);
export type Orgaan = z.infer<typeof Orgaan>;

/**
 * Who holds or receives a power: a body of a party, an office within it, or the party as such. An office is never the
 * name of a person.
 */
export const Drager = z
  .strictObject({
    partij: Partij,
    orgaan: Orgaan.optional(),
    ambt: z.string().trim().min(2).max(120).describe(`Het ambt, zoals teammanager. ${GEEN_NAMEN}`).optional(),
  })
  .refine((d) => d.orgaan === undefined || d.ambt === undefined, {
    message: 'Noem een orgaan of een ambt, niet allebei.',
    path: ['ambt'],
  });
export type Drager = z.infer<typeof Drager>;

/** One word for a body, an office or a party, to compare and to look up. */
export const dragerSleutel = perObject(({ partij, orgaan, ambt }: Drager): string => {
  const deel = orgaan ?? ambt?.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
  return deel === undefined ? partijSleutel(partij) : `${partijSleutel(partij)}/${deel}`;
});

/** Where a statement rests on: a document, the place in it, and the day about which it speaks. */
export const Bron = z.strictObject({
  document: z.string().min(1).max(200).describe(GEEN_NAMEN),
  plaats: z.string().min(1).max(200).optional().describe(GEEN_NAMEN),
  peildatum: Deeldatum.optional(),
  // Readers will click on it: an address of a page, and nothing that runs.
  vindplaats: z
    .url({
      protocol: /^https?$/,
      error: 'Geef een volledig webadres, bijvoorbeeld https://www.gemeente.nl/stuk.',
    })
    .max(500)
    .describe('Het webadres waar het te lezen is.')
    .optional(),
});
export type Bron = z.infer<typeof Bron>;
