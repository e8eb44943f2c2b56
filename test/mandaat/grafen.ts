import type { Inhoud } from '@regiolog/domein/gedeeld/aggregaat';
import type { Drager } from '@regiolog/domein/gedeeld/namen';
import type { gemeenteGebeurtenissen } from '@regiolog/domein/gemeente/events';
import type { mandaatGebeurtenissen } from '@regiolog/domein/mandaat/events';
import type { BevoegdheidVraag } from '@regiolog/domein/vragen/mandaat/dekking';
import fc from 'fast-check';

/**
 * Random graphs of mandates: few holders and few dates, so that grants meet, rest on each other, go round in circles,
 * leave gaps, are withdrawn, replaced and corrected. Plain data, so that a failing one can be read.
 */

export type VanMandaat = Inhoud<typeof mandaatGebeurtenissen>;
export type VanGemeente = Inhoud<typeof gemeenteGebeurtenissen>;
type Data<T extends VanMandaat['type']> = Extract<VanMandaat, { type: T }>['data'];

export type Stap = {
  readonly stroom: 'mandaat' | 'gemeente';
  readonly id: string;
  readonly inhoud: VanMandaat | VanGemeente;
  /** Since when it was known. */
  readonly bekend?: string | undefined;
  /** Corrects the n-th event (counted round) of the same kind in its stream, if there is one. */
  readonly herstelt?: number | undefined;
  readonly weg?: boolean | undefined;
};
/** Acts that are sent at the same time; the clock goes on between two rounds. */
export type Graaf = readonly (readonly Stap[])[];

const eigen = (deel: Partial<Drager>): Drager => ({ partij: { gemeente: 'gm0001' }, ...deel });
const ander = (deel: Partial<Drager>): Drager => ({ partij: { gemeente: 'gm0002' }, ...deel });
export const COLLEGE = eigen({ orgaan: 'college' });
const HOOFD = eigen({ ambt: 'hoofd toegang' });
const DIRECTEUR = ander({ ambt: 'directeur' });
export const DRAGERS: readonly Drager[] = [
  COLLEGE,
  HOOFD,
  DIRECTEUR,
  eigen({ ambt: 'consulent' }),
  ander({ orgaan: 'college' }),
  eigen({ orgaan: 'raad' }),
  // An office that is a body: they are the same.
  eigen({ ambt: 'Burgemeester' }),
  eigen({ orgaan: 'burgemeester' }),
  { partij: { organisatie: 'Stichting Opvang' } },
  eigen({}),
  eigen({ orgaan: 'onbekend' }),
  eigen({ orgaan: 'overleg' }),
];
export const MANDATEN = ['noord.a', 'noord.b', 'noord.c', 'noord.d', 'noord.e', 'oost.f', 'oost.g'] as const;

const DATA = [
  '2019',
  '2020',
  '2021',
  '2020-03',
  '2020-06',
  '2019-12-31',
  '2020-01-01',
  '2020-03-15',
  '2020-07-01',
  '2021-01-01',
  '2022-01-01',
];
const DAGEN = [
  '2018-12-31',
  '2019-06-30',
  '2020-01-01',
  '2020-03-15',
  '2020-06-15',
  '2020-06-30',
  '2020-07-01',
  '2020-12-31',
  '2021-01-01',
  '2021-06-01',
  '2022-01-02',
  '2024-05-01',
];

const soms = <T>(a: fc.Arbitrary<T>, eensPer: number): fc.Arbitrary<T | undefined> =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: eensPer - 1 }, { arbitrary: a, weight: 1 });
const meestal = <T>(vaak: T, ...anders: T[]): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: fc.constant(vaak), weight: 7 }, { arbitrary: fc.constantFrom(...anders), weight: 2 });
/** Without the fields that have no value: what is stored is JSON. */
function kaal<T extends object>(velden: { [K in keyof T]-?: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc
    .record(velden)
    .map((r) => Object.fromEntries(Object.entries(r).filter(([, v]) => v !== undefined)) as unknown as T);
}

const datum = fc.constantFrom(...DATA);
const drager = fc.constantFrom(COLLEGE, COLLEGE, HOOFD, HOOFD, DIRECTEUR, DIRECTEUR, ...DRAGERS);
/** Who gives is mostly higher up than who receives, so that chains come about beside circles. */
const gever = fc.oneof(
  { arbitrary: fc.constantFrom(COLLEGE, COLLEGE, COLLEGE, HOOFD, DIRECTEUR), weight: 5 },
  { arbitrary: drager, weight: 2 },
);
const ontvanger = fc.oneof(
  { arbitrary: fc.constantFrom(HOOFD, HOOFD, DIRECTEUR), weight: 5 },
  { arbitrary: drager, weight: 2 },
);
const begin = kaal<{ datum: string; uiterlijk?: true }>({
  datum: fc.constantFrom('2019', '2019-12-31', '2020-01-01', '2020-03', ...DATA),
  uiterlijk: soms(fc.constant(true as const), 9) as fc.Arbitrary<true>,
});
type Einde = { soort: 'tot' | 'tot-en-met' | 'onduidelijk'; datum: string; voorwaarde?: string };
const einde = kaal<Einde>({
  soort: fc.constantFrom('tot', 'tot-en-met', 'onduidelijk'),
  datum: fc.constantFrom('2021-01-01', '2022-01-01', '2020', ...DATA),
  voorwaarde: soms(fc.constant('tot de evaluatie'), 6) as fc.Arbitrary<string>,
});
const schriftelijk = meestal<boolean | undefined>(true, undefined, false);
const geval = fc.constantFrom('zaak 1', 'Zaak  1', 'zaak 2');
const bevoegdheden = fc.oneof(
  {
    arbitrary: fc.constantFrom<Data<'MandaatVerleend'>['bevoegdheden']>(['toegang'], ['toegang.beschikken']),
    weight: 8,
  },
  {
    arbitrary: fc.constantFrom<Data<'MandaatVerleend'>['bevoegdheden']>(
      ['toegang', 'bezwaar'],
      ['inkoop'],
      ['regelgeving', 'toegang'],
      ['goedkeuring', 'toegang'],
      ['bestuurlijke-boete', 'toegang', 'samenwerking'],
      ['bestuurlijke-boete', 'toegang'],
      ['samenwerking.ondertekenen', 'toegang.onderzoeken'],
    ),
    weight: 4,
  },
);
const grenzen = kaal<NonNullable<Data<'MandaatVerleend'>['grenzen']>>({
  bedragTot: soms(fc.constantFrom(1000, 50_000), 2),
  domeinen: soms(
    fc.constantFrom(
      ['bw' as const],
      ['wmo' as const],
      ['bw-mo' as const, 'jeugd' as const],
      ['sociaal-domein' as const],
    ),
    2,
  ),
  producten: soms(fc.constantFrom(['opvang'], ['dagbesteding', 'Opvang']), 3),
});
const id = fc.constantFrom(...MANDATEN);

const verleend = kaal<Data<'MandaatVerleend'>>({
  soort: fc.oneof(
    { arbitrary: fc.constant('mandaat' as const), weight: 9 },
    { arbitrary: fc.constantFrom('delegatie' as const, 'volmacht' as const), weight: 3 },
    { arbitrary: fc.constantFrom('machtiging' as const, 'ondertekeningsmandaat' as const), weight: 1 },
  ),
  gever,
  ontvanger,
  bevoegdheden,
  grenzen: soms(grenzen, 6),
  voorwaarden: soms(fc.constant(['na overleg']), 9),
  geval: soms(geval, 8),
  onderVerantwoordelijkheid: meestal<boolean | undefined>(undefined, true, true, false),
  ondermandaat: meestal<'toegestaan' | 'niet-toegestaan' | undefined>(
    'toegestaan',
    'niet-toegestaan',
    undefined,
  ),
  onder: soms(id, 3),
  vervangt: soms(id, 6),
  grondslag: soms(fc.constant('Gemeentewet 156'), 2),
  besloten: soms(datum, 3),
  van: meestal(true, false).chain((er) => (er ? begin : fc.constant(undefined))),
  einde: soms(einde, 4),
  schriftelijk,
  document: fc.constant(undefined),
  omschrijving: fc.constant(undefined),
});

const daad = kaal<Data<'BevoegdheidUitgeoefend'>>({
  handeling: fc.constantFrom('besluit', 'feitelijk', 'feitelijk', 'ondertekening'),
  bevoegdheid: fc.constantFrom('toegang.beschikken', 'bestuurlijke-boete', 'bestuurlijke-boete'),
  door: ontvanger,
  namens: fc.constant(undefined),
  datum: soms(datum, 2),
  bedrag: fc.constant(undefined),
  domein: fc.constant(undefined),
  product: fc.constant(undefined),
  geval: soms(geval, 2),
  overeenkomst: fc.constant(undefined),
  kenmerk: fc.constant(undefined),
  omschrijving: fc.constant(undefined),
});
type Woord = Pick<Data<'InstemmingGegeven'>, 'uitkomst' | 'datum'>;
const woord = kaal<Woord>({
  uitkomst: meestal<'gegeven' | 'geweigerd'>('gegeven', 'geweigerd'),
  datum: soms(datum, 2),
});
const anderen: fc.Arbitrary<VanMandaat> = fc.oneof(
  {
    arbitrary: fc
      .record({
        van: fc.constantFrom('gemandateerde' as const, 'verantwoordelijk-orgaan' as const),
        door: fc.constantFrom(
          DIRECTEUR,
          DIRECTEUR,
          ander({ orgaan: 'college' }),
          ander({ orgaan: 'college' }),
          HOOFD,
        ),
        wat: woord,
      })
      .map(({ van, door, wat }) => ({
        type: 'InstemmingGegeven' as const,
        data: { van, door, ...wat },
      })),
    weight: 8,
  },
  {
    arbitrary: kaal<Data<'VervangingGeregeld'>>({
      vervanger: drager,
      bij: soms(fc.constant('bij verlof'), 2),
      van: soms(begin, 3),
      einde: soms(einde, 3),
    }).map((data) => ({ type: 'VervangingGeregeld' as const, data })),
    weight: 3,
  },
  {
    arbitrary: kaal<Data<'MandaatIngetrokken'>>({
      door: soms(drager, 3),
      einde,
      besloten: fc.constant(undefined),
      schriftelijk,
      document: fc.constant(undefined),
    }).map((data) => ({ type: 'MandaatIngetrokken' as const, data })),
    weight: 2,
  },
  {
    arbitrary: einde.map((e) => ({
      type: 'MandaatVervallen' as const,
      data: { einde: e, oorzaak: 'de functie verviel' },
    })),
    weight: 1,
  },
  {
    arbitrary: fc.constant({ type: 'MandaatNietigGebleken' as const, data: { oorzaak: 'uitspraak' } }),
    weight: 1,
  },
  {
    arbitrary: daad.map((data) => ({ type: 'BevoegdheidUitgeoefend' as const, data })),
    weight: 3,
  },
  {
    arbitrary: fc
      .record({
        gevers: fc.constantFrom<Drager[]>([COLLEGE], [eigen({})], [], [ander({})]),
        ontvangers: fc.constantFrom<Drager[]>([HOOFD], [DIRECTEUR], [HOOFD, eigen({})]),
        bevoegdheden: fc.constantFrom<Data<'MandaatGerapporteerd'>['bevoegdheden']>(
          [],
          ['toegang'],
          ['inkoop'],
        ),
      })
      .map((data) => ({
        type: 'MandaatGerapporteerd' as const,
        data: { peildatum: '2020', status: 'van kracht', ...data },
      })),
    weight: 2,
  },
);

const claim = fc.constantFrom('2018', '2019-12-31', '2020-01', '2020-06-30', '2019');
const met = (wat: fc.Arbitrary<VanMandaat>): fc.Arbitrary<Stap> =>
  fc.record({
    stroom: fc.constant('mandaat' as const),
    id,
    inhoud: wat,
    bekend: soms(claim, 3),
    herstelt: soms(fc.nat({ max: 3 }), 7),
    weg: soms(fc.constant(true), 3),
  });
const verlening = verleend.map((data) => ({ type: 'MandaatVerleend' as const, data }));
/** A grant to an office elsewhere, that said more than one thing of it: which word was the last is then a question. */
const metWoorden: fc.Arbitrary<Stap[]> = fc
  .record({
    mandaat: id,
    verleend,
    woorden: fc.array(woord, { minLength: 2, maxLength: 4 }),
  })
  .map(({ mandaat, verleend: data, woorden }) => {
    const stap = (inhoud: VanMandaat): Stap => ({ stroom: 'mandaat', id: mandaat, inhoud });
    const zegt = (van: Data<'InstemmingGegeven'>['van'], wat: Woord) =>
      stap({
        type: 'InstemmingGegeven',
        data: { van, door: van === 'gemandateerde' ? DIRECTEUR : ander({ orgaan: 'college' }), ...wat },
      });
    const externe = { ...data, soort: 'mandaat', gever: COLLEGE, ontvanger: DIRECTEUR } as const;
    return [
      stap({ type: 'MandaatVerleend', data: { ...externe, bevoegdheden: ['toegang'], schriftelijk: true } }),
      zegt('verantwoordelijk-orgaan', { uitkomst: 'gegeven', datum: '2018' }),
      ...woorden.map((w) => zegt('gemandateerde', w)),
    ];
  });
/** Powers that mandate is not given for, or not to a hand that did something in the same case; and what that hand did. */
const BIJZONDER = ['bezwaar', 'bestuurlijke-boete', 'regelgeving', 'goedkeuring'] as const;
const metBijzondere: fc.Arbitrary<Stap[]> = fc
  .record({ mandaat: id, verleend, daad })
  .map(({ mandaat, verleend: data, daad: gedaan }) => {
    const stap = (inhoud: VanMandaat): Stap => ({ stroom: 'mandaat', id: mandaat, inhoud });
    const { geval: _, grenzen: __, ...ruim } = { ...data, soort: 'mandaat' as const, gever: COLLEGE };
    return [
      stap({ type: 'MandaatVerleend', data: { ...ruim, ontvanger: HOOFD, bevoegdheden: [...BIJZONDER] } }),
      stap({ type: 'BevoegdheidUitgeoefend', data: { ...gedaan, door: HOOFD } }),
    ];
  });
const opheffing: fc.Arbitrary<Stap> = fc
  .constantFrom('gm0001', 'gm0002')
  .chain((code) =>
    fc
      .constantFrom<VanGemeente>(
        { type: 'GemeenteOpgeheven', data: { laatsteDag: '2020-12-31' } },
        { type: 'HerindelingVastgelegd', data: { opvolgers: ['gm0002'], per: '2021-01-01' } },
      )
      .map((inhoud) => ({ stroom: 'gemeente' as const, id: code, inhoud })),
  );

/** The files are there; then rounds in which several people record at once. */
const aanleg: readonly Stap[] = [
  ...MANDATEN.map((m, n) => ({
    stroom: 'mandaat' as const,
    id: m,
    inhoud: { type: 'MandaatIngeschreven' as const, data: { naam: `Mandaat ${m}` } },
    ...(n % 2 === 0 ? { bekend: '2018' } : {}),
  })),
  ...['gm0001', 'gm0002'].map((code) => ({
    stroom: 'gemeente' as const,
    id: code,
    inhoud: { type: 'GemeenteIngeschreven' as const, data: { code, naam: `Gemeente ${code}` } },
    bekend: '2018',
  })),
];
const ronde = fc
  .array(
    fc.oneof(
      { arbitrary: met(verlening).map((stap) => [stap]), weight: 60 },
      { arbitrary: met(anderen).map((stap) => [stap]), weight: 40 },
      { arbitrary: metWoorden, weight: 6 },
      { arbitrary: metBijzondere, weight: 6 },
      { arbitrary: opheffing.map((stap) => [stap]), weight: 1 },
    ),
    { minLength: 3, maxLength: 12 },
  )
  .map((delen) => delen.flat());
export const graaf: fc.Arbitrary<Graaf> = fc
  .array(ronde, { minLength: 2, maxLength: 5 })
  .map((rondes) => [aanleg, ...rondes]);

/** A moment of knowing: all, or as at the k-th event, by one of its two moments. */
export type Moment = { readonly bij: number; readonly wat: 'geregistreerd' | 'bekend' } | null;
const moment: fc.Arbitrary<Moment> = fc.oneof(
  { arbitrary: fc.constant(null), weight: 4 },
  {
    arbitrary: fc.record({
      bij: fc.nat({ max: 50 }),
      wat: fc.constantFrom('geregistreerd' as const, 'bekend' as const),
    }),
    weight: 1,
  },
);

export type Vraagstelling = {
  readonly vraag: BevoegdheidVraag;
  readonly geldigOp: string;
  readonly bekendOp: Moment;
  readonly beschikbaarOp: Moment;
};
const vraag = kaal<BevoegdheidVraag>({
  door: ontvanger,
  namens: meestal(COLLEGE, ...DRAGERS),
  bevoegdheid: meestal<BevoegdheidVraag['bevoegdheid']>(
    'toegang.beschikken',
    'toegang',
    'bezwaar',
    'regelgeving',
    'goedkeuring',
    'inkoop',
    'bestuurlijke-boete',
    'bestuurlijke-boete',
    'bestuurlijke-boete',
    'samenwerking.ondertekenen',
  ),
  handeling: meestal<BevoegdheidVraag['handeling']>(
    'besluit',
    undefined,
    'ondertekening',
    'rechtshandeling',
    'feitelijk',
    'besluit-op-bezwaar',
  ),
  bedrag: soms(fc.constantFrom(500, 1000, 60_000), 2),
  domein: soms(fc.constantFrom('bw' as const, 'jeugd' as const, 'wmo' as const, 'bw-mo' as const), 2),
  product: soms(fc.constantFrom('opvang', 'vervoer'), 2),
  geval: soms(geval, 2),
});
/** What Awb 10:3 is about, asked of the hand that is mostly given it. */
const bijzondereVraag = kaal<BevoegdheidVraag>({
  door: fc.constant(HOOFD),
  namens: fc.constant(COLLEGE),
  bevoegdheid: fc.constantFrom<BevoegdheidVraag['bevoegdheid']>(...BIJZONDER),
  handeling: fc.constantFrom<BevoegdheidVraag['handeling']>('besluit', 'besluit-op-bezwaar', undefined),
  bedrag: fc.constant(500),
  domein: fc.constant('bw' as const),
  product: fc.constant('opvang'),
  geval: soms(geval, 2),
});
export const vraagstelling: fc.Arbitrary<Vraagstelling> = fc.record({
  vraag: fc.oneof({ arbitrary: vraag, weight: 8 }, { arbitrary: bijzondereVraag, weight: 1 }),
  geldigOp: fc.constantFrom(...DAGEN),
  bekendOp: moment,
  beschikbaarOp: moment,
});
