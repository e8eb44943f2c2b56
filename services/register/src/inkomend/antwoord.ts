import {
  Aanhoudreden,
  Onbestelbaarreden,
  postvakGebeurtenissen,
  REDENEN,
} from '@regiolog/domein/postvak/events';
import type { Bericht } from '@regiolog/domein/postvak/postvak';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import type { Antwoord } from '@regiolog/service-kit/route';
import { z } from 'zod';
import type { Lot } from './ontvangst.ts';
import type { Postvakrij } from './postvak.ts';

/** What is told of a message: where it came from, what became of it and why; never what it says. */

export const Status = z.enum(['aangehouden', 'geplaatst', 'onbestelbaar', 'afgewezen']);

const Reden = z
  .object({ code: z.union([Aanhoudreden, Onbestelbaarreden]), melding: z.string() })
  .meta({ id: 'Plaatsingsreden' });

const Lotvorm = z.object({
  id: z.string().describe('Het nummer van het bericht in het register.'),
  gemeente: z.string(),
  systeem: z.string().nullable().describe('Het systeem dat het bericht stuurde (source).'),
  bericht: z.string().nullable().describe('Het id dat dat systeem eraan gaf.'),
  soort: z.string().nullable(),
  status: Status,
  reden: Reden.nullable().describe('Waarom het niet is geplaatst.'),
  weigering: z.string().nullable().describe('De code waarmee het register het vastleggen weigerde.'),
  motivering: z.string().nullable().describe('Waarom de regio het afwees.'),
  overeenkomst: z.string().nullable(),
  versie: z.string().nullable(),
  gebeurtenis: z.string().nullable().describe('Het nummer van wat is vastgelegd.'),
});

/** The answer to a message that was sent. */
export const Berichtlot = Lotvorm.extend({
  herhaald: z.boolean().describe('Dit bericht was al eerder ontvangen.'),
}).meta({ id: 'Berichtlot' });

/** A message in a list. */
export const Berichtrij = Lotvorm.extend({
  regio: z.string(),
  sinds: z.string().describe('Wanneer het is ontvangen.'),
  laatst: z.string().describe('Wanneer er voor het laatst iets mee gebeurde.'),
}).meta({ id: 'Berichtrij' });

/** One message, with what it says where that was kept. */
export const Berichtblad = Berichtrij.extend({
  inhoud: z
    .union([
      z.string(),
      z.object({ vernietigd: z.literal(true) }),
      z.object({ verzegeld: z.literal(true) }),
      z.object({ onleesbaar: z.literal(true) }),
    ])
    .nullable()
    .describe('Wat er binnenkwam, als dat is bewaard: verzegeld voor wie het niet mag lezen.'),
}).meta({ id: 'Berichtblad' });

/** An attempt to place a message: when, and why it failed; nothing when it did not. */
export const Poging = z
  .object({ geregistreerd: z.string(), reden: Reden.nullable() })
  .meta({ id: 'Plaatsingspoging' });

/** That a message was turned down, and why. */
export const Afwijzing = z
  .object({ geregistreerd: z.string(), motivering: z.string() })
  .meta({ id: 'Berichtafwijzing' });

const Metreden = z.object({ reden: z.union([Aanhoudreden, Onbestelbaarreden]) });

const metMelding = (code: z.infer<typeof Aanhoudreden> | z.infer<typeof Onbestelbaarreden>) => ({
  code,
  melding: REDENEN[code],
});

function lotVorm(id: string, b: Bericht): z.input<typeof Lotvorm> {
  return {
    id,
    gemeente: b.gemeente,
    systeem: b.systeem ?? null,
    bericht: b.bericht ?? null,
    soort: b.soort ?? null,
    status: b.status,
    reden: 'reden' in b ? metMelding(b.reden) : null,
    weigering: ('weigering' in b && b.weigering) || null,
    motivering: b.status === 'afgewezen' ? b.motivering : null,
    overeenkomst: ('overeenkomst' in b && b.overeenkomst) || null,
    versie: b.status === 'geplaatst' ? b.versie : null,
    gebeurtenis: b.status === 'geplaatst' ? b.gebeurtenis : null,
  };
}

export const alsLot = ({ id, bericht, herhaald }: Lot): z.input<typeof Berichtlot> => ({
  ...lotVorm(id, bericht),
  herhaald,
});

export const alsRij = ({ id, bericht, regio, sinds, laatst }: Postvakrij): z.input<typeof Berichtrij> => ({
  ...lotVorm(id, bericht),
  regio,
  sinds,
  laatst,
});

/** What was tried with a message, first to last; placing it is the last attempt. */
export const pogingenVan = (events: readonly RecordedEvent[]): z.input<typeof Poging>[] =>
  events.flatMap(({ type, data, geregistreerd }) => {
    const reden = Metreden.safeParse(data).data?.reden;
    if (reden === undefined && type !== 'BerichtGeplaatst') return [];
    return [{ geregistreerd, reden: reden === undefined ? null : metMelding(reden) }];
  });

/** How often and why a message was turned down. */
export const afwijzingenVan = (events: readonly RecordedEvent[]): z.input<typeof Afwijzing>[] =>
  events.flatMap(({ data, geregistreerd }) => {
    const gelezen = postvakGebeurtenissen.BerichtAfgewezen.safeParse(data).data;
    return gelezen ? [{ geregistreerd, motivering: gelezen.motivering }] : [];
  });

export const LABEL = 'Berichten van gemeenten';

/** The answer that tells what became of a message: 201 placed just now, 202 held, 200 what was known. */
export const antwoordMet = (lot: Lot): Antwoord => {
  const nu = lot.bericht.status === 'geplaatst' && !lot.herhaald ? 201 : 200;
  return {
    status: lot.bericht.status === 'aangehouden' ? 202 : nu,
    inhoud: alsLot(lot),
    etag: lot.revisie,
    positie: lot.positie,
    locatie: `/v1/inkomend/${lot.id}`,
  };
};
