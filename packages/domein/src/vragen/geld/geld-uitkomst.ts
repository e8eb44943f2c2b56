import { z } from 'zod';
import type { Feiten } from '../feiten.ts';
import { gemeenteNaam } from '../gemeenten.ts';
import {
  bedragInWoorden,
  type Miljoenste,
  percentages,
  schrijfBedrag,
  schrijfGetal,
  verdeelBedrag,
} from './geld-getal.ts';
import { type Gegeven, type Invoer, isGevonden } from './geld-invoer.ts';

const Aandeel = z.object({
  gemeente: z.string(),
  naam: z.string(),
  teller: z.string().describe('Het aandeel is precies teller gedeeld door noemer.'),
  noemer: z.string(),
  percentage: z.string().describe('Op vier decimalen; samen precies 100.'),
  bedrag: z.string().nullable().describe('In euro; samen precies het totaal.'),
});

/** What a rule gives when it is worked out, step by step; or what is missing for that. */
export const Uitkomst = z
  .object({
    wat: z.string(),
    berekend: z.boolean(),
    volgensTekst: z
      .boolean()
      .describe('Geeft de tekst deze formule? Zo niet, dan is dit alleen een voor de hand liggende lezing.'),
    totaal: z.string().nullable().describe('In euro.'),
    delen: z.array(Aandeel),
    stappen: z.array(z.string()),
    ontbreekt: z.array(z.string()),
    gebeurtenissen: z.array(z.string()).describe('De gegevens waarmee is gerekend.'),
  })
  .meta({ id: 'Gelduitkomst' });
export type Uitkomst = z.infer<typeof Uitkomst>;

const ids = (gegevens: readonly Gegeven[]) => [...new Set(gegevens.map((g) => g.herleiding.gebeurtenis))];

/** Nothing is worked out while anything is missing. */
export function nietTeBerekenen(wat: string, ontbreekt: readonly string[], volgensTekst = true): Uitkomst {
  return {
    wat,
    berekend: false,
    volgensTekst,
    totaal: null,
    delen: [],
    stappen: [],
    ontbreekt: [...new Set(ontbreekt)],
    gebeurtenissen: [],
  };
}

export function bedrag(
  wat: string,
  totaal: Miljoenste,
  stappen: readonly string[],
  gegevens: readonly Gegeven[],
): Uitkomst {
  return {
    wat,
    berekend: true,
    volgensTekst: true,
    totaal: schrijfBedrag(totaal),
    delen: [],
    stappen: [...stappen],
    ontbreekt: [],
    gebeurtenissen: ids(gegevens),
  };
}

/** What is missing among inputs; nothing when all were found. */
export const ontbrekend = (invoer: readonly Invoer[]): string[] =>
  invoer.flatMap((i) => (isGevonden(i) ? [] : [i.ontbreekt]));

type Gewicht = {
  readonly gemeente: string;
  readonly waarde: Miljoenste;
  readonly feiten: readonly Gegeven[];
};

const AFRONDING =
  'Elk deel is naar beneden afgerond; wat overblijft, gaat eenheid voor eenheid naar de grootste resten. Zo klopt de som precies.';

/** Splits by weights: shares in percent, and an amount where there is one. */
export function verdeling(
  feiten: Feiten,
  opties: {
    readonly wat: string;
    readonly gewichten: readonly Gewicht[];
    readonly totaal: Miljoenste | null;
    readonly volgensTekst: boolean;
    readonly stappen: readonly string[];
    readonly feiten?: readonly Gegeven[];
  },
): Uitkomst {
  const { wat, gewichten, totaal } = opties;
  const waarden = gewichten.map((g) => g.waarde);
  const samen = waarden.reduce((a, b) => a + b, 0n);
  if (samen === 0n) return nietTeBerekenen(wat, ['een sleutel die meer is dan nul'], opties.volgensTekst);
  const aandelen = percentages(waarden);
  const bedragen = totaal === null ? null : verdeelBedrag(totaal, waarden);
  const delen = gewichten.map(({ gemeente, waarde }, n) => ({
    gemeente,
    naam: gemeenteNaam(feiten, gemeente),
    teller: schrijfGetal(waarde),
    noemer: schrijfGetal(samen),
    percentage: aandelen[n] ?? '',
    bedrag: bedragen ? schrijfBedrag(bedragen[n] ?? 0n) : null,
  }));
  const perDeel = delen.map((deel, n) => {
    const som = bedragen
      ? ` van ${bedragInWoorden(totaal ?? 0n)} is ${bedragInWoorden(bedragen[n] ?? 0n)}`
      : '';
    const getallen = `${deel.teller} / ${deel.noemer}`.replaceAll('.', ',');
    return `${deel.naam}: ${getallen} = ${deel.percentage.replace('.', ',')}%${som}.`;
  });
  return {
    wat,
    berekend: true,
    volgensTekst: opties.volgensTekst,
    totaal: totaal === null ? null : schrijfBedrag(totaal),
    delen,
    stappen: [...opties.stappen, ...perDeel, AFRONDING],
    ontbreekt: [],
    gebeurtenissen: ids([...gewichten.flatMap((g) => g.feiten), ...(opties.feiten ?? [])]),
  };
}
