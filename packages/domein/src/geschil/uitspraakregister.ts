import { z } from 'zod';
import { Dag } from '../gedeeld/datum.ts';
import { tekens, vouw, zegtIets } from '../gedeeld/woorden.ts';
import { TEKSTVELDEN } from './anoniem.ts';
import { Publicatie } from './events-uitspraak.ts';
import { Geschilsoort, Uitkomst, Uitspraaksoort } from './waarden.ts';

/**
 * The public register of rulings (standards section 6): search and counts over what is published. Which rulings those
 * are at some time is for the caller to say; the same rulings give the same answer, in whatever order they come.
 */

/** A ruling as it is published. `id` says which publication it is, and nothing of the case. */
export const GepubliceerdeUitspraak = z
  .object({ id: z.string(), gepubliceerd: Dag, publicatie: Publicatie })
  .meta({ id: 'GepubliceerdeUitspraak' });
export type GepubliceerdeUitspraak = z.infer<typeof GepubliceerdeUitspraak>;

const jaar = z.coerce.number().int().min(1990).max(2200).optional();

/** A search in the register, as a caller writes it. */
export const Uitspraakvraag = z.object({
  q: z
    .string()
    .trim()
    .max(200)
    .refine((q) => zoekwoorden(q).length > 0, 'Geef een woord dat niet in elke tekst staat.')
    .optional()
    .describe('Woorden, of hun begin; alle moeten in de publicatie staan.'),
  categorie: Geschilsoort.optional(),
  bepalingsoort: Publicatie.shape.bepalingsoort.optional(),
  uitkomst: Uitkomst.optional(),
  soort: Uitspraaksoort.optional(),
  jaarVan: jaar.describe('Uitspraken uit dit jaar of later.'),
  jaarTot: jaar.describe('Uitspraken uit dit jaar of eerder.'),
});
export type Uitspraakvraag = z.infer<typeof Uitspraakvraag>;

/** The words of a search that say anything by themselves. */
const zoekwoorden = (q: string): string[] =>
  tekens(q)
    .map(({ vorm }) => vorm)
    .filter(zegtIets);

function bevat(publicatie: Publicatie, gezocht: readonly string[]): boolean {
  if (gezocht.length === 0) return true;
  const vormen = new Set(TEKSTVELDEN.flatMap((veld) => tekens(publicatie[veld])).map(({ vorm }) => vorm));
  return gezocht.every((woord) => vormen.has(woord) || [...vormen].some((vorm) => vorm.startsWith(woord)));
}

/** A kind of clause is written by hand: without case, accents or more spaces than one it is the same kind. */
const bepalingsleutel = (bepalingsoort: string): string => vouw(bepalingsoort.trim().replace(/\s+/g, ' '));

const opVolgorde = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** What was published last comes first; of one day by reference code. */
const nieuwsteEerst = (a: GepubliceerdeUitspraak, b: GepubliceerdeUitspraak): number =>
  opVolgorde(b.gepubliceerd, a.gepubliceerd) ||
  opVolgorde(a.publicatie.referentiecode, b.publicatie.referentiecode) ||
  opVolgorde(a.id, b.id);

/** The published rulings that fit a search, newest first. */
export function zoekUitspraken(
  uitspraken: readonly GepubliceerdeUitspraak[],
  { q = '', bepalingsoort, jaarVan = 0, jaarTot = 9999, ...vraag }: Uitspraakvraag,
): GepubliceerdeUitspraak[] {
  const gezocht = zoekwoorden(q);
  const past = ({ publicatie: p }: GepubliceerdeUitspraak): boolean =>
    (['categorie', 'uitkomst', 'soort'] as const).every((v) => vraag[v] === undefined || vraag[v] === p[v]) &&
    (bepalingsoort === undefined || bepalingsleutel(bepalingsoort) === bepalingsleutel(p.bepalingsoort)) &&
    jaarVan <= p.jaartal &&
    p.jaartal <= jaarTot &&
    bevat(p, gezocht);
  return uitspraken.filter(past).toSorted(nieuwsteEerst);
}

const Aantal = z.int().min(0);
const perUitkomst = z.array(z.object({ uitkomst: Uitkomst, aantal: Aantal }));

/** How many rulings are published, by what they are about and how they ended. Each list adds up to `totaal`. */
export const Uitspraakstatistiek = z
  .object({
    totaal: Aantal,
    perCategorie: z.array(z.object({ categorie: Geschilsoort, aantal: Aantal })),
    perBepalingsoort: z.array(z.object({ bepalingsoort: z.string(), aantal: Aantal })),
    perUitkomst,
    perJaar: z.array(z.object({ jaartal: z.int(), aantal: Aantal, perUitkomst })),
  })
  .meta({ id: 'Uitspraakstatistiek' });
export type Uitspraakstatistiek = z.infer<typeof Uitspraakstatistiek>;

const telUitkomsten = (publicaties: readonly Publicatie[]) =>
  Uitkomst.options.map((uitkomst) => ({
    uitkomst,
    aantal: publicaties.filter((p) => p.uitkomst === uitkomst).length,
  }));

/** One kind of clause under the name that comes first of those by which it was written. */
function telBepalingsoorten(publicaties: readonly Publicatie[]) {
  return [...Map.groupBy(publicaties, (p) => bepalingsleutel(p.bepalingsoort))]
    .toSorted(([a], [b]) => opVolgorde(a, b))
    .map(([, groep]) => ({
      bepalingsoort: groep.map((p) => p.bepalingsoort).reduce((a, b) => (b < a ? b : a)),
      aantal: groep.length,
    }));
}

/**
 * Counts over published rulings. A category or an outcome that was never there stands at nought, so that two answers
 * can be laid side by side; years and kinds of clauses are those that there are.
 */
export function uitspraakstatistiek(uitspraken: readonly GepubliceerdeUitspraak[]): Uitspraakstatistiek {
  const publicaties = uitspraken.map(({ publicatie }) => publicatie);
  const jaren = [...Map.groupBy(publicaties, (p) => p.jaartal)].toSorted(([a], [b]) => a - b);
  return {
    totaal: publicaties.length,
    perCategorie: Geschilsoort.options.map((categorie) => ({
      categorie,
      aantal: publicaties.filter((p) => p.categorie === categorie).length,
    })),
    perBepalingsoort: telBepalingsoorten(publicaties),
    perUitkomst: telUitkomsten(publicaties),
    perJaar: jaren.map(([jaartal, groep]) => ({
      jaartal,
      aantal: groep.length,
      perUitkomst: telUitkomsten(groep),
    })),
  };
}
