import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { geschil } from '@regiolog/domein/geschil/geschil';
import { type Geschilhandeling, geschilHandelingen } from '@regiolog/domein/geschil/handelingen';
import { clientsleutel, verzegelOnder } from '@regiolog/domein/geschil/sleutels';
import { GeschilId } from '@regiolog/domein/geschil/waarden';
import { ontleed, voerUit, wie } from '@regiolog/service-kit/opdracht';
import { vernietigVastgelegd } from '@regiolog/service-kit/persoonsgegevens';
import { type Route, route } from '@regiolog/service-kit/route';
import { antwoordOp, VASTGELEGD } from '@regiolog/service-kit/vastgelegd';
import { z } from 'zod';
import { vulAan } from '../aanvulling.ts';
import type { GeschillenDeps } from '../app.ts';
import { keur } from '../keuring.ts';
import { openZaak } from '../lopend.ts';
import { actieVoor, eisHandeling } from '../wie-handelt.ts';

/** One route per act: what can be recorded is data (domein/geschil/handelingen.ts). */
export function handelingRoutes(deps: GeschillenDeps): Route[] {
  return geschilHandelingen.map((h) => handelingRoute(deps, h));
}

function handelingRoute(deps: GeschillenDeps, handeling: Geschilhandeling): Route {
  const { collectie, gebeurtenis, samenvatting, invoer } = handeling;
  return route({
    methode: 'POST',
    pad: `/v1/geschillen/{id}/${collectie}`,
    naam: `legVast${gebeurtenis}`,
    samenvatting,
    label: 'Geschillen',
    actie: actieVoor(handeling),
    parameters: z.object({ id: GeschilId }),
    inhoud: invoer.extend(Begeleiding.shape).strict(),
    antwoorden: VASTGELEGD,
    verwerk: async (v) => {
      const { id } = v.parameters;
      const zaak = await openZaak(deps, id, v);
      if (isWeigering(zaak)) return zaak;
      const { begeleiding, data } = ontleed(v.inhoud as Record<string, unknown>);
      const geweigerd =
        eisHandeling(zaak.betrokken, v, handeling, data) ?? (await keur(deps, zaak, gebeurtenis, data));
      if (geweigerd) return geweigerd;
      const volledig = await vulAan(deps, zaak, gebeurtenis, data, v.identiteit);
      if (isWeigering(volledig)) return volledig;
      const uitkomst = await voerUit(deps, geschil, {
        ...wie(v),
        ref: zaak.ref,
        opdracht: { soort: 'leg-vast', type: gebeurtenis, data: volledig },
        verzegelOnder: verzegelOnder(zaak.ref, gebeurtenis, data),
        begeleiding,
      });
      const vernietigd =
        gebeurtenis === 'ClientgegevensVernietigd' && !isWeigering(uitkomst)
          ? await vernietigVastgelegd(
              deps.kluis,
              clientsleutel(zaak.ref, String(data['referentie'])),
              uitkomst,
            )
          : uitkomst;
      return antwoordOp(vernietigd, id, `/v1/geschillen/${id}`);
    },
  });
}
