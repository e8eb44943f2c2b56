import { dagVan, isDag, isDeeldatum } from '@regiolog/domein/gedeeld/datum';
import { useState } from 'react';
import { teksten } from '../teksten/teksten.ts';
import { dagInWoorden } from './dag.tsx';
import { leesDatum } from './datum-lezen.ts';
import { beschrevenDoor } from './veld.tsx';

const t = teksten.vastleggen.veld;

/**
 * A date as somebody writes it. `waarde` is as the register writes it, or what was typed when that is no date. With
 * `heel` only a whole day will do; without it a month or a year too, as precise as the source is.
 */
export function Datumveld({
  id,
  waarde,
  zet,
  fout,
  heel = false,
  verplicht = false,
}: {
  readonly id: string;
  readonly waarde: string;
  readonly zet: (datum: string) => void;
  readonly fout?: string | undefined;
  readonly heel?: boolean;
  readonly verplicht?: boolean;
}) {
  const inWoorden = isDeeldatum(waarde) ? dagInWoorden(waarde) : waarde;
  // While one types, the text is one's own; it becomes the date in words when one leaves the field.
  const [tekst, zetTekst] = useState<string>();
  const gelezen = tekst === undefined ? undefined : leesDatum(tekst);
  return (
    <div className="datumveld">
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={tekst ?? inWoorden}
        placeholder={heel ? t.voorbeeldDag : t.voorbeeldDatum}
        aria-invalid={fout ? true : undefined}
        aria-required={verplicht || undefined}
        aria-describedby={`${beschrevenDoor(id, { fout }) ?? ''} ${id}-gelezen`.trim()}
        className="utrecht-textbox utrecht-textbox--html-input datumveld__vak"
        onChange={(e) => {
          zetTekst(e.target.value);
          zet(leesDatum(e.target.value) ?? e.target.value);
        }}
        onBlur={() => zetTekst(undefined)}
      />
      <button
        type="button"
        className="nl-button nl-button--subtle datumveld__vandaag"
        onClick={() => {
          zetTekst(undefined);
          zet(dagVan(new Date()));
        }}
      >
        {t.vandaag}
      </button>
      <span id={`${id}-gelezen`} className="datumveld__gelezen" aria-live="polite">
        {gelezen && heel && !isDag(gelezen) ? t.nogDag : gelezen && t.gelezen(dagInWoorden(gelezen))}
      </span>
    </div>
  );
}
