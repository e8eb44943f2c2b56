import type { Schema } from '../../api/client.ts';
import { Gegevens } from '../../bouwstenen/gegevens.tsx';
import { InHetKort } from '../../bouwstenen/in-het-kort.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Gemeentenaam, Regionaam } from '../../bouwstenen/naam.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';
import { Lidmaatschap } from '../regio/leden.tsx';
import { bestaanInWoorden } from './bestaan.ts';
import { Gemeentepagina, useGemeente } from './gemeentepagina.tsx';
import { useTellingen } from './tellingen.ts';

const t = teksten.gemeente;
type Gemeente = Schema<'GemeenteMetRegios'>;

function Namen({ codes }: { readonly codes: readonly string[] }) {
  return codes.map((code, n) => (
    <span key={code}>
      {n > 0 && ', '}
      <Gemeentenaam code={code} />
    </span>
  ));
}

function Bestaan({ gemeente }: { readonly gemeente: Gemeente }) {
  const { bestaat, eersteDag, laatsteDag, provincie, voorgangers, opvolgers, redenen, naam } = gemeente;
  return (
    <Deel titel={t.bestaanTitel}>
      <Gegevens
        paren={[
          [
            t.bestaat,
            <span key="bestaat" className="rij">
              <Oordeel oordeel={bestaat} /> <Waarom redenen={redenen} over={`${t.bestaat}: ${naam}`} />
            </span>,
          ],
          [t.bestaan, Woord(bestaanInWoorden(eersteDag, laatsteDag))],
          [t.provincie, provincie && woord(provincie)],
          [t.voorgangers, voorgangers.length > 0 && <Namen codes={voorgangers} />],
          [t.opvolgers, opvolgers.length > 0 && <Namen codes={opvolgers} />],
        ]}
      />
    </Deel>
  );
}

function Regios({ regios }: { readonly regios: Gemeente['regios'] }) {
  return (
    <Deel titel={t.regios}>
      {regios.length === 0 ? (
        <Leeg>{t.geenRegios}</Leeg>
      ) : (
        <Tabel
          titel={t.regios}
          titelVerborgen
          rijen={regios}
          sleutel={({ regio }) => regio}
          kolommen={[
            { kop: t.regio, cel: ({ regio }) => <Regionaam slug={regio} /> },
            { kop: t.lid, cel: ({ lidmaatschap: { lid } }) => <Oordeel oordeel={lid} /> },
            { kop: t.lidVoor, cel: ({ lidmaatschap }) => <Lidmaatschap lid={lidmaatschap} /> },
            {
              kop: '',
              cel: ({ lidmaatschap: { redenen, naam } }) => <Waarom redenen={redenen} over={naam} />,
            },
          ]}
        />
      )}
    </Deel>
  );
}

/** A municipality: what names it, to which regions it belongs, whether it exists on the day and where it came from. */
export function Component() {
  const tellingen = useTellingen(useGemeente());
  return (
    <Gemeentepagina titel={t.paginatitel.overzicht} begin>
      {(gemeente) => (
        <>
          <InHetKort tellingen={tellingen} />
          <Regios regios={gemeente.regios} />
          <Bestaan gemeente={gemeente} />
        </>
      )}
    </Gemeentepagina>
  );
}
