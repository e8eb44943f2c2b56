import { Verschil } from '@regiolog/domein/gedeeld/verschil';
import { isWeigering, type Weigering } from '@regiolog/domein/gedeeld/weigering';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import { z } from 'zod';
import { droog } from './droog.ts';
import type { SchrijfDeps } from './opdracht.ts';
import type { Antwoord, Route, Verzoek } from './route.ts';
import { VASTGELEGD } from './vastgelegd.ts';

/** More differences than this nobody reads in a preview; how many were left out is told. */
const MEEST = 200;

/** What an act would change, before it is recorded. */
export const Voorproef = z
  .object({
    voorproef: z.literal(true).describe('Er is niets vastgelegd.'),
    dossier: z.string().describe('In welk dossier dit komt te staan.'),
    nieuw: z.boolean().describe('Het dossier is er nog niet: dit wordt het.'),
    waarschuwingen: z.array(z.string()).describe('Het kan worden vastgelegd, maar let hierop.'),
    verschillen: z
      .array(Verschil)
      .describe('Wat er in het antwoord over dit dossier verandert, voor zover u het mag zien.'),
    weggelaten: z.number().describe('Zoveel verschillen staan er niet bij, omdat het er te veel zijn.'),
  })
  .meta({ id: 'Voorproef' });

const Vraag = z.strictObject({
  voorproef: z
    .literal('ja')
    .optional()
    .describe(
      'Legt niets vast, maar zegt wat er zou veranderen. Alles wordt beoordeeld zoals bij het vastleggen zelf, en de Idempotency-Key blijft vrij: gebruik dezelfde om het daarna vast te leggen.',
    ),
});

/** What would differ for the one who asks, when these events are recorded: they are in no log yet. */
export type Vergelijk = (
  verzoek: Verzoek,
  gebeurtenissen: readonly RecordedEvent[],
) => Promise<readonly Verschil[] | Weigering>;

/** Does this route record an act of the register or of a case? */
const legtVast = (route: Route): boolean =>
  route.methode === 'POST' && route.antwoorden[201] === VASTGELEGD[201];

async function beproef(droge: Route, vergelijk: Vergelijk, verzoek: Verzoek): Promise<Antwoord | Weigering> {
  const uitkomst = await droge.verwerk(verzoek);
  if (isWeigering(uitkomst)) return uitkomst;
  const { gebeurtenissen = [], inhoud } = uitkomst;
  const { dossier, herhaald, waarschuwingen } = VASTGELEGD[201].parse(inhoud);
  // What was recorded under this very key before changes nothing when it is sent again.
  const verschillen = herhaald ? [] : await vergelijk(verzoek, gebeurtenissen);
  if (isWeigering(verschillen)) return verschillen;
  const [eerste] = gebeurtenissen;
  return {
    status: 200,
    inhoud: {
      voorproef: true,
      dossier,
      nieuw: eerste?.revision === 0,
      waarschuwingen,
      verschillen: verschillen.slice(0, MEEST),
      weggelaten: Math.max(0, verschillen.length - MEEST),
    },
    // What it was judged by: as If-Match it says that nobody came between.
    etag: eerste && eerste.revision > 0 && !herhaald ? eerste.revision - 1 : undefined,
  };
}

/**
 * The routes that `bouw` makes, of which every one that records an act can also be asked what it would change. The
 * preview is the very same route over ports that keep nothing, so that it refuses what the act refuses.
 */
export function metVoorproef<D extends SchrijfDeps>(
  deps: D,
  bouw: (deps: D) => readonly Route[],
  vergelijk: Vergelijk,
): Route[] {
  const droge = new Map(bouw(droog(deps)).map((route) => [route.naam, route]));
  return bouw(deps).map((route) => {
    const droog = droge.get(route.naam);
    if (!legtVast(route) || !droog) return route;
    return {
      ...route,
      vraag: Vraag,
      antwoorden: { ...route.antwoorden, 200: z.union([VASTGELEGD[200], Voorproef]) },
      verwerk: (verzoek) => {
        const { voorproef } = verzoek.vraag as z.output<typeof Vraag>;
        return voorproef ? beproef(droog, vergelijk, verzoek) : route.verwerk(verzoek);
      },
    };
  });
}
