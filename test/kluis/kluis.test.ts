import { readFileSync } from 'node:fs';
import type { Verzegeld } from '@regiolog/domein/gedeeld/persoon';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import type { Kluis } from '@regiolog/service-kit/kluis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draai } from '../verdeeld/proces.ts';
import { alsDienst, type Opstelling, opBestand, sleutelsIn } from './opstelling.ts';

/** What every vault does, wherever its keys are. */

const WIE = 'amersfoort/p-8f3a';
const DICHT = { code: 'in-strijd-met-dossier' };
const vernietigd = { vernietigd: true };
const onleesbaar = { onleesbaar: true };

async function verzegel(kluis: Kluis, ...teksten: readonly [onderwerp: string, tekst: string][]) {
  const uit = await kluis.verzegel(teksten.map(([onderwerp, tekst]) => ({ onderwerp, tekst })));
  if (isWeigering(uit)) throw new Error(uit.melding);
  return uit;
}
const een = async (kluis: Kluis, onderwerp: string, tekst: string): Promise<Verzegeld> => {
  const [verzegeld] = await verzegel(kluis, [onderwerp, tekst]);
  if (!verzegeld) throw new Error('nothing was sealed');
  return verzegeld;
};

describe.each([
  ['in a file', opBestand],
  ['as a service', alsDienst],
] as const)('the vault %s', (_naam, maak) => {
  let opstelling: Opstelling;
  let kluis: Kluis;
  beforeAll(async () => {
    opstelling = await maak();
    kluis = opstelling.open();
  });
  afterAll(() => opstelling.stop());

  it('gives back what was sealed, each in its place, and the seal shows nothing of it', async () => {
    const teksten = ['Jaïr de Vries', 'regel\n"twee"\t\\ 🙂', ' ', 'x'.repeat(9000)];
    const dicht = await verzegel(kluis, ...teksten.map((t, n) => [`${WIE}-${n % 2}`, t] as [string, string]));
    expect(dicht.map(({ onderwerp }) => onderwerp)).toEqual([0, 1, 0, 1].map((n) => `${WIE}-${n}`));
    expect(await kluis.open(dicht)).toEqual(teksten);
    expect(await kluis.open(dicht.toReversed())).toEqual(teksten.toReversed());
    expect(Buffer.from(dicht[0]?.cijfer ?? '', 'base64url').toString('latin1')).not.toContain('Vries');
  });
  it('is asked nothing by nothing', async () => {
    expect([await kluis.verzegel([]), await kluis.open([])]).toEqual([[], []]);
  });
  it('gives the same bytes for the same text and subject, and others for any other', async () => {
    const v = await een(kluis, WIE, 'tekst');
    expect(await een(opstelling.open(), WIE, 'tekst')).toEqual(v);
    expect((await een(kluis, WIE, 'tekst.')).cijfer).not.toBe(v.cijfer);
    expect((await een(kluis, 'amersfoort/p-2', 'tekst')).cijfer).not.toBe(v.cijfer);
  });
  it('keeps its place over more than fits in one question', async () => {
    const kort = Array.from(
      { length: 2300 },
      (_, n) => [`amersfoort/veel-${n % 7}`, `t${n}`] as [string, string],
    );
    const lang = Array.from(
      { length: 60 },
      (_, n) => [`amersfoort/veel-${n % 7}`, `${n}`.repeat(5000)] as [string, string],
    );
    const dicht = await verzegel(kluis, ...kort, ...lang);
    expect(await kluis.open(dicht)).toEqual([...kort, ...lang].map(([, tekst]) => tekst));
  });
  it('calls unreadable what was changed, moved to another subject, or never sealed', async () => {
    const v = await een(kluis, WIE, 'tekst');
    await een(kluis, 'amersfoort/p-2', 'x');
    const bytes = Buffer.from(v.cijfer, 'base64url');
    const gewijzigd = [...bytes.keys()].map((i) => {
      const anders = Buffer.from(bytes);
      anders[i] = (anders[i] ?? 0) ^ 1;
      return { onderwerp: WIE, cijfer: anders.toString('base64url') };
    });
    const vreemd = [
      { ...v, onderwerp: 'amersfoort/p-2' },
      { ...v, onderwerp: 'amersfoort/nooit-gezien' },
      { ...v, onderwerp: '../x y' },
      { ...v, cijfer: '' },
      { ...v, cijfer: '\u0000\ud800' },
    ];
    const gemengd = [...gewijzigd, v, ...vreemd];
    expect(await kluis.open(gemengd)).toEqual(gemengd.map((z) => (z === v ? 'tekst' : onleesbaar)));
  });
  it.each(['', '/x', '../x y', 'a'.repeat(200), 'a\n'])('takes no subject %j', async (onderwerp) => {
    await expect(kluis.verzegel([{ onderwerp, tekst: 'x' }])).rejects.toThrow(TypeError);
    await expect(kluis.vernietig(onderwerp)).rejects.toThrow(TypeError);
    await expect(kluis.toestand(onderwerp)).rejects.toThrow(TypeError);
  });

  it('makes what was sealed unreadable for ever when the key is destroyed, for every caller, and nothing else', async () => {
    const wie = 'amersfoort/weg-1';
    const v = await een(kluis, wie, 'tekst');
    const ander = await een(kluis, WIE, 'blijft');
    expect(await kluis.toestand(wie)).toBe('aanwezig');
    await kluis.vernietig(wie);
    await kluis.vernietig(wie);
    for (const beller of [kluis, opstelling.open()]) {
      expect(await beller.open([ander, v])).toEqual(['blijft', vernietigd]);
      expect(await beller.toestand(wie)).toBe('vernietigd');
      expect(await beller.verzegel([{ onderwerp: wie, tekst: 'tekst' }])).toMatchObject(DICHT);
    }
    const samen = [WIE, wie].map((onderwerp) => ({ onderwerp, tekst: 'x' }));
    expect(await kluis.verzegel(samen)).toMatchObject(DICHT);
  });
  it('remembers that a key was destroyed before anything was sealed under it', async () => {
    const wie = 'amersfoort/weg-2';
    expect(await kluis.toestand(wie)).toBe('onbekend');
    await kluis.vernietig(wie);
    expect(await kluis.toestand(wie)).toBe('vernietigd');
    expect(await kluis.verzegel([{ onderwerp: wie, tekst: 'tekst' }])).toMatchObject(DICHT);
  });
  it('leaves no trace of a destroyed key in its file', async () => {
    const wie = Array.from({ length: 30 }, (_, n) => `amersfoort/spoor-${n}`);
    for (const onderwerp of wie) await een(kluis, onderwerp, 'tekst');
    const sleutels = sleutelsIn(opstelling.bestand);
    const weg = wie.filter((_, n) => n % 3 !== 0);
    for (const onderwerp of weg) await kluis.vernietig(onderwerp);
    const bytes = readFileSync(opstelling.bestand);
    const over = wie.filter((onderwerp) => {
      const sleutel = sleutels.get(onderwerp);
      if (!sleutel) throw new Error(`no key of ${onderwerp}`);
      return [0, 16, 32, 48].some((van) => bytes.includes(sleutel.subarray(van, van + 16)));
    });
    expect(over).toEqual(wie.filter((onderwerp) => !weg.includes(onderwerp)));
  });

  it('makes one key when processes seal under a new subject at the same moment', async () => {
    const aantal = 40;
    const bellers = [1, 2, 3].map(() =>
      draai('test/kluis/verzegelaar.ts', {}, [String(aantal), ...opstelling.adres()]),
    );
    const gezegd = await Promise.all(bellers.map((beller) => beller.zei(/zegels (.*)\n/)));
    const [eerste, ...rest] = gezegd.map(([, zegels]) => zegels);
    expect(rest).toEqual([eerste, eerste]);
    expect(new Set(JSON.parse(eerste ?? '[]') as string[]).size).toBe(aantal);
    for (const beller of bellers) await beller.einde('SIGTERM');
  });
  it('keeps what it has, and forgets what it forgot, over a restart and a violent end', async () => {
    const v = await een(kluis, WIE, 'blijft');
    const w = await een(kluis, 'amersfoort/weg-3', 'gaat');
    await opstelling.herstart();
    await opstelling.open().vernietig('amersfoort/weg-3');
    await opstelling.herstart('SIGKILL');
    kluis = opstelling.open();
    expect(await kluis.open([v, w])).toEqual(['blijft', vernietigd]);
    expect(await een(kluis, WIE, 'blijft')).toEqual(v);
  });
});
