import type { Gebeurtenis } from '../gedeeld/gebeurtenis.ts';
import type { Data, GeschilGebeurtenis } from './fasen.ts';
import { type GeschilId, type Geschilpartij, geschilpartijSleutel } from './waarden.ts';

/** The agreement and the parties that an act names, to find it by. */
const over = (overeenkomst?: string): string[] => (overeenkomst ? [`geschil-over:${overeenkomst}`] : []);
const van = (partij: Geschilpartij): string => `geschil-van:${geschilpartijSleutel(partij)}`;

/**
 * What the rest of the register may know of a dispute: that it is there, between whom and about which clause, and what
 * was ruled. All else stays in its own file: who the client is, why a party withdrew, what lay before the commission
 * and who sat in it. Nothing of the chamber ever becomes a fact.
 */
const FEITEN = {
  GeschilGemeld: {
    soort: 'geschil',
    inhoud: ({ client: _client, ...rest }: Data<'GeschilGemeld'>) => rest,
    anderen: ({ punten, verzoekers, verweerders }: Data<'GeschilGemeld'>) => [
      'geschillen',
      ...punten.flatMap(({ overeenkomst }) => over(overeenkomst)),
      ...[...verzoekers, ...verweerders].map(van),
    ],
  },
  PuntToegevoegd: {
    soort: 'geschilpunt',
    inhoud: (data: Data<'PuntToegevoegd'>) => data,
    anderen: ({ overeenkomst }: Data<'PuntToegevoegd'>) => over(overeenkomst),
  },
  PartijToegevoegd: {
    soort: 'geschilpartij',
    inhoud: (data: Data<'PartijToegevoegd'>) => data,
    anderen: ({ partij }: Data<'PartijToegevoegd'>) => [van(partij)],
  },
  PartijTeruggetreden: {
    soort: 'geschilpartijeinde',
    inhoud: ({ datum, partij }: Data<'PartijTeruggetreden'>) => ({ datum, partij }),
    anderen: ({ partij }: Data<'PartijTeruggetreden'>) => [van(partij)],
  },
  UitspraakGedaan: {
    soort: 'uitspraak',
    inhoud: ({ datum, soort, punten }: Data<'UitspraakGedaan'>) => ({ datum, soort, punten }),
    anderen: () => [],
  },
  UitspraakVernietigd: {
    soort: 'vernietiging',
    inhoud: (data: Data<'UitspraakVernietigd'>) => data,
    anderen: () => [],
  },
} as const;
type Type = keyof typeof FEITEN;

export type GeschilFeit = {
  [T in Type]: {
    readonly soort: (typeof FEITEN)[T]['soort'];
    readonly sleutels: readonly string[];
    readonly geschil: GeschilId;
    readonly inhoud: ReturnType<(typeof FEITEN)[T]['inhoud']>;
  };
}[Type];

/** How a kind of act becomes a fact, whichever kind it is. */
type Maker = {
  readonly soort: string;
  readonly inhoud: (data: unknown) => unknown;
  readonly anderen: (data: unknown) => readonly string[];
};

export function geschilFeiten({ type, data }: GeschilGebeurtenis, { ref }: Gebeurtenis): GeschilFeit[] {
  const maker = (FEITEN as Partial<Record<string, unknown>>)[type] as Maker | undefined;
  if (!maker) return [];
  const geschil = `${ref.regio}.${ref.id}`;
  const sleutels = [...new Set([`geschil:${geschil}`, ...maker.anderen(data)])];
  return [{ soort: maker.soort, sleutels, geschil, inhoud: maker.inhoud(data) } as GeschilFeit];
}
