import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { useState } from 'react';
import { Laden } from '../bouwstenen/antwoord.tsx';
import { dagInWoorden } from '../bouwstenen/dag.tsx';
import { gebeurtenisInWoorden } from '../geschiedenis/zin.ts';
import { teksten } from '../teksten/teksten.ts';
import { MEEST, useGeschiedenisVan } from './geschiedenis.ts';
import { usePaginatijd } from './momenten.ts';
import { usePlek } from './plek.ts';
import { Speelknoppen } from './speelknoppen.tsx';
import { useSpeler } from './speler.ts';
import { type As, plaatsVan, type Stap, stappenVan, telSoorten } from './stappen.ts';
import { type Tijdvraag, useTijden } from './tijden.ts';
import { useZetTijden } from './zet-tijden.ts';
import { vandaag } from './zin.ts';

const t = teksten.tijd;
/** So many kinds of events are named with one step. */
const NOEM = 3;

/** What happened at a step, in a few words. */
function stapInWoorden({ soorten, nu }: Stap): string {
  const soms = telSoorten(soorten).map(([soort, aantal]) =>
    aantal === 1 ? gebeurtenisInWoorden(soort) : t.keer(gebeurtenisInWoorden(soort), aantal),
  );
  const genoemd = [...(nu ? [t.stapNu] : []), ...soms.slice(0, NOEM)].join(', ');
  return soms.length > NOEM ? `${genoemd}, ${t.enNog(soms.length - NOEM)}` : genoemd;
}

function Assen({ as, kies }: { readonly as: As; readonly kies: (as: As) => void }) {
  return (
    <fieldset className="tijdlijn__assen">
      <legend>{t.assen}</legend>
      {(['geldig', 'bekend'] as const).map((keuze) => (
        <label key={keuze} className="tijdlijn__as">
          <input
            type="radio"
            name="tijdlijn-as"
            className="utrecht-radio-button utrecht-radio-button--html-input"
            checked={as === keuze}
            onChange={() => kies(keuze)}
          />
          {t[keuze]}
        </label>
      ))}
    </fieldset>
  );
}

function Lijst({ stappen, plek, ga }: Wandeling) {
  return (
    <details className="tijdlijn__alles">
      <summary>{t.alleStappen(stappen.length)}</summary>
      <ol className="kale-lijst">
        {stappen.map((stap, nummer) => (
          <li key={stap.dag}>
            <button
              type="button"
              className="tijdlijn__moment"
              aria-current={nummer === plek ? 'step' : undefined}
              onClick={() => ga(nummer)}
            >
              <strong>{dagInWoorden(stap.dag)}</strong> {stapInWoorden(stap)}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}

type Wandeling = {
  readonly stappen: readonly Stap[];
  readonly plek: number;
  readonly ga: (plek: number) => void;
};

function Schuif({ stappen, plek: getoond, ga: toon }: Wandeling) {
  const [plek, ga] = usePlek(getoond, toon);
  const speler = useSpeler(plek, stappen.length - 1, ga);
  const stap = stappen[plek];
  if (!stap) return null;
  const zin = t.stap(plek + 1, stappen.length, dagInWoorden(stap.dag), stapInWoorden(stap));
  const zelf = (naar: number): void => {
    speler.stop();
    ga(naar);
  };
  return (
    <>
      <input
        type="range"
        className="tijdlijn__schuif"
        aria-label={t.schuif}
        aria-valuetext={zin}
        min={0}
        max={stappen.length - 1}
        value={plek}
        onChange={({ currentTarget }) => zelf(Number(currentTarget.value))}
      />
      <p role="status" className="tijdlijn__zin">
        {zin}
      </p>
      <Speelknoppen plek={plek} laatste={stappen.length - 1} ga={zelf} speler={speler} />
      <Lijst stappen={stappen} plek={plek} ga={zelf} />
    </>
  );
}

const dagOp = (as: As, { geldigOp, bekendOp }: Tijdvraag): string => {
  const moment = (as === 'geldig' ? geldigOp : bekendOp) ?? vandaag();
  return moment.includes('T') ? dagVan(moment) : moment;
};

/** Steps through the history of what the page shows: by hand, by the arrow keys, or by itself. */
export function Tijdlijn() {
  const { dossiers } = usePaginatijd();
  const tijden = useTijden();
  const zet = useZetTijden();
  const [as, zetAs] = useState<As>(tijden.bekendOp && !tijden.geldigOp ? 'bekend' : 'geldig');
  const { bezig, voorvallen, nietAlles } = useGeschiedenisVan(dossiers, tijden, true);
  if (dossiers.length === 0) return null;
  const stappen = stappenVan(voorvallen, as, vandaag());
  const ga = (plek: number): void => {
    const stap = stappen[plek];
    const naam = as === 'geldig' ? 'geldigOp' : 'bekendOp';
    if (stap) zet({ [naam]: stap.nu ? '' : stap.dag }, true);
  };
  return (
    <section className="tijdlijn" aria-label={t.geschiedenis}>
      <Assen as={as} kies={zetAs} />
      {bezig && <Laden />}
      {!bezig && stappen.length > 1 && (
        <Schuif key={as} stappen={stappen} plek={plaatsVan(stappen, dagOp(as, tijden))} ga={ga} />
      )}
      {!bezig && stappen.length <= 1 && <p className="zacht">{t.geenStappen}</p>}
      {nietAlles && <p className="zacht">{t.nietAlles(MEEST)}</p>}
    </section>
  );
}
