import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { type Commissielid, isBenoemd } from '@regiolog/domein/geschil/commissie';
import { isPartij, partijenNu, type Zaak, zittenden } from '@regiolog/domein/geschil/state';
import { partijVanSleutel } from '@regiolog/domein/geschil/waarden';
import type { Kijker } from '@regiolog/domein/geschil/zicht';
import type { BeleidsObject, Toegang } from '@regiolog/service-kit/policy';
import type { Identiteit } from '@regiolog/service-kit/tokens';
import { bandenMet } from './belang.ts';
import type { Vragen } from './vragen.ts';
import type { Commissiedossier, Stand, Zaakdossier } from './zaken.ts';

/** Who stands how to a case: what the policy must know of it, and through whose eyes somebody looks. */

/** A case with the municipalities that now stand for each of its parties (Wet arhi 44: a successor comes in its place). */
export type Betrokken = {
  readonly zaak: Zaak;
  readonly object: BeleidsObject;
  /** Party key by the municipality that now speaks for it. */
  readonly partijVan: ReadonlyMap<string, string>;
};

/** The secretaries that a commission has on a day. */
function secretarissen(commissie: Commissiedossier | undefined, dag: string): Commissielid[] {
  const state = commissie?.state;
  if (!state || state.status === 'leeg') return [];
  return state.leden.filter((l) => l.functie === 'secretaris' && isBenoemd(l, dag));
}

const alsZittend = ({ lid }: Commissielid) => ({ lid, functie: 'secretaris' as const });

/** They see all cases of the commission, also those in which nobody sits yet; but not those of whom they are tied to. */
async function vrijeSecretarissen(
  vragen: Vragen,
  commissie: Commissiedossier | undefined,
  zaak: Zaak,
  dag: string,
) {
  const partijen = partijenNu(zaak).map(({ partij }) => partijVanSleutel(partij));
  const vrij: Commissielid[] = [];
  for (const lid of secretarissen(commissie, dag)) {
    const banden = await bandenMet(vragen, lid, partijen, { gemeld: zaak.gemeld, dag });
    if (banden.length === 0) vrij.push(lid);
  }
  return vrij.map(alsZittend);
}

/** What the policy must know of a commission. */
export const commissieObject = (dossier: Commissiedossier, dag: string): BeleidsObject => ({
  regio: dossier.ref.regio,
  zittend: secretarissen(dossier, dag).map(alsZittend),
});

/** What the policy must know of a case. Undefined when there is none. */
export async function betrokken(
  vragen: Vragen,
  stand: Stand,
  dossier: Pick<Zaakdossier, 'ref' | 'state'>,
  nu: Date,
): Promise<Betrokken | undefined> {
  const { ref, state } = dossier;
  return state.status === 'leeg'
    ? undefined
    : betrokkenBij(vragen, stand, { regio: ref.regio, zaak: state }, nu);
}

/** The same of a case that is still to be recorded. */
export async function betrokkenBij(
  vragen: Vragen,
  stand: Stand,
  { regio, zaak }: { readonly regio: string; readonly zaak: Zaak },
  nu: Date,
): Promise<Betrokken> {
  const dag = dagVan(nu);
  const partijVan = new Map<string, string>();
  for (const { partij } of partijenNu(zaak)) {
    const wie = partijVanSleutel(partij);
    if (!('gemeente' in wie)) continue;
    for (const g of [wie.gemeente, ...(await vragen.opvolgers(wie.gemeente, dag))]) partijVan.set(g, partij);
  }
  // Who was recused or excused sits no more: not as a secretary of the commission either.
  const weg = new Set(zaak.leden.filter((l) => l.weg).map(({ lid }) => lid));
  const commissie = stand.commissies.get(zaak.commissie);
  const zittend = [...zittenden(zaak), ...(await vrijeSecretarissen(vragen, commissie, zaak, dag))];
  return {
    zaak,
    partijVan,
    object: {
      regio,
      partijen: [...partijVan.keys()],
      partijregios: partijenNu(zaak).flatMap(({ partij }) => {
        const wie = partijVanSleutel(partij);
        return 'regio' in wie ? [wie.regio] : [];
      }),
      zittend: zittend.filter(({ lid }) => !weg.has(lid)).map(({ lid, functie }) => ({ lid, functie })),
    },
  };
}

/** The party that somebody acts for in this case, in one role: the clerk's municipality, or the coordinator's region. */
export function eigenPartijIn({ zaak, partijVan }: Betrokken, { rollen, gemeente, regio }: Identiteit) {
  if (rollen.includes('behandelaar') && gemeente !== undefined) return partijVan.get(gemeente);
  const sleutel = `regio:${regio}`;
  return rollen.includes('coordinator') && isPartij(zaak, sleutel) ? sleutel : undefined;
}

/** Through whose eyes somebody looks at a case, after the policy granted the reading of it. */
export function kijkerVan(
  { zaak, partijVan }: Betrokken,
  toegang: Pick<Toegang, 'handelend' | 'eigenGemeenten'>,
  dag: string,
): Kijker {
  const { rollen, regio } = toegang.handelend;
  const rol = rollen[0];
  if (rol === 'voorzitter' || rol === 'lid' || rol === 'secretaris') return { soort: 'commissie' };
  if (rol !== 'behandelaar' && rol !== 'coordinator') return { soort: 'toezicht' };
  const eigen = `regio:${regio}`;
  // Of a region that is party itself the coordinator is the voice, and not that of its members.
  if (rol === 'coordinator' && isPartij(zaak, eigen)) return { soort: 'partij', partijen: [eigen] };
  const partijen = toegang.eigenGemeenten(dag).flatMap((g) => partijVan.get(g) ?? []);
  return { soort: 'partij', partijen: [...new Set(partijen)] };
}
