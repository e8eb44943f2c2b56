import type { Besluitvorming } from '@regiolog/domein/vragen/besluitvorming';
import type { OpenBesluit } from '@regiolog/domein/vragen/besluitvorming-open';
import type { Handelingenmatrix } from '@regiolog/domein/vragen/matrix-handelingen';
import type { OntbrekendePartijen } from '@regiolog/domein/vragen/ontbrekende-partijen';
import { ledenZonderPartij, orgaanStand, organenVan, plannenVan } from './orakel-besluiten.ts';
import { openBesluiten } from './orakel-besluiten-open.ts';
import { besluitenBij, besluitStaat, cellenVan, iedereenBij, teltMee } from './orakel-handelingen.ts';
import { sleutelVan } from './orakel-kennis.ts';
import { gelijk, tel, type Zaak } from './zaak.ts';

/** Each cell of each party, and how many there are of each in a column. */
export function toetsHandelingen(zaak: Zaak, antwoord: Handelingenmatrix, id: string): void {
  const { kennis: k } = zaak;
  const rijen = antwoord.rijen.map((r) => ({ ...r, wie: sleutelVan(r.partij) }));
  gelijk(`${id}: who acted`, rijen.map((r) => r.wie).sort(), iedereenBij(k, id), zaak);
  for (const { wie, telt, cellen } of rijen) {
    const gezegd = cellen.filter((c) => c.oordeel !== 'niet-bekend').map((c) => [c.kolom, c.oordeel]);
    gelijk(`${id}: acts of ${wie}`, Object.fromEntries(gezegd.sort()), cellenVan(k, id, wie), zaak);
    gelijk(`${id}: does ${wie} count`, telt, teltMee(k, id, wie), zaak);
    for (const c of cellen) tel(zaak.gezien, `cel ${c.oordeel}`);
  }
  const tellend = iedereenBij(k, id)
    .filter((wie) => teltMee(k, id, wie))
    .map((wie) => cellenVan(k, id, wie));
  for (const { kolom, gedaan, onzeker, partijen } of antwoord.kolommen) {
    const aantal = (oordeel: string) => tellend.filter((c) => c[kolom] === oordeel).length;
    gelijk(
      `${id}: ${kolom} counted`,
      [gedaan, onzeker, partijen],
      [aantal('ja'), aantal('onzeker'), tellend.length],
      zaak,
    );
  }
}

/** How far each body of each party is, what stands of what it decided, and what became of its plans. */
export function toetsBesluitvorming(zaak: Zaak, antwoord: Besluitvorming, id: string): void {
  const { kennis: k } = zaak;
  const staat = new Map(besluitenBij(k, id).map((b) => [b.gebeurtenis.id, besluitStaat(k, id, b)]));
  for (const p of antwoord.partijen) {
    const wie = sleutelVan(p.partij);
    gelijk(`${id}: bodies of ${wie}`, p.organen.map((o) => o.orgaan).sort(), organenVan(k, id, wie), zaak);
    for (const o of p.organen) {
      const wat = `${id}: ${o.orgaan} of ${wie}`;
      gelijk(wat, { stand: o.stand, oordeel: o.oordeel }, orgaanStand(k, id, wie, o.orgaan), zaak);
      tel(zaak.gezien, `besluit ${o.stand}`);
      for (const b of o.besluiten)
        gelijk(`${wat}: ${b.gebeurtenis} stands`, b.staat, staat.get(b.gebeurtenis), zaak);
      const plannen = o.plannen.map(({ gebeurtenis, verstreken, gevolgd }) => ({
        gebeurtenis,
        verstreken,
        gevolgd,
      }));
      const moet = plannenVan(k, id, wie, o.orgaan).map(({ datum: _d, opNaam: _o, ...plan }) => plan);
      gelijk(`${wat}: plans`, plannen, moet, zaak);
    }
  }
  toetsOntbrekend(zaak, { ontbreken: antwoord.geenPartij }, id);
}

export function toetsOntbrekend(
  zaak: Zaak,
  { ontbreken }: Pick<OntbrekendePartijen, 'ontbreken'>,
  id: string,
): void {
  const gegeven = ontbreken.map((o) => `${o.gemeente} ${o.partij}`).sort();
  const moet = [...ledenZonderPartij(zaak.kennis, id)].map(([g, partij]) => `${g} ${partij}`).sort();
  gelijk(`${id}: members that are no party`, gegeven, moet, zaak);
}

/** Who must still decide in a region. */
export function toetsOpen(zaak: Zaak, blad: object, regio: string, vraag: object): void {
  if ('tot' in vraag) return;
  const rijen = (blad as { resultaten: readonly OpenBesluit[] }).resultaten.map(
    (r) =>
      `${r.overeenkomst} ${r.partij ? sleutelVan(r.partij) : ''} ${r.orgaan} ${r.stand} ${r.uiterlijk} ${r.verstreken}`,
  );
  gelijk(`${regio}: open decisions`, rijen.sort(), openBesluiten(zaak.kennis, regio), zaak);
}
