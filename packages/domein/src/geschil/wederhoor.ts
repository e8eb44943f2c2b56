import { type Dag, inWoorden } from '../gedeeld/datum.ts';
import { type Weigering, weiger } from '../gedeeld/weigering.ts';
import { inStrijd } from './bezwaar.ts';
import { dossierstukken, moetHebben, partijenNu, type Stuk, type Zaak } from './state.ts';
import { loopt } from './termijnen.ts';

/** A document that a party that is in the case now has not had, though it must. */
export const nietOntvangen = (zaak: Zaak): Stuk | undefined =>
  dossierstukken(zaak).find((stuk) =>
    partijenNu(zaak).some(({ partij }) => moetHebben(stuk, partij) && !stuk.ontvangen[partij]),
  );

/**
 * Hoor en wederhoor: nothing is decided while a party may still answer, or has not had a document (Awb 7:4 and 7:6 as a
 * model). What must be done after an earlier ruling is no answer that the commission waits for.
 */
export function wederhoorBezwaar(zaak: Zaak, datum: Dag): Weigering | undefined {
  const vraag = dossierstukken(zaak).find((s) => s.vertrouwelijk && s.gerechtvaardigd === undefined);
  if (vraag) return inStrijd(`Over de vertrouwelijkheid van stuk ${vraag.stuk} is nog niet beslist.`);
  const mist = nietOntvangen(zaak);
  if (mist) return weiger('stuk-niet-ontvangen', `Stuk ${mist.stuk} is nog niet door elke partij ontvangen.`);
  const lopend = zaak.termijnen.find(
    (t) => t.soort === 'procedure' && t.voor !== 'commissie' && loopt(t, datum),
  );
  return lopend
    ? weiger('termijn-loopt', `De termijn ${lopend.termijn} loopt nog op ${inWoorden(datum)}.`)
    : undefined;
}
