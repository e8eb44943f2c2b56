import { Dag } from '@regiolog/domein/gedeeld/datum';
import { GemeenteCode, OvereenkomstId, RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { Moment } from '@regiolog/domein/gedeeld/tijden';
import type { Feiten } from '@regiolog/domein/vragen/feiten';
import {
  overGemeente,
  overOvereenkomst,
  overRegio,
  Verschilregel,
  verschil,
} from '@regiolog/domein/vragen/verschil';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import type { Actie } from '@regiolog/service-kit/policy';
import { z } from 'zod';
import { metTijden, Tijdenecho } from '../tijdenecho.ts';
import { type GovernanceDeps, type Recht, type Route, route, stelVraag, VraagTijden } from '../vraag.ts';
import { bestaatGemeente } from './gemeenten.ts';
import { bestaat, rechtUit } from './overeenkomsten.ts';
import { bestaatRegio, iedereRecht, regioRecht } from './regios.ts';

/** The moment to compare with. What is left out is as on the other side, so that one time can move by itself. */
const VanTijden = z.object({
  vanGeldigOp: Dag.optional().describe('De dag waarmee wordt vergeleken: wat veranderde in het recht?'),
  vanBekendOp: Moment.optional().describe('Vanaf wat men toen kon weten: wat leerden we sindsdien?'),
  vanBeschikbaarOp: Moment.optional().describe('Vanaf wat het register toen bevatte: wat kwam erbij?'),
});

const Antwoord = metTijden(bladzijde(Verschilregel)).extend({
  vanaf: z.object({
    tijden: Tijdenecho,
    bestond: z.boolean().describe('Bestond het register toen al?'),
    melding: z
      .string()
      .nullable()
      .describe('Wat er is weggelaten, omdat u het op één van beide dagen niet mag zien.'),
  }),
});

/** Something that can be asked at two moments. */
type Onderwerp<P extends z.ZodObject> = {
  readonly pad: string;
  readonly naam: string;
  readonly samenvatting: string;
  readonly label: string;
  readonly actie: Actie;
  readonly parameters: P;
  readonly recht: (parameters: z.output<P>) => Recht;
  readonly bestaat: (feiten: Feiten, parameters: z.output<P>) => boolean;
  readonly vraag: (parameters: z.output<P>) => (feiten: Feiten, dag: string) => object | null;
};

function verschilRoute<P extends z.ZodObject>(deps: GovernanceDeps, o: Onderwerp<P>): Route {
  return route({
    methode: 'GET',
    pad: `${o.pad}/verschil`,
    naam: o.naam,
    samenvatting: o.samenvatting,
    label: o.label,
    actie: o.actie,
    parameters: o.parameters as z.ZodObject,
    vraag: VraagTijden.extend(VanTijden.shape).extend(Bladeren.shape),
    antwoorden: { 200: Antwoord },
    verwerk: (v) => {
      const p = v.parameters as z.output<P>;
      const { geldigOp, bekendOp, beschikbaarOp, vanGeldigOp, vanBekendOp, vanBeschikbaarOp } = v.vraag;
      return stelVraag(deps, v, {
        recht: o.recht(p),
        bestaat: (f) => o.bestaat(f, p),
        vanaf: {
          geldigOp: vanGeldigOp ?? geldigOp,
          bekendOp: vanBekendOp ?? bekendOp,
          beschikbaarOp: vanBeschikbaarOp ?? beschikbaarOp,
        },
        antwoord: (feiten, dag, vanaf) => blader(verschil(vanaf, { feiten, dag }, o.vraag(p)), v.vraag),
      });
    },
  });
}

/** What changed between two moments, on any of the three times. */
export function verschilRoutes(deps: GovernanceDeps): Route[] {
  return [
    verschilRoute(deps, {
      pad: '/v1/overeenkomsten/{id}',
      naam: 'leesOvereenkomstverschil',
      samenvatting:
        'Wat er over een overeenkomst verschilt tussen twee momenten, en door welke gebeurtenissen.',
      label: 'Overeenkomsten',
      actie: 'overeenkomst.lezen',
      parameters: z.object({ id: OvereenkomstId }),
      recht: rechtUit(deps),
      bestaat,
      vraag: ({ id }) => overOvereenkomst(id),
    }),
    verschilRoute(deps, {
      pad: '/v1/regios/{slug}',
      naam: 'leesRegioverschil',
      samenvatting: 'Wat er in een regio verschilt tussen twee momenten: leden, rollen en overeenkomsten.',
      label: 'Regio’s',
      actie: 'regio.lezen',
      parameters: z.object({ slug: RegioSlug }),
      recht: regioRecht,
      bestaat: bestaatRegio,
      vraag: ({ slug }) => overRegio(slug),
    }),
    verschilRoute(deps, {
      pad: '/v1/gemeenten/{code}',
      naam: 'leesGemeenteverschil',
      samenvatting:
        'Wat er voor een gemeente verschilt tussen twee momenten: lidmaatschap en wat haar bindt.',
      label: 'Gemeenten',
      actie: 'regio.lezen',
      parameters: z.object({ code: GemeenteCode }),
      recht: iedereRecht,
      bestaat: bestaatGemeente,
      vraag: ({ code }) => overGemeente(code),
    }),
  ];
}
