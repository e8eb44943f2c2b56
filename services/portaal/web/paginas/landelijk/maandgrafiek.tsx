import type { CSSProperties } from 'react';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { type Maandtelling, perPeriode } from './maanden.ts';
import './maandgrafiek.css';

const t = teksten.landelijk.einde;

const KORT = new Intl.DateTimeFormat('nl-NL', { month: 'short', timeZone: 'UTC' });
/** So few bars are wide enough to have their month under them. */
const BREDE = 24;

/** The year stands at its first month, and at the first bar when the next year leaves it room; else the month, if it fits. */
function aslabel(maand: string, n: number, aantal: number): string {
  if (maand.length === 4 || maand.endsWith('-01')) return maand.slice(0, 4);
  if (aantal <= BREDE) return KORT.format(new Date(`${maand}-01T00:00:00Z`));
  return n === 0 && maand.slice(5) < '10' ? maand.slice(0, 4) : '';
}

/** How many agreements end when, as bars; those without a successor are striped. A table says the same. */
export function Maandgrafiek({
  perMaand,
  beschreven,
}: {
  readonly perMaand: readonly Maandtelling[];
  /** The id of the table. */
  readonly beschreven: string;
}) {
  const maanden = perPeriode(perMaand);
  const hoogst = Math.max(1, ...maanden.map((m) => m.aantal));
  return (
    <figure className="maandgrafiek">
      <div className="maandgrafiek__vlak" role="img" aria-label={t.grafiek} aria-describedby={beschreven}>
        {maanden.map(({ maand, aantal, zonderOpvolger }, n) => (
          <div
            key={maand}
            className="maandgrafiek__maand"
            title={t.maandtitel(dagInWoorden(maand), aantal, zonderOpvolger)}
            style={
              {
                '--zonder': zonderOpvolger / hoogst,
                '--met': (aantal - zonderOpvolger) / hoogst,
              } as CSSProperties
            }
          >
            <span className="maandgrafiek__getal">{aantal || ''}</span>
            <span className="maandgrafiek__met" />
            <span className="maandgrafiek__zonder" />
            <span className="maandgrafiek__as">{aslabel(maand, n, maanden.length)}</span>
          </div>
        ))}
      </div>
      <figcaption>
        <ul className="legenda">
          <li>
            <span aria-hidden="true" className="maandgrafiek__zonder maandgrafiek__staal" />
            {t.zonder}
          </li>
          <li>
            <span aria-hidden="true" className="maandgrafiek__met maandgrafiek__staal" />
            {t.met}
          </li>
        </ul>
      </figcaption>
    </figure>
  );
}
