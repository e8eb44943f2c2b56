import { teksten } from '../../teksten/teksten.ts';
import { Tekstpagina } from './tekstpagina.tsx';

/** What the portal keeps of who uses it. */
export function Component() {
  return <Tekstpagina tekst={teksten.overig.privacy} />;
}
