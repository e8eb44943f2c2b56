import { describe, expect, it } from 'vitest';
import { onleesbareTijden } from '../../../services/portaal/web/tijden/leesbaar.ts';
import { tijdenUit } from '../../../services/portaal/web/tijden/tijden.ts';

const adres = (vraag: string) => new URLSearchParams(vraag);

describe('the times of an address', () => {
  it.each([
    'geldigOp=abc',
    'geldigOp=2026-02-31',
    'geldigOp=2026',
    'geldigOp=2026-02-01T10:00:00Z',
    'bekendOp=2026-02-31T10:00:00Z',
    'bekendOp=gisteren',
    'beschikbaarOp=2020-13',
    'vanGeldigOp=31-12-2020',
    'vanBekendOp=%00',
  ])('cannot be read: %s', (vraag) => {
    expect(onleesbareTijden(adres(vraag))).toEqual([vraag.split('=')[0]]);
    expect(tijdenUit(adres(vraag))).toEqual({});
  });
  it.each([
    '',
    'geldigOp=',
    'geldigOp=2024-02-29&bekendOp=2024-02-29&beschikbaarOp=2024-02-29T10:00:00.123Z',
    'bekendOp=2999-01-01',
    'vanBekendOp=2024-02-29T10:00:00%2B01:00',
  ])('can be read: %s', (vraag) => {
    expect(onleesbareTijden(adres(vraag))).toEqual([]);
  });
});
