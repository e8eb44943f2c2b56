import { dagVan } from '@regiolog/domein/gedeeld/datum';
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

/** The form for an act in a case, with today as its day and with what it is about filled in. */
export function vastlegAdres(id: string, collectie: string, over?: string | null): string {
  const veld = VELD[collectie];
  const zoek = new URLSearchParams({
    datum: dagVan(new Date()),
    ...(over && veld ? { [veld]: over } : {}),
  });
  return `${zaakPad(id, `vastleggen/${collectie}`)}?${zoek}`;
}
