import { maakLogger } from '@regiolog/service-kit/logger';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, type Product, startProduct } from '../tenancy/product.ts';
import { breek, ingreep, uitSchema } from '../tenancy/uit-schema.ts';
import { A, type Berichtdata, bericht, bied, bouwRegio, legOvereenkomst } from './wereld.ts';

/** Messages made from the published schema, whole and broken: every one has an answer, and none is our failure. */

const VOL = process.env['REGIOLOG_TEST_DEPTH'] === 'full';
const KEREN = VOL ? 3000 : 60;
const SOORT = 'application/cloudevents+json';

type Vorm = Readonly<Record<string, unknown>>;
type Document = {
  readonly paths: Readonly<
    Record<string, { post?: { requestBody?: { content: Record<string, { schema: Vorm }> } } }>
  >;
  readonly components: { readonly schemas: Record<string, Vorm> };
};

let product: Product;
const fouten: string[] = [];
beforeAll(async () => {
  const bestemming = { write: (regel: string) => void fouten.push(regel) };
  product = await startProduct({ logger: maakLogger({ niveau: 'error', bestemming }) });
  await bouwRegio(product);
  await legOvereenkomst(product, 'convenant', 'Convenant Noord');
  await product.bij();
  product.inkomend.start();
});
afterAll(() => product.stop());

it('every message is answered, and what is refused is recorded nowhere', async () => {
  const document = json<Document>(await product.stuur('/v1/openapi.json'));
  const schema = document.paths['/inkomend']?.post?.requestBody?.content[SOORT]?.schema ?? {};
  const doel = fc.constantFrom<unknown>(
    'noord.convenant',
    'noord.nog-niet',
    { regio: 'noord', naam: 'convenant  noord' },
    { regio: 'zuid', naam: 'Convenant Noord' },
    'nergens.convenant',
  );
  const verzoek = fc.record({
    lichaam: uitSchema(schema, document.components.schemas),
    ingreep: fc.option(ingreep, { nil: null, freq: 1 }),
    overeenkomst: doel,
    versie: fc.constantFrom<unknown>({ naam: '1.0' }, { naam: '2.0' }, { document: 'a'.repeat(64) }),
    id: fc.oneof(fc.constantFrom('steeds-hetzelfde', 'nog-een-kenmerk'), fc.uuid()),
    los: fc.boolean(),
  });
  const statussen = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(verzoek, async ({ lichaam, ingreep: hoe, los, id, ...deel }) => {
      const { type, data } = lichaam as { type: string; data: Berichtdata };
      // Half of them as they come out of the schema, half known to come from here and about something that is there.
      const { bekend: _, ...bekendNu } = data;
      const goed = { ...bericht({}, { id, type }), data: { ...bekendNu, gemeente: A, ...deel } };
      const vol = los ? lichaam : goed;
      const voor = (await product.store.head())?.cursor;
      const antwoord = await bied(product, hoe ? breek(vol, hoe) : JSON.stringify(vol));
      statussen.set(antwoord.status, (statussen.get(antwoord.status) ?? 0) + 1);
      expect([200, 201, 202, 400, 403, 409, 413], antwoord.tekst + fouten.join('')).toContain(
        antwoord.status,
      );
      if (antwoord.status >= 400) expect((await product.store.head())?.cursor).toBe(voor);
    }),
    { numRuns: KEREN, ...(VOL ? {} : { seed: 20_261_122 }), endOnFailure: true },
  );
  expect([...statussen.keys()]).toEqual(expect.arrayContaining([201, 202, 400]));
  expect(fouten).toEqual([]);
}, 240_000);
