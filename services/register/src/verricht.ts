import type { Schemas } from '@regiolog/domein/gedeeld/aggregaat';
import type { FeitInhoud } from '@regiolog/domein/gedeeld/feit';
import { OvereenkomstId } from '@regiolog/domein/gedeeld/namen';
import { overeenkomstStroom } from '@regiolog/domein/gedeeld/stromen';
import { isWeigering, type Weigering } from '@regiolog/domein/gedeeld/weigering';
import { type Handeling, inschrijvingen, overeenkomstHandelingen } from '@regiolog/domein/handelingen';
import { overeenkomst } from '@regiolog/domein/overeenkomst/overeenkomst';
import { ontleed, type SchrijfDeps, type Vastgelegd, voerUit, wie } from '@regiolog/service-kit/opdracht';
import type { Actie } from '@regiolog/service-kit/policy';
import { metDocument, wiensHandeling } from './lichaam.ts';
import { partijGemeenten } from './rechten.ts';
import type { Dossiersoort } from './routes/rectificaties.ts';

const ACTIE: Record<Exclude<Handeling['van'], 'beheer'>, Actie> = {
  besluit: 'besluit.vastleggen',
  ondertekening: 'ondertekening.vastleggen',
  rapport: 'rapport.vastleggen',
};

/** What recording an act asks of the policy, in a file that is kept under `beheer`. */
export const actieVan = (handeling: Handeling, beheer: Actie): Actie =>
  handeling.van === 'beheer' ? beheer : ACTIE[handeling.van];

/**
 * Records an act in a file, when the one who acts may: the one way for a request and for a message that came in.
 * `inhoud` is the body of the act's route, read by its schema.
 */
export async function verricht<S extends Schemas, T, F extends FeitInhoud>(
  deps: SchrijfDeps,
  soort: Dossiersoort<S, T, F>,
  handeling: Handeling,
  v: Parameters<typeof wie>[0] & { readonly sleutel: string; readonly inhoud: Record<string, unknown> },
): Promise<Vastgelegd | Weigering> {
  const actie = actieVan(handeling, soort.beheer);
  const ref = soort.ref(v.sleutel);
  const { begeleiding, data } = ontleed(v.inhoud);
  const gemeente = wiensHandeling(data);
  const object = await soort.object(ref);
  const geweigerd = v.toegang.eis(actie, gemeente ? { ...object, gemeente } : object);
  if (geweigerd) return geweigerd;
  const volledig = await metDocument(deps, v.toegang, ref, data);
  if (isWeigering(volledig)) return volledig;
  return voerUit(deps, soort.aggregaat, {
    ...wie(v),
    ref,
    begeleiding,
    opdracht: { soort: 'leg-vast', type: handeling.gebeurtenis, data: volledig },
  });
}

/** Agreements, as files that acts are recorded in. */
export const overeenkomstDossiers = (deps: SchrijfDeps) => ({
  aggregaat: overeenkomst,
  pad: '/v1/overeenkomsten/{id}',
  label: 'Overeenkomsten',
  sleutelnaam: 'id',
  sleutel: OvereenkomstId,
  ref: overeenkomstStroom,
  object: async (ref: ReturnType<typeof overeenkomstStroom>) => ({
    regio: ref.regio,
    partijen: await partijGemeenten(deps.store, ref),
  }),
  beheer: 'overeenkomst.beheren' as const,
  handelingen: overeenkomstHandelingen,
  inschrijving: inschrijvingen.overeenkomst,
});
