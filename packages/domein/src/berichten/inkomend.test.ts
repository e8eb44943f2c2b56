import { describe, expect, it } from 'vitest';
import { overeenkomstHandelingen } from '../handelingen.ts';
import { AangebodenBericht, daadVan, INKOMENDE_TAAL, kernVan, regioVanBericht } from './inkomend.ts';

const basis = {
  specversion: '1.0',
  id: '0f7b6a52-9a3e-4c65-8a44-2f3a6d0b1c77',
  source: 'urn:nld:oin:00000001002220647000:systeem:zaaksysteem',
};
const data = {
  gemeente: 'gm0342',
  overeenkomst: 'amersfoort.dvo-omnv',
  versie: { naam: '1.0' },
  datum: '2024-03-05',
};
const besluit = {
  ...basis,
  type: 'nl.samenwerkingsafspraken.aangeboden.besluit',
  data: { ...data, orgaan: 'raad', uitkomst: 'zienswijze' },
};
const ondertekening = {
  ...basis,
  type: 'nl.samenwerkingsafspraken.aangeboden.ondertekening',
  data: { ...data, ambt: 'burgemeester' },
};
const met = (anders: object) => ({ ...besluit, data: { ...besluit.data, ...anders } });
const fouten = (bericht: unknown): string[] =>
  AangebodenBericht.safeParse(bericht).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('a message that is offered', () => {
  it.each([
    ['a decision', besluit],
    ['a signature', ondertekening],
    ['one with a name instead of an id', met({ overeenkomst: { regio: 'amersfoort', naam: 'DVO OMNV' } })],
    ['one about the bytes of a text', met({ versie: { document: 'a'.repeat(64) } })],
    [
      'one with extensions of the profile',
      { ...besluit, traceparent: '00-0', sequence: 4, time: '2024-03-05T10:00:00+01:00' },
    ],
  ])('may be %s', (_, bericht) => {
    expect(fouten(bericht)).toEqual([]);
  });

  it.each([
    ['of another kind', { ...besluit, type: 'nl.samenwerkingsafspraken.besluit-genomen' }, 'type'],
    ['without an id', { ...besluit, id: '' }, 'id'],
    ['from a place', { ...besluit, source: 'https://gemeente.example' }, 'source'],
    ['of another version of CloudEvents', { ...besluit, specversion: '0.3' }, 'specversion'],
    ['with a name of an attribute that no transport carries', { ...besluit, 'Mijn-kop': 'x' }, 'Mijn-kop'],
    ['without its data', basis, 'type'],
    ['with an unknown field', met({ behandelaar: 'Jan' }), 'data'],
    ['of a body that does not decide', met({ orgaan: 'overleg' }), 'data.orgaan'],
    ['about no text', met({ versie: {} }), 'data.versie.naam'],
    ['of no day', met({ datum: undefined }), 'data.datum'],
  ])('may not be one %s', (_, bericht, veld) => {
    expect(fouten(bericht)).toContain(veld);
  });

  it('names all its faults at once', () => {
    expect(fouten({ ...met({ orgaan: 'x', uitkomst: 'y', gemeente: 'Soest' }), id: 'x' })).toHaveLength(4);
  });
});

describe('the act that it stands for', () => {
  it.each([
    ['BesluitGenomen', besluit, { orgaan: 'raad', uitkomst: 'zienswijze' }],
    ['PartijHeeftOndertekend', ondertekening, { door: { ambt: 'burgemeester' } }],
  ])('is a %s that the route of that act takes', (soort, bericht, verwacht) => {
    const { gebeurtenis, inhoud } = daadVan(AangebodenBericht.parse(bericht), '1.0 definitief');
    expect(gebeurtenis).toBe(soort);
    expect(inhoud).toMatchObject({ partij: { gemeente: 'gm0342' }, versie: '1.0 definitief', ...verwacht });
    const { bekend: _b, bron: _s, toelichting: _t, ...daad } = inhoud;
    const handeling = overeenkomstHandelingen.find((h) => h.gebeurtenis === gebeurtenis);
    expect(handeling?.invoer.safeParse(daad).error?.issues ?? []).toEqual([]);
  });

  it('is one for every type that is taken in', () => {
    for (const { gebeurtenis, type, betekenis } of INKOMENDE_TAAL) {
      expect(overeenkomstHandelingen.map((h) => h.gebeurtenis)).toContain(gebeurtenis);
      expect(type).toMatch(/^nl\.samenwerkingsafspraken\.aangeboden\.[a-z]+$/);
      expect(betekenis).toMatch(/^[A-Z].{15,}\.$/);
    }
  });
});

describe('two messages of one id', () => {
  it('say the same, whatever the order of their fields and what is told of a person', () => {
    const omgekeerd = { ...besluit, data: Object.fromEntries(Object.entries(besluit.data).reverse()) };
    const kern = (bericht: unknown) => JSON.stringify(kernVan(AangebodenBericht.parse(bericht)));
    expect(kern(omgekeerd)).toBe(kern(besluit));
    expect(kern(met({ toelichting: 'Na overleg met mevrouw Wielewaal.' }))).toBe(kern(besluit));
    expect(kern(met({ uitkomst: 'geweigerd' }))).not.toBe(kern(besluit));
  });
});

it('a message belongs to the region that it names', () => {
  const naam = { overeenkomst: { regio: 'ijssel-vecht', naam: 'Convenant' } };
  expect([besluit, met(naam)].map((b) => regioVanBericht(AangebodenBericht.parse(b)))).toEqual([
    'amersfoort',
    'ijssel-vecht',
  ]);
});
