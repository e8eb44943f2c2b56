import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { geding, type Historie, historie } from '@regiolog/domein/vragen/historie';
import type { Identiteit } from '@regiolog/service-kit/tokens';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { openRegister, opruimen, type Register, vraag } from '../orakel/register.ts';
import { daden, type Weten } from '../orakel/zichtbaar.ts';
import {
  leden,
  magLezen,
  type Partij,
  partijenNa,
  sleutel,
  uitspraken,
  vanGeschil,
} from './register-naief.ts';

/**
 * Random disputes, recorded late and corrected, asked of governance by everybody at all times; beside it the same in
 * words: who may see a dispute, which rulings there are on a clause, which disputes are a region's, what search finds.
 */

const full = process.env['REGIOLOG_TEST_DEPTH'] === 'full';
const AANTAL = full ? 1000 : 150;
const SEED = Number(process.env['REGIOLOG_TEST_SEED'] ?? 4_010_116);
afterAll(opruimen);

const DAGEN = ['2021-03-01', '2022-01-01', '2022-06-01', '2023-01-01', '2023-07-01', '2024-01-01'] as const;
const GEMEENTEN = ['gm0001', 'gm0002', 'gm0003', 'gm0004', 'gm0005'] as const;
const GESCHILLEN = ['zuid.een', 'oost.twee'] as const;
const BEPALINGEN = ['Artikel 1', 'Artikel 2'] as const;

function achtergrond(h: Historie): void {
  const lid = (regio: string, gemeente: string, tot?: string) =>
    h.regio(regio).leg('GemeenteToegetreden', {
      gemeente,
      domeinen: ['bw'],
      van: { datum: '2020-01-01' },
      ...(tot ? { einde: { soort: 'tot', datum: tot } } : {}),
    });
  for (const slug of ['noord', 'zuid', 'oost']) h.regio(slug).leg('RegioIngericht', { naam: slug });
  lid('noord', 'gm0001');
  lid('noord', 'gm0002', '2022-06-01');
  lid('noord', 'gm0004');
  lid('zuid', 'gm0003');
  lid('zuid', 'gm0005');
  h.gemeente('gm0004').leg('HerindelingVastgelegd', { opvolgers: ['gm0005'], per: '2022-01-01' });
  const a = h.overeenkomst('noord.a');
  a.leg('OvereenkomstIngeschreven', { naam: 'Afspraak', soort: 'dvo', domeinen: ['bw'] });
  for (const gemeente of GEMEENTEN)
    a.leg('PartijToegetreden', { partij: { gemeente }, van: { datum: '2020' }, wijze: 'oorspronkelijk' });
}

const dag = fc.constantFrom(...DAGEN);
const partij: fc.Arbitrary<Partij> = fc.oneof(
  { arbitrary: fc.constantFrom(...GEMEENTEN).map((gemeente) => ({ gemeente })), weight: 4 },
  { arbitrary: fc.constantFrom('noord', 'zuid').map((regio) => ({ regio })), weight: 1 },
);
const punt = fc.constantFrom('een', 'twee', 'drie');
const over = fc.record({
  overeenkomst: fc.constantFrom('noord.a', 'zuid.b'),
  bepaling: fc.constantFrom(...BEPALINGEN),
});
const kop = fc.record({
  datum: dag,
  verzoekers: fc.array(partij, { minLength: 1, maxLength: 2 }),
  verweerders: fc.array(partij, { minLength: 1, maxLength: 2 }),
  punten: fc.tuple(over, over).map(([x, y]) => [
    { punt: 'een', omschrijving: 'Punt een.', ...x },
    { punt: 'twee', omschrijving: 'Punt twee.', ...y },
  ]),
});
const handeling = fc.oneof(
  fc.record({ wat: fc.constant('komt' as const), datum: dag, partij }),
  fc.record({ wat: fc.constant('gaat' as const), datum: dag, partij }),
  fc.record({ wat: fc.constant('punt' as const), datum: dag, over }),
  fc.record({
    wat: fc.constant('uitspraak' as const),
    datum: dag,
    punten: fc.uniqueArray(punt, { minLength: 1 }),
  }),
  fc.record({
    wat: fc.constant('uitspraak' as const),
    datum: dag,
    punten: fc.uniqueArray(punt, { minLength: 1 }),
  }),
  fc.record({
    wat: fc.constant('vernietigd' as const),
    datum: dag,
    punten: fc.uniqueArray(punt, { minLength: 1 }),
  }),
);
/** Of each dispute its acts; some known before they were recorded, some taken away again. */
const verloop = fc.record({
  kop,
  daden: fc.array(
    fc.record({
      h: handeling,
      bekend: fc.option(fc.constantFrom('2022-01-01', '2023-01-01')),
      weg: fc.nat(5),
    }),
    { maxLength: 8 },
  ),
  kopHersteld: fc.option(kop, { freq: 3 }),
});
type Verloop = typeof verloop extends fc.Arbitrary<infer V> ? V : never;

function speel(h: Historie, id: string, v: Verloop): void {
  const g = geding(h, id, { onderwerp: 'Kiekendief', ...v.kop });
  const gemeld = h.gebeurtenissen.at(-1);
  for (const { h: stap, bekend, weg } of v.daden) {
    const erbij = bekend ? { bekend, bron: { document: 'Bron' } } : {};
    const { datum } = stap;
    if (stap.wat === 'komt')
      g.leg('PartijToegevoegd', { datum, partij: stap.partij, kant: 'verzoeker' }, erbij);
    else if (stap.wat === 'gaat') g.leg('PartijTeruggetreden', { datum, partij: stap.partij }, erbij);
    else if (stap.wat === 'punt')
      g.leg('PuntToegevoegd', { datum, punt: 'drie', omschrijving: 'Punt drie.', ...stap.over }, erbij);
    else if (stap.wat === 'vernietigd') g.vernietig(datum, stap.punten);
    else
      g.uitspraak(
        datum,
        stap.punten.map((p) => ({ punt: p })),
      );
    const laatste = h.gebeurtenissen.at(-1);
    if (weg === 0 && laatste) g.herstel(laatste.id, null);
  }
  if (v.kopHersteld && gemeld) g.herstel(gemeld.id, { ...(gemeld.data as object), ...v.kopHersteld });
}

const wie: fc.Arbitrary<Identiteit> = fc.oneof(
  fc
    .constantFrom(...(['auditor', 'landelijk', 'voorzitter', 'systeem'] as const))
    .map((rol) => ({ onderwerp: 'a', rollen: [rol] })),
  fc
    .constantFrom('noord', 'zuid', 'oost')
    .map((regio) => ({ onderwerp: 'c', rollen: ['coordinator' as const], regio })),
  fc
    .constantFrom(...GEMEENTEN)
    .map((gemeente) => ({ onderwerp: 'b', rollen: ['behandelaar' as const], gemeente })),
);
const tijden = fc.record({
  geldigOp: dag,
  bekend: fc.option(fc.nat(40), { freq: 2 }),
  beschikbaar: fc.option(fc.nat(40), { freq: 2 }),
});

type Rij = Record<string, never> & { partijen: { partij: Partij }[] };
async function lijst(r: Register, wie: Identiteit, route: string, parameters: object, query: object) {
  const inhoud = await vraag(r, wie, {
    route,
    parameters: parameters as never,
    vraag: { aantal: '200', ...query },
  });
  return isWeigering(inhoud)
    ? undefined
    : ((inhoud.antwoord as { resultaten: Rij[] } | null)?.resultaten ?? []);
}

const gezien = { uitspraken: 0, verborgen: 0, geschillen: 0, gevonden: 0 };

async function vergelijk(r: Register, h: Historie, i: Identiteit, t: { geldigOp: string; weten: Weten }) {
  const vandaag = r.nu().toISOString().slice(0, 10);
  const alles = daden(h.gebeurtenissen, {});
  const gezienDaden = daden(h.gebeurtenissen, t.weten);
  const mag = GESCHILLEN.filter((id) => magLezen(i, alles, id, vandaag));
  gezien.verborgen += GESCHILLEN.length - mag.length;
  const zaken = mag.map((id) => ({ id, acten: vanGeschil(gezienDaden, id) }));
  const query = { geldigOp: t.geldigOp, ...t.weten };
  for (const bepaling of [undefined, ...BEPALINGEN]) {
    const filter = bepaling ? { bepaling } : {};
    const rijen = await lijst(
      r,
      i,
      'lijstUitsprakenOverOvereenkomst',
      { id: 'noord.a' },
      { ...query, ...filter },
    );
    const gekregen = rijen?.map((u) => {
      const lot = `${u['vernietigd'] ? 'v' : ''}${u['opgevolgd'] ? 'o' : ''}`;
      const namen = u.partijen
        .map((p) => sleutel(p.partij))
        .sort()
        .join(' ');
      return `${u['geschil']} ${u['punt']} ${u['datum']} ${namen} ${lot}`;
    });
    if (!gekregen) continue;
    gezien.uitspraken += gekregen.length;
    const moet = zaken.flatMap(({ acten }) => uitspraken(acten, t.geldigOp, bepaling));
    expect(gekregen.sort()).toEqual(moet.sort());
  }
  for (const slug of ['noord', 'zuid', 'oost']) {
    const rijen = await lijst(r, i, 'lijstRegioGeschillen', { slug }, query);
    if (!rijen) continue;
    gezien.geschillen += rijen.length;
    const moet = zaken.filter(({ acten }) => {
      const toen = acten.filter((d) => d.data.datum <= t.geldigOp);
      const eigen = [...leden(slug, t.geldigOp), slug];
      return toen[0]?.type === 'GeschilGemeld' && partijenNa(toen).some((p) => eigen.includes(p));
    });
    expect(rijen.map((g) => g['id']).sort()).toEqual(moet.map(({ id }) => id).sort());
  }
  const gevonden = (await lijst(r, i, 'zoek', {}, { ...query, q: 'Kiekendief' })) ?? [];
  gezien.gevonden += gevonden.length;
  const bekend = zaken.filter(({ acten }) => acten.some((d) => d.type === 'GeschilGemeld'));
  expect(gevonden.map((g) => g['id']).sort()).toEqual(bekend.map(({ id }) => id).sort());
}

it(`shows disputes as the definition says, over ${AANTAL} histories`, async () => {
  const geval = fc.record({
    verlopen: fc.tuple(verloop, verloop),
    vragen: fc.array(fc.record({ wie, tijden }), { minLength: 8, maxLength: 8 }),
  });
  await fc.assert(
    fc.asyncProperty(geval, async ({ verlopen, vragen }) => {
      const h = historie('2024-06-01T00:00:00.000Z');
      achtergrond(h);
      for (const [n, v] of verlopen.entries()) speel(h, GESCHILLEN[n] ?? '', v);
      const r = openRegister();
      try {
        r.zetKlok(Date.parse('2024-06-01T00:00:00.000Z') - r.nu().getTime());
        for (const { ref, revision, geregistreerd: _, ...event } of h.gebeurtenissen) {
          r.zetKlok(60_000);
          await r.store.append(ref, revision === 0 ? 'no-stream' : { revision: revision - 1 }, [
            event as never,
          ]);
        }
        await r.view.projector.catchUp();
        const tellend = h.gebeurtenissen.map((g) => g.geregistreerd);
        const moment = (n: number | null) =>
          n === null ? undefined : tellend[tellend.length - 1 - (n % 25)];
        for (const { wie: i, tijden: t } of vragen) {
          const [bekendOp, beschikbaarOp] = [moment(t.bekend), moment(t.beschikbaar)];
          const weten = { ...(bekendOp ? { bekendOp } : {}), ...(beschikbaarOp ? { beschikbaarOp } : {}) };
          await vergelijk(r, h, i, { geldigOp: t.geldigOp, weten });
        }
      } finally {
        await r.sluit();
      }
    }),
    { seed: SEED, numRuns: AANTAL, endOnFailure: true },
  );
  console.log(`seed ${SEED}: ${JSON.stringify(gezien)}`);
  for (const [wat, hoeveel] of Object.entries(gezien)) expect(hoeveel, wat).toBeGreaterThan(10);
}, 120_000);
