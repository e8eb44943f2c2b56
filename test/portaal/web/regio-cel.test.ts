import { expect, it } from 'vitest';
import { celsoort } from '../../../services/portaal/web/paginas/regio/cel.ts';

it.each([
  ['ja', 'vastgelegd', 'ja'],
  ['nee', 'vastgelegd', 'nee'],
  ['onzeker', 'handeling', 'onzeker'],
  ['niet-aangetoond', 'vastgelegd', 'onzeker'],
  ['niet-bekend', 'gemeld', 'genoemd'],
  ['nee', null, 'geen'],
  ['niet-bekend', null, 'niets'],
] as const)('a municipality that is bound "%s" on the basis "%s" reads "%s"', (gebonden, basis, soort) => {
  expect(celsoort({ gebonden, basis })).toBe(soort);
});
