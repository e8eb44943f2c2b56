import { OpenTekst, type Verzegel, Verzegeld } from '@regiolog/domein/gedeeld/persoon';
import { isWeigering, type Weigering } from '@regiolog/domein/gedeeld/weigering';
import { type Kluis, KluisFout } from './kluis.ts';

/** Whose data the text at this place is: an opaque reference such as `amersfoort/p-8f3a`. */
export type OnderwerpVoor = (pad: string, object: Readonly<Record<string, unknown>>) => string;

/**
 * Seals every open text in a command, before anything decides on it, hashes it or stores it. Refused when the data of
 * a subject was destroyed. `onderwerpVoor` gets the place (`leden.2.naam`) and the object that holds the text.
 */
export function verzegelOpdracht<T>(
  opdracht: T,
  kluis: Kluis,
  onderwerpVoor: OnderwerpVoor,
): Verzegel<T> | Weigering {
  const uit = verzegelDeel(opdracht, '', {}, kluis, onderwerpVoor);
  return uit as Verzegel<T> | Weigering;
}

function verzegelDeel(
  waarde: unknown,
  pad: string,
  houder: Readonly<Record<string, unknown>>,
  kluis: Kluis,
  onderwerpVoor: OnderwerpVoor,
): unknown {
  if (waarde instanceof OpenTekst) return kluis.verzegel(onderwerpVoor(pad, houder), waarde.onthul());
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  const onder = (sleutel: string | number): string => (pad === '' ? String(sleutel) : `${pad}.${sleutel}`);
  if (Array.isArray(waarde)) {
    const uit: unknown[] = [];
    for (const [i, deel] of waarde.entries()) {
      const verzegeld = verzegelDeel(deel, onder(i), houder, kluis, onderwerpVoor);
      if (isWeigering(verzegeld)) return verzegeld;
      uit.push(verzegeld);
    }
    return uit;
  }
  const object = waarde as Readonly<Record<string, unknown>>;
  const uit: Record<string, unknown> = {};
  for (const [sleutel, deel] of Object.entries(object)) {
    const verzegeld = verzegelDeel(deel, onder(sleutel), object, kluis, onderwerpVoor);
    if (isWeigering(verzegeld)) return verzegeld;
    uit[sleutel] = verzegeld;
  }
  return uit;
}

/**
 * An answer with its sealed parts opened: text, or a note that it was destroyed or cannot be read. Who may not read the
 * text (`mag`) is told that it is there, and sees that it was destroyed as everybody does.
 */
export function openVerzegeld(waarde: unknown, kluis: Kluis, mag = true): unknown {
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  if (Array.isArray(waarde)) return waarde.map((deel) => openVerzegeld(deel, kluis, mag));
  const verzegeld = 'cijfer' in waarde ? Verzegeld.safeParse(waarde) : undefined;
  if (verzegeld?.success) {
    const tekst = openEen(verzegeld.data, kluis);
    return mag || typeof tekst !== 'string' ? tekst : { verzegeld: true };
  }
  return Object.fromEntries(
    Object.entries(waarde).map(([sleutel, deel]) => [sleutel, openVerzegeld(deel, kluis, mag)]),
  );
}

function openEen(verzegeld: Verzegeld, kluis: Kluis): unknown {
  try {
    const tekst = kluis.open(verzegeld);
    if (tekst !== undefined) return tekst;
    // A key that never was here is another story than one that was destroyed: a vault of another installation.
    return kluis.toestand(verzegeld.onderwerp) === 'vernietigd' ? { vernietigd: true } : { onleesbaar: true };
  } catch (error) {
    if (error instanceof KluisFout) return { onleesbaar: true };
    throw error;
  }
}
