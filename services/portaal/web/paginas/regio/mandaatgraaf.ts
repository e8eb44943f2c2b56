import { Graph, layout } from '@dagrejs/dagre';
import type { Schema } from '../../api/client.ts';

type Mandaat = Pick<Schema<'MandaatKern'>, 'id' | 'naam' | 'gevers' | 'ontvangers' | 'basis' | 'geldt'>;

/** A box of the picture: somebody who gives or receives, or a mandate. Sizes and places are in pixels. */
export type Knoop = {
  readonly sleutel: string;
  readonly mandaat: Mandaat | null;
  readonly regels: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly breed: number;
  readonly hoog: number;
};
export type Lijn = { readonly sleutel: string; readonly pad: string; readonly vast: boolean };
type Graaf = {
  readonly knopen: readonly Knoop[];
  readonly lijnen: readonly Lijn[];
  readonly breed: number;
  readonly hoog: number;
};

const LETTERS = 26;
const BREED = 220;
const REGEL = 18;

/** Words over lines of at most so many letters; a word that is longer gets a line of its own. */
export function opRegels(tekst: string, letters = LETTERS): string[] {
  const regels: string[] = [];
  for (const woord of tekst.split(' ')) {
    const vorige = regels.at(-1);
    if (vorige !== undefined && vorige.length + woord.length < letters)
      regels[regels.length - 1] = `${vorige} ${woord}`;
    else regels.push(woord);
  }
  return regels;
}

/** Straight parts through the points that the layout gives. */
const pad = (punten: readonly { readonly x: number; readonly y: number }[]): string =>
  punten.map(({ x, y }, n) => `${n === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`).join(' ');

type Namen = { readonly gever: string; readonly ontvanger: string };

/**
 * Who gave which mandate to whom, from left to right. Whoever received one and gave the next is one box, so that a chain
 * reads as a chain. `onbekend` names the box of a side that nobody knows; each mandate has its own.
 */
export function mandaatgraaf(mandaten: readonly Mandaat[], onbekend: Namen): Graaf {
  const graaf = new Graph();
  graaf.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 70, marginx: 4, marginy: 4 });
  graaf.setDefaultEdgeLabel(() => ({}));
  const inhoud = new Map<string, { readonly mandaat: Mandaat | null; readonly regels: string[] }>();
  const knoop = (sleutel: string, naam: string, mandaat: Mandaat | null = null): string => {
    const regels = opRegels(naam);
    inhoud.set(sleutel, { mandaat, regels });
    graaf.setNode(sleutel, { width: BREED, height: regels.length * REGEL + 18 });
    return sleutel;
  };
  for (const m of mandaten) {
    const midden = knoop(`mandaat ${m.id}`, m.naam, m);
    const kant = (namen: readonly string[], niemand: string) =>
      namen.length > 0
        ? // The layout puts the last one on top.
          namen.toReversed().map((naam) => knoop(`partij ${naam}`, naam))
        : [knoop(`${niemand} ${m.id}`, niemand)];
    for (const gever of kant(m.gevers, onbekend.gever)) graaf.setEdge(gever, midden, { vast: vast(m) });
    for (const aan of kant(m.ontvangers, onbekend.ontvanger)) graaf.setEdge(midden, aan, { vast: vast(m) });
  }
  layout(graaf);
  const { width = 0, height = 0 } = graaf.graph();
  return {
    breed: Math.ceil(width),
    hoog: Math.ceil(height),
    knopen: [...inhoud].map(([sleutel, { mandaat, regels }]) => {
      const { x, y, width: breed, height: hoog } = graaf.node(sleutel);
      return { sleutel, mandaat, regels, x, y, breed, hoog };
    }),
    lijnen: graaf.edges().map((e) => {
      const { points, vast: isVast } = graaf.edge(e);
      return { sleutel: `${e.v}>${e.w}`, pad: pad(points), vast: isVast === true };
    }),
  };
}

const vast = ({ basis }: Mandaat): boolean => basis === 'vastgelegd';
