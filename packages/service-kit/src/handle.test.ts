import { request } from 'node:http';
import { setTimeout as pauze } from 'node:timers/promises';
import { weiger } from '@regiolog/domein/gedeeld/weigering';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { route } from './route.ts';
import { type ProefServer, ProefUitgever, proefServer } from './testing.ts';

/** What a route that waits knows of the one who asked. */

const gezien: AbortSignal[] = [];
let server: ProefServer;
beforeAll(async () => {
  const wacht = route({
    methode: 'GET',
    pad: '/v1/wachten/{ms}',
    naam: 'wacht',
    samenvatting: 'Wacht.',
    label: 'Proef',
    actie: 'openbaar',
    parameters: z.object({ ms: z.coerce.number().int() }),
    antwoorden: { 200: z.object({ weg: z.boolean() }) },
    verwerk: async ({ parameters, signaal }) => {
      gezien.push(signaal);
      await pauze(parameters.ms, undefined, { signal: signaal }).catch(() => {});
      return { status: 200, inhoud: { weg: signaal.aborted } };
    },
  });
  server = await proefServer({ routes: [wacht], verifieer: new ProefUitgever().verifieer() });
});
afterAll(() => server.stop());

const afgelopen = (nummer: number) =>
  expect.poll(() => gezien[nummer]?.aborted, { timeout: 10_000 }).toBe(true);

it('goes on as long as somebody waits, and ends with the answer', async () => {
  const antwoord = await fetch(`${server.url}/v1/wachten/1`);
  expect(await antwoord.json()).toEqual({ weg: false });
  await afgelopen(0);
});
it('ends when the one who asked goes away, with a reason that is the same for all', async () => {
  const vraag = request(`${server.url}/v1/wachten/600000`).on('error', () => {});
  vraag.end();
  await expect.poll(() => gezien.length, { timeout: 10_000 }).toBe(2);
  expect(gezien[1]?.aborted).toBe(false);
  vraag.destroy();
  await afgelopen(1);
  // One for each would cost a stack trace for every request.
  expect(gezien[1]?.reason).toBe(gezien[0]?.reason);
});

it('runs nothing on what is not known yet, but for what is for everybody', async () => {
  const gedaan: string[] = [];
  const uitgever = new ProefUitgever();
  const maak = (naam: string, actie: 'openbaar' | 'aangemeld') =>
    route({
      methode: 'GET',
      pad: `/v1/${naam}`,
      naam,
      samenvatting: 'Doet iets.',
      label: 'Proef',
      actie,
      antwoorden: { 200: z.object({}) },
      verwerk: async () => {
        gedaan.push(naam);
        return { status: 200, inhoud: {} };
      },
    });
  const onwetend = await proefServer({
    routes: [maak('open', 'openbaar'), maak('dicht', 'aangemeld')],
    verifieer: uitgever.verifieer(),
    inhalen: async () => weiger('nog-niet-gereed', 'Nog niet.'),
  });
  const headers = { authorization: `Bearer ${uitgever.token('auditor')}` };
  const [dicht, open] = await Promise.all(
    ['dicht', 'open'].map((naam) => fetch(`${onwetend.url}/v1/${naam}`, { headers })),
  );
  await onwetend.stop();
  expect([dicht?.status, open?.status, gedaan]).toEqual([503, 200, ['open']]);
});
