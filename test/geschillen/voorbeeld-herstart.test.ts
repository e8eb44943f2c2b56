import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { speelVoorbeeld } from '@regiolog/standalone/voorbeeld';
import { expect, it } from 'vitest';

it('is not told again by a release that tells it otherwise: what was recorded cannot be changed', async () => {
  const data = await mkdtemp(join(tmpdir(), 'voorbeeld-'));
  try {
    const merk = join(data, 'voorbeeld.sha256');
    await writeFile(merk, 'van een eerdere uitgave\n');
    // Nothing listens there: one request would fail.
    const uitkomst = await speelVoorbeeld({ url: 'http://127.0.0.1:1', data, token: () => '' });
    expect(uitkomst).toBe('al-gespeeld');
    expect(await readFile(merk, 'utf8')).toBe('van een eerdere uitgave\n');
  } finally {
    await rm(data, { recursive: true });
  }
});
