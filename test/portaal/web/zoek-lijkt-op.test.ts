import { describe, expect, it } from 'vitest';
import { lijktOp } from '../../../services/portaal/web/paginas/zoeken/lijkt-op.ts';

const NAMEN = ['Amersfoort', 'Soest', 'Zeist', 'Súdwest-Fryslân', 'Haren', 'Haaren', 'Ede'].map((naam) => ({
  naam,
}));
const gevonden = (getypt: string): string[] => lijktOp(getypt, NAMEN).map(({ naam }) => naam);

describe('what somebody may have meant', () => {
  it.each([
    ['Amersfort', ['Amersfoort']],
    ['amersvoort', ['Amersfoort']],
    ['Soets', []],
    ['Soesst', ['Soest']],
    ['sudwest-fryslan', ['Súdwest-Fryslân']],
    ['Harren', ['Haaren', 'Haren']],
    ['Edde', ['Ede']],
    ['Ed', []],
    ['regiovise', []],
    ['', []],
  ])('by %s: %j', (getypt, namen) => {
    expect(gevonden(getypt)).toEqual(namen);
  });
});
