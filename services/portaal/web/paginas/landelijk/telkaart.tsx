import { Schakel } from '../../bouwstenen/schakel.tsx';

type Punt = { readonly aantal: number; readonly naar: string; readonly wat: (aantal: number) => string };

/** A subject with its numbers; each number leads to what it counts. */
export function Kaart({
  titel,
  naar,
  punten,
}: {
  readonly titel: string;
  readonly naar: string;
  readonly punten: readonly Punt[];
}) {
  return (
    <section className="kaart telkaart">
      <h2>
        <Schakel naar={naar}>{titel}</Schakel>
      </h2>
      <ul>
        {punten.map((punt) => (
          <li key={punt.naar}>
            <Schakel naar={punt.naar} className="nl-link telkaart__getal">
              {punt.aantal}
              <span className="alleen-voorlezen"> {punt.wat(punt.aantal)}</span>
            </Schakel>
            <span aria-hidden="true">{punt.wat(punt.aantal)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
