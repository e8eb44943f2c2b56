import { describe, expect, it } from 'vitest';
import { merk } from '../../../services/portaal/web/paginas/zoeken/merk.ts';
import { filterUit } from '../../../services/portaal/web/paginas/zoeken/verfijn.tsx';

const gemerkt = (tekst: string, ...woorden: string[]): string =>
  merk(tekst, woorden)
    .map(({ tekst: stuk, gezocht }) => (gezocht ? `[${stuk}]` : stuk))
    .join('');

describe('what was looked for stands out', () => {
  it.each([
    ['Regiovisie jeugdhulp', ['jeugd'], 'Regiovisie [jeugdhulp]'],
    ['De coördinatie in Zwolle', ['coordinatie', 'ZWOLLE'], 'De [coördinatie] in [Zwolle]'],
    ['Onderjeugd', ['jeugd'], 'Onderjeugd'],
    ['raad en raden', ['raad'], '[raad] en raden'],
    ['Moed Moet, regionaal kader', ['moed moet'], '[Moed Moet], regionaal kader'],
    ['niets hier', ['x'], 'niets hier'],
    ['', ['x'], ''],
  ])('in “%s” for %o', (tekst, woorden, uitkomst) => {
    expect(gemerkt(tekst, ...woorden)).toBe(uitkomst);
  });

  it('keeps every letter', () => {
    const tekst = 'Sociaal domein é – İstanbul, sociaal';
    expect(
      merk(tekst, ['sociaal', 'istanbul'])
        .map((stuk) => stuk.tekst)
        .join(''),
    ).toBe(tekst);
  });
});

describe('the choices that narrow a search', () => {
  it('are those of the address that the register knows', () => {
    const zoek = new URLSearchParams('wat=mandaat&regio=ijssel-vecht&soort=onzin&domein=bw&q=x');
    expect(filterUit(zoek)).toEqual({ wat: 'mandaat', regio: 'ijssel-vecht', domein: 'bw' });
    expect(filterUit(new URLSearchParams('regio=../x'))).toEqual({});
  });
});
