import type { Zaak } from './zaak.ts';

/** How the vote on a draft stands, counted as the law of the case counts (bezwaren-uitspraak.ts in the domain). */

export type Ontwerp = NonNullable<Zaak['ontwerpen']>[number];

type Stemstand = {
  readonly voor: number;
  readonly tegen: number;
  readonly onthouding: number;
  /** Members who may still vote. */
  readonly nog: number;
  /** More than half of the votes cast are for it. Whether enough voted, the reglement says. */
  readonly meerderheid: boolean;
};

type Zetel = Zaak['samenstelling'][number];

/** Who votes: who sits, without deputies and the secretary. */
export const stemt = ({ weg, plaatsvervanger, functie }: Zetel): boolean =>
  weg === null && !plaatsvervanger && functie !== 'secretaris';

/** Whose signature a ruling needs: of the chair and of the secretary. */
export const tekent = ({ weg, plaatsvervanger, functie }: Zetel): boolean =>
  weg === null && !plaatsvervanger && functie !== 'lid';

export function stemstand(samenstelling: readonly Zetel[], { stemmen }: Pick<Ontwerp, 'stemmen'>): Stemstand {
  const leden = samenstelling.filter(stemt);
  const tel = (stem: string): number => leden.filter(({ lid }) => stemmen[lid] === stem).length;
  const [voor, tegen, onthouding] = [tel('voor'), tel('tegen'), tel('onthouding')];
  const gestemd = voor + tegen + onthouding;
  return { voor, tegen, onthouding, nog: leden.length - gestemd, meerderheid: voor * 2 > gestemd };
}

/** The draft that now lies before the members. */
export function ontwerpNu({ ontwerpen }: Pick<Zaak, 'ontwerpen'>): Ontwerp | undefined {
  const laatste = ontwerpen?.at(-1);
  return laatste?.voorbij ? undefined : laatste;
}

/** Was it signed by all whose signature a ruling needs? */
export const isGetekend = (samenstelling: readonly Zetel[], { ondertekend }: Ontwerp): boolean =>
  samenstelling.filter(tekent).every(({ lid }) => ondertekend.includes(lid));
