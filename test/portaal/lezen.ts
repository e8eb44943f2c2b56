/** What a page must never say, whatever it shows. For tests. */
import type { Page } from 'playwright-core';
import { overtredingen, uitsteeksel } from './browser.ts';

const NOOIT: readonly (readonly [wat: string, patroon: RegExp])[] = [
  ['a TOOI code', /\b(?:gm|pv)\d{4}\b/],
  ['an id of an event', /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/],
  ['a date of a machine', /(?<![\w/.-])\d{4}-\d{2}-\d{2}(?![\w-])/],
  ['a value that is none', /\b(?:undefined|null|NaN)\b|\[object /],
  ['JSON', /[{[]"\w+":/],
  ['English', /\b(?:loading|error|submit|cancel|back|next|previous|search|delete|save|edit|settings)\b/i],
  ['a word of an engineer', /\b(?:endpoint|event store|projectie|payload|token|stream|slug|uuid|enum)\b/i],
];

/** What stands on this page that no reader should see, one line each with the words around it. */
export async function machinetaal(page: Page): Promise<string[]> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is read is what is shown, without what is folded away.
  const alles = await page.locator('body').innerText();
  // What is shown as code is a mark that an auditor copies: no words to be read.
  const tekens = await page.locator('code').allInnerTexts();
  const tekst = tekens.reduce((rest, teken) => (teken ? rest.replaceAll(teken, '') : rest), alles);
  return NOOIT.flatMap(([wat, patroon]) => {
    const plek = patroon.exec(tekst);
    return plek ? [`${wat}: …${tekst.slice(Math.max(0, plek.index - 40), plek.index + 60)}…`] : [];
  });
}

/** What every page has: its own title, one heading of the first level, and its language. */
export async function onvolmaakt(page: Page): Promise<string[]> {
  const titel = await page.title();
  const koppen = await page.locator('h1').count();
  const taal = await page.locator('html').getAttribute('lang');
  return [
    ...(titel.endsWith('– Regiolog') ? [] : [`title: ${titel}`]),
    ...(koppen === 1 ? [] : [`${koppen} headings of level 1`]),
    ...(taal === 'nl' ? [] : [`language: ${taal}`]),
  ];
}

/** Goes to a page and waits until nothing is on its way any more. */
export async function naar(page: Page, pad: string): Promise<void> {
  await page.goto(pad);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** Everything that is wrong with the page that is shown, wide and at 320 pixels. */
export async function gebreken(page: Page): Promise<string[]> {
  const breed = [...(await overtredingen(page)), ...(await machinetaal(page)), ...(await onvolmaakt(page))];
  const maat = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.setViewportSize({ width: 320, height: 900 });
  const smal = await overtredingen(page);
  const over = await uitsteeksel(page);
  await page.setViewportSize(maat);
  return [...breed, ...smal, ...(over > 0 ? [`${over} pixels stick out at 320`] : [])];
}

type Stap = { readonly wat: string; readonly gebrek: string | null };

/**
 * Goes through a page by Tab alone. Gives what is wrong on the way: an element that gets the focus and does not show it,
 * is not on the screen, or is smaller than 24 pixels, or does not let go of it. Looks at the first 120 elements: what comes
 * later on a page are rows of the same.
 */
export async function toetsenbordloop(page: Page, meeste = 120): Promise<string[]> {
  const gebreken: string[] = [];
  await page.evaluate('document.activeElement?.blur()');
  for (let stap = 0; stap < meeste; stap += 1) {
    await page.keyboard.press('Tab');
    const hier = (await page.evaluate(HIER)) as Stap | null;
    if (hier === null) return gebreken;
    if (hier.gebrek) gebreken.push(`${hier.gebrek}: ${hier.wat}`);
  }
  return gebreken;
}

const HIER = `(() => {
  const doel = document.activeElement;
  if (!doel || doel === document.body) return null;
  // What only stands there to be read aloud is shown by its label; a date has parts of the browser's own.
  const e = doel.classList.contains('alleen-voorlezen') ? ([...(doel.labels ?? [])].at(-1) ?? doel) : doel;
  const vast = globalThis.vorigeFocus === e && e.type !== 'date';
  globalThis.vorigeFocus = e;
  const wat = e.outerHTML.slice(0, 120);
  const vak = e.getBoundingClientRect();
  const stijl = getComputedStyle(e);
  const zichtbaar = e.type === 'date' || stijl.outlineStyle !== 'none' || stijl.boxShadow !== 'none';
  const inBeeld = vak.bottom > 0 && vak.top < innerHeight && vak.right > 0 && vak.left < innerWidth;
  const inTekst = stijl.display === 'inline';
  const klein = !inTekst && (vak.width < 24 || vak.height < 24) && !e.closest('svg');
  return { wat, gebrek: vast ? 'the focus is stuck' : !zichtbaar ? 'focus not shown' : !inBeeld ? 'not on the screen' : klein ? 'smaller than 24 px' : null };
})()`;

/** Everything that is wrong with the page at an address, wide, by the keyboard and at 320 pixels. */
export async function gebrekenVan(page: Page, pad: string): Promise<string[]> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await naar(page, pad);
  const over = await uitsteeksel(page);
  const gezien = [
    ...(over > 0 ? [`${over} pixels stick out at 1280`] : []),
    ...(await toetsenbordloop(page)),
    ...(await gebreken(page)),
  ];
  return gezien.map((gebrek) => `${pad}: ${gebrek}`);
}
