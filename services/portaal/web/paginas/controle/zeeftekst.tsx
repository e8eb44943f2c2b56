import { type FormEvent, useId } from 'react';
import { useZeef } from '../../bouwstenen/zeef.tsx';

/** A word that a list is narrowed by; it works when one leaves the field or presses Enter. */
export function Zeeftekst({ naam, label }: { readonly naam: string; readonly label: string }) {
  const [zoek, zet] = useZeef();
  const id = useId();
  const nu = zoek.get(naam) ?? '';
  const neem = (waarde: string): void => {
    if (waarde.trim() !== nu) zet(naam, waarde.trim());
  };
  const stuur = (e: FormEvent<HTMLFormElement>): void => {
    e.preventDefault();
    neem(String(new FormData(e.currentTarget).get(naam) ?? ''));
  };
  return (
    <form className="zeef__veld" onSubmit={stuur}>
      <label htmlFor={id} className="utrecht-form-label">
        {label}
      </label>
      <input
        key={nu}
        id={id}
        name={naam}
        defaultValue={nu}
        autoComplete="off"
        className="utrecht-textbox utrecht-textbox--html-input"
        onBlur={(e) => neem(e.target.value)}
      />
    </form>
  );
}
