import type { Inhoud } from '../gedeeld/aggregaat.ts';
import type { Gebeurtenis } from '../gedeeld/gebeurtenis.ts';
import { type Drager, dragerSleutel, type MandaatId, partijSleutel } from '../gedeeld/namen.ts';
import type { mandaatGebeurtenissen } from './events.ts';

type Gebeurtenissen = Inhoud<typeof mandaatGebeurtenissen>;
type Data<T extends Gebeurtenissen['type']> = Extract<Gebeurtenissen, { type: T }>['data'];

/** Which kind of fact an event becomes. */
export const MANDAAT_FEITSOORT = {
  MandaatIngeschreven: 'mandaat',
  MandaatVerleend: 'verlening',
  InstemmingGegeven: 'instemming',
  VervangingGeregeld: 'vervanging',
  AanwijzingGegeven: 'aanwijzing',
  MandaatIngetrokken: 'intrekking',
  MandaatVervallen: 'verval',
  MandaatNietigGebleken: 'nietigheid',
  BevoegdheidUitgeoefend: 'uitoefening',
  MandaatGerapporteerd: 'mandaatmelding',
} as const satisfies Record<Gebeurtenissen['type'], string>;

/** One fact per event: what it says, about which mandate. */
export type MandaatFeit = {
  [T in Gebeurtenissen['type']]: {
    readonly soort: (typeof MANDAAT_FEITSOORT)[T];
    readonly sleutels: readonly string[];
    readonly mandaat: MandaatId;
    readonly inhoud: Data<T>;
  };
}[Gebeurtenissen['type']];

const aan = (d: Drager) => `mandaat-aan:${dragerSleutel(d)}`;
/** Given by a body, an office, or anybody of a party. */
const van = (d: Drager) => `mandaat-van:${partijSleutel(d.partij)}`;

/** What a fact is found by, beside its own mandate. */
function anderen({ type, data }: Gebeurtenissen): string[] {
  switch (type) {
    case 'MandaatIngeschreven':
      return ['mandaten', ...(data.instrument ? [`overeenkomst:${data.instrument}`] : [])];
    case 'MandaatVerleend':
      return [
        aan(data.ontvanger),
        van(data.gever),
        partijSleutel(data.gever.partij),
        partijSleutel(data.ontvanger.partij),
        ...(data.onder ? [`mandaat:${data.onder}`] : []),
        ...(data.vervangt ? [`mandaat:${data.vervangt}`] : []),
      ];
    case 'VervangingGeregeld':
      return [aan(data.vervanger), partijSleutel(data.vervanger.partij)];
    case 'BevoegdheidUitgeoefend':
      return [
        `uitgeoefend-door:${dragerSleutel(data.door)}`,
        ...(data.overeenkomst ? [`overeenkomst:${data.overeenkomst}`] : []),
      ];
    case 'MandaatGerapporteerd':
      return [
        ...data.ontvangers.map(aan),
        ...data.gevers.map(van),
        ...[...data.gevers, ...data.ontvangers].map((d) => partijSleutel(d.partij)),
      ];
    default:
      return [];
  }
}

export function mandaatFeiten(inhoud: Gebeurtenissen, { ref }: Gebeurtenis): MandaatFeit[] {
  const mandaat = `${ref.regio}.${ref.id}`;
  const sleutels = [`mandaat:${mandaat}`, ...anderen(inhoud)];
  if (inhoud.type === 'MandaatIngeschreven') sleutels.push(`regio-mandaat:${ref.regio}`);
  return [{ soort: MANDAAT_FEITSOORT[inhoud.type], sleutels, mandaat, inhoud: inhoud.data } as MandaatFeit];
}
