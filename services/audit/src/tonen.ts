import { isDeepStrictEqual } from 'node:util';
import { geschil } from '@regiolog/domein/geschil/geschil';
import type { EventStore, RecordedEvent, StreamRef } from '@regiolog/event-store/event-store';
import { hashedText } from '@regiolog/event-store/hash-chain';
import { readWholeStream } from '@regiolog/event-store/walk';
import { Inzage } from '@regiolog/feiten/inzage';
import { BeslotenGebeurtenis, zaakregel } from '@regiolog/feiten/zaakregel';
import { Gebeurtenis, toon } from '@regiolog/service-kit/gebeurtenis';
import type { Kluis } from '@regiolog/service-kit/kluis';
import { openVerzegeld } from '@regiolog/service-kit/persoonsgegevens';
import { z } from 'zod';
import { Categorie } from './filter.ts';
import type { Plaats } from './logboek.ts';

/** What oversight is told of an event: as its file tells it, and no more. */

export const Auditregel = z
  .union([
    Gebeurtenis.extend({
      categorie: Categorie,
      bewijs: z
        .string()
        .nullish()
        .describe(
          'De tekst waarvan de hash de SHA-256 is, zodat iedereen die zelf kan narekenen. Wat over personen verzegeld is, ' +
            'blijft daarin verzegeld. Staat in het volledige bestand en bij één gebeurtenis; leeg als u niet alles ' +
            'van de gebeurtenis mag zien.',
        ),
    }).meta({ id: 'Auditgebeurtenis' }),
    BeslotenGebeurtenis.extend({ categorie: Categorie, bewijs: z.null().optional() }).meta({
      id: 'BeslotenAuditgebeurtenis',
    }),
  ])
  .describe('Een gebeurtenis, of dat er een is die besloten is.');
export type Auditregel = z.infer<typeof Auditregel>;

/** Files of which the history opens what is sealed about persons. Of the others it stays sealed for oversight. */
const OPEN: ReadonlySet<string> = new Set(['gemeente', 'regio', 'overeenkomst', 'mandaat', 'nvo']);

/** One event with the file that it stands in. */
export type Gevonden = { readonly event: RecordedEvent; readonly stroom: readonly RecordedEvent[] };

const refVan = ({ regio, categorie, dossier }: Plaats): StreamRef => ({ regio, categorie, id: dossier });
const naamVan = ({ regio, categorie, dossier }: Plaats): string => `${regio}.${categorie}.${dossier}`;

/** Reads the events at these places, each file once, in the order of the places. */
export async function haalOp(store: EventStore, plaatsen: readonly Plaats[]): Promise<Gevonden[]> {
  const stromen = new Map<string, readonly RecordedEvent[]>();
  for (const plaats of plaatsen) {
    const naam = naamVan(plaats);
    if (!stromen.has(naam)) stromen.set(naam, await readWholeStream(store, refVan(plaats)));
  }
  return plaatsen.flatMap((plaats) => {
    const stroom = stromen.get(naamVan(plaats)) ?? [];
    const event = stroom[plaats.volgnummer];
    return event ? [{ event, stroom }] : [];
  });
}

/** How oversight sees a case; worked out once for each. */
function zaakzicht() {
  const bekend = new Map<readonly RecordedEvent[], Parameters<typeof zaakregel>[1]>();
  return (stroom: readonly RecordedEvent[]) => {
    const eerder = bekend.get(stroom);
    if (eerder) return eerder;
    const inzage = new Inzage({ events: stroom }, { soort: 'toezicht' });
    const open = stroom.filter((event) => inzage.openGebeurtenis(event));
    const zicht = { inzage, open, telt: open };
    bekend.set(stroom, zicht);
    return zicht;
  };
}

const isZaak = ({ event }: Gevonden): boolean => event.ref.categorie === geschil.categorie;

type Getoond = ReturnType<typeof toon> | ReturnType<typeof zaakregel>;

/** The text that the hash is of. Of an event that is shown in part it would say the rest: that has none. */
function bewijsVan(event: RecordedEvent, getoond: Getoond): string | null {
  if (!('corrigeert' in getoond)) return null;
  const { inhoud, corrigeert } = toon(event, [event], [event]);
  const isHeel = isDeepStrictEqual([getoond.inhoud, getoond.corrigeert], [inhoud, corrigeert]);
  return isHeel ? hashedText(event) : null;
}

function rij(g: Gevonden, zicht: ReturnType<typeof zaakzicht>, metBewijs: boolean) {
  const getoond = isZaak(g) ? zaakregel(g.event, zicht(g.stroom)) : toon(g.event, g.stroom, g.stroom);
  const bewijs = metBewijs && { bewijs: bewijsVan(g.event, getoond) };
  return { ...getoond, categorie: g.event.ref.categorie, ...bewijs };
}

/**
 * Events as they are told, sealed parts opened or not as the history of their file does; a closed one says that it is.
 * `metBewijs` adds the text that the hash is of.
 */
export async function toonAlle(
  kluis: Kluis,
  gevonden: readonly Gevonden[],
  metBewijs = false,
): Promise<Auditregel[]> {
  const zicht = zaakzicht();
  const rijen = gevonden.map((g) => rij(g, zicht, metBewijs));
  const [open, dicht] = await Promise.all([
    openVerzegeld(
      rijen.filter(({ categorie }) => OPEN.has(categorie)),
      kluis,
    ),
    openVerzegeld(
      rijen.filter(({ categorie }) => !OPEN.has(categorie)),
      kluis,
      false,
    ),
  ]);
  const [vrij, gesloten] = [(open as Auditregel[]).values(), (dicht as Auditregel[]).values()];
  return rijen.flatMap(({ categorie }) => (OPEN.has(categorie) ? vrij : gesloten).next().value ?? []);
}

/** Is this told as closed? */
export const isBesloten = (regel: Auditregel): regel is z.infer<typeof BeslotenGebeurtenis> & Auditregel =>
  regel.soort === 'besloten';
