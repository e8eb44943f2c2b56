import { RegioSlug } from '../gedeeld/namen.ts';
import { CloudEvent } from './cloudevent.ts';
import { aangebodenTopic, INKOMENDE_TAAL } from './inkomend.ts';
import { type JsonObject, KANALEN, type Kanaal, kanaalVan, type Taalrij } from './publicatie.ts';
import { schemapad, TAAL } from './register.ts';
import { alsJsonSchema } from './schemas.ts';

/** The AsyncAPI document of the published language, from the register of types itself. */

export type Asyncapivraag = {
  readonly titel: string;
  /** Version of the document, as semver. */
  readonly versie: string;
  /** Who sends, as the `source` of every message. */
  readonly bron: string;
  /** The address before the paths of schemas, without a slash at its end. */
  readonly basis: string;
};

const KANAAL: Readonly<Record<Kanaal, string>> = {
  afspraken: 'Wat een regio vastlegt over haar gemeenten, overeenkomsten en mandaten.',
  geschillen:
    'Dat er iets gebeurde in een geschil, als verwijzing: alleen wie bij het geschil hoort, kan lezen wat.',
  onbestelbaar:
    'Wat systemen van gemeenten stuurden en niet geplaatst kon worden: waarom, en hoe het afliep. Nooit wat erin stond.',
};

const verwijs = (...pad: readonly string[]) => ({
  $ref: `#/${pad.map((deel) => deel.replaceAll('/', '~1')).join('/')}`,
});

const KOP = {
  type: 'object',
  required: ['content-type'],
  properties: {
    'content-type': { type: 'string', const: 'application/cloudevents+json; charset=UTF-8' },
    traceparent: { type: 'string', description: 'Het spoor van het verzoek (W3C Trace Context).' },
  },
};

/** A type that goes out, or one that comes in. */
type Rij = Pick<Taalrij, 'type' | 'versie' | 'betekenis' | 'schema'>;

/** What the envelope holds for this type: its name, and the data or the place where they are. */
function inhoudVan(rij: Rij, basis: string): JsonObject {
  const data = rij.schema
    ? { properties: { type: { const: rij.type }, data: { $ref: `${basis}${schemapad(rij)}` } } }
    : { properties: { type: { const: rij.type }, data: false }, required: ['dataref'] };
  return { allOf: [verwijs('components', 'schemas', 'cloudevent'), data] };
}

const berichtVoor = (rij: Rij, basis: string): JsonObject => ({
  name: rij.type,
  title: rij.type,
  summary: rij.betekenis,
  contentType: 'application/cloudevents+json',
  headers: KOP,
  payload: inhoudVan(rij, basis),
  bindings: {
    kafka: { key: { type: 'string', description: 'De sleutel van het dossier; gelijk aan partitionkey.' } },
  },
});

const perKanaal = <T>(maak: (kanaal: Kanaal, rijen: readonly Taalrij[]) => T): Record<string, T> =>
  Object.fromEntries(
    KANALEN.map((kanaal) => [
      kanaal,
      maak(
        kanaal,
        TAAL.filter((rij) => rij.kanaal === kanaal),
      ),
    ]),
  );

const INKOMEND = 'Wat het eigen systeem van een gemeente meldt: alleen dat systeem mag hier schrijven.';
const verwijsNaar = (rijen: readonly Rij[]): JsonObject =>
  Object.fromEntries(rijen.map(({ type }) => [type, verwijs('components', 'messages', type)]));

/** The topic of each municipality, from which the register reads. */
const inkomend = {
  kanaal: {
    address: aangebodenTopic('{gemeente}'),
    description: INKOMEND,
    parameters: { gemeente: { description: 'De TOOI-code van de gemeente, zoals gm0307.' } },
    messages: verwijsNaar(INKOMENDE_TAAL),
  },
  handeling: {
    action: 'receive',
    channel: verwijs('channels', 'inkomend'),
    summary: INKOMEND,
    messages: INKOMENDE_TAAL.map(({ type }) => verwijs('channels', 'inkomend', 'messages', type)),
  },
};

/** The AsyncAPI 3.0 document: one topic of each kind per region, one per municipality, and the messages in them. */
export function asyncapi({ titel, versie, bron, basis }: Asyncapivraag): JsonObject {
  return {
    asyncapi: '3.0.0',
    info: {
      title: titel,
      version: versie,
      description: `CloudEvents volgens het NL GOV-profiel 1.1, van ${bron}. Een bericht kan vaker komen: het houdt zijn id. Berichten met één sleutel komen in volgorde. Het tijdstip (time) is dat van vastleggen; wanneer iets geldt, staat in de inhoud.`,
      license: { name: 'EUPL-1.2' },
    },
    defaultContentType: 'application/cloudevents+json',
    channels: {
      ...perKanaal((kanaal, rijen) => ({
        address: kanaalVan('{regio}', kanaal),
        description: KANAAL[kanaal],
        parameters: {
          regio: { description: `De regio, of landelijk. ${RegioSlug.description ?? ''}`.trim() },
        },
        messages: verwijsNaar(rijen),
      })),
      inkomend: inkomend.kanaal,
    },
    operations: {
      ...perKanaal((kanaal, rijen) => ({
        action: 'send',
        channel: verwijs('channels', kanaal),
        summary: KANAAL[kanaal],
        messages: rijen.map(({ type }) => verwijs('channels', kanaal, 'messages', type)),
      })),
      inkomend: inkomend.handeling,
    },
    components: {
      schemas: { cloudevent: alsJsonSchema(CloudEvent) },
      messages: Object.fromEntries(
        [...TAAL, ...INKOMENDE_TAAL].map((rij) => [rij.type, berichtVoor(rij, basis)]),
      ),
    },
  };
}
