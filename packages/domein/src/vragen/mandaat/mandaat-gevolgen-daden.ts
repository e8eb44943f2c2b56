import { type Dag, plusDagen, VROEGSTE } from '../../gedeeld/datum.ts';
import { type Drager, type MandaatId, partijSleutel } from '../../gedeeld/namen.ts';
import { eindeVenster, type Venster } from '../../gedeeld/periode.ts';
import { type Feiten, feitenBij, type RegisterFeit, type SoortVan } from '../feiten.ts';
import { handelingVenster } from '../overeenkomst/dossier.ts';
import { bijBesluit, bijOndertekening, opDeDag, vraagBij } from './bevoegdheid-hand.ts';
import { omvatEen } from './dekking.ts';
import type { MandaatDossier } from './dossier.ts';
import { orgaanVan, zelfdeTekst } from './mandaat-woorden.ts';
import { beginVan } from './verlening.ts';

/** When a mandate ended, which acts may rest on it, and whether they do. */

export type Einde = {
  soort: 'nietig' | 'ingetrokken' | 'vervallen' | 'vervangen' | 'einde' | 'denkbeeldig';
  venster: Venster;
  feiten: RegisterFeit[];
  uitleg: string;
};

const NOOIT: Venster = { vroegst: VROEGSTE, laatst: VROEGSTE };

/** The end that counts: a nullity before all, or else the first that comes. Without one: as if it ended before `dag`. */
export function eindeVan(d: MandaatDossier, dag: Dag): Einde {
  const [nietig] = d.nietigheden;
  if (nietig)
    return {
      soort: 'nietig',
      venster: NOOIT,
      feiten: [nietig],
      uitleg: `Het gold nooit: ${nietig.inhoud.oorzaak}.`,
    };
  const { verlening: v } = d;
  const alle: Einde[] = [
    ...d.intrekkingen.map((f) => ({
      soort: 'ingetrokken' as const,
      venster: eindeVenster(f.inhoud.einde),
      feiten: [f],
      uitleg: 'Het is ingetrokken.',
    })),
    ...d.vervallen.map((f) => ({
      soort: 'vervallen' as const,
      venster: eindeVenster(f.inhoud.einde),
      feiten: [f],
      uitleg: `Het is vervallen: ${f.inhoud.oorzaak}.`,
    })),
    ...d.vervangers.map((f) => {
      const { vroegst, laatst } = beginVan(f);
      const venster = { vroegst: plusDagen(vroegst, -1), laatst: plusDagen(laatst, -1) };
      return {
        soort: 'vervangen' as const,
        venster,
        feiten: [f],
        uitleg: `${f.mandaat} kwam ervoor in de plaats.`,
      };
    }),
    ...(v?.inhoud.einde
      ? [
          {
            soort: 'einde' as const,
            venster: eindeVenster(v.inhoud.einde),
            feiten: [v],
            uitleg: 'Het liep af.',
          },
        ]
      : []),
  ];
  const [eerste] = alle.sort((a, b) => (a.venster.laatst < b.venster.laatst ? -1 : 1));
  if (eerste) return eerste;
  const dan = plusDagen(dag, -1);
  return {
    soort: 'denkbeeldig',
    venster: { vroegst: dan, laatst: dan },
    feiten: [],
    uitleg: 'Een einde is niet vastgelegd; dit is wat het zou raken als het nu eindigde.',
  };
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
