import { Dag, dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { hoofdletter, tot, vanaf } from '../../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../../teksten/teksten.ts';
import type { Mandaat } from './mandaatpagina.tsx';

const t = teksten.mandaat;

function Instemmingen({ instemmingen }: Pick<Mandaat, 'instemmingen'>) {
  if (instemmingen.length === 0) return null;
  return (
    <Deel titel={t.instemmingen.titel} id="instemming">
      <Tabel
        titel={t.instemmingen.titel}
        titelVerborgen
        sorteernaam="instemming"
        rijen={instemmingen}
        sleutel={(i) => i.gebeurtenis}
        kolommen={[
          { kop: t.instemmingen.wie, cel: (i) => hoofdletter(i.door.naam) },
          { kop: t.instemmingen.als, cel: (i) => t.instemmingen.rol[i.van] ?? i.van },
          {
            kop: t.instemmingen.uitkomst,
            cel: (i) => (
              <Oordeel
                oordeel={i.uitkomst === 'gegeven' ? 'ja' : 'nee'}
                label={t.instemmingen.uitkomsten[i.uitkomst] ?? i.uitkomst}
              />
            ),
          },
          { kop: t.instemmingen.datum, cel: (i) => i.datum && <Dag datum={i.datum} /> },
        ]}
      />
    </Deel>
  );
}

function Verwanten({
  titel,
  verwanten,
}: {
  readonly titel: string;
  readonly verwanten: Mandaat['opvolgers'];
}) {
  if (verwanten.length === 0) return null;
  return (
    <Deel titel={titel}>
      <ul className="ruim">
        {verwanten.map(({ mandaat, naam, geldt }) => (
          <li key={mandaat}>
            <Schakel naar={`/mandaten/${mandaat}`}>{naam}</Schakel>{' '}
            <Oordeel oordeel={geldt} label={t.geldt[geldt] ?? geldt} />
          </li>
        ))}
      </ul>
    </Deel>
  );
}

function Vervangingen({ vervangingen }: Pick<Mandaat, 'vervangingen'>) {
  if (vervangingen.length === 0) return null;
  return (
    <Deel titel={t.vervangingen.titel}>
      <ul className="ruim">
        {vervangingen.map(({ gebeurtenis, vervanger, bij, van, einde }) => (
          <li key={gebeurtenis}>
            {hoofdletter(
              t.vervangingen.regel(
                vervanger.naam,
                `${bij ? `, ${bij}` : ''}${vanaf(van ?? undefined)}${tot(einde ?? undefined)}`,
              ),
            )}
          </li>
        ))}
      </ul>
    </Deel>
  );
}

function Aanwijzingen({ aanwijzingen }: Pick<Mandaat, 'aanwijzingen'>) {
  if (aanwijzingen.length === 0) return null;
  return (
    <Deel titel={t.aanwijzingen.titel}>
      <ul className="ruim">
        {aanwijzingen.map(({ gebeurtenis, aanwijzing, datum }) => (
          <li key={gebeurtenis}>
            {aanwijzing} {datum && <span className="zacht">{t.aanwijzingen.op(dagInWoorden(datum))}</span>}
          </li>
        ))}
      </ul>
    </Deel>
  );
}

/** What hangs on a mandate: consents, replacement, instructions, the mandates below it and after it. */
export function Erbij({ mandaat }: { readonly mandaat: Mandaat }) {
  return (
    <>
      <Instemmingen instemmingen={mandaat.instemmingen} />
      <Verwanten titel={t.ondermandaten} verwanten={mandaat.ondermandaten} />
      <Verwanten titel={t.opvolgers} verwanten={mandaat.opvolgers} />
      <Vervangingen vervangingen={mandaat.vervangingen} />
      <Aanwijzingen aanwijzingen={mandaat.aanwijzingen} />
    </>
  );
}
