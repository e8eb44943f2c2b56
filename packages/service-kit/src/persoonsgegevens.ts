import { OpenTekst, type Verzegel, Verzegeld } from '@regiolog/domein/gedeeld/persoon';
import { isWeigering, type Weigering } from '@regiolog/domein/gedeeld/weigering';
import { type Geopend, type Kluis, KluisFout, type TeVerzegelen } from './kluis.ts';
import type { Vastgelegd } from './opdracht.ts';

type Houder = Readonly<Record<string, unknown>>;
/** Whose data the text at this place is: an opaque reference such as `amersfoort/p-8f3a`. */
export type OnderwerpVoor = (pad: string, object: Houder) => string;

/** Puts something else in the place of a part, or gives the part itself to have its own parts looked at. */
type Wissel = (deel: object, pad: string, houder: Houder) => unknown;

/** A copy in which parts are exchanged, always in the same order: what one walk collects, the next puts in place. */
function verwissel(waarde: unknown, wissel: Wissel, pad = '', houder: Houder = {}): unknown {
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  const anders = wissel(waarde, pad, houder);
  if (anders !== waarde) return anders;
  const onder = (sleutel: string | number): string => (pad === '' ? String(sleutel) : `${pad}.${sleutel}`);
  if (Array.isArray(waarde)) return waarde.map((deel, i) => verwissel(deel, wissel, onder(i), houder));
  return Object.fromEntries(
    Object.entries(waarde).map(([sleutel, deel]) => [
      sleutel,
      verwissel(deel, wissel, onder(sleutel), waarde as Houder),
    ]),
  );
}

/**
 * Seals every open text in a command, before anything decides on it, hashes it or stores it; one call for all of them.
 * Refused when the data of a subject was destroyed. `onderwerpVoor` gets the place (`leden.2.naam`) and the object that
 * holds the text. Throws KluisFout when the vault is away: nothing was decided then.
 */
export async function verzegelOpdracht<T>(
  opdracht: T,
  kluis: Kluis,
  onderwerpVoor: OnderwerpVoor,
): Promise<Verzegel<T> | Weigering> {
  const teksten: TeVerzegelen[] = [];
  verwissel(opdracht, (deel, pad, houder) => {
    if (!(deel instanceof OpenTekst)) return deel;
    teksten.push({ onderwerp: onderwerpVoor(pad, houder), tekst: deel.onthul() });
    return null;
  });
  const verzegelden = teksten.length === 0 ? [] : await kluis.verzegel(teksten);
  if (isWeigering(verzegelden)) return verzegelden;
  const rij = verzegelden.values();
  const uit = verwissel(opdracht, (deel) => (deel instanceof OpenTekst ? rij.next().value : deel));
  return uit as Verzegel<T>;
}

function alsVerzegeld(deel: object): Verzegeld | undefined {
  return 'cijfer' in deel ? Verzegeld.safeParse(deel).data : undefined;
}

/**
 * An answer with its sealed parts opened, in one call: text, or a note that it was destroyed or cannot be read. Who may
 * not read the text (`mag`) is told that it is there, and sees that it was destroyed as everybody does. Give the whole
 * answer, not row by row. Throws KluisFout when the vault is away: what is there is then not called destroyed.
 */
export async function openVerzegeld(waarde: unknown, kluis: Kluis, mag = true): Promise<unknown> {
  const verzegelden: Verzegeld[] = [];
  verwissel(waarde, (deel) => {
    const verzegeld = alsVerzegeld(deel);
    if (!verzegeld) return deel;
    verzegelden.push(verzegeld);
    return null;
  });
  if (verzegelden.length === 0) return waarde;
  const rij = (await kluis.open(verzegelden)).values();
  const toon = (geopend: Geopend | undefined) =>
    mag || typeof geopend !== 'string' ? geopend : { verzegeld: true };
  return verwissel(waarde, (deel) => (alsVerzegeld(deel) ? toon(rij.next().value) : deel));
}

const NOG_TE_VERNIETIGEN =
  'De kluis antwoordt nu niet. De sleutel wordt vernietigd zodra de kluis er weer is.';

/**
 * Destroys a key of which the log now says that it is destroyed. The log comes first: a vault that is away, or a crash
 * in between, leaves a key that the vault destroys itself when it follows the log. Until then the answer says so.
 */
export async function vernietigVastgelegd(
  kluis: Kluis,
  onderwerp: string,
  vastgelegd: Vastgelegd,
): Promise<Vastgelegd> {
  try {
    await kluis.vernietig(onderwerp);
    return vastgelegd;
  } catch (fout) {
    if (!(fout instanceof KluisFout) || fout.code !== 'kluis/onbereikbaar') throw fout;
    return { ...vastgelegd, waarschuwingen: [...vastgelegd.waarschuwingen, NOG_TE_VERNIETIGEN] };
  }
}
