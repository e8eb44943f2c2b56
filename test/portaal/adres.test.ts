import { afterAll, beforeAll, expect, it } from 'vitest';
import { overtredingen } from './browser.ts';
import { inBrowser, type Portaal, startPortaal } from './portaal.ts';

const AFSPRAAK = '/overeenkomsten/amersfoort.moed-moet';

inBrowser('an address that cannot be', () => {
  let portaal: Portaal;
  beforeAll(async () => {
    portaal = await startPortaal();
  });
  afterAll(() => portaal.stop());

  it.each([
    '/?geldigOp=abc',
    `${AFSPRAAK}?geldigOp=2026-02-31&tab=x`,
    `${AFSPRAAK}?bekendOp=2026-02-31T10:00:00Z`,
    '/regios/amersfoort/vergelijken?vanGeldigOp=gisteren',
  ])('names a day that does not exist: %s', async (adres) => {
    const page = await portaal.als('coordinator');
    await page.goto(adres);
    await page.getByRole('heading', { level: 1, name: 'Deze datum bestaat niet' }).waitFor();
    expect(await overtredingen(page)).toEqual([]);
    await page.getByRole('link', { name: 'Bekijk deze bladzijde zonder die datum' }).click();
    await page.getByRole('button', { name: 'Ander moment kiezen' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(new URL(adres, 'http://a').pathname);
  });
  it.each([
    ['/gemeenten?pagina=999999', 'Dit adres klopt niet'],
    ['/regios/__proto__', 'Dit adres klopt niet'],
    ['/regios/bestaat-niet/overeenkomsten/nieuw', 'Dit bestaat niet'],
    [`${AFSPRAAK}/rectificeren/xyz`, 'Dit is niet gevonden'],
    ['/controle/gebeurtenissen/xyz', 'Dit mag u niet'],
  ])('is answered in plain words, under a heading: %s', async (adres, melding) => {
    const page = await portaal.als('coordinator');
    await page.goto(adres);
    await page.getByRole('main').getByText(melding).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.getByRole('main').textContent()).not.toContain('fouten');
  });
});
