import { isDag } from '@regiolog/domein/gedeeld/datum';
import { useEffect, useRef, useState } from 'react';
import { teksten } from '../teksten/teksten.ts';
import { dagInWoorden } from './dag.tsx';
import { leesDatum } from './datum-lezen.ts';
import './dagvak.css';

const t = teksten.vastleggen;

const inWoorden = (dag: string): string => (isDag(dag) ? dagInWoorden(dag) : dag);

/** What is wrong with what was typed; nothing when it is a whole day, not after `max`, or nothing at all. */
function misIn(tekst: string, dag: string, max: string | undefined): string {
  if (tekst.trim() === '') return '';
  if (!isDag(dag)) return t.fouten.geenDag;
  return max !== undefined && dag > max ? t.fouten.nietNa(dagInWoorden(max)) : '';
}

/**
 * A whole day by which one looks, written as people do; the field of the browser would speak the language of the browser.
 * In a form it is sent under `naam` as the register writes it; `zet` hears it as soon as it is a day.
 */
export function Dagvak({
  id,
  waarde,
  naam,
  zet,
  max,
  uitleg,
}: {
  readonly id: string;
  readonly waarde: string;
  readonly naam?: string;
  readonly zet?: (dag: string) => void;
  readonly max?: string | undefined;
  /** The id of what explains it. */
  readonly uitleg?: string;
}) {
  const vak = useRef<HTMLInputElement>(null);
  const [tekst, zetTekst] = useState(() => inWoorden(waarde));
  const [vorige, zetVorige] = useState(waarde);
  const [verlaten, zetVerlaten] = useState(false);
  const dag = leesDatum(tekst) ?? '';
  const mis = misIn(tekst, dag, max);
  // Another day by another way, such as a step back: unless it is what stands here already.
  if (vorige !== waarde) {
    zetVorige(waarde);
    if (waarde !== dag) zetTekst(inWoorden(waarde));
  }
  useEffect(() => vak.current?.setCustomValidity(mis), [mis]);
  const meld = verlaten && mis !== '';
  return (
    <>
      <input
        ref={vak}
        id={id}
        type="text"
        autoComplete="off"
        placeholder={t.veld.voorbeeldDag}
        value={tekst}
        aria-invalid={meld || undefined}
        aria-describedby={[uitleg, meld && `${id}-fout`].filter(Boolean).join(' ') || undefined}
        className="utrecht-textbox utrecht-textbox--html-input"
        onChange={(e) => {
          const nieuw = leesDatum(e.target.value) ?? '';
          zetTekst(e.target.value);
          zetVerlaten(false);
          if (misIn(e.target.value, nieuw, max) === '') zet?.(nieuw);
        }}
        onBlur={() => {
          zetVerlaten(true);
          if (mis === '') zetTekst(inWoorden(dag));
        }}
      />
      {naam && <input type="hidden" name={naam} value={mis === '' ? dag : ''} />}
      {meld && (
        <span id={`${id}-fout`} role="alert" className="dagvak__fout">
          {mis}
        </span>
      )}
    </>
  );
}
