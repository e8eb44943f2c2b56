import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { overtredingen, uitsteeksel } from './browser.ts';
import { machinetaal, onvolmaakt } from './lezen.ts';
import { inBrowser, type Portaal, startPortaal } from './portaal.ts';

inBrowser('the audit of the register in a browser', () => {
  let portaal: Portaal;
  let page: Page;
  beforeAll(async () => {
    portaal = await startPortaal();
    page = await portaal.als('auditor');
  });
  afterAll(() => portaal.stop());
  const ga = async (pad: string) => {
    await page.goto(pad, { waitUntil: 'networkidle' });
    await page.locator('h1').waitFor();
  };
  const isHeel = async () => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overtredingen(page)).toEqual([]);
      expect(await uitsteeksel(page)).toBe(0);
      expect(await machinetaal(page)).toEqual([]);
      expect(await onvolmaakt(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };

  it('recomputes everything and says that it fits', async () => {
    await ga('/controle');
    await page.getByText('Alles klopt: er is niets gewijzigd of weggehaald.').waitFor();
    await isHeel();
    const amersfoort = page.getByRole('row', { name: /Amersfoort/ }).last();
    expect(await amersfoort.textContent()).toMatch(/klopt/);
  });

  it('narrows the events in the address, and downloads exactly those', async () => {
    await ga('/controle/gebeurtenissen');
    await page.getByLabel('Regio', { exact: true }).selectOption('amersfoort');
    await page.getByLabel('Soort dossier').selectOption('regio');
    await page.waitForURL(/categorie=regio/);
    await page.waitForLoadState('networkidle');
    await isHeel();
    const [bestand] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download als tabel (CSV)' }).click(),
    ]);
    const regels = (await readFile(await bestand.path(), 'utf8')).trimEnd().split('\r\n');
    await page.getByText(`Klaar: het bestand bevat ${regels.length - 1} gebeurtenissen.`).waitFor();
    expect(await page.locator('main tbody tr').count()).toBe(regels.length - 1);
    expect(bestand.suggestedFilename()).toBe('gebeurtenissen.csv');
  });

  it('walks the whole log from place to place', async () => {
    await ga('/controle/gebeurtenissen?volgorde=oudste');
    await page.getByRole('link', { name: 'Volgende gebeurtenissen' }).click();
    await page.waitForURL(/na=\d+/);
    await page.getByRole('link', { name: 'Naar het begin' }).click();
    await page.waitForURL((url) => !url.searchParams.has('na'));
  });

  it('shows one event in words, in full, at its three times, and in its chain', async () => {
    await ga('/controle/gebeurtenissen?regio=amersfoort&categorie=overeenkomst');
    await page.locator('main tbody th a').first().click();
    await page.getByRole('heading', { name: 'De drie tijden' }).waitFor();
    await page.getByText('de inhoud is niet gewijzigd').waitFor();
    await page.getByText('Eigen hash, nu nagerekend').first().waitFor();
    await isHeel();
  });

  it('replays a region from its first step to its last', async () => {
    await ga('/controle/regios/amersfoort');
    const schuif = page.getByRole('slider');
    const laatste = Number(await schuif.getAttribute('max'));
    expect(laatste).toBeGreaterThan(0);
    await schuif.focus();
    await page.keyboard.press('Home');
    await page.getByText('Dit is de eerste stap').waitFor();
    expect(page.url()).toContain('beschikbaarOp=');
    await page.waitForLoadState('networkidle');
    await isHeel();
    for (let stap = 0; stap < laatste; stap += 1) {
      await page.getByRole('button', { name: 'Volgende' }).first().click();
      await page.getByText(new RegExp(`^Stap ${stap + 2} van ${laatste + 1}`)).waitFor();
    }
    await page.getByText(/verschil(?:len)? tussen/).waitFor();
    await isHeel();
    await page.getByRole('combobox', { name: 'Vergelijk met' }).selectOption({ index: 1 });
    await page.waitForURL(/vanBeschikbaarOp=/);
    await page
      .getByText(/tussen .* en .*/)
      .first()
      .waitFor();
  });

  it('shows nothing of the log to who may not see it', async () => {
    const ander = await portaal.als('coordinator');
    await ander.goto('/controle/gebeurtenissen', { waitUntil: 'networkidle' });
    expect(await ander.locator('main tbody tr').count()).toBe(0);
    expect(await overtredingen(ander)).toEqual([]);
  });
});
