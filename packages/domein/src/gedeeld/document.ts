import { z } from 'zod';

/** A document that is kept: found by the hash of its bytes, so that it can never become another one. */
export const Document = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'Dit is geen SHA-256.'),
  mediatype: z.string().max(120),
  omvang: z.int().min(1),
});

/** How a command names a document that was delivered before: by its hash alone. */
export const Documenthash = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'Geef de SHA-256 van een document dat u eerst hebt aangeleverd.');
