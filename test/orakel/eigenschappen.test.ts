import { rmSync } from 'node:fs';
import type { Gebeurtenis } from '@regiolog/domein/gedeeld/gebeurtenis';
import { NvoMerk } from '@regiolog/domein/nvo/events';
import { AgendaSoort } from '@regiolog/domein/vragen/agenda/agenda-rij';
import { Besluitstand } from '@regiolog/domein/vragen/besluitvorming-orgaan';
import { feitenVanGebeurtenis, inGeheugen } from '@regiolog/domein/vragen/feiten';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Geschiedenis, geldigOp, leesbaar, SOORTEN_GESCHIEDENIS, weetmoment } from './geschiedenis.ts';
import {
  openGovernance,
  openRegister,
  opruimen,
  type Register,
  speelAf,
  weggooibestand,
} from './register.ts';
import {
  ELDERS,
  type Gekozen,
  telGebeurtenissen,
  VRAAGSOORTEN,
  vergelijk,
  vergelijkHerhaald,
  vraagAlles,
} from './vergelijk.ts';
import { type Gezien, type Instelling, tijdenVan, zaakVan } from './zaak.ts';

const full = process.env['REGIOLOG_TEST_DEPTH'] === 'full';
const AANTAL = Number(process.env['REGIOLOG_TEST_HISTORIES'] ?? (full ? 2_500 : 250));
const SEED = Number(process.env['REGIOLOG_TEST_SEED'] ?? 44_010_116);
/** For what costs more per history. */
const WEINIG = { seed: SEED, numRuns: full ? 300 : 15, endOnFailure: true, asyncReporter: zoalsHetIs };
/** However slow the machine: a full run says how far it came and ends. */
const LANGST_MS = full ? 20 * 60_000 : 100_000;

const OORDELEN = ['ja', 'nee', 'onzeker', 'niet-aangetoond', 'niet-bekend'];
/** What must be met at all, so that a generator that never came to an interesting state is seen. */
const BEREIKT = [
  ...OORDELEN.flatMap((o) => [`geldt ${o}`, `gebonden ${o}`, `cel ${o}`]),
  ...OORDELEN.filter((o) => o !== 'niet-aangetoond').flatMap((o) => [`lid ${o}`, `partij ${o}`]),
  ...['rechtsopvolging', 'geweigerd', 'herstel zichtbaar', 'herstel onzichtbaar', 'weggehaald'],
  ...['zelfde moment', 'eerder bekend', 'register bestond nog niet', 'verschil', 'collectie'],
  ...['besluit besloten', 'besluit geweigerd', 'besluit open', 'agenda einde', 'agenda verplichting'],
  ...['gedekt nee', 'gedekt niet-aangetoond', 'verplichting open', 'verdeling false', 'contract nee'],
];
/** What comes seldom, and must have come in a full run. */
const OOIT_BEREIKT = [
  ...OORDELEN.flatMap((o) => [`gedekt ${o}`, `matrix ${o}`]),
  ...['ja', 'nee', 'onzeker', 'niet-bekend'].map((o) => `contract ${o}`),
  ...['ja', 'onzeker', 'niet-aangetoond', 'niet-bekend'].map((o) => `geraadpleegd ${o}`),
  ...['nagekomen', 'open', 'verstreken', 'onzeker'].map((o) => `verplichting ${o}`),
  ...[...Besluitstand.options].filter((o) => o !== 'aangehouden').map((o) => `besluit ${o}`),
  ...AgendaSoort.options.map((o) => `agenda ${o}`),
  ...[...NvoMerk.options, null].map((o) => `merk ${o}`),
  ...['gegeven', 'ontvangen', 'beide'].map((o) => `mandaat ${o}`),
  ...['verdeling true', 'afgerekend', 'samen wachten', 'forum geregeld', 'tussen partijen ja'],
];
const VAAK = 2_000;

const wie = fc.oneof(
  { arbitrary: fc.constant({ onderwerp: 'a', rollen: ['auditor' as const] }), weight: 10 },
  {
    arbitrary: fc
      .constantFrom('landelijk' as const, 'landelijk' as const, 'secretaris' as const)
      .map((rol) => {
        return { onderwerp: 'l', rollen: [rol] };
      }),
    weight: 2,
  },
  {
    arbitrary: fc
      .constantFrom('noord', 'noord', 'oost', 'zuid')
      .map((regio) => ({ onderwerp: 'c', rollen: ['coordinator' as const], regio })),
    weight: 4,
  },
  {
    arbitrary: fc
      .constantFrom('gm0001', 'gm0002', 'gm0003')
      .map((gemeente) => ({ onderwerp: 'b', rollen: ['behandelaar' as const], gemeente })),
    weight: 4,
  },
);
const ROUTES = fc.oneof(
  ...Object.entries(VRAAGSOORTEN).map(([route, { zwaarte }]) => ({
    arbitrary: fc.constant(route),
    weight: Math.round(zwaarte * 10),
  })),
);
/** What is asked at one setting: half of it what the history is about, half of it any route by its weight. */
const gekozen = (vragen: readonly string[]): fc.Arbitrary<Gekozen> =>
  fc.record({
    route: vragen.length > 0 ? fc.oneof(ROUTES, fc.constantFrom(...vragen)) : ROUTES,
    naam: fc.nat({ max: 59 }),
    vraag: fc.nat({ max: 59 }),
  });
type Gevraagd = Instelling & { readonly gekozen: readonly Gekozen[] };
const instelling = (vragen: readonly string[]): fc.Arbitrary<Gevraagd> =>
  fc.record({
    geldigOp,
    bekendOp: weetmoment,
    beschikbaarOp: weetmoment,
    wie,
    gekozen: fc.array(gekozen(vragen), { minLength: 20, maxLength: 28 }),
  });
const geval = fc.oneof(
  ...SOORTEN_GESCHIEDENIS.map(({ geschiedenis, vragen, zwaarte }) => ({
    arbitrary: fc.record({
      geschiedenis,
      instellingen: fc.array(instelling(vragen), { minLength: 2, maxLength: 4 }),
    }),
    weight: zwaarte,
  })),
);

type Geval = { readonly geschiedenis: Geschiedenis; readonly instellingen: readonly Gevraagd[] };

/** Plays a history and compares every setting. */
async function speel({ geschiedenis: h, instellingen }: Geval, gezien: Gezien): Promise<void> {
  const register = openRegister();
  try {
    await speelAf(register, h);
    const gebeurtenissen = await register.gebeurtenissen();
    for (const i of instellingen) {
      const zaak = zaakVan(register, gebeurtenissen, i, gezien);
      await vergelijk(zaak, i.gekozen);
      await vergelijkHerhaald(zaak);
      telGebeurtenissen(gebeurtenissen, tijdenVan(i, gebeurtenissen, register.nu()), gezien);
    }
    expect(register.view.quarantaine()).toEqual([]);
  } finally {
    await register.sluit();
  }
}

/** The same settings with their moments written out, so that they stay when acts are left out. */
async function uitgeschreven({ geschiedenis: h, instellingen }: Geval): Promise<Geval> {
  const register = openRegister();
  await speelAf(register, h);
  const gebeurtenissen = await register.gebeurtenissen();
  const vast = instellingen.map((i) => {
    const { bekendOp, beschikbaarOp } = tijdenVan(i, gebeurtenissen, register.nu());
    const op = (moment: string | undefined) => (moment === undefined ? null : { op: moment });
    return { ...i, bekendOp: op(bekendOp), beschikbaarOp: op(beschikbaarOp) };
  });
  await register.sluit();
  return { geschiedenis: h, instellingen: vast };
}

/** Without the n-th act; the clock goes on as it did. */
function zonder(h: Geschiedenis, n: number): Geschiedenis {
  const { klok = 0 } = h[n] ?? {};
  return h.flatMap((stap, m) => (m === n ? [] : [m === n + 1 ? { ...stap, klok: stap.klok + klok } : stap]));
}

/** Leaves out, one by one, the acts without which it fails as well: what is left can be read. */
async function kleiner(geval: Geval): Promise<{ readonly geval: Geval; readonly oorzaak: unknown }> {
  const oorzaakVan = (g: Geval): Promise<unknown> =>
    speel(g, new Map()).then(
      () => undefined,
      (fout: unknown) => fout,
    );
  const vast = await uitgeschreven(geval);
  let oorzaak = await oorzaakVan(vast);
  if (oorzaak === undefined) return { geval, oorzaak: await oorzaakVan(geval) };
  let klein = vast;
  for (let vorige = Number.POSITIVE_INFINITY; vorige > klein.geschiedenis.length; ) {
    vorige = klein.geschiedenis.length;
    for (let n = klein.geschiedenis.length - 1; n >= 0; n -= 1) {
      const minder = { ...klein, geschiedenis: zonder(klein.geschiedenis, n) };
      const nog = await oorzaakVan(minder);
      if (nog !== undefined) [klein, oorzaak] = [minder, nog];
    }
  }
  return { geval: klein, oorzaak };
}

/** Says what failed so that a person can play it again by hand. */
async function verslag<G extends Geval>(uit: fc.RunDetails<[G]>): Promise<void> {
  if (!uit.failed) return;
  const [gevonden] = uit.counterexample ?? [];
  if (!gevonden) throw new Error(`only ${uit.numRuns} histories could be made`);
  const { geval, oorzaak } = await kleiner(gevonden);
  const tekst = oorzaak instanceof Error ? oorzaak.message : String(oorzaak);
  throw new Error(`seed ${uit.seed}, history ${uit.numRuns}\n${leesbaar(geval.geschiedenis)}\n${tekst}`);
}

/** The same for a property that the playing of one history does not show: the history as it was found. */
async function zoalsHetIs<T extends [Geval, ...unknown[]]>(uit: fc.RunDetails<T>): Promise<void> {
  if (!uit.failed) return;
  const [gevonden] = uit.counterexample ?? [];
  const tekst = gevonden ? leesbaar(gevonden.geschiedenis) : '';
  throw new Error(`seed ${uit.seed}, history ${uit.numRuns}\n${tekst}`, { cause: uit.errorInstance });
}

afterAll(opruimen);

describe('every question', () => {
  it('of governance is asked, or named with where it is', async () => {
    const register = openRegister();
    const routes = register.routes.map((r) => r.naam);
    await register.sluit();
    expect([...Object.keys(VRAAGSOORTEN), ...Object.keys(ELDERS)].sort()).toEqual(routes.sort());
  });
});

describe('every answer', () => {
  it(`equals the definition, over ${AANTAL} histories`, async () => {
    const gezien: Gezien = new Map();
    const begin = performance.now();
    let gespeeld = 0;
    const eigenschap = fc.asyncProperty(geval, async (g) => {
      await speel(g, gezien);
      gespeeld += 1;
    });
    await fc.assert(eigenschap, {
      seed: SEED,
      numRuns: AANTAL,
      endOnFailure: true,
      asyncReporter: verslag,
      interruptAfterTimeLimit: LANGST_MS,
      markInterruptAsFailure: false,
    });
    const seconden = (performance.now() - begin) / 1000;
    const gevonden = [...gezien].filter(([wat]) => !wat.includes(' le') && !wat.includes(' lijst')).sort();
    console.log(
      `seed ${SEED}: ${gespeeld} histories in ${seconden.toFixed(1)} s\n${JSON.stringify(Object.fromEntries(gevonden))}`,
    );
    expect(gespeeld).toBeGreaterThan(0);
    const bereikt = gespeeld >= 100 ? BEREIKT : [];
    const moet = gespeeld >= VAAK ? [...bereikt, ...OOIT_BEREIKT] : bereikt;
    expect([...gezien.keys()]).toEqual(expect.arrayContaining(moet));
    // Each route was answered, and not only refused, about as often as its weight says.
    const zelden = Object.keys(VRAAGSOORTEN).filter((r) => (gezien.get(`vraag ${r}`) ?? 0) < gespeeld / 500);
    expect(gespeeld >= 150 ? zelden : []).toEqual([]);
  });
});

/** Plays a history, hands over what was recorded, and closes it all. */
async function met(
  h: Geschiedenis,
  doe: (register: Register, gebeurtenissen: readonly Gebeurtenis[]) => Promise<void>,
): Promise<void> {
  const register = openRegister();
  try {
    await speelAf(register, h);
    await doe(register, await register.gebeurtenissen());
  } finally {
    await register.sluit();
  }
}

describe('a view', () => {
  it('answers the same, in whatever pages it was fed', async () => {
    const bladen = fc.constantFrom(1, 2, 7);
    await fc.assert(
      fc.asyncProperty(geval, bladen, ({ geschiedenis: h, instellingen }, blad) =>
        met(h, async (register, gebeurtenissen) => {
          const ander = openGovernance(register.store, register.nu, blad);
          await ander.view.projector.catchUp();
          for (const i of instellingen)
            await vergelijk(zaakVan(ander, gebeurtenissen, i, new Map()), i.gekozen);
          await ander.view.close();
        }),
      ),
      WEINIG,
    );
  });

  it('answers the same after it was thrown away and built again', async () => {
    await fc.assert(
      fc.asyncProperty(geval, ({ geschiedenis: h, instellingen }) =>
        met(h, async (register, gebeurtenissen) => {
          for (const _ of ['first', 'again']) {
            const ander = openGovernance(register.store, register.nu, 500, weggooibestand());
            await ander.view.projector.catchUp();
            for (const i of instellingen)
              await vergelijk(zaakVan(ander, gebeurtenissen, i, new Map()), i.gekozen);
            await ander.view.close();
            rmSync(weggooibestand(), { force: true });
          }
        }),
      ),
      WEINIG,
    );
  });

  it('forgets nothing and keeps nothing too long, when it is asked while people record', async () => {
    await fc.assert(
      fc.asyncProperty(geval, async ({ geschiedenis: h, instellingen }) => {
        const register = openRegister();
        for (const [nummer, stap] of h.entries()) {
          await register.leg(stap, nummer);
          if (nummer % 9 !== 0) continue;
          await register.view.projector.catchUp();
          const gebeurtenissen = await register.gebeurtenissen();
          for (const i of instellingen)
            await vergelijk(zaakVan(register, gebeurtenissen, i, new Map()), i.gekozen);
        }
        await register.sluit();
      }),
      WEINIG,
    );
  });
});

describe('a question', () => {
  it('has an answer over any part of the facts', async () => {
    await fc.assert(
      fc.asyncProperty(geval, fc.infiniteStream(fc.boolean()), ({ geschiedenis: h, instellingen }, munt) =>
        met(h, async (_, gebeurtenissen) => {
          const feiten = gebeurtenissen.flatMap((g) => feitenVanGebeurtenis(g));
          const deel = inGeheugen(feiten.filter(() => munt.next().value));
          for (const { geldigOp: dag } of instellingen) vraagAlles(deel, dag);
        }),
      ),
      WEINIG,
    );
  });
});
