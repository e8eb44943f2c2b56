import { setTimeout as pauze } from 'node:timers/promises';
import { maakLogger } from '@regiolog/service-kit/logger';
import { describe, expect, it } from 'vitest';
import { openLeiding } from './leiding.ts';
import { foutcode, openOmslag } from './omslag.ts';
import { eigenSlot } from './slot.ts';

function schrift() {
  const regels: string[] = [];
  return { regels, logger: maakLogger({ bestemming: { write: (regel) => void regels.push(regel) } }) };
}

describe('leading without Kafka', () => {
  it('is for the only instance, from the begin until it stops', async () => {
    const { logger } = schrift();
    const slot = eigenSlot();
    const leiding = openLeiding({ slot, logger });
    expect(leiding.leidt()).toBe(true);
    const gedaan: string[] = [];
    for (const naam of ['een', 'ander'])
      leiding.tijdens({
        naam,
        doe: async (signaal) => {
          gedaan.push(naam);
          await pauze(60_000, undefined, { signal: signaal }).catch(() => {});
          gedaan.push(`${naam} uit`);
        },
      });
    await expect.poll(() => gedaan).toEqual(['een', 'ander']);
    await leiding.stop();
    expect(gedaan).toEqual(['een', 'ander', 'een uit', 'ander uit']);
    expect(leiding.leidt()).toBe(false);
    expect(await slot.bevestigd(new AbortController().signal)).toBeUndefined();
  });

  it('does again what failed, and tells it once', async () => {
    const { regels, logger } = schrift();
    const leiding = openLeiding({ slot: eigenSlot(), logger });
    let keer = 0;
    leiding.tijdens({
      naam: 'bezorgen',
      doe: async () => {
        keer += 1;
        throw Object.assign(new Error('een geheim'), { code: 'ECONNREFUSED' });
      },
    });
    await expect.poll(() => keer, { timeout: 10_000 }).toBeGreaterThanOrEqual(3);
    await leiding.stop();
    expect(regels).toHaveLength(1);
    expect(JSON.parse(regels[0] ?? '')).toMatchObject({ deel: 'bezorgen', code: 'ECONNREFUSED' });
    expect(regels.join()).not.toContain('geheim');
  });
});

describe('the word for what went wrong', () => {
  it('is that of the deepest cause that has one', () => {
    const diep = Object.assign(new Error('x'), { type: 'INVALID_PRODUCER_EPOCH', code: 47 });
    expect(foutcode(new Error('y', { cause: new Error('z', { cause: diep }) }))).toBe(
      'INVALID_PRODUCER_EPOCH',
    );
    expect(foutcode(new TypeError('x'))).toBe('TypeError');
    expect(foutcode('tekst')).toBe('onbekend');
  });

  it('is told anew when the state changes back', () => {
    const { regels, logger } = schrift();
    const meld = openOmslag(logger, 'deel');
    for (const toestand of ['goed', 'goed', 'weg', 'weg', 'goed']) meld(toestand);
    expect(regels.map((regel) => JSON.parse(regel).toestand)).toEqual(['goed', 'weg', 'goed']);
  });
});
