import { type ReactNode, useId } from 'react';
import { useSearchParams } from 'react-router';
import './filters.css';

/** Changes one parameter of the address; an empty value takes it away, and a list begins again at its first page. */
export function useFilter(naam: string): readonly [string, (waarde: string) => void] {
  const [zoek, zetZoek] = useSearchParams();
  const zet = (waarde: string): void =>
    zetZoek(
      (eerder) => {
        const nieuw = new URLSearchParams(eerder);
        if (waarde) nieuw.set(naam, waarde);
        else nieuw.delete(naam);
        nieuw.delete('pagina');
        return nieuw;
      },
      { preventScrollReset: true },
    );
  return [zoek.get(naam) ?? '', zet];
}

/** The filters of a list beside each other. `label` says what they narrow. */
export function Filters({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <search className="filters niet-afdrukken" aria-label={label}>
      {children}
    </search>
  );
}

type Keuze = readonly [waarde: string, naam: string];

/** One choice that narrows a list; it stands in the address (`naam`). `alles` is the choice that narrows nothing. */
export function Keuzefilter({
  naam,
  label,
  alles,
  keuzes,
}: {
  readonly naam: string;
  readonly label: string;
  readonly alles: string;
  readonly keuzes: readonly Keuze[];
}) {
  const [gekozen, kies] = useFilter(naam);
  const id = useId();
  return (
    <div className="filters__veld">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="utrecht-select utrecht-select--html-select"
        value={gekozen}
        onChange={(e) => kies(e.target.value)}
      >
        <option value="">{alles}</option>
        {keuzes.map(([waarde, tekst]) => (
          <option key={waarde} value={waarde}>
            {tekst}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Words to look for in a list, sent by Enter or the button; they stand in the address (`naam`). */
export function Zoekfilter({
  naam,
  label,
  knop,
}: {
  readonly naam: string;
  readonly label: string;
  readonly knop: string;
}) {
  const [gezocht, zoekNaar] = useFilter(naam);
  const id = useId();
  return (
    <form
      className="filters__veld"
      onSubmit={(e) => {
        e.preventDefault();
        zoekNaar(String(new FormData(e.currentTarget).get(naam) ?? '').trim());
      }}
    >
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <div className="filters__zoek">
        <input
          key={gezocht}
          id={id}
          name={naam}
          type="search"
          defaultValue={gezocht}
          className="utrecht-textbox utrecht-textbox--html-input"
        />
        <button type="submit" className="nl-button nl-button--default">
          {knop}
        </button>
      </div>
    </form>
  );
}
