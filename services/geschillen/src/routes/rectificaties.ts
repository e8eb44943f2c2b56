import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { commissieStroom, geschilStroom } from '@regiolog/domein/gedeeld/stromen';
import { isWeigering, type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import { commissie } from '@regiolog/domein/geschil/commissie';
import { commissieGebeurtenissen } from '@regiolog/domein/geschil/commissie-events';
import { geschil } from '@regiolog/domein/geschil/geschil';
import { geschilHandelingen, meldInvoer } from '@regiolog/domein/geschil/handelingen';
import { verzegelOnder } from '@regiolog/domein/geschil/sleutels';
import { CommissieId, GeschilId } from '@regiolog/domein/geschil/waarden';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import { groepVan, vormVan } from '@regiolog/feiten/inzage';
import { type Herstel, rectificatieRoute } from '@regiolog/service-kit/rectificatie';
import type { Route, Verzoek } from '@regiolog/service-kit/route';
import type { GeschillenDeps } from '../app.ts';
import { keur } from '../keuring.ts';
import { type Lopend, openCommissie, openZaak } from '../lopend.ts';
import { commissieObject } from '../recht.ts';
import { metDocument } from '../stukmap.ts';
import { eisHandeling, genoemdePartij } from '../wie-handelt.ts';

/** Corrections of cases and of commissions: what was recorded wrongly is said anew, or taken away; nothing is erased. */
export function rectificatieRoutes(deps: GeschillenDeps): Route[] {
  return [herstelGeschil(deps), herstelCommissie(deps)];
}

/** What the register fills in by itself cannot be said anew, only taken away and done again. */
const VULT_REGISTER: ReadonlySet<string> = new Set([
  'GeschilAanhangigGemaakt',
  'SamenstellingVastgesteld',
  'LidVerschoond',
  'ReconstructieVastgelegd',
  'StemUitgebracht',
  'UitspraakOndertekend',
  'UitspraakGedaan',
  'UitspraakGepubliceerd',
  'ClientgegevensVernietigd',
]);

/** What took place whether or not anybody wants it to: a key is gone, a term is over. */
const ONHERROEPELIJK: ReadonlySet<string> = new Set(['ClientgegevensVernietigd', 'TermijnVerstreken']);

const GEEN_HERSTEL = weiger('in-strijd-met-dossier', 'Dit is gebeurd en kan niet worden hersteld.', [
  { veld: 'gebeurtenis', melding: 'Kies een andere gebeurtenis.' },
]);
const VAN_EEN_ANDER = weiger('niet-bevoegd', 'Wat een lid zelf deed, herstelt alleen dat lid.');
const ANDERE_PARTIJ = weiger('in-strijd-met-dossier', 'Een herstel zegt niet dat een ander het deed.', [
  { veld: 'vervanging.inhoud', melding: 'Noem dezelfde partij.' },
]);

/** The act that a correction is about: what was first recorded, by whom. */
function eersteVastlegging({ events }: Lopend, gebeurtenis: string) {
  const genoemd = events.find(({ id }) => id === gebeurtenis);
  return genoemd && events.find(({ id }) => id === groepVan(genoemd));
}

/** The party in whose own name an act was recorded, by who speaks for it. */
function inEigenNaam({ data, metadata }: RecordedEvent): string | undefined {
  const { rol } = metadata;
  return rol === 'behandelaar' || rol === 'coordinator' ? genoemdePartij(data) : undefined;
}

/**
 * The secretary and the chair correct a file; but what a party did in its own name only that party, a decision of the
 * chair only the chair, and a vote only who cast it.
 */
function eisHerstel(
  beller: Pick<Verzoek, 'toegang' | 'identiteit'>,
  zaak: Lopend,
  { gebeurtenis, vervanging }: Herstel,
) {
  const eerste = eersteVastlegging(zaak, gebeurtenis);
  const handeling = geschilHandelingen.find((h) => h.gebeurtenis === eerste?.type);
  const { betrokken } = zaak;
  if (eerste && handeling?.door === 'zittend') {
    const geweigerd = eisHandeling(betrokken, beller, handeling, vervanging?.data ?? {});
    return (
      geweigerd ?? (eerste.metadata['actor'] === beller.identiteit.onderwerp ? undefined : VAN_EEN_ANDER)
    );
  }
  const partij = eerste && inEigenNaam(eerste);
  if (eerste && handeling && partij) {
    const geweigerd = eisHandeling(betrokken, beller, handeling, eerste.data);
    if (geweigerd || !vervanging) return geweigerd;
    return genoemdePartij(vervanging.data) === partij ? undefined : ANDERE_PARTIJ;
  }
  const actie = handeling?.door === 'voorzitter' ? 'geschil.leiden' : 'geschil.procedure';
  const geweigerd = beller.toegang.eis(actie, betrokken.object);
  if (geweigerd) return geweigerd;
  return eerste && ONHERROEPELIJK.has(eerste.type) ? GEEN_HERSTEL : undefined;
}

const BLIJFT_BESLOTEN = weiger(
  'in-strijd-met-dossier',
  'Wat besloten is ingediend, wordt niet door een herstel geopend.',
  [{ veld: 'vervanging', melding: 'Haal het stuk weg; wie het indiende, kan het open indienen.' }],
);
type Stukdata = { readonly kanaal?: unknown; readonly vertrouwelijk?: unknown };
const isBesloten = ({ kanaal, vertrouwelijk }: Stukdata): boolean =>
  kanaal === 'raadkamer' || vertrouwelijk !== undefined;

/** Would a document that was closed in any of its forms be open? Only who filed it can do that, by filing it openly. */
function opentStuk({ events }: Lopend, { gebeurtenis, vervanging }: Herstel): boolean {
  if (vervanging?.type !== 'StukIngediend' || isBesloten(vervanging.data)) return false;
  const genoemd = events.find(({ id }) => id === gebeurtenis);
  const vormen = events.flatMap((event) => vormVan(event) ?? []);
  return vormen.some(
    ({ groep, inhoud }) => genoemd && groep === groepVan(genoemd) && isBesloten(inhoud.data as Stukdata),
  );
}

const PLEK = 'vervanging.inhoud';
/** The faults of an act, at their place in the body of its correction. */
const opPlek = (w: Weigering): Weigering =>
  w.fouten ? { ...w, fouten: w.fouten.map((f) => ({ ...f, veld: `${PLEK}.${f.veld}` })) } : w;

function herstelGeschil(deps: GeschillenDeps): Route {
  return rectificatieRoute(deps, {
    aggregaat: geschil,
    pad: '/v1/geschillen/{id}',
    label: 'Geschillen',
    sleutelnaam: 'id',
    sleutel: GeschilId,
    ref: geschilStroom,
    actie: 'geschil.indienen',
    handelingen: [
      { gebeurtenis: 'GeschilGemeld', invoer: meldInvoer },
      ...geschilHandelingen.filter((h) => !VULT_REGISTER.has(h.gebeurtenis)),
    ],
    bereidVoor: async (v, id, { gebeurtenis, vervanging }) => {
      const zaak = await openZaak(deps, id, v);
      if (isWeigering(zaak)) return zaak;
      const geweigerd = eisHerstel(v, zaak, { gebeurtenis, vervanging });
      if (geweigerd) return geweigerd;
      if (opentStuk(zaak, { gebeurtenis, vervanging })) return BLIJFT_BESLOTEN;
      const gezien = zaak.events.length - 1;
      if (!vervanging) return { vervanging, gezien };
      const { type } = vervanging;
      const ongekeurd = await keur(deps, zaak, type, vervanging.data);
      const volledig = ongekeurd ?? (await metDocument(deps, zaak.ref, vervanging.data));
      if (isWeigering(volledig)) return opPlek(volledig);
      const data =
        type === 'GeschilGemeld' ? { ...volledig, commissie: zaak.betrokken.zaak.commissie } : volledig;
      return { vervanging: { type, data }, verzegelOnder: verzegelOnder(zaak.ref, type, data), gezien };
    },
  });
}

function herstelCommissie(deps: GeschillenDeps): Route {
  const actie = 'commissie.beheren';
  return rectificatieRoute(deps, {
    aggregaat: commissie,
    pad: '/v1/commissies/{id}',
    label: 'Commissies',
    sleutelnaam: 'id',
    sleutel: CommissieId,
    ref: commissieStroom,
    actie,
    handelingen: Object.entries(commissieGebeurtenissen).map(([gebeurtenis, invoer]) => ({
      gebeurtenis,
      invoer,
    })),
    bereidVoor: async (v, id, { vervanging }) => {
      const geopend = await openCommissie(deps, id, v);
      if (isWeigering(geopend)) return geopend;
      const geweigerd = v.toegang.eis(actie, commissieObject(geopend.dossier, dagVan(deps.nu())));
      return geweigerd ?? { vervanging };
    },
  });
}
