import type { Schema } from '../../api/client.ts';

type Deel = Schema<'Tekstverschil'>['delen'][number];
/** A line in pieces: what is different within it stands apart. */
export type Regel = Deel['stukken'];

/** A part of a comparison: lines that came, went, moved or stayed, or lines that stayed and are folded away. */
export type Blok = {
  readonly soort: 'erbij' | 'eraf' | 'gelijk' | 'vouw';
  readonly verplaatst: boolean;
  readonly regels: readonly Regel[];
  /** Under which heading of the text the reader arrives after what is folded away. */
  readonly kop: string | null;
};

/** So many lines that stayed are shown around a change, to see where it stands. */
const RAND = 3;

/** The heading of a part of an agreement: "Artikel 4 Kosten", "## Toegang", "2.1 Verdeling". */
const KOP = /^(?:#+ |(?:artikel|hoofdstuk|paragraaf|bijlage) \w|\d+(?:\.\d+)*\.? [A-Z]).{0,80}$/i;

/** A text in lines, each in the pieces that it has. */
function regelsVan({ tekst, stukken }: Pick<Deel, 'tekst' | 'stukken'>): readonly Regel[] {
  const regels: Regel[] = [[]];
  for (const stuk of stukken.length > 0 ? stukken : [{ anders: false, tekst }])
    for (const [plek, deel] of stuk.tekst.split('\n').entries()) {
      if (plek > 0) regels.push([]);
      if (deel) regels.at(-1)?.push({ anders: stuk.anders, tekst: deel });
    }
  return regels.at(-1)?.length === 0 ? regels.slice(0, -1) : regels;
}

/** The text of a line. */
const tekstVan = (regel: Regel): string => regel.map(({ tekst }) => tekst).join('');

const blok = (soort: Blok['soort'], regels: readonly Regel[], verplaatst = false): Blok => {
  const kop = soort === 'vouw' ? regels.map(tekstVan).findLast((regel) => KOP.test(regel.trim())) : null;
  return { soort, verplaatst, regels, kop: kop?.replace(/^#+ /, '').trim() ?? null };
};

/** Lines that stayed: those next to a change are shown, the rest is folded when that saves more than a line. */
function gelijk(regels: readonly Regel[], eerste: boolean, laatste: boolean): readonly Blok[] {
  const voor = eerste ? 0 : RAND;
  const na = laatste ? 0 : RAND;
  if (regels.length <= voor + na + 1) return [blok('gelijk', regels)];
  const blokken: readonly Blok[] = [
    blok('gelijk', regels.slice(0, voor)),
    blok('vouw', regels.slice(voor, regels.length - na)),
    blok('gelijk', regels.slice(regels.length - na)),
  ];
  return blokken.filter(({ regels: deel }) => deel.length > 0);
}

/** One block moved as a whole, also where a blank line in it happens to stand at the same place in both texts. */
function samen(delen: readonly Deel[]): readonly Deel[] {
  const uit: Deel[] = [];
  for (const deel of delen) {
    const [begin, wit] = uit.slice(-2);
    const eenBlok = begin?.verplaatst && deel.verplaatst && begin.soort === deel.soort;
    if (eenBlok && wit?.soort === 'gelijk' && wit.tekst.trim() === '')
      uit.splice(-2, 2, { ...begin, tekst: begin.tekst + wit.tekst + deel.tekst });
    else uit.push(deel);
  }
  return uit;
}

/** A comparison as it is read: what changed with a few lines around it, and what stayed folded away. */
export const vouw = (delen: readonly Deel[]): readonly Blok[] =>
  samen(delen).flatMap((deel, plek, alle): readonly Blok[] => {
    const regels = regelsVan(deel);
    return deel.soort === 'gelijk'
      ? gelijk(regels, plek === 0, plek === alle.length - 1)
      : [blok(deel.soort, regels, deel.verplaatst)];
  });
