import { type Dag, plusDagen } from './datum.ts';

/**
 * The official holidays of the Algemene termijnenwet (BWBR0002448), article 3. The register counts by them whenever a
 * term is set by a law, or follows that law because a reglement says so.
 */

/** A day on which nobody has to act, and the paragraph that makes it one. */
export type Feestdag = { readonly dag: Dag; readonly naam: string; readonly artikel: string };

const ERKEND = 'Algemene termijnenwet, artikel 3, eerste lid';
const GELIJK = 'Algemene termijnenwet, artikel 3, tweede lid';

/**
 * Days that a royal decree equates with the holidays (article 3, third paragraph). Te bevestigen: such decrees exist
 * (often for the Friday after Ascension day), but none is at hand as a source, so the list is empty, and a term that
 * ends on such a day is not shifted. Fill it from the Staatscourant only.
 */
export const GELIJKGESTELD: readonly Feestdag[] = [];

/**
 * Easter Sunday of a year of the Gregorian calendar, by the computus of Meeus, Jones and Butcher: the Sunday after the
 * first full moon (by the moon of the church) on or after 21 March.
 */
export function eerstePaasdag(jaar: number): Dag {
  const deel = (getal: number, door: number) => Math.floor(getal / door);
  const maanjaar = jaar % 19;
  const eeuw = deel(jaar, 100);
  const maancorrectie = deel(8 * eeuw + 13, 25);
  const maan = (19 * maanjaar + eeuw - deel(eeuw, 4) - maancorrectie + 15) % 30;
  const totZondag = (32 + 2 * (eeuw % 4) + 2 * deel(jaar % 100, 4) - maan - ((jaar % 100) % 4)) % 7;
  const terug = deel(maanjaar + 11 * maan + 22 * totZondag, 451);
  return plusDagen(`${jaartal(jaar)}-03-22`, maan + totZondag - 7 * terug);
}

const jaartal = (jaar: number) => String(jaar).padStart(4, '0');

/** 0 is Sunday, 6 is Saturday. */
const weekdag = (dag: Dag) => new Date(`${dag}T00:00:00Z`).getUTCDay();

/**
 * The day on which the birthday of the king is celebrated: 27 April since 2014, 30 April before, and the day before
 * that when it is a Sunday. (Before 1980 such a Sunday made it 1 May; the register has no terms of that time.)
 */
function koningsdag(jaar: number): Feestdag {
  const [maanddag, naam] = jaar >= 2014 ? ['04-27', 'Koningsdag'] : ['04-30', 'Koninginnedag'];
  const dag = `${jaartal(jaar)}-${maanddag}`;
  return { dag: weekdag(dag) === 0 ? plusDagen(dag, -1) : dag, naam, artikel: ERKEND };
}

/**
 * The holidays of a year in the order of the calendar. Two can fall on one day (Ascension day on 5 May). Easter Sunday
 * and Whit Sunday are not named in the law: they are Sundays anyhow.
 */
export function feestdagen(
  jaar: number,
  gelijkgesteld: readonly Feestdag[] = GELIJKGESTELD,
): readonly Feestdag[] {
  const pasen = eerstePaasdag(jaar);
  const vast = (maanddag: string, naam: string) => erkend(`${jaartal(jaar)}-${maanddag}`, naam);
  const naPasen = (dagen: number, naam: string) => erkend(plusDagen(pasen, dagen), naam);
  return [
    vast('01-01', 'Nieuwjaarsdag'),
    { dag: plusDagen(pasen, -2), naam: 'Goede Vrijdag', artikel: GELIJK },
    naPasen(1, 'Tweede Paasdag'),
    koningsdag(jaar),
    vast('05-05', 'Bevrijdingsdag'),
    naPasen(39, 'Hemelvaartsdag'),
    naPasen(50, 'Tweede Pinksterdag'),
    vast('12-25', 'Eerste Kerstdag'),
    vast('12-26', 'Tweede Kerstdag'),
    ...gelijkgesteld.filter(({ dag }) => Number(dag.slice(0, 4)) === jaar),
  ].sort((a, b) => (a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : 0));
}

const erkend = (dag: Dag, naam: string): Feestdag => ({ dag, naam, artikel: ERKEND });

/** Why `dag` is not a working day: "een zaterdag", "een zondag", the names of the holidays; undefined when it is one. */
export function waaromVrij(dag: Dag, gelijkgesteld: readonly Feestdag[] = GELIJKGESTELD): string | undefined {
  const namen = feestdagen(Number(dag.slice(0, 4)), gelijkgesteld)
    .filter((feest) => feest.dag === dag)
    .map(({ naam }) => naam);
  if (namen.length > 0) return namen.join(' en ');
  return { 0: 'een zondag', 6: 'een zaterdag' }[weekdag(dag)];
}

/** Is `dag` neither a Saturday, nor a Sunday, nor an official holiday? */
export function isWerkdag(dag: Dag, gelijkgesteld: readonly Feestdag[] = GELIJKGESTELD): boolean {
  return waaromVrij(dag, gelijkgesteld) === undefined;
}
