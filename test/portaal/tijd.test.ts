import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overtredingen, uitsteeksel } from './browser.ts';
import { machinetaal, onvolmaakt, toetsenbordloop } from './lezen.ts';
import { inBrowser, type Portaal, startPortaal } from './portaal.ts';

const TOEN = 'geldigOp=2022-01-01&bekendOp=2020-05-31';
const balk = (page: Page) => page.getByRole('region', { name: 'Getoond moment' });
const schuif = (page: Page) => page.getByRole('slider', { name: 'Moment in de geschiedenis' });
const opent = (page: Page) => page.getByRole('button', { name: 'Ander moment kiezen' }).click();

/** What is wrong with a page as it stands, wide and at 320 pixels. */
async function gebreken(page: Page): Promise<string[]> {
  const wijd = [...(await overtredingen(page)), ...(await machinetaal(page)), ...(await onvolmaakt(page))];
  await page.setViewportSize({ width: 320, height: 900 });
  const over = await uitsteeksel(page);
  const smal = [...(await overtredingen(page)), ...(over > 0 ? [`${over} pixels stick out at 320`] : [])];
  await page.setViewportSize({ width: 1280, height: 900 });
  return [...wijd, ...smal];
}

inBrowser('the times of the portal', () => {
  let portaal: Portaal;
  beforeAll(async () => {
    portaal = await startPortaal();
  });
  afterAll(() => portaal.stop());

  describe('the bar', () => {
    it('says now, and says by more than a colour that it is not now', async () => {
      const page = await portaal.als('coordinator');
      await page.goto('/regios/amersfoort');
      await balk(page).getByText('U ziet wat vandaag').waitFor();
      expect(await balk(page).getByText('Nu', { exact: true }).count()).toBe(1);
      await page.goto(`/regios/amersfoort?${TOEN}`);
      await balk(page)
        .getByText('U ziet wat op 1 januari 2022 geldt, zoals men het op 31 mei 2020 kon weten.')
        .waitFor();
      expect(await balk(page).getByText('Niet nu', { exact: true }).count()).toBe(1);
      await balk(page).getByRole('button', { name: 'Terug naar nu' }).click();
      await page.waitForURL((url) => url.search === '');
    });

    it('lets one choose both days, and every link carries them', async () => {
      const page = await portaal.als('coordinator');
      await page.goto('/regios/amersfoort');
      await opent(page);
      await page.getByLabel('Wat gold op deze dag?').fill('1 januari 2022');
      await page.getByLabel('Wat was bekend op deze dag?').fill('2020-05-31');
      await page.getByRole('button', { name: 'Toon dit moment' }).click();
      await page.waitForURL((url) => url.search === `?${TOEN}`);
      const menu = page
        .getByRole('navigation', { name: 'Hoofdmenu' })
        .getByRole('link', { name: 'Gemeenten' });
      await expect.poll(() => menu.getAttribute('href')).toBe(`/gemeenten?${TOEN}`);
      await page.getByLabel('Wat was bekend op deze dag?').fill('');
      await page.getByRole('button', { name: 'Toon dit moment' }).click();
      await page.waitForURL((url) => url.search === '?geldigOp=2022-01-01');
    });

    it('offers the register itself to an auditor, and to others only where the address has it', async () => {
      const vraag = 'Wat stond toen in het register?';
      const auditor = await portaal.als('auditor');
      await auditor.goto('/regios/amersfoort');
      await opent(auditor);
      await auditor.getByLabel(vraag).waitFor();
      const coordinator = await portaal.als('coordinator');
      await coordinator.goto('/regios/amersfoort');
      await opent(coordinator);
      await coordinator.getByLabel('Wat gold op deze dag?').waitFor();
      expect(await coordinator.getByLabel(vraag).count()).toBe(0);
    });

    it('says so on a page that shows the same at every moment', async () => {
      const page = await portaal.als('coordinator');
      await page.goto('/regios/amersfoort/postvak');
      await balk(page).getByText('hangt niet af van het gekozen moment').waitFor();
      expect(await page.getByRole('button', { name: 'Ander moment kiezen' }).count()).toBe(0);
    });

    it('prints its moment, and nothing to press', async () => {
      const page = await portaal.als('coordinator');
      await page.goto(`/regios/amersfoort?${TOEN}`);
      await balk(page).waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await balk(page).getByText('U ziet wat op 1 januari 2022 geldt').isVisible()).toBe(true);
      expect(await balk(page).getByRole('button').count()).toBe(0);
    });
  });

  describe('stepping through the history', () => {
    it('goes by the arrow keys, in the address, and says what happened', async () => {
      const page = await portaal.als('coordinator');
      await page.goto('/regios/amersfoort');
      await opent(page);
      await schuif(page).focus();
      const dagen: string[] = [];
      for (let stap = 0; stap < 3; stap += 1) {
        const vorige = page.url();
        await page.keyboard.press('ArrowLeft');
        await page.waitForURL((url) => url.toString() !== vorige);
        dagen.push(new URL(page.url()).searchParams.get('geldigOp') ?? '');
      }
      expect(dagen).toEqual([...dagen].sort().reverse());
      const gezegd = page.getByRole('status').filter({ hasText: /^Stap \d+ van \d+\. / });
      expect(await gezegd.textContent()).toBe(await schuif(page).getAttribute('aria-valuetext'));
      await page.getByRole('radio', { name: 'iets bekend werd' }).check();
      await page.getByRole('button', { name: 'Vorige stap' }).click();
      await page.waitForURL((url) => url.searchParams.has('bekendOp'));
      expect(await gebreken(page)).toEqual([]);
      expect(await toetsenbordloop(page)).toEqual([]);
    });

    it('plays to the end by itself, pauses, and stays open on the next page', async () => {
      const page = await portaal.als('coordinator');
      await page.goto('/regios/amersfoort');
      await opent(page);
      await page.getByLabel('Tempo').selectOption('snel');
      await page.getByRole('button', { name: 'Afspelen' }).click();
      await page.waitForURL((url) => url.searchParams.has('geldigOp'));
      const eerste = page.url();
      await page.waitForURL((url) => url.toString() !== eerste);
      await page.getByRole('button', { name: 'Pauzeren' }).click();
      await page.getByRole('button', { name: 'Afspelen' }).waitFor();
      await page.reload();
      await schuif(page).waitFor();
    });

    it('does not play where less movement is asked for', async () => {
      const page = await portaal.als('coordinator');
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto('/regios/amersfoort');
      await opent(page);
      await page.getByText('Afspelen staat uit').waitFor();
      expect(await page.getByRole('button', { name: 'Afspelen' }).count()).toBe(0);
      await page.getByRole('button', { name: 'Vorige stap' }).click();
      await page.waitForURL((url) => url.searchParams.has('geldigOp'));
    });

    it('goes to any moment out of the list of them', async () => {
      const page = await portaal.als('coordinator');
      await page.goto('/regios/amersfoort');
      await opent(page);
      await page.getByText(/^Alle \d+ momenten als lijst$/).click();
      await page.getByRole('button', { name: /^1 januari 2022/ }).click();
      await page.waitForURL((url) => url.searchParams.get('geldigOp') === '2022-01-01');
    });
  });

  describe('two moments side by side', () => {
    it('tell who left the region, and by which acts', async () => {
      const page = await portaal.als('coordinator');
      await page.goto('/regios/amersfoort/vergelijken?vanGeldigOp=2020-01-01&geldigOp=2022-01-01');
      const rij = page
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: 'Gemeente Veenendaal', exact: true }) });
      await rij.waitFor();
      expect(await rij.getByRole('cell').allInnerTexts()).toEqual(
        expect.arrayContaining([expect.stringContaining('anders'), 'lid', 'geen lid']),
      );
      await rij.getByText(/\d+ vastleggingen/).click();
      const daad = rij.getByRole('link').first();
      expect(await daad.getAttribute('href')).toMatch(/^\/regios\/amersfoort\/geschiedenis\?.*#gebeurtenis-/);
      expect(await gebreken(page)).toEqual([]);
      expect(await toetsenbordloop(page)).toEqual([]);
    });

    it('turn around, and come from a quick choice', async () => {
      const page = await portaal.als('coordinator');
      await page.goto('/regios/amersfoort/vergelijken?vanGeldigOp=2020-01-01&geldigOp=2022-01-01');
      await page.getByRole('button', { name: 'Wissel links en rechts' }).click();
      await page.waitForURL((url) => url.searchParams.get('vanGeldigOp') === '2022-01-01');
      expect(new URL(page.url()).searchParams.get('geldigOp')).toBe('2020-01-01');
      await page.getByRole('link', { name: 'Een jaar geleden met nu' }).click();
      await page.waitForURL(
        (url) => !url.searchParams.has('geldigOp') && url.searchParams.has('vanGeldigOp'),
      );
    });

    it('say so when nothing differs', async () => {
      const page = await portaal.als('auditor');
      await page.goto('/gemeenten/gm0307/vergelijken?vanGeldigOp=2022-01-02&geldigOp=2022-01-02');
      await page.getByText('Tussen deze twee momenten verschilt niets.').waitFor();
      expect(await gebreken(page)).toEqual([]);
    });

    it.each([
      '/overeenkomsten/amersfoort.moed-moet/vergelijken?vanBekendOp=2020-05-31&geldigOp=2022-01-01',
      '/gemeenten/gm0307/vergelijken?vanGeldigOp=2015-01-01&vanBekendOp=2020-06-30&geldigOp=2022-06-01',
      '/regios/ijssel-vecht/vergelijken?vanBekendOp=2021-01-31',
    ])('%s is accessible and in plain Dutch, unfolded too', async (pad) => {
      const page = await portaal.als('auditor');
      await page.goto(pad);
      await page.getByText(/^\d+ verschillen?$/).waitFor();
      for (const som of await page.locator('main summary:visible').all()) await som.click();
      expect(await gebreken(page)).toEqual([]);
    });
  });
});
