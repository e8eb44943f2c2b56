import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, type Product, startProduct, type Wie } from '../tenancy/product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

const systeem: Wie = { rol: 'systeem' };
const zwolle: Wie = { rol: 'behandelaar', gemeente: 'gm0193' };

it('a claimant notifies a dispute at a commission', async () => {
  const c = await product.post(systeem, '/v1/regios/landelijk/commissies', {
    kenmerk: 'proef',
    naam: 'Proefcommissie',
    soort: 'toegang',
    domeinen: ['bw'],
  });
  expect(c.status, c.tekst).toBe(201);
  const m = await product.post(zwolle, '/v1/commissies/landelijk.proef/geschillen', {
    soort: 'nieuwe-client',
    onderwerp: 'Wie betaalt',
    verzoekers: [{ gemeente: 'gm0193' }],
    verweerders: [{ gemeente: 'gm0150' }],
    punten: [{ punt: 'betaling', omschrijving: 'Wie betaalt de plaatsing.' }],
    feitendatum: '2023-01-10',
    datum: '2023-02-01',
  });
  expect(m.status, m.tekst).toBe(201);
  const id = String(json(m)['dossier']);
  const o = await product.post(zwolle, `/v1/geschillen/${id}/overleggen`, {
    datum: '2023-02-02',
    uitkomst: 'loopt',
  });
  expect(o.status, o.tekst).toBe(201);
  const vreemd = await product.post(
    { rol: 'behandelaar', gemeente: 'gm0200' },
    `/v1/geschillen/${id}/overleggen`,
    { datum: '2023-02-02', uitkomst: 'loopt' },
  );
  expect(vreemd.status).toBe(404);
});
