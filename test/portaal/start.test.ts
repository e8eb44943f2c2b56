import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post, token } from '../crash/product.ts';
import { overtredingen, uitsteeksel } from './browser.ts';
import { machinetaal, onvolmaakt, toetsenbordloop } from './lezen.ts';
import { inBrowser, type Portaal, startPortaal } from './portaal.ts';

const IEDEREEN = [
  'coordinator',
  'behandelaar-zwolle',
  'behandelaar-kampen',
  'voorzitter',
  'lid',
  'secretaris',
  'auditor',
  'landelijk',
] as const;

const nieuws = (page: Page) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: /^Nieuw sinds/ }) });
const werk = (page: Page, groep: string) =>
  page
    .locator('section section')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`^${groep} \\(`) }) });

inBrowser('what one opens in the morning', () => {
  let portaal: Portaal;
  beforeAll(async () => {
    portaal = await startPortaal();
  });
  afterAll(() => portaal.stop());

  /** A coordinator records that a municipality has a role, as a colleague would. */
  async function kenRolToe(): Promise<void> {
    const sleutel = await token(portaal.data, 'coordinator', 'amersfoort', 'als=een-collega');
    const rol = { gemeente: 'gm0308', rol: 'budgethouder', domeinen: ['bw'], van: { datum: '2026-01-01' } };
    const { status, body } = await post(
      portaal.register.url,
      sleutel,
      '/v1/regios/amersfoort/rollen',
      randomUUID(),
      rol,
    );
    expect(status, JSON.stringify(body)).toBe(201);
  }

  /** The system of a municipality sends a decision on a text that the register does not have. */
  async function stuurBericht(): Promise<void> {
    const sleutel = await token(portaal.data, 'behandelaar', 'gm0307');
    const antwoord = await fetch(`${portaal.register.url}/v1/inkomend`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${sleutel}`, 'Content-Type': 'application/cloudevents+json' },
      body: JSON.stringify({
        specversion: '1.0',
        id: randomUUID(),
        source: 'urn:nld:oin:00000001234567890000:systeem:zaken',
        type: 'nl.samenwerkingsafspraken.aangeboden.besluit',
        data: {
          gemeente: 'gm0307',
          overeenkomst: 'amersfoort.dvo-sociaal-domein',
          versie: { naam: '9.9' },
          orgaan: 'college',
          uitkomst: 'vastgesteld',
          datum: '2026-01-20',
        },
      }),
    });
    expect(antwoord.status).toBeLessThan(300);
  }

  it.each(IEDEREEN)('is accessible, in plain Dutch and walked by keyboard for %s', async (wie) => {
    const page = await portaal.als(wie);
    await page.goto('/');
    await nieuws(page)
      .getByText(/eerste bezoek|Sinds /)
      .first()
      .waitFor();
    await page.waitForLoadState('networkidle');
    const gebreken = [
      ...(await overtredingen(page)),
      ...(await machinetaal(page)),
      ...(await onvolmaakt(page)),
      ...(await toetsenbordloop(page)),
    ];
    // The menu of every role fits in one row.
    const hoogten = await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('listitem').all();
    const rijen = new Set(await Promise.all(hoogten.map(async (punt) => (await punt.boundingBox())?.y)));
    expect(rijen.size).toBe(1);
    await page.setViewportSize({ width: 320, height: 900 });
    gebreken.push(...(await overtredingen(page)));
    if ((await uitsteeksel(page)) > 0) gebreken.push('sticks out at 320');
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    gebreken.push(...(await overtredingen(page)));
    if ((await uitsteeksel(page)) > 0) gebreken.push('the open menu sticks out at 320');
    expect(gebreken).toEqual([]);
  });

  describe('the work of a coordinator', () => {
    it('stands by the latest day, with why, and leads to the form', async () => {
      const page = await portaal.als('coordinator');
      // As it was just before a day on which decisions were planned.
      await page.goto('/?geldigOp=2021-12-10');
      const maand = werk(page, 'Binnen een maand');
      await maand
        .getByText(/nog \d+ dagen/)
        .first()
        .waitFor();
      const dagen = await maand
        .locator('time')
        .evaluateAll((tijden) => tijden.map((t) => t.getAttribute('datetime')));
      expect(dagen).toEqual([...dagen].sort());
      await maand.getByText('Waarom?').first().click();
      await maand.getByRole('listitem').getByRole('listitem').first().waitFor();
      await page.goto('/?toon=lang');
      const lang = werk(page, 'Meer dan een jaar voorbij');
      const besluit = lang.getByRole('link', { name: /^Besluit vastleggen ?: Nog \d+ besluiten/ });
      expect(await besluit.getAttribute('href')).toBe(
        '/overeenkomsten/amersfoort.regiovisie-samen-in-de-wijk/vastleggen/besluiten?orgaan=raad',
      );
    });

    it('unfolds a group, in the address', async () => {
      const page = await portaal.als('coordinator');
      await page.goto('/');
      await werk(page, 'Zonder vaste dag').waitFor();
      expect(await werk(page, 'Zonder vaste dag').locator('li.werk').count()).toBe(0);
      await page.getByRole('link', { name: /^Toon alle \d+ \(Zonder vaste dag\)/ }).click();
      await page.waitForURL((url) => url.searchParams.get('toon') === 'zonderDag');
      expect(await werk(page, 'Zonder vaste dag').locator('li.werk').count()).toBeGreaterThan(5);
    });

    it('holds what waits in the postbox, where it is tried again and turned down', async () => {
      await stuurBericht();
      const page = await portaal.als('coordinator');
      await page.goto('/');
      await werk(page, 'Wacht op u')
        .getByRole('link', { name: /^Naar het postvak/ })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: 'Postvak' }).waitFor();
      await page.getByText('college, vastgesteld, op 20 januari 2026, versie 9.9').waitFor();
      expect(await overtredingen(page)).toEqual([]);
      expect(await machinetaal(page)).toEqual([]);
      await page.getByRole('button', { name: /^Probeer opnieuw/ }).click();
      await page.getByText('Het bericht kon weer niet worden geplaatst.').waitFor();
      await page.getByRole('button', { name: /^Wijs af/ }).click();
      await page.getByRole('button', { name: 'Bericht afwijzen' }).click();
      await page.getByText('Schrijf op waarom u dit bericht afwijst.').waitFor();
      expect(await overtredingen(page)).toEqual([]);
      await page.getByLabel('Waarom wijst u dit bericht af?').fill('Deze tekst kennen wij niet.');
      await page.getByRole('button', { name: 'Bericht afwijzen' }).click();
      await page.getByText('Het bericht is afgewezen.').waitFor();
      await page.getByText('Er wacht niets.').waitFor();
      await page.getByRole('link', { name: 'Alles', exact: true }).click();
      await page.getByText('Deze tekst kennen wij niet.').waitFor();
      expect(await uitsteeksel(page)).toBe(0);
    });
  });

  it('says what changed since the last visit, and only then that it was seen', async () => {
    const page = await portaal.als('coordinator');
    await page.goto('/');
    await nieuws(page)
      .getByText(/eerste bezoek|Sinds /)
      .first()
      .waitFor();
    const gezien = nieuws(page).getByRole('button', { name: 'Alles gezien' });
    await page.waitForLoadState('networkidle');
    if ((await gezien.count()) > 0) await gezien.click();
    await nieuws(page).getByText('Er is niets veranderd').waitFor();
    await kenRolToe();
    await page.reload();
    await nieuws(page).getByRole('link', { name: 'Amersfoort' }).waitFor();
    await nieuws(page).getByText(/Baarn/).waitFor();
    await page.reload();
    await nieuws(page).getByText(/Baarn/).waitFor();
    expect(await overtredingen(page)).toEqual([]);
    expect(await machinetaal(page)).toEqual([]);
    await gezien.click();
    await nieuws(page).getByText('Er is niets veranderd').waitFor();
  });

  it('keeps what one follows, with how it stands, until one no longer follows it', async () => {
    const page = await portaal.als('coordinator');
    await page.goto('/regios/amersfoort');
    await page.getByRole('button', { name: /^Volgen/ }).click();
    await page.getByRole('button', { name: /^U volgt dit/, pressed: true }).waitFor();
    await page.goto('/');
    const lijst = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Wat ik volg' }) });
    await lijst.getByRole('link', { name: 'Amersfoort' }).waitFor();
    await lijst.getByText(/^\d+ leden$/).waitFor();
    expect(await overtredingen(page)).toEqual([]);
    const ander = await portaal.als('auditor');
    await ander.goto('/');
    await ander.getByText('U volgt nog niets.').waitFor();
    await lijst.getByRole('button', { name: /^U volgt dit/ }).click();
    await lijst.getByText('U volgt nog niets.').waitFor();
  });

  it('counts for an auditor what links to it', async () => {
    const page = await portaal.als('auditor');
    await page.goto('/');
    const regios = page.getByRole('link', { name: /^\d+ regio’s$/ });
    await regios.waitFor();
    const aantal = Number.parseInt((await regios.textContent()) ?? '', 10);
    await regios.click();
    await page.getByRole('heading', { level: 1, name: 'Regio’s' }).waitFor();
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(aantal);
  });

  it.each(['coordinator', 'behandelaar-zwolle'])('leads %s to the decision of an agreement', async (wie) => {
    const page = await portaal.als(wie);
    await page.goto('/');
    await page.getByRole('link', { name: 'Besluit vastleggen', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Besluit vastleggen' }).waitFor();
    const eerste = page.getByRole('rowheader').getByRole('link').first();
    await eerste.waitFor();
    expect(await eerste.getAttribute('href')).toMatch(/^\/overeenkomsten\/[^/]+\/vastleggen\/besluiten/);
    expect(await overtredingen(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await uitsteeksel(page)).toBe(0);
  });

  it('lets one sign out from behind the name', async () => {
    const page = await portaal.als('coordinator');
    await page.goto('/');
    await page.getByRole('button', { name: /Coördinator/ }).click();
    await page.getByText('U werkt hier als regionaal coördinator.').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('button', { name: 'Afmelden' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: /Coördinator/ }).click();
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.getByRole('link', { name: 'Aanmelden' }).first().waitFor();
  });
});
