import { describe, expect, it } from 'vitest';
import { Opzeggingsgevolgen, opzeggingsgevolgen } from './gevolgen-opzegging.ts';
import { afspraak, historie } from './historie.ts';
import { UittredingAntwoord, uittreding } from './uittreding.ts';

const [ZWOLLE, KAMPEN, DALFSEN] = ['gm0193', 'gm0166', 'gm0148'];
const ID = 'ijssel-vecht.dvo';
const DAG = '2022-01-01';

function opzet(
  gemeenten: readonly string[] = [ZWOLLE, KAMPEN, DALFSEN],
  kop: Parameters<typeof afspraak>[3] = {},
) {
  const h = historie();
  const a = afspraak(h, ID, gemeenten, kop);
  const lees = (gemeente = ZWOLLE, dag = DAG) =>
    Opzeggingsgevolgen.parse(opzeggingsgevolgen(h.feiten(), ID, gemeente, dag));
  const codes = (gemeente = ZWOLLE) => lees(gemeente).bevindingen.map((b) => b.code);
  return { h, a, lees, codes };
}

describe('the earliest end of a party that gives notice (C17)', () => {
  it('is not known without a term of notice, and says when it would end anyway', () => {
    const { a, lees, codes } = opzet();
    expect(lees().vroegsteEinde).toMatchObject({ laatsteDag: null, volgens: null, opzegtermijn: null });
    expect(lees().vroegsteEinde.uitleg).toBe('Niet bekend: een opzegtermijn is niet vastgelegd.');
    expect(codes()).toEqual(['opzegtermijn-niet-bekend', 'kosten-niet-bekend']);
    a.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2023' } });
    expect(lees().vroegsteEinde.uitleg).toContain('Zonder opzegging eindigt zij uiterlijk 31 december 2022.');
  });

  it.each([
    ['P6M', '2022-01-01', '2022-06-30'],
    ['P1Y', '2022-01-01', '2022-12-31'],
    ['P1M', '2022-01-31', '2022-02-27'],
  ])('with a term of %s and notice on %s it is %s', (opzegtermijn, dag, laatsteDag) => {
    const { a, lees } = opzet();
    a.leg('LooptijdVastgelegd', { opzegtermijn });
    expect(lees(ZWOLLE, dag).vroegsteEinde).toMatchObject({
      laatsteDag,
      volgens: 'opzegtermijn',
      opzegtermijn,
    });
  });

  it('is never later than the end of the agreement itself', () => {
    const { a, lees } = opzet();
    a.leg('LooptijdVastgelegd', { einde: { soort: 'tot-en-met', datum: '2022-03' }, opzegtermijn: 'P6M' });
    expect(lees().vroegsteEinde).toMatchObject({ laatsteDag: '2022-03-31', volgens: 'looptijd' });
  });

  it('is never later than an act that ends the agreement, of several the first', () => {
    const { a, lees } = opzet();
    const beeindig = (datum: string) =>
      a.leg('OvereenkomstBeeindigd', { einde: { soort: 'tot', datum }, wijze: 'beeindigd' });
    a.leg('LooptijdVastgelegd', { opzegtermijn: 'P1Y' });
    beeindig('2022-10-01');
    expect(lees().vroegsteEinde).toMatchObject({ laatsteDag: '2022-09-30', volgens: 'looptijd' });
    a.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2025' }, opzegtermijn: 'P3M' });
    expect(lees().vroegsteEinde).toMatchObject({ laatsteDag: '2022-03-31', volgens: 'opzegtermijn' });
    expect(lees().vroegsteEinde.uitleg).toBe(
      'Met de opzegtermijn (3 maanden) is de laatste dag 31 maart 2022.',
    );
    beeindig('2022-02-01');
    expect(lees().vroegsteEinde).toMatchObject({ laatsteDag: '2022-01-31', volgens: 'looptijd' });
  });

  it('is not held back by an end that only a source reports', () => {
    const { a, lees } = opzet();
    a.meld({ einde: { soort: 'tot', datum: '2022-03-01' } });
    a.leg('LooptijdVastgelegd', { opzegtermijn: 'P1Y' });
    expect(lees().vroegsteEinde).toMatchObject({ laatsteDag: '2022-12-31', volgens: 'opzegtermijn' });
  });

  it('is that of a notice that was given already', () => {
    const { a, lees } = opzet();
    a.leg('LooptijdVastgelegd', { opzegtermijn: 'P1Y' });
    a.leg('OpzeggingGedaan', { partij: { gemeente: ZWOLLE }, datum: '2021-06-01', per: '2022-06' });
    expect(lees().vroegsteEinde).toMatchObject({ laatsteDag: '2022-05-31', volgens: 'opzegging' });
    expect(lees(KAMPEN).vroegsteEinde.volgens).toBe('opzegtermijn');
  });
});

describe('what a withdrawal touches', () => {
  it('has its own decisions and signature, and who remains', () => {
    const { a, lees } = opzet();
    a.geldtVanaf('2020-01-01');
    a.besluit(ZWOLLE, '2019-12-01');
    a.teken(ZWOLLE, '2019-12-02');
    a.besluit(KAMPEN, '2019-12-01');
    expect(lees()).toMatchObject({
      partijOp: 'ja',
      gebonden: 'ja',
      besluiten: [{ datum: '2019-12-01' }],
      ondertekeningen: [{ datum: '2019-12-02' }],
      blijvenOver: [
        { partij: { gemeente: DALFSEN }, gebonden: 'niet-aangetoond' },
        { partij: { gemeente: KAMPEN }, gebonden: 'ja' },
      ],
    });
  });

  it('C6, C16: knows what hangs on it and what it hangs on', () => {
    const { h, a, lees } = opzet();
    const addendum = afspraak(h, 'ijssel-vecht.addendum', [ZWOLLE], { soort: 'addendum' });
    addendum.leg('RelatieGelegd', { soort: 'addendum-bij', doel: ID });
    afspraak(h, 'ijssel-vecht.nieuw', [KAMPEN]).leg('RelatieGelegd', { soort: 'vervangt', doel: ID });
    a.leg('RelatieGelegd', { soort: 'onder', doel: 'ijssel-vecht.kader' });
    expect(lees().relaties.map((r) => [r.overeenkomst, r.hangtEraan, r.gemeentePartij])).toEqual([
      ['ijssel-vecht.kader', false, 'niet-bekend'],
      ['ijssel-vecht.addendum', true, 'ja'],
      ['ijssel-vecht.nieuw', false, 'nee'],
    ]);
  });

  it('knows its duties, and which of them arise by leaving', () => {
    const { a, lees, codes } = opzet();
    const plicht = (verplichting: string, rest: object) =>
      a.leg('VerplichtingVastgelegd', {
        verplichting,
        soort: 'bijdrage',
        stadium: 'geregeld',
        ...rest,
      } as never);
    plicht('afkoop', { moment: { soort: 'bij', gebeurtenis: 'uittreding' } });
    plicht('evalueren', { soort: 'evaluatie', moment: { soort: 'op', datum: '2025' } });
    plicht('kosten', { soort: 'desintegratiekosten' });
    plicht('kosten-niet', { soort: 'desintegratiekosten', stadium: 'bewust-niet' });
    plicht('aan-het-eind', { soort: 'desintegratiekosten', moment: { soort: 'bij', gebeurtenis: 'einde' } });
    plicht('van-kampen', { wie: { gemeente: KAMPEN } });
    expect(lees().verplichtingen.map((v) => [v.verplichting, v.komtOp])).toEqual([
      ['afkoop', true],
      ['evalueren', false],
      ['kosten', true],
      ['kosten-niet', false],
      ['aan-het-eind', false],
    ]);
    expect(codes()).toEqual(['opzegtermijn-niet-bekend']);
  });

  it('does not know the costs from another duty that leaving brings', () => {
    const { a, codes } = opzet();
    a.leg('VerplichtingVastgelegd', {
      verplichting: 'melden',
      soort: 'informatieplicht',
      stadium: 'geregeld',
      moment: { soort: 'bij', gebeurtenis: 'uittreding' },
    });
    expect(codes()).toContain('kosten-niet-bekend');
  });

  it('ends the agreement when one party is left, with what falls due by that', () => {
    const { a, lees, codes } = opzet([ZWOLLE, KAMPEN]);
    a.leg('VerplichtingVastgelegd', {
      verplichting: 'aan-het-eind',
      soort: 'desintegratiekosten',
      stadium: 'geregeld',
      moment: { soort: 'bij', gebeurtenis: 'einde' },
    });
    expect(lees().verplichtingen).toMatchObject([{ komtOp: true }]);
    expect(codes()).toContain('te-weinig-partijen-over');
  });

  it('knows the money rules of the day and who bears them, as far as the text itself holds', () => {
    const { a, lees } = opzet();
    const regel = (naam: string, rest: object) =>
      a.leg('GeldregelVastgelegd', {
        regel: naam,
        soort: 'verevening',
        stadium: 'geregeld',
        ...rest,
      } as never);
    regel('nu', { drager: { gemeente: ZWOLLE }, van: { datum: '2021' } });
    expect(lees().geldregels).toMatchObject([
      { regel: 'nu', eigen: true, drager: ZWOLLE, geldt: 'niet-bekend' },
    ]);
    a.geldtVanaf('2020-01-01');
    regel('misschien', { einde: { soort: 'onduidelijk', datum: '2022' } });
    regel('voorbij', { einde: { soort: 'tot', datum: '2022' } });
    regel('straks', { stadium: 'aangekondigd' });
    regel('nooit', { stadium: 'bewust-niet' });
    regel('sleutel', { van: { datum: '2020-01-01' } });
    regel('sleutel', { van: { datum: '2021-01-01' } });
    expect(lees().geldregels.map((g) => [g.regel, g.eigen, g.drager, g.geldt])).toEqual([
      ['nu', true, ZWOLLE, 'ja'],
      ['misschien', false, null, 'onzeker'],
      ['straks', false, null, 'niet-aangetoond'],
      ['nooit', false, null, 'nee'],
      ['sleutel', false, null, 'ja'],
    ]);
    a.leg('OvereenkomstBeeindigd', { einde: { soort: 'tot', datum: '2022' }, wijze: 'beeindigd' });
    expect(new Set(lees().geldregels.map((g) => g.geldt))).toEqual(new Set(['nee', 'niet-aangetoond']));
  });

  it('knows the mandates that stand in it', () => {
    const { h, lees } = opzet();
    const m = h.mandaat('ijssel-vecht.toegang');
    m.leg('MandaatIngeschreven', { naam: 'Mandaat toegang', instrument: ID });
    expect(lees().mandaten).toMatchObject([
      { mandaat: 'ijssel-vecht.toegang', geldt: 'niet-bekend', eigen: false },
    ]);
    m.leg('MandaatVerleend', {
      soort: 'mandaat',
      gever: { partij: { gemeente: ZWOLLE }, orgaan: 'college' },
      ontvanger: { partij: { organisatie: 'GGD IJsselland' } },
      bevoegdheden: ['toegang.beschikken'],
      van: { datum: '2020-01-01' },
      einde: { soort: 'tot', datum: '2023' },
    });
    h.mandaat('ijssel-vecht.ander').leg('MandaatIngeschreven', { naam: 'Ander mandaat' });
    expect(lees().mandaten).toMatchObject([
      { eigen: true, overeenkomst: ID, bevoegdheden: ['toegang.beschikken'] },
    ]);
    expect(lees(KAMPEN).mandaten).toMatchObject([{ eigen: false }]);
    expect(lees(ZWOLLE, '2023-01-01').mandaten).toMatchObject([{ geldt: 'nee' }]);
  });
});

describe('the rule for those who remain', () => {
  const regel = (minimaal?: number) =>
    ({ regel: { soort: 'partijen', handeling: 'besluit', ...(minimaal ? { minimaal } : {}) } }) as const;

  it.each([
    [2, 'ja'],
    [3, 'nee'],
    [undefined, 'ja'],
  ] as const)('a minimum of %s with two that remain: %s', (minimaal, haaltNog) => {
    const { a, lees, codes } = opzet();
    a.leg('InwerkingtredingGeregeld', regel(minimaal));
    for (const g of [ZWOLLE, KAMPEN, DALFSEN]) a.besluit(g, '2020-01-01');
    expect(lees().regel?.haaltNog).toBe(haaltNog);
    expect(codes().includes('regel-niet-meer-gehaald')).toBe(haaltNog === 'nee');
  });

  it('is uncertain while an act of one of them is', () => {
    const { a, lees } = opzet();
    a.leg('InwerkingtredingGeregeld', regel(2));
    a.besluit(ZWOLLE, '2020-01-01');
    a.besluit(KAMPEN, '2020-01-01');
    a.besluit(DALFSEN, '2022');
    expect(lees(ZWOLLE, '2022-06-01').regel?.haaltNog).toBe('onzeker');
  });

  it('is nothing when no rule is recorded, and met when it asks nothing of parties', () => {
    const { a, lees } = opzet();
    expect(lees().regel).toBeNull();
    a.geldtVanaf('2020-01-01');
    expect(lees().regel?.haaltNog).toBe('ja');
  });
});

describe('the law and the limits of what is known', () => {
  it('a regeling is left by decision and after publication, and must arrange what follows (Wgr 1, 9, 26)', () => {
    const { a, lees } = opzet([ZWOLLE, KAMPEN, DALFSEN], { soort: 'gemeenschappelijke-regeling' });
    const artikelen = () => lees().bevindingen.flatMap((b) => b.artikel ?? []);
    expect(artikelen()).toEqual(['Wgr 1', 'Wgr 26 lid 4', 'Wgr 9']);
    a.leg('BepalingVastgelegd', { bepaling: 'Artikel 20', onderwerp: 'Gevolgen van uittreding' });
    expect(artikelen()).toEqual(['Wgr 1', 'Wgr 26 lid 4']);
  });

  it('who is no party has nothing to withdraw from', () => {
    const { lees, codes } = opzet([KAMPEN, DALFSEN]);
    expect(lees()).toMatchObject({ partijOp: 'nee', gebonden: 'nee', besluiten: [] });
    expect(codes()).toContain('geen-partij');
  });

  it('where only a source names parties, nothing is certain', () => {
    const { a, lees, codes } = opzet([]);
    expect(lees()).toMatchObject({ partijOp: 'niet-bekend', blijvenOver: [] });
    a.meld({ partijen: [{ gemeente: ZWOLLE }, { gemeente: KAMPEN }] });
    expect(lees()).toMatchObject({ partijOp: 'niet-bekend', blijvenOver: [{ partijOp: 'niet-bekend' }] });
    expect(codes()).not.toContain('te-weinig-partijen-over');
  });

  it('who is not among the parties that a source names may be one all the same (002:529)', () => {
    const { a, lees, codes } = opzet([]);
    a.meld({ partijen: [{ organisatie: 'GGD' }], partijenOmschrijving: 'regiogemeenten en GGD' });
    expect(lees()).toMatchObject({ partijOp: 'niet-bekend', gebonden: 'niet-bekend' });
    expect(codes()).not.toContain('geen-partij');
  });
});

describe('an exit from the region (C10)', () => {
  it('touches duties, money and mandates as well, of what it touches and of the region', () => {
    const { h, a } = opzet([ZWOLLE, KAMPEN]);
    a.geldtVanaf('2020-01-01');
    a.leg('VerplichtingVastgelegd', {
      verplichting: 'kosten',
      soort: 'desintegratiekosten',
      stadium: 'geregeld',
    });
    a.leg('GeldregelVastgelegd', { regel: 'sleutel', soort: 'verdeelsleutel', stadium: 'geregeld' });
    for (const [kenmerk, gemeente] of [
      ['van-zwolle', ZWOLLE],
      ['van-kampen', KAMPEN],
    ] as const) {
      const m = h.mandaat(`ijssel-vecht.${kenmerk}`);
      m.leg('MandaatIngeschreven', { naam: `Mandaat ${kenmerk}` });
      m.leg('MandaatVerleend', {
        soort: 'mandaat',
        gever: { partij: { gemeente }, orgaan: 'college' },
        ontvanger: { partij: { organisatie: 'GGD IJsselland' } },
        bevoegdheden: ['toegang'],
        van: { datum: '2020' },
      });
    }
    const lees = (gemeente: string) =>
      UittredingAntwoord.parse(uittreding(h.feiten(), 'ijssel-vecht', gemeente, DAG));
    expect(lees(ZWOLLE)).toMatchObject({
      geraakt: [{ id: ID }],
      verplichtingen: [{ verplichting: 'kosten', komtOp: true, overeenkomst: ID }],
      geldregels: [{ regel: 'sleutel' }],
      mandaten: [{ mandaat: 'ijssel-vecht.van-zwolle', overeenkomst: null, eigen: true }],
    });
    expect(lees(DALFSEN)).toMatchObject({ geraakt: [], verplichtingen: [], geldregels: [], mandaten: [] });
  });
});
