import { z } from 'zod';
import { inWoorden } from '../../gedeeld/datum.ts';
import { Geschilpartij, Geschilsoort, Kant, Oordeeluitkomst, Uitspraaksoort } from '../../geschil/waarden.ts';
import type { Feiten, SoortVan } from '../feiten.ts';
import { hoofdletter, Reden, reden } from '../reden.ts';
import {
  type Deelnemer,
  deelnemers,
  type GeschilDossier,
  geschilpartijNaam,
  type Lot,
  lotVan,
  punten,
  type Uitspraakfeit,
} from './geschil-dossier.ts';

/** A party of a dispute, as an answer tells it. */
export const Geschilkant = z
  .object({ partij: Geschilpartij, naam: z.string(), kant: Kant })
  .meta({ id: 'Geschilkant' });

export const geschilkanten = (feiten: Feiten, rij: readonly Deelnemer[]): z.infer<typeof Geschilkant>[] =>
  rij.map(({ partij, kant }) => ({ partij, naam: geschilpartijNaam(feiten, partij), kant }));

/** What is told first of any dispute. */
export const Geschilkop = z.object({
  id: z.string(),
  regio: z.string().describe('Waar de commissie thuis is die het geschil behandelt.'),
  soort: Geschilsoort,
  onderwerp: z.string(),
  voorbeeld: z.boolean().describe('Een verzonnen geschil, om te laten zien hoe het werkt.'),
  gemeld: z.string(),
  partijen: z.array(Geschilkant),
});
export type Geschilkop = z.infer<typeof Geschilkop>;

export function geschilkop(feiten: Feiten, d: GeschilDossier, kop: SoortVan<'geschil'>): Geschilkop {
  const { soort, onderwerp, voorbeeld = false, datum } = kop.inhoud;
  const partijen = geschilkanten(feiten, deelnemers(d));
  return { id: d.id, regio: kop.herleiding.regio, soort, onderwerp, voorbeeld, gemeld: datum, partijen };
}

/** The newest notice first. */
export const opMelding = (a: Geschilkop, b: Geschilkop): number =>
  b.gemeld.localeCompare(a.gemeld) || a.id.localeCompare(b.id);

/** What a ruling says of one point: how the clause is to be read, for the parties of that dispute alone (K9). */
export const UitspraakOver = z
  .object({
    geschil: z.string(),
    onderwerp: z.string().describe('Waarover het geschil gaat.'),
    voorbeeld: z.boolean().describe('Een verzonnen geschil, om te laten zien hoe het werkt.'),
    overeenkomst: z.string(),
    bepaling: z.string().nullable(),
    punt: z.string(),
    omschrijving: z.string(),
    uitkomst: Oordeeluitkomst,
    uitleg: z.string().describe('Hoe de bepaling moet worden gelezen, voor deze partijen.'),
    soort: Uitspraaksoort,
    datum: z.string(),
    partijen: z.array(Geschilkant).describe('Wie partij waren toen de uitspraak werd gedaan.'),
    vernietigd: z
      .object({ datum: z.string(), door: z.string(), kenmerk: z.string() })
      .nullable()
      .describe('Een rechter vernietigde dit deel van de uitspraak.'),
    opgevolgd: z.string().nullable().describe('De dag waarop over dit punt opnieuw uitspraak is gedaan.'),
    gebeurtenis: z.string(),
    redenen: z.array(Reden),
  })
  .meta({ id: 'UitspraakOver' });
export type UitspraakOver = z.infer<typeof UitspraakOver>;

const KRACHT: Readonly<Record<z.infer<typeof Uitspraaksoort>, string>> = {
  'bindend-advies': 'Dit is een bindend advies: het bindt alleen de partijen van dit geschil',
  'zwaarwegend-advies': 'Dit is een zwaarwegend advies: het geldt alleen tussen de partijen van dit geschil',
  tussenuitspraak: 'Dit is een tussenuitspraak: zij geldt alleen tussen de partijen van dit geschil',
};

function uitspraakRedenen(
  feiten: Feiten,
  d: GeschilDossier,
  uitspraak: Uitspraakfeit,
  partijen: readonly Deelnemer[],
  { vernietigd, opgevolgd }: Lot,
): Reden[] {
  const namen = partijen.map(({ partij }) => geschilpartijNaam(feiten, partij)).join(', ');
  const kracht = `${KRACHT[uitspraak.inhoud.soort]} (${namen}). Voor anderen is het geen uitleg van de bepaling.`;
  const uit = [
    reden('uitspraak-tussen-partijen', kracht, [uitspraak, ...(d.kop ? [d.kop] : []), ...d.wissels]),
  ];
  if (vernietigd) {
    const { door, datum } = vernietigd.inhoud;
    const zin = `${door} vernietigde dit deel van de uitspraak op ${inWoorden(datum)}.`;
    uit.push(reden('uitspraak-vernietigd', hoofdletter(zin), [vernietigd]));
  }
  if (opgevolgd) {
    const zin = `Op ${inWoorden(opgevolgd.inhoud.datum)} is over dit punt opnieuw uitspraak gedaan.`;
    uit.push(reden('uitspraak-opgevolgd', zin, [opgevolgd]));
  }
  return uit;
}

/** What was ruled on the points of one dispute that are about this agreement, last ruling first. */
export function uitsprakenIn(feiten: Feiten, d: GeschilDossier, overeenkomst: string): UitspraakOver[] {
  const perPunt = new Map(punten(d).map((p) => [p.punt, p]));
  return d.uitspraken.toReversed().flatMap((uitspraak) => {
    const partijen = deelnemers(d, uitspraak);
    return uitspraak.inhoud.punten.flatMap(({ punt, uitkomst, uitleg }) => {
      const over = perPunt.get(punt);
      if (!d.kop || over?.overeenkomst !== overeenkomst) return [];
      const lot = lotVan(d, uitspraak, punt);
      const { datum, door, kenmerk } = lot.vernietigd?.inhoud ?? {};
      return {
        geschil: d.id,
        onderwerp: d.kop.inhoud.onderwerp,
        voorbeeld: d.kop.inhoud.voorbeeld ?? false,
        overeenkomst,
        bepaling: over.bepaling ?? null,
        punt,
        omschrijving: over.omschrijving,
        uitkomst,
        uitleg,
        soort: uitspraak.inhoud.soort,
        datum: uitspraak.inhoud.datum,
        partijen: geschilkanten(feiten, partijen),
        vernietigd: datum && door && kenmerk ? { datum, door, kenmerk } : null,
        opgevolgd: lot.opgevolgd?.inhoud.datum ?? null,
        gebeurtenis: uitspraak.herleiding.gebeurtenis,
        redenen: uitspraakRedenen(feiten, d, uitspraak, partijen, lot),
      };
    });
  });
}
