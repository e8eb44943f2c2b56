import { teksten } from '../teksten/teksten.ts';
import { Deel } from './pagina.tsx';
import { Schakel } from './schakel.tsx';
import './in-het-kort.css';

/** How many there are of something (not known until it is asked), what, and where they stand. */
export type Telling = {
  readonly aantal: number | undefined;
  readonly wat: (n: number) => string;
  readonly naar: string;
};

/** How many there are of what people look for first, each number a link to what it counts. */
export function InHetKort({ tellingen }: { readonly tellingen: readonly Telling[] }) {
  return (
    <Deel titel={teksten.regio.overzicht.inHetKort}>
      <ul className="in-het-kort kale-lijst">
        {tellingen.map(({ aantal, wat, naar }) => (
          <li key={naar}>
            <Schakel naar={naar} className="in-het-kort__getal">
              <strong>{aantal ?? '…'}</strong> <span>{wat(aantal ?? 0)}</span>
            </Schakel>
          </li>
        ))}
      </ul>
    </Deel>
  );
}
