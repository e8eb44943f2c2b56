import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { overtredingen, uitsteeksel } from './browser.ts';
import { machinetaal, onvolmaakt, toetsenbordloop } from './lezen.ts';
import { inBrowser, type Portaal, startPortaal } from './portaal.ts';

const gevonden = (page: Page) => page.getByText(/^\d+ dossiers? gevonden$/);

inBrowser('searching in the portal', () => {
  let portaal: Portaal;
  beforeAll(async () => {
    portaal = await startPortaal();
  });
  afterAll(() => portaal.stop());

  it('goes from the header of any page, and keeps the moment that is shown', async () => {
    const page = await portaal.als('coordinator');
    await page.goto('/regios/amersfoort?geldigOp=2022-01-01');
    await page.getByRole('searchbox', { name: 'Zoek in het register' }).fill('regiovisie');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/zoeken');
    expect(new URL(page.url()).searchParams.get('geldigOp')).toBe('2022-01-01');
    await gevonden(page).waitFor();
    expect(await page.title()).toBe('Zoeken: regiovisie – Regiolog');
    expect(await page.locator('main mark').first().textContent()).toMatch(/regiovisie/i);
  });

  it('narrows by choices that stand in the address', async () => {
    const page = await portaal.als('coordinator');
    await page.goto('/zoeken?q=amersfoort');
    await gevonden(page).waitFor();
    const eerst = await gevonden(page).textContent();
    await page.getByLabel('Soort dossier').selectOption({ label: 'Mandaten' });
    await page.waitForURL((url) => url.searchParams.get('wat') === 'mandaat');
    await expect.poll(() => gevonden(page).textContent()).not.toBe(eerst);
    expect(await page.getByText(/^Mandaat(, regio .+)?$/).count()).toBeGreaterThan(0);
    expect(await page.getByText(/^Overeenkomst(, regio .+)?$/).count()).toBe(0);
  });

  it('leads straight to a municipality and a region of that name', async () => {
    const page = await portaal.als('coordinator');
    await page.goto('/zoeken?q=amersfoort');
    const direct = page.getByRole('navigation', { name: 'Gemeenten en regio’s met deze naam' });
    await direct.waitFor();
    await expect.poll(() => direct.getByRole('link').count()).toBe(2);
    expect(await direct.getByRole('link').first().getAttribute('href')).toBe('/gemeenten/gm0307');
  });

  it('turns its pages', async () => {
    const page = await portaal.als('coordinator');
    await page.goto('/zoeken?q=amersfoort');
    await page.getByRole('link', { name: /Volgende/ }).click();
    await page.waitForURL((url) => url.searchParams.get('pagina') === '2');
    expect(new URL(page.url()).searchParams.get('q')).toBe('amersfoort');
  });

  it('helps who finds nothing, and who has not asked yet', async () => {
    const page = await portaal.als('coordinator');
    await page.goto('/zoeken?q=zzzqqq');
    await page.getByText('We vonden niets.').waitFor();
    await page.goto('/zoeken');
    await page.getByText('Typ hierboven waar u naar zoekt').waitFor();
  });

  it('says what to type where that is too little or too much, and asks nothing', async () => {
    const page = await portaal.als('coordinator');
    for (const [q, melding] of [
      ['a', 'ten minste twee letters'],
      ['"', 'ten minste twee letters'],
      ['regiovisie convenant mandaat gemeente budget zorg wonen inkoop toegang', 'ten hoogste 8 woorden'],
    ] as const) {
      await page.goto(`/zoeken?q=${encodeURIComponent(q)}`);
      await page.getByText(melding).waitFor();
      expect(await gevonden(page).count()).toBe(0);
      expect(await overtredingen(page)).toEqual([]);
    }
  });

  it('offers the name that somebody may have meant', async () => {
    const page = await portaal.als('coordinator');
    await page.goto('/zoeken?q=Amersfort');
    const bedoeld = page.getByRole('navigation', { name: 'Bedoelde u een van deze?' });
    // The regions come before the hundreds of municipalities do.
    await bedoeld
      .getByRole('listitem')
      .filter({ hasText: 'Amersfoort (Gemeente)' })
      .getByRole('link')
      .click();
    await page.waitForURL((url) => url.pathname === '/gemeenten/gm0307');
  });

  it('folds the choices on a narrow screen until one is made', async () => {
    const page = await portaal.als('coordinator', 360);
    await page.goto('/zoeken?q=amersfoort');
    await gevonden(page).waitFor();
    expect(await page.getByLabel('Soort dossier').isVisible()).toBe(false);
    await page.goto('/zoeken?q=amersfoort&wat=mandaat');
    await page.getByLabel('Soort dossier').waitFor();
    expect([await overtredingen(page), await uitsteeksel(page)]).toEqual([[], 0]);
  });

  it.each(['coordinator', 'behandelaar-zwolle', 'lid', 'auditor', 'landelijk'])(
    'is accessible and in plain Dutch for %s: asked, found, not found',
    async (wie) => {
      const page = await portaal.als(wie);
      const gebreken: string[] = [];
      for (const [pad, tekst] of [
        ['/zoeken', 'Typ hierboven'],
        ['/zoeken?q=regiovisie', 'gevonden'],
        ['/zoeken?q=zzzqqq', 'We vonden niets.'],
      ] as const) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(pad);
        await page.getByText(tekst).first().waitFor();
        gebreken.push(
          ...(await overtredingen(page)),
          ...(await machinetaal(page)),
          ...(await onvolmaakt(page)),
        );
        gebreken.push(...(await toetsenbordloop(page)));
        await page.setViewportSize({ width: 320, height: 900 });
        gebreken.push(...(await overtredingen(page)));
        if ((await uitsteeksel(page)) > 0) gebreken.push(`${pad} sticks out at 320`);
      }
      expect(gebreken).toEqual([]);
    },
  );
});
