import { describe, expect, it } from 'vitest';
import { besluitenOpen, OpenBesluit } from './besluitvorming-open.ts';
import type { Planperiode } from './besluitvorming-plan.ts';
import { afspraak, historie } from './historie.ts';

const [ZWOLLE, KAMPEN] = ['gm0193', 'gm0166'];

function opzet() {
  const h = historie();
  const lees = (dag = '2021-02-01', periode: Planperiode = {}) =>
    OpenBesluit.array().parse(besluitenOpen(h.feiten(), 'ijssel-vecht', periode, dag));
  return { h, lees };
}

describe('the open decisions of a region', () => {
  it('come with the latest day: of the plan, else of the norm, the most urgent first', () => {
    const { h, lees } = opzet();
    const visie = afspraak(h, 'ijssel-vecht.visie', [ZWOLLE, KAMPEN], { soort: 'regiovisie' });
    const gr = afspraak(h, 'ijssel-vecht.gr', [ZWOLLE], { soort: 'gemeenschappelijke-regeling' });
    visie.leg('BesluitGepland', { partij: { gemeente: KAMPEN }, orgaan: 'raad', datum: '2021-03' });
    expect(
      lees().map((r) => [r.overeenkomst, r.partijNaam, r.uiterlijk, r.uiterlijkVolgens, r.verstreken]),
    ).toEqual([
      ['ijssel-vecht.visie', KAMPEN, '2021-03-31', 'plan', false],
      ['ijssel-vecht.visie', ZWOLLE, '2021-12-31', 'norm', false],
      ['ijssel-vecht.gr', ZWOLLE, null, null, null],
    ]);
    expect(lees('2022-01-01').map((r) => r.verstreken)).toEqual([true, true, null]);
    visie.besluit(KAMPEN, '2021-03-02');
    visie.besluit(ZWOLLE, '2021-03-02');
    gr.besluit(ZWOLLE, '2021-03-02');
    expect(lees('2021-03-02')).toEqual([]);
  });

  it('asks none for what certainly ended, of who left or who is no party', () => {
    const { h, lees } = opzet();
    const a = afspraak(h, 'ijssel-vecht.visie', [ZWOLLE], { soort: 'regiovisie' });
    a.leg('OvereenkomstBeeindigd', { einde: { soort: 'tot', datum: '2021-06-01' }, wijze: 'ingetrokken' });
    a.leg('BesluitGepland', { partij: { gemeente: KAMPEN }, orgaan: 'raad' });
    expect(lees('2021-05-31').map((r) => r.partijNaam)).toEqual([ZWOLLE]);
    expect(lees('2021-06-01')).toEqual([]);
  });

  it('C4: has members that must decide to join', () => {
    const { h, lees } = opzet();
    for (const gemeente of [ZWOLLE, KAMPEN])
      h.regio('ijssel-vecht').leg('GemeenteToegetreden', {
        gemeente,
        domeinen: ['bw'],
        van: { datum: '2015' },
      });
    const a = afspraak(h, 'ijssel-vecht.gr', [ZWOLLE], { soort: 'gemeenschappelijke-regeling' });
    a.besluit(ZWOLLE, '2020-01-01');
    expect(lees()).toMatchObject([{ stand: 'geen-partij', partij: { gemeente: KAMPEN }, orgaan: 'raad' }]);
    afspraak(h, 'ijssel-vecht.dvo', [ZWOLLE]);
    expect(lees()).toHaveLength(1);
  });

  it('has what only a source plans, of no party in particular', () => {
    const { h, lees } = opzet();
    afspraak(h, 'ijssel-vecht.visie', [], { soort: 'regiovisie' }).meld({ vaststellingGepland: '2021-03' });
    expect(lees()).toMatchObject([
      {
        stand: 'gemeld-gepland',
        partij: null,
        oordeel: 'niet-bekend',
        uiterlijk: '2021-03-31',
        uiterlijkVolgens: 'gemeld',
      },
    ]);
  });

  it('names the first plan that nothing followed', () => {
    const { h, lees } = opzet();
    const a = afspraak(h, 'ijssel-vecht.dvo', [ZWOLLE]);
    for (const datum of ['2022', '2021-10', undefined])
      a.leg('BesluitGepland', { orgaan: 'college', ...(datum ? { datum } : {}) });
    expect(lees()).toMatchObject([{ gepland: '2021-10', gevraagdDoor: null }]);
  });
});

describe('what was planned in a period (A7)', () => {
  const kwartaal = { van: '2021-01-01', tot: '2021-03-31' };

  it('is there whether it was followed or not', () => {
    const { h, lees } = opzet();
    const a = afspraak(h, 'ijssel-vecht.visie', [ZWOLLE, KAMPEN], { soort: 'regiovisie' });
    a.leg('BesluitGepland', { orgaan: 'raad', datum: '2021-03' });
    a.besluit(ZWOLLE, '2021-03-20');
    expect(lees('2021-07-01', kwartaal).map((r) => [r.partijNaam, r.gevolgd, r.verstreken])).toEqual([
      [KAMPEN, 'nee', true],
      [ZWOLLE, 'ja', true],
    ]);
  });

  it.each([
    [{ datum: '2021-03-31' }, 1],
    [{ datum: '2021-04-01' }, 0],
    [{ datum: '2020-12' }, 0],
    [{ datum: '2021' }, 1],
    [{ uiterlijk: '2021-02' }, 1],
    [{ uiterlijk: '2022-01-01' }, 0],
    [{}, 0],
  ])('a plan %o: %i', (plan, verwacht) => {
    const { h, lees } = opzet();
    afspraak(h, 'ijssel-vecht.dvo', [ZWOLLE]).leg('BesluitGepland', { orgaan: 'raad', ...plan });
    expect(lees('2021-07-01', kwartaal)).toHaveLength(verwacht);
  });

  it('stays a plan when the agreement ended since, and may be open at one side', () => {
    const { h, lees } = opzet();
    const a = afspraak(h, 'ijssel-vecht.dvo', [ZWOLLE]);
    a.leg('BesluitGepland', { orgaan: 'raad', datum: '2021-03' });
    a.leg('OvereenkomstBeeindigd', { einde: { soort: 'tot', datum: '2021-04-01' }, wijze: 'beeindigd' });
    expect(lees('2021-07-01', { van: '2021-03-01' })).toHaveLength(1);
    expect(lees('2021-07-01', { tot: '2021-02-28' })).toEqual([]);
  });

  it('has the reported plans', () => {
    const { h, lees } = opzet();
    const a = afspraak(h, 'ijssel-vecht.visie', [], { soort: 'regiovisie' });
    a.meld({ vaststellingGepland: '2021-03' });
    a.meld({ vaststellingGepland: '2022' });
    a.meld({ vastgesteld: '2021-02' });
    expect(lees('2021-07-01', kwartaal)).toMatchObject([{ gepland: '2021-03', gevolgd: 'niet-bekend' }]);
  });
});
