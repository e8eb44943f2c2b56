import { GemeenteCode, OvereenkomstId } from '@regiolog/domein/gedeeld/namen';
import { Herindelingsgevolgen, herindelingsgevolgen } from '@regiolog/domein/vragen/gevolgen-herindeling';
import { Opzeggingsgevolgen, opzeggingsgevolgen } from '@regiolog/domein/vragen/gevolgen-opzegging';
import { z } from 'zod';
import { type GovernanceDeps, type Route, vraagRoute } from '../vraag.ts';
import { bestaatGemeente } from './gemeenten.ts';
import { bestaat, rechtUit } from './overeenkomsten.ts';
import { iedereRecht } from './regios.ts';

/** What a step would touch, before it is taken. */
export function gevolgenRoutes(deps: GovernanceDeps): Route[] {
  return [
    vraagRoute(deps, {
      pad: '/v1/overeenkomsten/{id}/gevolgen',
      naam: 'leesOpzeggingsgevolgen',
      samenvatting:
        'Wat het raakt als een partij op geldigOp opzegt: wanneer zij weg is, en wat eraan hangt.',
      label: 'Overeenkomsten',
      actie: 'overeenkomst.lezen',
      parameters: z.object({ id: OvereenkomstId }),
      vraag: z.object({ gemeente: GemeenteCode }),
      antwoord: Opzeggingsgevolgen,
      recht: rechtUit(deps),
      bestaat,
      stel: (f, dag, { id }, { gemeente }) => opzeggingsgevolgen(f, id, gemeente, dag),
    }),
    vraagRoute(deps, {
      pad: '/v1/gemeenten/{code}/herindelingsgevolgen',
      naam: 'leesHerindelingsgevolgen',
      samenvatting: 'Wat een herindeling raakt: wie erft wat, wat vervalt, en wat nog geregeld moet worden.',
      label: 'Gemeenten',
      actie: 'regio.lezen',
      parameters: z.object({ code: GemeenteCode }),
      antwoord: Herindelingsgevolgen,
      recht: iedereRecht,
      bestaat: bestaatGemeente,
      stel: (f, dag, { code }) => herindelingsgevolgen(f, code, dag),
    }),
  ];
}
