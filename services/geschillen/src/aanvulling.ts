import { type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import { reglementOp } from '@regiolog/domein/geschil/commissie';
import type { Handelingsoort } from '@regiolog/domein/geschil/fasen';
import type { GeschilState } from '@regiolog/domein/geschil/state';
import type { Identiteit } from '@regiolog/service-kit/tokens';
import type { GeschillenDeps } from './app.ts';
import type { Lopend } from './lopend.ts';
import { metDocument } from './stukmap.ts';

/** What the register fills in by itself: who the caller is, what the commission's file says, what was adopted before. */

type Data = Record<string, unknown>;
/** What is stored, or how it follows from the state that the decision sees. */
export type Volledig = Data | ((state: GeschilState) => Data | Weigering);
export type Aanvulling = (wat: {
  readonly deps: GeschillenDeps;
  readonly zaak: Lopend;
  readonly data: Data;
  readonly identiteit: Identiteit;
}) => Volledig | Weigering | Promise<Volledig | Weigering>;

const GEEN_REGLEMENT = weiger('in-strijd-met-dossier', 'Deze commissie heeft op die dag geen reglement.', [
  { veld: 'datum', melding: 'Leg eerst het reglement van de commissie vast.' },
]);

const aanhangig: Aanvulling = ({ zaak, data }) => {
  const reglement = zaak.commissie && reglementOp(zaak.commissie, String(data['datum']));
  return reglement ? { ...data, reglement } : GEEN_REGLEMENT;
};

const alsLid: Aanvulling = ({ data, identiteit }) => ({ ...data, lid: identiteit.onderwerp });

const document: Aanvulling = ({ deps, zaak, data }) => metDocument(deps, zaak.ref, data);

const AANVULLINGEN: Readonly<Partial<Record<Handelingsoort, Aanvulling>>> = {
  GeschilAanhangigGemaakt: aanhangig,
  LidVerschoond: alsLid,
  StemUitgebracht: alsLid,
  UitspraakOndertekend: alsLid,
  StukIngediend: document,
  OntwerpVoorgelegd: document,
};

/** An act as it is stored, or why it cannot be. */
export async function vulAan(
  deps: GeschillenDeps,
  zaak: Lopend,
  type: Handelingsoort,
  data: Data,
  identiteit: Identiteit,
): Promise<Volledig | Weigering> {
  return (await AANVULLINGEN[type]?.({ deps, zaak, data, identiteit })) ?? data;
}
