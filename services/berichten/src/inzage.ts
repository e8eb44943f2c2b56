import { LANDELIJK } from '@regiolog/domein/gedeeld/namen';
import type { betrekkingenUit } from '@regiolog/feiten/betrekkingen';
import { dossierzicht } from '@regiolog/feiten/dossierzicht';
import type { Toegang } from '@regiolog/service-kit/policy';
import type { Stroombericht } from './stroom.ts';

/** What is needed to judge who may see a message. */
export type InzageDeps = {
  readonly betrekkingen: ReturnType<typeof betrekkingenUit>;
  /** Today in the Netherlands. */
  readonly vandaag: () => string;
};

/**
 * May this person see a message? Judged by the relations of today, as the file that it is about is judged when it is
 * read. A message on the public register of rulings comes from a case and does not lead to it: everybody may see it.
 * Make a new judgement for every page: what somebody may see changes.
 */
export function inzage({ betrekkingen, vandaag }: InzageDeps, toegang: Toegang) {
  const zicht = dossierzicht({ ...betrekkingen, toegang, dag: vandaag(), vandaag });
  return ({ gebeurtenis, bericht }: Stroombericht): boolean => {
    const { categorie } = gebeurtenis.ref;
    const openbaar = categorie === 'geschil' && bericht.dataclassification !== 'confidential';
    return openbaar ? zicht.zietRegio(LANDELIJK) : zicht.zietDossier(gebeurtenis.ref);
  };
}
