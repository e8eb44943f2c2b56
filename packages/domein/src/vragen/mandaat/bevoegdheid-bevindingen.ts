import { dragerSleutel } from '../../gedeeld/namen.ts';
import { type Feiten, feitenBij } from '../feiten.ts';
import { type Bevinding, bevinding, hoofdletter } from '../reden.ts';
import { type BevoegdheidVraag, handelingVan, omvatEen } from './dekking.ts';
import { gehoudenDoor } from './dossier.ts';
import type { Schakel } from './keten-schakels.ts';
import { dragerNaam } from './mandaat-woorden.ts';

/** What the one who acts must mind: what the act has to say, and what the law says of it beside the competence. */
export function overHandeling(
  feiten: Feiten,
  vraag: BevoegdheidVraag,
  schakels: readonly Schakel[],
): Bevinding[] {
  const verleningen = schakels.flatMap((s) => s.verlening ?? []);
  const met = (...soorten: string[]) => verleningen.filter((v) => soorten.includes(v.inhoud.soort));
  const uit: Bevinding[] = [];
  const namens = dragerNaam(feiten, vraag.namens);
  if (met('mandaat').length > 0 && handelingVan(vraag) !== 'feitelijk')
    uit.push(
      bevinding(
        'namens-vermelden',
        `Het besluit moet zeggen dat het namens ${namens} is genomen.`,
        met('mandaat'),
        'Awb 10:10',
      ),
    );
  if (met('ondertekeningsmandaat').length > 0)
    uit.push(
      bevinding(
        'orgaan-besluit-zelf',
        `Uit het besluit moet blijken dat ${namens} het zelf nam; hier is alleen het tekenen opgedragen.`,
        met('ondertekeningsmandaat'),
        'Awb 10:11',
      ),
    );
  if (met('delegatie').length > 0) {
    const wat =
      'Wie een overgedragen bevoegdheid gebruikt, doet dat op eigen naam, en noemt het delegatiebesluit en waar dat staat.';
    uit.push(bevinding('delegatie-vermelden', wat, met('delegatie'), 'Awb 10:19'));
  }
  const { ontvangen } = gehoudenDoor(feiten, vraag.door);
  const anders = ontvangen.filter((v) => !omvatEen(v.inhoud.bevoegdheden, vraag.bevoegdheid));
  if (verleningen.length === 0 && anders.length > 0) {
    const wie = hoofdletter(dragerNaam(feiten, vraag.door));
    uit.push(
      bevinding('andere-bevoegdheden', `${wie} kreeg wel andere bevoegdheden, maar niet deze.`, anders),
    );
  }
  return [...uit, ...zonderNamens(feiten, vraag)];
}

/** Acts of this hand under this power that do not say in whose name they were done (Awb 10:10). */
function zonderNamens(feiten: Feiten, { door, bevoegdheid }: BevoegdheidVraag): Bevinding[] {
  const daden = feitenBij(feiten, `uitgeoefend-door:${dragerSleutel(door)}`, 'uitoefening').filter(
    ({ inhoud }) =>
      !inhoud.namens && inhoud.handeling.startsWith('besluit') && inhoud.bevoegdheid === bevoegdheid,
  );
  if (daden.length === 0) return [];
  const uitleg = 'Van besluiten onder deze bevoegdheid is niet vastgelegd namens wie ze zijn genomen.';
  return [bevinding('namens-niet-vermeld', uitleg, daden, 'Awb 10:10')];
}
