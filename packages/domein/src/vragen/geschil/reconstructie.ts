import { z } from 'zod';
import type { Dag } from '../../gedeeld/datum.ts';
import { type Domein, domeinenRaken } from '../../gedeeld/namen.ts';
import { Afhankelijkheid, afhankelijkheden } from '../afhankelijkheden.ts';
import { type Feiten, feitenBij } from '../feiten.ts';
import { geld } from '../geld/geld.ts';
import { GeldregelAntwoord } from '../geld/geld-regels.ts';
import { BevoegdheidAntwoord, bevoegdheid } from '../mandaat/bevoegdheid.ts';
import { bevoegdheidVraagUit } from '../mandaat/bevoegdheid-vraag.ts';
import { dossier } from '../overeenkomst/dossier.ts';
import { Tegenspraak } from '../overeenkomst/meldingen.ts';
import { UitspraakOver } from './geschil-uitspraak.ts';
import { GeschilrouteAntwoord, geschilroute } from './geschilroute.ts';
import { gedeeldeRegios, staandeGemeenten } from './geschilroute-plaats.ts';
import { NieuweClient, nieuweClient } from './nieuwe-client.ts';
import type { ReconstructieVraag } from './port.ts';
import { ReconstructieAfspraak, reconstructieAfspraken } from './reconstructie-afspraken.ts';
import {
  eerdereUitspraken,
  ReconstructieBepaling,
  reconstructieBepalingen,
} from './reconstructie-bepaling.ts';
import { ReconstructieDeel, reconstructieDelen } from './reconstructie-delen.ts';
import { ReconstructiePartij, reconstructiePartijen } from './reconstructie-partijen.ts';

/**
 * What a commission needs of the register for one dispute, on the day of the facts (domain.md (e)): asked with an early
 * `bekendOp` it is what could be known then, without it what is known now. What was not asked for is empty.
 */
export const Reconstructie = z
  .object({
    dag: z.string(),
    delen: z.array(ReconstructieDeel).describe('Per onderdeel hoeveel het register ervan kan zeggen.'),
    partijen: z
      .array(ReconstructiePartij)
      .describe('Ook wie in de plaats kwam van een gemeente die niet meer bestaat (Wet arhi 44).'),
    afspraken: z
      .array(ReconstructieAfspraak)
      .describe('Wat alle gemeenten in het geschil bindt of kan binden.'),
    bepalingen: z.array(ReconstructieBepaling),
    uitspraken: z
      .array(UitspraakOver)
      .describe('Eerdere uitspraken tussen deze partijen over deze overeenkomst of bepaling.'),
    geschilroute: GeschilrouteAntwoord.nullable(),
    bevoegdheid: BevoegdheidAntwoord.nullable(),
    geldregels: z.array(GeldregelAntwoord),
    tegenspraken: z.array(Tegenspraak).describe('Waar regels over geld elkaar tegenspreken.'),
    nieuweClient: z.array(NieuweClient),
    afhankelijkheden: z.array(Afhankelijkheid).describe('Waar deze afspraken op wachten.'),
  })
  .meta({ id: 'Reconstructie' });
export type Reconstructie = z.infer<typeof Reconstructie>;

/** Agreements of the regions that all parties share, whether or not a source names their parties. */
function vanRegios(feiten: Feiten, regios: readonly string[]): string[] {
  const ids = regios.flatMap((r) =>
    feitenBij(feiten, `regio-overeenkomst:${r}`, 'overeenkomst').map((o) => o.overeenkomst),
  );
  return [...new Set(ids)].sort();
}

const raaktDomein = (domeinen: readonly string[], gevraagd: Domein | undefined): boolean =>
  gevraagd === undefined || domeinen.length === 0 || domeinenRaken(domeinen as Domein[], [gevraagd]);

function waarOpWordtGewacht(feiten: Feiten, ids: ReadonlySet<string>, dag: Dag): Afhankelijkheid[] {
  return afhankelijkheden(feiten, dag).flatMap((a) => {
    const overeenkomsten = a.overeenkomsten.filter((o) => ids.has(o.overeenkomst));
    const regios = [...new Set(overeenkomsten.map((o) => o.regio))].sort();
    return overeenkomsten.length > 0 ? [{ ...a, regios, overeenkomsten }] : [];
  });
}

/** The mandate of the act complained of, when the question names one. */
function daad(feiten: Feiten, vraag: ReconstructieVraag, dag: Dag): BevoegdheidAntwoord | null {
  const { bevoegdheid: wat } = vraag;
  if (wat === undefined) return null;
  return bevoegdheid(feiten, bevoegdheidVraagUit({ ...vraag, bevoegdheid: wat }), dag);
}

/** Everything that lay between the parties on `dag`, from the facts that count. */
export function reconstructie(feiten: Feiten, vraag: ReconstructieVraag, dag: Dag): Reconstructie {
  const { overeenkomst, bepaling, domein, soort, meldingsdatum } = vraag;
  const genoemd = vraag.gemeente ?? [];
  const gemeenten = staandeGemeenten(feiten, genoemd, dag);
  const regios = [...new Set(vraag.regio ?? [])];
  const kop = overeenkomst === undefined ? undefined : dossier(feiten, overeenkomst).kop?.inhoud;
  const domeinen: readonly Domein[] = domein ? [domein] : (kop?.domeinen ?? []);
  const plaats = gedeeldeRegios(feiten, { gemeenten, regios }, domeinen, dag);
  const afspraken = reconstructieAfspraken(feiten, gemeenten, overeenkomst, dag);
  const ids = new Set([
    ...afspraken.map((a) => a.id),
    ...vanRegios(
      feiten,
      plaats.regios.map((r) => r.regio),
    ),
  ]);
  const perOvereenkomst = [...ids].map((id) => geld(feiten, id, vraag.jaar, dag));
  const inhoud = {
    partijen: reconstructiePartijen(
      feiten,
      { gemeenten: [...new Set([...genoemd, ...gemeenten])], regios },
      domeinen,
      dag,
    ),
    afspraken,
    bepalingen:
      overeenkomst === undefined || bepaling === undefined
        ? []
        : reconstructieBepalingen(feiten, overeenkomst, bepaling, dag),
    uitspraken: eerdereUitspraken(feiten, vraag, [
      ...genoemd.map((gemeente) => ({ gemeente })),
      ...regios.map((regio) => ({ regio })),
    ]),
    geschilroute: soort === undefined ? null : geschilroute(feiten, { ...vraag, soort }, dag),
    bevoegdheid: daad(feiten, vraag, dag),
    geldregels: perOvereenkomst.flatMap((g) => g.regels).filter((r) => raaktDomein(r.domeinen, domein)),
    tegenspraken: perOvereenkomst.flatMap((g) => g.tegenspraken),
    nieuweClient:
      meldingsdatum === undefined ? [] : nieuweClient(feiten, [...ids], { ...vraag, meldingsdatum }),
    afhankelijkheden: waarOpWordtGewacht(feiten, ids, dag),
  };
  return { dag, delen: reconstructieDelen(vraag, inhoud), ...inhoud };
}
