import { useState } from 'react';
import type { Probleem } from '../api/client.ts';
import { teksten } from '../teksten/teksten.ts';
import { type Concept, useConcept } from './concept.ts';
import type { Fout } from './fouten.ts';
import { inhoudVan } from './inhoud.ts';
import { veldnaam } from './veldnaam.ts';
import type { Veld } from './vorm.ts';
import {
  alsPad,
  type Groep,
  leesbaar,
  metWaarde,
  type Pad,
  padsleutel,
  veldId,
  type Waarde,
} from './waarden.ts';

/** What a form begins with, and under which name its draft is kept. */
export type Aanvang = {
  /** One form, one file. */
  readonly naam: string;
  readonly titel: string;
  /** What is filled in when the form opens. */
  readonly begin: Groep;
  readonly velden: readonly Veld[];
};

/** What somebody fills in: the values, what is wrong with them, and what is sent of them. */
export function useInvulling({ begin, velden }: Aanvang, concept: Concept | undefined) {
  const [waarden, zetWaarden] = useState<Waarde>(concept?.waarden ?? begin);
  const [sleutel] = useState(() => concept?.sleutel ?? crypto.randomUUID());
  const [fouten, zetFouten] = useState<readonly Fout[]>([]);
  const [keer, zetKeer] = useState(0);
  return {
    waarden,
    /** The key of this form, for as long as it lives: an act that is sent twice is recorded once. */
    sleutel,
    fouten,
    /** How often faults were looked for. */
    keer,
    gewijzigd: waarden !== begin,
    inhoud: inhoudVan({ soort: 'groep', velden }, waarden, true),
    zet: (pad: Pad, waarde: Waarde): void => {
      const veld = padsleutel(pad);
      zetWaarden((eerder) => metWaarde(eerder, pad, leesbaar(waarde)));
      zetFouten((eerder) => eerder.filter((f) => f.veld !== veld && !f.veld.startsWith(`${veld}.`)));
    },
    toonFouten: (nieuw: readonly Fout[]): void => {
      zetFouten(nieuw);
      zetKeer((eerder) => eerder + 1);
    },
  };
}
type Invulling = ReturnType<typeof useInvulling>;

/** Keeps the draft of a form for as long as it is not sent. */
export function useBewaardeInvulling(
  { naam, titel }: Aanvang,
  { waarden, sleutel, gewijzigd }: Invulling,
  { verstuurd, ...rest }: Pick<Concept, 'gezien' | 'gedaan' | 'dossier'> & { readonly verstuurd: boolean },
) {
  const adres = location.pathname + location.search;
  const concept: Concept = { titel, adres, waarden, sleutel, ...rest };
  return useConcept(naam, gewijzigd && !verstuurd ? concept : null);
}

/** What is wrong, by the names of the fields; and what was refused as a whole. */
export function samengevat(gebeurtenis: string, fouten: readonly Fout[], geweigerd: Probleem | undefined) {
  return {
    fouten: fouten.map(({ veld, melding }) => ({
      id: veldId(veld),
      label: veldnaam(gebeurtenis, alsPad(veld)) ?? teksten.vastleggen.hetGeheel,
      melding,
    })),
    algemeen: geweigerd && fouten.length === 0 ? `${geweigerd.title}. ${geweigerd.detail}` : undefined,
  };
}
