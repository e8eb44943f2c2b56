/** Names for events that are the same whenever the same command is repeated. */
import { hash } from 'node:crypto';
import type { StreamRef } from './event-store.ts';

/** The name space of Regiolog's event ids. Fixed for ever: with another one, repeats would be recorded twice. */
const NAMESPACE = 'f2bd1c1e-7a3c-5d0b-9e55-3f0c4a1d8b62';

/** UUID version 5 (RFC 9562) of a name in Regiolog's name space. */
export function uuid5(name: string): string {
  const namespace = Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex');
  const bytes = hash('sha1', Buffer.concat([namespace, Buffer.from(name)]), 'buffer').subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * The id of the event with this index among those of one command on one stream. `caller` is who sent it, as the token
 * says: keys of different callers never meet, nor do those of different streams.
 */
export function eventId(ref: StreamRef, caller: string, idempotencyKey: string, index: number): string {
  // As JSON, so that no two lists of parts can be spelled the same.
  return uuid5(JSON.stringify([ref.regio, ref.categorie, ref.id, caller, idempotencyKey, index]));
}
