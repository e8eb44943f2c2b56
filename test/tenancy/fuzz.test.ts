import { maakLogger } from '@regiolog/service-kit/logger';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantGeschillen } from './geschil-wereld.ts';
import { gepubliceerdeRoutes, json, type Product, startProduct, type Wie } from './product.ts';
import { breek, ingreep, type Schema, uitSchema } from './uit-schema.ts';
import { NODIGE_VRAAG, vulPad } from './verzoeken.ts';
import { AUDITOR, bouwWereld, COORDINATOR, SYSTEEM } from './wereld.ts';

/**
 * Bodies from the published schemas, half of them broken in one place, to every route that records. Whatever comes is
 * answered, what is refused leaves no trace, and what is recorded can be read again.
 */

const VOL = process.env['REGIOLOG_TEST_DEPTH'] === 'full';
const BEURTEN = VOL ? 5000 : 150;

type Document = {
  readonly paths: Record<
    string,
    Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>
  >;
  readonly components: { readonly schemas: Schema };
};

describe('bodies made from the schemas', () => {
  let product: Product;
  const regels: string[] = [];

  beforeAll(async () => {
    const bestemming = { write: (regel: string) => regels.push(regel) };
    product = await startProduct({ logger: maakLogger({ niveau: 'error', bestemming }) });
    await bouwWereld(product);
    await plantGeschillen(product);
  });
  afterAll(() => product.stop());

  const verzoeken = async () => {
    const document = json<Document>(await product.stuur('/v1/openapi.json'));
    const routes = Object.entries(document.paths).flatMap(([pad, { post }]) => {
      const schema = post?.requestBody?.content['application/json']?.schema;
      // Any address would be asked whether it wants messages: these tests knock at nobody's door.
      if (pad === '/abonnementen') return [];
      return schema ? [{ pad: `/v1${pad}`, lichaam: uitSchema(schema, document.components.schemas) }] : [];
    });
    return fc.constantFrom(...routes).chain(({ pad, lichaam }) =>
      fc.record({
        pad: fc.constant(vulPad(pad, { id: 'noord.eigen', slug: 'noord' })),
        lichaam,
        ingreep: fc.option(ingreep, { nil: null, freq: 1 }),
        wie: fc.constantFrom<Wie>(SYSTEEM, COORDINATOR),
      }),
    );
  };

  it(`are answered and never fail, ${BEURTEN} times`, async () => {
    const statussen = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(await verzoeken(), async ({ pad, lichaam, ingreep: hoe, wie }) => {
        const inhoud = hoe ? breek(lichaam, hoe) : JSON.stringify(lichaam);
        const voor = await product.positie();
        const antwoord = await product.post(wie, pad, inhoud);
        statussen.set(antwoord.status, (statussen.get(antwoord.status) ?? 0) + 1);
        expect([200, 201, 400, 403, 404, 409], antwoord.tekst + regels.join('')).toContain(antwoord.status);
        if (antwoord.status < 300) return;
        expect(antwoord.koppen['content-type']).toBe('application/problem+json');
        expect(await product.positie()).toBe(voor);
      }),
      { numRuns: BEURTEN, ...(VOL ? {} : { seed: 20_260_601 }), endOnFailure: true },
    );
    // Both sides of the line were walked on. Of a dispute these askers may record nothing.
    expect(statussen.get(201)).toBeGreaterThan(BEURTEN / 6);
    expect(statussen.get(400)).toBeGreaterThan(BEURTEN / 5);
  });

  it('and what was recorded of them is answered about on any day', async () => {
    await product.view.projector.catchUp();
    expect(product.view.quarantaine()).toEqual([]);
    const routes = (await gepubliceerdeRoutes(product)).filter((route) => route.startsWith('GET '));
    for (const route of routes) {
      const sjabloon = route.slice(4);
      const basis = NODIGE_VRAAG[sjabloon] ?? '?';
      // Nobody drafts, rules or publishes in this world.
      if (/(ontwerpen|uitspraken)\/\{/.test(sjabloon)) continue;
      // Messages that go out and come in have no day of law, and nobody sent or asked for any.
      if (/^\/v1\/(abonnementen|berichten|inkomend)\b|\/postvak$/.test(sjabloon)) continue;
      // Nobody knows the id of an event here.
      if (sjabloon.endsWith('/{gebeurtenis}')) continue;
      // A history has no day of law: it is what was recorded; nor has what is published.
      const dagloos = /geschiedenis|rectificaties|gebeurtenissen|controles|\/uitspra[a-z]+$/.test(sjabloon);
      const dagen = dagloos ? [null] : ['0001-01-01', '1900-01-01', '2020-02-29', '2026-01-01', '9999-12-31'];
      const lijst = sjabloon.includes('overeenkomsten') && sjabloon.endsWith('overeenkomsten');
      for (const dag of dagen) {
        const pad = vulPad(sjabloon, {
          id: 'noord.eigen',
          slug: 'noord',
          code: 'gm9001',
          gemeente: 'gm9001',
        });
        const erbij = lijst ? '&eindigtBinnen=P999Y11M' : '';
        const antwoord = await product.lees(
          AUDITOR,
          `${pad}${basis}${dag ? `&geldigOp=${dag}${erbij}` : ''}`,
        );
        expect(antwoord.status, `${pad} ${dag}: ${regels.join('')}`).toBe(200);
      }
    }
    for (const pad of ['/v1/regios/noord', '/v1/overeenkomsten/noord.eigen', '/v1/mandaten/noord.eigen'])
      expect(json(await product.lees(AUDITOR, `${pad}/geschiedenis`))['ketenKlopt']).toBe(true);
  });
});
