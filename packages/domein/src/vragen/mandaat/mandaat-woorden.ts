import type { Bevoegdheid } from '../../gedeeld/bevoegdheid.ts';
import { type Drager, dragerSleutel, Orgaan } from '../../gedeeld/namen.ts';
import type { Mandaatsoort } from '../../mandaat/events.ts';
import type { Feiten } from '../feiten.ts';
import { partijNaam } from '../gemeenten.ts';
import { ORGAAN } from '../reden.ts';

/** Powers as a sentence names them: "bevoegd om …". */
export const OM_TE: Readonly<Record<Bevoegdheid, string>> = {
  toegang: 'de toegang tot ondersteuning te regelen',
  'toegang.onderzoeken': 'een melding of aanvraag te onderzoeken',
  'toegang.beschikken': 'over een aanvraag om ondersteuning te beschikken',
  'toegang.toewijzen': 'ondersteuning of een plaats toe te wijzen',
  bezwaar: 'op bezwaar te beslissen',
  inkoop: 'in te kopen',
  'inkoop.aanbesteden': 'aan te besteden',
  'inkoop.contracteren': 'contracten te sluiten',
  'inkoop.contractbeheer': 'contracten te beheren',
  'inkoop.beleid': 'inkoopbeleid te maken',
  uitvoering: 'taken uit te voeren',
  financien: 'over geld te beslissen',
  'financien.budgetbeheer': 'een budget te beheren',
  'financien.betalen': 'betalingen te doen',
  subsidie: 'subsidie te verlenen',
  samenwerking: 'samen te werken met anderen',
  'samenwerking.aangaan': 'een samenwerking aan te gaan',
  'samenwerking.ondertekenen': 'een overeenkomst te ondertekenen',
  regelgeving: 'algemene regels vast te stellen',
  goedkeuring: 'besluiten van anderen goed te keuren',
  'bestuurlijke-boete': 'een bestuurlijke boete op te leggen',
};

/** A grant as a sentence names it: "mandaat", "een volmacht". */
export const EEN_SOORT: Readonly<Record<Mandaatsoort, string>> = {
  mandaat: 'mandaat',
  ondertekeningsmandaat: 'mandaat om te ondertekenen',
  volmacht: 'een volmacht',
  machtiging: 'een machtiging',
  delegatie: 'de bevoegdheid zelf, door delegatie,',
};

/** The body that somebody is, also when a source wrote it down as an office: they have the same key. */
export function orgaanVan(drager: Drager): Orgaan | undefined {
  return drager.orgaan ?? Orgaan.safeParse(drager.ambt?.toLowerCase()).data;
}

/** "het college van Amersfoort", "teammanager van Ede", "Stichting Opvang". */
export function dragerNaam(feiten: Feiten, drager: Drager): string {
  const partij = partijNaam(feiten, drager.partij);
  const orgaan = orgaanVan(drager);
  if (orgaan) return `${ORGAAN[orgaan]} van ${partij}`;
  return drager.ambt ? `${drager.ambt} van ${partij}` : partij;
}

/** "was", of an office held by two together ("burgemeester en secretaris") "waren". */
export const wasOfWaren = ({ ambt }: Drager): string =>
  /^\S+ en (de )?\S+$/.test(ambt?.trim() ?? '') ? 'waren' : 'was';

/** An amount in whole euros: "€ 50.000". */
export const euro = (bedrag: number): string => `€ ${String(bedrag).replace(/\B(?=(\d{3})+$)/g, '.')}`;

/** Two texts that mean the same thing, whatever their letters and spaces. */
export const zelfdeTekst = (a: string, b: string): boolean => gewoon(a) === gewoon(b);
const gewoon = (tekst: string) => tekst.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');

export const zelfdeDrager = (a: Drager, b: Drager): boolean => dragerSleutel(a) === dragerSleutel(b);
