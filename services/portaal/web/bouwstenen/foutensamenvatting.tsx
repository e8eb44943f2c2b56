import { useEffect, useRef } from 'react';
import { teksten } from '../teksten/teksten.ts';

type Samengevat = { readonly id: string; readonly label: string; readonly melding: string };

const t = teksten.vastleggen.fouten;

/** To the field itself, or to what is nearest around it. */
function naarVeld(id: string): void {
  const delen = id.split('-');
  while (delen.length > 1) {
    const veld = document.getElementById(delen.join('-'));
    if (veld) {
      veld.closest('details')?.setAttribute('open', '');
      veld.focus();
      return;
    }
    delen.pop();
  }
}

/** Everything that is wrong with a form, as links to the fields. It gets the focus each time it has something new to say (`keer`). */
export function Foutensamenvatting({
  fouten,
  algemeen,
  keer,
}: {
  readonly fouten: readonly Samengevat[];
  /** What is wrong with the whole. */
  readonly algemeen?: string | undefined;
  readonly keer: number;
}) {
  const vak = useRef<HTMLDivElement>(null);
  const iets = fouten.length > 0 || algemeen !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt is a new reason to look, whatever it found.
  useEffect(() => {
    if (iets) vak.current?.focus();
  }, [keer, iets]);
  if (!iets) return null;
  return (
    <div ref={vak} tabIndex={-1} role="alert" className="utrecht-alert utrecht-alert--error">
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">
          <p>
            <strong>{fouten.length > 0 ? t.titel(fouten.length) : t.nietVastgelegd}</strong>
          </p>
          {algemeen && <p>{algemeen}</p>}
          {fouten.length > 0 && (
            <ul>
              {fouten.map(({ id, label, melding }) => (
                <li key={`${id} ${melding}`}>
                  <a
                    href={`#${id}`}
                    className="nl-link"
                    onClick={(e) => {
                      e.preventDefault();
                      naarVeld(id);
                    }}
                  >
                    {label}: {melding}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}
