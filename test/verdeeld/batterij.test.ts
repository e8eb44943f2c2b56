/** The tables of rights, with services apart; an instance of each is killed once the world is built. */
import { describe } from 'vitest';
import { DIENSTEN } from '../../infra/gateway/routes.ts';
import { batterij } from '../tenancy/batterij.ts';
import { aanGateway, startVerdeeld } from './stel.ts';

// Twenty thousand requests to eight processes: three minutes of two cores.
describe.runIf(process.env.REGIOLOG_TEST_DEPTH === 'full')('run apart (full depth only)', () => {
  batterij(async () => {
    const verdeeld = await startVerdeeld();
    const product = aanGateway(verdeeld);
    let gebouwd = 0;
    return {
      ...product,
      bij: async () => {
        await product.bij();
        // The world is built in three parts.
        gebouwd += 1;
        if (gebouwd === 3) await Promise.all(DIENSTEN.map(verdeeld.dood));
      },
    };
  });
});
