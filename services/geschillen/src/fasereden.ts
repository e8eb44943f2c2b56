import { inWoorden } from '@regiolog/domein/gedeeld/datum';
import { FASE, type GeschilGebeurtenis } from '@regiolog/domein/geschil/fasen';
import { geschil } from '@regiolog/domein/geschil/geschil';
import { type GeschilState, wrakingLoopt, type Zaak } from '@regiolog/domein/geschil/state';
import type { Reden } from '@regiolog/domein/vragen/reden';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import { type Acte, actes, vindplaats } from './actes.ts';

/** Why a case is in the phase in which it is: which act brought it there, and what holds it up. */

type Handeling = Acte<GeschilGebeurtenis>;

function redenUit(regel: string, uitleg: string, handeling: Handeling | undefined): Reden {
  if (!handeling) return { regel, uitleg, gebeurtenissen: [], bronnen: [] };
  const { gebeurtenis, bron } = vindplaats(handeling.event);
  return { regel, uitleg, gebeurtenissen: [gebeurtenis], bronnen: bron ? [bron] : [] };
}

const faseVan = (state: GeschilState) => (state.status === 'leeg' ? undefined : state.fase);

/** The act after which the phase was what it is now. No act of the chamber brings a case into another phase. */
function brachtHier(handelingen: readonly Handeling[]): Handeling | undefined {
  let state: GeschilState = geschil.begin;
  let laatste: Handeling | undefined;
  for (const handeling of handelingen) {
    if (!handeling.inhoud) continue;
    const na: GeschilState = geschil.evolve(state, handeling.inhoud);
    if (faseVan(na) !== faseVan(state)) laatste = handeling;
    state = na;
  }
  return laatste;
}

const datumVan = ({ inhoud }: Handeling): string =>
  inhoud && 'datum' in inhoud.data ? ` sinds ${inWoorden(inhoud.data.datum)}` : '';

/** The reasons of the phase of a case, by the events that count. */
export function redenenVanFase(zaak: Zaak, events: readonly RecordedEvent[]): Reden[] {
  const handelingen = actes(geschil, events);
  const laatste = (type: string) => handelingen.findLast(({ inhoud }) => inhoud?.type === type);
  const bracht = brachtHier(handelingen);
  const sinds = bracht ? datumVan(bracht) : '';
  const redenen = [
    redenUit(
      'geschilfase',
      `Het geschil is${sinds} in de fase ${FASE[zaak.fase]}. De volgorde van de fasen is een ontwerpkeuze: geen bron legt haar vast.`,
      bracht,
    ),
  ];
  if (wrakingLoopt(zaak))
    redenen.push(
      redenUit(
        'geschil-wraking',
        'Het geschil ligt stil tot er op de wraking is beslist.',
        laatste('WrakingVerzocht'),
      ),
    );
  if (zaak.gevoegdBij)
    redenen.push(
      redenUit(
        'geschil-gevoegd',
        'Het geschil ligt stil: het is gevoegd bij een ander geschil.',
        laatste('GeschilGevoegd'),
      ),
    );
  if (zaak.verwijzing)
    redenen.push(
      redenUit(
        'geschil-verwezen',
        'Over een of meer punten gaat de commissie niet; zij zegt wie wel.',
        laatste('OntvankelijkheidBeslist'),
      ),
    );
  return redenen;
}
