import { AangebodenBericht } from '@regiolog/domein/berichten/inkomend';
import { LANDELIJK, RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import { NIET_GEVONDEN, type Toegang } from '@regiolog/service-kit/policy';
import { type Antwoord, type Route, route } from '@regiolog/service-kit/route';
import { z } from 'zod';
import { alsRij, antwoordMet, Berichtlot, Berichtrij, LABEL, Status } from './antwoord.ts';
import { ontvang, regioBestaat } from './ontvangst.ts';
import type { InkomendDeps } from './plaatsing.ts';
import type { Postvak, Postvakrij } from './postvak.ts';
import { berichtRoutes } from './routes-bericht.ts';

type Deps = InkomendDeps & { readonly postvak: Postvak };

const Lijst = Bladeren.extend({ status: Status.optional() });

function aanbiedRoute(deps: Deps): Route {
  return route({
    methode: 'POST',
    pad: '/v1/inkomend',
    naam: 'biedBerichtAan',
    samenvatting: 'Neemt een CloudEvent aan waarmee het systeem van een gemeente een eigen besluit meldt.',
    beschrijving:
      'Wat geplaatst kan worden, wordt vastgelegd als handeling van de gemeente (201). Wat nog niet kan, wordt aangehouden en later vanzelf opnieuw geprobeerd (202). Een bericht met dezelfde source en hetzelfde id telt één keer.',
    label: LABEL,
    actie: 'bericht.aanbieden',
    mediatypes: ['application/cloudevents+json'],
    zonderSleutel: true,
    inhoud: AangebodenBericht,
    antwoorden: { 201: Berichtlot, 200: Berichtlot, 202: Berichtlot },
    verwerk: async (v) => {
      // Whose it is stands in the message itself: to refuse it tells nothing.
      const { gemeente } = v.inhoud.data;
      const geweigerd = v.toegang.eis('bericht.aanbieden', { regio: LANDELIJK, gemeente });
      if (geweigerd) return geweigerd;
      const lot = await ontvang(deps, v.inhoud, v.spoor);
      return isWeigering(lot) ? lot : antwoordMet(lot);
    },
  });
}

const ziet =
  (toegang: Toegang) =>
  ({ regio, bericht: { gemeente } }: Postvakrij): boolean =>
    toegang.ziet('postvak.lezen', { regio, gemeente });

async function bladMet(
  deps: Deps,
  vraag: z.infer<typeof Lijst>,
  mag: (rij: Postvakrij) => boolean,
): Promise<Antwoord> {
  const { status } = vraag;
  const rijen = await deps.postvak.rijen(
    (rij) => (status === undefined || rij.bericht.status === status) && mag(rij),
  );
  const blad = blader(rijen, vraag);
  return { status: 200, inhoud: { ...blad, resultaten: blad.resultaten.map(alsRij) } };
}

function lijstRoutes(deps: Deps): Route[] {
  return [
    route({
      methode: 'GET',
      pad: '/v1/inkomend',
      naam: 'lijstBerichten',
      samenvatting: 'De berichten die u mag zien: wat ermee gebeurde, wat nog wacht bovenaan.',
      label: LABEL,
      actie: 'postvak.lezen',
      vraag: Lijst,
      antwoorden: { 200: bladzijde(Berichtrij) },
      verwerk: (v) => {
        const mag = ziet(v.toegang);
        // Asked of every row; and once for a list that has none.
        v.toegang.ziet('postvak.lezen', { regio: LANDELIJK });
        return bladMet(deps, v.vraag, mag);
      },
    }),
    route({
      methode: 'GET',
      pad: '/v1/regios/{slug}/postvak',
      naam: 'lijstPostvak',
      samenvatting: 'De berichten van gemeenten over afspraken van deze regio: wat nog wacht bovenaan.',
      label: LABEL,
      actie: 'postvak.lezen',
      parameters: z.object({ slug: RegioSlug }),
      vraag: Lijst,
      antwoorden: { 200: bladzijde(Berichtrij) },
      verwerk: async (v) => {
        const regio = v.parameters.slug;
        const geweigerd = v.toegang.eis('postvak.lezen', { regio });
        if (geweigerd) return geweigerd;
        if (!(await regioBestaat(deps, regio))) return NIET_GEVONDEN;
        return bladMet(deps, v.vraag, (rij) => rij.regio === regio);
      },
    }),
  ];
}

/** What a municipality's own system sends, and what the region does with what could not be placed. */
export const inkomendRoutes = (deps: Deps): Route[] => [
  aanbiedRoute(deps),
  ...lijstRoutes(deps),
  ...berichtRoutes(deps),
];
