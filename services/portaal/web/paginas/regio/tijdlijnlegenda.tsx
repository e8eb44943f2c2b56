import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { teksten } from '../../teksten/teksten.ts';
import type { Volgens } from './tijdlijn.ts';

const t = teksten.regio.tijdlijn;
const VOLGENS: readonly Volgens[] = ['vastgelegd', 'gemeld', 'gepland'];

/** The patterns that tell the bars apart without colour: full, hatched, dotted. Drawn once for the whole page. */
export function Balkpatronen() {
  return (
    <svg className="jaarbalken__patronen" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern
          id="balk-gemeld"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="patroon__grond" width="6" height="6" />
          <line className="patroon__lijn" x1="1.5" x2="1.5" y1="0" y2="6" />
        </pattern>
        <pattern id="balk-gepland" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect className="patroon__grond" width="6" height="6" />
          <circle className="patroon__stip" cx="3" cy="3" r="1.1" />
        </pattern>
      </defs>
    </svg>
  );
}

/** What the bars mean. */
export function Legenda({ dag }: { readonly dag: string }) {
  return (
    <figcaption>
      <ul className="jaarbalken__legenda kale-lijst" aria-label={t.legenda}>
        {VOLGENS.map((volgens) => (
          <li key={volgens}>
            <svg width="36" height="14" aria-hidden="true">
              <rect className={`balk balk--${volgens}`} x="1" y="1" width="34" height="12" />
            </svg>
            {t[volgens]}
          </li>
        ))}
        <li>
          <svg width="36" height="14" aria-hidden="true">
            <rect className="balk balk--vastgelegd" x="1" y="5" width="34" height="4" />
          </svg>
          {t.onzeker}
        </li>
        <li>
          <svg width="36" height="14" aria-hidden="true">
            <circle className="balk__peildatum" cx="18" cy="7" r="5" />
          </svg>
          {t.peildatum}
        </li>
        <li>
          <svg width="36" height="14" aria-hidden="true">
            <line className="balk__vandaag" x1="18" x2="18" y1="0" y2="14" />
          </svg>
          {t.dagmerk(dagInWoorden(dag))}
        </li>
      </ul>
    </figcaption>
  );
}
