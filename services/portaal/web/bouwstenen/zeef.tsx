import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Dagvak } from './dagvak.tsx';
import './zeef.css';

type Optie = { readonly waarde: string; readonly naam: string };

/** Changes what an address asks for; the list then begins at its first page. */
export function useZeef(): readonly [URLSearchParams, (naam: string, waarde: string) => void] {
  const [zoek, zetZoek] = useSearchParams();
  const zet = (naam: string, waarde: string): void =>
    zetZoek(
      (eerder) => {
        const nieuw = new URLSearchParams(eerder);
        for (const plek of ['pagina', 'na']) nieuw.delete(plek);
        if (waarde) nieuw.set(naam, waarde);
        else nieuw.delete(naam);
        return nieuw;
      },
      { replace: true, preventScrollReset: true },
    );
  return [zoek, zet];
}

/** Chooses what a list is narrowed by. The choice stands in the address (`naam`), and works at once. */
export function Zeefkeuze({
  naam,
  label,
  opties,
  alle,
}: {
  readonly naam: string;
  readonly label: string;
  readonly opties: readonly Optie[];
  /** What it says when nothing is chosen. */
  readonly alle: string;
}) {
  const [zoek, zet] = useZeef();
  const id = `zeef-${naam}`;
  return (
    <div className="zeef__veld">
      <label htmlFor={id} className="utrecht-form-label">
        {label}
      </label>
      <select
        id={id}
        className="utrecht-select utrecht-select--html-select"
        value={zoek.get(naam) ?? ''}
        onChange={(e) => zet(naam, e.target.value)}
      >
        <option value="">{alle}</option>
        {opties.map((optie) => (
          <option key={optie.waarde} value={optie.waarde}>
            {optie.naam}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A day that a list is narrowed by, in the address. */
export function Zeefdag({
  naam,
  label,
  anders = '',
}: {
  readonly naam: string;
  readonly label: string;
  /** The day that holds when the address names none. */
  readonly anders?: string;
}) {
  const [zoek, zet] = useZeef();
  const id = `zeef-${naam}`;
  return (
    <div className="zeef__veld">
      <label htmlFor={id} className="utrecht-form-label">
        {label}
      </label>
      <Dagvak id={id} waarde={zoek.get(naam) ?? anders} zet={(dag) => zet(naam, dag)} />
    </div>
  );
}

/** The fields by which a list is narrowed, side by side. */
export function Zeef({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <search className="zeef niet-afdrukken" aria-label={label}>
      {children}
    </search>
  );
}
