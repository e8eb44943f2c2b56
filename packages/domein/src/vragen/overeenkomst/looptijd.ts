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

/** The end that counts: of the last extension, else of the term itself. */
function basisEinde(d: Dossier): { einde: Einde | undefined; feit: RegisterFeit | undefined } {
  const verlenging = d.verlengingen.at(-1);
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
  const erbij = maanden(stil.duur) * stil.aantal;
  return { vroegst: verleng(venster.vroegst, erbij), laatst: verleng(venster.laatst, erbij) };
}

/** Moves a last day by whole months. The day after it moves: a term to the end of June and six months ends with the year. */
function verleng(laatste: Dag, aantal: number): Dag {
  return laatste >= LAATSTE ? LAATSTE : plusDagen(plusMaanden(plusDagen(laatste, 1), aantal), -1);
}

/** Did the term allow it to hold on `dag`? */
export function binnenLooptijd(d: Dossier, dag: Dag): { oordeel: Zekerheid; reden: Reden } {
  const { einde, feit } = basisEinde(d);
  const begonnen = isBegonnen(beginVenster(d.looptijd?.inhoud.van), dag);
  const nietVoorbij = isNietVoorbij(eindeVan(d), dag);
  const stil = d.looptijd?.inhoud.stilzwijgend ? ', daarna stilzwijgend verlengd' : '';
  const tekst = einde ? `Loopt ${eindeInWoorden(einde)}${stil}.` : 'Er is geen einddatum vastgelegd.';
  return {
    oordeel: en(begonnen, nietVoorbij),
    reden: reden(
      'looptijd',
      tekst,
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

function opTijd(d: Dossier, index: number): Zekerheid {
  const verlenging = d.verlengingen[index];
  const vorig = d.verlengingen[index - 1]?.inhoud.einde ?? d.looptijd?.inhoud.einde;
  if (!verlenging || !vorig) return 'onzeker';
  const gedaan = handelingVenster(verlenging.inhoud.datum, verlenging);
  const grens = eindeVenster(vorig);
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
  const zeker = einde !== undefined && venster.vroegst === venster.laatst && venster.laatst < LAATSTE;
  const looptijd = d.looptijd?.inhoud;
  return {
    van: looptijd?.van ?? null,
    einde: einde ?? null,
    laatsteDag: zeker ? venster.laatst : null,
    stilzwijgend: looptijd?.stilzwijgend?.duur ?? null,
    opzegtermijn: looptijd?.opzegtermijn ?? null,
    verlengingen: d.verlengingen.map((v, n) => ({
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
