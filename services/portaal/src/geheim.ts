import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const [IV, TAG] = [12, 16];

/** An id that nobody guesses: 256 bits, as 43 characters that a cookie may hold. */
export const nieuwId = (): string => randomBytes(32).toString('base64url');

/** Whether this can be such an id at all. */
export const isId = (tekst: string): boolean => /^[\w-]{43}$/.test(tekst);

/** What an id is kept under: who reads our file can sign in with none of it. */
export const somVan = (id: string): Buffer => createHash('sha256').update(id).digest();

/** A key that only who has the id can make, one for each purpose. */
export const sleutelVan = (id: string, doel: string): Buffer =>
  Buffer.from(hkdfSync('sha256', id, '', `regiolog portaal ${doel}`, 32));

/** Seals a text: AES-256-GCM with a fresh nonce. */
export function verzegel(sleutel: Buffer, tekst: string): Buffer {
  const iv = randomBytes(IV);
  const cijfer = createCipheriv('aes-256-gcm', sleutel, iv);
  const bytes = Buffer.concat([cijfer.update(tekst, 'utf8'), cijfer.final()]);
  return Buffer.concat([iv, cijfer.getAuthTag(), bytes]);
}

/** Opens what was sealed with this key; nothing when it was not. */
export function open(sleutel: Buffer, verzegeld: Buffer): string | undefined {
  try {
    const ontcijfer = createDecipheriv('aes-256-gcm', sleutel, verzegeld.subarray(0, IV));
    ontcijfer.setAuthTag(verzegeld.subarray(IV, IV + TAG));
    return Buffer.concat([ontcijfer.update(verzegeld.subarray(IV + TAG)), ontcijfer.final()]).toString(
      'utf8',
    );
  } catch {
    return undefined;
  }
}
