import { z } from 'zod';
import { type Dag, dagVan, inWoorden, laatsteDag } from '../gedeeld/datum.ts';
import { Bron } from '../gedeeld/namen.ts';
import { isVerstreken, planVenster } from './besluitvorming-plan.ts';
import type { Feiten } from './feiten.ts';
import type { Dossier } from './overeenkomst/dossier.ts';
import { Oordeel, type Reden } from './reden.ts';
import { type Verplichting, verplichtingenVan } from './verplichtingen-termijnen.ts';

/** A plan or an adoption that only a source reports; it shows no decision. */
export const GemeldBesluit = z.object({
  soort: z
    .enum(['melding', 'aankondiging'])
    .describe('melding: een bron over de stand. aankondiging: de tekst zegt dat er een besluit komt.'),
  peildatum: z.string(),
  status: z.string(),
  organen: z.array(z.string()),
  gepland: z.string().nullable(),
  vastgesteld: z.string().nullable(),
  verstreken: z.enum(['ja', 'nee', 'niet-bekend']).describe('Is wat er gepland was voorbij?'),
  gevolgd: Oordeel.describe('Volgde dat? Alleen vastgelegde besluiten tellen; zonder: niet-bekend.'),
  uitleg: z.string(),
  opmerking: z.string().nullable(),
  gebeurtenis: z.string(),
  bron: Bron.nullable(),
});
export type GemeldBesluit = z.infer<typeof GemeldBesluit>;

type Rapport = Dossier['rapporten'][number];

/** What a report says of the adoption, in words: by whom and when, as far as it says. */
function uitlegVan(d: Dossier, { inhoud: r }: Rapport): string {
  const { vaststellingGepland: gepland, vastgesteld } = r;
  const door = r.organen.length > 0 ? ` door ${r.organen.join(' en ')}` : '';
  const later = d.rapporten.find(
    (l) => l.inhoud.vastgesteld !== undefined && laatsteDag(l.inhoud.peildatum) > laatsteDag(r.peildatum),
  );
  const zinnen = [
    gepland && `Een bron meldt vaststelling${door} als gepland voor ${inWoorden(gepland)}.`,
    vastgesteld && `Een bron meldt vaststelling${door} in ${inWoorden(vastgesteld)}.`,
    !gepland && !vastgesteld && `Een bron meldt vaststelling${door}, zonder datum.`,
    gepland && later && `Een latere bron meldt vaststelling in ${inWoorden(later.inhoud.vastgesteld ?? '')}.`,
    'Een melding is geen besluit.',
  ];
  return zinnen.filter(Boolean).join(' ');
}

function uitRapport(d: Dossier, feit: Rapport, gevolgd: Oordeel, dag: Dag): GemeldBesluit {
  const { peildatum, status, organen, vaststellingGepland, vastgesteld, opmerking } = feit.inhoud;
  return {
    soort: 'melding',
    peildatum,
    status,
    organen,
    gepland: vaststellingGepland ?? null,
    vastgesteld: vastgesteld ?? null,
    verstreken: isVerstreken(planVenster({ datum: vaststellingGepland }), dag),
    gevolgd,
    uitleg: uitlegVan(d, feit),
    opmerking: opmerking ?? null,
    gebeurtenis: feit.herleiding.gebeurtenis,
    bron: feit.herleiding.bron ?? null,
  };
}

/** A duty to adopt that a text announces is a planned decision too (003:1351, 003:4051). */
function uitAankondiging(d: Dossier, v: Verplichting, gevolgd: Oordeel, dag: Dag): GemeldBesluit {
  const { moment, omschrijving, verplichting, stadium } = v.inhoud;
  const gepland = moment?.soort === 'op' ? moment.datum : undefined;
  const wanneer = gepland ? ` voor ${inWoorden(gepland)}` : ', zonder dag';
  return {
    soort: 'aankondiging',
    peildatum: v.herleiding.bron?.peildatum ?? dagVan(v.herleiding.bekend),
    status: stadium,
    // The duty names no body; the report on the same instrument may.
    organen: [...new Set(d.rapporten.flatMap((r) => r.inhoud.organen))],
    gepland: gepland ?? null,
    vastgesteld: null,
    verstreken: isVerstreken(planVenster({ datum: gepland }), dag),
    gevolgd,
    uitleg: `Een bron kondigt een besluit aan${wanneer}: ${omschrijving ?? verplichting.replaceAll('-', ' ')}. Een aankondiging is geen besluit.`,
    opmerking: null,
    gebeurtenis: v.herleiding.gebeurtenis,
    bron: v.herleiding.bron ?? null,
  };
}

/** A duty that announces an adoption: a planned decision. */
export const isAankondiging = ({ inhoud: { soort, stadium } }: Verplichting): boolean =>
  soort === 'vaststelling' && stadium === 'aangekondigd';

/** Does a recorded plan or a report say when a decision is planned? Then what the text announces is the same plan. */
export const heeftPlan = (d: Dossier): boolean =>
  d.plannen.length > 0 || d.rapporten.some((r) => r.inhoud.vaststellingGepland);

/** Why a reported plan stands in an answer. */
export const gemeldReden = ({ uitleg, gebeurtenis, bron }: GemeldBesluit): Reden => ({
  regel: 'besluit-gemeld-gepland',
  uitleg,
  gebeurtenissen: [gebeurtenis],
  bronnen: bron ? [bron] : [],
});

/** What sources report of adoption, done or planned. */
export function gemeldeBesluiten(feiten: Feiten, d: Dossier, gevolgd: Oordeel, dag: Dag): GemeldBesluit[] {
  const rapporten = d.rapporten.filter(
    ({ inhoud: r }) => r.vaststellingGepland ?? r.vastgesteld ?? (r.status === 'vastgesteld' || undefined),
  );
  const aangekondigd = heeftPlan(d) ? [] : verplichtingenVan(feiten, d.id).filter(isAankondiging);
  return [
    ...rapporten.map((r) => uitRapport(d, r, gevolgd, dag)),
    ...aangekondigd.map((v) => uitAankondiging(d, v, gevolgd, dag)),
  ];
}
