import { describe, expect, it } from 'vitest';
import { Besluitvorming, besluitvorming } from './besluitvorming.ts';
import { afspraak, historie } from './historie.ts';

const [ZWOLLE, KAMPEN, DALFSEN] = ['gm0193', 'gm0166', 'gm0148'];
const ID = 'ijssel-vecht.visie';
const DAG = '2022-01-01';

function opzet(
  gemeenten: readonly string[] = [ZWOLLE],
  kop: Parameters<typeof afspraak>[3] = { soort: 'regiovisie' },
) {
  const h = historie();
  const a = afspraak(h, ID, gemeenten, kop);
  const lees = (dag = DAG) => Besluitvorming.parse(besluitvorming(h.feiten(), ID, dag));
  const orgaan = (code: string, naam = 'raad', dag = DAG) =>
    lees(dag)
      .partijen.find((p) => 'gemeente' in p.partij && p.partij.gemeente === code)
      ?.organen.find((o) => o.orgaan === naam);
  const plan = (rest: object) =>
    a.leg('BesluitGepland', { partij: { gemeente: ZWOLLE }, orgaan: 'raad', ...rest });
  return { h, a, lees, orgaan, plan };
}

describe('who decided and who must still', () => {
  it('C2: says per party whether the asked body decided, and what asks for it', () => {
    const { a, lees, orgaan } = opzet([ZWOLLE, KAMPEN]);
    a.besluit(ZWOLLE, '2021-06-01');
    expect(lees().gevraagd).toEqual({ orgaan: 'raad', artikel: 'NvO R1' });
    expect(orgaan(ZWOLLE)).toMatchObject({ gevraagdDoor: 'NvO R1', stand: 'besloten', oordeel: 'ja' });
    expect(orgaan(KAMPEN)).toMatchObject({ stand: 'open', oordeel: 'niet-aangetoond', besluiten: [] });
  });

  it('C3: a college that decided leaves the council open, with the finding that it does not fit', () => {
    const { a, orgaan, lees } = opzet();
    a.besluit(ZWOLLE, '2021-06-01', { orgaan: 'college' });
    expect(orgaan(ZWOLLE, 'college')).toMatchObject({ gevraagdDoor: null, stand: 'besloten' });
    expect(orgaan(ZWOLLE)).toMatchObject({ stand: 'open' });
    expect(lees().bevindingen.map((b) => b.code)).toContain('orgaan-past-niet');
  });

  it.each([
    ['ter-kennisname', 'alleen-geinformeerd'],
    ['zienswijze', 'alleen-geinformeerd'],
    ['aangehouden', 'aangehouden'],
    ['toestemming', 'alleen-toestemming'],
  ] as const)('A2: %s is no decision', (uitkomst, stand) => {
    const { a, orgaan } = opzet();
    a.besluit(ZWOLLE, '2021-06-01', { uitkomst });
    expect(orgaan(ZWOLLE)).toMatchObject({ stand, oordeel: 'niet-aangetoond' });
  });

  it('A2: tells an opinion from mere information', () => {
    const { a, orgaan } = opzet([ZWOLLE, KAMPEN]);
    a.besluit(ZWOLLE, '2021-06-01', { uitkomst: 'ter-kennisname' });
    a.besluit(KAMPEN, '2021-06-01', { uitkomst: 'zienswijze' });
    expect([ZWOLLE, KAMPEN].map((g) => orgaan(g)?.redenen[0]?.uitleg)).toEqual([
      `${ZWOLLE}: de raad is alleen geïnformeerd en besloot niet.`,
      `${KAMPEN}: de raad gaf een zienswijze, maar besloot niet.`,
    ]);
  });

  it('K2: looks at the day, and a refusal takes back what was decided', () => {
    const { a, orgaan } = opzet();
    a.besluit(ZWOLLE, '2021-06');
    a.besluit(ZWOLLE, '2021-09-01', { uitkomst: 'geweigerd' });
    expect(orgaan(ZWOLLE, 'raad', '2021-05-31')).toMatchObject({ stand: 'open' });
    expect(orgaan(ZWOLLE, 'raad', '2021-06-15')).toMatchObject({ stand: 'besloten', oordeel: 'onzeker' });
    expect(orgaan(ZWOLLE, 'raad', '2021-07-01')).toMatchObject({ stand: 'besloten', oordeel: 'ja' });
    expect(orgaan(ZWOLLE)).toMatchObject({ stand: 'geweigerd', oordeel: 'nee' });
  });

  it('says on which text it decided: the one that counts, another, or none that is named (hard case 25)', () => {
    const { a, orgaan, lees } = opzet([ZWOLLE, KAMPEN, DALFSEN]);
    a.leg('TekstversieVastgelegd', { versie: '0.9', stadium: 'concept', datum: '2021-01-01' });
    a.besluit(ZWOLLE, '2021-02-01', { versie: '0.9' });
    a.besluit(KAMPEN, '2021-05-01', { versie: '1.0' });
    a.besluit(DALFSEN, '2021-05-01');
    expect(orgaan(ZWOLLE)).toMatchObject({
      stand: 'besloten',
      besluiten: [{ tekst: 'geen-definitieve-tekst' }],
    });
    a.leg('TekstversieVastgelegd', { versie: '1.0', stadium: 'definitief', datum: '2021-04-01' });
    expect(lees().geldendeTekst).toBe('1.0');
    expect(orgaan(ZWOLLE)).toMatchObject({
      stand: 'besloten-op-andere-tekst',
      besluiten: [{ tekst: 'andere' }],
    });
    expect(orgaan(KAMPEN)).toMatchObject({ stand: 'besloten', besluiten: [{ tekst: 'geldend' }] });
    expect(orgaan(DALFSEN)).toMatchObject({ stand: 'besloten', besluiten: [{ tekst: 'niet-genoemd' }] });
  });

  it('a regeling: the consent of the council is enough beside the decision of the college, and not alone', () => {
    const { a, orgaan } = opzet([ZWOLLE, KAMPEN], { soort: 'gemeenschappelijke-regeling' });
    a.besluit(ZWOLLE, '2021-05-01', { uitkomst: 'toestemming' });
    a.besluit(ZWOLLE, '2021-06-01', { orgaan: 'college' });
    a.besluit(KAMPEN, '2021-05-01', { uitkomst: 'toestemming' });
    expect(orgaan(ZWOLLE)).toMatchObject({ gevraagdDoor: 'Wgr 1', stand: 'besloten', oordeel: 'ja' });
    expect(orgaan(KAMPEN)).toMatchObject({ stand: 'alleen-toestemming' });
  });

  it('asks a body too when only the own rule of the agreement does', () => {
    const { a, orgaan, lees } = opzet([ZWOLLE], { soort: 'dvo' });
    expect(lees()).toMatchObject({ gevraagd: null, partijen: [{ organen: [] }] });
    a.leg('InwerkingtredingGeregeld', {
      regel: { soort: 'partijen', handeling: 'besluit', orgaan: 'college' },
    });
    expect(orgaan(ZWOLLE, 'college')).toMatchObject({
      gevraagdDoor: 'eigen regel voor de inwerkingtreding',
      stand: 'open',
    });
    expect(lees().redenen.map((r) => r.regel)).toEqual(['geen-gevraagd-orgaan', 'eigen-regel']);
  });

  it('asks nothing of who left, an organisation or a recorded successor', () => {
    const { a, lees } = opzet([]);
    a.leg('PartijToegetreden', {
      partij: { organisatie: 'GGD' },
      van: { datum: '2020' },
      wijze: 'oorspronkelijk',
    });
    a.partij(ZWOLLE);
    a.leg('PartijUitgetreden', { partij: { gemeente: ZWOLLE }, einde: { soort: 'tot', datum: '2021' } });
    a.leg('PartijToegetreden', {
      partij: { gemeente: KAMPEN },
      van: { datum: '2020' },
      wijze: 'rechtsopvolger',
    });
    expect(lees().partijen.map((p) => p.organen[0]?.stand)).toEqual([
      'niet-nodig',
      'niet-nodig',
      'niet-nodig',
    ]);
  });

  it('of who is only reported as a party nothing is known', () => {
    const { a, orgaan } = opzet([]);
    a.meld({ partijen: [{ gemeente: ZWOLLE }] });
    expect(orgaan(ZWOLLE)).toMatchObject({ stand: 'niet-bekend', oordeel: 'niet-bekend' });
  });

  it('C4: has the members that are no party', () => {
    const { h, lees } = opzet();
    for (const gemeente of [ZWOLLE, KAMPEN])
      h.regio('ijssel-vecht').leg('GemeenteToegetreden', {
        gemeente,
        domeinen: ['bw'],
        van: { datum: '2015' },
      });
    expect(lees().geenPartij).toMatchObject([{ gemeente: KAMPEN, partij: 'nee' }]);
  });
});

describe('plans (A7)', () => {
  it('are open until their day is past, and overdue after it', () => {
    const { orgaan, plan, lees } = opzet();
    plan({ datum: '2021-03' });
    expect(orgaan(ZWOLLE, 'raad', '2021-03-31')).toMatchObject({
      stand: 'gepland',
      plannen: [
        {
          verstreken: 'nee',
          gevolgd: 'nee',
          uiterlijkeDag: '2021-03-31',
          uitleg: 'Gepland voor maart 2021: nog niet gevolgd.',
        },
      ],
    });
    expect(orgaan(ZWOLLE, 'raad', '2021-04-01')).toMatchObject({
      stand: 'planning-verstreken',
      plannen: [{ verstreken: 'ja', uitleg: 'Gepland voor maart 2021: niet gevolgd.' }],
    });
    expect(lees().bevindingen.map((b) => b.code)).toContain('plan-niet-gevolgd');
  });

  it.each([
    ['within the planned time', '2021-03-10', 'ja'],
    ['late', '2021-06-01', 'ja'],
    ['early, recorded after the plan', '2020-12-01', 'onzeker'],
    ['in a year that holds the plan', '2021', 'onzeker'],
    ['without a date, recorded after the plan', undefined, 'ja'],
  ] as const)('a decision %s follows it: %s', (_, datum, verwacht) => {
    const { a, orgaan, plan } = opzet();
    plan({ datum: '2021-03' });
    a.besluit(ZWOLLE, datum);
    expect(orgaan(ZWOLLE, 'raad', '2024-06-01')?.plannen[0]?.gevolgd).toBe(verwacht);
  });

  it('an earlier decision does not follow a plan that was made after it', () => {
    const { a, orgaan, plan } = opzet();
    a.besluit(ZWOLLE, '2020-12-01');
    plan({ datum: '2021-03' });
    expect(orgaan(ZWOLLE)?.plannen[0]).toMatchObject({ gevolgd: 'nee', gevolgdDoor: [] });
  });

  it('is followed by a refusal and a consent, not by another body, another party or being told', () => {
    const { a, orgaan, plan } = opzet([ZWOLLE, KAMPEN]);
    plan({ datum: '2021-03' });
    a.besluit(ZWOLLE, '2021-03-02', { orgaan: 'college' });
    a.besluit(KAMPEN, '2021-03-02');
    a.besluit(ZWOLLE, '2021-03-02', { uitkomst: 'ter-kennisname' });
    expect(orgaan(ZWOLLE)?.plannen[0]?.gevolgd).toBe('nee');
    const nee = a.besluit(ZWOLLE, '2021-04-02', { uitkomst: 'geweigerd' });
    expect(orgaan(ZWOLLE)?.plannen[0]).toMatchObject({ gevolgd: 'ja', gevolgdDoor: [nee] });
    expect(orgaan(ZWOLLE, 'raad', '2021-04-01')?.plannen[0]?.gevolgd).toBe('nee');
  });

  it('may name only a latest day, or no day at all', () => {
    const { orgaan, plan } = opzet();
    plan({ uiterlijk: '2021-12-31' });
    plan({});
    expect(orgaan(ZWOLLE)?.plannen).toMatchObject([
      { verstreken: 'ja', uitleg: 'Gepland uiterlijk 31 december 2021: niet gevolgd.' },
      { verstreken: 'niet-bekend', uiterlijkeDag: null, uitleg: 'Gepland zonder dag: nog niet gevolgd.' },
    ]);
    expect(orgaan(ZWOLLE)?.stand).toBe('gepland');
  });

  it('of nobody in particular are plans of every party', () => {
    const { a, orgaan } = opzet([ZWOLLE, KAMPEN]);
    a.leg('BesluitGepland', { orgaan: 'raad', datum: '2022-03' });
    expect([ZWOLLE, KAMPEN].map((g) => orgaan(g)?.stand)).toEqual(['gepland', 'gepland']);
  });

  it('are the reason why a body is still to decide', () => {
    const { a, orgaan } = opzet();
    a.leg('BesluitGepland', { orgaan: 'raad', datum: '2022-03' });
    const raad = orgaan(ZWOLLE);
    expect(raad?.redenen.flatMap((r) => r.gebeurtenissen)).toEqual(raad?.plannen.map((p) => p.gebeurtenis));
  });

  it('that a text announces are planned, unless a report or a recorded plan says when', () => {
    const { a, lees } = opzet();
    const plicht = { soort: 'vaststelling', stadium: 'aangekondigd' } as const;
    a.leg('VerplichtingVastgelegd', {
      ...plicht,
      verplichting: 'raden',
      moment: { soort: 'op', datum: '2021' },
      omschrijving: 'in het voorjaar',
    });
    a.leg('VerplichtingVastgelegd', { ...plicht, verplichting: 'raadsbesluit' });
    a.leg('VerplichtingVastgelegd', { verplichting: 'verslag', soort: 'rapportage', stadium: 'geregeld' });
    expect(lees().gemeld.map((g) => [g.soort, g.gepland, g.verstreken, g.uitleg])).toEqual([
      [
        'aankondiging',
        '2021',
        'ja',
        'Een bron kondigt een besluit aan voor 2021: in het voorjaar. Een aankondiging is geen besluit.',
      ],
      [
        'aankondiging',
        null,
        'niet-bekend',
        'Een bron kondigt een besluit aan, zonder dag: raadsbesluit. Een aankondiging is geen besluit.',
      ],
    ]);
    a.meld({ vaststellingGepland: '2021-03', organen: ['gemeenteraden'] });
    expect(lees().gemeld.map((g) => g.soort)).toEqual(['melding']);
  });

  it('C3: shows an adoption that a source reports by another body, or by none', () => {
    const { a, lees } = opzet();
    a.meld({ status: 'vastgesteld', organen: ['bestuurlijk-overleg'], opmerking: 'niet in elk college' });
    a.meld({ status: 'vastgesteld' });
    expect(lees().gemeld.map((g) => [g.uitleg, g.opmerking])).toEqual([
      [
        'Een bron meldt vaststelling door bestuurlijk-overleg, zonder datum. Een melding is geen besluit.',
        'niet in elk college',
      ],
      ['Een bron meldt vaststelling, zonder datum. Een melding is geen besluit.', null],
    ]);
    expect(lees().bevindingen.map((b) => b.code)).toEqual(
      expect.arrayContaining(['gemeld-orgaan-past-niet', 'gemeld-zonder-orgaan']),
    );
  });

  it('that a source reports stand beside, and never show a decision', () => {
    const { a, lees } = opzet([ZWOLLE, KAMPEN]);
    a.meld({ vaststellingGepland: '2021-03', organen: ['gemeenteraden'] });
    expect(lees().gemeld).toMatchObject([
      { gepland: '2021-03', verstreken: 'ja', gevolgd: 'niet-bekend', organen: ['gemeenteraden'] },
    ]);
    a.meld({ peildatum: '2022', vastgesteld: '2021-05' });
    expect(lees().gemeld[0]?.uitleg).toContain('Een latere bron meldt vaststelling in mei 2021.');
    a.besluit(ZWOLLE, '2021-03-01');
    expect(lees().gemeld[0]?.gevolgd).toBe('onzeker');
    a.besluit(KAMPEN, '2021-03-01');
    expect(lees().gemeld[0]?.gevolgd).toBe('ja');
  });
});
