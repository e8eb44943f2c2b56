import { setImmediate as beurt } from 'node:timers/promises';
import { AangebodenBericht } from '@regiolog/domein/berichten/inkomend';
import { openHerkansing } from '@regiolog/register/inkomend/herkansing';
import { ontvang } from '@regiolog/register/inkomend/ontvangst';
import { expect, it } from 'vitest';
import { openRegister } from './register.ts';
import { bericht } from './wereld.ts';

/** A municipality can name any region: what it fills there must not keep others waiting while it is tried again. */

const AANTAL = 200;

it('lets others have their turn while many held messages are tried', async () => {
  const { deps, postvak, stop } = await openRegister();
  try {
    const doel = { overeenkomst: { regio: 'noord', naam: 'Een naam die er niet is' } };
    for (let n = 0; n < AANTAL; n += 1)
      await ontvang(deps, AangebodenBericht.parse(bericht(doel, { id: `bericht-nummer-${n}` })));
    let [bezig, beurten] = [true, 0];
    const ronde = openHerkansing(deps, postvak)
      .ronde()
      .finally(() => {
        bezig = false;
      });
    while (bezig) {
      await beurt();
      beurten += 1;
    }
    expect(await ronde).toBe(0);
    expect(beurten).toBeGreaterThanOrEqual(AANTAL);
  } finally {
    await stop();
  }
});
