/**
 * Numbers about money, exactly. A recorded number has at most six decimals (`Getal`), so it is a whole number of
 * millionths; nothing is ever a floating point number on the way.
 */
export type Miljoenste = bigint;

const DECIMALEN = 6;
export const EEN: Miljoenste = 10n ** BigInt(DECIMALEN);
/** A cent, in millionths of a euro. */
const CENT: Miljoenste = EEN / 100n;

/** Reads `-1250.50`. */
export function leesGetal(tekst: string): Miljoenste {
  const [geheel = '0', deel = ''] = tekst.replace('-', '').split('.');
  const waarde = BigInt(geheel) * EEN + BigInt(deel.padEnd(DECIMALEN, '0'));
  return tekst.startsWith('-') ? -waarde : waarde;
}

/** Writes a number with no more decimals than it has, and at least `minstens`. */
export function schrijfGetal(waarde: Miljoenste, minstens = 0): string {
  const positief = waarde < 0n ? -waarde : waarde;
  const deel = String(positief % EEN)
    .padStart(DECIMALEN, '0')
    .replace(/0+$/, '')
    .padEnd(minstens, '0');
  const teken = waarde < 0n ? '-' : '';
  return `${teken}${positief / EEN}${deel ? `.${deel}` : ''}`;
}

/** An amount in euro, `1250.50`. */
export const schrijfBedrag = (waarde: Miljoenste) => schrijfGetal(waarde, 2);

/** As a sentence says it: `€ 1.250,50`. */
export function bedragInWoorden(waarde: Miljoenste): string {
  const [geheel = '', deel = ''] = schrijfBedrag(waarde).replace('-', '').split('.');
  return `${waarde < 0n ? '-' : ''}€ ${geheel.replace(/\B(?=(\d{3})+$)/g, '.')},${deel}`;
}

/** As a sentence says it: `1250,5`. */
export const getalInWoorden = (waarde: Miljoenste) => schrijfGetal(waarde).replace('.', ',');

/**
 * Splits a whole number of units by weights, so that the parts add up to it exactly: each gets its share rounded down,
 * and what is left goes, one unit each, to the largest remainders; of equals to the first. The weights are not negative
 * and not all zero.
 */
export function verdeel(eenheden: bigint, gewichten: readonly bigint[]): bigint[] {
  const samen = gewichten.reduce((a, b) => a + b, 0n);
  const delen = gewichten.map((gewicht, plaats) => ({
    plaats,
    deel: (eenheden * gewicht) / samen,
    rest: (eenheden * gewicht) % samen,
  }));
  const over = Number(eenheden - delen.reduce((a, d) => a + d.deel, 0n));
  const krijgt = new Set(
    delen
      .toSorted((a, b) => (a.rest === b.rest ? a.plaats - b.plaats : a.rest > b.rest ? -1 : 1))
      .slice(0, over)
      .map((d) => d.plaats),
  );
  return delen.map(({ plaats, deel }) => deel + (krijgt.has(plaats) ? 1n : 0n));
}

/** Splits an amount in cents, or in millionths when it is no whole number of cents. */
export function verdeelBedrag(bedrag: Miljoenste, gewichten: readonly bigint[]): Miljoenste[] {
  const eenheid = bedrag % CENT === 0n ? CENT : 1n;
  return verdeel(bedrag / eenheid, gewichten).map((deel) => deel * eenheid);
}

/** Shares in percent with four decimals that add up to exactly 100. */
export function percentages(gewichten: readonly bigint[]): string[] {
  return verdeel(1_000_000n, gewichten).map((deel) => schrijfGetal((deel * EEN) / 10_000n, 4));
}
