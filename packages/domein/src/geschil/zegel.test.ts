import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECTIFICATIE } from '../gedeeld/aggregaat.ts';
import type { Gebeurtenis } from '../gedeeld/gebeurtenis.ts';
import { nummer } from '../gedeeld/given.ts';
import { Zegel } from './events-uitspraak.ts';
import type { GeschilGebeurtenis } from './fasen.ts';
import { geschil } from './geschil.ts';
import type { Zaak } from './state.ts';
import {
  type Afdrukker,
  afdrukVan,
  maakZegel,
  type Post,
  type Verzegelbaar,
  vooraf,
  zegelposten,
} from './zegel.ts';
import { GetoondZegel, toetsZegel, Zegeltoets, zegelVoor } from './zegeltoets.ts';
import type { Kijker } from './zicht.ts';

const VAST = { seed: 20220101, numRuns: 200 };

/** Keys in order at every depth, as canonical JSON has them. */
const opKey = (_: string, w: unknown): unknown =>
  w && typeof w === 'object' && !Array.isArray(w) ? Object.fromEntries(Object.entries(w).sort()) : w;
const sha = (tekst: string) => createHash('sha256').update(tekst).digest('hex');
const hash: Afdrukker = (inhoud) => sha(JSON.stringify(inhoud, opKey));
const zout = (naam: string) => sha(`zout van ${naam}`).slice(0, 32);
const middelen = { hash, zout };

const ZWOLLE = { gemeente: 'gm0193' };
const KAMPEN = { gemeente: 'gm0166' };
const DEVENTER = { gemeente: 'gm0150' };
const document = (letter: string) => ({ hash: sha(letter), mediatype: 'application/pdf', omvang: 1024 });

const GEMELD: GeschilGebeurtenis = {
  type: 'GeschilGemeld',
  data: {
    commissie: 'ijssel-vecht.commissie',
    soort: 'plaatsing',
    onderwerp: 'Wie betaalt het verblijf',
    verzoekers: [ZWOLLE],
    verweerders: [KAMPEN, DEVENTER],
    punten: [{ punt: 'kosten', omschrijving: 'Wie betaalt' }],
    feitendatum: '2023-01-10',
    datum: '2023-02-01',
  },
};

function ingediend(
  stuk: string,
  door: typeof ZWOLLE | undefined,
  meer: Partial<Extract<GeschilGebeurtenis, { type: 'StukIngediend' }>['data']> = {},
): GeschilGebeurtenis {
  const vast = { soort: 'brief', titel: `Het stuk ${stuk}`, kanaal: 'dossier', datum: '2023-03-01' } as const;
  return {
    type: 'StukIngediend',
    data: { ...vast, stuk, document: document(stuk), ...(door ? { door } : {}), ...meer },
  };
}
const verzonden = (stuk: string, ...aan: (typeof ZWOLLE)[]): GeschilGebeurtenis => ({
  type: 'StukVerzonden',
  data: { stuk, aan, wijze: 'aangetekend', datum: '2023-03-02' },
});
const ontvangen = (stuk: string, door: typeof ZWOLLE): GeschilGebeurtenis => ({
  type: 'StukOntvangen',
  data: { stuk, door, datum: '2023-03-03' },
});
const beslist = (stuk: string, gerechtvaardigd: boolean): GeschilGebeurtenis => ({
  type: 'VertrouwelijkheidBeslist',
  data: { stuk, gerechtvaardigd, motivering: 'Het gaat om een persoon', datum: '2023-03-04' },
});
const vertrouwelijk = { grond: 'persoonsgegevens', motivering: 'Het gaat om een persoon' } as const;
const reconstructie = (beschikbaarOp: string, letter: string): GeschilGebeurtenis => ({
  type: 'ReconstructieVastgelegd',
  data: {
    datum: '2023-02-10',
    toen: { geldigOp: '2023-01-10', bekendOp: '2023-01-10T22:59:59.999Z', beschikbaarOp },
    nu: { geldigOp: '2023-01-10', bekendOp: beschikbaarOp, beschikbaarOp },
    document: document(letter),
  },
});
const standpunt = (partij: typeof ZWOLLE, stelling: string): GeschilGebeurtenis => ({
  type: 'StandpuntIngenomen',
  data: { partij, punt: 'kosten', stelling, stukken: ['verzoek'], datum: '2023-03-05' },
});

/** What is done with one thing, in its order; the things themselves may come in any order. */
const DINGEN: readonly (readonly GeschilGebeurtenis[])[] = [
  [
    ingediend('verzoek', ZWOLLE, { soort: 'verzoekschrift' }),
    verzonden('verzoek', KAMPEN, DEVENTER),
    ontvangen('verzoek', KAMPEN),
    ontvangen('verzoek', DEVENTER),
  ],
  [
    ingediend('verweer', KAMPEN, { soort: 'verweerschrift', reactieOp: 'verzoek' }),
    verzonden('verweer', ZWOLLE),
    verzonden('verweer', DEVENTER),
    ontvangen('verweer', ZWOLLE),
    ontvangen('verweer', DEVENTER),
  ],
  [ingediend('indicatie', KAMPEN, { vertrouwelijk }), beslist('indicatie', true)],
  [ingediend('rapport', KAMPEN, { vertrouwelijk }), beslist('rapport', false)],
  [ingediend('nota', undefined, { kanaal: 'raadkamer' })],
  [reconstructie('2023-02-10T10:00:00.000Z', 'r1')],
  [reconstructie('2023-02-10T10:00:00.000Z', 'r2')],
  [standpunt(ZWOLLE, 'Kampen betaalt, want de client woonde daar')],
  [standpunt(KAMPEN, 'Zwolle betaalt, want dit is een nieuwe client')],
  [standpunt(KAMPEN, 'In elk geval niet meer dan de helft')],
];

const zaakVan = (gebeurtenissen: readonly GeschilGebeurtenis[]): Zaak =>
  [GEMELD, ...gebeurtenissen].reduce(geschil.evolve, geschil.begin) as Zaak;
const ZAAK = zaakVan(DINGEN.flat());
const UITSPRAAK: Verzegelbaar = {
  ontwerp: 'advies-1',
  soort: 'bindend-advies',
  datum: '2023-06-01',
  punten: [{ punt: 'kosten', uitkomst: 'gegrond', uitleg: 'De herkomst telt' }],
  document: document('advies'),
};
const ZEGEL = maakZegel(ZAAK, UITSPRAAK, middelen);
const POSTEN = zegelposten(ZAAK);
const toets = (posten: readonly Post[], zegel: GetoondZegel = ZEGEL, uitspraak = UITSPRAAK) =>
  toetsZegel(zegel, uitspraak, posten, hash);
const kort = ({ fouten }: Zegeltoets) => fouten.map(({ naam, fout, partij }) => [naam, fout, partij]);

/** Every place in a value where something stands that is no list and no object. */
function bladeren(waarde: unknown, pad: readonly string[] = []): string[][] {
  if (typeof waarde !== 'object' || waarde === null) return [[...pad]];
  return Object.entries(waarde).flatMap(([naam, deel]) => bladeren(deel, [...pad, naam]));
}
const anders = (w: unknown): unknown =>
  typeof w === 'string'
    ? `${w}x`
    : typeof w === 'number'
      ? w + 1
      : typeof w === 'boolean'
        ? !w
        : w === null
          ? 0
          : null;
/** The same value, with something else in one place. */
function metAnders<T>(waarde: T, [naam, ...rest]: readonly string[]): T {
  if (naam === undefined) return anders(waarde) as T;
  const kopie = structuredClone(waarde) as Record<string, unknown>;
  kopie[naam] = metAnders(kopie[naam], rest);
  return kopie as T;
}

describe('what lies before the commission', () => {
  it('is the file, the reconstructions and the positions: not the chamber, nor what was left aside', () => {
    expect(POSTEN.map(({ soort, naam }) => `${soort}: ${naam}`)).toEqual([
      'stuk: indicatie',
      'stuk: verweer',
      'stuk: verzoek',
      'reconstructie: 2023-02-10T10:00:00.000Z',
      'reconstructie: 2023-02-10T10:00:00.000Z (2)',
      'standpunt: gemeente:gm0166 kosten 2023-03-05',
      'standpunt: gemeente:gm0166 kosten 2023-03-05 (2)',
      'standpunt: gemeente:gm0193 kosten 2023-03-05',
    ]);
  });

  it('says of each thing who may see it and filed or received it', () => {
    const allen = ['gemeente:gm0150', 'gemeente:gm0166', 'gemeente:gm0193'];
    const gezien = Object.fromEntries(POSTEN.map(({ naam, gezienDoor }) => [naam, gezienDoor]));
    expect(gezien['indicatie']).toEqual(['gemeente:gm0166']);
    expect(gezien['verzoek']).toEqual(allen);
    expect(gezien['2023-02-10T10:00:00.000Z']).toEqual(allen);
    const zonder = DINGEN.flat().filter((g) => g.type !== 'StukOntvangen' || g.data.door !== DEVENTER);
    expect(zegelposten(zaakVan(zonder))[2]).toMatchObject({
      naam: 'verzoek',
      gezienDoor: ['gemeente:gm0166', 'gemeente:gm0193'],
    });
  });

  it('holds the proof of service, the times of a reconstruction and the words of a position', () => {
    const inhoud = (naam: string) => POSTEN.find((p) => p.naam === naam)?.inhoud;
    expect(inhoud('verzoek')).toMatchObject({
      document: document('verzoek'),
      ontvangen: { 'gemeente:gm0166': '2023-03-03', 'gemeente:gm0150': '2023-03-03' },
    });
    expect(inhoud('2023-02-10T10:00:00.000Z')).toMatchObject({ toen: { geldigOp: '2023-01-10' } });
    expect(inhoud('gemeente:gm0193 kosten 2023-03-05')).toMatchObject({
      stelling: 'Kampen betaalt, want de client woonde daar',
    });
  });

  it('was not seen by a party that had left, unless it was its own', () => {
    const weg: GeschilGebeurtenis = {
      type: 'PartijTeruggetreden',
      data: { partij: DEVENTER, datum: '2023-03-05' },
    };
    const posten = zegelposten(
      zaakVan([standpunt(DEVENTER, 'Wij betalen niet'), standpunt(ZWOLLE, 'Wel'), weg]),
    );
    expect(posten.map(({ gezienDoor }) => gezienDoor.includes('gemeente:gm0150'))).toEqual([true, false]);
  });
});

describe('a seal', () => {
  it('is one that can be stored, and verifies', () => {
    expect(Zegel.parse(ZEGEL)).toEqual(ZEGEL);
    expect(Zegeltoets.parse(toets(POSTEN))).toEqual({ klopt: true, fouten: [] });
  });

  it('of a case without anything in it is a seal too', () => {
    const leeg = maakZegel(zaakVan([]), UITSPRAAK, middelen);
    expect(toets([], leeg)).toEqual({ klopt: true, fouten: [] });
  });

  it('does not hang on the order in which things came in', () => {
    const volgorde = fc.shuffledSubarray([...DINGEN], { minLength: DINGEN.length });
    fc.assert(
      fc.property(volgorde, (dingen) => {
        expect(maakZegel(zaakVan(dingen.flat()), UITSPRAAK, middelen)).toEqual(ZEGEL);
      }),
      VAST,
    );
  });

  const plaatsen = (['stukken', 'reconstructies', 'standpunten'] as const).flatMap((lijst) =>
    ZAAK[lijst].flatMap((ding, n) =>
      bladeren(ding).map((pad) => ({ lijst, n, pad, plaats: `${lijst}.${n}.${pad.join('.')}` })),
    ),
  );
  const buiten = ['rapport', 'nota'];
  it.each(
    plaatsen.filter(({ lijst, n }) => lijst !== 'stukken' || !buiten.includes(ZAAK.stukken[n]?.stuk ?? '')),
  )('fails when $plaats is changed, and names what it is', ({ lijst, n, pad }) => {
    const na = metAnders(ZAAK, [lijst, String(n), ...pad]);
    const uitslag = toets(zegelposten(na));
    expect(uitslag.klopt).toBe(false);
    const zoals = JSON.stringify(ZAAK[lijst][n], opKey);
    const zelf = POSTEN.find(({ inhoud }) => JSON.stringify(inhoud, opKey) === zoals);
    const naam = lijst === 'stukken' ? ZAAK.stukken[n]?.stuk : zelf?.naam;
    expect(naam).toBeDefined();
    expect(uitslag.fouten.map((f) => f.naam)).toContain(naam);
  });

  it('fails on one other character anywhere in what is sealed, and says that it was changed', () => {
    const plek = fc.nat(POSTEN.length - 1).chain((n) => {
      const paden = bladeren(POSTEN[n]?.inhoud);
      return fc.tuple(fc.constant(n), fc.constantFrom(...paden));
    });
    fc.assert(
      fc.property(plek, ([n, pad]) => {
        const uitslag = toets(metAnders(POSTEN, [String(n), 'inhoud', ...pad]));
        expect(kort(uitslag)).toEqual([[POSTEN[n]?.naam, 'gewijzigd', undefined]]);
      }),
      VAST,
    );
  });

  it.each(POSTEN)('misses $soort $naam, and sees when it was put there afterwards', (post) => {
    const zonder = POSTEN.filter((p) => p !== post);
    expect(kort(toets(zonder))).toEqual([[post.naam, 'ontbreekt', undefined]]);
    const eerder = { ...ZEGEL, posten: ZEGEL.posten.filter(({ naam }) => naam !== post.naam) };
    expect(kort(toets(POSTEN, eerder))).toEqual([
      [post.naam, 'toegevoegd', undefined],
      ['advies-1', 'gewijzigd', undefined],
    ]);
  });

  it.each(bladeren(UITSPRAAK).map((pad) => ({ pad, plaats: pad.join('.') })))(
    'fails when $plaats of the ruling is changed',
    ({ pad }) => {
      const [fout] = toets(POSTEN, ZEGEL, metAnders(UITSPRAAK, pad)).fouten;
      expect(fout).toMatchObject({ soort: 'uitspraak', fout: 'gewijzigd' });
    },
  );

  it('has for each thing a print of all that it is, that only its salt lets one guess', () => {
    const [post] = POSTEN as [Post];
    const anderen: Post[] = [
      { ...post, soort: 'standpunt' },
      { ...post, naam: 'verweer' },
      { ...post, inhoud: {} },
      { ...post, gezienDoor: [] },
    ];
    const afdrukken = [post, ...anderen].map((p) => afdrukVan(p, zout('a'), hash));
    expect(new Set([...afdrukken, afdrukVan(post, zout('b'), hash)]).size).toBe(6);
    expect(ZEGEL.posten[0]?.afdruk).toBe(afdrukVan(post, zout('indicatie'), hash));
  });

  it('fails when the seal itself is changed in any place', () => {
    for (const pad of bladeren(ZEGEL))
      expect(toets(POSTEN, metAnders(ZEGEL, pad)).klopt, pad.join('.')).toBe(false);
    expect(toets(POSTEN, { ...ZEGEL, posten: ZEGEL.posten.toReversed() }).klopt).toBe(false);
  });
});

describe('a thing that was kept from one party', () => {
  const wie = ['gemeente:gm0150', 'gemeente:gm0166', 'gemeente:gm0193'];

  it.each([
    ['verzoek', DEVENTER],
    ['verweer', ZWOLLE],
  ])('is found when the proof that %s reached it is gone, with the party', (stuk, door) => {
    const zonder = DINGEN.flat().filter(
      (g) => g.type !== 'StukOntvangen' || g.data.stuk !== stuk || g.data.door !== door,
    );
    const uitslag = toets(zegelposten(zaakVan(zonder)));
    expect(kort(uitslag)).toEqual([
      [stuk, 'niet-gezien-door', `gemeente:${door.gemeente}`],
      [stuk, 'gewijzigd', undefined],
    ]);
    expect(uitslag.fouten[0]?.melding).toBe(
      `Volgens het zegel had gemeente ${door.gemeente} stuk ${stuk} gezien. Dat blijkt nu niet meer.`,
    );
  });

  it('is found for any thing and any party, there or in the seal', () => {
    fc.assert(
      fc.property(fc.constantFrom(...POSTEN), fc.constantFrom(...wie), (post, partij) => {
        const om = (p: readonly string[]) =>
          p.includes(partij) ? p.filter((x) => x !== partij) : [...p, partij].sort();
        const wissel = <T extends { naam: string; gezienDoor: readonly string[] }>(lijst: readonly T[]) =>
          lijst.map((p) => (p.naam === post.naam ? { ...p, gezienDoor: om(p.gezienDoor) } : p));
        expect(kort(toets(wissel(POSTEN)))).toEqual([
          [post.naam, 'niet-gezien-door', partij],
          [post.naam, 'gewijzigd', undefined],
        ]);
        const vals = {
          ...ZEGEL,
          posten: wissel(ZEGEL.posten).map((p) => ({ ...p, gezienDoor: [...p.gezienDoor] })),
        };
        expect(kort(toets(POSTEN, vals))).toEqual([[post.naam, 'niet-gezien-door', partij]]);
      }),
      VAST,
    );
  });

  const kijker = (...partijen: string[]): Kijker => ({ soort: 'partij', partijen });
  const kijkers: [Kijker, readonly string[]][] = [
    [kijker('gemeente:gm0193'), ['indicatie']],
    [kijker('gemeente:gm0166'), []],
    [kijker(...wie), ['indicatie']],
    [{ soort: 'toezicht' }, []],
  ];

  it.each(kijkers)(
    'does not keep %j from testing the seal, where %j cannot be seen',
    (wieKijkt, verborgen) => {
      const zichtbaar = zegelposten(ZAAK, wieKijkt);
      const getoond = GetoondZegel.parse(zegelVoor(ZEGEL, zichtbaar));
      expect(toetsZegel(getoond, UITSPRAAK, zichtbaar, hash, wieKijkt)).toEqual({ klopt: true, fouten: [] });
      expect(getoond.posten.filter(({ zout }) => zout === undefined).map(({ naam }) => naam)).toEqual(
        verborgen,
      );
    },
  );

  it('is found by the party itself when it had it and gets to see it no more', () => {
    for (const w of wie) {
      const zichtbaar = zegelposten(ZAAK, kijker(w));
      for (const post of zichtbaar) {
        const rest = zichtbaar.filter((p) => p !== post);
        const getoond = zegelVoor(ZEGEL, rest);
        expect(kort(toetsZegel(getoond, UITSPRAAK, rest, hash, kijker(w)))).toEqual([
          [post.naam, 'niet-gezien-door', w],
        ]);
      }
    }
  });

  it('shows through the digest that what may not be seen is another thing', () => {
    const ander = zaakVan(DINGEN.flat().map((g) => metTitel(g, 'indicatie')));
    const { digest } = ZEGEL;
    const zegel = { ...maakZegel(ander, UITSPRAAK, middelen), digest };
    const zichtbaar = zegelposten(ander, kijker('gemeente:gm0193'));
    const uitslag = toetsZegel(
      zegelVoor(zegel, zichtbaar),
      UITSPRAAK,
      zichtbaar,
      hash,
      kijker('gemeente:gm0193'),
    );
    expect(kort(uitslag)).toEqual([['advies-1', 'gewijzigd', undefined]]);
  });
});

const metTitel = (g: GeschilGebeurtenis, stuk: string): GeschilGebeurtenis =>
  g.type === 'StukIngediend' && g.data.stuk === stuk ? { ...g, data: { ...g.data, titel: 'Anders' } } : g;

describe('the case as it was just before a ruling', () => {
  const opgeslagen = (gebeurtenissen: readonly { type: string; data: unknown }[]): Gebeurtenis[] =>
    gebeurtenissen.map(({ type, data }, n) => ({
      id: nummer(n + 1),
      ref: { regio: 'ijssel-vecht', categorie: 'geschil', id: 'zaak' },
      revision: n,
      type,
      version: 1,
      data,
      metadata: { actor: 'proef', rol: 'systeem' },
      geregistreerd: '2023-06-01T10:00:00.000Z',
    }));
  const gedaan: GeschilGebeurtenis = {
    type: 'UitspraakGedaan',
    data: {
      ...UITSPRAAK,
      punten: [...UITSPRAAK.punten],
      ondertekenaars: ['lid-1', 'lid-2'],
      zegel: ZEGEL,
    },
  };
  const later = [
    ingediend('nakoming', ZWOLLE, { datum: '2023-09-01' }),
    standpunt(ZWOLLE, 'Er is niet betaald'),
    { ...gedaan, data: { ...gedaan.data, ontwerp: 'advies-2' } } as GeschilGebeurtenis,
  ];

  it('is what its seal is tested against, whatever came later', () => {
    const stroom = opgeslagen([GEMELD, ...DINGEN.flat(), gedaan, ...later]);
    const eerst = vooraf(stroom, 'advies-1') as Zaak;
    expect(toets(zegelposten(eerst))).toEqual({ klopt: true, fouten: [] });
    const daarna = vooraf(stroom, 'advies-2') as Zaak;
    expect(kort(toets(zegelposten(daarna))).map(([, fout]) => fout)).toContain('toegevoegd');
  });

  it('holds what had been corrected by then', () => {
    const fout = DINGEN.flat().map((g) => metTitel(g, 'verzoek'));
    const herstel = {
      type: RECTIFICATIE,
      data: {
        groep: nummer(2),
        volgorde: 1,
        corrigeert: nummer(2),
        vervanging: { ...DINGEN[0]?.[0], version: 1 },
      },
    };
    const zaak = vooraf(opgeslagen([GEMELD, ...fout, herstel, gedaan]), 'advies-1') as Zaak;
    expect(toets(zegelposten(zaak)).klopt).toBe(true);
  });

  it('is nothing when there was no such ruling', () => {
    expect(vooraf(opgeslagen([GEMELD, ...DINGEN.flat(), gedaan]), 'advies-9')).toBeUndefined();
    expect(vooraf([], 'advies-1')).toBeUndefined();
  });
});
