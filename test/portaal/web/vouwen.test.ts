import { describe, expect, it } from 'vitest';
import { vouw } from '../../../services/portaal/web/paginas/overeenkomst/vouwen.ts';

const regels = (aantal: number): string =>
  Array.from({ length: aantal }, (_, n) => `regel ${n + 1}\n`).join('');
const kort = (delen: Parameters<typeof vouw>[0]) => vouw(delen).map((b) => `${b.soort} ${b.regels.length}`);

describe('what a comparison shows', () => {
  it('shows what changed, with three lines around it, and folds what stayed', () => {
    expect(
      kort([
        { soort: 'gelijk', tekst: regels(20) },
        { soort: 'eraf', tekst: 'oud\n' },
        { soort: 'erbij', tekst: 'nieuw\nen meer\n' },
        { soort: 'gelijk', tekst: regels(20) },
      ]),
    ).toEqual(['vouw 17', 'gelijk 3', 'eraf 1', 'erbij 2', 'gelijk 3', 'vouw 17']);
  });

  it('folds between two changes, and not where that saves no more than a line', () => {
    const om = (aantal: number) =>
      kort([
        { soort: 'erbij', tekst: 'a\n' },
        { soort: 'gelijk', tekst: regels(aantal) },
        { soort: 'erbij', tekst: 'b\n' },
      ]);
    expect(om(7)).toEqual(['erbij 1', 'gelijk 7', 'erbij 1']);
    expect(om(9)).toEqual(['erbij 1', 'gelijk 3', 'vouw 3', 'gelijk 3', 'erbij 1']);
  });

  it('loses no line', () => {
    const tekst = regels(50);
    const terug = vouw([
      { soort: 'gelijk', tekst },
      { soort: 'erbij', tekst: 'nieuw\n' },
    ]).flatMap((b) => b.regels);
    expect(terug).toEqual([...tekst.trimEnd().split('\n'), 'nieuw']);
  });
});
