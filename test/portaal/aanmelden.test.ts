import { afterAll, beforeAll, expect, it } from 'vitest';
import { overtredingen, uitsteeksel } from './browser.ts';
import { inBrowser, type Portaal, startPortaal } from './portaal.ts';

inBrowser('signing in, and what is open to everybody', () => {
  let portaal: Portaal;
  beforeAll(async () => {
    portaal = await startPortaal();
  });
  afterAll(() => portaal.stop());

  const PAGINAS: readonly [string, string][] = [
    ['the invitation', '/'],
    ['the choice of a person', '/portaal/aanmelden'],
    ['a sign-in that failed', '/portaal/aangemeld?state=x&code=y'],
    ['privacy', '/privacy'],
    ['accessibility', '/toegankelijkheid'],
  ];
  it.each(PAGINAS)('%s can be read by everybody, at every width', async (_wat, pad) => {
    for (const breedte of [320, 360, 1280, 1920]) {
      const page = await portaal.als(undefined, breedte);
      await page.goto(pad);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect([pad, breedte, await uitsteeksel(page), await overtredingen(page)]).toEqual([
        pad,
        breedte,
        0,
        [],
      ]);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await page.title()).toMatch(/ – Regiolog$/);
      await page.context().close();
    }
  });
  it('somebody signs in with the keyboard, sees where they were, and signs out', async () => {
    const page = await portaal.als();
    const vreemd: string[] = [];
    page.on('request', (vraag) => {
      if (!vraag.url().startsWith(portaal.register.url)) vreemd.push(vraag.url());
    });
    await page.goto('/regios?geldigOp=2022-01-01');
    await page.getByRole('main').getByRole('link', { name: 'Aanmelden' }).focus();
    await page.keyboard.press('Enter');
    const auditor = page.getByRole('button', { name: /^Auditor/ });
    await auditor.waitFor();
    for (
      let n = 0;
      n < 20 && !(await auditor.evaluate('document.activeElement?.value === "auditor"'));
      n += 1
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const wie = page.getByRole('banner').getByRole('button', { name: 'Auditor' });
    await wie.waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/regios?geldigOp=2022-01-01');
    expect(await page.evaluate('document.cookie')).toBe('');
    expect(await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toContain(
      'eyJ',
    );
    await wie.click();
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Aanmelden' }).waitFor();
    await page.goBack();
    await page.getByRole('main').getByRole('link', { name: 'Aanmelden' }).waitFor();
    expect(vreemd).toEqual([]);
  });
  it('says in plain words that a session is over, and brings one back to the page', async () => {
    const page = await portaal.als('coordinator');
    await page.goto('/privacy');
    await page.getByRole('contentinfo').waitFor();
    await page.context().clearCookies();
    await page
      .getByRole('navigation', { name: 'Hoofdmenu' })
      .getByRole('link', { name: 'Gemeenten' })
      .click();
    await page.getByText('U bent niet meer aangemeld.').waitFor();
    expect(await page.getByRole('main').textContent()).not.toMatch(/token|header/i);
    expect(await overtredingen(page)).toEqual([]);
    const weer = page.getByRole('main').getByRole('link', { name: 'Meld u opnieuw aan' });
    expect(await weer.getAttribute('href')).toBe('/portaal/aanmelden?terug=%2Fgemeenten');
  });
  it('the footer leads to privacy and accessibility, signed in or not', async () => {
    for (const persoon of [undefined, 'coordinator']) {
      const page = await portaal.als(persoon);
      await page.goto('/uitspraken');
      for (const naam of ['Privacy', 'Toegankelijkheid']) {
        await page.getByRole('contentinfo').getByRole('link', { name: naam }).click();
        await page.getByRole('heading', { level: 1, name: naam }).waitFor();
      }
      await page.context().close();
    }
  });
});
