import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { Verzegeld } from '@regiolog/domein/gedeeld/persoon';

const VORM = 1;
const IV = 12;
const TAG = 16;

/**
 * AES-256-GCM under an IV that follows from key, subject and text. A random one would make a repeated command differ
 * from its first time; this one repeats only when everything repeats.
 */
export function versleutel(sleutel: Buffer, onderwerp: string, tekst: string): string {
  const iv = createHmac('sha256', sleutel.subarray(32))
    .update(`${onderwerp.length}:${onderwerp}:`)
    .update(tekst, 'utf8')
    .digest()
    .subarray(0, IV);
  const gcm = createCipheriv('aes-256-gcm', sleutel.subarray(0, 32), iv).setAAD(Buffer.from(onderwerp));
  const cijfer = Buffer.concat([gcm.update(tekst, 'utf8'), gcm.final()]);
  return Buffer.concat([Buffer.of(VORM), iv, cijfer, gcm.getAuthTag()]).toString('base64url');
}

/** The text, or nothing when cipher and key do not belong together. */
export function ontsleutel(sleutel: Buffer, { onderwerp, cijfer }: Verzegeld): string | undefined {
  const bytes = Buffer.from(cijfer, 'base64url');
  if (bytes[0] !== VORM || bytes.length < 1 + IV + TAG) return undefined;
  const gcm = createDecipheriv('aes-256-gcm', sleutel.subarray(0, 32), bytes.subarray(1, 1 + IV), {
    authTagLength: TAG,
  });
  gcm.setAAD(Buffer.from(onderwerp)).setAuthTag(bytes.subarray(-TAG));
  try {
    return Buffer.concat([gcm.update(bytes.subarray(1 + IV, -TAG)), gcm.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
