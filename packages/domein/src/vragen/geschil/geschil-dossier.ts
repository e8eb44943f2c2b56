import type { Dag } from '../../gedeeld/datum.ts';
import { type Geschilpartij, geschilpartijSleutel, type Kant } from '../../geschil/waarden.ts';
import { type Feiten, feitenBij, opVolgorde, perFeiten, type SoortVan } from '../feiten.ts';
import { gemeenteNaam } from '../gemeenten.ts';
import { regioNaam } from '../regios.ts';

/** A party of a dispute, on which side. */
export type Deelnemer = { readonly partij: Geschilpartij; readonly kant: Kant };
/** A ruling, as the register knows it. */
export type Uitspraakfeit = SoortVan<'uitspraak'>;

type Wissel = SoortVan<'geschilpartij'> | SoortVan<'geschilpartijeinde'>;

function maakDossier(feiten: Feiten, id: string) {
  const sleutel = `geschil:${id}`;
  const wissels: Wissel[] = [
    ...feitenBij(feiten, sleutel, 'geschilpartij'),
    ...feitenBij(feiten, sleutel, 'geschilpartijeinde'),
  ];
  return {
    id,
    kop: feitenBij(feiten, sleutel, 'geschil')[0],
    punten: opVolgorde(feitenBij(feiten, sleutel, 'geschilpunt')),
    /** Who came in later, and who withdrew, in that order. */
    wissels: opVolgorde(wissels),
    uitspraken: opVolgorde(feitenBij(feiten, sleutel, 'uitspraak')),
    vernietigingen: opVolgorde(feitenBij(feiten, sleutel, 'vernietiging')),
  };
}
export type GeschilDossier = ReturnType<typeof maakDossier>;

/** What the register knows of one dispute, sorted out once for one answer. */
export const geschilDossier = perFeiten(maakDossier);

/** What had happened by a day. Of a dispute that was not yet notified then there is nothing. */
export function geschilOp(d: GeschilDossier, dag: Dag): GeschilDossier & { readonly gemeld: boolean } {
  const toen = <F extends { readonly inhoud: { readonly datum: Dag } }>(rij: readonly F[]): F[] =>
    rij.filter(({ inhoud }) => inhoud.datum <= dag);
  return {
    ...d,
    gemeld: d.kop !== undefined && d.kop.inhoud.datum <= dag,
    punten: toen(d.punten),
    wissels: toen(d.wissels),
    uitspraken: toen(d.uitspraken),
    vernietigingen: toen(d.vernietigingen),
  };
}

/**
 * Who the parties are; at an act of the same file, who they were when it was recorded. Who withdrew is none any more,
 * until that party comes in again.
 */
export function deelnemers({ kop, wissels }: GeschilDossier, bij?: Uitspraakfeit): Deelnemer[] {
  const uit = new Map<string, Deelnemer>();
  const neem = (partij: Geschilpartij, kant: Kant): void => {
    uit.set(geschilpartijSleutel(partij), { partij, kant });
  };
  for (const partij of kop?.inhoud.verzoekers ?? []) neem(partij, 'verzoeker');
  for (const partij of kop?.inhoud.verweerders ?? []) neem(partij, 'verweerder');
  for (const wissel of wissels) {
    if (bij && wissel.herleiding.volgorde > bij.herleiding.volgorde) break;
    if (wissel.soort === 'geschilpartij') neem(wissel.inhoud.partij, wissel.inhoud.kant);
    else uit.delete(geschilpartijSleutel(wissel.inhoud.partij));
  }
  return [...uit.values()];
}

/** The points in dispute, with the fact that says so. */
export const punten = ({ kop, punten: later }: GeschilDossier) => [
  ...(kop?.inhoud.punten ?? []).map((punt) => ({ ...punt, feit: kop as NonNullable<typeof kop> })),
  ...later.map((feit) => ({ ...feit.inhoud, feit })),
];

/** What became of a ruling on one point since: a court set it aside, or a later ruling took its place. */
export type Lot = {
  readonly vernietigd?: SoortVan<'vernietiging'>;
  readonly opgevolgd?: Uitspraakfeit;
};

/** An annulment strikes the last ruling on a point that was there: an earlier one was gone already, a later one stands. */
export function lotVan(
  { uitspraken, vernietigingen }: GeschilDossier,
  { herleiding: { volgorde } }: Uitspraakfeit,
  punt: string,
): Lot {
  const opgevolgd = uitspraken.find(
    (u) => u.herleiding.volgorde > volgorde && u.inhoud.punten.some((p) => p.punt === punt),
  );
  const totDan = opgevolgd?.herleiding.volgorde ?? Number.POSITIVE_INFINITY;
  const vernietigd = vernietigingen.find(
    (v) =>
      v.herleiding.volgorde > volgorde && v.herleiding.volgorde < totDan && v.inhoud.punten.includes(punt),
  );
  return { ...(vernietigd ? { vernietigd } : {}), ...(opgevolgd ? { opgevolgd } : {}) };
}

/** Does a ruling on a point still stand? */
export const staat = ({ vernietigd, opgevolgd }: Lot): boolean => !vernietigd && !opgevolgd;

/** A party of a dispute by its name; a region as such is told as one. */
export function geschilpartijNaam(feiten: Feiten, partij: Geschilpartij): string {
  if ('gemeente' in partij) return gemeenteNaam(feiten, partij.gemeente);
  const naam = regioNaam(feiten, partij.regio);
  return /^regio\b/i.test(naam) ? naam : `regio ${naam}`;
}
