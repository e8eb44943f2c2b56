import type { Schema } from '../../api/client.ts';
import { Dag } from '../../bouwstenen/dag.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { getal } from '../../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';

const t = teksten.overeenkomst.afspraken;
const euro = (bedrag: string): string =>
  Number(bedrag).toLocaleString('nl-NL', { style: 'currency', currency: 'EUR' });
/** What is counted in euro; shares are told in percent, all else in numbers. */
const IN_EURO: readonly string[] = ['kosten', 'budget', 'budget-centrumgemeente', 'voorschot'];
const procent = (deel: string): string => `${getal(deel)}%`;

/** What a rule gives for a year, municipality by municipality, and how it was reckoned. */
export function Gelduitkomst({ uitkomst: u }: { readonly uitkomst: Schema<'Gelduitkomst'> }) {
  return (
    <Deel titel={Woord(u.wat)} niveau={3}>
      <p className="zacht">{u.volgensTekst ? t.naarTekst : t.lezing}</p>
      {u.totaal && <p>{t.totaal(euro(u.totaal))}</p>}
      {u.ontbreekt.length > 0 && (
        <p>
          {t.ontbreekt} {u.ontbreekt.join('; ')}
        </p>
      )}
      {u.delen.length > 0 && (
        <Tabel
          titel={Woord(u.wat)}
          titelVerborgen
          sorteernaam="uitkomst"
          rijen={u.delen}
          sleutel={(d) => d.gemeente}
          kolommen={[
            { kop: t.gemeente, cel: (d) => d.naam, sorteer: (d) => d.naam },
            { kop: t.deelVan, cel: (d) => procent(d.percentage), getal: true },
            { kop: t.bedrag, cel: (d) => d.bedrag && euro(d.bedrag), getal: true },
          ]}
        />
      )}
      {u.stappen.length > 0 && (
        <ol>
          {u.stappen.map((stap) => (
            <li key={stap}>{stap}</li>
          ))}
        </ol>
      )}
    </Deel>
  );
}

const waarde = ({ grootheid, waarde: w }: Schema<'Geldgegeven'>): string => {
  if (IN_EURO.includes(grootheid)) return euro(w);
  return grootheid.includes('percentage') ? procent(w) : getal(w);
};

/** The figures that are recorded, each on the day that it is about. */
export function Getallen({ gegevens }: { readonly gegevens: readonly Schema<'Geldgegeven'>[] }) {
  if (gegevens.length === 0) return null;
  return (
    <Deel titel={t.getallen} niveau={3}>
      <Tabel
        titel={t.getallen}
        titelVerborgen
        sorteernaam="getallen"
        rijen={gegevens}
        sleutel={(g) => [g.grootheid, g.naam, g.peildatum, g.regel].join('|')}
        kolommen={[
          { kop: t.getal, cel: (g) => Woord(g.grootheid), sorteer: (g) => g.grootheid },
          { kop: t.gemeente, cel: (g) => g.naam ?? t.geheel, sorteer: (g) => g.naam },
          { kop: t.peildatum, cel: (g) => <Dag datum={g.peildatum} />, sorteer: (g) => g.peildatum },
          { kop: t.waarde, cel: (g) => waarde(g), getal: true },
        ]}
      />
    </Deel>
  );
}
