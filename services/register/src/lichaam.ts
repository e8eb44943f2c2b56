import { Drager, Partij } from '@regiolog/domein/gedeeld/namen';
import { weiger } from '@regiolog/domein/gedeeld/weigering';
import type { StreamRef } from '@regiolog/event-store/event-store';
import type { SchrijfDeps } from '@regiolog/service-kit/opdracht';
import type { Toegang } from '@regiolog/service-kit/policy';

/** Where an act names the one who acted: the party itself, who gives a power, or who did it. */
const WIE = ['partij', 'gever', 'door'] as const;

/** The municipality whose body acted, when the act is of a party. */
export function wiensHandeling(data: Record<string, unknown>): string | undefined {
  const [eerste] = WIE.flatMap((veld) => {
    const waarde = data[veld];
    const partij = Partij.safeParse(waarde).data ?? Drager.safeParse(waarde).data?.partij;
    return partij ? [partij] : [];
  });
  return eerste && 'gemeente' in eerste ? eerste.gemeente : undefined;
}

/**
 * An act names a document by its hash; what is stored also says what it is. Who may not deliver a document to this
 * region is told of none: whether it is there would show what others keep.
 */
export async function metDocument(
  deps: SchrijfDeps,
  toegang: Toegang,
  ref: StreamRef,
  data: Record<string, unknown>,
) {
  const hash = data['document'];
  if (typeof hash !== 'string') return data;
  const gemeente = wiensHandeling(data);
  const object = gemeente ? { regio: ref.regio, gemeente } : { regio: ref.regio };
  const document =
    toegang.ziet('document.toevoegen', object) && (await deps.documenten.beschrijf(ref.regio, hash));
  if (document) return { ...data, document };
  return weiger('document-onbekend', 'Lever eerst het document aan.', [
    { veld: 'document', melding: 'Een document met deze hash is in deze regio niet aangeleverd.' },
  ]);
}
