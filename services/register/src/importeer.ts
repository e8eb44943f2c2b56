import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Aggregaat, OnleesbareGebeurtenis, type Schemas } from '@regiolog/domein/gedeeld/aggregaat';
import type { FeitInhoud } from '@regiolog/domein/gedeeld/feit';
import { Bron } from '@regiolog/domein/gedeeld/namen';
import { Bekend } from '@regiolog/domein/gedeeld/tijden';
import { isWeigering, type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import { gemeente } from '@regiolog/domein/gemeente/gemeente';
import { mandaat } from '@regiolog/domein/mandaat/mandaat';
import { nvo } from '@regiolog/domein/nvo/nvo';
import { overeenkomst } from '@regiolog/domein/overeenkomst/overeenkomst';
import { regio } from '@regiolog/domein/regio/regio';
import { type SchrijfDeps, type Vastgelegd, voerUit } from '@regiolog/service-kit/opdracht';
import type { Identiteit } from '@regiolog/service-kit/tokens';
import { z } from 'zod';

/**
 * The import sends the reference set through the same commands that people use. Every act has a key of its own, so
 * that an import that was broken off, or is run again, records nothing twice.
 */

/** The files of the set, in the order in which they build on each other. */
export const BESTANDEN = [
  'gemeenten.jsonl',
  'regios.jsonl',
  'instrumenten.jsonl',
  'mandaten.jsonl',
  'afspraken.jsonl',
  'afspraken-regiobeelden.jsonl',
  'historie-amersfoort.jsonl',
  'historie-ijssel-vecht.jsonl',
  'nvo.jsonl',
] as const;

const Daad = z.strictObject({
  sleutel: z.string().regex(/^[A-Za-z0-9._:/-]{8,100}$/),
  regio: z.string(),
  categorie: z.enum(['gemeente', 'regio', 'overeenkomst', 'mandaat', 'nvo']),
  id: z.string(),
  gebeurtenis: z.string(),
  inhoud: z.record(z.string(), z.unknown()),
  bekend: Bekend.optional(),
  bron: Bron,
});
type Daad = z.infer<typeof Daad>;

/** What could not be recorded, and why. */
export type NietGeplaatst = { readonly wat: string; readonly reden: string };
export type Importverslag = {
  readonly vastgelegd: number;
  readonly herhaald: number;
  readonly nietGeplaatst: readonly NietGeplaatst[];
};

const IMPORTEUR: Identiteit = { onderwerp: 'import-referentie', rollen: ['systeem'] };
/** Streams that are written side by side, so that they share a commit. */
const TEGELIJK = 32;

function regels(inhoud: string): string[] {
  return inhoud.split('\n').filter((regel) => regel.trim() !== '');
}

async function leesDaden(map: string, bestand: string): Promise<Daad[]> {
  return regels(await readFile(join(map, bestand), 'utf8')).map((regel) => Daad.parse(JSON.parse(regel)));
}

function legVast(deps: SchrijfDeps, daad: Daad): Promise<Vastgelegd | Weigering> {
  const doe = <S extends Schemas, T, F extends FeitInhoud>(aggregaat: Aggregaat<S, T, F>) =>
    voerUit(deps, aggregaat, {
      identiteit: IMPORTEUR,
      ref: { regio: daad.regio, categorie: daad.categorie, id: daad.id },
      opdracht: { soort: 'leg-vast', type: daad.gebeurtenis, data: daad.inhoud },
      begeleiding: { bekend: daad.bekend, bron: daad.bron },
      sleutel: daad.sleutel,
    });
  switch (daad.categorie) {
    case 'gemeente':
      return doe(gemeente);
    case 'regio':
      return doe(regio);
    case 'overeenkomst':
      return doe(overeenkomst);
    case 'mandaat':
      return doe(mandaat);
    default:
      return doe(nvo);
  }
}

/** Acts of one stream keep their order; streams don't wait for each other. */
function perStroom(daden: readonly Daad[]): Daad[][] {
  const stromen = new Map<string, Daad[]>();
  for (const daad of daden) {
    const sleutel = `${daad.regio}.${daad.categorie}-${daad.id}`;
    const rij = stromen.get(sleutel);
    if (rij) rij.push(daad);
    else stromen.set(sleutel, [daad]);
  }
  return [...stromen.values()];
}

/** Imports the set in `map`. `voortgang` hears how many acts of how many are done. */
export async function importeer(
  deps: SchrijfDeps,
  map: string,
  voortgang: (gedaan: number, totaal: number) => void = () => {},
): Promise<Importverslag> {
  const perBestand = await Promise.all(BESTANDEN.map((bestand) => leesDaden(map, bestand)));
  const totaal = perBestand.reduce((som, daden) => som + daden.length, 0);
  const nietGeplaatst: NietGeplaatst[] = [];
  let [vastgelegd, herhaald] = [0, 0];
  const verwerk = async (daad: Daad): Promise<void> => {
    const uitkomst = await legVast(deps, daad).catch((error: unknown) => {
      // An act that the register cannot read is listed like any other that has no place; the rest goes on.
      if (error instanceof OnleesbareGebeurtenis) return weiger('invoer-ongeldig', error.message);
      throw error;
    });
    if (isWeigering(uitkomst)) nietGeplaatst.push({ wat: daad.sleutel, reden: uitkomst.melding });
    else if (uitkomst.herhaald) herhaald += 1;
    else vastgelegd += 1;
    voortgang(vastgelegd + herhaald + nietGeplaatst.length, totaal);
  };
  for (const daden of perBestand) {
    const wachtrij = perStroom(daden);
    const werker = async (): Promise<void> => {
      for (let stroom = wachtrij.shift(); stroom; stroom = wachtrij.shift()) {
        for (const daad of stroom) await verwerk(daad);
      }
    };
    await Promise.all(Array.from({ length: TEGELIJK }, werker));
  }
  return { vastgelegd, herhaald, nietGeplaatst };
}

const Ongeplaatst = z.looseObject({ wat: z.string(), reden: z.string() });

/** What the makers of the set could not place, and why: the sources say it, the register cannot hold it. */
export async function vooraf(map: string): Promise<NietGeplaatst[]> {
  const inhoud = await readFile(join(map, 'niet-geplaatst.jsonl'), 'utf8');
  return regels(inhoud).map((regel) => Ongeplaatst.parse(JSON.parse(regel)));
}
