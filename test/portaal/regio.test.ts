import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { overtredingen, uitsteeksel } from './browser.ts';
import { gebrekenVan, naar } from './lezen.ts';
import { inBrowser, type Portaal, startPortaal } from './portaal.ts';

const DELEN = [
  '',
  '/overeenkomsten',
  '/overeenkomsten?jaren=2010-2019&soort=regiovisie',
  '/overeenkomsten?geldt=ja',
  '/matrix',
  '/matrix?soort=regiovisie',
  '/mandaten',
  '/mandaten?geldt=ja',
  '/mandaten/bevoegd',
  '/norm',
  '/agenda',
  '/agenda?stand=verstreken',
  '/agenda?stand=zonder-dag',
  '/agenda/besluiten',
  '/agenda/dekking?domein=bw',
  '/geld',
  '/geld?soort=reserve',
  '/uittredingen/gm0345',
];
const BEVOEGD =
  '/regios/amersfoort/mandaten/bevoegd?doorGemeente=gm0307&doorOrgaan=college&namensGemeente=gm0308&namensOrgaan=college&bevoegdheid=inkoop.contracteren';

/** By role: a region that this role may see. A clerk sees the region of the own municipality. */
const GEZIEN: readonly (readonly [wie: string, regio: string])[] = [
  ['coordinator', 'amersfoort'],
  ['behandelaar-zwolle', 'ijssel-vecht'],
  ['auditor', 'delft'],
  ['landelijk', 'zeeland'],
];

inBrowser('the pages of a region', () => {
  let portaal: Portaal;
  let page: Page;
  beforeAll(async () => {
    portaal = await startPortaal();
    page = await portaal.als('coordinator');
  });
  afterAll(() => portaal.stop());

  const bezoekers = new Map<string, Page>();
  const bezoek = async (wie: string): Promise<Page> => {
    const bezoeker = bezoekers.get(wie) ?? (await portaal.als(wie));
    bezoekers.set(wie, bezoeker);
    return bezoeker;
  };

  it.each(
    GEZIEN.flatMap(([wie, regio]) =>
      [...DELEN.map((deel) => `/${regio}${deel}`), ''].map((pad) => ({ pad: `/regios${pad}`, wie })),
    ),
  )('are accessible and in plain Dutch: $pad for $wie', async ({ pad, wie }) => {
    expect(await gebrekenVan(await bezoek(wie), pad)).toEqual([]);
  });

  it('say what is wrong where a region does not exist, or one may not see it', async () => {
    for (const pad of ['/regios/nergens', '/regios/ijssel-vecht/overeenkomsten']) {
      expect(await gebrekenVan(page, pad)).toEqual([]);
      await page.getByText('Dit bestaat niet').first().waitFor();
    }
  });

  it('show what is known at another moment, and carry that moment along', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await naar(page, '/regios/amersfoort?geldigOp=2021-06-01');
    const leden = page.locator('#leden');
    await leden.getByRole('link', { name: 'Veenendaal' }).waitFor();
    await page.getByRole('link', { name: 'Overeenkomsten', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Overeenkomsten van regio Amersfoort' }).waitFor();
    expect(new URL(page.url()).searchParams.get('geldigOp')).toBe('2021-06-01');
  });

  it('find a region by a part of its name', async () => {
    const auditor = await portaal.als('auditor');
    await naar(auditor, '/regios');
    await auditor.getByLabel('Zoek op naam').fill('amst');
    await auditor.getByLabel('Zoek op naam').press('Enter');
    await auditor.getByRole('link', { name: 'Amsterdam-Amstelland' }).waitFor();
    expect(await auditor.locator('tbody tr').count()).toBe(1);
    expect(new URL(auditor.url()).searchParams.get('naam')).toBe('amst');
    await auditor.getByLabel('Zoek op naam').fill('xyz');
    await auditor.getByLabel('Zoek op naam').press('Enter');
    await auditor.getByText('Geen regio heeft deze woorden in de naam.').waitFor();
    expect(await overtredingen(auditor)).toEqual([]);
    await auditor.context().close();
  });

  it('narrow and sort the agreements, and choose years; all of it stands in the address', async () => {
    await naar(page, '/regios/amersfoort/overeenkomsten');
    await page.getByText('47 overeenkomsten').waitFor();
    await page.getByLabel('Soort').selectOption({ label: 'Regiovisie' });
    await page.getByText('3 overeenkomsten').waitFor();
    await page.getByRole('link', { name: '2020–2029' }).click();
    await page.getByRole('button', { name: 'Tot wanneer' }).click();
    await page.waitForURL(/sorteer=Tot/);
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toEqual({
      soort: 'regiovisie',
      jaren: '2020-2029',
      sorteer: 'Tot wanneer',
    });
    expect(await page.locator('#tabel tbody th').first().textContent()).toContain('Regiovisie Samen');
  });

  it('draw an addendum under its parent, and lead to each agreement by its bar with the keyboard', async () => {
    await naar(page, '/regios/amersfoort/overeenkomsten');
    const visie = page.locator('#tijdlijn').getByRole('link', { name: 'Regiovisie Samen in de wijk (omnv)' });
    await visie.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/regiovisie-samen-in-de-wijk/);
  });

  it('offer a new agreement and a new mandate to who keeps the region alone', async () => {
    await naar(page, '/regios/amersfoort/overeenkomsten');
    await page.getByRole('link', { name: 'Nieuwe overeenkomst' }).waitFor();
    await naar(page, '/regios/amersfoort/mandaten');
    await page.getByRole('link', { name: 'Nieuw mandaat' }).waitFor();
    const landelijk = await portaal.als('landelijk');
    await naar(landelijk, '/regios/amersfoort/overeenkomsten');
    await landelijk.getByText('47 overeenkomsten').waitFor();
    expect(await landelijk.getByText('Nieuwe overeenkomst').count()).toBe(0);
    expect(await landelijk.getByRole('link', { name: 'Geschiedenis' }).count()).toBe(0);
    await landelijk.context().close();
  });

  it('answer who was competent, step by step, at an address of its own', async () => {
    await naar(page, '/regios/amersfoort/mandaten/bevoegd');
    const door = page.getByRole('group', { name: 'Wie handelde?' });
    const namens = page.getByRole('group', { name: 'Namens wie?' });
    await door.getByLabel('Gemeente').selectOption({ label: 'Amersfoort' });
    await door.getByLabel('Bestuursorgaan').selectOption({ label: 'College' });
    await namens.getByLabel('Gemeente').selectOption({ label: 'Baarn' });
    await namens.getByLabel('Bestuursorgaan').selectOption({ label: 'College' });
    await page.getByLabel('Bevoegdheid').selectOption({ label: 'Contracten sluiten' });
    await page.getByRole('button', { name: 'Was die bevoegd?' }).click();
    await page.getByRole('heading', { name: 'Hoe dit volgt, stap voor stap' }).waitFor();
    const adres = page.url().replace(portaal.register.url, '');
    expect(adres).toBe(BEVOEGD);
    expect(await gebrekenVan(page, adres)).toEqual([]);
    await page.getByText('Stap 1: het college van Baarn').first().waitFor();
    await page.locator('summary', { hasText: 'Waarom?' }).first().click();
    await page.getByText('Gemeentewet 160 lid 1').waitFor();
  });

  it('show what a source claims beside what is derived', async () => {
    await naar(page, '/regios/amersfoort/norm');
    const eerste = page.locator('.eis').first();
    await eerste.getByText('De regio zegt').waitFor();
    expect(await eerste.textContent()).toMatch(
      /De regio zegt[\s\S]*ja[\s\S]*Het register leidt af[\s\S]*niet aangetoond/,
    );
    expect(await page.locator('.eis').count()).toBe(10);
  });

  it.each(['', '/overeenkomsten', '/matrix', '/mandaten', '/norm', '/agenda'])(
    'can be printed: from where and of when it is, all of it, and nothing to click: %s',
    async (deel) => {
      // A sheet of A4 between its margins.
      await page.setViewportSize({ width: 680, height: 960 });
      await naar(page, `/regios/amersfoort${deel}`);
      await page.emulateMedia({ media: 'print' });
      await page.getByText(/^Regiolog, afgedrukt op \d.*\/regios\/amersfoort/).waitFor();
      await page.getByText(/U ziet wat vandaag \(\d+ \p{L}+ \d{4}\) geldt/u).waitFor();
      const teVeel = page.locator(
        ':is(header, footer, nav, search, select, input, summary, .nl-button):visible',
      );
      expect(await teVeel.allTextContents()).toEqual([]);
      expect(await page.getByText('Naar de inhoud').isVisible()).toBe(false);
      const koppen = await page.evaluate<string[]>(
        "[...document.querySelectorAll('.inhoud thead')].map((kop) => getComputedStyle(kop).display)",
      );
      expect(new Set(koppen)).toEqual(new Set(['table-header-group']));
      for (const vak of await page.locator('.schuifvak').all())
        expect(await vak.evaluate((e) => e.scrollHeight - e.clientHeight)).toBe(0);
      expect(await uitsteeksel(page)).toBe(0);
      await page.emulateMedia({ media: 'screen' });
    },
  );
});
