import type { CSSProperties } from 'react';
import './verdeling.css';

export type Aandeel = {
  readonly sleutel: string;
  readonly naam: string;
  readonly aantal: number;
  readonly toon: string;
};

/**
 * A bar that shows how a whole falls apart. Each part has its own pattern and its number; a table or list beside it says
 * the same (`beschreven` is its id).
 */
export function Verdeling({
  titel,
  delen,
  beschreven,
}: {
  readonly titel: string;
  readonly delen: readonly Aandeel[];
  readonly beschreven?: string;
}) {
  const erin = delen.filter(({ aantal }) => aantal > 0);
  const zegt = erin.map(({ naam, aantal }) => `${aantal} ${naam}`).join(', ');
  return (
    <div className="verdeling" role="img" aria-label={`${titel}: ${zegt}`} aria-describedby={beschreven}>
      {erin.map(({ sleutel, naam, aantal, toon }) => (
        <span
          key={sleutel}
          className={`verdeling__deel cel--${toon}`}
          style={{ '--aandeel': aantal } as CSSProperties}
          title={`${naam}: ${aantal}`}
        >
          {aantal}
        </span>
      ))}
    </div>
  );
}
