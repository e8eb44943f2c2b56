import { BELEID } from '@regiolog/service-kit/policy-table';
import { type Dossier, dossierPad } from '../api/dossier.ts';
import type { useIk } from '../api/sessie.ts';
import { isOpen, type Voorval } from './lezen.ts';

type Ik = ReturnType<typeof useIk>;

/** May somebody in one of these roles read histories at all? Where that is no, no page leads to one. */
export const magGeschiedenis = ({ rollen }: Pick<Ik, 'rollen'>): boolean =>
  rollen.some((rol) => rol in BELEID['geschiedenis.lezen']);

/**
 * The form that corrects an event, for who may: the coordinator of the region that is the home of the file, and of a
 * dispute its secretary. What was corrected already, is corrected in its correction. The register judges it again.
 */
export function magHerstellen(ik: Ik, dossier: Dossier, voorval: Voorval): string | null {
  if (!isOpen(voorval) || voorval.gerectificeerdDoor !== null) return null;
  const mag =
    dossier.soort === 'geschil' || dossier.soort === 'commissie'
      ? ik.rollen.includes('secretaris')
      : ik.rollen.includes('coordinator') && ik.regio === voorval.regio;
  if (!mag) return null;
  return dossier.soort === 'nvo' ? `/nvo/${dossier.id}` : dossierPad(dossier);
}
