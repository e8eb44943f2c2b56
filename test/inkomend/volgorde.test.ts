import { AangebodenBericht } from '@regiolog/domein/berichten/inkomend';
import { overeenkomstStroom } from '@regiolog/domein/gedeeld/stromen';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { readWholeStream, walkLog } from '@regiolog/event-store/walk';
import { openHerkansing } from '@regiolog/register/inkomend/herkansing';
import { ontvang } from '@regiolog/register/inkomend/ontvangst';
import { openPostvak } from '@regiolog/register/inkomend/postvak';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openRegister } from './register.ts';
import { A, B, bericht, totdat } from './wereld.ts';

/**
 * Decisions arrive in any order, more than once, before and after the agreements, the parties and the versions that they
 * are about. In the end the register holds what it would hold had everything come in the right order.
 */

const VOL = process.env['REGIOLOG_TEST_DEPTH'] === 'full';
const [AANTAL, KEREN] = VOL ? [1000, 3] : [150, 1];
const KENMERKEN = Array.from({ length: 12 }, (_, n) => `afspraak-${n}`);

type Stap = { readonly type: string; readonly data: object };
type Daad =
  | { readonly soort: 'stap'; readonly kenmerk: string; readonly stap: Stap }
  | { readonly soort: 'bericht'; readonly bericht: AangebodenBericht };

const stappenVan = (kenmerk: string): Stap[] => [
  {
    type: 'OvereenkomstIngeschreven',
    data: { naam: `Naam van ${kenmerk}`, soort: 'dvo', domeinen: ['wmo'] },
  },
  ...[A, B].map((gemeente) => ({
    type: 'PartijToegetreden',
    data: { partij: { gemeente }, van: { datum: '2020' }, wijze: 'oorspronkelijk' },
  })),
  ...['1.0', '2.0'].map((versie) => ({
    type: 'TekstversieVastgelegd',
    data: { versie, stadium: 'definitief' },
  })),
];

/** The n-th decision: told apart from all others by its day. */
const besluit = (n: number): AangebodenBericht => {
  const kenmerk = KENMERKEN[n % KENMERKEN.length] ?? '';
  return AangebodenBericht.parse(
    bericht(
      {
        gemeente: n % 2 ? A : B,
        overeenkomst: n % 3 ? `noord.${kenmerk}` : { regio: 'noord', naam: `Naam van ${kenmerk}` },
        versie: { naam: n % 5 ? '1.0' : '2.0' },
        datum: new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10),
      },
      { id: `bericht-nummer-${n}` },
    ),
  );
};

/** A register in which two instances try what is held: either may be first. */
async function openWereld() {
  const { deps, postvak, leg, ...register } = await openRegister();
  const herkansingen = [openHerkansing(deps, postvak), openHerkansing(deps, openPostvak(deps.store))];
  const doe = async (daad: Daad): Promise<void> => {
    if (daad.soort === 'stap')
      return leg(overeenkomstStroom(`noord.${daad.kenmerk}`), daad.stap.type, daad.stap.data);
    const lot = await ontvang(deps, daad.bericht);
    if (!isWeigering(lot)) return;
    // Others were recording in the same file: who sent it sends it again.
    expect(lot.code).toBe('gelijktijdig-gewijzigd');
    await doe(daad);
  };
  return {
    doe,
    start: () => {
      for (const h of herkansingen) h.start();
    },
    /** How many messages stand how. */
    standen: async (): Promise<Record<string, number>> => {
      const rijen = await postvak.rijen(() => true);
      return Object.fromEntries(
        [...Map.groupBy(rijen, (r) => r.bericht.status)].map(([status, rij]) => [status, rij.length]),
      );
    },
    /** The decisions of each agreement, in an order that does not hang on when they came. */
    einde: async (): Promise<string[]> => {
      const events = await Promise.all(
        KENMERKEN.map((k) => readWholeStream(deps.store, overeenkomstStroom(`noord.${k}`))),
      );
      return events
        .flat()
        .filter(({ type }) => type === 'BesluitGenomen')
        .map(({ id, ref, data, metadata }) => JSON.stringify([id, ref.id, data, metadata]))
        .sort();
    },
    log: () => Array.fromAsync(walkLog(deps.store)),
    stop: async (): Promise<void> => {
      await Promise.all(herkansingen.map((h) => h.stop()));
      await register.stop();
    },
  };
}

/** Steps of one agreement keep their order; all else is where the dice put it, and some messages come again. */
function dooreen(plaatsen: readonly number[], weer: readonly number[]): Daad[] {
  const daden = [
    ...Array.from({ length: AANTAL }, (_, n): Daad => ({ soort: 'bericht', bericht: besluit(n) })),
    ...weer.map((n): Daad => ({ soort: 'bericht', bericht: besluit(n) })),
    ...KENMERKEN.flatMap((kenmerk) =>
      stappenVan(kenmerk).map((stap): Daad => ({ soort: 'stap', kenmerk, stap })),
    ),
  ];
  const rij = daden
    .map((daad, n) => [plaatsen[n] ?? 0, daad] as const)
    .sort(([a], [b]) => a - b)
    .map(([, daad]) => daad);
  const stappen = new Map(KENMERKEN.map((k) => [k, stappenVan(k)]));
  return rij.map((daad) =>
    daad.soort === 'stap' ? { ...daad, stap: stappen.get(daad.kenmerk)?.shift() ?? daad.stap } : daad,
  );
}

/** Four at a time; the steps of one agreement still wait for each other. */
async function gelijktijdig(daden: readonly Daad[], doe: (daad: Daad) => Promise<void>): Promise<void> {
  const rij = [...daden];
  const keten = new Map<string, Promise<void>>();
  const opBeurt = (daad: Daad): Promise<void> => {
    if (daad.soort === 'bericht') return doe(daad);
    const beurt = (keten.get(daad.kenmerk) ?? Promise.resolve()).then(() => doe(daad));
    keten.set(daad.kenmerk, beurt);
    return beurt;
  };
  const werk = async (): Promise<void> => {
    for (let daad = rij.shift(); daad; daad = rij.shift()) await opBeurt(daad);
  };
  await Promise.all(Array.from({ length: 4 }, werk));
}

const STAPPEN = KENMERKEN.length * stappenVan('x').length;

it('ends the same in whatever order it comes', async () => {
  const goed = await openWereld();
  let verwacht: string[];
  try {
    for (const kenmerk of KENMERKEN)
      for (const stap of stappenVan(kenmerk)) await goed.doe({ soort: 'stap', kenmerk, stap });
    goed.start();
    await gelijktijdig(
      Array.from({ length: AANTAL }, (_, n) => ({ soort: 'bericht', bericht: besluit(n) })),
      goed.doe,
    );
    await totdat(goed.standen, (s) => s['geplaatst'] === AANTAL);
    verwacht = await goed.einde();
  } finally {
    await goed.stop();
  }
  expect(verwacht).toHaveLength(AANTAL);
  const getal = fc.integer({ min: 0, max: 1_000_000 });
  const weer = Math.floor(AANTAL / 5);
  await fc.assert(
    fc.asyncProperty(
      fc.array(getal, { minLength: AANTAL + weer + STAPPEN, maxLength: AANTAL + weer + STAPPEN }),
      fc.array(fc.integer({ min: 0, max: AANTAL - 1 }), { minLength: weer, maxLength: weer }),
      async (plaatsen, herhaald) => {
        const register = await openWereld();
        try {
          register.start();
          await gelijktijdig(dooreen(plaatsen, herhaald), register.doe);
          expect(await totdat(register.standen, (s) => s['geplaatst'] === AANTAL)).toEqual({
            geplaatst: AANTAL,
          });
          expect(await register.einde()).toEqual(verwacht);
          const log = await register.log();
          const gehouden = log.filter(({ type }) => type === 'BerichtAangehouden');
          expect(gehouden.length).toBeGreaterThan(AANTAL / 10);
          expect(log.filter(({ type }) => type === 'BerichtGeplaatst')).toHaveLength(AANTAL);
        } finally {
          await register.stop();
        }
      },
    ),
    { numRuns: KEREN, ...(VOL ? {} : { seed: 20_261_122 }), endOnFailure: true },
  );
}, 300_000);
