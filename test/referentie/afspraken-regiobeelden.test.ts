import { describe, expect, it } from 'vitest';
import { type Handeling, perBestand, tel } from './set.ts';

/** What the agreements of 45 regions arrange, by the report of 29-10-2020. `[426]` is line 426 of document 003. */

const daden = perBestand.get('afspraken-regiobeelden.jsonl') ?? [];
const bij = (gebeurtenis: string, id?: string) =>
  daden
    .filter((h) => h.gebeurtenis === gebeurtenis && (id === undefined || `${h.regio}.${h.id}` === id))
    .map((h) => h.inhoud);
const velden = (inhouden: readonly Handeling['inhoud'][], ...namen: string[]) =>
  inhouden.map((inhoud) => namen.map((naam) => inhoud[naam]));
/** Which regions an act of some kind comes from. */
const regios = (past: (h: Handeling) => boolean) => new Set(daden.filter(past).map((h) => h.regio));
const geld = (id: string) => bij('GeldregelVastgelegd', id).map((i) => `${i.regel} ${i.soort} ${i.stadium}`);
const termijn = (id: string) => bij('ContractvoorwaardenVastgelegd', id).map((i) => i.termijn);
const toegang = (regio: string) =>
  daden
    .filter((h) => h.regio === regio && h.inhoud.thema === 'toegang')
    .map((h) => [h.inhoud.variant, h.inhoud.niveau, h.inhoud.stadium]);
const wachtOp = (id: string) =>
  bij('AfhankelijkheidGemeld', id)
    .map((i) => i.van)
    .sort();
const vast = (basis: string, ...opties: string[]) => ({ soort: 'vast', basis, opties });

/** The line of the heading of each section, in the order of the document. */
const KOPPEN = Object.fromEntries(
  `
  alkmaar 95 almelo 178 flevoland 256 amersfoort 367 amsterdam-amstelland 464 oost-veluwe 563
  centraal-gelderland 682 noord-en-midden-drenthe-en-zuidwest-drenthe 763 bergen-op-zoom 892 breda 981
  delft 1062 meierij-en-bommelerwaard 1139 den-haag 1254 kop-van-noord-holland 1339 midden-ijssel 1411
  achterhoek 1501 dordrecht 1614 vallei-regio 1695 eindhoven 1798 zuidoost-drenthe 1905 enschede 2012 gouda 2129
  groninger-gemeenten 2224 zuid-kennemerland-ijmond-en-haarlemmermeer 2347 noord-veluwe 2428
  parkstad-en-beekdaelen 2530 helmond 2644 gooi-en-vechtstreek 2758 west-friesland 2846 fryslan 2930
  holland-rijnland 3031 maastricht 3128 nijmegen-rivierenland 3228 nissewaard 3332 noordoost-brabant-oost 3406
  waterland 3523 rotterdam 3624 westelijke-mijnstreek 3706 tilburg 3803 utrecht 3892
  noord-en-midden-limburg 3997 vlaardingen 4104 zeeland 4183 zaanstad 4274 ijssel-vecht 4363
`
    .trim()
    .split(/(?<=\d)\s+/)
    .map((kop) => kop.split(' ') as [string, string])
    .map(([regio, regel]) => [regio, Number(regel)]),
);

describe('what the agreements of 45 regions arrange', () => {
  it('is of seven kinds, and no region tells of a route for disputes between municipalities', () => {
    expect(tel(daden.map((h) => h.gebeurtenis))).toEqual({
      RaadplegingGehouden: 202,
      OnderwerpGeregeld: 340,
      ContractvoorwaardenVastgelegd: 36,
      GeldregelVastgelegd: 113,
      VerplichtingVastgelegd: 97,
      VerplichtingNagekomen: 1,
      AfhankelijkheidGemeld: 72,
    });
  });

  it('stands in the section of its region', () => {
    const koppen = Object.entries(KOPPEN);
    for (const { sleutel, regio, bron } of daden) {
      const nr = koppen.findIndex(([naam]) => naam === regio);
      const [van, tot] = [koppen[nr]?.[1] ?? Number.NaN, koppen[nr + 1]?.[1] ?? 4469];
      for (const [regel] of bron.plaats.matchAll(/\d+/g)) {
        expect(Number(regel), sleutel).toBeGreaterThan(van);
        expect(Number(regel), sleutel).toBeLessThan(tot);
      }
    }
  });

  it('speaks of every region, its contracts and whom it heard; two say nothing about money, three nothing about access', () => {
    const zonder = (past: (h: Handeling) => boolean) => {
      const met = regios(past);
      return Object.keys(KOPPEN).filter((regio) => !met.has(regio));
    };
    expect(zonder(() => true)).toEqual([]);
    expect(zonder((h) => h.gebeurtenis === 'RaadplegingGehouden')).toEqual([]);
    const contract = (h: Handeling) =>
      h.gebeurtenis === 'ContractvoorwaardenVastgelegd' || h.inhoud.thema === 'contractbeheer';
    expect(zonder(contract)).toEqual([]);
    expect(zonder((h) => h.gebeurtenis === 'GeldregelVastgelegd')).toEqual([
      'nijmegen-rivierenland',
      'waterland',
    ]);
    expect(zonder((h) => h.inhoud.thema === 'toegang')).toEqual([
      'flevoland',
      'zuid-kennemerland-ijmond-en-haarlemmermeer',
      'ijssel-vecht',
    ]);
  });
});

describe('money', () => {
  it('has a formula in two regions only: by inhabitants and by indications [2776, 2238]', () => {
    const met = daden.filter((h) => 'formule' in h.inhoud).map((h) => [h.regio, h.inhoud.formule]);
    expect(met).toEqual([
      ['groninger-gemeenten', 'naar-indicaties'],
      ['gooi-en-vechtstreek', 'naar-inwoners'],
    ]);
  });

  it('is on purpose not shared in the Vallei, whose mark says yes [1766, 1756]', () => {
    expect(geld('vallei-regio.geen-solidariteit').slice(0, 2)).toEqual([
      'financiele-solidariteit solidariteit bewust-niet',
      'risicoverevening verevening bewust-niet',
    ]);
  });

  it('keeps both dates of Oost-Veluwe: what the convenant says and what its extension would make of it [581]', () => {
    const delen = bij('GeldregelVastgelegd').filter((i) => i.regel === 'overschot-en-tekort-delen');
    expect(velden(delen, 'stadium', 'einde')).toEqual([
      ['geregeld', { soort: 'tot', datum: '2021-01-01' }],
      ['aangekondigd', { soort: 'tot', datum: '2022-01-01' }],
    ]);
  });

  it('names who bears it where the source does [239, 910, 1812, 2718, 3636, 3726]', () => {
    const dragers = daden.filter((h) => 'drager' in h.inhoud);
    expect(dragers.map((h) => `${h.regio} ${(h.inhoud.drager as { gemeente: string }).gemeente}`)).toEqual([
      'almelo gm0141',
      'bergen-op-zoom gm0748',
      'eindhoven gm0772',
      'helmond gm0794',
      'rotterdam gm0599',
      'westelijke-mijnstreek gm0935',
    ]);
  });

  it.each([
    [
      'noord-veluwe.verevening-2016',
      ['vereveningsafspraken verevening geregeld', 'gezamenlijke-verantwoordelijkheid solidariteit geregeld'],
    ],
    [
      'meierij-en-bommelerwaard.sok',
      ['tekort-samen-oplossen solidariteit geregeld', 'overschot-voor-innovatie afrekening geregeld'],
    ],
    [
      'noordoost-brabant-oost.reserve',
      ['overschot-naar-regionale-reserve reserve geregeld', 'tekort-samen-oplossen solidariteit geregeld'],
    ],
    [
      'west-friesland.reserves',
      ['egalisatiereserve reserve geregeld', 'bestemmingsreserve-afbouwen reserve geregeld'],
    ],
    [
      'holland-rijnland.verdeelprincipes',
      ['integrale-herverdeling verdeelsleutel geregeld', 'ingroeipad ingroeipad bewust-niet'],
    ],
    ['delft.geldoverdracht-2022', ['geld-nieuwe-clienten kostendekking aangekondigd']],
    ['alkmaar.fonds-bw', ['regionaal-fonds reserve aangekondigd']],
    ['zeeland.solidariteitsfonds', ['gemeenschappelijk-fonds solidariteit aangekondigd']],
    [
      'noord-en-midden-limburg.pooling',
      [
        'budgetten-samenvoegen solidariteit aangekondigd',
        'afrekening-per-gemeente afrekening aangekondigd',
        'tekort-en-overschot verdeelsleutel aangekondigd',
      ],
    ],
    ['eindhoven.solidariteit', ['financiele-solidariteit solidariteit geregeld']],
    ['fryslan.monitoring-solidariteit', ['solidariteitsvereffening verevening aangekondigd']],
  ])('of %s is told in words [1155, 1076, 1882, 2452, 2858, 2946, 3104, 3482, 4009, 4195]', (id, regels) => {
    expect(geld(id)).toEqual(regels);
  });

  it('is sometimes work or a home instead [202, 1210, 2036, 2652, 3827]', () => {
    const natura = daden.filter((h) => h.inhoud.soort === 'bijdrage-in-natura');
    expect(tel(natura.map((h) => h.regio))).toEqual({
      almelo: 2,
      'meierij-en-bommelerwaard': 1,
      helmond: 1,
      enschede: 1,
      tilburg: 1,
    });
  });
});

describe('contracts', () => {
  it.each([
    ['utrecht.contract-bw', vast('P3Y', 'P2Y', 'P2Y', 'P2Y'), 3947],
    ['den-haag.financiering-bw', vast('P2Y', 'P2Y', 'P2Y'), 1303],
    ['amsterdam-amstelland.contracten', vast('P3Y', 'P3Y'), 505],
    ['delft.inkoop-bw-bt', vast('P3Y', 'P1Y'), 1103],
    ['fryslan.contract-2018', vast('P1Y', 'P1Y', 'P1Y', 'P1Y'), 2981],
    ['oost-veluwe.raamovereenkomst', vast('P3Y'), 616],
    ['midden-ijssel.subsidie', { soort: 'jaarlijks' }, 1466],
    ['nijmegen-rivierenland.contracten', { soort: 'jaarlijks' }, 3279],
  ])('of %s run as the source says [%3$i]', (id, verwacht, _regel) => {
    expect(termijn(id)).toEqual([verwacht]);
  });

  it('of the Vallei have no end for bw and five years for mo [1742]', () => {
    expect(termijn('vallei-regio.contracten')).toEqual([{ soort: 'onbepaald' }, vast('P5Y')]);
  });

  it('keep a term only where one is said: "multi-year" alone is words', () => {
    const met = bij('ContractvoorwaardenVastgelegd').filter((i) => 'termijn' in i);
    expect(met.length).toBe(10);
  });
});

describe('access', () => {
  it('rests on mandates in the Vallei, on a joint arrangement in Vlaardingen, and is local in Fryslân [1743, 4118, 2950]', () => {
    expect(toegang('vallei-regio')[0]).toEqual(['mandaat', 'lokaal', 'geregeld']);
    expect(toegang('vlaardingen')).toEqual([['gemeenschappelijke-regeling', 'regionaal', 'geregeld']]);
    expect(toegang('fryslan')).toEqual([['lokaal', 'lokaal', 'geregeld']]);
  });

  it('passes to the municipalities of Groningen in two phases, shelter stays central [2248]', () => {
    const fasen = bij('OnderwerpGeregeld', 'groninger-gemeenten.decentralisatie-toegang');
    expect(velden(fasen, 'stadium', 'niveau', 'van')).toEqual([
      ['aangekondigd', 'lokaal', { datum: '2021-01-01' }],
      ['aangekondigd', 'lokaal', { datum: '2021' }],
      ['geregeld', 'regionaal', undefined],
    ]);
  });
});

describe('what texts wait for', () => {
  it('has ten names, so that regions that wait for the same can be found', () => {
    expect(tel(bij('AfhankelijkheidGemeld').map((i) => i.van))).toEqual({
      'objectief-verdeelmodel': 26,
      'wlz-openstelling': 21,
      woonplaatsbeginsel: 10,
      'landelijke-keuzes': 3,
      rijksmiddelen: 3,
      'definitie-beschermd-wonen': 3,
      'doordecentralisatie-uitstel': 2,
      'doordecentralisatie-mo': 2,
      ingroeipad: 1,
      'kamerbesluit-doordecentralisatie': 1,
    });
  });

  it('holds up the regioplan of Fryslân and the GR of Parkstad [2982, 2573]', () => {
    expect(wachtOp('fryslan.regioplan')).toEqual([
      'kamerbesluit-doordecentralisatie',
      'objectief-verdeelmodel',
    ]);
    expect(wachtOp('parkstad-en-beekdaelen.gr')).toEqual([
      'definitie-beschermd-wonen',
      'objectief-verdeelmodel',
      'rijksmiddelen',
      'woonplaatsbeginsel',
    ]);
  });
});

describe('duties and consultations', () => {
  it('plan decisions no more precisely than the source [155, 1351, 3753]', () => {
    const moment = (id: string, naam: string) =>
      bij('VerplichtingVastgelegd', id).find((i) => i.verplichting === naam)?.moment;
    expect(moment('alkmaar.samenwerkingsvorm', 'raadsbesluiten')).toEqual({ soort: 'op', datum: '2021-03' });
    expect(moment('kop-van-noord-holland.samenwerkingsafspraken', 'besluitvorming')).toEqual({
      soort: 'op',
      datum: '2021',
    });
    expect(moment('westelijke-mijnstreek.nvo-afspraken', 'colleges')).toEqual({ soort: 'op', datum: '2021' });
  });

  it('know that Alkmaar told its stakeholders afterwards, while its mark says yes [124-125]', () => {
    expect(velden(bij('RaadplegingGehouden', 'alkmaar.collegenota-2018'), 'groep', 'stadium')).toEqual([
      ['overig', 'achteraf-geinformeerd'],
    ]);
  });

  it('tell functions that Gooi keeps local and regional [2786]', () => {
    const functies = bij('OnderwerpGeregeld', 'gooi-en-vechtstreek.beleidsplan').filter(
      (i) => i.thema === 'zorgfuncties',
    );
    expect(velden(functies, 'functie', 'niveau')).toEqual([
      ['algemene voorzieningen', 'lokaal'],
      ['maatwerkvoorzieningen', 'regionaal'],
    ]);
  });
});
