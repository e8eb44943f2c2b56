import { describe, expect, it } from 'vitest';
import { perBestand, van } from './set.ts';

/** What the sources say of mandates. `001:2004` is line 2004 of the document whose name begins with 001. */

type Drager = { partij: { gemeente?: string; organisatie?: string }; ambt?: string };
type Melding = {
  status: string;
  soort?: string;
  gevers: Drager[];
  ontvangers: Drager[];
  bevoegdheden: string[];
  grenzen?: { domeinen: string[] };
  van?: unknown;
  einde?: unknown;
  omschrijving: string;
};

const daden = perBestand.get('mandaten.jsonl') ?? [];
const meldingen = (id: string): Melding[] =>
  van('MandaatGerapporteerd', 'mandaten.jsonl')
    .filter((h) => `${h.regio}.${h.id}` === id)
    .map((h) => h.inhoud as Melding);
const ontvangers = (m: Melding) => m.ontvangers.map((d) => d.partij.gemeente ?? d.partij.organisatie);

describe('the mandates', () => {
  it('are reported and never granted: no source holds a decision with its giver', () => {
    expect(new Set(daden.map((h) => h.gebeurtenis))).toEqual(
      new Set(['MandaatIngeschreven', 'MandaatGerapporteerd']),
    );
  });

  it('each stand in an agreement of their own region that the register has', () => {
    const bestaat = new Set(van('OvereenkomstIngeschreven').map((h) => `${h.regio}.${h.id}`));
    for (const h of van('MandaatIngeschreven')) {
      const instrument = String(h.inhoud.instrument);
      expect(bestaat.has(instrument), instrument).toBe(true);
      expect(instrument.split('.')[0]).toBe(h.regio);
    }
  });

  it('say in words what the source leaves out', () => {
    for (const h of van('MandaatGerapporteerd')) {
      const m = h.inhoud as Melding;
      if (m.gevers.length === 0) expect(m.omschrijving, h.sleutel).toMatch(/staat er niet|noemt geen/);
    }
  });
});

describe('the chains of mandates', () => {
  it('Amersfoort: a mandate to conclude contracts, without the names of its givers [001:2004-2012]', () => {
    const [inkoop, verankerd] = meldingen('amersfoort.inkoop');
    expect(inkoop).toMatchObject({
      soort: 'mandaat',
      gevers: [],
      bevoegdheden: ['inkoop.contracteren'],
      grenzen: { domeinen: ['jeugd', 'wmo'] },
    });
    expect(ontvangers(inkoop as Melding)).toEqual(['gm0307']);
    expect(verankerd?.bevoegdheden).toEqual([]);
  });

  it('Amersfoort: the Centrale Toegang of a foundation decides in the name of the municipality [001:380-413, 1701-1711]', () => {
    const centraal = meldingen('amersfoort.centrale-toegang');
    expect(centraal.map((m) => [m.soort, ontvangers(m)])).toEqual([
      [undefined, ['Stichting Wijkteams Amersfoort']],
      [undefined, ['Stichting Wijkteams Amersfoort']],
    ]);
    expect(centraal.every((m) => m.bevoegdheden.includes('toegang.beschikken'))).toBe(true);
    expect(centraal[0]?.van).toEqual({ datum: '2018' });
  });

  it('Amersfoort: access to the shelter lies with a private organisation [003:407]', () => {
    expect(meldingen('amersfoort.toegang-mo')).toMatchObject([
      { soort: 'mandaat', bevoegdheden: ['toegang'], grenzen: { domeinen: ['mo'] }, gevers: [] },
    ]);
  });

  it('Ede: mandate decisions on local access, of which nobody says who gives [003:1743]', () => {
    const [toegang, rest] = meldingen('vallei-regio.mandaatbesluiten');
    expect(toegang).toMatchObject({
      soort: 'mandaat',
      gevers: [],
      ontvangers: [],
      bevoegdheden: ['toegang'],
    });
    expect(rest?.bevoegdheden).toEqual([]);
  });

  it('Wageningen: powers handed over since 2016, in a pilot until 1 January 2022 [003:1705, 1721]', () => {
    const [pilot] = meldingen('vallei-regio.pilot-wageningen');
    expect([pilot?.soort, pilot?.van, pilot?.einde]).toEqual([
      undefined,
      { datum: '2016' },
      { soort: 'tot', datum: '2022-01-01' },
    ]);
  });

  it('Apeldoorn: a mandate and a machtiging, kept apart [003:571]', () => {
    const soorten = ['mandaat-apeldoorn', 'machtiging-apeldoorn'].map((id) => {
      const [m] = meldingen(`oost-veluwe.${id}`);
      return [m?.soort, m && ontvangers(m)];
    });
    expect(soorten).toEqual([
      ['mandaat', ['gm0200']],
      ['machtiging', ['gm0200']],
    ]);
  });

  it('Eindhoven: until 2022 [003:1880]', () => {
    expect(meldingen('eindhoven.mandaat')).toMatchObject([
      { soort: 'mandaat', einde: { soort: 'tot', datum: '2022' }, grenzen: { domeinen: ['bw'] } },
    ]);
  });

  it('Amsterdam: in force, and its extension only intended [003:528]', () => {
    expect(meldingen('amsterdam-amstelland.dvo').map((m) => [m.status, m.einde])).toEqual([
      ['van-kracht', undefined],
      ['verlenging-voorgenomen', { soort: 'tot', datum: '2022' }],
    ]);
  });

  it('IJssel-Vecht: the GGD decides in the name of eight municipalities, since 2015 [002:481-506]', () => {
    const [ggd] = meldingen('ijssel-vecht.centrale-toegang');
    expect(ggd?.gevers.length).toBe(8);
    expect(ggd && ontvangers(ggd)).toEqual(['GGD IJsselland']);
    expect(ggd).toMatchObject({ van: { datum: '2015' }, status: 'van-kracht' });
    expect(ggd).not.toHaveProperty('soort');
  });

  it('Rotterdam: an old arrangement, and a new one that is only announced [003:3636, 3646]', () => {
    expect(meldingen('rotterdam.mandaatregeling').map((m) => [m.status, m.bevoegdheden])).toEqual([
      ['van-kracht', ['uitvoering']],
    ]);
    expect(meldingen('rotterdam.mandaatregeling-2021').map((m) => [m.status, m.bevoegdheden])).toEqual([
      ['aangekondigd', []],
      ['aangekondigd', ['toegang']],
    ]);
  });

  it('Nissewaard: a volmacht for purchase, and no word on access [003:3344]', () => {
    expect(meldingen('nissewaard.volmacht')).toMatchObject([
      { soort: 'volmacht', bevoegdheden: ['inkoop', 'inkoop.beleid', 'inkoop.contractbeheer'] },
    ]);
  });

  it('Maastricht and Parkstad: to be the centrumgemeente, without powers by name [003:3167, 2573]', () => {
    expect(meldingen('maastricht.mandaat')).toMatchObject([{ status: 'in-ontwikkeling', bevoegdheden: [] }]);
    expect(meldingen('parkstad-en-beekdaelen.mandaat')).toMatchObject([
      { status: 'wordt-herzien', bevoegdheden: [] },
    ]);
  });
});
