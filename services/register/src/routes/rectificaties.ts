import type { Schemas } from '@regiolog/domein/gedeeld/aggregaat';
import type { FeitInhoud } from '@regiolog/domein/gedeeld/feit';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import type { Handeling } from '@regiolog/domein/handelingen';
import type { StreamRef } from '@regiolog/event-store/event-store';
import type { SchrijfDeps } from '@regiolog/service-kit/opdracht';
import type { Actie, BeleidsObject } from '@regiolog/service-kit/policy';
import { type Herstelbaar, rectificatieRoute } from '@regiolog/service-kit/rectificatie';
import type { Route } from '@regiolog/service-kit/route';
import { metDocument } from '../lichaam.ts';

/** What a kind of file needs to be written: where its stream is and who stands how to it. */
export type Dossiersoort<S extends Schemas, T, F extends FeitInhoud> = Omit<
  Herstelbaar<S, T, F>,
  'actie' | 'handelingen' | 'bereidVoor'
> & {
  readonly object: (ref: StreamRef) => Promise<BeleidsObject>;
  readonly beheer: Actie;
  readonly handelingen: readonly Handeling[];
  /** What made the file, if anything did: not recorded here, but corrected here. */
  readonly inschrijving?: Handeling;
};

/** Whoever keeps a file corrects it, with a document that was delivered to the region. */
export function herstelRoute<S extends Schemas, T, F extends FeitInhoud>(
  deps: SchrijfDeps,
  soort: Dossiersoort<S, T, F>,
): Route {
  const actie = 'rectificatie.vastleggen';
  return rectificatieRoute(deps, {
    ...soort,
    actie,
    handelingen: [...(soort.inschrijving ? [soort.inschrijving] : []), ...soort.handelingen],
    bereidVoor: async ({ toegang }, sleutel, { vervanging }) => {
      const ref = soort.ref(sleutel);
      const geweigerd = toegang.eis(actie, await soort.object(ref));
      if (geweigerd) return geweigerd;
      const data = vervanging && (await metDocument(deps, toegang, ref, vervanging.data));
      if (isWeigering(data)) return data;
      return { vervanging: vervanging && data && { ...vervanging, data } };
    },
  });
}
