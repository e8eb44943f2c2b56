/** A sound body for every act on a dispute and on a commission; the number makes each one new. */

type Maker = (n: number) => Record<string, unknown>;

const HASH = 'a'.repeat(64);
const datum = '2023-03-01';
const eigen = { gemeente: 'gm9001' };
const ander = { gemeente: 'gm9101' };
const leeg: Maker = () => ({ datum });

const PUBLICATIE = {
  referentiecode: 'GC-2023-0001',
  commissie: 'Regionale geschillencommissie',
  categorie: 'nieuwe-client',
  bepalingsoort: 'woonplaatsbeginsel',
  jaartal: 2023,
  soort: 'bindend-advies',
  uitkomst: 'gegrond',
  samenvatting: 'Twee gemeenten verschilden over de betaling van een plaatsing.',
  behandeling: 'De commissie hoorde beide gemeenten.',
  standpunten: 'Gemeente A wilde dat gemeente B betaalt.',
  beoordeling: 'De afspraak is duidelijk.',
} as const;

/** What a dispute is notified with; the clerk of gm9001 stands for the claimant. */
export const MELDING = {
  datum: '2023-02-01',
  soort: 'nieuwe-client',
  onderwerp: 'Wie betaalt de plaatsing',
  verzoekers: [eigen],
  verweerders: [ander],
  punten: [{ punt: 'betaling', omschrijving: 'Wie de plaatsing betaalt.' }],
  feitendatum: '2023-01-10',
} as const;

/** By the sub-collection under a dispute. */
const GESCHIL: Readonly<Record<string, Maker>> = {
  overleggen: () => ({ datum, uitkomst: 'loopt' }),
  aanhangigmakingen: leeg,
  partijen: () => ({ datum, partij: { gemeente: 'gm9201' }, kant: 'verweerder' }),
  vertegenwoordigers: () => ({ datum, partij: eigen, ambt: 'wethouder' }),
  terugtredingen: () => ({ datum, partij: eigen }),
  punten: (n) => ({ datum, punt: `punt-${n}`, omschrijving: 'Nog een punt.' }),
  intrekkingen: () => ({ datum, punten: ['betaling'], door: eigen }),
  schikkingen: () => ({ datum, punten: ['betaling'] }),
  samenstellingen: () => ({ datum, leden: ['gc-voorzitter', 'gc-lid-1', 'gc-secretaris'] }),
  verschoningen: () => ({ datum, reden: 'Ik ken de zaak.' }),
  wrakingen: () => ({ datum, lid: 'gc-lid-1', door: eigen, grond: 'De schijn van partijdigheid.' }),
  wrakingsbeslissingen: () => ({ datum, lid: 'gc-lid-1', toegewezen: false, motivering: 'Geen grond.' }),
  vervangingen: () => ({ datum, lid: 'gc-lid-1', opvolger: 'gc-lid-3' }),
  reconstructies: leeg,
  ontvankelijkheidsbeslissingen: () => ({ datum, nietOntvankelijk: [], motivering: 'Het kan.' }),
  compleetverklaringen: leeg,
  repliektoelatingen: leeg,
  dupliektoelatingen: leeg,
  zittingen: () => ({ datum, zitting: '2023-06-01', plaats: 'Het gemeentehuis' }),
  zittingsverslagen: () => ({ datum, aanwezig: ['gc-voorzitter'] }),
  zittingafstanden: () => ({ datum, instemming: [eigen, ander] }),
  sluitingen: leeg,
  'heropende-onderzoeken': () => ({ datum, reden: 'Er is een nieuw stuk.' }),
  voegingen: () => ({ datum, bij: 'noord.2023-00000001' }),
  splitsingen: () => ({ datum, reden: 'Toch een andere zaak.' }),
  stukken: (n) => ({
    datum,
    stuk: `stuk-${n}`,
    soort: 'bijlage',
    titel: 'Een bijlage',
    door: eigen,
    kanaal: 'dossier',
    document: HASH,
  }),
  verzendingen: () => ({ datum, stuk: 'stuk-1', aan: [ander], wijze: 'portaal' }),
  ontvangsten: () => ({ datum, stuk: 'stuk-1', door: eigen }),
  beperkingen: () => ({
    datum,
    stuk: 'stuk-1',
    gerechtvaardigd: true,
    motivering: 'Het gaat om een persoon.',
  }),
  standpunten: () => ({ datum, partij: eigen, punt: 'betaling', stelling: 'Wij betalen niet.', stukken: [] }),
  reactietermijnen: (n) => ({
    datum,
    termijn: `reactie-${n}`,
    aan: [ander],
    tot: '2023-04-01',
    grondslag: 'De voorzitter.',
  }),
  opschortingen: () => ({ datum, termijn: 'verweer', reden: 'Overleg.' }),
  hervattingen: () => ({ datum, termijn: 'verweer' }),
  verlengingen: () => ({ datum, termijn: 'verweer', tot: '2023-08-01', reden: 'Vakantie.' }),
  clienten: () => ({ referentie: 'c-8f3a21', gegevens: 'Wat bekend moet zijn.' }),
  'vergeten-clienten': () => ({ referentie: 'c-8f3a21', grondslag: 'AVG art. 17' }),
  beraadslagingen: () => ({ datum, aanwezig: ['gc-voorzitter'], notitie: 'Besloten.' }),
  ontwerpen: (n) => ({
    datum,
    ontwerp: `ontwerp-${n}`,
    soort: 'bindend-advies',
    punten: [{ punt: 'betaling', uitkomst: 'gegrond', uitleg: 'De verzoeker heeft gelijk.' }],
    document: HASH,
  }),
  stemmen: () => ({ datum, ontwerp: 'ontwerp-1', stem: 'voor' }),
  ondertekeningen: () => ({ datum, ontwerp: 'ontwerp-1' }),
  uitspraken: () => ({ datum, ontwerp: 'ontwerp-1' }),
  vernietigingen: () => ({
    datum,
    punten: ['betaling'],
    door: 'De rechtbank',
    kenmerk: 'ECLI:NL:RBX:2024:1',
  }),
  mijlpalen: (n) => ({
    datum,
    mijlpaal: `mijlpaal-${n}`,
    punt: 'betaling',
    partij: ander,
    wat: 'Betalen.',
    uiterlijk: '2023-12-31',
  }),
  nakomingsmeldingen: () => ({
    datum,
    mijlpaal: 'mijlpaal-1',
    door: eigen,
    uitkomst: 'nagekomen',
    verslag: 'Het is betaald.',
  }),
  nakomingsbeslissingen: () => ({
    datum,
    mijlpaal: 'mijlpaal-1',
    uitkomst: 'nagekomen',
    motivering: 'Het is betaald.',
  }),
  publicatievoorstellen: () => ({ datum, publicatie: PUBLICATIE }),
  publicatietoetsen: () => ({ datum, referentiecode: PUBLICATIE.referentiecode, akkoord: true }),
  publicaties: () => ({ datum, referentiecode: PUBLICATIE.referentiecode }),
  'publicatie-intrekkingen': () => ({
    datum,
    referentiecode: PUBLICATIE.referentiecode,
    reden: 'Er stond een fout in.',
  }),
  // A point that is not there: reopening would make a closed case one that goes on.
  heropeningen: () => ({ datum, punten: ['een-ander'], reden: 'Nieuwe feiten.' }),
  afsluitingen: leeg,
};

export const REGLEMENT = {
  versie: '2023',
  van: '2023',
  quorum: 2,
  termijnen: [
    ['ontvankelijkheid', 'P2W'],
    ['verweer', 'P4W'],
    ['uitspraak', 'P6W'],
    ['publicatie', 'P2W'],
  ].map(([termijn, duur]) => ({
    termijn,
    duur,
    atwVanToepassing: true,
    grondslag: 'Een ontwerpkeuze.',
    teBevestigen: true,
  })),
};

const COMMISSIE: Readonly<Record<string, Maker>> = {
  leden: (n) => ({ lid: `gc-nieuw-${n}`, functie: 'lid', banden: [], van: { datum: '2020' } }),
  banden: () => ({ lid: 'gc-lid-1', band: { met: eigen, aard: 'adviseur' } }),
  aftredingen: () => ({ lid: 'gc-lid-1', einde: { soort: 'tot', datum: '2030' } }),
  reglementen: (n) => ({ reglement: { ...REGLEMENT, versie: `versie-${n}` } }),
};

const onder = (pad: string, per: Readonly<Record<string, Maker>>) =>
  Object.entries(per).map(([collectie, maak]) => [`${pad}/${collectie}`, maak] as const);

/** The same, by path. */
export const GESCHILLICHAMEN: Readonly<Record<string, Maker>> = Object.fromEntries([
  ...onder('/v1/geschillen/{id}', GESCHIL),
  ...onder('/v1/commissies/{id}', COMMISSIE),
  ['/v1/commissies/{id}/geschillen', () => ({ ...MELDING })],
  [
    '/v1/regios/{slug}/commissies',
    (n: number) => ({
      kenmerk: `commissie-${n}`,
      naam: 'Geschillencommissie',
      soort: 'regionaal',
      domeinen: ['bw'],
    }),
  ],
]);
/** A sound body of an act on a dispute. */
export const lichaam = (collectie: string, n = 1): Record<string, unknown> => {
  const maak = GESCHIL[collectie];
  if (!maak) throw new Error(`no body for ${collectie}`);
  return maak(n);
};
