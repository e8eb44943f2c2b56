import { Afleverreden, Houder, KEUZE } from '@regiolog/domein/abonnement/events';
import { LANDELIJK } from '@regiolog/domein/gedeeld/namen';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import { type Route, route } from '@regiolog/service-kit/route';
import { z } from 'zod';
import { type Abonnementdossier, abonnementObject } from '../webhook/abonnementen.ts';
import { handelingen, onbestelbaar, stand } from '../webhook/overzicht.ts';
import { type AbonnementDeps, AbonnementId, HANDELINGEN, label, openAbonnement } from './abonnementen.ts';

/** Looking at subscriptions: which there are, how far each is, and what did not arrive. */

const Abonnement = z
  .object({
    id: z.string(),
    status: z.enum(['actief', 'gepauzeerd', 'beeindigd']),
    oorzaak: z.string().nullable().describe('Waarom het stilstaat of is beëindigd.'),
    adres: z.string(),
    houder: Houder.describe('Met wiens rechten wordt bezorgd.'),
    ...KEUZE,
    vanaf: z.string().nullable(),
    genomenOp: z.string().meta({ format: 'date-time' }),
  })
  .meta({ id: 'Abonnement' });

const toon = ({ id, state, genomenOp }: Abonnementdossier) => {
  const { status, oorzaak, adres, houder, soorten, regio, dossier, vanaf } = state;
  return { id, status, oorzaak, adres, houder, soorten, regio, dossier, vanaf, genomenOp };
};

const Aflevering = z
  .object({
    status: z.string(),
    oorzaak: z.string().nullable(),
    bezorgdTot: z
      .string()
      .nullable()
      .describe('Tot deze plek is alles bezorgd, onbestelbaar, of niet voor u.'),
    bijgewerkt: z.boolean().nullable().describe('Waar: er wacht niets. Leeg: wie bezorgt, draait elders.'),
    wachtend: z.number().nullable().describe('Hoeveel berichten er onderweg zijn of op hun beurt wachten.'),
    oudste: z
      .string()
      .meta({ format: 'date-time' })
      .nullable()
      .describe('Wanneer het oudste bericht dat wacht is vastgelegd.'),
    laatste: z
      .object({
        bericht: z.string(),
        op: z.string().meta({ format: 'date-time' }),
        poging: z.number(),
        soort: z.enum(['bezorgd', 'opgezegd', 'mislukt']).describe('Wat de laatste poging opleverde.'),
        reden: Afleverreden.optional(),
        status: z.number().optional().describe('Wat de ontvanger antwoordde.'),
      })
      .nullable(),
    onbestelbaar: z.number().describe('Hoeveel berichten niet aankwamen.'),
  })
  .meta({ id: 'Afleverstand' });

const Onbestelbaar = z
  .object({
    bericht: z.string(),
    soort: z.string(),
    pogingen: z.number(),
    reden: Afleverreden,
    status: z.number().optional(),
    opnieuw: z.boolean().describe('Waar: het wordt opnieuw verzonden.'),
  })
  .meta({ id: 'OnbestelbaarBericht' });

type Vorm = Pick<Route, 'naam' | 'samenvatting' | 'vraag'> & {
  readonly deel: string;
  readonly antwoord: z.ZodType;
  readonly geef: (
    deps: AbonnementDeps,
    een: Abonnementdossier,
    vraag: z.infer<typeof Bladeren>,
  ) => Promise<unknown>;
};

const actie = 'abonnement.lezen';

function lijstRoute({ abonnementen }: AbonnementDeps): Route {
  return route({
    methode: 'GET',
    pad: '/v1/abonnementen',
    naam: 'leesAbonnementen',
    samenvatting: 'Geeft de abonnementen die u mag zien.',
    label,
    actie,
    vraag: Bladeren,
    antwoorden: { 200: bladzijde(Abonnement) },
    verwerk: async ({ toegang, vraag }) => {
      toegang.ziet(actie, { regio: LANDELIJK });
      const alle = [...(await abonnementen.bij()).values()];
      const gezien = alle.filter((een) => toegang.ziet(actie, abonnementObject(een)));
      return { status: 200, inhoud: blader(gezien.map(toon), vraag) };
    },
  });
}

const VORMEN: readonly Vorm[] = [
  {
    deel: '',
    naam: 'leesAbonnement',
    samenvatting: 'Geeft één abonnement.',
    antwoord: Abonnement,
    geef: async (_, een) => toon(een),
  },
  {
    deel: '/afleveringen',
    naam: 'leesAfleveringen',
    samenvatting: 'Zegt hoe ver het bezorgen is en hoe de laatste poging verliep.',
    antwoord: Aflevering,
    geef: stand,
  },
  {
    deel: '/onbestelbaar',
    naam: 'leesOnbestelbaar',
    samenvatting: 'Geeft de berichten die na alle pogingen niet aankwamen.',
    antwoord: bladzijde(Onbestelbaar),
    vraag: Bladeren,
    geef: async (_, een, vraag) => onbestelbaar(een, vraag),
  },
];

function leesRoute(deps: AbonnementDeps, { deel, antwoord, geef, ...vorm }: Vorm): Route {
  return route({
    methode: 'GET',
    pad: `/v1/abonnementen/{id}${deel}`,
    label,
    actie,
    parameters: z.object({ id: AbonnementId }),
    ...vorm,
    antwoorden: { 200: antwoord },
    verwerk: async (v) => {
      const een = await openAbonnement(deps, v.parameters.id, v.toegang, actie);
      if (isWeigering(een)) return een;
      const inhoud = await geef(deps, een, v.vraag as z.infer<typeof Bladeren>);
      return { status: 200, inhoud, etag: een.revisie };
    },
  });
}

const Handeling = z
  .object({
    gebeurtenis: z.string(),
    geregistreerdOp: z.string().meta({ format: 'date-time' }),
    door: z.string(),
    inhoud: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Abonnementhandeling' });

const HANDELINGVORMEN = HANDELINGEN.map(
  ({ collectie, type, gelezen }): Vorm => ({
    deel: `/${collectie}`,
    naam: `lees${type}`,
    samenvatting: gelezen,
    antwoord: bladzijde(Handeling),
    vraag: Bladeren,
    geef: (deps, een, vraag) => handelingen(deps, een, type, vraag),
  }),
);

/** Routes that read subscriptions. */
export const leesAbonnementRoutes = (deps: AbonnementDeps): Route[] => [
  lijstRoute(deps),
  ...[...VORMEN, ...HANDELINGVORMEN].map((vorm) => leesRoute(deps, vorm)),
];
