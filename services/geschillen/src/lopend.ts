import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { commissieStroom, geschilStroom } from '@regiolog/domein/gedeeld/stromen';
import type { Weigering } from '@regiolog/domein/gedeeld/weigering';
import type { Commissie, CommissieState } from '@regiolog/domein/geschil/commissie';
import type { RecordedEvent, StreamRef } from '@regiolog/event-store/event-store';
import { eventId } from '@regiolog/event-store/handle-command';
import { NIET_GEVONDEN } from '@regiolog/service-kit/policy';
import type { Verzoek } from '@regiolog/service-kit/route';
import type { GeschillenDeps } from './app.ts';
import { type Betrokken, betrokken } from './recht.ts';
import type { Commissiedossier, Dossier } from './zaken.ts';

/** The file that a request is about, as it was when this request first came: a repeat is judged as the first time. */

type Vraag = Pick<Verzoek, 'identiteit' | 'idempotencyKey'>;

/** The act that an earlier try of this same request recorded, if any. */
function eerderePoging<T>(dossier: Dossier<T>, { identiteit, idempotencyKey }: Vraag) {
  if (idempotencyKey === undefined) return undefined;
  const id = eventId(dossier.ref, identiteit.onderwerp, idempotencyKey, 0);
  return dossier.events.find((event) => event.id === id);
}

/** A case in which somebody wants to act. */
export type Lopend = {
  readonly id: string;
  readonly ref: StreamRef;
  readonly betrokken: Betrokken;
  readonly events: readonly RecordedEvent[];
  /** The commission's own file, at the moment of the first try. */
  readonly commissie: Commissie | undefined;
  /** What the first try of this request recorded. */
  readonly eerder: RecordedEvent | undefined;
  /** Today. */
  readonly vandaag: string;
};

function commissieOp(dossier: Commissiedossier | undefined, eerder: RecordedEvent | undefined) {
  const state: CommissieState | undefined = eerder
    ? dossier?.op({ bekendOp: null, beschikbaarOp: eerder.geregistreerd })
    : dossier?.state;
  return state?.status === 'ingesteld' ? state : undefined;
}

/** Finds the case; who may do what in it is still to be asked. */
export async function openZaak(deps: GeschillenDeps, id: string, v: Vraag): Promise<Lopend | Weigering> {
  const stand = await deps.zaken.bij();
  const dossier = stand.geschillen.get(id);
  if (!dossier) return NIET_GEVONDEN;
  const eerder = eerderePoging(dossier, v);
  const nu = deps.nu();
  const toen = eerder ? { ...dossier, state: dossier.tot(eerder.revision) } : dossier;
  const wie = await betrokken(deps.vragen, stand, toen, nu);
  if (!wie) return NIET_GEVONDEN;
  return {
    id,
    ref: geschilStroom(id),
    betrokken: wie,
    events: dossier.events,
    commissie: commissieOp(stand.commissies.get(wie.zaak.commissie), eerder),
    eerder,
    vandaag: dagVan(nu),
  };
}

/** Finds a commission, as it was when this request first came. */
export async function openCommissie(deps: GeschillenDeps, id: string, v: Vraag) {
  const stand = await deps.zaken.bij();
  const dossier = stand.commissies.get(id);
  if (!dossier || dossier.state.status === 'leeg') return NIET_GEVONDEN;
  const eerder = eerderePoging(dossier, v);
  const toen = eerder ? { ...dossier, state: dossier.tot(eerder.revision) } : dossier;
  return { stand, ref: commissieStroom(id), dossier: toen };
}
