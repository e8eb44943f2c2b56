import { berichtVan } from '@regiolog/domein/berichten/bericht';
import { TYPENAAM } from '@regiolog/domein/berichten/cloudevent';
import { OPGESLAGEN, rijVan, STILTE, TAAL } from '@regiolog/domein/berichten/register';
import { schemas } from '@regiolog/domein/berichten/schemas';
import { RECTIFICATIE } from '@regiolog/domein/gedeeld/aggregaat';
import { RAADKAMER } from '@regiolog/domein/geschil/zicht';
import { AGGREGATEN } from '@regiolog/domein/vragen/feiten';
import { describe, expect, it } from 'vitest';
import { leesBestand } from '../standaarden/bestanden.ts';
import { voorbeeld, voorbeelden } from './taal-hulp.ts';

/** The register of public types: complete, with a meaning for all of it, and not a field more than was decided. */

const opgeslagen = Object.values(AGGREGATEN).flatMap(({ categorie, schemas: soorten }) =>
  Object.keys(soorten).map((soort) => `${categorie}/${soort}`),
);
const gepubliceerd = TAAL.flatMap(({ uit }) => uit);
const vormen = schemas();
const stil = STILTE.map(({ uit }) => uit);

type Vorm = { readonly [sleutel: string]: unknown };

/** Every field that a JSON Schema names, by its path; what stands in a list counts once. */
function paden(vorm: unknown, voor = ''): string[] {
  if (typeof vorm !== 'object' || vorm === null) return [];
  const { properties = {}, items, anyOf, oneOf, allOf } = vorm as Vorm;
  const hier = Object.entries(properties as Vorm).flatMap(([naam, deel]) => [
    `${voor}${naam}`,
    ...paden(deel, `${voor}${naam}.`),
  ]);
  const delen = [items, ...[anyOf, oneOf, allOf].flatMap((d) => (d ?? []) as unknown[])];
  return [...new Set([...hier, ...delen.flatMap((deel) => paden(deel, voor))])];
}

/** What stays inside of the kinds that go out: sentences, and whatever is about a person. */
const BLIJFT_BINNEN: Readonly<Record<string, readonly string[]>> = {
  'regio/LidmaatschapGerapporteerd': ['opmerking'],
  'regio/RolGerapporteerd': ['opmerking'],
  'overeenkomst/PartijHeeftOndertekend': [
    'door.referentie',
    'door.naam',
    'door.naam.onderwerp',
    'door.naam.cijfer',
  ],
  'overeenkomst/BepalingVastgelegd': ['samenvatting'],
  'overeenkomst/OvereenkomstGerapporteerd': ['partijenOmschrijving', 'opmerking'],
  'overeenkomst/RaadplegingGehouden': ['wie', 'vorm', 'omschrijving'],
  'overeenkomst/OnderwerpGeregeld': ['omschrijving'],
  'overeenkomst/GeschilrouteGeregeld': ['omschrijving'],
  'overeenkomst/ContractvoorwaardenVastgelegd': ['omschrijving'],
  'overeenkomst/GeldregelVastgelegd': ['omschrijving'],
  'overeenkomst/VerplichtingVastgelegd': ['omschrijving'],
  'overeenkomst/VerplichtingNagekomen': ['omschrijving'],
  'overeenkomst/AfhankelijkheidGemeld': ['omschrijving'],
  'mandaat/MandaatVerleend': ['voorwaarden', 'geval', 'omschrijving'],
  'mandaat/MandaatVervallen': ['oorzaak'],
  'mandaat/MandaatNietigGebleken': ['oorzaak'],
  'mandaat/VervangingGeregeld': ['bij'],
  'mandaat/AanwijzingGegeven': ['aanwijzing'],
  'mandaat/BevoegdheidUitgeoefend': ['geval', 'kenmerk', 'omschrijving'],
  'mandaat/MandaatGerapporteerd': ['omschrijving'],
  'nvo/NvoMerkGerapporteerd': ['ruw', 'tekstWijstOp', 'samenvatting'],
  'nvo/TegenstrijdigheidGemeld': ['merk', 'tekst'],
  'nvo/NvoStandVastgelegd': ['reden'],
  'nvo/OndersteuningGemeld': ['onderwerp'],
  'postvak/BerichtAangehouden': ['vingerafdruk', 'inhoud', 'inhoud.onderwerp', 'inhoud.cijfer'],
  'postvak/BerichtAfgewezen': ['motivering'],
  'postvak/BerichtGeplaatst': ['vingerafdruk'],
  'postvak/BerichtOnbestelbaar': ['inhoud', 'inhoud.onderwerp', 'inhoud.cijfer'],
  'commissie/ReglementVastgesteld': [
    'reglement.termijnen',
    ...['termijn', 'duur', 'atwVanToepassing', 'grondslag', 'teBevestigen'].map(
      (veld) => `reglement.termijnen.${veld}`,
    ),
  ],
};

describe('the register of public types', () => {
  it('says of every kind of stored act whether it is published, and says it once', () => {
    const gezegd = [...gepubliceerd, ...stil];
    expect(gezegd.toSorted()).toEqual(opgeslagen.toSorted());
    expect(stil.filter((soort) => gepubliceerd.includes(soort))).toEqual([]);
  });

  it('gives a reason for every kind that is not', () => {
    expect(STILTE.filter(({ waarom }) => !/^[A-Z].{20,}\.$/.test(waarom))).toEqual([]);
  });

  it('names every type as the profile asks, names none twice, and names no organisation', () => {
    const namen = TAAL.map(({ type }) => type);
    expect(namen.filter((naam) => !TYPENAAM.test(naam))).toEqual([]);
    expect(new Set(namen).size).toBe(namen.length);
    const gemeenten = [...leesBestand('infra/referentie/gemeenten.jsonl').matchAll(/"naam":"([^"]+)"/g)].map(
      ([, naam = '']) => naam.toLowerCase(),
    );
    const delen = new Set(namen.flatMap((naam) => naam.split(/[.-]/)));
    expect(gemeenten.length).toBeGreaterThan(300);
    expect(gemeenten.filter((naam) => delen.has(naam))).toEqual([]);
  });

  it('explains every type, and every field of it, in a sentence', () => {
    expect(TAAL.filter(({ betekenis }) => !/^[A-Z].{15,}\.$/.test(betekenis))).toEqual([]);
    const zonder = vormen.flatMap(({ type, schema }) => zonderUitleg(schema).map((pad) => `${type}: ${pad}`));
    expect(zonder).toEqual([]);
  });

  it('uses no word for a field that is not stored under that name, or is not in the glossary', () => {
    const woorden = (v: readonly unknown[]) =>
      v.flatMap((vorm) => paden(vorm).flatMap((pad) => pad.split('.')));
    const bekend = woorden(
      Object.values(OPGESLAGEN).flatMap((soorten) =>
        Object.values(soorten).map((schema) => schema.toJSONSchema({ io: 'output' })),
      ),
    );
    const begrippen = Object.keys(JSON.parse(leesBestand('infra/begrippen.json')) as object);
    const uitgelegd = new Set([...bekend, ...begrippen]);
    const nieuw = [...new Set(woorden(vormen.map(({ schema }) => schema)))];
    expect(nieuw.filter((woord) => !uitgelegd.has(woord))).toEqual([]);
  });

  it('lets every field of a published act out, or says that it stays inside', () => {
    const binnen = TAAL.flatMap(({ uit, schema }) =>
      schema ? uit.map((soort) => [soort, verborgen(soort)] as const) : [],
    );
    expect(Object.fromEntries(binnen.filter(([, velden]) => velden.length > 0))).toEqual(BLIJFT_BINNEN);
  });
});

/** Fields without a description; a choice of one word explains itself. */
function zonderUitleg(vorm: unknown, pad = ''): string[] {
  if (typeof vorm !== 'object' || vorm === null) return [];
  const { properties = {}, items, anyOf, oneOf } = vorm as Vorm;
  const hier = Object.entries(properties as Record<string, Vorm>).flatMap(([naam, deel]) => [
    ...(deel['description'] || 'const' in deel || naam === 'inhoud' ? [] : [`${pad}${naam}`]),
    ...zonderUitleg(deel, `${pad}${naam}.`),
  ]);
  const delen = [items, ...[anyOf, oneOf].flatMap((d) => (d ?? []) as unknown[])];
  return [...hier, ...delen.flatMap((deel) => zonderUitleg(deel, pad))];
}

/** What is stored of a kind and does not go out. Of a condition on an end everybody is told that it is there. */
function verborgen(soort: string): string[] {
  const [categorie = '', kort = ''] = soort.split('/');
  const buiten = new Set(
    vormen
      .filter(({ type }) => type === rijVan(categorie, kort)?.type)
      .flatMap(({ schema }) => paden(schema)),
  );
  return paden(OPGESLAGEN[categorie]?.[kort]?.toJSONSchema({ io: 'output' })).filter(
    (pad) => !buiten.has(`inhoud.${pad}`) && !pad.endsWith('einde.voorwaarde'),
  );
}

describe('the stored examples', () => {
  it.each(voorbeelden.map((g) => [g.type, g] as const))('%s is published, or is said not to be', (_, g) => {
    const bericht = berichtVan(g);
    // The example of a document is one that is kept for the commission, that of a correction one of an agreement.
    const gesloten = g.type === 'StukIngediend';
    const hoort = g.type === RECTIFICATIE || !!rijVan(g.ref.categorie, g.type);
    expect(bericht !== undefined).toBe(hoort && !gesloten);
  });
});

describe('of a dispute', () => {
  const vanGeschil = voorbeelden.filter(({ ref }) => ref.categorie === 'geschil');

  it('a message holds no data, and goes where only its parties come', () => {
    const berichten = vanGeschil.flatMap((g) => berichtVan(g) ?? []).filter((b) => b.vertrouwelijk);
    expect(berichten.length).toBeGreaterThan(30);
    for (const bericht of berichten) {
      expect(bericht).toEqual({
        type: bericht.type,
        onderwerp: 'urn:regiolog:geschil:ijssel-vecht.gg-2023-1',
        sleutel: 'ijssel-vecht.geschil-gg-2023-1',
        kanaal: 'regiolog.ijssel-vecht.geschillen',
        vertrouwelijk: true,
        dataref: '/v1/geschillen/ijssel-vecht.gg-2023-1',
      });
    }
  });

  it('nothing of the chamber becomes a message, not even as a correction', () => {
    for (const g of vanGeschil.filter(({ type }) => RAADKAMER.has(type as never))) {
      expect(berichtVan(g)).toBeUndefined();
      expect(berichtVan(herstel(g))).toBeUndefined();
    }
  });

  it('a document is told of only when all parties may see it', () => {
    const g = voorbeeld('StukIngediend');
    const { vertrouwelijk, ...open } = g.data as { vertrouwelijk: unknown; kanaal: string };
    expect(vertrouwelijk).toBeDefined();
    expect(berichtVan({ ...g, data: open })).toMatchObject({ vertrouwelijk: true });
    expect(berichtVan({ ...g, data: { ...open, kanaal: 'raadkamer' } })).toBeUndefined();
    expect(berichtVan(herstel({ ...g, data: open }))).toMatchObject({ vertrouwelijk: true });
    expect(berichtVan(herstel(g))).toBeUndefined();
  });

  it('that something was taken back is not told, for it may have been of the chamber', () => {
    expect(berichtVan(herstel(voorbeeld('GeschilGemeld'), null))).toBeUndefined();
    expect(berichtVan(herstel(voorbeeld('LidBenoemd'), null))).toBeUndefined();
  });

  it('a publication leads to the public register, and not to the case', () => {
    for (const soort of ['UitspraakGepubliceerd', 'PublicatieIngetrokken']) {
      const bericht = berichtVan(voorbeeld(soort));
      expect(bericht).toMatchObject({
        onderwerp: 'urn:regiolog:uitspraak:IJV-2023-01',
        kanaal: 'regiolog.ijssel-vecht.afspraken',
        vertrouwelijk: false,
        dataref: '/v1/uitspraken/IJV-2023-01',
      });
      expect(JSON.stringify(bericht)).not.toContain('gg-2023-1');
    }
  });
});

function herstel(g: (typeof voorbeelden)[number], vervanging: unknown = kern(g)) {
  const groep = 'f0de29a5-e974-5de4-8dc3-75d55a7d05b2';
  return { ...g, type: RECTIFICATIE, data: { groep, volgorde: 2, corrigeert: groep, vervanging } };
}
function kern({ type, version, data }: (typeof voorbeelden)[number]) {
  return { type, version, data };
}

describe('a correction', () => {
  const g = voorbeeld('BesluitGenomen');
  const eerder = 'f0de29a5-e974-5de4-8dc3-75d55a7d05b2';

  it('says the whole fact anew under the type of the fact, and which message it takes the place of', () => {
    const nieuw = berichtVan(herstel({ ...g, data: { ...(g.data as object), datum: '2021-12-07' } }));
    expect(nieuw).toMatchObject({
      type: 'nl.samenwerkingsafspraken.besluit-genomen',
      sleutel: berichtVan(g)?.sleutel,
      data: {
        corrigeert: { bericht: eerder, eersteBericht: eerder, eersteVolgnummer: 2 },
        inhoud: { orgaan: 'college', uitkomst: 'ingestemd', datum: '2021-12-07' },
      },
    });
  });

  it('says so when the fact never was', () => {
    expect(berichtVan(herstel(g, null))).toMatchObject({
      type: 'nl.samenwerkingsafspraken.gegeven-ingetrokken',
      sleutel: berichtVan(g)?.sleutel,
      data: { dossier: 'amersfoort.dvo-omnv', corrigeert: { bericht: eerder } },
    });
  });
});

describe('what cannot be put in words', () => {
  it('is told of an end that hangs on a condition, and of a mandate with conditions or for one case', () => {
    const { data } = voorbeeld('MandaatVerleend');
    const verleend = (erbij: object) =>
      berichtVan({ ...voorbeeld('MandaatVerleend'), data: { ...(data as object), ...erbij } })?.data?.[
        'inhoud'
      ];
    expect(
      verleend({
        voorwaarden: ['Alleen na overleg.'],
        geval: 'Het ene geval.',
        einde: { soort: 'tot', datum: '2026', voorwaarde: 'tenzij verlengd' },
      }),
    ).toMatchObject({
      voorwaardelijk: true,
      eenGeval: true,
      einde: { soort: 'tot', datum: '2026', voorwaardelijk: true },
    });
    expect(verleend({ voorwaarden: undefined, geval: undefined })).not.toHaveProperty('voorwaardelijk');
  });

  it('is a kind of file that the language does not know', () => {
    expect(
      berichtVan({ ...voorbeeld('RegioIngericht'), ref: { regio: 'a', categorie: 'iets', id: 'b' } }),
    ).toBe(undefined);
  });

  it('is an event that the register cannot read itself', () => {
    expect(() => berichtVan({ ...voorbeeld('RegioIngericht'), version: 2 })).toThrow('versie 2');
  });
});
