import type { Aggregaat } from '@regiolog/domein/gedeeld/aggregaat';
import { createMemoryStore } from '@regiolog/event-store/memory';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { type SchrijfDeps, voerUit } from './opdracht.ts';

const schemas = { Gezegd: z.strictObject({ tekst: z.string() }) };
const schrift: Aggregaat<typeof schemas, number, never> = {
  categorie: 'proef',
  schemas,
  begin: 0,
  evolve: (aantal) => aantal + 1,
  bezwaar: () => undefined,
  feiten: () => [],
};

it('is refused, and changes nothing, when what the register filled in is more than the log takes', async () => {
  const store = createMemoryStore();
  // Nothing here is about a person or names a document.
  const deps = { store, nu: () => new Date() } as unknown as SchrijfDeps;
  const ref = { regio: 'proef', categorie: 'proef', id: 'proef' };
  const schrijf = (omvang: number) =>
    voerUit(deps, schrift, {
      identiteit: { onderwerp: 'proef', rollen: ['secretaris'] },
      ref,
      opdracht: { soort: 'leg-vast', type: 'Gezegd', data: () => ({ tekst: 'x'.repeat(omvang) }) },
      begeleiding: {},
      sleutel: `sleutel-${omvang}`,
    });
  expect(await schrijf(300_000)).toMatchObject({ code: 'te-groot' });
  expect(await store.readStream(ref, 0, 10)).toEqual([]);
  expect(await schrijf(1000)).toMatchObject({ volgnummer: 0 });
});
