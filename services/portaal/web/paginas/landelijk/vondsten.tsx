import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import type { Vondst } from './telling-model.ts';
import './verdeling.css';

const t = teksten.landelijk.telling;

/** How far something is, as a colour that the heat map uses too, and as a sign. */
const TOON = { waarden: 'ja', aangekondigd: 'in-ontwikkeling', bewustNiet: 'bewust-niet' } as const;
const TEKEN = { waarden: '✓', aangekondigd: '◐', bewustNiet: '⊘' } as const;

/** What a region arranged about something, each with how far it is; says so when nothing is known. */
export function Vondsten({ vondsten }: { readonly vondsten: readonly Vondst[] | undefined }) {
  if (!vondsten?.length) return <span className="zacht">{t.onbekend}</span>;
  return (
    <ul className="vondsten">
      {vondsten.map(({ waarde, stadium }) => (
        <li key={waarde + stadium} className={`vondst cel--${TOON[stadium]}`}>
          <span aria-hidden="true">{TEKEN[stadium]} </span>
          {Woord(waarde)}
          {stadium !== 'waarden' && ` (${t.stadiumKort[stadium]})`}
        </li>
      ))}
    </ul>
  );
}
