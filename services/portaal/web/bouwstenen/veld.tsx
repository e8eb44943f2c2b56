import type { ReactNode } from 'react';
import { teksten } from '../teksten/teksten.ts';
import './veld.css';

const t = teksten.vastleggen.veld;

type Props = {
  readonly id: string;
  readonly label: ReactNode;
  readonly uitleg?: ReactNode;
  readonly fout?: string | undefined;
  /** May be left out. */
  readonly vrij?: boolean;
  readonly children: ReactNode;
};

/** What describes a field beside its label: for `aria-describedby`. */
export const beschrevenDoor = (id: string, { uitleg, fout }: Pick<Props, 'uitleg' | 'fout'>) =>
  [uitleg && `${id}-uitleg`, fout && `${id}-fout`].filter(Boolean).join(' ') || undefined;

function Erbij({ id, uitleg, fout }: Pick<Props, 'id' | 'uitleg' | 'fout'>) {
  return (
    <>
      {uitleg && (
        <p id={`${id}-uitleg`} className="utrecht-form-field-description veld__uitleg">
          {uitleg}
        </p>
      )}
      {fout && (
        <p id={`${id}-fout`} className="utrecht-form-field-error-message veld__fout">
          <span className="alleen-voorlezen">{t.fout} </span>
          {fout}
        </p>
      )}
    </>
  );
}

/** One field of a form with its label, what it means, and what is wrong with it. */
export function Veld({ id, label, uitleg, fout, vrij = false, children }: Props) {
  return (
    <div className={`utrecht-form-field veld${fout ? ' utrecht-form-field--invalid veld--fout' : ''}`}>
      <label htmlFor={id} id={`${id}-label`} className="utrecht-form-label veld__label">
        {label}
        {vrij && <span className="veld__vrij"> {t.vrij}</span>}
      </label>
      <Erbij id={id} uitleg={uitleg} fout={fout} />
      {children}
    </div>
  );
}

/** Fields that belong together, under one legend. The group itself can get the focus from the summary of faults. */
export function Veldgroep({ id, label, uitleg, fout, vrij = false, children }: Props) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={`veld veldgroep${fout ? ' veld--fout' : ''}`}
      aria-describedby={beschrevenDoor(id, { uitleg, fout })}
    >
      <legend className="utrecht-form-label veld__label">
        {label}
        {vrij && <span className="veld__vrij"> {t.vrij}</span>}
      </legend>
      <Erbij id={id} uitleg={uitleg} fout={fout} />
      {children}
    </fieldset>
  );
}

type Invoer = {
  readonly id: string;
  readonly waarde: string;
  readonly zet: (waarde: string) => void;
  readonly fout?: string | undefined;
  readonly uitleg?: ReactNode;
  readonly verplicht?: boolean;
};

/** A text box; several lines high for what can be long. */
export function Tekstvak({
  meest,
  type = 'text',
  className = '',
  lijst,
  ...p
}: Invoer & {
  readonly meest?: number;
  /** The id of a list of proposals. */
  readonly lijst?: string | undefined;
  readonly type?: 'text' | 'numeric';
  readonly className?: string;
}) {
  const gedeeld = {
    id: p.id,
    value: p.waarde,
    'aria-invalid': p.fout ? true : undefined,
    'aria-describedby': beschrevenDoor(p.id, p),
    'aria-required': p.verplicht || undefined,
    autoComplete: 'off',
  };
  if (meest !== undefined && meest > 300)
    return (
      <textarea
        {...gedeeld}
        rows={4}
        className={`utrecht-textarea utrecht-textarea--html-textarea ${className}`}
        onChange={(e) => p.zet(e.target.value)}
      />
    );
  return (
    <input
      {...gedeeld}
      type="text"
      list={lijst}
      inputMode={type === 'numeric' ? 'numeric' : undefined}
      className={`utrecht-textbox utrecht-textbox--html-input ${className}`}
      onChange={(e) => p.zet(e.target.value)}
    />
  );
}

type Optie = { readonly waarde: string; readonly naam: string };

/** One out of a list that is known: a select box. */
export function Keuzelijst({
  opties,
  leeg,
  ...p
}: Invoer & {
  readonly opties: readonly Optie[];
  /** What stands there as long as nothing was chosen. */
  readonly leeg?: string;
}) {
  return (
    <select
      id={p.id}
      value={p.waarde}
      aria-invalid={p.fout ? true : undefined}
      aria-required={p.verplicht || undefined}
      aria-describedby={beschrevenDoor(p.id, p)}
      className="utrecht-select utrecht-select--html-select"
      onChange={(e) => p.zet(e.target.value)}
    >
      {leeg !== undefined && <option value="">{leeg}</option>}
      {opties.map(({ waarde, naam }) => (
        <option key={waarde} value={waarde}>
          {naam}
        </option>
      ))}
    </select>
  );
}

/** One out of a few, all in sight. */
export function Keuzerondjes({
  naam,
  opties,
  waarde,
  zet,
  kolommen = false,
}: {
  /** Beside each other where there is room. */
  readonly kolommen?: boolean;
  /** Holds them together: unique on the page. */
  readonly naam: string;
  readonly opties: readonly Optie[];
  readonly waarde: string;
  readonly zet: (waarde: string) => void;
}) {
  return (
    <div className={kolommen ? 'keuzes keuzes--kolommen' : 'keuzes'}>
      {opties.map((optie) => (
        <label key={optie.waarde} className="keuze">
          <input
            type="radio"
            name={naam}
            value={optie.waarde}
            checked={optie.waarde === waarde}
            onChange={() => zet(optie.waarde)}
            className="utrecht-radio-button utrecht-radio-button--html-input"
          />
          <span>{optie.naam}</span>
        </label>
      ))}
    </div>
  );
}
