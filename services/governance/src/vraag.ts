import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { bepaalTijden, type Tijden, VraagTijden } from '@regiolog/domein/gedeeld/tijden';
import { isWeigering, type Weigering } from '@regiolog/domein/gedeeld/weigering';
import type { Feiten } from '@regiolog/domein/vragen/feiten';
import type { EventStore, StreamRef } from '@regiolog/event-store/event-store';
import type { betrekkingenUit } from '@regiolog/feiten/betrekkingen';
import { binnenDeTijd } from '@regiolog/feiten/te-zwaar';
import type { FeitenView } from '@regiolog/feiten/view';
import { type Zicht, zichtVan } from '@regiolog/feiten/zicht';
import { type Actie, type BeleidsObject, NIET_GEVONDEN } from '@regiolog/service-kit/policy';
import { type Route, route, type Verzoek } from '@regiolog/service-kit/route';
import { registerOp } from '@regiolog/service-kit/tijdenecho';
import { z } from 'zod';
import { echo, metTijden } from './tijdenecho.ts';

export type GovernanceDeps = {
  readonly store: EventStore;
  readonly view: FeitenView;
  readonly betrekkingen: ReturnType<typeof betrekkingenUit>;
  readonly nu: () => Date;
};

const NIET_ALLES =
  'Niet alles wat u op de ene dag mag zien, mag u ook op de andere dag zien. Dat is hier weggelaten.';

/** The refusal of a second moment names the times as they are asked: `vanBeschikbaarOp`. */
function overVanaf(w: Weigering): Weigering {
  const fouten = w.fouten?.map((f) => ({
    ...f,
    veld: `van${f.veld.charAt(0).toUpperCase()}${f.veld.slice(1)}`,
  }));
  return fouten ? { ...w, fouten } : w;
}

/** What may be looked at: the facts of one moment that the asker may see, and the day in the world of law. */
type Kant = { readonly feiten: Feiten; readonly dag: string };

/** What counts at these times and may be seen on each of these days. */
function zichtOp(
  { view, betrekkingen, nu }: GovernanceDeps,
  toegang: Verzoek['toegang'],
  tijden: Tijden,
  dagen: readonly string[],
): Zicht {
  const zien = (feiten: Feiten, dag: string) =>
    zichtVan({
      feiten,
      toegang,
      dag,
      vandaag: () => dagVan(nu()),
      ...betrekkingen,
      quarantaine: view.quarantaine(),
    });
  const [eerste = tijden.geldigOp, ...rest] = new Set(dagen);
  return rest.reduce((zicht, dag) => zien(zicht.feiten, dag), zien(view.bij(tijden), eerste));
}

/** What of the answer could not be read; once, however many sides looked at it. */
function onvolledig(zichten: readonly Zicht[]) {
  const geraakt = new Map(zichten.flatMap((z) => z.onvolledig()).map((q) => [`${q.regio}.${q.id}`, q]));
  return [...geraakt.values()].map((q) => ({
    regio: q.regio,
    dossier: q.id,
    uitleg: 'Dit dossier kon niet worden gelezen; het antwoord kan onvolledig zijn.',
  }));
}

/**
 * Asks one question for one asker: judges the right to it, and lets the pure function look
 * at the facts that count at these times and that the asker may see. `bestaat` is asked of everything that is known
 * now: what exists is not hidden by an early `bekendOp`, it is answered with what was known then. A question about what
 * changed looks from a second moment, `vanaf`: then the asker needs the right on both days, and sees on either side
 * only what may be seen on both, so that a right that came or went is never shown as something that happened.
 */
export async function stelVraag<A>(
  deps: GovernanceDeps,
  verzoek: Pick<Verzoek, 'toegang'> & { readonly vraag: VraagTijden },
  opties: {
    readonly recht?: Recht;
    readonly bestaat?: (feiten: Feiten) => boolean;
    readonly antwoord: (feiten: Feiten, dag: string, vanaf: Kant) => A;
    /** The one file that the answer is about: its revision becomes the ETag. */
    readonly dossier?: StreamRef;
    readonly vanaf?: VraagTijden;
  },
) {
  const { view } = deps;
  const lees = (vraag: VraagTijden) => bepaalTijden(vraag, deps.nu(), view.stand().geregistreerd);
  const tijden = lees(verzoek.vraag);
  if (isWeigering(tijden)) return tijden;
  const vanTijden = opties.vanaf ? lees(opties.vanaf) : tijden;
  if (isWeigering(vanTijden)) return overVanaf(vanTijden);
  const dagen = [tijden.geldigOp, vanTijden.geldigOp];
  for (const dag of opties.recht ? new Set(dagen) : []) {
    const geweigerd = opties.recht && verzoek.toegang.eis(opties.recht.actie, opties.recht.object(dag), dag);
    if (geweigerd) return geweigerd;
  }
  if (opties.bestaat && !opties.bestaat(view.bij({ bekendOp: null, beschikbaarOp: null })))
    return NIET_GEVONDEN;
  const zicht = zichtOp(deps, verzoek.toegang, tijden, dagen);
  const van = opties.vanaf ? zichtOp(deps, verzoek.toegang, vanTijden, dagen) : zicht;
  const sinds = view.begin();
  const register = registerOp(tijden, sinds);
  const kant = { feiten: van.feiten, dag: vanTijden.geldigOp };
  const antwoord = register.bestond
    ? binnenDeTijd(() => opties.antwoord(zicht.feiten, tijden.geldigOp, kant))
    : null;
  if (isWeigering(antwoord)) return antwoord;
  return {
    status: 200,
    etag: opties.dossier && view.revisie(opties.dossier),
    inhoud: {
      tijden: echo(tijden, view, deps.nu()),
      ...(opties.vanaf
        ? {
            vanaf: {
              tijden: echo(vanTijden, view, deps.nu()),
              bestond: registerOp(vanTijden, sinds).bestond,
              // Only what was visible on the one day can be missing on the other: that it is there, the asker knows.
              melding: dagen[0] !== dagen[1] && (zicht.beperkt() || van.beperkt()) ? NIET_ALLES : null,
            },
          }
        : {}),
      register,
      onvolledig: onvolledig([...new Set([zicht, van])]),
      antwoord,
    },
  };
}

export type Recht = { readonly actie: Actie; readonly object: (dag: string) => BeleidsObject };
const geen = z.object({});

/** Declares a question as a route. `stel` is the pure question with its parameters filled in. */
export function vraagRoute<
  P extends z.ZodObject = typeof geen,
  V extends z.ZodObject = typeof geen,
  A extends z.ZodType = z.ZodType,
>(
  deps: GovernanceDeps,
  vorm: Pick<Route, 'pad' | 'naam' | 'samenvatting' | 'label'> & {
    readonly actie: Actie;
    readonly parameters?: P;
    readonly vraag?: V;
    readonly antwoord: A;
    readonly recht?: (parameters: z.output<P>) => Recht;
    readonly bestaat?: (feiten: Feiten, parameters: z.output<P>) => boolean;
    readonly dossier?: (parameters: z.output<P>) => StreamRef;
    readonly stel: (
      feiten: Feiten,
      dag: string,
      parameters: z.output<P>,
      vraag: z.output<V>,
    ) => z.input<A> | null;
  },
): Route {
  const { pad, naam, samenvatting, label, actie, parameters, recht, bestaat, dossier, stel } = vorm;
  return route({
    methode: 'GET',
    pad,
    naam,
    samenvatting,
    label,
    actie,
    ...(parameters ? { parameters: parameters as z.ZodObject } : {}),
    vraag: VraagTijden.extend(vorm.vraag?.shape ?? {}),
    antwoorden: { 200: metTijden(vorm.antwoord) },
    verwerk: (v) => {
      const p = v.parameters as z.output<P>;
      const gevraagd = v.vraag as VraagTijden & z.output<V>;
      return stelVraag(
        deps,
        { toegang: v.toegang, vraag: gevraagd },
        {
          ...(recht ? { recht: recht(p) } : {}),
          ...(bestaat ? { bestaat: (feiten: Feiten) => bestaat(feiten, p) } : {}),
          ...(dossier ? { dossier: dossier(p) } : {}),
          antwoord: (feiten, dag) => stel(feiten, dag, p, gevraagd),
        },
      );
    },
  });
}

export { type Route, route, VraagTijden };
