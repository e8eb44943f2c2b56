import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bestand, legVast, vulIn } from './formulierspel.ts';
import { BEKIJK, brief, type Geschilspel, geschilspel } from './geschilspel.ts';
import { gebreken, naar } from './lezen.ts';
import { pdf } from './pdf.ts';
import { inBrowser, type Portaal, startPortaal } from './portaal.ts';

const LANG_MS = 300_000;
const PUNT_2 = 'Wordt de plaats betaald uit het gezamenlijke historische budget, of door Kampen zelf?';
const BEDRIJFSGEHEIM = 'Kosten van de plaats per maand, met afspraken met de aanbieder.';
const UITSPRAAK = 'Bindend advies. Punt 1 is gegrond, punt 2 is deels gegrond.';
const KWAAD = '<svg onload="globalThis.kwaad = 1"><script>globalThis.kwaad = 1</script></svg>';
const GEEN_TAAK = 'U hoeft in dit geschil nu niets te doen.';

/**
 * The example dispute (infra/voorbeeld) once more, from the notice to the closing, by the forms of the portal alone. The
 * tests follow one another: each is a part of the procedure.
 */
inBrowser('a dispute in the portal', () => {
  let portaal: Portaal;
  let spel: Geschilspel;
  beforeAll(async () => {
    portaal = await startPortaal();
    spel = geschilspel(portaal);
  }, LANG_MS);
  afterAll(() => portaal.stop());
  const deel = (wat: string, doe: () => Promise<void>) => it(wat, doe, LANG_MS);

  deel('shows a PDF on the page, and lets a document that is a web page do nothing', async () => {
    const los = geschilspel(portaal);
    await los.meld('kampen', {
      'Soort geschil': 'Gemeente van herkomst',
      'Het geschil in één zin': 'Uit welke gemeente komt de cliënt?',
      'Punt 1': { 'Waarover bent u het niet eens?': 'Uit welke gemeente komt de cliënt?' },
      'Verweerder 1': 'Zwolle',
      'Wanneer gebeurde waar het om gaat?': '16 januari 2023',
    });
    const dienIn = (titel: string, bestand: Bestand) =>
      los.kan('kampen', 'Stuk indienen', { Soort: 'Brief', 'Titel van het stuk': titel, Document: bestand });
    await dienIn('Brief als PDF', { bestand: 'brief.pdf', inhoud: pdf('Een brief van Kampen') });
    const page = await los.bij('kampen', '/stukken?stuk=brief-als-pdf');
    await page.locator('iframe[title="Brief als PDF"]').waitFor();
    // The viewer of the browser itself: it has what it shows from memory, as our policy says it may.
    await expect.poll(() => page.frames().some((f) => f.url().startsWith('chrome-extension:'))).toBe(true);
    await page.getByText('(PDF, ').waitFor();
    expect(await gebreken(page)).toEqual([]);

    await dienIn('Kwade brief', { bestand: 'kwaad.html', soort: 'text/html', inhoud: KWAAD });
    const [antwoord] = await Promise.all([
      page.waitForResponse((een) => een.url().includes('/stukken/kwade-brief/document')),
      los.bij('kampen', '/stukken?stuk=kwade-brief'),
    ]);
    expect(antwoord.headers()).toMatchObject({
      'content-type': expect.stringMatching(/^text\/plain/),
      'content-disposition': expect.stringMatching(/^attachment/),
      'x-content-type-options': 'nosniff',
    });
    await page.getByText(KWAAD).waitFor();
    expect(await page.evaluate('globalThis.kwaad')).toBe(undefined);
  });

  deel('is notified by a clerk, talked about, and laid before the commission with a statement', async () => {
    await spel.meld('kampen', {
      'Soort geschil': 'Is dit een nieuwe cliënt?',
      'Het geschil in één zin': 'Is een cliënt die zich op 16 januari 2023 meldde een nieuwe cliënt?',
      'Punt 1': {
        'Waarover bent u het niet eens?': 'Was de cliënt op de dag van de melding een nieuwe cliënt?',
        'In welke overeenkomst staat het?': 'Herijkte regiovisie',
        'Artikel of bepaling': 'voetnoot 5',
      },
      'Punt 2': { 'Waarover bent u het niet eens?': PUNT_2 },
      'Verweerder 1': 'Zwolle',
      'Wanneer gebeurde waar het om gaat?': '16 januari 2023',
      'Datum van de melding': '6 februari 2023',
      'Pseudoniem van de cliënt': 'c-7f31a2',
    });
    await spel.kan('zwolle', 'Overleg vastleggen', {
      Datum: '13 februari 2023',
      Uitkomst: 'Geen oplossing',
      Samenvatting: 'De gemeenten zijn het eens over de dagen, niet over wat zij betekenen.',
    });
    await spel.kan('kampen', 'Vertegenwoordiger aanwijzen', {
      Datum: '14 februari 2023',
      'Ambt of functie': 'juridisch adviseur Wmo',
    });
    await spel.kan('zwolle', 'Vertegenwoordiger aanwijzen', {
      Datum: '14 februari 2023',
      'Ambt of functie': 'beleidsadviseur beschermd wonen',
      'Naam van de vertegenwoordiger': 'Voorbeeld van een naam',
    });
    await spel.kan('kampen', 'Stuk indienen', {
      Soort: 'Verzoekschrift',
      'Titel van het stuk': 'Verzoekschrift van Kampen',
      Document: brief('verzoekschrift', 'Verzoekschrift van Kampen.'),
      Datum: '20 februari 2023',
    });
    await spel.kan('kampen', 'Geschil voorleggen aan de commissie', { Datum: '20 februari 2023' });
  });

  deel(
    'gets its bench out of the members with their ties in sight, and what lay between the parties',
    async () => {
      await spel.taak('secretaris', 'Samenstelling vaststellen', {
        Datum: '21 februari 2023',
        'Wie zitten in deze zaak': [
          'Voorzitter',
          'Lid (financieel)',
          'Lid (kennis van cliënten)',
          'Lid (juridisch), plaatsvervanger',
          'Secretaris',
        ],
      });
      await spel.stuur('21 februari 2023', ['zwolle'], '22 februari 2023');
      await spel.kan('secretaris', 'Gegevens van de cliënt bewaren', {
        'Gegevens van de cliënt': 'Voorbeeld: geen bestaand persoon.',
      });
      await spel.taak('secretaris', 'Reconstructie laten maken', { Datum: '23 februari 2023' });
      const zwolle = await spel.bij('zwolle', '/reconstructie');
      await zwolle.getByText(/^Wat er tussen de partijen lag op 16 januari 2023/).waitFor();
      expect(await gebreken(zwolle)).toEqual([]);
    },
  );

  deel('is admitted, completed and answered', async () => {
    await spel.taak('voorzitter', 'Over ontvankelijkheid beslissen', {
      Datum: '27 februari 2023',
      Motivering: 'Het geschil gaat over twee gemeenten van de regio, en zij hebben eerst overlegd.',
    });
    await spel.taak('kampen', 'Stuk indienen', {
      'Titel van het stuk': 'Aanvulling van Kampen',
      Document: brief('aanvulling', 'Aanvulling van Kampen.'),
      Datum: '6 maart 2023',
    });
    await spel.stuur('6 maart 2023', ['zwolle'], '7 maart 2023');
    await spel.taak('secretaris', 'Dossier compleet verklaren', { Datum: '8 maart 2023' });
    await spel.taak('zwolle', 'Stuk indienen', {
      'Titel van het stuk': 'Verweerschrift van Zwolle',
      Document: brief('verweerschrift', 'Verweerschrift van Zwolle.'),
      Datum: '20 maart 2023',
    });
    await spel.stuur('21 maart 2023', ['kampen'], '22 maart 2023');
  });

  deel(
    'keeps from the other side what is confidential, as far as the chair finds that justified',
    async () => {
      const zwolle = await spel.bij('zwolle', '/stukken');
      await zwolle.getByRole('link', { name: 'Stuk indienen' }).click();
      await vulIn(zwolle, {
        Soort: 'Bijlage',
        'Titel van het stuk': 'Berekening van de kosten',
        Document: brief('berekening', BEDRIJFSGEHEIM),
        Datum: '20 maart 2023',
        'Alleen voor de commissie': {
          Waarom: 'Bedrijfsgegevens',
          Motivering: 'De bijlage noemt prijzen van een aanbieder.',
        },
      });
      await legVast(zwolle);
      await spel.taak('voorzitter', 'Over vertrouwelijkheid beslissen', {
        Datum: '24 maart 2023',
        'Is de beperking gerechtvaardigd?': 'Ja',
        Motivering: 'De uitkomst steunt niet op de prijzen.',
      });
      const kampen = await spel.bij('kampen', '/stukken');
      expect(await kampen.content()).not.toContain('Berekening van de kosten');
    },
  );

  deel('is argued on both sides, in writing and at a hearing', async () => {
    const stukken = { kampen: 'Verzoekschrift van Kampen', zwolle: 'Verweerschrift van Zwolle' } as const;
    for (const wie of ['kampen', 'zwolle', 'kampen', 'zwolle'] as const)
      await spel.taak(wie, 'Standpunt innemen', {
        'Wat de partij stelt': 'Voorbeeld van wat de partij van dit punt vindt.',
        'Waarop dat steunt': [stukken[wie]],
        Datum: '23 maart 2023',
      });
    await spel.taak('voorzitter', 'Repliek toestaan', { Datum: '23 maart 2023' });
    await spel.taak('kampen', 'Stuk indienen', {
      'Titel van het stuk': 'Repliek van Kampen',
      Document: brief('repliek', 'Repliek van Kampen.'),
      Datum: '3 april 2023',
    });
    await spel.stuur('4 april 2023', ['zwolle'], '5 april 2023');
    await spel.taak('voorzitter', 'Dupliek toestaan', { Datum: '5 april 2023' });
    await spel.taak('zwolle', 'Stuk indienen', {
      'Titel van het stuk': 'Dupliek van Zwolle',
      Document: brief('dupliek', 'Dupliek van Zwolle.'),
      Datum: '17 april 2023',
    });
    await spel.stuur('18 april 2023', ['kampen'], '19 april 2023');

    await spel.taak('secretaris', 'Zitting bepalen', {
      Datum: '19 april 2023',
      'Dag van de zitting': '10 mei 2023',
      'Begint om': '10:00',
      Plaats: 'Stadhuis Hardenberg',
    });
    // Everybody who sits and every party is ticked already: on the day itself they mostly are there.
    await spel.taak('secretaris', 'Zitting vastleggen');
    await spel.kan('secretaris', 'Stuk indienen', {
      Soort: 'Verslag',
      'Titel van het stuk': 'Verslag van de zitting',
      'Waar het stuk hoort': 'Dossier',
      Document: brief('verslag', 'Verslag van de zitting van 10 mei 2023.'),
      Datum: '11 mei 2023',
    });
    await spel.stuur('11 mei 2023', ['kampen', 'zwolle'], '12 mei 2023');
    await spel.kan('secretaris', 'Termijn om te reageren geven', {
      Datum: '11 mei 2023',
      'Naam van de termijn': 'Reactie op het verslag',
      'Laatste dag om te reageren': '17 mei 2023',
      'Waarop de termijn berust': 'Partijen kunnen op het verslag reageren (naar Awb 7:9).',
    });
    await spel.taak('voorzitter', 'Onderzoek sluiten', { Datum: '19 mei 2023' });
  });

  deel('is deliberated on, drafted, voted on by each member, signed, and ruled under seal', async () => {
    await spel.kan('secretaris', 'Beraadslaging vastleggen', {
      Datum: '22 mei 2023',
      'Verslag van de beraadslaging': 'Voorbeeld: de leden zijn het eens over de 365 dagen.',
    });
    await spel.taak('voorzitter', 'Ontwerp voorleggen', {
      Datum: '30 mei 2023',
      'Oordeel 1': {
        Uitkomst: 'Gegrond',
        'Wat de uitspraak hierover zegt': 'De 365 dagen tellen terug vanaf de melding.',
      },
      'Oordeel 2': {
        Uitkomst: 'Deels gegrond',
        'Wat de uitspraak hierover zegt': 'Het gezamenlijke budget betaalt tot de eerste herindicatie.',
      },
      'Tekst van het ontwerp': brief('uitspraak', UITSPRAAK),
    });
    // What is asked of a member stands on the page that this member opens in the morning, though it is years late here.
    const lid = await spel.als('lid-client');
    await naar(lid, '/?toon=lang');
    await lid.getByText('Breng uw stem uit over het ontwerp van de uitspraak.').first().waitFor();
    const stemmen = { voorzitter: 'Voor', 'lid-financieel': 'Tegen', 'lid-client': 'Voor' } as const;
    for (const [lid, stem] of Object.entries(stemmen))
      await spel.taak(lid as keyof typeof stemmen, 'Stemmen', { Datum: '1 juni 2023', 'Uw stem': stem });
    for (const wie of ['voorzitter', 'secretaris'] as const)
      await spel.taak(wie, 'Ontwerp ondertekenen', { Datum: '5 juni 2023' });

    const secretaris = await spel.bij('secretaris');
    await secretaris.locator('#taken').getByRole('link', { name: 'Uitspraak doen' }).click();
    await secretaris.getByRole('heading', { name: /^Wat onder zegel gaat/ }).waitFor();
    await secretaris.getByRole('rowheader', { name: 'Berekening van de kosten' }).waitFor();
    await secretaris.getByRole('button', { name: BEKIJK }).waitFor();
    expect(await gebreken(secretaris)).toEqual([]);
    await vulIn(secretaris, { Datum: '8 juni 2023' });
    await legVast(secretaris);

    const kampen = await spel.bij('kampen', '/uitspraak');
    await kampen.getByText('Het zegel klopt').waitFor();
    await kampen.getByText(UITSPRAAK).waitFor();
    expect(await gebreken(kampen)).toEqual([]);
  });

  deel('shows nothing of the chamber to who does not sit: not on the page, nor in what it asks', async () => {
    const auditor = await portaal.als('auditor');
    const zaak = new URL((await spel.bij('kampen')).url()).pathname;
    for (const page of [await spel.als('kampen'), await spel.als('zwolle'), auditor]) {
      const gekregen: string[] = [];
      const bewaar = async (antwoord: { url(): string; text(): Promise<string> }): Promise<void> => {
        if (antwoord.url().includes('/portaal/v1/')) gekregen.push(await antwoord.text().catch(() => ''));
      };
      page.on('response', bewaar);
      for (const tab of ['', '/stukken', '/uitspraak', '/verloop']) await naar(page, zaak + tab);
      expect(await page.getByRole('link', { name: 'Raadkamer' }).count()).toBe(0);
      await naar(page, `${zaak}/raadkamer`);
      await page.getByRole('heading', { name: 'Deze bladzijde bestaat niet' }).waitFor();
      page.off('response', bewaar);
      const alles = `${gekregen.join('\n')}${await page.content()}`;
      expect(alles).not.toContain('StemUitgebracht');
      expect(alles).not.toContain('onthouding');
      expect(alles).not.toMatch(/"(?:stemmen|ondertekend)":[[{]/);
      if (page === (await spel.als('kampen'))) expect(alles).not.toContain('Berekening van de kosten');
    }
  });

  deel('is complied with, published without names, and closed', async () => {
    await spel.kan('secretaris', 'Vastleggen wat een partij moet doen', {
      Datum: '8 juni 2023',
      Geschilpunt: `Punt 2: ${PUNT_2}`,
      'Welke partij': 'Zwolle',
      'Wat de partij moet doen': 'Betaal de plaats vanaf 16 januari 2023.',
      'Uiterlijk op': '7 juli 2023',
    });
    await spel.taak('zwolle', 'Nakoming melden', {
      Datum: '3 juli 2023',
      Uitkomst: 'Nagekomen',
      'Wat er is gedaan': 'Betaald op 3 juli 2023, met terugwerkende kracht.',
    });
    await spel.taak('voorzitter', 'Nakoming vaststellen', {
      Datum: '6 juli 2023',
      Uitkomst: 'Nagekomen',
      Motivering: 'Kampen bevestigde de betaling.',
    });
    await spel.taak('secretaris', 'Publicatie voorstellen', {
      Datum: '10 juli 2023',
      'Wat wordt gepubliceerd': {
        'Nummer van de publicatie': 'VOORBEELD-2023-02',
        'Over welk soort bepaling het gaat': 'nieuwe cliënt',
        Samenvatting: 'Voorbeeld van een samenvatting zonder namen.',
        'Verloop van de behandeling': 'De gemeenten overlegden eerst.',
        'Standpunten van partijen': 'De ene gemeente vindt dat gebruik telt, de andere dat de aanvraag telt.',
        Beoordeling: 'De bepaling stelt twee eisen die allebei gelden.',
      },
    });
    // Who reviews it reads what it says, above the question whether it may be published.
    const voorzitter = await spel.bij('voorzitter');
    await voorzitter
      .locator('#taken')
      .getByRole('link', { name: 'Voorstel voor publicatie toetsen' })
      .click();
    await voorzitter.getByText('Voorbeeld van een samenvatting zonder namen.').waitFor();
    await voorzitter.getByRole('button', { name: BEKIJK }).waitFor();
    expect(await gebreken(voorzitter)).toEqual([]);
    await vulIn(voorzitter, { Datum: '11 juli 2023', 'Mag dit zo worden gepubliceerd?': 'Ja' });
    await legVast(voorzitter);
    await spel.taak('secretaris', 'Uitspraak publiceren', { Datum: '12 juli 2023' });
    await spel.taak('secretaris', 'Geschil sluiten', {
      Datum: '14 juli 2023',
      Reden: 'De uitspraak is nagekomen.',
    });

    const bezoeker: Page = await portaal.als();
    await naar(bezoeker, '/uitspraken/VOORBEELD-2023-02');
    await bezoeker.getByText('Voorbeeld van een samenvatting zonder namen.').waitFor();
    const lid = await spel.bij('lid-client');
    await lid.getByText(GEEN_TAAK).waitFor();
    expect(await gebreken(lid)).toEqual([]);
  });
});
