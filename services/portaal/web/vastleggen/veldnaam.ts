import { teksten } from '../teksten/teksten.ts';
import type { Pad } from './waarden.ts';

const { velden, velduitleg } = teksten.vastleggen;

/** The names under which a field can be looked up, the most precise first: in this place, within what it stands in, of this act, alone. */
function namen(gebeurtenis: string, pad: Pad): readonly string[] {
  const delen = pad.filter((deel) => typeof deel === 'string');
  const [laatste = '', ouder] = delen.toReversed();
  const precies = `${gebeurtenis}.${delen.join('.')}`;
  return [precies, ...(ouder ? [`${ouder}.${laatste}`] : []), `${gebeurtenis}.${laatste}`, laatste];
}

const gevonden = (tabel: Readonly<Record<string, string>>, gebeurtenis: string, pad: Pad) =>
  namen(gebeurtenis, pad)
    .map((naam) => tabel[naam])
    .find((tekst) => tekst !== undefined);

/** How a field of an act is called; nothing when nobody gave it a name (a test looks for those). */
export const veldnaam = (gebeurtenis: string, pad: Pad): string | undefined =>
  gevonden(velden, gebeurtenis, pad);

/** What helps to fill it in. */
export const uitlegBij = (gebeurtenis: string, pad: Pad): string | undefined =>
  gevonden(velduitleg, gebeurtenis, pad);
