import { useParams } from 'react-router';
import { Geschiedenis } from '../../geschiedenis/geschiedenis.tsx';
import { Zaakpagina } from './zaakpagina.tsx';

/** What was recorded in a case, as far as this person may see it. */
export function Component() {
  const { id = '' } = useParams();
  return <Zaakpagina tab="verloop">{() => <Geschiedenis dossier={{ soort: 'geschil', id }} />}</Zaakpagina>;
}
