/** A cell, by its row and its column from zero. */
export type Plek = readonly [rij: number, kolom: number];

/** Where an arrow key, Home or End leads to, within `rijen` by `kolommen`; nothing for any other key. */
export function naToets(
  toets: string,
  [rij, kolom]: Plek,
  rijen: number,
  kolommen: number,
): Plek | undefined {
  const binnen = (n: number, aantal: number) => Math.min(Math.max(n, 0), aantal - 1);
  switch (toets) {
    case 'ArrowRight':
      return [rij, binnen(kolom + 1, kolommen)];
    case 'ArrowLeft':
      return [rij, binnen(kolom - 1, kolommen)];
    case 'ArrowDown':
      return [binnen(rij + 1, rijen), kolom];
    case 'ArrowUp':
      return [binnen(rij - 1, rijen), kolom];
    case 'Home':
      return [rij, 0];
    case 'End':
      return [rij, kolommen - 1];
    default:
      return undefined;
  }
}
