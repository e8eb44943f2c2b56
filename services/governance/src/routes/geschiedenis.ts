import { Gerectificeerd, RECTIFICATIE } from '@regiolog/domein/gedeeld/aggregaat';
import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { bekendVan, Herkomst } from '@regiolog/domein/gedeeld/gebeurtenis';
import { Bron, GemeenteCode, LANDELIJK, OvereenkomstId, RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { bepaalTijden, isZichtbaar } from '@regiolog/domein/gedeeld/tijden';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { LIMITS, type RecordedEvent, type StreamRef } from '@regiolog/event-store/event-store';
import { verifyChain } from '@regiolog/event-store/hash-chain';
import type { Kluis } from '@regiolog/service-kit/kluis';
import { openVerzegeld } from '@regiolog/service-kit/persoonsgegevens';
import { NIET_GEVONDEN } from '@regiolog/service-kit/policy';
import type { Verzoek } from '@regiolog/service-kit/route';
import { z } from 'zod';
import {
  Bladeren,
  blader,
  bladzijde,
  type GovernanceDeps,
  type Route,
  route,
  VraagTijden,
} from '../vraag.ts';

const Verzegelbaar = z.union([
  z.string(),
  z.object({ vernietigd: z.literal(true) }),
  z.object({ onleesbaar: z.literal(true) }),
]);

/** One event as an auditor wants it: what, who, in which role, why, from which source, and its place in the chain. */
const Gebeurtenis = z
  .object({
    gebeurtenis: z.string(),
    soort: z.string(),
    regio: z.string(),
    dossier: z.string(),
    volgnummer: z.number(),
    geregistreerdOp: z.string().meta({ format: 'date-time' }),
    bekendOp: z.string().meta({ format: 'date-time' }),
    door: z.string(),
    rol: z.string(),
    bron: Bron.nullable(),
    toelichting: Verzegelbaar.nullable(),
    inhoud: z.unknown(),
    corrigeert: z.string().nullable().describe('De gebeurtenis die hiermee is hersteld.'),
    voorheen: z.unknown().describe('Wat er stond voordat dit werd hersteld.'),
    gerectificeerdDoor: z.string().nullable(),
    vorigeHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'Gebeurtenis' });

const Geschiedenis = z.object({
  ketenKlopt: z.boolean().describe('De hashketen van het hele dossier is nagerekend.'),
  ...bladzijde(Gebeurtenis).shape,
});

type Deps = GovernanceDeps & { readonly kluis: Kluis };

async function heleStroom(deps: Deps, ref: StreamRef): Promise<RecordedEvent[]> {
  const uit: RecordedEvent[] = [];
  for (;;) {
    const deel = await deps.store.readStream(ref, uit.length, LIMITS.pageSize);
    uit.push(...deel);
    if (deel.length < LIMITS.pageSize) return uit;
  }
}

/** What an event says: of a correction, what it states anew (nothing when it took the fact away). */
function zegt(event: RecordedEvent | undefined): {
  soort: string;
  inhoud: unknown;
  herstel: Gerectificeerd | null;
} {
  if (!event) return { soort: '', inhoud: null, herstel: null };
  if (event.type !== RECTIFICATIE) return { soort: event.type, inhoud: event.data, herstel: null };
  const herstel = Gerectificeerd.safeParse(event.data).data;
  // A correction that cannot be read is shown as it is stored: an auditor wants to see exactly that.
  if (!herstel) return { soort: RECTIFICATIE, inhoud: event.data, herstel: null };
  return { soort: RECTIFICATIE, inhoud: herstel.vervanging, herstel };
}

function toon(
  deps: Deps,
  event: RecordedEvent,
  stroom: readonly RecordedEvent[],
  zichtbaar: readonly RecordedEvent[],
) {
  const herkomst = Herkomst.safeParse(event.metadata).data;
  const { soort, inhoud, herstel } = zegt(event);
  const vorige = herstel && stroom.find((e) => e.id === herstel.corrigeert);
  const door = zichtbaar.find((e) => zegt(e).herstel?.corrigeert === event.id);
  return {
    gebeurtenis: event.id,
    soort,
    regio: event.ref.regio,
    dossier: event.ref.id,
    volgnummer: event.revision,
    geregistreerdOp: event.geregistreerd,
    bekendOp: bekendVan(event),
    door: herkomst?.actor ?? 'onbekend',
    rol: herkomst?.rol ?? 'onbekend',
    bron: herkomst?.bron ?? null,
    toelichting: openVerzegeld(herkomst?.toelichting ?? null, deps.kluis),
    inhoud: openVerzegeld(inhoud, deps.kluis),
    corrigeert: herstel?.corrigeert ?? null,
    voorheen: vorige ? openVerzegeld(zegt(vorige).inhoud, deps.kluis) : null,
    gerectificeerdDoor: door?.id ?? null,
    vorigeHash: event.previousHash,
    hash: event.hash,
  };
}

type Vraag = Pick<Verzoek, 'toegang'> & {
  readonly vraag: Omit<VraagTijden, 'geldigOp'> & z.infer<typeof Bladeren>;
};

async function geschiedenis(
  deps: Deps,
  v: Vraag,
  ref: StreamRef,
  {
    partijen,
    alleen,
  }: { readonly partijen?: readonly string[] | undefined; readonly alleen?: string | undefined },
) {
  const tijden = bepaalTijden(v.vraag, deps.nu(), deps.view.stand().geregistreerd);
  if (isWeigering(tijden)) return tijden;
  const object = partijen ? { regio: ref.regio, partijen } : { regio: ref.regio };
  // A history is not cut off at a day in the world of law, so the right to it is judged today.
  const geweigerd = v.toegang.eis('geschiedenis.lezen', object);
  if (geweigerd) return geweigerd;
  const stroom = await heleStroom(deps, ref);
  if (stroom.length === 0) return NIET_GEVONDEN;
  const zichtbaar = stroom.filter((e) =>
    isZichtbaar({ geregistreerd: e.geregistreerd, bekend: bekendVan(e) }, tijden),
  );
  const blad = blader(
    zichtbaar.filter((e) => alleen === undefined || e.type === alleen),
    v.vraag,
  );
  return {
    status: 200,
    etag: stroom.length - 1,
    inhoud: {
      ketenKlopt: verifyChain(stroom) === null,
      ...blad,
      resultaten: blad.resultaten.map((e) => toon(deps, e, stroom, zichtbaar)),
    },
  };
}

type Dossier = {
  readonly pad: string;
  readonly naam: string;
  readonly parameters: z.ZodObject;
  readonly ref: (parameters: Record<string, unknown>) => StreamRef;
  readonly partijen?: (ref: StreamRef, dag: string) => readonly string[];
};

const VORMEN = [
  { deel: 'geschiedenis', wat: 'Wat er is vastgelegd en hersteld: door wie, waarom en uit welke bron.' },
  { deel: 'rectificaties', wat: 'Alleen wat is hersteld: wat er stond, wat er nu staat, en waarom.' },
] as const;

function dossierRoutes(deps: Deps, dossier: Dossier): Route[] {
  return VORMEN.map(({ deel, wat }) =>
    route({
      methode: 'GET',
      pad: `${dossier.pad}/${deel}`,
      naam: `lees${dossier.naam}${deel === 'geschiedenis' ? 'Geschiedenis' : 'Rectificaties'}`,
      samenvatting: wat,
      label: 'Geschiedenis',
      actie: 'geschiedenis.lezen',
      parameters: dossier.parameters,
      vraag: VraagTijden.omit({ geldigOp: true }).extend(Bladeren.shape),
      antwoorden: { 200: Geschiedenis },
      verwerk: (v) => {
        const ref = dossier.ref(v.parameters);
        const partijen = dossier.partijen?.(ref, dagVan(deps.nu()));
        return geschiedenis(deps, v, ref, {
          partijen,
          alleen: deel === 'rectificaties' ? RECTIFICATIE : undefined,
        });
      },
    }),
  );
}

/** The history of anything, event by event (A10). */
export function geschiedenisRoutes(deps: Deps): Route[] {
  return [
    ...dossierRoutes(deps, {
      pad: '/v1/overeenkomsten/{id}',
      naam: 'Overeenkomst',
      parameters: z.object({ id: OvereenkomstId }),
      ref: ({ id }) => {
        const [regio = '', kenmerk = ''] = String(id).split('.');
        return { regio, categorie: 'overeenkomst', id: kenmerk };
      },
      partijen: ({ regio, id }, dag) => deps.betrekkingen.partijenVan(`${regio}.${id}`, dag),
    }),
    ...dossierRoutes(deps, {
      pad: '/v1/gemeenten/{code}',
      naam: 'Gemeente',
      parameters: z.object({ code: GemeenteCode }),
      ref: ({ code }) => ({ regio: LANDELIJK, categorie: 'gemeente', id: String(code) }),
    }),
    ...dossierRoutes(deps, {
      pad: '/v1/regios/{slug}',
      naam: 'Regio',
      parameters: z.object({ slug: RegioSlug }),
      ref: ({ slug }) => ({ regio: String(slug), categorie: 'regio', id: String(slug) }),
    }),
  ];
}
