import type { Schema } from '../../api/client.ts';
import { Gegevens } from '../../bouwstenen/gegevens.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Gemeentenaam, Regionaam } from '../../bouwstenen/naam.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { periodeInWoorden } from '../../bouwstenen/periode.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';
import { bestaanInWoorden } from './bestaan.ts';
import { Gemeentepagina } from './gemeentepagina.tsx';

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
            {
              kop: t.lidVoor,
              cel: ({ lidmaatschap: { domeinen } }) => (
                <ul className="kale-lijst">
                  {domeinen.map(({ domein, van, einde }) => (
                    <li key={domein}>
                      {Woord(domein)} <span className="zacht">{periodeInWoorden(van, einde)}</span>
                    </li>
                  ))}
                </ul>
              ),
            },
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

/** A municipality: whether it exists on the day, where it came from, and to which regions it belongs. */
export function Component() {
  return (
    <Gemeentepagina titel={t.paginatitel.overzicht} begin>
      {(gemeente) => (
        <>
          <Bestaan gemeente={gemeente} />
          <Regios regios={gemeente.regios} />
        </>
      )}
    </Gemeentepagina>
  );
}
