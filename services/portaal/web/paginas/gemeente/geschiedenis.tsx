import { Geschiedenis } from '../../geschiedenis/geschiedenis.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Gemeentepagina, useGemeente } from './gemeentepagina.tsx';

/** What was recorded of a municipality itself. */
export function Component() {
  const code = useGemeente();
  return (
    <Gemeentepagina titel={teksten.gemeente.paginatitel.geschiedenis}>
      {() => <Geschiedenis dossier={{ soort: 'gemeente', id: code }} />}
    </Gemeentepagina>
  );
}
