import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { useState } from 'react';
import { useNamenlijst } from '../api/namen.ts';
import { Laden } from '../bouwstenen/antwoord.tsx';
import { dagInWoorden } from '../bouwstenen/dag.tsx';
import { gebeurtenisInWoorden, zinOfSoort } from '../geschiedenis/zin.ts';
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
/** Which agreement or mandate an event names, is not looked up for a step. */
const ONGENOEMD = {
  overeenkomst: () => teksten.start.onbekend.overeenkomst,
  mandaat: () => teksten.start.onbekend.mandaat,
};
/** So many kinds of events are named with one step. */
const NOEM = 3;

type Inwoorden = (stap: Stap) => string;

/** What happened at a step: in a sentence where it is one thing, else in a few words. */
function stapInWoorden({ voorvallen, nu }: Stap, namen: Parameters<typeof zinOfSoort>[2]): string {
  const [enige, ...meer] = voorvallen;
  if (enige && meer.length === 0 && !nu) return zinOfSoort(enige.soort, enige.inhoud, namen);
  const soms = telSoorten(voorvallen).map(([soort, aantal]) =>
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

function Lijst({ stappen, plek, ga, inWoorden }: Wandeling) {
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
              <strong>{dagInWoorden(stap.dag)}</strong> {inWoorden(stap)}
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
  readonly inWoorden: Inwoorden;
};

function Schuif({ stappen, plek: getoond, ga: toon, inWoorden }: Wandeling) {
  const [plek, ga] = usePlek(getoond, toon);
  const speler = useSpeler(plek, stappen.length - 1, ga);
  const stap = stappen[plek];
  if (!stap) return null;
  const zin = t.stap(plek + 1, stappen.length, dagInWoorden(stap.dag), inWoorden(stap));
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
      <div className="tijdlijn__hier">
        <p role="status" className="tijdlijn__zin">
          {zin}
        </p>
        <Speelknoppen plek={plek} laatste={stappen.length - 1} ga={zelf} speler={speler} />
      </div>
      <Lijst stappen={stappen} plek={plek} ga={zelf} inWoorden={inWoorden} />
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
  const namen = { ...useNamenlijst(teksten.start.onbekend), ...ONGENOEMD };
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
        <Schuif
          key={as}
          stappen={stappen}
          plek={plaatsVan(stappen, dagOp(as, tijden))}
          ga={ga}
          inWoorden={(stap) => stapInWoorden(stap, namen)}
        />
      )}
      {!bezig && stappen.length <= 1 && <p className="zacht">{t.geenStappen}</p>}
      {nietAlles && <p className="zacht">{t.nietAlles(MEEST)}</p>}
    </section>
  );
}
