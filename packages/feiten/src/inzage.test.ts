import { RECTIFICATIE } from '@regiolog/domein/gedeeld/aggregaat';
import type { GeschilGebeurtenis } from '@regiolog/domein/geschil/fasen';
import type { Kijker } from '@regiolog/domein/geschil/zicht';
import type { Cursor, JsonObject, RecordedEvent } from '@regiolog/event-store/event-store';
import { describe, expect, it } from 'vitest';
import { Inzage } from './inzage.ts';

/** Rights are judged by what is known now, whatever earlier moment is asked. */

const nummer = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const gebeurtenis = (n: number, type: string, data: object): RecordedEvent => ({
  id: nummer(n),
  type,
  version: 1,
  data: data as JsonObject,
  metadata: { actor: 'p-1', rol: 'behandelaar' },
  ref: { regio: 'noord', categorie: 'geschil', id: 'zaak' },
  revision: n,
  cursor: String(n) as Cursor,
  geregistreerd: '2023-03-01T10:00:00.000Z',
  previousHash: '0'.repeat(64),
  hash: '0'.repeat(64),
});

type Indiening = Extract<GeschilGebeurtenis, { type: 'StukIngediend' }>;
const BRIEF: Indiening['data'] = {
  stuk: 'brief-1',
  soort: 'brief',
  titel: 'Een brief',
  door: { gemeente: 'gm9001' },
  kanaal: 'dossier',
  document: { hash: 'a'.repeat(64), mediatype: 'text/plain', omvang: 3 },
  datum: '2023-03-01',
};
const GEHEIM: Indiening['data'] = {
  ...BRIEF,
  vertrouwelijk: { grond: 'veiligheid', motivering: 'Het is gevoelig.' },
};
const inhoud = (data: Indiening['data']): Indiening => ({ type: 'StukIngediend', data });
const stuk = gebeurtenis(1, 'StukIngediend', BRIEF);
const geheimStuk = gebeurtenis(1, 'StukIngediend', GEHEIM);
/** Says the document again; null takes it away. */
const herstel = (n: number, data: Indiening['data'] | null) =>
  gebeurtenis(n, RECTIFICATIE, {
    groep: nummer(1),
    volgorde: 1,
    corrigeert: nummer(n - 1),
    vervanging: data && { type: 'StukIngediend', version: 1, data },
  });
const ontvangen: GeschilGebeurtenis = {
  type: 'StukOntvangen',
  data: { stuk: 'brief-1', door: { gemeente: 'gm9101' }, datum: '2023-03-02' },
};

const eigen: Kijker = { soort: 'partij', partijen: ['gemeente:gm9001'] };
const ander: Kijker = { soort: 'partij', partijen: ['gemeente:gm9101'] };
const beide: Kijker = { soort: 'partij', partijen: ['gemeente:gm9001', 'gemeente:gm9101'] };
const toezicht: Kijker = { soort: 'toezicht' };
const binnen: Kijker = { soort: 'commissie' };

describe('what is open of a file', () => {
  it('closes a document in its earlier forms too once it is confidential', () => {
    const events = [stuk, herstel(2, GEHEIM)];
    const van = (kijker: Kijker) => new Inzage({ events }, kijker);
    for (const kijker of [ander, beide]) {
      expect(van(kijker).open(nummer(1), inhoud(BRIEF))).toBe(false);
      expect(events.map((e) => van(kijker).openGebeurtenis(e))).toEqual([false, false]);
    }
    for (const kijker of [eigen, toezicht, binnen])
      expect(events.map((e) => van(kijker).openGebeurtenis(e))).toEqual([true, true]);
  });

  it('keeps the form closed that was confidential, when it is open now', () => {
    const events = [geheimStuk, herstel(2, BRIEF)];
    expect(events.map((e) => new Inzage({ events }, ander).openGebeurtenis(e))).toEqual([false, true]);
  });

  it('opens nothing by taking it away', () => {
    const events = [geheimStuk, herstel(2, null)];
    expect(events.map((e) => new Inzage({ events }, ander).openGebeurtenis(e))).toEqual([false, false]);
    expect(new Inzage({ events }, ander).openStuk('brief-1')).toBe(false);
  });

  it('closes what is said about a document that is closed', () => {
    expect(new Inzage({ events: [geheimStuk] }, ander).open(nummer(2), ontvangen)).toBe(false);
    expect(new Inzage({ events: [stuk] }, ander).open(nummer(2), ontvangen)).toBe(true);
    expect(new Inzage({ events: [geheimStuk] }, ander).kanaal(ontvangen)).toBe('vertrouwelijk');
  });

  it('says of a document of the chamber that it lies there', () => {
    const { door: _door, ...brief } = BRIEF;
    const notitie = gebeurtenis(1, 'StukIngediend', { ...brief, kanaal: 'raadkamer' });
    for (const kijker of [eigen, ander, toezicht]) {
      const inzage = new Inzage({ events: [notitie] }, kijker);
      expect([inzage.openGebeurtenis(notitie), inzage.kanaalVan(notitie)]).toEqual([false, 'raadkamer']);
    }
    expect(new Inzage({ events: [notitie] }, binnen).openGebeurtenis(notitie)).toBe(true);
  });

  it('shows to the commission alone what cannot be read: it may be of the chamber', () => {
    const kapot = gebeurtenis(1, 'StukIngediend', { stuk: 7 });
    const ziet = (kijker: Kijker) => new Inzage({ events: [kapot] }, kijker).openGebeurtenis(kapot);
    expect([eigen, ander, toezicht, binnen].map(ziet)).toEqual([false, false, false, true]);
  });
});
