import type { Band } from '@regiolog/domein/geschil/commissie-events';
import { describe, expect, it } from 'vitest';
import { bandenMet } from './belang.ts';
import type { Vragen } from './vragen.ts';

/** A fact table instead of a register: gm0001 and gm0002 are in oost, gm0003 became gm0004 in 2022, in zuid. */
const REGIOS: Readonly<Record<string, readonly string[]>> = {
  gm0001: ['oost'],
  gm0002: ['oost'],
  gm0004: ['zuid'],
};
const vragen: Pick<Vragen, 'opvolgers' | 'regios'> = {
  opvolgers: async (g, dag) => (g === 'gm0003' && dag >= '2022-01-01' ? ['gm0004'] : []),
  regios: async (g) => REGIOS[g] ?? [],
};
const DAGEN = { gemeld: '2023-02-01', dag: '2023-03-01' };
type Partij = Band['met'];
const tegen = (band: Omit<Band, 'aard'>, partij: Partij) =>
  bandenMet(vragen, { banden: [{ aard: 'anders', ...band }] }, [partij], DAGEN).then((b) => b.length > 0);
const g = (gemeente: string): Partij => ({ gemeente });
const r = (regio: string): Partij => ({ regio });

describe('to whom a tie is one', () => {
  it.each<[string, Partij, Partij, boolean]>([
    ['the party', g('gm0001'), g('gm0001'), true],
    ['another municipality', g('gm0003'), g('gm0001'), false],
    ['a neighbour in the region of the party', g('gm0002'), g('gm0001'), true],
    ['the region of the party', r('oost'), g('gm0001'), true],
    ['another region', r('zuid'), g('gm0001'), false],
    ['a member of the region that is the party', g('gm0002'), r('oost'), true],
    ['a region beside the region that is the party', r('zuid'), r('oost'), false],
    ['the region that is the party', r('oost'), r('oost'), true],
    ['who took the place of the party', g('gm0004'), g('gm0003'), true],
    ['whose place the party took', g('gm0003'), g('gm0004'), true],
    ['the region of who took the place of the party', r('zuid'), g('gm0003'), true],
  ])('%s', async (_naam, met, partij, verwacht) => {
    expect(await tegen({ met }, partij)).toBe(verwacht);
  });
});

describe('when a tie counts', () => {
  it.each<[string, Omit<Band, 'aard' | 'met'>, boolean]>([
    ['always', {}, true],
    ['since before the case', { van: { datum: '2020' } }, true],
    ['from a later day', { van: { datum: '2023-03-02' } }, false],
    ['from some day of this year', { van: { datum: '2023' } }, true],
    ['up to two years before the case', { einde: { soort: 'tot-en-met', datum: '2021-02-01' } }, true],
    ['up to a day more', { einde: { soort: 'tot-en-met', datum: '2021-01-31' } }, false],
    ['until then, that day not included', { einde: { soort: 'tot', datum: '2021-02-01' } }, false],
    ['until somewhere in the year', { einde: { soort: 'onduidelijk', datum: '2021' } }, true],
    ['until something happens', { einde: { soort: 'tot', datum: '2019', voorwaarde: 'opvolging' } }, true],
  ])('%s', async (_naam, periode, verwacht) => {
    expect(await tegen({ met: g('gm0001'), ...periode }, g('gm0001'))).toBe(verwacht);
  });
});
