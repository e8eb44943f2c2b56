import { createRequire } from 'node:module';
import type express from 'express';
import { luister } from './http.ts';
import { beste, inKind, LIJNEN, type Taak, type Uitslag } from './load.ts';

/** Questions over HTTP, against bare Express that sends the very same bytes. */

/** Questions of one kind, asked in turn, by somebody. */
export type Vragen = { readonly naam: string; readonly paden: readonly string[]; readonly token: string };
export type Meting = {
  readonly wij: Uitslag;
  readonly express: Uitslag;
  /** Bytes of an answer, on average. */
  readonly bytes: number;
  /** How many asked side by side. */
  readonly lijnen: number;
  /** How long each took when it was asked for the first time, one after another, in milliseconds. */
  readonly eerst: readonly number[];
};

const RONDES = 2;

/** The head of a request, without the empty line that ends it. */
export const kop = (methode: string, pad: string, token: string) =>
  `${methode} ${pad} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n`;

/** Bare Express that answers each path with its text, made beforehand. */
async function kaal(teksten: ReadonlyMap<string, string>) {
  const require = createRequire(import.meta.resolve('@regiolog/service-kit/app'));
  const app = (require('express') as typeof express)();
  app.use((req, res) => {
    res.type('json').send(teksten.get(req.url));
  });
  return luister(app);
}

async function meet(taak: Taak): Promise<Uitslag> {
  const uit: Uitslag[] = [];
  for (let ronde = 0; ronde < RONDES; ronde += 1) uit.push(await inKind(taak));
  return beste(uit);
}

/** With many askers of what takes long, the last would wait longer than a connection may be silent. */
const LANG_MS = 15;
const WEINIG = 4;

/** Asks them all twice, then again and again, and lets Express send what came back. */
export async function meetVragen(
  poort: number,
  { paden, token }: Vragen,
  gevraagdeLijnen?: number,
): Promise<Meting> {
  const teksten = new Map<string, string>();
  const duren = async (): Promise<number[]> => {
    const uit: number[] = [];
    for (const pad of paden) {
      const begin = performance.now();
      const headers = { Authorization: `Bearer ${token}` };
      const antwoord = await fetch(`http://127.0.0.1:${poort}${pad}`, { headers });
      teksten.set(pad, await antwoord.text());
      uit.push(performance.now() - begin);
      if (antwoord.status !== 200) throw new Error(`${pad}: ${teksten.get(pad)}`);
    }
    return uit;
  };
  const eerst = await duren();
  const lijnen = gevraagdeLijnen ?? (deel(await duren(), 0.5) > LANG_MS ? WEINIG : LIJNEN);
  const verzoeken = paden.map((pad) => `${kop('GET', pad, token)}\r\n`);
  const taak = { verzoeken, verwacht: 200, lijnen };
  const peer = await kaal(teksten);
  const wij = await meet({ poort, ...taak });
  const express = await meet({ poort: peer.poort, ...taak });
  peer.server.closeAllConnections();
  peer.server.close();
  const bytes = [...teksten.values()].reduce((n, tekst) => n + Buffer.byteLength(tekst), 0) / teksten.size;
  return { wij, express, bytes: Math.round(bytes), lijnen, eerst };
}

/** The value that a share of a list does not exceed. */
export function deel(lijst: readonly number[], p: number): number {
  const rij = lijst.toSorted((a, b) => a - b);
  return rij[Math.min(rij.length - 1, Math.floor(rij.length * p))] ?? 0;
}
