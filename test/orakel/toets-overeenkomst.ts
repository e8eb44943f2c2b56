import type { OvereenkomstAntwoord } from '@regiolog/domein/vragen/overeenkomst/antwoord';
import { standVan } from './orakel-gebonden.ts';
import { geldtOpDag } from './orakel-geldt.ts';
import { sleutelVan } from './orakel-kennis.ts';
import { laatsteDag } from './orakel-looptijd.ts';
import { besluitenVan, genoemdenBij, relatiesVan } from './orakel-partijen.ts';
import { gelijk, tel, type Zaak } from './zaak.ts';

/** One agreement: does it hold, for whom, until when. */
export function toetsOvereenkomst(zaak: Zaak, antwoord: OvereenkomstAntwoord, id: string): void {
  const { kennis: k, gezien } = zaak;
  tel(gezien, `geldt ${antwoord.geldt.oordeel}`);
  gelijk(`${id}: does it hold`, antwoord.geldt.oordeel, geldtOpDag(k, id), zaak);
  gelijk(`${id}: last day`, antwoord.looptijd.laatsteDag, laatsteDag(k, id), zaak);
  const relaties = antwoord.relaties.map((r) => `${r.richting} ${r.soort} ${r.overeenkomst}`);
  gelijk(`${id}: relations`, relaties.sort(), relatiesVan(k, id), zaak);
  const basis = Object.fromEntries(antwoord.partijen.map((p) => [sleutelVan(p.partij), p.basis]).sort());
  gelijk(`${id}: parties`, basis, genoemdenBij(k, id), zaak);
  for (const p of antwoord.partijen) {
    const wie = sleutelVan(p.partij);
    const { partij, gebonden } = standVan(k, id, wie);
    tel(gezien, `partij ${p.partijOp}`);
    tel(gezien, `gebonden ${p.gebonden}`);
    gelijk(`${id}: is ${wie} a party`, p.partijOp, partij, zaak);
    gelijk(`${id}: is ${wie} bound`, p.gebonden, gebonden, zaak);
    gelijk(
      `${id}: decisions of ${wie}`,
      p.besluiten.map((b) => b.gebeurtenis).sort(),
      besluitenVan(k, id, wie),
      zaak,
    );
  }
}
