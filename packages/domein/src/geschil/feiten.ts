import type { Gebeurtenis } from '../gedeeld/gebeurtenis.ts';
import type { GeschilGebeurtenis } from './fasen.ts';
import type { Data } from './stappen.ts';
import { type GeschilId, type Geschilpartij, geschilpartijSleutel } from './waarden.ts';

/**
 * What the rest of the register may know of a dispute: that it is there, between whom and about which clause, and what
 * was ruled. All else stays in its own file, and nothing of the chamber ever becomes a fact.
 */
const FEITSOORT = {
  GeschilGemeld: 'geschil',
  PuntToegevoegd: 'geschilpunt',
  PartijToegevoegd: 'geschilpartij',
  UitspraakGedaan: 'uitspraak',
  UitspraakVernietigd: 'vernietiging',
} as const;
type Soort = keyof typeof FEITSOORT;

export type GeschilFeit = {
  [T in Soort]: {
    readonly soort: (typeof FEITSOORT)[T];
    readonly sleutels: readonly string[];
    readonly geschil: GeschilId;
    readonly inhoud: Data<T>;
  };
}[Soort];

const isFeit = (g: GeschilGebeurtenis): g is Extract<GeschilGebeurtenis, { type: Soort }> =>
  g.type in FEITSOORT;

/** The agreements and the parties that an act names, to find it by. */
function anderen({ type, data }: Extract<GeschilGebeurtenis, { type: Soort }>): string[] {
  const over = (overeenkomst?: string) => (overeenkomst ? [`geschil-over:${overeenkomst}`] : []);
  const van = (partij: Geschilpartij) => `geschil-van:${geschilpartijSleutel(partij)}`;
  switch (type) {
    case 'GeschilGemeld':
      return [
        'geschillen',
        ...data.punten.flatMap(({ overeenkomst }) => over(overeenkomst)),
        ...[...data.verzoekers, ...data.verweerders].map(van),
      ];
    case 'PuntToegevoegd':
      return over(data.overeenkomst);
    case 'PartijToegevoegd':
      return [van(data.partij)];
    default:
      return [];
  }
}

export function geschilFeiten(gebeurtenis: GeschilGebeurtenis, { ref }: Gebeurtenis): GeschilFeit[] {
  if (!isFeit(gebeurtenis)) return [];
  const geschil = `${ref.regio}.${ref.id}`;
  const sleutels = [...new Set([`geschil:${geschil}`, ...anderen(gebeurtenis)])];
  return [{ soort: FEITSOORT[gebeurtenis.type], sleutels, geschil, inhoud: gebeurtenis.data } as GeschilFeit];
}
