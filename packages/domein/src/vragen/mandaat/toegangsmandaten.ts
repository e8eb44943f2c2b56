import type { Bevoegdheid } from '../../gedeeld/bevoegdheid.ts';
import type { Dag } from '../../gedeeld/datum.ts';
import type { MandaatId } from '../../gedeeld/namen.ts';
import { eindeVenster, isNietVoorbij } from '../../gedeeld/periode.ts';
import type { Feiten, SoortVan } from '../feiten.ts';
import type { Oordeel } from '../reden.ts';
import { omvat } from './dekking.ts';
import { mandaatDossier, type Verlening } from './dossier.ts';
import { mandaatStand } from './mandaat-stand.ts';
import { oordeelVan } from './mandaat-toets.ts';

/** A mandate about access and how surely it holds: by its grant, or when there is none by what sources tell of it. */
type Toegangsmandaat = {
  readonly mandaat: MandaatId;
  readonly oordeel: Oordeel;
  readonly verlening: Verlening | undefined;
  readonly meldingen: readonly SoortVan<'mandaatmelding'>[];
};

const overToegang = ({ inhoud }: { readonly inhoud: { readonly bevoegdheden: readonly Bevoegdheid[] } }) =>
  inhoud.bevoegdheden.some((b) => omvat('toegang', b));

/**
 * Of these mandates those about access that hold or may hold on `dag`, with the mandates on which they rest. What is only
 * reported is `niet-bekend`, and left out once the source says that it is over; whether it tells of a plan, or of
 * something that is yet to begin, is for who asks.
 */
export function toegangsmandaten(
  feiten: Feiten,
  mandaatIds: readonly MandaatId[],
  dag: Dag,
): Toegangsmandaat[] {
  return mandaatIds.flatMap((mandaat): Toegangsmandaat[] => {
    const { verlening, meldingen } = mandaatDossier(feiten, mandaat);
    if (!verlening) {
      const open = meldingen
        .filter(overToegang)
        .filter((m) => isNietVoorbij(eindeVenster(m.inhoud.einde), dag) !== 'nee');
      return open.length > 0 ? [{ mandaat, oordeel: 'niet-bekend', verlening, meldingen: open }] : [];
    }
    if (!overToegang(verlening)) return [];
    const oordeel = oordeelVan(mandaatStand(feiten, mandaat, dag));
    return oordeel === 'nee' ? [] : [{ mandaat, oordeel, verlening, meldingen: [] }];
  });
}
