import { z } from 'zod';
import type { Dag } from '../../gedeeld/datum.ts';
import type { Domein } from '../../gedeeld/namen.ts';
import { Geschilpartij } from '../../geschil/waarden.ts';
import { type Feiten, feitenBij } from '../feiten.ts';
import { GemeenteAntwoord, gemeenteAntwoord, gemeenteNaam, isVerdwenen, opvolgersNu } from '../gemeenten.ts';
import { Lid, lidmaatschap, regiosVan } from '../lidmaatschap.ts';
import { beste, Oordeel, Reden } from '../reden.ts';
import { regioNaam } from '../regios.ts';
import { lidVoor } from './geschilroute-plaats.ts';

/** Each party of a dispute on a day: whether it existed, and to which regions it belonged, per domain (K5). */
export const ReconstructiePartij = z
  .object({
    partij: Geschilpartij,
    naam: z.string(),
    gemeente: GemeenteAntwoord.nullable().describe('Leeg: de partij is een regio.'),
    opgevolgdDoor: z.array(z.string()).describe('Wie in de plaats kwam, als de gemeente niet meer bestaat.'),
    regios: z.array(
      z.object({
        regio: z.string(),
        naam: z.string(),
        lid: Oordeel.describe('Lid voor het gevraagde domein; zonder domein: voor enig domein.'),
        lidmaatschap: Lid,
      }),
    ),
    oordeel: Oordeel.describe('Van welke regio dit een lid is: hoe zeker is het best bekende lidmaatschap?'),
    redenen: z.array(Reden),
  })
  .meta({ id: 'ReconstructiePartij' });
export type ReconstructiePartij = z.infer<typeof ReconstructiePartij>;

function vanGemeente(
  feiten: Feiten,
  code: string,
  domeinen: readonly Domein[],
  dag: Dag,
): ReconstructiePartij {
  const antwoord = gemeenteAntwoord(feiten, code, dag);
  const regios = regiosVan(feiten, code, dag).map((regio) => {
    const lid = lidmaatschap(feiten, regio, code, dag);
    const naam = regioNaam(feiten, regio);
    return { regio, naam, lid: lidVoor(lid, domeinen) ?? 'niet-bekend', lidmaatschap: lid };
  });
  return {
    partij: { gemeente: code },
    naam: gemeenteNaam(feiten, code),
    gemeente: antwoord,
    opgevolgdDoor: isVerdwenen(feiten, code, dag) ? opvolgersNu(feiten, code, dag) : [],
    regios,
    oordeel: regios.length > 0 ? beste(regios.map((r) => r.lid)) : 'niet-bekend',
    redenen: [...antwoord.redenen, ...regios.flatMap((r) => r.lidmaatschap.redenen)],
  };
}

function vanRegio(feiten: Feiten, slug: string): ReconstructiePartij {
  const bekend = feitenBij(feiten, `regio:${slug}`, 'regio').length > 0;
  return {
    partij: { regio: slug },
    naam: regioNaam(feiten, slug),
    gemeente: null,
    opgevolgdDoor: [],
    regios: [],
    oordeel: bekend ? 'ja' : 'niet-bekend',
    redenen: [],
  };
}

/** Every party, municipalities first. */
export const reconstructiePartijen = (
  feiten: Feiten,
  partijen: { readonly gemeenten: readonly string[]; readonly regios: readonly string[] },
  domeinen: readonly Domein[],
  dag: Dag,
): ReconstructiePartij[] => [
  ...partijen.gemeenten.map((g) => vanGemeente(feiten, g, domeinen, dag)),
  ...partijen.regios.map((r) => vanRegio(feiten, r)),
];
