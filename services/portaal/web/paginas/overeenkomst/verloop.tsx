import { Deel } from '../../bouwstenen/pagina.tsx';
import { Geschiedenis } from '../../geschiedenis/geschiedenis.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Overeenkomstpagina } from './overeenkomstpagina.tsx';

/** What was recorded of an agreement, and what was corrected. */
export function Component() {
  return (
    <Overeenkomstpagina deel="verloop">
      {({ id }) => (
        <Deel titel={teksten.overeenkomst.tab.verloop}>
          <Geschiedenis dossier={{ soort: 'overeenkomst', id }} />
        </Deel>
      )}
    </Overeenkomstpagina>
  );
}
