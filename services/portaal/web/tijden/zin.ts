import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { dagInWoorden, momentInWoorden } from '../bouwstenen/dag.tsx';
import { teksten } from '../teksten/teksten.ts';
import type { Tijdvraag } from './tijden.ts';

const t = teksten.tijd;

/** Today in the Netherlands. */
export const vandaag = (): string => dagVan(new Date());

/** A moment as an address holds it, in words: a day, a part of a year, or an instant. */
const wanneerInWoorden = (moment: string): string =>
  /^\d{4}(-\d{2}){0,2}$/.test(moment) ? dagInWoorden(moment) : momentInWoorden(moment);

/** Does a view show today, with all that is known? */
export const isNu = (tijden: Tijdvraag): boolean =>
  (tijden.geldigOp ?? vandaag()) === vandaag() && !tijden.bekendOp && !tijden.beschikbaarOp;

/** A moment in words: "wat op 1 januari 2022 geldt, zoals het nu bekend is". Names today by its date too: on paper "today" says nothing. */
export function momentDeel({ geldigOp, bekendOp, beschikbaarOp }: Tijdvraag): string {
  const dag = geldigOp ?? vandaag();
  return t.moment(
    dag === vandaag() ? t.vandaag(dagInWoorden(dag)) : t.op(dagInWoorden(dag)),
    bekendOp ? t.bekendOp(wanneerInWoorden(bekendOp)) : t.bekendNu,
    beschikbaarOp ? t.beschikbaarOp(wanneerInWoorden(beschikbaarOp)) : '',
  );
}

/** Which moment a view shows, as one sentence. */
export const momentZin = (tijden: Tijdvraag): string => t.zin(momentDeel(tijden));
