import { type AangebodenBericht, kernVan, regioVanBericht } from '@regiolog/domein/berichten/inkomend';
import { decider } from '@regiolog/domein/gedeeld/aggregaat';
import { LANDELIJK } from '@regiolog/domein/gedeeld/namen';
import { berichtStroom, regioStroom } from '@regiolog/domein/gedeeld/stromen';
import { isWeigering, type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import { type Onbestelbaarreden, type postvakGebeurtenissen, REDENEN } from '@regiolog/domein/postvak/events';
import { type Bericht, type PostvakState, postvak } from '@regiolog/domein/postvak/postvak';
import type { JsonObject } from '@regiolog/event-store/event-store';
import { uuid5 } from '@regiolog/event-store/handle-command';
import { digestOf } from '@regiolog/event-store/hash-chain';
import { readWholeStream } from '@regiolog/event-store/walk';
import { voerUit } from '@regiolog/service-kit/opdracht';
import type { Identiteit } from '@regiolog/service-kit/tokens';
import { gelezen, ingekort, teBewaren } from './bewaring.ts';
import { type InkomendDeps, type Plaatsing, plaats } from './plaatsing.ts';

/** What became of a message, as far as is recorded. */
export type Lot = {
  /** The message in the register: `<regio>.<uuid>`. */
  readonly id: string;
  readonly bericht: Bericht;
  /** The revision of the last that is recorded of it. */
  readonly revisie: number;
  readonly positie: string;
  /** Whether it was known before this time. */
  readonly herhaald: boolean;
};

type Soort = keyof typeof postvakGebeurtenissen;
/** Where a message came in that could not be read. */
export type Plek = { readonly topic: string; readonly partitie: number; readonly offset: string };

/** What became of a message is recorded by the register itself, whoever sent it. */
const POSTVAK: Identiteit = { onderwerp: 'postvak', rollen: ['systeem'] };
/**
 * The message in the register. Its region is the one it names: what else would decide (who is a member of what) may be
 * recorded later than the message, and then a repeat would be another message.
 */
export const berichtId = (b: AangebodenBericht): string =>
  `${regioVanBericht(b)}.${uuid5(JSON.stringify(['bericht', b.data.gemeente, b.source, b.id]))}`;

/** What is recorded of a message; nothing when there is nothing. */
export async function lotVan({ store }: Pick<InkomendDeps, 'store'>, id: string): Promise<Lot | undefined> {
  const events = await readWholeStream(store, berichtStroom(id));
  const { initialState, evolve, stand } = decider(postvak);
  const bericht: PostvakState = stand(events.reduce(evolve, initialState));
  const laatste = events.at(-1);
  if (!laatste || bericht.status === 'leeg') return undefined;
  return { id, bericht, revisie: laatste.revision, positie: laatste.cursor, herhaald: true };
}

/** Records what became of a message. Whoever was faster decided it: then that is what is told. */
async function legVast(
  deps: InkomendDeps,
  id: string,
  type: Soort,
  data: object,
  sleutel: string = type,
): Promise<Lot> {
  const uit = await voerUit(deps, postvak, {
    identiteit: POSTVAK,
    ref: berichtStroom(id),
    opdracht: { soort: 'leg-vast', type, data },
    begeleiding: {},
    sleutel,
  });
  const lot = await lotVan(deps, id);
  if (!lot) throw new Error(`a message was not recorded: ${isWeigering(uit) ? uit.code : 'no event'}`);
  return { ...lot, herhaald: isWeigering(uit) || uit.herhaald };
}

const kopVan = (b: AangebodenBericht) => ({
  gemeente: b.data.gemeente,
  systeem: b.source,
  bericht: b.id,
  soort: b.type,
  vingerafdruk: digestOf(kernVan(b) as unknown as JsonObject),
});

/** Refused now, not for good: others were recording in the same file. */
export const isTijdelijk = ({ code }: Weigering): boolean => code === 'gelijktijdig-gewijzigd';

const geplaatst = (
  deps: InkomendDeps,
  id: string,
  b: AangebodenBericht,
  { overeenkomst, versie, gebeurtenis }: Extract<Plaatsing, { soort: 'geplaatst' }>,
): Promise<Lot> => legVast(deps, id, 'BerichtGeplaatst', { ...kopVan(b), overeenkomst, versie, gebeurtenis });

/** Records that a message that was held will never be placed. */
export const geefOp = (
  deps: InkomendDeps,
  { id, bericht: { gemeente, systeem, bericht, soort } }: Lot,
  reden: Onbestelbaarreden,
  weigering?: string,
): Promise<Lot> =>
  legVast(deps, id, 'BerichtOnbestelbaar', {
    ...{ gemeente, systeem, bericht, soort, reden },
    ...(weigering && { weigering }),
  });

/** Tries to place a message that is held. May be done by anybody at any time: what is done is done once. */
export async function herkans(deps: InkomendDeps, lot: Lot): Promise<Lot> {
  const { id, bericht, revisie } = lot;
  if (bericht.status !== 'aangehouden') return lot;
  const inhoud = await gelezen(deps, bericht);
  if (inhoud === undefined) return lot;
  if (typeof inhoud === 'string') return geefOp(deps, lot, inhoud);
  const uit = await plaats(deps, inhoud);
  if (uit.soort === 'geplaatst') return geplaatst(deps, id, inhoud, uit);
  if (uit.soort === 'geweigerd')
    return isTijdelijk(uit.weigering) ? lot : geefOp(deps, lot, 'daad-geweigerd', uit.weigering.code);
  if (uit.reden === bericht.reden) return lot;
  return legVast(deps, id, 'BerichtNogAangehouden', { reden: uit.reden }, `nog/${revisie}/${uit.reden}`);
}

/** Whether a region is in the register; what is national always is. */
export async function regioBestaat({ store }: Pick<InkomendDeps, 'store'>, regio: string): Promise<boolean> {
  return regio === LANDELIJK || (await store.readStream(regioStroom(regio), 0, 1)).length > 0;
}

/** Another message has this id. */
export const HERGEBRUIKT = weiger('sleutel-hergebruikt', REDENEN['bericht-hergebruikt'], [
  { veld: 'id', melding: 'Geef een ander bericht een ander id.' },
]);
/** The region that is named is not in the register. */
export const GEEN_REGIO = weiger('invoer-ongeldig', REDENEN['regio-onbekend'], [
  { veld: 'data.overeenkomst', melding: 'Noem een regio die in het register staat.' },
]);

/**
 * Takes in a message whose sender is known to be the municipality that it names. What was recorded is told; what can
 * never be placed is refused, and then nothing is recorded.
 */
export async function ontvang(
  deps: InkomendDeps,
  b: AangebodenBericht,
  spoor?: string | undefined,
): Promise<Lot | Weigering> {
  const id = berichtId(b);
  const eerder = await lotVan(deps, id);
  if (eerder) {
    if (eerder.bericht.vingerafdruk !== kopVan(b).vingerafdruk) return HERGEBRUIKT;
    return { ...(await herkans(deps, eerder)), herhaald: true };
  }
  if (!(await regioBestaat(deps, regioVanBericht(b)))) return GEEN_REGIO;
  const uit = await plaats(deps, b, spoor);
  if (uit.soort === 'geweigerd') return uit.weigering;
  if (uit.soort === 'geplaatst') return geplaatst(deps, id, b, uit);
  const { overeenkomst } = b.data;
  return legVast(deps, id, 'BerichtAangehouden', {
    ...kopVan(b),
    ...(typeof overeenkomst === 'string' ? { overeenkomst } : {}),
    reden: uit.reden,
    inhoud: teBewaren(b),
  });
}

/** Records what came in by a topic and can never be placed: nobody waits there for an answer. */
export async function legTerzijde(
  deps: InkomendDeps,
  wat: {
    readonly gemeente: string;
    /** The region of the municipality, or national. */
    readonly regio: string;
    readonly plek: Plek;
    readonly reden: Onbestelbaarreden;
    readonly weigering?: string | undefined;
    readonly kop?: Pick<Bericht, 'systeem' | 'bericht' | 'soort'>;
    /** As it came in, and what is wrong with it. */
    readonly inhoud: { readonly tekst: string; readonly fouten: unknown };
  },
): Promise<Lot> {
  const { gemeente, regio, plek, reden, weigering, kop, inhoud } = wat;
  const { topic, partitie, offset } = plek;
  const id = `${regio}.${uuid5(JSON.stringify(['plek', topic, partitie, offset]))}`;
  const kort = ingekort({ tekst: inhoud.tekst, fouten: JSON.stringify(inhoud.fouten) });
  return legVast(deps, id, 'BerichtOnbestelbaar', {
    ...kop,
    ...{ gemeente, reden, plek, inhoud: kort },
    ...(weigering && { weigering }),
  });
}
