import { Aanduiding } from '@regiolog/domein/geschil/waarden';
import { readWholeStream } from '@regiolog/event-store/walk';
import type { Route } from '@regiolog/service-kit/route';
import type { GeschillenDeps } from '../app.ts';
import { Id, zaakRoute } from '../lezen.ts';
import { toetsUitspraak, Zegelstand } from '../zegelstand.ts';

/** Recomputes the seal of a ruling, from the log itself and from the bytes that are kept. */
export function leesZegelRoute(deps: GeschillenDeps): Route {
  return zaakRoute(deps, {
    pad: '/v1/geschillen/{id}/uitspraken/{naam}/zegel',
    naam: 'toetsZegel',
    samenvatting: 'Rekent na of de uitspraak en alles wat ervoor lag nog is wat is verzegeld.',
    parameters: Id.extend({ naam: Aanduiding }),
    antwoord: Zegelstand,
    stel: async ({ dossier, inzage }, zaak, { parameters: { naam } }) => {
      const uitspraak = zaak.uitspraken.find((u) => u.ontwerp === naam);
      if (!uitspraak) return undefined;
      const stroom = await readWholeStream(deps.store, dossier.ref);
      return toetsUitspraak(deps.documenten, dossier.ref, stroom, uitspraak, inzage);
    },
  });
}
