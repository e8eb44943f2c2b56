import { GemeenteCode } from '@regiolog/domein/gedeeld/namen';
import { gemeenteStroom } from '@regiolog/domein/gedeeld/stromen';
import {
  Bindend,
  bindendeOvereenkomsten,
  misschienBindend,
} from '@regiolog/domein/vragen/bindende-overeenkomsten';
import { type Feiten, feitenBij } from '@regiolog/domein/vragen/feiten';
import { GemeenteAntwoord, gemeenteAntwoord, gemeenten } from '@regiolog/domein/vragen/gemeenten';
import { Lid, lidmaatschap, regiosVan } from '@regiolog/domein/vragen/lidmaatschap';
import { NietTeBeoordelen } from '@regiolog/domein/vragen/overeenkomsten';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import { z } from 'zod';
import { type GovernanceDeps, type Route, vraagRoute } from '../vraag.ts';
import { iedereRecht, OvereenkomstFilter } from './regios.ts';

const Code = z.object({ code: GemeenteCode });
const GemeenteMetRegios = GemeenteAntwoord.extend({
  regios: z.array(z.object({ regio: z.string(), lidmaatschap: Lid })),
}).meta({ id: 'GemeenteMetRegios' });
const MetOnbekende = bladzijde(Bindend).extend({
  nietTeBeoordelen: z
    .array(NietTeBeoordelen)
    .describe('Overeenkomsten in de regio’s van deze gemeente waarvan geen partij bij naam bekend is.'),
});
const GemeenteFilter = Bladeren.extend({
  bestaat: z.enum(['ja', 'nee']).optional().describe('Alleen gemeenten die op geldigOp wel of niet bestaan.'),
  naam: z.string().min(2).max(60).optional().describe('Deel van de naam.'),
});

function past(gemeente: GemeenteAntwoord, { bestaat, naam }: z.infer<typeof GemeenteFilter>): boolean {
  if (bestaat && gemeente.bestaat !== bestaat) return false;
  return !naam || (gemeente.naam ?? '').toLocaleLowerCase('nl').includes(naam.toLocaleLowerCase('nl'));
}

/** Is there such a municipality, by everything that is known now? */
export const bestaatGemeente = (feiten: Feiten, { code }: { code: string }) =>
  feitenBij(feiten, `identiteit:${code}`, 'gemeente').some((g) => g.gemeente === code);

/** Questions about municipalities. Everyone who is signed in may know them; what binds them follows one's rights. */
export function gemeenteRoutes(deps: GovernanceDeps): Route[] {
  const label = 'Gemeenten';
  const recht = iedereRecht;
  return [
    vraagRoute(deps, {
      pad: '/v1/gemeenten',
      naam: 'lijstGemeenten',
      samenvatting: 'Alle gemeenten in het register, op naam.',
      label,
      actie: 'regio.lezen',
      vraag: GemeenteFilter,
      antwoord: bladzijde(GemeenteAntwoord),
      recht,
      stel: (f, dag, _, v) =>
        blader(
          gemeenten(f, dag).filter((g) => past(g, v)),
          v,
        ),
    }),
    vraagRoute(deps, {
      pad: '/v1/gemeenten/{code}',
      naam: 'leesGemeente',
      samenvatting:
        'Eén gemeente: wanneer zij bestond, waaruit zij voortkwam en van welke regio’s zij lid is.',
      label,
      actie: 'regio.lezen',
      parameters: Code,
      antwoord: GemeenteMetRegios,
      recht,
      bestaat: bestaatGemeente,
      dossier: ({ code }) => gemeenteStroom(code),
      stel: (f, dag, { code }) => ({
        ...gemeenteAntwoord(f, code, dag),
        regios: regiosVan(f, code, dag).map((regio) => ({
          regio,
          lidmaatschap: lidmaatschap(f, regio, code, dag),
        })),
      }),
    }),
    vraagRoute(deps, {
      pad: '/v1/gemeenten/{code}/overeenkomsten',
      naam: 'lijstBindendeOvereenkomsten',
      samenvatting: 'Wat een gemeente op een dag bindt, en wat alleen is gemeld.',
      label,
      actie: 'overeenkomst.lezen',
      parameters: Code,
      vraag: OvereenkomstFilter.extend(Bladeren.shape),
      antwoord: MetOnbekende,
      recht,
      bestaat: bestaatGemeente,
      stel: (f, dag, { code }, v) => ({
        ...blader(bindendeOvereenkomsten(f, code, v, dag), v),
        nietTeBeoordelen: misschienBindend(f, code, v, dag),
      }),
    }),
  ];
}
