import { isDeeldatum } from '../gedeeld/datum.ts';
import { EIGENNAAM, inZin, isBlad, itemInWoorden, telt, veldInWoorden } from './verschil-woorden.ts';

/** Two answers compared by their structure: lists by what an item is about, never by its place. */

type Item = Readonly<Record<string, unknown>>;

/** One difference, with what holds it on either side, innermost first. */
export type Los = {
  readonly pad: string;
  /** What it is about, from the whole to the part, in words. */
  readonly plaats: readonly string[];
  readonly veld: string;
  /** Is it a whole item of a list that is there on one side only? */
  readonly item: boolean;
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
  ['eis'],
  ['item', 'peildatum', 'ruw'],
  ['item', 'peildatum'],
  ['taak', 'over', 'voor'],
  ['stuk'],
  ['termijn'],
  ['ontwerp'],
  ['lid'],
  ['mijlpaal'],
  ['mandaat'],
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

/** The fields that an item is known by; none of one that only is what it says. */
export const kenmerkenVan = (item: Item): readonly string[] =>
  KENMERKEN.find((namen) => namen.every((naam) => naam in item)) ?? [];

/** What an item is called: by its name where it has one, else by what it is known by. */
function naamVan(item: Item, zeg: (waarde: unknown) => string | null = inZin): string[] {
  const velden = kenmerkenVan(item);
  const delen = velden
    .filter((veld) => veld !== 'uitleg')
    .flatMap((veld) => (EIGENNAAM.has(veld) ? String(item[veld]) : (zeg(item[veld]) ?? [])));
  const naam = typeof item['naam'] === 'string' ? item['naam'] : delen[0];
  const rest = naam === delen[0] || velden[0] === 'gemeente' ? delen.slice(1) : [];
  return naam === undefined ? [] : [naam, ...rest];
}
/** In a path codes stay codes. */
const alsCode = (waarde: unknown): string | null =>
  typeof waarde === 'string' && !isDeeldatum(waarde) ? waarde : inZin(waarde);

type Plek = Pick<Los, 'pad' | 'plaats' | 'veld' | 'omvat'>;

/** Nothing, and an empty list of it, say the same. */
const vol = (waarde: unknown) => (Array.isArray(waarde) && waarde.length === 0 ? null : (waarde ?? null));
const gelijk = (a: unknown, b: unknown) => JSON.stringify(vol(a)) === JSON.stringify(vol(b));
const isLijst = (waarde: unknown): waarde is readonly unknown[] => Array.isArray(waarde);
const onder = (pad: string, veld: string) => (pad === '' ? veld : `${pad}.${veld}`);

function lijsten(voor: readonly unknown[], na: readonly unknown[], plek: Plek): Los[] {
  const [links, rechts] = [metKenmerk(voor), metKenmerk(na)];
  return [...new Set([...links.keys(), ...rechts.keys()])].flatMap((kenmerk) => {
    const [oud, nieuw] = [links.get(kenmerk), rechts.get(kenmerk)];
    const item = nieuw ?? oud ?? {};
    const zelf = {
      pad: `${plek.pad}[${naamVan(item, alsCode).join(', ') || 'zonder naam'}]`,
      plaats: [...plek.plaats.slice(0, -1), itemInWoorden(plek.veld, naamVan(item))],
      veld: plek.veld,
      omvat: [[oud, nieuw], ...plek.omvat],
    };
    if (oud && nieuw) return objecten(oud, nieuw, zelf);
    return [{ ...zelf, item: true, voor: oud, na: nieuw }];
  });
}

function objecten(voor: Item, na: Item, plek: Plek): Los[] {
  const velden = [...new Set([...Object.keys(voor), ...Object.keys(na)])].filter(telt);
  return velden.flatMap((veld) =>
    vergelijk(voor[veld], na[veld], {
      pad: onder(plek.pad, veld),
      // What holds good is said by the thing itself: "geldt" and not "geldt – oordeel".
      plaats:
        veld === 'oordeel' && plek.plaats.length > 0 ? plek.plaats : [...plek.plaats, veldInWoorden(veld)],
      veld,
      omvat: plek.omvat,
    }),
  );
}

function vergelijk(voor: unknown, na: unknown, plek: Plek): Los[] {
  if (gelijk(voor, na)) return [];
  if (isLijst(voor ?? na) && isLijst(na ?? voor) && !(isBlad(voor) && isBlad(na)))
    return lijsten((voor ?? []) as readonly unknown[], (na ?? []) as readonly unknown[], plek);
  if (isBlad(voor) || isBlad(na)) return [{ ...plek, item: false, voor, na }];
  return objecten(voor as Item, na as Item, { ...plek, omvat: [[voor, na], ...plek.omvat] });
}

const HEEL: Plek = { pad: '', plaats: [], veld: '', omvat: [] };

/** Everything that differs between two answers to one question; `null` stands for an answer that there is not. */
export function verschillen(voor: object | null, na: object | null): Los[] {
  if (voor === null || na === null)
    return gelijk(voor, na) ? [] : [{ ...HEEL, plaats: ['het geheel'], item: false, voor, na }];
  return objecten(voor as Item, na as Item, HEEL);
}

const isObject = (waarde: unknown): waarde is Item =>
  typeof waarde === 'object' && waarde !== null && !isLijst(waarde);

/** The same answer with nothing in it: to compare with what is new, so that each thing it says is told by itself. */
export function leegZoals(antwoord: object): Item {
  const velden = Object.entries(antwoord).flatMap(([veld, waarde]) =>
    isObject(waarde) && !isBlad(waarde) ? [[veld, leegZoals(waarde)] as const] : [],
  );
  return Object.fromEntries(velden);
}
