import { Domein, GemeenteCode, LANDELIJK, RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { regioStroom } from '@regiolog/domein/gedeeld/stromen';
import { Soort } from '@regiolog/domein/overeenkomst/events';
import { Duur } from '@regiolog/domein/overeenkomst/waarden';
import { type Feiten, feitenBij } from '@regiolog/domein/vragen/feiten';

import { Oordeel } from '@regiolog/domein/vragen/reden';
import { RegioStand, regioStand } from '@regiolog/domein/vragen/regio-stand';
import { RegioKern, regioKern, regios } from '@regiolog/domein/vragen/regios';
import { OvereenkomstInTijd, tijdlijn } from '@regiolog/domein/vragen/tijdlijn';
import { UittredingAntwoord, uittreding } from '@regiolog/domein/vragen/uittreding';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import { z } from 'zod';
import { type GovernanceDeps, type Route, vraagRoute } from '../vraag.ts';

const Slug = z.object({ slug: RegioSlug });

/** What narrows a list of agreements, as a query. */
export const OvereenkomstFilter = z.object({
  soort: Soort.optional(),
  domein: Domein.optional(),
  geldt: Oordeel.optional(),
  eindigtBinnen: Duur.optional().describe(
    'Alleen wat binnen deze tijd na geldigOp eindigt, of kan eindigen: P6M.',
  ),
});

/** The right to ask about a region. */
export const regioRecht = ({ slug }: { slug: string }) =>
  ({ actie: 'regio.lezen', object: () => ({ regio: slug }) }) as const;

/** The right to ask over all that one may see: everybody who is signed in; what is in the answer follows one's rights. */
export const iedereRecht = () => ({ actie: 'regio.lezen', object: () => ({ regio: LANDELIJK }) }) as const;

/** Is there such a region, by everything that is known now? */
export const bestaatRegio = (feiten: Feiten, { slug }: { slug: string }) =>
  feitenBij(feiten, `regio:${slug}`, 'regio').length > 0;

/** Questions about regions. */
export function regioRoutes(deps: GovernanceDeps): Route[] {
  const label = 'Regio’s';
  const actie = 'regio.lezen';
  const [recht, bestaat] = [regioRecht, bestaatRegio];
  const dossier = ({ slug }: { slug: string }) => regioStroom(slug);
  return [
    vraagRoute(deps, {
      pad: '/v1/regios',
      naam: 'lijstRegios',
      samenvatting: 'De regio’s die u mag zien, op naam.',
      label,
      actie,
      vraag: Bladeren,
      antwoord: bladzijde(RegioKern),
      recht: iedereRecht,
      stel: (f, dag, _, v) => blader(regios(f, dag), v),
    }),
    vraagRoute(deps, {
      pad: '/v1/regios/{slug}',
      naam: 'leesRegio',
      samenvatting: 'Eén regio in het kort.',
      label,
      actie,
      parameters: Slug,
      antwoord: RegioKern,
      recht,
      bestaat,
      dossier,
      stel: (f, dag, { slug }) => regioKern(f, slug, dag),
    }),
    vraagRoute(deps, {
      pad: '/v1/regios/{slug}/stand',
      naam: 'leesRegioStand',
      samenvatting: 'Leden, rollen en aanspreekpunten van een regio op een dag, met redenen.',
      label,
      actie,
      parameters: Slug,
      antwoord: RegioStand,
      recht,
      bestaat,
      dossier,
      stel: (f, dag, { slug }) => regioStand(f, slug, dag),
    }),
    vraagRoute(deps, {
      pad: '/v1/regios/{slug}/overeenkomsten',
      naam: 'lijstRegioOvereenkomsten',
      samenvatting: 'De overeenkomsten van een regio, met wat geldt en wat is gemeld.',
      label,
      actie,
      parameters: Slug,
      vraag: OvereenkomstFilter.extend(Bladeren.shape),
      antwoord: bladzijde(OvereenkomstInTijd),
      recht,
      bestaat,
      stel: (f, dag, { slug }, v) => blader(tijdlijn(f, slug, v, dag), v),
    }),
    vraagRoute(deps, {
      pad: '/v1/regios/{slug}/uittredingen/{gemeente}',
      naam: 'leesUittreding',
      samenvatting: 'Wat de uittreding van een gemeente raakt, en vanaf welke dag.',
      label,
      actie,
      parameters: Slug.extend({ gemeente: GemeenteCode }),
      antwoord: UittredingAntwoord,
      recht,
      bestaat,
      stel: (f, dag, { slug, gemeente }) => uittreding(f, slug, gemeente, dag),
    }),
  ];
}
