import { type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import { reglementOp } from '@regiolog/domein/geschil/commissie';
import type { Handelingsoort } from '@regiolog/domein/geschil/fasen';
import type { GeschilState, Zaak } from '@regiolog/domein/geschil/state';
import { GELIJKTIJDIG } from '@regiolog/service-kit/opdracht';
import type { Identiteit } from '@regiolog/service-kit/tokens';
import { publicatie, uitspraak } from './aanvulling-uitspraak.ts';
import type { GeschillenDeps } from './app.ts';
import type { Lopend } from './lopend.ts';
import { reconstrueer } from './reconstructie.ts';
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

/** Who sits, from the commission's own file: in which office, from which side, as a deputy or not. */
const zetels: Aanvulling = ({ zaak, data }) => {
  const leden = (data['leden'] as readonly string[]).flatMap((naam) => {
    const lid = zaak.commissie?.leden.find((l) => l.lid === naam);
    if (!lid) return [];
    const { functie, perspectief, plaatsvervanger } = lid;
    const zetel = { lid: naam, functie };
    return [
      { ...zetel, ...(perspectief ? { perspectief } : {}), ...(plaatsvervanger ? { plaatsvervanger } : {}) },
    ];
  });
  return zolangGelijk(zaak, { ...data, leden });
};

/** Who the parties are and who sits was judged outside the case: when that changed meanwhile, it must be judged again. */
function zolangGelijk({ betrokken: { zaak } }: Lopend, data: Data): Volledig {
  const wie = ({ partijen, leden }: Pick<Zaak, 'partijen' | 'leden'>) => JSON.stringify([partijen, leden]);
  const gezien = wie(zaak);
  return (state) => (state.status === 'open' && wie(state) === gezien ? data : GELIJKTIJDIG);
}

const gekeurd: Aanvulling = ({ zaak, data }) => zolangGelijk(zaak, data);

const alsLid: Aanvulling = ({ data, identiteit }) => ({ ...data, lid: identiteit.onderwerp });

const document: Aanvulling = ({ deps, zaak, data }) => metDocument(deps, zaak.ref, data);

const AANVULLINGEN: Readonly<Partial<Record<Handelingsoort, Aanvulling>>> = {
  GeschilAanhangigGemaakt: aanhangig,
  PartijToegevoegd: gekeurd,
  SamenstellingVastgesteld: zetels,
  LidVervangen: gekeurd,
  LidVerschoond: alsLid,
  StemUitgebracht: alsLid,
  UitspraakOndertekend: alsLid,
  StukIngediend: document,
  OntwerpVoorgelegd: document,
  ReconstructieVastgelegd: ({ deps, zaak, data }) => reconstrueer(deps, zaak, data),
  UitspraakGedaan: uitspraak,
  UitspraakGepubliceerd: publicatie,
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
