import type { RegisterFeit } from '@regiolog/domein/vragen/feiten';
import type { Identiteit } from '@regiolog/service-kit/tokens';
import { voorgangersVan } from './orakel-gemeente.ts';
import { kennisVan } from './orakel-kennis.ts';
import { betrokkenenBijMandaat } from './orakel-mandaat.ts';
import { misschienPartijen } from './orakel-partijen.ts';
import { ledenVan, misschienRegios } from './orakel-regio.ts';
import type { Daad } from './zichtbaar.ts';

/** What one asker may see: whole files, by their names. */
export type Ziet = {
  readonly regio: (regio: string) => boolean;
  readonly overeenkomst: (id: string) => boolean;
  readonly mandaat: (id: string) => boolean;
  readonly daad: (daad: Pick<Daad, 'categorie' | 'regio' | 'dossier'>) => boolean;
  readonly feit: (feit: RegisterFeit) => boolean;
};

/**
 * Who may see which acts, in words: an auditor and a national viewer all; a member of a commission what is national; a
 * coordinator those of the own region, and the agreements to which
 * a municipality that is recorded there as a member is or may be a party; a clerk those of regions of which the own
 * municipality is or may be a member, and the agreements to which it is or may be a party; everybody what is national.
 * Who took over the rights and duties of a party stands in its place. A mandate follows the rights of an agreement, with
 * whoever gives or receives in it, recorded or reported, on whatever day, in the place of the parties. Judged by
 * everything that is known now, on the day asked.
 */
export function magZien(wie: Identiteit, alles: readonly Daad[], dag: string): Ziet {
  const nu = kennisVan(alles, dag);
  const zietAlles = wie.rollen.includes('auditor') || wie.rollen.includes('landelijk');
  const isCoordinator = wie.rollen.includes('coordinator');
  const thuis = isCoordinator ? (wie.regio ?? '') : undefined;
  const gemeenten = isCoordinator ? ledenVan(nu, wie.regio ?? '') : wie.gemeente ? [wie.gemeente] : [];
  const regios = thuis === undefined ? gemeenten.flatMap((g) => misschienRegios(nu, g)) : [thuis];
  const namen = gemeenten.flatMap((g) => [g, ...voorgangersVan(nu, g)]);
  const isVan = (id: string) => thuis !== undefined && id.startsWith(`${thuis}.`);
  const regio = (slug: string) => zietAlles || slug === 'landelijk' || regios.includes(slug);
  const overeenkomst = (id: string) =>
    zietAlles || isVan(id) || misschienPartijen(nu, id).some((p) => namen.includes(p));
  const mandaat = (id: string) =>
    zietAlles || isVan(id) || betrokkenenBijMandaat(nu, id).some((p) => namen.includes(p));
  return {
    regio,
    overeenkomst,
    mandaat,
    daad: ({ categorie, regio: thuisregio, dossier }) => {
      if (categorie === 'overeenkomst') return overeenkomst(`${thuisregio}.${dossier}`);
      if (categorie === 'mandaat') return mandaat(`${thuisregio}.${dossier}`);
      return regio(thuisregio);
    },
    feit: (feit) => {
      if ('overeenkomst' in feit) return overeenkomst(feit.overeenkomst);
      if ('mandaat' in feit) return mandaat(feit.mandaat);
      // These histories hold no disputes; one that slipped in would be seen by nobody.
      return !('geschil' in feit) && regio(feit.herleiding.regio);
    },
  };
}
