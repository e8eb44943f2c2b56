import type { Schema } from '../api/client.ts';
import { Deel } from './pagina.tsx';

/** What the register noticed: what is missing or does not fit, with the article that asks for it. */
export function Bevindingen({
  bevindingen,
  titel,
  niveau = 2,
}: {
  readonly bevindingen: readonly Schema<'Bevinding'>[];
  readonly titel: string;
  readonly niveau?: 2 | 3 | 4;
}) {
  if (bevindingen.length === 0) return null;
  return (
    <Deel titel={titel} niveau={niveau}>
      <ul>
        {bevindingen.map(({ code, artikel, uitleg }) => (
          <li key={code + uitleg}>
            {uitleg}
            {artikel && <span className="zacht"> ({artikel})</span>}
          </li>
        ))}
      </ul>
    </Deel>
  );
}
