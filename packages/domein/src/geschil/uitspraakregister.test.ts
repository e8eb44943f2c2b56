import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Publicatie } from './events-uitspraak.ts';
import {
  GepubliceerdeUitspraak,
  Uitspraakstatistiek,
  Uitspraakvraag,
  uitspraakstatistiek,
  zoekUitspraken,
} from './uitspraakregister.ts';
import { Geschilsoort, Uitkomst, Uitspraaksoort } from './waarden.ts';

const VAST = { seed: 20220101, numRuns: 200 };

function uitspraak(n: number, meer: Partial<Publicatie> = {}, gepubliceerd = '2024-01-01') {
  const publicatie: Publicatie = {
    referentiecode: `GC-2023-000${n}`,
    commissie: 'Regionale geschillencommissie',
    categorie: 'plaatsing',
    bepalingsoort: 'woonplaatsbeginsel',
    jaartal: 2023,
    soort: 'bindend-advies',
    uitkomst: 'gegrond',
    samenvatting: 'Wie betaalt voor de cliënt die verhuisde',
    behandeling: 'Partijen zijn gehoord',
    standpunten: 'Gemeente A vindt van niet',
    beoordeling: 'De herkomst geeft de doorslag',
    ...meer,
  };
  return GepubliceerdeUitspraak.parse({ id: `p${n}`, gepubliceerd, publicatie });
}
const UITSPRAKEN = [
  uitspraak(1),
  uitspraak(2, { uitkomst: 'ongegrond', jaartal: 2022, beoordeling: 'Coördinatie ontbrak' }, '2024-03-01'),
  uitspraak(3, { categorie: 'zeggenschap', bepalingsoort: 'Stemverhouding', soort: 'tussenuitspraak' }),
  uitspraak(4, { bepalingsoort: '  Woonplaats-beginsel', jaartal: 2021 }, '2022-06-01'),
  uitspraak(5, { bepalingsoort: 'WOONPLAATSBEGINSEL', jaartal: 2024 }, '2024-03-01'),
];
const zoek = (vraag: Record<string, string>) =>
  zoekUitspraken(UITSPRAKEN, Uitspraakvraag.parse(vraag)).map(({ id }) => id);

describe('the register of rulings', () => {
  it('shows all, the last published first, and of one day by reference code', () => {
    expect(zoek({})).toEqual(['p2', 'p5', 'p1', 'p3', 'p4']);
  });

  it.each<[Record<string, string>, string[]]>([
    [{ q: 'coordinatie' }, ['p2']],
    [{ q: 'CLIËNT betaalt' }, ['p2', 'p5', 'p1', 'p3', 'p4']],
    [{ q: 'coördinatie herkomst' }, []],
    [{ q: 'stemv' }, ['p3']],
    [{ q: 'oorslag' }, []],
    [{ q: 'de doorslag' }, ['p5', 'p1', 'p3', 'p4']],
    [{ q: 'GC-2023-0003' }, ['p3']],
    [{ q: 'geschillencommissie', uitkomst: 'ongegrond' }, ['p2']],
    [{ categorie: 'zeggenschap' }, ['p3']],
    [{ soort: 'tussenuitspraak' }, ['p3']],
    [{ bepalingsoort: 'Woonplaatsbeginsel' }, ['p2', 'p5', 'p1']],
    [{ jaarVan: '2023' }, ['p5', 'p1', 'p3']],
    [{ jaarTot: '2022' }, ['p2', 'p4']],
    [{ jaarVan: '2022', jaarTot: '2022' }, ['p2']],
    [{ jaarVan: '2024', jaarTot: '2022' }, []],
    [{ categorie: 'herkomst' }, []],
  ])('answers %j', (vraag, ids) => {
    expect(zoek(vraag)).toEqual(ids);
  });

  it.each([{ q: 'de' }, { q: '!' }, { categorie: 'ruzie' }, { jaarVan: 'vorig jaar' }, { jaarTot: '1' }])(
    'cannot be asked %j',
    (vraag) => {
      expect(Uitspraakvraag.safeParse(vraag).success).toBe(false);
    },
  );

  it('counts by hand what stands in it', () => {
    const telling = Uitspraakstatistiek.parse(uitspraakstatistiek(UITSPRAKEN));
    expect(telling.totaal).toBe(5);
    expect(telling.perCategorie.filter(({ aantal }) => aantal > 0)).toEqual([
      { categorie: 'plaatsing', aantal: 4 },
      { categorie: 'zeggenschap', aantal: 1 },
    ]);
    expect(telling.perBepalingsoort).toEqual([
      { bepalingsoort: 'Stemverhouding', aantal: 1 },
      { bepalingsoort: 'Woonplaats-beginsel', aantal: 1 },
      { bepalingsoort: 'WOONPLAATSBEGINSEL', aantal: 3 },
    ]);
    expect(telling.perJaar.map(({ jaartal, aantal }) => [jaartal, aantal])).toEqual([
      [2021, 1],
      [2022, 1],
      [2023, 2],
      [2024, 1],
    ]);
    expect(telling.perJaar[1]?.perUitkomst.find(({ uitkomst }) => uitkomst === 'ongegrond')?.aantal).toBe(1);
  });

  it('counts nothing in nothing', () => {
    expect(uitspraakstatistiek([])).toMatchObject({ totaal: 0, perBepalingsoort: [], perJaar: [] });
    expect(zoekUitspraken([], {})).toEqual([]);
  });
});

const willekeurig = fc.uniqueArray(fc.nat(9), { maxLength: 10 }).chain((nummers) =>
  fc.tuple(
    ...nummers.map((n) =>
      fc
        .record({
          categorie: fc.constantFrom(...Geschilsoort.options),
          uitkomst: fc.constantFrom(...Uitkomst.options),
          soort: fc.constantFrom(...Uitspraaksoort.options),
          jaartal: fc.integer({ min: 2019, max: 2023 }),
          bepalingsoort: fc.constantFrom('toegang', 'Toegang', 'TOEGANG ', 'kosten', 'Köstén'),
        })
        .chain((meer) => fc.constantFrom('2023-01-01', '2024-02-29').map((dag) => uitspraak(n, meer, dag))),
    ),
  ),
);
const som = (rijen: readonly { readonly aantal: number }[]) => rijen.reduce((n, { aantal }) => n + aantal, 0);

describe('whatever is published', () => {
  it('is counted as one counts by hand, and every list adds up', () => {
    fc.assert(
      fc.property(willekeurig, (lijst) => {
        const s = uitspraakstatistiek(lijst);
        const tel = (past: (p: Publicatie) => boolean) => lijst.filter((u) => past(u.publicatie)).length;
        for (const rijen of [s.perCategorie, s.perBepalingsoort, s.perUitkomst, s.perJaar])
          expect(som(rijen)).toBe(lijst.length);
        expect(s.totaal).toBe(lijst.length);
        for (const r of s.perCategorie) expect(r.aantal).toBe(tel((p) => p.categorie === r.categorie));
        for (const r of s.perUitkomst) expect(r.aantal).toBe(tel((p) => p.uitkomst === r.uitkomst));
        for (const r of s.perBepalingsoort)
          expect(r.aantal).toBe(
            tel((p) => p.bepalingsoort[0]?.toLowerCase() === r.bepalingsoort[0]?.toLowerCase()),
          );
        for (const r of s.perJaar) {
          expect(som(r.perUitkomst)).toBe(r.aantal);
          for (const { uitkomst, aantal } of r.perUitkomst)
            expect(aantal).toBe(tel((p) => p.jaartal === r.jaartal && p.uitkomst === uitkomst));
        }
        expect(new Set(s.perJaar.map(({ jaartal }) => jaartal)).size).toBe(s.perJaar.length);
      }),
      VAST,
    );
  });

  it('gives the same answer in whatever order it comes, and a count is what a search finds', () => {
    const geschud = willekeurig.chain((lijst) =>
      fc.tuple(fc.constant(lijst), fc.shuffledSubarray(lijst, { minLength: lijst.length })),
    );
    fc.assert(
      fc.property(geschud, ([lijst, anders]) => {
        const s = uitspraakstatistiek(lijst);
        expect(uitspraakstatistiek(anders)).toEqual(s);
        expect(zoekUitspraken(anders, {})).toEqual(zoekUitspraken(lijst, {}));
        for (const { uitkomst, aantal } of s.perUitkomst)
          expect(zoekUitspraken(lijst, { uitkomst })).toHaveLength(aantal);
        for (const { bepalingsoort, aantal } of s.perBepalingsoort)
          expect(zoekUitspraken(lijst, { bepalingsoort })).toHaveLength(aantal);
        for (const { jaartal, aantal } of s.perJaar)
          expect(zoekUitspraken(lijst, { jaarVan: jaartal, jaarTot: jaartal })).toHaveLength(aantal);
      }),
      VAST,
    );
  });
});
