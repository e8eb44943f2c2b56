import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { overtredingen, uitsteeksel } from './browser.ts';
import { machinetaal, onvolmaakt } from './lezen.ts';
import { inBrowser, type Portaal, startPortaal } from './portaal.ts';

/** Every national page, with what makes it show something. */
const PAGINAS = [
  '/landelijk',
  '/landelijk/norm',
  '/landelijk/norm?toon=afgeleid',
  '/landelijk/norm?toon=naast&volgorde=meeste',
  '/landelijk/norm?merk=leeg&oorzaak=formulier-niet-ingevuld',
  '/landelijk/norm?cel=vallei-regio~uitvoering.financiele-solidariteit',
  '/landelijk/norm?item=planning.aanwezig&merk=tekst',
  '/landelijk/norm/lijst?regio=vallei-regio',
  '/landelijk/norm/vergelijk',
  '/landelijk/norm/vergelijk?vanGeldigOp=2020-01-01',
  '/landelijk/eisen',
  '/landelijk/eisen/R2?oordeel=deels',
  '/landelijk/eisen/R1?orgaan=raad~gemeld',
  '/landelijk/tellingen/soort',
  '/landelijk/tellingen/soort/lijst?stadium=waarden&waarde=dvo',
  '/landelijk/tellingen/geschilroute/lijst?stadium=nietBekend',
  '/landelijk/geld',
  '/landelijk/einde?van=2021-01-01&tot=2022-12-31',
  '/landelijk/einde?van=1990-01-01&tot=1990-12-31',
  '/landelijk/leemten',
  '/landelijk/geschilroutes',
  '/landelijk/wijzigingen',
  '/landelijk/afhankelijkheden',
  '/landelijk/afhankelijkheden?zaak=objectief-verdeelmodel',
  '/landelijk/hulp',
  '/landelijk/herkomst?gebrek=onleesbare-scan',
  '/landelijk?bekendOp=2020-01-01',
];

inBrowser('the national picture in a browser', () => {
  let portaal: Portaal;
  let page: Page;
  beforeAll(async () => {
    portaal = await startPortaal();
    page = await portaal.als('landelijk');
  });
  afterAll(() => portaal.stop());
  const ga = async (pad: string) => {
    await page.goto(pad, { waitUntil: 'networkidle' });
    await page.locator('h1').waitFor();
  };
  /** How many rows the table of a page has, over its pages: what its count says. */
  const geteld = async () =>
    Number(/\d[\d.]*/.exec((await page.locator('main [role=status]').first().textContent()) ?? '')?.[0]);

  it.each(PAGINAS)('%s is whole, also at 320 pixels', async (pad) => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await ga(pad);
      expect(await overtredingen(page)).toEqual([]);
      expect(await uitsteeksel(page)).toBe(0);
      expect(await machinetaal(page)).toEqual([]);
      expect(await onvolmaakt(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('walks the heat map with the arrows, tells why, and gives the focus back', async () => {
    await ga('/landelijk/norm');
    expect(await page.locator('.raster tbody tr').count()).toBe(45);
    const plek = () => page.evaluate('document.activeElement?.dataset.plek');
    await page.locator('[data-plek="0,0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await plek()).toBe('1,1');
    await page.keyboard.press('Enter');
    const venster = page.getByRole('dialog');
    await venster.getByText('Wat het register kan aantonen').waitFor();
    expect(page.url()).toContain('cel=alkmaar~nvo.overleg-met-stakeholders');
    await page.keyboard.press('Escape');
    await venster.waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('cel=');
    expect(await plek()).toBe('1,1');
  });

  it('gives behind every count of the matrix a list of that many', async () => {
    await ga('/landelijk/norm');
    const links = page.locator('.raster tfoot a');
    for (const nummer of [0, 7, 20, 40]) {
      await ga('/landelijk/norm');
      const tekst = await links.nth(nummer).textContent();
      const aantal = Number(/(\d+)$/.exec(tekst ?? '')?.[1]);
      await links.nth(nummer).click();
      await page.locator('h1', { hasText: 'Antwoorden' }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await geteld()).toBe(aantal);
      expect(await page.locator('main tbody tr').count()).toBe(aantal);
    }
  });

  it('gives behind every number of the overview what it counts', async () => {
    await ga('/landelijk');
    const getallen = await page.locator('.telkaart__getal, main .getal a').evaluateAll((alle) =>
      alle.map((a) => ({
        naar: a.getAttribute('href') ?? '',
        aantal: Number.parseInt(a.textContent ?? '', 10),
      })),
    );
    expect(getallen.length).toBeGreaterThan(24);
    for (const { naar, aantal } of getallen) {
      await ga(naar);
      const hulp = /hulp#(.+)/.exec(naar)?.[1];
      const gevonden = hulp ? await page.locator(`#${hulp} tbody li`).count() : await geteld();
      expect([naar, gevonden]).toEqual([naar, aantal]);
    }
  });

  it('gives a table along as it stands there, all pages of it, with its moment and where it comes from', async () => {
    const haal = async () => {
      const [bestand] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download deze tabel (voor Excel)' }).first().click(),
      ]);
      const regels = (await readFile(await bestand.path(), 'utf8')).split('\r\n');
      return { naam: bestand.suggestedFilename(), regels, rijen: regels.slice(0, regels.indexOf('')) };
    };
    await ga('/landelijk/norm?geldigOp=2020-12-31');
    const matrix = await haal();
    expect([matrix.rijen.length > 46, matrix.naam]).toEqual([
      true,
      '45-regio-s-naast-20-onderdelen-van-de-norm.csv',
    ]);
    expect(matrix.rijen[0]).toMatch(/^\uFEFFRegio;Regiovisie vastgesteld;.*;Aantal ja$/);
    expect(matrix.rijen.find((rij) => rij.startsWith('Almelo'))).toMatch(/^Almelo;ja;ja;tekst;ja;/);
    expect(matrix.regels.join('\n')).toMatch(/31 december 2020[\s\S]*geldigOp=2020-12-31/);
    await ga('/landelijk/norm/lijst?item=nvo.regiovisie-vastgesteld');
    const totaal = await geteld();
    await ga('/landelijk/norm/lijst');
    const alles = await geteld();
    const lijst = await haal();
    expect([totaal, lijst.rijen.length - 1]).toEqual([45, alles]);
    expect(await page.locator('main tbody tr').count()).toBeLessThan(alles);
  });

  it('sorts the heat map by a column, and the other way round', async () => {
    await ga('/landelijk/norm');
    const kop = page.getByRole('columnheader', { name: /^Inkoop buiten regio/ });
    await kop.getByRole('link').click();
    // The heads and the rows change at once.
    await page.locator('[aria-sort=ascending]', { has: page.getByText('Inkoop buiten regio') }).waitFor();
    const eerste = () => page.locator('.raster tbody tr').first().locator('td').nth(4).textContent();
    expect(await eerste()).toMatch(/ja/);
    await kop.getByRole('link').click();
    await page.locator('[aria-sort=descending]').waitFor();
    expect(await eerste()).not.toMatch(/ja/);
  });

  it('narrows in the address, and keeps the moment that is shown', async () => {
    await ga('/landelijk/norm?geldigOp=2020-12-31');
    await page.getByText('Filters', { exact: true }).first().click();
    await page.getByLabel('Ingevuld', { exact: true }).selectOption('nee');
    await page.waitForURL(/merk=nee/);
    expect(page.url()).toContain('geldigOp=2020-12-31');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.getByLabel('Ingevuld', { exact: true }).inputValue()).toBe('nee');
  });

  it('shows a coordinator the regions of the coordinator, and no more', async () => {
    const ander = await portaal.als('coordinator');
    await ander.goto('/landelijk/norm', { waitUntil: 'networkidle' });
    const rijen = await ander.locator('.raster tbody tr').count();
    expect(rijen).toBeGreaterThan(0);
    expect(rijen).toBeLessThan(45);
    expect(await overtredingen(ander)).toEqual([]);
  });
});
