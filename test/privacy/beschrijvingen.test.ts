import { GEEN_NAMEN } from '@regiolog/domein/gedeeld/persoon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { json, type Product, startProduct } from '../tenancy/product.ts';

/** Open text is kept as it is, for ever. Who writes a program or a form must read so where the field is described. */

type Schema = { readonly [sleutel: string]: unknown };
const isSchema = (waarde: unknown): waarde is Schema => typeof waarde === 'object' && waarde !== null;

/** A text in which a name fits: nothing narrows it, and it is longer than a code. */
const isOpen = (s: Schema): boolean =>
  s['type'] === 'string' &&
  !['enum', 'const', 'pattern', 'format'].some((sleutel) => sleutel in s) &&
  Number(s['maxLength'] ?? 0) >= 100;

function openTeksten(waarde: unknown, pad: string): { pad: string; schema: Schema }[] {
  if (Array.isArray(waarde)) return waarde.flatMap((deel) => openTeksten(deel, pad));
  if (!isSchema(waarde)) return [];
  if (isOpen(waarde)) return [{ pad, schema: waarde }];
  return Object.entries(waarde).flatMap(([naam, deel]) => openTeksten(deel, `${pad}.${naam}`));
}

describe('the description of every open text', () => {
  let product: Product;
  let gevonden: { pad: string; schema: Schema }[];

  beforeAll(async () => {
    product = await startProduct();
    const { paths } = json<{ paths: Record<string, Record<string, { requestBody?: unknown }>> }>(
      await product.stuur('/v1/openapi.json'),
    );
    gevonden = Object.entries(paths).flatMap(([pad, { post }]) => openTeksten(post?.requestBody, pad));
  });
  afterAll(() => product.stop());

  it('says that no names of persons belong there, or that it is sealed', () => {
    expect(gevonden.length).toBeGreaterThan(100);
    const zonder = gevonden.filter(
      ({ schema }) =>
        schema['x-persoonsgegeven'] !== true && !String(schema['description'] ?? '').includes(GEEN_NAMEN),
    );
    expect(zonder.map(({ pad }) => pad)).toEqual([]);
  });

  it('is that of a sealed text for an explanation, the name of who signed, a client and the chamber, and for no other', () => {
    const velden = gevonden
      .filter(({ schema }) => schema['x-persoonsgegeven'] === true)
      .map(({ pad }) => pad.split('.').at(-1));
    expect([...new Set(velden)].sort()).toEqual(['gegevens', 'naam', 'notitie', 'toelichting']);
  });
});
