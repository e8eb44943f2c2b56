import { asyncapi } from '@regiolog/domein/berichten/asyncapi';
import type { Afzender } from '@regiolog/domein/berichten/cloudevent';
import { INKOMENDE_TAAL } from '@regiolog/domein/berichten/inkomend';
import { TAAL } from '@regiolog/domein/berichten/register';
import { schemas } from '@regiolog/domein/berichten/schemas';
import { VERSIE } from '@regiolog/service-kit/versie';

/** The published language as documents that everybody may read, by their path. */
export function taaldocumenten({ bron, basis }: Afzender): ReadonlyMap<string, () => unknown> {
  const uitgegeven = schemas();
  const pad = new Map(uitgegeven.map((schema) => [schema.type, schema.pad]));
  const adres = (type: string): string | null => {
    const eigen = pad.get(type);
    return eigen ? `${basis}${eigen}` : null;
  };
  const index = {
    typen: TAAL.map(({ type, versie, betekenis, vertrouwelijk }) => {
      return { type, versie, betekenis, vertrouwelijk, dataschema: adres(type) };
    }),
    /** What others may send, and the register takes in. */
    aangeboden: INKOMENDE_TAAL.map(({ type, versie, betekenis }) => {
      return { type, versie, betekenis, dataschema: adres(type) };
    }),
  };
  return new Map<string, () => unknown>([
    ...uitgegeven.map(
      (een) => [een.pad, () => ({ $id: `${basis}${een.pad}`, ...een.schema })] as [string, () => unknown],
    ),
    ['/schemas', () => index],
    ['/v1/asyncapi.json', () => asyncapi({ titel: 'Berichten van Regiolog', versie: VERSIE, bron, basis })],
  ]);
}
