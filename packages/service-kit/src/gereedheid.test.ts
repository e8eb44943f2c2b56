import type { Cursor } from '@regiolog/event-store/event-store';
import { expect, it } from 'vitest';
import { gereedheid } from './gereedheid.ts';

const lag = (behindMs: number | null) => async () => ({
  position: null,
  head: '9' as Cursor,
  upToDate: behindMs === 0,
  behindMs,
});
const weg = async (): Promise<never> => {
  throw new Error('the log is away');
};

it('is ready when every view has everything and what else must be true is true', async () => {
  const gereed = gereedheid({ projecties: { feiten: lag(0) }, eisen: { referentiegegevens: () => true } });
  expect(await gereed()).toEqual({
    gereed: true,
    referentiegegevens: true,
    bijgewerkt: true,
    projecties: { feiten: { bijgewerkt: true, achterstandSeconden: 0 } },
  });
});
it.each([
  [2_400, true, 2],
  [9_999, true, 10],
  [10_000, false, 10],
  [null, false, null],
])('a view that is behind for %j ms may be used: %j', async (behindMs, gereed, achterstandSeconden) => {
  expect(await gereedheid({ projecties: { een: lag(0), twee: lag(behindMs) } })()).toEqual({
    gereed,
    bijgewerkt: false,
    projecties: {
      een: { bijgewerkt: true, achterstandSeconden: 0 },
      twee: { bijgewerkt: false, achterstandSeconden },
    },
  });
});
it('is not ready when the log cannot be reached, and does not fail for it', async () => {
  expect(await gereedheid({ projecties: { feiten: weg } })()).toMatchObject({
    gereed: false,
    projecties: { feiten: { bijgewerkt: false, achterstandSeconden: null } },
  });
});
it('is not ready while something else is not true, and names it', async () => {
  const eisen = { referentiegegevens: () => false, kluis: () => true };
  expect(await gereedheid({ projecties: {}, eisen })()).toMatchObject({
    gereed: false,
    referentiegegevens: false,
    kluis: true,
  });
});
it('is not ready from the moment that the process has to stop', async () => {
  let stopt = false;
  const gereed = gereedheid({ projecties: { feiten: lag(0) }, stopt: () => stopt });
  expect(await gereed()).toMatchObject({ gereed: true });
  expect(await gereed()).not.toHaveProperty('stopt');
  stopt = true;
  expect(await gereed()).toMatchObject({ gereed: false, stopt: true });
});
