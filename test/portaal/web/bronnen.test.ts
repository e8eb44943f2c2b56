import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bronTitel } from '../../../services/portaal/web/teksten/nl/bronnen.ts';

const lijst = JSON.parse(
  readFileSync(new URL('../../../infra/referentie/bronnen.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;

it('has a title for every source that the register knows by the name of a file', () => {
  const kaal = Object.keys(lijst).filter((naam) => /\.\w{3,4}$/.test(naam) && bronTitel(naam) === naam);
  expect(kaal).toEqual([]);
});

it('leaves out where a document was read, and keeps its number in an official journal', () => {
  expect(bronTitel('5dok yngnlpnl, Regiovisie BW 2022')).toBe('Regiovisie BW 2022');
  expect(bronTitel('CVDR744215/1, centrumregeling')).toBe('CVDR744215/1, centrumregeling');
});
