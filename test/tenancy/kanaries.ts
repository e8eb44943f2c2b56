/**
 * What zuid keeps to itself of mandates, of the norm and of what agreements arrange: acts in which every field that
 * holds words holds a word of its own.
 */

const woorden: string[] = [];
/** A word that stands in this one place. Small letters, so that it fits where only names in the register do. */
function kanarie(plaats: string): string {
  const woord = `kanarie-${plaats}-rietgors`;
  woorden.push(woord);
  return woord;
}

const van = { datum: '2020' };
const peildatum = '2020-10-29';
const einde = (plaats: string) => ({ soort: 'tot', datum: '2030', voorwaarde: kanarie(plaats) });
const stichting = (plaats: string) => ({ partij: { organisatie: kanarie(plaats) } });
const ambt = (plaats: string) => ({ partij: { gemeente: 'gm9101' }, ambt: kanarie(plaats) });

/** The end of the path of an act and its body. */
type Daad = readonly [pad: string, inhoud: object];

export const VREEMD_MANDAAT: readonly Daad[] = [
  [
    'verleningen',
    {
      soort: 'volmacht',
      gever: ambt('mandaat-gever'),
      ontvanger: stichting('mandaat-ontvanger'),
      bevoegdheden: ['inkoop'],
      grenzen: { bedragTot: 1000, producten: [kanarie('mandaat-grens')] },
      voorwaarden: [kanarie('mandaat-voorwaarde')],
      geval: kanarie('mandaat-geval'),
      grondslag: kanarie('mandaat-grondslag'),
      // It points at mandates that others do see: the pointing must not show there.
      onder: 'noord.eigen',
      vervangt: 'zuid.gedeeld',
      van,
      einde: einde('mandaat-einde'),
      omschrijving: kanarie('mandaat-omschrijving'),
    },
  ],
  ['instemmingen', { van: 'gemandateerde', door: stichting('mandaat-instemmer'), uitkomst: 'gegeven' }],
  ['vervangingen', { vervanger: stichting('mandaat-vervanger'), bij: kanarie('mandaat-bij'), van }],
  ['aanwijzingen', { aanwijzing: kanarie('mandaat-aanwijzing') }],
  ['intrekkingen', { door: ambt('mandaat-intrekker'), einde: einde('mandaat-intrekking') }],
  ['vervallenverklaringen', { einde: einde('mandaat-verval'), oorzaak: kanarie('mandaat-vervaloorzaak') }],
  ['nietigheden', { oorzaak: kanarie('mandaat-nietig') }],
  [
    'uitoefeningen',
    {
      handeling: 'ondertekening',
      bevoegdheid: 'inkoop',
      door: stichting('mandaat-hand'),
      namens: ambt('mandaat-namens'),
      product: kanarie('mandaat-product'),
      geval: kanarie('mandaat-zaak'),
      kenmerk: kanarie('mandaat-kenmerk'),
      // An act on an agreement that others do see.
      overeenkomst: 'noord.eigen',
      omschrijving: kanarie('mandaat-daad'),
    },
  ],
  [
    'meldingen',
    {
      peildatum,
      status: kanarie('mandaat-status'),
      gevers: [ambt('mandaat-meldgever')],
      ontvangers: [stichting('mandaat-meldontvanger')],
      bevoegdheden: [],
      einde: einde('mandaat-meldeinde'),
      omschrijving: kanarie('mandaat-melding'),
    },
  ],
];

export const VREEMDE_NORM: readonly Daad[] = [
  [
    'merken',
    {
      item: 'uitvoering.governance',
      peildatum,
      merk: 'leeg',
      ruw: kanarie('nvo-ruw'),
      tekstWijstOp: kanarie('nvo-wijst'),
      samenvatting: kanarie('nvo-samenvatting'),
    },
  ],
  [
    'tegenstrijdigheden',
    {
      item: kanarie('nvo-item'),
      peildatum,
      merk: kanarie('nvo-merk'),
      tekst: kanarie('nvo-tekst'),
      sterkte: 'hard',
    },
  ],
  ['standen', { eis: 'R1', stand: 'nee', peildatum, reden: kanarie('nvo-reden') }],
  ['ondersteuningen', { richting: 'vraag', onderwerp: kanarie('nvo-onderwerp'), peildatum }],
];

const omschrijving = (plaats: string) => ({ omschrijving: kanarie(`afspraak-${plaats}`) });

export const VREEMDE_AFSPRAKEN: readonly Daad[] = [
  [
    'raadplegingen',
    {
      groep: 'inwoners',
      stadium: 'gehouden',
      wie: kanarie('afspraak-wie'),
      vorm: kanarie('afspraak-vorm'),
      versie: kanarie('afspraak-versie'),
      ...omschrijving('raadpleging'),
    },
  ],
  [
    'onderwerpen',
    {
      thema: 'zorgfuncties',
      stadium: 'geregeld',
      functie: kanarie('afspraak-functie'),
      partij: { organisatie: kanarie('afspraak-partij') },
      variant: kanarie('afspraak-variant'),
      bepaling: kanarie('afspraak-bepaling'),
      einde: einde('afspraak-einde'),
      ...omschrijving('onderwerp'),
    },
  ],
  [
    'geschilroutes',
    {
      route: 'rechter',
      stadium: 'geregeld',
      onderwerpen: [kanarie('afspraak-geschil')],
      bepaling: kanarie('afspraak-geschilbepaling'),
      ...omschrijving('geschilroute'),
    },
  ],
  ['contractvoorwaarden', { product: kanarie('afspraak-product'), ...omschrijving('contract') }],
  [
    'geldregels',
    {
      regel: kanarie('afspraak-regel'),
      soort: 'risicodrager',
      stadium: 'geregeld',
      drager: { organisatie: kanarie('afspraak-drager') },
      ...omschrijving('geldregel'),
    },
  ],
  [
    'geldgegevens',
    {
      grootheid: 'kosten',
      waarde: '7654321.09',
      partij: { organisatie: kanarie('afspraak-betaler') },
      peildatum: '2020',
      regel: kanarie('afspraak-bij-regel'),
    },
  ],
  [
    'verplichtingen',
    {
      verplichting: kanarie('afspraak-plicht'),
      soort: 'bijdrage',
      stadium: 'geregeld',
      wie: { organisatie: kanarie('afspraak-plichtige') },
      moment: { soort: 'jaarlijks', einde: einde('afspraak-moment') },
      ...omschrijving('verplichting'),
    },
  ],
  [
    'nakomingen',
    {
      verplichting: kanarie('afspraak-nagekomen'),
      wie: { organisatie: kanarie('afspraak-nakomer') },
      datum: '2021',
      ...omschrijving('nakoming'),
    },
  ],
  ['afhankelijkheden', { van: kanarie('afspraak-wacht'), ...omschrijving('afhankelijkheid') }],
];

/** The name of the foreign mandate. */
export const MANDAATNAAM = kanarie('mandaat-naam');
/** Every word that was planted, and the amount. */
export const KANARIES: readonly string[] = [...woorden, '7654321'];
