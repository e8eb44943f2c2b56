import { geschil } from '@regiolog/domein/geschil/geschil';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import { toon } from '@regiolog/service-kit/gebeurtenis';
import { z } from 'zod';
import { type Inzage, Kanaal } from './inzage.ts';

/** One event of a case as somebody may see it: whoever tells the history of cases tells it so. */

/**
 * A closed event: its place and its hashes, so that the chain can be followed; nothing of what it says, nor its id. The
 * id follows from a secret of its sender, and without it nobody can try a guess against the hash.
 */
export const BeslotenGebeurtenis = z
  .object({
    soort: z.literal('besloten'),
    kanaal: Kanaal,
    regio: z.string(),
    dossier: z.string(),
    volgnummer: z.number(),
    geregistreerdOp: z.string().meta({ format: 'date-time' }),
    inhoud: z.null(),
    vorigeHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'BeslotenGebeurtenis' });

const besloten = (event: RecordedEvent, inzage: Inzage): z.infer<typeof BeslotenGebeurtenis> => ({
  soort: 'besloten',
  kanaal: inzage.kanaalVan(event),
  regio: event.ref.regio,
  dossier: event.ref.id,
  volgnummer: event.revision,
  geregistreerdOp: event.geregistreerd,
  inhoud: null,
  vorigeHash: event.previousHash,
  hash: event.hash,
});

/** What somebody may see of a whole file. */
export type Zaakzicht = {
  readonly inzage: Inzage;
  /** The events of the whole file that are open to this person, and those of them that count at the asked times. */
  readonly open: readonly RecordedEvent[];
  readonly telt: readonly RecordedEvent[];
};

/**
 * One event as this person may see it, what is about persons still sealed. What it corrected, or was corrected by, is
 * named when that is open too.
 */
export function zaakregel(event: RecordedEvent, { inzage, open, telt }: Zaakzicht) {
  if (!open.includes(event)) return besloten(event, inzage);
  const gezien = toon(event, open, telt);
  const uitspraak = geschil.schemas.UitspraakGedaan.safeParse(event.data).data;
  return {
    ...gezien,
    inhoud: uitspraak ? { ...uitspraak, zegel: inzage.zegel(uitspraak) } : gezien.inhoud,
    corrigeert: open.some(({ id }) => id === gezien.corrigeert) ? gezien.corrigeert : null,
  };
}
