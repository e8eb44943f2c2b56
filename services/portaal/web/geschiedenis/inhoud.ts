import { RECTIFICATIE } from '@regiolog/domein/gedeeld/opgeslagen';
import type { Dossier } from '../api/dossier.ts';
import type { Gebeurtenis, Voorval } from './lezen.ts';
import { isOpen } from './lezen.ts';

/** What an event states: the kind of act, and what it holds. */
export type Stelling = { readonly soort: string; readonly inhoud: unknown };

const isObject = (waarde: unknown): waarde is Readonly<Record<string, unknown>> =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

/** What a correction put in the place of what stood there: it names the kind of act beside what it holds. */
function vervanging(waarde: unknown): Stelling | null {
  if (!isObject(waarde) || typeof waarde['type'] !== 'string' || !('data' in waarde)) return null;
  return { soort: waarde['type'], inhoud: waarde['data'] };
}

/** What an event says now; nothing when it is a correction that took the fact away. */
export const stelling = (g: Gebeurtenis): Stelling | null =>
  g.soort === RECTIFICATIE ? vervanging(g.inhoud) : { soort: g.soort, inhoud: g.inhoud };

/** What stood there before a correction; nothing when the fact had been taken away, or this is no correction. */
export function voorheen(g: Gebeurtenis, alle: readonly Voorval[]): Stelling | null {
  if (g.corrigeert === null || g.voorheen === null || g.voorheen === undefined) return null;
  const genoemd = vervanging(g.voorheen);
  if (genoemd) return genoemd;
  const eerder = alle.filter(isOpen).find(({ gebeurtenis }) => gebeurtenis === g.corrigeert);
  const soort = eerder?.soort ?? stelling(g)?.soort;
  return soort ? { soort, inhoud: g.voorheen } : null;
}

/** Was this stated in a correction? */
export const isHerstel = (g: Gebeurtenis): boolean => g.soort === RECTIFICATIE;

/** The fields of an event that name another file, and of which kind. */
const VERWIJZING: Readonly<Record<string, Dossier['soort']>> = {
  doel: 'overeenkomst',
  overeenkomst: 'overeenkomst',
  instrument: 'overeenkomst',
  onder: 'mandaat',
  vervangt: 'mandaat',
};

/** The agreements and mandates that events name, wherever in them; each once. */
export function genoemd(waarden: readonly unknown[]): readonly Dossier[] {
  const gevonden = new Map<string, Dossier>();
  const zoek = (waarde: unknown): void => {
    if (Array.isArray(waarde)) for (const deel of waarde) zoek(deel);
    if (!isObject(waarde)) return;
    for (const [veld, deel] of Object.entries(waarde)) {
      const soort = VERWIJZING[veld];
      if (soort && typeof deel === 'string' && deel.includes('.'))
        gevonden.set(`${soort}:${deel}`, { soort, id: deel });
      else zoek(deel);
    }
  };
  zoek(waarden);
  return [...gevonden.values()];
}
