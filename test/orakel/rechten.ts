import type { Identiteit } from '@regiolog/service-kit/tokens';
import { Orakel } from './orakel.ts';
import type { Daad } from './zichtbaar.ts';

/**
 * Who may see which acts, in words: an auditor all; a coordinator those of the own region, and the agreements to which
 * a municipality that is recorded there as a member is or may be a party; a clerk those of regions of which the own
 * municipality is or may be a member, and the agreements to which it is or may be a party; everybody what is national.
 * Who took over the rights and duties of a party stands in its place. Judged by everything that is known now, on the
 * day asked.
 */
export function magZien(
  wie: Identiteit,
  alles: readonly Daad[],
  dag: string,
): (regio: string, overeenkomst?: string) => boolean {
  const nu = new Orakel(alles, dag);
  const eigen = () => {
    if (wie.rollen.includes('coordinator')) {
      const regio = wie.regio ?? '';
      return { regios: [regio], thuis: regio, gemeenten: nu.leden(regio) };
    }
    const gemeente = wie.gemeente ?? '';
    return { regios: nu.misschienRegios(gemeente), thuis: undefined, gemeenten: [gemeente] };
  };
  if (wie.rollen.includes('auditor')) return () => true;
  const { regios, thuis, gemeenten } = eigen();
  const namen = gemeenten.flatMap((g) => [g, ...nu.voorgangers(g)]);
  return (regio, overeenkomst) => {
    if (regio === 'landelijk') return true;
    if (overeenkomst === undefined) return regios.includes(regio);
    return regio === thuis || nu.misschienPartijen(overeenkomst).some((p) => namen.includes(p));
  };
}
