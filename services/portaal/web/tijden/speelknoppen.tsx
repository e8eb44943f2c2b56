import { Button } from '@nl-design-system-candidate/button-react';
import { teksten } from '../teksten/teksten.ts';
import { TEMPI, type Tempo, useRustig, type useSpeler } from './speler.ts';

const t = teksten.tijd;

type Props = {
  readonly plek: number;
  readonly laatste: number;
  readonly ga: (plek: number) => void;
  readonly speler: ReturnType<typeof useSpeler>;
};

/** One step back or on, play and pause, and how fast. Where less movement is asked for, only the steps. */
export function Speelknoppen({ plek, laatste, ga, speler }: Props) {
  const rustig = useRustig();
  return (
    <div className="rij tijdlijn__knoppen">
      <Button type="button" purpose="secondary" disabled={plek === 0} onClick={() => ga(plek - 1)}>
        <span aria-hidden="true">‹</span> {t.vorige}
      </Button>
      <Button type="button" purpose="secondary" disabled={plek === laatste} onClick={() => ga(plek + 1)}>
        {t.volgende} <span aria-hidden="true">›</span>
      </Button>
      {rustig ? (
        <span className="zacht">{t.rustig}</span>
      ) : (
        <>
          <Button type="button" purpose="secondary" onClick={speler.wissel}>
            <span aria-hidden="true">{speler.speelt ? '❚❚' : '▶'}</span> {speler.speelt ? t.pauzeer : t.speel}
          </Button>
          <label className="tijdlijn__tempo">
            {t.tempo}
            <select
              className="utrecht-select utrecht-select--html-select"
              value={speler.tempo}
              onChange={({ currentTarget }) => speler.zetTempo(currentTarget.value as Tempo)}
            >
              {Object.keys(TEMPI).map((tempo) => (
                <option key={tempo} value={tempo}>
                  {t.tempi[tempo as Tempo]}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </div>
  );
}
