/** How many agreements end in a month (`2024-02`) or a year, and how many of those nothing takes over. */
export type Maandtelling = {
  readonly maand: string;
  readonly aantal: number;
  readonly zonderOpvolger: number;
};

/** The month as a number of months, so that one can count with it. */
const alsGetal = (maand: string): number => Number(maand.slice(0, 4)) * 12 + Number(maand.slice(5, 7)) - 1;
const alsMaand = (getal: number): string =>
  `${Math.floor(getal / 12)}-${String((getal % 12) + 1).padStart(2, '0')}`;

/** Every month from the first to the last, also those in which nothing ends. */
export function aaneengesloten(perMaand: readonly Maandtelling[]): Maandtelling[] {
  const [eerste, laatste] = [perMaand[0], perMaand.at(-1)];
  if (!eerste || !laatste) return [];
  const van = alsGetal(eerste.maand);
  const bekend = new Map(perMaand.map((m) => [m.maand, m]));
  return Array.from({ length: alsGetal(laatste.maand) - van + 1 }, (_, n) => {
    const maand = alsMaand(van + n);
    return bekend.get(maand) ?? { maand, aantal: 0, zonderOpvolger: 0 };
  });
}

/** So many months fit beside each other; for more, each year is one bar. */
const MEESTE_MAANDEN = 60;

/** The same by year, where there are too many months to tell them apart. */
export function perPeriode(perMaand: readonly Maandtelling[]): Maandtelling[] {
  const maanden = aaneengesloten(perMaand);
  if (maanden.length <= MEESTE_MAANDEN) return maanden;
  const jaren = Map.groupBy(maanden, ({ maand }) => maand.slice(0, 4));
  const som = (rij: readonly Maandtelling[], wat: 'aantal' | 'zonderOpvolger') =>
    rij.reduce((totaal, m) => totaal + m[wat], 0);
  return [...jaren].map(([maand, rij]) => ({
    maand,
    aantal: som(rij, 'aantal'),
    zonderOpvolger: som(rij, 'zonderOpvolger'),
  }));
}
