import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importeer } from '@regiolog/register/importeer';
import { ProefUitgever, stil } from '@regiolog/service-kit/testing';
import { buildStandalone } from '@regiolog/standalone/app';
import { REFERENTIE } from '@regiolog/standalone/referentie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handelingen } from './set.ts';

/** The set through the importer that people run, into a log on disk. */

describe('the import of the reference set', () => {
  let map: string;
  let regiolog: Awaited<ReturnType<typeof buildStandalone>>;

  beforeAll(async () => {
    map = await mkdtemp(join(tmpdir(), 'regiolog-invoer-'));
    regiolog = await buildStandalone({ data: map, verifieer: new ProefUitgever().verifieer(), logger: stil });
  });
  afterAll(async () => {
    await regiolog.stop();
    await rm(map, { recursive: true });
  });

  it('records every act and refuses none', async () => {
    expect(await importeer(regiolog.register, REFERENTIE)).toEqual({
      vastgelegd: handelingen.length,
      herhaald: 0,
      nietGeplaatst: [],
    });
  });

  it('records nothing when it runs again', async () => {
    expect(await importeer(regiolog.register, REFERENTIE)).toEqual({
      vastgelegd: 0,
      herhaald: handelingen.length,
      nietGeplaatst: [],
    });
  });
});
