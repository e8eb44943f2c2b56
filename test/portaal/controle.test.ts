import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
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
      page.getByRole('button', { name: 'Download als tabel (voor Excel)' }).click(),
    ]);
    const regels = (await readFile(await bestand.path(), 'utf8')).trimEnd().split('\r\n');
    await page.getByText(`Klaar: het bestand bevat ${regels.length - 1} vastleggingen.`).waitFor();
    expect(await page.locator('main tbody tr').count()).toBe(regels.length - 1);
    expect(bestand.suggestedFilename()).toBe('vastleggingen.csv');
  });

  it('walks the whole log from place to place', async () => {
    await ga('/controle/gebeurtenissen?volgorde=oudste');
    await page.getByRole('link', { name: 'Volgende vastleggingen' }).click();
    await page.waitForURL(/na=\d+/);
    await page.getByRole('link', { name: 'Naar het begin' }).click();
    await page.waitForURL((url) => !url.searchParams.has('na'));
  });

  it('shows one event in words, in full, at its three times, and in its chain', async () => {
    await ga('/controle/gebeurtenissen?regio=amersfoort&categorie=overeenkomst');
    await page.locator('main tbody th a').first().click();
    await page.getByRole('heading', { name: 'De drie tijden' }).waitFor();
    await page.getByText('De controle klopt: er staat nog wat is vastgelegd.').waitFor();
    await page.getByText('Deze vastlegging zelf narekenen').click();
    const [bewijs] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download het bewijs' }).click(),
    ]);
    const hash = createHash('sha256')
      .update(await readFile(await bewijs.path()))
      .digest('hex');
    await page.getByText(hash).waitFor();
    await isHeel();
    await page.getByRole('link', { name: 'Alle vastleggingen in dit dossier' }).click();
    await page.getByText('U ziet de vastleggingen in één dossier.').waitFor();
    await page.locator('main tbody td a').last().click();
    await page.getByText('U ziet wat één persoon vastlegde').waitFor();
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

  it('hands out what recomputes it all without the register', async () => {
    await ga('/controle/gebeurtenissen');
    const haal = async (knop: Locator) => {
      const [bestand] = await Promise.all([page.waitForEvent('download'), knop.click()]);
      return bestand;
    };
    const alles = await haal(page.getByRole('button', { name: 'Download met bewijs' }));
    await page.getByRole('link', { name: 'Zo rekent u dat na' }).click();
    const programma = await haal(page.getByRole('link', { name: 'Download het rekenprogramma' }));
    const map = await mkdtemp(join(tmpdir(), 'regiolog-narekenen-'));
    await programma.saveAs(join(map, programma.suggestedFilename()));
    await alles.saveAs(join(map, alles.suggestedFilename()));
    // The command as the page tells it.
    const [, ...opdracht] = ((await page.getByText(/^node narekenen\.mjs \S+$/).textContent()) ?? '').split(
      ' ',
    );
    const { stdout } = spawnSync(process.execPath, opdracht, { cwd: map, encoding: 'utf8' });
    expect(stdout).toMatch(/Alles klopt/);
    await rm(map, { recursive: true });
  });

  it('replays a region along what could be known as well', async () => {
    await ga('/controle/regios/amersfoort');
    await page.getByRole('link', { name: 'Toen het bekend werd' }).click();
    await page.getByText(/^Stap \d+ van \d+: \d+ \w+ \d{4}\. /).waitFor();
    await page.getByRole('button', { name: 'Vorige' }).first().click();
    await page.waitForURL(/bekendOp=/);
    await page.getByText(/verschil(?:len)? tussen/).waitFor();
    await isHeel();
  });

  it('shows a history that is longer than a page to its end', async () => {
    const totaal = 1100;
    let voorbeeld: object = {};
    await page.route(/\/geschiedenis\?/, async (route) => {
      const vraag = new URL(route.request().url()).searchParams;
      const [pagina, aantal] = [Number(vraag.get('pagina')), Number(vraag.get('aantal'))];
      const antwoord = await (await route.fetch()).json();
      const begin = (pagina - 1) * aantal;
      voorbeeld = antwoord.resultaten[0] ?? voorbeeld;
      const resultaten = Array.from({ length: Math.min(aantal, totaal - begin) }, (_, n) => ({
        ...voorbeeld,
        gebeurtenis: `nummer-${begin + n}`,
        volgnummer: begin + n,
      }));
      await route.fulfill({ json: { ...antwoord, pagina, totaal, resultaten } });
    });
    await ga('/overeenkomsten/amersfoort.moed-moet/verloop?dichtheid=alles');
    await page.locator('.gebeurtenis').nth(999).waitFor();
    await page.getByRole('link', { name: 'Volgende bladzijde' }).click();
    await page.getByText(`bladzijde 2 van 2 (${totaal} in totaal)`).waitFor();
    await page.locator('#gebeurtenis-nummer-1099').waitFor();
    expect(await page.locator('.gebeurtenis').count()).toBe(totaal - 1000);
    await page.unroute(/\/geschiedenis\?/);
  });

  it('shows nothing of the log to who may not see it', async () => {
    const ander = await portaal.als('coordinator');
    await ander.goto('/controle/gebeurtenissen', { waitUntil: 'networkidle' });
    expect(await ander.locator('main tbody tr').count()).toBe(0);
    expect(await overtredingen(ander)).toEqual([]);
  });
});
