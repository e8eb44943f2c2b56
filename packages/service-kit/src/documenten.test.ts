import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { describe, expect, it } from 'vitest';
import { type Bewaard, DocumentBeschadigd, type Documenten, openDocumenten } from './documenten.ts';

const map = () => mkdtempSync(join(tmpdir(), 'regiolog-doc-'));
const stroom = (...delen: (string | Buffer)[]) => Readable.from(delen.map((d) => Buffer.from(d)));
const goed = (uit: Awaited<ReturnType<Documenten['bewaar']>>): Bewaard => {
  if (isWeigering(uit)) throw new Error(uit.melding);
  return uit;
};
const tekstVan = async (gelezen: Awaited<ReturnType<Documenten['lees']>>) => {
  const delen: Buffer[] = [];
  for await (const deel of gelezen?.stroom ?? []) delen.push(deel as Buffer);
  return Buffer.concat(delen).toString();
};

/** A zip archive with stored (not packed) members. */
function zip(leden: Record<string, string>): Buffer {
  const lokaal: Buffer[] = [];
  const gids: Buffer[] = [];
  let plek = 0;
  for (const [naam, inhoud] of Object.entries(leden)) {
    const kop = Buffer.alloc(30);
    kop.writeUInt32LE(0x04034b50, 0);
    kop.writeUInt32LE(inhoud.length, 18);
    kop.writeUInt32LE(inhoud.length, 22);
    kop.writeUInt16LE(naam.length, 26);
    const lid = Buffer.concat([kop, Buffer.from(naam), Buffer.from(inhoud)]);
    const regel = Buffer.alloc(46);
    regel.writeUInt32LE(0x02014b50, 0);
    regel.writeUInt16LE(naam.length, 28);
    regel.writeUInt32LE(plek, 42);
    gids.push(regel, Buffer.from(naam));
    lokaal.push(lid);
    plek += lid.length;
  }
  const einde = Buffer.alloc(22);
  einde.writeUInt32LE(0x06054b50, 0);
  einde.writeUInt32LE(Buffer.concat(gids).length, 12);
  einde.writeUInt32LE(plek, 16);
  return Buffer.concat([...lokaal, ...gids, einde]);
}
const DOCX = { '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' };
const ODT_TYPE = 'application/vnd.oasis.opendocument.text';

describe('keeping a document', () => {
  it('names it by its content, and gives it back', async () => {
    const d = await openDocumenten(map());
    const bewaard = goed(await d.bewaar('amersfoort', stroom('%PDF-1.7 ', 'inhoud')));
    expect(bewaard).toEqual({
      hash: createHash('sha256').update('%PDF-1.7 inhoud').digest('hex'),
      omvang: 15,
      mediatype: 'application/pdf',
    });
    const gelezen = await d.lees('amersfoort', bewaard.hash);
    expect([gelezen?.omvang, await tekstVan(gelezen)]).toEqual([15, '%PDF-1.7 inhoud']);
  });
  it('keeps the same content once, per tenant', async () => {
    const m = map();
    const d = await openDocumenten(m);
    const { hash } = goed(await d.bewaar('amersfoort', stroom('tekst')));
    await Promise.all(Array.from({ length: 5 }, () => d.bewaar('amersfoort', stroom('tek', 'st'))));
    expect(readdirSync(join(m, 'amersfoort'))).toEqual([hash]);
    expect(await d.lees('utrecht', hash)).toBeUndefined();
  });
  it.each<[string, Buffer | string, string | undefined, string]>([
    ['text', 'Artikel 1\nDe regio’s…', undefined, 'text/plain'],
    ['text that claims to be a pdf', 'geen pdf', 'application/pdf', 'text/plain'],
    ['Markdown', '# Kop', 'text/markdown', 'text/markdown'],
    ['docx', zip(DOCX), undefined, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['odt', zip({ mimetype: ODT_TYPE, 'content.xml': '<x/>' }), undefined, ODT_TYPE],
  ])('looks at the content: %s', async (_naam, inhoud, opgegeven, verwacht) => {
    const d = await openDocumenten(map());
    expect(goed(await d.bewaar('amersfoort', stroom(inhoud), { opgegeven })).mediatype).toBe(verwacht);
  });
  it('a character that is cut between two parts is still text', async () => {
    const d = await openDocumenten(map());
    const bytes = Buffer.from('één');
    const uit = await d.bewaar('amersfoort', stroom(bytes.subarray(0, 1), bytes.subarray(1)));
    expect(goed(uit).mediatype).toBe('text/plain');
  });
});

describe('a document that is announced by its hash', () => {
  const hash = createHash('sha256').update('tekst').digest('hex');
  it('is kept when it is that content, and refused when it is other', async () => {
    const m = map();
    const d = await openDocumenten(m);
    expect(await d.bewaar('amersfoort', stroom('tekst!'), { verwacht: hash })).toMatchObject({
      code: 'invoer-ongeldig',
      fouten: [{ veld: 'hash' }],
    });
    expect(readdirSync(join(m, 'amersfoort'))).toEqual([]);
    expect(goed(await d.bewaar('amersfoort', stroom('tekst'), { verwacht: hash })).hash).toBe(hash);
  });
  it('is in its own folder of a tenant, at most three deep, and in no other', async () => {
    const d = await openDocumenten(map());
    const bij = 'zwolle/2023-1a2b3c4d/gm0193';
    const { hash } = goed(await d.bewaar(bij, stroom('van een partij')));
    expect(await tekstVan(await d.lees(bij, hash))).toBe('van een partij');
    for (const elders of ['zwolle/2023-1a2b3c4d/commissie', 'zwolle/2023-1a2b3c4d', 'zwolle', 'gm0193'])
      expect(await d.beschrijf(elders, hash)).toBeUndefined();
    expect(goed(await d.bewaar('zwolle', stroom('van de regio'))).omvang).toBe(12);
  });
  it('is described where it was delivered, and nowhere else', async () => {
    const d = await openDocumenten(map());
    await d.bewaar('amersfoort', stroom('tekst'));
    expect(await d.beschrijf('amersfoort', hash)).toEqual({ hash, omvang: 5, mediatype: 'text/plain' });
    expect(await d.beschrijf('utrecht', hash)).toBeUndefined();
    expect(await d.beschrijf('..', hash)).toBeUndefined();
    expect(await d.beschrijf('amersfoort', '../x')).toBeUndefined();
  });
});

describe('what is not kept leaves nothing behind', () => {
  const gevallen: [string, Buffer | string, string][] = [
    ['nothing', '', 'invoer-ongeldig'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0]), 'mediatype-onbekend'],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'mediatype-onbekend'],
    ['text in latin1', Buffer.from('één', 'latin1'), 'mediatype-onbekend'],
    ['text cut in the middle of a character', Buffer.from('één').subarray(0, 3), 'mediatype-onbekend'],
    ['a pdf that starts later', `\x00\x01%PDF-1.7`, 'mediatype-onbekend'],
    ['any zip', zip({ 'a.txt': 'x' }), 'mediatype-onbekend'],
    ['a zip without its end', zip(DOCX).subarray(0, 60), 'mediatype-onbekend'],
    ['docx with macros', zip({ ...DOCX, 'word/vbaProject.bin': 'x' }), 'mediatype-onbekend'],
    [
      'odt with macros',
      zip({ mimetype: ODT_TYPE, 'content.xml': 'x', 'Basic/x.xml': 'x' }),
      'mediatype-onbekend',
    ],
    ['more than the bound', 'x'.repeat(1_001), 'te-groot'],
    ['far more than the bound', 'x'.repeat(5_000), 'te-groot'],
  ];
  it.each(gevallen)('%s', async (_naam, inhoud, code) => {
    const m = map();
    const d = await openDocumenten(m);
    expect(await d.bewaar('amersfoort', stroom(inhoud), { maxBytes: 1_000 })).toMatchObject({
      geweigerd: true,
      code,
    });
    expect(readdirSync(join(m, 'amersfoort'))).toEqual([]);
  });
  it('a sender that goes away half-way', async () => {
    const m = map();
    const d = await openDocumenten(m);
    const half = Readable.from(
      (async function* () {
        yield Buffer.from('%PDF-');
        throw new Error('aborted');
      })(),
    );
    await expect(d.bewaar('amersfoort', half)).rejects.toThrow('aborted');
    expect(readdirSync(join(m, 'amersfoort'))).toEqual([]);
  });
  it.each(['amersfoort', 'amersfoort/zaak/partij'])(
    'what a crash left in %s is cleared when it is old, and never read',
    async (plaats) => {
      const m = map();
      mkdirSync(join(m, plaats), { recursive: true });
      for (const naam of ['.bezig-oud', '.bezig-nieuw']) writeFileSync(join(m, plaats, naam), 'half');
      utimesSync(join(m, plaats, '.bezig-oud'), 1, 1);
      const d = await openDocumenten(m);
      expect(readdirSync(join(m, plaats))).toEqual(['.bezig-nieuw']);
      expect(await d.lees(plaats, '.bezig-nieuw')).toBeUndefined();
    },
  );
});

describe('reading', () => {
  it('refuses what was changed on the disk, and storing it again makes it whole', async () => {
    const m = map();
    const d = await openDocumenten(m);
    const { hash } = goed(await d.bewaar('amersfoort', stroom('tekst')));
    writeFileSync(join(m, 'amersfoort', hash), 'tekxt');
    await expect(d.lees('amersfoort', hash)).rejects.toThrow(DocumentBeschadigd);
    await d.bewaar('amersfoort', stroom('tekst'));
    expect(await tekstVan(await d.lees('amersfoort', hash))).toBe('tekst');
  });
  it('no name leads out of the folder', async () => {
    const m = map();
    const d = await openDocumenten(join(m, 'documenten'));
    const hash = 'a'.repeat(64);
    writeFileSync(join(m, hash), 'buiten');
    for (const regio of [
      '..',
      '.',
      '',
      '../x',
      '/a',
      'a/',
      'a//b',
      'a/../b',
      'a/b/c/d',
      '%2e%2e',
      'A',
      'a\0',
      hash,
      `a/${hash}`,
    ]) {
      expect(await d.lees(regio, hash)).toBeUndefined();
      await expect(d.bewaar(regio, stroom('x'))).rejects.toThrow(TypeError);
    }
    for (const naam of [`../${hash}`, hash.toUpperCase(), `${hash}/`, '', '.']) {
      expect(await d.lees('amersfoort', naam)).toBeUndefined();
    }
  });
});
