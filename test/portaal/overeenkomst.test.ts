import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Afspraakspel, speelAfspraak } from './afspraakspel.ts';
import { gebreken, naar, toetsenbordloop } from './lezen.ts';
import { inBrowser, type Portaal, startPortaal } from './portaal.ts';

const LANG_MS = 240_000;
const MOED = '/overeenkomsten/amersfoort.moed-moet';
const VISIE = '/overeenkomsten/ijssel-vecht.regiovisie-2021';

/** The row of a table that names this first. */
const rij = (page: Page, naam: string) =>
  page.locator('#partijen tbody tr').filter({ has: page.locator('th', { hasText: naam }) });

inBrowser('an agreement in the portal', () => {
  let portaal: Portaal;
  let spel: Afspraakspel;
  let page: Page;
  let pad: string;

  beforeAll(async () => {
    portaal = await startPortaal();
    spel = await speelAfspraak({ url: portaal.register.url, data: portaal.data, merk: 'proef' });
    page = await portaal.als('coordinator');
    pad = `/overeenkomsten/${spel.overeenkomst}`;
  }, LANG_MS);
  afterAll(() => portaal?.stop());

  it('tells whether it holds, and shows a row per party with what each did', async () => {
    await naar(page, pad);
    await page.getByText('Deze overeenkomst geldt op').waitFor();
    expect(await rij(page, 'Baarn').textContent()).toMatch(/gebonden[\s\S]*30 nov 2021[\s\S]*14 dec 2021/);
    expect(await rij(page, 'Soest').textContent()).toMatch(/niet gebonden[\s\S]*✕ 5 okt 2021/);
    expect(await page.locator('#partijen').textContent()).toContain('Bekendgemaakt');
    expect(await page.locator('#besluiten').textContent()).toContain(
      'Leden van de regio die niet als partij zijn vastgelegd',
    );
    expect(await gebreken(page)).toEqual([]);
    expect(await toetsenbordloop(page)).toEqual([]);
  });

  it('explains a judgement by the acts behind it, each a link into the history', async () => {
    await naar(page, pad);
    await rij(page, 'Baarn').getByText('Waarom?').click();
    const onder = page.locator('#partijen .tabel__onder');
    await onder.getByText('Baarn is op deze dag gebonden.').waitFor();
    expect(await gebreken(page)).toEqual([]);
    const daad = onder.getByRole('link', { name: /Het college van Baarn heeft de tekst/ });
    await daad.first().click();
    await page.waitForURL(/verloop.*#gebeurtenis-/);
    const gekozen = page.locator('.gebeurtenis--gekozen');
    await gekozen.waitFor();
    expect(await gekozen.textContent()).toContain(
      'Het college van Baarn heeft de tekst (versie 2.0) op 30 november 2021 vastgesteld',
    );
    await expect.poll(() => page.evaluate('document.activeElement?.id')).toMatch(/^gebeurtenis-/);
  });

  it('shows the text, and what changed between two versions', async () => {
    await naar(page, `${pad}/versies`);
    await page.getByRole('link', { name: /Lees hier\s+versie 2\.0/ }).click();
    await page.getByText('Zij kan worden verlengd.').waitFor();
    await page.getByRole('button', { name: 'Vergelijk' }).click();
    await page.waitForURL(/van=1\.0&naar=2\.0/);
    await page.getByText('2 regels nieuw of anders, 1 regel vervallen of vervangen.').waitFor();
    expect(await page.locator('del').textContent()).toContain('tot 2026');
    expect(await page.getByText('18 regels die gelijk bleven').count()).toBe(1);
    const antwoord = await page.request.get(
      `/portaal/v1/overeenkomsten/${spel.overeenkomst}/tekstversies/2.0/document`,
    );
    expect(await antwoord.text()).toContain('geldt tot 2030');
    expect(await gebreken(page)).toEqual([]);
  });

  it('shows what is agreed, and where a dispute would go', async () => {
    await naar(page, `${pad}/afspraken`);
    for (const deel of [
      'Bepalingen',
      'Onderwerpen',
      'Verplichtingen',
      'Geld',
      'Contracten',
      'Wie is geraadpleegd',
    ])
      expect(await page.getByRole('heading', { level: 2, name: deel, exact: true }).count()).toBe(1);
    await page.getByLabel('Waarover gaat het geschil?').selectOption('plaatsing');
    await page.getByText('Zo is gekeken').waitFor();
    expect(await gebreken(page)).toEqual([]);
  });

  it('shows what hangs on it, and what a notice would touch', async () => {
    await naar(page, `${pad}/relaties`);
    await page.getByRole('heading', { name: 'Addenda hierbij' }).waitFor();
    await naar(page, `${pad}/agenda?binnen=P5Y`);
    await page.getByLabel('Welke gemeente').selectOption({ label: 'Baarn' });
    await page.getByRole('button', { name: 'Toon de gevolgen' }).click();
    await page.getByRole('heading', { level: 3, name: 'Baarn' }).waitFor();
    expect(await gebreken(page)).toEqual([]);
  });

  it('tells its history in three densities, with what was corrected', async () => {
    await naar(page, `${pad}/verloop`);
    await page.getByText('niets gewijzigd of weggehaald').waitFor();
    await page.getByText('Reden: De einddatum stond verkeerd in het voorstel.').waitFor();
    expect(await page.locator('del').textContent()).toContain('tot en met 2028');
    await page.getByRole('link', { name: 'Kern' }).click();
    await page.waitForURL(/dichtheid=kern/);
    expect(await page.getByText('Er stond:').count()).toBe(1);
    expect(await page.getByText('Vastgelegd getal').count()).toBe(0);
    await page.getByRole('link', { name: 'Alles' }).click();
    await page.getByText('Vastgelegd getal').first().waitFor();
    expect(await gebreken(page)).toEqual([]);
    expect(await page.getByRole('link', { name: 'Herstel dit' }).count()).toBeGreaterThan(10);
  });

  it.each(['behandelaar-zwolle', 'auditor', 'landelijk', 'coordinator-ijssel-vecht'])(
    'reads well for %s on each of its pages',
    async (wie) => {
      const ander = await portaal.als(wie);
      for (const deel of ['', '/versies', '/afspraken', '/relaties', '/agenda', '/verloop?dichtheid=alles']) {
        await naar(ander, `${VISIE}${deel}`);
        expect([wie, deel, ...(await gebreken(ander))]).toEqual([wie, deel]);
      }
      expect((await ander.getByRole('link', { name: 'Herstel dit' }).count()) > 0).toBe(
        wie === 'coordinator-ijssel-vecht',
      );
    },
    LANG_MS,
  );

  it('shows both sides where sources contradict each other, and what they were at an earlier time', async () => {
    await naar(page, MOED);
    const tegen = page.getByRole('heading', { name: 'Bronnen spreken elkaar tegen' }).locator('..');
    expect(await tegen.textContent()).toMatch(/2017[\s\S]*Regionale stand van het land[\s\S]*2018/);
    await naar(page, `${MOED}?bekendOp=2020-01-01`);
    expect(await page.getByText('Bronnen spreken elkaar tegen').count()).toBe(0);
    expect(await gebreken(page)).toEqual([]);
  });

  it('is as if it did not exist for who may not see it', async () => {
    const ander = await portaal.als('behandelaar-zwolle');
    await naar(ander, pad);
    await ander.getByText('Dit bestaat niet, of u mag het niet zien.').first().waitFor();
    expect(await ander.content()).not.toContain('Dienstverlening opvang');
    expect(await gebreken(ander)).toEqual([]);
  });
});
