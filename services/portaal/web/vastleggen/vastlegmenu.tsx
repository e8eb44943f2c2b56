import type { Dossier } from '../api/dossier.ts';

type Props = {
  readonly dossier: Dossier;
  /** The region that is the home of the file. */
  readonly regio?: string;
  /** The municipalities (TOOI codes) that are a party of it. */
  readonly partijen?: readonly string[];
};

/** What this person may record in a file, as links to the forms; nothing for who may record nothing. */
export function Vastlegmenu(_props: Props) {
  return null;
}
