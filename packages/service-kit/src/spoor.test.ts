import { Writable } from 'node:stream';
import type { Aggregaat } from '@regiolog/domein/gedeeld/aggregaat';
import { Herkomst, Spoor } from '@regiolog/domein/gedeeld/gebeurtenis';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { createMemoryStore } from '@regiolog/event-store/memory';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { maakLogger } from './logger.ts';
import { type SchrijfDeps, voerUit, wie } from './opdracht.ts';
import { type Route, route } from './route.ts';
import { neemSpoor, traceparent } from './spoor.ts';
import { type ProefServer, ProefUitgever, proefServer } from './testing.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const OUDER = '00f067aa0ba902b7';
const KOP = `00-${TRACE}-${OUDER}-01`;

describe('a traceparent', () => {
  it('gives its trace and flags to a step of its own', () => {
    const spoor = neemSpoor(KOP);
    expect(spoor).toMatchObject({ traceId: TRACE, vlaggen: '01', gegeven: true });
    expect(spoor.spanId).toMatch(/^[0-9a-f]{16}$/);
    expect(spoor.spanId).not.toBe(OUDER);
    expect(neemSpoor(KOP).spanId).not.toBe(spoor.spanId);
    expect(traceparent(spoor)).toBe(`00-${TRACE}-${spoor.spanId}-01`);
  });
  it('keeps of the flags what has a meaning', () => {
    expect(['00', '01', '02', '03', 'fc', 'ff'].map((v) => neemSpoor(KOP.replace(/01$/, v)).vlaggen)).toEqual(
      ['00', '01', '02', '03', '00', '03'],
    );
  });
  it('of a later version is read as far as it must be the same', () => {
    for (const kop of [`cc${KOP.slice(2)}`, `cc${KOP.slice(2)}-wat-er-nog-komt`]) {
      expect(neemSpoor(kop)).toMatchObject({ traceId: TRACE, gegeven: true });
    }
  });
  it.each([
    undefined,
    '',
    'onzin',
    KOP.toUpperCase(),
    `ff${KOP.slice(2)}`,
    `${KOP}-meer`,
    `cc${KOP.slice(2)}meer`,
    `00-${'0'.repeat(32)}-${OUDER}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `00-${TRACE.slice(1)}-${OUDER}-01`,
    `00-${TRACE}-${OUDER}`,
    `${KOP}, ${KOP}`,
    `cc${KOP.slice(2)}-${'x'.repeat(1000)}`,
  ])('that is none (%j) starts a new trace', (kop) => {
    const [een, ander] = [neemSpoor(kop), neemSpoor(kop)];
    expect(een).toMatchObject({ gegeven: false, vlaggen: '02' });
    expect(een.traceId).not.toBe(ander.traceId);
    expect(Spoor.safeParse(traceparent(een)).success).toBe(true);
  });
});

const schemas = { Gezegd: z.strictObject({ tekst: z.string() }) };
const schrift: Aggregaat<typeof schemas, number, never> = {
  categorie: 'proef',
  schemas,
  begin: 0,
  evolve: (aantal) => aantal + 1,
  bezwaar: () => undefined,
  feiten: () => [],
};
const ref = { regio: 'proef', categorie: 'proef', id: 'proef' };
const store = createMemoryStore();
// Nothing here is about a person or names a document.
const deps = { store, nu: () => new Date() } as unknown as SchrijfDeps;
const zeg: Route = route({
  methode: 'POST',
  pad: '/v1/gezegd',
  naam: 'zeg',
  samenvatting: 'Zeg iets.',
  label: 'Proef',
  actie: 'overeenkomst.beheren',
  inhoud: schemas.Gezegd,
  antwoorden: { 201: z.object({ volgnummer: z.int(), herhaald: z.boolean() }) },
  verwerk: async (v) => {
    const nee = v.toegang.eis('overeenkomst.beheren', { regio: 'proef', partijen: [] });
    if (nee) return nee;
    const uit = await voerUit(deps, schrift, {
      ...wie(v),
      ref,
      opdracht: { soort: 'leg-vast', type: 'Gezegd', data: v.inhoud },
      begeleiding: {},
    });
    if (isWeigering(uit)) return uit;
    return { status: 201, inhoud: { volgnummer: uit.volgnummer, herhaald: uit.herhaald } };
  },
});

describe('a request', () => {
  const uitgever = new ProefUitgever();
  const regels: string[] = [];
  const bestemming = new Writable({
    write(stuk, _e, klaar) {
      regels.push(String(stuk));
      klaar();
    },
  });
  const token = uitgever.token('coordinator', { regio: 'proef' });
  let server: ProefServer;
  beforeAll(async () => {
    const logger = maakLogger({ niveau: 'info', bestemming });
    server = await proefServer({ routes: [zeg], verifieer: uitgever.verifieer(), logger });
  });
  afterAll(() => server.stop());

  const stuur = (tekst: string, sleutel: string, kop?: string) =>
    fetch(`${server.url}/v1/gezegd`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': sleutel,
        ...(kop === undefined ? {} : { traceparent: kop }),
      },
      body: JSON.stringify({ tekst }),
    });
  const vastgelegd = async (n: number) => (await store.readStream(ref, n, 1))[0];

  it('answers with its own step, logs it, and records it with the event', async () => {
    const antwoord = await stuur('een', 'sleutel-0001', KOP);
    expect(antwoord.status).toBe(201);
    const eigen = antwoord.headers.get('traceresponse');
    expect(eigen).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-01$`));
    const metadata = Herkomst.parse((await vastgelegd(0))?.metadata);
    expect(metadata.spoor).toBe(eigen);
    const gelogd = () => regels.map((regel) => JSON.parse(regel)).find((regel) => regel.naam === 'zeg');
    await expect.poll(gelogd, { timeout: 10_000 }).toMatchObject({
      trace_id: TRACE,
      span_id: eigen?.slice(36, 52),
    });
  });
  it('that repeats a command in another trace, or in none, is a repeat', async () => {
    for (const kop of [KOP.replace('4bf9', '0000'), undefined, 'onzin']) {
      const antwoord = await stuur('een', 'sleutel-0001', kop);
      expect(await antwoord.json()).toEqual({ volgnummer: 0, herhaald: true });
    }
    expect((await stuur('twee', 'sleutel-0001', KOP)).status).toBe(409);
  });
  it.each([undefined, 'onzin', KOP.toUpperCase()])('without a trace (%j) leaves none', async (kop) => {
    const antwoord = await stuur('drie', `sleutel-${kop}`, kop);
    const { volgnummer } = (await antwoord.json()) as { volgnummer: number };
    expect(antwoord.headers.get('traceresponse')).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-02$/);
    expect(await vastgelegd(volgnummer)).toMatchObject({
      metadata: { actor: expect.anything(), rol: 'coordinator' },
    });
    expect(Object.keys((await vastgelegd(volgnummer))?.metadata ?? {})).not.toContain('spoor');
  });
});
