import type { CloudEvent } from '@regiolog/domein/berichten/cloudevent';
import { schemas } from '@regiolog/domein/berichten/schemas';
import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';
import { AFZENDER } from './taal-hulp.ts';

/** Another hand that reads what is published: the JSON Schemas, as a consumer would use them. */

/** Complaints about the data of an event, by the schema to which the event itself points; none when it is right. */
export function keurmeester(): (event: CloudEvent) => string[] {
  const ajv = new Ajv({ allErrors: true });
  ajvFormats.default(ajv);
  const bekend = new Map(schemas().map(({ pad, schema }) => [`${AFZENDER.basis}${pad}`, schema]));
  return (event) => {
    if (event.data === undefined) return event.dataref ? [] : ['no data and no reference to them'];
    const schema = bekend.get(String(event.dataschema));
    if (!schema) return [`no schema at ${event.dataschema}`];
    if (ajv.validate(schema, event.data)) return [];
    return (ajv.errors ?? []).map((e) => `${event.type} ${e.instancePath} ${e.message}`);
  };
}
