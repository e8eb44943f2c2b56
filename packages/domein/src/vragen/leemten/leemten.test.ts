import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDagen } from '../../gedeeld/datum.ts';
import { afspraak, type Historie, historie } from '../historie.ts';
import { dossier } from '../overeenkomst/dossier.ts';
import { geldigheid } from '../overeenkomst/geldigheid.ts';
import { partijAntwoord } from '../overeenkomst/partijen.ts';
import { Leemten, landelijkeLeemten, leemten, RegioLeemten } from './leemten.ts';

const [A, B] = ['gm0307', 'gm0310'] as const;
const REGIO = 'amersfoort';
const DAG = '2022-01-01';

function begin(leden: readonly string[] = [A]) {
  const h = historie();
  const regio = h.regio(REGIO);
  regio.leg('RegioIngericht', { naam: 'Regio Amersfoort' });
  for (const gemeente of leden)
    regio.leg('GemeenteToegetreden', { gemeente, domeinen: ['bw-mo'], van: { datum: '2015' } });
  return {
    h,
    regio,
    convenant: (kenmerk: string, gemeenten: readonly string[], kop: object = {}) => {
      const o = afspraak(h, `${REGIO}.${kenmerk}`, gemeenten, { soort: 'convenant', ...kop });
      o.geldtVanaf('2019-01-01');
      for (const g of gemeenten) o.teken(g, '2018-12-01');
      return o;
    },
    op: (opties: Parameters<typeof leemten>[2] = {}, dag = DAG) => {
      const antwoord = leemten(h.feiten(), REGIO, opties, dag);
      expect(Leemten.safeParse(antwoord).error).toBeUndefined();
      return antwoord;
    },
  };
}
const verloop = (antwoord: Leemten, domein = 'bw') =>
  antwoord.leden.find((l) => l.domein === domein)?.dekking.map((d) => [d.van, d.tot, d.oordeel]);

describe('who is covered', () => {
  it('is said per member and part of a domain, from day to day', () => {
    const { convenant, op } = begin();
    const o = convenant('bw', [A], { domeinen: ['bw'] });
    o.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2023' } });
    expect(verloop(op())).toEqual([
      ['2022-01-01', '2022-12-31', 'ja'],
      ['2023-01-01', null, 'nee'],
    ]);
    expect(verloop(op(), 'mo')).toEqual([['2022-01-01', null, 'nee']]);
    expect(op().leden.map((l) => [l.domein, l.leemteVanaf, l.leemte])).toEqual([
      ['bw', '2023-01-01', 'nee'],
      ['mo', '2022-01-01', 'nee'],
    ]);
    expect(op({ domein: 'mo' }).leden.map((l) => l.domein)).toEqual(['mo']);
    expect(op({ vanaf: '2023-06-01', domein: 'bw' }).leden[0]?.leemteVanaf).toBe('2023-06-01');
  });

  it('is closed again by the agreement that follows', () => {
    const { convenant, op, h } = begin();
    convenant('oud', [A]).leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2023' } });
    const nieuw = afspraak(h, `${REGIO}.nieuw`, [A], { soort: 'dvo' });
    nieuw.geldtVanaf('2023-03-01');
    nieuw.teken(A, '2022-12-01');
    expect(verloop(op())?.map(([van, , oordeel]) => [van, oordeel])).toEqual([
      ['2022-01-01', 'ja'],
      ['2023-01-01', 'nee'],
      ['2023-03-01', 'ja'],
    ]);
  });

  it('is not known where there are reports only, or where no party is known by name', () => {
    const { op, h } = begin();
    const o = afspraak(h, `${REGIO}.gemeld`, [], { soort: 'convenant' });
    expect(verloop(op())).toEqual([[DAG, null, 'niet-bekend']]);
    expect(op().leden[0]?.gemeld).toEqual([]);
    o.meld({
      status: 'van-kracht',
      partijen: [{ gemeente: A }],
      einde: { soort: 'tot', datum: '2024' },
    });
    expect(verloop(op())).toEqual([[DAG, null, 'niet-bekend']]);
    expect(op().leden[0]?.gemeld).toMatchObject([
      { status: 'van-kracht', laatst: '2023-12-31', opNaam: true },
    ]);
    expect(op().leden[0]?.leemte).toBe('niet-bekend');
  });

  it('a draft that is reported covers nothing', () => {
    const { op, h } = begin();
    afspraak(h, `${REGIO}.concept`, [], { soort: 'convenant' }).meld({ partijen: [{ gemeente: A }] });
    expect(op().leden[0]?.gemeld).toEqual([]);
  });

  it('is asked of a member for as long as it is one: not from its exit on, and from the day that it joins', () => {
    const { convenant, op, regio } = begin([A]);
    convenant('bw', [A]).leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2024' } });
    regio.leg('GemeenteUitgetreden', {
      gemeente: A,
      domeinen: ['bw'],
      einde: { soort: 'tot', datum: '2023' },
    });
    regio.leg('GemeenteToegetreden', { gemeente: B, domeinen: ['bw'], van: { datum: '2024-03-01' } });
    expect(verloop(op())).toEqual([['2022-01-01', '2022-12-31', 'ja']]);
    expect(verloop(op(), 'mo')).toEqual([
      ['2022-01-01', '2023-12-31', 'ja'],
      ['2024-01-01', null, 'nee'],
    ]);
    expect(op().leden.map((l) => [l.gemeente, l.domein, l.lid, l.leemteVanaf])).toEqual([
      [A, 'bw', 'ja', null],
      [A, 'mo', 'ja', '2024-01-01'],
      [B, 'bw', 'ja', '2024-03-01'],
    ]);
    regio.leg('GemeenteToegetreden', { gemeente: A, domeinen: ['bw'], van: { datum: '2025' } });
    expect(verloop(op())).toEqual([
      ['2022-01-01', '2022-12-31', 'ja'],
      ['2025-01-01', null, 'nee'],
    ]);
  });

  it('is asked no longer of a member that is no more (Wet arhi 44)', () => {
    const { convenant, op, h } = begin([A]);
    convenant('bw', [A]).leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2024' } });
    h.gemeente(A).leg('HerindelingVastgelegd', { opvolgers: [B], per: '2023-01-01' });
    expect(verloop(op())).toEqual([['2022-01-01', '2022-12-31', 'ja']]);
  });

  it('is shown by what administrators agreed at the table as well, as long as it holds (003:1891)', () => {
    const { convenant, op } = begin();
    convenant('mo', [A], { soort: 'bestuurlijke-afspraken' });
    expect(verloop(op())).toEqual([[DAG, null, 'ja']]);
  });

  it('is not shown by a vision or by a contract with providers', () => {
    const { convenant, op } = begin();
    convenant('visie', [A], { soort: 'regiovisie' });
    convenant('inkoop', [A], { soort: 'deelovereenkomst' });
    expect(verloop(op())).toEqual([[DAG, null, 'nee']]);
  });

  it('is not shown for a member that did nothing itself', () => {
    const { op, h } = begin();
    afspraak(h, `${REGIO}.zonder-woord`, [A], { soort: 'convenant' }).geldtVanaf('2019-01-01');
    expect(op().leden[0]?.leemte).toBe('niet-aangetoond');
  });

  it('goes over to who took the place of a member (Wet arhi 44)', () => {
    const { convenant, op, h } = begin(['gm9001']);
    convenant('oud', [A]);
    h.gemeente(A).leg('HerindelingVastgelegd', { opvolgers: ['gm9001'], per: '2022-07-01' });
    expect(verloop(op())?.map(([van, , oordeel]) => [van, oordeel])).toEqual([
      ['2022-01-01', 'nee'],
      ['2022-07-01', 'ja'],
    ]);
  });
});

describe('a walk over all days', () => {
  const dag = fc.integer({ min: 0, max: 900 }).map((n) => plusDagen('2021-06-01', n));
  const datum = dag.chain((d) => fc.constantFrom(d, d.slice(0, 7), d.slice(0, 4)));
  const einde = fc.record({ soort: fc.constantFrom('tot', 'tot-en-met', 'onduidelijk'), datum });
  const partij = { gemeente: A };
  const daad = fc.oneof(
    fc
      .record({ einde, stilzwijgend: fc.option(fc.constant({ duur: 'P5M', aantal: 2 }), { nil: undefined }) })
      .map(({ einde: e, stilzwijgend }) => [
        'LooptijdVastgelegd',
        { einde: e, ...(stilzwijgend ? { stilzwijgend } : {}) },
      ]),
    fc.record({ einde, datum }).map((v) => ['OvereenkomstVerlengd', v]),
    einde.map((e) => ['OvereenkomstBeeindigd', { einde: e, wijze: 'beeindigd' }]),
    einde.map((e) => ['PartijUitgetreden', { partij, einde: e }]),
    datum.map((per) => ['OpzeggingGedaan', { partij, per }]),
    datum.map((d) => ['BesluitGenomen', { partij, orgaan: 'raad', uitkomst: 'geweigerd', datum: d }]),
    datum.map((d) => ['BesluitGenomen', { partij, orgaan: 'raad', uitkomst: 'vastgesteld', datum: d }]),
    datum.map((d) => ['OvereenkomstOpgeschort', { van: { datum: d } }]),
    datum.map((d) => ['InwerkingtredingGeregeld', { regel: { soort: 'op', datum: d } }]),
    fc.constant([
      'InwerkingtredingGeregeld',
      { regel: { soort: 'partijen', handeling: 'besluit', orgaan: 'raad' } },
    ]),
  );
  const zegt = (h: Historie, id: string, op: string) => {
    const feiten = h.feiten();
    const d = dossier(feiten, id);
    return partijAntwoord(feiten, d, { partij, basis: 'vastgelegd' }, op, geldigheid(feiten, id, op))
      .gebonden;
  };

  it('finds the same', () => {
    fc.assert(
      fc.property(fc.array(daad, { maxLength: 5 }), fc.option(datum), (daden, vervangen) => {
        const { convenant, op, h } = begin();
        const id = `${REGIO}.oud`;
        const o = convenant('oud', [A], { domeinen: ['bw'] });
        for (const [type, data] of daden) o.leg(type as 'LooptijdVastgelegd', data as never);
        if (vervangen) {
          const nieuw = afspraak(h, `${REGIO}.nieuw`, [A], { domeinen: ['jeugd'] });
          nieuw.geldtVanaf(vervangen);
          nieuw.leg('RelatieGelegd', { soort: 'vervangt', doel: id });
        }
        const delen = op({ domein: 'bw' }).leden[0]?.dekking ?? [];
        expect(delen[0]?.van).toBe(DAG);
        for (let d = DAG; d < '2025-06-01'; d = plusDagen(d, 11)) {
          const deel = delen.find((x) => x.van <= d && (x.tot ?? '9999') >= d);
          expect([d, deel?.oordeel]).toEqual([d, zegt(h, id, d)]);
        }
        for (const { van } of delen.slice(1)) {
          expect(zegt(h, id, van), van).not.toBe(zegt(h, id, plusDagen(van, -1)));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('N6: ends without a successor', () => {
  const metEinde = (
    einde: { soort: 'tot'; datum: string; voorwaarde?: string } = { soort: 'tot', datum: '2023' },
  ) => {
    const b = begin();
    b.convenant('oud', [A]).leg('LooptijdVastgelegd', { einde });
    return b;
  };
  const opvolger = (h: Historie, soort: 'vervangt' | 'bouwt-voort-op' | 'uitwerking-van') => {
    const o = afspraak(h, `${REGIO}.nieuw`, [A], { soort: 'convenant' });
    o.leg('RelatieGelegd', { soort, doel: `${REGIO}.oud` });
    return o;
  };
  const kort = (antwoord: Leemten) => antwoord.zonderOpvolger.map((z) => [z.leemte, z.van, z.tot]);

  it('leave a gap from the day after', () => {
    expect(kort(metEinde().op())).toEqual([['ja', '2023-01-01', null]]);
    expect(metEinde().op({}, '2023-01-01').zonderOpvolger).toEqual([]);
  });

  it('on a condition may leave one', () => {
    expect(kort(metEinde({ soort: 'tot', datum: '2023', voorwaarde: 'tenzij' }).op())).toEqual([
      ['onzeker', '2023-01-01', null],
    ]);
  });

  it.each([
    ['2023-01-01', []],
    ['2022-06-01', []],
    ['2023-03-01', [['ja', '2023-01-01', '2023-02-28']]],
    ['2023', [['onzeker', '2023-01-01', '2023-12-30']]],
  ] as const)('followed by one from %s: %j', (datum, verwacht) => {
    const b = metEinde();
    opvolger(b.h, 'bouwt-voort-op').geldtVanaf(datum);
    expect(kort(b.op())).toEqual(verwacht);
  });

  it('followed by one without a day are doubtful, by one of which only a source tells not known', () => {
    const b = metEinde();
    const nieuw = opvolger(b.h, 'vervangt');
    expect(kort(b.op())).toEqual([['onzeker', '2023-01-01', null]]);
    nieuw.meld({ ingang: '2023-01-01' });
    expect(kort(b.op())).toEqual([['niet-bekend', '2023-01-01', null]]);
    expect(b.op().zonderOpvolger[0]?.opvolgers).toMatchObject([{ volgens: 'gemeld' }]);
  });

  it('are not followed by what only elaborates them', () => {
    const b = metEinde();
    opvolger(b.h, 'uitwerking-van').geldtVanaf('2023-01-01');
    expect(kort(b.op())).toEqual([['ja', '2023-01-01', null]]);
  });

  it('that a source reports are not known; an intention to extend is shown', () => {
    const { op, h } = begin();
    const o = afspraak(h, `${REGIO}.oud`, [A], { soort: 'convenant' });
    o.meld({ einde: { soort: 'tot', datum: '2023' } });
    o.leg('VerlengingVoorgenomen', { duur: 'P1Y' });
    expect(op().zonderOpvolger).toMatchObject([
      { leemte: 'niet-bekend', volgens: 'gemeld', verlengingVoorgenomen: true },
    ]);
    expect(op({ domein: 'jeugd' }).zonderOpvolger).toEqual([]);
  });
});

describe('N8: all regions together', () => {
  it('knows nothing of a member beside the one party that a source names', () => {
    const { h } = begin([A]);
    const gr = afspraak(h, `${REGIO}.gr`, [], { soort: 'gemeenschappelijke-regeling' });
    gr.meld({ status: 'van-kracht', partijen: [{ gemeente: B }] });
    const [rij] = landelijkeLeemten(h.feiten(), undefined, DAG).deel(0, 1);
    expect(rij?.nietGedekt.map((n) => n.oordeel)).toEqual(['niet-bekend', 'niet-bekend']);
    expect(rij?.ledenBekend).toBe(true);
    h.regio(REGIO).leg('LidmaatschapGerapporteerd', {
      gemeente: B,
      domeinen: ['bw'],
      peildatum: '2020',
      zekerheid: 'lid',
    });
    const [na] = landelijkeLeemten(h.feiten(), undefined, DAG).deel(0, 1);
    expect(na?.ledenBekend).toBe(false);
  });

  it('says who is not covered on the day, and works out only the page asked for', () => {
    const { convenant, h } = begin([A, B]);
    convenant('bw', [A]);
    const leeg = h.regio('ede');
    leeg.leg('RegioIngericht', { naam: 'Regio Ede' });
    const rijen = landelijkeLeemten(h.feiten(), undefined, DAG);
    const alle = rijen.deel(0, 10);
    expect(alle.every((r) => RegioLeemten.safeParse(r).success)).toBe(true);
    expect(rijen.totaal).toBe(2);
    expect(
      alle.map((r) => [r.naam, r.ledenBekend, r.nietGedekt.map((n) => [n.gemeente, n.domein, n.oordeel])]),
    ).toEqual([
      [
        'Regio Amersfoort',
        true,
        [
          [B, 'bw', 'nee'],
          [B, 'mo', 'nee'],
        ],
      ],
      ['Regio Ede', false, []],
    ]);
    expect(rijen.deel(1, 2).map((r) => r.regio)).toEqual(['ede']);
  });
});
