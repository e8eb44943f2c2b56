import { describe, expect, it } from 'vitest';
import { vouw } from '../../../services/portaal/web/paginas/overeenkomst/vouwen.ts';

const regels = (aantal: number): string =>
  Array.from({ length: aantal }, (_, n) => `regel ${n + 1}\n`).join('');
type Deel = Parameters<typeof vouw>[0][number];
const heel = (delen: readonly Pick<Deel, 'soort' | 'tekst'>[]) =>
  vouw(delen.map((deel) => ({ regels: 0, verplaatst: false, stukken: [], ...deel })));
const kort = (delen: Parameters<typeof heel>[0]) => heel(delen).map((b) => `${b.soort} ${b.regels.length}`);
const tekst = (regels: ReturnType<typeof vouw>[number]['regels']) =>
  regels.map((regel) => regel.map((stuk) => stuk.tekst).join(''));

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

  it('shows as one block what moved as a whole around a blank line that both texts have there', () => {
    const weg = (tekst: string): Deel => ({ soort: 'eraf', tekst, verplaatst: true, regels: 1, stukken: [] });
    const wit: Deel = { soort: 'gelijk', tekst: '\n', verplaatst: false, regels: 1, stukken: [] };
    const delen = [weg('een\n'), wit, weg('twee\n'), wit, { ...weg('drie\n'), verplaatst: false }];
    expect(vouw(delen).map((b) => [b.verplaatst, tekst(b.regels)])).toEqual([
      [true, ['een', '', 'twee']],
      [false, ['']],
      [false, ['drie']],
    ]);
  });

  it('loses no line', () => {
    const lang = regels(50);
    const terug = heel([
      { soort: 'gelijk', tekst: lang },
      { soort: 'erbij', tekst: 'nieuw\n' },
    ]).flatMap((b) => tekst(b.regels));
    expect(terug).toEqual([...lang.trimEnd().split('\n'), 'nieuw']);
  });

  it('names the heading under which the change stands that comes after the fold', () => {
    const artikelen = `Artikel 1 Doel\n${regels(4)}Artikel 2 Kosten\n${regels(6)}`;
    const blokken = heel([
      { soort: 'gelijk', tekst: artikelen },
      { soort: 'erbij', tekst: 'nieuw\n' },
    ]);
    expect(blokken.map((b) => b.kop)).toEqual(['Artikel 2 Kosten', null, null]);
  });

  it('keeps what differs within a line apart, in its own line', () => {
    const [blok] = vouw([
      {
        soort: 'erbij',
        regels: 2,
        tekst: 'Tot 2030\nen verder\n',
        verplaatst: false,
        stukken: [
          { anders: false, tekst: 'Tot ' },
          { anders: true, tekst: '2030\nen' },
          { anders: false, tekst: ' verder\n' },
        ],
      },
    ]);
    expect(blok?.regels).toEqual([
      [
        { anders: false, tekst: 'Tot ' },
        { anders: true, tekst: '2030' },
      ],
      [
        { anders: true, tekst: 'en' },
        { anders: false, tekst: ' verder' },
      ],
    ]);
  });
});
