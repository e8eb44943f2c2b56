import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { lees } from '../architectuur/scanner.ts';
import { alleBestanden, leesBestand, regels } from './bestanden.ts';
import { functies } from './functies.ts';

/** The measures of the house: sizes, tests per line, and what the project may say. */

const alles = alleBestanden();
const code = alles.filter((pad) => /\.tsx?$/.test(pad));
const isTest = (pad: string) =>
  pad.startsWith('test/') ||
  /\.test\.tsx?$|\/conformance(?:\.ts|\/)|\/(?:given|historie|testing|bench-servers)\.ts$/.test(pad);
const bron = code.filter((pad) => /^(?:packages|services)\//.test(pad) && !isTest(pad));
const toetsen = code.filter(isTest);

/** The size that 95 of 100 do not exceed. */
function p95(maten: readonly number[]): number {
  return maten.toSorted((a, b) => a - b)[Math.ceil(maten.length * 0.95) - 1] ?? 0;
}
/** The largest of all, to see where it goes wrong. */
const grootste = (rijen: readonly { readonly regels: number; readonly naam: string }[]) =>
  rijen
    .toSorted((a, b) => b.regels - a.regels)
    .slice(0, 8)
    .map((r) => `${r.regels} ${r.naam}`)
    .join('\n');

const som = (paden: readonly string[]) => paden.reduce((n, pad) => n + regels(pad), 0);

describe('sizes', () => {
  const bestanden = bron.map((pad) => ({ naam: pad, regels: regels(pad) }));
  const gemeten = functies(bron).map((f) => ({ ...f, naam: `${f.pad} ${f.naam}` }));

  it('95 of 100 source files have at most 200 lines, and none has more than 400', () => {
    expect(p95(bestanden.map((b) => b.regels)), grootste(bestanden)).toBeLessThanOrEqual(200);
    // What the pages say is a list of sentences by their name, which nobody reads from its beginning to its end.
    const code = bestanden.filter(({ naam }) => !naam.startsWith('services/portaal/web/teksten/nl/'));
    expect(code.filter((b) => b.regels > 400)).toEqual([]);
  });

  it('95 of 100 functions have at most 40 lines, and none has more than 70', () => {
    expect(gemeten.length).toBeGreaterThan(bestanden.length);
    expect(p95(gemeten.map((f) => f.regels)), grootste(gemeten)).toBeLessThanOrEqual(40);
    expect(gemeten.filter((f) => f.eigen > 70)).toEqual([]);
    expect(gemeten.filter((f) => f.eigen < 0)).toEqual([]);
  });

  it('there are at least 0.8 lines of test for a line of source', () => {
    const delen = [...new Set(bron.map((pad) => pad.split('/').slice(0, 2).join('/')))];
    const rijen = delen.map((deel) => {
      const eigen = som(bron.filter((pad) => pad.startsWith(`${deel}/`)));
      const erbij = som(toetsen.filter((pad) => pad.startsWith(`${deel}/`)));
      return `${deel}: ${eigen} lines, tests beside them ${(erbij / eigen).toFixed(2)} per line`;
    });
    expect(som(toetsen) / som(bron), rijen.join('\n')).toBeGreaterThanOrEqual(0.8);
  });
});

describe('types', () => {
  it('are never any, in tests neither', () => {
    const zegt = /[:<,|&(]\s*any\b(?!\s*[:(])|\bas\s+any\b|\bany\[\]/;
    expect(code.filter((pad) => zegt.test(lees(leesBestand(pad)).code))).toEqual([]);
  });

  it('are never switched off for a line or a file', () => {
    const stil = new RegExp(['@ts-ig', 'nore|@ts-no', 'check'].join(''));
    expect(code.filter((pad) => stil.test(leesBestand(pad)))).toEqual([]);
  });
});

describe('what the project may say', () => {
  /** Said in parts, so that this file is held to it too. */
  const NIET = [
    ['/wo', 'rk/'],
    ['../sh', 'ared'],
    ['sub', '-agent'],
    ['Cl', 'aude'],
  ].map((delen) => delen.join(''));
  const tekst = (inhoud: string) => !inhoud.includes('\u0000');

  it('is nothing of the machine or the tools with which it was made', () => {
    const fout = alles.flatMap((pad) => {
      const inhoud = leesBestand(pad);
      return tekst(inhoud)
        ? NIET.filter((woord) => inhoud.includes(woord)).map((woord) => `${pad}: ${woord}`)
        : [];
    });
    expect(fout).toEqual([]);
  });

  it('holds for its history as well', () => {
    const geschiedenis = () => {
      try {
        const cwd = new URL('../../', import.meta.url);
        return execFileSync('git', ['log', '--format=%an%n%B'], {
          cwd,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        });
      } catch {
        return ''; // Not a clone, or no git here: then there is no history to read.
      }
    };
    const gezegd = geschiedenis();
    expect(NIET.filter((woord) => gezegd.includes(woord))).toEqual([]);
  });
});
