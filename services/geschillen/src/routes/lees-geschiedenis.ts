import { RECTIFICATIE } from '@regiolog/domein/gedeeld/aggregaat';
import { VraagTijden } from '@regiolog/domein/gedeeld/tijden';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import { verifyChain } from '@regiolog/event-store/hash-chain';
import { readWholeStream } from '@regiolog/event-store/walk';
import { Inzage } from '@regiolog/feiten/inzage';
import { BeslotenGebeurtenis, type Zaakzicht, zaakregel } from '@regiolog/feiten/zaakregel';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import { Gebeurtenis, isSinds, Sinds } from '@regiolog/service-kit/gebeurtenis';
import { type Route, route } from '@regiolog/service-kit/route';
import { Momenten, momenten } from '@regiolog/service-kit/tijdenecho';
import { z } from 'zod';
import type { GeschillenDeps } from '../app.ts';
import { Id, vindZaak } from '../lezen.ts';
import { zichtbareEvents } from '../zaken.ts';

const Geschiedenis = z.object({
  tijden: Momenten.omit({ geldigOp: true }),
  ketenKlopt: z.boolean().describe('De hashketen van het hele dossier is nagerekend.'),
  ...bladzijde(z.union([BeslotenGebeurtenis, Gebeurtenis])).shape,
});

/** A correction; not one in the chamber, for that it is one says what kind of act it was. */
const isHerstel = (event: RecordedEvent, { inzage, open }: Zaakzicht): boolean =>
  event.type === RECTIFICATIE && (open.includes(event) || inzage.kanaalVan(event) !== 'raadkamer');

const VORMEN = [
  { deel: 'geschiedenis', wat: 'Wat er in dit geschil is vastgelegd en hersteld: door wie en waarom.' },
  { deel: 'rectificaties', wat: 'Alleen wat is hersteld: wat er stond, wat er nu staat, en waarom.' },
] as const;

/** The history of a case, event by event, with its chain. The right to it is that of the case, judged today. */
export function leesGeschiedenisRoutes(deps: GeschillenDeps): Route[] {
  return VORMEN.map(({ deel, wat }) =>
    route({
      methode: 'GET',
      pad: `/v1/geschillen/{id}/${deel}`,
      naam: `leesGeschil${deel === 'geschiedenis' ? 'Geschiedenis' : 'Rectificaties'}`,
      samenvatting: wat,
      label: 'Geschiedenis',
      actie: 'geschil.lezen',
      parameters: Id,
      vraag: VraagTijden.omit({ geldigOp: true }).extend(Bladeren.shape).extend(Sinds.shape),
      antwoorden: { 200: Geschiedenis },
      verwerk: async (v) => {
        const gezien = await vindZaak(deps, v, v.parameters.id);
        if (isWeigering(gezien)) return gezien;
        // From the log itself, not from what was read of it before: this is where tampering would show.
        const stroom = await readWholeStream(deps.store, gezien.dossier.ref);
        const inzage = new Inzage({ events: stroom }, gezien.inzage.kijker);
        const open = stroom.filter((event) => inzage.openGebeurtenis(event));
        const zichtbaar = zichtbareEvents(stroom, gezien.tijden);
        const zicht = { inzage, open, telt: zichtbaar.filter((event) => open.includes(event)) };
        const blad = blader(
          zichtbaar.filter((e) => isSinds(e, v.vraag) && (deel === 'geschiedenis' || isHerstel(e, zicht))),
          v.vraag,
        );
        const { geldigOp: _geldigOp, ...tijden } = momenten(gezien.tijden, gezien.hoofd, deps.nu());
        return {
          status: 200,
          etag: stroom.length - 1,
          inhoud: {
            tijden,
            ketenKlopt: verifyChain(stroom) === null,
            ...blad,
            resultaten: await inzage.onthul(
              blad.resultaten.map((event) => zaakregel(event, zicht)),
              deps.kluis,
            ),
          },
        };
      },
    }),
  );
}
