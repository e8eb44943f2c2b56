/** Fills in any form of the portal from the schema of its act, by what each field is on the page. For tests. */
import type { Locator, Page } from 'playwright-core';
import { dagInWoorden } from '../../../services/portaal/web/bouwstenen/dag.tsx';
import { teksten } from '../../../services/portaal/web/teksten/teksten.ts';
import { Woord } from '../../../services/portaal/web/teksten/woorden.ts';
import { jaarlijksInWoorden } from '../../../services/portaal/web/vastleggen/toonwaarde.tsx';
import { veldnaam } from '../../../services/portaal/web/vastleggen/veldnaam.ts';
import type { Veld, Vorm } from '../../../services/portaal/web/vastleggen/vorm.ts';
import {
  alsGroep,
  alsLijst,
  alsTekst,
  type Pad,
  veldId,
  type Waarde,
} from '../../../services/portaal/web/vastleggen/waarden.ts';
import { naamVan } from '../formulierspel.ts';

const t = teksten.vastleggen.veld;

/** A document as somebody picks it from a disk. */
const DOCUMENT = {
  name: 'besluit.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Artikel 1. Wij besluiten.\n'),
};

/** Somebody who fills in a form: where, for which act, and how municipalities, regions and files are called. */
type Vuller = {
  readonly page: Page;
  readonly gebeurtenis: string;
  readonly noem: (code: string) => string;
};

type Veldplek = { readonly pad: Pad; readonly vorm: Vorm; readonly waarde: Waarde };

/** Types a part of a name, and picks what it means. What is fixed for this person must be this already. */
async function kiesNaam(vak: Locator, naam: string): Promise<void> {
  if ((await vak.getAttribute('readonly')) !== null) {
    await vak.and(vak.page().locator(`[value="${naam}"]`)).waitFor();
    return;
  }
  // What stands there already is chosen already.
  if ((await vak.inputValue()) === naam) return;
  await vak.fill(naam);
  await vak.locator('xpath=..').getByRole('option').filter({ hasText: naam }).first().click();
}

async function kiesPartij({ page, noem }: Vuller, id: string, partij: Waarde): Promise<void> {
  const { gemeente, regio, organisatie } = alsGroep(partij);
  const naam = organisatie ? alsTekst(organisatie) : noem(alsTekst(gemeente ?? regio));
  const vak = page.locator(`#${id}`);
  if ((await vak.evaluate((e) => e.tagName)) === 'INPUT') return kiesNaam(vak, naam);
  const rondje = vak.getByRole('radio', { name: naam, exact: true });
  if ((await rondje.count()) > 0) return rondje.check();
  await vak.getByRole('radio', { name: t.iemandAnders }).check();
  return kiesNaam(page.locator(`#${id}-zelf`), naam);
}

/** One out of a list, whichever way the list is shown; or words of one's own. */
async function kiesOfSchrijf(vak: Locator, waarde: string, geschreven = waarde): Promise<void> {
  const tag = await vak.evaluate((e) => e.tagName);
  if (tag === 'FIELDSET') return vak.locator(`input[value="${waarde}"]`).check();
  if (tag !== 'SELECT') return vak.fill(geschreven);
  const gegeven = await vak
    .locator('option')
    .evaluateAll((o) => o.map((e) => (e as HTMLOptionElement).value));
  if (gegeven.includes(waarde)) {
    await vak.selectOption(waarde);
    return;
  }
  await vak.selectOption({ label: t.anders });
  await vak.locator('xpath=..').getByRole('textbox').fill(waarde);
}

async function vulTijd({ page }: Vuller, id: string, { vorm, waarde }: Veldplek): Promise<void> {
  const { datum, uiterlijk, soort, voorwaarde } = alsGroep(waarde);
  const vak = page.locator(`#${id}`);
  if (vorm.soort === 'dag' || vorm.soort === 'deeldatum') return vak.fill(dagInWoorden(alsTekst(waarde)));
  await vak.fill(dagInWoorden(alsTekst(datum)));
  if (uiterlijk === true)
    await page.locator('.veld', { has: vak }).last().getByRole('checkbox', { name: t.vervroegd }).check();
  if (vorm.soort === 'einde') await page.locator(`#${id}-soort`).selectOption(alsTekst(soort));
  if (voorwaarde) await page.locator(`#${id}-voorwaarde`).fill(alsTekst(voorwaarde));
}

async function vulLijst(v: Vuller, id: string, plek: Veldplek & { vorm: { soort: 'lijst' } }): Promise<void> {
  const groep = v.page.locator(`#${id}`);
  const rijen = groep.locator(':scope > .veldgroep__rij');
  // What the form began with has rows of its own.
  while ((await rijen.count()) > alsLijst(plek.waarde).length)
    await rijen.last().getByRole('button', { name: t.haalWeg }).last().click();
  for (const [nummer, waarde] of alsLijst(plek.waarde).entries()) {
    if ((await rijen.count()) <= nummer) await groep.getByRole('button', { name: t.voegToe }).last().click();
    await vulVeld(v, { pad: [...plek.pad, nummer], vorm: plek.vorm.van, waarde });
  }
}

async function vulDrager(v: Vuller, id: string, waarde: Waarde): Promise<void> {
  const { partij, orgaan, ambt } = alsGroep(waarde);
  await kiesPartij(v, id, partij);
  await v.page.locator(`#${id}-als`).selectOption(ambt ? 'ambt' : alsTekst(orgaan));
  if (ambt) await v.page.locator(`#${id}-ambt`).fill(alsTekst(ambt));
}

async function vulVeld(v: Vuller, plek: Veldplek): Promise<void> {
  const { pad, vorm, waarde } = plek;
  const id = veldId(pad);
  const vak = v.page.locator(`#${id}`);
  switch (vorm.soort) {
    case 'groep':
      return vulVelden(v, vorm.velden, waarde, pad);
    case 'soorten': {
      const soort = alsTekst(alsGroep(waarde)[vorm.op]);
      await vak.selectOption(soort);
      const binnen = vorm.soorten[soort];
      return binnen?.soort === 'groep' ? vulVelden(v, binnen.velden, waarde, pad) : undefined;
    }
    case 'lijst':
      return vulLijst(v, id, { ...plek, vorm });
    case 'meerkeuze': {
      const gewild = alsLijst(waarde).map((code) => Woord(alsTekst(code)));
      for (const vakje of await vak.getByRole('checkbox').all()) {
        const naam = (await vakje.locator('xpath=..').textContent()) ?? '';
        await vakje.setChecked(gewild.includes(naam));
      }
      return;
    }
    case 'partij':
    case 'geschilpartij':
      return kiesPartij(v, id, waarde);
    case 'drager':
      return vulDrager(v, id, waarde);
    case 'gemeente':
    case 'regio':
    case 'overeenkomst':
    case 'mandaat':
      return kiesNaam(vak, v.noem(alsTekst(waarde)));
    case 'dag':
    case 'deeldatum':
    case 'begin':
    case 'einde':
      return vulTijd(v, id, plek);
    case 'dag-van-het-jaar':
      return vak.fill(jaarlijksInWoorden(alsTekst(waarde)));
    case 'duur':
    case 'termijnduur': {
      const [, aantal = '', eenheid = ''] = /^P(\d+)(\w)$/.exec(alsTekst(waarde)) ?? [];
      await vak.fill(aantal);
      await v.page.locator(`#${id}-eenheid`).selectOption(eenheid);
      return;
    }
    case 'document':
      await vak.setInputFiles(DOCUMENT);
      return v.page.getByText(t.geleverd(DOCUMENT.name)).waitFor();
    case 'ja':
      return vak.setChecked(waarde === true);
    case 'ja-nee':
      return vak.getByLabel(waarde === true ? t.ja : t.nee, { exact: true }).check();
    case 'tekst':
    case 'geheel':
    case 'getal':
      return typeof waarde === 'string' && (await vak.evaluate((e) => e.matches('select')))
        ? kiesOfSchrijf(vak, waarde)
        : vak.fill(alsTekst(waarde));
    case 'korte-naam':
      // As people write it: what is kept is made of that.
      return kiesOfSchrijf(vak, alsTekst(waarde), alsTekst(waarde).replaceAll('-', ' '));
    default:
      return kiesOfSchrijf(vak, alsTekst(waarde));
  }
}

/** Fills in what is given of these fields. Each must stand on the page under its own name. */
export async function vulVelden(
  v: Vuller,
  velden: readonly Veld[],
  waarde: Waarde,
  pad: Pad = [],
): Promise<void> {
  for (const { naam, vorm } of velden) {
    const deel = alsGroep(waarde)[naam];
    if (deel === undefined) continue;
    const hier = [...pad, naam];
    const hasText = naamVan(veldnaam(v.gebeurtenis, hier) ?? '');
    await v.page.locator('label, legend').filter({ hasText }).first().waitFor();
    await vulVeld(v, { pad: hier, vorm, waarde: deel });
  }
}

/** Opens what is folded away on a form. */
export async function vouwOpen(page: Page): Promise<void> {
  const dicht = page.locator('details.meer-velden:not([open]) > summary');
  while ((await dicht.count()) > 0) await dicht.first().click();
}
