import { useFormulier } from '../formulier-context.ts';
import type { Pad } from '../waarden.ts';

/** What is named for the first time here is written, not chosen from what is there. */
const MAAKT: ReadonlySet<string> = new Set([
  'TekstversieVastgelegd.versie',
  'BepalingVastgelegd.bepaling',
  'VerplichtingVastgelegd.verplichting',
  'GeldregelVastgelegd.regel',
  'PuntToegevoegd.punt',
  'StukIngediend.stuk',
  'OntwerpVoorgelegd.ontwerp',
  'MijlpaalGesteld.mijlpaal',
  'ReactietermijnGesteld.termijn',
  'PublicatieVoorgesteld.referentiecode',
  'LidBenoemd.lid',
  'NakomingGemeld.verslag',
  'AfhankelijkheidGemeld.van',
]);

/** What one can choose from for this field, when the file that the form is about knows such names. */
export function useNamen(pad: Pad) {
  const { gebeurtenis, keuzes } = useFormulier();
  const naam = String(pad.findLast((deel) => typeof deel === 'string'));
  const namen = MAAKT.has(`${gebeurtenis}.${naam}`) ? [] : (keuzes.namen[naam] ?? []);
  return namen.length > 0 ? namen : undefined;
}
