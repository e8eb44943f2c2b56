import { randomUUID } from 'node:crypto';
import { AangebodenBericht } from '@regiolog/domein/berichten/inkomend';
import { berichtStroom, overeenkomstStroom } from '@regiolog/domein/gedeeld/stromen';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import type { StreamRef } from '@regiolog/event-store/event-store';
import { readWholeStream } from '@regiolog/event-store/walk';
import { openHerkansing } from '@regiolog/register/inkomend/herkansing';
import { berichtId, type Lot, lotVan, ontvang } from '@regiolog/register/inkomend/ontvangst';
import { NogNiet, neemRecord } from '@regiolog/register/inkomend/record';
import { KluisFout } from '@regiolog/service-kit/kluis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { haperend, openRegister, type Register } from './register.ts';
import { A, type Bericht, bericht, besluitenIn, totdat } from './wereld.ts';

/** What goes wrong between two steps leaves nothing half done, and nothing done twice. */

let klok = Date.parse('2024-06-01T10:00:00Z');
let register: Register;
beforeAll(async () => {
  register = await openRegister({ nu: () => new Date(klok) });
  await register.legOvereenkomst('convenant', A);
});
afterAll(() => register.stop());

const lees = (data: object = {}, anders: Partial<Bericht> = {}): AangebodenBericht =>
  AangebodenBericht.parse(bericht({ ...data }, anders));
const geslaagd = (lot: Awaited<ReturnType<typeof ontvang>>): Lot => {
  if (isWeigering(lot)) throw new Error(lot.melding);
  return lot;
};
const besluiten = (id = 'noord.convenant') => besluitenIn({ register: register.deps }, id);

describe('who dies while taking a message in', () => {
  const plekken: readonly (readonly [string, (ref: StreamRef) => 'ervoor' | 'erna' | undefined])[] = [
    ['before the act is recorded', ({ categorie }) => (categorie === 'overeenkomst' ? 'ervoor' : undefined)],
    ['after the act is recorded', ({ categorie }) => (categorie === 'overeenkomst' ? 'erna' : undefined)],
    ['before what became of it is', ({ categorie }) => (categorie === 'postvak' ? 'ervoor' : undefined)],
    ['after what became of it is', ({ categorie }) => (categorie === 'postvak' ? 'erna' : undefined)],
  ];
  it.each(plekken)('%s, leaves it to be taken in once', async (_, valt) => {
    const voor = (await besluiten()).length;
    const b = lees();
    const kapot = { ...register.deps, store: haperend(register.deps.store, valt) };
    await expect(ontvang(kapot, b)).rejects.toThrow('the process died');
    const lot = geslaagd(await ontvang(register.deps, b));
    expect(lot.bericht.status).toBe('geplaatst');
    expect(await besluiten()).toHaveLength(voor + 1);
    expect(
      (await readWholeStream(register.deps.store, berichtStroom(berichtId(b)))).map((e) => e.type),
    ).toEqual(['BerichtGeplaatst']);
  });

  it('finds its act when the version was named otherwise meanwhile', async () => {
    const ref = overeenkomstStroom('noord.hernoemd');
    await register.legOvereenkomst('hernoemd', A);
    const document = { hash: 'd'.repeat(64), mediatype: 'text/plain', omvang: 3 };
    await register.leg(ref, 'TekstversieVastgelegd', { versie: '2', stadium: 'definitief', document });
    const data = { overeenkomst: 'noord.hernoemd', orgaan: 'raad' };
    const hernoemd = lees({ ...data, versie: { document: document.hash } });
    const kapot = {
      ...register.deps,
      store: haperend(register.deps.store, ({ categorie }) =>
        categorie === 'postvak' ? 'ervoor' : undefined,
      ),
    };
    await expect(ontvang(kapot, hernoemd)).rejects.toThrow('the process died');
    const [besluit] = await besluiten('noord.hernoemd');
    // As if the register called it otherwise by now.
    const anders = lees({ ...data, versie: { naam: '1.0' } }, { id: hernoemd.id });
    const lot = geslaagd(await ontvang(register.deps, anders));
    expect(lot.bericht).toMatchObject({ status: 'geplaatst', gebeurtenis: besluit?.id });
    expect(await besluiten('noord.hernoemd')).toHaveLength(1);
  });
});

describe('two instances with one message', () => {
  it('place it once, whoever is first', async () => {
    const voor = (await besluiten()).length;
    const b = lees({ uitkomst: 'ingestemd' });
    const loten = await Promise.all(Array.from({ length: 6 }, () => ontvang(register.deps, b)));
    const goed = loten.filter((lot): lot is Lot => !isWeigering(lot));
    expect(goed.length).toBeGreaterThan(0);
    expect(new Set(goed.map(({ bericht: x }) => 'gebeurtenis' in x && x.gebeurtenis)).size).toBe(1);
    expect(await besluiten()).toHaveLength(voor + 1);
  });

  it('hold it once, and place it once when it can be', async () => {
    const b = lees({ overeenkomst: 'noord.later' });
    const loten = await Promise.all(Array.from({ length: 6 }, () => ontvang(register.deps, b)));
    expect(loten.map((lot) => geslaagd(lot).bericht.status)).toEqual(loten.map(() => 'aangehouden'));
    await register.legOvereenkomst('later', A);
    const herkansingen = [1, 2].map(() => openHerkansing(register.deps, register.postvak));
    await Promise.all(herkansingen.map((h) => h.ronde()));
    expect((await lotVan(register.deps, berichtId(b)))?.bericht.status).toBe('geplaatst');
    expect(await besluiten('noord.later')).toHaveLength(1);
  });
});

describe('what is held', () => {
  it('waits while the vault is away, and is not given up for it', async () => {
    const b = lees({ overeenkomst: 'noord.zonder-kluis' });
    await ontvang(register.deps, b);
    await register.legOvereenkomst('zonder-kluis', A);
    const weg = async (): Promise<never> => {
      throw new KluisFout('kluis/onbereikbaar', 'away');
    };
    let isWeg = true;
    const { kluis } = register.deps;
    const open = (...wat: Parameters<typeof kluis.open>) => (isWeg ? weg() : kluis.open(...wat));
    const herkansing = openHerkansing({ ...register.deps, kluis: { ...kluis, open } }, register.postvak);
    await expect(herkansing.ronde()).rejects.toThrow(KluisFout);
    herkansing.start();
    isWeg = false;
    await totdat(
      async () => (await lotVan(register.deps, berichtId(b)))?.bericht.status,
      (status) => status === 'geplaatst',
    );
    await herkansing.stop();
  });

  it('is kept in memory without what it says', async () => {
    const b = lees({ overeenkomst: 'noord.onthouden', toelichting: 'Dit staat erin.' });
    const { id } = geslaagd(await ontvang(register.deps, b));
    const [rij] = await register.postvak.rijen((een) => een.id === id);
    expect(rij?.bericht).toMatchObject({ status: 'aangehouden', bericht: b.id });
    expect(rij?.bericht).not.toHaveProperty('inhoud');
    expect((await lotVan(register.deps, id))?.bericht).toHaveProperty('inhoud');
  });

  it('does not wait for another that cannot be read', async () => {
    const kapot = geslaagd(await ontvang(register.deps, lees({ overeenkomst: 'noord.daarna' })));
    const heel = lees({ overeenkomst: 'noord.daarna', orgaan: 'raad' });
    await ontvang(register.deps, heel);
    const nieuw = { id: randomUUID(), type: 'VanEenLatereVersie', version: 1, data: {}, metadata: {} };
    await register.deps.store.append(berichtStroom(kapot.id), { revision: 0 }, [nieuw]);
    await register.legOvereenkomst('daarna', A);
    await openHerkansing(register.deps, register.postvak).ronde();
    expect((await lotVan(register.deps, berichtId(heel)))?.bericht.status).toBe('geplaatst');
  });

  it('is given up after a year, and told so to who sends it again', async () => {
    const b = lees({ overeenkomst: 'noord.nooit' });
    await ontvang(register.deps, b);
    const herkansing = openHerkansing(register.deps, register.postvak);
    klok += 364 * 24 * 3_600_000;
    await herkansing.ronde();
    expect((await lotVan(register.deps, berichtId(b)))?.bericht.status).toBe('aangehouden');
    klok += 2 * 24 * 3_600_000;
    await herkansing.ronde();
    const lot = geslaagd(await ontvang(register.deps, b));
    expect(lot.bericht).toMatchObject({ status: 'onbestelbaar', reden: 'te-lang-aangehouden' });
  });
});

describe('a record of a topic', () => {
  const kop = { 'content-type': 'application/cloudevents+json' };
  const plek = (offset: string) => ({ topic: `regiolog.in.${A}`, partitie: 0, offset });
  const neem = (offset: string, value: string, headers: Record<string, unknown> = kop) =>
    neemRecord(register.deps, A, plek(offset), { value: Buffer.from(value), headers });

  it('comes again as long as the facts are behind: they say whose work it is', async () => {
    const { view } = register.deps;
    const achter = { ...view, projector: { ...view.projector, reached: async () => false } };
    const record = { value: Buffer.from('geen json'), headers: kop };
    const neemNu = neemRecord({ ...register.deps, view: achter }, A, plek('900'), record);
    await expect(neemNu).rejects.toThrow(NogNiet);
    expect(
      await register.postvak.rijen(({ bericht: b }) => b.status === 'onbestelbaar' && !b.bericht),
    ).toEqual([]);
  });

  it('that cannot be read is recorded once, however often it comes', async () => {
    const [eens, weer] = [await neem('7', '{'), await neem('7', '{')];
    expect([eens.herhaald, weer.herhaald, weer.id]).toEqual([false, true, eens.id]);
    expect(eens.bericht).toMatchObject({ status: 'onbestelbaar', reden: 'bericht-onleesbaar' });
    // Nobody knows of which region this municipality is a member: it is nobody's but the country's.
    expect(eens.id).toMatch(/^landelijk\./);
  });

  it.each([
    ['twice the same name', '{"specversion":"1.0","specversion":"1.0"}'],
    ['half a character', '{"a":"\\ud800"}'],
    ['a name that reaches into objects', '{"__proto__":{}}'],
    ['too much', `{"a":"${'x'.repeat(300_000)}"}`],
  ])('with %s cannot be read', async (_, value) => {
    expect((await neem(`9${value.length}`, value)).bericht).toMatchObject({ reden: 'bericht-onleesbaar' });
  });

  it.each([
    ['control characters', '\u0001'.repeat(5000)],
    ['characters of many bytes', '€'.repeat(5000)],
    ['half characters', '\ud83d'.repeat(5000)],
    ['quotes and strokes', '"\\'.repeat(5000)],
  ])('of nothing but %s is kept in part', async (soort, value) => {
    const { id, bericht: b } = await neem(`50${soort.length}`, value);
    expect(b).toMatchObject({ status: 'onbestelbaar', reden: 'bericht-onleesbaar' });
    const inhoud = 'inhoud' in b && b.inhoud;
    const [open] = inhoud ? await register.deps.kluis.open([inhoud]) : [];
    const { tekst } = JSON.parse(String(open)) as { tekst: string };
    expect(id && tekst.length).toBeGreaterThan(500);
  });

  it('may bear more of its delivery than can be kept', async () => {
    const veel = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`kop${n}`, '€'.repeat(900)]));
    const lang = bericht({ overeenkomst: 'noord.ooit', toelichting: '€'.repeat(2000) });
    expect((await neem('60', JSON.stringify({ ...veel, ...lang }))).bericht.status).toBe('aangehouden');
    await register.legOvereenkomst('ooit', A);
    expect((await neem('61', JSON.stringify(lang))).bericht.status).toBe('geplaatst');
  });

  it('about a file that cannot be read is held until it can be', async () => {
    await register.legOvereenkomst('kapot', A);
    const { store } = register.deps;
    const b = bericht({ overeenkomst: 'noord.kapot' });
    const toekomst = async (...wat: Parameters<typeof store.readStream>) => {
      const events = await store.readStream(...wat);
      const [laatste] = events.slice(-1);
      const isDoel = wat[0].id === 'kapot' && laatste;
      return isDoel ? [...events, { ...laatste, revision: laatste.revision + 1, version: 9 }] : events;
    };
    const kapot = { ...register.deps, store: { ...store, readStream: toekomst } };
    const record = { value: Buffer.from(JSON.stringify(b)), headers: kop };
    const lot = await neemRecord(kapot, A, plek('70'), record);
    expect(lot.bericht).toMatchObject({ status: 'aangehouden', reden: 'overeenkomst-onleesbaar' });
    expect((await neem('70', JSON.stringify(b))).bericht.status).toBe('geplaatst');
  });

  it('with another content under a known id is undeliverable, and told by that id', async () => {
    const b = bericht({ orgaan: 'burgemeester' });
    expect((await neem('20', JSON.stringify(b))).bericht.status).toBe('geplaatst');
    const anders = { ...b, data: { ...b.data, uitkomst: 'geweigerd' } };
    expect((await neem('21', JSON.stringify(anders))).bericht).toMatchObject({
      reden: 'bericht-hergebruikt',
      bericht: b.id,
      systeem: b.source,
    });
  });

  it('in the trace of its sender is recorded in that trace', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const b = bericht({ orgaan: 'raad', uitkomst: 'toestemming' });
    await neem('30', JSON.stringify(b), { ...kop, traceparent: Buffer.from(traceparent) });
    const [besluit] = (await besluiten()).slice(-1);
    expect(besluit?.metadata).toMatchObject({ spoor: traceparent });
    // Again in no trace: it is the same all the same.
    expect((await neem('30', JSON.stringify(b))).herhaald).toBe(true);
  });

  it('comes again when others are recording in the same file', async () => {
    const b = bericht({ orgaan: 'college', uitkomst: 'zienswijze' });
    const { store } = register.deps;
    const druk = {
      ...register.deps,
      store: { ...store, append: async () => ({ outcome: 'conflict', actual: 1 }) as const },
    };
    const record = { value: Buffer.from(JSON.stringify(b)), headers: kop };
    await expect(neemRecord(druk, A, plek('40'), record)).rejects.toThrow('others are recording');
    expect((await neem('40', JSON.stringify(b))).bericht.status).toBe('geplaatst');
  });
});
