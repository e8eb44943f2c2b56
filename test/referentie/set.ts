import { readFileSync } from 'node:fs';
import { Bron } from '@regiolog/domein/gedeeld/namen';
import { gemeente } from '@regiolog/domein/gemeente/gemeente';
import { mandaat } from '@regiolog/domein/mandaat/mandaat';
import { nvo } from '@regiolog/domein/nvo/nvo';
import { overeenkomst } from '@regiolog/domein/overeenkomst/overeenkomst';
import { regio } from '@regiolog/domein/regio/regio';
import { BESTANDEN } from '@regiolog/register/importeer';

/** The reference set as it lies in infra/referentie, for the tests over it. */

const map = new URL('../../infra/referentie/', import.meta.url);
export const lees = (bestand: string) => readFileSync(new URL(bestand, map), 'utf8');
export const regels = (bestand: string) => lees(bestand).trimEnd().split('\n');

export const AGGREGATEN = { gemeente, regio, overeenkomst, mandaat, nvo };
export const BronMetPlaats = Bron.required({ plaats: true });

export type Handeling = {
  readonly sleutel: string;
  readonly regio: string;
  readonly categorie: keyof typeof AGGREGATEN;
  readonly id: string;
  readonly gebeurtenis: string;
  readonly inhoud: Readonly<Record<string, unknown>>;
  readonly bekend: string;
  readonly bron: Bron & { plaats: string };
};

/** The files, in the order of import. */
export { BESTANDEN };
export type Bestand = (typeof BESTANDEN)[number];

export const perBestand = new Map(
  BESTANDEN.map((b) => [b, regels(b).map((r) => JSON.parse(r) as Handeling)] as const),
);
export const handelingen = [...perBestand.values()].flat();
export const ref = (h: Handeling) => `${h.regio}.${h.categorie}-${h.id}`;
export const van = (gebeurtenis: string, bestand?: Bestand) =>
  (bestand ? (perBestand.get(bestand) ?? []) : handelingen).filter((h) => h.gebeurtenis === gebeurtenis);

export function tel(waarden: Iterable<unknown>): Record<string, number> {
  const uit: Record<string, number> = {};
  for (const w of waarden) uit[String(w)] = (uit[String(w)] ?? 0) + 1;
  return uit;
}
