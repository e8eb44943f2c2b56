import { Geschiedenis } from '../../geschiedenis/geschiedenis.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Regiopagina, useRegio } from './regiopagina.tsx';

/** What was recorded of a region itself. */
export function Component() {
  const regio = useRegio();
  return (
    <Regiopagina titel={teksten.regio.paginatitel.geschiedenis}>
      <Geschiedenis dossier={{ soort: 'regio', id: regio }} />
    </Regiopagina>
  );
}
