import { ontwerpNu } from './stemming.ts';
import type { Zaak } from './zaak.ts';

/** What a form about the draft that now lies before the members begins with. */
export const metOntwerp = (zaak: Zaak) => {
  const ontwerp = ontwerpNu(zaak)?.ontwerp;
  return ontwerp ? { ontwerp } : {};
};
