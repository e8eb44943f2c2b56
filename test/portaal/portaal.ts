/** The portal of a product that really runs, in a browser that really is one. For tests. */
import type { Browser, Page } from 'playwright-core';
import { describe } from 'vitest';
import { endAll, folder, type Register, ready, start } from '../crash/product.ts';
import { CHROMIUM, startBrowser } from './browser.ts';

const VOL = process.env['REGIOLOG_TEST_DEPTH'] === 'full';
if (!CHROMIUM) process.stderr.write('== THE PORTAL IS NOT TESTED IN A BROWSER: there is no Chromium here\n');

/** Tests in a browser: skipped, by name, where there is none. `vol`: only at full depth, for what takes long. */
export const inBrowser = (naam: string, suite: () => void, { vol = true } = {}): void => {
  describe.runIf(CHROMIUM && (VOL || !vol))(naam, suite);
};

export type Portaal = {
  readonly register: Register;
  readonly browser: Browser;
  /** The folder of its data, for who wants a token of the demonstration. */
  readonly data: string;
  /** A page of a new visitor, who signs in as this person of the demonstration, or does not. */
  als(persoon?: string, breedte?: number): Promise<Page>;
  stop(): Promise<void>;
};

/** Starts the product with its demonstration, and a browser. Ends both in `stop`. */
export async function startPortaal(): Promise<Portaal> {
  const data = folder();
  const [register, browser] = await Promise.all([ready(start(data)), startBrowser()]);
  return {
    register,
    browser,
    data,
    async als(persoon, breedte = 1280) {
      const bezoeker = await browser.newContext({
        baseURL: register.url,
        locale: 'nl-NL',
        timezoneId: 'Europe/Amsterdam',
        viewport: { width: breedte, height: 900 },
      });
      // Other tests take their part of the machine: what is slow is not wrong.
      bezoeker.setDefaultTimeout(90_000);
      const page = await bezoeker.newPage();
      // A page that breaks must fail the test, whatever else it shows.
      page.on('pageerror', (fout) => {
        throw fout;
      });
      if (persoon) await page.goto(`/portaal/aanmelden?als=${persoon}&terug=/`);
      return page;
    },
    async stop() {
      await browser.close();
      await endAll();
    },
  };
}
