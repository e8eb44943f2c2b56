import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pauze } from 'node:timers/promises';
import { maakLogger } from '@regiolog/service-kit/logger';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Antwoord, json, type Product, startProduct, type Wie } from '../tenancy/product.ts';
import {
  AUDITOR,
  BEHANDELAAR,
  BEHANDELAAR_ZUID,
  bouwWereld,
  COORDINATOR,
  COORDINATOR_OOST,
  COORDINATOR_ZUID,
  SYSTEEM,
} from '../tenancy/wereld.ts';
import { type Ontvanger, openOntvanger } from './ontvanger.ts';

/** Webhooks: delivered with the rights of the subscriber, tried again, signed, and nothing lost in silence. */

const VLUG = { pogingen: 3, eersteMs: 20, factor: 2, langsteMs: 100, termijnMs: 2_000, meestOpRij: 4 };
const RUIM_MS = 20_000;

type Genomen = { dossier: string; geheim: string; herhaald: boolean };
type Stand = {
  status: string;
  oorzaak: string | null;
  bezorgdTot: string;
  bijgewerkt: boolean;
  wachtend: number;
  oudste: string | null;
  onbestelbaar: number;
};

describe('webhooks', () => {
  let product: Product;
  let ontvanger: Ontvanger;
  const regels: string[] = [];
  const geheimen: string[] = [];
  let teller = 0;

  const neem = async (wie: Wie, inhoud: object = {}, koppen?: Record<string, string>): Promise<Genomen> => {
    const antwoord = await product.post(
      wie,
      '/v1/abonnementen',
      { adres: ontvanger.adres, ...inhoud },
      koppen,
    );
    expect([200, 201], antwoord.tekst).toContain(antwoord.status);
    const genomen = json<Genomen>(antwoord);
    geheimen.push(genomen.geheim);
    return genomen;
  };
  /** An act in a region: one message. */
  const handel = async (wie: Wie, regio: string): Promise<string> => {
    teller += 1;
    const inhoud = {
      gemeente: 'gm9001',
      rol: 'trekker',
      domeinen: ['jeugd'],
      van: { datum: String(1900 + teller) },
    };
    const antwoord = await product.post(wie, `/v1/regios/${regio}/rollen`, inhoud);
    expect(antwoord.status, antwoord.tekst).toBe(201);
    return json<{ gebeurtenis: string }>(antwoord).gebeurtenis;
  };
  const doe = async (wie: Wie, id: string, wat: string, inhoud: object = {}): Promise<Antwoord> =>
    product.post(wie, `/v1/abonnementen/${id}/${wat}`, inhoud);
  const stand = async (id: string): Promise<Stand> =>
    json<Stand>(await product.lees(AUDITOR, `/v1/abonnementen/${id}/afleveringen`));
  const onbestelbaar = async (id: string): Promise<{ bericht: string; opnieuw: boolean }[]> =>
    json<{ resultaten: { bericht: string; opnieuw: boolean }[] }>(
      await product.lees(AUDITOR, `/v1/abonnementen/${id}/onbestelbaar`),
    ).resultaten;
  /** Waits for what the register says itself. */
  const totdat = async <T>(vraag: () => Promise<T>, klopt: (x: T) => boolean): Promise<T> => {
    for (const tot = performance.now() + RUIM_MS; ; await pauze(20)) {
      const gekregen = await vraag();
      if (klopt(gekregen)) return gekregen;
      if (performance.now() > tot) expect.fail(`never so: ${JSON.stringify(gekregen)}`);
    }
  };
  const gezien = (): string[] => ontvanger.gezien().map(({ id }) => id);

  beforeAll(async () => {
    const logger = maakLogger({
      niveau: 'trace',
      bestemming: { write: (regel: string) => void regels.push(regel) },
    });
    product = await startProduct({ webhooks: VLUG, logger });
    await bouwWereld(product);
    product.berichten.start();
  });
  afterAll(async () => {
    await product.stop();
  });
  beforeEach(async () => {
    ontvanger = await openOntvanger();
  });
  afterEach(async () => {
    const { resultaten } = json<{ resultaten: { id: string; status: string }[] }>(
      await product.lees(SYSTEEM, '/v1/abonnementen?aantal=200'),
    );
    for (const { id, status } of resultaten)
      if (status !== 'beeindigd') await doe(SYSTEEM, id, 'beeindigingen');
    await ontvanger.stop();
  });

  it('bring each message once, as a structured CloudEvent, signed so that another hand agrees', async () => {
    const { geheim, dossier } = await neem(COORDINATOR);
    expect(geheim).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const ids = [await handel(COORDINATOR, 'noord'), await handel(COORDINATOR, 'noord')];
    await ontvanger.tot(() => gezien().length === 2);
    expect(gezien()).toEqual(ids);
    for (const { koppen, lijf, bericht } of ontvanger.ontvangen) {
      expect(koppen).toMatchObject({
        'content-type': 'application/cloudevents+json; charset=UTF-8',
        'webhook-id': bericht.id,
        origin: '127.0.0.1',
      });
      const keurder = new Webhook(geheim);
      expect(keurder.verify(lijf, koppen as Record<string, string>)).toEqual(bericht);
      expect(() => keurder.verify(`${lijf} `, koppen as Record<string, string>)).toThrow();
    }
    const feed = json<{ berichten: object[] }>(
      await product.lees(COORDINATOR, '/v1/berichten?regio=noord&limiet=500'),
    ).berichten;
    expect(feed).toEqual(expect.arrayContaining(ontvanger.gezien()));
    await totdat(
      () => stand(dossier),
      (s) => s.bijgewerkt && s.status === 'actief',
    );
  });

  it('bring what the subscriber may see at that moment, and nothing else', async () => {
    await neem(COORDINATOR_OOST);
    await handel(COORDINATOR_ZUID, 'zuid');
    const eigen = await handel(COORDINATOR_OOST, 'oost');
    await ontvanger.tot(() => gezien().length > 0);
    expect(gezien()).toEqual([eigen]);
  });

  it('bring a clerk what the own municipality is party of, from the moment that it is', async () => {
    await neem(BEHANDELAAR_ZUID, { dossier: 'urn:regiolog:overeenkomst:noord.eigen' });
    const leg = (pad: string, inhoud: object) =>
      product.post(COORDINATOR, `/v1/overeenkomsten/noord.eigen/${pad}`, inhoud);
    await leg('bekendmakingen', { datum: '2020-02-02' });
    const partij = await leg('partijen', {
      partij: { gemeente: 'gm9101' },
      van: { datum: '2020' },
      wijze: 'toegetreden',
    });
    await ontvanger.tot(() => gezien().includes(json<{ gebeurtenis: string }>(partij).gebeurtenis));
  });

  it('bring only what was asked for, and from where that was asked', async () => {
    const eerste = await handel(COORDINATOR, 'noord');
    const { volgende } = json<{ volgende: string }>(
      await product.lees(COORDINATOR, '/v1/berichten?limiet=500'),
    );
    const tweede = await handel(COORDINATOR, 'noord');
    await product.post(COORDINATOR, '/v1/overeenkomsten/noord.eigen/bekendmakingen', { datum: '2020-03-03' });
    const soort = 'nl.samenwerkingsafspraken.';
    await neem(COORDINATOR, { vanaf: volgende, regio: 'noord', dossier: 'urn:regiolog:regio:noord' });
    const derde = await handel(COORDINATOR, 'noord');
    await ontvanger.tot(() => gezien().includes(derde));
    expect(gezien()).toEqual([tweede, derde]);
    expect(gezien()).not.toContain(eerste);
    expect(ontvanger.gezien().every(({ type }) => type.startsWith(soort))).toBe(true);
  });

  it('are tried again until they arrive, in order per file, while other files go on', async () => {
    await neem(SYSTEEM);
    let dicht = true;
    ontvanger.antwoord(({ bericht }, keer) => {
      if (!bericht.subject?.endsWith(':noord')) return 200;
      return dicht && keer < 3 ? (keer === 1 ? 503 : 'zwijg') : 200;
    });
    const noord = [await handel(COORDINATOR, 'noord'), await handel(COORDINATOR, 'noord')];
    const zuid = await handel(COORDINATOR_ZUID, 'zuid');
    await ontvanger.tot(() => gezien().includes(zuid));
    dicht = false;
    await ontvanger.tot(() => noord.every((id) => gezien().includes(id)));
    expect(gezien().filter((id) => noord.includes(id))).toEqual(noord);
    const pogingen = ontvanger.ontvangen.filter(({ bericht }) => bericht.id === noord[0]);
    expect(pogingen.length).toBeGreaterThan(1);
    expect(new Set(pogingen.map(({ koppen }) => koppen['webhook-id'])).size).toBe(1);
  });

  it('that never arrive are told, and can be sent again; what comes after them goes on', async () => {
    const { dossier } = await neem(COORDINATOR);
    let stuk = '';
    ontvanger.antwoord(({ bericht }) => (bericht.id === stuk || stuk === '' ? 500 : 200));
    stuk = await handel(COORDINATOR, 'noord');
    const later = await handel(COORDINATOR, 'noord');
    await ontvanger.tot(() => gezien().includes(later));
    expect(ontvanger.ontvangen.filter(({ bericht }) => bericht.id === stuk)).toHaveLength(VLUG.pogingen);
    const [rij] = await totdat(
      () => onbestelbaar(dossier),
      (rijen) => rijen.length === 1,
    );
    expect(rij).toEqual({
      bericht: stuk,
      soort: expect.stringContaining('nl.samenwerkingsafspraken.'),
      pogingen: VLUG.pogingen,
      reden: 'afgewezen',
      status: 500,
      opnieuw: false,
    });
    expect((await doe(COORDINATOR, dossier, 'herzendingen', { bericht: later })).status).toBe(409);
    // It fails once more, stays in the list, and then arrives.
    expect((await doe(COORDINATOR, dossier, 'herzendingen', { bericht: stuk })).status).toBe(201);
    await ontvanger.tot(
      () => ontvanger.ontvangen.filter(({ bericht }) => bericht.id === stuk).length === 2 * VLUG.pogingen,
    );
    await totdat(
      () => onbestelbaar(dossier),
      (rijen) => rijen[0]?.opnieuw === false,
    );
    const terug = stuk;
    stuk = 'geen';
    await doe(COORDINATOR, dossier, 'herzendingen');
    await ontvanger.tot(() => gezien().includes(terug));
    await totdat(
      () => onbestelbaar(dossier),
      (rijen) => rijen.length === 0,
    );
  });

  it('stop by themselves when nothing arrives, lose nothing, and go on when asked', async () => {
    const { dossier } = await neem(SYSTEEM);
    ontvanger.antwoord(() => 503);
    const ids: string[] = [];
    for (const [wie, regio] of [
      [COORDINATOR, 'noord'],
      [COORDINATOR_ZUID, 'zuid'],
      [COORDINATOR_OOST, 'oost'],
    ] as const)
      for (let n = 0; n < 4; n += 1) ids.push(await handel(wie, regio));
    await totdat(
      () => stand(dossier),
      (s) => s.wachtend > 0 && s.oudste !== null,
    );
    await totdat(
      () => stand(dossier),
      (s) => s.status === 'gepauzeerd',
    );
    expect(await stand(dossier)).toMatchObject({ oorzaak: 'onbereikbaar' });
    ontvanger.antwoord(() => 200);
    const mislukt = (await onbestelbaar(dossier)).map(({ bericht }) => bericht);
    expect(mislukt.length).toBeGreaterThanOrEqual(VLUG.meestOpRij);
    expect((await doe(SYSTEEM, dossier, 'hervattingen')).status).toBe(201);
    await doe(SYSTEEM, dossier, 'herzendingen');
    await ontvanger.tot(() => ids.every((id) => gezien().includes(id)));
  });

  it('stand still and go on as the subscriber says', async () => {
    const { dossier } = await neem(COORDINATOR);
    const voor = await handel(COORDINATOR, 'noord');
    await ontvanger.tot(() => gezien().includes(voor));
    await doe(COORDINATOR, dossier, 'pauzes');
    await totdat(
      () => stand(dossier),
      (s) => s.status === 'gepauzeerd' && s.bijgewerkt === null,
    );
    const tijdens = await handel(COORDINATOR, 'noord');
    await doe(COORDINATOR, dossier, 'hervattingen');
    await ontvanger.tot(() => gezien().includes(tijdens));
    expect(gezien()).toEqual([voor, tijdens]);
  });

  it('end when the receiver says that it is gone', async () => {
    const { dossier } = await neem(COORDINATOR);
    ontvanger.antwoord(() => 410);
    await handel(COORDINATOR, 'noord');
    await totdat(
      () => stand(dossier),
      (s) => s.status === 'beeindigd' && s.oorzaak === 'door-ontvanger',
    );
    expect((await doe(COORDINATOR, dossier, 'hervattingen')).status).toBe(409);
  });

  it('do not follow where a receiver points to', async () => {
    const elders = await openOntvanger();
    const { dossier } = await neem(COORDINATOR);
    ontvanger.antwoord(() => 307, elders.adres);
    await handel(COORDINATOR, 'noord');
    await totdat(
      () => onbestelbaar(dossier),
      (rijen) => rijen.length === 1,
    );
    expect(elders.ontvangen).toEqual([]);
    await elders.stop();
  });

  it('are taken once under one key, and then give the same secret, also when the receiver is away', async () => {
    const koppen = { 'idempotency-key': 'abonnement-een-keer' };
    const eerst = await neem(COORDINATOR, {}, koppen);
    await handel(COORDINATOR, 'noord');
    const { adres } = ontvanger;
    await ontvanger.stop();
    const weer = await neem(COORDINATOR, { adres }, koppen);
    expect(weer).toMatchObject({ dossier: eerst.dossier, geheim: eerst.geheim, herhaald: true });
    ontvanger = await openOntvanger();
  });

  describe('are not taken', () => {
    const weigert = async (inhoud: object): Promise<Record<string, unknown>> => {
      const antwoord = await product.post(COORDINATOR, '/v1/abonnementen', inhoud);
      expect(antwoord.status, antwoord.tekst).toBe(400);
      return json(antwoord);
    };

    it('when the receiver does not say that it wants them', async () => {
      for (const toestemming of [null, 'elders.example']) {
        const stil = await openOntvanger(toestemming);
        expect(await weigert({ adres: stil.adres })).toMatchObject({ fouten: [{ veld: 'adres' }] });
        await stil.stop();
        expect(await weigert({ adres: stil.adres })).toMatchObject({ fouten: [{ veld: 'adres' }] });
      }
    });

    it.each([
      'http://ontvanger.example/hook',
      'https://127.0.0.1/hook',
      'https://[::1]/hook',
      'https://10.0.0.8/hook',
      'https://192.168.1.1/hook',
      'https://169.254.169.254/latest/meta-data',
      'https://[::ffff:10.0.0.1]/hook',
      'https://[fd00::1]/hook',
      'https://0x7f000001/hook',
      'https://2130706433/hook',
      'https://localhost/hook',
      'https://naam:woord@ontvanger.example/hook',
      'https://ontvanger.example/hook?token=abc',
    ])('for an address that is not public or holds a secret: %s', async (adres) => {
      expect(await weigert({ adres })).toMatchObject({
        code: 'invoer-ongeldig',
        fouten: [{ veld: 'adres' }],
      });
    });

    it('when the subscriber has twenty, until one ends', async () => {
      const genomen: Genomen[] = [];
      for (let n = 0; n < 20; n += 1) genomen.push(await neem(BEHANDELAAR_ZUID));
      const inhoud = { adres: ontvanger.adres };
      const teVeel = await product.post(BEHANDELAAR_ZUID, '/v1/abonnementen', inhoud);
      expect([teVeel.status, json(teVeel)['code']]).toEqual([413, 'te-groot']);
      expect((await product.post(BEHANDELAAR, '/v1/abonnementen', inhoud)).status).toBe(201);
      await doe(BEHANDELAAR_ZUID, genomen[0]?.dossier ?? '', 'beeindigingen');
      expect((await product.post(BEHANDELAAR_ZUID, '/v1/abonnementen', inhoud)).status).toBe(201);
    });

    it('from a place that is not of this register', async () => {
      expect(await weigert({ adres: ontvanger.adres, vanaf: '999999999' })).toMatchObject({
        fouten: [{ veld: 'vanaf' }],
      });
    });
  });

  it('are seen and changed by their own subscriber alone, and seen by oversight', async () => {
    const { dossier } = await neem(BEHANDELAAR);
    const pad = `/v1/abonnementen/${dossier}`;
    for (const wie of [BEHANDELAAR, AUDITOR, SYSTEEM])
      expect((await product.lees(wie, pad)).status).toBe(200);
    for (const wie of [COORDINATOR, COORDINATOR_ZUID, BEHANDELAAR_ZUID]) {
      expect((await product.lees(wie, pad)).status).toBe(404);
      expect((await doe(wie, dossier, 'pauzes')).status).toBe(404);
      const { resultaten } = json<{ resultaten: { id: string }[] }>(
        await product.lees(wie, '/v1/abonnementen?aantal=200'),
      );
      expect(resultaten.map(({ id }) => id)).not.toContain(dossier);
    }
    expect((await doe(AUDITOR, dossier, 'pauzes')).status).toBe(403);
  });

  it('leave their secret nowhere: in no line, no file of the register, no other answer', async () => {
    const { geheim, dossier } = await neem(COORDINATOR);
    await handel(COORDINATOR, 'noord');
    await ontvanger.tot(() => gezien().length > 0);
    const bytes = Buffer.from(geheim.slice('whsec_'.length), 'base64');
    const zoek = [geheim, geheim.slice('whsec_'.length), bytes.toString('hex')];
    for (const pad of ['', '/afleveringen', '/onbestelbaar']) {
      const { tekst } = await product.lees(SYSTEEM, `/v1/abonnementen/${dossier}${pad}`);
      expect(zoek.filter((woord) => tekst.includes(woord))).toEqual([]);
    }
    for (const naam of readdirSync(product.data).filter((n) => n.includes('.sqlite'))) {
      const inhoud = readFileSync(join(product.data, naam));
      expect(zoek.filter((woord) => inhoud.includes(woord))).toEqual([]);
      expect(inhoud.includes(bytes), naam).toBe(false);
    }
    const log = regels.join('');
    expect(log).toContain('toegang');
    expect(geheimen.filter((woord) => log.includes(woord) || log.includes(woord.slice(6)))).toEqual([]);
    // Nor the path of a receiver, in which some hide one.
    expect(log).not.toContain('/hook');
  });
});
