import { afterAll, beforeAll, expect, it } from 'vitest';
import { overtredingen, uitsteeksel } from './browser.ts';
import { inBrowser, type Portaal, startPortaal } from './portaal.ts';

inBrowser(
  'the portal, in short',
  () => {
    let portaal: Portaal;
    beforeAll(async () => {
      portaal = await startPortaal();
    });
    afterAll(() => portaal.stop());

    it('shows a coordinator who belongs to the region, at 320 pixels too', async () => {
      const page = await portaal.als('coordinator', 320);
      await page.goto('/regios/amersfoort');
      await page.getByRole('heading', { level: 1, name: 'Amersfoort' }).waitFor();
      await page.getByRole('link', { name: 'Woudenberg' }).waitFor();
      expect(await overtredingen(page)).toEqual([]);
      expect(await uitsteeksel(page)).toBe(0);
    });
  },
  { vol: false },
);
