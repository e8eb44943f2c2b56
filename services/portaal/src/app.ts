import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { weiger } from '@regiolog/domein/gedeeld/weigering';
import type { Demo, DemoWie } from '@regiolog/service-kit/demo';
import express, { type Express, type Request, type Response } from 'express';
import { monteerBewaard, ruimBewaardOp } from './bewaard.ts';
import { openPortaalopslag } from './opslag.ts';
import type { Sessie } from './sessie-vorm.ts';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; frame-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const NIET_AANGEMELD = weiger('token-ontbreekt', 'Meld u aan om verder te gaan.');

const PERSONEN: Record<string, { naam: string; wie: DemoWie }> = {
  coordinator: { naam: 'Coördinator regio Amersfoort', wie: { rol: 'coordinator', regio: 'amersfoort' } },
  'coordinator-ijssel-vecht': {
    naam: 'Coördinator IJssel-Vecht',
    wie: { rol: 'coordinator', regio: 'ijssel-vecht' },
  },
  'behandelaar-zwolle': { naam: 'Behandelaar Zwolle', wie: { rol: 'behandelaar', gemeente: 'gm0193' } },
  'behandelaar-kampen': { naam: 'Behandelaar Kampen', wie: { rol: 'behandelaar', gemeente: 'gm0166' } },
  voorzitter: { naam: 'Voorzitter', wie: { rol: 'voorzitter', onderwerp: 'voorbeeld-voorzitter' } },
  secretaris: { naam: 'Secretaris', wie: { rol: 'secretaris', onderwerp: 'voorbeeld-secretaris' } },
  lid: { naam: 'Lid van de commissie', wie: { rol: 'lid', onderwerp: 'voorbeeld-lid-client' } },
  auditor: { naam: 'Auditor', wie: { rol: 'auditor' } },
  landelijk: { naam: 'Landelijk beeld', wie: { rol: 'landelijk' } },
};

/** PROVISIONAL: the portal's server, until sign-in by OIDC takes its place. */
export function buildPortaal({
  api,
  demo,
  data,
}: {
  readonly api: () => string;
  readonly demo: Demo | undefined;
  readonly data: string;
}) {
  const opslag = openPortaalopslag(join(data, 'portaal.sqlite'));
  ruimBewaardOp(opslag.bewaard, Date.now());
  const sessies = new Map<string, { sessie: Sessie & { aangemeld: true }; token: string }>();
  const van = (req: Request) =>
    sessies.get(/(?:^|; )regiolog=([^;]+)/.exec(req.headers.cookie ?? '')?.[1] ?? '');
  return (app: Express): void => {
    app.get('/portaal/sessie', (req, res) => {
      res.json(van(req)?.sessie ?? { aangemeld: false, demo: demo !== undefined });
    });
    app.get('/portaal/aanmelden', (req, res) => {
      const vraag = new URL(req.originalUrl, 'http://x').searchParams;
      const persoon = PERSONEN[vraag.get('als') ?? ''];
      const terug = vraag.get('terug') ?? '/';
      if (!persoon || !demo) {
        res.setHeader('Content-Security-Policy', CSP);
        res.type('html').send(
          `<!doctype html><html lang="nl"><title>Aanmelden</title><h1>Aanmelden</h1><ul>${Object.entries(
            PERSONEN,
          )
            .map(([k, p]) => `<li><a href="?als=${k}&terug=${encodeURIComponent(terug)}">${p.naam}</a></li>`)
            .join('')}</ul></html>`,
        );
        return;
      }
      const id = randomBytes(32).toString('base64url');
      const { rol, regio, gemeente } = persoon.wie;
      sessies.set(id, {
        token: demo.demoToken(persoon.wie),
        sessie: {
          aangemeld: true,
          demo: true,
          naam: persoon.naam,
          rollen: [rol],
          ...(regio && { regio }),
          ...(gemeente && { gemeente }),
          csrf: randomBytes(16).toString('base64url'),
        },
      });
      res.setHeader('Set-Cookie', `regiolog=${id}; HttpOnly; SameSite=Lax; Path=/`);
      res.redirect(303, terug);
    });
    app.post('/portaal/afmelden', (_req, res) => {
      res.setHeader('Set-Cookie', 'regiolog=; Max-Age=0; HttpOnly; SameSite=Lax; Path=/');
      res.json({ naar: '/' });
    });
    monteerBewaard(app, {
      opslag: opslag.bewaard,
      wie: async (req) => {
        const token = van(req)?.token.split('.')[1];
        if (!token) return NIET_AANGEMELD;
        return (JSON.parse(Buffer.from(token, 'base64url').toString()) as { sub: string }).sub;
      },
    });
    app.use('/portaal/v1', (req, res) => doorgeven(req, res, api(), van(req)?.token));
    app.use(
      express.static(DIST, {
        index: false,
        setHeaders: (res) => res.setHeader('Content-Security-Policy', CSP),
      }),
    );
    app.get(/^\/(?!v1|health|schemas|portaal).*/, async (_req, res) => {
      res.setHeader('Content-Security-Policy', CSP);
      res.type('html').send(await readFile(join(DIST, 'index.html'), 'utf8'));
    });
  };
}

async function doorgeven(req: Request, res: Response, api: string, token: string | undefined): Promise<void> {
  const mee = ['accept', 'content-type', 'idempotency-key', 'if-match', 'regiolog-na-positie'];
  const headers = Object.fromEntries(
    mee.flatMap((n) => (req.headers[n] ? [[n, String(req.headers[n])]] : [])),
  );
  const antwoord = await fetch(`${api}/v1${req.url}`, {
    method: req.method,
    headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }) },
    ...(req.method === 'POST' || req.method === 'PUT'
      ? { body: Readable.toWeb(req) as never, duplex: 'half' }
      : {}),
  } as RequestInit);
  res.status(antwoord.status);
  for (const naam of [
    'content-type',
    'content-disposition',
    'etag',
    'location',
    'regiolog-positie',
    'retry-after',
  ]) {
    const waarde = antwoord.headers.get(naam);
    if (waarde) res.setHeader(naam, waarde);
  }
  if (antwoord.body) Readable.fromWeb(antwoord.body as never).pipe(res);
  else res.end();
}
