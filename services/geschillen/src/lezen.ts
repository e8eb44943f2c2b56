import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { regioVan } from '@regiolog/domein/gedeeld/stromen';
import { bepaalTijden, type Tijden, VraagTijden } from '@regiolog/domein/gedeeld/tijden';
import { isWeigering, type Weigering } from '@regiolog/domein/gedeeld/weigering';
import type { Zaak } from '@regiolog/domein/geschil/state';
import { GeschilId } from '@regiolog/domein/geschil/waarden';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import { Inzage } from '@regiolog/feiten/inzage';
import { type BeleidsObject, LANDELIJK, NIET_GEVONDEN } from '@regiolog/service-kit/policy';
import { type Antwoord, type Route, route, type Verzoek } from '@regiolog/service-kit/route';
import { Momenten, metMomenten, momenten, registerOp } from '@regiolog/service-kit/tijdenecho';
import { z } from 'zod';
import type { GeschillenDeps } from './app.ts';
import { type Betrokken, betrokken, kijkerVan } from './recht.ts';
import { type Dossier, type Stand, type Zaakdossier, zichtbareEvents } from './zaken.ts';

/** How everything of the case service is read: at its times, and by somebody who may. */

/** The cases at the times that are asked. */
export type Moment = { readonly stand: Stand; readonly tijden: Tijden; readonly hoofd: string };

/**
 * Up to when an answer goes: this moment, so that nobody reads in it when the last act of somebody else's case was
 * recorded. Only a log that is ahead of the clock goes further.
 */
function tot(hoofd: string | null, nu: Date): string {
  const moment = nu.toISOString();
  return hoofd !== null && hoofd > moment ? hoofd : moment;
}

/** Everything up to now, and the times at which it is asked. A moment that has not come yet is refused. */
export async function momentVan(
  deps: Pick<GeschillenDeps, 'zaken' | 'nu'>,
  vraag: VraagTijden,
): Promise<Moment | Weigering> {
  const stand = await deps.zaken.bij();
  const hoofd = tot(stand.hoofd, deps.nu());
  const tijden = bepaalTijden(vraag, deps.nu(), hoofd);
  return isWeigering(tijden) ? tijden : { stand, tijden, hoofd };
}

/** Is what is known now asked, all of it? */
export const isNu = ({ bekendOp, beschikbaarOp }: Tijden): boolean =>
  bekendOp === null && beschikbaarOp === null;

/** What a file added up to at the asked times. */
export const standOp = <T>(dossier: Dossier<T>, tijden: Tijden): T =>
  isNu(tijden) ? dossier.state : dossier.op(tijden);

/** What nobody has to do with. */
const GEEN_ZAAK: BeleidsObject = { regio: LANDELIJK, partijen: [], zittend: [] };

/** A case that somebody may read, as it was at the asked times. */
export type Gezien = Moment & {
  readonly dossier: Zaakdossier;
  /** By the present state: rights are judged by what is known now. */
  readonly betrokken: Betrokken;
  readonly inzage: Inzage;
  /** The events that count. */
  readonly events: readonly RecordedEvent[];
  readonly dag: string;
};
/** A case that somebody may read. */
export type Leesbaar = { readonly dossier: Zaakdossier; readonly betrokken: Betrokken };

/** The cases that somebody may read now. */
export async function leesbareZaken(
  deps: Pick<GeschillenDeps, 'vragen' | 'nu'>,
  stand: Stand,
  toegang: Verzoek['toegang'],
): Promise<Leesbaar[]> {
  // Asked when there is no case at all as well: the edge answers nothing of which the policy never was asked.
  toegang.ziet('geschil.lezen', GEEN_ZAAK);
  const rijen: Leesbaar[] = [];
  for (const dossier of stand.geschillen.values()) {
    const gevonden = await betrokken(deps.vragen, stand, dossier, deps.nu());
    if (gevonden && toegang.ziet('geschil.lezen', gevonden.object))
      rijen.push({ dossier, betrokken: gevonden });
  }
  return rijen;
}

type Leesverzoek = Pick<Verzoek, 'toegang'> & { readonly vraag: VraagTijden };

/** Finds a case for somebody: refused as if it were not there when it may not be read. */
export async function vindZaak(
  deps: GeschillenDeps,
  v: Leesverzoek,
  id: string,
): Promise<Gezien | Weigering> {
  const moment = await momentVan(deps, v.vraag);
  if (isWeigering(moment)) return moment;
  const { stand, tijden } = moment;
  const dossier = stand.geschillen.get(id);
  const gevonden = dossier && (await betrokken(deps.vragen, stand, dossier, deps.nu()));
  const object = gevonden?.object ?? { regio: regioVan(id), partijen: [], zittend: [] };
  const geweigerd = v.toegang.eis('geschil.lezen', object);
  if (geweigerd) return geweigerd;
  if (!dossier || !gevonden) return NIET_GEVONDEN;
  return {
    ...moment,
    dossier,
    betrokken: gevonden,
    inzage: new Inzage(dossier, kijkerVan(gevonden, v.toegang, dagVan(deps.nu()))),
    events: zichtbareEvents(dossier.events, tijden),
    dag: tijden.geldigOp,
  };
}

/** What of the answer could not be read. */
export const onleesbaar = (dossiers: readonly Dossier<unknown>[]) =>
  dossiers
    .filter(({ leesbaar }) => !leesbaar)
    .map(({ ref }) => ({
      regio: ref.regio,
      dossier: ref.id,
      uitleg: 'Dit dossier kon niet helemaal worden gelezen; het antwoord kan onvolledig zijn.',
    }));

const NOG_NIET = 'Op dit moment was dit dossier nog niet vastgelegd.';

/** Wraps an answer in its times, as every question of the register is answered. */
export async function metTijden<A>(
  deps: Pick<GeschillenDeps, 'nu'>,
  { stand, tijden, hoofd }: Moment,
  dossiers: readonly Dossier<unknown>[],
  antwoord: A | null,
) {
  const register = registerOp(tijden, stand.begin);
  const melding = register.melding ?? (antwoord === null ? NOG_NIET : null);
  return {
    tijden: momenten(tijden, hoofd, deps.nu()),
    register: { ...register, melding },
    onvolledig: onleesbaar(dossiers),
    antwoord: register.bestond ? antwoord : null,
  };
}

export const Id = z.object({ id: GeschilId });
export const LABEL = 'Geschillen';
/** The schema of an answer with its times. */
export const opTijden = <A extends z.ZodType>(antwoord: A) => metMomenten(Momenten, antwoord);

type Vorm<P extends z.ZodObject, V extends z.ZodObject, A extends z.ZodType> = Pick<
  Route,
  'pad' | 'naam' | 'samenvatting'
> & {
  readonly parameters: P;
  readonly vraag?: V;
  readonly antwoord: A;
  /** The answer; nothing when the part that is asked is not there, or is not there for this person. */
  readonly stel: (
    gezien: Gezien,
    zaak: Zaak,
    v: {
      readonly parameters: z.output<P>;
      readonly vraag: z.output<V>;
      readonly toegang: Verzoek['toegang'];
    },
  ) => Promise<z.input<A> | undefined> | z.input<A> | undefined;
};

/** A question about one case, at its three times. */
export function zaakRoute<
  P extends z.ZodObject = typeof Id,
  V extends z.ZodObject = z.ZodObject,
  A extends z.ZodType = z.ZodType,
>(deps: GeschillenDeps, vorm: Vorm<P, V, A>): Route {
  const { pad, naam, samenvatting, parameters, antwoord, stel } = vorm;
  return route({
    methode: 'GET',
    pad,
    naam,
    samenvatting,
    label: LABEL,
    actie: 'geschil.lezen',
    parameters: parameters as z.ZodObject,
    vraag: VraagTijden.extend(vorm.vraag?.shape ?? {}),
    antwoorden: { 200: opTijden(antwoord) },
    verwerk: async (v): Promise<Antwoord | Weigering> => {
      const p = v.parameters as z.output<P> & { id: string };
      const vraag = v.vraag as VraagTijden & z.output<V>;
      const gezien = await vindZaak(deps, { toegang: v.toegang, vraag }, p.id);
      if (isWeigering(gezien)) return gezien;
      const { dossier, tijden } = gezien;
      const zaak = standOp(dossier, tijden);
      const uitkomst =
        zaak.status === 'leeg'
          ? null
          : await stel(gezien, zaak, { parameters: p, vraag, toegang: v.toegang });
      if (uitkomst === undefined) return NIET_GEVONDEN;
      return {
        status: 200,
        etag: dossier.events.length - 1,
        inhoud: await metTijden(deps, gezien, [dossier], uitkomst),
      };
    },
  });
}
