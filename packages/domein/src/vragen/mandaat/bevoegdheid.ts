import { z } from 'zod';
import { type Dag, type Deeldatum, inWoorden, isDag } from '../../gedeeld/datum.ts';
import { Bron, Drager, type MandaatId, partijSleutel } from '../../gedeeld/namen.ts';
import { type Feiten, feitenBij } from '../feiten.ts';
import { Bevinding, hoofdletter, isMinstens, minste, Oordeel, Reden, reden } from '../reden.ts';
import { overHandeling } from './bevoegdheid-bevindingen.ts';
import { Stap, type StapAntwoord, stappen } from './bevoegdheid-stappen.ts';
import { type BevoegdheidVraag, omvatEen } from './dekking.ts';
import { mandaatDossier } from './dossier.ts';
import { alleWegen, besteWeg, MEESTE_WEGEN, onthouden, type Weg } from './keten.ts';
import { naarNamens, naarOorsprong, type Schakel } from './keten-schakels.ts';
import { MEESTE_VERLENINGEN, type Zoek, zoek } from './keten-zoek.ts';
import { oordeelVan, type Toets } from './mandaat-toets.ts';
import { dragerNaam, OM_TE, wasOfWaren, zelfdeDrager } from './mandaat-woorden.ts';

const Wie = z.object({ drager: Drager, naam: z.string() });

/** Another way that was tried, and what was wrong with it. */
const AndereKeten = z.object({
  oordeel: Oordeel,
  mandaten: z.array(z.string()).describe('Van de hand omhoog.'),
  waarom: z.string(),
});

/** Was somebody competent on a day, and by which chain from the original power to the hand (A5, K2). */
export const BevoegdheidAntwoord = z
  .object({
    oordeel: Oordeel,
    uitleg: z.string(),
    door: Wie,
    namens: Wie,
    keten: z
      .array(Stap)
      .describe('Van de oorspronkelijke bevoegdheid tot de hand: de sterkste keten, of de beste poging.'),
    andereKetens: z.array(AndereKeten),
    volledig: z.boolean().describe('Zijn alle ketens bekeken en genoemd?'),
    grens: z.string().nullable().describe('Wat er niet is bekeken of genoemd, en waarom.'),
    voorwaarden: z.array(z.object({ mandaat: z.string(), voorwaarde: z.string() })),
    aanwijzingen: z
      .array(
        z.object({
          mandaat: z.string(),
          datum: z.string().nullable(),
          aanwijzing: z.string(),
          gebeurtenis: z.string(),
          bron: Bron.nullable(),
        }),
      )
      .describe('Wat de gever zei over het gebruik (Awb 10:6). Het neemt de bevoegdheid niet weg.'),
    bevindingen: z.array(Bevinding),
    redenen: z.array(Reden),
  })
  .meta({ id: 'Bevoegdheidsoordeel' });
export type BevoegdheidAntwoord = z.infer<typeof BevoegdheidAntwoord>;

/** What was found: how the body has the power, how the hand got it from there, and what was tried beside it. */
export type Bevinden = {
  readonly oordeel: Oordeel;
  readonly oorsprong: readonly Schakel[];
  /** Nothing when no way leads from the hand to the body. */
  readonly weg: readonly Schakel[] | undefined;
  readonly los: Toets | undefined;
  readonly begrensd: boolean;
  /** The grants that were weighed: nothing else of what is recorded of grants was looked at. */
  readonly gewogen: readonly MandaatId[];
};

/** Of a party as such: offices and bodies of it that a source names for this power, for they may be meant. */
function genoemdBij(feiten: Feiten, { door, bevoegdheid: gevraagd }: BevoegdheidVraag) {
  if (door.ambt !== undefined || door.orgaan !== undefined) return { uitleg: '', feiten: [] };
  const partij = partijSleutel(door.partij);
  const gevonden = feitenBij(feiten, partij, 'mandaatmelding').flatMap((melding) =>
    omvatEen(melding.inhoud.bevoegdheden, gevraagd)
      ? melding.inhoud.ontvangers
          .filter((o) => partijSleutel(o.partij) === partij)
          .map((o) => ({ melding, naam: dragerNaam(feiten, o) }))
      : [],
  );
  const namen = [...new Set(gevonden.map((g) => g.naam))];
  return {
    uitleg: namen.length > 0 ? ` Een bron noemt wel ${namen.join(' en ')}; vraag daarnaar.` : '',
    feiten: gevonden.map((g) => g.melding),
  };
}

/** When no way arrives: grants are recorded that lead elsewhere or stop, or there is nothing at all. */
function zonderWeg({ feiten, vraag }: Zoek, eerste: readonly Schakel[]): Toets {
  const [door, namens] = [dragerNaam(feiten, vraag.door), dragerNaam(feiten, vraag.namens)];
  if (eerste.length === 0) {
    const { uitleg: genoemd, feiten: bij } = genoemdBij(feiten, vraag);
    const uitleg = `Dat ${door} van of via ${namens} de bevoegdheid kreeg om ${OM_TE[vraag.bevoegdheid]}, is niet vastgelegd.${genoemd}`;
    return { code: 'niets-vastgelegd', oordeel: 'niet-bekend', uitleg, feiten: bij };
  }
  const uitleg = `${hoofdletter(door)} kreeg deze bevoegdheid wel, maar niet aantoonbaar van of via ${namens}.`;
  const over = eerste.flatMap((s) => s.verlening ?? []);
  return { code: 'keten-niet-rond', oordeel: 'niet-aangetoond', uitleg, feiten: over };
}

function bevind(z: Zoek) {
  const { door, namens } = z.vraag;
  const schakels = onthouden(z, naarNamens);
  const begin = { houder: door };
  const oorsprong = besteWeg(onthouden(z, naarOorsprong), { houder: namens }) ?? [];
  const weg = besteWeg(schakels, begin);
  const los = weg ? undefined : zonderWeg(z, schakels(begin));
  const delen = [...oorsprong, ...(weg ?? [])].map((s) => s.oordeel);
  const gevonden = minste([...delen, ...(los ? [los.oordeel] : [])]);
  // Beyond the bound there may be a way that is better than what was found.
  const oordeel = z.begrensd && gevonden !== 'ja' ? 'onzeker' : gevonden;
  const gewogen = [...z.gewogen.keys()];
  return { bevinden: { oordeel, oorsprong, weg, los, begrensd: z.begrensd, gewogen }, schakels, begin };
}

/** The judgement alone, with what it rests on; cheap enough to stand beside every signature. */
export const bevindBevoegdheid = (feiten: Feiten, vraag: BevoegdheidVraag, dag: Dag): Bevinden =>
  bevind(zoek(feiten, vraag, dag)).bevinden;

/** What decided: of the weakest link the rule that weighed most. */
export function waarom({ oorsprong, weg, los, oordeel }: Bevinden): Toets | undefined {
  if (los?.oordeel === oordeel) return los;
  return [...oorsprong, ...(weg ?? [])].flatMap((s) => s.toetsen).find((t) => t.oordeel === oordeel);
}

const HOE: Readonly<Record<Exclude<Oordeel, 'niet-bekend'>, string>> = {
  ja: 'bevoegd',
  nee: 'niet bevoegd',
  onzeker: 'misschien bevoegd',
  'niet-aangetoond': 'niet aantoonbaar bevoegd',
};

/** One sentence: who, what, in whose name, when, and what decided; of an own power the law it comes from. */
export function inEenZin(feiten: Feiten, vraag: BevoegdheidVraag, datum: Deeldatum, b: Bevinden): string {
  const { door, namens, bevoegdheid } = vraag;
  const [wie, was] = [dragerNaam(feiten, door), wasOfWaren(door)];
  const eigen = zelfdeDrager(door, namens);
  const voor = eigen ? '' : ` namens ${dragerNaam(feiten, namens)}`;
  const [op, wat] = [`${isDag(datum) ? 'op' : 'in'} ${inWoorden(datum)}`, OM_TE[bevoegdheid]];
  const zin =
    b.oordeel === 'niet-bekend'
      ? `Of ${wie} ${op}${voor} bevoegd ${was} om ${wat}, is niet bekend.`
      : `${hoofdletter(wie)} ${was} ${op}${voor} ${HOE[b.oordeel]} om ${wat}.`;
  const [wet] = b.oorsprong.at(-1)?.toetsen ?? [];
  if (b.oordeel === 'ja') return eigen && wet ? `${zin} ${wet.uitleg} (${wet.artikel})` : zin;
  const reden = waarom(b);
  return reden ? `${zin} ${reden.uitleg}` : zin;
}

/** Two ways are the same when they lead through the same grants in the same way. */
const wegNaam = (schakels: readonly Schakel[]): string =>
  schakels.map((s) => `${s.verlening?.mandaat ?? s.melding?.id ?? ''}/${s.vervanging?.id ?? ''}`).join('>');

function andere(feiten: Feiten, { schakels, bereikt }: Weg): z.infer<typeof AndereKeten> {
  const mandaten = schakels.flatMap((s) => s.verlening?.mandaat ?? s.melding?.mandaat ?? []);
  const toetsen = schakels.flatMap((s) => s.toetsen);
  const oordeel = minste([oordeelVan(toetsen), bereikt ? 'ja' : 'niet-aangetoond']);
  const slecht = toetsen.filter((t) => !isMinstens(t.oordeel, 'ja')).map((t) => t.uitleg);
  const gever = schakels.at(-1)?.verlening?.inhoud.gever;
  const los =
    bereikt || !gever
      ? []
      : [`Waar ${dragerNaam(feiten, gever)} de bevoegdheid van heeft, is niet vastgelegd of past niet.`];
  return { oordeel, mandaten, waarom: [...slecht, ...los].join(' ') || 'Deze keten klopt ook.' };
}

/** Every grant that the answer leans on, once. */
const mandatenIn = (schakels: readonly Schakel[]): MandaatId[] => [
  ...new Set(schakels.flatMap((s) => s.verlening?.mandaat ?? [])),
];

function grensVan(begrensd: boolean, volledig: boolean): string | null {
  if (begrensd)
    return `Er zijn meer dan ${MEESTE_VERLENINGEN} mandaten die hierbij kunnen horen; de rest is niet bekeken.`;
  return volledig ? null : `Er zijn meer ketens; hier staan er ten hoogste ${MEESTE_WEGEN}.`;
}

/** Was `door` competent to do this for `namens` on `dag`? Over what is known, with every link and what was tried. */
export function bevoegdheid(feiten: Feiten, vraag: BevoegdheidVraag, dag: Dag): BevoegdheidAntwoord {
  const z = zoek(feiten, vraag, dag);
  const { bevinden: b, schakels, begin } = bevind(z);
  const { wegen, volledig } = alleWegen(schakels, begin);
  const beste = b.weg ? wegNaam(b.weg) : null;
  const keten: StapAntwoord[] = stappen(z, b);
  const alle = [...b.oorsprong, ...(b.weg ?? [])];
  const mandaten = mandatenIn(alle);
  const uitleg = inEenZin(feiten, vraag, dag, b);
  const doorslag = waarom(b);
  const wie = (drager: Drager) => ({ drager, naam: dragerNaam(feiten, drager) });
  return {
    oordeel: b.oordeel,
    uitleg,
    door: wie(vraag.door),
    namens: wie(vraag.namens),
    keten,
    andereKetens: wegen.filter((w) => wegNaam(w.schakels) !== beste).map((w) => andere(feiten, w)),
    volledig: volledig && !z.begrensd,
    grens: grensVan(z.begrensd, volledig),
    voorwaarden: alle.flatMap(({ verlening: v }) =>
      v ? (v.inhoud.voorwaarden ?? []).map((voorwaarde) => ({ mandaat: v.mandaat, voorwaarde })) : [],
    ),
    aanwijzingen: mandaten.flatMap((id) =>
      mandaatDossier(feiten, id).aanwijzingen.map(({ inhoud, herleiding }) => ({
        mandaat: id,
        datum: inhoud.datum ?? null,
        aanwijzing: inhoud.aanwijzing,
        gebeurtenis: herleiding.gebeurtenis,
        bron: herleiding.bron ?? null,
      })),
    ),
    bevindingen: overHandeling(feiten, vraag, alle),
    redenen: [
      reden(
        doorslag?.code ?? 'keten',
        uitleg,
        alle.flatMap((s) => s.toetsen.flatMap((t) => t.feiten)),
      ),
    ],
  };
}
