/**
 * A pure function of an object that never changes, worked out once for each. Facts are such objects: what follows from
 * one is asked for time and again while an answer is made.
 */
export function perObject<K extends object, V>(bereken: (object: K) => V): (object: K) => V {
  const bekend = new WeakMap<K, V>();
  return (object) => {
    const eerder = bekend.get(object);
    if (eerder !== undefined) return eerder;
    const waarde = bereken(object);
    bekend.set(object, waarde);
    return waarde;
  };
}
