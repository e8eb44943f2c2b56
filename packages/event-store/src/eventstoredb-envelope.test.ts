import { describe, expect, it } from 'vitest';
import { prepare } from './checks.ts';
import { type NewEvent, StoreError } from './event-store.ts';
import { giveOut, nameOf, preparedOf, refOf, type Stored, seal, unseal } from './eventstoredb-envelope.ts';
import { link } from './hash-chain.ts';

const REF = { regio: 'regio-a', categorie: 'proef', id: 'een-twee' };
const EVENT: NewEvent = {
  id: '2c5ea4c0-4067-11e9-8bad-9b1deb4d3b7d',
  type: 'Gebeurd',
  version: 3,
  data: { tekst: '≤ €3 🙂', '10': 1, '9': [null, 1e21], leeg: {} },
  metadata: { regiolog: 7, hash: 'van de beller' },
};

describe('the name of a stream', () => {
  it.each([
    ['a', 'c', 'a-b'],
    ['a-c', 'c', 'a-b'],
    ['a', 'c', 'a--b'],
    ['0', 'ca', '0'],
    ['r'.repeat(80), 'c'.repeat(32), 'i'.repeat(80)],
  ])('says what stream it is: %s %s %s', (regio, categorie, id) => {
    expect(refOf(nameOf({ regio, categorie, id }))).toEqual({ regio, categorie, id });
  });

  it.each([
    '',
    '$all',
    '$$a.b-c',
    'a',
    'a-b',
    'a.b',
    'a.B-c',
    'a.b-',
    '.b-c',
    'a.b1-c',
    'a.b-c\n',
    'a.b-c d',
    'a-.b-c',
  ])('is not %j', (name) => {
    expect(refOf(name)).toBeNull();
  });
});

describe('an envelope', () => {
  const stored = (): Stored => {
    const [linked] = link(REF, null, prepare(REF, 'no-stream', [EVENT]));
    if (linked === undefined) throw new Error('one event in, one out');
    const { id, type, data, metadata } = JSON.parse(JSON.stringify(seal(REF, linked, 'poging')));
    const position = { commit: 7n, prepare: 7n };
    const created = new Date('2026-01-05T09:00:00.123Z');
    return { streamId: nameOf(REF), id, type, data, metadata, revision: 0n, position, created };
  };

  it('gives back what was put in, and the caller sees nothing of it', () => {
    const entry = unseal(stored());
    if (entry === null) throw new Error('it is ours');
    const given = giveOut(entry, entry.created);
    expect(Object.keys(given).toSorted()).toEqual(
      [
        ...Object.keys(EVENT),
        'ref',
        'revision',
        'cursor',
        'geregistreerd',
        'previousHash',
        'hash',
      ].toSorted(),
    );
    expect(given).toMatchObject({ ...EVENT, ref: REF, revision: 0, cursor: '7.7' });
    expect(given.geregistreerd).toBe('2026-01-05T09:00:00.123Z');
  });

  it('keeps the bytes of the caller, also where JSON reads keys in another order', () => {
    const entry = unseal(stored());
    const [prepared] = prepare(REF, 'no-stream', [EVENT]);
    expect(entry === null ? null : preparedOf(entry)).toEqual({ ...prepared, revision: 0 });
  });

  it('without a position came from a server that is too old', () => {
    const { position: _position, ...rest } = stored();
    expect(() => unseal(rest)).toThrow('older than 22.6');
  });

  it('around bytes that are no JSON is refused', () => {
    expect(() => unseal({ ...stored(), data: new Uint8Array(2) })).toThrow('has no data of ours');
    expect(() => unseal({ ...stored(), metadata: new Uint8Array(2) })).toThrow('has no envelope of ours');
  });

  it('that somebody changed is refused with the stream and the revision', () => {
    const changed = { ...stored(), streamId: 'regio-b.proef-een-twee' };
    expect(() => unseal(changed)).toThrow(StoreError);
    expect(() => unseal(changed)).toThrow('event 0 of stream regio-b.proef-een-twee');
  });
});
