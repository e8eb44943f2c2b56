/** One part of a page of text: paragraphs, and a list when there is one. */
type Stuk = { readonly kop: string; readonly tekst: readonly string[]; readonly lijst?: readonly string[] };

const toegankelijkheid: readonly Stuk[] = [
  {
    kop: 'Waar het nu staat',
    tekst: [
      'Regiolog is gemaakt naar de eisen van EN 301 549 en WCAG 2.2, niveau A en AA. Een onafhankelijk bureau heeft het nog niet onderzocht. Daarom noemen we hier geen status: dat kan pas na zo’n onderzoek.',
      'De organisatie die Regiolog gebruikt, is zelf verantwoordelijk voor haar toegankelijkheidsverklaring. Wat hieronder staat, kan zij daarvoor gebruiken.',
    ],
  },
  {
    kop: 'Wat is getest, en hoe',
    tekst: ['Bij elke wijziging van Regiolog controleert een programma de bladzijden in een echte browser.'],
    lijst: [
      'Elke bladzijde wordt met axe-core getoetst op de regels van WCAG 2.2 A en AA die een programma kan nagaan.',
      'Een bladzijde mag op een scherm van 320 pixels breed niet opzij schuiven.',
      'Wat met de muis kan, moet ook met het toetsenbord kunnen, en het is steeds te zien waar u bent.',
      'Elke tekening heeft een tabel met dezelfde gegevens, en kleur is nooit het enige verschil.',
    ],
  },
  {
    kop: 'Wat nog niet is getest',
    tekst: ['Dit is nog niet gedaan. Verwacht hier dus nog fouten.'],
    lijst: [
      'Onderzoek door mensen die hulpmiddelen gebruiken, zoals een schermlezer of spraakbesturing.',
      'Andere browsers dan Chromium.',
      'Wat een programma niet kan beoordelen, zoals of elke tekst duidelijk genoeg is.',
    ],
  },
  {
    kop: 'Wat wij niet in de hand hebben',
    tekst: [
      'Gemeenten en partijen voegen documenten toe, zoals een ondertekende overeenkomst als pdf. Die laten we zien zoals ze zijn aangeleverd. Vraag de gemeente om een toegankelijke versie als u er een nodig hebt.',
    ],
  },
  {
    kop: 'Loopt u ergens tegenaan?',
    tekst: [
      'Meld het bij de beheerder van uw register. Vertel op welke bladzijde u was, wat u wilde doen en welk hulpmiddel u gebruikt. Bent u niet tevreden met de reactie? Dan kunt u een klacht indienen bij die organisatie, en daarna bij de Nationale ombudsman.',
    ],
  },
];

const privacy: readonly Stuk[] = [
  {
    kop: 'Wie er verantwoordelijk is',
    tekst: [
      'De organisatie waarvan dit register is, bepaalt wat erin staat en is daarvoor verantwoordelijk. Met vragen over uw gegevens gaat u daarheen.',
    ],
  },
  {
    kop: 'Als u zich aanmeldt',
    tekst: [
      'U meldt zich aan bij uw eigen organisatie. Regiolog krijgt van haar uw naam, uw rol, uw regio of gemeente en een kenmerk dat bij u hoort. Uw wachtwoord krijgt Regiolog nooit.',
      'Zolang u bent aangemeld, bewaren we dat versleuteld op onze server. Gebruikt u Regiolog 2 uur niet, dan bent u afgemeld; na 12 uur altijd.',
    ],
  },
  {
    kop: 'Cookies',
    tekst: [
      'Er is één cookie die onthoudt dat u bent aangemeld. Die verdwijnt als u zich afmeldt of de browser sluit. Tijdens het aanmelden is er nog een cookie, die hooguit 10 minuten bestaat. Andere cookies zijn er niet, dus vragen we er ook geen toestemming voor.',
      'We volgen u niet en meten niet wat u doet. De bladzijden halen niets op bij andere organisaties: ook geen lettertypes, kaarten of filmpjes.',
    ],
  },
  {
    kop: 'Wat u voor uzelf bewaart',
    tekst: ['Dit ziet niemand anders in Regiolog. U kunt het zelf weghalen.'],
    lijst: [
      'Formulieren die u nog niet hebt verstuurd: tot 90 dagen nadat u er het laatst aan werkte.',
      'Wat u volgt, en tot waar u het register het laatst hebt gezien: tot 2 jaar na de laatste wijziging.',
    ],
  },
  {
    kop: 'Wat in het register komt',
    tekst: [
      'Wat u vastlegt, blijft in het register staan, met het moment en het kenmerk dat bij u hoort. Zo is later na te gaan wat er is gebeurd. Bij dat kenmerk staat uw naam niet.',
      'Namen en persoonlijke woorden in het register zijn versleuteld, voor elke persoon met een eigen sleutel. Moeten die gegevens weg, dan wordt die sleutel vernietigd. Daarna kan niemand ze meer lezen.',
    ],
  },
  {
    kop: 'Technische gegevens',
    tekst: [
      'Onze server houdt bij welke bladzijden worden opgevraagd, wanneer, en of dat lukte, om storingen te vinden. Daar staat het kenmerk van wie iets vroeg bij, maar geen naam, geen zoekvraag en geen inhoud.',
    ],
  },
  {
    kop: 'Uw rechten',
    tekst: [
      'U mag vragen welke gegevens er van u zijn, en om ze te verbeteren of te verwijderen. Doe dat bij de organisatie waarvan dit register is. Komt u er samen niet uit, dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.',
    ],
  },
];

/** The pages of text that belong to the portal as a whole. */
export const overig = {
  toegankelijkheid: {
    titel: 'Toegankelijkheid',
    inleiding: 'Iedereen moet met Regiolog kunnen werken. Hier leest u hoever we daarmee zijn.',
    stukken: toegankelijkheid,
  },
  privacy: {
    titel: 'Privacy',
    inleiding: 'Wat Regiolog van u bewaart, waarom en hoelang.',
    stukken: privacy,
  },
};
