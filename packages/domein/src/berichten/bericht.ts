import { RECTIFICATIE } from '../gedeeld/aggregaat.ts';
import type { Gebeurtenis } from '../gedeeld/gebeurtenis.ts';
import { leesCorrectie, leesInhoud } from '../gedeeld/opgeslagen.ts';
import type { GeschilGebeurtenis } from '../geschil/fasen.ts';
import { zietHandeling } from '../geschil/zicht.ts';
import type { Correctie, JsonObject, Taalrij } from './publicatie.ts';
import { INGETROKKEN, kanaalVan } from './publicatie.ts';
import { OPGESLAGEN, rijVan, schemapad } from './register.ts';

/** One message of the published language, before it is put in an envelope. */
export type PubliekBericht = {
  /** Such as `nl.samenwerkingsafspraken.besluit-genomen`. */
  readonly type: string;
  /** Path of the schema of `data`, `/schemas/<type>/<version>`; the edge puts its address before it. */
  readonly dataschema?: string;
  /** What it is about, such as `urn:regiolog:overeenkomst:amersfoort.dvo-omnv`. Never the name of a person. */
  readonly onderwerp: string;
  /** Messages of one key keep their order: one file, one key. */
  readonly sleutel: string;
  /** The topic, such as `regiolog.amersfoort.afspraken`. */
  readonly kanaal: string;
  /** True: it travels as a reference only. */
  readonly vertrouwelijk: boolean;
  /** Absent when it is confidential, or larger than a message may be. */
  readonly data?: JsonObject;
  /** Path where who may can read more, such as `/v1/geschillen/{id}`. */
  readonly dataref?: string;
};

/** The profile lets a message be 64 KB; what stands around the data never takes more than 4 KB. Bytes in UTF-8. */
export const MEESTE_DATA = 60 * 1024;

/** In disputes nobody can tell from the event alone whether what was taken back was open to all parties. */
const MET_INTREKKING: ReadonlySet<string> = new Set(['gemeente', 'regio', 'overeenkomst', 'mandaat', 'nvo']);

/** May every party of the case see this act whole? Somebody who stands for no party sees what all of them see. */
const vanAllePartijen = (inhoud: unknown): boolean =>
  zietHandeling({ soort: 'partij', partijen: [] }, inhoud as GeschilGebeurtenis) === 'geheel';

/** The data, or where they are. Never both: who follows a reference must find the very same data (CloudEvents dataref). */
function inhoudVan(rij: Taalrij, data: JsonObject | undefined, dataref: string): Partial<PubliekBericht> {
  if (!data || new TextEncoder().encode(JSON.stringify(data)).length > MEESTE_DATA) return { dataref };
  return { data, dataschema: schemapad(rij) };
}

function maak(rij: Taalrij, gebeurtenis: Gebeurtenis, data: unknown, correctie?: Correctie): PubliekBericht {
  const uit = rij.maak({ gebeurtenis, data, ...(correctie ? { correctie } : {}) });
  return {
    type: rij.type,
    onderwerp: uit.onderwerp,
    sleutel: uit.sleutel,
    kanaal: kanaalVan(gebeurtenis.ref.regio, rij.kanaal),
    vertrouwelijk: rij.vertrouwelijk,
    ...inhoudVan(rij, uit.data, uit.dataref),
  };
}

/**
 * The message that one recorded event is to the world; undefined when it is not published (the register of types says
 * why). Throws OnleesbareGebeurtenis for what the register cannot read itself.
 */
export function berichtVan(gebeurtenis: Gebeurtenis): PubliekBericht | undefined {
  const { categorie } = gebeurtenis.ref;
  const schemas = OPGESLAGEN[categorie];
  if (!schemas) return undefined;
  const herstel = gebeurtenis.type === RECTIFICATIE ? leesCorrectie(gebeurtenis) : undefined;
  const correctie = herstel && {
    bericht: herstel.corrigeert,
    eersteBericht: herstel.groep,
    eersteVolgnummer: herstel.volgorde,
  };
  if (herstel && !herstel.vervanging)
    return MET_INTREKKING.has(categorie) ? maak(INGETROKKEN, gebeurtenis, undefined, correctie) : undefined;
  const inhoud = leesInhoud(schemas, herstel?.vervanging ?? gebeurtenis);
  const rij = rijVan(categorie, inhoud.type);
  if (!rij || (categorie === 'geschil' && !vanAllePartijen(inhoud))) return undefined;
  return maak(rij, gebeurtenis, inhoud.data, correctie);
}
