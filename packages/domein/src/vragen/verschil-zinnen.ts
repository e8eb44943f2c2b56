import type { Verschil } from '../gedeeld/verschil.ts';
import { hoofdletter } from './reden.ts';
import { kenmerkenVan, type Los } from './verschil-regels.ts';
import { inZin, veldenInZin } from './verschil-woorden.ts';

/** A difference as one sentence that a reader understands without knowing how answers are built. */

const TUSSEN = ' – ';

/** Lists of which an item is a sentence by itself: what to heed. */
const ZINNEN: Readonly<Record<string, readonly [erbij: string, eraf: string]>> = {
  bevindingen: ['Let op:', 'Niet meer aan de orde:'],
  toetsen: ['Telt mee:', 'Telt niet meer mee:'],
  taken: ['Te doen:', 'Niet meer te doen:'],
};

/** What an item says beside what it is called by. */
function details(item: unknown): string {
  if (typeof item !== 'object' || item === null) return '';
  const velden = item as Readonly<Record<string, unknown>>;
  if (typeof velden['uitleg'] === 'string') return `: ${velden['uitleg'].replace(/[.]$/, '')}`;
  const zin = veldenInZin(velden, kenmerkenVan(velden));
  return zin === '' ? '' : `${TUSSEN}${zin}`;
}

/** A whole item of a list that is there on one side only. */
function itemzin({ plaats, veld, voor, na }: Los, erbij: boolean): string {
  const eigen = ZINNEN[veld];
  if (eigen) return `${eigen[erbij ? 0 : 1]} ${inZin(na ?? voor) ?? ''}`;
  const naam = plaats.at(-1) ?? '';
  const bij = plaats.length > 1 ? ` bij ${plaats.slice(0, -1).join(TUSSEN)}` : '';
  return erbij ? `Nieuw${bij}: ${naam}${details(na)}.` : `Niet meer${bij}: ${naam}${details(voor)}.`;
}

/** One difference in words. `nieuw`: all of it is new, so that it need not be said of each part. */
export function verschilInWoorden(los: Los, nieuw = false): Verschil {
  const { pad, plaats, item } = los;
  const wat = plaats.join(TUSSEN);
  const [eerst, daarna] = [inZin(los.voor), inZin(los.na)];
  const soort = eerst === null ? 'erbij' : daarna === null ? 'eraf' : 'anders';
  const veldzin = {
    erbij: nieuw ? `${wat}: ${daarna}.` : `${wat}: ${daarna} (was leeg).`,
    eraf: `${wat}: leeg (was ${eerst}).`,
    anders: `${wat}: eerst “${eerst}”, daarna “${daarna}”.`,
  }[soort];
  const uitleg = item ? itemzin(los, soort === 'erbij') : veldzin;
  return { pad, wat: plaats.join(' › '), soort, voor: eerst, na: daarna, uitleg: hoofdletter(uitleg) };
}
