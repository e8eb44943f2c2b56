/** What the pages of signing in say; all other texts of the portal are in `web/teksten`. */
export const t = {
  aanmelden: 'Aanmelden',
  opnieuw: 'Opnieuw aanmelden',
  naarStart: 'Naar de startpagina',
  nietIngesteld: {
    titel: 'Aanmelden kan hier nog niet',
    uitleg:
      'Bij dit register is nog niet ingesteld waar u zich aanmeldt. Vraag de beheerder van uw register om dat te doen.',
  },
  onbereikbaar: {
    titel: 'Aanmelden lukt nu niet',
    uitleg: 'De dienst waar u zich aanmeldt, antwoordt niet. Probeer het over een paar minuten opnieuw.',
  },
  mislukt: {
    titel: 'Aanmelden is niet gelukt',
    uitleg:
      'U bent niet aangemeld. Misschien duurde het te lang, ging u terug in uw browser, of bewaart uw browser geen cookies: die zijn nodig om u te herkennen. Meld u opnieuw aan.',
  },
  geenRol: {
    titel: 'U hebt nog geen toegang tot Regiolog',
    uitleg:
      'Het aanmelden is gelukt, maar uw account heeft geen rol in Regiolog. Vraag de beheerder van uw organisatie om die te geven.',
  },
  keuze: {
    titel: 'Als wie wilt u aan het werk?',
    demo: 'Dit is een demonstratie op uw eigen computer, met voorbeeldgegevens. Daarom kiest u hier een persoon. In een echt register meldt u zich aan met het account van uw eigen organisatie.',
  },
} as const;
