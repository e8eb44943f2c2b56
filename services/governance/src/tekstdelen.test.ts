import { describe, expect, it } from 'vitest';
import { tekstdelen } from './tekstdelen.ts';

const kort = (oud: string, nieuw: string) =>
  tekstdelen(oud, nieuw, 1000)?.map((d) => [d.verplaatst ? 'verplaatst' : d.soort, d.tekst]);
const anders = (oud: string, nieuw: string) =>
  tekstdelen(oud, nieuw, 1000)?.map((d) => d.stukken.flatMap((s) => (s.anders ? [s.tekst] : [])));

const EEN = 'Artikel 1 Doel\nPartijen werken samen aan beschermd wonen.\n';
const TWEE = 'Artikel 2 Kosten\nElke partij betaalt naar het aantal inwoners.\n';
const DRIE = 'Artikel 3 Duur\nDe overeenkomst geldt tot 1 januari 2026.\n';

describe('two texts compared', () => {
  it('points within a changed line at the words that differ', () => {
    const nieuw = `${EEN}${DRIE.replace('2026', '2030')}`;
    expect(kort(`${EEN}${DRIE}`, nieuw)?.map(([soort]) => soort)).toEqual(['gelijk', 'eraf', 'erbij']);
    expect(anders(`${EEN}${DRIE}`, nieuw)).toEqual([[], ['2026'], ['2030']]);
  });

  it('points at no words where most of the line is another', () => {
    expect(anders('Ieder zoekt het zelf uit.\n', 'De commissie beslist binnen zes weken.\n')).toEqual([
      [],
      [],
    ]);
  });

  it('says of an article in another place that it moved', () => {
    expect(kort(`${EEN}${TWEE}${DRIE}`, `${TWEE}${DRIE}${EEN}`)).toEqual([
      ['verplaatst', EEN],
      ['gelijk', `${TWEE}${DRIE}`],
      ['verplaatst', EEN],
    ]);
  });

  it('does not call a few letters that stand in two places moved', () => {
    expect(kort('a\nVervalt.\nb\n', 'b\nVervalt.\nc\n')?.map(([soort]) => soort)).not.toContain('verplaatst');
  });

  it('does not mind how lines end', () => {
    expect(kort(EEN.replaceAll('\n', '\r\n'), EEN)).toEqual([['gelijk', EEN]]);
  });

  it('loses no letter of either text', () => {
    const [oud, nieuw] = [`${EEN}\n${TWEE}${DRIE}`, `${DRIE.replace('tot', 'van nu tot')}${EEN}Slot`];
    const delen = tekstdelen(oud, nieuw, 1000) ?? [];
    const kant = (weg: string) => delen.flatMap((d) => (d.soort === weg ? [] : d.tekst)).join('');
    expect([kant('erbij'), kant('eraf')]).toEqual([oud, nieuw]);
    for (const { tekst, stukken } of delen)
      expect(stukken.length === 0 || stukken.map((s) => s.tekst).join('') === tekst).toBe(true);
  });
});
