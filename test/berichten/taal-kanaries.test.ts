import { CloudEvent, cloudEventVan } from '@regiolog/domein/berichten/cloudevent';
import { alsRecord, uitRecord } from '@regiolog/domein/berichten/kafka';
import { OPGESLAGEN, TAAL } from '@regiolog/domein/berichten/register';
import { RECTIFICATIE } from '@regiolog/domein/gedeeld/aggregaat';
import type { Gebeurtenis } from '@regiolog/domein/gedeeld/gebeurtenis';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AFZENDER, verzonden, voorbeeld } from './taal-hulp.ts';
import { keurmeester } from './taal-keur.ts';
import { KANARIE, opgeslagenData } from './taal-willekeur.ts';

/** A person in every text of every event is in no message, whatever the event holds. */

const full = process.env['REGIOLOG_TEST_DEPTH'] === 'full';
/** The same data every time, but at full depth others. */
const LOOP = { ...(full ? {} : { seed: 20_261_122 }), endOnFailure: true };
const KEREN = full ? 400 : 12;

/**
 * The open texts that do go out: names of things, of which the register asks that they name no person. All other open
 * texts are sentences, and stay. In a dispute nothing goes out.
 */
const BENAMINGEN = new Set([
  'ambt',
  'bepaling',
  'duur',
  'functie',
  'grondslag',
  'item',
  'mediatype',
  'naam',
  'naarRegio',
  'onderwerp',
  'onderwerpen',
  'afgeleid',
  'organen',
  'organisatie',
  'product',
  'producten',
  'provincie',
  'status',
  'subsoort',
  'variant',
  'versie',
  'vindplaats',
]);
const voldoet = keurmeester();
const NIETS: ReadonlySet<string> = new Set();

const metadata = {
  actor: 'Zuzanna.Kanarie',
  rol: 'coordinator',
  bron: {
    document: 'Een stuk',
    plaats: 'bladzijde 3',
    vindplaats: 'https://zuzanna.example/kanarie',
  },
  toelichting: { onderwerp: 'Zuzanna.Kanarie', cijfer: 'zuzanna' },
};

function gebeurtenis(categorie: string, type: string, data: unknown): Gebeurtenis {
  return {
    id: '0b7a1a40-6d0c-5c6e-9c1c-0f6a2d5b9a11',
    ref: { regio: 'amersfoort', categorie, id: 'voorbeeld' },
    revision: 3,
    type,
    version: 1,
    data,
    metadata,
    geregistreerd: '2024-05-02T09:00:00.000Z',
  };
}

/** The same act, as the correction of an earlier one says it. */
function herstel(g: Gebeurtenis): Gebeurtenis {
  const { type, version, data } = g;
  const groep = 'f0de29a5-e974-5de4-8dc3-75d55a7d05b2';
  const correctie = { groep, volgorde: 1, corrigeert: groep, vervanging: { type, version, data } };
  return { ...g, type: RECTIFICATIE, data: correctie };
}

/** Every kind that is published; of the others there is no message to look in. */
const soorten = TAAL.flatMap(({ uit }) => uit).map((naam) => {
  const [categorie = '', soort = ''] = naam.split('/');
  return { categorie, soort, schema: OPGESLAGEN[categorie]?.[soort] ?? expect.fail(naam) };
});

describe.each(soorten)('$categorie/$soort with a person in every text', ({ categorie, soort, schema }) => {
  const open = categorie === 'geschil' ? NIETS : BENAMINGEN;

  it('names nobody, and keeps to its schema and to the profile', () => {
    fc.assert(
      fc.property(opgeslagenData(schema, open), fc.boolean(), (data, hersteld) => {
        const g = gebeurtenis(categorie, soort, data);
        const event = cloudEventVan(hersteld ? herstel(g) : g, AFZENDER);
        if (!event) return;
        expect(CloudEvent.safeParse(event).error?.issues ?? []).toEqual([]);
        expect(voldoet(event)).toEqual([]);
        const record = alsRecord(event);
        expect(JSON.stringify(record)).not.toMatch(KANARIE);
        expect(uitRecord(record)).toEqual(event);
      }),
      { ...LOOP, numRuns: KEREN },
    );
  });
});

describe('the canary', () => {
  it('is in the events of which no message speaks', () => {
    const [data] = fc.sample(
      opgeslagenData(OPGESLAGEN['mandaat']?.['AanwijzingGegeven'] ?? expect.fail(), BENAMINGEN),
      1,
    );
    expect(JSON.stringify(data)).toMatch(KANARIE);
  });

  it('would be seen, were a text that goes out to hold it', () => {
    const g = voorbeeld('RegioIngericht');
    const event = verzonden({ ...g, data: { naam: 'Zuzanna Kanarie' } });
    expect(JSON.stringify(alsRecord(event))).toMatch(KANARIE);
  });
});
