import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Afspraakspel, speelAfspraak } from './afspraakspel.ts';
import { gebreken, naar, toetsenbordloop } from './lezen.ts';
import { inBrowser, type Portaal, startPortaal } from './portaal.ts';

const LANG_MS = 240_000;
const GEMELD = '/mandaten/ijssel-vecht.centrale-toegang';

inBrowser('a mandate in the portal', () => {
  let portaal: Portaal;
  let spel: Afspraakspel;
  let page: Page;

  beforeAll(async () => {
    portaal = await startPortaal();
    spel = await speelAfspraak({ url: portaal.register.url, data: portaal.data, merk: 'proef' });
    page = await portaal.als('coordinator');
  }, LANG_MS);
  afterAll(() => portaal?.stop());

  it('says who may act for whom, and why it does not hold any more', async () => {
    await naar(page, `/mandaten/${spel.mandaat}?geldigOp=2026-08-01`);
    await page.getByText('Dit mandaat geldt niet op 1 augustus 2026.').waitFor();
    await page
      .getByText(/Het college van Amersfoort gaf mandaat aan teammanager inkoop van Amersfoort om/)
      .waitFor();
    expect(await page.locator('#verlening').textContent()).toContain('€ 250.000');
    expect(await page.locator('#waarom').textContent()).toMatch(/Ingetrokken[\s\S]*nee[\s\S]*Awb 10:8/);
    await page.getByRole('link', { name: 'Ondermandaat inkoop proef' }).waitFor();
    expect(await gebreken(page)).toEqual([]);
    expect(await toetsenbordloop(page)).toEqual([]);
  });

  it('held before it was withdrawn', async () => {
    await naar(page, `/mandaten/${spel.mandaat}?geldigOp=2024-01-01`);
    expect(await page.getByText('Dit mandaat geldt niet').count()).toBe(0);
    expect(await gebreken(page)).toEqual([]);
  });

  it('shows what its end touches', async () => {
    await naar(page, `/mandaten/${spel.mandaat}/gevolgen`);
    await page.getByText('De laatste dag is 30 juni 2026.').waitFor();
    expect(await page.locator('#ondermandaten').textContent()).toMatch(
      /Ondermandaat inkoop proef[\s\S]*geraakt/,
    );
    expect(await page.locator('#handelingen').textContent()).toContain('12 mei 2024');
    expect(await gebreken(page)).toEqual([]);
  });

  it('tells its history', async () => {
    await naar(page, `/mandaten/${spel.mandaat}/verloop?dichtheid=kern`);
    await page
      .getByText(/Het college van Amersfoort heeft het mandaat ingetrokken; het gold tot 1 juli 2026/)
      .waitFor();
    expect(await gebreken(page)).toEqual([]);
  });

  it.each(['coordinator-ijssel-vecht', 'behandelaar-zwolle', 'auditor', 'landelijk'])(
    'reads well for %s when there is only a report',
    async (wie) => {
      const ander = await portaal.als(wie);
      for (const deel of ['', '/gevolgen', '/verloop']) {
        await naar(ander, `${GEMELD}${deel}`);
        expect([wie, deel, ...(await gebreken(ander))]).toEqual([wie, deel]);
      }
    },
    LANG_MS,
  );
});
