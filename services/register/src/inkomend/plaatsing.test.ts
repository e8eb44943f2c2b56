import { describe, expect, it } from 'vitest';
import { kiesVersie } from './plaatsing.ts';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];
/** Recorded versions: two with bytes of their own, two with the same, one without. */
const versies = { '1.0': A, '2.0': B, '2.0 schoon': B, concept: null };

describe('which version a message means', () => {
  it.each([
    ['its name', { naam: '1.0' }, '1.0'],
    ['its name and its bytes', { naam: '1.0', document: A }, '1.0'],
    ['its name, of which no bytes were recorded', { naam: 'concept', document: C }, 'concept'],
    ['its bytes', { document: A }, '1.0'],
    ['its bytes, when the sender calls it otherwise', { naam: 'v1', document: A }, '1.0'],
    ['its name, when two have the same bytes', { naam: '2.0', document: B }, '2.0'],
  ])('is told by %s', (_, tekst, versie) => {
    expect(kiesVersie(versies, tekst)).toEqual({ versie });
  });

  it.each([
    ['a name that was not recorded', { naam: '3.0' }, 'versie-onbekend'],
    ['bytes that were not recorded', { document: C }, 'versie-onbekend'],
    ['bytes of two versions', { document: B }, 'versie-dubbelzinnig'],
    ['a name with the bytes of another', { naam: '1.0', document: B }, 'versie-andere-tekst'],
    ['a name that every object has', { naam: 'constructor' }, 'versie-onbekend'],
  ])('cannot be told by %s', (_, tekst, reden) => {
    expect(kiesVersie(versies, tekst)).toEqual({ reden });
  });
});
