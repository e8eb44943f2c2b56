import type { RegioStand } from '@regiolog/domein/vragen/regio-stand';
import { geldtOpDag } from './orakel-geldt.ts';
import {
  aanspreekpuntenVan,
  betrokkenBij,
  isLid,
  lidPerDomein,
  overeenkomstenVanRegio,
  rollenVan,
} from './orakel-regio.ts';
import { gelijk, tel, type Zaak } from './zaak.ts';

/** Members, roles and contact points as they must be. */
export function toetsStand(zaak: Zaak, stand: RegioStand, slug: string): void {
  const { kennis: k, gezien } = zaak;
  const leden = [...stand.leden, ...stand.gemeld, ...stand.oudLeden];
  for (const { gemeente: g, lid, domeinen } of leden) {
    tel(gezien, `lid ${lid}`);
    gelijk(`${slug}: is ${g} a member`, lid, isLid(k, slug, g), zaak);
    const per = Object.fromEntries([...lidPerDomein(k, slug, g)].sort());
    gelijk(`${slug}: ${g} per domain`, Object.fromEntries(domeinen.map((d) => [d.domein, d.lid])), per, zaak);
  }
  gelijk(`${slug}: municipalities`, leden.map((l) => l.gemeente).sort(), betrokkenBij(k, slug).sort(), zaak);
  const rollen = stand.rollen.flatMap((r) =>
    [...new Set(r.domeinen.flatMap((d) => (d === 'bw-mo' ? ['bw', 'mo'] : [d])))].map(
      (d) => `${r.gemeente} ${r.rol} ${d} ${r.geldt}`,
    ),
  );
  gelijk(`${slug}: roles`, rollen.sort(), rollenVan(k, slug), zaak);
  const punten = stand.aanspreekpunten.map(
    (a) => `${a.gemeente} ${a.vervangers.map((w) => w.gemeente).join()} ${a.niveau} ${a.geldt}`,
  );
  gelijk(`${slug}: contact points`, punten.sort(), aanspreekpuntenVan(k, slug), zaak);
}

/** The agreements of a region, when nothing narrows the list. */
export function toetsLijst(zaak: Zaak, blad: object, slug: string, vraag: object): void {
  const { resultaten } = blad as { resultaten: readonly { readonly id: string; readonly geldt: string }[] };
  for (const { id, geldt } of resultaten)
    gelijk(`${id} in the list of ${slug}`, geldt, geldtOpDag(zaak.kennis, id), zaak);
  if ('geldt' in vraag || 'soort' in vraag) return;
  gelijk(
    `${slug}: agreements`,
    resultaten.map((r) => r.id).sort(),
    overeenkomstenVanRegio(zaak.kennis, slug),
    zaak,
  );
}
