import { Schakel } from '../../bouwstenen/schakel.tsx';

/** A number that leads to what it counts; `van` says what that is to those who only hear the link. */
export function Aantal({
  aantal,
  naar,
  van,
}: {
  readonly aantal: number;
  readonly naar: string;
  readonly van: string;
}) {
  if (aantal === 0) return <span className="zacht">0</span>;
  return (
    <Schakel naar={naar} className="nl-link aantal">
      {aantal}
      <span className="alleen-voorlezen"> {van}</span>
    </Schakel>
  );
}
