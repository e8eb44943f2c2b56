import { Document } from '@regiolog/domein/gedeeld/document';
import type { Uitspraak } from '@regiolog/domein/geschil/state';
import { type Post, zegelposten } from '@regiolog/domein/geschil/zegel';
import {
  GetoondZegel,
  toetsZegel,
  type Zegelfout,
  Zegeltoets,
  zegelVoor,
} from '@regiolog/domein/geschil/zegeltoets';
import type { RecordedEvent, StreamRef } from '@regiolog/event-store/event-store';
import { digestOf, verifyChain } from '@regiolog/event-store/hash-chain';
import { type Inzage, voorafAan } from '@regiolog/feiten/inzage';
import type { Documenten } from '@regiolog/service-kit/documenten';
import { z } from 'zod';
import { staatVan } from './bytes.ts';
import { stukmap } from './stukmap.ts';

/** Does a seal still hold: by the log as it was just before the ruling, and by the bytes of every document under it. */

export const Zegelstand = z
  .object({
    ontwerp: z.string(),
    zegel: GetoondZegel,
    ...Zegeltoets.shape,
    ketenKlopt: z.boolean().describe('De hashketen van het hele dossier is nagerekend.'),
    nagerekend: z.number().describe('Van zoveel documenten zijn de bytes nagerekend.'),
  })
  .meta({ id: 'Zegelstand' });

/** Of what lies under a seal, these have a document: a party's, or the commission's. */
const MetDocument = z.object({ document: Document, door: z.string().optional() });

const WAT = {
  gewijzigd: 'De bytes zijn niet meer die van het vastgelegde document.',
  ontbreekt: 'Het document is er niet meer.',
} as const;

type Bewaard = Pick<Zegelfout, 'soort' | 'naam'> & { readonly hash: string; readonly plaats: string };

function documentenVan(ref: StreamRef, uitspraak: Uitspraak, posten: readonly Post[]): Bewaard[] {
  const onder = posten.flatMap(({ soort, naam, inhoud }): Bewaard[] => {
    const met = MetDocument.safeParse(inhoud).data;
    return met ? [{ soort, naam, hash: met.document.hash, plaats: stukmap(ref, met.door) }] : [];
  });
  const { ontwerp, document } = uitspraak;
  return [
    ...onder,
    { soort: 'uitspraak', naam: ontwerp, hash: document.hash, plaats: stukmap(ref, undefined) },
  ];
}

/** Tests the seal of a ruling for somebody: what is closed to this person counts by its imprint alone. */
export async function toetsUitspraak(
  documenten: Documenten,
  ref: StreamRef,
  stroom: readonly RecordedEvent[],
  uitspraak: Uitspraak,
  { kijker }: Pick<Inzage, 'kijker'>,
): Promise<z.infer<typeof Zegelstand>> {
  const toen = voorafAan(stroom, uitspraak.ontwerp);
  const posten = toen ? zegelposten(toen, kijker) : [];
  const bewaard = documentenVan(ref, uitspraak, posten);
  const bytes = await Promise.all(
    bewaard.map(async ({ soort, naam, hash, plaats }): Promise<Zegelfout[]> => {
      const staat = await staatVan(documenten, plaats, hash);
      return staat === 'heel' ? [] : [{ soort, naam, fout: staat, melding: WAT[staat] }];
    }),
  );
  const toets = toetsZegel(uitspraak.zegel, uitspraak, posten, digestOf, kijker);
  const fouten = [...toets.fouten, ...bytes.flat()];
  return {
    ontwerp: uitspraak.ontwerp,
    zegel: zegelVoor(uitspraak.zegel, posten),
    klopt: fouten.length === 0,
    fouten,
    ketenKlopt: verifyChain(stroom) === null,
    nagerekend: bewaard.length,
  };
}
