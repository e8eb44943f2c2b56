import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { VraagTijden } from '@regiolog/domein/gedeeld/tijden';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import type { Zaak } from '@regiolog/domein/geschil/state';
import { Termijnrij, termijnoverzicht } from '@regiolog/domein/geschil/termijnoverzicht';
import { Fase, Functie } from '@regiolog/domein/geschil/waarden';
import { type Kijkrol, opUiterlijk, Taak, Taakstatus, taken } from '@regiolog/domein/geschil/werklijst';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import type { Toegang } from '@regiolog/service-kit/policy';
import { type Route, route } from '@regiolog/service-kit/route';
import { z } from 'zod';
import type { GeschillenDeps } from '../app.ts';
import {
  Id,
  LABEL,
  leesbareZaken,
  type Moment,
  metTijden,
  momentVan,
  opTijden,
  standOp,
  zaakRoute,
} from '../lezen.ts';
import { Partijrij, partijrijen } from '../partijrij.ts';
import { type Betrokken, kijkerVan } from '../recht.ts';

/** What somebody must do, over all cases; and the terms of one case. */

const Taakrij = Taak.extend({
  geschil: z.string(),
  onderwerp: z.string(),
  fase: Fase,
  voorbeeld: z.boolean().describe('Een gemaakte zaak, om te laten zien hoe het werkt.'),
  partijen: z.array(Partijrij).describe('De partijen in het geschil, met hun naam.'),
}).meta({ id: 'Taakrij' });

/** A task and the case it is of. */
type Rij = { readonly taak: Taak; readonly geschil: string; readonly zaak: Zaak };

/** In which part somebody has work in a case, in the role that lets this person read it. Oversight has none. */
export function kijkrolVan(b: Betrokken, toegang: Toegang, dag: string): Kijkrol | undefined {
  const handelend = toegang.als('geschil.lezen', b.object);
  if (!handelend) return undefined;
  const functie = Functie.safeParse(handelend.rollen[0]);
  if (functie.success) return { soort: 'zittend', lid: handelend.onderwerp, functie: functie.data };
  const kijker = kijkerVan(b, { handelend, eigenGemeenten: (d) => toegang.eigenGemeenten(d) }, dag);
  return kijker.soort === 'partij' ? kijker : undefined;
}

/** The work of this person in the cases that this person may read, and those cases. */
async function werk(deps: GeschillenDeps, { stand, tijden }: Moment, toegang: Toegang) {
  const leesbaar = await leesbareZaken(deps, stand, toegang);
  const rijen = leesbaar.flatMap(({ dossier, betrokken }): Rij[] => {
    const zaak = standOp(dossier, tijden);
    const rol = kijkrolVan(betrokken, toegang, dagVan(deps.nu()));
    if (zaak.status === 'leeg' || !rol) return [];
    return taken(zaak, rol, tijden.geldigOp).map((taak) => ({ taak, geschil: dossier.id, zaak }));
  });
  rijen.sort((a, b) => opUiterlijk(a.taak, b.taak) || a.geschil.localeCompare(b.geschil));
  return { rijen, dossiers: leesbaar.map(({ dossier }) => dossier) };
}

async function alsRij(deps: GeschillenDeps, { taak, geschil, zaak }: Rij): Promise<z.infer<typeof Taakrij>> {
  const { onderwerp, fase, voorbeeld } = zaak;
  return { ...taak, geschil, onderwerp, fase, voorbeeld, partijen: await partijrijen(deps.vragen, zaak) };
}

function takenRoute(deps: GeschillenDeps): Route {
  return route({
    methode: 'GET',
    pad: '/v1/taken',
    naam: 'lijstTaken',
    samenvatting: 'Wat u in geschillen moet doen, wat het eerst moet bovenaan.',
    label: LABEL,
    actie: 'geschil.lezen',
    vraag: VraagTijden.extend({ status: Taakstatus.optional() }).extend(Bladeren.shape),
    antwoorden: { 200: opTijden(bladzijde(Taakrij)) },
    verwerk: async (v) => {
      const moment = await momentVan(deps, v.vraag);
      if (isWeigering(moment)) return moment;
      const { rijen, dossiers } = await werk(deps, moment, v.toegang);
      const { status } = v.vraag;
      const blad = blader(
        rijen.filter(({ taak }) => status === undefined || taak.status === status),
        v.vraag,
      );
      const resultaten = await Promise.all(blad.resultaten.map((rij) => alsRij(deps, rij)));
      return { status: 200, inhoud: await metTijden(deps, moment, dossiers, { ...blad, resultaten }) };
    },
  });
}

function termijnenRoute(deps: GeschillenDeps): Route {
  return zaakRoute(deps, {
    pad: '/v1/geschillen/{id}/termijnen',
    naam: 'leesTermijnen',
    samenvatting: 'Elke termijn van een geschil: hoe die staat, waarom, en wat ermee gebeurde.',
    parameters: Id,
    antwoord: z.object({ termijnen: z.array(Termijnrij) }).meta({ id: 'Termijnoverzicht' }),
    stel: ({ dag }, zaak) => ({ termijnen: termijnoverzicht(zaak, dag) }),
  });
}

/** The work list, and the terms of a case. */
export const werklijstRoutes = (deps: GeschillenDeps): Route[] => [takenRoute(deps), termijnenRoute(deps)];
