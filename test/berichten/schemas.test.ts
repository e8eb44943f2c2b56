import type { CloudEvent } from '@regiolog/domein/berichten/cloudevent';
import { INKOMENDE_TAAL } from '@regiolog/domein/berichten/inkomend';
import { TAAL } from '@regiolog/domein/berichten/register';
import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Antwoord, json, type Product, startProduct } from '../tenancy/product.ts';
import { AUDITOR, bouwWereld } from '../tenancy/wereld.ts';

/** The published language can be read by everybody, from anywhere, at the address that every message names. */

describe('the published language', () => {
  let product: Product;
  const open = (pad: string, koppen: Record<string, string> = {}): Promise<Antwoord> =>
    product.stuur(pad, { koppen });

  beforeAll(async () => {
    product = await startProduct();
    await bouwWereld(product);
  });
  afterAll(() => product.stop());

  it('is told type by type, each with what it means and where its schema is', async () => {
    type Soort = { type: string; betekenis: string; dataschema: string | null };
    const { typen, aangeboden } = json<{ typen: Soort[]; aangeboden: Soort[] }>(await open('/schemas'));
    expect(typen.map(({ type }) => type)).toEqual(TAAL.map(({ type }) => type));
    expect(aangeboden.map(({ type }) => type)).toEqual(INKOMENDE_TAAL.map(({ type }) => type));
    for (const { betekenis, dataschema } of [...typen, ...aangeboden]) {
      expect(betekenis).toMatch(/^[A-Z].+\.$/);
      if (dataschema === null) continue;
      const schema = await open(new URL(dataschema).pathname);
      expect(json(schema)).toMatchObject({ $id: dataschema });
    }
  });

  it('holds the schema of every message of the feed, and the message obeys it', async () => {
    const { berichten } = json<{ berichten: CloudEvent[] }>(
      await product.lees(AUDITOR, '/v1/berichten?limiet=500'),
    );
    const adressen = new Set(berichten.flatMap(({ dataschema }) => dataschema ?? []));
    expect(adressen.size).toBeGreaterThan(10);
    for (const adres of adressen) {
      const ajv = new Ajv({ allErrors: true });
      ajvFormats.default(ajv);
      const toets = ajv.compile(json(await open(new URL(adres).pathname)));
      for (const { data } of berichten.filter(({ dataschema }) => dataschema === adres))
        expect(toets(data) ? [] : toets.errors).toEqual([]);
    }
  });

  it('is described as topics in AsyncAPI', async () => {
    const document = json<{ asyncapi: string; components: { messages: object } }>(
      await open('/v1/asyncapi.json'),
    );
    expect(document.asyncapi).toBe('3.0.0');
    const alle = [...TAAL, ...INKOMENDE_TAAL].map(({ type }) => type);
    expect(Object.keys(document.components.messages).sort()).toEqual(alle.sort());
  });

  it.each(['/schemas', '/v1/asyncapi.json', '/v1/openapi.json'])(
    'may be kept and read by web pages: %s',
    async (pad) => {
      const eerst = await open(pad);
      expect(eerst.koppen).toMatchObject({
        'access-control-allow-origin': '*',
        'cache-control': 'public, max-age=3600',
      });
      const weer = await open(pad, { 'if-none-match': String(eerst.koppen.etag) });
      expect([weer.status, weer.tekst]).toEqual([304, '']);
      expect((await open(pad, { 'if-none-match': '"oud"' })).status).toBe(200);
    },
  );

  it('says of a type that there is not what it says of all that is not there', async () => {
    expect((await open('/schemas/nl.samenwerkingsafspraken.verzonnen/v1')).status).toBe(404);
  });
});
