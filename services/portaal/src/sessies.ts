import type { Identiteit } from '@regiolog/service-kit/tokens';
import { isId, nieuwId, open, sleutelVan, somVan, verzegel } from './geheim.ts';
import type { Portaalopslag } from './opslag.ts';

/** After so long without a request a session is over. */
export const STIL_MS = 2 * 3_600_000;
/** So long a session lasts at most: a working day. */
export const LANGST_MS = 12 * 3_600_000;
/** How many sessions of one person there are at most: one for each browser. */
const MEEST = 20;
/** How much later a session must be used again before that is written down. */
const PAS_OP_MS = 60_000;

/** What the provider gave us. None of it ever leaves this service but to the API and the provider itself. */
export type Tokens = {
  /** What the API takes. */
  readonly toegang: string;
  /** When that ends, in milliseconds since 1970. */
  readonly verloopt: number;
  /** With which another one is got, when the provider gave one. */
  readonly ververs?: string;
};

/** Who is signed in, as the provider and the register know them. */
export type Wie = Identiteit & { readonly naam: string };
export type Inhoud = { readonly wie: Wie; readonly tokens: Tokens };

/** Gives new tokens for old ones, or says that it is over; throws when the provider does not answer. */
export type Ververs = (inhoud: Inhoud) => Promise<Inhoud | 'voorbij'>;

/** So long before it ends a token is renewed, in milliseconds. */
const VOORAF_MS = 60_000;

/** The sessions of the portal, in its file: there under the hash of an id, and sealed with a key that only the id gives. */
export function openSessies(
  opslag: Portaalopslag['sessies'],
  { ververs, nu = Date.now }: { readonly ververs: Ververs; readonly nu?: () => number },
) {
  // A token for renewal is often good once: requests that come together wait for one renewal.
  const bezig = new Map<string, Promise<Inhoud | undefined>>();

  const zet = (id: string, inhoud: Inhoud, tot: number): void => {
    const verzegeld = verzegel(sleutelVan(id, 'sessie'), JSON.stringify(inhoud));
    opslag.zet({ som: somVan(id), onderwerp: inhoud.wie.onderwerp, verzegeld, laatst: nu(), tot }, MEEST);
  };

  function vind(id: string): { readonly inhoud: Inhoud; readonly tot: number } | undefined {
    const rij = isId(id) ? opslag.lees(somVan(id)) : undefined;
    if (!rij || rij.tot <= nu() || rij.laatst + STIL_MS <= nu()) return undefined;
    const tekst = open(sleutelVan(id, 'sessie'), rij.verzegeld);
    if (tekst === undefined) return undefined;
    if (rij.laatst + PAS_OP_MS <= nu()) opslag.zet({ ...rij, laatst: nu() }, MEEST);
    // Written by `zet` alone, and sealed: nobody else can have changed it.
    return { inhoud: JSON.parse(tekst) as Inhoud, tot: rij.tot };
  }

  async function vernieuw(id: string, inhoud: Inhoud, tot: number): Promise<Inhoud | undefined> {
    const nieuw = await ververs(inhoud);
    // Whoever signed out meanwhile stays out.
    if (!opslag.lees(somVan(id))) return undefined;
    if (nieuw === 'voorbij') opslag.wis(somVan(id));
    else zet(id, nieuw, tot);
    return nieuw === 'voorbij' ? undefined : nieuw;
  }

  return {
    /** Begins a session; the id goes into the cookie and is kept nowhere else. */
    begin(inhoud: Inhoud): string {
      const id = nieuwId();
      zet(id, inhoud, nu() + LANGST_MS);
      return id;
    },
    /** Who this is, as long as the session lasts. */
    wie: (id: string): Wie | undefined => vind(id)?.inhoud.wie,
    /** The same with a token that the API takes now. Throws when it has to be renewed and the provider does not answer. */
    async vers(id: string): Promise<Inhoud | undefined> {
      const { inhoud, tot } = vind(id) ?? {};
      if (!inhoud || tot === undefined) return undefined;
      if (inhoud.tokens.verloopt - VOORAF_MS > nu()) return inhoud;
      const eerder = bezig.get(id);
      if (eerder) return eerder;
      const belofte = vernieuw(id, inhoud, tot).finally(() => bezig.delete(id));
      bezig.set(id, belofte);
      return belofte;
    },
    /** Ends a session and gives what was in it. */
    eindig(id: string): Inhoud | undefined {
      const inhoud = vind(id)?.inhoud;
      if (isId(id)) opslag.wis(somVan(id));
      return inhoud;
    },
    /** What a page of this session proves itself with on a write. */
    csrf: (id: string): string => sleutelVan(id, 'csrf').toString('base64url'),
    ruimOp: (): void => opslag.ruimOp(nu(), nu() - STIL_MS),
  };
}
export type Sessies = ReturnType<typeof openSessies>;
