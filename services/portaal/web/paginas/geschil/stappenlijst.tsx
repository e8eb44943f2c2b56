import { Dag } from '../../bouwstenen/dag.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { type Stap, stappenVan } from './stappen.ts';
import type { Zaak } from './zaak.ts';

const t = teksten.geschil;
const TEKEN: Readonly<Record<Stap['stand'], string>> = { gedaan: '✓', nu: '▸', komt: '', overgeslagen: '–' };

/** The procedure as a list of steps: what was done and when, where the case is, what may still come. */
export function Stappenlijst({ zaak }: { readonly zaak: Zaak }) {
  return (
    <ol className="stappen">
      {stappenVan(zaak).map(({ fase, stand, dag }) => (
        <li
          key={fase}
          className={`stap stap--${stand}`}
          {...(stand === 'nu' && { 'aria-current': 'step' as const })}
        >
          <span className="stap__teken" aria-hidden="true">
            {TEKEN[stand]}
          </span>
          <span>
            <span className="stap__naam">{t.fasen[fase].naam}</span>
            <span className="stap__dag">
              {dag ? <Dag datum={dag} /> : t.overzicht.stand[stand]}
              {dag && <span className="alleen-voorlezen">, {t.overzicht.stand[stand]}</span>}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
