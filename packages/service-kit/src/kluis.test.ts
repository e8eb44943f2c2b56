import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OpenTekst, persoonlijk, type Verzegeld } from '@regiolog/domein/gedeeld/persoon';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Kluis, KluisFout, openKluis } from './kluis.ts';
import { openVerzegeld, verzegelOpdracht } from './persoonsgegevens.ts';

const open: Kluis[] = [];
const nieuw = (map = mkdtempSync(join(tmpdir(), 'regiolog-kluis-'))) => {
  const bestand = join(map, 'kluis.db');
  const kluis = openKluis(bestand);
  open.push(kluis);
  return { kluis, map, bestand };
};
afterEach(() => {
  for (const kluis of open.splice(0)) kluis.close();
});
const dicht = (uitkomst: ReturnType<Kluis['verzegel']>): Verzegeld => {
  if (isWeigering(uitkomst)) throw new Error(uitkomst.melding);
  return uitkomst;
};
const sleutelsIn = (bestand: string): Buffer[] => {
  const db = new Database(bestand, { readonly: true });
  const rijen = db
    .prepare<[], { sleutel: Buffer }>('SELECT sleutel FROM sleutels WHERE sleutel IS NOT NULL')
    .all();
  db.close();
  return rijen.map((r) => r.sleutel);
};
const WIE = 'amersfoort/p-8f3a';

describe('the vault', () => {
  it('gives back what was sealed, and the seal shows nothing of it', () => {
    const { kluis } = nieuw();
    const v = dicht(kluis.verzegel(WIE, 'Jaïr de Vries'));
    expect(kluis.open(v)).toBe('Jaïr de Vries');
    expect(Buffer.from(v.cijfer, 'base64url').toString('latin1')).not.toContain('Vries');
  });
  it('gives the same bytes for the same text and subject, and others for any other', () => {
    const { kluis } = nieuw();
    const v = dicht(kluis.verzegel(WIE, 'tekst'));
    expect(kluis.verzegel(WIE, 'tekst')).toEqual(v);
    expect(dicht(kluis.verzegel(WIE, 'tekst.')).cijfer).not.toBe(v.cijfer);
    expect(dicht(kluis.verzegel('amersfoort/p-2', 'tekst')).cijfer).not.toBe(v.cijfer);
  });
  it('keeps its keys over a restart and between processes on one file', () => {
    const { kluis, map } = nieuw();
    const ander = nieuw(map).kluis;
    const v = dicht(kluis.verzegel(WIE, 'tekst'));
    expect(ander.open(v)).toBe('tekst');
    ander.vernietig(WIE);
    expect(kluis.open(v)).toBeUndefined();
  });
  it('refuses a seal that was changed or moved to another subject', () => {
    const { kluis } = nieuw();
    const v = dicht(kluis.verzegel(WIE, 'tekst'));
    kluis.verzegel('amersfoort/p-2', 'x');
    const bytes = Buffer.from(v.cijfer, 'base64url');
    for (let i = 0; i < bytes.length; i += 1) {
      const anders = Buffer.from(bytes);
      anders[i] = (anders[i] ?? 0) ^ 1;
      expect(() => kluis.open({ onderwerp: WIE, cijfer: anders.toString('base64url') })).toThrow(KluisFout);
    }
    expect(() => kluis.open({ ...v, onderwerp: 'amersfoort/p-2' })).toThrow(KluisFout);
    expect(() => kluis.open({ ...v, cijfer: '' })).toThrow(KluisFout);
  });
  it.each(['', '/x', '../x y', 'a'.repeat(200), 'a\n'])('takes no subject %j', (onderwerp) => {
    const { kluis } = nieuw();
    expect(() => kluis.verzegel(onderwerp, 'x')).toThrow(TypeError);
    expect(() => kluis.vernietig(onderwerp)).toThrow(TypeError);
  });
});

describe('destroying a key', () => {
  it('makes what was sealed unreadable for ever, and the subject can get no new key', () => {
    const { kluis } = nieuw();
    const v = dicht(kluis.verzegel(WIE, 'tekst'));
    expect(kluis.vernietig(WIE)).toBe(true);
    expect(kluis.open(v)).toBeUndefined();
    expect(kluis.verzegel(WIE, 'tekst')).toMatchObject({ geweigerd: true, code: 'in-strijd-met-dossier' });
    expect(kluis.vernietig(WIE)).toBe(false);
    expect(kluis.toestand(WIE)).toBe('vernietigd');
  });
  it('before anything was sealed holds too', () => {
    const { kluis } = nieuw();
    expect(kluis.vernietig(WIE)).toBe(false);
    expect(isWeigering(kluis.verzegel(WIE, 'tekst'))).toBe(true);
  });
  it('leaves no byte of the key in any file, and harms no other key', () => {
    const { kluis, map, bestand } = nieuw();
    const zegels = Array.from({ length: 400 }, (_, i) =>
      dicht(kluis.verzegel(`regio/p-${(i * 7919) % 400}`, `n${i}`)),
    );
    const sleutels = sleutelsIn(bestand);
    expect(sleutels).toHaveLength(400);
    const weg = zegels.filter((_, i) => i % 3 !== 0);
    const gebleven = zegels.filter((_, i) => i % 3 === 0);
    const over = new Set<string>();
    for (const v of weg) kluis.vernietig(v.onderwerp);
    for (const s of sleutelsIn(bestand)) over.add(s.toString('hex'));
    expect(readdirSync(map)).toEqual(['kluis.db']);
    const bytes = Buffer.concat(readdirSync(map).map((naam) => readFileSync(join(map, naam))));
    const vernietigd = sleutels.filter((s) => !over.has(s.toString('hex')));
    expect(vernietigd).toHaveLength(weg.length);
    for (const s of vernietigd) {
      for (let van = 0; van < 64; van += 16) expect(bytes.includes(s.subarray(van, van + 16))).toBe(false);
    }
    for (const v of gebleven) expect(kluis.open(v)).toBeTypeOf('string');
  });
});

it('a copy of a key that lies elsewhere in the file is found and removed', () => {
  const { kluis, bestand } = nieuw();
  kluis.verzegel(WIE, 'tekst');
  const [sleutel = Buffer.alloc(0)] = sleutelsIn(bestand);
  // As a careless program would leave it: freed, but not wiped.
  const ander = new Database(bestand);
  ander.pragma('secure_delete = OFF');
  ander.exec('CREATE TABLE los (x BLOB)');
  ander.prepare('INSERT INTO los VALUES (?)').run(Buffer.concat([sleutel, Buffer.alloc(8_000)]));
  ander.exec('DROP TABLE los');
  ander.close();
  expect(readFileSync(bestand).toString('latin1').split(sleutel.toString('latin1'))).toHaveLength(3);
  kluis.vernietig(WIE);
  expect(readFileSync(bestand).includes(sleutel.subarray(0, 16))).toBe(false);
});

describe('personal words in a command', () => {
  const Opdracht = z.strictObject({
    titel: z.string(),
    leden: z.array(
      z.strictObject({ ref: z.string(), naam: persoonlijk(80), notitie: persoonlijk(200).optional() }),
    ),
  });
  const opdracht = () =>
    Opdracht.parse({
      titel: 'Benoeming',
      leden: [
        { ref: 'p-1', naam: ' Jo ' },
        { ref: 'p-2', naam: 'Bo', notitie: 'x' },
      ],
    });
  const voor = (_pad: string, houder: Readonly<Record<string, unknown>>) => `amersfoort/${houder['ref']}`;

  it('are sealed where they stand, under the subject of the object that holds them', () => {
    const { kluis } = nieuw();
    const paden: string[] = [];
    const uit = verzegelOpdracht(opdracht(), kluis, (pad, houder) => {
      paden.push(pad);
      return voor(pad, houder);
    });
    if (isWeigering(uit)) throw new Error(uit.melding);
    expect(paden).toEqual(['leden.0.naam', 'leden.1.naam', 'leden.1.notitie']);
    expect(JSON.stringify(uit)).not.toMatch(/"Jo"|"Bo"/);
    expect(uit.leden[1]?.naam.onderwerp).toBe('amersfoort/p-2');
    expect(openVerzegeld(uit, kluis)).toEqual({
      titel: 'Benoeming',
      leden: [
        { ref: 'p-1', naam: 'Jo' },
        { ref: 'p-2', naam: 'Bo', notitie: 'x' },
      ],
    });
    expect(verzegelOpdracht(opdracht(), kluis, voor)).toEqual(uit);
  });
  it('are refused when their subject was forgotten, and then answer that they were destroyed', () => {
    const { kluis } = nieuw();
    const uit = verzegelOpdracht(opdracht(), kluis, voor);
    kluis.vernietig('amersfoort/p-2');
    expect(openVerzegeld(uit, kluis)).toMatchObject({
      leden: [{ naam: 'Jo' }, { naam: { vernietigd: true } }],
    });
    expect(verzegelOpdracht(opdracht(), kluis, voor)).toMatchObject({ code: 'in-strijd-met-dossier' });
  });
  it('of another vault are unreadable, which is not the same as destroyed', () => {
    const { kluis } = nieuw();
    const uit = verzegelOpdracht({ naam: new OpenTekst('Jo'), ref: 'p-1' }, kluis, voor);
    expect(openVerzegeld(uit, nieuw().kluis)).toEqual({ naam: { onleesbaar: true }, ref: 'p-1' });
    expect(openVerzegeld([null, 1, 'x', { cijfer: 3 }], kluis)).toEqual([null, 1, 'x', { cijfer: 3 }]);
  });
});
