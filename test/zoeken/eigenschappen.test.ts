import type { Gebeurtenis } from '@regiolog/domein/gedeeld/gebeurtenis';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { feitenVanGebeurtenis, type RegisterFeit } from '@regiolog/domein/vragen/feiten';
import { type Zoektreffer, zoeken } from '@regiolog/domein/vragen/zoeken/zoeken';
import { Zoekvraag } from '@regiolog/domein/vragen/zoeken/zoeken-vraag';
import { stam } from '@regiolog/feiten/stam';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { geldigOp, geschiedenis, leesbaar, weetmoment } from '../orakel/geschiedenis.ts';
import { magZien } from '../orakel/rechten.ts';
import { openRegister, opruimen, type Register, vraag } from '../orakel/register.ts';
import { type Instelling, tijdenVan } from '../orakel/zaak.ts';
import { daden, laatstePerGroep } from '../orakel/zichtbaar.ts';
import { type Gezocht, getypt, metWoorden, naief } from './naief.ts';

/** Search over the real view, against looking at every word of every fact that counts and may be seen. */

const full = process.env['REGIOLOG_TEST_DEPTH'] === 'full';
const SEED = Number(process.env['REGIOLOG_TEST_SEED'] ?? 44_010_116);
const LOOP = { seed: SEED, numRuns: full ? 2_000 : 60, endOnFailure: true };

/** Words of the histories in some of their forms, finished and not, and some that stand nowhere. */
const WOORDEN = [
  ...['convenant', 'convenanten', 'CONVENANT', 'beschermde', 'wonen', 'regeling', 'regelingen', 'opvang'],
  ...['dvo', 'dienstverleningsovereenkomsten', 'regiovisies', 'centrumregeling', 'jeugd', 'bw', 'mo'],
  ...['gemeente', 'gemeenten', 'regio', 'noord', 'oost', 'afspraak', 'afspraken', 'Rijk', 'kassiér'],
  ...['centrumgemeente', 'centrumgemeente', 'geschil', 'nergens', 'rég', 'gem', 'conv', 'bes', 'kas', 'x1'],
  ...[
    'mandaten',
    'inkoop',
    'toegang',
    'volmacht',
    'hoofd',
    'stichting',
    'governance',
    'overleg',
    'besloten',
    'stake',
    'vastgesteld',
    'R2',
    'r10',
  ],
  ...[
    'commissies',
    'zorgfunctie',
    'dagbesteding',
    'loket',
    'cliënten',
    'inwoners',
    'verdeelsleutels',
    'geld',
  ],
];
const ZINNEN = [
  ['beschermd', 'wonen'],
  ['regio', 'noord'],
  ['noord', 'regio'],
  ['maatschappelijke', 'opvang'],
  ['nog', 'niets', 'besloten'],
  ['een', 'loket'],
];
const term: fc.Arbitrary<Gezocht> = fc.oneof(
  { arbitrary: fc.constantFrom(...WOORDEN).map((w) => ({ woorden: [w], zin: false })), weight: 5 },
  { arbitrary: fc.constantFrom(...ZINNEN).map((woorden) => ({ woorden, zin: true })), weight: 1 },
);
const zoekvraag = fc.oneof(
  { arbitrary: fc.array(term, { minLength: 1, maxLength: 1 }), weight: 3 },
  { arbitrary: fc.array(term, { minLength: 2, maxLength: 3 }), weight: 2 },
);
const wie = fc.oneof(
  fc.constant({ onderwerp: 'a', rollen: ['auditor' as const] }),
  fc.constantFrom('noord', 'oost').map((regio) => {
    return { onderwerp: 'c', rollen: ['coordinator' as const], regio };
  }),
  fc.constantFrom('gm0001', 'gm0003').map((gemeente) => {
    return { onderwerp: 'b', rollen: ['behandelaar' as const], gemeente };
  }),
);
const instelling: fc.Arbitrary<Instelling> = fc.record({
  geldigOp,
  bekendOp: weetmoment,
  beschikbaarOp: weetmoment,
  wie,
});

const GEWICHT = ['zoeken-naam', 'zoeken-onderwerp', 'zoeken-betrokkene', 'zoeken-omschrijving'];
const inWoorden = ({ wat, id, redenen }: Zoektreffer) =>
  `${GEWICHT.indexOf(redenen[0]?.regel ?? '')} ${wat} ${id}`;
const gevouwen = (termen: readonly Gezocht[]) =>
  termen.map((t) => ({
    ...t,
    woorden: t.woorden.map((w) => w.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()),
  }));

const gezien = { treffers: 0, leeg: 0, verborgen: 0 };
const soorten = new Set<string>();

async function vergelijk(
  register: Register,
  gebeurtenissen: readonly Gebeurtenis[],
  i: Instelling,
  termen: readonly Gezocht[],
): Promise<void> {
  const tijden = tijdenVan(i, gebeurtenissen, register.nu());
  const ziet = magZien(i.wie, daden(gebeurtenissen, {}), i.geldigOp);
  const tellend = laatstePerGroep(gebeurtenissen, tijden).flatMap((g): RegisterFeit[] =>
    feitenVanGebeurtenis(g),
  );
  const zichtbaar = tellend.filter((f) => ziet.feit(f));
  const moet = naief(zichtbaar, gevouwen(termen));
  const gevraagd = Object.fromEntries(Object.entries(tijden).filter(([, t]) => t !== undefined));
  const query = { q: getypt(termen), geldigOp: i.geldigOp, ...gevraagd, aantal: 200 };
  const uit = await vraag(register, i.wie, { route: 'zoek', vraag: query });
  const wat = JSON.stringify({ query, wie: i.wie });
  if (isWeigering(uit)) throw new Error(`${wat}: ${JSON.stringify(uit)}`);
  const { totaal, resultaten } = (uit.antwoord ?? { totaal: 0, resultaten: [] }) as {
    totaal: number;
    resultaten: Zoektreffer[];
  };
  expect(resultaten.map(inWoorden).sort(), wat).toEqual(moet);
  expect(totaal, wat).toBe(moet.length);
  const zuiver = zoeken(metWoorden(zichtbaar), Zoekvraag.parse(query), stam);
  expect(zuiver.deel(0, 200), wat).toEqual(resultaten);
  for (const { wat: soort } of resultaten) soorten.add(soort);
  gezien.treffers += moet.length;
  gezien.leeg += moet.length === 0 ? 1 : 0;
  gezien.verborgen += naief(tellend, gevouwen(termen)).length > moet.length ? 1 : 0;
}

afterAll(opruimen);

describe('search', () => {
  it('finds what looking at every word finds, at all times and for everybody', async () => {
    const vragen = fc.array(fc.tuple(instelling, zoekvraag), { minLength: 4, maxLength: 8 });
    const eigenschap = fc.asyncProperty(geschiedenis, vragen, async (h, gevraagd) => {
      const register = openRegister();
      try {
        for (const [nummer, stap] of h.entries()) {
          await register.leg(stap, nummer);
          // In the middle too: what was kept in memory must go when something is recorded or corrected.
          if (nummer !== h.length - 1 && nummer % 11 !== 0) continue;
          await register.view.projector.catchUp();
          const gebeurtenissen = await register.gebeurtenissen();
          for (const [i, termen] of gevraagd) await vergelijk(register, gebeurtenissen, i, termen);
        }
      } catch (fout) {
        throw new Error(`${leesbaar(h)}\n${fout instanceof Error ? fout.message : fout}`);
      } finally {
        await register.sluit();
      }
    });
    await fc.assert(eigenschap, LOOP);
    console.log(`search: ${JSON.stringify(gezien)}`);
    expect([...soorten]).toEqual(expect.arrayContaining(['gemeente', 'mandaat', 'overeenkomst', 'regio']));
    expect(gezien.treffers).toBeGreaterThan(500);
    expect(gezien.verborgen).toBeGreaterThan(100);
  });
});
