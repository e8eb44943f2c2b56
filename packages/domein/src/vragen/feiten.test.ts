import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { RECTIFICATIE } from '../gedeeld/aggregaat.ts';
import { bekendVan, type Gebeurtenis } from '../gedeeld/gebeurtenis.ts';
import type { Tijden } from '../gedeeld/tijden.ts';
import { Afhankelijkheid, afhankelijkheden } from './afhankelijkheden.ts';
import { Agenda, gemeenteAgenda, overeenkomstAgenda, regioAgenda } from './agenda/agenda.ts';
import { AgendaStand } from './agenda/agenda-rij.ts';
import { Besluitvorming, besluitvorming } from './besluitvorming.ts';
import { besluitenOpen, OpenBesluit } from './besluitvorming-open.ts';
import { Bindend, bindendeOvereenkomsten, misschienBindend } from './bindende-overeenkomsten.ts';
import { ContractenStand, contractenStand } from './contracten.ts';
import { feitenVanGebeurtenis, inGeheugen, zichtbareFeiten } from './feiten.ts';
import { GeldAntwoord, geld, RegioGeldregels, regioGeldregels } from './geld/geld.ts';
import { GemeenteAntwoord, gemeenteAntwoord, gemeenten, rechtsvoorgangers } from './gemeenten.ts';
import { Herindelingsgevolgen, herindelingsgevolgen } from './gevolgen-herindeling.ts';
import { Opzeggingsgevolgen, opzeggingsgevolgen } from './gevolgen-opzegging.ts';
import { Herkomstregel, herkomst } from './herkomst.ts';
import { type Historie, historie } from './historie.ts';
import { Leemten, landelijkeLeemten, leemten, RegioLeemten } from './leemten/leemten.ts';
import { Lid, lidmaatschap, regiosVan } from './lidmaatschap.ts';
import { Lidmaatschapswijziging, lidmaatschapswijzigingen } from './lidmaatschapswijzigingen.ts';
import { Gemeentenmatrix, gemeentenmatrix } from './matrix-gemeenten.ts';
import { Handelingenmatrix, handelingenmatrix } from './matrix-handelingen.ts';
import { OnderwerpenStand, onderwerpenStand } from './onderwerpen.ts';
import { OntbrekendePartijen, ontbrekendePartijen } from './ontbrekende-partijen.ts';
import { OvereenkomstAntwoord, overeenkomstAntwoord } from './overeenkomst/antwoord.ts';
import { NietTeBeoordelen, OvereenkomstKern, regioOvereenkomsten } from './overeenkomsten.ts';
import { Raadpleging, raadpleging } from './raadpleging.ts';
import { RegioStand, regioStand } from './regio-stand.ts';
import { RegioKern, regios } from './regios.ts';
import { Tellingen, tellingen } from './tellingen/tellingen.ts';
import { TellingPer } from './tellingen/tellingen-bronnen.ts';
import { UittredingAntwoord, uittreding } from './uittreding.ts';
import { VerplichtingenStand, verplichtingenStand } from './verplichtingen.ts';
import { overGemeente, overOvereenkomst, overRegio, verschil } from './verschil.ts';

const DIEP = process.env.REGIOLOG_TEST_DEPTH === 'full';
const VAST = { seed: 20220101, numRuns: DIEP ? 20_000 : 300 };

const GM = ['gm0001', 'gm0002', 'gm0003', 'gm0004'] as const;
const REGIOS = ['oost', 'west'] as const;
const IDS = ['oost.a', 'oost.b', 'west.a', 'west.c'] as const;

const gm = fc.constantFrom(...GM);
const dag = fc
  .integer({ min: 0, max: 365 * 6 })
  .map((n) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10));
const datum = fc.oneof(
  { weight: 4, arbitrary: dag },
  dag.map((d) => d.slice(0, 7)),
  dag.map((d) => d.slice(0, 4)),
  fc.constantFrom('0001', '9999', '9999-12-31', '2020-02-29'),
);
/** Optional fields may be left out; that is what `undefined` in a schema means. */
const velden = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }, ...nodig: (keyof T)[]) =>
  fc.record(model, { requiredKeys: nodig });
const begin = velden({ datum, uiterlijk: fc.constant(true) }, 'datum');
const einde = velden(
  { soort: fc.constantFrom('tot', 'tot-en-met', 'onduidelijk'), datum, voorwaarde: fc.constant('tenzij') },
  'soort',
  'datum',
);
const domeinen = fc.uniqueArray(fc.constantFrom('bw', 'mo', 'bw-mo', 'jeugd'), {
  minLength: 1,
  maxLength: 3,
});
const partij = fc.oneof(
  { weight: 4, arbitrary: gm.map((gemeente) => ({ gemeente })) },
  fc.constantFrom({ organisatie: 'GGD' }, { organisatie: 'ggd' }),
);
const versie = fc.constantFrom('1.0', '2.0', 'toString');
const orgaan = fc.constantFrom('raad', 'college', 'overleg');
const duur = fc.constantFrom('P6M', 'P1Y', 'P0M', 'P999Y11M');
const stadium = fc.constantFrom('geregeld', 'aangekondigd', 'bewust-niet', 'onderzocht-en-afgewezen');
const naamwoord = fc.constantFrom('een', 'twee');
const handeling = fc.constantFrom('besluit', 'ondertekening');
const regelDeel = fc.oneof(
  fc.record({ soort: fc.constant('op'), datum }),
  velden(
    { soort: fc.constant('partijen'), handeling, orgaan, minimaal: fc.integer({ min: 1, max: 4 }) },
    'soort',
    'handeling',
  ),
  velden({ soort: fc.constant('bekendmaking'), dagenErna: fc.integer({ min: 0, max: 366 }) }, 'soort'),
);
const regel = fc.oneof(
  regelDeel,
  fc.record({ soort: fc.constant('alle'), van: fc.array(regelDeel, { minLength: 1, maxLength: 3 }) }),
);

/** What may be recorded in each kind of stream: any data that the schemas take, over few names so that they meet. */
const GEMEENTE: Record<string, fc.Arbitrary<unknown>> = {
  GemeenteIngeschreven: velden({ code: gm, naam: fc.constantFrom('Aa', 'Éé'), begin: dag }, 'code', 'naam'),
  GemeenteOpgeheven: fc.record({ laatsteDag: dag }),
  HerindelingVastgelegd: fc.record({
    opvolgers: fc.uniqueArray(gm, { minLength: 1, maxLength: 3 }),
    per: dag,
  }),
};
const lid = { gemeente: gm, domeinen };
const rol = fc.constantFrom('centrumgemeente', 'regiegemeente');
const REGIO: Record<string, fc.Arbitrary<unknown>> = {
  RegioIngericht: fc.record({ naam: fc.constantFrom('Oost', 'West') }),
  GemeenteToegetreden: velden({ ...lid, van: begin, einde }, 'gemeente', 'domeinen', 'van'),
  GemeenteUitgetreden: velden(
    { ...lid, einde, naarRegio: fc.constant('west') },
    'gemeente',
    'domeinen',
    'einde',
  ),
  UittredingVoorgenomen: velden({ ...lid, per: datum, afgesprokenOp: datum }, 'gemeente', 'domeinen'),
  BlijvenBesloten: velden({ ...lid, datum }, 'gemeente', 'domeinen'),
  RolToegekend: velden({ ...lid, rol, van: begin, einde }, 'gemeente', 'domeinen', 'rol', 'van'),
  RolBeeindigd: fc.record({ ...lid, rol, einde }),
  AanspreekpuntAangewezen: velden(
    {
      gemeente: gm,
      vervangers: fc.uniqueArray(gm, { maxLength: 2 }),
      niveau: fc.constantFrom('bestuurlijk', 'ambtelijk'),
      stadium: fc.constantFrom('voorgesteld', 'aangewezen'),
      van: begin,
      einde,
    },
    'gemeente',
    'vervangers',
    'niveau',
    'stadium',
  ),
  LidmaatschapGerapporteerd: fc.record({
    ...lid,
    peildatum: datum,
    zekerheid: fc.constantFrom('lid', 'genoemd'),
  }),
  RolGerapporteerd: fc.record({ ...lid, rol, peildatum: datum }),
  PersoonsgegevensVernietigd: fc.record({
    onderwerp: fc.constant('p-1'),
    grondslag: fc.constant('AVG 17'),
  }),
};
const OVEREENKOMST: Record<string, fc.Arbitrary<unknown>> = {
  OvereenkomstIngeschreven: velden(
    {
      naam: fc.constantFrom('Visie', 'Regeling'),
      soort: fc.constantFrom('regiovisie', 'centrumregeling', 'dvo'),
      domeinen,
      rechtsvorm: fc.constantFrom('privaatrechtelijk', 'centrumregeling'),
      regios: fc.uniqueArray(fc.constantFrom(...REGIOS)),
    },
    'naam',
    'soort',
    'domeinen',
  ),
  PartijToegetreden: fc.record({
    partij,
    van: begin,
    wijze: fc.constantFrom('oorspronkelijk', 'oorspronkelijk', 'toegetreden', 'rechtsopvolger'),
  }),
  OpzeggingGedaan: velden({ partij, datum, per: datum }, 'partij'),
  PartijUitgetreden: fc.record({ partij, einde }),
  TekstversieVastgelegd: velden(
    { versie, stadium: fc.constantFrom('concept', 'definitief'), datum },
    'versie',
    'stadium',
  ),
  BesluitGenomen: velden(
    {
      partij,
      orgaan,
      uitkomst: fc.constantFrom('vastgesteld', 'ter-kennisname', 'geweigerd'),
      versie,
      datum,
    },
    'partij',
    'orgaan',
    'uitkomst',
  ),
  BesluitGepland: velden({ partij, orgaan, datum, uiterlijk: datum }, 'orgaan'),
  PartijHeeftOndertekend: velden({ partij, versie, datum }, 'partij'),
  OvereenkomstBekendgemaakt: velden({ datum, door: gm }, 'datum'),
  InwerkingtredingGeregeld: fc.record({ regel }),
  LooptijdVastgelegd: velden({
    van: begin,
    einde,
    stilzwijgend: velden({ duur, aantal: fc.integer({ min: 1, max: 50 }) }, 'duur'),
    opzegtermijn: duur,
  }),
  VerlengingVoorgenomen: velden({ einde, duur, datum }),
  OvereenkomstVerlengd: velden({ einde, datum }, 'einde'),
  OvereenkomstOpgeschort: velden({ van: begin, einde }, 'van'),
  OvereenkomstBeeindigd: fc.record({ einde, wijze: fc.constantFrom('beeindigd', 'vernietigd') }),
  RelatieGelegd: velden(
    {
      soort: fc.constantFrom('vervangt', 'vervangt', 'addendum-bij', 'wijzigt'),
      doel: fc.constantFrom(...IDS),
      van: begin,
    },
    'soort',
    'doel',
  ),
  BepalingVastgelegd: velden(
    { bepaling: fc.constant('1'), onderwerp: fc.constant('geschillen'), versie },
    'bepaling',
    'onderwerp',
  ),
  OvereenkomstGerapporteerd: velden(
    {
      peildatum: datum,
      status: fc.constant('concept'),
      partijen: fc.array(partij, { maxLength: 3 }),
      organen: fc.constant([]),
      onderwerpen: fc.constant([]),
      partijenOmschrijving: fc.constant('alle gemeenten'),
      vastgesteld: datum,
      overeengekomen: datum,
      ondertekend: datum,
      ingang: datum,
      einde,
    },
    'peildatum',
    'status',
    'partijen',
    'organen',
    'onderwerpen',
  ),
  OnderwerpGeregeld: velden(
    {
      thema: fc.constantFrom('toegang', 'zorgfuncties'),
      stadium,
      partij,
      variant: versie,
      van: begin,
      einde,
    },
    'thema',
    'stadium',
  ),
  GeschilrouteGeregeld: velden(
    { route: fc.constantFrom('rechter', 'clausule-dvo'), stadium, van: begin, einde },
    'route',
    'stadium',
  ),
  ContractvoorwaardenVastgelegd: velden({
    van: begin,
    termijn: fc.oneof(
      fc.record({ soort: fc.constant('vast'), basis: duur, opties: fc.array(duur, { maxLength: 3 }) }),
      fc.constantFrom({ soort: 'jaarlijks' }, { soort: 'onbepaald' }),
    ),
  }),
  GeldregelVastgelegd: velden(
    {
      regel: naamwoord,
      soort: fc.constantFrom('verdeelsleutel', 'ingroeipad', 'solidariteit'),
      stadium,
      formule: fc.constantFrom('naar-inwoners', 'naar-indicaties', 'kostendekking-amersfoort'),
      van: begin,
      einde,
    },
    'regel',
    'soort',
    'stadium',
  ),
  GeldgegevenVastgelegd: velden(
    {
      grootheid: fc.constantFrom('inwoners', 'kosten', 'budget-centrumgemeente', 'instroom', 'voorschot'),
      waarde: fc.constantFrom('0', '-1.5', '12.345678', '999999999999999'),
      partij,
      peildatum: datum,
      regel: naamwoord,
    },
    'grootheid',
    'waarde',
    'peildatum',
  ),
  VerplichtingVastgelegd: velden(
    {
      verplichting: naamwoord,
      soort: fc.constant('rapportage'),
      stadium,
      wie: partij,
      moment: fc.oneof(
        fc.record({ soort: fc.constant('op'), datum }),
        velden(
          { soort: fc.constant('jaarlijks'), voor: fc.constantFrom('02-30', '12-31'), van: begin, einde },
          'soort',
        ),
        fc.record({
          soort: fc.constant('bij'),
          gebeurtenis: fc.constantFrom('uittreding', 'einde', 'wijziging', 'opzegging'),
        }),
      ),
    },
    'verplichting',
    'soort',
    'stadium',
  ),
  VerplichtingNagekomen: velden({ verplichting: naamwoord, wie: partij, datum }, 'verplichting', 'datum'),
  AfhankelijkheidGemeld: velden({ van: naamwoord, einde }, 'van'),
};

type Daad = {
  readonly stroom: readonly [keyof Pick<Historie, 'gemeente' | 'regio' | 'overeenkomst'>, string];
  readonly type: string;
  readonly data: unknown;
  readonly anders: unknown;
  /** Which earlier event it corrects, if any: as a part of those there are. */
  readonly herstelt: number | undefined;
  readonly bekend: string | undefined;
};

function daden(stroom: Daad['stroom'], soorten: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Daad> {
  return fc.constantFrom(...Object.keys(soorten)).chain((type) => {
    const data = soorten[type] ?? fc.constant({});
    return fc.record({
      stroom: fc.constant(stroom),
      type: fc.constant(type),
      data,
      anders: fc.option(data),
      herstelt: fc.option(fc.double({ min: 0, max: 0.999, noNaN: true }), { nil: undefined, freq: 3 }),
      bekend: fc.option(datum, { nil: undefined }),
    });
  });
}
const daad = fc.oneof(
  { weight: 1, arbitrary: gm.chain((code) => daden(['gemeente', code], GEMEENTE)) },
  { weight: 2, arbitrary: fc.constantFrom(...REGIOS).chain((slug) => daden(['regio', slug], REGIO)) },
  { weight: 5, arbitrary: fc.constantFrom(...IDS).chain((id) => daden(['overeenkomst', id], OVEREENKOMST)) },
);

/** Tells the acts as a log: what corrects states another version of an act of the same kind, or takes it away. */
function vertel(rij: readonly Daad[]): Gebeurtenis[] {
  const h = historie('2019-06-01T00:00:00.000Z');
  for (const [n, { stroom, type, data, anders, herstelt, bekend }] of rij.entries()) {
    const [categorie, id] = stroom;
    const s = h[categorie](id) as unknown as {
      leg(type: string, data: unknown, erbij: object): string;
      herstel(gebeurtenis: string, data: unknown, erbij: object): string;
    };
    const geregistreerd = new Date(Date.UTC(2019, 5, 1) + n * 20 * 86_400_000).toISOString();
    const erbij = { geregistreerd, ...(bekend ? { bekend } : {}) };
    const nieuw = s.leg(type, data, erbij);
    if (herstelt === undefined) continue;
    const eerste = s.herstel(nieuw, anders, erbij);
    if (herstelt > 0.5) s.herstel(eerste, data, erbij);
  }
  return h.gebeurtenissen;
}
const logboek = fc.array(daad, { minLength: 1, maxLength: 40 }).map(vertel);
const moment = fc.option(dag.map((d) => `${d}T12:00:00.000Z`));
const zicht = fc.record({ bekendOp: moment, beschikbaarOp: moment });

/** Every question that the register answers, at one day; each answer must be what its schema says. */
function stelAlleVragen(feiten: ReturnType<typeof inGeheugen>, op: string): unknown[] {
  return [
    z.array(RegioKern).parse(regios(feiten, op)),
    z.array(GemeenteAntwoord).parse(gemeenten(feiten, op)),
    z.array(Afhankelijkheid).parse(afhankelijkheden(feiten, op)),
    z.array(Herkomstregel).parse(herkomst(feiten, {}).regels),
    z.array(Lidmaatschapswijziging).parse(lidmaatschapswijzigingen(feiten, '2020-01-01', op)),
    z.array(RegioLeemten).parse(landelijkeLeemten(feiten, undefined, op).deel(0, 2)),
    ...TellingPer.options.map((per) => Tellingen.parse(tellingen(feiten, per, undefined, op))),
    ...REGIOS.flatMap((regio) => [
      RegioStand.parse(regioStand(feiten, regio, op)),
      z.array(OvereenkomstKern).parse(regioOvereenkomsten(feiten, regio, { eindigtBinnen: 'P1Y' }, op)),
      ...GM.map((g) => Lid.parse(lidmaatschap(feiten, regio, g, op))),
      ...GM.map((g) => UittredingAntwoord.parse(uittreding(feiten, regio, g, op))),
      z.array(OpenBesluit).parse(besluitenOpen(feiten, regio, {}, op)),
      z.array(OpenBesluit).parse(besluitenOpen(feiten, regio, { van: '2020-01-01', tot: op }, op)),
      Gemeentenmatrix.parse(gemeentenmatrix(feiten, regio, {}, op)),
      Leemten.parse(leemten(feiten, regio, { domein: 'bw' }, op)),
      RegioGeldregels.parse(regioGeldregels(feiten, regio, {}, op)),
      ...AgendaStand.options.map((stand) =>
        Agenda.parse(regioAgenda(feiten, regio, { binnen: 'P99Y', stand }, op)),
      ),
      verschil({ feiten, dag: '2020-06-01' }, { feiten, dag: op }, overRegio(regio)),
    ]),
    ...GM.flatMap((g) => [
      GemeenteAntwoord.parse(gemeenteAntwoord(feiten, g, op)),
      regiosVan(feiten, g, op),
      rechtsvoorgangers(feiten, g, op),
      Agenda.parse(gemeenteAgenda(feiten, g, {}, op)),
      Herindelingsgevolgen.parse(herindelingsgevolgen(feiten, g, op)),
      verschil({ feiten, dag: '2020-06-01' }, { feiten, dag: op }, overGemeente(g)),
      z.array(Bindend).parse(bindendeOvereenkomsten(feiten, g, {}, op)),
      z.array(NietTeBeoordelen).parse(misschienBindend(feiten, g, { domein: 'bw' }, op)),
    ]),
    ...IDS.flatMap((id) => [
      OvereenkomstAntwoord.nullable().parse(overeenkomstAntwoord(feiten, id, op)),
      OntbrekendePartijen.parse(ontbrekendePartijen(feiten, id, op)),
      Handelingenmatrix.parse(handelingenmatrix(feiten, id, op)),
      Agenda.parse(overeenkomstAgenda(feiten, id, { tot: op }, op)),
      ContractenStand.parse(contractenStand(feiten, id, op)),
      GeldAntwoord.parse(geld(feiten, id, '2021', op)),
      OnderwerpenStand.parse(onderwerpenStand(feiten, id, op)),
      VerplichtingenStand.parse(verplichtingenStand(feiten, id, op)),
      Besluitvorming.parse(besluitvorming(feiten, id, op)),
      Raadpleging.parse(raadpleging(feiten, id, op)),
      Opzeggingsgevolgen.parse(opzeggingsgevolgen(feiten, id, 'gm0001', op)),
      verschil({ feiten, dag: '2020-06-01' }, { feiten, dag: op }, overOvereenkomst(id)),
    ]),
  ];
}

describe('every question is total over any set of facts', () => {
  it('whatever events are missing and at whatever times it is asked, it answers as its schema says', () => {
    fc.assert(
      fc.property(logboek, fc.infiniteStream(fc.boolean()), zicht, datum, (log, houd, tijden, op) => {
        const rest = log.filter(() => houd.next().value);
        const feiten = inGeheugen(zichtbareFeiten(rest, tijden));
        expect(() => stelAlleVragen(feiten, op.length === 10 ? op : '2021-01-01')).not.toThrow();
      }),
      VAST,
    );
  });

  it('answers the same over facts that were stored and read back', () => {
    fc.assert(
      fc.property(logboek, zicht, dag, (log, tijden, op) => {
        const feiten = zichtbareFeiten(log, tijden);
        const gelezen = JSON.parse(JSON.stringify(feiten)) as typeof feiten;
        expect(stelAlleVragen(inGeheugen(gelezen), op)).toEqual(stelAlleVragen(inGeheugen(feiten), op));
      }),
      { ...VAST, numRuns: VAST.numRuns / 10 },
    );
  });
});

/** The definition once more, said in another way: an event counts, and no later one of its group does. */
function volgensDeDefinitie(
  log: readonly Gebeurtenis[],
  { bekendOp, beschikbaarOp }: Pick<Tijden, 'bekendOp' | 'beschikbaarOp'>,
) {
  const groep = (g: Gebeurtenis) => (g.type === RECTIFICATIE ? (g.data as { groep: string }).groep : g.id);
  const telt = (g: Gebeurtenis) =>
    !(beschikbaarOp !== null && g.geregistreerd > beschikbaarOp) &&
    !(bekendOp !== null && bekendVan(g) > bekendOp);
  return log
    .filter((g, n) => telt(g) && !log.slice(n + 1).some((later) => telt(later) && groep(later) === groep(g)))
    .flatMap((g) => feitenVanGebeurtenis(g).map((f) => [f.id, f.herleiding.gebeurtenis]));
}

describe('the facts that count', () => {
  it('are those of the definition, in log order', () => {
    fc.assert(
      fc.property(logboek, zicht, (log, tijden) => {
        const gezien = zichtbareFeiten(log, tijden).map((f) => [f.id, f.herleiding.gebeurtenis]);
        expect(gezien).toEqual(volgensDeDefinitie(log, tijden));
      }),
      VAST,
    );
  });

  it('have one fact per id', () => {
    fc.assert(
      fc.property(logboek, zicht, (log, tijden) => {
        const ids = zichtbareFeiten(log, tijden).map((f) => f.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      VAST,
    );
  });

  it('were not changed by what was recorded since: the past of the register stays', () => {
    fc.assert(
      fc.property(logboek, fc.nat(40), (log, n) => {
        const vroeger = log.slice(0, n);
        const tot = vroeger.at(-1)?.geregistreerd ?? '2019-01-01T00:00:00.000Z';
        const later = log.filter((g, i) => i < n || g.geregistreerd > tot);
        expect(zichtbareFeiten(later, { bekendOp: null, beschikbaarOp: tot })).toEqual(
          zichtbareFeiten(vroeger, { bekendOp: null, beschikbaarOp: null }),
        );
      }),
      VAST,
    );
  });
});

describe('the three times of a correction', () => {
  function verhaal() {
    const h = historie();
    const s = h.regio('oost');
    s.leg('RegioIngericht', { naam: 'Oost' }, { geregistreerd: '2024-01-01T00:00:00.000Z', bekend: '2015' });
    const lidSinds = (datumVan: string) => ({
      gemeente: 'gm0001',
      domeinen: ['bw' as const],
      van: { datum: datumVan },
    });
    const toe = s.leg('GemeenteToegetreden', lidSinds('2019'), {
      geregistreerd: '2024-02-01T00:00:00.000Z',
      bekend: '2019-01',
    });
    s.herstel(toe, lidSinds('2020'), { geregistreerd: '2024-03-01T00:00:00.000Z', bekend: '2023-06' });
    const op = (zien: Parameters<typeof h.feiten>[0], geldig: string) =>
      lidmaatschap(h.feiten(zien), 'oost', 'gm0001', geldig).lid;
    return { h, op };
  }

  it('geldig: it says what held on the day', () => {
    const { op } = verhaal();
    expect([op({}, '2019-12-31'), op({}, '2020-12-31')]).toEqual(['nee', 'ja']);
  });

  it('bekend: before it was known, the old belief stands', () => {
    const { op } = verhaal();
    expect(op({ bekendOp: '2022-01-01T00:00:00.000Z' }, '2019-12-31')).toBe('ja');
    expect(op({ bekendOp: '2023-07-01T00:00:00.000Z' }, '2019-12-31')).toBe('nee');
    expect(op({ bekendOp: '2018-01-01T00:00:00.000Z' }, '2019-12-31')).toBe('niet-bekend');
  });

  it('beschikbaar: the register of February still held the old belief', () => {
    const { op } = verhaal();
    expect(op({ beschikbaarOp: '2024-02-15T00:00:00.000Z' }, '2019-12-31')).toBe('ja');
    expect(op({ beschikbaarOp: '2024-01-15T00:00:00.000Z' }, '2019-12-31')).toBe('niet-bekend');
  });

  it('what was taken away is gone, and what was put back is there again', () => {
    const { h, op } = verhaal();
    const s = h.regio('oost');
    const laatste = h.gebeurtenissen.at(-1)?.id ?? expect.fail();
    const weg = s.herstel(laatste, null);
    expect(op({}, '2021-01-01')).toBe('niet-bekend');
    s.herstel(weg, { gemeente: 'gm0001', domeinen: ['bw'], van: { datum: '2021' } });
    expect([op({}, '2020-12-31'), op({}, '2021-12-31')]).toEqual(['nee', 'ja']);
  });
});

describe('streams of another kind', () => {
  it('hold no facts that these questions look at', () => {
    const [g] = verzonnen();
    expect(feitenVanGebeurtenis({ ...g, ref: { ...g.ref, categorie: 'geschil' } })).toEqual([]);
  });

  function verzonnen(): [Gebeurtenis] {
    const h = historie();
    h.regio('oost').leg('RegioIngericht', { naam: 'Oost' });
    return [h.gebeurtenissen[0] ?? expect.fail()];
  }
});
