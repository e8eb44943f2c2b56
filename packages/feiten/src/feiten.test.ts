import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore } from '@regiolog/event-store/memory';
import { stil } from '@regiolog/service-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenFeiten, openFeiten } from './feiten.ts';

/** What the edge of a service asks before it lets anybody in. */

const store = createMemoryStore();
const nogNiet = { code: 'nog-niet-gereed' };
let map: string;
let feiten: OpenFeiten;
let positie = '';

beforeEach(async () => {
  const id = crypto.randomUUID();
  const ref = { regio: 'noord', categorie: 'regio', id: `r-${id}` };
  const event = { id, type: 'GemeenteToegetreden', version: 1, data: {}, metadata: {} };
  await store.append(ref, 'no-stream', [event]);
  positie = (await store.head())?.cursor ?? '';
  map = mkdtempSync(join(tmpdir(), 'regiolog-feiten-'));
  feiten = openFeiten({ store, data: map, logger: stil });
});
afterEach(async () => {
  await feiten.stop();
  rmSync(map, { recursive: true });
});

describe('whoever asks something', () => {
  it('is told to come back as long as not all is read that there was', async () => {
    expect(await feiten.inhalen(undefined)).toMatchObject(nogNiet);
    await feiten.view.projector.catchUp();
    expect(await feiten.inhalen(undefined)).toBeUndefined();
  });
  it('waits for what is still to be read, when the place is named', async () => {
    const wacht = feiten.inhalen(positie);
    feiten.start();
    expect(await wacht).toBeUndefined();
  });
  it('is told at once that a place is of no register, also before anything is read', async () => {
    expect(await feiten.inhalen('onzin')).toMatchObject({ code: 'invoer-ongeldig' });
  });
  it('is told to come back when the service stops meanwhile', async () => {
    const wacht = feiten.inhalen(positie);
    await feiten.view.projector.stop();
    expect(await wacht).toMatchObject(nogNiet);
  });
});
