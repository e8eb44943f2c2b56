import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from '@regiolog/service-kit/logger';
import { context } from '@regiolog/service-kit/respond';
import type { Express, NextFunction, Request, Response } from 'express';
import { ADRESSEN, openAdressen } from './adressen.ts';
import { zetKoppen } from './pagina.ts';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const AANMELDEN_CSS = fileURLToPath(new URL('aanmelden.css', import.meta.url));
/** What carries its hash in its name: another content is another name. */
const GEHASHT = '/bestanden/';
const THEMA_BYTES = 256 * 1024;
const TYPEN: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.html': 'text/html; charset=utf-8',
  '.woff2': 'font/woff2',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
};
/** As the build left them beside a file, the smallest first. */
const INPAK = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Whether the browser takes an answer that is packed so. */
function neemt(req: Request, soort: string): boolean {
  const lijst = (req.headers['accept-encoding'] ?? '').toString().toLowerCase().split(',');
  return lijst.some((een) => {
    const [naam, ...rest] = een.split(';').map((deel) => deel.trim());
    return naam === soort && !rest.some((deel) => /^q=0(?:\.0*)?$/.test(deel));
  });
}

function stuurBestand(req: Request, res: Response, next: NextFunction, naam: string, houdbaar: string): void {
  const ingepakt = INPAK.find(([soort, eind]) => neemt(req, soort) && existsSync(join(DIST, naam + eind)));
  context(res).pad ??= naam.startsWith(GEHASHT) ? `${GEHASHT}{bestand}` : '/{bestand}';
  zetKoppen(res);
  res.setHeader('Vary', 'Accept-Encoding');
  res.setHeader('Cache-Control', houdbaar);
  res.setHeader('Content-Type', TYPEN[extname(naam)] ?? 'application/octet-stream');
  if (ingepakt) res.setHeader('Content-Encoding', ingepakt[0]);
  res.sendFile(naam + (ingepakt?.[1] ?? ''), { root: DIST, cacheControl: false }, (fout) => {
    // The file went while it was being sent, or the browser did.
    if (fout && !res.headersSent) next();
  });
}

/** The theme, and after it the tokens of the region; read again when the file of the region changed. */
function thema(bestand: string | undefined, logger: Logger): () => string {
  let gelezen: { readonly op: number; readonly tekst: string } | undefined;
  const eigen = (): string => {
    if (bestand === undefined) return '';
    try {
      const { mtimeMs, size } = statSync(bestand);
      if (gelezen?.op === mtimeMs) return gelezen.tekst;
      if (size > THEMA_BYTES) throw new Error(`larger than ${THEMA_BYTES} bytes`);
      gelezen = { op: mtimeMs, tekst: readFileSync(bestand, 'utf8') };
    } catch (fout) {
      // What was read before holds: a theme is no reason to show nothing.
      logger.warn({ err: fout }, 'het thema is niet te lezen');
    }
    return gelezen?.tekst ?? '';
  };
  return () => `${readFileSync(join(DIST, 'thema.css'), 'utf8')}\n${eigen()}`;
}

function stuurCss(req: Request, res: Response, tekst: string): void {
  context(res).pad = '/{bestand}';
  zetKoppen(res);
  res.setHeader('Content-Type', 'text/css; charset=utf-8');
  res.setHeader('Cache-Control', 'no-cache');
  res.setHeader('Content-Length', Buffer.byteLength(tekst));
  res.end(req.method === 'HEAD' ? undefined : tekst);
}

/** Who may be told of a weakness, as RFC 9116 has it. */
function securityTxt(contact: string, adres: string, nu: number): string {
  const over = new Date(nu + 180 * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');
  return `Contact: ${contact}\nExpires: ${over}\nPreferred-Languages: nl, en\nCanonical: ${adres}/.well-known/security.txt\n`;
}

/** A name that only a file has: an id of an agreement holds dots too, and is an address of a page. */
const BESTANDSNAAM =
  /\.(?:js|mjs|css|map|svg|png|jpe?g|gif|ico|webp|woff2?|ttf|txt|xml|json|webmanifest|php|html?)$/i;

export type BestandDeps = {
  readonly adres: () => string;
  readonly logger: Logger;
  /** A file with tokens of a region's own theme. */
  readonly thema?: string | undefined;
  /** Who is told of a weakness: `mailto:` or `https:`. */
  readonly contact?: string | undefined;
  readonly nu: () => number;
};

/** Longer names hold no file of ours, and the file system refuses to look for them. */
const NAAM_MEEST = 200;

/** Whether the build left a file of this name. */
function isBestand(naam: string): boolean {
  if (naam === '/' || naam === `/${ADRESSEN}` || naam.includes('%') || naam.length > NAAM_MEEST) return false;
  return statSync(join(DIST, naam), { throwIfNoEntry: false })?.isFile() ?? false;
}

/** The web application as the build left it: its files, and the one page for every address of the portal. */
export function monteerBestanden(app: Express, deps: BestandDeps): void {
  const css = thema(deps.thema, deps.logger);
  const isPagina = openAdressen(join(DIST, ADRESSEN));
  app.get('/thema.css', (req, res) => stuurCss(req, res, css()));
  app.get('/portaal/aanmelden.css', (req, res) => stuurCss(req, res, readFileSync(AANMELDEN_CSS, 'utf8')));
  app.get('/.well-known/security.txt', (_req, res, next) => {
    if (deps.contact === undefined) return next();
    res.type('text/plain').send(securityTxt(deps.contact, deps.adres(), deps.nu()));
  });
  app.get(/^\//, (req, res, next) => {
    const { path: pad } = req;
    const naam = URL.parse(pad, 'http://hier.invalid')?.pathname ?? '/';
    if (/^\/(?:v1|portaal|health|schemas|\.well-known)(?:\/|$)/.test(naam)) return next();
    if (isBestand(naam) && naam !== '/index.html') {
      const houdbaar = naam.startsWith(GEHASHT) ? 'public, max-age=31536000, immutable' : 'no-cache';
      return stuurBestand(req, res, next, naam, houdbaar);
    }
    if (naam.startsWith(GEHASHT) || BESTANDSNAAM.test(naam)) return next();
    context(res).pad = '/{pagina}';
    // The application says so in its own frame; who does not read pages sees it by the status.
    if (!isPagina(naam)) res.statusCode = 404;
    return stuurBestand(req, res, next, '/index.html', 'no-store');
  });
}
