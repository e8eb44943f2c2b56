import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { beforeEach, describe, expect, it } from 'vitest';
import { newEvent } from './conformance/bench.ts';
import type { RecordedEvent } from './event-store.ts';
import { canonicalText, digestOf, GENESIS, hashOf, verifyChain } from './hash-chain.ts';
import { createMemoryStore } from './memory.ts';

describe('the hash chain', () => {
  const ref = { regio: 'utrecht', categorie: 'proef', id: 'een' };
  let events: readonly RecordedEvent[];

  beforeEach(async () => {
    const store = createMemoryStore();
    const given = [1, 2, 3, 4].map((n) => newEvent({ data: { n, tekst: 'Súd"west\n', b: { z: 1, a: 2 } } }));
    await store.append(ref, 'no-stream', given);
    events = await store.readStream(ref, 0, 10);
  });

  it('prints an object the same in whatever order it was written, and another one otherwise', () => {
    const print = createHash('sha256').update('{"a":1,"b":{"c":[2,"é"]}}').digest('hex');
    expect(digestOf({ b: { c: [2, 'é'] }, a: 1 })).toBe(print);
    expect(digestOf({ b: { c: ['é', 2] }, a: 1 })).not.toBe(print);
  });

  it('hashes the canonical bytes of the whole event, as the library writes them', () => {
    for (const event of events) {
      const { cursor: _, geregistreerd: __, hash, ...hashed } = event;
      expect(hash).toBe(
        createHash('sha256')
          .update(String(canonicalize(hashed)))
          .digest('hex'),
      );
    }
  });

  it('has stayed the same since the first log was written', () => {
    const id = 'b1f9a3f2-95b0-5a6e-8f8e-0d4a2d0a7c11';
    const event = {
      ref,
      revision: 0,
      id,
      type: 'Gebeurd',
      version: 1,
      data: { a: 1 },
      metadata: { actor: 'x' },
    };
    expect(hashOf({ ...event, previousHash: GENESIS })).toBe(
      '113fcb85ac331d2d993bacc7c8e760a95d4888cc8a2f15f380da9ca68ab006e9',
    );
  });

  it('begins at 64 zeros and names each predecessor', () => {
    expect(events.map((event) => event.previousHash)).toEqual([
      GENESIS,
      ...events.slice(0, 3).map(({ hash }) => hash),
    ]);
  });

  it('verifies as a whole and in parts', () => {
    expect(verifyChain(events)).toBeNull();
    expect(verifyChain([])).toBeNull();
    expect(verifyChain(events.slice(0, 2))).toBeNull();
    expect(verifyChain(events.slice(2), events[1])).toBeNull();
  });

  const tampered: [string, Partial<RecordedEvent>][] = [
    ['data', { data: { n: 99 } }],
    ['metadata', { metadata: {} }],
    ['type', { type: 'Anders' }],
    ['version', { version: 2 }],
    ['id', { id: 'b1f9a3f2-95b0-5a6e-8f8e-0d4a2d0a7c11' }],
  ];
  it.each(tampered)('shows at which revision the %s was changed', (_, change) => {
    expect(verifyChain(changed(2, change))).toEqual({ revision: 2, fault: 'hash' });
  });

  it('shows a change that was hashed again at the event after it', () => {
    const forged = { ...events[1], data: { n: 99 } } as RecordedEvent;
    expect(verifyChain(changed(1, { ...forged, hash: hashOf(forged) }))).toEqual({
      revision: 2,
      fault: 'previous-hash',
    });
  });

  it('shows an event that is missing, swapped or of another stream', () => {
    expect(verifyChain(events.toSpliced(1, 1))).toEqual({ revision: 1, fault: 'revision-missing' });
    expect(verifyChain(events.slice(1))).toEqual({ revision: 0, fault: 'revision-missing' });
    expect(verifyChain(events.toReversed())).toEqual({ revision: 0, fault: 'revision-missing' });
    const elsewhere = { ref: { ...ref, regio: 'gooi' } };
    expect(verifyChain(changed(3, elsewhere))).toEqual({ revision: 3, fault: 'other-stream' });
  });

  it('says nothing of what the store adds only afterwards', () => {
    expect(verifyChain(changed(1, { geregistreerd: '2020-01-01T00:00:00.000Z' }))).toBeNull();
  });

  it('writes canonical text by RFC 8785: keys in UTF-16 order, shortest numbers, no white space', () => {
    const text = canonicalText({
      b: [1e21, 1e-7, -0, 10.0],
      a: { '€': 1, '\r': 2, '\ud83d\ude02': 3, ö: 4 },
    });
    expect(text).toBe('{"a":{"\\r":2,"ö":4,"€":1,"😂":3},"b":[1e+21,1e-7,0,10]}');
  });

  function changed(revision: number, change: Partial<RecordedEvent>): RecordedEvent[] {
    return events.map((event) => (event.revision === revision ? { ...event, ...change } : event));
  }
});
