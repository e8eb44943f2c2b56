import { Schakel } from '../../bouwstenen/schakel.tsx';
import { isHerstel, stelling, voorheen } from '../../geschiedenis/inhoud.ts';
import { zinVan } from '../../geschiedenis/zin.ts';
import type { Namen } from '../../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../../teksten/teksten.ts';
import { type Auditregel, isOpen, type Open } from './dossier.ts';

const t = teksten.controle;

/** What an event says, in one sentence; of a correction what it says now. */
export function inEenZin(regel: Auditregel, namen: Namen): string {
  if (!isOpen(regel)) return t.besloten;
  if (!isHerstel(regel)) return zinVan(regel.soort, regel.inhoud, namen);
  const nu = stelling(regel);
  return nu ? t.hersteld(zinVan(nu.soort, nu.inhoud, namen)) : t.weggehaald;
}

/** What stood there before a correction, as a sentence; nothing when this is no correction. */
export function erStond(regel: Open, eerder: Auditregel | null, namen: Namen): string | null {
  const toen = voorheen(regel, eerder && isOpen(eerder) ? [eerder] : []);
  return toen && zinVan(toen.soort, toen.inhoud, namen);
}

/** Who recorded it, by role: a person is known by a mark alone. */
export const wie = ({ rol, door }: Pick<Open, 'door' | 'rol'>): string =>
  door.startsWith('import-') ? teksten.geschiedenis.importeur : (t.rollen[rol] ?? rol);

/** The same, with a link to everything that this person recorded. */
export function Wie({ regel }: { readonly regel: Pick<Open, 'door' | 'rol'> }) {
  return (
    <Schakel naar={`/controle/gebeurtenissen?door=${encodeURIComponent(regel.door)}`}>{wie(regel)}</Schakel>
  );
}
