import { Deel } from '../../bouwstenen/pagina.tsx';
import { Geschiedenis } from '../../geschiedenis/geschiedenis.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Mandaatpagina } from './mandaatpagina.tsx';

/** What was recorded of a mandate, and what was corrected. */
export function Component() {
  return (
    <Mandaatpagina deel="verloop">
      {({ id }) => (
        <Deel titel={teksten.mandaat.tab.verloop}>
          <Geschiedenis dossier={{ soort: 'mandaat', id }} />
        </Deel>
      )}
    </Mandaatpagina>
  );
}
