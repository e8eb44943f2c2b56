import { Gerectificeerd, RECTIFICATIE } from '@regiolog/domein/gedeeld/aggregaat';
import { bekendVan, Herkomst } from '@regiolog/domein/gedeeld/gebeurtenis';
import { Bron } from '@regiolog/domein/gedeeld/namen';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import { z } from 'zod';

/** A text that is kept sealed, as it is shown: open, or why it is not. */
export const Verzegelbaar = z.union([
  z.string(),
  z.object({ vernietigd: z.literal(true) }),
  z.object({ onleesbaar: z.literal(true) }),
  z.object({ verzegeld: z.literal(true) }),
]);

/** Narrows a history to what was recorded after the state that somebody looked at. */
export const Sinds = z.object({
  naVolgnummer: z.coerce
    .number()
    .int()
    .min(0)
    .max(9_999_999_999)
    .optional()
    .describe('Alleen wat na dit volgnummer is vastgelegd: de ETag van de stand die u zag.'),
});

/** Was this event recorded after the state that was looked at? */
export const isSinds = ({ revision }: RecordedEvent, { naVolgnummer }: z.infer<typeof Sinds>): boolean =>
  naVolgnummer === undefined || revision > naVolgnummer;

/** One event as an auditor wants it: what, who, in which role, why, from which source, and its place in the chain. */
export const Gebeurtenis = z
  .object({
    gebeurtenis: z.string(),
    soort: z.string(),
    regio: z.string(),
    dossier: z.string(),
    volgnummer: z.number(),
    geregistreerdOp: z.string().meta({ format: 'date-time' }),
    bekendOp: z.string().meta({ format: 'date-time' }),
    door: z.string(),
    rol: z.string(),
    bron: Bron.nullable(),
    toelichting: Verzegelbaar.nullable(),
    inhoud: z.unknown(),
    corrigeert: z.string().nullable().describe('De gebeurtenis die hiermee is hersteld.'),
    voorheen: z.unknown().describe('Wat er stond voordat dit werd hersteld.'),
    gerectificeerdDoor: z.string().nullable(),
    vorigeHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'Gebeurtenis' });

/** What an event says: of a correction, what it states anew (nothing when it took the fact away). */
function zegt(event: RecordedEvent | undefined): {
  soort: string;
  inhoud: unknown;
  herstel: Gerectificeerd | null;
} {
  if (!event) return { soort: '', inhoud: null, herstel: null };
  if (event.type !== RECTIFICATIE) return { soort: event.type, inhoud: event.data, herstel: null };
  const herstel = Gerectificeerd.safeParse(event.data).data;
  // A correction that cannot be read is shown as it is stored: an auditor wants to see exactly that.
  if (!herstel) return { soort: RECTIFICATIE, inhoud: event.data, herstel: null };
  return { soort: RECTIFICATIE, inhoud: herstel.vervanging, herstel };
}

/**
 * One event of a stream as it is shown; `zichtbaar` are the events that count at the asked times. What it holds about
 * persons is still sealed: open the whole page with openVerzegeld.
 */
export function toon(
  event: RecordedEvent,
  stroom: readonly RecordedEvent[],
  zichtbaar: readonly RecordedEvent[],
) {
  const herkomst = Herkomst.safeParse(event.metadata).data;
  const { soort, inhoud, herstel } = zegt(event);
  const vorige = herstel && stroom.find((e) => e.id === herstel.corrigeert);
  const door = zichtbaar.find((e) => zegt(e).herstel?.corrigeert === event.id);
  return {
    gebeurtenis: event.id,
    soort,
    regio: event.ref.regio,
    dossier: event.ref.id,
    volgnummer: event.revision,
    geregistreerdOp: event.geregistreerd,
    bekendOp: bekendVan(event),
    door: herkomst?.actor ?? 'onbekend',
    rol: herkomst?.rol ?? 'onbekend',
    bron: herkomst?.bron ?? null,
    toelichting: herkomst?.toelichting ?? null,
    inhoud,
    corrigeert: herstel?.corrigeert ?? null,
    voorheen: vorige ? zegt(vorige).inhoud : null,
    gerectificeerdDoor: door?.id ?? null,
    vorigeHash: event.previousHash,
    hash: event.hash,
  };
}
