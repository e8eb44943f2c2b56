/** Every address of the portal, with an example of it that shows something and the people who go there. For tests. */

export type Voorbeeld = {
  readonly pad: string;
  /** Who goes there: each of these looks at it. `-` is a visitor who is not signed in. */
  readonly door: readonly string[];
};

const COMMISSIE = ['voorzitter', 'lid', 'secretaris'] as const;
const PARTIJEN = ['behandelaar-zwolle', 'behandelaar-kampen'] as const;
const IEDEREEN = ['coordinator', ...PARTIJEN, ...COMMISSIE, 'auditor', 'landelijk'] as const;
const ZAAK = [...COMMISSIE, ...PARTIJEN, 'auditor'] as const;
const BEZOEKER = ['-', 'coordinator'] as const;
const REGIO = ['coordinator', 'auditor'] as const;
const BREED = ['landelijk', 'auditor'] as const;

/** The made dispute of the demonstration, and what was recorded first in some files: ids follow from what was recorded. */
const GESCHIL = '/geschillen/ijssel-vecht.2023-28760b5a';
const OVEREENKOMST = '/overeenkomsten/amersfoort.moed-moet';
const VISIE = '/overeenkomsten/ijssel-vecht.regiovisie-2021';
const MANDAAT = '/mandaten/ijssel-vecht.centrale-toegang';
const EERSTE = {
  overeenkomst: '05c0acb1-76bb-5c37-bc92-cf340972e1ae',
  mandaat: '6007cbab-c02f-50cc-bb0f-52c7e57229c4',
  regio: '51be5538-3c3b-5883-97b7-02f6391cb476',
  nvo: 'b66032a9-9321-55e5-9073-58bafa106cbc',
  geschil: 'be80c8d8-c1b2-510d-b3da-4d991946604e',
} as const;

const van = (door: readonly string[], ...paden: readonly string[]): Voorbeeld[] =>
  paden.map((pad) => ({ pad, door }));
/** The pages below one address: the part of the path that is an example of `:x` is given first. */
const onder = (sjabloon: string, pad: string, door: readonly string[], ...delen: readonly string[]) =>
  Object.fromEntries(delen.map((deel) => [`${sjabloon}${deel}`, van(door, `${pad}${deel}`)]));

/** By the path as the route table has it. */
export const VOORBEELDEN: Readonly<Record<string, readonly Voorbeeld[]>> = {
  '/': van(IEDEREEN, '/'),
  '/toegankelijkheid': van(BEZOEKER, '/toegankelijkheid'),
  '/privacy': van(BEZOEKER, '/privacy'),
  '/zoeken': [
    ...van(IEDEREEN, '/zoeken?q=regiovisie'),
    ...van(['coordinator'], '/zoeken', '/zoeken?q=xyzzy'),
  ],
  '/kiezen/:collectie': van(
    ['coordinator', 'behandelaar-zwolle'],
    '/kiezen/besluiten',
    '/kiezen/ondertekeningen',
  ),
  '/uitspraken': [...van(BEZOEKER, '/uitspraken'), ...van(['-'], '/uitspraken?q=xyzzy')],
  '/uitspraken/:referentiecode': van(BEZOEKER, '/uitspraken/VOORBEELD-2023-01'),

  '/regios': van(IEDEREEN, '/regios'),
  '/regios/:regio': [
    ...van(REGIO, '/regios/amersfoort', '/regios/amersfoort?geldigOp=2022-01-01&bekendOp=2020-05-31'),
    ...van(['behandelaar-zwolle', 'landelijk'], '/regios/ijssel-vecht'),
    // Before there was a register.
    ...van(['auditor'], '/regios/amersfoort?beschikbaarOp=2020-01-01'),
    // Not there for who may not see it.
    ...van(['behandelaar-kampen'], '/regios/amersfoort'),
  ],
  '/regios/:regio/overeenkomsten': van(
    REGIO,
    '/regios/amersfoort/overeenkomsten',
    '/regios/amersfoort/overeenkomsten?soort=convenant&geldt=nee',
  ),
  '/regios/:regio/matrix': van(REGIO, '/regios/amersfoort/matrix'),
  '/regios/:regio/mandaten': [
    ...van(REGIO, '/regios/amersfoort/mandaten'),
    ...van(['landelijk'], '/regios/ijssel-vecht/mandaten'),
  ],
  '/regios/:regio/mandaten/bevoegd': van(
    ['coordinator-ijssel-vecht'],
    '/regios/ijssel-vecht/mandaten/bevoegd',
    '/regios/ijssel-vecht/mandaten/bevoegd?doorOrganisatie=GGD%20IJsselland&doorAmbt=Centrale%20Toegang&namensGemeente=gm0193&namensOrgaan=college&bevoegdheid=toegang.beschikken&handeling=besluit&geldigOp=2021-06-01',
  ),
  ...onder(
    '/regios/:regio',
    '/regios/amersfoort',
    REGIO,
    '/norm',
    '/agenda',
    '/agenda/besluiten',
    '/agenda/dekking',
    '/geld',
    '/geschiedenis',
    '/postvak',
  ),
  '/regios/:regio/vergelijken': van(
    REGIO,
    '/regios/amersfoort/vergelijken',
    '/regios/amersfoort/vergelijken?vanGeldigOp=2021-12-31&geldigOp=2022-01-01',
  ),
  '/regios/:regio/uittredingen/:gemeente': van(
    REGIO,
    '/regios/amersfoort/uittredingen/gm0345?geldigOp=2021-06-01',
  ),
  '/regios/:regio/overeenkomsten/nieuw': van(['coordinator'], '/regios/amersfoort/overeenkomsten/nieuw'),
  '/regios/:regio/mandaten/nieuw': van(['coordinator'], '/regios/amersfoort/mandaten/nieuw'),
  '/regios/:regio/commissies/nieuw': van(['coordinator'], '/regios/amersfoort/commissies/nieuw'),
  '/regios/:id/vastleggen/:collectie': van(
    ['coordinator'],
    '/regios/amersfoort/vastleggen/toetredingen',
    '/regios/amersfoort/vastleggen/uittredingen',
    '/regios/amersfoort/vastleggen/aanspreekpunten',
  ),
  '/regios/:id/rectificeren/:gebeurtenis': van(
    ['coordinator'],
    `/regios/amersfoort/rectificeren/${EERSTE.regio}`,
  ),
  '/nvo/:id/vastleggen/:collectie': van(['coordinator'], '/nvo/amersfoort/vastleggen/merken'),
  '/nvo/:id/rectificeren/:gebeurtenis': van(['coordinator'], `/nvo/amersfoort/rectificeren/${EERSTE.nvo}`),

  '/gemeenten': [...van(REGIO, '/gemeenten'), ...van(['behandelaar-zwolle'], '/gemeenten?naam=xyzzy')],
  ...onder(
    '/gemeenten/:code',
    '/gemeenten/gm0193',
    ['behandelaar-zwolle', 'auditor'],
    '',
    '/overeenkomsten',
    '/mandaten',
    '/agenda',
    '/herindeling',
    '/geschiedenis',
    '/vergelijken',
  ),
  // Only who keeps the national part records here; everybody else is told so.
  '/gemeenten/:id/vastleggen/:collectie': van(['coordinator'], '/gemeenten/gm0307/vastleggen/herindelingen'),

  ...onder(
    '/overeenkomsten/:id',
    OVEREENKOMST,
    REGIO,
    '/versies',
    '/afspraken',
    '/relaties',
    '/agenda',
    '/verloop',
    '/vergelijken',
  ),
  '/overeenkomsten/:id': [...van(REGIO, OVEREENKOMST), ...van(['behandelaar-zwolle', 'landelijk'], VISIE)],
  '/overeenkomsten/:id/vastleggen/:collectie': [
    ...van(
      ['coordinator'],
      ...[
        'besluiten',
        'ondertekeningen',
        'partijen',
        'looptijden',
        'geldregels',
        'bepalingen',
        'relaties',
      ].map((collectie) => `${OVEREENKOMST}/vastleggen/${collectie}`),
    ),
    ...van(['behandelaar-zwolle'], `${VISIE}/vastleggen/besluiten`),
  ],
  '/overeenkomsten/:id/rectificeren/:gebeurtenis': van(
    ['coordinator'],
    `${OVEREENKOMST}/rectificeren/${EERSTE.overeenkomst}`,
  ),

  ...onder('/mandaten/:id', MANDAAT, ['coordinator-ijssel-vecht', 'auditor'], '', '/gevolgen', '/verloop'),
  '/mandaten/:id/vastleggen/:collectie': van(
    ['coordinator-ijssel-vecht'],
    `${MANDAAT}/vastleggen/verleningen`,
    `${MANDAAT}/vastleggen/intrekkingen`,
  ),
  '/mandaten/:id/rectificeren/:gebeurtenis': van(
    ['coordinator-ijssel-vecht'],
    `${MANDAAT}/rectificeren/${EERSTE.mandaat}`,
  ),

  '/geschillen': [
    ...van([...ZAAK, 'coordinator'], '/geschillen'),
    ...van(['auditor'], '/geschillen?fase=gemeld'),
  ],
  '/geschillen/nieuw': van(['behandelaar-zwolle', 'coordinator'], '/geschillen/nieuw'),
  ...onder(
    '/geschillen/:id',
    GESCHIL,
    ZAAK,
    '',
    '/stukken',
    '/termijnen',
    '/zitting',
    '/raadkamer',
    '/uitspraak',
    '/nakoming',
    '/reconstructie',
    '/verloop',
  ),
  ...onder(
    '/geschillen/:id/vastleggen',
    `${GESCHIL}/vastleggen`,
    ['secretaris', 'voorzitter'],
    '/stukken',
    '/samenstellingen',
    '/ontwerpen',
    '/stemmen',
    '/ondertekeningen',
    '/uitspraken',
  ),
  '/geschillen/:id/vastleggen/:collectie': van(['secretaris'], `${GESCHIL}/vastleggen/publicatievoorstellen`),
  '/geschillen/:id/rectificeren/:gebeurtenis': van(
    ['secretaris'],
    `${GESCHIL}/rectificeren/${EERSTE.geschil}`,
  ),
  '/commissies': van(IEDEREEN, '/commissies'),
  '/commissies/:id': van(
    ['secretaris', 'coordinator-ijssel-vecht'],
    '/commissies/ijssel-vecht.geschillencommissie',
  ),
  '/commissies/:id/vastleggen/:collectie': van(
    ['secretaris'],
    '/commissies/ijssel-vecht.geschillencommissie/vastleggen/leden',
  ),

  '/landelijk/norm': van(BREED, '/landelijk/norm', '/landelijk/norm?merk=nee'),
  '/landelijk/eisen/:eis': van(BREED, '/landelijk/eisen/R1'),
  '/landelijk/tellingen/:per': van(BREED, '/landelijk/tellingen/soort'),
  '/landelijk/tellingen/:per/lijst': van(BREED, '/landelijk/tellingen/soort/lijst?waarde=convenant'),
  ...onder(
    '/landelijk',
    '/landelijk',
    BREED,
    '',
    '/norm/lijst',
    '/norm/vergelijk',
    '/eisen',
    '/geld',
    '/einde',
    '/leemten',
    '/geschilroutes',
    '/wijzigingen',
    '/afhankelijkheden',
    '/hulp',
    '/herkomst',
  ),
  '/controle': van(['auditor'], '/controle'),
  '/controle/gebeurtenissen': van(
    ['auditor'],
    '/controle/gebeurtenissen',
    '/controle/gebeurtenissen?regio=delft',
  ),
  '/controle/gebeurtenissen/:gebeurtenis': van(
    ['auditor'],
    `/controle/gebeurtenissen/${EERSTE.overeenkomst}`,
  ),
  '/controle/regios/:regio': van(['auditor'], '/controle/regios/amersfoort'),
};
