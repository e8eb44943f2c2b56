/** What the one at the keyboard reads. */

export function toon(tekst: string): void {
  process.stdout.write(`${tekst}\n`);
}

export function toonFouten(fouten: readonly string[]): void {
  for (const fout of fouten) process.stderr.write(`${fout}\n`);
}

let laatst = -1;

/** One line that counts up on a screen; every tenth part a line elsewhere. */
export function toonVoortgang(gedaan: number, totaal: number): void {
  const deel = Math.floor((gedaan / totaal) * 10);
  if (deel === laatst && gedaan !== totaal) return;
  laatst = deel;
  const regel = `Referentiegegevens inlezen: ${gedaan} van ${totaal}`;
  if (process.stderr.isTTY) process.stderr.write(`\r${regel}${gedaan === totaal ? '\n' : ''}`);
  else process.stderr.write(`${regel}\n`);
}

export function welkom(
  url: string,
  demo: boolean,
  { gebeurtenissen, digest }: { gebeurtenissen: number; digest: string },
): string {
  const aantal = gebeurtenissen.toLocaleString('nl-NL');
  const kop = [
    `Regiolog luistert op ${url}`,
    `Het register bevat ${aantal} gebeurtenissen; vingerafdruk ${digest}`,
  ];
  if (!demo) return kop.join('\n');
  const vraag = (uitleg: string, pad: string) =>
    `  ${uitleg}\n    curl -s -H "Authorization: Bearer $TOKEN" '${url}${pad}'`;
  return [
    ...kop,
    'Dit is een demonstratie: alleen op deze computer, met voorbeeldgegevens.',
    '',
    `Open ${url} in uw browser en kies Aanmelden.`,
    '',
    'Of vraag het aan de API. Een token (een uur geldig):',
    '    TOKEN=$(npm run --silent token -- coordinator amersfoort)',
    '',
    'Drie vragen om te proberen:',
    vraag(
      'Wie is op 1 januari 2022 lid van de regio Amersfoort?',
      '/v1/regios/amersfoort/stand?geldigOp=2022-01-01',
    ),
    vraag(
      'En wat kon men daarvan weten op 31 mei 2020?',
      '/v1/regios/amersfoort/stand?geldigOp=2022-01-01&bekendOp=2020-05-31',
    ),
    vraag(
      'Welke raden stelden beleidskader Moed Moet vast, en waar spreken bronnen elkaar tegen?',
      '/v1/overeenkomsten/amersfoort.moed-moet',
    ),
    '',
    'Stoppen: Ctrl-C.',
  ].join('\n');
}
