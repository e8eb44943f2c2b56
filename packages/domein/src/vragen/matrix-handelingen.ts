import { z } from 'zod';
import type { Dag } from '../gedeeld/datum.ts';
import { opNaamEn, Partij, partijSleutel } from '../gedeeld/namen.ts';
import { of } from '../gedeeld/zekerheid.ts';
import type { Feiten } from './feiten.ts';
import {
  alleHandelingen,
  datumVan,
  gedaan,
  gevraagd,
  type Handelingsfeit,
  kolomVan,
  MATRIXKOLOMMEN,
  Matrixkolom,
  wie,
} from './matrix-kolommen.ts';
import { moetBesluiten } from './overeenkomst/bevindingen-partijen.ts';
import { type Dossier, dossier } from './overeenkomst/dossier.ts';
import { geldigheid } from './overeenkomst/geldigheid.ts';
import { betrokkenen, type PartijAntwoord, partijAntwoord } from './overeenkomst/partijen.ts';
import { Oordeel } from './reden.ts';

const Handeling = z.object({
  datum: z.string().nullable(),
  orgaan: z.string().nullable(),
  versie: z.string().nullable(),
  oordeel: z.enum(['ja', 'nee', 'onzeker']).describe('Is dit op deze dag gedaan, en niet teruggenomen?'),
  gebeurtenis: z.string(),
});
type Handeling = z.infer<typeof Handeling>;

const Cel = z.object({
  kolom: Matrixkolom,
  oordeel: Oordeel.describe(
    'niet-aangetoond: norm of wet vraagt het van deze partij, maar het is niet vastgelegd. niet-bekend: er is niets vastgelegd.',
  ),
  handelingen: z.array(Handeling),
});

/** What each party of an agreement did, kind by kind, on a day (A1, A2, C2, C3). */
export const Handelingenmatrix = z
  .object({
    overeenkomst: z.string(),
    naam: z.string().nullable(),
    kolommen: z.array(
      z.object({
        kolom: Matrixkolom,
        gevraagd: z.string().nullable().describe('Het artikel van de norm of de wet die dit vraagt.'),
        gedaan: z.number().describe('Bij hoeveel partijen dit zeker is gedaan.'),
        onzeker: z.number(),
        partijen: z.number().describe('Hoeveel partijen meetellen: zeker, misschien of gemeld op deze dag.'),
      }),
    ),
    rijen: z.array(
      z.object({
        partij: Partij,
        naam: z.string(),
        basis: z.enum(['vastgelegd', 'gemeld', 'handeling', 'rechtsopvolger']),
        partijOp: Oordeel,
        gebonden: Oordeel,
        telt: z.boolean().describe('Telt mee in de totalen: partij, en niet al vertrokken.'),
        opgevolgdDoor: z.array(z.string()),
        cellen: z.array(Cel).describe('Per kolom, in de volgorde van de kolommen.'),
      }),
    ),
    zonderPartij: z
      .array(Cel)
      .describe('Handelingen die niet aan één partij hangen, zoals een bekendmaking.'),
  })
  .meta({ id: 'Handelingenmatrix' });
export type Handelingenmatrix = z.infer<typeof Handelingenmatrix>;

function handeling(d: Dossier, f: Handelingsfeit, dag: Dag): Handeling {
  return {
    datum: datumVan(f) ?? null,
    orgaan:
      f.soort === 'besluit' || f.soort === 'besluitplan'
        ? f.inhoud.orgaan
        : f.soort === 'ondertekening'
          ? (f.inhoud.door?.ambt ?? null)
          : null,
    versie: 'versie' in f.inhoud ? (f.inhoud.versie ?? null) : null,
    oordeel: gedaan(d, f, dag),
    gebeurtenis: f.herleiding.gebeurtenis,
  };
}

type Cellen = z.infer<typeof Cel>[];

function cellen(
  d: Dossier,
  feiten: readonly Handelingsfeit[],
  moet: readonly Matrixkolom[],
  dag: Dag,
): Cellen {
  const rij = MATRIXKOLOMMEN.map((kolom) => {
    const handelingen = feiten.filter((f) => kolomVan(f) === kolom).map((f) => handeling(d, f, dag));
    const leeg: Oordeel = moet.includes(kolom) ? 'niet-aangetoond' : 'niet-bekend';
    const oordeel = handelingen.length > 0 ? of(...handelingen.map((h) => h.oordeel)) : leeg;
    return { kolom, oordeel, handelingen };
  });
  // A council that took the decision itself need not consent to it as well.
  const raad = rij.find((c) => c.kolom === 'besluit-raad');
  return rij.map((c) =>
    c.kolom === 'toestemming' && c.oordeel === 'niet-aangetoond' && raad?.oordeel === 'ja'
      ? { ...c, oordeel: 'niet-bekend' as const }
      : c,
  );
}

type Vraagt = ReturnType<typeof gevraagd>;

/** Everyone of whom there is an act, parties first. Who only published, gave notice or left must be seen as well. */
function iedereen(feiten: Feiten, d: Dossier, dag: Dag) {
  const bekend = betrokkenen(feiten, d, dag);
  const sleutels = new Set(bekend.map((b) => partijSleutel(b.partij)));
  const anderen = new Map(
    alleHandelingen(d)
      .flatMap((f) => wie(f) ?? [])
      .map((partij) => [partijSleutel(partij), partij]),
  );
  const extra = [...anderen].flatMap(([sleutel, partij]) =>
    sleutels.has(sleutel) ? [] : [{ partij, basis: 'handeling' as const }],
  );
  return [...bekend, ...extra];
}

function rij(d: Dossier, p: PartijAntwoord, vraagt: Vraagt, dag: Dag): Handelingenmatrix['rijen'][number] {
  const sleutel = partijSleutel(p.partij);
  const telt = p.basis !== 'handeling' && p.partijOp !== 'nee';
  // A plan that names nobody is a plan of every party.
  const eigen = alleHandelingen(d).filter((f) => {
    const van = wie(f);
    return van ? partijSleutel(van) === sleutel : f.soort === 'besluitplan' && telt;
  });
  // One municipality publishes for all, so nobody in particular fails to.
  const moet = moetBesluiten(d, p) ? MATRIXKOLOMMEN.filter((k) => vraagt[k] && k !== 'bekendmaking') : [];
  const { partij, naam, basis, partijOp, gebonden, opgevolgdDoor } = p;
  return {
    partij,
    naam,
    basis,
    partijOp,
    gebonden,
    telt,
    opgevolgdDoor,
    cellen: cellen(d, eigen, moet, dag),
  };
}

function kolommen(rijen: Handelingenmatrix['rijen'], vraagt: Vraagt): Handelingenmatrix['kolommen'] {
  return MATRIXKOLOMMEN.map((kolom, n) => {
    const oordelen = rijen.filter((r) => r.telt).map((r) => r.cellen[n]?.oordeel);
    return {
      kolom,
      gevraagd: vraagt[kolom] ?? null,
      gedaan: oordelen.filter((o) => o === 'ja').length,
      onzeker: oordelen.filter((o) => o === 'onzeker').length,
      partijen: oordelen.length,
    };
  });
}

/** The party × act matrix of an agreement on a day: what was done, by whom, and what norm or law still asks. */
export function handelingenmatrix(feiten: Feiten, id: string, dag: Dag): Handelingenmatrix {
  const d = dossier(feiten, id);
  const geldt = geldigheid(feiten, id, dag);
  const vraagt = gevraagd(d);
  const rijen = iedereen(feiten, d, dag)
    .map((b) => rij(d, partijAntwoord(feiten, d, b, dag, geldt), vraagt, dag))
    .sort(opNaamEn((r) => partijSleutel(r.partij)));
  const algemeen = alleHandelingen(d).filter((f) => !wie(f) && f.soort !== 'besluitplan');
  const mist = vraagt.bekendmaking && d.bekendmakingen.length === 0 ? (['bekendmaking'] as const) : [];
  return {
    overeenkomst: id,
    naam: d.kop?.inhoud.naam ?? null,
    kolommen: kolommen(rijen, vraagt),
    rijen,
    zonderPartij: cellen(d, algemeen, mist, dag).filter((c) => c.oordeel !== 'niet-bekend'),
  };
}
