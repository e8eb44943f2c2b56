/**
 * What is for those who run the service, on a port of its own: how much there is to do is not for the callers of the
 * API. Nothing here names a person, a tenant or a file.
 */
import type { RequestListener, ServerResponse } from 'node:http';
import type { Gereedheid } from './gereedheid.ts';
import { vasteHeaders } from './headers.ts';
import type { Startfout } from './lifecycle.ts';
import type { Meter } from './meter.ts';
import { type Luisteraar, luister } from './server.ts';

export type BeheerOpties = {
  readonly meter: Meter;
  readonly gereed: () => Promise<Gereedheid>;
  readonly versie: string;
};

type Antwoord = { readonly status: number; readonly type: string; readonly tekst: string };

const json = (status: number, inhoud: unknown): Antwoord => ({
  status,
  type: 'application/json',
  tekst: JSON.stringify(inhoud),
});

/** `/metrics` for Prometheus; `/health/live` and `/health/ready` (503 when not) for who starts and stops us. */
export function buildBeheer({ meter, gereed, versie }: BeheerOpties): RequestListener {
  const paden: Readonly<Record<string, () => Promise<Antwoord>>> = {
    '/metrics': async () => ({ status: 200, type: meter.type, tekst: await meter.tekst() }),
    '/health/live': async () => json(200, { leeft: true }),
    '/health/ready': async () => {
      const toestand = await gereed();
      return json(toestand.gereed ? 200 : 503, toestand);
    },
  };
  const koppen = vasteHeaders(versie);
  const stuur = (res: ServerResponse, { status, type, tekst }: Antwoord): void => {
    res.writeHead(status, { ...koppen, 'Content-Type': type, 'Content-Length': Buffer.byteLength(tekst) });
    res.end(tekst);
  };
  return (req, res) => {
    const geef = Object.hasOwn(paden, req.url ?? '') ? paden[req.url ?? ''] : undefined;
    if (req.method !== 'GET' || geef === undefined) {
      stuur(res, json(req.method === 'GET' ? 404 : 405, { paden: Object.keys(paden) }));
      return;
    }
    geef().then(
      (antwoord) => stuur(res, antwoord),
      () => stuur(res, json(500, { leeft: true })),
    );
  };
}

/** Listens where the configuration says; nowhere when it says nothing. */
export async function openBeheer(
  plek: { readonly host: string; readonly poort: number } | undefined,
  opties: BeheerOpties,
): Promise<Luisteraar | Startfout | undefined> {
  if (!plek) return undefined;
  const { versie } = opties;
  return luister(buildBeheer(opties), { ...plek, versie, instelling: 'REGIOLOG_BEHEER_PORT' });
}
