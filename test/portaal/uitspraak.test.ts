import { afterAll, beforeAll, expect, it } from 'vitest';
import { overtredingen, uitsteeksel } from './browser.ts';
import { machinetaal, onvolmaakt } from './lezen.ts';
import { inBrowser, type Portaal, startPortaal } from './portaal.ts';

const LANG_MS = 120_000;

inBrowser('the published rulings', () => {
  let portaal: Portaal;
  beforeAll(async () => {
    portaal = await startPortaal();
  }, LANG_MS);
  afterAll(() => portaal.stop());

  it(
    'can be found and read by somebody who is not signed in, on a small screen too',
    async () => {
      const page = await portaal.als(undefined, 320);
      await page.goto('/uitspraken');
      await page.getByText('1 uitspraak', { exact: true }).waitFor();
      await page.getByRole('heading', { name: 'De uitspraken in cijfers' }).waitFor();
      expect([
        ...(await overtredingen(page)),
        ...(await machinetaal(page)),
        ...(await onvolmaakt(page)),
      ]).toEqual([]);
      expect(await uitsteeksel(page)).toBe(0);
      await page.getByRole('link', { name: 'Is dit een nieuwe cliënt?' }).click();
      await page.getByRole('heading', { name: 'Wat de commissie ervan vindt' }).waitFor();
      expect([...(await overtredingen(page)), ...(await onvolmaakt(page))]).toEqual([]);
      expect(await uitsteeksel(page)).toBe(0);
    },
    LANG_MS,
  );

  it(
    'are narrowed by what stands in the address, and say so when nothing fits',
    async () => {
      const page = await portaal.als();
      await page.goto('/uitspraken?uitkomst=ongegrond');
      await page.getByText('Er zijn geen uitspraken die aan uw keuze voldoen.').waitFor();
      await page.getByLabel('Uitkomst', { exact: true }).selectOption('deels-gegrond');
      await page.getByRole('link', { name: 'Is dit een nieuwe cliënt?' }).waitFor();
      expect(new URL(page.url()).searchParams.get('uitkomst')).toBe('deels-gegrond');
      await page.getByLabel('Zoek in de uitspraken').fill('bestaatniet');
      await page.keyboard.press('Enter');
      await page.getByText('Er zijn geen uitspraken die aan uw keuze voldoen.').waitFor();
    },
    LANG_MS,
  );

  it(
    'lead a visitor to nothing of the case behind them',
    async () => {
      const page = await portaal.als();
      const gevraagd: string[] = [];
      page.on('request', (verzoek) => gevraagd.push(verzoek.url()));
      const gekregen: string[] = [];
      page.on('response', async (antwoord) => {
        if (antwoord.url().includes('/v1/')) gekregen.push(await antwoord.text().catch(() => ''));
      });
      await page.goto('/uitspraken/VOORBEELD-2023-01', { waitUntil: 'networkidle' });
      await page.getByRole('heading', { name: 'Samenvatting' }).waitFor();
      const alles = `${gekregen.join('\n')}${await page.content()}`;
      expect(alles).not.toMatch(/Kampen|Zwolle|gm0166|gm0193|ijssel-vecht/);
      expect(gevraagd.filter((url) => url.includes('/geschillen'))).toEqual([]);
    },
    LANG_MS,
  );

  it(
    'say plainly when there is no such ruling',
    async () => {
      const page = await portaal.als();
      await page.goto('/uitspraken/BESTAAT-NIET', { waitUntil: 'networkidle' });
      await page.getByRole('status').or(page.getByRole('alert')).first().waitFor();
      expect(await overtredingen(page)).toEqual([]);
    },
    LANG_MS,
  );
});
