import type { GemeenteMandaat, MandaatKern } from '@regiolog/domein/vragen/mandaat/mandaat-lijst';
import { type Kennis, sleutelVan } from './orakel-kennis.ts';
import { betrokkenenBijMandaat, inMandaat } from './orakel-mandaat.ts';
import { gelijk, tel, type Zaak } from './zaak.ts';

/** Lists of mandates: which they are, and on what they rest. Whether they hold has brute force of its own. */

const mandatenVan = (k: Kennis): string[] => [
  ...new Set(k.daden.filter((d) => d.categorie === 'mandaat').map((d) => `${d.regio}.${d.dossier}`)),
];

function basis(k: Kennis, id: string): string {
  if (inMandaat(k, id, 'MandaatVerleend').length > 0) return 'vastgelegd';
  return inMandaat(k, id, 'MandaatGerapporteerd').length > 0 ? 'gemeld' : 'ingeschreven';
}

export function toetsMandaten(zaak: Zaak, blad: object, regio: string, vraag: object): void {
  if ('geldt' in vraag) return;
  const { kennis: k } = zaak;
  const rijen = (blad as { resultaten: readonly MandaatKern[] }).resultaten.map((m) => `${m.id} ${m.basis}`);
  const moet = mandatenVan(k)
    .filter((id) => id.startsWith(`${regio}.`) && inMandaat(k, id, 'MandaatIngeschreven').length > 0)
    .map((id) => `${id} ${basis(k, id)}`);
  gelijk(`${regio}: mandates`, rijen.sort(), moet.sort(), zaak);
}

/** Given or received by the grant that counts; without one by what sources say. */
function richting(k: Kennis, id: string, gemeente: string): string | undefined {
  const laatste = laatsteVerlening(k, id);
  const meldingen = inMandaat(k, id, 'MandaatGerapporteerd');
  const [gevers, ontvangers] = laatste
    ? [[laatste.gever], [laatste.ontvanger]]
    : [meldingen.flatMap((m) => m.gevers), meldingen.flatMap((m) => m.ontvangers)];
  const van = (dragers: typeof gevers) => dragers.some((d) => sleutelVan(d.partij) === gemeente);
  if (van(gevers)) return van(ontvangers) ? 'beide' : 'gegeven';
  return van(ontvangers) ? 'ontvangen' : undefined;
}

function laatsteVerlening(k: Kennis, id: string) {
  const daden = k.daden.filter(
    (d) => d.categorie === 'mandaat' && `${d.regio}.${d.dossier}` === id && d.type === 'MandaatVerleend',
  );
  const laatste = daden.toSorted((a, b) => a.eerste - b.eerste).at(-1);
  return laatste?.data as ReturnType<typeof inMandaat<'MandaatVerleend'>>[number] | undefined;
}

export function toetsGemeenteMandaten(zaak: Zaak, blad: object, gemeente: string, vraag: object): void {
  if ('geldt' in vraag || 'richting' in vraag) return;
  const { kennis: k } = zaak;
  const rijen = (blad as { resultaten: readonly GemeenteMandaat[] }).resultaten.map(
    (m) => `${m.id} ${m.richting}`,
  );
  const moet = mandatenVan(k)
    .filter((id) => betrokkenenBijMandaat(k, id).includes(gemeente))
    .flatMap((id) => {
      const hoe = richting(k, id, gemeente);
      return hoe ? [`${id} ${hoe}`] : [];
    });
  gelijk(`${gemeente}: mandates`, rijen.sort(), moet.sort(), zaak);
  for (const rij of rijen) tel(zaak.gezien, `mandaat ${rij.split(' ')[1]}`);
}
