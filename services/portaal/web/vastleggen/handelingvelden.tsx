import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { useId } from 'react';
import { teksten } from '../teksten/teksten.ts';
import { useFormulier } from './formulier-context.ts';
import { Velden } from './velden/veldweergave.tsx';
import type { Veld } from './vorm.ts';

const t = teksten.vastleggen;
const ERBIJ = Object.keys(Begeleiding.shape);

/** Fields that one opens when one needs them; open at once when something is wrong in them or filled in. */
export function Opzij({ titel, velden }: { readonly titel: string; readonly velden: readonly Veld[] }) {
  const { fouten } = useFormulier();
  const id = useId();
  const mis = fouten.some((f) => velden.some(({ naam }) => f.veld === naam || f.veld.startsWith(`${naam}.`)));
  if (velden.length === 0) return null;
  return (
    <details className="meer-velden" open={mis || undefined} aria-labelledby={id}>
      <summary id={id}>{titel}</summary>
      <Velden velden={velden} />
    </details>
  );
}

/** More fields that may be left out than these stand apart, so that one sees at once what is needed. */
const GENOEG = 4;

/** The fields of an act: what is needed first, what helps behind it, and where it rests on at the end. */
export function Handelingvelden({ velden }: { readonly velden: readonly Veld[] }) {
  const eigen = velden.filter(({ naam }) => !ERBIJ.includes(naam));
  const vrij = eigen.filter(({ verplicht }) => !verplicht);
  const opzij = vrij.length > GENOEG && vrij.length < eigen.length ? vrij.slice(GENOEG - 2) : [];
  return (
    <>
      <Velden velden={eigen.filter((veld) => !opzij.includes(veld))} />
      <Opzij titel={t.meer} velden={opzij} />
      <Opzij titel={t.bronEnToelichting} velden={velden.filter(({ naam }) => ERBIJ.includes(naam))} />
    </>
  );
}
