import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controleRoutes } from '../../../services/portaal/web/paginas/controle/routes.ts';
import { gemeenteRoutes } from '../../../services/portaal/web/paginas/gemeente/routes.ts';
import { geschilRoutes } from '../../../services/portaal/web/paginas/geschil/routes.ts';
import { landelijkRoutes } from '../../../services/portaal/web/paginas/landelijk/routes.ts';
import { mandaatRoutes } from '../../../services/portaal/web/paginas/mandaat/routes.ts';
import { overeenkomstRoutes } from '../../../services/portaal/web/paginas/overeenkomst/routes.ts';
import { overigRoutes } from '../../../services/portaal/web/paginas/overig/routes.ts';
import { regioRoutes } from '../../../services/portaal/web/paginas/regio/routes.ts';
import { startRoutes } from '../../../services/portaal/web/paginas/start/routes.ts';
import { uitspraakRoutes } from '../../../services/portaal/web/paginas/uitspraak/routes.ts';
import { vastleggenRoutes } from '../../../services/portaal/web/paginas/vastleggen/routes.ts';
import { zoekenRoutes } from '../../../services/portaal/web/paginas/zoeken/routes.ts';
import { overtredingen, uitsteeksel } from '../browser.ts';
import { machinetaal, onvolmaakt, toetsenbordloop } from '../lezen.ts';
import { VOORBEELDEN } from '../paginas.ts';
import { inBrowser, type Portaal, startPortaal } from '../portaal.ts';

const ROUTES = [
  ...controleRoutes,
  ...gemeenteRoutes,
  ...geschilRoutes,
  ...landelijkRoutes,
  ...mandaatRoutes,
  ...overeenkomstRoutes,
  ...overigRoutes,
  ...regioRoutes,
  ...startRoutes,
  ...uitspraakRoutes,
  ...vastleggenRoutes,
  ...zoekenRoutes,
];

describe('the pages of the portal', () => {
  it('each have an example in this test', () => {
    expect(Object.keys(VOORBEELDEN).sort()).toEqual(ROUTES.map(({ path }) => path).sort());
  });
});

/** Nothing is on its way any more, and the page says what it is. */
async function rust(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** Opens a page. Once in thousands of visits one stayed empty, for a reason not found yet: that is said, and it is loaded anew. */
async function ga(page: Page, pad: string): Promise<void> {
  await page.goto(pad);
  try {
    await page.locator('h1').first().waitFor({ timeout: 30_000 });
  } catch {
    process.stderr.write(`== ${pad} STAYED EMPTY FOR HALF A MINUTE: ${await page.content()}\n`);
    await page.reload();
  }
  await rust(page);
}

/** Each example as its first person sees it, and as the others do. */
const EERST = Object.values(VOORBEELDEN).flatMap((rij) =>
  rij.map(({ pad, door }, plaats) => ({ pad, wie: door[0] ?? '-', eerste: plaats === 0 })),
);
const VERDER = Object.values(VOORBEELDEN).flatMap((rij) =>
  rij.flatMap(({ pad, door }) => door.slice(1).map((wie) => ({ pad, wie }))),
);

inBrowser('every page of the portal', () => {
  let portaal: Portaal;
  const bezoekers = new Map<string, Page>();
  const bezoek = async (wie: string, pad: string): Promise<Page> => {
    const page = bezoekers.get(wie) ?? (await portaal.als(wie === '-' ? undefined : wie));
    bezoekers.set(wie, page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await ga(page, pad);
    return page;
  };
  const smal = async (page: Page): Promise<string[]> => {
    await page.setViewportSize({ width: 320, height: 900 });
    const over = await uitsteeksel(page);
    return over > 0 ? [`${over} pixels stick out at 320`] : [];
  };
  beforeAll(async () => {
    portaal = await startPortaal();
  });
  afterAll(() => portaal.stop());

  it.each(EERST)(
    '$pad is accessible, in plain Dutch, by keyboard and narrow',
    async ({ pad, wie, eerste }) => {
      const page = await bezoek(wie, pad);
      const gebreken = [
        ...(await onvolmaakt(page)),
        ...(await overtredingen(page)),
        ...(await machinetaal(page)),
      ];
      if (eerste) gebreken.push(...(await toetsenbordloop(page)));
      gebreken.push(...(await smal(page)), ...(await overtredingen(page)));
      expect(gebreken).toEqual([]);
    },
  );

  it.each(VERDER)('$pad is so for $wie too', async ({ pad, wie }) => {
    const page = await bezoek(wie, pad);
    const gebreken = [
      ...(await onvolmaakt(page)),
      ...(await overtredingen(page)),
      ...(await machinetaal(page)),
    ];
    expect([...gebreken, ...(await smal(page))]).toEqual([]);
  });

  it.each(EERST.filter(({ eerste }) => eerste))(
    '$pad says what is the matter when the register does not answer, and while it takes long',
    async ({ pad, wie }) => {
      const page = await bezoek(wie, '/privacy');
      let laatGaan = (): void => {};
      const wachten = new Promise<void>((resolve) => {
        laatGaan = resolve;
      });
      await page.route('**/portaal/v1/**', async (route) => {
        await wachten;
        await route.fulfill({
          status: 500,
          contentType: 'application/problem+json',
          body: JSON.stringify({
            code: 'storing',
            title: 'Er ging iets mis bij ons',
            detail: 'Noem het kenmerk.',
            status: 500,
          }),
        });
      });
      await page.goto(pad);
      await page.locator('main').waitFor();
      const tijdensLaden = await overtredingen(page);
      laatGaan();
      await page.waitForLoadState('networkidle');
      const bijStoring = await overtredingen(page);
      await page.unroute('**/portaal/v1/**');
      expect({ tijdensLaden, bijStoring }).toEqual({ tijdensLaden: [], bijStoring: [] });
    },
  );
});
