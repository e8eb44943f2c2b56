import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readYaml } from './yaml.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

type Manifest = {
  readonly version: string;
  readonly license: string;
  readonly packageManager?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
};
const manifestOf = (folder: string): Manifest => JSON.parse(read(join(folder, 'package.json')));
const manifest = manifestOf('.');
const workspaces = ['packages', 'services']
  .flatMap((map) => readdirSync(join(root, map)).map((name) => join(map, name)))
  .filter((folder) => existsSync(join(root, folder, 'package.json')));

const REQUIRED = [
  'README.md',
  'LICENSE',
  'publiccode.yml',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CODE_OF_CONDUCT.md',
  'GOVERNANCE.md',
  'CHANGELOG.md',
  '.ci/run',
  'infra/installeer.mjs',
  'infra/decisions/README.md',
  'pnpm-lock.yaml',
];

describe('the files that come with the code', () => {
  it.each(REQUIRED)('%s is there and says something', (path) => {
    expect(read(path).trim().length).toBeGreaterThan(100);
  });

  it('the licence is the EUPL-1.2 to the letter, and every package names it', () => {
    const text = read('LICENSE');
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      '57fb42fbcd0b037ce528ed8f72f1ec095d67bc6825ecf1448ff39be1fe68a4b4',
    );
    for (let article = 1; article <= 15; article++) expect(text).toMatch(new RegExp(`^${article}\\.`, 'm'));
    expect(text).toMatch(/^ +Appendix$/m);
    for (const folder of ['.', ...workspaces]) expect(manifestOf(folder).license, folder).toBe('EUPL-1.2');
  });

  it('the changelog has a heading for this version', () => {
    const headings = read('CHANGELOG.md').match(/^## \[(.+?)\]/gm);
    expect(headings?.[0]).toBe(`## [${manifest.version}]`);
  });
});

describe('publiccode.yml', () => {
  const code = readYaml(read('publiccode.yml'));
  const CATEGORIES = ['compliance-management', 'document-management', 'workflow-management'];

  it.each([
    ['publiccodeYmlVersion', /^0\.7$/],
    ['name', /^Regiolog$/],
    ['url', /^https:\/\//],
    ['softwareType', /^standalone\/(?:web|backend)$/],
    ['developmentStatus', /^(?:concept|development|beta|stable|obsolete)$/],
    ['description/nl/shortDescription', /^.{10,150}$/],
    ['description/nl/longDescription', /^.{150,10000}$/],
    ['legal/license', /^EUPL-1\.2$/],
    ['maintenance/type', /^(?:internal|contract|community|none)$/],
    ['localisation/localisationReady', /^(?:true|false)$/],
  ])('has %s', (path, form) => {
    expect(code.get(path)).toMatch(form);
  });

  it.each([['platforms'], ['localisation/availableLanguages'], ['description/nl/features']])(
    'lists %s',
    (path) => {
      expect(Array.isArray(code.get(path))).toBe(true);
    },
  );

  it('uses categories of the standard, and names who maintains it where the standard asks', () => {
    for (const category of code.get('categories') ?? []) expect(CATEGORIES).toContain(category);
    const type = code.get('maintenance/type');
    if (type !== 'none') expect([...code.keys()].some((k) => k.startsWith('maintenance/cont'))).toBe(true);
  });
});

describe('decisions', () => {
  const folder = 'infra/decisions';
  const names = readdirSync(join(root, folder)).filter((name) => name !== 'README.md');

  it('are numbered without a gap', () => {
    const numbers = names
      .map((name) => Number(/^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1]))
      .sort((a, b) => a - b);
    expect(numbers).toEqual(names.map((_, n) => n + 1));
  });

  it.each(names)('%s has its title, its three parts and a line in the index', (name) => {
    const text = read(join(folder, name));
    expect(text).toMatch(new RegExp(`^# ${name.slice(0, 4)} \\S`));
    expect(text.match(/^## .+$/gm)).toEqual(['## Context', '## Decision', '## Consequences']);
    expect(text.split(/\s+/).length).toBeLessThan(400);
    expect(read(join(folder, 'README.md'))).toContain(`| [${name.slice(0, 4)}](${name}) `);
  });
});

describe('links', () => {
  const markdown = ['.', 'infra/decisions'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  );

  it.each(markdown)('of %s lead to what is there', (path) => {
    const targets = [...read(path).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
    const missing = targets
      .filter((target) => !/^(?:https?:|mailto:|#)/.test(target))
      .filter((target) => !existsSync(join(root, dirname(path), target.split('#')[0] ?? '')));
    expect(missing).toEqual([]);
  });

  it('code blocks and tables name only npm scripts that exist', () => {
    const named = markdown.flatMap((path) =>
      [...read(path).matchAll(/npm run (?:--silent )?([a-z]+)/g)].map((match) => match[1] ?? ''),
    );
    expect(named.filter((name) => manifest.scripts?.[name] === undefined)).toEqual([]);
  });
});

describe('the fixed points of package.json', () => {
  const scripts = manifest.scripts ?? {};

  it.each(['start', 'test', 'regiolog', 'token'])('npm run %s installs what is missing first', (name) => {
    expect(scripts[name]).toBeTruthy();
    expect(scripts[`pre${name}`]).toBe('npm run --silent installeer');
  });

  it.each(['start', 'regiolog', 'token'])(
    'npm run %s gives its place to node, so that signals arrive',
    (name) => {
      expect(scripts[name]).toMatch(/^exec node /);
    },
  );

  it('installs what the lock file says and runs the scripts of no package but node', () => {
    expect(scripts['installeer']).toBe('node infra/installeer.mjs');
    expect(read('infra/installeer.mjs')).toContain("'--frozen-lockfile'");
    expect(manifest.packageManager).toMatch(/^pnpm@\d+\.\d+\.\d+$/);
    const settings = readYaml(read('pnpm-workspace.yaml'));
    const allowed = [...settings].filter(([k, v]) => k.startsWith('allowBuilds/') && v !== 'false');
    expect(allowed).toEqual([['allowBuilds/node', 'true']]);
  });

  it('pins every version', () => {
    for (const folder of ['.', ...workspaces]) {
      const { dependencies, devDependencies } = manifestOf(folder);
      for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
        expect(version, `${folder}: ${name}`).toMatch(/^(?:workspace:\*|\d+\.\d+\.\d+)$/);
      }
    }
  });
});

describe('the full check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regiolog-tally-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function tally(report: unknown): { line: string | undefined; code: number } {
    const path = join(folder, 'report.json');
    writeFileSync(path, JSON.stringify(report));
    try {
      const out = execFileSync(process.execPath, [join(root, '.ci/tally.mjs'), path], { encoding: 'utf8' });
      return { line: out.trimEnd().split('\n').at(-1), code: 0 };
    } catch (error) {
      const { stdout, status } = error as { stdout: string; status: number };
      return { line: stdout.trimEnd().split('\n').at(-1), code: status };
    }
  }
  const report = (passed: number, failed: number, testResults: unknown[] = []) => ({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults,
  });

  it('can be started', () => {
    expect(statSync(join(root, '.ci/run')).mode & 0o111).toBe(0o111);
  });

  it('counts what vitest reports', () => {
    expect(tally(report(7, 0))).toEqual({ line: '7 passed, 0 failed, 3 skipped', code: 0 });
    expect(tally(report(7, 1))).toEqual({ line: '7 passed, 1 failed, 3 skipped', code: 1 });
  });

  it('fails when nothing passed, a file did not load, or there is no report', () => {
    const broken = { status: 'failed', name: 'a.test.ts', assertionResults: [] };
    expect(tally(report(0, 0)).code).toBe(1);
    expect(tally(report(7, 0, [broken]))).toEqual({ line: '7 passed, 1 failed, 3 skipped', code: 1 });
    expect(tally(null)).toEqual({ line: '0 passed, 0 failed, 0 skipped', code: 1 });
  });
});

describe('the reader of YAML', () => {
  it('refuses what it does not know', () => {
    expect(() => readYaml('a: b\na: c')).toThrow('twice');
    expect(() => readYaml('- ? x\njust words')).toThrow('line 2');
  });
});
