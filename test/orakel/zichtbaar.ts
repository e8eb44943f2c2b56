import type { Gebeurtenis } from '@regiolog/domein/gedeeld/gebeurtenis';
import { moment } from './kalender.ts';

/** What counts at a moment, from the definition, over the recorded events in log order. */

/** The two times of knowing, as a caller writes them: a day, an instant, or nothing for everything. */
export type Weten = { readonly bekendOp?: string | undefined; readonly beschikbaarOp?: string | undefined };

/** An act as it counts: what it says, and the event that says so. `eerste` is its place in its stream. */
export type Daad = {
  readonly regio: string;
  readonly categorie: string;
  readonly dossier: string;
  readonly type: string;
  readonly data: unknown;
  readonly eerste: number;
  readonly gebeurtenis: Gebeurtenis;
};

type Metadata = { readonly bekend?: string };
type Herstel = {
  readonly groep: string;
  readonly volgorde: number;
  readonly vervanging: { type: string; data: unknown } | null;
};

/** Since when an event was known: its claim, but never later than its recording. */
export function bekendSinds({ geregistreerd, metadata }: Gebeurtenis): number {
  const { bekend } = metadata as Metadata;
  const vast = Date.parse(geregistreerd);
  return bekend === undefined ? vast : Math.min(vast, moment(bekend));
}

export function telt(gebeurtenis: Gebeurtenis, { bekendOp, beschikbaarOp }: Weten): boolean {
  if (beschikbaarOp !== undefined && Date.parse(gebeurtenis.geregistreerd) > moment(beschikbaarOp))
    return false;
  return bekendOp === undefined || bekendSinds(gebeurtenis) <= moment(bekendOp);
}

const isHerstel = ({ type }: Gebeurtenis) => type === 'GebeurtenisGerectificeerd';

/** The group of an event: what was recorded first. */
export function groepVan(gebeurtenis: Gebeurtenis): string {
  return isHerstel(gebeurtenis) ? (gebeurtenis.data as Herstel).groep : gebeurtenis.id;
}

/** Of each group the last event that counts, in log order. */
export function laatstePerGroep(gebeurtenissen: readonly Gebeurtenis[], weten: Weten): Gebeurtenis[] {
  const tellend = gebeurtenissen.filter((g) => telt(g, weten));
  return tellend.filter((g, n) => !tellend.slice(n + 1).some((later) => groepVan(later) === groepVan(g)));
}

/** The acts that count; one that was taken away is not among them. */
export function daden(gebeurtenissen: readonly Gebeurtenis[], weten: Weten): Daad[] {
  return laatstePerGroep(gebeurtenissen, weten).flatMap((gebeurtenis): Daad[] => {
    const { ref, revision } = gebeurtenis;
    const herstel = isHerstel(gebeurtenis) ? (gebeurtenis.data as Herstel) : undefined;
    const eerste = gebeurtenissen.find((g) => g.id === groepVan(gebeurtenis))?.revision ?? revision;
    const zegt = herstel ? herstel.vervanging : { type: gebeurtenis.type, data: gebeurtenis.data };
    if (zegt === null) return [];
    const { regio, categorie, id } = ref;
    return [{ regio, categorie, dossier: id, type: zegt.type, data: zegt.data, eerste, gebeurtenis }];
  });
}
