import { geschil } from '@regiolog/domein/geschil/geschil';
import { geschilHandelingen } from '@regiolog/domein/geschil/handelingen';
import { RAADKAMER } from '@regiolog/domein/geschil/zicht';
import { Besloten, besloten } from '@regiolog/feiten/inzage';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import type { Route } from '@regiolog/service-kit/route';
import { z } from 'zod';
import { actes, Vindplaats, vindplaats } from '../actes.ts';
import type { GeschillenDeps } from '../app.ts';
import { type Gezien, Id, zaakRoute } from '../lezen.ts';

/** One act that counts at the asked times, in its last corrected form; or that there is one that is closed. */
const Handeling = z
  .union([Vindplaats.extend({ inhoud: z.record(z.string(), z.unknown()) }), Besloten])
  .meta({ id: 'Geschilhandeling' });

type Handeling = z.infer<typeof Handeling>;

/** The acts of one kind that count, as this person may see them, what is about persons still sealed. What lies in the chamber is left out: it has no kind. */
function handelingenVan({ events, inzage }: Gezien, soort: string): Handeling[] {
  return actes(geschil, events).flatMap(({ groep, inhoud, event }): Handeling[] => {
    if (inhoud?.type !== soort) return [];
    if (inzage.open(groep, inhoud)) return [{ ...vindplaats(event), inhoud: inzage.inhoud(inhoud) }];
    return inzage.kanaal(inhoud) === 'raadkamer' ? [] : [besloten('vertrouwelijk', event)];
  });
}

/** That there were acts in the chamber, each with when it was recorded. */
function raadkamer({ events, inzage }: Gezien): Handeling[] {
  return actes(geschil, events).flatMap(({ groep, inhoud, event }) =>
    inhoud && !inzage.open(groep, inhoud) && inzage.kanaal(inhoud) === 'raadkamer'
      ? [besloten('raadkamer', event)]
      : [],
  );
}

/**
 * GET on every sub-collection in which acts are recorded (NLGov ADR, resource operations). Who is outside the chamber
 * sees that something took place in it, act by act, but not of which kind: how many votes there were, or how many
 * drafts, would say what is deliberated. So every collection of the chamber answers them alike, with all that happened
 * in it; and the other collections leave out what lies there.
 */
export function collectieRoutes(deps: GeschillenDeps): Route[] {
  return geschilHandelingen.map(({ collectie, gebeurtenis }) =>
    zaakRoute(deps, {
      pad: `/v1/geschillen/{id}/${collectie}`,
      naam: `lijst${gebeurtenis}Geschil`,
      samenvatting: `Wat er aan ${collectie} is vastgelegd en telt, in de laatst herstelde vorm.`,
      parameters: Id,
      vraag: Bladeren,
      antwoord: bladzijde(Handeling),
      stel: async (gezien, _, { vraag }) => {
        const buiten = RAADKAMER.has(gebeurtenis) && gezien.inzage.kijker.soort !== 'commissie';
        const blad = blader(buiten ? raadkamer(gezien) : handelingenVan(gezien, gebeurtenis), vraag);
        const resultaten = await gezien.inzage.onthul(blad.resultaten, deps.kluis);
        return { ...blad, resultaten: resultaten as Handeling[] };
      },
    }),
  );
}
