import type { Feiten, RegisterFeit } from '@regiolog/domein/vragen/feiten';
import { isWoordsleutel } from '@regiolog/domein/vragen/zoeken/zoeken-woorden';
import { dossierzicht } from './dossierzicht.ts';
import { VraagTeZwaar } from './te-zwaar.ts';
import type { Quarantaine } from './view.ts';

/**
 * What one asker may see. A question gets no other facts than these, so that nothing else can reach an answer, a
 * count or a sentence in it.
 */
export type Zicht = {
  readonly feiten: Feiten;
  /** Streams in quarantine that this answer touched and the asker may see. */
  onvolledig(): readonly Quarantaine[];
  /** Was anything that the question looked at kept from it? */
  beperkt(): boolean;
};

/** How long one question may look at facts, in milliseconds. */
const LANGST_MS = 2000;
/** How many times what was read is looked at again between two looks at the clock, which costs more than that. */
const KEREN_PER_BLIK = 16;

export function zichtVan(
  opties: Parameters<typeof dossierzicht>[0] & {
    readonly feiten: Feiten;
    readonly quarantaine: readonly Quarantaine[];
  },
): Zicht {
  const { feiten } = opties;
  const { zietRegio, zietOvereenkomst, zietMandaat, zietGeschil, zietDossier } = dossierzicht(opties);
  // What is neither an agreement's nor a region's nor a municipality's is not shown: a new kind of file asks for a rule.
  const ziet = (feit: RegisterFeit): boolean => {
    if ('overeenkomst' in feit) return zietOvereenkomst(feit.overeenkomst);
    if ('mandaat' in feit) return zietMandaat(feit.mandaat);
    if ('geschil' in feit) return zietGeschil(feit.geschil);
    return ('regio' in feit || 'gemeente' in feit) && zietRegio(feit.herleiding.regio);
  };

  const einde = performance.now() + LANGST_MS;
  let keren = 0;
  const gefilterd = new Map<string, readonly RegisterFeit[]>();
  return {
    feiten: {
      bij: (sleutel) => {
        const eerder = gefilterd.get(sleutel);
        keren += 1;
        const blik = eerder === undefined || keren % KEREN_PER_BLIK === 0;
        if (blik && performance.now() > einde) throw new VraagTeZwaar();
        if (eerder) return eerder;
        const gezien = feiten.bij(sleutel).filter(ziet);
        gefilterd.set(sleutel, gezien);
        return gezien;
      },
    },
    beperkt: () => [...gefilterd].some(([sleutel, gezien]) => gezien.length < feiten.bij(sleutel).length),
    onvolledig: () => {
      const sleutels = new Set(gefilterd.keys());
      const gevraagd = { sleutels, woorden: new Set([...sleutels].map(eersteWoord)) };
      // A word may stand in any file.
      const gezocht = [...sleutels].some(isWoordsleutel);
      return opties.quarantaine.filter(
        (q) => heeftFeiten(q) && (gezocht || raakt(q, gevraagd)) && zietDossier(q),
      );
    },
  };
}

/** What an answer looked under: whole keys, and the first words of them. */
type Gevraagd = { readonly sleutels: ReadonlySet<string>; readonly woorden: ReadonlySet<string> };

/** These have no facts here, so no answer can lack any. */
const ZONDER_FEITEN: ReadonlySet<string> = new Set(['abonnement', 'commissie', 'postvak']);
const heeftFeiten = ({ categorie }: Quarantaine): boolean => !ZONDER_FEITEN.has(categorie);

const eersteWoord = (sleutel: string): string => sleutel.split(':', 1)[0] ?? sleutel;

/** The keys under which only the facts of one file are found, or those of all of its kind. */
const EIGEN: Readonly<Record<string, (q: Quarantaine) => readonly string[]>> = {
  gemeente: () => ['gemeenten'],
  overeenkomst: () => ['overeenkomsten'],
  mandaat: ({ regio }) => [`regio-mandaat:${regio}`, 'mandaten'],
  nvo: ({ id }) => [`nvo:${id}`, 'nvo'],
  geschil: ({ regio, id }) => [`geschil:${regio}.${id}`, 'geschillen'],
  regio: ({ id }) => [`regio:${id}`, 'regios'],
};
/** The parties that any file may name, and what is found together over all regions. */
const BREED = ['gemeente', 'organisatie', 'soort'];
/**
 * The first words of keys under which facts of many files may be. A municipality names who comes in its place, an
 * agreement those that it replaces and the regions that it spans, a mandate what it rests on and replaces, the agreement
 * in which it stands and those acted on under it, a dispute its parties and the agreements that it is about.
 */
const BREED_PER_SOORT: Readonly<Record<string, readonly string[]>> = {
  gemeente: ['identiteit'],
  overeenkomst: [...BREED, 'overeenkomst', 'regio-overeenkomst'],
  mandaat: [...BREED, 'mandaat', 'mandaat-aan', 'mandaat-van', 'uitgeoefend-door', 'overeenkomst'],
  nvo: [],
  geschil: ['geschil-over', 'geschil-van'],
  commissie: [],
  regio: BREED,
};

/** Might a stream that is not taken in have had facts under these keys? When in doubt, yes. */
function raakt(q: Quarantaine, { sleutels, woorden }: Gevraagd): boolean {
  if (EIGEN[q.categorie]?.(q).some((s) => sleutels.has(s))) return true;
  const breed = BREED_PER_SOORT[q.categorie] ?? [...woorden];
  return breed.some((woord) => woorden.has(woord));
}
