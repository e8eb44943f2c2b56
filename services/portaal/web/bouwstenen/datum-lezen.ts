import { isDeeldatum } from '@regiolog/domein/gedeeld/datum';

const MAANDEN = 'jan feb maa apr mei jun jul aug sep okt nov dec'.split(' ');
const ANDERS: Readonly<Record<string, number>> = { mrt: 3, oct: 10 };

function maandnummer(naam: string): number | undefined {
  const kort = naam.toLowerCase().slice(0, 3);
  const plaats = MAANDEN.indexOf(kort);
  return plaats >= 0 ? plaats + 1 : ANDERS[kort];
}

const twee = (getal: number | string): string => String(getal).padStart(2, '0');

const VORMEN: readonly [RegExp, (delen: readonly string[]) => string | undefined][] = [
  [/^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/, (d) => d.filter(Boolean).join('-')],
  [/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/, ([d = '', m = '', j]) => `${j}-${twee(m)}-${twee(d)}`],
  [/^(\d{1,2})[-/](\d{4})$/, ([m = '', j]) => `${j}-${twee(m)}`],
  [
    /^(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})$/i,
    ([d = '', m = '', j]) => {
      const maand = maandnummer(m);
      return maand === undefined ? undefined : `${j}-${twee(maand)}-${twee(d)}`;
    },
  ],
  [
    /^([a-z]+)\.?\s+(\d{4})$/i,
    ([m = '', j]) => {
      const maand = maandnummer(m);
      return maand === undefined ? undefined : `${j}-${twee(maand)}`;
    },
  ],
];

/**
 * A date as people write it ("3 juni 2020", "03-06-2020", "juni 2020", "2017") as the register writes it (`2020-06-03`,
 * `2020-06`, `2017`); nothing when it is none, or no date that exists.
 */
export function leesDatum(tekst: string): string | undefined {
  const kaal = tekst.trim();
  for (const [vorm, maak] of VORMEN) {
    const delen = vorm.exec(kaal);
    const datum = delen && maak(delen.slice(1));
    if (datum && isDeeldatum(datum)) return datum;
  }
  return undefined;
}
