import { z } from 'zod';
import { Dag, Deeldatum, dagVan, eindeVan, eindeVanDag, type Instant, isDag } from './datum.ts';
import { type Weigering, weiger } from './weigering.ts';

/**
 * The three times of every question (design, section 2): `geldigOp` in the world of law, `bekendOp` in the world of
 * knowledge, `beschikbaarOp` in the register itself.
 */

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** Up to here instants sort as their strings do. */
const LAATSTE_INSTANT = Date.parse('9999-12-31T23:59:59.999Z');

function isMoment(waarde: string): boolean {
  if (isDag(waarde)) return true;
  return instant.test(waarde) && isDag(waarde.slice(0, 10)) && Date.parse(waarde) <= LAATSTE_INSTANT;
}

/** A day (meaning its end in the Netherlands) or an instant with its offset. */
export const Moment = z
  .string()
  .max(40)
  .refine(isMoment, 'Schrijf een dag (2020-05-31) of een tijdstip (2020-05-31T12:00:00Z).')
  .meta({
    description: 'Een dag (telt tot het einde van die dag in Nederland) of een tijdstip met tijdzone.',
  });

/** The instant that a moment means. */
export function instantVan(moment: string): Instant {
  return isDag(moment) ? eindeVanDag(moment) : new Date(moment).toISOString();
}

/** The times as a caller gives them; each may be left out. */
export const VraagTijden = z.object({
  geldigOp: Dag.optional().describe('Op welke dag het recht wordt bekeken. Standaard vandaag.'),
  bekendOp: Moment.optional().describe('Wat men op dat moment kon weten. Standaard alles.'),
  beschikbaarOp: Moment.optional().describe('Wat het register op dat moment bevatte. Standaard alles.'),
});
export type VraagTijden = z.infer<typeof VraagTijden>;

/** The times as an answer uses them. `null` means the head of the log, not the clock. */
export type Tijden = {
  readonly geldigOp: Dag;
  readonly bekendOp: Instant | null;
  readonly beschikbaarOp: Instant | null;
};

/** Fills in what was left out. `hoofd` is the head of the log: a register whose clock stepped back may be ahead of it. A `beschikbaarOp` that has not come yet is refused: nobody can promise that answer. */
export function bepaalTijden(vraag: VraagTijden, nu: Date, hoofd: Instant | null = null): Tijden | Weigering {
  const beschikbaarOp = vraag.beschikbaarOp ? instantVan(vraag.beschikbaarOp) : null;
  const laatst = hoofd !== null && hoofd > nu.toISOString() ? hoofd : nu.toISOString();
  const heleDag = vraag.beschikbaarOp !== undefined && isDag(vraag.beschikbaarOp);
  const grens = heleDag ? eindeVanDag(dagVan(laatst)) : laatst;
  if (beschikbaarOp !== null && beschikbaarOp > grens) {
    return weiger('tijdstip-in-de-toekomst', 'Wat het register dan bevat, weten we nog niet.', [
      { veld: 'beschikbaarOp', melding: 'Kies vandaag of een eerder moment.' },
    ]);
  }
  return {
    geldigOp: vraag.geldigOp ?? dagVan(nu),
    bekendOp: vraag.bekendOp ? instantVan(vraag.bekendOp) : null,
    beschikbaarOp,
  };
}

/** Since when it was known in the world: an instant, or a partial date that counts from the end of its period. */
export const Bekend = z.union([Deeldatum, Moment]);

export function bekendVanaf(bekend: string): Instant {
  return bekend.includes('T') ? new Date(bekend).toISOString() : eindeVan(bekend);
}

/** The moment from which an event counts as known: its claim, but never later than its recording. */
export function bekendMoment(geregistreerd: Instant, claim: string | undefined): Instant {
  if (claim === undefined) return geregistreerd;
  const vanaf = bekendVanaf(claim);
  return vanaf < geregistreerd ? vanaf : geregistreerd;
}

/** Does an event count at these times? */
export function isZichtbaar(
  gebeurtenis: { readonly geregistreerd: Instant; readonly bekend: Instant },
  tijden: Pick<Tijden, 'bekendOp' | 'beschikbaarOp'>,
): boolean {
  const { bekendOp, beschikbaarOp } = tijden;
  return (
    (beschikbaarOp === null || gebeurtenis.geregistreerd <= beschikbaarOp) &&
    (bekendOp === null || gebeurtenis.bekend <= bekendOp)
  );
}
