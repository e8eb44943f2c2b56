/**
 * How long the daily acts take a person who knows what to record, from the start page until it is recorded: what is typed,
 * clicked and filled in is counted while Chromium does it, and reckoned by the Keystroke-Level Model (Card, Moran and Newell,
 * 1980), beside what the machine itself took. Needs Chromium. Alone: `node test/bench/vastleggen.ts`.
 */
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { endAll, folder, ready, start } from '../crash/product.ts';
import { CHROMIUM, startBrowser } from '../portaal/browser.ts';

/** Seconds: a key or a press of the mouse, pointing, a hand that moves between mouse and keys, and making up one's mind. */
const SECONDEN = { toets: 0.28, wijzen: 1.1, hand: 0.4, denken: 1.35 };
/** A longer act is a fault of its form. */
const GRENS_S = 60;

/** A person at work: does it in the browser, and counts. */
class Mens {
  toetsen = 0;
  klikken = 0;
  handen = 0;
  gedachten = 0;
  #hand: 'muis' | 'toetsen' = 'muis';

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  #neem(hand: 'muis' | 'toetsen'): void {
    if (this.#hand !== hand) this.handen += 1;
    this.#hand = hand;
  }
  /** Points at something and clicks it. `zonderNadenken`: the next of a row of alike. */
  async klik(waar: Locator, zonderNadenken = false): Promise<void> {
    this.#neem('muis');
    this.klikken += 1;
    if (!zonderNadenken) this.gedachten += 1;
    await waar.click();
  }
  /** Clicks into a field and types. */
  async typ(waar: Locator, tekst: string): Promise<void> {
    await this.klik(waar);
    this.#neem('toetsen');
    this.toetsen += tekst.length;
    await waar.pressSequentially(tekst);
  }
  /** Picks out of a list that opens: two clicks. */
  async kies(waar: Locator, label: string): Promise<void> {
    this.#neem('muis');
    this.klikken += 2;
    this.gedachten += 1;
    await waar.selectOption({ label });
  }
  /** Types a part of a name and takes the first that is found. */
  async zoek(waar: Locator, deel: string, naam: string): Promise<void> {
    await this.typ(waar, deel);
    this.toetsen += 1;
    await this.page.getByRole('option', { name: naam }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }
  get seconden(): number {
    const { toets, wijzen, hand, denken } = SECONDEN;
    return (
      this.toetsen * toets + this.klikken * (wijzen + toets) + this.handen * hand + this.gedachten * denken
    );
  }
}

const knop = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string | RegExp) =>
  page.getByRole('link', { name, exact: typeof name === 'string' }).first();
const rondje = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

/** By way of the preview. */
async function legVast(mens: Mens, bekijk = 'Bekijk wat er verandert'): Promise<void> {
  await mens.klik(knop(mens.page, bekijk));
  await mens.klik(knop(mens.page, 'Leg vast'));
  await mens.page.getByRole('heading', { level: 2, name: 'Vastgelegd' }).waitFor();
}

const OVEREENKOMST = 'Convenant opvang 2026';

async function overeenkomst(mens: Mens): Promise<void> {
  const { page } = mens;
  await mens.klik(link(page, 'Nieuwe overeenkomst'));
  await mens.typ(page.getByLabel('Naam', { exact: true }), OVEREENKOMST);
  await mens.kies(page.getByLabel('Soort', { exact: true }), 'Convenant');
  await mens.klik(page.getByLabel('Maatschappelijke opvang', { exact: true }));
  for (const [n, naam] of ['Amersfoort', 'Baarn', 'Bunschoten', 'Leusden', 'Soest'].entries())
    await mens.klik(page.getByLabel(naam, { exact: true }), n > 0);
  await mens.typ(page.getByLabel('Vanaf wanneer zijn zij partij?'), '1-1-2026');
  await mens.kies(
    page.getByLabel('Wanneer treedt zij in werking?'),
    'Als de partijen hebben besloten of ondertekend',
  );
  await mens.klik(rondje(page, 'Ondertekening'));
  await legVast(mens, 'Bekijk en controleer');
}

async function besluit(mens: Mens): Promise<void> {
  const { page } = mens;
  await mens.klik(link(page, 'Besluit vastleggen'));
  await mens.klik(link(page, OVEREENKOMST));
  await mens.klik(rondje(page, 'Soest'));
  await mens.klik(rondje(page, 'College'));
  await mens.klik(rondje(page, 'Ingestemd'));
  await mens.typ(page.getByLabel('Datum van het besluit'), '6-1-2026');
  await legVast(mens);
}

async function handtekening(mens: Mens): Promise<void> {
  const { page } = mens;
  await mens.klik(link(page, 'Handtekening vastleggen'));
  await mens.klik(link(page, OVEREENKOMST));
  await mens.klik(rondje(page, 'Soest'));
  await mens.typ(page.getByLabel('Datum van ondertekening'), '12-1-2026');
  await legVast(mens);
}

const MANDAAT = 'Mandaat toegang opvang';

async function mandaat(mens: Mens): Promise<void> {
  const { page } = mens;
  await mens.klik(link(page, 'Nieuw mandaat'));
  await mens.typ(page.getByLabel('Naam', { exact: true }), MANDAAT);
  await mens.zoek(page.getByRole('combobox', { name: 'Wie geeft de bevoegdheid?' }), 'soe', 'Soest');
  await mens.zoek(page.getByRole('combobox', { name: 'Wie krijgt de bevoegdheid?' }), 'amer', 'Amersfoort');
  await mens.klik(page.getByLabel('Inkopen', { exact: true }));
  await mens.typ(page.getByLabel('Geldt vanaf'), '1-1-2026');
  await legVast(mens, 'Bekijk en controleer');
}

/** To a file of the own region, and to a form in it. */
async function naar(mens: Mens, tab: string, naam: string | null, handeling: string): Promise<void> {
  const { page } = mens;
  await mens.klik(link(page, 'Mijn regio'));
  if (naam) {
    await mens.klik(link(page, tab));
    await mens.klik(link(page, naam));
    // The region has such a menu as well.
    await page.getByRole('heading', { level: 1, name: naam }).waitFor();
  }
  await mens.klik(page.getByText('Leg iets vast'));
  await mens.klik(page.locator('.vastlegmenu').getByRole('link', { name: handeling, exact: true }));
}

async function intrekking(mens: Mens): Promise<void> {
  await naar(mens, 'Mandaten', MANDAAT, 'Intrekking');
  await mens.typ(mens.page.locator('#veld-einde'), '31-12-2026');
  await legVast(mens);
}

async function uittreding(mens: Mens): Promise<void> {
  const { page } = mens;
  await naar(mens, 'Leden', null, 'Gemeente treedt uit');
  await mens.zoek(page.getByRole('combobox', { name: 'Gemeente', exact: true }), 'woud', 'Woudenberg');
  await mens.typ(page.getByLabel('Tot wanneer is zij lid?'), '31-12-2027');
  await legVast(mens);
}

async function herstel(mens: Mens): Promise<void> {
  const { page } = mens;
  await mens.klik(link(page, 'Mijn regio'));
  await mens.klik(link(page, 'Overeenkomsten'));
  await mens.klik(link(page, OVEREENKOMST));
  // The region has a history as well: of the agreement once that is there.
  await page.getByRole('heading', { level: 1, name: OVEREENKOMST }).waitFor();
  await mens.klik(link(page, 'Geschiedenis'));
  const naarHerstel = page.locator('a[href*="/rectificeren/"]');
  const regel = page.getByRole('listitem').filter({ hasText: /ondertekend/, has: naarHerstel });
  await mens.klik(regel.last().locator(naarHerstel));
  const datum = page.getByLabel('Datum van ondertekening');
  await mens.klik(datum);
  mens.toetsen += 2;
  await datum.fill('');
  await mens.typ(datum, '13-1-2026');
  await mens.typ(page.getByLabel('Waarom legt u dit vast?'), 'Een tikfout.');
  await legVast(mens);
}

const HANDELINGEN: readonly (readonly [naam: string, doe: (mens: Mens) => Promise<void>])[] = [
  ['new agreement with five parties', overeenkomst],
  ['decision of a body', besluit],
  ['signature', handtekening],
  ['correction of that signature', herstel],
  ['new mandate', mandaat],
  ['withdrawal of a mandate', intrekking],
  ['exit of a municipality', uittreding],
];

async function meet(page: Page, naam: string, doe: (mens: Mens) => Promise<void>): Promise<string> {
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const mens = new Mens(page);
  const begin = performance.now();
  await doe(mens);
  const machine = (performance.now() - begin) / 1000;
  const { toetsen, klikken, gedachten, seconden } = mens;
  const oordeel = seconden > GRENS_S ? `, OVER ${GRENS_S} s` : '';
  return `  ${naam}: ${toetsen} keys, ${klikken} clicks, ${gedachten} decisions: ${seconden.toFixed(0)} s by the model, ${machine.toFixed(1)} s of the machine${oordeel}`;
}

/** Prints a line per act; takes about half a minute. */
export async function benchVastleggen(print: (regel: string) => void = console.log): Promise<void> {
  if (!CHROMIUM) {
    print('recording: not measured, there is no Chromium here');
    return;
  }
  const register = await ready(start(folder()));
  const browser = await startBrowser();
  try {
    const bezoeker = await browser.newContext({
      baseURL: register.url,
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      viewport: { width: 1280, height: 900 },
    });
    const page = await bezoeker.newPage();
    await page.goto('/portaal/aanmelden?als=coordinator&terug=/');
    print(`recording: a daily act from the start page, against ${GRENS_S} s`);
    for (const [naam, doe] of HANDELINGEN) print(await meet(page, naam, doe));
  } finally {
    await browser.close();
    await endAll();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchVastleggen();
