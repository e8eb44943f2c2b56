import { weiger } from '@regiolog/domein/gedeeld/weigering';
import type { Demo } from '@regiolog/service-kit/demo';
import type { Logger } from '@regiolog/service-kit/logger';
import { context, stuurJson } from '@regiolog/service-kit/respond';
import type { Verifieer } from '@regiolog/service-kit/tokens';
import type { Express } from 'express';
import { type AanmeldDeps, inhoudVan, monteerAanmelden, SESSIE, TERUGKEER } from './aanmelden.ts';
import { type BestandDeps, monteerBestanden } from './bestanden.ts';
import { monteerBewaard, ruimBewaardOp } from './bewaard.ts';
import { demoAanbieder } from './demo/aanbieder.ts';
import { monteerDoorgeven } from './doorgeven.ts';
import { leest, vreemd } from './eigen.ts';
import { koekjes } from './koek.ts';
import { type Aanbieder, AanmeldFout, type Oidc, openbareSleutel, openOidc } from './oidc.ts';
import type { Portaalopslag } from './opslag.ts';
import { openSessies, type Ververs } from './sessies.ts';

/** Where a provider fetches the key that we prove ourselves with. */
export const SLEUTELS = '/portaal/sleutels.json';
const OPRUIMEN_MS = 3_600_000;

const NIET_AANGEMELD = weiger(
  'token-ontbreekt',
  'U bent niet (meer) aangemeld. Meld u aan en probeer het opnieuw.',
);

export type PortaalDeps = Pick<BestandDeps, 'thema' | 'contact'> & {
  /** How browsers reach us, and where the API is; both known once we listen. */
  readonly adres: () => string;
  readonly api: () => string;
  readonly opslag: Portaalopslag;
  readonly verifieer: Verifieer;
  /** Who signs people in; without it, and without a demonstration, nobody can. */
  readonly aanbieder?: Aanbieder | undefined;
  readonly demo?: Demo | undefined;
  /** How long a token of the demonstration lasts, in seconds. */
  readonly tokenSeconden?: number;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly nu?: () => number;
};

/** New tokens for old ones; who they are of is asked anew, for a role can have been taken away. */
function verversMet(oidc: () => Oidc | undefined, { verifieer, logger }: PortaalDeps): Ververs {
  return async ({ wie, tokens }) => {
    const provider = oidc();
    if (!provider || tokens.ververs === undefined) return 'voorbij';
    try {
      const nieuw = await provider.ververs(tokens.ververs);
      return (await inhoudVan({ tokens: nieuw, naam: wie.naam }, verifieer, logger)) ?? 'voorbij';
    } catch (fout) {
      if (fout instanceof AanmeldFout && !fout.voorbijgaand) return 'voorbij';
      throw fout;
    }
  };
}

/** Made when first asked, for it needs the address at which we listen. */
function eenmaal<T>(maak: () => T): () => T {
  let gemaakt: { readonly waarde: T } | undefined;
  return () => {
    gemaakt ??= { waarde: maak() };
    return gemaakt.waarde;
  };
}

function monteerSleutels(app: Express, { aanbieder }: PortaalDeps): void {
  app.get(SLEUTELS, (req, res) => {
    context(res).pad = SLEUTELS;
    stuurJson(req, res, 200, { keys: aanbieder ? [openbareSleutel(aanbieder.sleutel)] : [] });
  });
}

/** The server of the portal: it signs people in, passes on what they ask, and serves the web application. */
export function buildPortaal(deps: PortaalDeps) {
  const { adres, opslag, nu = Date.now } = deps;
  const koek = koekjes(adres);
  const demo = deps.demo && demoAanbieder({ ...deps, demo: deps.demo, terugkeer: TERUGKEER });
  const oidc = eenmaal((): Oidc | undefined => {
    const aanbieder = demo ? demo.aanbieder() : deps.aanbieder;
    return aanbieder && openOidc({ ...aanbieder, terugkeer: `${adres()}${TERUGKEER}`, nu });
  });
  const sessies = openSessies(opslag.sessies, { ververs: verversMet(oidc, deps), nu });
  const ruimOp = (): void => {
    sessies.ruimOp();
    ruimBewaardOp(opslag.bewaard, nu());
  };
  ruimOp();
  const wekker = setInterval(ruimOp, OPRUIMEN_MS).unref();
  const aanmelden: AanmeldDeps = {
    adres,
    oidc,
    sessies,
    koekjes: koek,
    verifieer: deps.verifieer,
    demo: demo !== undefined,
    nu,
  };
  return {
    /** Mounts it in an application of the service-kit. */
    monteer(app: Express): void {
      monteerAanmelden(app, aanmelden);
      monteerSleutels(app, deps);
      demo?.monteer(app);
      monteerBewaard(app, {
        opslag: opslag.bewaard,
        nu,
        wie: (req) => {
          const id = koek.lees(req, SESSIE);
          const wie = sessies.wie(id);
          if (!wie) return NIET_AANGEMELD;
          return (leest(req) ? undefined : vreemd(req, adres(), sessies.csrf(id))) ?? wie.onderwerp;
        },
      });
      monteerDoorgeven(app, { api: deps.api, adres, sessies, koekjes: koek });
      monteerBestanden(app, { ...deps, nu });
    },
    stop(): void {
      clearInterval(wekker);
    },
  };
}
