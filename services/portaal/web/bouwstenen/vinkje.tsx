import type { ReactNode } from 'react';
import './veld.css';

/** Something that one ticks or leaves. */
export function Vinkje({
  id,
  aan,
  zet,
  children,
}: {
  readonly id?: string;
  readonly aan: boolean;
  readonly zet: (aan: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="keuze">
      <input
        id={id}
        type="checkbox"
        checked={aan}
        onChange={(e) => zet(e.target.checked)}
        className="utrecht-checkbox utrecht-checkbox--html-input"
      />
      <span>{children}</span>
    </label>
  );
}
