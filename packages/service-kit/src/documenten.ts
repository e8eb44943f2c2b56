import { createHash, type Hash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import { type Documentsoort, Soortkijker } from './document-kind.ts';

export type Bewaard = { readonly hash: string; readonly omvang: number; readonly mediatype: Documentsoort };
export type Gelezen = { readonly stroom: Readable; readonly omvang: number };

/**
 * Documents by the hash of their content, per place: the same content is one file there, and a hash names it for ever.
 * A place is a tenant, or a folder of it (`zwolle/2023-1a2b3c4d/commissie`): who knows a hash of one place cannot tell
 * what is in another.
 */
export interface Documenten {
  bewaar(
    plaats: string,
    stroom: Readable,
    opties?: {
      readonly maxBytes?: number;
      readonly opgegeven?: string | undefined;
      /** The hash that the sender says it has; another content is refused. */
      readonly verwacht?: string;
    },
  ): Promise<Bewaard | Weigering>;
  /** What is stored under a hash, checked against it. Nothing when there is none. */
  beschrijf(plaats: string, hash: string): Promise<Bewaard | undefined>;
  /** The document, checked against its hash before the first byte leaves. Nothing when there is none. */
  lees(plaats: string, hash: string): Promise<Gelezen | undefined>;
}

/** What lies on the disk is not what was stored. */
export class DocumentBeschadigd extends Error {
  readonly code = 'documenten/beschadigd';
}

const MAX_BYTES = 25 * 1024 * 1024;
const DEEL = /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/;
const HASH = /^[0-9a-f]{64}$/;
/** So many parts a place has at most. */
const DIEPST = 3;
const TIJDELIJK = /^\.bezig-/;
/** A temporary file this old belongs to nobody who still writes. */
const VERLATEN_MS = 60 * 60 * 1000;

const LEEG = weiger('invoer-ongeldig', 'Het document is leeg.');
const SOORT = weiger('mediatype-onbekend', 'We bewaren pdf, tekst, Markdown, odt en docx (zonder macro’s).');

/** Makes a rename durable: the name lives in the folder. */
async function syncMap(map: string): Promise<void> {
  const handle = await open(map, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A part of a place is never taken for a document. */
const isDeel = (naam: string): boolean => DEEL.test(naam) && !HASH.test(naam);

function isPlaats(plaats: string): boolean {
  const delen = plaats.split('/');
  return delen.length <= DIEPST && delen.every(isDeel);
}

/** Makes the folder of a place; each that is new is made durable. */
async function maakMap(map: string, plaats: string): Promise<string> {
  let hier = map;
  for (const deel of plaats.split('/')) {
    const onder = join(hier, deel);
    if (await mkdir(onder, { recursive: true, mode: 0o700 })) await syncMap(hier);
    hier = onder;
  }
  return hier;
}

/** Removes what a crash left half written, in a folder and so many under it. */
async function ruimOp(map: string, diepte = DIEPST): Promise<void> {
  for (const deel of await readdir(map, { withFileTypes: true })) {
    const pad = join(map, deel.name);
    if (deel.isDirectory() && diepte > 0 && isDeel(deel.name)) await ruimOp(pad, diepte - 1);
    if (!deel.isFile() || !TIJDELIJK.test(deel.name)) continue;
    const { mtimeMs } = await stat(pad);
    if (Date.now() - mtimeMs > VERLATEN_MS) await rm(pad, { force: true });
  }
}

type Overgezet = { readonly omvang: number; readonly hash: string; readonly kijker: Soortkijker };

/** Streams to the file, hashing and looking on the way. Nothing when it grows over the bound. */
async function zetOver(
  stroom: Readable,
  bestand: FileHandle,
  maxBytes: number,
): Promise<Overgezet | undefined> {
  const hash: Hash = createHash('sha256');
  const kijker = new Soortkijker();
  let omvang = 0;
  // A request that is too large is let run out rather than cut, so that its sender gets to read why.
  let teGroot = false;
  for await (const stuk of stroom) {
    const deel = stuk as Buffer;
    omvang += deel.length;
    teGroot ||= omvang > maxBytes;
    if (omvang > 2 * maxBytes) break;
    if (teGroot) continue;
    hash.update(deel);
    kijker.zie(deel);
    await bestand.writeFile(deel);
  }
  if (teGroot) return undefined;
  await bestand.sync();
  return { omvang, hash: hash.digest('hex'), kijker };
}

const ANDERE_INHOUD = weiger('invoer-ongeldig', 'De inhoud past niet bij de hash.', [
  { veld: 'hash', melding: 'Dit is niet de SHA-256 van wat u stuurde.' },
]);

type Bewaaropties = Parameters<Documenten['bewaar']>[2] & {};

async function bewaarIn(map: string, stroom: Readable, opties: Bewaaropties) {
  const { maxBytes = MAX_BYTES, opgegeven, verwacht } = opties;
  const tijdelijk = join(map, `.bezig-${randomUUID()}`);
  const bestand = await open(tijdelijk, 'wx', 0o600);
  try {
    const over = await zetOver(stroom, bestand, maxBytes).finally(() => bestand.close());
    if (!over)
      return weiger('te-groot', `Een document is ten hoogste ${Math.floor(maxBytes / 1024 / 1024)} MB.`);
    if (over.omvang === 0) return LEEG;
    if (verwacht !== undefined && verwacht !== over.hash) return ANDERE_INHOUD;
    const mediatype = await over.kijker.soort(tijdelijk, opgegeven);
    if (!mediatype) return SOORT;
    // Over an older copy of the same content: that is the same file, or a damaged one that is hereby whole again.
    await rename(tijdelijk, join(map, over.hash));
    await syncMap(map);
    return { hash: over.hash, omvang: over.omvang, mediatype };
  } finally {
    await rm(tijdelijk, { force: true });
  }
}

async function hashVan(bestand: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const deel of bestand.createReadStream({ start: 0, autoClose: false }))
    hash.update(deel as Buffer);
  return hash.digest('hex');
}

async function leesUit(pad: string, verwacht: string): Promise<Gelezen | undefined> {
  let bestand: FileHandle;
  try {
    bestand = await open(pad, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    if ((await hashVan(bestand)) !== verwacht)
      throw new DocumentBeschadigd(`document ${verwacht} is damaged`);
    const { size } = await bestand.stat();
    return { stroom: bestand.createReadStream({ start: 0 }), omvang: size };
  } catch (error) {
    await bestand.close();
    throw error;
  }
}

/** Opens the document store in a folder; clears what an earlier crash left. */
export async function openDocumenten(map: string): Promise<Documenten> {
  await mkdir(map, { recursive: true, mode: 0o700 });
  await ruimOp(map);
  // All names are checked against an alphabet without dots and slashes, so no path can leave the folder.
  return {
    async bewaar(plaats, stroom, opties = {}) {
      if (!isPlaats(plaats)) throw new TypeError('malformed place of a document');
      return bewaarIn(await maakMap(map, plaats), stroom, opties);
    },
    async beschrijf(plaats, hash) {
      const pad = join(map, plaats, hash);
      const gelezen = isPlaats(plaats) && HASH.test(hash) ? await leesUit(pad, hash) : undefined;
      if (!gelezen) return undefined;
      const kijker = new Soortkijker();
      for await (const deel of gelezen.stroom) kijker.zie(deel as Buffer);
      const mediatype = await kijker.soort(pad, undefined);
      return mediatype && { hash, omvang: gelezen.omvang, mediatype };
    },
    async lees(plaats, hash) {
      return isPlaats(plaats) && HASH.test(hash) ? leesUit(join(map, plaats, hash), hash) : undefined;
    },
  };
}
