import { open } from 'node:fs/promises';

/** The kinds of document we keep. The content decides; what the sender claims only tells Markdown from plain text. */
export type Documentsoort =
  | 'application/pdf'
  | 'text/plain'
  | 'text/markdown'
  | 'application/vnd.oasis.opendocument.text'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const ODT = 'application/vnd.oasis.opendocument.text';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The end record of a zip archive lies within this many bytes of its end. */
const ZIP_STAART = 22 + 65_535;
const ZIP_LEDEN = 2_000;

/** Names in a zip archive, read from its central directory; nothing is unpacked. */
function zipNamen(
  staart: Buffer,
  staartBegin: number,
  directory: (van: number, lengte: number) => Buffer | undefined,
) {
  const einde = staart.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (einde < 0 || einde + 22 > staart.length) return undefined;
  const lengte = staart.readUInt32LE(einde + 12);
  const van = staart.readUInt32LE(einde + 16);
  if (van + lengte > staartBegin + einde || lengte > 1024 * 1024) return undefined;
  const gids = directory(van, lengte);
  if (!gids) return undefined;
  const namen: string[] = [];
  for (let p = 0; p + 46 <= gids.length && namen.length < ZIP_LEDEN; ) {
    if (gids.readUInt32LE(p) !== 0x02014b50) return undefined;
    const naam = gids.readUInt16LE(p + 28);
    namen.push(gids.toString('utf8', p + 46, p + 46 + naam));
    p += 46 + naam + gids.readUInt16LE(p + 30) + gids.readUInt16LE(p + 32);
  }
  return namen;
}

async function soortVanZip(pad: string, begin: Buffer): Promise<Documentsoort | undefined> {
  const bestand = await open(pad, 'r');
  try {
    const { size } = await bestand.stat();
    const lengte = Math.min(size, ZIP_STAART + 1024 * 1024);
    const staart = Buffer.alloc(lengte);
    await bestand.read(staart, 0, lengte, size - lengte);
    const namen = zipNamen(staart, size - lengte, (van, hoeveel) => {
      const start = van - (size - lengte);
      return start >= 0 ? staart.subarray(start, start + hoeveel) : undefined;
    });
    // Macros are programs: a register keeps texts.
    if (!namen || namen.some((n) => /vbaProject|(^|\/)Basic\//i.test(n))) return undefined;
    if (namen.includes('[Content_Types].xml') && namen.includes('word/document.xml')) return DOCX;
    // OpenDocument puts its type first and unpacked, so that it can be read right here.
    const odt = begin.toString('latin1', 30, 30 + 8 + ODT.length) === `mimetype${ODT}`;
    return odt && namen.includes('content.xml') ? ODT : undefined;
  } finally {
    await bestand.close();
  }
}

/** Looks at a document as it passes: its first bytes, and whether all of it is text. */
export class Soortkijker {
  #begin = Buffer.alloc(0);
  #tekst = new TextDecoder('utf-8', { fatal: true });
  #isTekst = true;

  zie(deel: Buffer): void {
    if (this.#begin.length < 256) this.#begin = Buffer.concat([this.#begin, deel.subarray(0, 256)]);
    if (this.#isTekst) this.#isTekst = this.#leesbaar(deel, true);
  }

  #leesbaar(deel: Buffer, stream: boolean): boolean {
    try {
      // Control characters other than tab, newline, form feed and return do not occur in text.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
      return !/[\x00-\x08\x0b\x0e-\x1f\x7f]/.test(this.#tekst.decode(deel, { stream }));
    } catch {
      return false;
    }
  }

  /** The kind of what passed, which now lies at `pad`. Nothing when it is not one that we keep. */
  async soort(pad: string, opgegeven: string | undefined): Promise<Documentsoort | undefined> {
    if (this.#begin.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
    if (this.#begin.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return soortVanZip(pad, this.#begin);
    if (!this.#isTekst || !this.#leesbaar(Buffer.alloc(0), false)) return undefined;
    return opgegeven === 'text/markdown' ? 'text/markdown' : 'text/plain';
  }
}
