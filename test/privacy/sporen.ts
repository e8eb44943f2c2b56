import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Looks for traces of a text, however it may have been written down. */

/** A text inside a longer run of base64 starts at one of three places; the part that no neighbour touches is fixed. */
function base64Vormen(tekst: string): string[] {
  const bytes = Buffer.from(tekst, 'utf8');
  return [0, 1, 2].map((voor) => {
    const vol = Buffer.concat([Buffer.alloc(voor), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const rest = (voor + bytes.length) % 3;
    return vol.slice(voor === 0 ? 0 : voor + 1, rest === 0 ? undefined : -1);
  });
}

function utf16be(tekst: string): Buffer {
  return Buffer.from(tekst, 'utf16le').swap16();
}

/** Every spelling of a text as bytes, with a name for the report. */
export function spellingen(tekst: string): ReadonlyMap<string, Buffer> {
  const ascii = (s: string): Buffer => Buffer.from(s, 'latin1');
  const hex = Buffer.from(tekst, 'utf8').toString('hex');
  const ontsnapt = [...tekst]
    .map((t) => (t > '~' ? `\\u${t.charCodeAt(0).toString(16).padStart(4, '0')}` : t))
    .join('');
  return new Map([
    ['utf-8', Buffer.from(tekst, 'utf8')],
    ['utf-8, lower case', Buffer.from(tekst.toLowerCase(), 'utf8')],
    ['utf-8, upper case', Buffer.from(tekst.toUpperCase(), 'utf8')],
    ['utf-16le', Buffer.from(tekst, 'utf16le')],
    ['utf-16be', utf16be(tekst)],
    ['latin-1', ascii(tekst)],
    ['hex', ascii(hex)],
    ['HEX', ascii(hex.toUpperCase())],
    ['percent', ascii(encodeURIComponent(tekst))],
    ['JSON escapes', ascii(ontsnapt)],
    ...base64Vormen(tekst).flatMap((vorm, i): [string, Buffer][] => [
      [`base64 +${i}`, ascii(vorm)],
      [`base64url +${i}`, ascii(vorm.replaceAll('+', '-').replaceAll('/', '_'))],
    ]),
  ]);
}

/** The bytes of a file; none for one that a running process has just removed, such as a journal of SQLite. */
function bytesVan(pad: string): Buffer {
  try {
    return readFileSync(pad);
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw fout;
  }
}

/** Every file below a folder, by its path, also while a process works in it. */
export function bestanden(map: string): ReadonlyMap<string, Buffer> {
  const uit = new Map<string, Buffer>();
  for (const deel of readdirSync(map, { recursive: true, withFileTypes: true })) {
    const pad = join(deel.parentPath, deel.name);
    uit.set(pad, deel.isFile() ? bytesVan(pad) : Buffer.from(deel.name));
  }
  return uit;
}

/** Where any spelling of any of the texts stands: `file: text (spelling)`. */
export function sporen(bronnen: ReadonlyMap<string, Buffer>, teksten: readonly string[]): string[] {
  const gezocht = teksten.flatMap((tekst) =>
    [...spellingen(tekst)].map(([hoe, bytes]) => ({ tekst, hoe, bytes })),
  );
  return [...bronnen].flatMap(([naam, inhoud]) =>
    gezocht
      .filter(({ bytes }) => inhoud.includes(bytes))
      .map(({ tekst, hoe }) => `${naam}: ${tekst} (${hoe})`),
  );
}
