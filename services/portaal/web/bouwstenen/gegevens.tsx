import type { ReactNode } from 'react';
import './gegevens.css';
import './gegevens.css';

/** Facts about one thing, as pairs; a pair without a value is left out. */
export function Gegevens({ paren }: { readonly paren: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="utrecht-data-list utrecht-data-list--rows utrecht-data-list--html-dl gegevens">
      {paren
        .filter(([, waarde]) => waarde !== null && waarde !== undefined && waarde !== false && waarde !== '')
        .map(([naam, waarde]) => (
          <div key={naam} className="utrecht-data-list__item">
            <dt className="utrecht-data-list__item-key">{naam}</dt>
            <dd className="utrecht-data-list__item-value">{waarde}</dd>
          </div>
        ))}
    </dl>
  );
}
