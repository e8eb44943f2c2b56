import type { Contract } from '../contracten.ts';
import { contractenStand } from '../contracten.ts';
import { bevinding } from '../reden.ts';
import { type EisAntwoord, eisAntwoord, type NvoUitkomst, type Onderdeel } from './eis.ts';
import { type Afspraak, type Grond, volgensAfspraak } from './grond.ts';

/** R7 and R8: how care is bought (002:737-743). Contracts that are certainly over, or still to begin, don't count. */

type Ingekocht = { readonly contract: Contract; readonly afspraak: Afspraak; readonly stand: NvoUitkomst };

function ingekocht(grond: Grond): Ingekocht[] {
  return grond.afspraken.flatMap((afspraak) =>
    contractenStand(grond.feiten, afspraak.id, grond.dag).contracten.flatMap((contract) => {
      const { van, uiterlijkEinde } = contract;
      if (uiterlijkEinde && uiterlijkEinde.laatst < grond.dag) return [];
      const stand = volgensAfspraak(afspraak, van ? { van } : {}, grond.dag);
      return stand === 'nee' ? [] : [{ contract, afspraak, stand }];
    }),
  );
}

/** What a text says counts, yes or no, as far as the text itself is shown to hold. */
const mits = (stand: NvoUitkomst, zegt: NvoUitkomst): NvoUitkomst => (stand === 'ja' ? zegt : stand);

/** What a flag says: what is left out is not a no. */
const vlag = (waarde: boolean | null, stand: NvoUitkomst): NvoUitkomst =>
  waarde === null ? 'niet-aangetoond' : mits(stand, waarde ? 'ja' : 'nee');

function deel({ contract, afspraak }: Ingekocht, wat: string, oordeel: NvoUitkomst, zegt: string): Onderdeel {
  const product = contract.product ?? afspraak.naam;
  const gebeurtenissen = contract.redenen.flatMap((r) => r.gebeurtenissen);
  const bronnen = contract.redenen[0]?.bronnen ?? [];
  const uitleg = `${product}: ${zegt}.`;
  return {
    onderdeel: `${product}: ${wat}`,
    oordeel,
    reden: { regel: `nvo-${oordeel}`, uitleg, gebeurtenissen: [...new Set(gebeurtenissen)], bronnen },
  };
}

/** R7: one of the three variants per product, the same conditions, and contracts that are managed together. */
export function lasten(grond: Grond): EisAntwoord {
  const alle = ingekocht(grond);
  const onderdelen = alle.flatMap((i) => {
    const { variant, wijze, zelfdeVoorwaarden, gezamenlijkBeheer, contractbeheerder } = i.contract;
    const beheer = gezamenlijkBeheer ?? (contractbeheerder === null ? null : true);
    const perVariant = variant
      ? deel(i, 'uitvoeringsvariant', i.stand, `variant ${variant}`)
      : wijze === 'subsidie'
        ? deel(i, 'uitvoeringsvariant', 'nvt', 'subsidie, geen contract')
        : deel(i, 'uitvoeringsvariant', 'niet-aangetoond', 'een variant is niet vastgelegd');
    return [
      perVariant,
      deel(
        i,
        'zelfde voorwaarden',
        vlag(zelfdeVoorwaarden, i.stand),
        zin(zelfdeVoorwaarden, 'dezelfde voorwaarden'),
      ),
      deel(i, 'gezamenlijk beheer', vlag(beheer, i.stand), zin(beheer, 'gezamenlijk contractbeheer')),
    ];
  });
  const perProduct = Map.groupBy(
    alle.filter((i) => i.contract.variant && i.contract.product),
    (i) => i.contract.product,
  );
  const bevindingen = [...perProduct]
    .filter(([, rij]) => new Set(rij.map((i) => i.contract.variant)).size > 1)
    .map(([product]) =>
      bevinding(
        'variant-niet-eenduidig',
        `${product}: meer dan één uitvoeringsvariant tegelijk.`,
        [],
        'NvO R7',
      ),
    );
  return eisAntwoord('R7', 'Minder administratieve lasten', onderdelen, { bevindingen });
}

function zin(waarde: boolean | null, wat: string): string {
  return waarde === null ? `over ${wat} is niets vastgelegd` : waarde ? wat : `geen ${wat}`;
}

const MEERJARIG: Record<Contract['aard'], NvoUitkomst> = {
  meerjarig: 'ja',
  onbepaald: 'ja',
  jaarlijks: 'nee',
  'niet-bekend': 'niet-aangetoond',
};

/** R8: a base and options of more than a year, with room for innovation. A subsidy is no contract. */
export function meerjarig(grond: Grond): EisAntwoord {
  const onderdelen = ingekocht(grond).flatMap((i) => {
    if (i.contract.wijze === 'subsidie') return [deel(i, 'meerjarig', 'nvt', 'subsidie, geen contract')];
    const duur = MEERJARIG[i.contract.aard];
    const termijn = i.contract.redenen[0]?.uitleg.replace(/\.$/, '') ?? 'de termijn is niet vastgelegd';
    return [
      deel(i, 'meerjarig', duur === 'niet-aangetoond' ? duur : mits(i.stand, duur), termijn),
      deel(
        i,
        'innovatie',
        vlag(i.contract.innovatie, i.stand),
        zin(i.contract.innovatie, 'ruimte voor innovatie'),
      ),
    ];
  });
  return eisAntwoord('R8', 'Meerjarig contracteren met ruimte voor innovatie', onderdelen);
}
