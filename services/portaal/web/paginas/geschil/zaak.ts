import type { Schema } from '../../api/client.ts';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';

/** One dispute as its pages show it, and the names of what it holds: the API tells parties, seats and points by key. */

const t = teksten.geschil;

/** Everything of one case that this person may see. */
export type Zaak = Schema<'Geschil'>;
export type Stuk = Schema<'Geschilstuk'>;
export type Taak = Schema<'Taakrij'>;
type Partijrij = Schema<'Geschilpartij'>;

/** Several things as one phrase. */
export const opsomming = new Intl.ListFormat('nl', { type: 'conjunction' });

const namenVan = (partijen: readonly Partijrij[], kant: Partijrij['kant']): string =>
  opsomming.format(partijen.filter((p) => p.kant === kant).map(({ naam }) => naam));

/** The name of a case: who stands against whom. */
export const zaaknaam = (partijen: readonly Partijrij[]): string =>
  t.tussen(namenVan(partijen, 'verzoeker'), namenVan(partijen, 'verweerder'));

/** A party by its key (`gemeente:gm0193`); who was never a party has no name here. */
export const partijnaam = ({ partijen }: Pick<Zaak, 'partijen'>, sleutel: string): string =>
  partijen.find(({ partij }) => partij === sleutel)?.naam ?? woord(sleutel.split(':').at(-1) ?? sleutel);

/** Several parties as one phrase. */
export const partijnamen = (zaak: Pick<Zaak, 'partijen'>, sleutels: readonly string[]): string =>
  opsomming.format(sleutels.map((sleutel) => partijnaam(zaak, sleutel)));

/** The key of a party as events name it. */
export const sleutelVan = (partij: { readonly gemeente: string } | { readonly regio: string }): string =>
  'gemeente' in partij ? `gemeente:${partij.gemeente}` : `regio:${partij.regio}`;

/** The number under which a point stands in the case: 1 for the first. */
const puntnummer = ({ punten }: Pick<Zaak, 'punten'>, naam: string): number =>
  punten.findIndex(({ punt }) => punt === naam) + 1;

/** A point as the other pages call it: "Punt 2". */
export const puntnaam = (zaak: Pick<Zaak, 'punten'>, naam: string): string =>
  t.overzicht.punt(puntnummer(zaak, naam));

/** A document by its name in the case; one that this person may not see keeps that name, in words. */
export const stuktitel = ({ stukken }: Pick<Zaak, 'stukken'>, naam: string): string =>
  stukken.find(({ stuk }) => stuk === naam)?.titel ?? Woord(naam);

/** Does this person sit in the commission that handles the case? Only then drafts are told. */
export const zitIn = ({ ontwerpen }: Pick<Zaak, 'ontwerpen'>): boolean => ontwerpen !== null;
