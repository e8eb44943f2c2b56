import { z } from 'zod';
import type { Dag } from '../gedeeld/datum.ts';
import { Bron } from '../gedeeld/namen.ts';
import { Verschil } from '../gedeeld/verschil.ts';
import { bindendeOvereenkomsten } from './bindende-overeenkomsten.ts';
import type { Feiten, RegisterFeit } from './feiten.ts';
import { gemeenteAntwoord } from './gemeenten.ts';
import { lidmaatschap, regiosVan } from './lidmaatschap.ts';
import { overeenkomstAntwoord } from './overeenkomst/antwoord.ts';
import { regioOvereenkomsten } from './overeenkomsten.ts';
import { regioStand } from './regio-stand.ts';
import { type Los, leegZoals, verschillen } from './verschil-regels.ts';
import { verschilInWoorden } from './verschil-zinnen.ts';

/** One difference between two moments, with what is known at one of them and not at the other. */
export const Verschilregel = Verschil.extend({
  gebeurtenissen: z
    .array(
      z.object({
        gebeurtenis: z.string(),
        kant: z
          .enum(['voor', 'na', 'beide'])
          .describe('Alleen zichtbaar op het eerste moment, alleen op het tweede, of op allebei.'),
        soort: z.string(),
        bekendOp: z.string(),
        geregistreerdOp: z.string(),
        bron: Bron.nullable(),
      }),
    )
    .describe('Waardoor het verschilt; waar alleen de dag verschilt, waar het op rust.'),
}).meta({ id: 'Verschilregel' });
export type Verschilregel = z.infer<typeof Verschilregel>;

/** One side: the facts that may be looked at, and the day in the world of law. */
export type Kant = { readonly feiten: Feiten; readonly dag: Dag };

/** So many events are named with one difference at most: the first are the nearest to it. */
const MEEST = 20;

type Gezien = { readonly feiten: Feiten; readonly alle: () => readonly RegisterFeit[] };

/** Remembers which facts a question looked at. */
function metSpoor({ feiten }: Kant): Gezien {
  const gezien = new Map<string, readonly RegisterFeit[]>();
  return {
    feiten: {
      bij: (sleutel) => {
        const rij = gezien.get(sleutel) ?? feiten.bij(sleutel);
        gezien.set(sleutel, rij);
        return rij;
      },
    },
    alle: () => [...new Set([...gezien.values()].flat())],
  };
}

type Oorzaak = {
  readonly kant: Verschilregel['gebeurtenissen'][number]['kant'];
  readonly feit: RegisterFeit;
};

/** The facts of one side of which the other side does not have the event, whether it looked at it or not. */
function eenzijdig(eigen: Gezien, ander: Kant, kant: 'voor' | 'na'): Oorzaak[] {
  const bij = new Map<string, ReadonlySet<string>>();
  const heeft = (sleutel: string): ReadonlySet<string> => {
    const set = bij.get(sleutel) ?? new Set(ander.feiten.bij(sleutel).map((f) => f.herleiding.gebeurtenis));
    bij.set(sleutel, set);
    return set;
  };
  return eigen
    .alle()
    .filter((f) => !heeft(f.sleutels[0] ?? '').has(f.herleiding.gebeurtenis))
    .map((feit) => ({ kant, feit }));
}

/** Every event that a part of an answer names. */
function genoemd(deel: unknown): Set<string> {
  const uit = new Set<string>();
  const loop = (waarde: unknown, veld: string): void => {
    if (typeof waarde === 'string' && veld.startsWith('gebeurtenis')) uit.add(waarde);
    else if (Array.isArray(waarde)) for (const een of waarde) loop(een, veld);
    else if (typeof waarde === 'object' && waarde !== null)
      for (const [naam, een] of Object.entries(waarde)) loop(een, naam);
  };
  loop(deel, '');
  return uit;
}

/** What the difference itself names; else what the nearest thing that holds it names. */
function genoemdDoor({ voor, na, omvat }: Los, keuze: readonly Oorzaak[]): readonly Oorzaak[] {
  for (const deel of [[voor, na], ...omvat]) {
    const ids = genoemd(deel);
    const raak = keuze.filter((o) => ids.has(o.feit.herleiding.gebeurtenis));
    if (raak.length > 0) return raak;
  }
  return [];
}

/**
 * Of what is on one side only: what is named; else what speaks of the same field; else all. When both sides know the
 * same and only the day differs, what the answer rests on.
 */
function oorzaken(los: Los, eenzijdige: readonly Oorzaak[], beide: readonly Oorzaak[]): readonly Oorzaak[] {
  if (eenzijdige.length === 0) return genoemdDoor(los, beide);
  const raak = genoemdDoor(los, eenzijdige);
  if (raak.length > 0) return raak;
  const zelfdeVeld = eenzijdige.filter(({ feit }) => los.veld in ('inhoud' in feit ? feit.inhoud : feit));
  return zelfdeVeld.length > 0 ? zelfdeVeld : eenzijdige;
}

function regel(verschil: Los, redenen: readonly Oorzaak[]): Verschilregel {
  const perGebeurtenis = new Map(redenen.map((o) => [o.feit.herleiding.gebeurtenis, o]));
  return {
    ...verschilInWoorden(verschil),
    gebeurtenissen: [...perGebeurtenis.values()].slice(0, MEEST).map(({ kant, feit }) => ({
      gebeurtenis: feit.herleiding.gebeurtenis,
      kant,
      soort: feit.soort,
      bekendOp: feit.herleiding.bekend,
      geregistreerdOp: feit.herleiding.geregistreerd,
      bron: feit.herleiding.bron ?? null,
    })),
  };
}

/** What differs between two moments in the answer to one question. Nothing when the answers say the same. */
export function verschil(
  voor: Kant,
  na: Kant,
  vraag: (feiten: Feiten, dag: Dag) => object | null,
): Verschilregel[] {
  const [links, rechts] = [metSpoor(voor), metSpoor(na)];
  const gevonden = verschillen(vraag(links.feiten, voor.dag), vraag(rechts.feiten, na.dag));
  if (gevonden.length === 0) return [];
  const los = [...eenzijdig(links, na, 'voor'), ...eenzijdig(rechts, voor, 'na')];
  const beide = rechts.alle().map((feit): Oorzaak => ({ kant: 'beide', feit }));
  return gevonden.map((v) => regel(v, oorzaken(v, los, beide)));
}

/** What a file is called by: of one that is new, no news. */
const EIGEN_NAAM: ReadonlySet<string> = new Set(['id', 'regio', 'code']);

/** What differs between two answers, whatever made them; of what was not there before, everything that is said of it. */
export const vergelijk = (voor: object | null, na: object): Verschil[] =>
  verschillen(voor ?? leegZoals(na), na)
    // Of what is new it says nothing that something is not so.
    .filter(({ pad, na: nieuw }) => !EIGEN_NAAM.has(pad) && (voor !== null || nieuw !== false))
    .map((los) => verschilInWoorden(los, voor === null));

/** Everything about one agreement, to compare. */
export const overOvereenkomst = (id: string) => (feiten: Feiten, dag: Dag) =>
  overeenkomstAntwoord(feiten, id, dag);

/** A region to compare: who was a member and who is stand in one list, so that to leave is one difference. */
export const overRegio = (slug: string) => (feiten: Feiten, dag: Dag) => {
  const { leden, gemeld, oudLeden, ...stand } = regioStand(feiten, slug, dag);
  return {
    ...stand,
    leden: [...leden, ...gemeld, ...oudLeden],
    overeenkomsten: regioOvereenkomsten(feiten, slug, {}, dag),
  };
};

/** A municipality to compare: what it is, of what it is a member, and what binds it. */
export const overGemeente = (code: string) => (feiten: Feiten, dag: Dag) => ({
  ...gemeenteAntwoord(feiten, code, dag),
  regios: regiosVan(feiten, code, dag).map((regio) => ({
    regio,
    lidmaatschap: lidmaatschap(feiten, regio, code, dag),
  })),
  overeenkomsten: bindendeOvereenkomsten(feiten, code, {}, dag),
});
