import type { Aggregaat, Schemas } from '@regiolog/domein/gedeeld/aggregaat';
import { eersteDag, laatsteDag } from '@regiolog/domein/gedeeld/datum';
import type { FeitInhoud } from '@regiolog/domein/gedeeld/feit';
import { Bekend, bekendVanaf } from '@regiolog/domein/gedeeld/tijden';
import { describe, expect, it } from 'vitest';
import {
  AGGREGATEN,
  BESTANDEN,
  type Bestand,
  BronMetPlaats,
  handelingen,
  lees,
  perBestand,
  ref,
  regels,
  tel,
  van,
} from './set.ts';

const VELDEN = ['sleutel', 'regio', 'categorie', 'id', 'gebeurtenis', 'inhoud', 'bekend', 'bron'];

/** What opens a stream. What is said of the norm opens nothing: the region is there already. */
const INSCHRIJVING = {
  gemeente: 'GemeenteIngeschreven',
  regio: 'RegioIngericht',
  overeenkomst: 'OvereenkomstIngeschreven',
  mandaat: 'MandaatIngeschreven',
  nvo: undefined,
} as const;

/** How many streams each file opens, how many acts it holds, and how many of those are reports. */
const AANTALLEN: Record<Bestand, readonly [dossiers: number, handelingen: number, rapporten: number]> = {
  'gemeenten.jsonl': [605, 868, 0],
  'regios.jsonl': [46, 288, 234],
  'instrumenten.jsonl': [454, 984, 454],
  'mandaten.jsonl': [15, 35, 20],
  'afspraken.jsonl': [0, 150, 0],
  'afspraken-regiobeelden.jsonl': [0, 861, 0],
  'historie-amersfoort.jsonl': [0, 56, 7],
  'historie-ijssel-vecht.jsonl': [0, 36, 4],
  'nvo.jsonl': [0, 1057, 900],
};

/** Plays the set through the deciders, as an import does, and gives what they refuse. */
function weigeringen(): string[] {
  const staten = new Map<string, unknown>();
  const uit: string[] = [];
  for (const h of handelingen) {
    // One dispatch over several aggregates: each handling has been read by the schema of its own.
    const a = AGGREGATEN[h.categorie] as unknown as Aggregaat<Schemas, unknown, FeitInhoud>;
    const data = a.schemas[h.gebeurtenis]?.safeParse(h.inhoud);
    if (!data?.success) {
      uit.push(`${h.sleutel}: ${data?.error.message ?? 'onbekende gebeurtenis'}`);
      continue;
    }
    const inhoud = { type: h.gebeurtenis, data: data.data };
    const staat = staten.has(ref(h)) ? staten.get(ref(h)) : a.begin;
    const bezwaar = a.bezwaar(inhoud, staat);
    if (bezwaar) uit.push(`${h.sleutel}: ${JSON.stringify(bezwaar)}`);
    else staten.set(ref(h), a.evolve(staat, inhoud));
  }
  return uit;
}

describe('every act of the reference set', () => {
  it('has the shape that the import reads, a claim of when it was known, and a source with a place', () => {
    for (const h of handelingen) {
      expect(Object.keys(h), h.sleutel).toEqual(VELDEN);
      expect(h.sleutel).toMatch(/^[A-Za-z0-9._:/-]{8,100}$/);
      expect(h.id, h.sleutel).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(h.id.length, h.sleutel).toBeLessThanOrEqual(80);
      expect(Object.keys(AGGREGATEN)).toContain(h.categorie);
      expect(Bekend.safeParse(h.bekend).success, h.sleutel).toBe(true);
      expect(BronMetPlaats.safeParse(h.bron).success, h.sleutel).toBe(true);
    }
  });

  it('fits the schema of its event and is accepted by the decider of its stream, in the order of import', () => {
    expect(weigeringen()).toEqual([]);
  });

  it('has a key of its own', () => {
    expect(new Set(handelingen.map((h) => h.sleutel)).size).toBe(handelingen.length);
  });

  it('comes after the inscription of its stream, and no stream is inscribed twice', () => {
    const eerste = new Map<string, string>();
    for (const h of handelingen) if (!eerste.has(ref(h))) eerste.set(ref(h), h.gebeurtenis);
    for (const h of handelingen) {
      const verwacht = INSCHRIJVING[h.categorie];
      if (verwacht) expect(eerste.get(ref(h)), ref(h)).toBe(verwacht);
    }
  });

  it.each(BESTANDEN)('stands in %s, which opens, holds and reports as much as it should', (bestand) => {
    const daden = perBestand.get(bestand) ?? [];
    const openen = daden.filter((h) => h.gebeurtenis === INSCHRIJVING[h.categorie]);
    const rapporten = daden.filter((h) => h.gebeurtenis.endsWith('Gerapporteerd'));
    expect([openen.length, daden.length, rapporten.length]).toEqual(AANTALLEN[bestand]);
  });

  it('stands in the tenant that keeps it', () => {
    for (const h of handelingen) {
      if (h.categorie === 'gemeente') expect(h.regio).toBe('landelijk');
      if (h.categorie === 'regio' || h.categorie === 'nvo') expect(h.id).toBe(h.regio);
    }
    const regios = new Set(van('RegioIngericht').map((h) => h.regio));
    expect(handelingen.filter((h) => !regios.has(h.regio))).toEqual([]);
  });

  it('names a document that bronnen.json describes', () => {
    const bronnen = JSON.parse(lees('bronnen.json')) as Record<string, { titel: string; datum: string }>;
    for (const { titel, datum } of Object.values(bronnen)) {
      expect(titel.length).toBeGreaterThan(3);
      expect(Bekend.safeParse(datum).success, titel).toBe(true);
    }
    const gebruikt = new Set(handelingen.map((h) => h.bron.document));
    expect([...gebruikt].filter((d) => !(d in bronnen))).toEqual([]);
    expect(Object.keys(bronnen).filter((d) => !gebruikt.has(d))).toEqual([]);
  });

  it('was known by November 2026', () => {
    expect(handelingen.filter((h) => bekendVanaf(h.bekend) >= '2026-12-01').map((h) => h.sleutel)).toEqual(
      [],
    );
  });
});

describe('what a report claims', () => {
  const rapporten = handelingen.filter((h) => h.gebeurtenis.endsWith('Gerapporteerd'));

  it('was known on the date of its document, not earlier and not later', () => {
    for (const { sleutel, bekend, inhoud, bron } of rapporten) {
      expect([bekend, inhoud.peildatum], sleutel).toEqual([bron.peildatum, bron.peildatum]);
    }
  });

  it('speaks on the date that its document bears', () => {
    const DATUM: Record<string, string> = {
      '000': '2021',
      '001': '2021',
      '002': '2021',
      '003': '2020-10-29',
      '004': '2021-09-02',
    };
    for (const { bron, sleutel } of handelingen) {
      const datum = DATUM[bron.document.slice(0, 3)];
      if (datum && /^\d{3}_/.test(bron.document)) expect(bron.peildatum, sleutel).toBe(datum);
    }
  });
});

describe('municipalities', () => {
  type Gemeente = { begin?: string; laatsteDag?: string };
  const gemeenten = new Map<string, Gemeente>();
  for (const h of van('GemeenteIngeschreven')) gemeenten.set(h.id, { ...(h.inhoud as Gemeente) });
  for (const h of van('GemeenteOpgeheven')) Object.assign(gemeenten.get(h.id) ?? {}, h.inhoud);

  /** Codes that did not exist on the day they are named for, with the reason. There are none now. */
  const UITZONDERINGEN: Record<string, string> = {};

  it('are 605, of which 263 have ended', () => {
    expect(gemeenten.size).toBe(605);
    expect([...gemeenten.values()].filter((g) => g.laatsteDag).length).toBe(263);
  });

  it('exist wherever an act names them, on the day of its source', () => {
    const fout: string[] = [];
    for (const h of handelingen.filter((x) => x.categorie !== 'gemeente')) {
      const peildatum = h.bron.peildatum ?? h.bekend;
      for (const [code] of JSON.stringify(h.inhoud).matchAll(/gm\d{4}/g)) {
        const g = gemeenten.get(code);
        const laat = g?.begin !== undefined && g.begin > laatsteDag(peildatum);
        const vroeg = g?.laatsteDag !== undefined && g.laatsteDag < eersteDag(peildatum);
        if (!g || laat || vroeg) if (!(h.sleutel in UITZONDERINGEN)) fout.push(`${h.sleutel} ${code}`);
      }
    }
    expect(fout).toEqual([]);
  });

  it('carry the names that the sources write otherwise', () => {
    const naam = (code: string) => van('GemeenteIngeschreven').find((h) => h.id === code)?.inhoud.naam;
    expect([naam('gm0518'), naam('gm0796')]).toEqual(["'s-Gravenhage", "'s-Hertogenbosch"]);
    const rol = (slug: string) => van('RolGerapporteerd').find((h) => h.id === slug)?.inhoud.gemeente;
    expect([rol('den-haag'), rol('meierij-en-bommelerwaard')]).toEqual(['gm0518', 'gm0796']);
  });
});

describe('regions', () => {
  const leden = (slug: string) => van('LidmaatschapGerapporteerd').filter((h) => h.id === slug);

  it('are 45 and landelijk', () => {
    const ids = van('RegioIngericht').map((h) => h.id);
    expect(ids.length).toBe(46);
    expect(ids).toContain('landelijk');
  });

  it('have members as reported, derived or only mentioned', () => {
    expect(tel(van('LidmaatschapGerapporteerd').map((h) => h.inhoud.zekerheid))).toEqual({
      lid: 139,
      afgeleid: 31,
      domeinafhankelijk: 11,
      genoemd: 3,
    });
  });

  it('share Wageningen by domain', () => {
    const wageningen = (slug: string) =>
      leden(slug)
        .filter((h) => h.inhoud.gemeente === 'gm0289')
        .map((h) => [h.inhoud.domeinen, h.inhoud.peildatum, h.inhoud.zekerheid]);
    expect(wageningen('centraal-gelderland')).toEqual([[['bw'], '2020-10-29', 'domeinafhankelijk']]);
    expect(wageningen('vallei-regio')).toEqual([
      [['bw'], '2020-10-29', 'genoemd'],
      [['mo'], '2020-10-29', 'domeinafhankelijk'],
      [['bw'], '2022-06-24', 'lid'],
    ]);
  });

  it('let the Westelijke Mijnstreek leave Maastricht for bw only', () => {
    const domeinen = van('UittredingVoorgenomen')
      .filter((h) => h.id === 'maastricht')
      .map((h) => [h.inhoud.domeinen, h.inhoud.per]);
    expect(domeinen).toEqual(Array.from({ length: 3 }, () => [['bw'], '2022-01-01']));
  });

  it('tell the exit of Veenendaal as an intention and as an exit, known since June 2020', () => {
    const veenendaal = handelingen.filter((h) => h.inhoud.gemeente === 'gm0345' && h.id === 'amersfoort');
    expect(veenendaal.map((h) => [h.gebeurtenis, h.bekend])).toEqual([
      ['LidmaatschapGerapporteerd', '2020-10-29'],
      ['LidmaatschapGerapporteerd', '2021'],
      ['GemeenteToegetreden', '2017'],
      ['UittredingVoorgenomen', '2020-06'],
      ['GemeenteUitgetreden', '2020-06'],
    ]);
  });
});

describe('instruments', () => {
  const rapporten = van('OvereenkomstGerapporteerd', 'instrumenten.jsonl');
  const alle = van('OvereenkomstGerapporteerd');

  it('are 454, each with one report of the document that names it first', () => {
    expect(van('OvereenkomstIngeschreven').length).toBe(454);
    expect(new Set(rapporten.map(ref)).size).toBe(454);
    expect(rapporten.length).toBe(454);
    expect(alle.length).toBe(461);
  });

  it('have the statuses of the source set', () => {
    expect(tel(rapporten.map((h) => h.inhoud.status))).toEqual({
      'van-kracht': 185,
      'in-ontwikkeling': 72,
      vastgesteld: 63,
      voornemen: 45,
      overeengekomen: 20,
      opgesteld: 18,
      voorgelegd: 13,
      'wordt-herzien': 12,
      concept: 9,
      verlengd: 5,
      overwogen: 4,
      afgelopen: 2,
      'verlenging-voorgenomen': 2,
      ondertekend: 2,
      verkenning: 1,
      vervangen: 1,
    });
  });

  it('have the 62 ends of the source set, with their kind', () => {
    const einden = new Map<string, string>();
    for (const h of alle) {
      const { einde } = h.inhoud as { einde?: { soort: string } };
      if (einde && !einden.has(ref(h))) einden.set(ref(h), einde.soort);
    }
    expect(tel(einden.values())).toEqual({ 'tot-en-met': 40, tot: 21, onduidelijk: 1 });
  });

  it('have the 159 parties of the source set that are a municipality or an organisation', () => {
    const partijen = new Set(
      alle.flatMap((h) => (h.inhoud.partijen as unknown[]).map((p) => `${ref(h)} ${JSON.stringify(p)}`)),
    );
    expect(partijen.size).toBe(159);
    expect([...partijen].filter((p) => p.includes('"gemeente"')).length).toBe(151);
  });

  it('have the dates of the source set', () => {
    const met = (veld: string) => rapporten.filter((h) => veld in h.inhoud).length;
    expect({
      vastgesteld: met('vastgesteld'),
      documentdatum: met('documentdatum'),
      vaststellingGepland: met('vaststellingGepland'),
      overeengekomen: met('overeengekomen'),
      ondertekend: met('ondertekend'),
      duur: met('duur'),
      partijenAantal: met('partijenAantal'),
    }).toEqual({
      vastgesteld: 56,
      documentdatum: 7,
      vaststellingGepland: 20,
      overeengekomen: 3,
      ondertekend: 3,
      duur: 29,
      partijenAantal: 48,
    });
  });

  it('relate to instruments that exist, once, and never in a circle', () => {
    const relaties = van('RelatieGelegd');
    const bestaat = new Set(van('OvereenkomstIngeschreven').map((h) => `${h.regio}.${h.id}`));
    const naar = new Map<string, string[]>();
    for (const h of relaties) {
      const doel = String(h.inhoud.doel);
      expect(bestaat.has(doel), h.sleutel).toBe(true);
      naar.set(`${h.regio}.${h.id}`, [...(naar.get(`${h.regio}.${h.id}`) ?? []), doel]);
    }
    const kringen = [...naar.keys()].filter((begin) => bereikbaar(naar, begin).has(begin));
    expect(kringen).toEqual([]);
    expect(new Set(relaties.map((h) => JSON.stringify([ref(h), h.inhoud.soort, h.inhoud.doel]))).size).toBe(
      75,
    );
  });
});

function bereikbaar(naar: ReadonlyMap<string, readonly string[]>, begin: string): Set<string> {
  const gezien = new Set<string>();
  const rij = [...(naar.get(begin) ?? [])];
  for (let n = rij.pop(); n !== undefined; n = rij.pop()) {
    if (gezien.has(n)) continue;
    gezien.add(n);
    rij.push(...(naar.get(n) ?? []));
  }
  return gezien;
}

describe('the two histories', () => {
  const besluiten = (id: string) => van('BesluitGenomen').filter((h) => h.id === id);

  it('hold both dates of Moed Moet', () => {
    expect(tel(besluiten('moed-moet').map((h) => `${h.inhoud.orgaan} ${h.inhoud.datum}`))).toEqual({
      'raad 2017': 8,
    });
    const data = van('OvereenkomstGerapporteerd').filter((h) => h.id === 'moed-moet');
    expect(data.map((h) => h.inhoud.vastgesteld)).toEqual(['2017', '2018', '2017']);
  });

  it('keep plans apart from decisions', () => {
    expect(besluiten('regiovisie-samen-in-de-wijk')).toEqual([]);
    expect(besluiten('regiovisie-2021')).toEqual([]);
    expect(van('BesluitGepland').length).toBe(17);
    expect(van('AanspreekpuntAangewezen').every((h) => h.inhoud.stadium === 'voorgesteld')).toBe(true);
  });

  it('hold two periods of the vision Samen in de wijk', () => {
    const perioden = van('OvereenkomstGerapporteerd')
      .filter((h) => h.id === 'regiovisie-samen-in-de-wijk')
      .map((h) => [h.inhoud.ingang, h.inhoud.einde]);
    expect(perioden).toEqual([
      ['2022', { soort: 'tot-en-met', datum: '2026-12' }],
      ['2021', { soort: 'tot-en-met', datum: '2026' }],
    ]);
  });
});

describe('what was not placed', () => {
  it('says what, why and where', () => {
    type Rij = { wat: string; reden: string; bron: unknown };
    const rijen = regels('niet-geplaatst.jsonl').map((r) => JSON.parse(r) as Rij);
    for (const rij of rijen) {
      expect(Object.keys(rij)).toEqual(['wat', 'reden', 'bron']);
      expect(BronMetPlaats.safeParse(rij.bron).success, rij.wat).toBe(true);
    }
    expect(rijen.length).toBe(183);
    expect(rijen.some((r) => r.wat.includes('West, Zuidoost Utrecht'))).toBe(true);
  });
});
