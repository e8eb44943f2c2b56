import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { Domein, RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { Begin, Einde, geldtTotEerste } from '@regiolog/domein/gedeeld/periode';
import { regioVan } from '@regiolog/domein/gedeeld/stromen';
import { type Tijden, VraagTijden } from '@regiolog/domein/gedeeld/tijden';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { type Commissie, commissie, reglementOp } from '@regiolog/domein/geschil/commissie';
import { Band, commissieGebeurtenissen } from '@regiolog/domein/geschil/commissie-events';
import { Reglement } from '@regiolog/domein/geschil/reglement';
import { CommissieId, Functie, Perspectief } from '@regiolog/domein/geschil/waarden';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import { LANDELIJK, NIET_GEVONDEN } from '@regiolog/service-kit/policy';
import { type Route, route, type Verzoek } from '@regiolog/service-kit/route';
import { z } from 'zod';
import { actes, Vindplaats, vindplaats } from '../actes.ts';
import type { GeschillenDeps } from '../app.ts';
import { metTijden, momentVan, opTijden, standOp } from '../lezen.ts';
import { commissieObject } from '../recht.ts';
import { type Commissiedossier, zichtbareEvents } from '../zaken.ts';

const kern = {
  id: z.string(),
  naam: z.string(),
  soort: commissieGebeurtenissen.CommissieIngesteld.shape.soort,
  domeinen: z.array(Domein),
  voorbeeld: z.boolean().describe('Een gemaakte commissie, om te laten zien hoe het werkt.'),
};
const CommissieKern = z.object(kern).meta({ id: 'CommissieKern' });

/** Who may sit, by pseudonym, with the ties that rule somebody out; and by which rules the commission works. */
const CommissieAntwoord = z
  .object({
    ...kern,
    leden: z.array(
      z.object({
        lid: z.string(),
        functie: Functie,
        perspectief: Perspectief.nullable(),
        plaatsvervanger: z.boolean(),
        benoemd: z.enum(['ja', 'nee', 'onzeker']).describe('Op de gevraagde dag.'),
        van: Begin.nullable(),
        eindes: z.array(Einde),
        banden: z.array(Band),
      }),
    ),
    reglement: z.string().nullable().describe('De versie die op de gevraagde dag geldt.'),
    reglementen: z.array(
      Vindplaats.extend({
        ...Reglement.shape,
        teBevestigen: z.array(z.string()).describe('De termijnen waarvoor geen bron is.'),
      }),
    ),
  })
  .meta({ id: 'Commissie' });

const label = 'Commissies';
const actie = 'commissie.lezen';

const kop = (id: string, { naam, soort, domeinen, voorbeeld }: Commissie) => ({
  id,
  naam,
  soort,
  domeinen,
  voorbeeld: voorbeeld ?? false,
});

/** Each version of the reglement as it was recorded, with the source it rests on. */
function reglementen(dossier: Commissiedossier, tijden: Tijden) {
  return actes(commissie, zichtbareEvents(dossier.events, tijden)).flatMap(({ inhoud, event }) => {
    if (inhoud?.type !== 'ReglementVastgesteld') return [];
    const { reglement } = inhoud.data;
    const open = reglement.termijnen.filter((regel) => regel.teBevestigen);
    return [{ ...vindplaats(event), ...reglement, teBevestigen: open.map(({ termijn }) => termijn) }];
  });
}

/** Everything of one commission. */
export function commissieAntwoord(
  dossier: Commissiedossier,
  c: Commissie,
  tijden: Tijden,
): z.input<typeof CommissieAntwoord> {
  return {
    ...kop(dossier.id, c),
    leden: c.leden.map(({ lid, functie, perspectief, plaatsvervanger, van, eindes, banden }) => ({
      lid,
      functie,
      perspectief: perspectief ?? null,
      plaatsvervanger: plaatsvervanger ?? false,
      benoemd: geldtTotEerste(van, eindes, tijden.geldigOp),
      van: van ?? null,
      eindes: [...eindes],
      banden: [...banden],
    })),
    reglement: reglementOp(c, tijden.geldigOp)?.versie ?? null,
    reglementen: reglementen(dossier, tijden),
  };
}

type Leesverzoek = Pick<Verzoek, 'toegang'> & { readonly vraag: VraagTijden };

/** A commission that somebody may read, at the asked times. */
export async function vindCommissie(deps: GeschillenDeps, v: Leesverzoek, id: string) {
  const moment = await momentVan(deps, v.vraag);
  if (isWeigering(moment)) return moment;
  const dossier = moment.stand.commissies.get(id);
  const object = dossier ? commissieObject(dossier, dagVan(deps.nu())) : { regio: regioVan(id) };
  const geweigerd = v.toegang.eis(actie, object);
  if (geweigerd) return geweigerd;
  if (!dossier || dossier.state.status === 'leeg') return NIET_GEVONDEN;
  return { ...moment, dossier, object };
}

/** A list of commissions: of the whole country, or those that a region keeps. */
function lijstRoute<P extends z.ZodObject>(
  deps: GeschillenDeps,
  wat: Pick<Route, 'pad' | 'naam' | 'samenvatting'> & { readonly parameters?: P },
  thuis: (parameters: z.output<P>) => string | undefined,
): Route {
  return route({
    methode: 'GET',
    ...wat,
    label,
    actie,
    vraag: VraagTijden.extend(Bladeren.shape),
    antwoorden: { 200: opTijden(bladzijde(CommissieKern)) },
    verwerk: async (v) => {
      const moment = await momentVan(deps, v.vraag);
      if (isWeigering(moment)) return moment;
      const regio = thuis(v.parameters as z.output<P>);
      // Also when there is no commission: then there is nothing of which it could be asked.
      const geweigerd = v.toegang.eis(actie, { regio: regio ?? LANDELIJK });
      if (geweigerd) return geweigerd;
      const zichtbaar = [...moment.stand.commissies.values()].filter(
        (d) =>
          (regio === undefined || d.ref.regio === regio) &&
          v.toegang.ziet(actie, commissieObject(d, dagVan(deps.nu()))),
      );
      const rijen = zichtbaar.flatMap((dossier) => {
        const c = standOp(dossier, moment.tijden);
        return c.status === 'ingesteld' ? [kop(dossier.id, c)] : [];
      });
      const blad = blader(
        rijen.toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl') || a.id.localeCompare(b.id)),
        v.vraag,
      );
      return { status: 200, inhoud: await metTijden(deps, moment, zichtbaar, blad) };
    },
  });
}

function commissieRoute(deps: GeschillenDeps): Route {
  return route({
    methode: 'GET',
    pad: '/v1/commissies/{id}',
    naam: 'leesCommissie',
    samenvatting: 'Eén commissie: wie erin zitten, welke banden zij hebben, en hoe zij werkt.',
    label,
    actie,
    parameters: z.object({ id: CommissieId }),
    vraag: VraagTijden,
    antwoorden: { 200: opTijden(CommissieAntwoord) },
    verwerk: async (v) => {
      const gevonden = await vindCommissie(deps, v, v.parameters.id);
      if (isWeigering(gevonden)) return gevonden;
      const { dossier, tijden } = gevonden;
      const c = standOp(dossier, tijden);
      const inhoud = c.status === 'leeg' ? null : commissieAntwoord(dossier, c, tijden);
      return {
        status: 200,
        etag: dossier.events.length - 1,
        inhoud: await metTijden(deps, gevonden, [dossier], inhoud),
      };
    },
  });
}

/** The commissions, which everybody who is signed in may know. */
export function leesCommissieRoutes(deps: GeschillenDeps): Route[] {
  return [
    lijstRoute(
      deps,
      {
        pad: '/v1/commissies',
        naam: 'lijstCommissies',
        samenvatting: 'De commissies die geschillen behandelen.',
      },
      () => undefined,
    ),
    lijstRoute(
      deps,
      {
        pad: '/v1/regios/{slug}/commissies',
        naam: 'lijstRegioCommissies',
        samenvatting: 'De commissies die deze regio bijhoudt.',
        parameters: z.object({ slug: RegioSlug }),
      },
      ({ slug }) => slug,
    ),
    commissieRoute(deps),
  ];
}
