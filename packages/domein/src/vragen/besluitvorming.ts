import { z } from 'zod';
import type { Dag } from '../gedeeld/datum.ts';
import { opNaamEn, Partij, partijSleutel } from '../gedeeld/namen.ts';
import { GemeldBesluit, gemeldeBesluiten } from './besluitvorming-gemeld.ts';
import { OrgaanBesluitvorming, organenVan } from './besluitvorming-orgaan.ts';
import type { Feiten } from './feiten.ts';
import { OntbrekendePartijen, ontbrekendePartijen } from './ontbrekende-partijen.ts';
import { gemeldeVaststelling } from './overeenkomst/bevindingen.ts';
import { perPartij, vereistOrgaan } from './overeenkomst/bevindingen-partijen.ts';
import { type Dossier, dossier, geldendeVersie } from './overeenkomst/dossier.ts';
import { geldigheid } from './overeenkomst/geldigheid.ts';
import { inwerkingtreding } from './overeenkomst/inwerkingtreding.ts';
import { betrokkenen, partijAntwoord } from './overeenkomst/partijen.ts';
import { artikelInZin, Bevinding, bevinding, hoofdletter, Oordeel, ORGAAN, Reden, reden } from './reden.ts';

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
          `${hoofdletter(artikelInZin(vereist.artikel))} vraagt een besluit van ${ORGAAN[vereist.orgaan]} van elke partij.`,
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
    .sort(opNaamEn((p) => partijSleutel(p.partij)));
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
    gemeld: gemeldeBesluiten(feiten, d, gevolgdDoorAllen(partijen, vereistOrgaan(d)?.orgaan), dag),
    bevindingen: [
      ...antwoorden.flatMap((p) => perPartij(d, p, dag)),
      ...overPlannen(partijen),
      ...gemeldeVaststelling(d),
    ],
    redenen: redenen(feiten, d),
  };
}
