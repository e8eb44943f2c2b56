import { type ReactNode, useState } from 'react';
import { useBewaar } from '../api/bewaard.ts';
import { Laden } from '../bouwstenen/antwoord.tsx';
import { Moment } from '../bouwstenen/dag.tsx';
import { teksten } from '../teksten/teksten.ts';
import { type Concept, useBewaardConcept } from './concept.ts';

const t = teksten.vastleggen.concept;

/** Whether what was filled in is kept, below a form. */
export const Bewaard = ({ misging }: { readonly misging: boolean }) => (
  <p role="status" className={misging ? 'veld__fout' : 'zacht'}>
    {misging ? t.nietBewaard : t.bewaard}
  </p>
);

/** Asks whether to go on with what was filled in before, when something was; and shows the form with it or without. */
export function Conceptvraag({
  naam,
  zonder,
  children,
}: {
  readonly naam: string;
  /** Begin with nothing, whatever was kept. */
  readonly zonder: boolean;
  readonly children: (concept: Concept | undefined) => ReactNode;
}) {
  const { wacht, concept } = useBewaardConcept(naam);
  const { mutate } = useBewaar<Concept>('concepten');
  const [keus, zetKeus] = useState<'verder' | 'weg'>();
  if (wacht) return <Laden />;
  if (zonder || !concept || keus === 'weg') return children(undefined);
  if (keus === 'verder') return children(concept.waarde);
  return (
    <section className="conceptvraag" aria-labelledby="concept-kop">
      <p id="concept-kop">
        <strong>{t.bezig(concept.waarde.titel)}</strong> {t.laatst} <Moment moment={concept.bewaardOp} />
      </p>
      <div className="rij">
        <button type="button" className="nl-button nl-button--primary" onClick={() => zetKeus('verder')}>
          {t.verder}
        </button>
        <button
          type="button"
          className="nl-button nl-button--default"
          onClick={() => {
            mutate({ sleutel: naam, waarde: null });
            zetKeus('weg');
          }}
        >
          {t.weg}
        </button>
      </div>
    </section>
  );
}
