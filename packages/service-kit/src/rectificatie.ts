import type { Aggregaat, Schemas } from '@regiolog/domein/gedeeld/aggregaat';
import type { FeitInhoud } from '@regiolog/domein/gedeeld/feit';
import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { persoonlijk } from '@regiolog/domein/gedeeld/persoon';
import { isWeigering, type Weigering } from '@regiolog/domein/gedeeld/weigering';
import type { StreamRef } from '@regiolog/event-store/event-store';
import { z } from 'zod';
import { type SchrijfDeps, voerUit, wie } from './opdracht.ts';
import type { Actie } from './policy.ts';
import { type Antwoord, type Route, route, type Verzoek } from './route.ts';
import { antwoordOp, VASTGELEGD } from './vastgelegd.ts';

/** An act as it is said anew: its kind and its body. */
export type Vervanging = { readonly type: string; readonly data: Record<string, unknown> };
/** The correction that somebody asks for; without a replacement: it turns out never to have happened. */
export type Herstel = { readonly gebeurtenis: string; readonly vervanging: Vervanging | null };

/** What a kind of file needs to be corrected. */
export type Herstelbaar<S extends Schemas, T, F extends FeitInhoud> = {
  readonly aggregaat: Aggregaat<S, T, F>;
  readonly pad: string;
  readonly label: string;
  readonly sleutelnaam: string;
  readonly sleutel: z.ZodType<string>;
  readonly ref: (sleutel: string) => StreamRef;
  readonly actie: Actie;
  /** The acts that can be said anew, each with its body. */
  readonly handelingen: readonly { readonly gebeurtenis: string; readonly invoer: z.ZodObject }[];
  /** Asks the policy, judges the correction, and gives what is stored and under which key its open texts are sealed. */
  readonly bereidVoor: (
    verzoek: Pick<Verzoek, 'toegang' | 'identiteit' | 'idempotencyKey'>,
    sleutel: string,
    herstel: Herstel,
  ) => Promise<
    | {
        readonly vervanging: Vervanging | null;
        readonly verzegelOnder?: string | undefined;
        /** The revision of the file in which it was judged, when what comes between makes another judgement. */
        readonly gezien?: number;
      }
    | Weigering
  >;
};

/** A correction states the whole new fact, what it corrects and why. */
export function rectificatieRoute<S extends Schemas, T, F extends FeitInhoud>(
  deps: SchrijfDeps,
  soort: Herstelbaar<S, T, F>,
): Route {
  const keuze = (h: (typeof soort.handelingen)[number]) =>
    z.strictObject({ soort: z.literal(h.gebeurtenis), inhoud: h.invoer });
  const [eerste, ...rest] = soort.handelingen;
  if (!eerste) throw new TypeError(`nothing can be recorded under ${soort.pad}`);
  return route({
    methode: 'POST',
    pad: `${soort.pad}/rectificaties`,
    naam: `herstel${soort.label.replace(/\W/g, '')}`,
    samenvatting: 'Herstelt wat eerder is vastgelegd. Wat er stond, blijft zichtbaar.',
    label: soort.label,
    actie: soort.actie,
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
    verwerk: async (v): Promise<Antwoord | Weigering> => {
      const sleutel = String(v.parameters[soort.sleutelnaam]);
      const { gebeurtenis, vervanging: nieuw, ...begeleiding } = v.inhoud;
      const vervanging = nieuw && {
        type: String(nieuw.soort),
        data: nieuw.inhoud as Record<string, unknown>,
      };
      const voorbereid = await soort.bereidVoor(v, sleutel, { gebeurtenis, vervanging });
      if (isWeigering(voorbereid)) return voorbereid;
      const uitkomst = await voerUit(deps, soort.aggregaat, {
        ...wie(v),
        ifMatch: v.ifMatch ?? voorbereid.gezien,
        ref: soort.ref(sleutel),
        begeleiding,
        verzegelOnder: voorbereid.verzegelOnder,
        opdracht: { soort: 'rectificeer', gebeurtenis, vervanging: voorbereid.vervanging },
      });
      return antwoordOp(uitkomst, sleutel, soort.pad.replace(/\{\w+\}/, sleutel));
    },
  });
}
