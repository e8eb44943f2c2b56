import {
  type Aggregaat,
  decider,
  type Inhoud,
  type NieuweGebeurtenis,
  type Opdracht,
  type Schemas,
  toestand,
} from './aggregaat.ts';
import type { FeitInhoud } from './feit.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { isWeigering, type WeigeringCode } from './weigering.ts';

/**
 * Given these acts, when this is asked, then that is recorded or refused. For tests only; it asserts by throwing, so
 * that it needs no test runner. The n-th step of `given` has event number n, to be named in a correction.
 */

export type Rectificatie<I> = Extract<Opdracht<I>, { soort: 'rectificeer' }>;
type Stap<I> = I | Rectificatie<I>;

/** The id of the n-th event, counted from 1. */
export function nummer(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

function klopt(waar: boolean, melding: string, gezien: unknown): void {
  if (!waar) throw new Error(`${melding}\n${JSON.stringify(gezien, null, 2)}`);
}

const gelijk = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What the decider said, and what may be asserted of it. */
function uitkomst(gezien: ReturnType<ReturnType<typeof decider>['decide']>) {
  return {
    gezien,
    thenRecorded(...verwacht: readonly { readonly type: string; readonly data: unknown }[]) {
      const kaal = isWeigering(gezien) ? gezien : gezien.map(({ type, data }) => ({ type, data }));
      klopt(gelijk(kaal, verwacht), `Expected to be recorded: ${JSON.stringify(verwacht)}; but:`, kaal);
    },
    thenRefused(code: WeigeringCode) {
      klopt(isWeigering(gezien) && gezien.code === code, `Expected refusal ${code}; but:`, gezien);
    },
  };
}

/** Every step goes through the decider itself, so that no test starts from a history that cannot come to be. */
export function given<S extends Schemas, T, F extends FeitInhoud>(
  aggregaat: Aggregaat<S, T, F>,
  ...stappen: readonly Stap<Inhoud<S>>[]
) {
  const { initialState, evolve, decide } = decider(aggregaat);
  const opdracht = (stap: Stap<Inhoud<S>>): Opdracht<Inhoud<S>> =>
    'soort' in stap ? stap : { soort: 'leg-vast', inhoud: stap };
  const gebeurtenissen: Gebeurtenis[] = [];
  let dossier = initialState;
  for (const stap of stappen) {
    const besluit = decide(opdracht(stap), dossier);
    klopt(!isWeigering(besluit), 'A given step was refused:', besluit);
    const [nieuw] = besluit as readonly NieuweGebeurtenis[];
    const n = gebeurtenissen.length;
    const gebeurtenis: Gebeurtenis = {
      id: nummer(n + 1),
      ref: { regio: 'proef', categorie: aggregaat.categorie, id: 'proef' },
      revision: n,
      metadata: { actor: 'proef', rol: 'systeem' },
      geregistreerd: new Date(Date.UTC(2024, 0, 1, 0, n)).toISOString(),
      ...(nieuw as NieuweGebeurtenis),
    };
    gebeurtenissen.push(gebeurtenis);
    dossier = evolve(dossier, gebeurtenis);
  }
  return {
    gebeurtenissen,
    state: () => toestand(aggregaat, gebeurtenissen),
    when: (stap: Stap<Inhoud<S>>) => uitkomst(decide(opdracht(stap), dossier)),
  };
}

/** The correction of an event: the whole fact as it should have been, or `null` when it never happened. */
export function herstel<I>(gebeurtenis: string, vervanging: I | null): Rectificatie<I> {
  return { soort: 'rectificeer', gebeurtenis, vervanging };
}
