import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { overtredingen, uitsteeksel } from './browser.ts';
import { inBrowser, type Portaal, startPortaal } from './portaal.ts';

/** People record what happened, by forms, in a browser: the daily work of a coordinator and of a clerk. */

const BEKIJK = 'Bekijk wat er verandert';
const CONVENANT = 'ijssel-vecht.convenant';
const GEMEENTEN = ['Amersfoort', 'Baarn', 'Bunschoten', 'Leusden', 'Soest'];

const knop = (page: Page, naam: string) => page.getByRole('button', { name: naam });
const gedaan = (page: Page) => page.getByRole('heading', { level: 2, name: 'Vastgelegd' }).waitFor();

/** Looks at what will change, and records it. */
async function legVast(page: Page): Promise<void> {
  await knop(page, BEKIJK).click();
  await page.getByRole('heading', { name: 'Klopt dit?' }).waitFor();
  await knop(page, 'Leg vast').click();
  await gedaan(page);
}

/** The draft of what is filled in next, once it is kept: begin to wait before filling in. */
const conceptBewaard = (page: Page) =>
  page.waitForResponse((r) => r.url().includes('/bewaard/concepten/') && r.request().method() === 'PUT');

/** Is it this element that has the focus? */
const heeftFocus = (waar: Locator): Promise<boolean> => waar.evaluate((vak) => vak.matches(':focus'));

/** No fault that a machine sees, and nothing that sticks out, narrow or wide. */
async function isGoed(page: Page): Promise<void> {
  expect(await overtredingen(page)).toEqual([]);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await uitsteeksel(page)).toBe(0);
  }
}

inBrowser('recording', () => {
  let portaal: Portaal;
  beforeAll(async () => {
    portaal = await startPortaal();
  });
  afterAll(() => portaal.stop());

  it('takes a covenant of five parties from nothing to in force', async () => {
    const page = await portaal.als('coordinator');
    await page.goto('/regios/amersfoort/overeenkomsten/nieuw');
    await page.getByLabel('Naam', { exact: true }).fill('Convenant opvang');
    await isGoed(page);
    await knop(page, 'Bekijk en controleer').click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^Soort: / })
      .waitFor();
    await isGoed(page);
    await page.getByLabel('Soort', { exact: true }).selectOption('convenant');
    await page.getByLabel('Maatschappelijke opvang', { exact: true }).check();
    for (const naam of GEMEENTEN) await page.getByLabel(naam, { exact: true }).check();
    await page.getByLabel('Vanaf wanneer zijn zij partij?').fill('1 januari 2026');
    await page.getByLabel('Wanneer treedt zij in werking?').selectOption('partijen');
    await page.getByRole('radio', { name: 'Ondertekening' }).check();
    await page.locator('#veld-document').setInputFiles({
      name: 'convenant.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Artikel 1. Partijen werken samen.\n'),
    });
    await page.getByText('convenant.txt is bewaard.').waitFor();
    await knop(page, 'Bekijk en controleer').click();
    await page.getByRole('heading', { name: 'Klopt dit?' }).waitFor();
    await isGoed(page);
    await knop(page, 'Leg vast').click();
    await gedaan(page);
    await isGoed(page);
    await page.getByRole('link', { name: 'Naar het dossier' }).click();
    await page.getByRole('heading', { level: 1, name: 'Convenant opvang' }).waitFor();
    const dossier = new URL(page.url()).pathname;

    await page.goto(`${dossier}/vastleggen/besluiten`);
    await page.getByRole('radio', { name: 'College' }).check();
    await page.getByRole('radio', { name: 'Ingestemd' }).check();
    await page.getByLabel('Datum van het besluit').fill('6-1-2026');
    for (const naam of GEMEENTEN) {
      await page.getByRole('radio', { name: naam, exact: true }).check();
      await legVast(page);
      await knop(page, 'Leg er nog een vast').click();
    }
    await page.goto(`${dossier}/vastleggen/ondertekeningen`);
    await page.getByLabel('Datum van ondertekening').fill('12 januari 2026');
    for (const naam of GEMEENTEN) {
      await page.getByRole('radio', { name: naam, exact: true }).check();
      await legVast(page);
      await knop(page, 'Leg er nog een vast').click();
    }
    // The question itself, on a day after which everybody had signed.
    const antwoord = await page.request.get(`/portaal/v1${dossier}?geldigOp=2026-02-01`);
    const { antwoord: stand } = (await antwoord.json()) as { antwoord: { geldt: { oordeel: string } } };
    expect(stand.geldt.oordeel).toBe('ja');
  }, 240_000);

  it('tells what is wrong beside the field and in a summary, and records nothing', async () => {
    const page = await portaal.als('coordinator-ijssel-vecht');
    await page.goto(`/overeenkomsten/${CONVENANT}/vastleggen/besluiten`);
    const bewaard = conceptBewaard(page);
    await page.getByLabel('Datum van het besluit').fill('binnenkort');
    await knop(page, BEKIJK).click();
    const samenvatting = page.getByRole('alert');
    await samenvatting.getByText('Er kloppen nog 4 onderdelen niet').waitFor();
    expect(await heeftFocus(samenvatting)).toBe(true);
    expect(await page.getByText('Fout: Maak een keuze.', { exact: true }).count()).toBe(3);
    await samenvatting.getByRole('link', { name: /^Datum van het besluit/ }).click();
    const veld = page.getByLabel('Datum van het besluit');
    expect(await heeftFocus(veld)).toBe(true);
    expect(await veld.getAttribute('aria-invalid')).toBe('true');
    await isGoed(page);
    await bewaard;
    await page.reload();
    await knop(page, 'Gooi weg en begin opnieuw').click();
    expect(await veld.inputValue()).toBe('');
    await page.goto(`/overeenkomsten/${CONVENANT}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('binnenkort').count()).toBe(0);
  }, 60_000);

  it('records a refusal, after showing what it changes', async () => {
    const page = await portaal.als('coordinator-ijssel-vecht');
    await page.goto(`/overeenkomsten/${CONVENANT}/vastleggen/besluiten?orgaan=raad`);
    await page.getByRole('radio', { name: 'Zwolle', exact: true }).check();
    await page.getByRole('radio', { name: 'Geweigerd' }).check();
    await knop(page, BEKIJK).click();
    await page.getByRole('heading', { name: 'Dit verandert er' }).waitFor();
    await isGoed(page);
    await knop(page, 'Leg vast').click();
    await gedaan(page);
  }, 60_000);

  it('offers an unsent form again after the tab was closed, and forgets it on request', async () => {
    const eerste = await portaal.als('coordinator-ijssel-vecht');
    await eerste.goto(`/overeenkomsten/${CONVENANT}/vastleggen/bepalingen`);
    const bewaard = conceptBewaard(eerste);
    // As it comes out of another program: with a mark in it that nobody sees and no text may hold.
    await eerste.getByLabel('Artikel of bepaling').fill('artikel\u0007 9');
    await bewaard;
    await eerste.close();
    const tweede = await portaal.als('coordinator-ijssel-vecht');
    await tweede.goto(`/overeenkomsten/${CONVENANT}/vastleggen/bepalingen`);
    await tweede.getByText('U was hiermee bezig').waitFor();
    await isGoed(tweede);
    await knop(tweede, 'Ga hiermee verder').click();
    expect(await tweede.getByLabel('Artikel of bepaling').inputValue()).toBe('artikel 9');
    await tweede.reload();
    const weg = tweede.waitForResponse((r) => r.request().method() === 'DELETE');
    await knop(tweede, 'Gooi weg en begin opnieuw').click();
    await weg;
    await tweede.reload();
    expect(await tweede.getByLabel('Artikel of bepaling').inputValue()).toBe('');
  }, 60_000);

  it('shows what somebody else recorded meanwhile, and lets one go on', async () => {
    const ik = await portaal.als('coordinator-ijssel-vecht');
    await ik.goto(`/overeenkomsten/${CONVENANT}/vastleggen/bepalingen`);
    await ik.getByLabel('Artikel of bepaling').fill('artikel 4');
    await ik.getByLabel('Onderwerp').fill('Evaluatie');
    const ander = await portaal.als('behandelaar-zwolle');
    await ander.goto(`/overeenkomsten/${CONVENANT}/vastleggen/besluiten`);
    await expect.poll(() => ander.locator('#veld-partij').inputValue(), { timeout: 10_000 }).toBe('Zwolle');
    expect(await ander.locator('#veld-partij').getAttribute('readonly')).not.toBeNull();
    await ander.getByRole('radio', { name: 'College' }).check();
    await ander.getByRole('radio', { name: 'Ingestemd' }).check();
    await legVast(ander);

    await knop(ik, BEKIJK).click();
    await knop(ik, 'Leg vast').or(ik.getByText('Iemand anders legde intussen iets vast')).first().waitFor();
    if (await knop(ik, 'Leg vast').isVisible()) await knop(ik, 'Leg vast').click();
    await ik.getByText('Iemand anders legde intussen iets vast').waitFor();
    await ik.getByText(/^Het college van Zwolle heeft ingestemd.*door een behandelaar/i).waitFor();
    await isGoed(ik);
    await knop(ik, 'Ik heb het gezien, ga verder').click();
    if (await knop(ik, BEKIJK).isVisible()) await knop(ik, BEKIJK).click();
    await knop(ik, 'Leg vast').click();
    await gedaan(ik);
  }, 90_000);

  it('corrects a date, and shows what stood there', async () => {
    const page = await portaal.als('coordinator-ijssel-vecht');
    await page.goto(`/overeenkomsten/${CONVENANT}/vastleggen/bekendmakingen`);
    await page.getByLabel('Datum', { exact: true }).fill('1 maart 2024');
    const antwoord = page.waitForResponse((r) => r.url().endsWith('/bekendmakingen') && r.status() === 201);
    await legVast(page);
    const { gebeurtenis } = (await (await antwoord).json()) as { gebeurtenis: string };
    await page.goto(`/overeenkomsten/${CONVENANT}/rectificeren/${gebeurtenis}`);
    await page.getByRole('heading', { name: 'Dit staat er nu' }).waitFor();
    await page.getByText('1 maart 2024').first().waitFor();
    await isGoed(page);
    await page.getByLabel('Datum', { exact: true }).fill('11 maart 2024');
    await knop(page, BEKIJK).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^Waarom legt u dit vast/ })
      .click();
    await page.getByLabel('Waarom legt u dit vast?').fill('Een tikfout.');
    await legVast(page);
  }, 90_000);

  it('withdraws a mandate, and shows first what that touches', async () => {
    const page = await portaal.als('coordinator');
    await page.goto('/regios/amersfoort/mandaten/nieuw');
    await page.getByLabel('Naam', { exact: true }).fill('Mandaat toegang');
    await page.getByRole('combobox', { name: 'Wie geeft de bevoegdheid?' }).fill('soest');
    await page.getByRole('option', { name: 'Soest' }).click();
    await page.getByRole('combobox', { name: 'Wie krijgt de bevoegdheid?' }).fill('amersf');
    await page.keyboard.press('Enter');
    await page.locator('#veld-bevoegdheden').getByRole('checkbox').first().check();
    await isGoed(page);
    await knop(page, 'Bekijk en controleer').click();
    await knop(page, 'Leg vast').click();
    await gedaan(page);
    await page.getByRole('link', { name: 'Naar het dossier' }).click();
    await page.waitForURL(/\/mandaten\/amersfoort\./);
    const dossier = new URL(page.url()).pathname;
    await page.goto(`${dossier}/vastleggen/intrekkingen`);
    await page.getByRole('heading', { name: 'Dit raakt de intrekking' }).waitFor();
    await page.locator('#veld-einde').fill('31 december 2026');
    await isGoed(page);
    await legVast(page);
  }, 90_000);

  it('goes on where a series of acts stopped, and records none of them twice', async () => {
    const page = await portaal.als('coordinator');
    await page.goto('/regios/amersfoort/overeenkomsten/nieuw');
    await page.getByLabel('Naam', { exact: true }).fill('Afspraak in twee keer');
    await page.getByLabel('Soort', { exact: true }).selectOption('dvo');
    await page.getByLabel('Wmo', { exact: true }).check();
    await page.getByLabel('Soest', { exact: true }).check();
    await page.getByLabel('Vanaf wanneer zijn zij partij?').fill('2026');
    await knop(page, 'Bekijk en controleer').click();
    await page.route('**/tekstversies', (verzoek) => verzoek.abort());
    await knop(page, 'Leg vast').click();
    await page.getByText('Het stopte bij: Versie van de tekst').waitFor();
    await isGoed(page);
    await page.unroute('**/tekstversies');
    await knop(page, 'Ga verder waar het stopte').click();
    await gedaan(page);
    await page.getByRole('link', { name: 'Naar het dossier' }).click();
    await page.waitForURL(/\/overeenkomsten\/amersfoort\./);
    const { pathname } = new URL(page.url());
    const historie = await page.request.get(`/portaal/v1${pathname}/geschiedenis`);
    const { resultaten } = (await historie.json()) as { resultaten: { soort: string }[] };
    expect(resultaten.map(({ soort }) => soort).sort()).toEqual([
      'OvereenkomstIngeschreven',
      'PartijToegetreden',
      'TekstversieVastgelegd',
    ]);
  }, 60_000);

  it('keeps everything when the session is over, and goes on after signing in again', async () => {
    const page = await portaal.als('coordinator-ijssel-vecht');
    await page.goto(`/overeenkomsten/${CONVENANT}/vastleggen/onderwerpen`);
    await page.locator('#veld-thema').selectOption('toegang');
    await page.getByRole('radio', { name: 'Geregeld' }).check();
    await page.context().clearCookies();
    await knop(page, BEKIJK).click();
    await page.getByText('Uw aanmelding is verlopen').waitFor();
    await isGoed(page);
    await knop(page, 'Ik ben aangemeld, ga verder').click();
    await page.getByText('U bent nog niet aangemeld.').waitFor();
    const ernaast = await page.context().newPage();
    await ernaast.goto('/portaal/aanmelden?als=coordinator-ijssel-vecht&terug=/');
    await ernaast.close();
    await knop(page, 'Ik ben aangemeld, ga verder').click();
    await knop(page, 'Ik ben aangemeld, ga verder').waitFor({ state: 'detached' });
    expect(await page.locator('#veld-thema').inputValue()).toBe('toegang');
    await legVast(page);
  }, 90_000);

  it('can be done by keyboard alone', async () => {
    const page = await portaal.als('coordinator');
    await page.goto('/regios/amersfoort/overeenkomsten/nieuw');
    await page.getByLabel('Naam', { exact: true }).focus();
    const tik = async (...toetsen: readonly string[]) => {
      for (const toets of toetsen) await page.keyboard.press(toets);
    };
    await page.keyboard.type('Regiovisie met het toetsenbord');
    await tik('Tab');
    await page.keyboard.type('regiovisie');
    await tik('Tab', 'Space');
    const verstuur = knop(page, 'Bekijk en controleer');
    for (let n = 0; n < 80 && !(await heeftFocus(verstuur)); n++) await tik('Tab');
    await tik('Enter');
    await page.getByRole('heading', { name: 'Klopt dit?' }).waitFor();
    const vast = knop(page, 'Leg vast');
    for (let n = 0; n < 20 && !(await heeftFocus(vast)); n++) await tik('Tab');
    await tik('Enter');
    await gedaan(page);
  }, 60_000);

  it('is not offered to who may not, and says so on a form that is opened all the same', async () => {
    const page = await portaal.als('behandelaar-zwolle');
    await page.goto(`/overeenkomsten/${CONVENANT}/vastleggen/beeindigingen`);
    await page.getByText('U mag dit hier niet vastleggen.').waitFor();
    await isGoed(page);
    await page.goto(`/overeenkomsten/${CONVENANT}`);
    await page.getByText('Leg iets vast').click();
    const links = page.locator('.vastlegmenu a');
    expect(await links.allTextContents()).toEqual([
      'Besluit van een orgaan',
      'Ondertekening',
      'Gepland besluit',
    ]);
    const auditor = await portaal.als('auditor');
    await auditor.goto(`/overeenkomsten/${CONVENANT}`);
    await auditor.getByRole('heading', { level: 1 }).waitFor();
    expect(await auditor.getByText('Leg iets vast').count()).toBe(0);
  }, 60_000);
});
