import { join } from 'node:path';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { geschil } from '@regiolog/domein/geschil/geschil';
import type { EventStore, RecordedEvent, StreamRef } from '@regiolog/event-store/event-store';
import { walkLog } from '@regiolog/event-store/walk';
import { openDocumenten } from '@regiolog/service-kit/documenten';
import { openKluis } from '@regiolog/service-kit/kluis';
import type { Logger } from '@regiolog/service-kit/logger';
import { type SchrijfDeps, voerUit } from '@regiolog/service-kit/opdracht';
import { stil } from '@regiolog/service-kit/testing';
import type { WachtDeps } from '../../services/geschillen/src/termijnwacht.ts';
import { openZaken } from '../../services/geschillen/src/zaken.ts';

/** Cases with terms, for the tests of the watch: recorded as the service records, so that no test starts from what cannot be. */

export const VERZOEKER = { gemeente: 'gm0193' };
export const VERWEERDER = { gemeente: 'gm0166' };

/** A clock that stands where it is put. */
export type Klok = { nu: string };

/** One instance of the service: a client of the log with the watch's needs. */
export async function instantie(
  store: EventStore,
  map: string,
  klok: Klok,
  logger: Logger = stil,
): Promise<WachtDeps> {
  return {
    store,
    kluis: openKluis(join(map, 'kluis.sqlite')),
    documenten: await openDocumenten(join(map, 'documenten')),
    nu: () => new Date(klok.nu),
    zaken: openZaken(store),
    logger,
  };
}

export const zaakRef = (id: string): StreamRef => ({ regio: 'proef', categorie: 'geschil', id });

let volgend = 0;
/** Records one act on a case; what is refused is a fault of the test. */
export async function leg(deps: SchrijfDeps, id: string, type: string, data: object): Promise<void> {
  volgend += 1;
  const uit = await voerUit(deps, geschil, {
    identiteit: { onderwerp: 'proef', rollen: ['secretaris'] },
    ref: zaakRef(id),
    opdracht: { soort: 'leg-vast', type, data },
    begeleiding: {},
    sleutel: `stap-${volgend}`,
  });
  if (isWeigering(uit)) throw new Error(`${type}: ${uit.code} ${uit.melding} ${JSON.stringify(uit.fouten)}`);
}

const REGLEMENT = {
  versie: 'proef-1',
  van: '2020',
  quorum: 2,
  termijnen: [
    {
      termijn: 'ontvankelijkheid',
      duur: 'P4W',
      atwVanToepassing: false,
      grondslag: 'Een ontwerpkeuze.',
      teBevestigen: true,
    },
  ],
};

/** A case that lies before the commission since 1 January 2024: its first term ends on 29 January. */
export async function maakZaak(deps: SchrijfDeps, id: string): Promise<void> {
  const datum = '2024-01-01';
  await leg(deps, id, 'GeschilGemeld', {
    commissie: 'proef.commissie',
    soort: 'nieuwe-client',
    onderwerp: 'Een proef',
    verzoekers: [VERZOEKER],
    verweerders: [VERWEERDER],
    punten: [{ punt: 'een', omschrijving: 'Wie betaalt.' }],
    feitendatum: '2023-01-01',
    datum,
  });
  await leg(deps, id, 'GeschilAanhangigGemaakt', { datum, reglement: REGLEMENT });
}

/** Gives the respondent until a day to answer. */
export const geefTermijn = (deps: SchrijfDeps, id: string, termijn: string, tot: string): Promise<void> =>
  leg(deps, id, 'ReactietermijnGesteld', {
    termijn,
    aan: [VERWEERDER],
    datum: '2024-01-02',
    tot,
    grondslag: 'Gesteld door de commissie.',
  });

/** All events of the log, in its order. */
export const heleLog = (store: EventStore): Promise<RecordedEvent[]> => Array.fromAsync(walkLog(store));

/** The terms of which the log says that they passed: `zaak termijn einde datum`. */
export async function verstreken(store: EventStore): Promise<string[]> {
  const events = (await heleLog(store)).filter(({ type }) => type === 'TermijnVerstreken');
  return events.map(({ ref, data }) => `${ref.id} ${data['termijn']} ${data['einde']} ${data['datum']}`);
}
