import { z } from 'zod';
import { inWoorden, laatsteDag } from '../../gedeeld/datum.ts';
import { Bron, Partij } from '../../gedeeld/namen.ts';
import { beginVenster, Einde, eindeInWoorden, eindeVenster, type Venster } from '../../gedeeld/periode.ts';
import type { RegisterFeit } from '../feiten.ts';
import { type Dossier, handelingVenster } from './dossier.ts';
import { verlengingenOpVolgorde } from './looptijd.ts';

/** What a source says of the agreement, on its own day. */
export const Melding = z
  .object({
    gebeurtenis: z.string(),
    peildatum: z.string(),
    status: z.string(),
    partijen: z.array(Partij),
    partijenOmschrijving: z.string().nullable(),
    partijenAantal: z.number().nullable(),
    organen: z.array(z.string()),
    vastgesteld: z.string().nullable(),
    vaststellingGepland: z.string().nullable(),
    overeengekomen: z.string().nullable(),
    ondertekend: z.string().nullable(),
    documentdatum: z.string().nullable(),
    ingang: z.string().nullable(),
    einde: Einde.nullable(),
    duur: z.string().nullable(),
    onderwerpen: z.array(z.string()),
    afgeleid: z.array(z.string()),
    opmerking: z.string().nullable(),
    bron: Bron.nullable(),
  })
  .meta({ id: 'Melding' });
export type Melding = z.infer<typeof Melding>;

export function meldingen(d: Dossier): Melding[] {
  return d.rapporten
    .map(({ inhoud: r, herleiding }) => ({
      gebeurtenis: herleiding.gebeurtenis,
      peildatum: r.peildatum,
      status: r.status,
      partijen: r.partijen,
      partijenOmschrijving: r.partijenOmschrijving ?? null,
      partijenAantal: r.partijenAantal ?? null,
      organen: r.organen,
      vastgesteld: r.vastgesteld ?? null,
      vaststellingGepland: r.vaststellingGepland ?? null,
      overeengekomen: r.overeengekomen ?? null,
      ondertekend: r.ondertekend ?? null,
      documentdatum: r.documentdatum ?? null,
      ingang: r.ingang ?? null,
      einde: r.einde ?? null,
      duur: r.duur ?? null,
      onderwerpen: r.onderwerpen,
      afgeleid: r.afgeleid ?? [],
      opmerking: r.opmerking ?? null,
      bron: herleiding.bron ?? null,
    }))
    .sort((a, b) => a.peildatum.localeCompare(b.peildatum) || a.gebeurtenis.localeCompare(b.gebeurtenis));
}

/** Two statements that cannot both be true. Both sides stay visible (hard cases 2, 3, 4). */
export const Tegenspraak = z
  .object({
    onderwerp: z.string(),
    kanten: z.array(z.object({ zegt: z.string(), gebeurtenissen: z.array(z.string()) })),
  })
  .meta({ id: 'Tegenspraak' });
export type Tegenspraak = z.infer<typeof Tegenspraak>;

type Uitspraak = { readonly zegt: string; readonly venster: Venster; readonly feit: RegisterFeit };

/** Says something of a date; a date that is part of a wider one does not contradict it. */
function strijdig(uitspraken: readonly Uitspraak[]): boolean {
  return uitspraken.some((a) =>
    uitspraken.some((b) => a.venster.laatst < b.venster.vroegst || b.venster.laatst < a.venster.vroegst),
  );
}

function kanten(uitspraken: readonly Uitspraak[]): Tegenspraak['kanten'] {
  const per = new Map<string, Set<string>>();
  for (const { zegt, feit } of uitspraken) {
    const set = per.get(zegt) ?? new Set();
    per.set(zegt, set.add(feit.herleiding.gebeurtenis));
  }
  return [...per].map(([zegt, gebeurtenissen]) => ({ zegt, gebeurtenissen: [...gebeurtenissen] }));
}

/**
 * Who says when it ends. Of the extensions only the last counts, and a source that spoke before it was agreed did not
 * contradict it.
 */
function eindes(d: Dossier): Uitspraak[] {
  const verlenging = verlengingenOpVolgorde(d).at(-1);
  const gedaan = verlenging && handelingVenster(verlenging.inhoud.datum, verlenging).laatst;
  const rapporten = d.rapporten.filter(
    (r) => gedaan === undefined || laatsteDag(r.inhoud.peildatum) >= gedaan,
  );
  const vastgelegd = verlenging ?? d.looptijd;
  return [...rapporten, ...(vastgelegd ? [vastgelegd] : [])].flatMap((feit) => {
    const { einde } = feit.inhoud;
    return einde ? [{ zegt: eindeInWoorden(einde), venster: eindeVenster(einde), feit }] : [];
  });
}

/** Where sources contradict each other, or what is recorded. */
export function tegenspraken(d: Dossier): Tegenspraak[] {
  const datum = (zegt: string | undefined, feit: RegisterFeit): Uitspraak[] =>
    zegt ? [{ zegt: inWoorden(zegt), venster: beginVenster({ datum: zegt }), feit }] : [];
  const raad = d.besluiten.filter((b) => b.inhoud.uitkomst === 'vastgesteld');
  const onderwerpen: [string, Uitspraak[]][] = [
    [
      'vastgesteld',
      [
        ...d.rapporten.flatMap((r) => datum(r.inhoud.vastgesteld, r)),
        ...(d.rapporten.some((r) => r.inhoud.vastgesteld)
          ? raad.flatMap((b) => datum(b.inhoud.datum, b))
          : []),
      ],
    ],
    ['overeengekomen', d.rapporten.flatMap((r) => datum(r.inhoud.overeengekomen, r))],
    ['ondertekend', d.rapporten.flatMap((r) => datum(r.inhoud.ondertekend, r))],
    ['ingang', d.rapporten.flatMap((r) => datum(r.inhoud.ingang, r))],
    ['einde', eindes(d)],
  ];
  return onderwerpen
    .filter(([, uitspraken]) => strijdig(uitspraken))
    .map(([onderwerp, uitspraken]) => ({ onderwerp, kanten: kanten(uitspraken) }));
}
