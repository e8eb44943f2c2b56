import { teksten } from '../../teksten/teksten.ts';
import { Tekstpagina } from './tekstpagina.tsx';

/** How far the portal is with being usable by everybody. */
export function Component() {
  return <Tekstpagina tekst={teksten.overig.toegankelijkheid} />;
}
