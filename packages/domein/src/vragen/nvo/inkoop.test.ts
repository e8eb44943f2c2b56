import { describe, expect, it } from 'vitest';
import { afspraak, type Historie, historie } from '../historie.ts';
import type { EisAntwoord } from './eis.ts';
import { grondVan } from './grond.ts';
import { lasten, meerjarig } from './inkoop.ts';

const DAG = '2022-06-01';

function geldend(h: Historie) {
  const a = afspraak(h, 'proef.inkoop', [], { soort: 'deelovereenkomst', naam: 'Inkoop' });
  a.geldtVanaf('2020-01-01');
  return a;
}
const grond = (h: Historie, dag = DAG) => grondVan(h.feiten(), 'proef', dag);
const kort = ({ oordeel, gedaan, van }: EisAntwoord) => [oordeel, gedaan, van];

describe('R7: less administrative burden', () => {
  const VOL = {
    product: 'verblijf',
    variant: 'outputgericht',
    zelfdeVoorwaarden: true,
    gezamenlijkBeheer: true,
  } as const;

  it('is met by a variant, the same conditions and managing together', () => {
    const h = historie();
    geldend(h).leg('ContractvoorwaardenVastgelegd', VOL);
    expect(kort(lasten(grond(h)))).toEqual(['ja', 3, 3]);
  });

  it('is partly met where something is not recorded, and tells what', () => {
    const h = historie();
    geldend(h).leg('ContractvoorwaardenVastgelegd', { product: 'verblijf', variant: 'taakgericht' });
    const antwoord = lasten(grond(h));
    expect(kort(antwoord)).toEqual(['deels', 1, 3]);
    expect(antwoord.onderdelen[1]?.reden.uitleg).toBe(
      'verblijf: over dezelfde voorwaarden is niets vastgelegd.',
    );
  });

  it('says no to conditions that differ, and finds two variants for one product', () => {
    const h = historie();
    const a = geldend(h);
    a.leg('ContractvoorwaardenVastgelegd', { ...VOL, zelfdeVoorwaarden: false });
    a.leg('ContractvoorwaardenVastgelegd', { ...VOL, variant: 'taakgericht' });
    const antwoord = lasten(grond(h));
    expect(antwoord.onderdelen[1]?.oordeel).toBe('nee');
    expect(antwoord.bevindingen.map((b) => b.code)).toEqual(['variant-niet-eenduidig']);
  });

  it('takes a contract manager for managing together, and asks no variant of a subsidy', () => {
    const h = historie();
    geldend(h).leg('ContractvoorwaardenVastgelegd', {
      wijze: 'subsidie',
      contractbeheerder: 'gm0001',
      zelfdeVoorwaarden: true,
    });
    expect(kort(lasten(grond(h)))).toEqual(['ja', 2, 2]);
  });

  it('is not known without contracts', () => {
    expect(kort(lasten(grond(historie())))).toEqual(['niet-bekend', 0, 0]);
  });
});

describe('R8: contracts of more years with room for innovation', () => {
  const termijn = (basis: string, ...opties: string[]) => ({ soort: 'vast' as const, basis, opties });
  const r8 = (inhoud: object, dag = DAG) => {
    const h = historie();
    geldend(h).leg('ContractvoorwaardenVastgelegd', { product: 'verblijf', ...inhoud });
    return meerjarig(grond(h, dag));
  };

  it.each([
    ['3+2+2+2 (003:3947)', termijn('P3Y', 'P2Y', 'P2Y', 'P2Y'), 'ja'],
    ['1 and four times 1 (003:426)', termijn('P1Y', 'P1Y', 'P1Y', 'P1Y', 'P1Y'), 'ja'],
    ['one year', termijn('P1Y'), 'nee'],
    ['every year anew (003:3279)', { soort: 'jaarlijks' as const }, 'nee'],
    ['without an end (003:1742)', { soort: 'onbepaald' as const }, 'ja'],
  ])('looks at the base and its options: %s', (_, welke, verwacht) => {
    expect(r8({ termijn: welke, innovatie: true }).onderdelen[0]?.oordeel).toBe(verwacht);
  });

  it('is met with room for innovation, and partly without a word about it', () => {
    expect(r8({ termijn: termijn('P3Y'), innovatie: true }).oordeel).toBe('ja');
    expect(r8({ termijn: termijn('P3Y') }).oordeel).toBe('deels');
    expect(r8({ termijn: termijn('P3Y'), innovatie: false }).onderdelen[1]?.oordeel).toBe('nee');
  });

  it('does not apply to subsidies: there is nothing to contract (003:2569)', () => {
    expect(r8({ wijze: 'subsidie' }).oordeel).toBe('nvt');
  });

  it('looks at the contracts of the day', () => {
    const drie = { termijn: termijn('P3Y'), innovatie: true, van: { datum: '2021-01-01' } };
    expect(r8(drie, '2020-12-31').oordeel).toBe('niet-bekend');
    expect(r8(drie, '2021-01-01').oordeel).toBe('ja');
    expect(r8(drie, '2024-01-01').oordeel).toBe('niet-bekend');
  });

  it('takes neither a yes nor a no from an agreement that is not shown to hold', () => {
    const h = historie();
    const a = afspraak(h, 'proef.inkoop');
    a.leg('ContractvoorwaardenVastgelegd', { termijn: { soort: 'jaarlijks' }, innovatie: true });
    expect(meerjarig(grond(h)).onderdelen.map((o) => o.oordeel)).toEqual([
      'niet-aangetoond',
      'niet-aangetoond',
    ]);
  });

  it('is not shown without a term', () => {
    expect(r8({}).oordeel).toBe('niet-aangetoond');
  });
});
