import { describe, expect, it } from 'vitest';
import { afspraak, type Historie, historie } from '../historie.ts';
import { meeste, samen } from './eis.ts';
import { nvoMatrix } from './nvo-matrix.ts';
import { nvoRegio } from './nvo-regio.ts';

const A = 'gm0001';
const DAG = '2022-06-01';
const PEIL = '2020-10-29';

function regio(h: Historie, slug: string, naam: string) {
  h.regio(slug).leg('RegioIngericht', { naam });
  h.regio(slug).leg('GemeenteToegetreden', { gemeente: A, domeinen: ['bw-mo'], van: { datum: '2015' } });
  return h.nvo(slug);
}
const R1 = 'nvo.regiovisie-vastgesteld';
const GELD = 'uitvoering.financiele-solidariteit';
const merk = (item: typeof R1 | typeof GELD, wat: 'ja' | 'nee', peildatum = PEIL) =>
  ({ item, merk: wat, peildatum }) as const;
/** A vision that the council of the only member refused. */
const geweigerd = (h: Historie, datum: string) =>
  afspraak(h, 'noord.visie', [], { soort: 'regiovisie' }).besluit(A, datum, { uitkomst: 'geweigerd' });

describe('parts that are put together', () => {
  it.each([
    [['ja', 'ja'], 'ja'],
    [['ja', 'onzeker'], 'onzeker'],
    [['ja', 'nee'], 'deels'],
    [['ja', 'bewust-niet', 'nvt'], 'ja'],
    [['bewust-niet', 'nvt'], 'bewust-niet'],
    [['nvt', 'nvt'], 'nvt'],
    [['nee', 'niet-bekend'], 'nee'],
    [['niet-aangetoond', 'niet-bekend'], 'niet-aangetoond'],
    [['niet-bekend'], 'niet-bekend'],
    [[], 'niet-bekend'],
  ] as const)('%j are %s', (delen, verwacht) => {
    expect(samen(delen)).toBe(verwacht);
  });

  it('are worth the best of several ways, of which a no in one is no more than that', () => {
    expect(meeste(['nee', 'deels', 'ja'])).toBe('ja');
    expect(meeste(['nee', 'niet-bekend'])).toBe('niet-bekend');
    expect(meeste(['nee'])).toBe('nee');
  });
});

describe('contradictions between a claim and the register', () => {
  const tegen = (h: Historie, dag = DAG) =>
    nvoRegio(h.feiten(), 'noord', dag).tegenstrijdigheden.map((t) => [t.item, t.sterkte, t.volgens]);

  it('shows a yes of the survey beside a council that had refused, both sides with their source', () => {
    const h = historie();
    regio(h, 'noord', 'Noord').leg('NvoMerkGerapporteerd', merk(R1, 'ja'));
    geweigerd(h, '2020-05-01');
    expect(tegen(h)).toEqual([[R1, 'hard', 'afgeleid']]);
    const [over] = nvoRegio(h.feiten(), 'noord', DAG).tegenstrijdigheden;
    expect(over?.kanten.map((k) => k.volgens)).toEqual(['merk', 'register']);
    expect(over?.kanten.every((k) => k.gebeurtenissen.length > 0)).toBe(true);
  });

  it('compares on the day of the claim: what came later does not contradict it', () => {
    const h = historie();
    regio(h, 'noord', 'Noord').leg('NvoMerkGerapporteerd', merk(R1, 'ja'));
    geweigerd(h, '2021-05-01');
    expect(tegen(h)).toEqual([]);
  });

  it('does not collide with what is not shown, or not known', () => {
    const h = historie();
    regio(h, 'noord', 'Noord').leg('NvoMerkGerapporteerd', merk(R1, 'ja'));
    afspraak(h, 'noord.visie', [A], { soort: 'regiovisie' });
    expect(tegen(h)).toEqual([]);
  });

  it('collides with a part that shows otherwise, not with a part of which nothing is known', () => {
    const h = historie();
    regio(h, 'noord', 'Noord').leg('NvoMerkGerapporteerd', merk(R1, 'ja'));
    h.regio('noord').leg('GemeenteToegetreden', {
      gemeente: 'gm0002',
      domeinen: ['bw-mo'],
      van: { datum: '2015' },
    });
    const visie = afspraak(h, 'noord.visie', [], { soort: 'regiovisie' });
    visie.besluit(A, '2019-12-01');
    expect(tegen(h)).toEqual([]);
    visie.besluit('gm0002', '2019-12-01', { orgaan: 'college' });
    expect(tegen(h)).toEqual([[R1, 'nuance', 'afgeleid']]);
  });

  it('shows a no while every council had adopted, as in Meierij (003:1147)', () => {
    const h = historie();
    regio(h, 'noord', 'Noord').leg('NvoMerkGerapporteerd', merk(R1, 'nee'));
    afspraak(h, 'noord.visie', [], { soort: 'regiovisie' }).besluit(A, '2019-12-01');
    expect(tegen(h)).toEqual([[R1, 'hard', 'afgeleid']]);
  });

  it('shows a later claim of the coordinator beside it as well, the last one only', () => {
    const h = historie();
    const nvo = regio(h, 'noord', 'Noord');
    nvo.leg('NvoStandVastgelegd', { eis: 'R1', stand: 'ja', peildatum: '2021-06-01' });
    geweigerd(h, '2021-05-01');
    expect(tegen(h)).toEqual([['R1', 'hard', 'afgeleid']]);
    nvo.leg('NvoStandVastgelegd', { eis: 'R1', stand: 'nee', peildatum: '2021-07-01' });
    expect(tegen(h)).toEqual([]);
    const r1 = nvoRegio(h.feiten(), 'noord', DAG).eisen[0];
    expect([r1?.stand?.stand, r1?.oordeel]).toEqual(['nee', 'nee']);
  });
});

describe('a region and the norm', () => {
  it('reads a mark by its text, or by what the register says was left out on purpose', () => {
    const h = historie();
    const nvo = regio(h, 'noord', 'Noord');
    nvo.leg('NvoMerkGerapporteerd', merk(GELD, 'ja'));
    const cel = () => nvoRegio(h.feiten(), 'noord', DAG).cellen.find((c) => c.item === GELD);
    expect([cel()?.lezing, cel()?.tegenstrijdigheden]).toEqual([null, 0]);
    afspraak(h, 'noord.convenant').leg('OnderwerpGeregeld', {
      thema: 'financiele-solidariteit',
      stadium: 'bewust-niet',
    });
    expect(cel()?.lezing).toBe('bewust-niet');
    afspraak(h, 'noord.dvo').leg('OnderwerpGeregeld', {
      thema: 'financiele-solidariteit',
      stadium: 'aangekondigd',
    });
    expect(cel()?.lezing).toBe(null);
    nvo.leg('TegenstrijdigheidGemeld', {
      item: GELD,
      peildatum: PEIL,
      tekst: 'is er niet',
      sterkte: 'hard',
      lezing: 'niet-nodig',
    });
    expect([cel()?.lezing, cel()?.tegenstrijdigheden]).toEqual(['niet-nodig', 1]);
  });

  it('shows the mark of the last survey by then, and a correction in its place', () => {
    const h = historie();
    const nvo = regio(h, 'noord', 'Noord');
    nvo.leg('NvoMerkGerapporteerd', merk(R1, 'nee'));
    const later = nvo.leg('NvoMerkGerapporteerd', merk(R1, 'ja', '2022-03'));
    const cel = (dag: string) => nvoRegio(h.feiten(), 'noord', dag).cellen[0]?.merk;
    expect([cel('2019-01-01'), cel('2021-01-01'), cel(DAG)]).toEqual([null, 'nee', 'ja']);
    nvo.herstel(later, { item: R1, merk: 'in-ontwikkeling', peildatum: '2022-03' });
    expect(cel(DAG)).toBe('in-ontwikkeling');
  });
});

describe('the matrix', () => {
  const wereld = () => {
    const h = historie();
    regio(h, 'noord', 'Noord').leg('NvoMerkGerapporteerd', merk(R1, 'ja'));
    regio(h, 'aa', 'Aa').leg('NvoMerkGerapporteerd', merk(R1, 'nee'));
    h.regio('landelijk').leg('RegioIngericht', { naam: 'Landelijk' });
    afspraak(h, 'noord.visie', [], { soort: 'regiovisie' }).besluit(A, '2019-12-01');
    h.nvo('noord').leg('OndersteuningGemeld', { richting: 'vraag', onderwerp: 'hulp', peildatum: PEIL });
    return h.feiten();
  };

  it('has a row for every region but the national one, by name, and counts them', () => {
    const m = nvoMatrix(wereld(), {}, DAG);
    expect([m.regios, m.rijen.map((r) => r.naam)]).toEqual([2, ['Aa', 'Noord']]);
    expect(m.perEis[0]).toMatchObject({
      zin: '1 van 2 regio’s voldoet aantoonbaar aan R1.',
      oordelen: { ja: 1, 'niet-bekend': 1 },
      organen: [{ orgaan: 'raad', volgens: 'vastgelegd', regios: ['noord'] }],
    });
    expect(m.perItem[0]?.merken).toEqual({ nee: 1, ja: 1 });
    expect(m.perItem[1]?.merken).toEqual({ 'niet-gemeten': 2 });
    expect(m.rijen[1]?.ondersteuning.vraag).toEqual(['hulp']);
  });

  it('narrows the rows and their cells, and leaves the counts', () => {
    const f = wereld();
    const slugs = (filter: object) => nvoMatrix(f, filter, DAG).rijen.map((r) => r.regio);
    expect(slugs({ merk: 'ja' })).toEqual(['noord']);
    expect(slugs({ item: R1 })).toEqual(['aa', 'noord']);
    expect(slugs({ eis: 'R1', oordeel: 'ja' })).toEqual(['noord']);
    expect(slugs({ merk: 'nee', eis: 'R1', oordeel: 'ja' })).toEqual([]);
    expect(slugs({ regio: 'aa' })).toEqual(['aa']);
    const smal = nvoMatrix(f, { item: R1, eis: 'R2' }, DAG);
    expect(smal.rijen[0]).toMatchObject({ cellen: [{ item: R1 }], eisen: [{ eis: 'R2' }] });
    expect(smal.perItem.length).toBe(20);
  });
});
