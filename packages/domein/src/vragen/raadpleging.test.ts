import { describe, expect, it } from 'vitest';
import { afspraak, historie } from './historie.ts';
import { Raadpleging, raadpleging } from './raadpleging.ts';

const ZWOLLE = 'gm0193';
const ID = 'ijssel-vecht.visie';
const NORM = ['professionals', 'inwoners', 'ervaringsdeskundigen', 'ketenpartners'] as const;

function opzet(soort: 'regiovisie' | 'dvo' = 'regiovisie') {
  const h = historie();
  const a = afspraak(h, ID, [ZWOLLE], { soort });
  const lees = (dag = '2022-01-01') => Raadpleging.parse(raadpleging(h.feiten(), ID, dag));
  const hoor = (groep: string, datum?: string, stadium = 'gehouden', rest: object = {}) =>
    a.leg('RaadplegingGehouden', { groep, stadium, ...(datum ? { datum } : {}), ...rest } as never);
  const groep = (naam: string, dag?: string) => lees(dag).groepen.find((g) => g.groep === naam);
  return { a, lees, hoor, groep };
}

describe('who was heard, and when (C14, A11; NvO R2)', () => {
  it('shows every group of the norm when each was heard before the first council adopted', () => {
    const { a, lees, hoor } = opzet();
    for (const g of NORM) hoor(g, '2021-03');
    a.besluit(ZWOLLE, '2021-06-01');
    expect(lees()).toMatchObject({
      aangetoond: 'ja',
      bevindingen: [],
      eersteVaststelling: { datum: '2021-06-01' },
    });
  });

  it('hears residents through who represents them, and has the other groups beside', () => {
    const { a, lees, hoor, groep } = opzet();
    for (const g of ['professionals', 'clientvertegenwoordiging', 'ervaringsdeskundigen', 'ketenpartners'])
      hoor(g, '2021-03-01');
    hoor('adviesraad', '2021-03-01', 'gehouden', {
      wie: 'Adviesraad sociaal domein',
      vorm: 'advies',
      versie: '0.9',
    });
    a.besluit(ZWOLLE, '2021-06-01');
    expect(lees().aangetoond).toBe('ja');
    expect(groep('adviesraad')).toMatchObject({
      gevraagd: false,
      stand: 'gehouden',
      raadplegingen: [{ wie: 'Adviesraad sociaal domein', vorm: 'advies', versie: '0.9' }],
    });
  });

  it.each([
    ['2021-05-31', 'ja'],
    ['2021-06-01', 'onzeker'],
    ['2021-06', 'onzeker'],
    ['2021', 'onzeker'],
    ['2021-06-02', 'nee'],
    [undefined, 'onzeker'],
  ] as const)('a consultation of %s comes before a decision of 1 June: %s', (datum, verwacht) => {
    const { a, hoor, groep } = opzet();
    a.besluit(ZWOLLE, '2021-06-01');
    hoor('professionals', datum);
    expect(groep('professionals', '2024-06-01')?.voorVaststelling).toBe(verwacht);
  });

  it('counts the first decision of the body that is asked, not of a college or a meeting', () => {
    const { a, hoor, groep, lees } = opzet();
    a.besluit(ZWOLLE, '2021-01-01', { orgaan: 'college' });
    a.besluit(ZWOLLE, '2021-09-01');
    hoor('professionals', '2021-05-01');
    expect(lees().eersteVaststelling?.datum).toBe('2021-09-01');
    expect(groep('professionals')?.voorVaststelling).toBe('ja');
  });

  it('on a day before it was taken there is no first decision yet, nor one that a source reports', () => {
    const { a, hoor, groep, lees } = opzet();
    for (const g of NORM) hoor(g, '2021-05-01');
    a.besluit(ZWOLLE, '2023-02-01');
    a.meld({ vastgesteld: '2023' });
    expect(lees('2022-01-01')).toMatchObject({
      eersteVaststelling: null,
      gemeldeVaststelling: null,
      aangetoond: 'ja',
    });
    expect(groep('inwoners', '2022-01-01')?.voorVaststelling).toBe('niet-bekend');
    expect(lees('2023-02-01').eersteVaststelling?.datum).toBe('2023-02-01');
    a.besluit(ZWOLLE, '2022');
    expect(lees('2022-01-01').eersteVaststelling?.datum).toBe('2022');
  });

  it('of several consultations the best counts', () => {
    const { a, hoor, groep } = opzet();
    a.besluit(ZWOLLE, '2021-06-01');
    hoor('inwoners', '2021-07-01');
    hoor('inwoners', '2021-05-01');
    expect(groep('inwoners')).toMatchObject({ voorVaststelling: 'ja', gehouden: 'ja' });
  });

  it('finds a group that was planned, told afterwards or not heard at all', () => {
    const { a, hoor, groep, lees } = opzet();
    a.besluit(ZWOLLE, '2021-06-01');
    hoor('professionals', '2021-05-01', 'gepland');
    hoor('inwoners', '2021-08-01', 'achteraf-geinformeerd');
    hoor('ketenpartners', '2021-08-01');
    expect(NORM.map((g) => [groep(g)?.stand, groep(g)?.gehouden])).toEqual([
      ['gepland', 'niet-aangetoond'],
      ['achteraf-geinformeerd', 'niet-aangetoond'],
      ['niet-vastgelegd', 'niet-aangetoond'],
      ['gehouden', 'ja'],
    ]);
    expect(lees()).toMatchObject({ aangetoond: 'niet-aangetoond' });
    expect(lees().bevindingen.map((b) => [b.code, b.artikel])).toEqual(
      NORM.map(() => ['raadpleging-niet-aangetoond', 'NvO R2']),
    );
    expect(lees().bevindingen[3]?.uitleg).toContain('pas na de vaststelling');
    expect(lees().norm.map((n) => [n.groep, n.oordeel])).toEqual(NORM.map((g) => [g, 'niet-aangetoond']));
  });

  it('doubts what a partial date leaves open', () => {
    const { a, hoor, lees } = opzet();
    a.besluit(ZWOLLE, '2021-06-01');
    for (const g of NORM) hoor(g, '2021');
    expect(lees()).toMatchObject({
      aangetoond: 'onzeker',
      bevindingen: NORM.map(() => ({ code: 'raadpleging-onzeker' })),
    });
  });

  it('while nothing is adopted who is heard is heard before it; a reported adoption makes that doubtful', () => {
    const { a, hoor, lees, groep } = opzet();
    for (const g of NORM) hoor(g, '2021-03-01');
    expect(lees()).toMatchObject({ eersteVaststelling: null, aangetoond: 'ja' });
    a.meld({ vastgesteld: '2020' });
    expect(lees()).toMatchObject({
      eersteVaststelling: null,
      gemeldeVaststelling: '2020',
      aangetoond: 'onzeker',
    });
    expect(groep('inwoners')?.voorVaststelling).toBe('niet-bekend');
  });

  it('looks at the day: what is held later is not held yet', () => {
    const { hoor, groep } = opzet();
    hoor('professionals', '2021-03-15');
    expect(groep('professionals', '2021-03-14')).toMatchObject({
      stand: 'gepland',
      gehouden: 'niet-aangetoond',
    });
    expect(groep('professionals', '2021-03-15')?.gehouden).toBe('ja');
  });

  it('asks nothing of other kinds, and says of each group that nothing is recorded', () => {
    const { lees, groep } = opzet('dvo');
    expect(lees()).toMatchObject({ aangetoond: null, norm: [], bevindingen: [], eersteVaststelling: null });
    expect(groep('professionals')).toMatchObject({
      gevraagd: false,
      gehouden: 'niet-bekend',
      stand: 'niet-vastgelegd',
    });
  });
});
