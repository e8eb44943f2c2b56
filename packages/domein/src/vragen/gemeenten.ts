import { z } from 'zod';
import { type Dag, inWoorden } from '../gedeeld/datum.ts';
import type { Partij } from '../gedeeld/namen.ts';
import { geldtOp } from '../gedeeld/periode.ts';
import { type Feiten, feitenBij, type RegisterFeit } from './feiten.ts';
import { Reden, reden } from './reden.ts';

/** A municipality on a day: whether it existed, what it came from and what it went into. */
export const GemeenteAntwoord = z
  .object({
    code: z.string(),
    naam: z.string().nullable(),
    provincie: z.string().nullable(),
    bestaat: z.enum(['ja', 'nee', 'niet-bekend']),
    eersteDag: z.string().nullable(),
    laatsteDag: z.string().nullable(),
    opvolgers: z.array(z.string()),
    voorgangers: z.array(z.string()),
    redenen: z.array(Reden),
  })
  .meta({ id: 'Gemeente' });
export type GemeenteAntwoord = z.infer<typeof GemeenteAntwoord>;

type Van<S extends RegisterFeit['soort']> = Extract<RegisterFeit, { soort: S }> | undefined;

function uitleg(kop: Van<'gemeente'>, einde: Van<'opheffing'>): string {
  if (!kop) return 'Deze gemeente staat niet in het register.';
  const begin = kop.begin ? `bestaat sinds ${inWoorden(kop.begin)}` : 'bestond al toen de lijst begon';
  return `${kop.naam} ${begin}${einde ? `, tot en met ${inWoorden(einde.laatsteDag)}` : ''}.`;
}

export function gemeenteAntwoord(feiten: Feiten, code: string, dag: Dag): GemeenteAntwoord {
  const sleutel = `identiteit:${code}`;
  const kop = feitenBij(feiten, sleutel, 'gemeente').find((f) => f.gemeente === code);
  const einde = feitenBij(feiten, sleutel, 'opheffing').find((f) => f.gemeente === code);
  const herindelingen = feitenBij(feiten, sleutel, 'herindeling');
  const bestaat = geldtOp(
    {
      van: kop?.begin ? { datum: kop.begin } : undefined,
      einde: einde ? { soort: 'tot-en-met', datum: einde.laatsteDag } : undefined,
    },
    dag,
  );
  return {
    code,
    naam: kop?.naam ?? null,
    provincie: kop?.provincie ?? null,
    bestaat: kop ? (bestaat === 'ja' ? 'ja' : 'nee') : 'niet-bekend',
    eersteDag: kop?.begin ?? null,
    laatsteDag: einde?.laatsteDag ?? null,
    opvolgers: herindelingen.filter((h) => h.gemeente === code).flatMap((h) => [...h.opvolgers]),
    voorgangers: herindelingen.filter((h) => h.gemeente !== code).map((h) => h.gemeente),
    redenen: [
      reden(
        'gemeente',
        uitleg(kop, einde),
        [kop, einde, ...herindelingen].filter((f) => f !== undefined),
      ),
    ],
  };
}

/** All municipalities that are in the register, by name. */
export function gemeenten(feiten: Feiten, dag: Dag): GemeenteAntwoord[] {
  const codes = new Set(feitenBij(feiten, 'gemeenten', 'gemeente').map((f) => f.gemeente));
  return [...codes]
    .map((code) => gemeenteAntwoord(feiten, code, dag))
    .sort((a, b) => (a.naam ?? '').localeCompare(b.naam ?? '', 'nl') || a.code.localeCompare(b.code));
}

/** The name of a municipality, or its code while its name is not known. */
export function gemeenteNaam(feiten: Feiten, code: string): string {
  return feitenBij(feiten, `identiteit:${code}`, 'gemeente').find((f) => f.gemeente === code)?.naam ?? code;
}

export function partijNaam(feiten: Feiten, partij: Partij): string {
  return 'gemeente' in partij ? gemeenteNaam(feiten, partij.gemeente) : partij.organisatie;
}

/** The municipalities that took over the rights and duties of `code` by `dag`, without a deed (Wet arhi 44). */
export function opvolgersVan(feiten: Feiten, code: string, dag: Dag): string[] {
  const gevonden = new Set<string>();
  const wachtrij = [code];
  for (let huidig = wachtrij.pop(); huidig !== undefined; huidig = wachtrij.pop()) {
    for (const h of feitenBij(feiten, `identiteit:${huidig}`, 'herindeling')) {
      if (h.gemeente !== huidig || h.per > dag) continue;
      for (const opvolger of h.opvolgers) {
        if (opvolger === code || gevonden.has(opvolger)) continue;
        gevonden.add(opvolger);
        wachtrij.push(opvolger);
      }
    }
  }
  return [...gevonden];
}

/** Is a municipality no more on `dag`, for all that is recorded: dissolved, or all that it had passed to others? */
export function isVerdwenen(feiten: Feiten, code: string, dag: Dag): boolean {
  const eigen = feiten.bij(`identiteit:${code}`);
  return eigen.some(
    (f) =>
      (f.soort === 'opheffing' && f.gemeente === code && f.laatsteDag < dag) ||
      (f.soort === 'herindeling' && f.gemeente === code && f.per <= dag),
  );
}

/** Of those that took over from `code`, the ones that are there on `dag` themselves. */
export function opvolgersNu(feiten: Feiten, code: string, dag: Dag): string[] {
  return opvolgersVan(feiten, code, dag).filter((opvolger) => !isVerdwenen(feiten, opvolger, dag));
}

/** The municipalities whose rights and duties are with `code` on `dag`, without a deed (Wet arhi 44). */
export function rechtsvoorgangers(feiten: Feiten, code: string, dag: Dag): string[] {
  const gevonden = new Set<string>();
  const wachtrij = [code];
  for (let huidig = wachtrij.pop(); huidig !== undefined; huidig = wachtrij.pop()) {
    for (const h of feitenBij(feiten, `identiteit:${huidig}`, 'herindeling')) {
      if (h.gemeente === huidig || h.per > dag || gevonden.has(h.gemeente) || h.gemeente === code) continue;
      gevonden.add(h.gemeente);
      wachtrij.push(h.gemeente);
    }
  }
  return [...gevonden];
}
