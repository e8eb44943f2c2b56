/** Plays a dispute in the portal: every act by the form that the one whose turn it is finds by itself. For tests. */
import type { Page } from 'playwright-core';
import { type Bestand, type Invulling, legVast, vulIn } from './formulierspel.ts';
import { naar } from './lezen.ts';
import type { Portaal } from './portaal.ts';

/** The persons of the example by what they are called in it, as they sign in to the demonstration. */
const PERSONEN = {
  kampen: 'behandelaar-kampen',
  zwolle: 'behandelaar-zwolle',
  secretaris: 'secretaris',
  voorzitter: 'voorzitter',
  'lid-financieel': 'lid-financieel',
  'lid-client': 'lid',
} as const;
export type Persoon = keyof typeof PERSONEN;

export const BEKIJK = 'Bekijk wat er verandert';

/** A text of a party or of the commission, as a file. */
export const brief = (naam: string, inhoud: string): Bestand => ({
  bestand: `${naam}.txt`,
  inhoud: `VOORBEELD. ${inhoud}\n`,
});

export type Geschilspel = {
  /** The page of this person, who stays signed in. */
  als(wie: Persoon): Promise<Page>;
  /** A page of the case. */
  bij(wie: Persoon, deel?: string): Promise<Page>;
  /** Notifies a dispute, from the list of disputes. From then on everything is about this case. */
  meld(wie: Persoon, velden: Invulling): Promise<void>;
  /** Does what the case asks of this person: the button stands by the task. */
  taak(wie: Persoon, knop: string, velden?: Invulling): Promise<void>;
  /** Does what this person may do and need not: the form is found under what one can do. */
  kan(wie: Persoon, handeling: string, velden?: Invulling): Promise<void>;
  /** The secretary sends a document to who must have it, and they say that it came. */
  stuur(dag: string, aan: readonly Persoon[], ontvangen: string): Promise<void>;
};

export function geschilspel(portaal: Portaal): Geschilspel {
  const paginas = new Map<Persoon, Promise<Page>>();
  let zaak = '';
  const als = (wie: Persoon): Promise<Page> => {
    const page = paginas.get(wie) ?? portaal.als(PERSONEN[wie]);
    paginas.set(wie, page);
    return page;
  };
  const bij = async (wie: Persoon, deel = ''): Promise<Page> => {
    const page = await als(wie);
    await naar(page, zaak + deel);
    return page;
  };
  const vul = async (page: Page, velden: Invulling): Promise<void> => {
    await page.getByRole('button', { name: BEKIJK }).waitFor();
    await vulIn(page, velden);
    await legVast(page);
  };
  const taak: Geschilspel['taak'] = async (wie, knop, velden = {}) => {
    const page = await bij(wie);
    await page.locator('#taken').getByRole('link', { name: knop, exact: true }).first().click();
    await vul(page, velden);
  };
  return {
    als,
    bij,
    taak,
    async meld(wie, velden) {
      const page = await als(wie);
      await naar(page, '/geschillen');
      await page.getByRole('link', { name: 'Geschil melden' }).click();
      const nog = page.getByRole('button', { name: /^Voeg toe.*Geschilpunten/ });
      for (let nummer = 2; `Punt ${nummer}` in velden; nummer += 1) await nog.click();
      await vul(page, velden);
      await page.getByRole('link', { name: 'Naar het dossier' }).click();
      await page.waitForURL(/\/geschillen\/[^/]+\.[^/]+$/);
      zaak = new URL(page.url()).pathname;
    },
    async kan(wie, handeling, velden = {}) {
      const page = await bij(wie);
      await page.getByText(/^Wat u kunt doen/).click();
      await page.locator('#kan').getByRole('link', { name: handeling, exact: true }).click();
      await vul(page, velden);
    },
    async stuur(dag, aan, ontvangen) {
      await taak('secretaris', 'Verzending van een stuk vastleggen', { 'Verzonden op': dag });
      for (const wie of aan)
        await taak(wie, 'Ontvangst van een stuk bevestigen', { 'Ontvangen op': ontvangen });
    },
  };
}
