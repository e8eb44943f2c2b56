/**
 * How soon a page of the portal can be used: from asking for it until what it is about stands there, with nothing in the
 * cache of the browser, against a bare page that holds the same text, from a bare server, in the same browser and the same
 * run. Needs Chromium. Alone: `node test/bench/portaal.ts`.
 */
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { endAll, folder, ready, start } from '../crash/product.ts';
import { CHROMIUM, startBrowser } from '../portaal/browser.ts';
import { luister } from './http.ts';

const KEREN = 9;

/** A page, and what stands on it once it can be used. */
const PAGINAS = [
  ['coordinator', '/', 'h2'],
  ['coordinator', '/regios/amersfoort', 'main table'],
  ['coordinator', '/overeenkomsten/amersfoort.moed-moet', 'main table'],
  ['landelijk', '/landelijk/norm', 'main table'],
  ['voorzitter', '/geschillen/ijssel-vecht.2023-28760b5a', 'main table'],
] as const;

const midden = (getallen: readonly number[]): number =>
  [...getallen].sort((a, b) => a - b)[Math.floor(getallen.length / 2)] ?? Number.NaN;

/** Milliseconds until the page can be used, the middle of several times, each with an empty cache. */
async function meet(page: Page, url: string, klaar: string): Promise<number> {
  const keren: number[] = [];
  const cdp = await page.context().newCDPSession(page);
  for (let keer = 0; keer < KEREN; keer += 1) {
    await cdp.send('Network.clearBrowserCache');
    const begin = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator(klaar).first().waitFor();
    keren.push(performance.now() - begin);
  }
  return midden(keren);
}

async function metPagina<T>(browser: Browser, doe: (page: Page) => Promise<T>): Promise<T> {
  const bezoeker = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    return await doe(await bezoeker.newPage());
  } finally {
    await bezoeker.close();
  }
}

/** Prints a line per page; takes about half a minute. */
export async function benchPortaal(print: (regel: string) => void = console.log): Promise<void> {
  if (!CHROMIUM) {
    print('portal: not measured, there is no Chromium here');
    return;
  }
  const register = await ready(start(folder()));
  const browser = await startBrowser();
  let kaal = '';
  const { server, poort } = await luister((_req, res) => {
    res.setHeader('Content-Type', 'text/html');
    res.end(kaal);
  });
  try {
    print('portal: until a page can be used, cold, against a bare page with the same text');
    for (const [wie, pad, klaar] of PAGINAS) {
      await metPagina(browser, async (page) => {
        await page.goto(`${register.url}/portaal/aanmelden?als=${wie}&terug=/`);
        const wij = await meet(page, register.url + pad, klaar);
        kaal = `<!doctype html><html lang="nl"><title>x</title>${await page.locator('main').innerHTML()}</html>`;
        const zij = await metPagina(browser, (ander) =>
          meet(ander, `http://127.0.0.1:${poort}/`, klaar.replace('main ', '')),
        );
        print(
          `  ${wie} ${pad}: ${wij.toFixed(0)} ms, ${(wij / zij).toFixed(1)} of a bare page (${zij.toFixed(0)} ms)`,
        );
      });
    }
  } finally {
    await browser.close();
    server.close();
    await endAll();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchPortaal();
