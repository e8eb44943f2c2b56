import { type Feiten, inGeheugen, type RegisterFeit } from '@regiolog/domein/vragen/feiten';
import { tekstenVan } from '@regiolog/domein/vragen/zoeken/zoeken-teksten';
import { beginsleutel, woordenVan, woordsleutel } from '@regiolog/domein/vragen/zoeken/zoeken-woorden';
import { stam } from '@regiolog/feiten/stam';

/** What a search must find, worked out by looking at every word of every fact. */

/** One thing to look for: a word, or words after each other. */
export type Gezocht = { readonly woorden: readonly string[]; readonly zin: boolean };

/** How somebody types it. */
export const getypt = (termen: readonly Gezocht[]): string =>
  termen.map(({ woorden, zin }) => (zin ? `"${woorden.join(' ')}"` : woorden.join(' '))).join(' ');

const woorden = (tekst: string): string[] =>
  tekst
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

function dossierVan(feit: RegisterFeit): string {
  if ('overeenkomst' in feit) return `overeenkomst ${feit.overeenkomst}`;
  if ('mandaat' in feit) return `mandaat ${feit.mandaat}`;
  if ('geschil' in feit) return `geschil ${feit.geschil}`;
  const isNorm = ['nvo-merk', 'tegenstrijdigheid', 'nvo-stand', 'ondersteuning'].includes(feit.soort);
  if ('regio' in feit) return `${isNorm ? 'nvo' : 'regio'} ${feit.regio}`;
  return `gemeente ${feit.gemeente}`;
}

const GEWICHT = ['naam', 'onderwerp', 'betrokkene', 'omschrijving'];

/** The texts of a fact, and the names of the municipalities and regions that it names. */
function teksten(feit: RegisterFeit, alle: readonly RegisterFeit[]): [gewicht: number, woorden: string[]][] {
  const genoemd = alle.flatMap((f) => {
    const onder = (...sleutels: string[]) => sleutels.some((sleutel) => feit.sleutels.includes(sleutel));
    if (f.soort === 'gemeente')
      return onder(`gemeente:${f.gemeente}`, `geschil-van:gemeente:${f.gemeente}`) ? [f.naam] : [];
    if (f.soort !== 'regio') return [];
    const sleutels = ['regio-overeenkomst', 'regio-mandaat', 'geschil-van:regio'].map(
      (s) => `${s}:${f.regio}`,
    );
    return onder(...sleutels) ? [f.naam] : [];
  });
  return [
    ...tekstenVan(feit).map(({ veld, tekst }): [number, string[]] => [GEWICHT.indexOf(veld), woorden(tekst)]),
    ...genoemd.map((naam): [number, string[]] => [2, woorden(naam)]),
  ];
}

const gelijk = (a: string, b: string) => a === b || stam(a) === stam(b);

function staatIn(rij: readonly string[], gezocht: readonly string[], begonnen: boolean): boolean {
  return rij.some((_, n) =>
    gezocht.every((woord, m) => {
      const hier = rij[n + m];
      return hier !== undefined && (gelijk(hier, woord) || (begonnen && hier.startsWith(woord)));
    }),
  );
}

/** Every file with all that is looked for, from most to least striking, as `gewicht soort id`. */
export function naief(alle: readonly RegisterFeit[], termen: readonly Gezocht[]): string[] {
  const lossen = termen.flatMap(({ woorden: w, zin }) => (zin ? [w] : w.map((woord) => [woord])));
  const laatsteLos = termen.at(-1)?.zin === false;
  const perDossier = Map.groupBy(alle, dossierVan);
  return [...perDossier]
    .flatMap(([dossier, feiten]) => {
      const rijen = feiten.flatMap((feit) => teksten(feit, alle));
      const gewichten = lossen.map((gezocht, n) => {
        const begonnen = laatsteLos && n === lossen.length - 1 && (gezocht[0]?.length ?? 0) >= 3;
        const hier = rijen.filter(([, rij]) => staatIn(rij, gezocht, begonnen)).map(([gewicht]) => gewicht);
        return hier.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...hier);
      });
      const gewicht = Math.max(...gewichten);
      return Number.isFinite(gewicht) ? [`${gewicht} ${dossier}`] : [];
    })
    .sort();
}

/** Facts in memory that are found by their words too. */
export function metWoorden(alle: readonly RegisterFeit[]): Feiten {
  const gewoon = inGeheugen(alle);
  const perWoord = new Map<string, RegisterFeit[]>();
  for (const feit of alle) {
    const sleutels = woordenVan(feit).flatMap((vorm) => [
      woordsleutel(stam(vorm)),
      ...Array.from(vorm, (_, n) => beginsleutel(vorm.slice(0, n + 1))),
    ]);
    for (const sleutel of new Set(sleutels)) perWoord.set(sleutel, [...(perWoord.get(sleutel) ?? []), feit]);
  }
  return { bij: (sleutel) => perWoord.get(sleutel) ?? gewoon.bij(sleutel) };
}
