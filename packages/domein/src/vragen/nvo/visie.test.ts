import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Raadpleeggroep } from '../../overeenkomst/events-afspraken.ts';
import { afspraak, type Historie, historie } from '../historie.ts';
import { raadpleging as overTekst } from '../raadpleging.ts';
import type { EisAntwoord } from './eis.ts';
import { grondVan } from './grond.ts';
import { raadpleging } from './raadpleging.ts';
import { regiovisie } from './visie.ts';

const [A, B, C] = ['gm0001', 'gm0002', 'gm0003'] as const;

/** A region with recorded members since 2015. */
function regio(...leden: readonly string[]): Historie {
  const h = historie();
  h.regio('proef').leg('RegioIngericht', { naam: 'Proef' });
  for (const gemeente of leden)
    h.regio('proef').leg('GemeenteToegetreden', {
      gemeente,
      domeinen: ['bw-mo'],
      van: { datum: '2015-01-01' },
    });
  return h;
}
const visieIn = (h: Historie, naam = 'visie') =>
  afspraak(h, `proef.${naam}`, [], { soort: 'regiovisie', naam: 'Samen wonen' });
const r1 = (h: Historie, dag = '2022-01-01') => regiovisie(grondVan(h.feiten(), 'proef', dag));
const kort = ({ oordeel, gedaan, van }: EisAntwoord) => [oordeel, gedaan, van];
const codes = ({ bevindingen }: EisAntwoord) => bevindingen.map((b) => b.code);

describe('R1: a vision adopted by the council of every member', () => {
  it('is met when every council adopted it, and says which body decided', () => {
    const h = regio(A, B);
    const visie = visieIn(h);
    visie.geldtVanaf('2021-06-01');
    visie.besluit(A, '2021-05-01');
    visie.besluit(B, '2021-05-20');
    const antwoord = r1(h);
    expect(kort(antwoord)).toEqual(['ja', 2, 2]);
    expect(antwoord.organen).toEqual([{ orgaan: 'raad', volgens: 'vastgelegd', aantal: 2 }]);
    expect(antwoord.uitleg).toBe('Regiovisie door elke raad vastgesteld: aangetoond (2 van 2).');
  });

  it('is partly met when one council has not decided, and the day after it did it is met', () => {
    const h = regio(A, B);
    const visie = visieIn(h);
    visie.besluit(A, '2021-05-01');
    visie.besluit(B, '2022-03-01');
    expect(kort(r1(h))).toEqual(['deels', 1, 2]);
    expect(kort(r1(h, '2022-03-01'))).toEqual(['ja', 2, 2]);
  });

  it('is partly met by colleges or by a meeting: the norm asks the council (hard case 1)', () => {
    const h = regio(A, B);
    const visie = visieIn(h);
    visie.besluit(A, '2021-05-01', { orgaan: 'college' });
    visie.besluit(B, '2021-05-01', { orgaan: 'overleg' });
    const antwoord = r1(h);
    expect(kort(antwoord)).toEqual(['deels', 0, 2]);
    expect(antwoord.organen.map((o) => o.orgaan)).toEqual(['college', 'overleg']);
    expect(antwoord.onderdelen[0]?.reden.uitleg).toContain('de norm vraagt de raad');
    expect(antwoord.uitleg).toContain('geen enkel onderdeel is helemaal aangetoond (0 van 2)');
  });

  it('is not shown by councils that were only informed (003:1296)', () => {
    const h = regio(A);
    visieIn(h).besluit(A, '2021-05-01', { uitkomst: 'ter-kennisname' });
    expect(r1(h).oordeel).toBe('niet-aangetoond');
  });

  it('is a no when the council refused, whatever the college said', () => {
    const h = regio(A);
    const visie = visieIn(h);
    visie.besluit(A, '2021-05-01', { orgaan: 'college' });
    visie.besluit(A, '2021-06-01', { uitkomst: 'geweigerd' });
    expect(r1(h).oordeel).toBe('nee');
  });

  it('counts a decision only on the text that counts (hard case 25)', () => {
    const h = regio(A);
    const visie = visieIn(h);
    visie.leg('TekstversieVastgelegd', { versie: '1', stadium: 'definitief', datum: '2021-01-01' });
    visie.leg('TekstversieVastgelegd', { versie: '2', stadium: 'definitief', datum: '2021-09-01' });
    visie.besluit(A, '2021-05-01', { versie: '1' });
    expect(r1(h).oordeel).toBe('niet-aangetoond');
    visie.besluit(A, '2021-10-01', { versie: '2' });
    expect(r1(h).oordeel).toBe('ja');
  });

  it('is uncertain while the decision may have come later', () => {
    const h = regio(A);
    visieIn(h).besluit(A, '2022');
    expect(r1(h, '2022-06-01').oordeel).toBe('onzeker');
  });

  it('is not known by a report alone, which is shown with the body it names', () => {
    const h = regio(A);
    visieIn(h).meld({ status: 'vastgesteld', organen: ['gemeenteraden', 'colleges'] });
    const antwoord = r1(h);
    expect(antwoord.oordeel).toBe('niet-bekend');
    expect(antwoord.redenen.at(-1)?.uitleg).toContain('Een melding is geen besluit');
    expect(antwoord.organen).toEqual([
      { orgaan: 'raad', volgens: 'gemeld', aantal: 1 },
      { orgaan: 'college', volgens: 'gemeld', aantal: 1 },
    ]);
  });

  it('is never certain where members are only reported', () => {
    const h = historie();
    h.regio('proef').leg('LidmaatschapGerapporteerd', {
      gemeente: A,
      domeinen: ['bw-mo'],
      peildatum: '2020-10-29',
      zekerheid: 'lid',
    });
    visieIn(h).besluit(A, '2021-05-01');
    const antwoord = r1(h);
    expect(antwoord.oordeel).toBe('onzeker');
    expect(codes(antwoord)).toContain('leden-niet-volledig');
  });

  it('does not ask members for youth, and does not take a vision on youth for it (hard case 40)', () => {
    const h = regio(A);
    h.regio('proef').leg('GemeenteToegetreden', {
      gemeente: B,
      domeinen: ['jeugd'],
      van: { datum: '2015' },
    });
    const jeugd = afspraak(h, 'proef.jeugd', [], { soort: 'regiovisie', domeinen: ['jeugd'] });
    jeugd.besluit(A, '2021-05-01');
    expect(kort(r1(h))).toEqual(['niet-bekend', 0, 0]);
    visieIn(h).besluit(A, '2021-05-01');
    expect(kort(r1(h))).toEqual(['ja', 1, 1]);
  });

  it('asks the members of the day: who left is no longer asked (hard case 42)', () => {
    const h = regio(A, B);
    visieIn(h).besluit(A, '2019-12-01');
    h.regio('proef').leg('GemeenteUitgetreden', {
      gemeente: B,
      domeinen: ['bw-mo'],
      einde: { soort: 'tot', datum: '2021-01-01' },
    });
    expect(kort(r1(h, '2020-01-01'))).toEqual(['deels', 1, 2]);
    expect(kort(r1(h, '2021-01-01'))).toEqual(['ja', 1, 1]);
  });

  it('lets a successor answer for what all its predecessors adopted (Wet arhi 44)', () => {
    const h = regio(A, B);
    visieIn(h).besluit(A, '2020-05-01');
    h.gemeente(A).leg('GemeenteIngeschreven', { code: A, naam: 'Oud' });
    h.gemeente(A).leg('GemeenteOpgeheven', { laatsteDag: '2020-12-31' });
    h.gemeente(A).leg('HerindelingVastgelegd', { opvolgers: [C], per: '2021-01-01' });
    h.gemeente(C).leg('GemeenteIngeschreven', { code: C, naam: 'Nieuw' });
    h.regio('proef').leg('GemeenteToegetreden', {
      gemeente: C,
      domeinen: ['bw-mo'],
      van: { datum: '2021-01-01' },
    });
    expect(kort(r1(h))).toEqual(['deels', 1, 2]);
  });

  it('is not shown by a vision that is over, and says that it is', () => {
    const h = regio(A);
    const visie = visieIn(h);
    visie.besluit(A, '2016-05-01');
    visie.leg('LooptijdVastgelegd', { einde: { soort: 'tot-en-met', datum: '2020' } });
    const antwoord = r1(h);
    expect([antwoord.oordeel, antwoord.redenen[0]?.uitleg]).toEqual([
      'niet-aangetoond',
      '“Samen wonen” geldt op deze dag niet.',
    ]);
  });

  it('does not take a policy frame for a vision, and shows who adopted it', () => {
    const h = regio(A, B);
    const kader = afspraak(h, 'proef.kader', [], { soort: 'beleidskader', naam: 'Moed' });
    kader.besluit(A, '2017-05-01');
    const antwoord = r1(h);
    expect(antwoord.oordeel).toBe('niet-bekend');
    expect(codes(antwoord)).toEqual(['beleidskader-is-geen-regiovisie']);
    expect(antwoord.bevindingen[0]?.uitleg).toContain('1 van 2 raden');
  });
});

describe('R2: made in consultation with each group, before it was adopted', () => {
  const r2 = (h: Historie, dag = '2022-01-01') => raadpleging(grondVan(h.feiten(), 'proef', dag));
  const GROEPEN = [
    'professionals',
    'clientvertegenwoordiging',
    'ervaringsdeskundigen',
    'ketenpartners',
  ] as const;

  it('is met when each group was heard before the first council decided', () => {
    const h = regio(A);
    const visie = visieIn(h);
    for (const groep of GROEPEN)
      visie.leg('RaadplegingGehouden', { groep, stadium: 'gehouden', datum: '2021-03-01' });
    visie.besluit(A, '2021-05-01');
    expect(kort(r2(h))).toEqual(['ja', 4, 4]);
  });

  it('names the group that was not heard', () => {
    const h = regio(A);
    const visie = visieIn(h);
    for (const groep of GROEPEN.slice(0, 3))
      visie.leg('RaadplegingGehouden', { groep, stadium: 'gehouden', datum: '2021-03-01' });
    const antwoord = r2(h);
    expect(kort(antwoord)).toEqual(['deels', 3, 4]);
    expect(antwoord.bevindingen.map((b) => b.uitleg)).toEqual([
      'Van ketenpartners is niet aangetoond dat zij vóór de vaststelling zijn gehoord. Ketenpartners: hierover is niets vastgelegd.',
    ]);
  });

  it.each([
    ['told afterwards', { stadium: 'achteraf-geinformeerd', datum: '2021-03-01' }, 'niet-aangetoond'],
    ['only planned', { stadium: 'gepland', datum: '2021-03-01' }, 'niet-aangetoond'],
    ['heard after the council decided', { stadium: 'gehouden', datum: '2021-06-01' }, 'niet-aangetoond'],
    ['heard in the month of the decision', { stadium: 'gehouden', datum: '2021-05' }, 'onzeker'],
    ['heard, nobody knows when', { stadium: 'gehouden' }, 'onzeker'],
  ] as const)('is not met by groups that were %s', (_, raad, verwacht) => {
    const h = regio(A);
    const visie = visieIn(h);
    for (const groep of GROEPEN) visie.leg('RaadplegingGehouden', { groep, ...raad });
    visie.besluit(A, '2021-05-01');
    expect(r2(h).oordeel).toBe(verwacht);
  });

  it.each([
    ['a year, and they were heard in a month of it', '2021', '2021-06', 'onzeker'],
    ['a month after they were heard', '2021-07', '2021-06', 'ja'],
    ['no day at all', undefined, '2021-06', 'onzeker'],
  ] as const)('compares with a decision of %s', (_, besluit, datum, verwacht) => {
    const h = regio(A);
    const visie = visieIn(h);
    for (const groep of GROEPEN) visie.leg('RaadplegingGehouden', { groep, stadium: 'gehouden', datum });
    visie.besluit(A, besluit);
    expect(r2(h, '2024-06-01').oordeel).toBe(verwacht);
  });

  it('says of every group, on any day, what the question about the consultation says of it', () => {
    const datum = fc.constantFrom(undefined, '2020', '2021', '2021-06', '2021-06-15');
    const gehoord = fc.record({
      groep: fc.constantFrom(...Raadpleeggroep.options),
      stadium: fc.constantFrom('gehouden', 'gehouden', 'gepland', 'achteraf-geinformeerd'),
      datum,
    });
    const dag = fc.constantFrom('2020-06-01', '2021-06-15', '2022-01-01');
    fc.assert(
      fc.property(fc.array(gehoord, { minLength: 1 }), fc.array(datum), dag, (raden, besluiten, op) => {
        const h = regio(A);
        const visie = visieIn(h);
        for (const { datum: d, ...raad } of raden)
          visie.leg('RaadplegingGehouden', { ...raad, ...(d ? { datum: d } : {}) } as never);
        for (const d of besluiten) visie.besluit(A, d);
        const { norm, aangetoond } = overTekst(h.feiten(), 'proef.visie', op);
        const antwoord = r2(h, op);
        expect(antwoord.onderdelen.map((o) => [o.onderdeel, o.oordeel])).toEqual(
          norm.map((n) => [n.groep, n.oordeel]),
        );
        expect(antwoord.oordeel === 'ja').toBe(aangetoond === 'ja');
      }),
      { seed: 20220101, numRuns: 200 },
    );
  });

  it('takes no advisory council for residents, and no provider for a partner in the chain: the norm names neither', () => {
    const h = regio(A);
    const visie = visieIn(h);
    for (const groep of ['adviesraad', 'zorgaanbieders', 'woningcorporaties'] as const)
      visie.leg('RaadplegingGehouden', { groep, stadium: 'gehouden', datum: '2021-03-01' });
    expect(kort(r2(h))).toEqual(['niet-aangetoond', 0, 4]);
  });

  it('is not known without a vision, or when nothing of a consultation is recorded', () => {
    const h = regio(A);
    expect(kort(r2(h))).toEqual(['niet-bekend', 0, 4]);
    visieIn(h);
    expect([r2(h).oordeel, codes(r2(h))]).toEqual(['niet-bekend', []]);
  });
});
