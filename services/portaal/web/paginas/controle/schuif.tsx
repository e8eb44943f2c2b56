import { teksten } from '../../teksten/teksten.ts';
import { Speelknoppen } from '../../tijden/speelknoppen.tsx';
import { useSpeler } from '../../tijden/speler.ts';
import { stapInWoorden } from './moment.ts';
import type { As, Stap } from './stappen.ts';

const t = teksten.controle.herhaling;

/** Walks through the steps of a region: by hand, by the arrow keys, or by itself. */
export function Schuif({
  stappen,
  plek,
  ga,
  as,
}: {
  readonly stappen: readonly Stap[];
  readonly plek: number;
  readonly ga: (plek: number) => void;
  readonly as: As;
}) {
  const laatste = stappen.length - 1;
  const speler = useSpeler(plek, laatste, ga);
  const stap = stappen[plek];
  if (!stap) return null;
  const totNu = stappen.slice(0, plek + 1).reduce((som, s) => som + s.regels.length, 0);
  const zin = t.stap(plek + 1, stappen.length, stapInWoorden(stap.moment, as), stap.regels.length, totNu);
  const zelf = (naar: number): void => {
    speler.stop();
    ga(naar);
  };
  return (
    <section className="niet-afdrukken" aria-label={t.schuif}>
      <input
        type="range"
        className="herhaling__schuif"
        aria-label={t.schuif}
        aria-valuetext={zin}
        min={0}
        max={laatste}
        value={plek}
        onChange={({ currentTarget }) => zelf(Number(currentTarget.value))}
      />
      <p role="status" className="herhaling__zin">
        {zin}
      </p>
      <Speelknoppen plek={plek} laatste={laatste} ga={zelf} speler={speler} />
    </section>
  );
}
