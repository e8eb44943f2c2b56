import { plusDagen } from '@regiolog/domein/gedeeld/datum';
import type { Gebeurtenis } from '@regiolog/domein/gedeeld/gebeurtenis';
import { inGeheugen, zichtbareFeiten } from '@regiolog/domein/vragen/feiten';
import {
  type BevoegdheidAntwoord,
  bevindBevoegdheid,
  bevoegdheid,
} from '@regiolog/domein/vragen/mandaat/bevoegdheid';
import { opDeDag } from '@regiolog/domein/vragen/mandaat/bevoegdheid-hand';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dagenVan } from '../orakel/kalender.ts';
import { bekendSinds } from '../orakel/zichtbaar.ts';
import { type Graaf, graaf, type Moment, type Vraagstelling, vraagstelling } from './grafen.ts';
import { OORDELEN, oordeelVan, type Weg, type Wereld, wereld } from './orakel.ts';
import { speel } from './spelen.ts';

const full = process.env['REGIOLOG_TEST_DEPTH'] === 'full';
const AANTAL = Number(process.env['REGIOLOG_TEST_GRAPHS'] ?? (full ? 10_000 : 250));
const SEED = Number(process.env['REGIOLOG_TEST_SEED'] ?? 10_011_021);
/** However slow the machine: a full run says how far it came and ends. */
const LANGST_MS = full ? 20 * 60_000 : 100_000;

/** Each judgement, and each reason for which a chain can fail. */
const BEREIKT = [
  ...OORDELEN.map((o) => `oordeel ${o}`),
  ...['begonnen', 'einde', 'ingetrokken', 'vervallen', 'nietig', 'vervangen', 'opgeheven', 'schriftelijk'],
  ...['instemming-gemandateerde', 'instemming-verantwoordelijk-orgaan', 'grondslag-delegatie', 'gedelegeerd'],
  ...[
    'delegatie-aan-ondergeschikte',
    'delegatie-van-mandaat',
    'bevoegdheid',
    'soort',
    'bedrag',
    'domein',
    'product',
  ],
  ...['geval', 'voorwaarde', 'geen-mandaat-goedkeuring', 'geen-mandaat-regelgeving', 'bezwaar-eigen-besluit'],
  ...[
    'boete-eigen-rapport',
    'ondermandaat',
    'andere-soort',
    'vervanging',
    'onder-van-ander',
    'alleen-gemeld',
  ],
  ...[
    'orgaan-niet-bekend',
    'eigen-bevoegdheid',
    'keten-niet-rond',
    'niets-vastgelegd',
    'doodlopend',
    'vroeger',
    'jaar eender',
    'jaar wisselend',
  ],
];

const geval = fc.record({ graaf, vragen: fc.array(vraagstelling, { minLength: 12, maxLength: 16 }) });
type Geval = { readonly graaf: Graaf; readonly vragen: readonly Vraagstelling[] };
type Gezien = Map<string, number>;
const tel = (gezien: Gezien, wat: string) => gezien.set(wat, (gezien.get(wat) ?? 0) + 1);

/** The moment at an event, as an instant. */
function moment(m: Moment, gebeurtenissen: readonly Gebeurtenis[]): string | undefined {
  const g = m && gebeurtenissen[m.bij % Math.max(gebeurtenissen.length, 1)];
  if (!g) return undefined;
  return m.wat === 'geregistreerd' ? g.geregistreerd : new Date(bekendSinds(g)).toISOString();
}

const regel = (mandaten: readonly string[], oordeel: string) => `${mandaten.join('>') || '-'} ${oordeel}`;

/** Grants of the chain that is shown, from the hand up; one who stands in is a step of the same grant. */
const getoond = (a: BevoegdheidAntwoord): string[] =>
  a.keten
    .filter((s) => s.soort !== 'vervanging')
    .flatMap((s) => s.mandaat ?? [])
    .reverse();
const gebreken = (a: BevoegdheidAntwoord): string[] =>
  a.keten
    .flatMap((s) => s.toetsen.flatMap((t) => (t.oordeel === 'ja' ? [] : [`${t.code} ${t.oordeel}`])))
    .sort();

/** In links: a report is where a way ends, as the body itself is. */
const lengte = ({ mandaten, gebreken: g }: Weg) =>
  mandaten.length - (g.some(([code]) => code === 'alleen-gemeld') ? 1 : 0);

/** Is the chain that is shown one of the strongest, and as short as one of them can be? */
function past(a: BevoegdheidAntwoord, w: Wereld): boolean {
  const sterkste = (wegen: readonly Weg[]): readonly Weg[] => {
    const o = OORDELEN.find((x) => wegen.some((weg) => oordeelVan(weg) === x));
    const goed = wegen.filter((weg) => oordeelVan(weg) === o);
    const kortst = Math.min(...goed.map(lengte));
    return goed.filter((weg) => lengte(weg) === kortst);
  };
  const boven = sterkste(w.oorsprong);
  const onder = w.los
    ? [{ mandaten: [], gebreken: [], dood: false }]
    : sterkste(w.naarNamens.filter((x) => !x.dood));
  return boven.some((b) =>
    onder.some((o) => {
      const alle = [...o.gebreken, ...b.gebreken].map(([code, x]) => `${code} ${x}`).sort();
      return (
        getoond(a).join('>') === [...o.mandaten, ...b.mandaten].join('>') &&
        alle.join() === gebreken(a).join()
      );
    }),
  );
}

function vergelijk(gebeurtenissen: readonly Gebeurtenis[], v: Vraagstelling, gezien: Gezien): void {
  const weten = {
    bekendOp: moment(v.bekendOp, gebeurtenissen),
    beschikbaarOp: moment(v.beschikbaarOp, gebeurtenissen),
  };
  const feiten = inGeheugen(
    zichtbareFeiten(gebeurtenissen, {
      bekendOp: weten.bekendOp ?? null,
      beschikbaarOp: weten.beschikbaarOp ?? null,
    }),
  );
  const a = bevoegdheid(feiten, v.vraag, v.geldigOp);
  const w = wereld(gebeurtenissen, weten, dagenVan(v.geldigOp).van, v.vraag);
  expect(a.oordeel).toBe(w.oordeel);
  expect(past(a, w), `chain ${getoond(a).join('>')} [${gebreken(a).join()}]`).toBe(true);
  if (a.volledig) {
    const andere = a.andereKetens.map((k) => regel(k.mandaten, k.oordeel));
    const alle = w.naarNamens.map((weg) => regel(weg.mandaten, oordeelVan(weg)));
    const eigen = w.los ? [] : alle.filter((r) => !andere.includes(r) || telIn(alle, r) > telIn(andere, r));
    expect(andere.length).toBe(alle.length - (w.los ? 0 : 1));
    expect([...andere, ...eigen.slice(0, 1)].sort()).toEqual([...alle].sort());
  } else tel(gezien, 'meer ketens dan getoond');
  tel(gezien, `oordeel ${a.oordeel}`);
  if (weten.bekendOp ?? weten.beschikbaarOp) tel(gezien, 'vroeger');
  for (const g of w.naarNamens.flatMap((weg) => [
    ...weg.gebreken.map(([c]) => c),
    ...(weg.dood ? ['doodlopend'] : []),
  ]))
    tel(gezien, g);
  for (const g of w.oorsprong.flatMap((weg) => weg.gebreken.map(([c]) => c))) tel(gezien, g);
  for (const r of a.redenen) tel(gezien, r.regel);
}
/** An act of which only the year is known is judged as on each of its days, or else nobody knows. */
function vergelijkJaar(gebeurtenissen: readonly Gebeurtenis[], { vraag }: Vraagstelling, gezien: Gezien) {
  const feiten = inGeheugen(zichtbareFeiten(gebeurtenissen, { bekendOp: null, beschikbaarOp: null }));
  const perDag = new Set<string>();
  for (let dag = '2020-01-01'; dag <= '2020-12-31'; dag = plusDagen(dag, 1))
    perDag.add(bevindBevoegdheid(feiten, vraag, dag).oordeel);
  const [enige = 'onzeker'] = perDag.size === 1 ? perDag : [];
  expect(opDeDag(feiten, vraag, '2020', '2024-01-01').oordeel).toBe(enige);
  tel(gezien, perDag.size === 1 ? 'jaar eender' : 'jaar wisselend');
}

const telIn = (rij: readonly string[], wat: string) => rij.filter((r) => r === wat).length;

describe('was somebody competent', () => {
  it(`is answered as by brute force, over ${AANTAL} graphs of mandates`, async () => {
    const gezien: Gezien = new Map();
    let gespeeld = 0;
    let vragen = 0;
    const begin = performance.now();
    const eigenschap = fc.asyncProperty(geval, async (g: Geval) => {
      const gebeurtenissen = await speel(g.graaf, gespeeld % 5 === 0 ? 'sqlite' : 'memory');
      for (const v of g.vragen) vergelijk(gebeurtenissen, v, gezien);
      if (gespeeld % 5 === 0) for (const v of g.vragen.slice(0, 4)) vergelijkJaar(gebeurtenissen, v, gezien);
      gespeeld += 1;
      vragen += g.vragen.length;
    });
    await fc.assert(eigenschap, {
      seed: SEED,
      numRuns: AANTAL,
      interruptAfterTimeLimit: LANGST_MS,
      markInterruptAsFailure: false,
    });
    const seconden = (performance.now() - begin) / 1000;
    console.log(
      `seed ${SEED}: ${gespeeld} graphs, ${vragen} questions in ${seconden.toFixed(1)} s\n${JSON.stringify(Object.fromEntries([...gezien].sort()))}`,
    );
    // A generator that never came to an interesting state would find no difference either.
    if (gespeeld >= 250) expect([...gezien.keys()]).toEqual(expect.arrayContaining(BEREIKT));
  });
});
