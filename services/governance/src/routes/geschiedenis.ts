import { RECTIFICATIE } from '@regiolog/domein/gedeeld/aggregaat';
import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { bekendVan } from '@regiolog/domein/gedeeld/gebeurtenis';
import { GemeenteCode, MandaatId, OvereenkomstId, RegioSlug } from '@regiolog/domein/gedeeld/namen';
import {
  gemeenteStroom,
  mandaatStroom,
  nvoStroom,
  overeenkomstStroom,
  regioStroom,
} from '@regiolog/domein/gedeeld/stromen';
import { bepaalTijden, isZichtbaar } from '@regiolog/domein/gedeeld/tijden';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import type { StreamRef } from '@regiolog/event-store/event-store';
import { verifyChain } from '@regiolog/event-store/hash-chain';
import { readWholeStream } from '@regiolog/event-store/walk';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import { Gebeurtenis, isSinds, Sinds, toon } from '@regiolog/service-kit/gebeurtenis';
import type { Kluis } from '@regiolog/service-kit/kluis';
import { openVerzegeld } from '@regiolog/service-kit/persoonsgegevens';
import { NIET_GEVONDEN } from '@regiolog/service-kit/policy';
import type { Verzoek } from '@regiolog/service-kit/route';
import { z } from 'zod';
import { echo, Tijdenecho } from '../tijdenecho.ts';
import { type GovernanceDeps, type Route, route, VraagTijden } from '../vraag.ts';

const Geschiedenis = z.object({
  tijden: Tijdenecho.omit({ geldigOp: true }),
  ketenKlopt: z.boolean().describe('De hashketen van het hele dossier is nagerekend.'),
  ...bladzijde(Gebeurtenis).shape,
});

type Deps = GovernanceDeps & { readonly kluis: Kluis };

type Vraag = Pick<Verzoek, 'toegang'> & {
  readonly vraag: Omit<VraagTijden, 'geldigOp'> & z.infer<typeof Bladeren> & z.infer<typeof Sinds>;
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
  const stroom = await readWholeStream(deps.store, ref);
  if (stroom.length === 0) return NIET_GEVONDEN;
  const zichtbaar = stroom.filter((e) =>
    isZichtbaar({ geregistreerd: e.geregistreerd, bekend: bekendVan(e) }, tijden),
  );
  const blad = blader(
    zichtbaar.filter((e) => isSinds(e, v.vraag) && (alleen === undefined || e.type === alleen)),
    v.vraag,
  );
  const { geldigOp: _geldigOp, ...zonderGeldigOp } = echo(tijden, deps.view, deps.nu());
  return {
    status: 200,
    etag: stroom.length - 1,
    inhoud: {
      tijden: zonderGeldigOp,
      ketenKlopt: verifyChain(stroom) === null,
      ...blad,
      resultaten: await openVerzegeld(
        blad.resultaten.map((e) => toon(e, stroom, zichtbaar)),
        deps.kluis,
      ),
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
      vraag: VraagTijden.omit({ geldigOp: true }).extend(Bladeren.shape).extend(Sinds.shape),
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
      ref: ({ id }) => overeenkomstStroom(String(id)),
      partijen: ({ regio, id }, dag) => deps.betrekkingen.partijenVan(`${regio}.${id}`, dag),
    }),
    ...dossierRoutes(deps, {
      pad: '/v1/gemeenten/{code}',
      naam: 'Gemeente',
      parameters: z.object({ code: GemeenteCode }),
      ref: ({ code }) => gemeenteStroom(String(code)),
    }),
    ...dossierRoutes(deps, {
      pad: '/v1/regios/{slug}',
      naam: 'Regio',
      parameters: z.object({ slug: RegioSlug }),
      ref: ({ slug }) => regioStroom(String(slug)),
    }),
    ...dossierRoutes(deps, {
      pad: '/v1/mandaten/{id}',
      naam: 'Mandaat',
      parameters: z.object({ id: MandaatId }),
      ref: ({ id }) => mandaatStroom(String(id)),
      partijen: ({ regio, id }, dag) => deps.betrekkingen.mandaatpartijen(`${regio}.${id}`, dag),
    }),
    ...dossierRoutes(deps, {
      pad: '/v1/nvo/{slug}',
      naam: 'Nvo',
      parameters: z.object({ slug: RegioSlug }),
      ref: ({ slug }) => nvoStroom(String(slug)),
    }),
  ];
}
