import { dagenVan } from './kalender.ts';
import { erfgenamenVan, isWeg, voorgangersVan } from './orakel-gemeente.ts';
import {
  bij,
  type Data,
  duurtOp,
  een,
  eindesVoor,
  eindigt,
  type Kennis,
  type Oordeel,
  type Overeenkomst,
  type Partij,
  sleutelVan,
} from './orakel-kennis.ts';

/** Parties of an agreement: who is one, who acted, and who came in whose place. */

export function bestaatOvereenkomst(k: Kennis, id: string): boolean {
  return k.daden.some((d) => d.categorie === 'overeenkomst' && `${d.regio}.${d.dossier}` === id);
}

/** Everyone who is recorded as a party, or only reported as one. */
export function partijenVan(k: Kennis, id: string): Map<string, 'vastgelegd' | 'gemeld'> {
  const uit = new Map<string, 'vastgelegd' | 'gemeld'>();
  for (const { zegt } of bij(k, id, 'OvereenkomstGerapporteerd'))
    for (const partij of zegt.partijen) uit.set(sleutelVan(partij), 'gemeld');
  for (const { zegt } of bij(k, id, 'PartijToegetreden')) uit.set(sleutelVan(zegt.partij), 'vastgelegd');
  return uit;
}

/** Who decided, planned to or signed, and is no party for all that is known. */
export function wieHandelden(k: Kennis, id: string): string[] {
  const soorten = ['BesluitGenomen', 'BesluitGepland', 'PartijHeeftOndertekend'] as const;
  const allen = soorten.flatMap((s) =>
    bij(k, id, s).flatMap(({ zegt }) => (zegt.partij ? [sleutelVan(zegt.partij)] : [])),
  );
  return [...new Set(allen)].filter((p) => !partijenVan(k, id).has(p));
}

export function partijOp(k: Kennis, id: string, partij: string): Oordeel {
  const eigen = <D extends { readonly zegt: { readonly partij: Partij } }>(d: D) =>
    sleutelVan(d.zegt.partij) === partij;
  const begins = bij(k, id, 'PartijToegetreden')
    .filter(eigen)
    .map((d) => d.zegt.van);
  const eindes = bij(k, id, 'PartijUitgetreden')
    .filter(eigen)
    .map((d) => d.zegt.einde);
  // Of a party that is only reported, that it left is all that can be said.
  if (begins.length === 0) return eindes.some((e) => eindigt(e).tot < k.dag) ? 'nee' : 'niet-bekend';
  const is = een(begins.map((van) => duurtOp(van, eindesVoor(van, eindes, begins), k.dag, begins)));
  // From the day of a notice on it is uncertain, until the leaving that followed it is recorded.
  const opgezegd = bij(k, id, 'OpzeggingGedaan')
    .filter(eigen)
    .some(({ zegt }) => {
      if (zegt.per === undefined) return false;
      const { van } = dagenVan(zegt.per);
      return van <= k.dag && !eindes.some((e) => eindigt(e).tot + 1 >= van);
    });
  return is === 'ja' && opgezegd ? 'onzeker' : is;
}

/** Parties that are or may be so. */
export function misschienPartijen(k: Kennis, id: string): string[] {
  return [...partijenVan(k, id).keys()].filter((p) => partijOp(k, id, p) !== 'nee');
}

export function eerstePartijen(k: Kennis, id: string): string[] {
  const eerste = bij(k, id, 'PartijToegetreden').filter(({ zegt }) => zegt.wijze === 'oorspronkelijk');
  return [...new Set(eerste.map(({ zegt }) => sleutelVan(zegt.partij)))];
}

/** Left for certain before a day, and did not come back by then. */
export function isVertrokken(k: Kennis, id: string, partij: string, dag: number): boolean {
  const weg = bij(k, id, 'PartijUitgetreden').some(
    ({ zegt }) => sleutelVan(zegt.partij) === partij && eindigt(zegt.einde).tot < dag,
  );
  return weg && partijOp({ ...k, dag: dag }, id, partij) === 'nee';
}

/** `agreement as municipality`: what a municipality is named in, itself or by who went into it. */
export function genoemdIn(k: Kennis, code: string): string[] {
  const namen = [code, ...voorgangersVan(k, code)];
  const ids = new Set(
    k.daden.filter((d) => d.categorie === 'overeenkomst').map((d) => `${d.regio}.${d.dossier}`),
  );
  return [...ids]
    .flatMap((id) =>
      namen
        .filter((naam) => partijenVan(k, id).has(naam))
        .map((naam) => `${id} ${naam === code ? '' : naam}`),
    )
    .sort();
}

/** Who came in the place of a party, without being recorded as one: with what it stands for. */
export function nieuwePartijen(k: Kennis, id: string): Map<string, string[]> {
  const uit = new Map<string, string[]>();
  const vast = partijenVan(k, id);
  for (const oud of vast.keys()) {
    if (!isWeg(k, oud)) continue;
    for (const code of erfgenamenVan(k, oud)) {
      const genoemd = bij(k, id, 'PartijToegetreden').some(
        ({ zegt }) =>
          zegt.wijze === 'rechtsopvolger' && erfgenamenVan(k, oud).includes(sleutelVan(zegt.partij)),
      );
      if (vast.get(code) === 'vastgelegd' || genoemd) continue;
      uit.set(code, [...(uit.get(code) ?? []), oud]);
    }
  }
  return uit;
}

/** Everyone of whom an answer speaks, and why. */
export function genoemdenBij(k: Kennis, id: string): Record<string, string> {
  const basis = new Map<string, string>(partijenVan(k, id));
  for (const partij of wieHandelden(k, id)) basis.set(partij, 'handeling');
  for (const code of nieuwePartijen(k, id).keys()) basis.set(code, 'rechtsopvolger');
  return Object.fromEntries([...basis].sort());
}

/** The events of the decisions of one party. */
export function besluitenVan(k: Kennis, id: string, partij: string): string[] {
  return bij(k, id, 'BesluitGenomen')
    .filter(({ zegt }) => sleutelVan(zegt.partij) === partij)
    .map((d) => d.gebeurtenis.id)
    .sort();
}

/** `naar vervangt other`, and `van` for what younger ones say. */
export function relatiesVan(k: Kennis, id: string): string[] {
  return k.daden
    .flatMap((d) => {
      if (d.type !== 'RelatieGelegd') return [];
      const { soort, doel } = d.data as Data<Overeenkomst, 'RelatieGelegd'>;
      const zelf = `${d.regio}.${d.dossier}`;
      if (zelf === id) return [`naar ${soort} ${doel}`];
      return doel === id ? [`van ${soort} ${zelf}`] : [];
    })
    .sort();
}
