/** The pages that lay all regions beside the norm. */

/** The rows of the survey, short enough for the head of a narrow column. In full they stand in `woorden.ts`. */
const kort: Readonly<Record<string, string>> = {
  'nvo.regiovisie-vastgesteld': 'Regiovisie vastgesteld',
  'nvo.overleg-met-stakeholders': 'Visie in overleg',
  'nvo.betrokken-stakeholders': 'Wie betrokken',
  'nvo.continuiteit-zorgfuncties': 'Zorgfuncties',
  'nvo.inkoop-buiten-regio': 'Inkoop buiten regio',
  'nvo.lokale-toegang-verbonden': 'Lokale toegang',
  'nvo.niet-vrijblijvende-governance': 'Binding en aanspreekpunt',
  'nvo.administratieve-lasten': 'Minder lasten',
  'nvo.meerjarige-contractering': 'Meerjarige contracten',
  'uitvoering.sociale-inclusie': 'Sociale inclusie',
  'uitvoering.governance': 'Bestuur',
  'uitvoering.samenwerking-gemeenten': 'Tussen gemeenten',
  'uitvoering.samenwerking-stakeholders': 'Met partners',
  'uitvoering.spreiding-voorzieningen': 'Spreiding',
  'uitvoering.toegang': 'Toegang',
  'uitvoering.verdeling-budget-en-risico': 'Budget en risico',
  'uitvoering.financiele-solidariteit': 'Solidariteit',
  'uitvoering.overgang-financiele-middelen': 'Overgang geld',
  'uitvoering.overgang-informatieoverdracht': 'Overdracht informatie',
  'planning.aanwezig': 'Planning',
};

/** The requirements of the norm (VNG, 10-6-2020), in short and as a sentence. */
const eisen: Readonly<
  Record<
    string,
    {
      readonly kort: string;
      /** The same for the head of a narrow column: says where a long word may break. */
      readonly kop?: string;
      readonly vol: string;
    }
  >
> = {
  R1: { kort: 'Regiovisie', vol: 'De raden van alle gemeenten in de regio stelden een regiovisie vast.' },
  R2: {
    kort: 'Overleg',
    vol: 'De regiovisie is gemaakt in overleg met professionals, inwoners, ervaringsdeskundigen en ketenpartners.',
  },
  R3: {
    kort: 'Zorgfuncties',
    vol: 'De regiovisie maakt duidelijk hoe zorgfuncties beschikbaar blijven en doorlopen.',
  },
  R4: {
    kort: 'Inkoop buiten de regio',
    vol: 'Als het woonplaatsbeginsel geldt: er zijn afspraken over inkoop buiten de eigen regio.',
  },
  R5: {
    kort: 'Lokale toegang',
    vol: 'De regiovisie zegt hoe de lokale toegang aansluit op opvang en hulp van de regio.',
  },
  R6: {
    kort: 'Binding en aanspreekpunt',
    kop: 'Binding en aanspreek\u00ADpunt',
    vol: 'De samenwerking is niet vrijblijvend, en er is één afgesproken aanspreekpunt voor de regio.',
  },
  R7: {
    kort: 'Minder lasten',
    vol: 'De regio beperkt administratieve lasten: dezelfde varianten, voorwaarden en contractbeheer.',
  },
  R8: {
    kort: 'Meerjarige contracten',
    vol: 'Contracten lopen meer jaren en geven ruimte voor vernieuwing.',
  },
  R9: {
    kort: 'Geschilbeslechting',
    kop: 'Geschil\u00ADbeslechting',
    vol: 'Een onafhankelijke commissie beslecht geschillen over de norm.',
  },
  R10: {
    kort: 'Inhoud van de afspraken',
    vol: 'De afspraken regelen wie waarvoor verantwoordelijk is, geld en risico, samenwerking, en zekerheid voor cliënten.',
  },
};

/** What fits in a cell of the heat map. */
const celwoord: Readonly<Record<string, string>> = {
  ja: 'ja',
  'in-ontwikkeling': 'bezig',
  nee: 'nee',
  tekst: 'tekst',
  nvt: 'n.v.t.',
  meervoudig: 'meer',
  leeg: 'leeg',
  'niet-gemeten': 'geen',
};

export const norm = {
  titel: 'Alle regio’s naast de norm',
  inleiding:
    'Wat regio’s zelf invulden over de Norm voor Opdrachtgeverschap, naast wat het register uit vastgelegde afspraken en besluiten kan aantonen.',
  kort,
  eisen,
  celwoord,
  weergave: 'Weergave',
  gemeld: 'Ingevuld door de regio',
  afgeleid: 'Aangetoond in het register',
  naast: 'Naast elkaar',
  lijst: 'Als lijst',
  lijstTitel: 'Antwoorden van de regio’s, als lijst',
  vergelijk: 'Twee momenten vergelijken',
  groepNorm: 'De norm',
  groepUitvoering: 'Afspraken over de uitvoering',
  groepEisen: 'Eisen van de norm',
  regio: 'Regio',
  aantalJa: 'Aantal ja',
  jaVan: (naam: string) => `keer ja bij ${naam}`,
  tellingen: 'Hoeveel regio’s, per kolom',
  raster: (rijen: number, kolommen: number) => `${rijen} regio’s naast ${kolommen} onderdelen van de norm`,
  bediening:
    'Gebruik de pijltoetsen om door de cellen te gaan, en Enter om te zien waarom iets in een cel staat.',
  kies: 'Kies een cel om te zien waarom dit er staat, of een kop om daarop te sorteren.',
  legenda: 'Wat de tekens betekenen',
  kolommen: 'Wat de kolommen betekenen',
  legendaTekens: {
    ja: 'ja',
    'in-ontwikkeling': 'bezig: in ontwikkeling',
    nee: 'nee',
    tekst: 'antwoord in woorden, zonder teken',
    nvt: 'n.v.t.: niet van toepassing',
    meervoudig: 'meer tekens tegelijk ingevuld',
    leeg: 'leeg: er staat niets. Dat is geen nee',
    'niet-gemeten': 'geen meting bekend op deze dag',
  },
  legendaAfgeleid: {
    ja: 'aangetoond',
    deels: 'voor een deel aangetoond',
    onzeker: 'staat niet vast',
    nee: 'hier is niet aan voldaan',
    'niet-aangetoond': 'niet aangetoond',
    'niet-bekend': 'niet bekend: er is niets vastgelegd, of alleen een melding',
    'bewust-niet': 'bewust niet geregeld; dat is geen tekort',
    nvt: 'niet van toepassing',
  },
  ster: 'de tekst of een andere bron zegt iets anders, of geeft het teken een andere betekenis',
  filters: 'Filters',
  onderdeel: 'Onderdeel',
  teken: 'Ingevuld',
  betekenis: 'Betekent volgens de tekst',
  oorzaak: 'Waarom leeg',
  eis: 'Eis',
  oordeel: 'Aangetoond',
  opNaam: 'Sorteer op naam',
  meesteJa: 'Sorteer op het aantal keer ja',
  alle: 'alle',
  gevonden: (aantal: number, van: number) =>
    aantal === van ? `Alle ${van} regio’s` : `${aantal} van de ${van} regio’s`,
  gevondenRegels: (aantal: number) => (aantal === 1 ? '1 antwoord' : `${aantal} antwoorden`),
  wis: 'Alle filters weghalen',
  geenRegio: 'Geen regio past bij deze filters.',
  nietGevraagd: 'niet gevraagd',
  zelf: 'zelf gezegd',
  kDelen: (gedaan: number, van: number) => `${gedaan} van ${van}`,
  verschil: {
    titel: 'Wat veranderde er tussen twee momenten?',
    inleiding:
      'Kies een eerder moment. U ziet welke antwoorden en uitkomsten anders zijn dan op het moment dat bovenaan staat.',
    moment: 'Eerder moment',
    geldigOp: 'Wat gold op',
    bekendOp: 'Wat men wist op',
    kies: 'Kies hierboven een dag om mee te vergelijken.',
    geldig: (dag: string) => `wat gold op ${dag}`,
    bekend: (dag: string) => `wat men wist op ${dag}`,
    zin: (wanneer: string) => `Vergeleken met ${wanneer}.`,
    soort: 'Wat u wilt zien',
    beide: 'alles',
    gevonden: (aantal: number, regios: number) =>
      aantal === 0
        ? 'Niets is veranderd'
        : `${aantal} ${aantal === 1 ? 'verschil' : 'verschillen'} in ${regios} ${regios === 1 ? 'regio' : 'regio’s'}`,
    geen: 'Tussen deze twee momenten veranderde er niets.',
    stijging: 'Hoeveel regio’s ja hebben',
    alle: 'Alle verschillen',
    verschil: 'Verschil',
    regiosMetJa: (onderdeel: string) => `regio’s met ja bij: ${onderdeel}`,
    volgens: 'Volgens',
    volgensSoort: { gemeld: 'de regio', afgeleid: 'het register' },
    eerst: 'Eerst',
    daarna: 'Daarna',
  },
  cel: {
    sluit: 'Sluiten',
    ingevuld: 'Wat de regio invulde',
    nietIngevuld: 'Hierover is in de vragenlijst niets gevraagd.',
    teken: 'Ingevuld',
    zoals: 'Zo staat het in de bron',
    peildatum: 'Op',
    samenvatting: 'In het kort',
    wijstOp: 'De tekst doet vermoeden',
    oorzaak: 'Waarom leeg',
    lezing: 'Betekent volgens de tekst',
    bron: 'Bron',
    tegen: 'Hier zegt een bron iets anders',
    afgeleid: 'Wat het register kan aantonen',
    geenEis: 'Dit onderdeel is geen eigen eis van de norm. Daarom leidt het register er niets uit af.',
    stand: 'Wat de regio later zelf vastlegde',
    onderdelen: (aantal: number) => `De ${aantal} onderdelen`,
    naarRegio: (naam: string) => `Alles over ${naam} en de norm`,
  },
} as const;
