import { zaakPad } from './zaakpagina.tsx';

/** Which field of an act holds what a task is about; the form begins with it. */
const VELD: Readonly<Record<string, string>> = {
  stukken: 'termijn',
  verzendingen: 'stuk',
  ontvangsten: 'stuk',
  beperkingen: 'stuk',
  stemmen: 'ontwerp',
  ondertekeningen: 'ontwerp',
  uitspraken: 'ontwerp',
  standpunten: 'punt',
  nakomingsmeldingen: 'mijlpaal',
  nakomingsbeslissingen: 'mijlpaal',
  verlengingen: 'termijn',
  opschortingen: 'termijn',
  hervattingen: 'termijn',
  wrakingsbeslissingen: 'lid',
  vervangingen: 'lid',
  publicatievoorstellen: 'uitspraak',
  publicatietoetsen: 'referentiecode',
  publicaties: 'referentiecode',
  'publicatie-intrekkingen': 'referentiecode',
};

/** The form for an act in a case, with what it is about filled in. */
export function vastlegAdres(id: string, collectie: string, over?: string | null): string {
  const veld = VELD[collectie];
  const adres = zaakPad(id, `vastleggen/${collectie}`);
  return over && veld ? `${adres}?${new URLSearchParams({ [veld]: over })}` : adres;
}
