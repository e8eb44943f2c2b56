import { describe, expect, it } from 'vitest';
import { createKnownStreams } from './eventstoredb-known.ts';

const entry = (id: string, revision: number) => ({ id, revision, hash: `hash of ${id}` });
const row = (name: string, from: number, count: number) =>
  Array.from({ length: count }, (_, i) => entry(`${name}${from + i}`, from + i));

describe('what is known of a stream', () => {
  it('is nothing at first', () => {
    const known = createKnownStreams(10).of('a');
    expect([known.end(), known.ids.size]).toEqual([null, 0]);
  });

  it('grows by what follows on it, and by nothing else', () => {
    const known = createKnownStreams(10).of('a');
    known.learn(row('a', 2, 2));
    expect(known.end()).toBeNull();
    known.learn(row('a', 0, 2));
    known.learn(row('a', 1, 3));
    known.learn(row('a', 5, 1));
    expect(known.end()).toEqual({ revision: 3, hash: 'hash of a3' });
    expect([...known.ids]).toEqual([0, 1, 2, 3].map((i) => [`a${i}`, i]));
  });

  it('is told apart by name', () => {
    const streams = createKnownStreams(10);
    streams.of('a').learn(row('a', 0, 1));
    expect(streams.of('b').end()).toBeNull();
    expect(streams.of('a').end()?.revision).toBe(0);
  });

  it('is bounded: the stream used longest ago is forgotten first', () => {
    const streams = createKnownStreams(6);
    for (const name of ['a', 'b', 'c']) streams.of(name).learn(row(name, 0, 2));
    streams.of('a');
    streams.of('d').learn(row('d', 0, 2));
    const ends = ['a', 'b', 'c', 'd'].map((name) => streams.of(name).ids.size);
    expect(ends).toEqual([2, 0, 2, 2]);
  });

  it('stays with whoever is at work with it, also when it alone is more than the bound', () => {
    const streams = createKnownStreams(3);
    const known = streams.of('a');
    known.learn(row('a', 0, 5));
    streams.of('b').learn(row('b', 0, 2));
    known.learn(row('a', 5, 1));
    expect(known.end()?.revision).toBe(5);
    expect(streams.of('a').end()).toBeNull();
    expect(streams.of('b').end()?.revision).toBe(1);
  });
});
