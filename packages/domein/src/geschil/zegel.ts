import { toestand } from '../gedeeld/aggregaat.ts';
import type { Gebeurtenis } from '../gedeeld/gebeurtenis.ts';
import type { Zegel, Zegelpost } from './events-uitspraak.ts';
import { geschil } from './geschil.ts';
import { dossierstukken, type Stuk, type Uitspraak, type Zaak } from './state.ts';
import { type Kijker, zietStuk } from './zicht.ts';

/**
 * The seal of a ruling: what lay before the commission, thing by thing, under one digest. It is made of the case as it
 * was just before the ruling, and tested against that same case: what comes later never touches an old seal.
 */

type Json = null | boolean | number | string | readonly Json[] | { readonly [naam: string]: Json };
/** What is hashed: JSON, whose canonical bytes (RFC 8785) the one who hashes makes. */
export type Zegelinhoud = { readonly [naam: string]: Json };
/** SHA-256 over canonical bytes, in hex. Given by who asks: the domain knows no hash function. */
export type Afdrukker = (inhoud: Zegelinhoud) => string;

/**
 * One thing that lies before the commission. `inhoud` identifies it completely, proof of service included;
 * `gezienDoor` are the parties, by key, that may see it and that filed or received it.
 */
export type Post = Pick<Zegelpost, 'soort' | 'naam'> & {
  readonly inhoud: Zegelinhoud;
  readonly gezienDoor: readonly string[];
};

/** The ruling as its seal holds it. */
export type Verzegelbaar = Pick<Uitspraak, 'ontwerp' | 'soort' | 'datum' | 'punten' | 'document'>;

/** What was stored was JSON and stays so; fields that were left out are left out here too. */
const alsInhoud = (waarde: object): Zegelinhoud => JSON.parse(JSON.stringify(waarde));
const opVolgorde = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const volgens = <T>(waarden: readonly T[], sleutel: (waarde: T) => string): T[] =>
  waarden.toSorted((a, b) => opVolgorde(sleutel(a), sleutel(b)));

function stukpost(zaak: Zaak, stuk: Stuk): Post {
  const ziet = (partij: string) => zietStuk({ soort: 'partij', partijen: [partij] }, stuk);
  const kreeg = (partij: string) => stuk.door === partij || stuk.ontvangen[partij] !== undefined;
  const { verzonden } = stuk;
  return {
    soort: 'stuk',
    naam: stuk.stuk,
    inhoud: alsInhoud({ ...stuk, verzonden: volgens(verzonden, (v) => JSON.stringify(v)) }),
    gezienDoor: partijen(zaak).filter((partij) => ziet(partij) && kreeg(partij)),
  };
}

/** All that ever were a party, each once. */
const partijen = (zaak: Zaak): string[] => [...new Set(zaak.partijen.map((p) => p.partij))].sort();

/** What stands in the file of the case itself is seen by who was a party after that day, and by who put it there. */
const aanwezig = (zaak: Zaak, datum: string, door?: string): string[] =>
  partijen(zaak).filter(
    (wie) =>
      wie === door || zaak.partijen.some((p) => p.partij === wie && (p.tot === undefined || p.tot > datum)),
  );

/** Names that would stand for two things get a number, in the order of what they hold: never of how they came in. */
function genummerd(posten: readonly Post[]): Post[] {
  return [...Map.groupBy(posten, ({ naam }) => naam).values()].flatMap((gelijk) =>
    volgens(gelijk, ({ inhoud }) => JSON.stringify(inhoud)).map((post, n) =>
      n === 0 ? post : { ...post, naam: `${post.naam} (${n + 1})` },
    ),
  );
}

/**
 * All that lies before the commission and that somebody may see, in a fixed order: the documents of the file, the
 * reconstructions with their two times, the positions. A document has the name that the file gave it, a reconstruction
 * that of the moment at which it was asked, a position that of its party, its point and its day.
 */
export function zegelposten(zaak: Zaak, kijker: Kijker = { soort: 'commissie' }): Post[] {
  const stukken = dossierstukken(zaak).filter((stuk) => zietStuk(kijker, stuk));
  const reconstructies = zaak.reconstructies.map(
    (r): Post => ({
      soort: 'reconstructie',
      naam: r.nu.beschikbaarOp,
      inhoud: alsInhoud(r),
      gezienDoor: aanwezig(zaak, r.datum),
    }),
  );
  const standpunten = zaak.standpunten.map(
    (s): Post => ({
      soort: 'standpunt',
      naam: `${s.partij} ${s.punt} ${s.datum}`,
      inhoud: alsInhoud(s),
      gezienDoor: aanwezig(zaak, s.datum, s.partij),
    }),
  );
  return [
    stukken.map((stuk) => stukpost(zaak, stuk)),
    genummerd(reconstructies),
    genummerd(standpunten),
  ].flatMap((posten) => volgens(posten, ({ naam }) => naam));
}

/** The print of one thing: what it was, who had seen it, and a salt against guessing. */
export const afdrukVan = (post: Post, zout: string, hash: Afdrukker): string =>
  hash({ soort: post.soort, naam: post.naam, inhoud: post.inhoud, gezienDoor: post.gezienDoor, zout });

/** One digest over the ruling and over the print of each thing, in their order. */
export function digestVan(uitspraak: Verzegelbaar, posten: readonly { afdruk: string }[], hash: Afdrukker) {
  const { ontwerp, soort, datum, punten, document } = uitspraak;
  return hash({
    uitspraak: alsInhoud({ ontwerp, soort, datum, punten, document }),
    posten: posten.map(({ afdruk }) => afdruk),
  });
}

/** Seals a ruling over the case as it is when the commission rules. `zout` gives each thing 32 hex of its own. */
export function maakZegel(
  zaak: Zaak,
  uitspraak: Verzegelbaar,
  { hash, zout }: { readonly hash: Afdrukker; readonly zout: (naam: string) => string },
): Zegel {
  const posten = zegelposten(zaak).map((post): Zegelpost => {
    const korrel = zout(post.naam);
    const { soort, naam, gezienDoor } = post;
    return { soort, naam, gezienDoor: [...gezienDoor], zout: korrel, afdruk: afdrukVan(post, korrel, hash) };
  });
  return { digest: digestVan(uitspraak, posten, hash), posten };
}

/**
 * The case as it was just before a ruling, with what had been corrected by then; nothing when that ruling was never
 * given. The stream is cut here and not by the caller, so that who seals and who tests see the same case: a correction
 * of what lay under a ruling is refused (`onder-zegel`), and so nothing after the ruling can count.
 */
export function vooraf(gebeurtenissen: readonly Gebeurtenis[], ontwerp: string): Zaak | undefined {
  const plaats = gebeurtenissen.findIndex(
    ({ type, data }) =>
      type === 'UitspraakGedaan' && (data as { readonly ontwerp?: unknown }).ontwerp === ontwerp,
  );
  if (plaats < 0) return undefined;
  const state = toestand(geschil, gebeurtenissen.slice(0, plaats));
  return state.status === 'open' ? state : undefined;
}
