import { groepVan } from '@regiolog/domein/gedeeld/aggregaat';
import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { type Feiten, feitenVanGebeurtenis } from '@regiolog/domein/vragen/feiten';
import { vergelijk } from '@regiolog/domein/vragen/verschil';
import { overDossier } from '@regiolog/domein/vragen/verschil-dossier';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import type { Vergelijk } from '@regiolog/service-kit/voorproef';
import type { OpenFeiten } from './feiten.ts';
import { binnenDeTijd } from './te-zwaar.ts';
import { zichtVan } from './zicht.ts';

/** What a preview needs of the facts. */
export type Voorproefdeps = Pick<OpenFeiten, 'view' | 'betrekkingen'> & { readonly nu: () => Date };

const ALLES = { bekendOp: null, beschikbaarOp: null } as const;

/** The facts as they would be with these events, which come after everything that there is. */
export function metGebeurtenissen(feiten: Feiten, gebeurtenissen: readonly RecordedEvent[]): Feiten {
  const vervangen = new Set(gebeurtenissen.map(groepVan));
  const nieuw = gebeurtenissen.flatMap(feitenVanGebeurtenis);
  const gelezen = new Map<string, ReturnType<Feiten['bij']>>();
  return {
    bij: (sleutel) => {
      const rij = gelezen.get(sleutel) ?? [
        ...feiten.bij(sleutel).filter((feit) => !vervangen.has(feit.groep)),
        ...nieuw.filter((feit) => feit.sleutels.includes(sleutel)),
      ];
      gelezen.set(sleutel, rij);
      return rij;
    },
  };
}

/**
 * Compares the answer about a file as it is now with what it would be, for the one who asks: today, by everything that
 * is known. The rights are those of now on both sides, so that no act shows what one may only see after it.
 */
export function vergelijkFeiten({ view, betrekkingen, nu }: Voorproefdeps): Vergelijk {
  return async ({ toegang }, gebeurtenissen) => {
    const [eerste] = gebeurtenissen;
    const vraag = eerste && overDossier(eerste.ref);
    if (!vraag) return [];
    await view.projector.catchUp();
    const dag = dagVan(nu());
    const antwoord = (feiten: Feiten): object | null => {
      const vandaag = () => dag;
      const zicht = zichtVan({ feiten, toegang, dag, vandaag, ...betrekkingen, quarantaine: [] });
      return vraag(zicht.feiten, dag);
    };
    return binnenDeTijd(() => {
      const nuFeiten = view.bij(ALLES);
      const voor = eerste.revision === 0 ? null : antwoord(nuFeiten);
      return vergelijk(voor, antwoord(metGebeurtenissen(nuFeiten, gebeurtenissen)) ?? {});
    });
  };
}
