import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afspraak, historie } from '../historie.ts';
import { GeldAntwoord, geld, RegioGeldregels, regioGeldregels } from './geld.ts';
import { leesGetal } from './geld-getal.ts';

const [A, B, C] = ['gm0307', 'gm0342', 'gm0310'] as const;
const ID = 'amersfoort.dvo';
type Formule = 'naar-inwoners' | 'naar-indicaties' | 'kostendekking-amersfoort';

function begin(gemeenten: readonly string[] = [A, B]) {
  const h = historie();
  h.gemeente(A).leg('GemeenteIngeschreven', { code: A, naam: 'Amersfoort' });
  h.gemeente(B).leg('GemeenteIngeschreven', { code: B, naam: 'Soest' });
  const o = afspraak(h, ID, gemeenten);
  o.geldtVanaf('2000-01-01');
  return {
    h,
    o,
    regel: (rest: object = {}) =>
      o.leg('GeldregelVastgelegd', {
        regel: 'sleutel',
        soort: 'verdeelsleutel',
        stadium: 'geregeld',
        ...rest,
      }),
    formule: (formule: Formule) =>
      o.leg('GeldregelVastgelegd', {
        regel: 'sleutel',
        soort: 'verdeelsleutel',
        stadium: 'geregeld',
        formule,
      }),
    cijfer: (grootheid: string, waarde: string, peildatum: string, gemeente?: string, regel?: string) =>
      o.leg('GeldgegevenVastgelegd', {
        grootheid: grootheid as 'inwoners',
        waarde,
        peildatum,
        ...(gemeente ? { partij: { gemeente } } : {}),
        ...(regel ? { regel } : {}),
      }),
    op: (dag: string, jaar?: string) => {
      const antwoord = geld(h.feiten(), ID, jaar, dag);
      expect(GeldAntwoord.safeParse(antwoord).error).toBeUndefined();
      return antwoord;
    },
  };
}
const uitkomst = (antwoord: GeldAntwoord, n = 0) => antwoord.regels[0]?.uitkomsten[n];

describe('by inhabitants (003:2776)', () => {
  const met = () => {
    const b = begin();
    b.formule('naar-inwoners');
    b.cijfer('inwoners', '150000', '2022-01-01', A);
    b.cijfer('inwoners', '50000', '2022-01-01', B);
    return b;
  };

  it('shares and shows each step', () => {
    const u = uitkomst(met().op('2022-06-01'));
    expect(u).toMatchObject({
      berekend: true,
      volgensTekst: true,
      totaal: null,
      delen: [
        { naam: 'Amersfoort', teller: '150000', noemer: '200000', percentage: '75.0000', bedrag: null },
        { naam: 'Soest', teller: '50000', noemer: '200000', percentage: '25.0000', bedrag: null },
      ],
      ontbreekt: [],
    });
    expect(u?.stappen).toEqual([
      'De sleutel is het aantal inwoners per gemeente.',
      'De partijen zijn die van 1 juni 2022.',
      'De cijfers zijn van 1 januari 2022: de laatste peildatum op of vóór 1 juni 2022.',
      'Samen: 150000 + 50000 = 200000.',
      'Amersfoort: 150000 / 200000 = 75,0000%.',
      'Soest: 50000 / 200000 = 25,0000%.',
      expect.stringContaining('grootste resten'),
    ]);
    expect(u?.gebeurtenissen).toHaveLength(2);
  });

  it('splits the budget and the costs of the year that is asked for, and names what is missing', () => {
    const b = met();
    b.cijfer('budget', '1000000.01', '2022');
    b.cijfer('budget', '5', '2021');
    const { regels, jaar } = b.op('2022-06-01');
    expect(jaar).toBe('2022');
    expect(regels[0]?.uitkomsten.map((u) => [u.wat, u.berekend, u.totaal, u.ontbreekt])).toEqual([
      ['de aandelen naar inwoners', true, null, []],
      ['de verdeling van het budget in 2022', true, '1000000.01', []],
      ['de verdeling van de kosten in 2022', false, null, ['de kosten in 2022']],
    ]);
    expect(regels[0]?.uitkomsten[1]?.delen.map((d) => d.bedrag)).toEqual(['750000.01', '250000.00']);
    expect(b.op('2022-06-01', '2021').regels[0]?.uitkomsten[1]).toMatchObject({ totaal: '5.00' });
  });

  it('takes a figure of a year or a month once that is over: before, nobody could have it', () => {
    const b = met();
    for (const peildatum of ['2023', '2023-02']) {
      b.cijfer('inwoners', '1', peildatum, A);
      b.cijfer('inwoners', '1', peildatum, B);
    }
    const noemer = (dag: string) => uitkomst(b.op(dag))?.delen[0]?.noemer;
    expect(['2023-01-02', '2023-02-27', '2023-02-28', '2023-12-31'].map(noemer)).toEqual([
      '200000',
      '200000',
      '2',
      '2',
    ]);
  });

  it('uses the last date on or before the day, for all alike (hard case 39)', () => {
    const b = met();
    b.cijfer('inwoners', '1', '2023-01-01', A);
    expect(uitkomst(b.op('2022-12-31'))?.berekend).toBe(true);
    expect(uitkomst(b.op('2023-01-01'))).toMatchObject({
      berekend: false,
      delen: [],
      ontbreekt: ['het aantal inwoners van Soest op 1 januari 2023'],
    });
    expect(uitkomst(b.op('2021-12-31'))?.ontbreekt).toEqual([
      'het aantal inwoners van Amersfoort op of vóór 31 december 2021',
      'het aantal inwoners van Soest op of vóór 31 december 2021',
    ]);
  });

  it('is over the parties of that day: who left does not share', () => {
    const b = met();
    b.o.leg('PartijUitgetreden', { partij: { gemeente: B }, einde: { soort: 'tot', datum: '2023' } });
    expect(uitkomst(b.op('2022-12-31'))?.delen).toHaveLength(2);
    expect(uitkomst(b.op('2023-01-01'))?.delen).toMatchObject([{ gemeente: A, percentage: '100.0000' }]);
  });

  it('does not guess who shares', () => {
    const b = met();
    b.o.meld({ partijen: [{ gemeente: C }] });
    expect(uitkomst(b.op('2022-06-01'))).toMatchObject({
      berekend: false,
      ontbreekt: [`of ${C} op 1 juni 2022 partij is`],
    });
    const leeg = begin([]);
    leeg.formule('naar-inwoners');
    expect(uitkomst(leeg.op('2022-06-01'))?.ontbreekt).toContain('wie op 1 juni 2022 partij is');
  });

  it('gives no number where sources differ, or where all figures are nothing', () => {
    const b = met();
    b.cijfer('inwoners', '50001', '2022-01-01', B);
    expect(uitkomst(b.op('2022-06-01'))?.ontbreekt).toEqual([
      'het aantal inwoners van Soest op 1 januari 2022: de bronnen noemen 50000 en 50001',
    ]);
    const nul = begin([A]);
    nul.formule('naar-inwoners');
    nul.cijfer('inwoners', '0', '2021', A);
    expect(uitkomst(nul.op('2022-06-01'))).toMatchObject({
      berekend: false,
      ontbreekt: ['een sleutel die meer is dan nul'],
    });
    const onderNul = begin([A]);
    onderNul.formule('naar-inwoners');
    onderNul.cijfer('inwoners', '-5', '2021', A);
    expect(uitkomst(onderNul.op('2022-06-01'))?.berekend).toBe(false);
  });

  it('does not use the figures of another rule or of another key', () => {
    const b = begin([A]);
    b.formule('naar-indicaties');
    b.cijfer('inwoners', '9', '2021', A);
    b.cijfer('indicaties', '9', '2021', A, 'andere');
    expect(uitkomst(b.op('2022-06-01'))?.berekend).toBe(false);
    b.cijfer('indicaties', '3', '2021', A, 'sleutel');
    expect(uitkomst(b.op('2022-06-01'))?.delen).toMatchObject([{ teller: '3', percentage: '100.0000' }]);
  });
});

describe('the order of cover of Amersfoort (001:2294-2337)', () => {
  const met = (kosten: string, budget: string) => {
    const b = begin();
    b.regel({ soort: 'kostendekking', formule: 'kostendekking-amersfoort' });
    b.cijfer('kosten', kosten, '2022');
    b.cijfer('budget-centrumgemeente', budget, '2022');
    return b;
  };
  const kort = (antwoord: GeldAntwoord) =>
    antwoord.regels[0]?.uitkomsten.map((u) => [u.berekend, u.volgensTekst, u.totaal]);

  it.each([
    ['100', '60', '60.00', '40.00'],
    ['60', '100', '60.00', '0.00'],
    ['60', '60', '60.00', '0.00'],
    ['0.01', '0', '0.00', '0.01'],
  ])('costs %s, budget %s: covered %s, the region pays %s', (kosten, budget, dekking, rest) => {
    expect(kort(met(kosten, budget).op('2022-06-01'))).toEqual([
      [true, true, dekking],
      [true, true, rest],
      [false, false, null],
      [false, false, null],
    ]);
  });

  it('without costs or budget gives nothing, and names both', () => {
    const b = begin();
    b.regel({ formule: 'kostendekking-amersfoort' });
    b.cijfer('kosten', '100', '2022');
    expect(kort(b.op('2022-06-01'))).toEqual(Array(4).fill([false, expect.any(Boolean), null]));
    expect(uitkomst(b.op('2022-06-01'))?.ontbreekt).toEqual(['het budget van de centrumgemeente in 2022']);
  });

  it('shares by inflow only as a reading of the text, and settles only with every advance', () => {
    const b = met('100', '60');
    b.cijfer('instroom', '3', '2022', A);
    b.cijfer('instroom', '1', '2022', B);
    b.cijfer('voorschot', '50', '2022', A);
    const deel = b.op('2022-06-01');
    expect(uitkomst(deel, 2)).toMatchObject({ berekend: true, volgensTekst: false, totaal: '40.00' });
    expect(uitkomst(deel, 2)?.delen.map((d) => d.bedrag)).toEqual(['30.00', '10.00']);
    expect(uitkomst(deel, 2)?.stappen[0]).toContain('De tekst geeft hiervoor geen formule');
    expect(uitkomst(deel, 3)).toMatchObject({
      berekend: false,
      ontbreekt: ['het voorschot van Soest in 2022'],
    });
    b.cijfer('voorschot', '4', '2022', B);
    const vol = uitkomst(b.op('2022-06-01'), 3);
    expect(vol).toMatchObject({ berekend: true, volgensTekst: false, totaal: '-14.00' });
    expect(vol?.delen.map((d) => d.bedrag)).toEqual(['-20.00', '6.00']);
  });
});

describe('a rule on a day', () => {
  it('without a formula stays in words; nothing is invented', () => {
    const b = begin();
    b.regel({ soort: 'verevening', omschrijving: 'Samen dragen.' });
    expect(b.op('2022-06-01').regels[0]).toMatchObject({
      uitkomsten: [],
      gegevens: [],
      ontbreekt: ['een formule: de bron geeft de regel alleen in woorden'],
    });
  });

  it.each([
    ['aangekondigd', 1],
    ['bewust-niet', 0],
  ] as const)('that is %s is shown, and not worked out', (stadium, aantal) => {
    const b = begin([A]);
    b.regel({ stadium, formule: 'naar-inwoners' });
    b.cijfer('inwoners', '9', '2021', A);
    const [regel] = b.op('2022-06-01').regels;
    expect(regel).toMatchObject({ stadium, uitkomsten: [] });
    expect(regel?.ontbreekt).toHaveLength(aantal);
  });

  it('holds within its days, and gives way to a younger one under the same name', () => {
    const b = begin();
    b.regel({ omschrijving: 'oud', van: { datum: '2020-01-01' } });
    b.regel({ omschrijving: 'nieuw', van: { datum: '2022-01-01' }, einde: { soort: 'tot', datum: '2024' } });
    const namen = (dag: string) => b.op(dag).regels.map((r) => r.omschrijving);
    expect(['2019-12-31', '2021-12-31', '2022-01-01', '2023-12-31', '2024-01-01'].map(namen)).toEqual([
      [],
      ['oud'],
      ['nieuw'],
      ['nieuw'],
      [],
    ]);
  });

  it('begun in a year of which only the number is known is doubtful in that year', () => {
    const b = begin();
    b.regel({ van: { datum: '2022' } });
    expect(b.op('2022-06-01').regels[0]?.geldt).toBe('onzeker');
  });

  it.each([
    ['aangekondigd', 'niet-aangetoond', 'De tekst kondigt dit aan; geregeld is het daarmee niet.'],
    ['bewust-niet', 'nee', 'De partijen kozen ervoor om dit niet te regelen.'],
    ['onderzocht-en-afgewezen', 'nee', 'De partijen onderzochten dit en zagen ervan af.'],
  ])('that is %s does not hold, and says so', (stadium, geldt, uitleg) => {
    const b = begin();
    b.regel({ stadium, van: { datum: '2020-01-01' } });
    const regel = b.op('2022-06-01').regels[0];
    expect([regel?.geldt, regel?.redenen[0]?.uitleg]).toEqual([geldt, uitleg]);
  });

  it('says who bears the risk (A9)', () => {
    const b = begin();
    b.regel({ soort: 'risicodrager', drager: { gemeente: A } });
    expect(b.op('2022-06-01').regels[0]).toMatchObject({ dragerNaam: 'Amersfoort', ontbreekt: [] });
  });

  it('a path to objective money is a table by date, and empty where the source is', () => {
    const b = begin();
    b.regel({ regel: 'ingroeipad', soort: 'ingroeipad' });
    expect(b.op('2022-06-01').regels[0]?.ontbreekt).toEqual([
      'de percentages per jaar: de bron geeft ze niet',
    ]);
    b.cijfer('percentage-objectief', '10', '2024', undefined, 'ingroeipad');
    b.cijfer('percentage-objectief', '5', '2023', undefined, 'ingroeipad');
    expect(b.op('2022-06-01').regels[0]?.gegevens.map((g) => [g.peildatum, g.waarde])).toEqual([
      ['2023', '5'],
      ['2024', '10'],
    ]);
  });
});

describe('descriptions that contradict each other', () => {
  it('are both shown, in one agreement and over a region', () => {
    const b = begin();
    b.regel({ regel: 'ingroeipad', soort: 'ingroeipad', omschrijving: 'Tien jaar, vanaf 2022.' });
    expect(b.op('2022-06-01').tegenspraken).toEqual([]);
    const ander = afspraak(b.h, 'amersfoort.visie', [A]);
    const pad = { regel: 'pad', soort: 'ingroeipad', stadium: 'geregeld' } as const;
    ander.leg('GeldregelVastgelegd', { ...pad, omschrijving: 'Zeven jaar, vanaf 2023.' });
    const lees = (opties = {}) => regioGeldregels(b.h.feiten(), 'amersfoort', opties, '2024-01-01');
    expect(RegioGeldregels.safeParse(lees()).error).toBeUndefined();
    expect(lees().tegenspraken).toMatchObject([
      {
        onderwerp: 'ingroeipad',
        kanten: [{ zegt: 'Tien jaar, vanaf 2022.' }, { zegt: 'Zeven jaar, vanaf 2023.' }],
      },
    ]);
    expect(lees().regels.map((r) => r.overeenkomst)).toEqual([ID, 'amersfoort.visie']);
    expect(lees({ soort: 'reserve' })).toEqual({ regels: [], tegenspraken: [] });
    b.regel({ regel: 'ingroeipad', soort: 'ingroeipad', omschrijving: 'Vijf jaar.' });
    expect(b.op('2022-06-01').tegenspraken).toHaveLength(1);
  });
});

describe('two descriptions of one path (001:653-680, 002:300-314)', () => {
  it('contradict each other also while the later one has not begun, and no more once one is over', () => {
    const b = begin();
    const pad = { soort: 'ingroeipad', stadium: 'aangekondigd' };
    b.regel({ ...pad, regel: 'vanaf-2022', van: { datum: '2022' }, einde: { soort: 'tot', datum: '2032' } });
    b.regel({ ...pad, regel: 'vanaf-2023', van: { datum: '2023-01-01' } });
    const aantal = (dag: string) => b.op(dag).tegenspraken[0]?.kanten.length;
    expect(b.op('2022-06-01').regels).toHaveLength(1);
    expect(['2021-06-01', '2022-06-01', '2023-06-01', '2032-01-01'].map(aantal)).toEqual([
      2,
      2,
      2,
      undefined,
    ]);
  });
});

describe('whatever is recorded', () => {
  const getal = fc
    .integer({ min: 0, max: 10_000_000 })
    .map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`);
  const plekken = [
    ...(['inwoners', 'instroom', 'voorschot'] as const).flatMap((g) =>
      [A, B].map((van) => [g, van] as const),
    ),
    ...(['kosten', 'budget', 'budget-centrumgemeente'] as const).map((g) => [g, undefined] as const),
  ];
  const cijfers = fc
    .tuple(...plekken.map(() => fc.option(getal, { freq: 8 })), fc.option(fc.nat(plekken.length - 1)))
    .map(([...waarden]) => {
      const dubbel = waarden.pop();
      const rij = plekken.flatMap(([grootheid, van], n) => {
        const waarde = waarden[n];
        if (typeof waarde !== 'string') return [];
        const keren = dubbel === n ? [waarde, '0.03'] : [waarde];
        return keren.map((w) => [grootheid, w, '2022', van] as const);
      });
      return rij;
    });

  it('a missing input never gives a number, and what is given adds up', () => {
    let berekend = 0;
    fc.assert(
      fc.property(cijfers, fc.constantFrom('naar-inwoners', 'kostendekking-amersfoort'), (rij, formule) => {
        const b = begin();
        b.formule(formule as Formule);
        for (const c of rij) b.cijfer(...c);
        for (const u of b.op('2022-06-01').regels[0]?.uitkomsten ?? []) {
          expect(u.berekend).toBe(u.ontbreekt.length === 0);
          if (!u.berekend) {
            expect([u.totaal, u.delen, u.stappen]).toEqual([null, [], []]);
            continue;
          }
          berekend += 1;
          const som = (getallen: (string | null)[]) => getallen.reduce((s, x) => s + leesGetal(x ?? '0'), 0n);
          if (u.delen.length === 0) continue;
          expect(som(u.delen.map((d) => d.percentage))).toBe(100_000_000n);
          if (u.totaal !== null) expect(som(u.delen.map((d) => d.bedrag))).toBe(leesGetal(u.totaal));
        }
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(berekend).toBeGreaterThan(20);
  });
});
