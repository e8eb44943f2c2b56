import { CloudEvent, cloudEventVan } from '@regiolog/domein/berichten/cloudevent';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import { walkLog } from '@regiolog/event-store/walk';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GESCHILWOORD, plantGeschillen } from '../tenancy/geschil-wereld.ts';
import { KANARIES } from '../tenancy/kanaries.ts';
import { json, type Product, startProduct, type Wie } from '../tenancy/product.ts';
import {
  AUDITOR,
  BEHANDELAAR,
  BEHANDELAAR_LID,
  BEHANDELAAR_OOST,
  BEHANDELAAR_ZUID,
  bouwWereld,
  COORDINATOR,
  COORDINATOR_OOST,
  COORDINATOR_ZUID,
  GEHEIM,
  SYSTEEM,
} from '../tenancy/wereld.ts';

/** The feed over HTTP: in order, without gaps, resumable, and of nobody who may not see it. */

type Blad = { berichten: CloudEvent[]; volgende: string; einde: boolean };
type Gezien = { readonly gebeurtenis: RecordedEvent; readonly bericht: CloudEvent };

const WIE: readonly Wie[] = [
  AUDITOR,
  SYSTEEM,
  COORDINATOR,
  COORDINATOR_ZUID,
  COORDINATOR_OOST,
  BEHANDELAAR,
  BEHANDELAAR_LID,
  BEHANDELAAR_ZUID,
  BEHANDELAAR_OOST,
  { rol: 'landelijk' },
];
const AFZENDER = {
  bron: 'urn:nld:oin:00000099000000001000:systeem:regiolog',
  basis: 'http://127.0.0.1:8080',
};
const COLLECTIE: Readonly<Record<string, string>> = {
  overeenkomst: 'overeenkomsten',
  mandaat: 'mandaten',
  geschil: 'geschillen',
  commissie: 'commissies',
  gemeente: 'gemeenten',
  regio: 'regios',
  nvo: 'nvo',
};

describe('the feed of messages', () => {
  let product: Product;
  const alles: Gezien[] = [];
  const leesbaar = new Map<string, boolean>();

  const vraag = async (wie: Wie, parameters: Record<string, string | number>): Promise<Blad> => {
    const q = new URLSearchParams(
      Object.entries(parameters).map(([k, w]): [string, string] => [k, String(w)]),
    );
    const antwoord = await product.lees(wie, `/v1/berichten?${q}`);
    expect(antwoord.status, antwoord.tekst).toBe(200);
    return json<Blad>(antwoord);
  };
  /** All pages, from a place on. */
  const volg = async (wie: Wie, parameters: Record<string, string | number> = {}): Promise<CloudEvent[]> => {
    const uit: CloudEvent[] = [];
    let na: Record<string, string> = {};
    for (;;) {
      const blad = await vraag(wie, { ...parameters, ...na });
      uit.push(...blad.berichten);
      if (blad.einde) return uit;
      na = { na: blad.volgende };
    }
  };
  /** The oracle: may this person read the file itself? */
  const magDossierLezen = async (wie: Wie, { ref }: RecordedEvent): Promise<boolean> => {
    const metRegio = ['overeenkomst', 'mandaat', 'geschil', 'commissie'].includes(ref.categorie);
    const pad = `/v1/${COLLECTIE[ref.categorie]}/${metRegio ? `${ref.regio}.` : ''}${ref.id}`;
    const sleutel = `${JSON.stringify(wie)} ${pad}`;
    const mag = leesbaar.get(sleutel) ?? (await product.lees(wie, pad)).status === 200;
    leesbaar.set(sleutel, mag);
    return mag;
  };
  const naief = async (wie: Wie): Promise<Gezien[]> => {
    const uit: Gezien[] = [];
    for (const een of alles) if (await magDossierLezen(wie, een.gebeurtenis)) uit.push(een);
    return uit;
  };
  const bericht = async (wie: Wie, regio: string): Promise<string> => {
    const inhoud = { gemeente: 'gm9001', rol: 'trekker', domeinen: ['jeugd'], van: { datum: '2021' } };
    const antwoord = await product.post(wie, `/v1/regios/${regio}/rollen`, inhoud);
    expect(antwoord.status, antwoord.tekst).toBe(201);
    return json<{ gebeurtenis: string }>(antwoord).gebeurtenis;
  };

  beforeAll(async () => {
    product = await startProduct();
    await bouwWereld(product);
    await plantGeschillen(product);
    await product.bij();
    for await (const gebeurtenis of walkLog(product.store)) {
      const een = cloudEventVan(gebeurtenis, AFZENDER);
      if (een) alles.push({ gebeurtenis, bericht: een });
    }
  });
  afterAll(() => product.stop());

  it('gives oversight every message there is, in the order of the log, in the form of the profile', async () => {
    const gekregen = await volg(AUDITOR);
    expect(gekregen.length).toBeGreaterThan(50);
    expect(gekregen).toEqual(JSON.parse(JSON.stringify(alles.map(({ bericht }) => bericht))));
    for (const een of gekregen) expect(CloudEvent.safeParse(een).success).toBe(true);
  });

  it('is what a naive filter of the log gives: the messages about the files that somebody may read', async () => {
    const sleutel = (wie: Wie): string => JSON.stringify(wie);
    const mag = new Map<string, Gezien[]>();
    for (const wie of WIE) mag.set(sleutel(wie), await naief(wie));
    const soorten = [...new Set(alles.map(({ bericht }) => bericht.type))];
    const onderwerpen = [...new Set(alles.map(({ bericht }) => bericht.subject ?? ''))];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...WIE),
        fc.integer({ min: 1, max: 60 }),
        fc.option(fc.integer({ min: 0, max: alles.length - 1 })),
        fc.option(fc.constantFrom('noord', 'zuid', 'oost', 'landelijk', 'west'), { freq: 2 }),
        fc.option(fc.constantFrom(...soorten), { freq: 2 }),
        fc.option(fc.constantFrom(...onderwerpen), { freq: 2 }),
        async (wie, limiet, vanaf, regio, soort, dossier) => {
          const na = vanaf === null ? undefined : alles[vanaf]?.gebeurtenis.cursor;
          const verwacht = (mag.get(sleutel(wie)) ?? []).filter(
            ({ gebeurtenis, bericht }) =>
              (na === undefined || product.store.compare(gebeurtenis.cursor, na) > 0) &&
              (regio === null || gebeurtenis.ref.regio === regio) &&
              (soort === null || bericht.type === soort) &&
              (dossier === null || bericht.subject === dossier),
          );
          const filter = { ...(regio && { regio }), ...(soort && { soort }), ...(dossier && { dossier }) };
          const gekregen = await volg(wie, { limiet, ...filter, ...(na && { na }) });
          expect(gekregen.map(({ id }) => id)).toEqual(verwacht.map(({ gebeurtenis }) => gebeurtenis.id));
        },
      ),
      { numRuns: process.env['REGIOLOG_TEST_DEPTH'] === 'full' ? 500 : 60 },
    );
    expect(mag.get(sleutel(COORDINATOR_OOST))?.length).toBeLessThan(alles.length / 2);
    expect(mag.get(sleutel(BEHANDELAAR))?.some(({ gebeurtenis }) => gebeurtenis.ref.regio === 'zuid')).toBe(
      true,
    );
  });

  it('holds no word that is kept from the reader, nor one about a person or a dispute', async () => {
    const woorden = [...Object.values(GEHEIM), ...KANARIES, GESCHILWOORD];
    for (const wie of [COORDINATOR, COORDINATOR_OOST, BEHANDELAAR, BEHANDELAAR_LID, BEHANDELAAR_OOST]) {
      const tekst = JSON.stringify(await volg(wie));
      expect(woorden.filter((woord) => tekst.includes(woord))).toEqual([]);
    }
    const alle = JSON.stringify(await volg(AUDITOR));
    for (const woord of [GEHEIM.persoon, GEHEIM.toelichting, GESCHILWOORD]) expect(alle).not.toContain(woord);
  });

  it('is given as a batch of CloudEvents to who asks for that, with the place to go on in a header', async () => {
    const koppen = {
      authorization: `Bearer ${product.token(AUDITOR)}`,
      accept: 'application/cloudevents-batch+json',
    };
    const antwoord = await product.stuur('/v1/berichten?limiet=3', { koppen });
    expect(antwoord.koppen['content-type']).toBe('application/cloudevents-batch+json');
    const blad = await vraag(AUDITOR, { limiet: 3 });
    expect(json(antwoord)).toEqual(blad.berichten);
    expect(antwoord.koppen['regiolog-positie']).toBe(blad.volgende);
  });

  it('refuses a type or a file that no message can bear, where nothing would ever come', async () => {
    const antwoord = await product.lees(COORDINATOR, '/v1/berichten?soort=besluit&dossier=noord.convenant');
    expect(antwoord.status).toBe(400);
    const velden = json<{ fouten: { veld: string }[] }>(antwoord).fouten.map(({ veld }) => veld);
    expect(velden).toEqual(['soort', 'dossier']);
  });

  it('refuses a place that is not of this register, and says which', async () => {
    for (const na of ['999999999', 'elders', '-1']) {
      const antwoord = await product.lees(AUDITOR, `/v1/berichten?na=${na}`);
      expect(antwoord.status).toBe(400);
      expect(json(antwoord)).toMatchObject({ code: 'invoer-ongeldig', fouten: [{ veld: 'na' }] });
    }
  });

  describe('waiting', () => {
    it('ends with the first message that the reader may see, and not with what somebody else did', async () => {
      const { volgende } = await vraag(COORDINATOR_OOST, {
        na: (await product.positie()) ?? '',
        limiet: 500,
      });
      const wacht = vraag(COORDINATOR_OOST, { na: volgende, wacht: 25 });
      await bericht(COORDINATOR_ZUID, 'zuid');
      await bericht(COORDINATOR, 'noord');
      await product.bij();
      const eigen = await bericht(COORDINATOR_OOST, 'oost');
      expect((await wacht).berichten.map(({ id }) => id)).toEqual([eigen]);
    });

    it('gives a party that was added the message of that very event', async () => {
      const { volgende } = await vraag(BEHANDELAAR_OOST, { na: (await product.positie()) ?? '' });
      const wacht = vraag(BEHANDELAAR_OOST, { na: volgende, wacht: 25 });
      const antwoord = await product.post(COORDINATOR, '/v1/overeenkomsten/noord.eigen/partijen', {
        partij: { gemeente: 'gm9201' },
        van: { datum: '2021' },
        wijze: 'toegetreden',
      });
      const { gebeurtenis } = json<{ gebeurtenis: string }>(antwoord);
      expect((await wacht).berichten.map(({ id }) => id)).toEqual([gebeurtenis]);
    });

    it('gives an empty page when the time is over, from which to go on', async () => {
      const na = (await product.positie()) ?? '';
      const leeg = await vraag(COORDINATOR_OOST, { na, wacht: 1 });
      expect(leeg).toEqual({ berichten: [], volgende: na, einde: true });
    });

    it('may be asked for 25 seconds at most', async () => {
      expect((await product.lees(AUDITOR, '/v1/berichten?wacht=26')).status).toBe(400);
    });

    it('ends when the one who waits goes away', async () => {
      const na = (await product.positie()) ?? '';
      const url = `http://127.0.0.1:${product.poort}/v1/berichten?wacht=25&na=${na}`;
      const weg = new AbortController();
      const koppen = { authorization: `Bearer ${product.token(AUDITOR)}` };
      const wacht = fetch(url, { headers: koppen, signal: weg.signal });
      await vraag(AUDITOR, { na });
      weg.abort();
      await expect(wacht).rejects.toThrow();
      // Others are answered as before.
      expect(await vraag(AUDITOR, { na })).toMatchObject({ berichten: [] });
    });

    it('ends for everybody when the service stops', async () => {
      const na = (await product.positie()) ?? '';
      const wachtenden = WIE.slice(0, 4).map((wie) => vraag(wie, { na, wacht: 25 }));
      // One more that is answered at once: then the others, which came before, are waiting.
      await vraag(AUDITOR, { na });
      await product.berichten.stop();
      for (const blad of await Promise.all(wachtenden))
        expect(blad).toMatchObject({ berichten: [], volgende: na });
      // And who comes later does not wait.
      expect(await vraag(AUDITOR, { na, wacht: 25 })).toMatchObject({ berichten: [] });
    });
  });
});
