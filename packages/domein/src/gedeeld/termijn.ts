import { z } from 'zod';
import { type Dag, inWoorden, plusDagen } from './datum.ts';
import { type Feestdag, GELIJKGESTELD, waaromVrij } from './feestdagen.ts';
import {
  aantalDagen,
  dagenStil,
  geknipt,
  type Opschorting,
  type Stilstand,
  samengevoegd,
} from './opschorting.ts';
import { plusDuur, type Termijnduur, telwoord, termijnduurInWoorden } from './termijnduur.ts';
import { teLangVoorWet, Verschuiving, verschuif } from './termijnenwet.ts';

/**
 * When a term ends, and why. A term is data; this works out its last day and says each step. The rules:
 *
 * 1. The day of the event does not count; the day after it is the first.
 * 2. What happens to a term is taken in the order of the days on which it happened, so that what is decided later
 *    never changes whether something earlier counted.
 * 3. A day on which a term that runs stands still moves its last day by one day. Overlapping suspensions count once;
 *    days before the term ran or after it had ended do not count.
 * 4. An extension by a duration is counted from the last day as it stood when it was decided. An extension up to a
 *    fixed day sets that day, if it is later; who fixed it knew of the days still up to then, so only those after the
 *    day of the decision move it further. Hence with days and weeks the order of extension and suspension makes no
 *    difference, with months and fixed days it does.
 * 5. The law shifts the last day once, at the end. But a suspension or extension on a day that the term only had left
 *    because of that shift starts from the shifted day, for until then the term ran.
 * 6. An extension after the end revives the term: whether that was allowed is not for arithmetic to say.
 *
 * That rules 4 and 5 read like this, and that article 4 of the law looks at the words that set the last day (the last
 * extension that moved it, else the term itself), is inference; no source settles it.
 */

/** How long: a duration, or a fixed last day. */
export type Lengte = { readonly duur: Termijnduur } | { readonly totEnMet: Dag };

/** A decision of the day `op` that the term lasts longer. */
export type Verlenging = Lengte & { readonly op: Dag };

export type Termijn = Lengte & {
  /** The day of the event from which is counted. */
  readonly begin: Dag;
  /** Where the term stands, in words. */
  readonly grondslag: string;
  /** Does the Algemene termijnenwet apply? A reglement is no law: its terms follow it only if it says so. */
  readonly atw: boolean;
  readonly opschortingen: readonly Opschorting[];
  readonly verlengingen: readonly Verlenging[];
};

/** Where a term stands. `einde` is its last day; it and `voorVerschuiving` are null as long as the term stands still. */
export const Termijnstand = z
  .object({
    einde: z.string().nullable(),
    voorVerschuiving: z.string().nullable().describe('De laatste dag voordat de wet hem verschuift.'),
    stilSinds: z.string().nullable(),
    dagenOpgeschort: z.int().describe('Zonder de opschorting die nu nog loopt.'),
    verschuivingen: z.array(Verschuiving),
    uitleg: z.array(z.string()),
  })
  .meta({ id: 'Termijnstand' });
export type Termijnstand = z.infer<typeof Termijnstand>;

/** A term underway: its last day so far, the words that set it, the days still that counted, what there is to say. */
type Loop = {
  readonly termijn: Termijn;
  readonly gelijkgesteld: readonly Feestdag[];
  readonly laatste: Dag;
  readonly lengte: Lengte;
  readonly stil: readonly Stilstand[];
  /** The term stands still since this day, and nobody knows until when. */
  readonly open?: Dag;
  readonly uitleg: readonly string[];
};

const zeg = (loop: Loop, ...zinnen: string[]): Loop => ({ ...loop, uitleg: [...loop.uitleg, ...zinnen] });

function begonnen(termijn: Termijn, gelijkgesteld: readonly Feestdag[]): Loop {
  const laatste = 'duur' in termijn ? plusDuur(termijn.begin, termijn.duur) : termijn.totEnMet;
  const duurt =
    'duur' in termijn ? `De termijn duurt ${termijnduurInWoorden(termijn.duur)}` : 'De termijn loopt';
  const uitleg = [
    `De termijn begint op ${inWoorden(termijn.begin)}. De dag daarna telt als eerste.`,
    `${duurt}, tot en met ${inWoorden(laatste)}. Grondslag: ${termijn.grondslag.replace(/\.$/, '')}.`,
  ];
  return { termijn, gelijkgesteld, laatste, lengte: termijn, stil: [], uitleg };
}

/** Why the law leaves this term alone, if it does. */
function buitenWet({ termijn, lengte }: Loop): string | undefined {
  if (!termijn.atw) return 'voor deze termijn geldt de Algemene termijnenwet niet';
  const teLang = 'duur' in lengte ? teLangVoorWet(lengte.duur) : undefined;
  return teLang && `de Algemene termijnenwet geldt niet voor een termijn van ${teLang} (artikel 4)`;
}

function doorDeWet(loop: Loop): Verschuiving[] {
  if (buitenWet(loop)) return [];
  return verschuif({ begin: loop.termijn.begin, laatste: loop.laatste, stil: loop.stil }, loop.gelijkgesteld);
}

/** The term as `dag` finds it (rule 5): past its last day it may still run because the law shifts that day. */
function gevondenOp(loop: Loop, dag: Dag): Loop {
  if (dag <= loop.laatste) return loop;
  const stappen = doorDeWet(loop);
  const laatste = stappen.at(-1)?.naar ?? loop.laatste;
  return zeg({ ...loop, laatste }, ...stappen.map(({ uitleg }) => uitleg));
}

function schortOp(loop: Loop, { van, tot }: Opschorting): Loop {
  const toen = gevondenOp(loop, van);
  if (van > toen.laatste)
    return zeg(loop, `De opschorting vanaf ${inWoorden(van)} telt niet: de termijn was al voorbij.`);
  if (tot === undefined) return { ...toen, open: van };
  const dagen = aantalDagen({ van, tot });
  const laatste = plusDagen(toen.laatste, dagen);
  return zeg(
    { ...toen, laatste, stil: [...toen.stil, { van, tot }] },
    `Van ${inWoorden(van)} tot ${inWoorden(tot)} staat de termijn ${telwoord(dagen, ['dag', 'dagen'])} stil. ` +
      `De laatste dag wordt ${inWoorden(laatste)}.`,
  );
}

function verleng(loop: Loop, verlenging: Verlenging): Loop {
  const toen = gevondenOp(loop, verlenging.op);
  const vast = 'totEnMet' in verlenging;
  const laatste = vast ? verlenging.totEnMet : plusDuur(toen.laatste, verlenging.duur);
  const hoe = vast
    ? `tot en met ${inWoorden(verlenging.totEnMet)}`
    : `met ${termijnduurInWoorden(verlenging.duur)}`;
  const besluit = `Op ${inWoorden(verlenging.op)} is de termijn verlengd ${hoe}.`;
  if (laatste <= toen.laatste)
    return zeg(loop, `${besluit} Dat is niet later dan de laatste dag die er al was.`);
  const laat = verlenging.op > toen.laatste ? ' De termijn was toen al voorbij.' : '';
  const gevolg = vast ? '' : ` De laatste dag wordt ${inWoorden(laatste)}.`;
  return zeg({ ...toen, laatste, lengte: verlenging }, `${besluit}${laat}${gevolg}`);
}

/** All that happens to a term, by day. On one day the term first stands still and is then extended. */
function stappen({ begin, opschortingen, verlengingen }: Termijn) {
  const dagen = verlengingen.map(({ op }) => op);
  return [
    ...samengevoegd(begin, opschortingen)
      .flatMap((opschorting) => geknipt(opschorting, dagen))
      .map((deel) => ({ dag: deel.van, zet: (loop: Loop) => schortOp(loop, deel) })),
    ...verlengingen.map((deze) => ({ dag: deze.op, zet: (loop: Loop) => verleng(loop, deze) })),
  ].sort((a, b) => (a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : 0));
}

/** A term that stands still has no last day. */
function stilstaand(loop: Loop, open: Dag): Termijnstand {
  // A suspension that was cut at an extension is one suspension again for the reader.
  const stilSinds = loop.stil.reduceRight((sinds, { van, tot }) => (tot === sinds ? van : sinds), open);
  const eerder = loop.stil.filter(({ tot }) => tot < stilSinds);
  return {
    einde: null,
    voorVerschuiving: null,
    stilSinds,
    dagenOpgeschort: dagenStil(eerder),
    verschuivingen: [],
    uitleg: [
      ...loop.uitleg,
      `De termijn staat stil sinds ${inWoorden(stilSinds)}. Zolang dat duurt, is er geen laatste dag.`,
    ],
  };
}

/** Works out when a term ends, by the rules above. Total: for any days it gives an answer. */
export function berekenTermijn(
  termijn: Termijn,
  gelijkgesteld: readonly Feestdag[] = GELIJKGESTELD,
): Termijnstand {
  const loop = stappen(termijn).reduce((tot, { zet }) => zet(tot), begonnen(termijn, gelijkgesteld));
  if (loop.open) return stilstaand(loop, loop.open);
  const verschuivingen = doorDeWet(loop);
  const vrij = waaromVrij(loop.laatste, gelijkgesteld);
  const blijft = vrij && buitenWet(loop);
  const slot = blijft
    ? [`${inWoorden(loop.laatste)} is ${vrij}. De laatste dag schuift toch niet: ${blijft}.`]
    : verschuivingen.map(({ uitleg }) => uitleg);
  return {
    einde: verschuivingen.at(-1)?.naar ?? loop.laatste,
    voorVerschuiving: loop.laatste,
    stilSinds: null,
    dagenOpgeschort: dagenStil(loop.stil),
    verschuivingen,
    uitleg: [...loop.uitleg, ...slot],
  };
}
