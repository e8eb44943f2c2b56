import {
  Gerectificeerd,
  leesInhoud,
  OnleesbareGebeurtenis,
  RECTIFICATIE,
} from '@regiolog/domein/gedeeld/aggregaat';
import type { GeschilGebeurtenis } from '@regiolog/domein/geschil/fasen';
import { geschil } from '@regiolog/domein/geschil/geschil';
import type { Stuk, Uitspraak, Zaak } from '@regiolog/domein/geschil/state';
import { vooraf, zegelposten } from '@regiolog/domein/geschil/zegel';
import { type GetoondZegel, zegelVoor } from '@regiolog/domein/geschil/zegeltoets';
import { type Kijker, RAADKAMER, zietHandeling, zietStuk } from '@regiolog/domein/geschil/zicht';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import type { Kluis } from '@regiolog/service-kit/kluis';
import { openVerzegeld } from '@regiolog/service-kit/persoonsgegevens';
import { z } from 'zod';

/**
 * How much of one file somebody may see. Of what is closed it is told that it is there, when it was recorded and why it
 * is closed: not what kind of act it was, by whom, or what it holds. (The name of a confidential document stands where
 * the parties must know it: in the decision whether that is justified, and under the seal.) A right is judged by what is
 * known now: what is closed today stays closed when an earlier moment is asked, and what was closed then as well.
 */

export const Kanaal = z.enum(['raadkamer', 'vertrouwelijk']);
export type Kanaal = z.infer<typeof Kanaal>;

/** That there is something, and no more. */
export const Besloten = z
  .object({
    besloten: z.literal(true),
    kanaal: Kanaal.describe('Waarom u het niet ziet: het is van de raadkamer, of vertrouwelijk.'),
    geregistreerdOp: z.string().meta({ format: 'date-time' }),
  })
  .meta({ id: 'Besloten' });

export const besloten = (kanaal: Kanaal, { geregistreerd }: RecordedEvent): z.infer<typeof Besloten> => ({
  besloten: true,
  kanaal,
  geregistreerdOp: geregistreerd,
});

/** Acts about a document say what it is called and to whom it went: they are closed when it is. */
const OVER_EEN_STUK: ReadonlySet<string> = new Set(['StukVerzonden', 'StukOntvangen']);

type Indiening = Extract<GeschilGebeurtenis, { type: 'StukIngediend' }>;
const isIndiening = (g: GeschilGebeurtenis): g is Indiening => g.type === 'StukIngediend';

export class Inzage {
  readonly kijker: Kijker;
  /** Every act as it is known now, or was last known before it was taken away. */
  readonly #nu: ReadonlyMap<string, GeschilGebeurtenis>;
  /** Documents by the name that they have now, or had before they were taken away. */
  readonly #stukken: ReadonlyMap<string, readonly Indiening[]>;

  readonly #events: readonly RecordedEvent[];

  constructor({ events }: { readonly events: readonly RecordedEvent[] }, kijker: Kijker) {
    this.kijker = kijker;
    this.#events = events;
    const vormen = events.flatMap((event) => vormVan(event) ?? []);
    this.#nu = new Map(vormen.map(({ groep, inhoud }) => [groep, inhoud]));
    const nu = [...this.#nu.values()].filter(isIndiening);
    this.#stukken = Map.groupBy(nu, ({ data }) => data.stuk);
  }

  /** Is this form of an act open to this person, and is the act as it is known now? */
  open(groep: string, inhoud: GeschilGebeurtenis): boolean {
    const nu = this.#nu.get(groep);
    return this.#ziet(inhoud) && (nu === undefined || this.#ziet(nu));
  }

  /** The same of what one event said. Nothing that was taken away is opened by its being gone. */
  openGebeurtenis(event: RecordedEvent): boolean {
    const groep = groepVan(event);
    const gezegd = vormVan(event)?.inhoud ?? this.#nu.get(groep);
    // What cannot be read cannot be judged: it may be of the chamber.
    return gezegd ? this.open(groep, gezegd) : this.kijker.soort === 'commissie';
  }

  /** Is the document of this name open, as it is known now? */
  openStuk(naam: string): boolean {
    return (this.#stukken.get(naam) ?? []).every((vorm) => zietHandeling(this.kijker, vorm) === 'geheel');
  }

  /** Of a document in a case as it was at some moment. */
  zietStuk(stuk: Stuk): boolean {
    return zietStuk(this.kijker, stuk) && this.openStuk(stuk.stuk);
  }

  #ziet(inhoud: GeschilGebeurtenis): boolean {
    if (zietHandeling(this.kijker, inhoud) !== 'geheel') return false;
    const { stuk } = inhoud.data as { readonly stuk?: unknown };
    return !OVER_EEN_STUK.has(inhoud.type) || typeof stuk !== 'string' || this.openStuk(stuk);
  }

  /** Why somebody does not see an act. */
  kanaal(inhoud: GeschilGebeurtenis): Kanaal {
    if (RAADKAMER.has(inhoud.type)) return 'raadkamer';
    const { stuk } = inhoud.data as { readonly stuk?: unknown };
    const vormen = typeof stuk === 'string' ? (this.#stukken.get(stuk) ?? []) : [];
    return vormen.some(({ data }) => data.kanaal === 'raadkamer') ? 'raadkamer' : 'vertrouwelijk';
  }

  kanaalVan(event: RecordedEvent): Kanaal {
    const inhoud = vormVan(event)?.inhoud ?? this.#nu.get(groepVan(event));
    return inhoud ? this.kanaal(inhoud) : 'raadkamer';
  }

  /** What an open act says to this person. Of a thing under a seal that is closed, the salt is not told. */
  inhoud({ type, data }: GeschilGebeurtenis): Readonly<Record<string, unknown>> {
    return type === 'UitspraakGedaan' ? { ...data, zegel: this.zegel(data) } : data;
  }

  /** The seal of a ruling as this person may have it. */
  zegel({ ontwerp, zegel }: Pick<Uitspraak, 'ontwerp' | 'zegel'>): GetoondZegel {
    const toen = voorafAan(this.#events, ontwerp);
    return zegelVoor(zegel, toen ? zegelposten(toen, this.kijker) : []);
  }

  /** May what is sealed about persons be opened? Oversight sees that it is there, or that it was destroyed. */
  get leestPersonen(): boolean {
    return this.kijker.soort !== 'toezicht';
  }

  /** Opens what is sealed about persons in a whole answer, as far as this person may read it. */
  onthul(waarde: unknown, kluis: Kluis): Promise<unknown> {
    return openVerzegeld(waarde, kluis, this.leestPersonen);
  }
}

/** The case as it was just before a ruling; nothing when that cannot be read. */
export function voorafAan(events: readonly RecordedEvent[], ontwerp: string): Zaak | undefined {
  try {
    return vooraf(events, ontwerp);
  } catch (fout) {
    if (fout instanceof OnleesbareGebeurtenis) return undefined;
    throw fout;
  }
}

type Vorm = { readonly groep: string; readonly inhoud: GeschilGebeurtenis };

const herstelVan = (event: RecordedEvent): Gerectificeerd | undefined =>
  event.type === RECTIFICATIE ? Gerectificeerd.safeParse(event.data).data : undefined;

/** The act that an event is about: its own, or the one that it corrects. What cannot be read is about itself. */
export const groepVan = (event: RecordedEvent): string => herstelVan(event)?.groep ?? event.id;

/** What one event states, by itself; nothing when it takes an act away or cannot be read. */
export function vormVan(event: RecordedEvent): Vorm | undefined {
  const gezegd = event.type === RECTIFICATIE ? herstelVan(event)?.vervanging : event;
  if (!gezegd) return undefined;
  try {
    return { groep: groepVan(event), inhoud: leesInhoud(geschil.schemas, gezegd) };
  } catch (fout) {
    if (fout instanceof OnleesbareGebeurtenis) return undefined;
    throw fout;
  }
}
