import { Heading } from '@nl-design-system-candidate/heading-react';
import { EEN_SOORT } from '@regiolog/domein/vragen/mandaat/mandaat-woorden';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { tot, vanaf, zin } from '../../teksten/nl/zinnen/hulp.ts';
import { omTe } from '../../teksten/nl/zinnen/mandaat.ts';
import { teksten } from '../../teksten/teksten.ts';
import { Bevindingen } from '../overeenkomst/bevindingen.tsx';
import { Erbij } from './erbij.tsx';
import { type Mandaat, Mandaatpagina, useMandaat } from './mandaatpagina.tsx';
import { Mandaatmeldingen } from './meldingen.tsx';
import { Uitoefeningen } from './uitoefeningen.tsx';
import { Verlening } from './verlening.tsx';

const t = teksten.mandaat;

/** The grant in one sentence. */
const gegeven = (v: NonNullable<Mandaat['verlening']>): string =>
  zin(
    t.gegeven(
      v.gever.naam,
      EEN_SOORT[v.soort as keyof typeof EEN_SOORT] ?? v.soort,
      v.ontvanger.naam,
      `${omTe(v.bevoegdheden)}${vanaf(v.van ?? undefined)}${tot(v.einde ?? undefined)}`,
    ),
  );

function Geldt({ mandaat, dag }: { readonly mandaat: Mandaat; readonly dag: string }) {
  const { oordeel } = mandaat.geldt;
  return (
    <section className={`stand stand--${oordeel}`}>
      <p className="stand__zin">
        <Oordeel oordeel={oordeel} label={t.geldt[oordeel] ?? oordeel} />{' '}
        {t.geldtZin[oordeel]?.(dagInWoorden(dag))}
      </p>
      {mandaat.verlening && <p>{gegeven(mandaat.verlening)}</p>}
    </section>
  );
}

/** How it follows that the mandate holds or not: every test of the law, with its outcome. */
function Toetsen({ toetsen }: Mandaat['geldt']) {
  return (
    <Deel titel={t.toetsen.titel} id="waarom">
      <p className="zacht">{t.toetsen.uitleg}</p>
      <Tabel
        titel={t.toetsen.titel}
        titelVerborgen
        sorteernaam="toetsen"
        rijen={toetsen}
        sleutel={(toets) => toets.code + toets.uitleg}
        kolommen={[
          { kop: t.toetsen.eis, cel: (toets) => <span className="gewoon">{toets.uitleg}</span> },
          { kop: t.toetsen.oordeel, cel: (toets) => <Oordeel oordeel={toets.oordeel} /> },
          { kop: t.toetsen.artikel, cel: (toets) => toets.artikel },
          {
            kop: '',
            cel: ({ code, uitleg, gebeurtenissen, bronnen }) =>
              gebeurtenissen.length > 0 && (
                <Waarom redenen={[{ regel: code, uitleg, gebeurtenissen, bronnen }]} over={uitleg} />
              ),
          },
        ]}
      />
    </Deel>
  );
}

/** A mandate on a day: who may act for whom, for what and up to what, and whether it holds. */
export function Component() {
  const vraag = useMandaat();
  const dag = vraag.data?.tijden.geldigOp ?? '';
  return (
    <Mandaatpagina deel="stand">
      {(mandaat) => (
        <>
          <Geldt mandaat={mandaat} dag={dag} />
          {mandaat.bevindingen.length > 0 && (
            <Melding soort="warning">
              <Heading level={2} appearance="level-3">
                {t.aandacht}
              </Heading>
              <Bevindingen bevindingen={mandaat.bevindingen} />
            </Melding>
          )}
          <Verlening mandaat={mandaat} />
          <Toetsen {...mandaat.geldt} />
          <Erbij mandaat={mandaat} />
          <Uitoefeningen uitoefeningen={mandaat.uitoefeningen} />
          <Mandaatmeldingen meldingen={mandaat.meldingen} />
        </>
      )}
    </Mandaatpagina>
  );
}
