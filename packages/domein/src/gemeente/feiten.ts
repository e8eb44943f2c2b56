import type { Inhoud } from '../gedeeld/aggregaat.ts';
import type { Dag } from '../gedeeld/datum.ts';
import type { Gebeurtenis } from '../gedeeld/gebeurtenis.ts';
import type { gemeenteGebeurtenissen } from './events.ts';

type Kop = { readonly sleutels: readonly string[]; readonly gemeente: string };

export type GemeenteFeit =
  | (Kop & {
      readonly soort: 'gemeente';
      readonly naam: string;
      readonly provincie?: string;
      readonly begin?: Dag;
    })
  | (Kop & { readonly soort: 'opheffing'; readonly laatsteDag: Dag })
  | (Kop & { readonly soort: 'herindeling'; readonly opvolgers: readonly string[]; readonly per: Dag });

/** Which kind of fact an event becomes. */
export const GEMEENTE_FEITSOORT = {
  GemeenteIngeschreven: 'gemeente',
  GemeenteOpgeheven: 'opheffing',
  HerindelingVastgelegd: 'herindeling',
} as const;

/** Facts of a municipality; found by its own code, and all of them under `gemeenten`. */
export function gemeenteFeiten(
  { type, data }: Inhoud<typeof gemeenteGebeurtenissen>,
  gebeurtenis: Gebeurtenis,
): GemeenteFeit[] {
  const code = gebeurtenis.ref.id;
  if (type === 'HerindelingVastgelegd') {
    const sleutels = [code, ...data.opvolgers].map((g) => `identiteit:${g}`);
    return [{ soort: 'herindeling', sleutels, gemeente: code, opvolgers: data.opvolgers, per: data.per }];
  }
  if (type === 'GemeenteOpgeheven') {
    return [
      {
        soort: 'opheffing',
        sleutels: [`identiteit:${code}`, 'gemeenten'],
        gemeente: code,
        laatsteDag: data.laatsteDag,
      },
    ];
  }
  return [
    {
      soort: 'gemeente',
      sleutels: [`identiteit:${code}`, 'gemeenten'],
      gemeente: code,
      naam: data.naam,
      ...(data.provincie ? { provincie: data.provincie } : {}),
      ...(data.begin ? { begin: data.begin } : {}),
    },
  ];
}
