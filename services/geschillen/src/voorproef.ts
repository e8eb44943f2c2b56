import { dagVan, inWoorden } from '@regiolog/domein/gedeeld/datum';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { commissie } from '@regiolog/domein/geschil/commissie';
import { FASE } from '@regiolog/domein/geschil/fasen';
import { geschil } from '@regiolog/domein/geschil/geschil';
import type { GeschilState } from '@regiolog/domein/geschil/state';
import { termijnoverzicht } from '@regiolog/domein/geschil/termijnoverzicht';
import { type Taak, taken } from '@regiolog/domein/geschil/werklijst';
import { vergelijk } from '@regiolog/domein/vragen/verschil';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import { Inzage } from '@regiolog/feiten/inzage';
import type { Toegang } from '@regiolog/service-kit/policy';
import type { Vergelijk } from '@regiolog/service-kit/voorproef';
import type { GeschillenDeps } from './app.ts';
import { type Gezien, type Moment, momentVan, vindZaak } from './lezen.ts';
import { betrokken, kijkerVan } from './recht.ts';
import { commissieAntwoord } from './routes/lees-commissies.ts';
import { geschilAntwoord } from './routes/lees-geschil.ts';
import { kijkrolVan } from './routes/werklijst.ts';
import { type Commissiedossier, maakDossier, type Zaakdossier } from './zaken.ts';

/** What an act would change in a case or a commission, as the one who acts sees it. */

type Deps = GeschillenDeps;

/** A task by what must be done and when: that is what the one who must do it wants to know. */
const taakInWoorden = ({ taak, omschrijving, uiterlijk }: Taak) => ({
  code: taak,
  uitleg: uiterlijk === null ? omschrijving : `${omschrijving} Uiterlijk ${inWoorden(uiterlijk)}.`,
});

/** A case with the work in it, for one person: what a preview compares. */
async function beeld(deps: Deps, gezien: Gezien, state: GeschilState, toegang: Toegang): Promise<object> {
  if (state.status === 'leeg') return {};
  const { kan: _kan, redenen: _redenen, ...zaak } = await geschilAntwoord(deps, gezien, state, toegang);
  const rol = kijkrolVan(gezien.betrokken, toegang, gezien.dag);
  return {
    ...zaak,
    commissie: zaak.commissie.naam,
    fase: FASE[zaak.fase],
    // Whose name it is, the one who acts knows; sealed, it is another each time.
    partijen: zaak.partijen.map(({ vertegenwoordiger, ...partij }) => ({
      ...partij,
      vertegenwoordiger: vertegenwoordiger?.ambt ?? null,
    })),
    termijnen: termijnoverzicht(state, gezien.dag).map(({ termijn, soort, begin, einde, status }) => ({
      termijn,
      soort,
      begin,
      einde,
      status,
    })),
    taken: rol ? taken(state, rol, gezien.dag).map(taakInWoorden) : [],
  };
}

/** The case that is there, for who may see it; of one that is still to be notified, the case as it will be. */
async function gezienDoor(
  deps: Deps,
  moment: Moment,
  straks: Zaakdossier,
  toegang: Toegang,
): Promise<Gezien | undefined> {
  if (moment.stand.geschillen.has(straks.id)) {
    const gezien = await vindZaak(deps, { toegang, vraag: {} }, straks.id);
    return isWeigering(gezien) ? undefined : gezien;
  }
  const wie = await betrokken(deps.vragen, moment.stand, straks, deps.nu());
  if (!wie || toegang.eis('geschil.lezen', wie.object)) return undefined;
  const inzage = new Inzage(straks, kijkerVan(wie, toegang, dagVan(deps.nu())));
  return {
    ...moment,
    dossier: straks,
    betrokken: wie,
    inzage,
    events: straks.events,
    dag: moment.tijden.geldigOp,
  };
}

async function inZaak(deps: Deps, moment: Moment, toegang: Toegang, nieuw: readonly RecordedEvent[]) {
  const [eerste] = nieuw;
  if (!eerste) return [];
  const nu = moment.stand.geschillen.get(`${eerste.ref.regio}.${eerste.ref.id}`);
  const straks = maakDossier(geschil, eerste.ref, [...(nu?.events ?? []), ...nieuw]);
  const gezien = await gezienDoor(deps, moment, straks, toegang);
  if (!gezien) return [];
  const na = { ...gezien, dossier: straks, events: straks.events };
  // The same eyes on both sides: an act opens nothing before it is recorded.
  return vergelijk(
    nu ? await beeld(deps, gezien, nu.state, toegang) : null,
    await beeld(deps, na, straks.state, toegang),
  );
}

function inCommissie(moment: Moment, nieuw: readonly RecordedEvent[]) {
  const [eerste] = nieuw;
  if (!eerste) return [];
  const nu = moment.stand.commissies.get(`${eerste.ref.regio}.${eerste.ref.id}`);
  const straks = maakDossier(commissie, eerste.ref, [...(nu?.events ?? []), ...nieuw]);
  const toon = (dossier: Commissiedossier | undefined) => {
    if (dossier?.state.status !== 'ingesteld') return {};
    const { leden, ...rest } = commissieAntwoord(dossier, dossier.state, moment.tijden);
    return { ...rest, commissieleden: leden };
  };
  return vergelijk(nu ? toon(nu) : null, toon(straks));
}

/** Compares a case, or a commission, as this person sees it now with what it would be: today, by all that is known. */
export function vergelijkZaken(deps: Deps): Vergelijk {
  return async ({ toegang }, gebeurtenissen) => {
    const moment = await momentVan(deps, {});
    if (isWeigering(moment)) return moment;
    return gebeurtenissen[0]?.ref.categorie === geschil.categorie
      ? inZaak(deps, moment, toegang, gebeurtenissen)
      : inCommissie(moment, gebeurtenissen);
  };
}
