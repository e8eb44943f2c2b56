import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bron } from '@regiolog/domein/gedeeld/namen';
import type { Reden } from '@regiolog/domein/vragen/reden';
import { importeer } from '@regiolog/register/importeer';
import { isStartfout } from '@regiolog/service-kit/lifecycle';
import type { Rol } from '@regiolog/service-kit/policy';
import { luister } from '@regiolog/service-kit/server';
import { ProefUitgever, stil } from '@regiolog/service-kit/testing';
import { VERSIE } from '@regiolog/service-kit/versie';
import { buildStandalone } from '@regiolog/standalone/app';
import { REFERENTIE } from '@regiolog/standalone/referentie';

/**
 * The whole register with the real reference set, asked and written over HTTP. Every answer is checked against its
 * declared schema by the server itself, so that a test may trust the type it names. The clock is the test's own.
 */

/** The import happens here; after everything that the set says was known. */
export const INGELEZEN_OP = '2026-12-01T09:00:00.000Z';

/** What every question gives (services/governance/src/vraag.ts). */
export type Gevraagd<A> = {
  readonly tijden: {
    readonly geldigOp: string;
    readonly bekendOp: string;
    readonly beschikbaarOp: string;
    readonly positie: string | null;
  };
  readonly register: {
    readonly bestond: boolean;
    readonly sinds: string | null;
    readonly melding: string | null;
  };
  readonly onvolledig: readonly unknown[];
  readonly antwoord: A;
};

export type Bladzijde<R> = {
  readonly totaal: number;
  readonly pagina: number;
  readonly aantal: number;
  readonly resultaten: readonly R[];
};

/** What recording an act gives (packages/service-kit/src/vastgelegd.ts). */
export type Vastgelegd = {
  readonly gebeurtenis: string;
  readonly dossier: string;
  readonly volgnummer: number;
  readonly herhaald: boolean;
  readonly waarschuwingen: readonly string[];
};

export type Probleem = {
  readonly type: string;
  readonly code: string;
  readonly status: number;
  readonly volgnummer?: number;
  readonly fouten?: readonly { readonly veld: string; readonly melding: string }[];
};

export type Koppen = Readonly<Record<string, string>>;
type Vraag = Readonly<Record<string, string | number>>;

export type Reactie = {
  readonly status: number;
  readonly kop: (naam: string) => string | null;
  readonly tekst: string;
  readonly bytes: Buffer;
};

/** Reads a body whose shape the server has checked, or that the test is about to check. */
export function json<T>(reactie: Reactie): T {
  return JSON.parse(reactie.tekst) as T;
}

export function sha256(tekst: string | Buffer): string {
  return createHash('sha256').update(tekst).digest('hex');
}

/** An address with its query. */
export function adres(pad: string, vraag: Vraag = {}): string {
  const paren = Object.entries(vraag).map(([k, v]) => [k, String(v)] as [string, string]);
  return paren.length === 0 ? pad : `${pad}?${new URLSearchParams(paren)}`;
}

function verwacht(reactie: Reactie, statussen: readonly number[], wat: string): void {
  if (!statussen.includes(reactie.status)) throw new Error(`${wat}: ${reactie.status} ${reactie.tekst}`);
}

/** Starts a register in a folder of its own, with the reference set in it unless `leeg`. */
export async function openRegister({ leeg = false } = {}) {
  const data = await mkdtemp(join(tmpdir(), 'regiolog-vragen-'));
  const uitgever = new ProefUitgever();
  let klok = Date.parse(INGELEZEN_OP);
  let laatstePositie: string | undefined;
  let volgnummer = 0;
  const standalone = await buildStandalone({
    data,
    verifieer: uitgever.verifieer(),
    logger: stil,
    nu: () => new Date(klok),
    controleerAntwoorden: true,
  });
  const verslag = leeg ? undefined : await importeer(standalone.register, REFERENTIE);
  await standalone.view.projector.catchUp();
  const server = await luister(standalone.app, { host: '127.0.0.1', poort: 0, versie: VERSIE });
  if (isStartfout(server)) throw new Error(server.startfout);

  const stuur = async (
    methode: string,
    pad: string,
    koppen: Koppen,
    inhoud?: string | Buffer,
  ): Promise<Reactie> => {
    const antwoord = await fetch(`${server.url}${pad}`, {
      method: methode,
      headers: koppen,
      ...(inhoud === undefined ? {} : { body: inhoud }),
    });
    const bytes = Buffer.from(await antwoord.arrayBuffer());
    const kop = (naam: string) => antwoord.headers.get(naam);
    return { status: antwoord.status, kop, tekst: bytes.toString('utf8'), bytes };
  };

  /** Someone who is signed in. */
  const als = (rol: Rol, claims: { regio?: string; gemeente?: string; sub?: string } = {}) => {
    const bearer = { Authorization: `Bearer ${uitgever.token(rol, { sub: `p-${rol}`, ...claims })}` };
    /** A read that sees everything this test wrote. */
    const lees = (pad: string, vraag: Vraag = {}, koppen: Koppen = {}) =>
      stuur('GET', adres(pad, vraag), {
        ...bearer,
        ...(laatstePositie === undefined ? {} : { 'Regiolog-Na-Positie': laatstePositie }),
        ...koppen,
      });
    /** Sends an act a minute after whatever came before it. An empty header is left out. */
    const post = async (pad: string, inhoud: object, koppen: Koppen = {}) => {
      klok += 60_000;
      volgnummer += 1;
      const alle = {
        ...bearer,
        'Content-Type': 'application/json',
        'Idempotency-Key': `vragen-${String(volgnummer).padStart(6, '0')}`,
        ...koppen,
      };
      const gevuld = Object.fromEntries(Object.entries(alle).filter(([, waarde]) => waarde !== ''));
      const reactie = await stuur('POST', pad, gevuld, JSON.stringify(inhoud));
      laatstePositie = reactie.kop('Regiolog-Positie') ?? laatstePositie;
      return reactie;
    };
    const put = (pad: string, tekst: string | Buffer, type = 'text/plain') =>
      stuur('PUT', pad, { ...bearer, 'Content-Type': type }, Buffer.from(tekst));
    return {
      lees,
      post,
      put,
      /** Asks, and gives the answer with its times. */
      vraag: async <A>(pad: string, vraag: Vraag = {}): Promise<Gevraagd<A>> => {
        const reactie = await lees(pad, vraag);
        verwacht(reactie, [200], adres(pad, vraag));
        return json<Gevraagd<A>>(reactie);
      },
      /** Records an act that must succeed. */
      legVast: async (pad: string, inhoud: object, koppen: Koppen = {}): Promise<Vastgelegd> => {
        const reactie = await post(pad, inhoud, koppen);
        verwacht(reactie, [201], `${pad} ${JSON.stringify(inhoud)}`);
        return json<Vastgelegd>(reactie);
      },
      /** Delivers a document under the hash of its content, or under the one given. */
      lever: (regio: string, tekst: string, hash = sha256(tekst), type = 'text/plain') =>
        put(`/v1/regios/${regio}/documenten/${hash}`, tekst, type),
    };
  };

  return {
    als,
    verslag,
    /** Without a token. */
    anoniem: (pad: string) => stuur('GET', pad, {}),
    /** The clock of the register. */
    nu: () => new Date(klok).toISOString(),
    later: (ms: number) => {
      klok += ms;
    },
    /** Lets the watch over terms look once; gives how many terms it recorded as passed. */
    bekijkTermijnen: () => standalone.termijnwacht.ronde(),
    stop: async () => {
      await server.stop();
      await standalone.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
export type Register = Awaited<ReturnType<typeof openRegister>>;
export type Iemand = ReturnType<Register['als']>;

/** The sources of some reasons as `001 regels 704-720`: the number of the document and the place in it. */
export function bronnen(...redenen: readonly Pick<Reden, 'bronnen'>[]): string[] {
  return [...new Set(redenen.flatMap((r) => r.bronnen.map(bronInWoorden)))];
}

export function bronInWoorden(bron: Bron | null): string {
  return bron ? `${bron.document.split('_')[0] ?? bron.document} ${bron.plaats ?? ''}`.trim() : 'zonder bron';
}

/** Exactly one of a list, by a test on it. */
export function enige<T>(lijst: readonly T[], test: (deel: T) => boolean): T {
  const gevonden = lijst.filter(test);
  const [eerste] = gevonden;
  if (eerste === undefined || gevonden.length > 1) {
    throw new Error(`expected exactly one, found ${gevonden.length} of ${lijst.length}`);
  }
  return eerste;
}
