import { Heading } from '@nl-design-system-candidate/heading-react';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';
import { Besluiten } from './besluiten.tsx';
import { Bevindingen } from './bevindingen.tsx';
import { Kerngegevens } from './kerngegevens.tsx';
import { Meldingen } from './meldingen.tsx';
import { type Overeenkomst, Overeenkomstpagina, useOvereenkomst } from './overeenkomstpagina.tsx';
import { Partijen } from './partijen.tsx';
import { Tegenspraken } from './tegenspraken.tsx';

const t = teksten.overeenkomst;

/** Does it hold on this day: the judgement, what it means, why, and what sources say beside it. */
function Geldt({ overeenkomst, dag }: { readonly overeenkomst: Overeenkomst; readonly dag: string }) {
  const { geldt, meldingen } = overeenkomst;
  const laatste = meldingen.at(-1);
  return (
    <section className={`stand stand--${geldt.oordeel}`}>
      <p className="stand__zin">
        <Oordeel oordeel={geldt.oordeel} label={t.geldt[geldt.oordeel] ?? woord(geldt.oordeel)} />{' '}
        {t.geldtZin[geldt.oordeel]?.(dagInWoorden(dag))}
      </p>
      {laatste && geldt.oordeel !== 'ja' && (
        <p className="zacht">{t.gemeldBeknopt(woord(laatste.status), dagInWoorden(laatste.peildatum))}</p>
      )}
      <Waarom redenen={geldt.redenen} over={t.overGeldt} />
    </section>
  );
}

function Aandacht({ overeenkomst }: { readonly overeenkomst: Overeenkomst }) {
  const { bevindingen, tegenspraken } = overeenkomst;
  if (bevindingen.length === 0 && tegenspraken.length === 0) return null;
  return (
    <div className="aandacht">
      {bevindingen.length > 0 && (
        <Melding soort="warning">
          <Heading level={2} appearance="level-3">
            {t.bevindingen.titel(bevindingen.length)}
          </Heading>
          <Bevindingen bevindingen={bevindingen} />
        </Melding>
      )}
      {tegenspraken.length > 0 && <Tegenspraken overeenkomst={overeenkomst} />}
    </div>
  );
}

/** The state of an agreement on a day: does it hold, for whom, why, and what is missing. */
export function Component() {
  const vraag = useOvereenkomst();
  const dag = vraag.data?.tijden.geldigOp ?? '';
  return (
    <Overeenkomstpagina deel="stand">
      {(overeenkomst) => (
        <>
          <Geldt overeenkomst={overeenkomst} dag={dag} />
          <Kerngegevens overeenkomst={overeenkomst} />
          <Aandacht overeenkomst={overeenkomst} />
          <Partijen overeenkomst={overeenkomst} />
          <Besluiten regio={overeenkomst.regio} />
          <Meldingen overeenkomst={overeenkomst} />
        </>
      )}
    </Overeenkomstpagina>
  );
}
