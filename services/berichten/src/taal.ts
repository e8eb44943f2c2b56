import { asyncapi } from '@regiolog/domein/berichten/asyncapi';
import type { Afzender } from '@regiolog/domein/berichten/cloudevent';
import { TAAL } from '@regiolog/domein/berichten/register';
import { schemas } from '@regiolog/domein/berichten/schemas';
import { VERSIE } from '@regiolog/service-kit/versie';

/** The published language as documents that everybody may read, by their path. */
export function taaldocumenten({ bron, basis }: Afzender): ReadonlyMap<string, () => unknown> {
  const uitgegeven = schemas();
  const pad = new Map(uitgegeven.map((schema) => [schema.type, schema.pad]));
  const index = {
    typen: TAAL.map(({ type, versie, betekenis, vertrouwelijk }) => {
      const eigen = pad.get(type);
      return { type, versie, betekenis, vertrouwelijk, dataschema: eigen ? `${basis}${eigen}` : null };
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
