import type { ServerResponse } from 'node:http';

/** What our pages may load: files of our own and nothing written in the page. Documents are shown from memory (blob). */
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The headers of everything that a browser shows. */
export function zetKoppen(res: ServerResponse): void {
  res.setHeader('Content-Security-Policy', CSP);
  // To others nothing; to ourselves it is said, or a form would come from nowhere (Origin: null).
  res.setHeader('Referrer-Policy', 'same-origin');
  res.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  res.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  res.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
}

const TEKENS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in a page or in an attribute between double quotes. */
export const veilig = (tekst: string): string => tekst.replace(/[&<>"]/g, (teken) => TEKENS[teken] ?? teken);

/** Sends a page that stands alone: signing in, and what went wrong with that. `inhoud` is HTML. */
export function stuurPagina(
  res: ServerResponse,
  {
    status = 200,
    titel,
    inhoud,
  }: { readonly status?: number; readonly titel: string; readonly inhoud: string },
): void {
  const html = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${veilig(titel)} – Regiolog</title>
<link rel="icon" href="/teken.svg" type="image/svg+xml">
<link rel="stylesheet" href="/thema.css">
<link rel="stylesheet" href="/portaal/aanmelden.css">
</head>
<body class="regiolog-thema">
<header><p class="merk">Regiolog</p></header>
<main>
<h1>${veilig(titel)}</h1>
${inhoud}
</main>
</body>
</html>
`;
  zetKoppen(res);
  res.statusCode = status;
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.setHeader('Content-Length', Buffer.byteLength(html));
  res.end(html);
}
