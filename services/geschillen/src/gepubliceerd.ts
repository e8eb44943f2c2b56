import { perObject } from '@regiolog/domein/gedeeld/per-object';
import type { Tijden } from '@regiolog/domein/gedeeld/tijden';
import { geschil } from '@regiolog/domein/geschil/geschil';
import { GepubliceerdeUitspraak } from '@regiolog/domein/geschil/uitspraakregister';
import { z } from 'zod';
import { actes } from './actes.ts';
import { isNu } from './lezen.ts';
import { type Stand, type Zaakdossier, zichtbareEvents } from './zaken.ts';

/** Which rulings are published at some time. What was withdrawn since is still there at an earlier one. */

/** A published ruling; one of a made case is told as such. */
export const Uitspraakrij = GepubliceerdeUitspraak.extend({
  voorbeeld: z.boolean().describe('Een gemaakte uitspraak, om te laten zien hoe het werkt.'),
}).meta({ id: 'Uitspraak' });
export type Uitspraakrij = z.infer<typeof Uitspraakrij>;

type Kijktijden = Pick<Tijden, 'bekendOp' | 'beschikbaarOp'>;
const ALLES: Kijktijden = { bekendOp: null, beschikbaarOp: null };

function vanDossier({ events }: Zaakdossier, tijden: Kijktijden): Uitspraakrij[] {
  const gepubliceerd = new Map<string, Uitspraakrij>();
  let voorbeeld = false;
  for (const { groep, inhoud } of actes(geschil, zichtbareEvents(events, tijden))) {
    if (inhoud?.type === 'GeschilGemeld') voorbeeld = inhoud.data.voorbeeld ?? false;
    if (inhoud?.type === 'UitspraakGepubliceerd') {
      const { datum, publicatie } = inhoud.data;
      gepubliceerd.set(publicatie.referentiecode, { id: groep, gepubliceerd: datum, publicatie, voorbeeld });
    }
    if (inhoud?.type === 'PublicatieIngetrokken') gepubliceerd.delete(inhoud.data.referentiecode);
  }
  return [...gepubliceerd.values()];
}

/** What of a file is published now: anybody may ask, and it is the same until something is recorded in it. */
const nuVanDossier = perObject((dossier: Zaakdossier) => vanDossier(dossier, ALLES));

export const uitsprakenOp = ({ geschillen }: Stand, tijden: Tijden): Uitspraakrij[] =>
  [...geschillen.values()].flatMap((dossier) =>
    isNu(tijden) ? nuVanDossier(dossier) : vanDossier(dossier, tijden),
  );
