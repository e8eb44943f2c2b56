import { describe, expect, it } from 'vitest';
import { csvRij } from './csv.ts';

describe('a row for a spreadsheet', () => {
  it.each([
    ['a formula is text', '=1+1', "'=1+1"],
    ['whichever sign it begins with', '@SOM(A1)', "'@SOM(A1)"],
    ['also behind a number', '-1+cmd', "'-1+cmd"],
    ['a number below zero stays a number', -5, '-5'],
    ['with the minus of typesetters as well', '−2', '-2'],
    ['a rise stays a number', '+3', '+3'],
    ['what divides cells stands between quotes', 'a;b', '"a;b"'],
    ['quotes are doubled', 'zo "heet" het', '"zo ""heet"" het"'],
    ['a line end within a cell stays there', 'a\nb', '"a\nb"'],
    ['nothing is empty', null, ''],
    ['parts are written as the register keeps them', { a: 1 }, '"{""a"":1}"'],
  ])('%s', (_, waarde, cel) => {
    expect(csvRij([waarde, 'x'])).toBe(`${cel};x\r\n`);
  });
});
