import { AangebodenBericht, regioVanBericht } from '@regiolog/domein/berichten/inkomend';
import { type OntvangenRecord, uitRecord } from '@regiolog/domein/berichten/kafka';
import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { Spoor } from '@regiolog/domein/gedeeld/gebeurtenis';
import { LANDELIJK } from '@regiolog/domein/gedeeld/namen';
import { isWeigering, type Weigering } from '@regiolog/domein/gedeeld/weigering';
import { Berichtkenmerk, type Onbestelbaarreden, Systeem } from '@regiolog/domein/postvak/events';
import { BODY_BYTES, leesJson } from '@regiolog/service-kit/body';
import { foutenVan, nederlands } from '@regiolog/service-kit/faults';
import {
  GEEN_REGIO,
  HERGEBRUIKT,
  isTijdelijk,
  type Lot,
  legTerzijde,
  ontvang,
  type Plek,
} from './ontvangst.ts';
import { FEITEN_MS, type InkomendDeps } from './plaatsing.ts';

/** One record of a topic: from its bytes to what is recorded of it. Nothing that came in ends otherwise. */

/** A record of Kafka, as its client gives it. */
export type Kafkarecord = OntvangenRecord & { readonly value: Uint8Array | null };

/** Why a record can never be placed, and what is wrong in it. */
type Afval = {
  readonly reden: Onbestelbaarreden;
  readonly fouten: unknown;
  readonly weigering?: string;
};

/** The topics that the systems of municipalities write: one each, which only the own system may. */
export const INKOMENDE_TOPICS = /^regiolog\.in\.(gm\d{4})$/;

/** Recording cannot be done now; it must be tried again. */
export class NogNiet extends Error {
  readonly code = 'inkomend/nog-niet';
}

function lees(record: Kafkarecord): { readonly bericht: AangebodenBericht } | { readonly afval: Afval } {
  const onleesbaar = (fouten: unknown) => ({ afval: { reden: 'bericht-onleesbaar', fouten } as const });
  if (record.value === null) return onleesbaar('Dit bericht heeft geen inhoud.');
  if (record.value.length > BODY_BYTES) return onleesbaar('Dit bericht is te groot.');
  const vorm = leesJson(record.value);
  if (vorm.fouten.length > 0) return onleesbaar(vorm.fouten);
  const event = uitRecord(record);
  if (isWeigering(event) && event.code === 'mediatype-onbekend') return onleesbaar(event.melding);
  // Read as it is read over HTTP, so that the same faults have the same names.
  const gelezen = AangebodenBericht.safeParse(vorm.waarde, nederlands);
  if (gelezen.success) return { bericht: gelezen.data };
  return { afval: { reden: 'bericht-ongeldig', fouten: foutenVan(gelezen.error) } };
}

/** By which names the sender knows a message that is not sound otherwise, if these are. */
function kopUit({ value }: Kafkarecord) {
  const waarde = value && leesJson(value).waarde;
  const { source, id } = (typeof waarde === 'object' && waarde !== null ? waarde : {}) as Record<
    string,
    unknown
  >;
  const systeem = Systeem.safeParse(source).data;
  const bericht = Berichtkenmerk.safeParse(id).data;
  return systeem && bericht ? { systeem, bericht } : {};
}

function afvalVan(weigering: Weigering): Afval {
  const fouten = weigering.fouten ?? weigering.melding;
  if (weigering === HERGEBRUIKT) return { reden: 'bericht-hergebruikt', fouten };
  if (weigering === GEEN_REGIO) return { reden: 'regio-onbekend', fouten };
  return { reden: 'daad-geweigerd', fouten, weigering: weigering.code };
}

function spoorVan({ headers }: Kafkarecord): string | undefined {
  const kop = headers?.['traceparent'];
  const tekst = kop instanceof Uint8Array ? Buffer.from(kop).toString('latin1') : kop;
  return Spoor.safeParse(tekst).data;
}

/**
 * The region of a municipality, or national. Known once the facts are as far as the log: of an earlier moment it would
 * put a dead letter where nobody of the region looks, and at a repeat in another place.
 */
async function regioVanGemeente(deps: InkomendDeps, gemeente: string): Promise<string> {
  const hoofd = await deps.store.head();
  if (hoofd && !(await deps.view.projector.reached(hoofd.cursor, FEITEN_MS)))
    throw new NogNiet('the facts are not as far as the log');
  return deps.betrekkingen.regiosVanGemeente(gemeente, dagVan(deps.nu()))[0] ?? LANDELIJK;
}

/**
 * Takes in one record of the topic of a municipality: from whom it is, is said by the topic alone. Throws NogNiet when it
 * must come again; else something is recorded of it when this resolves.
 */
export async function neemRecord(
  deps: InkomendDeps,
  gemeente: string,
  plek: Plek,
  record: Kafkarecord,
): Promise<Lot> {
  const gelezen = lees(record);
  const terzijde = async ({ reden, fouten, weigering }: Afval, regio?: string): Promise<Lot> => {
    const tekst = Buffer.from(record.value ?? '').toString('utf8');
    const waar = { gemeente, regio: regio ?? (await regioVanGemeente(deps, gemeente)), plek };
    const wat = { ...waar, reden, weigering, kop: kopUit(record) };
    return legTerzijde(deps, { ...wat, inhoud: { tekst, fouten } });
  };
  if ('afval' in gelezen) return terzijde(gelezen.afval);
  const { bericht } = gelezen;
  if (bericht.data.gemeente !== gemeente) return terzijde({ reden: 'andere-gemeente', fouten: [] });
  const lot = await ontvang(deps, bericht, spoorVan(record));
  if (!isWeigering(lot)) return lot;
  if (isTijdelijk(lot)) throw new NogNiet('others are recording in the same file');
  return terzijde(afvalVan(lot), lot === GEEN_REGIO ? undefined : regioVanBericht(bericht));
}
