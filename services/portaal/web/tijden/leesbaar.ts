import { Dag } from '@regiolog/domein/gedeeld/datum';
import { Moment } from '@regiolog/domein/gedeeld/tijden';

/** Every time that an address can carry, and how it is written. */
const VORMEN = {
  geldigOp: Dag,
  bekendOp: Moment,
  beschikbaarOp: Moment,
  vanGeldigOp: Dag,
  vanBekendOp: Moment,
  vanBeschikbaarOp: Moment,
} as const;

/** The times of an address that are no day or instant (`2026-02-31`, `abc`): no page can show such a moment. */
export const onleesbareTijden = (zoek: URLSearchParams): readonly string[] =>
  Object.entries(VORMEN).flatMap(([naam, vorm]) => {
    const waarde = zoek.get(naam);
    return waarde && !vorm.safeParse(waarde).success ? [naam] : [];
  });
