import { type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import { Geschilpartij, geschilpartijSleutel } from '@regiolog/domein/geschil/waarden';
import type { StreamRef } from '@regiolog/event-store/event-store';
import type { SchrijfDeps } from '@regiolog/service-kit/opdracht';

/**
 * Where the documents of a case are: per case, and there per deliverer, so that a hash alone never gives one side what
 * another side delivered, nor tells whether it is there.
 */

/** The folder of what one party (by key), or the commission, delivered in a case. */
export function stukmap({ regio, id }: Pick<StreamRef, 'regio' | 'id'>, partij: string | undefined): string {
  const wie = partij === undefined ? 'commissie' : partij.replace(/^gemeente:/, '').replace(':', '-');
  return `${regio}/${id}/${wie}`;
}

const ONBEKEND = weiger('document-onbekend', 'Lever eerst het document aan.', [
  { veld: 'document', melding: 'Een document met deze hash is door u in dit geschil niet aangeleverd.' },
]);

/** An act names a document by its hash, among those that the same side delivered; what is stored also says what it is. */
export async function metDocument(
  { documenten }: Pick<SchrijfDeps, 'documenten'>,
  ref: StreamRef,
  data: Record<string, unknown>,
): Promise<Record<string, unknown> | Weigering> {
  const hash = data['document'];
  if (typeof hash !== 'string') return data;
  const door = Geschilpartij.safeParse(data['door']).data;
  const document = await documenten.beschrijf(stukmap(ref, door && geschilpartijSleutel(door)), hash);
  return document ? { ...data, document } : ONBEKEND;
}
