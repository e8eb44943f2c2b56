/** What many pages say. */
export const algemeen = {
  laden: 'We halen de gegevens op …',
  leeg: 'Hier is niets vastgelegd.',
  waarom: 'Waarom?',
  downloadTabel: 'Download deze tabel (voor Excel)',
  downloadBladzijde: 'Download deze bladzijde (voor Excel)',
  peildatum: (dag: string) => `peildatum ${dag}`,
  foutAdres: 'Dit adres klopt niet',
  foutAdresUitleg:
    'In het adres van deze bladzijde staat iets wat Regiolog niet kent. Maak hier een andere keuze, of begin bij de startpagina.',
  opnieuwProberen: 'Probeer het opnieuw',
  verlopen: 'U bent niet meer aangemeld',
  verlopenUitleg:
    'Dat gebeurt als u Regiolog een tijd niet gebruikt, of in een ander venster bent afgemeld. Na het aanmelden komt u hier terug.',
  opnieuwAanmelden: 'Meld u opnieuw aan',
  onvolledig: 'Dit antwoord is onvolledig. Het register kon niet alles lezen:',
  nietOpDitMoment: 'Op dit moment was hierover niets bekend.',
  bladeren: 'Bladeren',
  vorige: '‹ Vorige bladzijde',
  volgende: 'Volgende bladzijde ›',
  bladzijde: (nummer: number, laatste: number, totaal: number) =>
    `bladzijde ${nummer} van ${laatste} (${totaal} in totaal)`,
};
