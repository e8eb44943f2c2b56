import { isWeigering, type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import { readJson } from '@regiolog/service-kit/body';
import { context, stuurJson, stuurProbleem } from '@regiolog/service-kit/respond';
import { type Express, type Request, type RequestHandler, type Response, Router } from 'express';
import type { Portaalopslag } from './opslag.ts';

const DAG_MS = 86_400_000;
/** For how many days each kind is kept after it was last saved. */
export const BEWAARDAGEN: Readonly<Record<string, number>> = { concepten: 90, gevolgd: 730, bezoek: 730 };
/** How many values of one kind one person may keep, and how large one is, in bytes of JSON. */
export const BEWAAR_MEEST = 200;
export const BEWAAR_BYTES = 64 * 1024;
const SLEUTEL = /^[\w.:/?&=~%,+@-]{1,200}$/;

const GEEN_SOORT = weiger('niet-gevonden', '');
const FOUTE_SLEUTEL = weiger('invoer-ongeldig', 'Deze sleutel kan niet.', [
  { veld: 'sleutel', melding: 'Gebruik 1 tot 200 letters, cijfers en leestekens.' },
]);
const TE_GROOT = weiger('te-groot', `Wat u bewaart mag ten hoogste ${BEWAAR_BYTES / 1024} kB zijn.`);
const TE_VEEL = weiger(
  'in-strijd-met-dossier',
  `U bewaart er al ${BEWAAR_MEEST}. Gooi eerst iets weg wat u niet meer nodig hebt.`,
);
const GEEN_JSON = weiger('mediatype-onbekend', 'Stuur de inhoud als application/json (utf-8).');

type Waar = { readonly onderwerp: string; readonly soort: string; readonly sleutel: string };

/** What a request asks for: the last part only where there is a key. */
function waar(req: Request, onderwerp: string): Waar | Weigering {
  const { soort, sleutel = '' } = req.params as { soort: string; sleutel?: string };
  if (!Object.hasOwn(BEWAARDAGEN, soort)) return GEEN_SOORT;
  if (req.method !== 'GET' && req.method !== 'HEAD' && !SLEUTEL.test(sleutel)) return FOUTE_SLEUTEL;
  return { onderwerp, soort, sleutel };
}

async function leesWaarde(req: Request): Promise<string | Weigering> {
  if (!/^application\/json\s*(?:;|$)/i.test(req.headers['content-type'] ?? '')) return GEEN_JSON;
  const gelezen = await readJson(req);
  if ('weigering' in gelezen) return gelezen.weigering;
  if (gelezen.fouten.length > 0)
    return weiger('invoer-ongeldig', 'Dit kunnen we niet bewaren.', gelezen.fouten);
  const tekst = JSON.stringify(gelezen.waarde);
  return Buffer.byteLength(tekst) > BEWAAR_BYTES ? TE_GROOT : tekst;
}

type Opties = {
  readonly opslag: Portaalopslag['bewaard'];
  /** Whose things these are: the subject that signed in, or why nobody's. */
  readonly wie: (req: Request) => string | Weigering;
  /** Milliseconds since 1970. */
  readonly nu?: () => number;
};

/** `/portaal/bewaard/{soort}`: what one person keeps here, and nobody else sees. */
export function monteerBewaard(app: Express, { opslag, wie, nu = Date.now }: Opties): void {
  const handel =
    (doe: (plek: Waar, req: Request, res: Response) => Promise<Weigering | undefined>): RequestHandler =>
    async (req, res) => {
      context(res).pad = '/portaal/bewaard/{soort}';
      const onderwerp = wie(req);
      const plek = isWeigering(onderwerp) ? onderwerp : waar(req, onderwerp);
      const weigering = isWeigering(plek) ? plek : await doe(plek, req, res);
      if (weigering) stuurProbleem(req, res, weigering);
    };
  const router = Router();
  router.get(
    '/:soort',
    handel(async ({ onderwerp, soort }, req, res) => {
      stuurJson(req, res, 200, { resultaten: opslag.lijst(onderwerp, soort) });
      return undefined;
    }),
  );
  router.put(
    '/:soort/:sleutel',
    handel(async ({ onderwerp, soort, sleutel }, req, res) => {
      const waarde = await leesWaarde(req);
      if (isWeigering(waarde)) return waarde;
      if (!opslag.zet([onderwerp, soort, sleutel], waarde, nu(), BEWAAR_MEEST)) return TE_VEEL;
      res.status(204).end();
      return undefined;
    }),
  );
  router.delete(
    '/:soort/:sleutel',
    handel(async ({ onderwerp, soort, sleutel }, _req, res) => {
      opslag.wis(onderwerp, soort, sleutel);
      res.status(204).end();
      return undefined;
    }),
  );
  app.use('/portaal/bewaard', router);
}

/** Forgets what was kept longer than its kind is. */
export function ruimBewaardOp(opslag: Portaalopslag['bewaard'], nu: number): void {
  for (const [soort, dagen] of Object.entries(BEWAARDAGEN)) opslag.ruimOp(soort, nu - dagen * DAG_MS);
}
