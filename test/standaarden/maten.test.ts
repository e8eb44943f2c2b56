import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { lees } from '../architectuur/scanner.ts';
import { alleBestanden, leesBestand, regels } from './bestanden.ts';

/** The measures of the house: sizes, tests per line, and what the project may say. */

const alles = alleBestanden();
const code = alles.filter((pad) => /\.tsx?$/.test(pad));
const isTest = (pad: string) =>
  pad.startsWith('test/') ||
  /\.test\.tsx?$|\/conformance(?:\.ts|\/)|\/(?:given|historie|testing|bench-servers)\.ts$/.test(pad);
const bron = code.filter((pad) => /^(?:packages|services)\//.test(pad) && !isTest(pad));
const toetsen = code.filter(isTest);

/** The size that 95 of 100 do not exceed. */
function p95(paden: readonly string[]): number {
  const maten = paden.map(regels).sort((a, b) => a - b);
  return maten[Math.ceil(maten.length * 0.95) - 1] ?? 0;
}

const som = (paden: readonly string[]) => paden.reduce((n, pad) => n + regels(pad), 0);

describe('sizes', () => {
  it('95 of 100 source files have at most 200 lines', () => {
    const grootste = bron
      .map((pad) => `${regels(pad)} ${pad}`)
      .sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10));
    expect(p95(bron), grootste.slice(0, 8).join('\n')).toBeLessThanOrEqual(200);
  });

  it('no source file has more than 400 lines', () => {
    expect(bron.filter((pad) => regels(pad) > 400)).toEqual([]);
  });

  it('says how many lines of test there are for a line of source', () => {
    const delen = [...new Set(bron.map((pad) => pad.split('/').slice(0, 2).join('/')))];
    const rijen = delen.map((deel) => {
      const eigen = som(bron.filter((pad) => pad.startsWith(`${deel}/`)));
      const erbij = som(toetsen.filter((pad) => pad.startsWith(`${deel}/`)));
      return `${deel}: ${eigen} lines, tests beside them ${(erbij / eigen).toFixed(2)} per line`;
    });
    const totaal = som(toetsen) / som(bron);
    const oordeel = totaal >= 0.8 ? 'enough' : 'LESS THAN 0.8';
    console.info(
      [...rijen, `all: ${totaal.toFixed(2)} lines of test per line of source (${oordeel})`].join('\n'),
    );
    expect(totaal).toBeGreaterThan(0);
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
