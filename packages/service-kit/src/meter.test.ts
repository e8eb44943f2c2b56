import type { EventStore } from '@regiolog/event-store/event-store';
import { createMemoryStore } from '@regiolog/event-store/memory';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildBeheer, openBeheer } from './beheer.ts';
import { gereedheid } from './gereedheid.ts';
import { isStartfout } from './lifecycle.ts';
import { Meter } from './meter.ts';
import { route } from './route.ts';
import { type Luisteraar, luister } from './server.ts';
import { type ProefServer, ProefUitgever, proefServer } from './testing.ts';

const KANARIE = 'kanarie-Wilhelmina-Qx7Z';

/** The value of one line, of all labels but those that a histogram adds. */
function waarde(tekst: string, naam: string, labels = ''): number | undefined {
  const regel = tekst.split('\n').find((r) => r.startsWith(`${naam}${labels} `));
  return regel === undefined ? undefined : Number(regel.split(' ').at(-1));
}
const REF = { regio: KANARIE.toLowerCase(), categorie: 'proef', id: KANARIE.toLowerCase() };
const EVENT = {
  id: crypto.randomUUID(),
  type: 'Gebeurd',
  version: 1,
  data: { tekst: KANARIE },
  metadata: {},
};

describe('the counts of a store', () => {
  const DUUR = 'regiolog_append_duration_seconds_count';

  it('tell how appends ended', async () => {
    const meter = new Meter();
    const store = meter.gemeten(createMemoryStore());
    await store.append(REF, 'no-stream', [EVENT]);
    await store.append(REF, 'no-stream', [EVENT]);
    await store.append(REF, 'no-stream', [{ ...EVENT, id: crypto.randomUUID() }]);
    await store.append(REF, 'no-stream', [{ ...EVENT, version: 2 }]);
    await store.close();
    await expect(store.append(REF, 'no-stream', [EVENT])).rejects.toThrow('closed');
    const tekst = await meter.tekst();
    for (const outcome of ['appended', 'repeated', 'conflict', 'id-reused', 'failed']) {
      expect(waarde(tekst, DUUR, `{outcome="${outcome}"}`)).toBe(1);
    }
    expect(tekst.toLowerCase()).not.toContain(KANARIE.toLowerCase());
  });
  it('leave the store what it was', async () => {
    const onder = createMemoryStore();
    const store = new Meter().gemeten(onder);
    expect(Object.keys(store).sort()).toEqual(Object.keys(onder).sort());
    await store.append(REF, 'no-stream', [EVENT]);
    expect(await store.readStream(REF, 0, 10)).toEqual(await onder.readStream(REF, 0, 10));
    expect(await store.readAll(null, {}, 10)).toEqual(await onder.readAll(null, {}, 10));
    const head = await store.head();
    expect(head).toEqual(await onder.head());
    expect(head && store.compare(head.cursor, head.cursor)).toBe(0);
    await store.wake(null, 1000);
    await store.close();
    await expect(onder.head()).rejects.toThrow('closed');
  });
});

describe('a gauge', () => {
  it('is read when asked, and left out while it cannot be read', async () => {
    const meter = new Meter();
    let stand: number | undefined = 7;
    meter.stand('regiolog_proef_lag', 'Een proef.', () => stand);
    meter.stand('regiolog_proef_parts', 'Meer.', async () => 1, 'een');
    meter.stand('regiolog_proef_parts', 'Meer.', () => Promise.reject(new Error('weg')), 'twee');
    const eerst = await meter.tekst();
    expect(waarde(eerst, 'regiolog_proef_lag', '{part=""}')).toBe(7);
    expect(waarde(eerst, 'regiolog_proef_parts', '{part="een"}')).toBe(1);
    expect(eerst).not.toContain('twee');
    stand = undefined;
    expect(await meter.tekst()).not.toContain('regiolog_proef_lag{');
    stand = 8;
    expect(waarde(await meter.tekst(), 'regiolog_proef_lag', '{part=""}')).toBe(8);
  });
  it('of a view tells its lag and whether it is up to date', async () => {
    const meter = new Meter();
    let behindMs: number | null = null;
    const lag = async () => ({ position: null, head: null, upToDate: behindMs === 0, behindMs });
    meter.projectie('feiten', lag);
    const LAG = 'regiolog_projection_lag_seconds';
    const BIJ = 'regiolog_projection_up_to_date';
    const gezien = async () => {
      const tekst = await meter.tekst();
      return [waarde(tekst, LAG, '{part="feiten"}'), waarde(tekst, BIJ, '{part="feiten"}')];
    };
    expect(await gezien()).toEqual([undefined, 0]);
    behindMs = 1500;
    expect(await gezien()).toEqual([1.5, 0]);
    behindMs = 0;
    expect(await gezien()).toEqual([0, 1]);
  });
  it('that hangs does not hide the others', async () => {
    const meter = new Meter();
    meter.stand('regiolog_hangt', 'Hangt.', () => new Promise<number>(() => {}));
    const tekst = await meter.tekst();
    expect(tekst).toContain('nodejs_eventloop_lag_seconds');
    expect(tekst).toContain('process_cpu_seconds_total');
    expect(tekst).not.toContain('regiolog_hangt{');
  });
});

describe('requests, and the port for those who run the service', () => {
  const uitgever = new ProefUitgever();
  const meter = new Meter();
  const store: EventStore = meter.gemeten(createMemoryStore());
  const lees = route({
    methode: 'GET',
    pad: '/v1/dingen/{id}',
    naam: 'leesDing',
    samenvatting: 'Een ding.',
    label: 'Dingen',
    actie: 'openbaar',
    parameters: z.object({ id: z.string() }),
    vraag: z.object({ q: z.string().optional() }),
    antwoorden: { 200: z.object({}) },
    verwerk: async ({ parameters }) => {
      if (parameters.id === 'kapot') throw new Error(KANARIE);
      return { status: 200, inhoud: {} };
    },
  });
  let stopt = false;
  const gereed = gereedheid({ projecties: {}, stopt: () => stopt });
  let server: ProefServer;
  let beheer: Luisteraar;
  beforeAll(async () => {
    server = await proefServer({ routes: [lees], verifieer: uitgever.verifieer(), meter, gereed });
    const open = await openBeheer({ host: '127.0.0.1', poort: 0 }, { meter, gereed, versie: '1.2.3' });
    if (open === undefined || isStartfout(open)) throw new Error('does not listen');
    beheer = open;
  });
  afterAll(async () => {
    await Promise.all([server.stop(), beheer.stop(), store.close()]);
  });
  const metrics = async () => (await fetch(`${beheer.url}/metrics`)).text();

  it('are counted by the name of the route and the class of the status, and nothing a caller sent stands there', async () => {
    const koppen = { 'x-request-id': KANARIE, 'user-agent': KANARIE, authorization: `Bearer ${KANARIE}` };
    const paden = [`/v1/dingen/${KANARIE}`, `/v1/dingen/a?q=${KANARIE}`, `/v1/dingen/a?${KANARIE}=1`];
    for (const pad of [...paden, '/v1/dingen/kapot', `/${KANARIE}`, '/health/live']) {
      await fetch(`${server.url}${pad}`, { headers: koppen });
    }
    const aantal = (tekst: string, route: string, status: string) =>
      waarde(tekst, 'regiolog_http_request_duration_seconds_count', `{route="${route}",status="${status}"}`);
    await expect.poll(async () => aantal(await metrics(), 'none', '2xx'), { timeout: 10_000 }).toBe(1);
    const tekst = await metrics();
    expect(aantal(tekst, 'leesDing', '2xx')).toBe(2);
    expect(aantal(tekst, 'leesDing', '4xx')).toBe(1);
    expect(aantal(tekst, 'leesDing', '5xx')).toBe(1);
    expect(aantal(tekst, 'none', '4xx')).toBe(1);
    expect(tekst).not.toContain(KANARIE);
  });
  it('answers as Prometheus wants it, and nowhere but on its own port', async () => {
    const antwoord = await fetch(`${beheer.url}/metrics`);
    expect(antwoord.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(antwoord.headers.get('cache-control')).toBe('no-store');
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  });
  it('is alive, and ready until it has to stop', async () => {
    expect((await fetch(`${beheer.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${beheer.url}/health/ready`)).status).toBe(200);
    stopt = true;
    for (const { url } of [beheer, server]) {
      expect((await fetch(`${url}/health/ready`)).status).toBe(503);
    }
    expect(await (await fetch(`${beheer.url}/health/ready`)).json()).toMatchObject({ stopt: true });
    expect((await fetch(`${beheer.url}/health/live`)).status).toBe(200);
  });
  it('has nothing else, and takes nothing', async () => {
    expect((await fetch(`${beheer.url}/v1/dingen/a`)).status).toBe(404);
    expect((await fetch(`${beheer.url}/__proto__`)).status).toBe(404);
    expect((await fetch(`${beheer.url}/metrics`, { method: 'POST' })).status).toBe(405);
  });
  it('says that something failed, not what', async () => {
    const kapot = await luister(
      buildBeheer({ meter, versie: '1', gereed: () => Promise.reject(new Error(KANARIE)) }),
      { host: '127.0.0.1', poort: 0 },
    );
    if (isStartfout(kapot)) throw new Error('does not listen');
    const antwoord = await fetch(`${kapot.url}/health/ready`);
    expect(antwoord.status).toBe(500);
    expect(await antwoord.text()).not.toContain(KANARIE);
    await kapot.stop();
  });
  it('is not there when the configuration names no port, and names its setting when the port is taken', async () => {
    const opties = { meter, gereed, versie: '1' };
    expect(await openBeheer(undefined, opties)).toBeUndefined();
    const bezet = await openBeheer({ host: '127.0.0.1', poort: beheer.poort }, opties);
    expect(isStartfout(bezet) && bezet.startfout).toContain('REGIOLOG_BEHEER_PORT');
  });
});
