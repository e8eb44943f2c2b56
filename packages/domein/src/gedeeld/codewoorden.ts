/** What a code of the register is called in a sentence. A code that is not here reads as the word itself. */
export const CODEWOORDEN: Readonly<Record<string, string>> = {
  'sociaal-domein': 'sociaal domein',
  oggz: 'openbare geestelijke gezondheidszorg',
  bw: 'beschermd wonen',
  mo: 'maatschappelijke opvang',
  'bw-mo': 'beschermd wonen en maatschappelijke opvang',
  wmo: 'Wmo',
  jeugd: 'jeugdhulp',
  dvo: 'dienstverleningsovereenkomst (DVO)',
  'financiele-solidariteit': 'financiële solidariteit',
  raad: 'gemeenteraad',
  plan: 'gepland',
};

/** Codes in a sentence: "beschermd wonen, maatschappelijke opvang". */
export const codesInWoorden = (codes: readonly string[]): string =>
  codes.map((code) => CODEWOORDEN[code] ?? code.replaceAll('-', ' ')).join(', ');
