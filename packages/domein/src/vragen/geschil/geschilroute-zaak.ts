import { z } from 'zod';
import type { Dag } from '../../gedeeld/datum.ts';
import { Bron, type Domein } from '../../gedeeld/namen.ts';
import type { Geschilsoort } from '../../geschil/waarden.ts';
import { Stadium } from '../../overeenkomst/waarden.ts';
import type { Feiten } from '../feiten.ts';
import { dossier } from '../overeenkomst/dossier.ts';
import { Oordeel, Reden } from '../reden.ts';
import { gedeeldeRegios, type Plaats, staandeGemeenten } from './geschilroute-plaats.ts';
import { Forum, Routestap } from './geschilroute-tabel.ts';
import { Weg } from './geschilroute-wegen.ts';
import type { GeschilrouteVraag } from './port.ts';

/** What the steps of the route finder look at, and what each of them says. */

/** The dispute as every step looks at it. */
export type Zaak = {
  readonly feiten: Feiten;
  readonly dag: Dag;
  readonly soort: Geschilsoort;
  readonly overeenkomst: string | undefined;
  readonly bepaling: string | undefined;
  readonly schuldvordering: 'ja' | 'nee' | undefined;
  /** As they were named, and as they stand in the dispute on the day. */
  readonly genoemd: readonly string[];
  readonly gemeenten: readonly string[];
  readonly regios: readonly string[];
  readonly plaats: Plaats;
};

/** The parties, the domain and the agreement that every step looks at. */
export function zaakVan(feiten: Feiten, vraag: GeschilrouteVraag, dag: Dag): Zaak {
  const { soort, overeenkomst, bepaling, schuldvordering } = vraag;
  const [genoemd, regios] = [[...new Set(vraag.gemeente ?? [])], [...new Set(vraag.regio ?? [])]];
  const gemeenten = staandeGemeenten(feiten, genoemd, dag);
  const kop = overeenkomst === undefined ? undefined : dossier(feiten, overeenkomst).kop?.inhoud;
  const domeinen: readonly Domein[] = vraag.domein ? [vraag.domein] : (kop?.domeinen ?? []);
  const plaats = gedeeldeRegios(feiten, { gemeenten, regios }, domeinen, dag);
  return { feiten, dag, soort, overeenkomst, bepaling, schuldvordering, genoemd, gemeenten, regios, plaats };
}

/** One step: the forum that it would give, whether it does, why, and on which source the step itself rests. */
export const RoutestapAntwoord = z
  .object({
    stap: Routestap,
    forum: Forum,
    oordeel: Oordeel,
    stadium: Stadium.nullable().describe('Hoe ver de tekst is die deze weg geeft; leeg: geen tekst.'),
    gekozen: z.boolean(),
    uitleg: z.string(),
    bron: Bron.describe('De bron of het artikel waar deze stap op rust.'),
    wegen: z.array(Weg).describe('Wat overeenkomsten hierover regelen of aankondigen.'),
    redenen: z.array(Reden),
  })
  .meta({ id: 'RoutestapAntwoord' });
export type RoutestapAntwoord = z.infer<typeof RoutestapAntwoord>;

/** What looking for the ground of one row gives. */
export type Uitkomst = Pick<RoutestapAntwoord, 'oordeel' | 'uitleg'> &
  Partial<Pick<RoutestapAntwoord, 'forum' | 'stadium' | 'wegen' | 'redenen'>>;

/** The ground is not there, and why. */
export const nee = (uitleg: string): Uitkomst => ({ oordeel: 'nee', uitleg });
