import type { gemeentenmatrix } from '@regiolog/domein/vragen/matrix-gemeenten';
import type { RegioStand } from '@regiolog/domein/vragen/regio-stand';
import { standVan } from './orakel-gebonden.ts';
import { geldtOpDag } from './orakel-geldt.ts';
import { genoemdenBij, partijenVan } from './orakel-partijen.ts';
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

type Matrix = ReturnType<typeof gemeentenmatrix>;
const RANG = ['ja', 'onzeker', 'niet-aangetoond', 'niet-bekend'];

/** Every member against every agreement; the totals follow from the cells. */
export function toetsMatrix(zaak: Zaak, antwoord: object, slug: string): void {
  const { kennis: k } = zaak;
  const { gemeenten, tellingen, resultaten } = antwoord as Pick<Matrix, 'gemeenten' | 'tellingen'> & {
    readonly resultaten: ReturnType<Matrix['overeenkomsten']['deel']>;
  };
  const leden = betrokkenBij(k, slug).filter((g) => isLid(k, slug, g) !== 'nee');
  gelijk(`${slug}: rows`, gemeenten.map((g) => g.gemeente).sort(), leden.sort(), zaak);
  for (const { id, cellen } of resultaten) {
    const bekend = genoemdenBij(k, id);
    const geen = [...partijenVan(k, id).values()].includes('vastgelegd') ? 'nee' : 'niet-bekend';
    for (const { gemeente, partij, gebonden, basis } of cellen) {
      const moet = bekend[gemeente]
        ? { ...standVan(k, id, gemeente), basis: bekend[gemeente] }
        : { partij: geen, gebonden: geen, basis: null };
      gelijk(`${id} × ${gemeente}`, { partij, gebonden, basis }, moet, zaak);
      tel(zaak.gezien, `matrix ${gebonden}`);
    }
  }
  for (const { gemeente, gebonden, overeenkomsten } of gemeenten) {
    const oordelen = resultaten
      .flatMap((r) => r.cellen.filter((c) => c.gemeente === gemeente))
      .map((c) => c.gebonden);
    const beste = RANG.find((o) => oordelen.some((g) => g === o)) ?? 'nee';
    gelijk(
      `${slug}: ${gemeente} in all`,
      [gebonden, overeenkomsten],
      [beste, oordelen.filter((o) => o === 'ja').length],
      zaak,
    );
  }
  const hoeveel = (...wat: string[]) => gemeenten.filter((g) => wat.includes(g.gebonden)).length;
  const moet = [hoeveel('ja'), hoeveel('onzeker', 'niet-aangetoond'), hoeveel('niet-bekend'), hoeveel('nee')];
  gelijk(`${slug}: totals`, Object.values(tellingen), moet, zaak);
}
