import { type Dag, inWoorden } from '../../gedeeld/datum.ts';
import type { Partij } from '../../gedeeld/namen.ts';
import { datumVenster } from '../../gedeeld/periode.ts';
import { type Besluitvorming, besluitvorming } from '../besluitvorming.ts';
import { gemeldReden, heeftPlan } from '../besluitvorming-gemeld.ts';
import { type Besluitplan, besluitplan, planDagen, planReden } from '../besluitvorming-plan.ts';
import type { Feiten } from '../feiten.ts';
import type { Dossier } from '../overeenkomst/dossier.ts';
import { isGeeindigd } from '../overeenkomst/geldigheid.ts';
import { ORGAAN } from '../reden.ts';
import { naamVan } from './agenda-looptijd.ts';
import type { Moment } from './agenda-rij.ts';

/**
 * Decisions that were planned and have not been taken, as the question about decisions has them. A plan is not a
 * decision (A7, C2, C15).
 */

type Wie = { readonly naam: string; readonly partij?: Partij };

function moment(d: Dossier, wie: Wie, orgaan: string, plan: Besluitplan): Moment {
  const door = `${ORGAAN[orgaan as keyof typeof ORGAAN]} van ${wie.naam}`;
  return {
    soort: 'besluit',
    wat: `Gepland besluit over ${naamVan(d)}: ${door}.`,
    wie: door,
    partij: wie.partij,
    venster: planDagen(plan),
    ...(plan.uiterlijkeDag ? { uiterlijk: plan.uiterlijkeDag } : {}),
    taak: true,
    twijfel: plan.gevolgd === 'onzeker',
    over: { overeenkomst: d.id },
    redenen: [planReden(plan)],
  };
}

/** The plans of each party that nothing certainly followed. Who is no party has only those that name it. */
function gepland(d: Dossier, b: Besluitvorming, dag: Dag): Moment[] {
  const metNaam = new Set(
    d.plannen.filter((p) => p.inhoud.partij).map(({ herleiding }) => herleiding.gebeurtenis),
  );
  const telt = ({ basis, partijOp }: Besluitvorming['partijen'][number], plan: Besluitplan) =>
    plan.gevolgd !== 'ja' && (basis === 'handeling' ? metNaam.has(plan.gebeurtenis) : partijOp !== 'nee');
  const perPartij = b.partijen.flatMap((p) =>
    p.organen.flatMap((o) =>
      o.plannen.filter((plan) => telt(p, plan)).map((plan) => moment(d, p, o.orgaan, plan)),
    ),
  );
  // Of an agreement without a known party a plan is of nobody in particular.
  const zonderPartij = b.partijen.some((p) => p.basis !== 'handeling')
    ? []
    : d.plannen.filter((p) => !p.inhoud.partij);
  const vanAllen = zonderPartij
    .map((p) => ({ orgaan: p.inhoud.orgaan, plan: besluitplan(p, d.besluiten, dag) }))
    .filter(({ plan }) => plan.gevolgd !== 'ja')
    .map(({ orgaan, plan }) => moment(d, { naam: 'alle partijen' }, orgaan, plan));
  return [...perPartij, ...vanAllen];
}

/** What only a source reports to be planned, as long as not all who must decided. */
function gemeld(d: Dossier, b: Besluitvorming): Moment[] {
  return b.gemeld.flatMap((g): Moment[] => {
    if (g.soort !== 'melding' || g.gepland === null || g.gevolgd === 'ja') return [];
    const venster = datumVenster(g.gepland);
    return [
      {
        soort: 'besluit',
        wat: `Gemeld: de vaststelling van ${naamVan(d)} is gepland in ${inWoorden(g.gepland)}.`,
        wie: g.organen.join(', ') || 'een orgaan dat niet is genoemd',
        venster,
        uiterlijk: venster.laatst,
        taak: true,
        volgens: 'gemeld',
        over: { overeenkomst: d.id },
        redenen: [gemeldReden(g)],
      },
    ];
  });
}

/** Of what certainly ended no decision is asked any more. */
export function overBesluiten(feiten: Feiten, d: Dossier, dag: Dag): Moment[] {
  if (!heeftPlan(d) || isGeeindigd(feiten, d.id, dag)) return [];
  const b = besluitvorming(feiten, d.id, dag);
  return [...gepland(d, b, dag), ...gemeld(d, b)];
}
