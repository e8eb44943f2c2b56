import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { regioVan } from '@regiolog/domein/gedeeld/stromen';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { geschil } from '@regiolog/domein/geschil/geschil';
import { meldInvoer } from '@regiolog/domein/geschil/handelingen';
import { gemeld } from '@regiolog/domein/geschil/verloop';
import { CommissieId } from '@regiolog/domein/geschil/waarden';
import { uuid5 } from '@regiolog/event-store/handle-command';
import { voerUit, wie } from '@regiolog/service-kit/opdracht';
import { type Route, route, type Verzoek } from '@regiolog/service-kit/route';
import { antwoordOp, VASTGELEGD } from '@regiolog/service-kit/vastgelegd';
import { z } from 'zod';
import type { GeschillenDeps } from '../app.ts';
import { openCommissie } from '../lopend.ts';
import { betrokkenBij, commissieObject } from '../recht.ts';
import { toekomstBezwaar } from '../toekomst.ts';
import { eisMelding } from '../wie-handelt.ts';
import type { Stand } from '../zaken.ts';

/**
 * A dispute is named by the year in which it was notified, and by who asked for it under which key. What was notified
 * under this key before keeps its name: the same key with another year is no other dispute.
 */
function kenmerkVoor(
  { geschillen }: Stand,
  commissie: string,
  datum: string,
  v: Pick<Verzoek, 'identiteit' | 'idempotencyKey'>,
): string {
  const sleutel = v.idempotencyKey ?? '';
  const einde = uuid5(JSON.stringify([commissie, v.identiteit.onderwerp, sleutel])).slice(0, 8);
  const eerder = [...geschillen.values()].find(
    ({ ref }) => ref.regio === regioVan(commissie) && ref.id.endsWith(`-${einde}`),
  );
  return eerder?.ref.id ?? `${datum.slice(0, 4)}-${einde}`;
}

/** A claimant lays a dispute before a commission; the file is kept where the commission is. */
export function meldRoute(deps: GeschillenDeps): Route {
  return route({
    methode: 'POST',
    pad: '/v1/commissies/{id}/geschillen',
    naam: 'meldGeschil',
    samenvatting: 'Meldt een geschil bij deze commissie, namens een van de verzoekers.',
    label: 'Geschillen',
    actie: 'geschil.partijhandeling',
    parameters: z.object({ id: CommissieId }),
    inhoud: meldInvoer.extend(Begeleiding.shape).strict(),
    antwoorden: VASTGELEGD,
    verwerk: async (v) => {
      const { id: bij } = v.parameters;
      const geopend = await openCommissie(deps, bij, v);
      if (isWeigering(geopend)) return geopend;
      const nu = deps.nu();
      const onzichtbaar = v.toegang.eis('commissie.lezen', commissieObject(geopend.dossier, dagVan(nu)));
      if (onzichtbaar) return onzichtbaar;
      const { bekend, bron, toelichting, ...melding } = v.inhoud;
      const data = { ...melding, commissie: bij };
      const regio = regioVan(bij);
      const b = await betrokkenBij(deps.vragen, geopend.stand, { regio, zaak: gemeld(data) }, nu);
      const geweigerd = eisMelding(b, v) ?? toekomstBezwaar(data, dagVan(nu));
      if (geweigerd) return geweigerd;
      const id = kenmerkVoor(geopend.stand, bij, data.datum, v);
      const uitkomst = await voerUit(deps, geschil, {
        ...wie(v),
        ref: { regio, categorie: geschil.categorie, id },
        opdracht: { soort: 'leg-vast', type: 'GeschilGemeld', data },
        begeleiding: { bekend, bron, toelichting },
      });
      return antwoordOp(uitkomst, `${regio}.${id}`, `/v1/geschillen/${regio}.${id}`);
    },
  });
}
