import { describe, expect, it } from 'vitest';
import { type Handeling, lees, perBestand, tel } from './set.ts';

/** What agreements arrange, by the visions, a college advice and a council proposal. `002:332` is line 332 of document 002. */

const daden = perBestand.get('afspraken.jsonl') ?? [];
const bij = (gebeurtenis: string, id?: string) =>
  daden
    .filter((h) => h.gebeurtenis === gebeurtenis && (id === undefined || `${h.regio}.${h.id}` === id))
    .map((h) => h.inhoud);
/** The values of some fields of each act. */
const velden = (inhouden: readonly Handeling['inhoud'][], ...namen: string[]) =>
  inhouden.map((inhoud) => namen.map((naam) => inhoud[naam]));

const PLAATS = /^regels? \d+(-\d+)?(, \d+(-\d+)?)*(; ook \d{3} \d+(-\d+)?(, \d+(-\d+)?)*)*$/;

/** Lines of documents that a source names: "regels 85-88; ook 001 2040-2050". */
function genoemdeRegels({ document, plaats }: Handeling['bron']) {
  return plaats.split('; ').flatMap((deel) => {
    const ander = /^ook (\d{3}) /.exec(deel);
    const reeksen = deel.slice(ander?.[0].length ?? 0).matchAll(/(\d+)(?:-(\d+))?/g);
    return [...reeksen].map(([, van, tot]) => ({
      document: ander?.[1] ?? document.slice(0, 3),
      van: Number(van),
      tot: Number(tot ?? van),
    }));
  });
}

describe('every place in a source', () => {
  const bronnen = JSON.parse(lees('bronnen.json')) as Record<string, { regels?: number }>;
  const lengte = new Map(
    Object.entries(bronnen).map(([naam, { regels }]) => [naam.slice(0, 3), regels ?? 0]),
  );

  it.each(['mandaten.jsonl', 'afspraken.jsonl', 'afspraken-regiobeelden.jsonl'] as const)(
    'of %s is lines that its document has',
    (bestand) => {
      for (const { bron, sleutel } of perBestand.get(bestand) ?? []) {
        expect(bron.plaats, sleutel).toMatch(PLAATS);
        for (const { document, van, tot } of genoemdeRegels(bron)) {
          expect(van, sleutel).toBeGreaterThan(0);
          expect(tot, sleutel).toBeGreaterThanOrEqual(van);
          expect(tot, sleutel).toBeLessThanOrEqual(lengte.get(document) ?? 0);
        }
      }
    },
  );
});

describe('what agreements arrange', () => {
  it('is of nine kinds', () => {
    expect(tel(daden.map((h) => h.gebeurtenis))).toEqual({
      RaadplegingGehouden: 17,
      OnderwerpGeregeld: 69,
      BepalingVastgelegd: 1,
      GeschilrouteGeregeld: 8,
      ContractvoorwaardenVastgelegd: 7,
      GeldregelVastgelegd: 16,
      GeldgegevenVastgelegd: 1,
      VerplichtingVastgelegd: 24,
      AfhankelijkheidGemeld: 7,
    });
  });

  it('is about the visions of two regions, their agreements and the national texts', () => {
    expect(Object.keys(tel(daden.map((h) => h.regio))).sort()).toEqual([
      'amersfoort',
      'ijssel-vecht',
      'landelijk',
    ]);
  });
});

describe('consultations', () => {
  it('of Amersfoort: councils of advice and providers on the draft [000:83-98]', () => {
    const groepen = bij('RaadplegingGehouden', 'amersfoort.regiovisie-samen-in-de-wijk');
    expect(velden(groepen, 'groep', 'versie')).toEqual([
      ['adviesraad', 'ontwerp'],
      ['zorgaanbieders', 'ontwerp'],
      ['overig', 'ontwerp'],
    ]);
  });

  it('of IJssel-Vecht: two days in 2021, talks without a date and two studies [002:750-770]', () => {
    const data = tel(bij('RaadplegingGehouden', 'ijssel-vecht.regiovisie-2021').map((i) => i.datum));
    expect(data).toEqual({ '2021-06-07': 1, '2021-05-25': 3, undefined: 3, '2020': 2 });
  });

  it('of Soest: its participation council is only informed [004:148-149]', () => {
    const jeugd = bij('RaadplegingGehouden', 'amersfoort.regiovisie-jeugd');
    expect(jeugd.filter((i) => i.stadium === 'achteraf-geinformeerd').map((i) => i.wie)).toEqual([
      'participatieraad van Soest',
    ]);
    expect(jeugd.length).toBe(5);
  });
});

describe('subjects', () => {
  it('say which functions Amersfoort buys together and which not [001:2204-2228]', () => {
    const functies = bij('OnderwerpGeregeld', 'amersfoort.regiovisie-samen-in-de-wijk').filter(
      (i) => i.thema === 'zorgfuncties',
    );
    expect(tel(functies.map((i) => `${i.niveau} ${i.stadium}`))).toEqual({
      'regionaal geregeld': 5,
      'lokaal geregeld': 3,
      'regionaal bewust-niet': 1,
    });
  });

  it('arrange the place elsewhere in IJssel-Vecht, but not how municipalities inform each other [002:460-465]', () => {
    const themas = bij('OnderwerpGeregeld', 'ijssel-vecht.regiovisie-2021').map((i) => i.thema);
    expect(themas).toContain('inkoop-buiten-regio');
    expect(themas).toContain('overleg-beste-plek');
    expect(themas).not.toContain('informatie-uitwisseling');
  });

  it('announce the content that the norm wants of the governance from 2023 [002:627-638]', () => {
    const inhoud = bij('OnderwerpGeregeld', 'ijssel-vecht.governance-2023');
    expect(inhoud.every((i) => i.stadium === 'aangekondigd')).toBe(true);
    expect(inhoud.length).toBe(6);
  });

  it('hold the norm itself, by letter [002:720-743]', () => {
    expect(velden(bij('OnderwerpGeregeld', 'landelijk.nvo'), 'bepaling', 'thema')).toEqual([
      ['1 onder c', 'zorgfuncties'],
      ['1 onder d', 'inkoop-buiten-regio'],
      ['1 onder d', 'informatie-uitwisseling'],
      ['1 onder d', 'overleg-beste-plek'],
      ['1 onder e', 'toegang'],
      ['1 onder g', 'contractbeheer'],
      ['1 onder h', 'innovatie'],
    ]);
  });

  it('announce the woonplaatsbeginsel for 2023 and arrange it nowhere [002:96-105]', () => {
    const beginsel = daden.filter((h) => h.inhoud.thema === 'woonplaatsbeginsel');
    expect(beginsel.map((h) => [h.regio, h.inhoud.stadium, h.inhoud.van])).toEqual([
      ['landelijk', 'aangekondigd', { datum: '2023-01-01' }],
    ]);
  });
});

describe('routes for disputes', () => {
  it('exist nationally for access only; the rest is announced or lies outside [001:2051-2063; 002:602-615, 745-747]', () => {
    const routes = daden.filter((h) => h.gebeurtenis === 'GeschilrouteGeregeld');
    expect(routes.map((h) => `${h.regio}.${h.id} ${h.inhoud.route} ${h.inhoud.stadium}`)).toEqual([
      'amersfoort.dvo-omnv-opname clausule-dvo aangekondigd',
      'amersfoort.dvo-nijkerk-omnv clausule-dvo aangekondigd',
      'amersfoort.klachten-gemeente klachtregeling geregeld',
      'amersfoort.klachten-aanbieder klachtregeling geregeld',
      'ijssel-vecht.geschillenregeling regionale-commissie aangekondigd',
      'ijssel-vecht.geschillenregeling nvo-commissie aangekondigd',
      'landelijk.geschilcommissie-toegang landelijke-commissie-toegang geregeld',
      'landelijk.geschilcommissie-nvo nvo-commissie aangekondigd',
    ]);
  });
});

describe('who is a new client', () => {
  it('is told by IJssel-Vecht in days, in a footnote of the vision [002:297-299]', () => {
    const regel = bij('OnderwerpGeregeld', 'ijssel-vecht.regiovisie-2021').filter((i) => i.variant);
    expect(velden(regel, 'bepaling', 'variant')).toEqual([['voetnoot 5', 'nieuwe-client-365-dagen']]);
    expect(velden(bij('BepalingVastgelegd'), 'bepaling')).toEqual([['voetnoot 5']]);
  });
});

describe('contracts', () => {
  it('of Amersfoort run a year with four options of a year [003:426]', () => {
    expect(bij('ContractvoorwaardenVastgelegd', 'amersfoort.contracten-bw')).toMatchObject([
      { termijn: { soort: 'vast', basis: 'P1Y', opties: ['P1Y', 'P1Y', 'P1Y', 'P1Y'] } },
    ]);
  });

  it('of IJssel-Vecht have one set of conditions and no variant yet [002:444-458]', () => {
    expect(bij('ContractvoorwaardenVastgelegd', 'ijssel-vecht.contractvoorwaarden')).toMatchObject([
      { zelfdeVoorwaarden: true, gezamenlijkBeheer: true, contractbeheerder: 'gm0193' },
    ]);
    const varianten = daden.filter((h) => h.regio === 'ijssel-vecht' && 'variant' in h.inhoud);
    expect([...new Set(varianten.map((h) => h.gebeurtenis))]).toEqual(['OnderwerpGeregeld']);
  });
});

describe('money', () => {
  it('has one formula, and no verevening that can be computed [001:2302-2327]', () => {
    expect(
      velden(bij('GeldregelVastgelegd', 'amersfoort.principeafspraken-2020'), 'soort', 'stadium', 'formule'),
    ).toEqual([
      ['solidariteit', 'geregeld', undefined],
      ['kostendekking', 'geregeld', 'kostendekking-amersfoort'],
      ['voorschot', 'geregeld', undefined],
      ['verevening', 'aangekondigd', undefined],
    ]);
    expect(bij('GeldregelVastgelegd').filter((i) => 'formule' in i).length).toBe(1);
  });

  it('tells the national path twice and gives one percentage [001:653-680; 002:300-315]', () => {
    expect(velden(bij('GeldregelVastgelegd', 'landelijk.objectief-verdeelmodel'), 'regel', 'van')).toEqual([
      ['ingroeipad-vanaf-2022', { datum: '2022' }],
      ['ingroeipad-vanaf-2023', { datum: '2023-01-01' }],
    ]);
    expect(bij('GeldgegevenVastgelegd')).toEqual([
      {
        grootheid: 'percentage-historisch',
        waarde: '100',
        peildatum: '2022',
        regel: 'ingroeipad-vanaf-2022',
      },
    ]);
  });

  it('is shared for old clients in IJssel-Vecht and undecided for new ones [002:323-346]', () => {
    const stadium = (soort: string) =>
      bij('GeldregelVastgelegd', `ijssel-vecht.solidariteit-${soort}`)[0]?.stadium;
    expect([stadium('historisch'), stadium('objectief')]).toEqual(['geregeld', 'aangekondigd']);
  });

  it('of the shelter comes from Amersfoort until at least 2026 [001:2359-2369]', () => {
    const mo = bij('GeldregelVastgelegd').find((i) => i.regel === 'mo-uit-centrumbudget');
    expect(mo).toMatchObject({ drager: { gemeente: 'gm0307' }, einde: { soort: 'tot', datum: '2026' } });
  });
});

describe('duties', () => {
  it('have the days that the sources name [002:16-18, 332-334, 655-661; 001:2339]', () => {
    const opDag = daden
      .filter((h) => (h.inhoud.moment as { soort?: string } | undefined)?.soort === 'op')
      .map((h) => `${h.inhoud.verplichting} ${(h.inhoud.moment as { datum: string }).datum}`);
    expect(opDag.sort()).toEqual([
      'evaluatie-doordecentralisatie 2026',
      'evaluatie-solidariteit 2025',
      'procesafspraken-toegang 2021',
      'regionale-afspraken-vastgesteld 2021-12-31',
      'uitwerking-financieel-model 2021-09',
      'uitwerking-tot-2023 2022-12-31',
      'vaststelling-door-raden 2021-12-31',
      'voorstel-toegang 2021',
    ]);
  });

  it('return every year for purchase, budget and advance [000:85-88; 001:2294-2318]', () => {
    const jaarlijks = bij('VerplichtingVastgelegd').filter(
      (i) => (i.moment as { soort?: string } | undefined)?.soort === 'jaarlijks',
    );
    expect(velden(jaarlijks, 'verplichting').flat()).toEqual([
      'besluit-inkoop-en-geld',
      'budget-beschermd-wonen',
      'voorschot-nieuwe-clienten',
    ]);
  });

  it('name the costs of ending at the GGD without an amount or a payer [002:578-579]', () => {
    const [kosten] = bij('VerplichtingVastgelegd', 'ijssel-vecht.dvo-centrale-toegang');
    expect(kosten).toMatchObject({
      soort: 'desintegratiekosten',
      stadium: 'aangekondigd',
      moment: { soort: 'bij', gebeurtenis: 'einde' },
    });
    expect(kosten).not.toHaveProperty('wie');
  });
});

describe('what texts wait for', () => {
  it('is said by the name of the national text [002:303-307; 004:69-77]', () => {
    expect(tel(bij('AfhankelijkheidGemeld').map((i) => i.van))).toEqual({
      'doordecentralisatie-mo': 2,
      'wetsvoorstel-jeugd': 2,
      'objectief-verdeelmodel': 2,
      'geschilcommissie-nvo': 1,
    });
  });
});
