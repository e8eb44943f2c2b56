import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALLE_REGELS, controleer, doelVan } from './controle.ts';
import { IMPORTREGELS, TEKSTREGELS } from './regels.ts';
import { importeertVerborgen, imports, lees } from './scanner.ts';

const WORTEL = new URL('../../', import.meta.url);
const GEPLANT = new URL('overtredingen/', import.meta.url);

function bestanden(map: URL, voorvoegsel = ''): string[] {
  return readdirSync(map, { withFileTypes: true })
    .flatMap((e) => {
      const pad = `${voorvoegsel}${e.name}`;
      if (e.isDirectory())
        return e.name === 'node_modules' ? [] : bestanden(new URL(`${e.name}/`, map), `${pad}/`);
      return [pad];
    })
    .sort();
}

/** What is shipped: not the tests beside it, not the suite that the port ships for its adapters. */
const isProduct = (pad: string) =>
  /^(?:(?:packages|services)\/[^/]+\/src|services\/portaal\/web)\/.*\.tsx?$/.test(pad) &&
  !/\.gen\.d\.ts$|\.test\.tsx?$|\/conformance(?:\.ts|\/)/.test(pad);

const product = ['packages/', 'services/']
  .flatMap((map) => bestanden(new URL(map, WORTEL), map))
  .filter(isProduct);

describe('the house', () => {
  it('keeps every rule', () => {
    const overtredingen = product.flatMap((pad) =>
      controleer(pad, readFileSync(new URL(pad, WORTEL), 'utf8')),
    );
    const waarom = new Map([...IMPORTREGELS, ...TEKSTREGELS].map((r) => [r.naam, r.waarom]));
    expect(
      overtredingen.map((o) => `${o.bestand}: ${o.wat} (${o.regel}: ${waarom.get(o.regel) ?? ''})`),
    ).toEqual([]);
  });

  it('was read: the rules looked at what there is', () => {
    expect(product).toContain('packages/domein/src/overeenkomst/overeenkomst.ts');
    expect(product).toContain('packages/event-store/src/hash-chain.ts');
    expect(product.some((pad) => pad.startsWith('services/standalone/'))).toBe(true);
    expect(product).toContain('services/portaal/web/routes.tsx');
  });
});

describe('every rule', () => {
  it('has a name of its own', () => {
    expect(new Set(ALLE_REGELS).size).toBe(ALLE_REGELS.length);
  });

  const geplant = bestanden(GEPLANT).map((pad) => {
    const schuin = pad.indexOf('/');
    return { pad, regel: pad.slice(0, schuin), bestand: pad.slice(schuin + 1).replace(/\.txt$/, '') };
  });

  it('has a planted violation', () => {
    expect([...new Set(geplant.map((g) => g.regel))]).toEqual(ALLE_REGELS.toSorted());
  });

  it.each(geplant)('$regel catches $bestand', ({ pad, regel, bestand }) => {
    const tekst = readFileSync(new URL(pad, GEPLANT), 'utf8');
    expect(controleer(bestand, tekst).map((o) => o.regel)).toContain(regel);
  });

  it('is silent about the same file without the line that breaks it', () => {
    for (const { pad, regel, bestand } of geplant) {
      if (bestand.endsWith('.tsx')) continue;
      const tekst = readFileSync(new URL(pad, GEPLANT), 'utf8');
      const schoon = tekst
        .split('\n')
        .filter((regels) => !regels.includes('// planted'))
        .join('\n');
      expect([
        pad,
        controleer(bestand, schoon)
          .map((o) => o.regel)
          .includes(regel),
      ]).toEqual([pad, false]);
    }
  });
});

describe('the scanner', () => {
  it.each([
    ["import a from 'x';", ['x']],
    ['import a from "x";', ['x']],
    ["import type { A } from 'x';", ['x']],
    ["import { type A, b as c } from 'x';", ['x']],
    ["import * as a from 'x';", ['x']],
    ["import a, {\n  b,\n  c,\n} from\n  'x'", ['x']],
    ["import 'x';", ['x']],
    ["export { a } from 'x';", ['x']],
    ["export type { A } from 'x';", ['x']],
    ["export * from 'x'; export * as y from 'z'", ['x', 'z']],
    ["const a = await import('x');", ['x']],
    ["type A = import('x').A;", ['x']],
    ["const a = require('x');", ['x']],
    ["import a = require('x');", ['x']],
    [`const w = \`\${await import('x')}\`;`, ['x']],
    ["import data from 'x' with { type: 'json' };", ['x']],
  ])('sees %j', (tekst, namen) => {
    expect(imports(lees(tekst))).toEqual(namen);
  });

  it.each([
    "// import a from 'x';",
    "/* import a from 'x'; */",
    "/**\n * import('x')\n */",
    `const s = "import a from 'x'";`,
    "const s = `import a from 'x'`;",
    "const s = 'it\\'s from \\'x\\'';",
    "const r = /import a from 'x'/;",
    "const r = [/['\"`]/, 1]; // import 'x'",
    "export const from = 'x';",
    "const a = b / c; // import 'x'",
    "Array.from('x')",
    "const important = from('x');",
  ])('sees nothing in %j', (tekst) => {
    expect(imports(lees(tekst))).toEqual([]);
  });

  it('finds its way after a template within a template', () => {
    const tekst = `const a = \`a \${b ? \`c \${'}'} d\` : { e: 1 }} f\`; import x from 'y';`;
    expect(imports(lees(tekst))).toEqual(['y']);
  });

  it('sees that a name is hidden', () => {
    expect(importeertVerborgen(lees('await import(naam)'))).toBe(true);
    expect(importeertVerborgen(lees("await import('x' + naam)"))).toBe(true);
    expect(importeertVerborgen(lees("await import('x', { with: {} }); new URL('y', import.meta.url)"))).toBe(
      false,
    );
  });
});

describe('where an import leads', () => {
  it.each([
    ['../gedeeld/datum.ts', 'packages/domein/src/gedeeld/datum.ts'],
    ['./events.ts', 'packages/domein/src/regio/events.ts'],
    ['zod', 'npm:zod'],
    ['@eventstore/db-client', 'npm:@eventstore/db-client'],
    ['node:fs/promises', 'node:fs/promises'],
    ['fs', 'node:fs'],
    ['fs/promises', 'node:fs/promises'],
    ['@regiolog/domein/gedeeld/datum', 'packages/domein/src/gedeeld/datum.ts'],
    ['@regiolog/event-store/sqlite', 'packages/event-store/src/sqlite.ts'],
    ['@regiolog/register', 'services/register/src/index.ts'],
  ])('%s', (naam, doel) => {
    expect(doelVan('packages/domein/src/regio/regio.ts', naam)).toBe(doel);
  });
});
