import { afterAll, beforeAll, expect, it } from 'vitest';
import { endAll, folder, freePort, type Register, ready, start, token, until } from '../crash/product.ts';

/** The product as a process, by the port for those who run it. */

const data = folder();
let beheer = '';
let register: Register;

beforeAll(async () => {
  const poort = await freePort();
  beheer = `http://127.0.0.1:${poort}`;
  const omgeving = { REGIOLOG_BEHEER_PORT: String(poort), REGIOLOG_UITLOOP_MS: '1500' };
  register = await ready(start(data, omgeving));
});
afterAll(endAll);

const status = async (url: string): Promise<number> => (await fetch(url)).status;
const metrics = async (): Promise<string> => (await fetch(`${beheer}/metrics`)).text();

it('counts by names of routes only, and names no tenant, file or person', async () => {
  const koppen = {
    authorization: `Bearer ${await token(data, 'coordinator', 'amersfoort', 'als=p-kanarie')}`,
  };
  const paden = ['/v1/regios', '/v1/regios/amersfoort', '/v1/overeenkomsten/amersfoort.bestaat-niet'];
  for (const pad of paden) await fetch(`${register.url}${pad}`, { headers: koppen });
  await fetch(`${register.url}/amersfoort/p-kanarie`);
  const gezien = async () =>
    [...(await metrics()).matchAll(/_count\{route="(\w+)"/g)].map(([, naam]) => naam);
  await until('the last request is counted', async () => (await gezien()).includes('none') || undefined);
  const document = await (await fetch(`${register.url}/v1/openapi.json`)).text();
  const namen = [...document.matchAll(/"operationId":"(\w+)"/g)].map(([, naam]) => naam);
  expect((await gezien()).filter((naam) => ![...namen, 'none'].includes(naam))).toEqual([]);
  expect(new Set(await gezien()).size).toBeGreaterThan(3);
  expect(await metrics()).not.toMatch(/amersfoort|kanarie|gm\d{4}/);
});

it('counts what was written, and how far the facts are', async () => {
  await until('the facts are up to date', async () => {
    return (await metrics()).includes('regiolog_projection_up_to_date{part="feiten"} 1') || undefined;
  });
  const tekst = await metrics();
  expect(tekst).toContain('regiolog_projection_lag_seconds{part="feiten"} 0');
  const geschreven = /regiolog_append_duration_seconds_count\{outcome="appended"\} (\d+)/.exec(tekst)?.[1];
  expect(Number(geschreven)).toBeGreaterThan(2000);
});

it('is not ready from the signal on, answers on for a while, and ends well', async () => {
  for (const url of [beheer, register.url]) expect(await status(`${url}/health/ready`)).toBe(200);
  register.signal('SIGTERM');
  await until('not ready', async () => (await status(`${beheer}/health/ready`)) === 503 || undefined);
  expect(await status(`${register.url}/health/ready`)).toBe(503);
  expect(await status(`${register.url}/v1/openapi.json`)).toBe(200);
  expect(await status(`${beheer}/health/live`)).toBe(200);
  expect(await register.ended).toEqual({ code: 0, signal: null });
  await expect(fetch(`${beheer}/health/live`)).rejects.toThrow();
});
