import { describe, expect, it } from 'vitest';
import { afspraak, historie } from '../historie.ts';
import { OvereenkomstAntwoord, overeenkomstAntwoord } from './antwoord.ts';

const A = 'gm0307';
const B = 'gm0342';
const ID = 'amersfoort.afspraak';
type Kop = Parameters<typeof afspraak>[3];

function begin(partijen: string[] = [], kop: Kop = {}) {
  const h = historie();
  const o = afspraak(h, ID, partijen, kop);
  const lees = (dag = '2022-01-01') => {
    const antwoord = overeenkomstAntwoord(h.feiten(), ID, dag);
    return OvereenkomstAntwoord.parse(antwoord ?? expect.fail('no answer'));
  };
  return { h, o, lees, codes: (dag?: string) => lees(dag).bevindingen.map((b) => b.code) };
}

describe('one agreement', () => {
  it('is not there before anything of it is recorded, though another may point at it', () => {
    const h = historie();
    afspraak(h, 'amersfoort.addendum').leg('RelatieGelegd', { soort: 'addendum-bij', doel: ID });
    expect(overeenkomstAntwoord(h.feiten(), ID, '2022-01-01')).toBeNull();
  });

  it('is there without its entry: a decision that is known says that something was decided', () => {
    const h = historie();
    h.overeenkomst(ID).leg('BesluitGenomen', {
      partij: { gemeente: A },
      orgaan: 'raad',
      uitkomst: 'vastgesteld',
    });
    const antwoord = overeenkomstAntwoord(h.feiten(), ID, '2022-01-01');
    expect(antwoord).toMatchObject({ naam: null, soort: null, geldt: { oordeel: 'niet-bekend' } });
    expect(OvereenkomstAntwoord.safeParse(antwoord).success).toBe(true);
  });

  it('shows every part of what is recorded', () => {
    const { o, lees } = begin([A], { regios: ['ede'], grondslag: 'Wmo 2015 2.1.2' });
    o.leg('TekstversieVastgelegd', { versie: '0.9', stadium: 'concept' });
    o.leg('TekstversieVastgelegd', { versie: '1.0', stadium: 'definitief' });
    o.leg('BepalingVastgelegd', { bepaling: '12', onderwerp: 'geschillen', niveau: 'regionaal' });
    expect(lees()).toMatchObject({
      id: ID,
      regio: 'amersfoort',
      regios: ['ede'],
      grondslag: 'Wmo 2015 2.1.2',
      tekstversies: [
        { versie: '0.9', geldend: false },
        { versie: '1.0', geldend: true },
      ],
      bepalingen: [{ bepaling: '12', onderwerp: 'geschillen', niveau: 'regionaal', samenvatting: null }],
    });
  });
});

describe('hard case 1: adoption is per municipality and per body', () => {
  it('counts the councils of a regiovisie, and finds the body that does not fit', () => {
    const { o, lees } = begin([A, B], { soort: 'regiovisie' });
    o.besluit(A, '2021-12-01');
    const b = o.besluit(B, '2021-12-02', { orgaan: 'overleg' });
    expect(lees().vaststelling).toEqual({ orgaan: 'raad', artikel: 'NvO R1', gedaan: 1, partijen: 2 });
    expect(lees().bevindingen).toContainEqual(
      expect.objectContaining({ code: 'orgaan-past-niet', artikel: 'NvO R1', gebeurtenissen: [b] }),
    );
  });

  it('does not take being informed for a decision', () => {
    const { o, lees, codes } = begin([A], { soort: 'regiovisie' });
    o.besluit(A, '2021-12-01', { uitkomst: 'ter-kennisname' });
    expect(codes()).toEqual(['geen-besluit-van-raad', 'alleen-ter-kennisname']);
    expect(lees().vaststelling?.gedaan).toBe(0);
  });

  it('asks nothing of a covenant', () => {
    const { o, lees, codes } = begin([A], { soort: 'convenant' });
    o.besluit(A, '2021-12-01', { orgaan: 'college' });
    expect([lees().vaststelling, codes()]).toEqual([null, []]);
  });

  it('asks a permission of the council for a regeling, and its publication', () => {
    const { o, lees, codes } = begin([A], { soort: 'centrumregeling' });
    o.besluit(A, '2021-11-30', { orgaan: 'college' });
    expect(codes()).toEqual(['orgaan-past-niet', 'niet-bekendgemaakt']);
    o.besluit(A, '2021-12-01', { uitkomst: 'toestemming' });
    o.leg('OvereenkomstBekendgemaakt', { datum: '2021-12-20' });
    expect([codes(), lees().vaststelling?.gedaan]).toEqual([[], 1]);
  });
});

describe('what is found', () => {
  it('hard case 25: decisions on another text, on one that is not recorded, and on none that is named', () => {
    const { o, codes } = begin([A, B]);
    o.besluit(A, '2021-12-01', { versie: '0.9' });
    o.besluit(B, '2021-12-02', { versie: '7' });
    o.teken(A, '2021-12-03');
    expect(codes()).toEqual(['versie-niet-vastgelegd', 'versie-niet-vastgelegd']);
    o.leg('TekstversieVastgelegd', { versie: '0.9', stadium: 'concept' });
    o.leg('TekstversieVastgelegd', { versie: '1.0', stadium: 'definitief' });
    expect(codes()).toEqual([
      'andere-tekst',
      'versie-niet-vastgelegd',
      'tekst-niet-genoemd',
      'nieuwe-tekst-niet-aanvaard',
      'document-ontbreekt',
    ]);
  });

  it('hard case 29: a document in two statuses shows both', () => {
    const { o, lees } = begin([A]);
    o.leg('TekstversieVastgelegd', { versie: 'concept', stadium: 'concept' });
    o.besluit(A, '2020-09-01', { versie: 'concept' });
    expect(lees()).toMatchObject({
      tekstversies: [{ stadium: 'concept', geldend: false }],
      partijen: [{ besluiten: [{ uitkomst: 'vastgesteld', versie: 'concept' }] }],
    });
  });

  it('a decision of who is no party', () => {
    const { o, lees } = begin([A]);
    const b = o.besluit(B, '2021-12-01');
    expect(lees().bevindingen).toContainEqual(
      expect.objectContaining({ code: 'handeling-van-niet-partij', gebeurtenissen: [b] }),
    );
  });

  it('hard case 41: a decision on a Saturday, recorded or reported', () => {
    const { o, codes } = begin([A]);
    o.besluit(A, '2019-10-19');
    o.meld({ vastgesteld: '2019-10-20' });
    o.meld({ vastgesteld: '2019-10-21' });
    o.meld({ vastgesteld: '2019-10' });
    expect(codes()).toEqual(['datum-in-weekend', 'datum-in-weekend']);
  });

  it('hard case 42: a party that no longer exists, on the day asked and not before', () => {
    const { h, codes } = begin([A], { soort: 'convenant' });
    const s = h.gemeente(A);
    s.leg('GemeenteIngeschreven', { code: A, naam: 'Haaren' });
    s.leg('GemeenteOpgeheven', { laatsteDag: '2020-12-31' });
    s.leg('HerindelingVastgelegd', { opvolgers: [B], per: '2021-01-01' });
    expect([codes('2020-12-31'), codes('2021-01-01')]).toEqual([[], ['partij-opgeheven']]);
  });

  it('a text of which no document is kept', () => {
    const { o, codes } = begin([A]);
    o.leg('TekstversieVastgelegd', { versie: '1', stadium: 'definitief' });
    expect(codes()).toEqual(['document-ontbreekt']);
    const document = { hash: 'b'.repeat(64), mediatype: 'application/pdf', omvang: 1 };
    o.leg('TekstversieVastgelegd', { versie: '2', stadium: 'definitief', document });
    expect(codes()).toEqual([]);
  });
});

describe('what sources report', () => {
  it('comes by the day it speaks about, whenever it was recorded', () => {
    const { o, lees } = begin();
    o.meld({ peildatum: '2021', status: 'vastgesteld' }, { bron: { document: 'IJssel-Vecht' } });
    o.meld({ peildatum: '2020-10-29', status: 'concept' });
    expect(lees().meldingen.map((m) => [m.peildatum, m.status, m.bron?.document ?? null])).toEqual([
      ['2020-10-29', 'concept', null],
      ['2021', 'vastgesteld', 'IJssel-Vecht'],
    ]);
  });

  it('hard case 31: a proposal without a name or a date is a report, not a decision', () => {
    const { o, lees } = begin([A], { soort: 'regiovisie' });
    o.meld({ status: 'voorgelegd', organen: ['college'] });
    expect(lees()).toMatchObject({ vaststelling: { gedaan: 0 }, geldt: { oordeel: 'niet-bekend' } });
  });
});

describe('contradictions', () => {
  const over = (lees: ReturnType<typeof begin>['lees']) =>
    lees().tegenspraken.map((t) => [t.onderwerp, t.kanten.map((k) => k.zegt)]);

  it('hard case 2: three sources say 2017, a fourth 2018', () => {
    const { o, lees } = begin();
    for (const vastgesteld of ['2017', '2017', '2017', '2018']) o.meld({ vastgesteld });
    expect(over(lees)).toEqual([['vastgesteld', ['2017', '2018']]]);
    expect(lees().tegenspraken[0]?.kanten[0]?.gebeurtenissen).toHaveLength(3);
  });

  it('hard case 3: December 2019 or 2020, and they stay two sides', () => {
    const { o, lees } = begin();
    o.meld({ overeengekomen: '2019-12' });
    o.meld({ overeengekomen: '2020' });
    expect(over(lees)).toEqual([['overeengekomen', ['december 2019', '2020']]]);
  });

  it('hard case 4: the same vision with two periods that end alike', () => {
    const { o, lees } = begin([], { soort: 'regiovisie' });
    o.meld({ ingang: '2021', einde: { soort: 'tot-en-met', datum: '2026' } });
    o.meld({ ingang: '2022', einde: { soort: 'tot-en-met', datum: '2026-12' } });
    expect(over(lees)).toEqual([['ingang', ['2021', '2022']]]);
  });

  it('is not one date within another', () => {
    const { o, lees } = begin();
    o.meld({ vastgesteld: '2017', ondertekend: '2017' });
    o.meld({ vastgesteld: '2017-05', ondertekend: '2017-05-03' });
    expect(over(lees)).toEqual([]);
  });

  it('is also between a report and what is recorded, but councils may differ among themselves', () => {
    const { o, lees } = begin([A, B]);
    o.besluit(A, '2017-05-01');
    o.besluit(B, '2018-01-15');
    expect(over(lees)).toEqual([]);
    o.meld({ vastgesteld: '2016' });
    expect(over(lees)).toEqual([['vastgesteld', ['2016', '1 mei 2017', '15 januari 2018']]]);
  });

  it('hard case 6: tot 2025 and t/m 2024 are one end, tot 2024 is another', () => {
    const { o, lees } = begin();
    o.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2025' } });
    o.meld({ einde: { soort: 'tot-en-met', datum: '2024' } });
    expect(over(lees)).toEqual([]);
    o.meld({ einde: { soort: 'tot', datum: '2024' } });
    expect(over(lees)).toEqual([['einde', ['t/m 2024', 'tot 2024', 'tot 2025']]]);
  });
});
