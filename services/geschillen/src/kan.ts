import { faseBezwaar } from '@regiolog/domein/geschil/bezwaren';
import { geschilHandelingen } from '@regiolog/domein/geschil/handelingen';
import { partijVanSleutel } from '@regiolog/domein/geschil/waarden';
import { NIET_GEVONDEN, type Toegang } from '@regiolog/service-kit/policy';
import { z } from 'zod';
import { type Betrokken, eigenPartijIn } from './recht.ts';
import { type Beller, eisHandeling } from './wie-handelt.ts';

/** An act that somebody can do in a case as it is. What it names may still be refused: this looks at phase and person alone. */
export const Kan = z
  .object({ collectie: z.string(), gebeurtenis: z.string(), samenvatting: z.string() })
  .meta({ id: 'GeschilKan' });

/** Asks the policy about what might be done, without leaving a line in the log for each. */
const stille = (toegang: Toegang): Beller['toegang'] => ({
  eis: (actie, object, dag) => (toegang.ziet(actie, object, dag) ? undefined : NIET_GEVONDEN),
});

/** The acts that the phase of a case allows and that this person may do. */
export function watKan(b: Betrokken, toegang: Toegang): z.infer<typeof Kan>[] {
  const { zaak } = b;
  const identiteit = toegang.handelend;
  const beller = { toegang: stille(toegang), identiteit };
  const eigen = eigenPartijIn(b, identiteit);
  // As each would do it: a party for itself, who sits in the chamber, the secretary with proof of service.
  const data = eigen ? { door: partijVanSleutel(eigen) } : { kanaal: 'raadkamer', bewijs: 'ja' };
  return geschilHandelingen
    .filter((h) => (faseBezwaar(h.gebeurtenis, zaak) ?? eisHandeling(b, beller, h, data)) === undefined)
    .map(({ collectie, gebeurtenis, samenvatting }) => ({ collectie, gebeurtenis, samenvatting }));
}
