// Installs what is missing with the pinned pnpm and says nothing when nothing is; never a word on stdout.
// Runs on the machine's own Node (20 or later), before anything else exists: no imports from the workspace.
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.regiolog-geinstalleerd');
const lock = join(modules, '.regiolog-installeert');
/** Who installs touches the lock this often; a lock that was not touched for long is of somebody who was killed. */
const TOUCH_MS = 1_000;
const ABANDONED_MS = 10_000;
const NETWORK =
  /EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|dns error|sending request/i;

const say = (text) => process.stderr.write(`${text}\n`);
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** The folders that pnpm-workspace.yaml names, and the root. */
function workspaces() {
  const inside = ['packages', 'services'].flatMap((map) =>
    readdirSync(join(root, map)).map((name) => join(root, map, name)),
  );
  return [root, ...inside].filter((folder) => existsSync(join(folder, 'package.json')));
}

/** What was asked for, on which machine, and which packages lie there: another one asks for an installation. */
function fingerprint() {
  const { devDependencies, dependencies, packageManager } = readJson(join(root, 'package.json'));
  const virtual = join(modules, '.pnpm');
  const parts = [
    readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8'),
    readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8'),
    [devDependencies, dependencies, packageManager, process.platform, process.arch],
    existsSync(virtual) ? readdirSync(virtual).sort() : [],
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Whether every package that one of ours names is there, and the tools that the scripts start. */
function allPresent() {
  const packages = workspaces().flatMap((folder) => {
    const { dependencies, devDependencies } = readJson(join(folder, 'package.json'));
    const names = Object.keys({ ...dependencies, ...devDependencies });
    return names.map((name) => join(folder, 'node_modules', name, 'package.json'));
  });
  const tools = ['node', 'tsc', 'biome', 'vitest'].map((name) => join(modules, '.bin', name));
  return [...packages, ...tools].every(existsSync);
}

function installed() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint() && allPresent();
}

/** The pinned Node comes through a build script, so that it is there only once it answers. */
function works() {
  const version = readJson(join(root, 'package.json')).devDependencies.node;
  const node = spawnSync(join(modules, '.bin', 'node'), ['--version'], { encoding: 'utf8' });
  return allPresent() && node.stdout?.trim() === `v${version}`;
}

function runPnpm(extra) {
  const { packageManager } = readJson(join(root, 'package.json'));
  // The versions are settled by package.json and the lock file; pnpm need not check its own.
  const pnpm = [packageManager, 'install', '--frozen-lockfile', '--prefer-offline', '--pm-on-fail=ignore'];
  const { NODE_ENV: _, ...env } = process.env;
  const settings = {
    // Never a question, and errors also under `npm run --silent`; no minutes of retries without a network.
    CI: 'true',
    npm_config_loglevel: 'error',
    npm_config_fetch_retry_mintimeout: '1000',
    npm_config_fetch_retry_maxtimeout: '5000',
  };
  const child = spawn('npx', ['-y', '--prefer-offline', ...pnpm, ...extra], {
    cwd: root,
    env: { ...env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (d) => (output += d));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      child.kill(signal);
      rmSync(lock, { force: true });
      process.exit(1);
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0 && works(), output }));
  });
}

async function install() {
  say('Regiolog installeert wat ontbreekt (eenmalig, ongeveer een halve minuut) …');
  rmSync(stamp, { force: true });
  let result = await runPnpm([]);
  // pnpm trusts what an earlier run left; with --force it makes every package anew.
  if (!result.ok && !NETWORK.test(result.output)) result = await runPnpm(['--force']);
  if (result.ok) writeFileSync(stamp, fingerprint());
  else if (NETWORK.test(result.output)) {
    say('Installeren is niet gelukt: het pakketregister van npm is niet bereikbaar.');
    say('Regiolog heeft één keer een netwerk nodig. Maak verbinding en probeer het opnieuw.');
    say('Loopt uw verkeer via een proxy of een eigen register? Stel dan npm daarop in.');
  } else {
    say('Installeren is niet gelukt. Dit is wat het installatieprogramma zei:');
    say(result.output.trim());
    say('Helpt opnieuw proberen niet? Verwijder dan de map node_modules en probeer het nog eens.');
  }
  return result.ok;
}

/** Takes the lock, or returns false when another start has it. */
async function take() {
  const mine = randomUUID();
  try {
    writeFileSync(lock, mine, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const { mtimeMs } = statSync(lock, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
  if (Date.now() - mtimeMs < ABANDONED_MS) return false;
  // Several may find it abandoned: the last to write has it, once the others had time to do the same.
  writeFileSync(lock, mine);
  await pause(250);
  return existsSync(lock) && readFileSync(lock, 'utf8') === mine;
}

async function main() {
  if (installed()) return true;
  mkdirSync(modules, { recursive: true });
  for (let waited = false; !(await take()); waited = true) {
    if (!waited) say('Regiolog wordt al geïnstalleerd door een andere start; we wachten daarop …');
    await pause(200);
  }
  const touch = setInterval(() => existsSync(lock) && utimesSync(lock, new Date(), new Date()), TOUCH_MS);
  try {
    return installed() || (await install());
  } finally {
    clearInterval(touch);
    rmSync(lock, { force: true });
  }
}

/** Makes the portal when its sources changed; what it is made with is there now. */
function buildPortal() {
  const node = join(modules, '.bin', 'node');
  return (
    spawnSync(node, [join(root, 'services/portaal/bouw.ts')], { stdio: ['ignore', 'inherit', 'inherit'] })
      .status === 0
  );
}

process.exitCode = (await main()) && buildPortal() ? 0 : 1;
