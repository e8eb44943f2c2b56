import { Document } from '@regiolog/domein/gedeeld/document';
import { Band } from '@regiolog/domein/geschil/commissie-events';
import { geschilGebeurtenissen as g, Zetel } from '@regiolog/domein/geschil/events';
import { Publicatie, Puntoordeel } from '@regiolog/domein/geschil/events-uitspraak';
import {
  Aanduiding,
  Fase,
  Geschilpunt,
  Geschilsoort,
  Stuksoort,
  Uitkomst,
  Uitspraaksoort,
} from '@regiolog/domein/geschil/waarden';
import { Reden } from '@regiolog/domein/vragen/reden';
import { Besloten } from '@regiolog/feiten/inzage';
import { Verzegelbaar } from '@regiolog/service-kit/gebeurtenis';
import { z } from 'zod';
import { Kan } from './kan.ts';
import { Partijrij } from './partijrij.ts';

/** What is told of one case. */

const Nee = z.string().nullable();

export const StukAntwoord = z
  .object({
    stuk: Aanduiding,
    soort: Stuksoort,
    titel: z.string(),
    door: Nee.describe('De partij; leeg is de commissie.'),
    kanaal: z.enum(['dossier', 'raadkamer']),
    datum: z.string(),
    reactieOp: Nee,
    termijn: Nee.describe('De termijn waarop dit stuk antwoordt, als die is genoemd.'),
    vertrouwelijk: g.StukIngediend.shape.vertrouwelijk.unwrap().nullable(),
    gerechtvaardigd: z.boolean().nullable(),
    verzonden: z.array(z.object({ aan: z.string(), datum: z.string(), wijze: z.string() })),
    ontvangen: z.record(z.string(), z.string()),
    document: Document,
  })
  .meta({ id: 'Geschilstuk' });

const Termijnkort = z.object({
  termijn: z.string(),
  voor: z.union([z.array(z.string()), z.literal('commissie')]),
  begin: z.string(),
  einde: Nee.describe('De laatste dag; leeg zolang de termijn stilstaat.'),
  stand: z.enum(['loopt', 'opgeschort', 'verstreken', 'afgedaan']).describe('Op de gevraagde dag.'),
  teBevestigen: z.boolean(),
});

const UitspraakAntwoord = z.object({
  ontwerp: Aanduiding.describe('De naam van de uitspraak in dit dossier.'),
  soort: Uitspraaksoort,
  datum: z.string(),
  punten: z.array(Puntoordeel),
  document: Document,
  zegel: z.string().describe('De digest van het zegel; na te rekenen onder /zegel.'),
  vernietigingen: z.array(g.UitspraakVernietigd),
});

const Mijlpaal = z.object({
  mijlpaal: Aanduiding,
  punt: Aanduiding,
  partij: z.string(),
  wat: z.string(),
  uiterlijk: z.string(),
  meldingen: z.array(g.NakomingGemeld),
  vastgesteld: Nee,
  vervallen: Nee,
});

const Ontwerp = z.object({
  ...g.OntwerpVoorgelegd.shape,
  stemmen: z.record(z.string(), z.string()),
  ondertekend: z.array(z.string()),
  voorbij: z.boolean(),
});

export const GeschilAntwoord = z
  .object({
    id: z.string(),
    commissie: z.object({ id: z.string(), naam: Nee }),
    soort: Geschilsoort,
    onderwerp: z.string(),
    voorbeeld: z.boolean().describe('Een gemaakte zaak, om te laten zien hoe het werkt.'),
    fase: Fase,
    gemeld: z.string(),
    feitendatum: z.string(),
    aanhangig: Nee,
    gesloten: Nee,
    gevoegdBij: Nee,
    verwijzing: Nee.describe('Wie er dan wel over gaat.'),
    client: Nee.describe('Een pseudoniem.'),
    clientgegevens: z.enum(['geen', 'aanwezig', 'vernietigd']),
    partijen: z.array(
      Partijrij.extend({
        vertegenwoordiger: z.object({ ambt: z.string(), naam: Verzegelbaar.nullable() }).nullable(),
      }),
    ),
    punten: z.array(Geschilpunt.extend({ datum: z.string(), uitkomst: Uitkomst.nullable() })),
    overleg: z.array(g.OverlegGehouden),
    samenstelling: z.array(
      Zetel.extend({
        weg: Nee,
        opvolger: Nee,
        banden: z.array(Band).describe('Banden met een partij of haar regio, voor zover vastgelegd.'),
      }),
    ),
    wrakingen: z.array(z.object({ lid: z.string(), op: z.string(), beslist: z.boolean() })),
    reglement: Nee.describe('De versie van het reglement.'),
    zitting: g.ZittingBepaald.nullable(),
    gehoord: z.boolean(),
    termijnen: z.array(Termijnkort),
    reconstructies: z.array(g.ReconstructieVastgelegd.extend({ nummer: z.number() })),
    stukken: z.array(StukAntwoord),
    standpunten: z.array(
      z.object({
        partij: z.string(),
        punt: z.string(),
        stelling: z.string(),
        stukken: z.array(z.string()),
        datum: z.string(),
      }),
    ),
    ontwerpen: z.array(Ontwerp).nullable().describe('Alleen voor de commissie.'),
    uitspraken: z.array(UitspraakAntwoord),
    mijlpalen: z.array(Mijlpaal),
    publicaties: z.array(
      z.object({
        uitspraak: z.string().describe('De naam van de uitspraak die dit publiceert.'),
        publicatie: Publicatie,
        stand: z.enum(['voorgesteld', 'akkoord', 'afgekeurd', 'gepubliceerd', 'ingetrokken']),
      }),
    ),
    besloten: z.array(Besloten).describe('Wat er is, maar wat u niet mag zien.'),
    kan: z.array(Kan).describe('Wat u kunt doen in de stand op de gevraagde tijden.'),
    redenen: z.array(Reden).describe('Waarom het geschil in deze fase is.'),
  })
  .meta({ id: 'Geschil' });
export type GeschilAntwoord = z.input<typeof GeschilAntwoord>;
