/** A real Chromium on the real product: signs in, goes to pages, and judges them. For tests. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Where Debian's Chromium is, or another that somebody names. */
export const CHROMIUM = [process.env['CHROMIUM'], '/usr/bin/chromium'].find((pad) => pad && existsSync(pad));

/** Without network beyond this machine: what Chromium would ask of others by itself is off. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Everything on this page that breaks WCAG 2.2 A or AA as far as a machine can tell, one line each. */
export async function overtredingen(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    // By the way that the content security policy leaves to tools, not to pages.
    await page.evaluate(await readFile(AXE, 'utf8'));
  }
  const uitslag = (await page.evaluate(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(WCAG)} } })`,
  )) as { violations: { id: string; help: string; nodes: { target: string[]; html: string }[] }[] };
  return uitslag.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help} at ${target.join(' ')} (${html.slice(0, 160)})`),
  );
}

/**
 * How many pixels of the page stick out at the right: nothing may at 320 pixels (WCAG 1.4.10). Measured in the second
 * frame from now: what answers to another width (a table whose rows become cards) has done so in the first.
 */
export const uitsteeksel = (page: Page): Promise<number> =>
  page.evaluate(`new Promise((klaar) => {
    const meet = () => klaar(document.documentElement.scrollWidth - document.documentElement.clientWidth);
    requestAnimationFrame(() => requestAnimationFrame(meet));
  })`);
