import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gebrekenVan, naar } from './lezen.ts';
import { inBrowser, type Portaal, startPortaal } from './portaal.ts';

const DELEN = [
  '',
  '/overeenkomsten',
  '/overeenkomsten?geldt=ja',
  '/mandaten',
  '/mandaten?richting=gegeven',
  '/agenda',
  '/agenda?stand=verstreken',
  '/herindeling',
  '/geschiedenis',
];

/** By role: a municipality, of the own or of another region, that is no more, or of a dispute. */
const GEZIEN: readonly (readonly [wie: string, code: string])[] = [
  ['behandelaar-zwolle', 'gm0193'],
  ['coordinator', 'gm0307'],
  ['auditor', 'gm0345'],
  ['landelijk', 'gm0390'],
  ['voorzitter', 'gm0193'],
];

inBrowser('the pages of a municipality', () => {
  let portaal: Portaal;
  beforeAll(async () => {
    portaal = await startPortaal();
  });
  afterAll(() => portaal.stop());

  const bezoekers = new Map<string, Page>();
  const bezoek = async (wie: string): Promise<Page> => {
    const bezoeker = bezoekers.get(wie) ?? (await portaal.als(wie));
    bezoekers.set(wie, bezoeker);
    return bezoeker;
  };

  it.each(
    GEZIEN.flatMap(([wie, code]) =>
      [...DELEN.map((deel) => `/${code}${deel}`), '?naam=gra&bestaat=nee'].map((pad) => ({
        pad: `/gemeenten${pad}`,
        wie,
      })),
    ),
  )('are accessible and in plain Dutch: $pad for $wie', async ({ pad, wie }) => {
    expect(await gebrekenVan(await bezoek(wie), pad)).toEqual([]);
  });

  it('find a municipality that is no more, and say until when it was', async () => {
    const page = await portaal.als('coordinator');
    await naar(page, '/gemeenten');
    await page.getByText('605 in totaal').waitFor();
    await page.getByLabel('Zoek op naam').fill('graveland');
    await page.getByRole('button', { name: 'Zoek', exact: true }).click();
    await page.getByRole('link', { name: "'s-Graveland" }).click();
    await page.getByRole('heading', { level: 1, name: "Gemeente 's-Graveland" }).waitFor();
    await page.getByText('Bestond al toen de lijst begon, tot en met 31 december 2001').waitFor();
    await page.getByRole('link', { name: 'Herindeling' }).click();
    await page.getByText("Wie in de plaats kwam van 's-Graveland").first().waitFor();
    await page.context().close();
  });

  it('say what may bind a municipality, and lead to its region', async () => {
    const page = await portaal.als('behandelaar-zwolle');
    await naar(page, '/gemeenten/gm0193/overeenkomsten');
    await page.getByRole('link', { name: 'Samenwerkingsconvenant BW/MO IJssel-Vecht' }).waitFor();
    await page.getByRole('link', { name: 'Overzicht' }).click();
    await page.getByRole('link', { name: 'IJssel-Vecht', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Regio IJssel-Vecht' }).waitFor();
    await page.context().close();
  });

  it('say what is wrong where a municipality does not exist', async () => {
    const page = await portaal.als('auditor');
    expect(await gebrekenVan(page, '/gemeenten/gm9999')).toEqual([]);
    await page.getByRole('status').or(page.locator('.utrecht-alert')).first().waitFor();
    await page.context().close();
  });
});
