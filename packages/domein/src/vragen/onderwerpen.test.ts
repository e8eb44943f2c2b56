import { describe, expect, it } from 'vitest';
import { afspraak, historie } from './historie.ts';
import { OnderwerpenStand, onderwerpenStand } from './onderwerpen.ts';

const ID = 'groningen.regiovisie';

function begin() {
  const h = historie();
  h.gemeente('gm0014').leg('GemeenteIngeschreven', { code: 'gm0014', naam: 'Groningen' });
  const o = afspraak(h, ID, ['gm0014'], { soort: 'regiovisie' });
  o.geldtVanaf('2000-01-01');
  return {
    o,
    op: (dag: string) => {
      const antwoord = onderwerpenStand(h.feiten(), ID, dag);
      expect(OnderwerpenStand.safeParse(antwoord).error).toBeUndefined();
      return antwoord;
    },
  };
}

describe('C11: what is local and what is regional', () => {
  it('comes from provisions and from subjects; where the text is silent, it says so', () => {
    const { o, op } = begin();
    o.leg('BepalingVastgelegd', { bepaling: '3', onderwerp: 'beschermd thuis', niveau: 'lokaal' });
    o.leg('OnderwerpGeregeld', {
      thema: 'zorgfuncties',
      stadium: 'geregeld',
      functie: 'crisisopvang',
      niveau: 'regionaal',
    });
    o.leg('OnderwerpGeregeld', { thema: 'innovatie', stadium: 'aangekondigd' });
    expect(op('2022-01-01').niveaus.map((n) => [n.thema, n.onderwerp, n.niveau, n.aangekondigd])).toEqual([
      [null, 'beschermd thuis', 'lokaal', false],
      ['innovatie', 'innovatie', null, true],
      ['zorgfuncties', 'crisisopvang', 'regionaal', false],
    ]);
  });

  it('has no level for what was left out on purpose, and it does not hold', () => {
    const { o, op } = begin();
    for (const stadium of ['bewust-niet', 'onderzocht-en-afgewezen'] as const)
      o.leg('OnderwerpGeregeld', {
        thema: 'zorgfuncties',
        functie: 'woningdeling',
        niveau: 'regionaal',
        stadium,
      });
    expect(op('2022-01-01').niveaus).toEqual([]);
    expect(op('2022-01-01').onderwerpen.map((r) => r.stadium)).toEqual([
      'bewust-niet',
      'onderzocht-en-afgewezen',
    ]);
  });
});

describe('C19: which municipality chose which variant, by phase', () => {
  it('shows the phases in order, and which one holds', () => {
    const { o, op } = begin();
    const kies = (gemeente: string, variant: string, van: string, tot?: string) =>
      o.leg('OnderwerpGeregeld', {
        thema: 'toegang',
        stadium: 'geregeld',
        partij: { gemeente },
        variant,
        van: { datum: van },
        ...(tot ? { einde: { soort: 'tot', datum: tot } } : {}),
      });
    kies('gm0014', 'zelf', '2022-01-01');
    kies('gm0014', 'centraal', '2020', '2022-01-01');
    kies('gm0037', 'centraal', '2021');
    const { varianten } = op('2022-06-01');
    expect(varianten.map((v) => [v.naam, v.fasen.map((f) => [f.variant, f.geldt])])).toEqual([
      ['gm0037', [['centraal', 'ja']]],
      [
        'Groningen',
        [
          ['centraal', 'nee'],
          ['zelf', 'ja'],
        ],
      ],
    ]);
    expect(op('2021-06-01').varianten[0]?.fasen[0]?.geldt).toBe('onzeker');
  });
});

describe('how far a subject is', () => {
  it.each([
    ['geregeld', '2022-01-01', 'ja'],
    ['aangekondigd', '2022-01-01', 'niet-aangetoond'],
    ['aangekondigd', '2019-01-01', 'nee'],
    ['bewust-niet', '2022-01-01', 'nee'],
    ['onderzocht-en-afgewezen', '2022-01-01', 'nee'],
  ] as const)('%s on %s: %s', (stadium, dag, geldt) => {
    const { o, op } = begin();
    o.leg('OnderwerpGeregeld', { thema: 'toegang', stadium, van: { datum: '2020-01-01' } });
    expect(op(dag).onderwerpen).toMatchObject([{ geldt, stadium }]);
    expect(op(dag).onderwerpen[0]?.redenen[0]?.regel).toBe(`onderwerp-${stadium}`);
  });
});
