import { describe, expect, it } from 'vitest';
import type { Orgaan } from '../../gedeeld/namen.ts';
import type { BesluitUitkomst, Soort } from '../../overeenkomst/events.ts';
import { afspraak, historie } from '../historie.ts';
import { overeenkomstAntwoord } from './antwoord.ts';

const A = 'gm0307';
const B = 'gm0342';
const ID = 'amersfoort.afspraak';

function begin(partijen: string[] = [A], soort: Soort = 'dvo') {
  const h = historie();
  const o = afspraak(h, ID, partijen, { soort });
  const antwoord = (dag = '2022-01-01') =>
    overeenkomstAntwoord(h.feiten(), ID, dag) ?? expect.fail('no answer');
  return {
    o,
    antwoord,
    geldt: (dag?: string) => antwoord(dag).geldt.oordeel,
    codes: (dag?: string) => antwoord(dag).bevindingen.map((b) => b.code),
    gebonden: (gemeente: string, dag?: string) =>
      antwoord(dag).partijen.find((p) => 'gemeente' in p.partij && p.partij.gemeente === gemeente)?.gebonden,
    besluit: (orgaan: Orgaan, uitkomst: BesluitUitkomst, datum = '2021-01-01') =>
      o.besluit(A, datum, { orgaan, uitkomst }),
  };
}

describe('a rule that asks nothing of the parties', () => {
  it('binds nobody that said nothing itself, and says so', () => {
    const { o, gebonden, codes, geldt } = begin([A, B]);
    o.geldtVanaf('2020-01-01');
    o.teken(A, '2019-12-01');
    expect([geldt(), gebonden(A), gebonden(B)]).toEqual(['ja', 'ja', 'niet-aangetoond']);
    expect(codes()).toEqual(['geen-eigen-handeling']);
    o.besluit(B, '2021-06', { orgaan: 'college' });
    expect(['2021-05-31', '2021-06-15', '2021-06-30'].map((dag) => gebonden(B, dag))).toEqual([
      'niet-aangetoond',
      'onzeker',
      'ja',
    ]);
  });

  it.each<[Orgaan, BesluitUitkomst, string]>([
    ['raad', 'vastgesteld', 'ja'],
    ['college', 'ingestemd', 'ja'],
    ['burgemeester', 'vastgesteld', 'ja'],
    ['algemeen-bestuur', 'vastgesteld', 'ja'],
    ['overleg', 'vastgesteld', 'niet-aangetoond'],
    ['onbekend', 'ingestemd', 'niet-aangetoond'],
    ['raad', 'toestemming', 'niet-aangetoond'],
    ['raad', 'zienswijze', 'niet-aangetoond'],
    ['college', 'aangehouden', 'niet-aangetoond'],
    ['college', 'geweigerd', 'nee'],
  ])('%s %s: bound is %s', (orgaan, uitkomst, verwacht) => {
    const { o, besluit, gebonden } = begin();
    o.geldtVanaf('2020-01-01');
    besluit(orgaan, uitkomst);
    expect(gebonden(A)).toBe(verwacht);
  });
});

describe('a refusal', () => {
  it('after a yes is the last word, until another yes', () => {
    const { o, besluit, gebonden, codes } = begin();
    o.geldtVanaf('2020-01-01');
    besluit('college', 'geweigerd', '2021-03-01');
    besluit('college', 'vastgesteld', '2021-01-01');
    expect([gebonden(A, '2021-02-28'), gebonden(A, '2021-03-01')]).toEqual(['ja', 'nee']);
    expect(codes()).toEqual(['partij-weigerde']);
    besluit('college', 'vastgesteld', '2021-05-01');
    expect([gebonden(A, '2021-04-30'), gebonden(A, '2021-05-01')]).toEqual(['nee', 'ja']);
  });

  it('takes back what that body decided, while the rule is not met yet', () => {
    const { o, besluit, geldt } = begin([A, B]);
    o.leg('InwerkingtredingGeregeld', { regel: { soort: 'partijen', handeling: 'besluit' } });
    besluit('college', 'vastgesteld', '2021-01-01');
    besluit('college', 'geweigerd', '2021-02-01');
    o.besluit(B, '2021-03-01');
    expect(geldt()).toBe('niet-aangetoond');
    besluit('college', 'vastgesteld', '2021-04-01');
    expect([geldt('2021-03-31'), geldt('2021-04-01')]).toEqual(['nee', 'ja']);
  });

  it('does not undo an agreement that had come into force', () => {
    const { o, besluit, geldt, gebonden } = begin([A, B]);
    o.leg('InwerkingtredingGeregeld', { regel: { soort: 'partijen', handeling: 'besluit' } });
    besluit('college', 'vastgesteld', '2021-01-01');
    o.besluit(B, '2021-01-02');
    besluit('college', 'geweigerd', '2021-06-01');
    expect([geldt(), gebonden(A), gebonden(B)]).toEqual(['ja', 'nee', 'ja']);
  });

  it('of which the date is known in part leaves it uncertain', () => {
    const { o, besluit, gebonden } = begin();
    o.geldtVanaf('2020-01-01');
    besluit('college', 'vastgesteld', '2021-01-01');
    besluit('college', 'geweigerd', '2021-06');
    expect([gebonden(A, '2021-06-15'), gebonden(A, '2021-06-30')]).toEqual(['onzeker', 'nee']);
  });
});

describe('the text on which the parties agreed', () => {
  const regel = { soort: 'partijen', handeling: 'ondertekening' } as const;

  it('stays in force when a newer one is made on which nobody acted', () => {
    const { o, geldt, gebonden, codes } = begin([A, B]);
    o.leg('InwerkingtredingGeregeld', { regel });
    o.leg('TekstversieVastgelegd', { versie: '1.0', stadium: 'definitief', datum: '2019-06-01' });
    o.teken(A, '2020-01-01', '1.0');
    o.teken(B, '2020-02-01', '1.0');
    o.leg('TekstversieVastgelegd', { versie: '2.0', stadium: 'definitief', datum: '2021-06-01' });
    expect([geldt('2020-01-31'), geldt('2020-02-01'), geldt()]).toEqual(['nee', 'ja', 'ja']);
    expect(gebonden(B)).toBe('ja');
    expect(codes()).toContain('nieuwe-tekst-niet-aanvaard');
    o.teken(A, '2021-07-01', '2.0');
    expect([geldt(), gebonden(A)]).toEqual(['ja', 'ja']);
    expect(codes()).not.toContain('nieuwe-tekst-niet-aanvaard');
    expect(codes()).toContain('andere-tekst');
  });

  it('is the same for all: half on the one and half on the other is no agreement', () => {
    const { o, geldt } = begin([A, B]);
    o.leg('InwerkingtredingGeregeld', { regel });
    o.teken(A, '2020-01-01', '1.0');
    o.teken(B, '2020-01-01', '2.0');
    expect(geldt()).toBe('niet-aangetoond');
    o.teken(A, '2020-05-01');
    expect([geldt('2020-04-30'), geldt()]).toEqual(['nee', 'ja']);
  });

  it('counts by its date, not by the order of recording', () => {
    const { o, antwoord } = begin();
    const telt = () =>
      antwoord()
        .tekstversies.filter((t) => t.geldend)
        .map((t) => t.versie);
    o.leg('TekstversieVastgelegd', { versie: '2.0', stadium: 'definitief', datum: '2021-06-01' });
    o.leg('TekstversieVastgelegd', { versie: '1.0', stadium: 'definitief', datum: '2020' });
    expect(telt()).toEqual(['2.0']);
    o.leg('TekstversieVastgelegd', { versie: '3.0', stadium: 'definitief', datum: '2021' });
    expect(telt()).toEqual(['3.0']);
  });
});

describe('who left before the rule was met', () => {
  it('does not hold up entry into force', () => {
    const { o, geldt } = begin([A, B]);
    o.leg('InwerkingtredingGeregeld', { regel: { soort: 'partijen', handeling: 'besluit' } });
    o.besluit(A, '2021-01-01');
    expect(geldt()).toBe('niet-aangetoond');
    o.leg('PartijUitgetreden', { partij: { gemeente: B }, einde: { soort: 'tot', datum: '2021-06-01' } });
    expect([geldt('2021-05-31'), geldt('2021-06-01')]).toEqual(['nee', 'ja']);
  });
});

describe('what the law asks of the bodies', () => {
  it('Wgr 1: a consent of the council is not the decision', () => {
    const { o, besluit, codes, antwoord, gebonden } = begin([A], 'centrumregeling');
    expect(codes()).toContain('geen-besluit-van-raad');
    o.geldtVanaf('2020-01-01');
    o.leg('OvereenkomstBekendgemaakt', { datum: '2020-01-01' });
    besluit('raad', 'toestemming');
    expect([antwoord().vaststelling?.gedaan, gebonden(A)]).toEqual([1, 'niet-aangetoond']);
    expect(codes()).toEqual(['alleen-toestemming', 'geen-eigen-handeling']);
    besluit('college', 'vastgesteld');
    expect([codes(), gebonden(A)]).toEqual([[], 'ja']);
  });

  it('counts what was done by the day that is asked, and names what came later', () => {
    const { o, antwoord, codes } = begin([A, B], 'regiovisie');
    o.besluit(A, '2021-06');
    o.besluit(B, '2022-06-01');
    expect(antwoord('2021-06-15').vaststelling).toMatchObject({ gedaan: 0, partijen: 2 });
    expect([antwoord().vaststelling?.gedaan, codes()]).toEqual([1, ['besluit-later']]);
  });
});
