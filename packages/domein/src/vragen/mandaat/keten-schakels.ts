import { type Drager, type MandaatId, partijSleutel } from '../../gedeeld/namen.ts';
import type { SoortVan } from '../feiten.ts';
import type { Oordeel } from '../reden.ts';
import { omvatEen, zelfdeHand } from './dekking.ts';
import { gehoudenDoor, gehoudenDoorPartij, mandaatDossier, type Verlening } from './dossier.ts';
import { alsVervanger, behouden, overgang } from './keten-overgang.ts';
import { weeg, type Zoek } from './keten-zoek.ts';
import { oordeelVan, type Toets } from './mandaat-toets.ts';
import { dragerNaam, orgaanVan, zelfdeDrager } from './mandaat-woorden.ts';
import { isOrgaanOnbekend, oorsprong } from './oorsprong.ts';
import { isDelegatie } from './verlening-soorten.ts';

/**
 * The graph of grants as it is climbed, from the hand up. A place is a holder and the grant below it that rests on what
 * the holder has; a link leads to the grant by which the holder has it, and so to its giver.
 */
export type Plaats = { readonly houder: Drager; readonly rust?: Verlening | undefined };

/** One link, with every rule that was laid upon it. Without `volgende` the climb is at its end. */
export type Schakel = {
  readonly houder: Drager;
  readonly verlening?: Verlening | undefined;
  /** The holder stands in for the receiver of the grant. */
  readonly vervanging?: SoortVan<'vervanging'> | undefined;
  readonly melding?: SoortVan<'mandaatmelding'> | undefined;
  readonly toetsen: readonly Toets[];
  readonly oordeel: Oordeel;
  readonly volgende?: Plaats | undefined;
};

/** Is this the party of somebody, as such, or a body of it that is not named? */
const isVanPartij = (partij: Drager, wie: Drager): boolean =>
  isOrgaanOnbekend(partij) &&
  !isOrgaanOnbekend(wie) &&
  partijSleutel(partij.partij) === partijSleutel(wie.partij);

/** How a holder may have a power from another, before it is weighed. */
type Houden = Pick<Schakel, 'verlening' | 'vervanging'> & { readonly bezwaar?: Toets };

/** The party as such received it, or a body that is not named: whether that is the holder, nobody recorded. */
function ontvangerOnbekend(z: Zoek, verlening: Verlening): Houden {
  const uitleg = `Dit is gegeven aan ${dragerNaam(z.feiten, verlening.inhoud.ontvanger)}; aan welk orgaan of ambt, is niet vastgelegd.`;
  const code = 'ontvanger-niet-bekend';
  return {
    verlening,
    bezwaar: { code, artikel: 'Awb 10:1', oordeel: 'niet-bekend', uitleg, feiten: [verlening] },
  };
}

function metBovenliggend(z: Zoek, houder: Drager, onder: MandaatId): Houden[] {
  const { verlening, vervangingen } = mandaatDossier(z.feiten, onder);
  if (!verlening) return [];
  if (zelfdeDrager(verlening.inhoud.ontvanger, houder)) return [{ verlening }];
  const alsPlaats = vervangingen.filter((v) => zelfdeDrager(v.inhoud.vervanger, houder));
  if (alsPlaats.length > 0) return alsPlaats.map((vervanging) => ({ verlening, vervanging }));
  if (isVanPartij(verlening.inhoud.ontvanger, houder)) return [ontvangerOnbekend(z, verlening)];
  const uitleg = `Dit zegt te rusten op ${onder}, maar dat is aan een ander gegeven.`;
  const bezwaar: Toets = {
    code: 'onder-van-ander',
    artikel: 'Awb 10:9',
    oordeel: 'nee',
    uitleg,
    feiten: [verlening],
  };
  return [{ verlening, bezwaar }];
}

/** What the holder received that is about this power, itself or in the place of the receiver. */
function metAlles(z: Zoek, houder: Drager): Houden[] {
  const past = (v: Verlening) => omvatEen(v.inhoud.bevoegdheden, z.vraag.bevoegdheid);
  const { ontvangen, vervangingen } = gehoudenDoor(z.feiten, houder);
  return [
    ...ontvangen.filter(past).map((verlening) => ({ verlening })),
    ...vervangingen.flatMap((vervanging) => {
      const { verlening } = mandaatDossier(z.feiten, vervanging.mandaat);
      return verlening && past(verlening) ? [{ verlening, vervanging }] : [];
    }),
    ...(isOrgaanOnbekend(houder) ? [] : gehoudenDoorPartij(z.feiten, houder).ontvangen)
      .filter(past)
      .map((v) => ontvangerOnbekend(z, v)),
  ];
}

function viaVerlening(z: Zoek, { houder, rust }: Plaats, h: Houden, behoudt: boolean): Schakel[] {
  const { verlening: v, vervanging, bezwaar } = h;
  const zelf = v && weeg(z, v);
  if (!v || !zelf) return [];
  const delegatie = isDelegatie(v);
  const toetsen = [
    ...zelf,
    ...(bezwaar ? [bezwaar] : []),
    ...(vervanging ? [alsVervanger(vervanging, z.dag)] : []),
    ...(delegatie && behoudt ? behouden(z, v.inhoud.ontvanger) : []),
    ...(!delegatie && rust ? overgang(v, rust) : []),
    ...(!rust && v.inhoud.soort === 'mandaat' ? zelfdeHand(z.feiten, z.vraag, z.dag) : []),
  ];
  const volgende = { houder: v.inhoud.gever, rust: v };
  return [{ houder, verlening: v, vervanging, toetsen, oordeel: oordeelVan(toetsen), volgende }];
}

/** What sources say that the holder has, of files that hold no grant; each once. */
function gemeld(z: Zoek, houder: Drager, onder: MandaatId | undefined): SoortVan<'mandaatmelding'>[] {
  if (onder !== undefined) {
    const { verlening, meldingen } = mandaatDossier(z.feiten, onder);
    return verlening ? [] : meldingen;
  }
  const eigen = gehoudenDoor(z.feiten, houder).meldingen;
  const vanPartij = isOrgaanOnbekend(houder) ? [] : gehoudenDoorPartij(z.feiten, houder).meldingen;
  return [...new Map([...eigen, ...vanPartij].map((m) => [m.id, m])).values()];
}

/** A source says that somebody of the party gave it. That is no grant, and it is not nothing. */
function viaMeldingen(z: Zoek, { houder, rust }: Plaats): Schakel[] {
  const meldingen = gemeld(z, houder, rust?.inhoud.onder);
  const partij = partijSleutel(z.vraag.namens.partij);
  return meldingen
    .filter(({ inhoud: { gevers, bevoegdheden } }) => {
      const past = bevoegdheden.length === 0 || omvatEen(bevoegdheden, z.vraag.bevoegdheid);
      return past && (gevers.length === 0 || gevers.some((g) => partijSleutel(g.partij) === partij));
    })
    .map((melding): Schakel => {
      const wie = melding.inhoud.gevers.length === 0 ? ', zonder te zeggen wie het gaf' : '';
      const uitleg = `Een bron noemt dit (${melding.inhoud.status.replaceAll('-', ' ')})${wie}; een besluit is niet vastgelegd.`;
      const toets: Toets = { code: 'alleen-gemeld', oordeel: 'niet-bekend', uitleg, feiten: [melding] };
      return { houder, melding, toetsen: [toets], oordeel: 'niet-bekend' };
    });
}

/** May this holder be the body in whose name it is, for all that is said of it? */
function isMisschienZelfde(a: Drager, b: Drager): boolean {
  if (partijSleutel(a.partij) !== partijSleutel(b.partij)) return false;
  return (
    (isOrgaanOnbekend(a) && orgaanVan(b) !== undefined) || (isOrgaanOnbekend(b) && orgaanVan(a) !== undefined)
  );
}

/** Who holds a power by delegation holds it itself: nobody acts in the name of who handed it over (Awb 10:13, 10:17). */
function overgedragen(z: Zoek, rust: Verlening): Toets {
  const [gever, ontvanger] = [rust.inhoud.gever, rust.inhoud.ontvanger].map((d) => dragerNaam(z.feiten, d));
  return {
    code: 'overgedragen',
    artikel: 'Awb 10:17',
    oordeel: 'nee',
    uitleg: `De bevoegdheid is overgedragen aan ${ontvanger}, op eigen naam; namens ${gever} kan dan niemand meer handelen.`,
    feiten: [rust],
  };
}

/** The climb is at its end where the body itself acts or gives, with what it kept of its power (Awb 10:7, 10:17). */
function bijNamens(z: Zoek, { houder, rust }: Plaats): Schakel[] {
  const { namens } = z.vraag;
  if (rust?.inhoud.onder) return [];
  if (zelfdeDrager(houder, namens)) {
    const toetsen = rust && isDelegatie(rust) ? [overgedragen(z, rust)] : behouden(z, houder);
    return [{ houder, toetsen, oordeel: oordeelVan(toetsen) }];
  }
  if (!isMisschienZelfde(houder, namens)) return [];
  const uitleg = `Of ${dragerNaam(z.feiten, houder)} hetzelfde is als ${dragerNaam(z.feiten, namens)}, is niet vastgelegd.`;
  const toets: Toets = {
    code: 'orgaan-niet-bekend',
    artikel: 'Awb 10:1',
    oordeel: 'niet-bekend',
    uitleg,
    feiten: [],
  };
  return [{ houder, toetsen: [toets], oordeel: 'niet-bekend' }];
}

/** The links from the hand towards the body in whose name it acts. */
export function naarNamens(z: Zoek, plaats: Plaats): Schakel[] {
  const { houder, rust } = plaats;
  const onder = rust?.inhoud.onder;
  const houden = onder ? metBovenliggend(z, houder, onder) : metAlles(z, houder);
  // Who passes on a delegated power by delegation had all of it when it did.
  const behoudt = !(rust && isDelegatie(rust));
  return [
    ...bijNamens(z, plaats),
    ...houden.flatMap((h) => viaVerlening(z, plaats, h, behoudt)),
    ...viaMeldingen(z, plaats),
  ];
}

/** The links from a body towards where its own power comes from: the law, or a body that delegated it. */
export function naarOorsprong(z: Zoek, plaats: Plaats): Schakel[] {
  const { houder, rust } = plaats;
  const onder = rust?.inhoud.onder;
  const houden = onder ? metBovenliggend(z, houder, onder) : metAlles(z, houder);
  const wet = oorsprong(z.feiten, houder, z.vraag.bevoegdheid, z.dag);
  return [
    ...(onder ? [] : [{ houder, toetsen: [wet], oordeel: wet.oordeel }]),
    ...houden
      .filter(({ verlening }) => verlening && isDelegatie(verlening))
      .flatMap((h) => viaVerlening(z, plaats, h, false)),
  ];
}
