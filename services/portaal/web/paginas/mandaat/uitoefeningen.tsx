import { Dag } from '../../bouwstenen/dag.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { hoofdletter } from '../../teksten/nl/zinnen/hulp.ts';
import { omTe } from '../../teksten/nl/zinnen/mandaat.ts';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';
import type { Mandaat } from './mandaatpagina.tsx';

const t = teksten.mandaat.uitoefeningen;

/** What was done under the mandate, and whether the one who did it was competent on that day. */
export function Uitoefeningen({ uitoefeningen }: Pick<Mandaat, 'uitoefeningen'>) {
  if (uitoefeningen.length === 0) return null;
  return (
    <Deel titel={t.titel} id="gebruik">
      <Tabel
        titel={t.titel}
        titelVerborgen
        sorteernaam="gebruik"
        rijen={uitoefeningen}
        sleutel={(u) => u.gebeurtenis}
        kolommen={[
          { kop: t.datum, cel: (u) => u.datum && <Dag datum={u.datum} />, sorteer: (u) => u.datum },
          { kop: t.wat, cel: (u) => `${hoofdletter(omTe([u.bevoegdheid]))} (${woord(u.handeling)})` },
          { kop: t.door, cel: (u) => hoofdletter(u.door.naam) },
          {
            kop: t.overeenkomst,
            cel: (u) =>
              u.overeenkomst && <Schakel naar={`/overeenkomsten/${u.overeenkomst}`}>{t.bekijk}</Schakel>,
          },
          {
            kop: t.bevoegd,
            cel: (u) => (
              <>
                <Oordeel oordeel={u.bevoegd.oordeel} />
                <details className="waarom">
                  <summary>{t.waarom}</summary>
                  {u.bevoegd.uitleg}
                </details>
              </>
            ),
          },
        ]}
      />
    </Deel>
  );
}
