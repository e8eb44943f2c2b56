import { abonnementGebeurtenissen } from '../abonnement/events.ts';
import type { Schemas } from '../gedeeld/opgeslagen.ts';
import { gemeenteGebeurtenissen } from '../gemeente/events.ts';
import { commissieGebeurtenissen } from '../geschil/commissie-events.ts';
import { geschilGebeurtenissen } from '../geschil/events.ts';
import { mandaatGebeurtenissen } from '../mandaat/events.ts';
import { nvoGebeurtenissen } from '../nvo/events.ts';
import { overeenkomstGebeurtenissen } from '../overeenkomst/events.ts';
import { postvakGebeurtenissen } from '../postvak/events.ts';
import { regioGebeurtenissen } from '../regio/events.ts';
import { INGETROKKEN, type Stilterij, type Taalrij } from './publicatie.ts';
import { AFSPRAKENTAAL } from './taal-afspraken.ts';
import { GEMEENTETAAL, REGIOSTILTE, REGIOTAAL } from './taal-gemeente.ts';
import { COMMISSIETAAL, GESCHILSTILTE, GESCHILTAAL } from './taal-geschil.ts';
import { LOOPTIJDTAAL } from './taal-looptijd.ts';
import { MANDAATTAAL } from './taal-mandaat.ts';
import { NVOTAAL } from './taal-nvo.ts';
import { OVEREENKOMSTTAAL } from './taal-overeenkomst.ts';
import { POSTVAKTAAL } from './taal-postvak.ts';

/** What is stored of each kind of file, by its category. */
export const OPGESLAGEN: Readonly<Record<string, Schemas>> = {
  gemeente: gemeenteGebeurtenissen,
  regio: regioGebeurtenissen,
  overeenkomst: overeenkomstGebeurtenissen,
  mandaat: mandaatGebeurtenissen,
  nvo: nvoGebeurtenissen,
  geschil: geschilGebeurtenissen,
  commissie: commissieGebeurtenissen,
  abonnement: abonnementGebeurtenissen,
  postvak: postvakGebeurtenissen,
};

/** The register of public types: every one with its meaning, its schema and the acts that it is made of. */
export const TAAL: readonly Taalrij[] = [
  ...GEMEENTETAAL,
  ...REGIOTAAL,
  ...OVEREENKOMSTTAAL,
  ...LOOPTIJDTAAL,
  ...AFSPRAKENTAAL,
  ...MANDAATTAAL,
  ...NVOTAAL,
  ...GESCHILTAAL,
  ...COMMISSIETAAL,
  ...POSTVAKTAAL,
  INGETROKKEN,
];

/** The kinds of acts that never become a message, each with its reason. */
export const STILTE: readonly Stilterij[] = [
  ...REGIOSTILTE,
  ...GESCHILSTILTE,
  ...Object.keys(abonnementGebeurtenissen).map((soort) => ({
    uit: `abonnement/${soort}`,
    waarom: 'Het gaat over het bezorgen van berichten zelf. Wie het aangaat, leest het bij het abonnement.',
  })),
];

const perSoort = new Map(TAAL.flatMap((rij) => rij.uit.map((soort) => [soort, rij] as const)));

/** Where the schema of a type is, without the address of the register. */
export const schemapad = ({ type, versie }: Pick<Taalrij, 'type' | 'versie'>): string =>
  `/schemas/${type}/${versie}`;

/** The public type of a kind of act; undefined when it is not published. */
export const rijVan = (categorie: string, soort: string): Taalrij | undefined =>
  perSoort.get(`${categorie}/${soort}`);
