import { type Actie, type Relatie, rolMag } from '@regiolog/service-kit/policy-table';
import { useIk } from './sessie.ts';

/** May whoever is signed in do this, standing so to the thing it is about? By the same table that the register asks. */
export function useMag(actie: Actie, relatie: Relatie): boolean {
  return useIk().rollen.some((rol) => rolMag(rol, actie, relatie));
}

/** How whoever is signed in stands to what a region keeps, as far as that follows from the region alone. */
export function useRelatieTot(regio: string): Relatie {
  return useIk().regio === regio ? 'eigen-regio' : 'geen';
}
