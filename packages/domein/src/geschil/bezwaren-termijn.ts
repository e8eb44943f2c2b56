import { type Weigering, weiger } from '../gedeeld/weigering.ts';
import { type Bezwaren, fout } from './bezwaar.ts';
import { onbekendStuk } from './bezwaren-stuk.ts';
import { Termijnsoort } from './reglement.ts';
import type { Termijnloop, Zaak } from './state.ts';
import { standVan } from './termijnen.ts';
import { openStilstand, termijnNu } from './termijnloop.ts';

/** Objections to acts about terms. */

const VAN_REGLEMENT: ReadonlySet<string> = new Set(Termijnsoort.options);

/** The name of a term that the commission sets by itself: never one of the reglement, nor one that was used before. */
export const termijnnaamBezwaar = (zaak: Zaak, veld: string, naam: string): Weigering | undefined =>
  VAN_REGLEMENT.has(naam) || termijnNu(zaak, naam)
    ? fout(veld, 'Deze naam is al in gebruik. Kies een andere.')
    : undefined;

const NIET_GEVONDEN = fout('termijn', 'Deze termijn is er niet.');

/** Something is done to a term that is not done yet. */
function overLopende(
  zaak: Zaak,
  naam: string,
  bezwaar: (t: Termijnloop) => Weigering | undefined,
): Weigering | undefined {
  const termijn = termijnNu(zaak, naam);
  if (!termijn) return NIET_GEVONDEN;
  return termijn.afgedaan ? fout('termijn', 'Deze termijn is al afgedaan.') : bezwaar(termijn);
}

export const bezwarenTermijn: Bezwaren<
  'ReactietermijnGesteld' | 'TermijnOpgeschort' | 'TermijnHervat' | 'TermijnVerlengd' | 'TermijnVerstreken'
> = {
  ReactietermijnGesteld: ({ termijn, tot, datum, stuk }, zaak) => {
    if (tot <= datum) return fout('tot', 'Kies een dag na vandaag.');
    return (
      termijnnaamBezwaar(zaak, 'termijn', termijn) ?? (stuk ? onbekendStuk(zaak, [stuk], 'stuk') : undefined)
    );
  },
  TermijnOpgeschort: ({ termijn }, zaak) =>
    overLopende(zaak, termijn, (t) =>
      openStilstand(t, 'besluit') ? fout('termijn', 'Deze termijn is al opgeschort.') : undefined,
    ),
  TermijnHervat: ({ termijn, datum }, zaak) =>
    overLopende(zaak, termijn, (t) => {
      const stil = openStilstand(t, 'besluit');
      if (!stil) return fout('termijn', 'Deze termijn is niet opgeschort.');
      return datum < stil.van ? fout('datum', 'Deze dag ligt voor de opschorting.') : undefined;
    }),
  TermijnVerlengd: ({ termijn, tot }, zaak) =>
    overLopende(zaak, termijn, (t) => {
      const { einde } = standVan(t);
      return einde !== null && tot <= einde
        ? fout('tot', 'Kies een dag na de laatste dag die er al is.')
        : undefined;
    }),
  // The register judges by the file whether a term passed; here that must not stand in the way of a later correction.
  TermijnVerstreken: ({ termijn, einde }, zaak) => {
    const zogenaamd = zaak.termijnen.filter((t) => t.termijn === termijn);
    if (zogenaamd.length === 0) return NIET_GEVONDEN;
    return zogenaamd.some(({ verstreken }) => verstreken.includes(einde))
      ? weiger('bestaat-al', 'Dat deze termijn is verstreken, is al vastgelegd.')
      : undefined;
  },
};
