// Installs what is missing with the pinned pnpm, silently and, when it can, without a network.
// Runs on the machine's own Node (20 or later), before anything else exists: no imports from the workspace.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.regiolog-lock');
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'pnpm-lock.yaml')))
  .update(readFileSync(join(root, 'package.json')))
  .digest('hex');
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;

if (!installed) {
  process.stderr.write('Regiolog installeert wat ontbreekt (eenmalig, ongeveer een halve minuut) …\n');
  const result = spawnSync(
    'npx',
    ['-y', '--prefer-offline', 'pnpm@12.21.0', 'install', '--frozen-lockfile', '--prefer-offline'],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
  if (result.status !== 0) {
    process.stderr.write(`Installeren is niet gelukt.\n${result.stdout ?? ''}${result.stderr ?? ''}\n`);
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}
