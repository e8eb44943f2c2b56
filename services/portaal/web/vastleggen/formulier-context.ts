import { createContext, useContext } from 'react';
import type { Optie } from '../bouwstenen/kiezer.tsx';
import { type Fout, foutBij } from './fouten.ts';
import { uitlegBij, veldnaam } from './veldnaam.ts';
import { type Groep, type Pad, padsleutel, veldId, type Waarde, waardeOp } from './waarden.ts';

/** What a form knows of the file that it is about: what one can choose from there. */
export type Keuzes = {
  /** By the name of the field: the text versions, the points, the documents of the file. */
  readonly namen: Readonly<Record<string, readonly Optie[]>>;
  /** The municipalities that come first: the parties, or the members of the region. */
  readonly gemeenten: readonly Optie[];
  /** Where its documents are delivered, as a path of the API. */
  readonly documentenBij: string;
  /** The parties of the file, as they are known: who acts is most often one of them. */
  readonly partijen?: readonly (Optie & { readonly partij: Waarde })[];
  /** What the file itself makes most likely, by the name of a field, or of an act and a field. */
  readonly gewoon?: Groep;
};
export const GEEN_KEUZES: Keuzes = { namen: {}, gemeenten: [], documentenBij: '' };

export type Formulierstand = {
  /** The kind of act; tells what its fields are called. */
  readonly gebeurtenis: string;
  readonly waarden: Waarde;
  readonly zet: (pad: Pad, waarde: Waarde) => void;
  readonly fouten: readonly Fout[];
  readonly keuzes: Keuzes;
  /** The fields that are filled in and fixed for this person, by their place. */
  readonly vast: Readonly<Record<string, string>>;
};

export const Formuliercontext = createContext<Formulierstand | undefined>(undefined);

/** The form around this field. */
export function useFormulier(): Formulierstand {
  const stand = useContext(Formuliercontext);
  if (!stand) throw new Error('a field outside a form');
  return stand;
}

/** One field: what stands in it, what is wrong with it, what it is called. `metDelen`: it shows what is wrong inside it as well. */
export function useVeld(pad: Pad, metDelen = false) {
  const { gebeurtenis, waarden, zet, fouten, keuzes, vast } = useFormulier();
  const sleutel = padsleutel(pad);
  return {
    id: veldId(pad),
    waarde: waardeOp(waarden, pad),
    zet: (waarde: Waarde) => zet(pad, waarde),
    fout: foutBij(fouten, sleutel, metDelen),
    label: veldnaam(gebeurtenis, pad) ?? '',
    uitleg: uitlegBij(gebeurtenis, pad),
    keuzes,
    vast: vast[sleutel],
  };
}

/** What every field is told: where it stands, and whether it may be left out. */
export type Veldprops = {
  readonly pad: Pad;
  readonly vrij: boolean;
  /** Instead of the name from the table. */
  readonly label?: string;
};

type Partij = { readonly gemeente: string } | { readonly organisatie: string } | { readonly regio: string };

/** The municipality that somebody is, if it is one. */
export const gemeenteVan = (partij: Partij): readonly string[] =>
  'gemeente' in partij ? [partij.gemeente] : [];
