import type { Bindend } from '@regiolog/domein/vragen/bindende-overeenkomsten';
import type { GemeenteAntwoord } from '@regiolog/domein/vragen/gemeenten';
import { isZelfGebonden, standVan } from './orakel-gebonden.ts';
import { bestaatGemeente } from './orakel-gemeente.ts';
import { genoemdIn } from './orakel-partijen.ts';
import { misschienRegios } from './orakel-regio.ts';
import { gelijk, tel, type Zaak } from './zaak.ts';

type MetRegios = GemeenteAntwoord & { readonly regios: readonly { readonly regio: string }[] };

export function toetsGemeente(zaak: Zaak, gemeente: MetRegios, code: string): void {
  gelijk(`${code}: does it exist`, gemeente.bestaat, bestaatGemeente(zaak.kennis, code), zaak);
  const slugs = gemeente.regios.map((r) => r.regio);
  gelijk(`${code}: regions`, slugs, misschienRegios(zaak.kennis, code), zaak);
}

/** What binds a municipality, by itself or in the place of another. */
export function toetsBindend(zaak: Zaak, blad: object, code: string, vraag: object): void {
  const { kennis: k } = zaak;
  const { resultaten: rijen } = blad as { resultaten: readonly Bindend[] };
  for (const { id, namens, gebonden } of rijen) {
    if (namens) tel(zaak.gezien, 'rechtsopvolging');
    const moet = namens ? standVan(k, id, code, namens).gebonden : isZelfGebonden(k, id, code);
    gelijk(`${code} bound by ${id}`, gebonden, moet, zaak);
  }
  if ('geldt' in vraag || 'soort' in vraag) return;
  gelijk(
    `${code}: agreements`,
    rijen.map((r) => `${r.id} ${r.namens ?? ''}`).sort(),
    genoemdIn(k, code),
    zaak,
  );
}
