/** Fills in the forms of the portal as somebody does who reads what stands beside each field. For tests. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A file as somebody picks it from a disk. */
export type Bestand = { readonly bestand: string; readonly soort?: string; readonly inhoud: string | Buffer };
/** What somebody fills in, by the words beside the field: words, what to tick, a file, or the fields of a part. */
export type Invulling = {
  readonly [veld: string]: string | readonly string[] | Bestand | Invulling;
};

const isBestand = (waarde: object): waarde is Bestand => 'bestand' in waarde;

/** The words beside a field, whether it may be left out or not. */
export const naamVan = (veld: string): RegExp =>
  new RegExp(`^${veld.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(niet verplicht\\))?$`);

/** Types in a box, or picks out of a list, whichever it is. */
async function vulVak(vak: Locator, tekst: string): Promise<void> {
  const soort = await vak.evaluate((e) => e.getAttribute('role') ?? e.tagName);
  if (soort === 'SELECT') await vak.selectOption({ label: tekst });
  else await vak.fill(tekst);
  if (soort === 'combobox')
    await vak.locator('xpath=..').getByRole('option').filter({ hasText: tekst }).first().click();
}

/** Ticks exactly these, of one or of several that can be ticked. */
async function vink(groep: Locator, namen: readonly string[]): Promise<void> {
  for (const naam of namen) await groep.getByLabel(naam, { exact: true }).check();
  for (const vakje of await groep.getByRole('checkbox', { checked: true }).all()) {
    const naam = (await vakje.locator('xpath=..').textContent()) ?? '';
    if (!namen.includes(naam)) await vakje.uncheck();
  }
}

async function vulVeld(plek: Page | Locator, veld: string, waarde: Invulling[string]): Promise<void> {
  const naam = naamVan(veld);
  const groep = plek.getByRole('group', { name: naam });
  const vak = plek.getByLabel(naam);
  const kop = plek.locator('label, legend').filter({ hasText: naam }).first();
  await kop.waitFor({ state: 'attached' });
  // What one seldom needs is folded away.
  const dicht = kop.locator('xpath=ancestor::details[not(@open)]/summary');
  if ((await dicht.count()) > 0) await dicht.click();
  if (typeof waarde === 'object' && !Array.isArray(waarde) && isBestand(waarde as object)) {
    const { bestand, soort = 'text/plain', inhoud } = waarde as Bestand;
    await vak.setInputFiles({ name: bestand, mimeType: soort, buffer: Buffer.from(inhoud) });
    await plek.getByText('✓').first().waitFor();
    return;
  }
  if ((await groep.count()) === 0) return vulVak(vak, String(waarde));
  if (Array.isArray(waarde)) return vink(groep, waarde);
  if (typeof waarde === 'object') return vulIn(groep, waarde as Invulling);
  const rondje = groep.getByRole('radio', { name: waarde, exact: true });
  if ((await rondje.count()) > 0) await rondje.check();
  else await vulVak(groep.getByLabel(naam).first(), waarde);
}

/** Fills in fields, one after the other. */
export async function vulIn(plek: Page | Locator, velden: Invulling): Promise<void> {
  for (const [veld, waarde] of Object.entries(velden)) await vulVeld(plek, veld, waarde);
}

/** The register itself records that a term has passed, at any moment: who is told so looks, and goes on. */
async function gaVerder(page: Page): Promise<boolean> {
  const gezien = page.getByRole('button', { name: 'Ik heb het gezien, ga verder' });
  if (!(await gezien.isVisible())) return false;
  await gezien.click();
  return true;
}

/** Presses a button and gives whether what it leads to came; says what is wrong when it is refused. */
async function druk(page: Page, knop: string, daarna: Locator): Promise<boolean> {
  await page.getByRole('button', { name: knop, exact: true }).click();
  const mis = page.getByRole('alert');
  await daarna.or(mis).first().waitFor();
  if (await gaVerder(page)) return false;
  expect(await mis.allTextContents()).toEqual([]);
  return true;
}

/** Sends a form that was filled in, by way of what it will change. */
export async function legVast(page: Page): Promise<void> {
  const leg = page.getByRole('button', { name: 'Leg vast', exact: true });
  while (!(await druk(page, 'Bekijk wat er verandert', leg)));
  while (!(await druk(page, 'Leg vast', page.getByRole('heading', { name: 'Vastgelegd' }))));
}
