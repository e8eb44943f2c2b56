import { z } from 'zod';
import { type Dag, inWoorden, laatsteDag } from '../gedeeld/datum.ts';
import { Bron, Partij } from '../gedeeld/namen.ts';
import { OrgaanBesluitvorming, organenVan } from './besluitvorming-orgaan.ts';
import { isVerstreken, planVenster } from './besluitvorming-plan.ts';
import type { Feiten } from './feiten.ts';
import { OntbrekendePartijen, ontbrekendePartijen } from './ontbrekende-partijen.ts';
import { perPartij, vereistOrgaan } from './overeenkomst/bevindingen-partijen.ts';
import { type Dossier, dossier, geldendeVersie } from './overeenkomst/dossier.ts';
import { geldigheid } from './overeenkomst/geldigheid.ts';
import { inwerkingtreding } from './overeenkomst/inwerkingtreding.ts';
import { betrokkenen, partijAntwoord } from './overeenkomst/partijen.ts';
import { Bevinding, bevinding, Oordeel, ORGAAN, Reden, reden } from './reden.ts';

/** A plan or an adoption that only a source reports; it shows no decision. */
const GemeldBesluit = z.object({
  peildatum: z.string(),
  status: z.string(),
  organen: z.array(z.string()),
  gepland: z.string().nullable(),
  vastgesteld: z.string().nullable(),
  verstreken: z.enum(['ja', 'nee', 'niet-bekend']).describe('Is wat er gepland was voorbij?'),
  gevolgd: Oordeel.describe('Volgde dat? Alleen vastgelegde besluiten tellen; zonder: niet-bekend.'),
  uitleg: z.string(),
  gebeurtenis: z.string(),
  bron: Bron.nullable(),
});
export type GemeldBesluit = z.infer<typeof GemeldBesluit>;

/** Who decided on an agreement, on which text, and who must still decide (C2, C3, C4, K2, A2, A7). */
export const Besluitvorming = z
  .object({
    overeenkomst: z.string(),
    naam: z.string().nullable(),
    gevraagd: z
      .object({ orgaan: z.string(), artikel: z.string() })
      .nullable()
      .describe('Welk orgaan norm of wet vraagt; leeg: geen bepaald orgaan.'),
    geldendeTekst: z.string().nullable(),
    partijen: z.array(
      z.object({
        partij: Partij,
        naam: z.string(),
        basis: z.enum(['vastgelegd', 'gemeld', 'handeling', 'rechtsopvolger']),
        partijOp: Oordeel,
        organen: z.array(OrgaanBesluitvorming),
      }),
    ),
    geenPartij: OntbrekendePartijen.shape.ontbreken.describe(
      'Leden van de regio die geen partij zijn; voor toetreding moet het gevraagde orgaan beslissen.',
    ),
    gemeld: z.array(GemeldBesluit),
    bevindingen: z.array(Bevinding),
    redenen: z.array(Reden),
  })
  .meta({ id: 'Besluitvorming' });
export type Besluitvorming = z.infer<typeof Besluitvorming>;
type PerPartij = Besluitvorming['partijen'];

/** Of the recorded parties of whom the body is asked: how many said yes. Without any it cannot be said. */
function gevolgdDoorAllen(partijen: PerPartij, orgaan: string | undefined): Oordeel {
  const gevraagd = partijen
    .filter((p) => p.basis === 'vastgelegd' && p.partijOp !== 'nee')
    .map((p) => p.organen.filter((o) => orgaan === undefined || o.orgaan === orgaan));
  const ja = gevraagd.filter((organen) => organen.some((o) => o.oordeel === 'ja'));
  if (ja.length === 0) return 'niet-bekend';
  return ja.length === gevraagd.length ? 'ja' : 'onzeker';
}

function gemeld(d: Dossier, partijen: PerPartij, dag: Dag): GemeldBesluit[] {
  return d.rapporten
    .filter(({ inhoud: r }) => r.vaststellingGepland !== undefined || r.vastgesteld !== undefined)
    .map((feit) => {
      const { peildatum, status, organen, vaststellingGepland: gepland, vastgesteld } = feit.inhoud;
      const verstreken = isVerstreken(planVenster({ datum: gepland }), dag);
      const later = d.rapporten.find(
        (r) => r.inhoud.vastgesteld !== undefined && laatsteDag(r.inhoud.peildatum) > laatsteDag(peildatum),
      );
      const zinnen = [
        gepland && `Een bron meldt vaststelling als gepland voor ${inWoorden(gepland)}.`,
        vastgesteld && `Een bron meldt vaststelling in ${inWoorden(vastgesteld)}.`,
        gepland &&
          later &&
          `Een latere bron meldt vaststelling in ${inWoorden(later.inhoud.vastgesteld ?? '')}.`,
        'Een melding is geen besluit.',
      ];
      return {
        peildatum,
        status,
        organen,
        gepland: gepland ?? null,
        vastgesteld: vastgesteld ?? null,
        verstreken,
        gevolgd: gevolgdDoorAllen(partijen, vereistOrgaan(d)?.orgaan),
        uitleg: zinnen.filter(Boolean).join(' '),
        gebeurtenis: feit.herleiding.gebeurtenis,
        bron: feit.herleiding.bron ?? null,
      };
    });
}

/** Plans whose time went by. */
function overPlannen(partijen: PerPartij): Bevinding[] {
  return partijen.flatMap(({ naam, organen }) =>
    organen.flatMap(({ orgaan, plannen }) =>
      plannen
        .filter((p) => p.verstreken === 'ja' && p.gevolgd !== 'ja')
        .map((p) => ({
          ...bevinding('plan-niet-gevolgd', `${naam}, ${ORGAAN[orgaan as keyof typeof ORGAAN]}: ${p.uitleg}`),
          gebeurtenissen: [p.gebeurtenis],
        })),
    ),
  );
}

function redenen(feiten: Feiten, d: Dossier): Reden[] {
  const vereist = vereistOrgaan(d);
  const regel = inwerkingtreding(feiten, d);
  const kop = d.kop ? [d.kop] : [];
  return [
    vereist
      ? reden(
          'gevraagd-orgaan',
          `${vereist.artikel} vraagt een besluit van ${ORGAAN[vereist.orgaan]} van elke partij.`,
          kop,
        )
      : reden('geen-gevraagd-orgaan', 'Norm of wet vraagt hier geen besluit van een bepaald orgaan.', kop),
    ...(regel ? [reden('eigen-regel', regel.uitleg, d.inwerkingtreding ? [d.inwerkingtreding] : [])] : []),
  ];
}

/** Who decided on an agreement and who must still, on a day. */
export function besluitvorming(feiten: Feiten, id: string, dag: Dag): Besluitvorming {
  const d = dossier(feiten, id);
  const geldt = geldigheid(feiten, id, dag);
  const antwoorden = betrokkenen(feiten, d, dag)
    .map((b) => partijAntwoord(feiten, d, b, dag, geldt))
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
  const partijen = antwoorden.map((p) => ({
    partij: p.partij,
    naam: p.naam,
    basis: p.basis,
    partijOp: p.partijOp,
    organen: organenVan(d, p, dag),
  }));
  return {
    overeenkomst: id,
    naam: d.kop?.inhoud.naam ?? null,
    gevraagd: vereistOrgaan(d) ?? null,
    geldendeTekst: geldendeVersie(d) ?? null,
    partijen,
    geenPartij: ontbrekendePartijen(feiten, id, dag).ontbreken,
    gemeld: gemeld(d, partijen, dag),
    bevindingen: [...antwoorden.flatMap((p) => perPartij(d, p, dag)), ...overPlannen(partijen)],
    redenen: redenen(feiten, d),
  };
}
