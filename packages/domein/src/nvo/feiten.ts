import type { Inhoud } from '../gedeeld/aggregaat.ts';
import type { Gebeurtenis } from '../gedeeld/gebeurtenis.ts';
import type { nvoGebeurtenissen } from './events.ts';

type Gebeurtenissen = Inhoud<typeof nvoGebeurtenissen>;
type Data<T extends Gebeurtenissen['type']> = Extract<Gebeurtenissen, { type: T }>['data'];

/** Which kind of fact an event becomes. */
export const NVO_FEITSOORT = {
  NvoMerkGerapporteerd: 'nvo-merk',
  TegenstrijdigheidGemeld: 'tegenstrijdigheid',
  NvoStandVastgelegd: 'nvo-stand',
  OndersteuningGemeld: 'ondersteuning',
} as const satisfies Record<Gebeurtenissen['type'], string>;

/** One fact per event, found by its region, and all of them together for the national matrix. */
export type NvoFeit = {
  [T in Gebeurtenissen['type']]: {
    readonly soort: (typeof NVO_FEITSOORT)[T];
    readonly sleutels: readonly string[];
    readonly regio: string;
    readonly inhoud: Data<T>;
  };
}[Gebeurtenissen['type']];

export function nvoFeiten(inhoud: Gebeurtenissen, { ref }: Gebeurtenis): NvoFeit[] {
  const { regio } = ref;
  const sleutels = [`nvo:${regio}`, 'nvo'];
  return [{ soort: NVO_FEITSOORT[inhoud.type], sleutels, regio, inhoud: inhoud.data } as NvoFeit];
}
