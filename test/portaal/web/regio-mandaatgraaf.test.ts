import { describe, expect, it } from 'vitest';
import { mandaatgraaf, opRegels } from '../../../services/portaal/web/paginas/regio/mandaatgraaf.ts';

const ONBEKEND = { gever: 'gever niet bekend', ontvanger: 'ontvanger niet bekend' };
const mandaat = (
  id: string,
  gevers: string[],
  ontvangers: string[],
  basis: 'vastgelegd' | 'gemeld' = 'gemeld',
) => ({ id, naam: `Mandaat ${id}`, gevers, ontvangers, basis, geldt: 'niet-bekend' }) as const;

describe('the picture of mandates', () => {
  it('puts words on lines', () => {
    expect(opRegels('het college van Amersfoort', 16)).toEqual(['het college van', 'Amersfoort']);
    expect(opRegels('Dienstverleningsovereenkomst', 10)).toEqual(['Dienstverleningsovereenkomst']);
  });

  it('reads from the left to the right: giver, mandate, receiver', () => {
    const { knopen, lijnen, breed, hoog } = mandaatgraaf(
      [mandaat('a', ['Baarn', 'Soest'], ['Amersfoort'])],
      ONBEKEND,
    );
    const x = (sleutel: string) => knopen.find((k) => k.sleutel === sleutel)?.x ?? Number.NaN;
    expect(x('partij Baarn')).toBeLessThan(x('mandaat a'));
    expect(x('mandaat a')).toBeLessThan(x('partij Amersfoort'));
    expect(lijnen.map((l) => l.sleutel).sort()).toEqual([
      'mandaat a>partij Amersfoort',
      'partij Baarn>mandaat a',
      'partij Soest>mandaat a',
    ]);
    for (const k of knopen) {
      expect(k.x - k.breed / 2).toBeGreaterThanOrEqual(0);
      expect(k.x + k.breed / 2).toBeLessThanOrEqual(breed);
      expect(k.y + k.hoog / 2).toBeLessThanOrEqual(hoog);
    }
  });

  it('draws a chain as one: who received gives the next', () => {
    const { knopen } = mandaatgraaf(
      [mandaat('a', ['Baarn'], ['Amersfoort'], 'vastgelegd'), mandaat('b', ['Amersfoort'], ['teammanager'])],
      ONBEKEND,
    );
    expect(knopen.filter((k) => k.sleutel === 'partij Amersfoort')).toHaveLength(1);
  });

  it('says which lines are recorded, and what nobody knows', () => {
    const { knopen, lijnen } = mandaatgraaf(
      [mandaat('a', [], ['Amersfoort'], 'vastgelegd'), mandaat('b', [], [])],
      ONBEKEND,
    );
    expect(lijnen.filter((l) => l.vast)).toHaveLength(2);
    expect(knopen.map((k) => k.regels.join(' ')).sort()).toEqual([
      'Amersfoort',
      'Mandaat a',
      'Mandaat b',
      'gever niet bekend',
      'gever niet bekend',
      'ontvanger niet bekend',
    ]);
  });
});
