/** What was asked for lately. Values are never `undefined`. */
export type Recent<K, V> = {
  get(sleutel: K): V | undefined;
  set(sleutel: K, waarde: V): void;
  delete(sleutel: K): void;
  clear(): void;
};

/**
 * Remembers in two generations: when the younger one weighs more than `meest`, the older one goes and the younger takes
 * its place. So what is asked for again stays, and at most twice `meest` is kept, and the last that came.
 */
export function recent<K, V>(meest: number, gewicht: (waarde: V) => number = () => 1): Recent<K, V> {
  let jong = new Map<K, V>();
  let oud = new Map<K, V>();
  let weegt = 0;
  const set = (sleutel: K, waarde: V): void => {
    jong.set(sleutel, waarde);
    weegt += gewicht(waarde);
    if (weegt <= meest) return;
    oud = jong;
    jong = new Map();
    weegt = 0;
  };
  return {
    set,
    get: (sleutel) => {
      const waarde = jong.get(sleutel);
      if (waarde !== undefined) return waarde;
      const eerder = oud.get(sleutel);
      if (eerder !== undefined) set(sleutel, eerder);
      return eerder;
    },
    delete: (sleutel) => {
      jong.delete(sleutel);
      oud.delete(sleutel);
    },
    clear: () => {
      jong = new Map();
      oud = new Map();
      weegt = 0;
    },
  };
}
