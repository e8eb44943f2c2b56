import { INGETROKKEN, type Stilterij, type Taalrij } from './publicatie.ts';
import { AFSPRAKENTAAL } from './taal-afspraken.ts';
import { GEMEENTETAAL, REGIOSTILTE, REGIOTAAL } from './taal-gemeente.ts';
import { COMMISSIETAAL, GESCHILSTILTE, GESCHILTAAL } from './taal-geschil.ts';
import { MANDAATTAAL } from './taal-mandaat.ts';
import { NVOTAAL } from './taal-nvo.ts';
import { OVEREENKOMSTTAAL } from './taal-overeenkomst.ts';

/** The register of public types: every one with its meaning, its schema and the acts that it is made of. */
export const TAAL: readonly Taalrij[] = [
  ...GEMEENTETAAL,
  ...REGIOTAAL,
  ...OVEREENKOMSTTAAL,
  ...AFSPRAKENTAAL,
  ...MANDAATTAAL,
  ...NVOTAAL,
  ...GESCHILTAAL,
  ...COMMISSIETAAL,
  INGETROKKEN,
];

/** The kinds of acts that never become a message, each with its reason. */
export const STILTE: readonly Stilterij[] = [...REGIOSTILTE, ...GESCHILSTILTE];

const perSoort = new Map(TAAL.flatMap((rij) => rij.uit.map((soort) => [soort, rij] as const)));

/** The public type of a kind of act; undefined when it is not published. */
export const rijVan = (categorie: string, soort: string): Taalrij | undefined =>
  perSoort.get(`${categorie}/${soort}`);
