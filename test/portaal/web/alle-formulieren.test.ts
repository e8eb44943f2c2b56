import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HANDELINGEN, type Vastleghandeling } from '../../../services/portaal/web/vastleggen/handelingen.ts';
import { veldenVan } from '../../../services/portaal/web/vastleggen/vorm.ts';
import type { Groep } from '../../../services/portaal/web/vastleggen/waarden.ts';
import { post, token } from '../../crash/product.ts';
import { type Afspraakspel, speelAfspraak } from '../afspraakspel.ts';
import { machinetaal } from '../lezen.ts';
import { inBrowser, type Portaal, startPortaal } from '../portaal.ts';
import { vouwOpen, vulVelden } from './formuliervuller.ts';

/**
 * Every act that a coordinator, a clerk or a secretary records has a form that can say all of it: the frozen example of
 * each event is filled in field by field, looked at and recorded, and the register tells it back.
 */

type Soort = 'overeenkomst' | 'mandaat' | 'regio' | 'nvo' | 'commissie';
const PADEN: Readonly<Record<Soort, string>> = {
  overeenkomst: '/overeenkomsten',
  mandaat: '/mandaten',
  regio: '/regios',
  nvo: '/nvo',
  commissie: '/commissies',
};
const CONVENANT = 'ijssel-vecht.convenant';
const LEUSDEN = { gemeente: 'gm0327' };
const ZWOLLE = { gemeente: 'gm0193' };

const voorbeeld = (gebeurtenis: string): Groep => {
  const bestand = new URL(`../../fixtures/gebeurtenissen/${gebeurtenis}.v1.json`, import.meta.url);
  return JSON.parse(readFileSync(bestand, 'utf8')).data;
};

/** Where the example speaks of another file than these: who is not yet a party, what has no such name here. */
const ANDERS = (spel: Afspraakspel): Readonly<Record<string, Groep>> => ({
  PartijToegetreden: { partij: LEUSDEN },
  TekstversieVastgelegd: { versie: '3.0' },
  BesluitGenomen: { versie: '2.0' },
  PartijHeeftOndertekend: {
    versie: '2.0',
    door: { ambt: 'burgemeester', referentie: 'p-8f3a', naam: 'A. de Vries' },
  },
  RelatieGelegd: { doel: spel.addendum },
  NvoStandVastgelegd: { overeenkomst: spel.overeenkomst },
  MandaatVerleend: { onder: spel.mandaat, vervangt: spel.ondermandaat },
  BevoegdheidUitgeoefend: { overeenkomst: spel.overeenkomst },
});

/** What the register tells of an act; a document by its hash, and what is sealed as nobody can foresee. */
function zoalsVerteld(inhoud: Groep): Groep {
  const { document: _document, door, ...rest } = inhoud;
  const { naam: _naam, ...wie } = (door ?? {}) as Groep;
  return typeof door === 'object' ? { ...rest, door: wie } : { ...rest, ...(door ? { door } : {}) };
}

inBrowser('every form', () => {
  let portaal: Portaal;
  let spel: Afspraakspel;
  let mandaat: string;
  const namen = new Map<string, string>();
  const noem = (code: string): string => namen.get(code) ?? expect.fail(`no name for ${code}`);

  beforeAll(async () => {
    portaal = await startPortaal();
    const { register, data } = portaal;
    spel = await speelAfspraak({ url: register.url, data, merk: 'formulieren' });
    const bearer = await token(data, 'coordinator', 'amersfoort');
    const nieuw = await post(register.url, bearer, '/v1/regios/amersfoort/mandaten', 'mandaat-formulieren', {
      naam: 'Mandaat formulieren',
    });
    mandaat = (nieuw.body as { dossier: string }).dossier;
    const vraag = async (pad: string) => {
      const koppen = { headers: { Authorization: `Bearer ${bearer}` } };
      return (await (await fetch(`${register.url}/v1${pad}`, koppen)).json()).antwoord;
    };
    for (let pagina = 1, laatste = false; !laatste; pagina += 1) {
      const { resultaten, totaal } = await vraag(`/gemeenten?aantal=100&pagina=${pagina}`);
      for (const { code, naam } of resultaten) namen.set(code, naam);
      laatste = pagina * 100 >= totaal;
    }
    // A coordinator sees the own region alone, and can name the others all the same.
    namen.set('zeeland', 'Zeeland').set('ede', 'Ede');
    for (const id of [spel.overeenkomst, spel.addendum])
      namen.set(id, (await vraag(`/overeenkomsten/${id}`)).naam);
    for (const id of [spel.mandaat, spel.ondermandaat]) namen.set(id, (await vraag(`/mandaten/${id}`)).naam);
  }, 240_000);
  afterAll(() => portaal.stop());

  /** What the register tells of an act that was recorded. */
  async function naverteld(page: Page, pad: string, id: string): Promise<Groep> {
    const historie = await page.request.get(`/portaal/v1${pad}/geschiedenis?aantal=100`);
    const { resultaten } = (await historie.json()) as {
      resultaten: { gebeurtenis: string; inhoud: Groep }[];
    };
    return resultaten.find((g) => g.gebeurtenis === id)?.inhoud ?? {};
  }

  /** Filled in, looked at, recorded, and asked back; a commission has no history that one can ask for. */
  async function doe(page: Page, pad: string, handeling: Vastleghandeling, feit: Groep): Promise<void> {
    const { gebeurtenis, collectie, invoer } = handeling;
    await page.goto(`${pad}/vastleggen/${collectie}`);
    const bekijk = page.getByRole('button', { name: 'Bekijk wat er verandert' });
    const mis = page.getByRole('alert');
    await bekijk.waitFor();
    await vouwOpen(page);
    await vulVelden({ page, gebeurtenis, noem }, veldenVan(invoer), feit);
    await bekijk.click();
    const leg = page.getByRole('button', { name: 'Leg vast', exact: true });
    await leg.or(mis).first().waitFor();
    expect(await mis.allInnerTexts()).toEqual([]);
    expect(await machinetaal(page)).toEqual([]);
    const verstuurd = page.waitForResponse(
      (r) => r.request().method() === 'POST' && !r.url().includes('voorproef'),
    );
    await leg.click();
    const antwoord = await verstuurd;
    expect(antwoord.status(), await antwoord.text()).toBe(201);
    const { gebeurtenis: id } = (await antwoord.json()) as { gebeurtenis: string };
    await page.getByRole('heading', { name: 'Vastgelegd' }).waitFor();
    const verteld = pad.startsWith(PADEN.commissie)
      ? antwoord.request().postDataJSON()
      : await naverteld(page, pad, id);
    expect(zoalsVerteld(verteld)).toEqual(zoalsVerteld(feit));
    expect(verteld['document'] === undefined).toBe(feit['document'] === undefined);
  }

  /** Sent empty: each fault is told in a summary that leads to its field, and nothing is recorded. */
  async function leeg(page: Page, pad: string, { collectie, invoer }: Vastleghandeling): Promise<void> {
    if (veldenVan(invoer).every(({ verplicht }) => !verplicht)) return;
    await page.goto(`${pad}/vastleggen/${collectie}`);
    const bekijk = page.getByRole('button', { name: 'Bekijk wat er verandert' });
    await bekijk.click();
    const leg = page.getByRole('button', { name: 'Leg vast', exact: true });
    const links = page.getByRole('alert').getByRole('link');
    await links.first().or(leg).waitFor();
    for (const link of await links.all()) {
      await link.click();
      const doel = (await link.getAttribute('href'))?.slice(1) ?? '';
      // The field itself, or what is nearest around it.
      const hier = await page.evaluate(() => document.activeElement?.id ?? '');
      expect(hier !== '' && (doel.startsWith(hier) || hier.startsWith(doel)), `${doel}: ${hier}`).toBe(true);
      const melding = ((await link.textContent()) ?? '').split(': ').at(-1) ?? '';
      await page.locator('.veld__fout').filter({ hasText: melding }).first().waitFor();
    }
  }

  const alle = (Object.keys(PADEN) as Soort[]).map((soort) => [soort, HANDELINGEN[soort]] as const);
  describe.each(alle)('of %s', (soort, handelingen) => {
    const wie = soort === 'commissie' ? 'secretaris' : 'coordinator';
    let page: Page;
    beforeAll(async () => {
      page = await portaal.als(wie);
    }, 240_000);
    const dossier = (): string =>
      ({
        overeenkomst: spel.overeenkomst,
        mandaat,
        regio: 'amersfoort',
        nvo: 'amersfoort',
        commissie: 'ijssel-vecht.geschillencommissie',
      })[soort];

    it.each(handelingen.map((h) => [h.collectie, h] as const))(
      '%s',
      async (_, h) => {
        const pad = `${PADEN[soort]}/${dossier()}`;
        await leeg(page, pad, h);
        await doe(page, pad, h, { ...voorbeeld(h.gebeurtenis), ...ANDERS(spel)[h.gebeurtenis] });
      },
      240_000,
    );
  });

  it('lets a clerk record what bodies of the own municipality did, who is filled in already', async () => {
    const page = await portaal.als('behandelaar-zwolle');
    for (const h of HANDELINGEN.overeenkomst.filter(({ actie }) =>
      actie?.match(/^(besluit|ondertekening)/),
    )) {
      const { versie: _versie, ...feit } = { ...voorbeeld(h.gebeurtenis), ...ANDERS(spel)[h.gebeurtenis] };
      await doe(page, `${PADEN.overeenkomst}/${CONVENANT}`, h, { ...feit, partij: ZWOLLE });
    }
  }, 240_000);
});
