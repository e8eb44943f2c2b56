import { inZin, isBlad, itemInWoorden, telt, veldInWoorden } from './verschil-woorden.ts';

/** Two answers compared by their structure: lists by what an item is about, never by its place. */

type Item = Readonly<Record<string, unknown>>;

/** One difference, with what holds it on either side, innermost first. */
export type Los = {
  readonly pad: string;
  readonly wat: string;
  readonly veld: string;
  readonly voor: unknown;
  readonly na: unknown;
  readonly omvat: readonly unknown[];
};

/** By what an item of a list is known again; the first that all its fields are there of. */
const KENMERKEN: readonly (readonly string[])[] = [
  ['punt', 'geschil', 'datum', 'soort'],
  ['punt', 'omschrijving'],
  ['id'],
  ['partij'],
  ['bepaling', 'versie'],
  ['code', 'uitleg'],
  ['gemeente', 'rol', 'domeinen'],
  ['gemeente', 'niveau'],
  ['gemeente'],
  ['regio'],
  ['overeenkomst', 'soort', 'richting'],
  ['orgaan', 'uitkomst', 'versie'],
  ['orgaan', 'datum', 'uiterlijk'],
  ['versie', 'stadium'],
  ['peildatum', 'status'],
  ['domein'],
  ['onderwerp'],
  ['zegt'],
];

/** Nobody says twice of one item what it is about; when a list does, the second is another. */
function metKenmerk(lijst: readonly unknown[]): Map<string, Item> {
  const uit = new Map<string, Item>();
  for (const item of lijst as readonly Item[]) {
    const velden =
      KENMERKEN.find((namen) => namen.every((naam) => naam in item)) ?? Object.keys(item).filter(telt);
    const basis = JSON.stringify(velden.map((naam) => item[naam] ?? null));
    let kenmerk = basis;
    for (let n = 2; uit.has(kenmerk); n++) kenmerk = `${basis} ${n}`;
    uit.set(kenmerk, item);
  }
  return uit;
}

/** What an item is called: by its name where it has one, else by what it is known by. */
function naamVan(item: Item): string {
  const velden = KENMERKEN.find((namen) => namen.every((naam) => naam in item)) ?? [];
  const delen = velden.filter((veld) => veld !== 'uitleg').flatMap((veld) => inZin(item[veld]) ?? []);
  const naam = typeof item['naam'] === 'string' ? item['naam'] : delen[0];
  const rest = naam === delen[0] ? delen.slice(1) : velden[0] === 'gemeente' ? delen.slice(1) : [];
  return [naam, ...rest].filter(Boolean).join(', ') || 'zonder naam';
}

type Plek = Pick<Los, 'pad' | 'wat' | 'veld' | 'omvat'>;

/** Nothing, and an empty list of it, say the same. */
const vol = (waarde: unknown) => (Array.isArray(waarde) && waarde.length === 0 ? null : (waarde ?? null));
const gelijk = (a: unknown, b: unknown) => JSON.stringify(vol(a)) === JSON.stringify(vol(b));
const isLijst = (waarde: unknown): waarde is readonly unknown[] => Array.isArray(waarde);
const deel = (a: string, b: string, tussen: string) => (a === '' ? b : `${a}${tussen}${b}`);

function lijsten(voor: readonly unknown[], na: readonly unknown[], plek: Plek): Los[] {
  const [links, rechts] = [metKenmerk(voor), metKenmerk(na)];
  return [...new Set([...links.keys(), ...rechts.keys()])].flatMap((kenmerk) => {
    const [oud, nieuw] = [links.get(kenmerk), rechts.get(kenmerk)];
    const naam = naamVan(nieuw ?? oud ?? {});
    const buiten = plek.wat.includes(' › ') ? plek.wat.slice(0, plek.wat.lastIndexOf(' › ')) : '';
    const zelf = {
      pad: `${plek.pad}[${naam}]`,
      wat: deel(buiten, itemInWoorden(plek.veld, naam), ' › '),
      veld: plek.veld,
      omvat: [[oud, nieuw], ...plek.omvat],
    };
    if (oud && nieuw) return objecten(oud, nieuw, zelf);
    return [{ ...zelf, voor: oud, na: nieuw }];
  });
}

function objecten(voor: Item, na: Item, plek: Plek): Los[] {
  const velden = [...new Set([...Object.keys(voor), ...Object.keys(na)])].filter(telt);
  return velden.flatMap((veld) =>
    vergelijk(voor[veld], na[veld], {
      pad: deel(plek.pad, veld, '.'),
      wat: deel(plek.wat, veldInWoorden(veld), ' › '),
      veld,
      omvat: plek.omvat,
    }),
  );
}

function vergelijk(voor: unknown, na: unknown, plek: Plek): Los[] {
  if (gelijk(voor, na)) return [];
  if (isLijst(voor ?? na) && isLijst(na ?? voor) && !(isBlad(voor) && isBlad(na)))
    return lijsten((voor ?? []) as readonly unknown[], (na ?? []) as readonly unknown[], plek);
  if (isBlad(voor) || isBlad(na)) return [{ ...plek, voor, na }];
  return objecten(voor as Item, na as Item, { ...plek, omvat: [[voor, na], ...plek.omvat] });
}

const HEEL: Plek = { pad: '', wat: '', veld: '', omvat: [] };

/** Everything that differs between two answers to one question; `null` stands for an answer that there is not. */
export function verschillen(voor: object | null, na: object | null): Los[] {
  if (voor === null || na === null) return gelijk(voor, na) ? [] : [{ ...HEEL, wat: 'het geheel', voor, na }];
  return objecten(voor as Item, na as Item, HEEL);
}
