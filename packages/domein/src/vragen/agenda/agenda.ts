import { z } from 'zod';
import { type Dag, plusDagen, plusMaanden } from '../../gedeeld/datum.ts';
import { partijSleutel } from '../../gedeeld/namen.ts';
import { overeenkomstenVan } from '../bindende-overeenkomsten.ts';
import { type Feiten, feitenBij } from '../feiten.ts';
import { rechtsvoorgangers } from '../gemeenten.ts';
import { regiosVan } from '../lidmaatschap.ts';
import { isVertrokken } from '../overeenkomst/deelname.ts';
import { dossier } from '../overeenkomst/dossier.ts';
import { isGeeindigd } from '../overeenkomst/geldigheid.ts';
import { maanden } from '../overeenkomst/looptijd.ts';
import { regioStand } from '../regio-stand.ts';
import { overAfspraken } from './agenda-afspraken.ts';
import { overBesluiten } from './agenda-besluiten.ts';
import { overLooptijd } from './agenda-looptijd.ts';
import { overMandaat } from './agenda-mandaten.ts';
import { overPartijen } from './agenda-partijen.ts';
import { overLid, overRegio } from './agenda-regio.ts';
import { AgendaRij, type AgendaStand, kies, type Moment, type Tijdvak } from './agenda-rij.ts';

/** What ends, may end, must be decided or lapses within a time, by the latest day to act (C1, C15, A8, N6). */
export const Agenda = z
  .object({
    van: z.string(),
    tot: z.string().describe('De laatste dag van de periode; ten hoogste 25 jaar vooruit.'),
    rijen: z.array(AgendaRij),
  })
  .meta({ id: 'Agenda' });
export type Agenda = z.infer<typeof Agenda>;

/** How far ahead: a length of time, or a day. Left out: half a year. */
export type Horizon = {
  readonly binnen?: string | undefined;
  readonly tot?: Dag | undefined;
  readonly stand?: AgendaStand | undefined;
};

const VERST = 25 * 12;

/** From `dag` up to and including the day asked for; never further than can be worked out in an answer. */
export function tijdvakVan({ binnen, tot }: Horizon, dag: Dag): Tijdvak {
  const gevraagd = tot ?? plusMaanden(dag, maanden(binnen ?? 'P6M'));
  const verst = plusMaanden(dag, VERST);
  return { van: dag, tot: gevraagd < verst ? gevraagd : verst };
}

/** After its certain end nothing comes for an agreement any more, save what that end itself calls for. */
function isAchterhaald(feiten: Feiten, id: string, m: Moment, { van }: Tijdvak): boolean {
  if (m.naEinde) return false;
  const dag = m.venster?.vroegst ?? van;
  // From the day of its replacement it is over by that replacement: was it before?
  return isGeeindigd(feiten, id, m.soort === 'vervanging' ? plusDagen(dag, -1) : dag);
}

function overOvereenkomst(feiten: Feiten, id: string, tijdvak: Tijdvak): Moment[] {
  const d = dossier(feiten, id);
  return [
    ...overLooptijd(feiten, d, tijdvak),
    ...overBesluiten(feiten, d, tijdvak.van),
    ...overPartijen(feiten, d),
    ...overAfspraken(feiten, d, tijdvak),
  ].filter((m) => !isAchterhaald(feiten, id, m, tijdvak));
}

function agenda(momenten: readonly Moment[], horizon: Horizon, tijdvak: Tijdvak): Agenda {
  return { ...tijdvak, rijen: kies(momenten, horizon.stand ?? 'komend', tijdvak) };
}

export function overeenkomstAgenda(feiten: Feiten, id: string, horizon: Horizon, dag: Dag): Agenda {
  const tijdvak = tijdvakVan(horizon, dag);
  return agenda(overOvereenkomst(feiten, id, tijdvak), horizon, tijdvak);
}

/** A region: the agreements and mandates that it keeps or that span it, its members and its roles. */
export function regioAgenda(feiten: Feiten, regio: string, horizon: Horizon, dag: Dag): Agenda {
  const tijdvak = tijdvakVan(horizon, dag);
  const overeenkomsten = feitenBij(feiten, `regio-overeenkomst:${regio}`, 'overeenkomst');
  const mandaten = feitenBij(feiten, `regio-mandaat:${regio}`, 'mandaat');
  const momenten = [
    ...[...new Set(overeenkomsten.map((o) => o.overeenkomst))].flatMap((id) =>
      overOvereenkomst(feiten, id, tijdvak),
    ),
    ...[...new Set(mandaten.map((m) => m.mandaat))].flatMap((id) => overMandaat(feiten, id)),
    ...overRegio(feiten, regio, dag),
  ];
  return agenda(momenten, horizon, tijdvak);
}

/**
 * A municipality: what it is a party of itself or in the place of another, the powers that it gave or received, and its
 * memberships and roles. What only another party has to do, is not on it.
 */
export function gemeenteAgenda(feiten: Feiten, gemeente: string, horizon: Horizon, dag: Dag): Agenda {
  const tijdvak = tijdvakVan(horizon, dag);
  const wie = [gemeente, ...rechtsvoorgangers(feiten, gemeente, dag)];
  const eigen = new Set(wie.map((g) => partijSleutel({ gemeente: g })));
  const ids = wie.flatMap((g) =>
    overeenkomstenVan(feiten, g).filter((id) => !isVertrokken(dossier(feiten, id), { gemeente: g }, dag)),
  );
  const mandaten = wie.flatMap((g) =>
    feiten.bij(`gemeente:${g}`).flatMap((f) => ('mandaat' in f ? [f.mandaat] : [])),
  );
  const momenten = [
    ...[...new Set(ids)].flatMap((id) => overOvereenkomst(feiten, id, tijdvak)),
    ...[...new Set(mandaten)].flatMap((id) => overMandaat(feiten, id)),
  ].filter((m) => !m.partij || m.over.mandaat !== undefined || eigen.has(partijSleutel(m.partij)));
  const lid = regiosVan(feiten, gemeente, dag).flatMap((regio) =>
    overLid(feiten, { regio, gemeente }, regioStand(feiten, regio, dag).rollen, dag),
  );
  return agenda([...momenten, ...lid], horizon, tijdvak);
}
