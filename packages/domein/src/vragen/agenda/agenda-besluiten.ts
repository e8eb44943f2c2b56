import { type Dag, dagVan, eersteDag, inWoorden, laatsteDag } from '../../gedeeld/datum.ts';
import { type Partij, partijSleutel } from '../../gedeeld/namen.ts';
import type { Venster } from '../../gedeeld/periode.ts';
import { of, type Zekerheid } from '../../gedeeld/zekerheid.ts';
import type { BesluitUitkomst } from '../../overeenkomst/events.ts';
import type { Feiten, SoortVan } from '../feiten.ts';
import { partijNaam } from '../gemeenten.ts';
import { type Dossier, handelingVenster } from '../overeenkomst/dossier.ts';
import { allePartijen, partijOp } from '../overeenkomst/partijen.ts';
import { ORGAAN, reden } from '../reden.ts';
import { naamVan } from './agenda-looptijd.ts';
import type { Moment } from './agenda-rij.ts';

/** Decisions that were planned and have not been taken. A plan is not a decision (A7, C2, C15). */

type Plan = SoortVan<'besluitplan'>;

/** Outcomes that settle what was planned; being informed or putting it off settles nothing. */
const BESLIST: readonly BesluitUitkomst[] = ['vastgesteld', 'ingestemd', 'toestemming', 'geweigerd'];

/** The days on which a plan falls, and the last of them. */
function vensterVan({ inhoud: { datum, uiterlijk } }: Plan): Venster | null {
  const eind = uiterlijk ?? datum;
  if (!eind) return null;
  return { vroegst: eersteDag(datum ?? eind), laatst: laatsteDag(eind) };
}

/** Did this body decide by `dag`, after the plan was made? An older decision is about something else. */
function isBesloten(d: Dossier, plan: Plan, partij: Partij | undefined, dag: Dag): Zekerheid {
  const gepland = vensterVan(plan)?.vroegst ?? dagVan(plan.herleiding.bekend);
  const gemaakt = dagVan(plan.herleiding.bekend);
  const vanaf = gepland < gemaakt ? gepland : gemaakt;
  const besluiten = d.besluiten.filter(
    (b) =>
      b.inhoud.orgaan === plan.inhoud.orgaan &&
      BESLIST.includes(b.inhoud.uitkomst) &&
      (!partij || partijSleutel(b.inhoud.partij) === partijSleutel(partij)),
  );
  return of(
    'nee',
    ...besluiten.map((b): Zekerheid => {
      const { vroegst, laatst } = handelingVenster(b.inhoud.datum, b);
      if (laatst < vanaf && b.herleiding.volgorde < plan.herleiding.volgorde) return 'nee';
      return laatst <= dag ? 'ja' : vroegst <= dag ? 'onzeker' : 'nee';
    }),
  );
}

/** Whom a plan is about: the party it names, else every party on that day; nobody by name when none is known. */
function wieVan(d: Dossier, plan: Plan, dag: Dag): (Partij | undefined)[] {
  if (plan.inhoud.partij) return [plan.inhoud.partij];
  const partijen = allePartijen(d).filter(({ partij }) => partijOp(d, partij, dag).oordeel !== 'nee');
  return partijen.length > 0 ? partijen.map(({ partij }) => partij) : [undefined];
}

function gepland(feiten: Feiten, d: Dossier, dag: Dag): Moment[] {
  return d.plannen.flatMap((plan) =>
    wieVan(d, plan, dag).flatMap((partij) => {
      const besloten = isBesloten(d, plan, partij, dag);
      if (besloten === 'ja') return [];
      const wie = partij ? partijNaam(feiten, partij) : 'alle partijen';
      const venster = vensterVan(plan);
      const moment: Moment = {
        soort: 'besluit',
        wat: `Gepland besluit over ${naamVan(d)}: ${ORGAAN[plan.inhoud.orgaan]} van ${wie}.`,
        wie: `${ORGAAN[plan.inhoud.orgaan]} van ${wie}`,
        partij,
        venster,
        ...(venster ? { uiterlijk: venster.laatst } : {}),
        taak: true,
        twijfel: besloten === 'onzeker',
        over: { overeenkomst: d.id },
        redenen: [reden('besluit-gepland', 'Een gepland besluit is nog geen besluit.', [plan])],
      };
      return [moment];
    }),
  );
}

/** What a source reports to be planned, as long as neither a decision nor a later report says that it was done. */
function gemeld(d: Dossier): Moment[] {
  return d.rapporten.flatMap((r) => {
    const { vaststellingGepland: datum, peildatum } = r.inhoud;
    if (!datum || d.besluiten.some((b) => BESLIST.includes(b.inhoud.uitkomst))) return [];
    const gevolgd = d.rapporten.some(
      (later) => later.inhoud.vastgesteld && laatsteDag(later.inhoud.peildatum) > laatsteDag(peildatum),
    );
    if (gevolgd) return [];
    const moment: Moment = {
      soort: 'besluit',
      wat: `Gemeld: de vaststelling van ${naamVan(d)} is gepland in ${inWoorden(datum)}.`,
      wie: r.inhoud.organen.join(', ') || 'een orgaan dat niet is genoemd',
      venster: { vroegst: eersteDag(datum), laatst: laatsteDag(datum) },
      uiterlijk: laatsteDag(datum),
      taak: true,
      volgens: 'gemeld',
      over: { overeenkomst: d.id },
      redenen: [
        reden('vaststelling-gepland', 'Een bron noemt dit plan; een besluit is niet vastgelegd.', [r]),
      ],
    };
    return [moment];
  });
}

export function overBesluiten(feiten: Feiten, d: Dossier, dag: Dag): Moment[] {
  return [...gepland(feiten, d, dag), ...gemeld(d)];
}
