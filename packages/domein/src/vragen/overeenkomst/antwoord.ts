import { z } from 'zod';
import type { Dag } from '../../gedeeld/datum.ts';
import { Document } from '../../gedeeld/document.ts';
import { regioVan } from '../../gedeeld/stromen.ts';
import type { Feiten } from '../feiten.ts';
import { Bepalinguitleg, GeschilOver, geschillenOver, uitlegVan } from '../geschil/uitspraken-over.ts';
import { Bevinding, Oordeel, Reden } from '../reden.ts';
import { bevindingen } from './bevindingen.ts';
import { aantalGedaan, vereistOrgaan } from './bevindingen-partijen.ts';
import { type Dossier, dossier, geldendeVersie } from './dossier.ts';
import { geldigheid } from './geldigheid.ts';
import { LooptijdAntwoord, looptijdAntwoord } from './looptijd.ts';
import { Melding, meldingen, Tegenspraak, tegenspraken } from './meldingen.ts';
import { betrokkenen, type PartijAntwoord, partijAntwoord } from './partijen.ts';
import { metBevoegdheid, PartijMetBevoegdheid } from './partijen-bevoegdheid.ts';
import { Relatie, relaties } from './relaties.ts';

const Tekstversie = z.object({
  versie: z.string(),
  stadium: z.enum(['concept', 'definitief']),
  datum: z.string().nullable(),
  document: Document.nullable(),
  geldend: z.boolean(),
  gebeurtenis: z.string(),
});

const Vaststelling = z.object({
  orgaan: z.string(),
  artikel: z.string(),
  gedaan: z.number().describe('Hoeveel partijen een besluit van dit orgaan hebben.'),
  partijen: z.number(),
});

/** Everything the register can say of one agreement on a day. */
export const OvereenkomstAntwoord = z
  .object({
    id: z.string(),
    regio: z.string(),
    naam: z.string().nullable(),
    soort: z.string().nullable(),
    subsoort: z.string().nullable(),
    rechtsvorm: z.string().nullable(),
    grondslag: z.string().nullable(),
    domeinen: z.array(z.string()),
    regios: z.array(z.string()),
    geldt: z.object({ oordeel: Oordeel, redenen: z.array(Reden) }),
    partijen: z.array(PartijMetBevoegdheid),
    vaststelling: Vaststelling.nullable().describe('Wat norm of wet vraagt, en hoeveel partijen zover zijn.'),
    tekstversies: z.array(Tekstversie),
    looptijd: LooptijdAntwoord,
    relaties: z.array(Relatie),
    bepalingen: z.array(
      z.object({
        bepaling: z.string(),
        onderwerp: z.string(),
        niveau: z.string().nullable(),
        versie: z.string().nullable(),
        samenvatting: z.string().nullable(),
        uitspraken: z
          .array(Bepalinguitleg)
          .describe('Uitspraken die de bepaling uitleggen, elk voor de partijen van dat geschil.'),
        gebeurtenis: z.string(),
      }),
    ),
    geschillen: z
      .array(GeschilOver)
      .describe('De geschillen over deze overeenkomst die u mag zien, met wat daarin is uitgesproken.'),
    meldingen: z.array(Melding),
    tegenspraken: z.array(Tegenspraak),
    bevindingen: z.array(Bevinding),
  })
  .meta({ id: 'Overeenkomst' });
export type OvereenkomstAntwoord = z.infer<typeof OvereenkomstAntwoord>;

function vaststelling(
  d: Dossier,
  alle: readonly PartijAntwoord[],
  dag: Dag,
): z.infer<typeof Vaststelling> | null {
  const vereist = vereistOrgaan(d);
  if (!vereist) return null;
  const partijen = alle.filter((p) => p.basis !== 'handeling' && p.partijOp !== 'nee');
  return { ...vereist, gedaan: aantalGedaan(d, partijen, vereist.orgaan, dag), partijen: partijen.length };
}

/** C2, C3, C6, C7, C16, A1, A2, A8: one agreement with its reasons. `null` when nothing of it is known at these times. */
export function overeenkomstAntwoord(feiten: Feiten, id: string, dag: Dag): OvereenkomstAntwoord | null {
  const d = dossier(feiten, id);
  if (feiten.bij(`overeenkomst:${id}`).every((f) => !('overeenkomst' in f) || f.overeenkomst !== id))
    return null;
  const kop = d.kop?.inhoud;
  const geldt = geldigheid(feiten, id, dag);
  const partijen = betrokkenen(feiten, d, dag)
    .map((p) => partijAntwoord(feiten, d, p, dag, geldt))
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
  const geldend = geldendeVersie(d);
  return {
    id,
    regio: regioVan(id),
    naam: kop?.naam ?? null,
    soort: kop?.soort ?? null,
    subsoort: kop?.subsoort ?? null,
    rechtsvorm: kop?.rechtsvorm ?? null,
    grondslag: kop?.grondslag ?? null,
    domeinen: kop?.domeinen ?? [],
    regios: kop?.regios ?? [],
    geldt: { oordeel: geldt.oordeel, redenen: [...geldt.redenen] },
    partijen: partijen.map((p) => metBevoegdheid(feiten, d, p, dag)),
    vaststelling: vaststelling(d, partijen, dag),
    tekstversies: d.versies.map(({ inhoud, herleiding }) => ({
      versie: inhoud.versie,
      stadium: inhoud.stadium,
      datum: inhoud.datum ?? null,
      document: inhoud.document ?? null,
      geldend: inhoud.versie === geldend,
      gebeurtenis: herleiding.gebeurtenis,
    })),
    looptijd: looptijdAntwoord(d),
    relaties: relaties(feiten, d),
    bepalingen: d.bepalingen.map(({ inhoud: b, herleiding }) => ({
      bepaling: b.bepaling,
      onderwerp: b.onderwerp,
      niveau: b.niveau ?? null,
      versie: b.versie ?? null,
      samenvatting: b.samenvatting ?? null,
      uitspraken: uitlegVan(feiten, id, dag, b.bepaling),
      gebeurtenis: herleiding.gebeurtenis,
    })),
    geschillen: geschillenOver(feiten, id, dag),
    meldingen: meldingen(d),
    tegenspraken: tegenspraken(d),
    bevindingen: bevindingen(feiten, d, partijen, dag),
  };
}
