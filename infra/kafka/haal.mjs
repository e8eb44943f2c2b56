// Fetches the Kafka broker of the tests (pom.xml) with Maven into node_modules/.cache; does nothing when it is there.
// Runs on the machine's own Node (20 or later), needs no installation of the workspace.
// Ends with 0 when the broker is there, 3 when Java or Maven is not on this machine, 4 when Maven could not fetch it.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NO_TOOL = 3;
const NOT_FETCHED = 4;
/** Maven's own time limits run to half an hour. */
const LIMIT_MS = 200_000;

const here = dirname(fileURLToPath(import.meta.url));
const pom = join(here, 'pom.xml');
const parent = join(here, '..', '..', 'node_modules', '.cache', 'regiolog');
const cache = join(parent, 'kafka');

/** The folder carries the pom.xml it was fetched by: one of an earlier version is not taken for this one. */
function present() {
  const copy = join(cache, 'pom.xml');
  return existsSync(copy) && readFileSync(copy, 'utf8') === readFileSync(pom, 'utf8');
}

/** The first of the tools that does not answer. */
function missing() {
  return ['java', 'mvn'].find((tool) => spawnSync(tool, ['-version'], { stdio: 'ignore' }).status !== 0);
}

function fetch() {
  const work = join(parent, `kafka-${process.pid}`);
  mkdirSync(work, { recursive: true });
  try {
    const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${work}`];
    const options = ['--batch-mode', '--quiet', '-Dstyle.color=never', '--strict-checksums', '--file', pom];
    const mvn = spawnSync('mvn', [...options, ...goal], {
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: LIMIT_MS,
    });
    if (mvn.status !== 0) return false;
    copyFileSync(pom, join(work, 'pom.xml'));
    // Whole or not at all, also when two fetch at once: the last to come takes the place.
    rmSync(cache, { recursive: true, force: true });
    renameSync(work, cache);
    return true;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function main() {
  if (present()) return 0;
  const tool = missing();
  if (tool) {
    console.error(`No Kafka broker: '${tool}' is not on this machine (Java 17 and Maven 3.8 are needed).`);
    return NO_TOOL;
  }
  console.error('Fetching the Kafka broker of the tests with Maven (once, about 70 MB) …');
  if (fetch()) return 0;
  console.error('No Kafka broker: Maven could not fetch it. Is Maven Central, or a mirror of it, in reach?');
  return NOT_FETCHED;
}

process.exitCode = main();
