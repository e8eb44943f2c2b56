import { type Dag, eersteDag, inWoorden, laatsteDag } from '../../gedeeld/datum.ts';
import { partijSleutel } from '../../gedeeld/namen.ts';
import type { Grootheid } from '../../overeenkomst/events-afspraken.ts';
import type { Feiten, SoortVan } from '../feiten.ts';
import { gemeenteNaam, partijNaam } from '../gemeenten.ts';
import { dossier, eigenFeiten } from '../overeenkomst/dossier.ts';
import { geldigheid } from '../overeenkomst/geldigheid.ts';
import { betrokkenen } from '../overeenkomst/partijen.ts';
import { standVan } from '../overeenkomst/stand.ts';
import { getalInWoorden, leesGetal, type Miljoenste } from './geld-getal.ts';

/** What a formula needs: figures that are recorded, on one day, and who shares. What is not there is named. */

export type Gegeven = SoortVan<'geldgegeven'>;
export type Geldregel = SoortVan<'geldregel'>;

export type Gevonden = { readonly waarde: Miljoenste; readonly feiten: readonly Gegeven[] };
export type Invoer = Gevonden | { readonly ontbreekt: string };
export const isGevonden = (invoer: Invoer): invoer is Gevonden => 'waarde' in invoer;

const WOORD: Record<Grootheid, string> = {
  inwoners: 'het aantal inwoners',
  indicaties: 'het aantal indicaties',
  instroom: 'de instroom van nieuwe cliënten',
  kosten: 'de kosten',
  budget: 'het budget',
  'budget-centrumgemeente': 'het budget van de centrumgemeente',
  voorschot: 'het voorschot',
  'percentage-historisch': 'het percentage historisch',
  'percentage-objectief': 'het percentage objectief',
  verdeelpercentage: 'het verdeelpercentage',
};
export const grootheidInWoorden = (grootheid: Grootheid): string => WOORD[grootheid];

/** The figures that a rule may use: those that name it, and those of the agreement that name no rule. */
export function gegevensVoor(feiten: Feiten, { overeenkomst, inhoud }: Geldregel): Gegeven[] {
  return eigenFeiten(feiten, overeenkomst, 'geldgegeven').filter(
    (g) => g.inhoud.regel === undefined || g.inhoud.regel === inhoud.regel,
  );
}

/** One figure out of those that are about the same; sources that differ give none. */
function eenWaarde(gegevens: readonly Gegeven[], wat: string): Invoer {
  const waarden = new Map(gegevens.map((g) => [leesGetal(g.inhoud.waarde), g]));
  const [eerste, ...andere] = waarden.keys();
  if (eerste === undefined) return { ontbreekt: wat };
  if (andere.length > 0) {
    const genoemd = [...waarden.keys()].map(getalInWoorden).join(' en ');
    return { ontbreekt: `${wat}: de bronnen noemen ${genoemd}` };
  }
  if (eerste < 0n) return { ontbreekt: `${wat}: een getal onder nul kan niet` };
  return { waarde: eerste, feiten: gegevens };
}

const opPeildatum = (a: string, b: string) =>
  eersteDag(a).localeCompare(eersteDag(b)) || laatsteDag(b).localeCompare(laatsteDag(a));

/** A yearly figure, of the whole or of one municipality: the last one that is about that year. */
export function jaarcijfer(
  feiten: Feiten,
  regel: Geldregel,
  grootheid: Grootheid,
  jaar: string,
  gemeente?: string,
): Invoer {
  const van = gemeente === undefined ? '' : ` van ${gemeenteNaam(feiten, gemeente)}`;
  const wat = `${WOORD[grootheid]}${van} in ${jaar}`;
  const over = gegevensVoor(feiten, regel).filter(
    ({ inhoud: g }) => g.grootheid === grootheid && g.peildatum.startsWith(jaar) && isVan(g.partij, gemeente),
  );
  const laatste = over
    .map((g) => g.inhoud.peildatum)
    .sort(opPeildatum)
    .at(-1);
  return eenWaarde(
    over.filter((g) => g.inhoud.peildatum === laatste),
    wat,
  );
}

const isVan = (partij: Gegeven['inhoud']['partij'], gemeente: string | undefined) =>
  (partij && partijSleutel(partij)) === (gemeente && partijSleutel({ gemeente }));

type Sleutelcijfers = {
  readonly peildatum: string | null;
  readonly cijfers: readonly { readonly gemeente: string; readonly invoer: Invoer }[];
};

/**
 * The figures of a key for each municipality, all on one date: the last on or before the day of reference for which
 * there is any, of a year or a month once that is over. Figures of different dates are not mixed (hard case 39).
 */
export function sleutelcijfers(
  feiten: Feiten,
  regel: Geldregel,
  grootheid: Grootheid,
  gemeenten: readonly string[],
  dag: Dag,
): Sleutelcijfers {
  const bruikbaar = gegevensVoor(feiten, regel).filter(
    ({ inhoud: g }) =>
      g.grootheid === grootheid &&
      laatsteDag(g.peildatum) <= dag &&
      gemeenten.some((gemeente) => isVan(g.partij, gemeente)),
  );
  const peildatum =
    bruikbaar
      .map((g) => g.inhoud.peildatum)
      .sort(opPeildatum)
      .at(-1) ?? null;
  const wanneer = peildatum ? `op ${inWoorden(peildatum)}` : `op of vóór ${inWoorden(dag)}`;
  return {
    peildatum,
    cijfers: gemeenten.map((gemeente) => ({
      gemeente,
      invoer: eenWaarde(
        bruikbaar.filter((g) => g.inhoud.peildatum === peildatum && isVan(g.inhoud.partij, gemeente)),
        `${WOORD[grootheid]} van ${gemeenteNaam(feiten, gemeente)} ${wanneer}`,
      ),
    })),
  };
}

/** Who shares on a day: the municipalities that are certainly a party. Whoever may be one is named as what is missing. */
export function kring(feiten: Feiten, id: string, dag: Dag): { gemeenten: string[]; ontbreekt: string[] } {
  const d = dossier(feiten, id);
  const geldt = geldigheid(feiten, id, dag);
  const wie = betrokkenen(feiten, d, dag)
    .filter((b) => b.basis !== 'handeling' && 'gemeente' in b.partij)
    .map((b) => ({ partij: b.partij, lid: standVan(feiten, d, b, dag, geldt).partijOp }));
  const gemeenten = wie.flatMap(({ partij, lid }) =>
    lid === 'ja' && 'gemeente' in partij ? [partij.gemeente] : [],
  );
  const ontbreekt = wie
    .filter(({ lid }) => lid !== 'ja' && lid !== 'nee')
    .map(({ partij }) => `of ${partijNaam(feiten, partij)} op ${inWoorden(dag)} partij is`);
  if (wie.length === 0) ontbreekt.push(`wie op ${inWoorden(dag)} partij is`);
  return { gemeenten: [...new Set(gemeenten)].sort(), ontbreekt };
}
