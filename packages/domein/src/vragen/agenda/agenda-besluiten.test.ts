import { describe, expect, it } from 'vitest';
import { besluitenOpen } from '../besluitvorming-open.ts';
import { afspraak, historie } from '../historie.ts';
import { overeenkomstAgenda } from './agenda.ts';
import type { AgendaStand } from './agenda-rij.ts';

const [A, B] = ['gm0307', 'gm0310'] as const;
const ID = 'amersfoort.convenant';

function opzet(gemeenten: readonly string[] = [A]) {
  const h = historie();
  const o = afspraak(h, ID, gemeenten, { soort: 'convenant' });
  const rijen = (dag: string, stand: AgendaStand = 'komend') =>
    overeenkomstAgenda(h.feiten(), ID, { stand, binnen: 'P2Y' }, dag).rijen.filter(
      (r) => r.soort === 'besluit',
    );
  const open = (dag: string) => besluitenOpen(h.feiten(), 'amersfoort', {}, dag);
  return { h, o, rijen, open };
}

describe('a planned decision, as the open decisions have it', () => {
  it('stays, in doubt, while only a decision of before the planned days is there', () => {
    const { o, rijen, open } = opzet();
    o.leg('BesluitGepland', { orgaan: 'raad', datum: '2022-03' });
    o.besluit(A, '2022-01-15', { uitkomst: 'toestemming' });
    expect(open('2022-02-01')).toMatchObject([{ gevolgd: 'onzeker' }]);
    expect(rijen('2022-02-01').map((r) => [r.wie, r.zekerheid])).toEqual([[`de raad van ${A}`, 'onzeker']]);
    o.besluit(A, '2022-03-15');
    expect(rijen('2022-03-15')).toEqual([]);
    expect(rijen('2022-03-14')).toHaveLength(1);
  });

  it('says why it is there in the same words', () => {
    const { o, rijen, open } = opzet();
    o.leg('BesluitGepland', { orgaan: 'college', uiterlijk: '2022-03' });
    const [reden] = rijen('2022-02-01')[0]?.redenen ?? [];
    expect(reden?.uitleg).toBe('Gepland uiterlijk maart 2022: nog niet gevolgd.');
    expect(open('2022-02-01')[0]?.redenen.at(-1)).toEqual(reden);
  });

  it('is not asked of who left, but is of who it names without being a party', () => {
    const { o, rijen } = opzet();
    o.leg('BesluitGepland', { orgaan: 'raad', datum: '2022-03' });
    o.leg('BesluitGepland', { orgaan: 'raad', datum: '2022-04', partij: { gemeente: B } });
    o.leg('PartijUitgetreden', { partij: { gemeente: A }, einde: { soort: 'tot', datum: '2022' } });
    expect(rijen('2022-02-01').map((r) => [r.wie, r.uiterlijk])).toEqual([
      [`de raad van ${B}`, '2022-04-30'],
    ]);
  });

  it('is not asked of what certainly ended, before its day or before the day that is asked about', () => {
    const { o, rijen } = opzet();
    o.leg('BesluitGepland', { orgaan: 'raad', datum: '2022-06' });
    o.leg('BesluitGepland', { orgaan: 'college', datum: '2022-02' });
    o.leg('OvereenkomstBeeindigd', { einde: { soort: 'tot', datum: '2022-04-01' }, wijze: 'ingetrokken' });
    expect(rijen('2022-01-01').map((r) => r.uiterlijk)).toEqual(['2022-02-28']);
    expect(rijen('2022-03-31', 'verstreken')).toHaveLength(1);
    expect(rijen('2022-04-01', 'verstreken')).toEqual([]);
  });
});

describe('a plan that only a source reports', () => {
  it('is hidden by what was decided by the day that is asked about, not by what was decided later', () => {
    const { o, rijen, open } = opzet();
    o.meld({ vaststellingGepland: '2022-06' });
    o.besluit(A, '2022-05-10');
    expect(open('2022-01-01')).toMatchObject([{ stand: 'gemeld-gepland' }]);
    expect(rijen('2022-01-01')).toMatchObject([
      { volgens: 'gemeld', zekerheid: 'niet-bekend', uiterlijk: '2022-06-30' },
    ]);
    expect(rijen('2022-05-10')).toEqual([]);
  });

  it('stays when a later report says that it was done: that is no decision either', () => {
    const { o, rijen } = opzet();
    o.meld({ vaststellingGepland: '2021-03', organen: ['raden'] });
    o.meld({ peildatum: '2022', vastgesteld: '2021-05' });
    const [rij] = rijen('2021-01-01');
    expect(rij?.wie).toBe('raden');
    expect(rij?.redenen[0]?.uitleg).toContain('Een latere bron meldt vaststelling in mei 2021.');
  });

  it('is the plan that the text announces as well, and stands there once (003:3753)', () => {
    const { h, o, rijen } = opzet();
    o.leg('VerplichtingVastgelegd', {
      verplichting: 'visie-vaststellen',
      soort: 'vaststelling',
      stadium: 'aangekondigd',
      moment: { soort: 'op', datum: '2021' },
    });
    const soorten = () =>
      overeenkomstAgenda(h.feiten(), ID, { binnen: 'P1Y' }, '2021-01-01').rijen.map((r) => r.soort);
    expect(soorten()).toEqual(['verplichting']);
    o.meld({ vaststellingGepland: '2021-06' });
    expect(soorten()).toEqual(['besluit']);
    expect(rijen('2021-01-01')).toMatchObject([{ uiterlijk: '2021-06-30' }]);
  });
});
