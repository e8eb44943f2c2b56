import { randomUUID } from 'node:crypto';
import { overeenkomstStroom } from '@regiolog/domein/gedeeld/stromen';
import { readWholeStream } from '@regiolog/event-store/walk';
import { type Aanspreekbaar, type Antwoord, json, type Wie } from '../tenancy/product.ts';

/** What the tests of messages that come in share: a region with an agreement, and messages about it. */

export const SYSTEEM: Wie = { rol: 'systeem' };
export const COORDINATOR: Wie = { rol: 'coordinator', regio: 'noord' };
export const A = 'gm9001';
export const B = 'gm9002';
/** The own system of a municipality, as its token names it. */
export const systeem = (gemeente: string): Wie => ({
  rol: 'behandelaar',
  gemeente,
  onderwerp: `zaaksysteem-${gemeente}`,
});

export type Berichtdata = Record<string, unknown>;
export type Bericht = {
  readonly specversion: string;
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly data: Berichtdata;
};

export const BESLUIT = 'nl.samenwerkingsafspraken.aangeboden.besluit';
const BRON = 'urn:nld:oin:00000001001234567000:systeem:zaaksysteem';

/** A sound message; `data` replaces parts of what it says. */
export const bericht = (data: Berichtdata = {}, anders: Partial<Bericht> = {}): Bericht => ({
  specversion: '1.0',
  id: randomUUID(),
  source: BRON,
  type: BESLUIT,
  data: {
    gemeente: A,
    overeenkomst: 'noord.convenant',
    versie: { naam: '1.0' },
    orgaan: 'college',
    uitkomst: 'vastgesteld',
    datum: '2024-03-05',
    ...data,
  },
  ...anders,
});

export const bied = (
  product: Pick<Aanspreekbaar, 'post'>,
  inhoud: unknown,
  wie: Wie | null = systeem(A),
): Promise<Antwoord> =>
  product.post(wie, '/v1/inkomend', inhoud, { 'content-type': 'application/cloudevents+json' });

/** What the register tells of a message. */
export type Lot = {
  readonly id: string;
  readonly status: string;
  readonly herhaald: boolean;
  readonly reden: { readonly code: string; readonly melding: string } | null;
  readonly weigering: string | null;
  readonly motivering: string | null;
  readonly overeenkomst: string | null;
  readonly versie: string | null;
  readonly gebeurtenis: string | null;
  readonly inhoud: unknown;
};
export const lotVan = (antwoord: Antwoord): Lot => json<Lot>(antwoord);

/** Records an act that must be recorded; gives its event. */
export async function leg(
  product: Pick<Aanspreekbaar, 'post'>,
  pad: string,
  inhoud: object,
  wie: Wie = SYSTEEM,
): Promise<string> {
  const antwoord = await product.post(wie, pad, inhoud);
  if (antwoord.status !== 201) throw new Error(`${pad}: ${antwoord.status} ${antwoord.tekst}`);
  return json<{ gebeurtenis: string }>(antwoord).gebeurtenis;
}

/** The steps by which an agreement comes to be, each of which a message may come before. */
export const overeenkomstStappen = (
  kenmerk: string,
  naam: string,
  partijen: readonly string[] = [A, B],
): readonly (readonly [pad: string, inhoud: object])[] => [
  ['/v1/regios/noord/overeenkomsten', { naam, soort: 'convenant', domeinen: ['jeugd'], kenmerk }],
  ...partijen.map(
    (gemeente) =>
      [
        `/v1/overeenkomsten/noord.${kenmerk}/partijen`,
        { partij: { gemeente }, van: { datum: '2020' }, wijze: 'oorspronkelijk' },
      ] as const,
  ),
  [`/v1/overeenkomsten/noord.${kenmerk}/tekstversies`, { versie: '1.0', stadium: 'definitief' }],
];

export async function legOvereenkomst(
  product: Pick<Aanspreekbaar, 'post'>,
  ...wat: Parameters<typeof overeenkomstStappen>
): Promise<void> {
  for (const [pad, inhoud] of overeenkomstStappen(...wat)) await leg(product, pad, inhoud);
}

/** Two municipalities that are members of one region, and a second region. */
export async function bouwRegio(product: Pick<Aanspreekbaar, 'post'>): Promise<void> {
  for (const [code, naam] of [
    [A, 'Aarledijk'],
    [B, 'Beekdam'],
  ])
    await leg(product, '/v1/gemeenten', { code, naam });
  for (const slug of ['noord', 'zuid']) await leg(product, '/v1/regios', { slug, naam: `Regio ${slug}` });
  for (const gemeente of [A, B])
    await leg(product, '/v1/regios/noord/toetredingen', {
      gemeente,
      domeinen: ['jeugd'],
      van: { datum: '2020' },
    });
}

/** The decisions that are recorded in an agreement. */
export async function besluitenIn({ register }: Pick<Aanspreekbaar, 'register'>, id: string) {
  const events = await readWholeStream(register.store, overeenkomstStroom(id));
  return events.filter(({ type }) => type === 'BesluitGenomen');
}

/** Waits until something holds; the deadline is generous, and only there to end a test that would never end. */
export async function totdat<T>(
  lees: () => Promise<T>,
  klaar: (waarde: T) => boolean,
  tot = performance.now() + 60_000,
): Promise<T> {
  for (;;) {
    const waarde = await lees();
    if (klaar(waarde)) return waarde;
    if (performance.now() > tot) throw new Error(`still not so: ${JSON.stringify(waarde).slice(0, 2000)}`);
    await new Promise((verder) => setTimeout(verder, 20));
  }
}
