import { z } from 'zod';
import type { Dag } from '../gedeeld/datum.ts';
import { opNaamEn, Partij, partijSleutel } from '../gedeeld/namen.ts';
import { Begin, beginVenster, Einde, geldtOp } from '../gedeeld/periode.ts';
import { Thema } from '../overeenkomst/events-afspraken.ts';
import { Stadium } from '../overeenkomst/waarden.ts';
import type { Feiten, SoortVan } from './feiten.ts';
import { partijNaam } from './gemeenten.ts';
import { dossier, eigenFeiten } from './overeenkomst/dossier.ts';
import { geldigheid } from './overeenkomst/geldigheid.ts';
import { geldtInTekst, Oordeel, Reden, reden, STADIUM } from './reden.ts';

const Regeling = z.object({
  thema: Thema,
  stadium: Stadium,
  niveau: z.enum(['lokaal', 'regionaal', 'bovenregionaal']).nullable(),
  functie: z.string().nullable(),
  partij: Partij.nullable().describe('Zonder partij: voor alle partijen.'),
  naam: z.string().nullable(),
  variant: z.string().nullable(),
  bepaling: z.string().nullable(),
  versie: z.string().nullable(),
  van: Begin.nullable(),
  einde: Einde.nullable(),
  geldt: Oordeel.describe('Of de tekst dit op deze dag regelt, en of de overeenkomst zelf dan geldt.'),
  omschrijving: z.string().nullable(),
  redenen: z.array(Reden),
});
type Regeling = z.infer<typeof Regeling>;

/** What an agreement arranges and at which level (C11), and which variant each municipality chose, by phase (C19). */
export const OnderwerpenStand = z
  .object({
    overeenkomst: z.string(),
    naam: z.string().nullable(),
    geldt: Oordeel.describe('Geldt de overeenkomst zelf op deze dag?'),
    onderwerpen: z.array(Regeling),
    niveaus: z
      .array(
        z.object({
          thema: Thema.nullable().describe('Leeg: een bepaling van de tekst.'),
          onderwerp: z.string(),
          bepaling: z.string().nullable(),
          niveau: z.enum(['lokaal', 'regionaal', 'bovenregionaal']).nullable(),
          aangekondigd: z.boolean().describe('De tekst kondigt dit alleen aan.'),
          gebeurtenis: z.string(),
        }),
      )
      .describe('Wat lokaal is en wat regionaal. Zonder niveau: de tekst zegt het niet.'),
    varianten: z
      .array(z.object({ partij: Partij, naam: z.string(), fasen: z.array(Regeling) }))
      .describe('Per partij welke vorm zij koos, in volgorde van ingaan.'),
  })
  .meta({ id: 'OnderwerpenStand' });
export type OnderwerpenStand = z.infer<typeof OnderwerpenStand>;

type Onderwerp = SoortVan<'onderwerp'>;

function regeling(feiten: Feiten, o: Onderwerp, dag: Dag): Regeling {
  const { inhoud } = o;
  return {
    thema: inhoud.thema,
    stadium: inhoud.stadium,
    niveau: inhoud.niveau ?? null,
    functie: inhoud.functie ?? null,
    partij: inhoud.partij ?? null,
    naam: inhoud.partij ? partijNaam(feiten, inhoud.partij) : null,
    variant: inhoud.variant ?? null,
    bepaling: inhoud.bepaling ?? null,
    versie: inhoud.versie ?? null,
    van: inhoud.van ?? null,
    einde: inhoud.einde ?? null,
    geldt: geldtInTekst(
      inhoud.stadium,
      geldtOp(inhoud, dag),
      geldigheid(feiten, o.overeenkomst, dag).oordeel,
    ),
    omschrijving: inhoud.omschrijving ?? null,
    redenen: [reden(`onderwerp-${inhoud.stadium}`, STADIUM[inhoud.stadium], [o])],
  };
}

const opBegin = (a: Onderwerp, b: Onderwerp) => {
  const [x, y] = [beginVenster(a.inhoud.van), beginVenster(b.inhoud.van)];
  return x.vroegst.localeCompare(y.vroegst) || a.herleiding.volgorde - b.herleiding.volgorde;
};

/** What the text puts at a level; what it leaves out of the cooperation on purpose has none (001:2216-2228). */
function niveaus(feiten: Feiten, id: string, onderwerpen: readonly Onderwerp[]): OnderwerpenStand['niveaus'] {
  return [
    ...eigenFeiten(feiten, id, 'bepaling').map(({ inhoud, herleiding }) => ({
      thema: null,
      onderwerp: inhoud.onderwerp,
      bepaling: inhoud.bepaling,
      niveau: inhoud.niveau ?? null,
      aangekondigd: false,
      gebeurtenis: herleiding.gebeurtenis,
    })),
    ...onderwerpen
      .filter(({ inhoud }) => inhoud.stadium === 'geregeld' || inhoud.stadium === 'aangekondigd')
      .map(({ inhoud, herleiding }) => ({
        thema: inhoud.thema,
        onderwerp: inhoud.functie ?? inhoud.thema,
        bepaling: inhoud.bepaling ?? null,
        niveau: inhoud.niveau ?? null,
        aangekondigd: inhoud.stadium === 'aangekondigd',
        gebeurtenis: herleiding.gebeurtenis,
      })),
  ];
}

export function onderwerpenStand(feiten: Feiten, id: string, dag: Dag): OnderwerpenStand {
  const alle = eigenFeiten(feiten, id, 'onderwerp').sort(
    (a, b) => a.inhoud.thema.localeCompare(b.inhoud.thema) || opBegin(a, b),
  );
  const perPartij = Map.groupBy(
    alle.filter((o) => o.inhoud.partij && o.inhoud.variant),
    (o) => partijSleutel(o.inhoud.partij as Partij),
  );
  const varianten = [...perPartij.values()].flatMap((fasen) => {
    const partij = fasen[0]?.inhoud.partij;
    if (!partij) return [];
    const opVolgorde = fasen.sort(opBegin).map((o) => regeling(feiten, o, dag));
    return [{ partij, naam: partijNaam(feiten, partij), fasen: opVolgorde }];
  });
  return {
    overeenkomst: id,
    naam: dossier(feiten, id).kop?.inhoud.naam ?? null,
    geldt: geldigheid(feiten, id, dag).oordeel,
    onderwerpen: alle.map((o) => regeling(feiten, o, dag)),
    niveaus: niveaus(feiten, id, alle),
    varianten: varianten.sort(opNaamEn((v) => partijSleutel(v.partij))),
  };
}
