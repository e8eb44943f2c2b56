import { useState } from 'react';
import { alsProbleem, schrijfkoppen } from '../api/client.ts';
import { DOCUMENTVORMEN, leverAan } from '../api/vastleggen.ts';
import { teksten } from '../teksten/teksten.ts';
import { beschrevenDoor } from './veld.tsx';

const t = teksten.vastleggen.veld;

/** A document that is delivered when it is chosen; the value is its hash. It says how far that is, and how it went. */
export function Documentveld({
  id,
  waarde,
  zet,
  bij,
  fout,
}: {
  readonly id: string;
  readonly waarde: string;
  readonly zet: (hash: string) => void;
  /** What it belongs to, as a path of the API: `/regios/amersfoort`. */
  readonly bij: string;
  readonly fout?: string | undefined;
}) {
  const [stand, zetStand] = useState<{ naam: string; deel?: number; mis?: string }>();
  const lever = async (bestand: File): Promise<void> => {
    const { name: naam } = bestand;
    zetStand({ naam, deel: 0 });
    try {
      const hash = await leverAan(bij, bestand, schrijfkoppen(), (deel) => zetStand({ naam, deel }));
      zetStand({ naam });
      zet(hash);
    } catch (probleem) {
      zetStand({ naam, mis: alsProbleem(probleem).detail });
    }
  };
  const klaar = waarde !== '' && stand?.deel === undefined && !stand?.mis;
  return (
    <div className="documentveld">
      <input
        id={id}
        type="file"
        className="alleen-voorlezen"
        accept={DOCUMENTVORMEN.join(',')}
        aria-invalid={fout ? true : undefined}
        aria-describedby={`${beschrevenDoor(id, { fout }) ?? ''} ${id}-stand`.trim()}
        onChange={(e) => {
          const [bestand] = e.target.files ?? [];
          if (bestand) void lever(bestand);
        }}
      />
      {/* The button of a browser speaks the language of the browser. */}
      <label htmlFor={id} className="nl-button nl-button--default documentveld__kies" aria-hidden="true">
        {waarde === '' ? t.kiesDocument : t.anderDocument}
      </label>
      <div id={`${id}-stand`} role="status">
        {stand?.deel !== undefined && (
          <label>
            {t.levert(stand.naam)} <progress max={1} value={stand.deel} />
          </label>
        )}
        {stand?.mis && <p className="veld__fout">{stand.mis}</p>}
        {klaar && <p className="documentveld__klaar">✓ {t.geleverd(stand?.naam)}</p>}
      </div>
      {klaar && (
        <button type="button" className="nl-button nl-button--subtle" onClick={() => zet('')}>
          {t.haalWeg}
        </button>
      )}
    </div>
  );
}
