/** The answer to a comparison with what may be known only in part. Order: nee < onzeker < ja. */
export type Zekerheid = 'ja' | 'nee' | 'onzeker';

/** True only when all are; false as soon as one is. */
export function en(...delen: readonly Zekerheid[]): Zekerheid {
  if (delen.includes('nee')) return 'nee';
  return delen.includes('onzeker') ? 'onzeker' : 'ja';
}

/** True as soon as one is; false only when all are. */
export function of(...delen: readonly Zekerheid[]): Zekerheid {
  if (delen.includes('ja')) return 'ja';
  return delen.includes('onzeker') ? 'onzeker' : 'nee';
}

export function niet(deel: Zekerheid): Zekerheid {
  return deel === 'ja' ? 'nee' : deel === 'nee' ? 'ja' : 'onzeker';
}
