import { afterAll, beforeAll, expect, it } from 'vitest';
import { legVast, vulIn } from './formulierspel.ts';
import { gebreken, naar } from './lezen.ts';
import { inBrowser, type Portaal, startPortaal } from './portaal.ts';

const LANG_MS = 240_000;

/** The terms that a form for a first reglement begins with, and how long each is here. */
const TERMIJNEN = 9;

inBrowser('a commission in the portal', () => {
  let portaal: Portaal;
  beforeAll(async () => {
    portaal = await startPortaal();
  }, LANG_MS);
  afterAll(() => portaal.stop());

  it(
    'is set up by the coordinator with its reglement and members, and kept by its secretary',
    async () => {
      const coordinator = await portaal.als('coordinator-ijssel-vecht');
      await naar(coordinator, '/commissies');
      await coordinator.getByRole('link', { name: 'Nieuwe commissie' }).click();
      await vulIn(coordinator, { Naam: 'Commissie van de proef', Domeinen: ['Jeugdhulp'] });
      expect(await gebreken(coordinator)).toEqual([]);
      await legVast(coordinator);
      await coordinator.getByRole('link', { name: 'Naar het dossier' }).click();
      await coordinator.getByRole('heading', { name: 'Commissie van de proef' }).waitFor();
      const commissie = new URL(coordinator.url()).pathname;

      const leg = async (page: typeof coordinator, wat: string): Promise<void> => {
        await naar(page, commissie);
        await page.getByText('Leg iets vast').click();
        await page.getByRole('link', { name: wat, exact: true }).click();
        await page.getByRole('button', { name: 'Bekijk wat er verandert' }).waitFor();
      };
      await leg(coordinator, 'Versie van het reglement');
      await vulIn(coordinator, {
        'Naam van deze versie': 'Reglement van de proef',
        Reglement: { Vanaf: '1 januari 2026', 'Hoeveel leden moeten stemmen': '3' },
      });
      for (let n = 1; n <= TERMIJNEN; n += 1)
        await vulIn(coordinator, {
          [`Termijn ${n}`]: {
            'Hoe lang: Aantal': '2',
            'Waar deze termijn staat': `Artikel ${n} van het reglement.`,
          },
        });
      await legVast(coordinator);

      for (const [lid, functie] of [
        ['voorbeeld-voorzitter', 'Voorzitter'],
        ['voorbeeld-secretaris', 'Secretaris'],
      ] as const) {
        await leg(coordinator, 'Benoeming van een lid');
        await vulIn(coordinator, {
          'Aanmeldkenmerk van het lid': lid,
          'Functie in de commissie': functie,
          'Benoemd vanaf': '1 januari 2026',
        });
        await legVast(coordinator);
      }

      // From here the secretary, who was just appointed, can do it too.
      const secretaris = await portaal.als('secretaris');
      await leg(secretaris, 'Benoeming van een lid');
      await secretaris.getByRole('button', { name: /^Voeg toe.*Banden/ }).click();
      await vulIn(secretaris, {
        'Aanmeldkenmerk van het lid': 'voorbeeld-lid-financieel',
        'Functie in de commissie': 'Lid',
        'Vanuit welk perspectief': 'Financieel',
        'Benoemd vanaf': '1 januari 2026',
        'Band 1': { 'Met wie': 'Zwolle', 'Wat voor band': 'Bestuurder' },
      });
      expect(await gebreken(secretaris)).toEqual([]);
      await legVast(secretaris);
      await leg(secretaris, 'Band van een lid');
      await vulIn(secretaris, {
        Lid: 'Voorzitter',
        'De band': { 'Met wie': 'Kampen', 'Wat voor band': 'Adviseur' },
      });
      await legVast(secretaris);

      await naar(secretaris, commissie);
      await secretaris.getByText('bestuurder bij Zwolle').waitFor();
      await secretaris.getByText('adviseur van Kampen').waitFor();
      expect(await gebreken(secretaris)).toEqual([]);
    },
    LANG_MS,
  );
});
