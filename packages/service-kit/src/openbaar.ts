import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import { stuurJson } from './respond.ts';

/** How long a reader may keep such a document without asking again, in seconds. */
const HOUDBAAR = 3600;

/**
 * A document that everybody may read, from any web page, without a sign-in: a description of what we offer. It is made
 * when first asked for, and changes with a release only.
 */
export function openbaarDocument(maak: () => unknown): RequestHandler {
  let gemaakt: { readonly document: unknown; readonly etag: string } | undefined;
  const geef = () => {
    const document = maak();
    const som = createHash('sha256').update(JSON.stringify(document)).digest('hex');
    return { document, etag: `"${som.slice(0, 32)}"` };
  };
  return (req, res) => {
    gemaakt ??= geef();
    const { document, etag } = gemaakt;
    res.setHeader('Access-Control-Allow-Origin', '*');
    res.setHeader('Cache-Control', `public, max-age=${HOUDBAAR}`);
    res.setHeader('ETag', etag);
    const bekend = req.headers['if-none-match']?.split(',').map((een) => een.trim().replace(/^W\//, ''));
    if (bekend?.some((een) => een === etag || een === '*')) {
      res.statusCode = 304;
      res.end();
    } else stuurJson(req, res, 200, document);
  };
}
