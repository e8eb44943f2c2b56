import { z } from 'zod';
import { Bevoegdheid, Handelingsoort } from '../gedeeld/bevoegdheid.ts';
import { Drager, GemeenteCode, LANDELIJK, OvereenkomstId, RegioSlug } from '../gedeeld/namen.ts';
import { GEEN_NAMEN } from '../gedeeld/persoon.ts';

/** Words of a dispute that its events, its state and its questions share. STORED DATA. */

/** What a dispute is about: D1-D16 and D22 of domain.md (e), in that order. */
export const Geschilsoort = z.enum([
  'plaatsing',
  'kosten-ondersteuning',
  'toegang-buiten-regio',
  'toepassing-norm',
  'bejegening-gemeente',
  'zorg-aanbieder',
  'nieuwe-client',
  'herkomst',
  'begripsafbakening',
  'spreiding-voorzieningen',
  'uitstroom',
  'kosten-na-uitstroom',
  'verdeling-tekort-overschot',
  'gezamenlijke-inkoop',
  'zeggenschap',
  'uittredingsvoorwaarden',
  'desintegratiekosten',
]);
export type Geschilsoort = z.infer<typeof Geschilsoort>;

/** A dispute, named as an agreement is: the tenant of its commission, and its own name there. */
export const GeschilId = OvereenkomstId.describe('Een geschil heet <regio>.<kenmerk>.');
export type GeschilId = string;

/** A commission, `<regio>.<kenmerk>`; of a national one the region is `landelijk`. */
export const CommissieId = OvereenkomstId.describe('Een commissie heet <regio>.<kenmerk>.');
export type CommissieId = string;

/** Who can be in dispute: a municipality, or a region as such. A resident or a provider never is: that is a complaint. */
export const Geschilpartij = z.union([
  z.strictObject({ gemeente: GemeenteCode }),
  z.strictObject({ regio: RegioSlug.refine((slug) => slug !== LANDELIJK, 'Kies een regio.') }),
]);
export type Geschilpartij = z.infer<typeof Geschilpartij>;

/** More parties one case never has, on both sides together: the seal of a ruling names them all. */
export const MEESTE_PARTIJEN = 40;

/** One word for a party: `gemeente:gm0193` or `regio:zeeland`. */
export const geschilpartijSleutel = (partij: Geschilpartij): string =>
  'gemeente' in partij ? `gemeente:${partij.gemeente}` : `regio:${partij.regio}`;

/** The party that such a word stands for. */
export function partijVanSleutel(sleutel: string): Geschilpartij {
  const [soort, code = ''] = sleutel.split(':');
  return soort === 'gemeente' ? { gemeente: code as `gm${string}` } : { regio: code };
}

export const Kant = z.enum(['verzoeker', 'verweerder']);
export type Kant = z.infer<typeof Kant>;

/** How far a dispute is. The order is a design (domain.md (e), standards section 6): no reglement was read. */
export const Fase = z.enum([
  'overleg',
  'aanhangig',
  'ontvankelijkheid',
  'aanvulling',
  'verweer',
  'repliek',
  'dupliek',
  'hoorzitting',
  'beraadslaging',
  'uitspraak',
  'nakoming',
  'gesloten',
  'gevoegd',
]);
export type Fase = z.infer<typeof Fase>;

/** How a point ended. `gegrond`, `ongegrond` and `deels-gegrond` only a ruling can say. */
export const Uitkomst = z.enum([
  'gegrond',
  'ongegrond',
  'deels-gegrond',
  'niet-ontvankelijk',
  'ingetrokken',
  'schikking',
  'vernietigd',
]);
export type Uitkomst = z.infer<typeof Uitkomst>;

/** What a ruling can say of a point. */
export const Oordeeluitkomst = Uitkomst.extract([
  'gegrond',
  'ongegrond',
  'deels-gegrond',
  'niet-ontvankelijk',
]);

/** A ruling binds by agreement, weighs heavily, or settles something on the way. */
export const Uitspraaksoort = z.enum(['bindend-advies', 'zwaarwegend-advies', 'tussenuitspraak']);
export type Uitspraaksoort = z.infer<typeof Uitspraaksoort>;

export const Stuksoort = z.enum([
  'verzoekschrift',
  'aanvulling',
  'verweerschrift',
  'repliek',
  'dupliek',
  'bijlage',
  'reactie',
  'verslag',
  'brief',
  'notitie',
]);
export type Stuksoort = z.infer<typeof Stuksoort>;

/** Why a part of the file is kept from the other side (after Woo 5.1 and Awb 8:29; the list is a design). */
export const Vertrouwelijkheidsgrond = z.enum([
  'persoonsgegevens',
  'bedrijfsgegevens',
  'veiligheid',
  'lopend-overleg',
]);
export type Vertrouwelijkheidsgrond = z.infer<typeof Vertrouwelijkheidsgrond>;

export const Functie = z.enum(['voorzitter', 'lid', 'secretaris']);
export type Functie = z.infer<typeof Functie>;

/** From which side of the field a member looks. */
export const Perspectief = z.enum([
  'onafhankelijk',
  'gemeenten',
  'regio',
  'client',
  'juridisch',
  'financieel',
]);
export type Perspectief = z.infer<typeof Perspectief>;

/** Who sits, by the pseudonym with which this person signs in. */
export const LidId = z
  .string()
  .regex(/^[A-Za-z0-9._:@-]{3,200}$/, 'Gebruik het pseudoniem waarmee dit lid zich aanmeldt.')
  .describe('Het pseudoniem waarmee dit lid zich aanmeldt; nooit een naam.');

/** The name of something within one file: a point, a document, a draft, a milestone. */
export const Aanduiding = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Gebruik kleine letters, cijfers en streepjes.');

/** The person behind a dispute, by an opaque reference alone. */
export const Clientreferentie = z
  .string()
  .regex(/^c-[a-z0-9]{4,32}$/, 'Een verwijzing naar een cliënt is c- met 4 tot 32 letters of cijfers.')
  .describe('Een pseudoniem zonder betekenis, zoals c-8f3a21. Nooit een naam, BSN of geboortedatum.');

/** Words of at most `max` characters that are stored as they are, and can never be forgotten. */
export const openTekst = (max: number) => z.string().trim().min(2).max(max).describe(GEEN_NAMEN);

/** The act that is complained of: by whom, in whose name, with which power. Asked is whether that was competent. */
export const BestredenHandeling = z.strictObject({
  door: Drager,
  namens: Drager,
  bevoegdheid: Bevoegdheid,
  soort: Handelingsoort.optional(),
  bedrag: z.int().min(0).max(1_000_000_000_000).optional().describe('In hele euro’s.'),
});
export type BestredenHandeling = z.infer<typeof BestredenHandeling>;

/** What the parties are divided about; the clause when there is one. */
export const Geschilpunt = z.strictObject({
  punt: Aanduiding,
  omschrijving: openTekst(1000),
  overeenkomst: OvereenkomstId.optional(),
  bepaling: z.string().trim().min(1).max(60).optional(),
});
export type Geschilpunt = z.infer<typeof Geschilpunt>;
