import type { Data, GeschilGebeurtenis, Handelingsoort } from './fasen.ts';
import type { Fase, Geschilpartij } from './waarden.ts';

/** A made dispute, act by act, for tests only: Kampen against Zwolle on who pays for a client. */

export const handeling = <T extends Handelingsoort>(type: T, data: Data<T>) =>
  ({ type, data }) as GeschilGebeurtenis;

export const KAMPEN = { gemeente: 'gm0166' };
export const ZWOLLE = { gemeente: 'gm0193' };
export const DEVENTER = { gemeente: 'gm0150' };
/** Of the region as such, on the side of Zwolle. */
export const REGIO = { regio: 'ijssel-vecht' };

export const VOORZITTER = 'u-voorzitter';
export const LID = 'u-lid';
export const SECRETARIS = 'u-secretaris';
export const VERVANGER = 'u-plaatsvervanger';

/** A publication in which nobody can be recognised. */
export const PUBLICATIE: Data<'UitspraakGepubliceerd'>['publicatie'] = {
  referentiecode: 'IJV-2023-01',
  commissie: 'Geschillencommissie',
  categorie: 'nieuwe-client',
  bepalingsoort: 'nieuwe cliënt',
  jaartal: 2023,
  soort: 'bindend-advies',
  uitkomst: 'gegrond',
  samenvatting: 'Kort.',
  behandeling: 'Op een zitting.',
  standpunten: 'Verdeeld.',
  beoordeling: 'Zo is het.',
};

const document = { hash: 'a'.repeat(64), mediatype: 'application/pdf', omvang: 1200 };
const term = (
  termijn: Data<'GeschilAanhangigGemaakt'>['reglement']['termijnen'][number]['termijn'],
  duur: string,
) => ({
  termijn,
  duur,
  atwVanToepassing: false,
  grondslag: 'Reglement, artikel 5',
  teBevestigen: true,
});
export const reglement: Data<'GeschilAanhangigGemaakt'>['reglement'] = {
  versie: 'r1',
  van: '2022',
  quorum: 2,
  termijnen: [
    term('ontvankelijkheid', 'P1W'),
    term('aanvulling', 'P2W'),
    term('verweer', 'P2W'),
    term('repliek', 'P2W'),
    term('dupliek', 'P2W'),
    term('oproep', 'P10D'),
    term('uitspraak', 'P4W'),
    term('reactie', 'P1W'),
    term('publicatie', 'P4W'),
  ],
};

export const gemeld = (anders: Partial<Data<'GeschilGemeld'>> = {}) =>
  handeling('GeschilGemeld', {
    commissie: 'ijssel-vecht.geschillencommissie',
    soort: 'nieuwe-client',
    onderwerp: 'Is dit een nieuwe cliënt, en wie betaalt?',
    verzoekers: [KAMPEN],
    verweerders: [ZWOLLE],
    punten: [
      {
        punt: 'nieuw',
        omschrijving: 'Is het een nieuwe cliënt?',
        overeenkomst: 'ijssel-vecht.dvo',
        bepaling: '5',
      },
      { punt: 'kosten', omschrijving: 'Wie betaalt de plaats?' },
    ],
    feitendatum: '2023-01-16',
    client: 'c-7f31a2',
    datum: '2023-02-01',
    ...anders,
  });

export const stuk = (
  naam: string,
  door: Geschilpartij | undefined,
  datum: string,
  anders: Partial<Data<'StukIngediend'>> = {},
) =>
  handeling('StukIngediend', {
    stuk: naam,
    soort: 'brief',
    titel: `Stuk ${naam}`,
    kanaal: 'dossier',
    document,
    datum,
    ...(door ? { door } : {}),
    ...anders,
  });
export const VERTROUWELIJK = { grond: 'bedrijfsgegevens', motivering: 'Er staan prijzen in.' } as const;
export const ontvangst = (naam: string, door: Geschilpartij, datum: string) =>
  handeling('StukOntvangen', { stuk: naam, door, datum });
export const beperkt = (naam: string, gerechtvaardigd: boolean, datum: string) =>
  handeling('VertrouwelijkheidBeslist', {
    stuk: naam,
    gerechtvaardigd,
    motivering: 'Zie de aanvraag.',
    datum,
  });

export const LEDEN: Data<'SamenstellingVastgesteld'>['leden'] = [
  { lid: VOORZITTER, functie: 'voorzitter' },
  { lid: LID, functie: 'lid', perspectief: 'financieel' },
  { lid: SECRETARIS, functie: 'secretaris' },
  { lid: VERVANGER, functie: 'lid', plaatsvervanger: true },
];

export const reactietermijn = (
  termijn: string,
  aan: Geschilpartij[],
  datum: string,
  tot: string,
  over?: string,
) =>
  handeling('ReactietermijnGesteld', {
    termijn,
    aan,
    datum,
    tot,
    grondslag: 'Wederhoor',
    ...(over ? { stuk: over } : {}),
  });

export const wraking = (lid: string, datum: string) =>
  handeling('WrakingVerzocht', { lid, door: ZWOLLE, grond: 'Te nauw betrokken.', datum });
export const wrakingBeslist = (lid: string, toegewezen: boolean, datum: string) =>
  handeling('WrakingBeslist', { lid, toegewezen, motivering: 'Gelezen en gewogen.', datum });

type Oordeel = Data<'OntwerpVoorgelegd'>['punten'];
export const oordeel = (punt: string, uitkomst: Oordeel[number]['uitkomst'] = 'gegrond') => ({
  punt,
  uitkomst,
  uitleg: 'Zo is de bepaling te lezen.',
});
export const ontwerp = (
  naam: string,
  datum: string,
  punten: Oordeel,
  anders: Partial<Data<'OntwerpVoorgelegd'>> = {},
) =>
  handeling('OntwerpVoorgelegd', {
    ontwerp: naam,
    soort: 'bindend-advies',
    punten,
    document,
    datum,
    ...anders,
  });
export const stem = (
  naam: string,
  lid: string,
  datum: string,
  wat: 'voor' | 'tegen' | 'onthouding' = 'voor',
) => handeling('StemUitgebracht', { ontwerp: naam, lid, stem: wat, datum });
export const teken = (naam: string, lid: string, datum: string) =>
  handeling('UitspraakOndertekend', { ontwerp: naam, lid, datum });
const zegel = { digest: 'd'.repeat(64), posten: [] };
export const uitspraak = (
  naam: string,
  datum: string,
  punten: Oordeel,
  anders: Partial<Data<'UitspraakGedaan'>> = {},
) =>
  handeling('UitspraakGedaan', {
    ontwerp: naam,
    soort: 'bindend-advies',
    punten,
    document,
    datum,
    ondertekenaars: [VOORZITTER, SECRETARIS],
    zegel,
    ...anders,
  });
/** A draft that the bench adopts and signs, all on one day. */
export const aangenomen = (
  naam: string,
  datum: string,
  punten: Oordeel,
  anders: Partial<Data<'OntwerpVoorgelegd'>> = {},
) => [
  ontwerp(naam, datum, punten, anders),
  stem(naam, VOORZITTER, datum),
  stem(naam, LID, datum),
  teken(naam, VOORZITTER, datum),
  teken(naam, SECRETARIS, datum),
];

export const mijlpaal = (naam: string, punt: string, datum: string, uiterlijk: string) =>
  handeling('MijlpaalGesteld', {
    mijlpaal: naam,
    punt,
    partij: ZWOLLE,
    wat: 'Betaal de plaats.',
    uiterlijk,
    datum,
  });
export const nagekomen = (naam: string, datum: string) =>
  handeling('NakomingVastgesteld', { mijlpaal: naam, uitkomst: 'nagekomen', motivering: 'Betaald.', datum });
export const heropend = (punten: string[], datum: string) =>
  handeling('GeschilHeropend', { punten, reden: 'Er is een nieuw feit.', datum });
export const vernietigd = (punten: string[], datum: string) =>
  handeling('UitspraakVernietigd', {
    punten,
    door: 'Rechtbank Overijssel',
    kenmerk: 'ECLI:NL:RBOVE:2024:1',
    datum,
  });
export const geschikt = (punten: string[], datum: string) =>
  handeling('SchikkingVastgelegd', { punten, datum });
export const ingetrokken = (punten: string[], datum: string) =>
  handeling('PuntenIngetrokken', { punten, door: KAMPEN, datum });
export const zitting = (datum: string, dag: string) =>
  handeling('ZittingBepaald', { datum, zitting: dag, plaats: 'Stadhuis Hardenberg' });
export const gehoord = (datum: string) =>
  handeling('ZittingGehouden', { datum, aanwezig: [VOORZITTER, LID, SECRETARIS] });
export const verstreken = (termijn: string, einde: string, datum: string) =>
  handeling('TermijnVerstreken', { termijn, einde, datum });

const BEIDE = [oordeel('nieuw'), oordeel('kosten', 'deels-gegrond')];

/** How each phase follows on the one before it: what was done since. */
const ERBIJ = {
  overleg: [
    gemeld(),
    handeling('ClientVastgelegd', {
      referentie: 'c-7f31a2',
      gegevens: { onderwerp: 'c-7f31a2', cijfer: 'x' },
    }),
    handeling('OverlegGehouden', { datum: '2023-01-30', uitkomst: 'geen-oplossing' }),
  ],
  aanhangig: [
    stuk('verzoekschrift', KAMPEN, '2023-02-20', { soort: 'verzoekschrift' }),
    handeling('GeschilAanhangigGemaakt', { datum: '2023-02-20', reglement }),
    ontvangst('verzoekschrift', ZWOLLE, '2023-02-22'),
  ],
  ontvankelijkheid: [handeling('SamenstellingVastgesteld', { datum: '2023-02-22', leden: LEDEN })],
  aanvulling: [
    handeling('OntvankelijkheidBeslist', {
      nietOntvankelijk: [],
      motivering: 'Er is overlegd.',
      datum: '2023-02-24',
    }),
  ],
  verweer: [handeling('DossierCompleet', { datum: '2023-03-06' })],
  repliek: [
    stuk('verweerschrift', ZWOLLE, '2023-03-17', { soort: 'verweerschrift' }),
    ontvangst('verweerschrift', KAMPEN, '2023-03-20'),
    handeling('RepliekToegestaan', { datum: '2023-03-20' }),
  ],
  dupliek: [
    stuk('repliek', KAMPEN, '2023-03-30', { soort: 'repliek' }),
    ontvangst('repliek', ZWOLLE, '2023-03-31'),
    handeling('DupliekToegestaan', { datum: '2023-03-31' }),
  ],
  hoorzitting: [
    stuk('dupliek', ZWOLLE, '2023-04-12', { soort: 'dupliek' }),
    ontvangst('dupliek', KAMPEN, '2023-04-13'),
    zitting('2023-04-13', '2023-05-10'),
  ],
  beraadslaging: [gehoord('2023-05-10'), handeling('OnderzoekGesloten', { datum: '2023-05-15' })],
  uitspraak: [...aangenomen('ontwerp-1', '2023-06-01', BEIDE), uitspraak('ontwerp-1', '2023-06-08', BEIDE)],
  nakoming: [mijlpaal('betaling', 'kosten', '2023-06-08', '2023-07-07')],
  gesloten: [nagekomen('betaling', '2023-07-06'), handeling('GeschilGesloten', { datum: '2023-07-14' })],
} as const satisfies Partial<Record<Fase, readonly GeschilGebeurtenis[]>>;

/** A history by which the case comes to a phase. */
export function totEnMet(fase: Fase): readonly GeschilGebeurtenis[] {
  if (fase === 'gevoegd')
    return [
      ...totEnMet('verweer'),
      handeling('GeschilGevoegd', { bij: 'ijssel-vecht.ander-geschil', datum: '2023-03-10' }),
    ];
  const fasen = Object.keys(ERBIJ) as (keyof typeof ERBIJ)[];
  return fasen.slice(0, fasen.indexOf(fase) + 1).flatMap((f) => ERBIJ[f]);
}
