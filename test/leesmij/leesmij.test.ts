import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WEIGERINGEN } from '@regiolog/domein/gedeeld/weigering';
import { importeer } from '@regiolog/register/importeer';
import { isStartfout } from '@regiolog/service-kit/lifecycle';
import { ROLLEN } from '@regiolog/service-kit/policy';
import { STATUS } from '@regiolog/service-kit/problem';
import { luister } from '@regiolog/service-kit/server';
import { ProefUitgever, stil } from '@regiolog/service-kit/testing';
import { buildStandalone } from '@regiolog/standalone/app';
import { REFERENTIE } from '@regiolog/standalone/referentie';
import { leesVoorbeeld, speelVoorbeeld } from '@regiolog/standalone/voorbeeld';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The README is run: its tour against a real register, its tables against the code. */

const leesmij = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');

/** Every question of the tour, with the part of its answer that is shown. */
const rondleiding = [
  ...leesmij.matchAll(/```sh\nvraag "([^"]+)" "([^"]+)"\n```\n\n```json\n([\s\S]*?)```/g),
].map(([, wie = '', pad = '', antwoord = '']) => ({ wie, pad, antwoord: JSON.parse(antwoord) as unknown }));

/** Does `deel` stand in `geheel`? Of a list, every shown element must be somewhere in it. */
function bevat(geheel: unknown, deel: unknown): boolean {
  if (Array.isArray(deel)) {
    return Array.isArray(geheel) && deel.every((d) => geheel.some((g) => bevat(g, d)));
  }
  if (typeof deel !== 'object' || deel === null) return geheel === deel;
  if (typeof geheel !== 'object' || geheel === null) return false;
  return Object.entries(deel).every(([k, d]) => bevat((geheel as Record<string, unknown>)[k], d));
}

describe('the README', () => {
  const map = mkdtempSync(join(tmpdir(), 'regiolog-leesmij-'));
  const uitgever = new ProefUitgever();
  let basis = '';
  let stop = async (): Promise<void> => {};

  const token = (wie: string): string => {
    const [naam, ...rest] = wie.split(' ');
    const rol = ROLLEN.find((r) => r === naam);
    if (!rol) throw new Error(`no such role: ${wie}`);
    const gemeente = rest.find((w) => w.startsWith('gm'));
    const als = rest.find((w) => w.startsWith('als='));
    const regio = rest.find((w) => w !== '-' && w !== gemeente && w !== als);
    return uitgever.token(rol, { regio, gemeente, ...(als ? { sub: als.slice('als='.length) } : {}) });
  };

  beforeAll(async () => {
    const regiolog = await buildStandalone({
      data: map,
      verifieer: uitgever.verifieer(),
      logger: stil,
      controleerAntwoorden: true,
    });
    await importeer(regiolog.register, REFERENTIE);
    await regiolog.view.projector.catchUp();
    const server = await luister(regiolog.app, { host: '127.0.0.1', poort: 0 });
    if (isStartfout(server)) throw new Error(server.startfout);
    basis = server.url;
    await speelVoorbeeld({
      url: basis,
      data: map,
      token: ({ rol, onderwerp, ...wie }) => uitgever.token(rol, { ...wie, sub: onderwerp ?? `p-${rol}` }),
    });
    await regiolog.view.projector.catchUp();
    stop = async () => {
      await server.stop();
      await regiolog.stop();
    };
  });
  afterAll(async () => {
    await stop();
    rmSync(map, { recursive: true });
  });

  it('has a tour', () => {
    expect(rondleiding.length).toBeGreaterThanOrEqual(5);
  });

  it.each(rondleiding)('shows what $wie gets from $pad', async ({ wie, pad, antwoord }) => {
    const res = await fetch(`${basis}${pad}`, { headers: { Authorization: `Bearer ${token(wie)}` } });
    const gekregen: unknown = await res.json();
    expect(bevat(gekregen, antwoord), JSON.stringify(gekregen, null, 1).slice(0, 4000)).toBe(true);
  });

  it('names everybody of the example case, as a token that finds it', async () => {
    const { wie } = await leesVoorbeeld();
    const tabel = [...leesmij.matchAll(/^\| [A-Za-z, ]+ \| (`.+`) \|$/gm)].flatMap(([, cel = '']) =>
      [...cel.matchAll(/`([^`]+)`/g)].map(([, token = '']) => token),
    );
    const spelers = Object.values(wie).filter(({ rol }) => rol !== 'coordinator');
    expect(tabel).toEqual(
      expect.arrayContaining(
        spelers.map(({ rol, gemeente, onderwerp }) =>
          gemeente ? `${rol} - ${gemeente}` : `${rol} als=${onderwerp}`,
        ),
      ),
    );
    const aantallen = tabel.map(async (een) => {
      const res = await fetch(`${basis}/v1/geschillen`, {
        headers: { Authorization: `Bearer ${token(een)}` },
      });
      return ((await res.json()) as { antwoord: { totaal: number } }).antwoord.totaal;
    });
    expect(await Promise.all(aantallen)).toEqual(tabel.map((een) => (een.endsWith('gm0175') ? 0 : 1)));
  });

  it('shows how an act is recorded, and repeated without effect', async () => {
    const [, pad = '', wie = '', sleutel = '', inhoud = ''] =
      /curl -s -X POST "http:\/\/127.0.0.1:8080([^"]+)"[\s\S]*?token -- ([^)]+)\)"[\s\S]*?Idempotency-Key: ([^"]+)"[\s\S]*?-d '([^']+)'/.exec(
        leesmij,
      ) ?? [];
    const doe = () =>
      fetch(`${basis}${pad}`, {
        method: 'POST',
        body: inhoud,
        headers: {
          Authorization: `Bearer ${token(wie)}`,
          'Idempotency-Key': sleutel,
          'Content-Type': 'application/json',
        },
      });
    expect((await doe()).status).toBe(201);
    expect((await doe()).status).toBe(200);
  });

  it('lists exactly the refusals that the code has, with their status', () => {
    const inLeesmij = [...leesmij.matchAll(/^\| `([a-z-]+)` \| (\d{3}) \| (.+) \|$/gm)].map(
      ([, code, status, titel]) => [code, Number(status), titel],
    );
    const inCode = Object.entries(WEIGERINGEN).map(([code, [soort, titel]]) => [code, STATUS[soort], titel]);
    expect(inLeesmij).toEqual(inCode);
  });

  it('counts the reference data as they are', () => {
    const aantal = readFileSync(join(REFERENTIE, 'regios.jsonl'), 'utf8').match(/"RegioIngericht"/g)?.length;
    expect(aantal).toBe(46);
    expect(leesmij).toContain('605\nmunicipalities, 45 regions and 454 instruments');
  });
});
