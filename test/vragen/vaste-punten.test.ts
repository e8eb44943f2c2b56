import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegioStand } from '@regiolog/domein/vragen/regio-stand';
import type { RegioKern } from '@regiolog/domein/vragen/regios';
import { REFERENTIE } from '@regiolog/standalone/referentie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adres,
  type Bladzijde,
  enige,
  type Gevraagd,
  type Iemand,
  INGELEZEN_OP,
  json,
  openRegister,
  type Probleem,
  type Register,
} from './register.ts';

/** What a reader may always count on: the three times, their echo, the regions and who may see them. */

let register: Register;
let auditor: Iemand;
let coordinator: Iemand;

beforeAll(async () => {
  register = await openRegister();
  auditor = register.als('auditor');
  coordinator = register.als('coordinator', { regio: 'amersfoort' });
});
afterAll(() => register.stop());

const STAND = '/v1/regios/amersfoort/stand';
const VEENENDAAL = 'gm0345';
const leden = async (tijden: Record<string, string>) =>
  (await coordinator.vraag<RegioStand>(STAND, tijden)).antwoord.leden.map((l) => l.gemeente);

describe('Veenendaal leaves Amersfoort', () => {
  it('is a member on 31 December 2021 and not on 1 January 2022', async () => {
    expect(await leden({ geldigOp: '2021-12-31' })).toEqual([
      'gm0307',
      'gm0308',
      'gm0313',
      'gm0327',
      'gm0267',
      'gm0342',
      VEENENDAAL,
      'gm0351',
    ]);
    expect(await leden({ geldigOp: '2022-01-01' })).toEqual([
      'gm0307',
      'gm0308',
      'gm0313',
      'gm0327',
      'gm0267',
      'gm0342',
      'gm0351',
    ]);
  });

  it('was expected to stay by whoever knew no more than on 31 May 2020; a month later the exit was known', async () => {
    expect(await leden({ geldigOp: '2022-01-01', bekendOp: '2020-05-31' })).toContain(VEENENDAAL);
    expect(await leden({ geldigOp: '2022-01-01', bekendOp: '2020-06-29' })).toContain(VEENENDAAL);
    // "juni 2020" counts from the end of that month.
    expect(await leden({ geldigOp: '2022-01-01', bekendOp: '2020-06-30' })).not.toContain(VEENENDAAL);
  });

  it('says in the list of former members why, from which document', async () => {
    const { antwoord } = await coordinator.vraag<RegioStand>(STAND, { geldigOp: '2022-01-01' });
    const veenendaal = enige(antwoord.oudLeden, (l) => l.gemeente === VEENENDAAL);
    expect(veenendaal.domeinen.map((d) => [d.domein, d.einde])).toEqual([
      ['bw', { soort: 'tot', datum: '2022-01-01' }],
      ['mo', { soort: 'tot', datum: '2022-01-01' }],
    ]);
    const bronnen = veenendaal.redenen.flatMap((r) => r.bronnen);
    expect(bronnen).toContainEqual({
      document: '001_d2476bc10e995bbe.txt',
      plaats: 'regels 704-720 met 172-174',
      peildatum: '2021',
    });
  });
});

describe('the three times of an answer', () => {
  it('are echoed, with the position in the log', async () => {
    const zonder = await coordinator.vraag<RegioStand>(STAND);
    expect(zonder.tijden).toEqual({
      geldigOp: '2026-12-01',
      bekendOp: INGELEZEN_OP,
      beschikbaarOp: INGELEZEN_OP,
      positie: expect.stringMatching(/./),
    });
    const met = await coordinator.vraag<RegioStand>(STAND, {
      geldigOp: '2022-01-01',
      bekendOp: '2020-05-31',
      beschikbaarOp: INGELEZEN_OP,
    });
    expect(met.tijden).toEqual({
      ...zonder.tijden,
      geldigOp: '2022-01-01',
      // A day counts to its end in the Netherlands, in summer two hours before that of UTC.
      bekendOp: '2020-05-31T21:59:59.999Z',
    });
  });

  it('before the import: the register did not exist yet, and it says so', async () => {
    const antwoord = await coordinator.vraag<RegioStand | null>(STAND, { beschikbaarOp: '2026-11-30' });
    expect(antwoord.antwoord).toBeNull();
    expect(antwoord.register).toEqual({
      bestond: false,
      sinds: INGELEZEN_OP,
      melding: 'Op dit moment bestond het register nog niet.',
    });
    expect(antwoord.tijden.positie).toBeNull();
  });

  it('cannot promise what will be in the register', async () => {
    for (const beschikbaarOp of ['2026-12-02', '2026-12-01T23:00:00Z', '2030-01-01']) {
      const reactie = await coordinator.lees(STAND, { beschikbaarOp });
      expect(reactie.status, beschikbaarOp).toBe(400);
      expect(json<Probleem>(reactie).code).toBe('tijdstip-in-de-toekomst');
    }
    // Today is not over, but may be asked: it counts up to now.
    const vandaag = await coordinator.vraag<RegioStand>(STAND, { beschikbaarOp: '2026-12-01' });
    expect(vandaag.tijden.beschikbaarOp).toBe(INGELEZEN_OP);
  });

  it('are refused when they are no day or moment that exists', async () => {
    const reactie = await coordinator.lees(STAND, {
      geldigOp: '2022-02-30',
      bekendOp: 'gisteren',
      beschikbaarOp: '2022-01-01T10:00:00',
    });
    expect(reactie.status).toBe(400);
    expect(json<Probleem>(reactie).fouten?.map((f) => f.veld)).toEqual([
      'geldigOp',
      'bekendOp',
      'beschikbaarOp',
    ]);
  });
});

describe('asking again with the echoed times', () => {
  const VRAGEN: readonly [string, Record<string, string>][] = [
    [STAND, {}],
    [STAND, { geldigOp: '2022-01-01', bekendOp: '2020-05-31' }],
    [STAND, { beschikbaarOp: '2026-12-01' }],
    ['/v1/regios/amersfoort', { geldigOp: '2021-12-31' }],
    ['/v1/regios/amersfoort/overeenkomsten', { geldigOp: '2022-01-01', aantal: '200' }],
    ['/v1/regios/amersfoort/uittredingen/gm0345', { geldigOp: '2021-12-31' }],
    ['/v1/gemeenten/gm0345', { geldigOp: '2022-01-01' }],
    ['/v1/gemeenten/gm0267/overeenkomsten', { geldigOp: '2022-01-01' }],
    ['/v1/overeenkomsten/amersfoort.moed-moet', {}],
    ['/v1/overeenkomsten/amersfoort.moed-moet/ontbrekende-partijen', {}],
    ['/v1/overeenkomsten/amersfoort.moed-moet/besluiten', {}],
  ];

  it('gives the same answer byte for byte, at once and after later acts', async () => {
    const eerst = await Promise.all(VRAGEN.map(([pad, vraag]) => coordinator.lees(pad, vraag)));
    const adressen = eerst.map((reactie, n) => {
      expect(reactie.status, VRAGEN[n]?.[0]).toBe(200);
      const { geldigOp, bekendOp, beschikbaarOp } = json<Gevraagd<unknown>>(reactie).tijden;
      return adres(VRAGEN[n]?.[0] ?? '', { ...VRAGEN[n]?.[1], geldigOp, bekendOp, beschikbaarOp });
    });
    const opnieuw = async () =>
      (await Promise.all(adressen.map((a) => coordinator.lees(a)))).map((r) => r.tekst);
    expect(await opnieuw()).toEqual(eerst.map((r) => r.tekst));

    await coordinator.legVast('/v1/regios/amersfoort/toetredingen', {
      gemeente: VEENENDAAL,
      domeinen: ['bw', 'mo'],
      van: { datum: '2022-01-01' },
    });
    await coordinator.legVast('/v1/overeenkomsten/amersfoort.moed-moet/partijen', {
      partij: { gemeente: 'gm0307' },
      van: { datum: '2017', uiterlijk: true },
      wijze: 'oorspronkelijk',
    });
    // Claimed to have been known all along: it still was not in the register then.
    await coordinator.legVast('/v1/overeenkomsten/amersfoort.moed-moet/looptijden', {
      einde: { soort: 'tot-en-met', datum: '2021' },
      bekend: '2018',
      bron: { document: 'Archief' },
    });
    expect(await leden({ geldigOp: '2022-01-01' })).toContain(VEENENDAAL);
    expect(await opnieuw()).toEqual(eerst.map((r) => r.tekst));
  });
});

describe('the regions', () => {
  it('are 45 for an auditor, under the names of the reference set', async () => {
    const { antwoord } = await auditor.vraag<Bladzijde<RegioKern>>('/v1/regios', { aantal: 200 });
    expect(antwoord.totaal).toBe(45);
    const ingericht = readFileSync(join(REFERENTIE, 'regios.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((regel) => JSON.parse(regel) as { gebeurtenis: string; id: string; inhoud: { naam?: string } })
      .filter((daad) => daad.gebeurtenis === 'RegioIngericht' && daad.id !== 'landelijk')
      .map((daad) => [daad.id, daad.inhoud.naam]);
    const gevonden = antwoord.resultaten.map((r) => [r.slug, r.naam]);
    const opSlug = (lijst: unknown[][]) => lijst.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
    expect(opSlug(gevonden)).toEqual(opSlug(ingericht));
  });

  it('are one for a coordinator; another answers as if it did not exist', async () => {
    const { antwoord } = await coordinator.vraag<Bladzijde<RegioKern>>('/v1/regios');
    expect(antwoord.resultaten.map((r) => r.slug)).toEqual(['amersfoort']);
    const ander = await coordinator.lees('/v1/regios/ijssel-vecht/stand');
    const geen = await coordinator.lees('/v1/regios/bestaat-niet/stand');
    expect([ander.status, geen.status]).toEqual([404, 404]);
    const zonderPad = (tekst: string) => ({ ...(JSON.parse(tekst) as object), instance: '' });
    expect(zonderPad(ander.tekst)).toEqual(zonderPad(geen.tekst));
  });
});

describe('the description of the API', () => {
  it('is public; the questions are not', async () => {
    const openapi = await register.anoniem('/v1/openapi.json');
    expect(openapi.status).toBe(200);
    const { openapi: versie, paths } = json<{ openapi: string; paths: Record<string, unknown> }>(openapi);
    expect(versie).toMatch(/^3\./);
    for (const pad of ['/v1/regios/{slug}/stand', '/v1/overeenkomsten/{id}', '/v1/gemeenten/{code}'])
      expect(Object.keys(paths).some((p) => p.endsWith(pad.replace('/v1', '')))).toBe(true);
    expect((await register.anoniem('/v1/regios')).status).toBe(401);
  });
});
