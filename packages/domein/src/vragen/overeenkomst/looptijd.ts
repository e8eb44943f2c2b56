import { z } from 'zod';
import {
  type Dag,
  eersteDag,
  inWoorden,
  LAATSTE,
  laatsteDag,
  plusDagen,
  plusMaanden,
} from '../../gedeeld/datum.ts';
import { perObject } from '../../gedeeld/per-object.ts';
import {
  Begin,
  beginVenster,
  Einde,
  eindeInWoorden,
  eindeVenster,
  isBegonnen,
  isNietVoorbij,
  type Venster,
} from '../../gedeeld/periode.ts';
import { en, niet, type Zekerheid } from '../../gedeeld/zekerheid.ts';
import type { RegisterFeit } from '../feiten.ts';
import { Reden, reden } from '../reden.ts';
import { type Dossier, handelingVenster } from './dossier.ts';

/** Term, extensions and ends of an agreement: what was agreed, what was planned, and whether it came in time (A8). */
export const LooptijdAntwoord = z
  .object({
    van: Begin.nullable(),
    einde: Einde.nullable().describe('Het einde dat nu telt.'),
    laatsteDag: z.string().nullable().describe('De laatste dag, als die zeker is.'),
    stilzwijgend: z.string().nullable(),
    opzegtermijn: z.string().nullable(),
    verlengingen: z.array(
      z.object({
        einde: Einde,
        datum: z.string().nullable(),
        opTijd: z.enum(['ja', 'nee', 'onzeker']).describe('Verlengd voordat het vorige einde kwam?'),
        gebeurtenis: z.string(),
      }),
    ),
    voornemens: z.array(
      z.object({
        einde: Einde.nullable(),
        duur: z.string().nullable(),
        datum: z.string().nullable(),
        gevolgd: z.boolean().describe('Is er daarna een verlenging vastgelegd?'),
        gebeurtenis: z.string(),
      }),
    ),
    redenen: z.array(Reden),
  })
  .meta({ id: 'Looptijd' });

/** `P1Y6M` in months. */
export function maanden(duur: string): number {
  const [, jaren, rest] = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(duur) ?? [];
  return Number(jaren ?? 0) * 12 + Number(rest ?? 0);
}

/** `P1Y6M` as "1 jaar en 6 maanden". */
export function duurInWoorden(duur: string): string {
  const [jaren, rest] = [Math.floor(maanden(duur) / 12), maanden(duur) % 12];
  const delen = [
    ...(jaren > 0 ? [`${jaren} jaar`] : []),
    ...(rest > 0 || jaren === 0 ? [`${rest} ${rest === 1 ? 'maand' : 'maanden'}`] : []),
  ];
  return delen.join(' en ');
}

type Verlenging = Dossier['verlengingen'][number];

/**
 * The extensions in their order: by their dates when each has one, else by the end they give, so that the furthest
 * counts. The order of recording only breaks ties.
 */
export const verlengingenOpVolgorde = perObject((d: Dossier): readonly Verlenging[] => {
  const gedateerd = d.verlengingen.every((v) => v.inhoud.datum);
  const plaats = ({ inhoud: { datum, einde } }: Verlenging) => {
    const eind = eindeVenster(einde).laatst;
    return gedateerd && datum ? `${laatsteDag(datum)} ${eind}` : eind;
  };
  // The facts come in the order of recording, and sorting keeps the order of equals.
  return d.verlengingen.toSorted((a, b) => (plaats(a) === plaats(b) ? 0 : plaats(a) < plaats(b) ? -1 : 1));
});

/** The end that counts: of the last extension, else of the term itself. */
function basisEinde(d: Dossier): { einde: Einde | undefined; feit: RegisterFeit | undefined } {
  const verlenging = verlengingenOpVolgorde(d).at(-1);
  if (verlenging) return { einde: verlenging.inhoud.einde, feit: verlenging };
  return { einde: d.looptijd?.inhoud.einde, feit: d.looptijd };
}

/** The days that may be the last, with tacit renewal applied: it goes on until somebody ends it. */
export function eindeVan(d: Dossier): Venster {
  const { einde } = basisEinde(d);
  const venster = eindeVenster(einde);
  const stil = d.looptijd?.inhoud.stilzwijgend;
  if (!einde || !stil) return venster;
  if (stil.aantal === undefined) return { vroegst: LAATSTE, laatst: LAATSTE };
  // A number of renewals belongs to the term that was agreed: after an extension they are not counted again.
  if (d.verlengingen.length > 0) return venster;
  const erbij = maanden(stil.duur) * stil.aantal;
  return { vroegst: verleng(venster.vroegst, erbij), laatst: verleng(venster.laatst, erbij) };
}

/** Moves a last day by whole months. The day after it moves: a term to the end of June and six months ends with the year. */
export function verleng(laatste: Dag, aantal: number): Dag {
  return laatste >= LAATSTE ? LAATSTE : plusDagen(plusMaanden(plusDagen(laatste, 1), aantal), -1);
}

function looptijdInWoorden(d: Dossier, einde: Einde | undefined): string {
  if (!einde) return 'Er is geen einddatum vastgelegd.';
  const stil = d.looptijd?.inhoud.stilzwijgend;
  const telt = stil && (stil.aantal === undefined || d.verlengingen.length === 0);
  return `Loopt ${eindeInWoorden(einde)}${telt ? ', en loopt daarna stilzwijgend door' : ''}.`;
}

/** Did the term allow it to hold on `dag`? */
export function binnenLooptijd(d: Dossier, dag: Dag): { oordeel: Zekerheid; reden: Reden } {
  const { einde, feit } = basisEinde(d);
  const begonnen = isBegonnen(beginVenster(d.looptijd?.inhoud.van), dag);
  const nietVoorbij = isNietVoorbij(eindeVan(d), dag);
  const van = d.looptijd?.inhoud.van;
  const gat = teLaat(d).some((t) => dag >= t.van && dag < t.tot);
  const tekst =
    begonnen === 'nee' && van
      ? `De looptijd begint pas ${van.uiterlijk ? 'later; uiterlijk' : 'op'} ${inWoorden(van.datum)}.`
      : looptijdInWoorden(d, einde);
  const voorbehoud = gat ? ' Er is te laat verlengd: of zij op deze dag gold, staat niet vast.' : '';
  return {
    oordeel: en(begonnen, nietVoorbij, gat ? 'onzeker' : 'ja'),
    reden: reden(
      'looptijd',
      `${tekst}${voorbehoud}`,
      [d.looptijd, feit].filter((f) => f !== undefined),
    ),
  };
}

/** Was it ended by an act of its own on `dag`? The first that comes counts. */
export function isBeeindigd(d: Dossier, dag: Dag): { oordeel: Zekerheid; reden: Reden } | undefined {
  const [eerste] = [...d.beeindigingen].sort((a, b) =>
    eindeVenster(a.inhoud.einde).laatst < eindeVenster(b.inhoud.einde).laatst ? -1 : 1,
  );
  if (!eerste) return undefined;
  const { einde, wijze } = eerste.inhoud;
  return {
    oordeel: niet(en(...d.beeindigingen.map((b) => isNietVoorbij(eindeVenster(b.inhoud.einde), dag)))),
    reden: reden('beeindiging', `${wijze === 'beeindigd' ? 'Beëindigd' : wijze}: ${eindeInWoorden(einde)}.`, [
      eerste,
    ]),
  };
}

/** The last day before an extension; without a bound on tacit renewal there is none. */
function vorigEinde(d: Dossier, rij: readonly Verlenging[], index: number): Venster | undefined {
  const vorig = rij[index - 1]?.inhoud.einde;
  if (d.looptijd?.inhoud.stilzwijgend?.aantal === undefined && d.looptijd?.inhoud.stilzwijgend)
    return { vroegst: LAATSTE, laatst: LAATSTE };
  if (vorig) return eindeVenster(vorig);
  return d.looptijd?.inhoud.einde ? eindeVan({ ...d, verlengingen: [] }) : undefined;
}

/** Extensions that certainly came after the end they move: nobody can say whether it held in between. */
export function teLaat(d: Dossier): { verlenging: Verlenging; van: Dag; tot: Dag }[] {
  const rij = verlengingenOpVolgorde(d);
  return rij.flatMap((verlenging, n) => {
    const vorig = vorigEinde(d, rij, n);
    if (!vorig || !verlenging.inhoud.datum || opTijd(d, n) !== 'nee') return [];
    return [{ verlenging, van: plusDagen(vorig.vroegst, 1), tot: laatsteDag(verlenging.inhoud.datum) }];
  });
}

function opTijd(d: Dossier, index: number): Zekerheid {
  const rij = verlengingenOpVolgorde(d);
  const verlenging = rij[index];
  const grens = vorigEinde(d, rij, index);
  if (!verlenging || !grens) return 'onzeker';
  const gedaan = handelingVenster(verlenging.inhoud.datum, verlenging);
  if (gedaan.laatst <= grens.vroegst) return 'ja';
  return gedaan.vroegst > grens.laatst ? 'nee' : 'onzeker';
}

/** Did an extension come after an intention? By their dates; by the order of recording when those do not tell. */
function kwamErna(
  verlenging: Dossier['verlengingen'][number],
  voornemen: Dossier['verlengingsvoornemens'][number],
): boolean {
  const daad = verlenging.inhoud.datum;
  const plan = voornemen.inhoud.datum;
  if (daad && plan && laatsteDag(daad) < eersteDag(plan)) return false;
  if (daad && plan && laatsteDag(plan) < eersteDag(daad)) return true;
  return voornemen.herleiding.volgorde < verlenging.herleiding.volgorde;
}

export function looptijdAntwoord(d: Dossier): z.infer<typeof LooptijdAntwoord> {
  const { einde } = basisEinde(d);
  const venster = eindeVan(d);
  const eindes = [venster, ...d.beeindigingen.map((b) => eindeVenster(b.inhoud.einde))];
  const vroegst = eindes.map((e) => e.vroegst).reduce((a, b) => (a < b ? a : b));
  const laatst = eindes.map((e) => e.laatst).reduce((a, b) => (a < b ? a : b));
  // What ended it sooner by an act counts as much as its term.
  const zeker = vroegst === laatst && laatst < LAATSTE;
  const looptijd = d.looptijd?.inhoud;
  return {
    van: looptijd?.van ?? null,
    einde: einde ?? null,
    laatsteDag: zeker ? laatst : null,
    stilzwijgend: looptijd?.stilzwijgend?.duur ?? null,
    opzegtermijn: looptijd?.opzegtermijn ?? null,
    verlengingen: verlengingenOpVolgorde(d).map((v, n) => ({
      einde: v.inhoud.einde,
      datum: v.inhoud.datum ?? null,
      opTijd: opTijd(d, n),
      gebeurtenis: v.herleiding.gebeurtenis,
    })),
    voornemens: d.verlengingsvoornemens.map((v) => ({
      einde: v.inhoud.einde ?? null,
      duur: v.inhoud.duur ?? null,
      datum: v.inhoud.datum ?? null,
      gevolgd: d.verlengingen.some((verlenging) => kwamErna(verlenging, v)),
      gebeurtenis: v.herleiding.gebeurtenis,
    })),
    redenen: [
      reden(
        'looptijd',
        einde ? `Het einde dat telt: ${eindeInWoorden(einde)}.` : 'Een einde is niet vastgelegd.',
        [d.looptijd, ...d.verlengingen].filter((f) => f !== undefined),
      ),
      ...d.verlengingsvoornemens.map((v) =>
        reden(
          'verlenging-voorgenomen',
          `Een voornemen om te verlengen${v.inhoud.datum ? ` (${inWoorden(v.inhoud.datum)})` : ''} is nog geen verlenging.`,
          [v],
        ),
      ),
    ],
  };
}
