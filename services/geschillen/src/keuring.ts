import type { Weigering } from '@regiolog/domein/gedeeld/weigering';
import type { GeschillenDeps } from './app.ts';
import type { Lopend } from './lopend.ts';
import { toekomstBezwaar } from './toekomst.ts';

/** What must be asked outside the case before an act can be recorded in it. */

type Data = Readonly<Record<string, unknown>>;

/** The first objection to an act, or `undefined`. What was recorded before is not judged again. */
export async function keur(
  _deps: GeschillenDeps,
  zaak: Lopend,
  _type: string,
  data: Data,
): Promise<Weigering | undefined> {
  if (zaak.eerder) return undefined;
  return toekomstBezwaar(data, zaak.vandaag);
}
