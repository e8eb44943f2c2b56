/**
 * Refusals are values. A refusal has a stable code that programs rely on and a sentence in plain Dutch that people
 * read. The edge turns the kind of a code into an HTTP status; the domain never knows HTTP.
 */

/** What sort of refusal it is; each sort has one HTTP status (service-kit, problem.ts). */
export type WeigeringSoort =
  | 'ongeldig'
  | 'niet-aangemeld'
  | 'verboden'
  | 'niet-gevonden'
  | 'methode'
  | 'niet-aanvaardbaar'
  | 'in-strijd'
  | 'verouderd'
  | 'te-groot'
  | 'mediatype'
  | 'voorwaarde-ontbreekt'
  | 'storing'
  | 'tijdelijk-niet';

/** Every code that can reach a user, with its sort and its title. The README lists exactly these (tested). */
export const WEIGERINGEN = {
  'invoer-ongeldig': ['ongeldig', 'De invoer klopt niet'],
  'tijdstip-in-de-toekomst': ['ongeldig', 'Dat moment is nog niet geweest'],
  'bekend-zonder-bron': ['ongeldig', 'Eerder bekend vraagt om een bron'],
  'bekend-na-registratie': ['ongeldig', 'Bekend kan niet na de registratie liggen'],
  'document-onbekend': ['ongeldig', 'Dit document is niet aangeleverd'],
  'datum-in-de-toekomst': ['ongeldig', 'Die dag is er nog niet'],
  'einde-voor-begin': ['ongeldig', 'Het einde ligt voor het begin'],
  'niet-anoniem': ['ongeldig', 'Hierin is iemand te herkennen'],
  'token-ontbreekt': ['niet-aangemeld', 'U bent niet aangemeld'],
  'token-ongeldig': ['niet-aangemeld', 'Uw aanmelding is niet geldig'],
  'niet-bevoegd': ['verboden', 'Dit mag u niet'],
  'niet-gevonden': ['niet-gevonden', 'Dit bestaat niet'],
  'methode-niet-toegestaan': ['methode', 'Deze handeling bestaat hier niet'],
  'antwoordvorm-onbekend': ['niet-aanvaardbaar', 'Deze antwoordvorm kennen we niet'],
  'bestaat-al': ['in-strijd', 'Dit bestaat al'],
  'in-strijd-met-dossier': ['in-strijd', 'Dit spreekt het dossier zelf tegen'],
  'gebeurtenis-onbekend': ['in-strijd', 'Deze gebeurtenis staat niet in het dossier'],
  'al-gerectificeerd': ['in-strijd', 'Deze gebeurtenis is al hersteld'],
  'gelijktijdig-gewijzigd': ['in-strijd', 'Iemand anders was u voor'],
  'fase-laat-niet-toe': ['in-strijd', 'Dat kan in deze fase niet'],
  'termijn-loopt': ['in-strijd', 'Er loopt nog een termijn'],
  'stuk-niet-ontvangen': ['in-strijd', 'Nog niet iedereen heeft alle stukken'],
  'wraking-loopt': ['in-strijd', 'Er is nog niet op een wraking beslist'],
  'belang-bij-zaak': ['in-strijd', 'Dit lid heeft een band met een partij'],
  'stemming-ontoereikend': ['in-strijd', 'De stemming draagt deze uitspraak niet'],
  'onder-zegel': ['in-strijd', 'Dit ligt onder een verzegelde uitspraak'],
  'sleutel-hergebruikt': ['in-strijd', 'Deze Idempotency-Key hoort bij een ander verzoek'],
  'geen-kafka': ['in-strijd', 'Hier is geen Kafka'],
  'versie-verouderd': ['verouderd', 'U werkt op een oude stand'],
  'te-groot': ['te-groot', 'Dit is te groot'],
  'mediatype-onbekend': ['mediatype', 'Deze vorm nemen we niet aan'],
  'sleutel-ontbreekt': ['voorwaarde-ontbreekt', 'Een Idempotency-Key ontbreekt'],
  storing: ['storing', 'Er ging iets mis bij ons'],
  'vraag-te-zwaar': ['tijdelijk-niet', 'Deze vraag kost te veel tijd'],
  'kluis-onbereikbaar': ['tijdelijk-niet', 'De kluis antwoordt nu niet'],
  'kafka-onbereikbaar': ['tijdelijk-niet', 'Kafka antwoordt nu niet'],
  'nog-niet-gereed': ['tijdelijk-niet', 'Het register is nog niet zover'],
} as const satisfies Record<string, readonly [WeigeringSoort, string]>;

export type WeigeringCode = keyof typeof WEIGERINGEN;

/** One fault in what was sent, with the place of it (`besluit.datum`, `leden.2.gemeente`). */
export type Fout = { readonly veld: string; readonly melding: string };

/** A refusal: nothing was changed. `melding` is a sentence in plain Dutch; `fouten` names every fault at once. */
export type Weigering = {
  readonly geweigerd: true;
  readonly code: WeigeringCode;
  readonly melding: string;
  readonly fouten?: readonly Fout[];
  /** Of a file that moved on: the number of its last event. Only for who may read the file. */
  readonly volgnummer?: number;
};

export function weiger(code: WeigeringCode, melding: string, fouten?: readonly Fout[]): Weigering {
  return fouten ? { geweigerd: true, code, melding, fouten } : { geweigerd: true, code, melding };
}

export function isWeigering(waarde: unknown): waarde is Weigering {
  return (
    typeof waarde === 'object' && waarde !== null && (waarde as { geweigerd?: unknown }).geweigerd === true
  );
}
