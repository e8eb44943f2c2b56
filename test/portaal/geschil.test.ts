import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Spel, speelGeschil } from './geschilspel.ts';
import { gebreken, naar } from './lezen.ts';
import { inBrowser, type Portaal, startPortaal } from './portaal.ts';

const LANG_MS = 240_000;
const UITSPRAAK = 'VOORBEELD. Bindend advies over de zaak van de test.';

const vul = (page: Page, label: string, tekst: string) => page.getByLabel(label, { exact: true }).fill(tekst);

/** Sends a form that was filled in, by way of what it will change. */
async function legVast(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
  const goed = page.getByRole('button', { name: 'Leg vast', exact: true });
  const mis = page.getByRole('alert');
  await goed.or(mis).first().waitFor();
  expect(await mis.allTextContents()).toEqual([]);
  await goed.click();
  await page.getByRole('heading', { name: 'Vastgelegd' }).waitFor();
}

/** Opens a form from the overview of the case, as somebody would who looks for what can be done. */
async function kies(page: Page, zaak: string, handeling: string): Promise<void> {
  await naar(page, `/geschillen/${zaak}`);
  await page.getByText(/^Wat u kunt doen/).click();
  await page.getByRole('link', { name: handeling, exact: true }).first().click();
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).waitFor();
}

/** Opens a form by the button of a task: what the case asks of this person now. */
async function taak(page: Page, zaak: string, knop: string): Promise<void> {
  await naar(page, `/geschillen/${zaak}`);
  await page.locator('#taken').getByRole('link', { name: knop, exact: true }).first().click();
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).waitFor();
}

inBrowser('a dispute in the portal', () => {
  let portaal: Portaal;
  let spel: Spel;
  /** The case that was ruled on. */
  let gedaan = '';
  const mensen = new Map<string, Page>();
  const als = async (wie: string): Promise<Page> => {
    const page = mensen.get(wie) ?? (await portaal.als(wie));
    page.setDefaultTimeout(10_000);
    mensen.set(wie, page);
    return page;
  };
  beforeAll(async () => {
    portaal = await startPortaal();
    spel = await speelGeschil(portaal);
  }, LANG_MS);
  afterAll(() => portaal.stop());

  it(
    'is laid before the commission by a clerk, sent by the secretary, and received by the other side',
    async () => {
      await spel.tot('aanhangigmakingen');
      const zaak = spel.zaak();
      const kampen = await als('behandelaar-kampen');
      await kies(kampen, zaak, 'Geschil voorleggen aan de commissie');
      await vul(kampen, 'Datum', '20 februari 2023');
      await legVast(kampen);
      spel.sla();

      const secretaris = await als('secretaris');
      await naar(secretaris, `/geschillen/${zaak}/stukken`);
      await secretaris.getByRole('link', { name: 'Verzoekschrift van Kampen' }).waitFor();
      await taak(secretaris, zaak, 'Verzending van een stuk vastleggen').catch(async () => {
        // Before there is a bench nobody has the task yet; the act is there.
        await kies(secretaris, zaak, 'Verzending van een stuk vastleggen');
        await secretaris.getByText('Verzoekschrift van Kampen').click();
      });
      expect(await gebreken(secretaris)).toEqual([]);
      await vul(secretaris, 'Datum', '21 februari 2023');
      await legVast(secretaris);
      spel.sla();

      const zwolle = await als('behandelaar-zwolle');
      await taak(zwolle, zaak, 'Ontvangst van een stuk bevestigen');
      await vul(zwolle, 'Datum', '22 februari 2023');
      await legVast(zwolle);
      spel.sla();
    },
    LANG_MS,
  );

  it(
    'gets its bench, out of the members of the commission with their ties in sight',
    async () => {
      const secretaris = await als('secretaris');
      await taak(secretaris, spel.zaak(), 'Samenstelling vaststellen');
      await secretaris.getByText('bestuurder bij Ommen').waitFor();
      await vul(secretaris, 'Datum', '22 februari 2023');
      const zetels = ['Voorzitter', 'Lid (financieel)', 'Lid (kennis van cliënten)', 'Lid (juridisch)'];
      for (const zetel of [...zetels, 'Secretaris'])
        await secretaris.getByRole('checkbox', { name: zetel, exact: true }).check();
      expect(await gebreken(secretaris)).toEqual([]);
      await legVast(secretaris);
      spel.sla();
    },
    LANG_MS,
  );

  it(
    'gets a statement of defence with its document from a clerk',
    async () => {
      await spel.tot('stukken', 'zwolle');
      const zwolle = await als('behandelaar-zwolle');
      await taak(zwolle, spel.zaak(), 'Stuk indienen');
      await vul(zwolle, 'Titel van het stuk', 'Verweerschrift van Zwolle');
      await vul(zwolle, 'Datum', '20 maart 2023');
      await zwolle.getByLabel('Document', { exact: true }).setInputFiles({
        name: 'verweerschrift.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('VOORBEELD. Verweerschrift van Zwolle, ingediend in de browser.\n'),
      });
      await zwolle.getByText('✓').first().waitFor();
      await legVast(zwolle);
      await naar(zwolle, `/geschillen/${spel.zaak()}/stukken?stuk=verweerschrift-van-zwolle`);
      await zwolle.getByText('ingediend in de browser').waitFor();
      expect(await gebreken(zwolle)).toEqual([]);
    },
    LANG_MS,
  );

  it(
    'is drafted, voted on, signed and ruled under seal, each in the own role',
    async () => {
      const kamer = await speelGeschil(portaal, 'kamer');
      await kamer.tot('ontwerpen');
      const zaak = kamer.zaak();
      gedaan = zaak;
      const voorzitter = await als('voorzitter');
      await taak(voorzitter, zaak, 'Ontwerp voorleggen');
      await vul(voorzitter, 'Datum', '30 mei 2023');
      await voorzitter.getByRole('radio', { name: 'Gegrond', exact: true }).nth(0).check();
      await voorzitter.getByRole('radio', { name: 'Deels gegrond', exact: true }).nth(1).check();
      const uitleg = voorzitter.getByLabel('Wat de uitspraak hierover zegt', { exact: true });
      await uitleg.nth(0).fill('De 365 dagen tellen terug vanaf de melding.');
      await uitleg.nth(1).fill('Het gezamenlijke budget betaalt tot de eerste herindicatie.');
      await voorzitter.getByLabel('Document', { exact: true }).setInputFiles({
        name: 'ontwerp.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(UITSPRAAK),
      });
      await voorzitter.getByText('✓').first().waitFor();
      await legVast(voorzitter);
      kamer.sla();

      await taak(voorzitter, zaak, 'Stemmen');
      await voorzitter.getByText(UITSPRAAK).waitFor();
      await vul(voorzitter, 'Datum', '1 juni 2023');
      await voorzitter.getByRole('radio', { name: 'Voor', exact: true }).check();
      await legVast(voorzitter);
      kamer.sla();
      await kamer.tot('stemmen', 'lid-client');

      const lid = await als('lid');
      await taak(lid, zaak, 'Stemmen');
      await vul(lid, 'Datum', '1 juni 2023');
      await lid.getByRole('radio', { name: 'Voor', exact: true }).check();
      expect(await gebreken(lid)).toEqual([]);
      await legVast(lid);

      const secretaris = await als('secretaris');
      for (const page of [voorzitter, secretaris]) {
        await taak(page, zaak, 'Ontwerp ondertekenen');
        await vul(page, 'Datum', '5 juni 2023');
        await legVast(page);
      }

      await taak(secretaris, zaak, 'Uitspraak doen');
      await secretaris.getByRole('heading', { name: /^Wat onder zegel gaat/ }).waitFor();
      await secretaris.getByRole('rowheader', { name: 'Berekening van de kosten' }).waitFor();
      expect(await gebreken(secretaris)).toEqual([]);
      await vul(secretaris, 'Datum', '8 juni 2023');
      await legVast(secretaris);

      const kampen = await als('behandelaar-kampen');
      await naar(kampen, `/geschillen/${zaak}/uitspraak`);
      await kampen.getByText('Het zegel klopt').waitFor();
      await kampen.getByText(UITSPRAAK).waitFor();
      expect(await gebreken(kampen)).toEqual([]);
    },
    LANG_MS,
  );

  it(
    'shows nothing of the chamber to who does not sit: not on the page, in what it asks, or under its address',
    async () => {
      const zaak = gedaan;
      for (const wie of ['behandelaar-kampen', 'behandelaar-zwolle', 'auditor']) {
        const page = await portaal.als(wie);
        const gekregen: string[] = [];
        page.on('response', async (antwoord) => {
          if (antwoord.url().includes('/portaal/v1/')) gekregen.push(await antwoord.text().catch(() => ''));
        });
        for (const deel of ['', '/stukken', '/uitspraak', '/verloop'])
          await naar(page, `/geschillen/${zaak}${deel}`);
        expect(await page.getByRole('link', { name: 'Raadkamer' }).count()).toBe(0);
        await naar(page, `/geschillen/${zaak}/raadkamer`);
        await page.getByRole('heading', { name: 'Deze bladzijde bestaat niet' }).waitFor();
        const alles = `${gekregen.join('\n')}${await page.content()}`;
        expect(alles).not.toContain('StemUitgebracht');
        expect(alles).not.toContain('onthouding');
        expect(alles).not.toMatch(/"(?:stemmen|ondertekend)":[[{]/);
        if (wie === 'behandelaar-kampen') expect(alles).not.toContain('Berekening van de kosten');
      }
    },
    LANG_MS,
  );
});
