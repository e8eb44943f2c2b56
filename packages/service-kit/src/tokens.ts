import { isWeigering, type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { ALGORITMEN, type Sleutelbron } from './jwks.ts';
import type { Logger } from './logger.ts';
import { LANDELIJK, ROLLEN, type Rol } from './policy.ts';

export * from './jwks.ts';

/** Who asks, as the issuer states it. `onderwerp` is a pseudonym. */
export type Identiteit = {
  readonly onderwerp: string;
  readonly rollen: readonly Rol[];
  readonly regio?: string;
  readonly gemeente?: string;
};

/** Somebody on an open route. */
export const NIEMAND: Identiteit = { onderwerp: 'niemand', rollen: [] };

/** Checks a token. What is wrong goes to the log of the request when given, so that it carries the request id. */
export type Verifieer = (
  token: string,
  verzoek?: { readonly log: Logger },
) => Promise<Identiteit | Weigering>;

/** The longest life of a token we take, in seconds (NLGov OAuth profile). */
export const LANGSTE_LEVEN = 3600;
/** Clocks differ: so much may a token be ahead of ours. It may never be behind. */
const KLOKVERSCHIL = 60;
const LANGSTE_TOKEN = 8192;

const zichtbaar = z.string().regex(/^[\x21-\x7e]{1,200}$/);

/** The claims we ask for. Others are let be, but for those that would change the meaning of what we read. */
const Claims = z
  .looseObject({
    sub: zichtbaar,
    jti: zichtbaar,
    exp: z.number(),
    iat: z.number().optional(),
    nbf: z.number().optional(),
    rollen: z.array(z.enum(ROLLEN)).min(1).max(ROLLEN.length),
    regio: z
      .string()
      .regex(/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/)
      .optional(),
    gemeente: z
      .string()
      .regex(/^gm\d{4}$/)
      .optional(),
  })
  .refine((c) => !c.rollen.includes('coordinator') || c.regio !== undefined, 'coordinator without regio')
  // What is national has no coordinator; a region of that name would own the national register.
  .refine((c) => c.regio !== LANDELIJK, 'regio is the national tenant')
  .refine(
    (c) => !c.rollen.includes('behandelaar') || c.gemeente !== undefined,
    'behandelaar without gemeente',
  )
  // Acting for another (represents) and tokens bound to a key (cnf) mean more than a bearer's own right.
  .refine((c) => !('represents' in c) && !('cnf' in c), 'represents or cnf is not supported');

function leeftijdFout(c: z.output<typeof Claims>, nu: number): string | undefined {
  if (c.exp <= nu) return 'expired';
  if (c.exp - nu > LANGSTE_LEVEN + KLOKVERSCHIL) return 'lives too long';
  if (c.iat === undefined ? c.exp - nu > LANGSTE_LEVEN : c.exp - c.iat > LANGSTE_LEVEN)
    return 'lives too long';
  if ((c.iat ?? 0) > nu + KLOKVERSCHIL) return 'issued in the future';
  if ((c.nbf ?? 0) > nu + KLOKVERSCHIL) return 'not valid yet';
  return undefined;
}

const ONGELDIG = weiger('token-ongeldig', 'Uw aanmelding is niet geldig of verlopen. Meld u opnieuw aan.');
const ONBEREIKBAAR = weiger(
  'nog-niet-gereed',
  'We kunnen aanmeldingen nu niet controleren. Probeer het zo weer.',
);

type Opties = {
  /** The issuer, exactly as in the claim `iss`. */
  readonly uitgever: string;
  /** The audience: us. */
  readonly publiek: string;
  readonly sleutels: Sleutelbron;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly nu?: () => number;
};

type Bekend = { readonly identiteit: Identiteit; readonly tot: number; readonly generatie: number };

/** A checked signature is remembered this long, so that a withdrawn key stops working within it. */
const ONTHOUD_MS = 30_000;
const ONTHOUD_MEEST = 1_000;

async function controleer(
  token: string,
  o: Opties,
  nu: number,
): Promise<z.output<typeof Claims> | string | Weigering> {
  if (token.length > LANGSTE_TOKEN) return 'too long';
  const delen = jwt.decode(token, { complete: true });
  if (!delen || typeof delen.payload === 'string') return 'not a JWT';
  const { kid, alg } = delen.header;
  if ('crit' in delen.header) return 'critical header extension';
  if (!ALGORITMEN.some((a) => a === alg)) return 'algorithm not allowed';
  if (typeof kid !== 'string') return 'no key id';
  const sleutel = await o.sleutels.geef(kid);
  if (sleutel === 'onbereikbaar') return ONBEREIKBAAR;
  if (!sleutel) return 'unknown key id';
  const inhoud = jwt.verify(token, sleutel.sleutel, {
    algorithms: [...sleutel.algoritmen],
    issuer: o.uitgever,
    audience: o.publiek,
    clockTimestamp: nu,
    ignoreNotBefore: true,
  });
  const claims = Claims.safeParse(inhoud);
  if (!claims.success) {
    return `claims: ${claims.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`;
  }
  return leeftijdFout(claims.data, nu) ?? claims.data;
}

function identiteitUit(c: z.output<typeof Claims>): Identiteit {
  return {
    onderwerp: c.sub,
    rollen: [...new Set(c.rollen)],
    ...(c.regio === undefined ? {} : { regio: c.regio }),
    ...(c.gemeente === undefined ? {} : { gemeente: c.gemeente }),
  };
}

/** Makes the check of bearer tokens. The answer never says what is wrong with a token; the log does. */
export function maakVerifieer(opties: Opties): Verifieer {
  const klok = opties.nu ?? Date.now;
  const bekend = new Map<string, Bekend>();
  return async (token, verzoek) => {
    const nuMs = klok();
    const eerder = bekend.get(token);
    if (eerder && nuMs < eerder.tot && eerder.generatie === opties.sleutels.generatie)
      return eerder.identiteit;
    bekend.delete(token);
    let uitkomst: z.output<typeof Claims> | string | Weigering;
    try {
      uitkomst = await controleer(token, opties, Math.floor(nuMs / 1000));
    } catch (error) {
      uitkomst = error instanceof Error ? error.message : 'unreadable';
    }
    if (isWeigering(uitkomst)) return uitkomst;
    if (typeof uitkomst === 'string') {
      (verzoek?.log ?? opties.logger).warn({ reden: uitkomst }, 'token geweigerd');
      return ONGELDIG;
    }
    const identiteit = identiteitUit(uitkomst);
    const oudste = bekend.size >= ONTHOUD_MEEST ? bekend.keys().next().value : undefined;
    if (oudste !== undefined) bekend.delete(oudste);
    const tot = Math.min(uitkomst.exp * 1000, nuMs + ONTHOUD_MS);
    bekend.set(token, { identiteit, tot, generatie: opties.sleutels.generatie });
    return identiteit;
  };
}
