import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { useId, useState } from 'react';
import { teksten } from '../teksten/teksten.ts';
import { useFormulier } from './formulier-context.ts';
import { Velden } from './velden/veldweergave.tsx';
import { veldnaam } from './veldnaam.ts';
import type { Veld } from './vorm.ts';
import { alsGroep, type Groep } from './waarden.ts';

const t = teksten.vastleggen;
const ERBIJ = Object.keys(Begeleiding.shape);

/** Fields that one opens when one needs them; open at once when something is wrong in them or filled in. */
export function Opzij({
  titel,
  velden,
  gewoon = {},
}: {
  readonly titel: string;
  readonly velden: readonly Veld[];
  /** What stands in them of itself. */
  readonly gewoon?: Groep;
}) {
  const { fouten, waarden, gebeurtenis } = useFormulier();
  const id = useId();
  const [gevuld] = useState(() => velden.some(({ naam }) => alsGroep(waarden)[naam] !== gewoon[naam]));
  const mis = fouten.some((f) => velden.some(({ naam }) => f.veld === naam || f.veld.startsWith(`${naam}.`)));
  const namen = velden.map(({ naam }) => veldnaam(gebeurtenis, [naam]) ?? '');
  if (velden.length === 0) return null;
  return (
    <details className="meer-velden" open={mis || gevuld || undefined} aria-labelledby={id}>
      <summary id={id}>
        {titel} {titel === t.meer && <span className="meer-velden__namen">{namen.join(', ')}</span>}
      </summary>
      <Velden velden={velden} />
    </details>
  );
}

/** Of the fields that may be left out these many are in sight, so that one sees at once what is needed. */
const IN_ZICHT = 3;
/** When something was, one knows most often: these come first. */
const DATUMS: ReadonlySet<string> = new Set(['dag', 'deeldatum', 'begin', 'einde']);
/** Fields in fields: they take a whole screen, and stand apart wherever they may be left out. */
const GROOT: ReadonlySet<string> = new Set(['groep', 'lijst', 'soorten', 'meerkeuze']);

/** Which of the fields that may be left out stand apart: all but a few small ones, and those that say something already. */
function watOpzij(vrij: readonly Veld[], gevuld: Groep): readonly Veld[] {
  const leeg = vrij.filter(({ naam }) => gevuld[naam] === undefined);
  const klein = leeg.filter(({ vorm }) => !GROOT.has(vorm.soort));
  const datums = klein.filter(({ vorm }) => DATUMS.has(vorm.soort));
  const inZicht = [...new Set([...datums, ...klein])].slice(0, IN_ZICHT);
  // One field apart is no shorter than the line that one opens it with.
  const opzij = leeg.filter((veld) => !inZicht.includes(veld));
  const [enig, ...meer] = opzij;
  return enig && meer.length === 0 && !GROOT.has(enig.vorm.soort) ? [] : opzij;
}

/**
 * The fields of an act: what is needed first, what helps behind it, and where it rests on at the end. `gevuld`: what the
 * form began with.
 */
export function Handelingvelden({
  velden,
  gevuld = {},
}: {
  readonly velden: readonly Veld[];
  readonly gevuld?: Groep;
}) {
  const eigen = velden.filter(({ naam }) => !ERBIJ.includes(naam));
  const erbij = velden.filter(({ naam }) => ERBIJ.includes(naam));
  const opzij = watOpzij(
    eigen.filter(({ verplicht }) => !verplicht),
    gevuld,
  );
  return (
    <>
      <Velden velden={eigen.filter((veld) => !opzij.includes(veld))} />
      <Opzij titel={t.meer} velden={opzij} />
      <Velden velden={erbij.filter(({ verplicht }) => verplicht)} />
      <Opzij titel={t.bronEnToelichting} velden={erbij.filter(({ verplicht }) => !verplicht)} />
    </>
  );
}
