import { describe, expect, it } from 'vitest';
import type { Einde } from '../../gedeeld/periode.ts';
import { afspraak, historie } from '../historie.ts';
import { dossier } from './dossier.ts';
import { geldigheid } from './geldigheid.ts';
import { allePartijen, partijAntwoord, partijOp } from './partijen.ts';
import { relaties } from './relaties.ts';

const A = 'gm0307';
const B = 'gm0342';
const ID = 'amersfoort.afspraak';
const tot = (datum: string): Einde => ({ soort: 'tot', datum });

function begin(partijen: string[] = [], van = '2020-01-01') {
  const h = historie();
  const o = afspraak(h, ID);
  for (const gemeente of partijen) o.partij(gemeente, van);
  const lees = () => dossier(h.feiten(), ID);
  return {
    h,
    o,
    lees,
    op: (gemeente: string, dag: string) => partijOp(lees(), { gemeente }, dag).oordeel,
    antwoord: (gemeente: string, dag: string) =>
      partijAntwoord(
        h.feiten(),
        lees(),
        { partij: { gemeente }, basis: 'vastgelegd' },
        dag,
        geldigheid(h.feiten(), ID, dag),
      ),
    gebonden: (gemeente: string, dag: string) =>
      partijAntwoord(
        h.feiten(),
        lees(),
        { partij: { gemeente }, basis: 'vastgelegd' },
        dag,
        geldigheid(h.feiten(), ID, dag),
      ).gebonden,
  };
}

describe('who is a party', () => {
  it('is each once: recorded when recorded, else reported', () => {
    const { o, lees } = begin([A]);
    o.meld({ partijen: [{ gemeente: A }, { gemeente: B }, { organisatie: 'GGD IJsselland' }] });
    o.meld({ partijen: [{ organisatie: 'ggd ijsselland' }] });
    expect(allePartijen(lees())).toEqual([
      { partij: { gemeente: A }, basis: 'vastgelegd' },
      { partij: { gemeente: B }, basis: 'gemeld' },
      { partij: { organisatie: 'GGD IJsselland' }, basis: 'gemeld' },
    ]);
  });

  it('on a day: from begin to exit, and again after coming back', () => {
    const { o, op } = begin([A], '2015-01-01');
    o.leg('PartijUitgetreden', { partij: { gemeente: A }, einde: tot('2018') });
    o.partij(A, '2021-01-01', 'toegetreden');
    expect(['2014-12-31', '2017-12-31', '2018-01-01', '2021-01-01'].map((d) => op(A, d))).toEqual([
      'nee',
      'ja',
      'nee',
      'ja',
    ]);
  });

  it('leaves in the year of which only the number is known as its begin', () => {
    const { o, op } = begin([A], '2020');
    o.leg('PartijUitgetreden', {
      partij: { gemeente: A },
      einde: { soort: 'tot-en-met', datum: '2020-06-30' },
    });
    expect([op(A, '2020-03-01'), op(A, '2021-01-01')]).toEqual(['onzeker', 'nee']);
  });

  it('is not known when a source is all there is', () => {
    const { o, op } = begin();
    o.meld({ partijen: [{ gemeente: A }] });
    expect(op(A, '2021-01-01')).toBe('niet-bekend');
  });
});

describe('notice', () => {
  it('makes uncertain from its day, until the exit is recorded', () => {
    const { o, op } = begin([A]);
    o.leg('OpzeggingGedaan', { partij: { gemeente: A }, datum: '2021-06', per: '2022-01-01' });
    expect([op(A, '2021-12-31'), op(A, '2022-01-01')]).toEqual(['ja', 'onzeker']);
    o.leg('PartijUitgetreden', { partij: { gemeente: A }, einde: tot('2022-01-01') });
    expect([op(A, '2021-12-31'), op(A, '2022-01-01')]).toEqual(['ja', 'nee']);
  });

  it('without a day makes nothing uncertain', () => {
    const { o, op, antwoord } = begin([A]);
    o.leg('OpzeggingGedaan', { partij: { gemeente: A }, datum: '2021-06' });
    expect(op(A, '2022-01-01')).toBe('ja');
    expect(antwoord(A, '2022-01-01').opzegging).toEqual({ datum: '2021-06', per: null });
  });

  it('is settled by an exit that turned out later', () => {
    const { o, op } = begin([A]);
    o.leg('OpzeggingGedaan', { partij: { gemeente: A }, per: '2022-01-01' });
    o.leg('PartijUitgetreden', { partij: { gemeente: A }, einde: tot('2023') });
    expect([op(A, '2022-06-01'), op(A, '2023-01-01')]).toEqual(['ja', 'nee']);
  });

  it('is settled when the party came back after its exit', () => {
    const { o, op } = begin([A]);
    o.leg('OpzeggingGedaan', { partij: { gemeente: A }, per: '2022-01-01' });
    o.leg('PartijUitgetreden', { partij: { gemeente: A }, einde: tot('2022') });
    o.partij(A, '2024-01-01', 'toegetreden');
    expect(op(A, '2024-06-01')).toBe('ja');
    o.leg('OpzeggingGedaan', { partij: { gemeente: A }, per: '2025-01-01' });
    expect([op(A, '2024-12-31'), op(A, '2025-01-01')]).toEqual(['ja', 'onzeker']);
  });
});

describe('who is bound', () => {
  it('is a party while the agreement holds', () => {
    const { o, gebonden } = begin([A]);
    o.geldtVanaf('2020-06-01');
    o.teken(A, '2020-05-01');
    o.leg('PartijUitgetreden', { partij: { gemeente: A }, einde: tot('2022') });
    expect(['2020-05-31', '2020-06-01', '2021-12-31', '2022-01-01'].map((d) => gebonden(A, d))).toEqual([
      'nee',
      'ja',
      'ja',
      'nee',
    ]);
  });

  it('did itself what the rule asks of each, also where the rule needs fewer', () => {
    const { o, gebonden } = begin([A, B]);
    o.leg('InwerkingtredingGeregeld', {
      regel: { soort: 'partijen', handeling: 'ondertekening', minimaal: 1 },
    });
    o.teken(A, '2020-06-01');
    expect([gebonden(A, '2020-06-01'), gebonden(B, '2020-06-01')]).toEqual(['ja', 'niet-aangetoond']);
    o.teken(B, '2021-06-01');
    expect([gebonden(B, '2021-05-31'), gebonden(B, '2021-06-01')]).toEqual(['niet-aangetoond', 'ja']);
  });

  it('who joined later did so too', () => {
    const { o, gebonden } = begin([A]);
    o.leg('InwerkingtredingGeregeld', {
      regel: {
        soort: 'alle',
        van: [
          { soort: 'op', datum: '2020-01-01' },
          { soort: 'partijen', handeling: 'besluit' },
        ],
      },
    });
    o.besluit(A, '2019-12-01');
    o.partij(B, '2021-01-01', 'toegetreden');
    expect([gebonden(A, '2021-06-01'), gebonden(B, '2021-06-01')]).toEqual(['ja', 'niet-aangetoond']);
  });

  it('cannot be said of who is only reported, nor while nothing says that it is in force', () => {
    const { o, gebonden } = begin([A]);
    o.meld({ partijen: [{ gemeente: B }] });
    o.teken(A, '2019-12-01');
    expect(gebonden(A, '2021-01-01')).toBe('niet-bekend');
    o.geldtVanaf('2020-01-01');
    expect([gebonden(A, '2021-01-01'), gebonden(B, '2021-01-01')]).toEqual(['ja', 'niet-bekend']);
  });

  it('shows what its bodies did and plan, with the successors of who is no more', () => {
    const { h, o, antwoord } = begin([A]);
    const stroom = h.gemeente(A);
    stroom.leg('GemeenteIngeschreven', { code: A, naam: 'Amersfoort' });
    stroom.leg('GemeenteOpgeheven', { laatsteDag: '2022-12-31' });
    stroom.leg('HerindelingVastgelegd', { opvolgers: [B], per: '2023-01-01' });
    o.leg('BesluitGepland', { orgaan: 'raad', uiterlijk: '2021-12-31' });
    o.besluit(A, '2021-11');
    o.leg('PartijHeeftOndertekend', {
      partij: { gemeente: A },
      door: { ambt: 'burgemeester', referentie: 'p-8f3a' },
    });
    expect(antwoord(A, '2023-06-01')).toMatchObject({
      naam: 'Amersfoort',
      opgevolgdDoor: [B],
      besluiten: [{ orgaan: 'raad', uitkomst: 'vastgesteld', datum: '2021-11' }],
      gepland: [{ orgaan: 'raad', uiterlijk: '2021-12-31', datum: null }],
      ondertekeningen: [{ orgaan: 'burgemeester', uitkomst: 'ondertekend' }],
    });
    expect(antwoord(A, '2022-06-01').opgevolgdDoor).toEqual([]);
  });
});

describe('hard case 8: an addendum with fewer parties than its parent, across two regions', () => {
  it('is seen from both sides, each with its own parties', () => {
    const h = historie();
    afspraak(h, 'twente.convenant-2015', [A, B], { soort: 'convenant' });
    const addendum = afspraak(h, 'almelo.addendum-2019', [A], { soort: 'addendum' });
    addendum.leg('RelatieGelegd', { soort: 'addendum-bij', doel: 'twente.convenant-2015' });
    const bij = (id: string) => relaties(h.feiten(), dossier(h.feiten(), id));
    expect(bij('twente.convenant-2015')).toMatchObject([
      { soort: 'addendum-bij', richting: 'van', overeenkomst: 'almelo.addendum-2019', partijen: [A] },
    ]);
    expect(bij('almelo.addendum-2019')).toMatchObject([
      { soort: 'addendum-bij', richting: 'naar', overeenkomst: 'twente.convenant-2015', partijen: [A, B] },
    ]);
  });

  it('points at a parent that nobody recorded yet', () => {
    const h = historie();
    afspraak(h, 'almelo.addendum').leg('RelatieGelegd', { soort: 'addendum-bij', doel: 'twente.onbekend' });
    expect(relaties(h.feiten(), dossier(h.feiten(), 'almelo.addendum'))).toMatchObject([
      { naam: null, partijen: [] },
    ]);
  });
});
