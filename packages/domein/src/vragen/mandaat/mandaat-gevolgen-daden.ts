import { type Dag, plusDagen } from '../../gedeeld/datum.ts';
import { type Drager, type MandaatId, partijSleutel } from '../../gedeeld/namen.ts';
import type { Venster } from '../../gedeeld/periode.ts';
import { type Feiten, feitenBij, type SoortVan } from '../feiten.ts';
import { handelingVenster } from '../overeenkomst/dossier.ts';
import { bijBesluit, bijOndertekening, opDeDag, vraagBij } from './bevoegdheid-hand.ts';
import { omvatEen } from './dekking.ts';
import type { MandaatDossier } from './dossier.ts';
import { orgaanVan, zelfdeTekst } from './mandaat-woorden.ts';
import { eersteEindes, eindesVan, type MandaatEinde } from './verlening-duur.ts';

/** When a mandate ended, which acts may rest on it, and whether they do. */

/** The end of a mandate, and everything by which it may have come. */
export type Einde = {
  readonly soort: MandaatEinde['soort'] | 'denkbeeldig';
  readonly venster: Venster;
  readonly eindes: readonly MandaatEinde[];
};

/** The first end that comes. Without one: as if it ended before `dag`. */
export function eindeVan(feiten: Feiten, d: MandaatDossier, dag: Dag): Einde {
  const eerste = eersteEindes(eindesVan(feiten, d));
  if (eerste) return { soort: eerste.eindes[0].soort, ...eerste };
  const dan = plusDagen(dag, -1);
  return { soort: 'denkbeeldig', venster: { vroegst: dan, laatst: dan }, eindes: [] };
}

/** The facts as they would be without one grant: what still holds then does not hang on it. */
export const zonder = (feiten: Feiten, id: MandaatId): Feiten => ({
  bij: (sleutel) => feiten.bij(sleutel).filter((f) => !(f.soort === 'verlening' && f.mandaat === id)),
});

export type Daad = SoortVan<'uitoefening' | 'ondertekening' | 'besluit'>;

/** Acts that are recorded under a grant, and signatures and decisions on agreements by its receiver. */
export function dadenVan(feiten: Feiten, d: MandaatDossier): Daad[] {
  const v = d.verlening?.inhoud;
  if (!v) return d.uitoefeningen;
  const { gever, ontvanger, bevoegdheden } = v;
  const partijen = [...new Set([gever, ontvanger].map((x) => partijSleutel(x.partij)))];
  const mag = (b: 'samenwerking.ondertekenen' | 'samenwerking.aangaan') => omvatEen(bevoegdheden, b);
  const orgaan = orgaanVan(ontvanger);
  const getekend = mag('samenwerking.ondertekenen')
    ? partijen
        .flatMap((p) => feitenBij(feiten, p, 'ondertekening'))
        .filter((o) => {
          const ambt = o.inhoud.door?.ambt;
          return ambt !== undefined && zelfdeTekst(ambt, ontvanger.ambt ?? orgaan ?? '');
        })
    : [];
  const besloten = mag('samenwerking.aangaan')
    ? feitenBij(feiten, partijSleutel(ontvanger.partij), 'besluit').filter((b) => b.inhoud.orgaan === orgaan)
    : [];
  return [...d.uitoefeningen, ...getekend, ...besloten];
}

/** Would it have been competent without the grant? Then it does not hang on it. */
export function zonderDit(feiten: Feiten, daad: Daad, gever: Drager, dag: Dag): ReturnType<typeof opDeDag> {
  if (daad.soort === 'uitoefening') return opDeDag(feiten, vraagBij(daad, gever), daad.inhoud.datum, dag);
  return daad.soort === 'besluit' ? bijBesluit(feiten, daad, dag) : bijOndertekening(feiten, daad, dag);
}

export function momentVan(daad: Daad, { soort, venster }: Einde): 'voor' | 'na' | 'onzeker' {
  const { vroegst, laatst } = handelingVenster(daad.inhoud.datum, daad);
  if (soort === 'nietig' || vroegst > venster.laatst) return 'na';
  return laatst <= venster.vroegst ? 'voor' : 'onzeker';
}
