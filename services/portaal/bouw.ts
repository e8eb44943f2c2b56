/**
 * Makes what the portal is served from, when its sources changed: the types of the API out of the route tables of the
 * services (`web/api/schema.gen.d.ts`), and the web application (`dist`). `infra/installeer.mjs` starts it.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ADRESSEN } from './src/adressen.ts';

const HIER = fileURLToPath(new URL('.', import.meta.url));
const HUIS = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(HIER, 'dist');
const TYPEN = join(HIER, 'web/api/schema.gen.d.ts');
const MERKEN = join(HIER, 'node_modules/.bouw');

/** What the sources of one product say, as one number. */
function vingerafdruk(patronen: readonly string[]): string {
  const som = createHash('sha256');
  for (const pad of globSync([...patronen], { cwd: HUIS }).sort()) {
    if (!/\.test\.ts$|schema\.gen/.test(pad)) som.update(pad).update(readFileSync(join(HUIS, pad)));
  }
  return som.digest('hex');
}

/** Puts a packed copy beside every file that gets smaller by it, so that nothing is packed while somebody waits. */
function pakIn(map: string): void {
  for (const naam of globSync('**/*.{js,css,svg,html}', { cwd: map })) {
    const bytes = readFileSync(join(map, naam));
    // thema.css is never sent as it is: the tokens of a region come after it.
    if (bytes.length < 1024 || naam === 'thema.css') continue;
    const params: Record<number, number> = {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    writeFileSync(join(map, `${naam}.br`), brotliCompressSync(bytes, { params }));
    writeFileSync(join(map, `${naam}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

/** Makes something when its sources changed since it was made, or it is gone. */
async function maak(
  naam: string,
  product: string,
  bronnen: readonly string[],
  doe: () => void | Promise<void>,
): Promise<void> {
  const merk = join(MERKEN, naam);
  const nu = vingerafdruk(bronnen);
  if (existsSync(product) && existsSync(merk) && readFileSync(merk, 'utf8') === nu) return;
  process.stderr.write(`Regiolog maakt het portaal klaar (${naam}) …\n`);
  await doe();
  mkdirSync(MERKEN, { recursive: true });
  writeFileSync(merk, nu);
}

/** The addresses of all pages, as their route tables have them. */
async function adressen(): Promise<readonly string[]> {
  const tabellen = await Promise.all(
    globSync('web/paginas/*/routes.ts', { cwd: HIER }).map(
      (pad) => import(join(HIER, pad)) as Promise<Record<string, readonly { readonly path: string }[]>>,
    ),
  );
  return tabellen.flatMap((tabel) =>
    Object.values(tabel).flatMap((routes) => routes.map(({ path }) => path)),
  );
}

const node = (...rest: string[]): Buffer =>
  execFileSync(process.execPath, rest, {
    cwd: HUIS,
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64_000_000,
  });

await maak(
  'typen',
  TYPEN,
  ['packages/*/src/**/*.ts', 'services/*/src/**/*.ts', 'infra/gateway/*.ts', 'pnpm-lock.yaml'],
  () => {
    const api = join(HIER, 'node_modules/.openapi.json');
    writeFileSync(api, node('infra/gateway/maak.ts', 'openapi'));
    node(join(HIER, 'node_modules/openapi-typescript/bin/cli.js'), api, '-o', TYPEN);
  },
);
await maak(
  'web',
  join(DIST, 'index.html'),
  [
    'services/portaal/web/**/*.{ts,tsx,css,html,svg,mjs}',
    'services/portaal/{vite.config.ts,package.json,bouw.ts,src/adressen.ts}',
    'packages/domein/src/**/*.ts',
    'pnpm-lock.yaml',
  ],
  async () => {
    // Made aside and then put in place: who is served from it meanwhile gets the one or the other.
    const aanbouw = `${DIST}-${process.pid}`;
    const vite = join(HIER, 'node_modules/vite/bin/vite.js');
    node(vite, 'build', '--logLevel', 'warn', '--config', join(HIER, 'vite.config.ts'), '--outDir', aanbouw);
    pakIn(aanbouw);
    writeFileSync(join(aanbouw, ADRESSEN), JSON.stringify(await adressen()));
    const oud = `${aanbouw}-oud`;
    if (existsSync(DIST)) renameSync(DIST, oud);
    renameSync(aanbouw, DIST);
    rmSync(oud, { recursive: true, force: true });
  },
);
