import { partijSleutel } from '../../gedeeld/namen.ts';
import { regioVan } from '../../gedeeld/stromen.ts';
import { type Feiten, feitenBij } from '../feiten.ts';
import type { Dossier } from './dossier.ts';

/** Anyone can say in an own file that it replaces another: without a region or a recorded party in common it is doubtful. */
export function isVreemd(oud: Dossier, nieuw: Dossier): boolean {
  if (regioVan(oud.id) === regioVan(nieuw.id)) return false;
  const partijen = new Set(oud.partijen.map((p) => partijSleutel(p.inhoud.partij)));
  return !nieuw.partijen.some((p) => partijen.has(partijSleutel(p.inhoud.partij)));
}

/** Who says to replace `id`. */
function vervangersVan(feiten: Feiten, id: string): string[] {
  return feitenBij(feiten, `overeenkomst:${id}`, 'relatie')
    .filter((r) => r.inhoud.soort === 'vervangt' && r.inhoud.doel === id && r.overeenkomst !== id)
    .map((r) => r.overeenkomst);
}

/** Is `nieuw`, which replaces `oud`, itself replaced by `oud`, directly or through others? */
export function isInKring(feiten: Feiten, oud: string, nieuw: string): boolean {
  const gezien = new Set([nieuw]);
  const wachtrij = [nieuw];
  for (let id = wachtrij.pop(); id !== undefined; id = wachtrij.pop()) {
    for (const volgende of vervangersVan(feiten, id)) {
      if (volgende === oud) return true;
      if (gezien.has(volgende)) continue;
      gezien.add(volgende);
      wachtrij.push(volgende);
    }
  }
  return false;
}
