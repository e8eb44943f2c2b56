import { type Dossier, dossierPad } from '../api/dossier.ts';
import type { useIk } from '../api/sessie.ts';
import { isOpen, type Voorval } from './lezen.ts';

/**
 * The form that corrects an event, for who may: the coordinator of the region that is the home of the file, and of a
 * dispute its secretary. What was corrected already, is corrected in its correction. The register judges it again.
 */
export function magHerstellen(
  ik: ReturnType<typeof useIk>,
  dossier: Dossier,
  voorval: Voorval,
): string | null {
  if (!isOpen(voorval) || voorval.gerectificeerdDoor !== null) return null;
  const mag =
    dossier.soort === 'geschil' || dossier.soort === 'commissie'
      ? ik.rollen.includes('secretaris')
      : ik.rollen.includes('coordinator') && ik.regio === voorval.regio;
  if (!mag) return null;
  return dossier.soort === 'nvo' ? `/nvo/${dossier.id}` : dossierPad(dossier);
}
