import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OpenTekst, persoonlijk, type Verzegeld } from '@regiolog/domein/gedeeld/persoon';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Kluis, KluisFout, openKluis } from './kluis.ts';
import { openVerzegeld, vernietigVastgelegd, verzegelOpdracht } from './persoonsgegevens.ts';

/** What every vault does is in test/kluis; here what concerns its file, and how commands and answers use it. */

const open: Kluis[] = [];
const nieuw = (map = mkdtempSync(join(tmpdir(), 'regiolog-kluis-'))) => {
  const bestand = join(map, 'kluis.db');
  const kluis = openKluis(bestand);
  open.push(kluis);
  return { kluis, map, bestand };
};
afterEach(async () => {
  for (const kluis of open.splice(0)) await kluis.close();
});
const dicht = async (kluis: Kluis, onderwerp: string, tekst: string): Promise<Verzegeld> => {
  const uit = await kluis.verzegel([{ onderwerp, tekst }]);
  if (isWeigering(uit) || !uit[0]) throw new Error('refused');
  return uit[0];
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

it('destroying leaves no byte of the key in any file, and harms no other key', async () => {
  const { kluis, map, bestand } = nieuw();
  const teksten = Array.from({ length: 200 }, (_, i) => `regio/p-${(i * 7919) % 200}`);
  const zegels = await kluis.verzegel(teksten.map((onderwerp, i) => ({ onderwerp, tekst: `n${i}` })));
  if (isWeigering(zegels)) throw new Error(zegels.melding);
  const sleutels = sleutelsIn(bestand);
  expect(sleutels).toHaveLength(200);
  const weg = zegels.filter((_, i) => i % 3 !== 0);
  const gebleven = zegels.filter((_, i) => i % 3 === 0);
  const over = new Set<string>();
  for (const v of weg) await kluis.vernietig(v.onderwerp);
  for (const s of sleutelsIn(bestand)) over.add(s.toString('hex'));
  expect(readdirSync(map)).toEqual(['kluis.db']);
  const bytes = Buffer.concat(readdirSync(map).map((naam) => readFileSync(join(map, naam))));
  const vernietigd = sleutels.filter((s) => !over.has(s.toString('hex')));
  expect(vernietigd).toHaveLength(weg.length);
  for (const s of vernietigd) {
    for (let van = 0; van < 64; van += 16) expect(bytes.includes(s.subarray(van, van + 16))).toBe(false);
  }
  for (const tekst of await kluis.open(gebleven)) expect(tekst).toBeTypeOf('string');
});

it('a copy of a key that lies elsewhere in the file is found and removed', async () => {
  const { kluis, bestand } = nieuw();
  await dicht(kluis, WIE, 'tekst');
  const [sleutel = Buffer.alloc(0)] = sleutelsIn(bestand);
  // As a careless program would leave it: freed, but not wiped.
  const ander = new Database(bestand);
  ander.pragma('secure_delete = OFF');
  ander.exec('CREATE TABLE los (x BLOB)');
  ander.prepare('INSERT INTO los VALUES (?)').run(Buffer.concat([sleutel, Buffer.alloc(8_000)]));
  ander.exec('DROP TABLE los');
  ander.close();
  expect(readFileSync(bestand).toString('latin1').split(sleutel.toString('latin1'))).toHaveLength(3);
  await kluis.vernietig(WIE);
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

  it('are sealed where they stand, under the subject of the object that holds them', async () => {
    const { kluis } = nieuw();
    const paden: string[] = [];
    const uit = await verzegelOpdracht(opdracht(), kluis, (pad, houder) => {
      paden.push(pad);
      return voor(pad, houder);
    });
    if (isWeigering(uit)) throw new Error(uit.melding);
    expect(paden).toEqual(['leden.0.naam', 'leden.1.naam', 'leden.1.notitie']);
    expect(JSON.stringify(uit)).not.toMatch(/"Jo"|"Bo"/);
    expect(uit.leden[1]?.naam.onderwerp).toBe('amersfoort/p-2');
    expect(await openVerzegeld(uit, kluis)).toEqual({
      titel: 'Benoeming',
      leden: [
        { ref: 'p-1', naam: 'Jo' },
        { ref: 'p-2', naam: 'Bo', notitie: 'x' },
      ],
    });
    expect(await openVerzegeld(uit, kluis, false)).toMatchObject({
      leden: [{ naam: { verzegeld: true } }, { naam: { verzegeld: true }, notitie: { verzegeld: true } }],
    });
    expect(await verzegelOpdracht(opdracht(), kluis, voor)).toEqual(uit);
  });
  it('are refused when their subject was forgotten, and then answer that they were destroyed', async () => {
    const { kluis } = nieuw();
    const uit = await verzegelOpdracht(opdracht(), kluis, voor);
    await kluis.vernietig('amersfoort/p-2');
    expect(await openVerzegeld(uit, kluis)).toMatchObject({
      leden: [{ naam: 'Jo' }, { naam: { vernietigd: true } }],
    });
    expect(await verzegelOpdracht(opdracht(), kluis, voor)).toMatchObject({ code: 'in-strijd-met-dossier' });
  });
  it('of another vault are unreadable, which is not the same as destroyed', async () => {
    const { kluis } = nieuw();
    const uit = await verzegelOpdracht({ naam: new OpenTekst('Jo'), ref: 'p-1' }, kluis, voor);
    expect(await openVerzegeld(uit, nieuw().kluis)).toEqual({ naam: { onleesbaar: true }, ref: 'p-1' });
    expect(await openVerzegeld([null, 1, 'x', { cijfer: 3 }], kluis)).toEqual([null, 1, 'x', { cijfer: 3 }]);
  });
});

describe('what a command or an answer asks of the vault', () => {
  /** A vault that counts the calls, on one that works. */
  const geteld = () => {
    const { kluis } = nieuw();
    const vragen: string[] = [];
    const tel =
      <A, R>(naam: string, doe: (a: A) => R) =>
      (a: A): R => {
        vragen.push(naam);
        return doe(a);
      };
    return {
      vragen,
      kluis: { ...kluis, verzegel: tel('verzegel', kluis.verzegel), open: tel('open', kluis.open) },
    };
  };
  const rij = (n: number) => ({ ref: `p-${n}`, naam: new OpenTekst(`naam ${n}`) });
  const voor = (_pad: string, houder: Readonly<Record<string, unknown>>) => `amersfoort/${houder['ref']}`;

  it('is one call, however many texts there are', async () => {
    const { kluis, vragen } = geteld();
    const verzegeld = await verzegelOpdracht(
      Array.from({ length: 60 }, (_, n) => rij(n)),
      kluis,
      voor,
    );
    const gelezen = await openVerzegeld({ resultaten: verzegeld }, kluis);
    expect(gelezen).toMatchObject({ resultaten: { 59: { naam: 'naam 59' } } });
    expect(vragen).toEqual(['verzegel', 'open']);
  });
  it('is nothing when there is no such text', async () => {
    const { kluis, vragen } = geteld();
    expect(await verzegelOpdracht({ a: [1, null] }, kluis, voor)).toEqual({ a: [1, null] });
    expect(await openVerzegeld({ a: [1, null] }, kluis)).toEqual({ a: [1, null] });
    expect(vragen).toEqual([]);
  });
  const vastgelegd = {
    gebeurtenis: 'g',
    volgnummer: 0,
    positie: '1',
    herhaald: false,
    waarschuwingen: ['x'],
    gebeurtenissen: [],
  };
  const stuk = (fout: Error): Kluis => ({ ...nieuw().kluis, vernietig: () => Promise.reject(fout) });

  it('destroys what the log says is destroyed, and tells when that is still to come', async () => {
    const { kluis } = nieuw();
    expect(await vernietigVastgelegd(kluis, WIE, vastgelegd)).toEqual(vastgelegd);
    expect(await kluis.toestand(WIE)).toBe('vernietigd');
    const weg = new KluisFout('kluis/onbereikbaar', 'away');
    const { waarschuwingen } = await vernietigVastgelegd(stuk(weg), WIE, vastgelegd);
    expect(waarschuwingen).toEqual(['x', expect.stringContaining('wordt vernietigd zodra')]);
    const resten = new KluisFout('kluis/niet-spoorloos', 'still there');
    await expect(vernietigVastgelegd(stuk(resten), WIE, vastgelegd)).rejects.toBe(resten);
  });
});
