/** The page about agreements that end. */
export const einde = {
  titel: 'Welke afspraken eindigen wanneer?',
  inleiding:
    'Overeenkomsten van alle regio’s, in de maand waarin zij op zijn laatst eindigen, en of er een opvolger aansluit.',
  periode: 'Periode',
  van: 'Van',
  totEnMet: 'Tot en met',
  opvolger: 'Opvolger',
  alle: 'alle',
  zonder: 'zonder opvolger die zeker aansluit',
  met: 'met een opvolger die aansluit',
  komend: 'De komende vijf jaar',
  allemaal: 'Alle eindes',
  naarLeemten: 'Waar een leemte dreigt, per regio',
  perMaand: 'Per maand',
  tabel: 'Dezelfde getallen in een tabel',
  grafiek: 'Staafdiagram: hoeveel afspraken er eindigen',
  maandtitel: (maand: string, aantal: number, zonder: number) =>
    `${maand}: ${aantal} ${aantal === 1 ? 'einde' : 'eindes'}, waarvan ${zonder} zonder opvolger`,
  maand: 'Maand',
  eindigen: 'Eindigen',
  inMaand: (maand: string) => `afspraken eindigen in ${maand}`,
  zonderKop: 'Zonder opvolger',
  zonderInMaand: (maand: string) => `afspraken zonder opvolger eindigen in ${maand}`,
  lijst: 'De afspraken',
  gevonden: (aantal: number) => (aantal === 1 ? '1 afspraak' : `${aantal} afspraken`),
  geen: 'In deze periode eindigt geen afspraak waarvan het einde bekend is.',
  overeenkomst: 'Afspraak',
  regio: 'Regio',
  soort: 'Soort',
  eindigt: 'Loopt',
  leemte: 'Leemte',
  sluitAan: 'sluit aan',
  leemten: {
    ja: 'er valt een leemte',
    nee: 'geen leemte',
    onzeker: 'misschien een leemte',
    'niet-bekend': 'niet bekend',
    'niet-aangetoond': 'niet aangetoond',
  } as Readonly<Record<string, string>>,
};

/** The page about who is not covered. */
export const leemten = {
  titel: 'Waar dreigt een leemte?',
  inleiding:
    'Per regio: welke leden op deze dag niet zeker door een overeenkomst zijn gedekt, en wat binnen een jaar eindigt zonder opvolger.',
  zin: (aantal: number, van: number) =>
    `In ${aantal} van ${van} regio’s is niet van elk lid zeker dat een overeenkomst het dekt. Vaak is er alleen een melding; dan zegt het register “niet bekend”.`,
  regio: 'Regio',
  nietGedekt: 'Niet zeker gedekt',
  nietZeker: (aantal: number, domein: string) =>
    `${aantal === 1 ? '1 gemeente' : `${aantal} gemeenten`} voor ${domein}`,
  iedereen: 'Alle leden zijn gedekt',
  zonderOpvolger: 'Eindigt binnen een jaar zonder opvolger',
  niets: 'niets',
  leden: 'Leden',
  ledenBekend: 'vastgelegd',
  ledenOnbekend: 'niet volledig bekend',
};
