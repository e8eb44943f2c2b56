import { z } from 'zod';
import type { Dag } from '../../gedeeld/datum.ts';
import { type Partij, Partij as PartijSchema, partijSleutel } from '../../gedeeld/namen.ts';
import { Einde } from '../../gedeeld/periode.ts';
import type { Feiten } from '../feiten.ts';
import { partijNaam } from '../gemeenten.ts';
import { Oordeel, Reden, reden } from '../reden.ts';
import { allePartijen, partijOp } from './deelname.ts';
import type { Dossier } from './dossier.ts';
import type { Geldigheid } from './geldigheid.ts';
import { rechtsopvolgers } from './opvolging.ts';
import { standVan } from './stand.ts';

export { allePartijen, partijOp } from './deelname.ts';

/** One act of a party, as it was recorded. */
export const Handeling = z.object({
  orgaan: z.string().nullable(),
  uitkomst: z.string(),
  versie: z.string().nullable(),
  datum: z.string().nullable(),
  gebeurtenis: z.string(),
});

const Basis = z
  .enum(['vastgelegd', 'gemeld', 'handeling', 'rechtsopvolger'])
  .describe(
    'Als partij vastgelegd, alleen door een bron genoemd, alleen bekend door een eigen besluit, plan of handtekening, of in de plaats gekomen van een opgeheven gemeente (Wet arhi 44).',
  );
type Basis = z.infer<typeof Basis>;

type Betrokkene = { partij: Partij; basis: Basis };

/** Everyone of whom there is something to say: parties, who came in their place on `dag`, and who only acted. */
export function betrokkenen(feiten: Feiten, d: Dossier, dag: Dag): Betrokkene[] {
  const opvolgers = rechtsopvolgers(feiten, d, dag);
  const gevonden = new Set(opvolgers.map((o) => partijSleutel(o.partij)));
  const anderen: Betrokkene[] = [...allePartijen(d), ...anderenDieHandelden(d)];
  return [...anderen.filter((a) => !gevonden.has(partijSleutel(a.partij))), ...opvolgers];
}

/** One party of an agreement: since when, what its bodies did, and whether it is bound. */
export const PartijAntwoord = z
  .object({
    partij: PartijSchema,
    naam: z.string(),
    basis: Basis,
    partijOp: Oordeel.describe('Is dit op deze dag een partij?'),
    gebonden: Oordeel.describe('Is deze partij op deze dag gebonden?'),
    einde: Einde.nullable(),
    opgevolgdDoor: z.array(z.string()),
    besluiten: z.array(Handeling),
    gepland: z.array(
      z.object({
        orgaan: z.string(),
        datum: z.string().nullable(),
        uiterlijk: z.string().nullable(),
        gebeurtenis: z.string(),
      }),
    ),
    ondertekeningen: z.array(Handeling),
    opzegging: z.object({ datum: z.string().nullable(), per: z.string().nullable() }).nullable(),
    redenen: z.array(Reden),
  })
  .meta({ id: 'PartijBijOvereenkomst' });
export type PartijAntwoord = z.infer<typeof PartijAntwoord>;

/**
 * Who decided, signed or planned to without being recorded or reported as a party. They bind nobody and give no right,
 * but what a council did must be seen (A2).
 */
export function anderenDieHandelden(d: Dossier): { partij: Partij; basis: 'handeling' }[] {
  const bekend = new Set(allePartijen(d).map((p) => partijSleutel(p.partij)));
  const uit = new Map<string, { partij: Partij; basis: 'handeling' }>();
  for (const { inhoud } of [...d.besluiten, ...d.ondertekeningen, ...d.plannen]) {
    const { partij } = inhoud;
    if (partij && !bekend.has(partijSleutel(partij)))
      uit.set(partijSleutel(partij), { partij, basis: 'handeling' });
  }
  return [...uit.values()];
}

const UITLEG: Record<Oordeel, (naam: string) => string> = {
  ja: (naam) => `${naam} is op deze dag gebonden.`,
  nee: (naam) => `${naam} is op deze dag niet gebonden.`,
  onzeker: (naam) => `${naam} is misschien gebonden; een datum of voorwaarde staat niet vast.`,
  'niet-aangetoond': (naam) => `${naam} is niet aantoonbaar gebonden; er ontbreekt een handeling.`,
  'niet-bekend': (naam) =>
    `Of ${naam} gebonden is, is niet bekend: er is niet vastgelegd dat dit een partij is, of wat er geldt.`,
};

export function partijAntwoord(
  feiten: Feiten,
  d: Dossier,
  { partij, basis, namens }: { partij: Partij; basis: Basis; namens?: string },
  dag: Dag,
  geldt: Geldigheid,
): PartijAntwoord {
  const sleutel = partijSleutel(partij);
  const lid = partijOp(d, partij, dag);
  const stand = standVan(feiten, d, { partij, basis, namens }, dag, geldt);
  const bound = stand.gebonden;
  const naam = partijNaam(feiten, partij);
  const besluiten = d.besluiten.filter((b) => partijSleutel(b.inhoud.partij) === sleutel);
  const plannen = d.plannen.filter((p) => !p.inhoud.partij || partijSleutel(p.inhoud.partij) === sleutel);
  const handtekeningen = d.ondertekeningen.filter((o) => partijSleutel(o.inhoud.partij) === sleutel);
  const opzegging = d.opzeggingen.find((o) => partijSleutel(o.inhoud.partij) === sleutel)?.inhoud;
  return {
    partij,
    naam,
    basis,
    partijOp: stand.partijOp,
    gebonden: bound,
    einde: lid.einde,
    opgevolgdDoor: stand.opvolgers,
    besluiten: besluiten.map(({ inhoud, herleiding }) => ({
      orgaan: inhoud.orgaan,
      uitkomst: inhoud.uitkomst,
      versie: inhoud.versie ?? null,
      datum: inhoud.datum ?? null,
      gebeurtenis: herleiding.gebeurtenis,
    })),
    gepland: plannen.map(({ inhoud, herleiding }) => ({
      orgaan: inhoud.orgaan,
      datum: inhoud.datum ?? null,
      uiterlijk: inhoud.uiterlijk ?? null,
      gebeurtenis: herleiding.gebeurtenis,
    })),
    ondertekeningen: handtekeningen.map(({ inhoud, herleiding }) => ({
      orgaan: inhoud.door?.ambt ?? null,
      uitkomst: 'ondertekend',
      versie: inhoud.versie ?? null,
      datum: inhoud.datum ?? null,
      gebeurtenis: herleiding.gebeurtenis,
    })),
    opzegging: opzegging ? { datum: opzegging.datum ?? null, per: opzegging.per ?? null } : null,
    redenen: [
      reden('gebonden', UITLEG[bound](naam), [...lid.feiten, ...besluiten, ...handtekeningen]),
      ...stand.redenen,
      ...(plannen.length > 0
        ? [reden('besluit-gepland', 'Een gepland besluit is nog geen besluit.', plannen)]
        : []),
    ],
  };
}
