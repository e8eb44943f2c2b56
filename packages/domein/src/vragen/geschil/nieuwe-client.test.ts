import { describe, expect, it } from 'vitest';
import { afspraak, historie } from '../historie.ts';
import { type Clientdata, nieuweClient } from './nieuwe-client.ts';

/** K4: 365 days counted back from the report, without an application and without use in the region. */

type Onderwerp = { stadium?: 'geregeld' | 'aangekondigd'; variant?: string; van?: { datum: string } };
function regel({ stadium = 'geregeld', variant = 'nieuwe-client-365-dagen', ...rest }: Onderwerp = {}) {
  const h = historie();
  const o = afspraak(h, 'noord.visie', ['gm0001']);
  o.teken('gm0001', '2020-01-01');
  o.geldtVanaf('2020-01-01');
  o.leg('OnderwerpGeregeld', { thema: 'overgang-en-zekerheid-client', stadium, variant, ...rest });
  return h;
}
const GEEN = { laatsteAanvraag: 'geen', laatsteGebruik: 'geen' } as const;
const vraag = (data: Partial<Clientdata>, h = regel()) =>
  nieuweClient(h.feiten(), ['noord.visie'], { meldingsdatum: '2023-01-16', ...GEEN, ...data })[0];
const nieuw = (data: Partial<Clientdata>) => vraag(data)?.nieuw;

describe('a new client', () => {
  it('made no application and did not live in beschermd wonen in the days before', () => {
    expect(vraag({})).toMatchObject({ dagen: 365, eersteDag: '2022-01-16', nieuw: 'ja', geldt: 'ja' });
  });

  it.each([
    ['2022-01-15', 'ja', 'the day before the window'],
    ['2022-01-16', 'nee', '365 days back still counts'],
    ['2023-01-16', 'nee', 'use up to the day of the report'],
    ['2023-01-17', 'onzeker', 'later use says nothing of the year before'],
    ['2022-01', 'onzeker', 'a month that lies on both sides'],
    ['2022-02', 'nee', 'a month within'],
    ['2021', 'ja', 'a year before'],
  ] as const)('last use on %s: %s (%s)', (laatsteGebruik, antwoord, _) => {
    expect(nieuw({ laatsteGebruik })).toBe(antwoord);
  });

  it.each([
    ['2022-01-15', 'ja'],
    ['2022-01-16', 'nee'],
    ['2023-01-15', 'nee'],
    ['2023-01-16', 'onzeker'],
  ] as const)('an earlier application on %s: %s; the report is none itself', (laatsteAanvraag, antwoord) => {
    expect(nieuw({ laatsteAanvraag })).toBe(antwoord);
  });

  it('counts days, a leap day as one', () => {
    expect(vraag({ meldingsdatum: '2024-03-01' })?.eersteDag).toBe('2023-03-02');
    expect(vraag({ meldingsdatum: '2024-02-29' })?.eersteDag).toBe('2023-03-01');
    expect(vraag({ meldingsdatum: '2023-03-01' })?.eersteDag).toBe('2022-03-01');
    expect(nieuw({ meldingsdatum: '2024-03-01', laatsteGebruik: '2023-03-01' })).toBe('ja');
    expect(nieuw({ meldingsdatum: '2024-03-01', laatsteGebruik: '2023-03-02' })).toBe('nee');
  });

  it('is not known while something was not told, unless what was told settles it', () => {
    expect(nieuw({ laatsteAanvraag: undefined })).toBe('onzeker');
    expect(nieuw({ laatsteAanvraag: undefined, laatsteGebruik: '2022-06-01' })).toBe('nee');
  });
});

describe('the rule', () => {
  it('is what an agreement says: without one there is no answer', () => {
    expect(vraag({}, regel({ variant: 'herkomst' }))).toBeUndefined();
    expect(vraag({}, regel({ variant: 'nieuwe-client-30-dagen' }))?.eersteDag).toBe('2022-12-17');
  });

  it('stands beside whether it holds itself', () => {
    expect(vraag({}, regel({ stadium: 'aangekondigd' }))).toMatchObject({
      nieuw: 'ja',
      geldt: 'niet-aangetoond',
    });
    expect(vraag({}, regel({ van: { datum: '2024' } }))).toMatchObject({ nieuw: 'ja', geldt: 'nee' });
  });

  it('tells where it stands and how it was counted', () => {
    const a = vraag({ laatsteGebruik: '2022-02-01' });
    expect(a?.uitleg).toBe(
      'Volgens deze regel is dit geen nieuwe cliënt: 365 dagen terug vanaf 16 januari 2023, dus vanaf 16 januari 2022.',
    );
    expect(a?.redenen.map((r) => r.regel).slice(0, 2)).toEqual(['nieuwe-client', 'regel-in-tekst']);
  });
});
