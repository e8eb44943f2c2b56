import { describe, expect, it } from 'vitest';
import { afspraak, historie } from './historie.ts';
import { momentInWoorden, VerplichtingenStand, verplichtingenStand } from './verplichtingen.ts';

const [A, B] = ['gm0307', 'gm0310'] as const;
const ID = 'amersfoort.dvo';
type Moment = Parameters<typeof momentInWoorden>[0];

function begin(moment: Moment, rest: object = {}) {
  const h = historie();
  const o = afspraak(h, ID, [A, B]);
  o.geldtVanaf('2019-01-01');
  const leg = (erbij: object = {}) =>
    o.leg('VerplichtingVastgelegd', {
      verplichting: 'verslag',
      soort: 'rapportage',
      stadium: 'geregeld',
      ...(moment ? { moment } : {}),
      ...rest,
      ...erbij,
    });
  leg();
  const stand = (dag: string) => {
    const antwoord = verplichtingenStand(h.feiten(), ID, dag);
    expect(VerplichtingenStand.safeParse(antwoord).error).toBeUndefined();
    return antwoord.verplichtingen;
  };
  return {
    h,
    o,
    leg,
    stand,
    nakoming: (datum: string, gemeente?: string) =>
      o.leg('VerplichtingNagekomen', {
        verplichting: 'verslag',
        datum,
        ...(gemeente ? { wie: { gemeente } } : {}),
      }),
    kort: (dag: string) =>
      (stand(dag)[0]?.termijnen ?? []).map((t) => [t.venster?.laatst ?? null, t.stand, t.opTijd]),
  };
}

describe('when a duty is due, in words', () => {
  it.each([
    [undefined, 'De bron noemt geen moment.'],
    [{ soort: 'op', datum: '2022-03' }, 'In maart 2022.'],
    [{ soort: 'bij', gebeurtenis: 'uittreding' }, 'Alleen als een partij uittreedt.'],
    [{ soort: 'jaarlijks' }, 'Elk kalenderjaar.'],
    [
      { soort: 'jaarlijks', voor: '04-01', van: { datum: '2022' }, einde: { soort: 'tot', datum: '2025' } },
      'Elk kalenderjaar, vóór 1 april, vanaf 2022, tot 2025.',
    ],
  ] as const)('%o', (moment, woorden) => {
    expect(momentInWoorden(moment as Moment)).toBe(woorden);
  });
});

describe('a duty on a day', () => {
  const op = { soort: 'op', datum: '2022-03' } as const;

  it('is open until the day is past, and then nothing shows that it was met', () => {
    const { kort, stand } = begin(op);
    expect(kort('2022-03-31')).toEqual([['2022-03-31', 'open', null]]);
    expect(kort('2022-04-01')).toEqual([['2022-03-31', 'verstreken', null]]);
    expect(stand('2022-04-01')[0]?.termijnen[0]?.nogNiet).toEqual([A, B]);
  });

  it.each([
    ['2022-03-31', 'ja'],
    ['2022-04-01', 'nee'],
    ['2022', 'onzeker'],
  ])('met in %s: in time %s', (datum, opTijd) => {
    const { kort, nakoming } = begin(op);
    nakoming(datum);
    expect(kort('2023-01-01')).toEqual([['2022-03-31', 'nagekomen', opTijd]]);
  });

  it('is not met by what came after the day that is asked about', () => {
    const { kort, nakoming } = begin(op);
    nakoming('2022-03-15');
    expect(kort('2022-03-01')).toEqual([['2022-03-31', 'open', null]]);
    nakoming('2022');
    expect(kort('2022-03-01')).toEqual([['2022-03-31', 'onzeker', null]]);
  });

  it('of all parties is met when each of them did', () => {
    const { kort, stand, nakoming } = begin(op);
    nakoming('2022-02', A);
    expect(kort('2022-03-01')).toEqual([['2022-03-31', 'open', null]]);
    expect(stand('2022-03-01')[0]?.termijnen[0]?.nogNiet).toEqual([B]);
    nakoming('2022-04', B);
    expect(kort('2022-05-01')).toEqual([['2022-03-31', 'nagekomen', 'nee']]);
  });

  it('of one party is met by that party', () => {
    const { kort, nakoming } = begin(op, { wie: { gemeente: A } });
    nakoming('2022-02', B);
    expect(kort('2022-03-01')).toEqual([['2022-03-31', 'open', null]]);
    nakoming('2022-02', A);
    expect(kort('2022-03-01')).toEqual([['2022-03-31', 'nagekomen', 'ja']]);
  });

  it('of parties that nobody recorded is doubtful when one of them met it', () => {
    const h = historie();
    const o = afspraak(h, ID);
    const moment = { soort: 'op', datum: '2022' } as const;
    o.leg('VerplichtingVastgelegd', { verplichting: 'v', soort: 'evaluatie', stadium: 'geregeld', moment });
    const stand = () => verplichtingenStand(h.feiten(), ID, '2023-01-01').verplichtingen[0]?.termijnen[0];
    o.leg('VerplichtingNagekomen', { verplichting: 'v', datum: '2022', wie: { gemeente: A } });
    expect(stand()).toMatchObject({ stand: 'onzeker', nogNiet: [] });
    o.leg('VerplichtingNagekomen', { verplichting: 'v', datum: '2022' });
    expect(stand()).toMatchObject({ stand: 'nagekomen' });
  });
});

describe('a duty by the year', () => {
  it('is due each calendar year, up to the first after the day', () => {
    const { kort, nakoming } = begin({ soort: 'jaarlijks', voor: '04-01', van: { datum: '2021-01-01' } });
    nakoming('2021-05-01');
    nakoming('2022-03-31');
    expect(kort('2022-04-01')).toEqual([
      ['2021-03-31', 'nagekomen', 'nee'],
      ['2022-03-31', 'nagekomen', 'ja'],
      ['2023-03-31', 'open', null],
    ]);
  });

  it('without a day of the year is due by its end', () => {
    expect(begin({ soort: 'jaarlijks', van: { datum: '2022' } }).kort('2022-06-01')).toEqual([
      ['2022-12-31', 'open', null],
    ]);
  });

  it.each([
    ['03-01', '2023', '2024-02-29'],
    ['02-29', '2023', '2024-02-28'],
    ['02-29', '2022', '2023-02-28'],
    ['01-01', '2023', '2023-12-31'],
  ])('before %s means the day before, also where the month lacks that day', (voor, jaar, laatst) => {
    const moment = { soort: 'jaarlijks', voor, van: { datum: `${jaar}-06-01` } } as const;
    expect(begin(moment).kort(`${jaar}-12-01`).at(-1)?.[0]).toBe(laatst);
  });

  it('is due in its years only, and with the agreement it ends', () => {
    const einde = { soort: 'tot', datum: '2024' } as const;
    const { kort, o } = begin({ soort: 'jaarlijks', van: { datum: '2022' }, einde });
    expect(kort('2030-01-01').map(([dag]) => dag)).toEqual(['2022-12-31', '2023-12-31']);
    o.leg('OvereenkomstBeeindigd', { einde: { soort: 'tot', datum: '2023' }, wijze: 'beeindigd' });
    expect(kort('2030-01-01').map(([dag]) => dag)).toEqual(['2022-12-31']);
  });

  it.each([
    ['0005', '0007-01-01', ['0005-03-30', '0006-03-30', '0007-03-30']],
    ['9998', '9999-06-01', ['9998-03-30', '9999-03-30']],
  ])('from %s asked on %s keeps its years in four digits', (datum, dag, dagen) => {
    const { kort, nakoming } = begin({ soort: 'jaarlijks', voor: '03-31', van: { datum } });
    expect(kort(dag).map(([laatst]) => laatst)).toEqual(dagen);
    nakoming(`${datum}-02`);
    expect(kort(dag).map(([, stand]) => stand)[0]).toBe('nagekomen');
  });

  it('without a begin counts from the term, and else from when it was known', () => {
    const { kort, o } = begin({ soort: 'jaarlijks' });
    expect(kort('2024-06-01').map(([dag]) => dag)).toEqual(['2024-12-31']);
    o.leg('LooptijdVastgelegd', { van: { datum: '2023' } });
    expect(kort('2024-06-01').map(([dag]) => dag)).toEqual(['2023-12-31', '2024-12-31']);
  });
});

describe('a duty when something happens', () => {
  it.each([
    ['uittreding', 'PartijUitgetreden', { partij: { gemeente: A }, einde: { soort: 'tot', datum: '2022' } }],
    ['opzegging', 'OpzeggingGedaan', { partij: { gemeente: A }, datum: '2021-12-31' }],
    ['einde', 'OvereenkomstBeeindigd', { einde: { soort: 'tot', datum: '2022' }, wijze: 'beeindigd' }],
  ] as const)('is due only once there is a %s', (gebeurtenis, type, data) => {
    const { kort, o } = begin({ soort: 'bij', gebeurtenis }, { wie: { gemeente: B } });
    expect(kort('2022-01-01')).toEqual([]);
    o.leg(type, data as never);
    expect(kort('2022-01-01')).toEqual([['2021-12-31', 'verstreken', null]]);
  });

  it('is met for the event that the act follows, not for every later one', () => {
    const { kort, o, nakoming } = begin(
      { soort: 'bij', gebeurtenis: 'uittreding' },
      { wie: { gemeente: B } },
    );
    const uit = (datum: string) =>
      o.leg('PartijUitgetreden', { partij: { gemeente: A }, einde: { soort: 'tot-en-met', datum } });
    uit('2020-06-30');
    uit('2022-06-30');
    nakoming('2020-07-15');
    const standen = () => kort('2023-01-01').map(([, stand]) => stand);
    expect(standen()).toEqual(['nagekomen', 'verstreken']);
    nakoming('2022');
    expect(standen()).toEqual(['nagekomen', 'onzeker']);
    nakoming('2022-06-30');
    expect(kort('2023-01-01')).toEqual([
      ['2020-06-30', 'nagekomen', null],
      ['2022-06-30', 'nagekomen', null],
    ]);
  });

  it('is doubtful when the act came before any of them, or when it is not certain which came first', () => {
    const { kort, o, nakoming } = begin(
      { soort: 'bij', gebeurtenis: 'uittreding' },
      { wie: { gemeente: B } },
    );
    const uit = (partij: { gemeente: string }, datum: string) =>
      o.leg('PartijUitgetreden', { partij, einde: { soort: 'onduidelijk', datum } });
    uit({ gemeente: A }, '2020');
    nakoming('2019-05-01');
    expect(kort('2023-01-01')).toEqual([['2020-12-31', 'onzeker', null]]);
    nakoming('2021-02-01');
    expect(kort('2023-01-01')).toEqual([['2020-12-31', 'nagekomen', null]]);
    uit({ gemeente: B }, '2020');
    expect(kort('2023-01-01').map(([, stand]) => stand)).toEqual(['onzeker', 'onzeker']);
  });

  it('is due when a younger agreement changes this one', () => {
    const h = historie();
    const o = afspraak(h, ID, [A]);
    const moment = { soort: 'bij', gebeurtenis: 'wijziging' } as const;
    o.leg('VerplichtingVastgelegd', { verplichting: 'v', soort: 'evaluatie', stadium: 'geregeld', moment });
    const jong = afspraak(h, 'amersfoort.addendum', [A]);
    jong.leg('RelatieGelegd', { soort: 'wijzigt', doel: ID, van: { datum: '2022-05-01' } });
    const [v] = verplichtingenStand(h.feiten(), ID, '2022-01-01').verplichtingen;
    expect(v?.termijnen).toMatchObject([{ venster: { laatst: '2022-05-01' }, stand: 'open' }]);
  });
});

describe('a duty of a municipality that is no more (Wet arhi 44)', () => {
  const C = 'gm9001';
  const op = { soort: 'op', datum: '2023-03' } as const;
  const opgegaan = (rest: object, opvolgers = [C]) => {
    const zaak = begin(op, rest);
    zaak.h.gemeente(A).leg('HerindelingVastgelegd', { opvolgers, per: '2022-01-01' });
    return zaak;
  };

  it.each([
    ['named', { wie: { gemeente: A } }],
    ['one of all', {}],
  ])('%s: is open for who came in its place, and met by it', (_, rest) => {
    const { kort, stand, nakoming } = opgegaan(rest);
    nakoming('2022-06', B);
    for (const dag of ['2022-07-01', '2024-01-01']) {
      expect(stand(dag)[0]?.termijnen[0]?.nogNiet).toEqual([C]);
    }
    nakoming('2023-02', C);
    expect(kort('2024-01-01')).toEqual([['2023-03-31', 'nagekomen', 'ja']]);
  });

  it('is met by what that municipality did itself before it went', () => {
    const { kort, nakoming } = opgegaan({});
    nakoming('2021-12', A);
    nakoming('2021-12', B);
    expect(kort('2022-07-01')).toEqual([['2023-03-31', 'nagekomen', 'ja']]);
  });

  it('is doubtful when one of more successors met it, until it is recorded who came in its place', () => {
    const { o, kort, nakoming } = opgegaan({ wie: { gemeente: A } }, [C, 'gm9002']);
    nakoming('2022-06', C);
    expect(kort('2022-07-01')).toEqual([['2023-03-31', 'onzeker', null]]);
    o.leg('PartijToegetreden', {
      partij: { gemeente: C },
      van: { datum: '2022-01-01' },
      wijze: 'rechtsopvolger',
    });
    expect(kort('2022-07-01')).toEqual([['2023-03-31', 'nagekomen', 'ja']]);
  });

  it('does not count as the own duty of a successor that was a party already', () => {
    const { h, stand, nakoming } = begin(op);
    h.gemeente(A).leg('HerindelingVastgelegd', { opvolgers: [B], per: '2022-01-01' });
    nakoming('2021-12', A);
    expect(stand('2022-07-01')[0]?.termijnen[0]).toMatchObject({ stand: 'open', nogNiet: [B] });
  });
});

describe('how far a duty is', () => {
  it('left out on purpose is no duty, announced is not certain to be one', () => {
    const { kort, leg, stand } = begin({ soort: 'op', datum: '2022' }, { stadium: 'bewust-niet' });
    expect(kort('2022-01-01')).toEqual([]);
    leg({ stadium: 'aangekondigd' });
    expect(stand('2022-01-01')).toHaveLength(1);
    expect(stand('2022-01-01')[0]?.termijnen).toMatchObject([{ zeker: false, stand: 'open' }]);
  });

  it('without a moment is open without a day', () => {
    const { kort, nakoming } = begin(undefined);
    expect(kort('2022-01-01')).toEqual([[null, 'open', null]]);
    nakoming('2021');
    expect(kort('2022-01-01')).toEqual([[null, 'nagekomen', 'ja']]);
  });
});
