import { Meter } from '@regiolog/service-kit/meter';
import { describe, expect, it } from 'vitest';
import type { Bezorging } from './bezorging.ts';
import { geteld, toonStand } from './tellingen.ts';
import type { Aflevering } from './verzender.ts';

describe('what is counted of the delivery', () => {
  it('is how much waits, since when, and what came of the attempts', async () => {
    const meter = new Meter();
    const loop = { wachtend: 2, bezorgdTot: null, laatste: null };
    const bezorging = {
      lopend: () => [
        { ...loop, oudste: '2024-01-01T00:00:30.000Z' },
        { ...loop, oudste: '2024-01-01T00:00:10.000Z' },
        { ...loop, wachtend: 0, oudste: null },
      ],
    } as unknown as Bezorging;
    toonStand(meter, bezorging, () => new Date('2024-01-01T00:01:00.000Z'));
    const uitkomsten: Aflevering[] = [
      { soort: 'bezorgd' },
      { soort: 'mislukt', reden: 'geen-verbinding' },
      { soort: 'bezorgd' },
    ];
    const verzender = geteld(meter, {
      bezorg: async () => uitkomsten.shift() ?? { soort: 'opgezegd' },
      staatToe: async () => true,
      sluit: () => {},
    });
    for (let n = 0; n < 4; n += 1) await verzender.bezorg('https://ontvanger.example', {}, '');
    const tekst = await meter.tekst();
    expect(tekst).toMatch(/^regiolog_webhook_waiting\{part=""\} 4$/m);
    expect(tekst).toMatch(/^regiolog_webhook_lag_seconds\{part=""\} 50$/m);
    expect(tekst).toMatch(/^regiolog_webhook_delivered_total 2$/m);
    expect(tekst).toMatch(/^regiolog_webhook_attempts_failed_total 2$/m);
  });
});
