import { z } from 'zod';
import type { Dag } from '../../gedeeld/datum.ts';
import type { Geldregelsoort } from '../../overeenkomst/events-afspraken.ts';
import { type Feiten, feitenBij } from '../feiten.ts';
import { eigenFeiten } from '../overeenkomst/dossier.ts';
import { geldigheid } from '../overeenkomst/geldigheid.ts';
import { Tegenspraak } from '../overeenkomst/meldingen.ts';
import { Oordeel } from '../reden.ts';
import {
  GeldgegevenAntwoord,
  GeldregelAntwoord,
  geldendeRegels,
  geldregelAntwoord,
  toonGegeven,
} from './geld-regels.ts';
import { geldtegenspraken, ingroeipaden } from './geld-tegenspraken.ts';

/** Which money rules an agreement lays down on a day, and what they give for a year (A9, K6, N5). */
export const GeldAntwoord = z
  .object({
    overeenkomst: z.string(),
    jaar: z.string().describe('Het jaar waarvan de bedragen zijn gebruikt.'),
    geldt: Oordeel.describe('Geldt de overeenkomst zelf op deze dag?'),
    regels: z.array(GeldregelAntwoord),
    gegevens: z
      .array(GeldgegevenAntwoord)
      .describe('Alle getallen die bij deze overeenkomst zijn vastgelegd.'),
    tegenspraken: z.array(Tegenspraak),
  })
  .meta({ id: 'Geld' });
export type GeldAntwoord = z.infer<typeof GeldAntwoord>;

/** The year whose amounts are used: the one asked for, else the year of the day. */
const jaarVan = (jaar: string | undefined, dag: Dag) => jaar ?? dag.slice(0, 4);

export function geld(feiten: Feiten, id: string, gevraagd: string | undefined, dag: Dag): GeldAntwoord {
  const jaar = jaarVan(gevraagd, dag);
  const regels = geldendeRegels(feiten, id, dag);
  return {
    overeenkomst: id,
    jaar,
    geldt: geldigheid(feiten, id, dag).oordeel,
    regels: regels.map((r) => geldregelAntwoord(feiten, r, jaar, dag)),
    gegevens: eigenFeiten(feiten, id, 'geldgegeven')
      .sort((a, b) => a.inhoud.peildatum.localeCompare(b.inhoud.peildatum))
      .map((g) => toonGegeven(feiten, g)),
    tegenspraken: geldtegenspraken([...regels.map((r) => r.regel), ...ingroeipaden(feiten, id, dag)]),
  };
}

/** The rules of every agreement of a region, and where those contradict each other. */
export const RegioGeldregels = z.object({
  regels: z.array(GeldregelAntwoord),
  tegenspraken: z.array(Tegenspraak),
});

export function regioGeldregels(
  feiten: Feiten,
  regio: string,
  opties: { readonly jaar?: string | undefined; readonly soort?: Geldregelsoort | undefined },
  dag: Dag,
): z.infer<typeof RegioGeldregels> {
  const ids = feitenBij(feiten, `regio-overeenkomst:${regio}`, 'overeenkomst').map((o) => o.overeenkomst);
  const overeenkomsten = [...new Set(ids)].sort();
  const past = (soort: Geldregelsoort) => !opties.soort || soort === opties.soort;
  const regels = overeenkomsten
    .flatMap((id) => geldendeRegels(feiten, id, dag))
    .filter(({ regel }) => past(regel.inhoud.soort));
  const paden = past('ingroeipad') ? overeenkomsten.flatMap((id) => ingroeipaden(feiten, id, dag)) : [];
  return {
    regels: regels.map((r) => geldregelAntwoord(feiten, r, jaarVan(opties.jaar, dag), dag)),
    tegenspraken: geldtegenspraken([...regels.map((r) => r.regel), ...paden]),
  };
}
