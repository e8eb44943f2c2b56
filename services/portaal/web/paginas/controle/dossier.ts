import type { Schema } from '../../api/client.ts';
import type { Dossier } from '../../api/dossier.ts';

/** An event as oversight is told of it; of a closed one only its place and its hashes. */
export type Auditregel = Open | Omit<Schema<'BeslotenAuditgebeurtenis'>, 'inhoud'>;
export type Open = Schema<'Auditgebeurtenis'>;

/** Is this an event of which the content may be read? */
export const isOpen = (regel: Auditregel): regel is Open => 'gebeurtenis' in regel;

type Plaats = Pick<Open, 'regio' | 'dossier' | 'categorie'>;

/** The file that an event stands in, as the portal knows it; nothing for what has no page of its own. */
export function dossierVan({ regio, categorie, dossier }: Plaats): Dossier | undefined {
  switch (categorie) {
    case 'overeenkomst':
    case 'mandaat':
    case 'geschil':
    case 'commissie':
      return { soort: categorie, id: `${regio}.${dossier}` };
    case 'regio':
    case 'nvo':
    case 'gemeente':
      return { soort: categorie, id: dossier };
    default:
      return undefined;
  }
}
