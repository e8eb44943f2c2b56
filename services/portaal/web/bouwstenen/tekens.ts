/** A sign for every answer and judgement, so that nobody depends on the colour. */
export const TEKEN: Readonly<Record<string, string>> = {
  ja: '✓',
  'in-ontwikkeling': '◐',
  deels: '◐',
  nee: '✕',
  tekst: '≡',
  nvt: '–',
  meervoudig: '±',
  leeg: '○',
  'niet-gemeten': '·',
  onzeker: '≈',
  'niet-aangetoond': '△',
  'niet-bekend': '?',
  'bewust-niet': '⊘',
};
