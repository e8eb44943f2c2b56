import { readFileSync } from 'node:fs';
import { berichtVan, MEESTE_DATA } from '@regiolog/domein/berichten/bericht';
import { CloudEvent, cloudEventVan } from '@regiolog/domein/berichten/cloudevent';
import { alsRecord, uitRecord } from '@regiolog/domein/berichten/kafka';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AFZENDER, verzonden, voorbeeld, voorbeelden } from './taal-hulp.ts';

/** From a stored event to the bytes of a Kafka record and back, and what the profile takes and refuses. */

const berichten = JSON.parse(
  readFileSync(new URL('../fixtures/berichten/berichten.json', import.meta.url), 'utf8'),
) as Record<string, CloudEvent>;

/** A record as a Kafka client hands it over: everything in bytes. */
function inBytes(event: CloudEvent, koppen: Readonly<Record<string, unknown>> = {}) {
  const { key, headers, value } = alsRecord(event);
  const bytes = Object.entries({ ...headers, ...koppen }).map(([naam, waarde]) => [
    naam,
    typeof waarde === 'string' ? Buffer.from(waarde) : waarde,
  ]);
  return { key: Buffer.from(key), headers: Object.fromEntries(bytes), value: Buffer.from(value) };
}

describe('the message of every stored example', () => {
  it('is written down for every kind that is published', () => {
    const raad = 'write what is missing: node_modules/.bin/node test/berichten/taal-schrijf.ts';
    const soorten = voorbeelden.filter((g) => berichtVan(g)).map(({ type }) => type);
    expect(Object.keys(berichten), raad).toEqual(soorten);
  });

  it.each(Object.entries(berichten))(
    '%s is what it was, and comes whole out of its bytes',
    (soort, golden) => {
      const event = verzonden(voorbeeld(soort));
      const raad = 'who read this message yesterday must read the same today: see the schema of its type';
      expect(event, raad).toEqual(golden);
      expect(CloudEvent.parse(event)).toEqual(golden);
      expect(uitRecord(inBytes(event))).toEqual(golden);
      expect(uitRecord(alsRecord(event))).toEqual(golden);
    },
  );

  it('has the id and the moment of the event, and one key per file', () => {
    for (const g of voorbeelden.filter((v) => v.type in berichten)) {
      const event = verzonden(g);
      expect(event).toMatchObject({ id: g.id, time: g.geregistreerd, source: AFZENDER.bron });
      const uitspraak = event.subject?.startsWith('urn:regiolog:uitspraak:');
      const { regio, categorie, id } = g.ref;
      if (!uitspraak) expect(alsRecord(event).key).toBe(`${regio}.${categorie}-${id}`);
    }
  });
});

describe('a record', () => {
  const event = verzonden(voorbeeld('BesluitGenomen'));

  it('never is a tombstone, also when the event has no data', () => {
    const zonder = verzonden(voorbeeld('UitspraakGedaan'));
    expect(zonder).not.toHaveProperty('data');
    expect(alsRecord(zonder).value).toContain('"dataref"');
  });

  it('may carry headers of others, a trace among them, and headers that come twice', () => {
    const type = Buffer.from('Application/CloudEvents+JSON; charset=utf-8');
    expect(uitRecord(inBytes(event, { traceparent: '00-ab-cd-01', 'content-type': [type, type] }))).toEqual(
      event,
    );
  });

  it.each([
    ['of binary mode', { headers: { 'content-type': 'application/json', ce_id: '1' } }, 'mediatype-onbekend'],
    ['without headers', { headers: undefined }, 'mediatype-onbekend'],
    ['that is a tombstone', { value: null }, 'invoer-ongeldig'],
    ['that is no JSON', { value: '{"specversion":' }, 'invoer-ongeldig'],
    ['that is no UTF-8', { value: Buffer.from([0xff, 0xfe]) }, 'invoer-ongeldig'],
  ])('%s is refused', (_, anders, code) => {
    expect(uitRecord({ ...alsRecord(event), ...anders })).toMatchObject({ geweigerd: true, code });
  });

  it('is read or refused, whatever comes in', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.json(), (bytes, json) => {
        const headers = alsRecord(event).headers;
        expect(isWeigering(uitRecord({ headers, value: bytes }))).toBe(true);
        expect(isWeigering(uitRecord({ headers, value: json }))).toBe(true);
      }),
    );
  });
});

describe('the profile', () => {
  const goed = verzonden(voorbeeld('BesluitGenomen'));

  it.each<[string, Record<string, unknown>]>([
    ['another version', { specversion: '0.3' }],
    ['an empty id', { id: '' }],
    ['a source that is an address', { source: 'https://gemeente.example/besluiten' }],
    ['a source with an OIN of 19 digits', { source: 'urn:nld:oin:0000000182328844400:systeem:zaken' }],
    ['a type outside nl', { type: 'com.example.besluit' }],
    ['a type with a capital', { type: 'nl.samenwerkingsafspraken.Besluit' }],
    ['a time without a zone', { time: '2024-05-02T09:19:00' }],
    ['an empty subject', { subject: '' }],
    ['a line break in the subject', { subject: 'urn:a\nX-Kop: 1' }],
    ['a schema that is a path', { dataschema: '/schemas/x' }],
    ['an extension with an underscore', { trace_parent: 'x' }],
    ['an extension with a capital', { traceParent: 'x' }],
    ['an extension of 21 characters', { abcdefghijklmnopqrstu: 'x' }],
    ['an extension that is no single value', { uitbreiding: { a: 1 } }],
    ['an extension beyond 32 bits', { volgorde: 2 ** 31 }],
  ])('refuses %s', (_, fout) => {
    expect(CloudEvent.safeParse({ ...goed, ...fout }).success).toBe(false);
  });

  it('takes extensions by its rules, and the sources that it names', () => {
    const event = { ...goed, sequence: '12', recorded: true, ordinal: 3 };
    expect(CloudEvent.parse(event)).toEqual(event);
    expect(CloudEvent.safeParse({ ...goed, source: 'urn:nld:kvknr:09220932' }).success).toBe(true);
  });

  it('asks no more than four things', () => {
    const { id, source, specversion, type } = goed;
    expect(CloudEvent.safeParse({ id, source, specversion, type }).success).toBe(true);
    for (const weg of ['id', 'source', 'specversion', 'type']) {
      expect(CloudEvent.safeParse({ id, source, specversion, type, [weg]: undefined }).success).toBe(false);
    }
  });
});

describe('what is larger than a message may be', () => {
  const g = voorbeeld('OvereenkomstGerapporteerd');
  const met = (aantal: number) => {
    const partijen = Array.from({ length: aantal }, (_, n) => ({ organisatie: `${n} ${'é'.repeat(150)}` }));
    return { ...g, data: { ...(g.data as object), partijen } };
  };

  it('goes by reference: where the file is', () => {
    const event = cloudEventVan(met(400), AFZENDER);
    expect(event).toMatchObject({ dataref: `${AFZENDER.basis}/v1/overeenkomsten/amersfoort.dvo-omnv` });
    expect(event).not.toHaveProperty('data');
    expect(event).not.toHaveProperty('dataschema');
    expect(event).not.toHaveProperty('datacontenttype');
  });

  it('is measured in bytes, so that no message is over 64 KB', () => {
    const maten = Array.from({ length: 40 }, (_, n) => met(170 + n)).map((groot) => {
      const { value } = alsRecord(verzonden(groot));
      return { data: !value.includes('"dataref"'), bytes: Buffer.byteLength(value) };
    });
    expect(maten.some(({ data }) => data)).toBe(true);
    expect(maten.some(({ data }) => !data)).toBe(true);
    expect(Math.max(...maten.map(({ bytes }) => bytes))).toBeLessThanOrEqual(64 * 1024);
    expect(Math.max(...maten.map(({ bytes }) => bytes))).toBeGreaterThan(MEESTE_DATA - 1024);
  });
});
