import type { Aggregaat, Schemas } from '@regiolog/domein/gedeeld/aggregaat';
import type { FeitInhoud } from '@regiolog/domein/gedeeld/feit';
import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { persoonlijk } from '@regiolog/domein/gedeeld/persoon';
import { isWeigering, type Weigering } from '@regiolog/domein/gedeeld/weigering';
import type { Handeling } from '@regiolog/domein/handelingen';
import type { StreamRef } from '@regiolog/event-store/event-store';
import { type SchrijfDeps, voerUit, wie } from '@regiolog/service-kit/opdracht';
import type { Actie, BeleidsObject } from '@regiolog/service-kit/policy';
import { type Route, route } from '@regiolog/service-kit/route';
import { antwoordOp, VASTGELEGD } from '@regiolog/service-kit/vastgelegd';
import { z } from 'zod';
import { metDocument } from '../lichaam.ts';

/** What a kind of file needs to be written: where its stream is and who stands how to it. */
export type Dossiersoort<S extends Schemas, T, F extends FeitInhoud> = {
  readonly aggregaat: Aggregaat<S, T, F>;
  readonly pad: string;
  readonly label: string;
  readonly sleutelnaam: string;
  readonly sleutel: z.ZodType<string>;
  readonly ref: (sleutel: string) => StreamRef;
  readonly object: (ref: StreamRef) => Promise<BeleidsObject>;
  readonly beheer: Actie;
  readonly handelingen: readonly Handeling[];
  /** What made the file, if anything did: not recorded here, but corrected here. */
  readonly inschrijving?: Handeling;
};

/** A correction states the whole new fact, what it corrects and why. */
export function rectificatieRoute<S extends Schemas, T, F extends FeitInhoud>(
  deps: SchrijfDeps,
  soort: Dossiersoort<S, T, F>,
): Route {
  const keuze = (h: Handeling) => z.strictObject({ soort: z.literal(h.gebeurtenis), inhoud: h.invoer });
  const actie = 'rectificatie.vastleggen';
  const [eerste, ...rest] = [...(soort.inschrijving ? [soort.inschrijving] : []), ...soort.handelingen];
  if (!eerste) throw new TypeError(`nothing can be recorded under ${soort.pad}`);
  return route({
    methode: 'POST',
    pad: `${soort.pad}/rectificaties`,
    naam: `herstel${soort.label.replace(/\W/g, '')}`,
    samenvatting: 'Herstelt wat eerder is vastgelegd. Wat er stond, blijft zichtbaar.',
    label: soort.label,
    actie,
    parameters: z.object({ [soort.sleutelnaam]: soort.sleutel }),
    inhoud: z.strictObject({
      gebeurtenis: z.uuid().describe('De gebeurtenis die wordt hersteld.'),
      vervanging: z
        .discriminatedUnion('soort', [keuze(eerste), ...rest.map(keuze)])
        .nullable()
        .describe('Het hele nieuwe feit; null als het nooit gebeurde.'),
      ...Begeleiding.shape,
      toelichting: persoonlijk(2000).describe('Waarom dit wordt hersteld.'),
    }),
    antwoorden: VASTGELEGD,
    verwerk: async (v): Promise<ReturnType<typeof antwoordOp> | Weigering> => {
      const sleutel = String(v.parameters[soort.sleutelnaam]);
      const ref = soort.ref(sleutel);
      const geweigerd = v.toegang.eis(actie, await soort.object(ref));
      if (geweigerd) return geweigerd;
      const { gebeurtenis, vervanging, ...begeleiding } = v.inhoud;
      const nieuw =
        vervanging && (await metDocument(deps, v.toegang, ref, vervanging.inhoud as Record<string, unknown>));
      if (isWeigering(nieuw)) return nieuw;
      const uitkomst = await voerUit(deps, soort.aggregaat, {
        ...wie(v),
        ref,
        begeleiding,
        opdracht: {
          soort: 'rectificeer',
          gebeurtenis,
          vervanging: vervanging && { type: String(vervanging.soort), data: nieuw },
        },
      });
      return antwoordOp(uitkomst, sleutel, soort.pad.replace(/\{\w+\}/, sleutel));
    },
  });
}
