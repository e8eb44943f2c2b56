import { Bronregel } from '../../bouwstenen/bronregel.tsx';
import { Dag } from '../../bouwstenen/dag.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { som, tot, vanaf } from '../../teksten/nl/zinnen/hulp.ts';
import { omTe } from '../../teksten/nl/zinnen/mandaat.ts';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';
import type { Mandaat } from './mandaatpagina.tsx';

const t = teksten.mandaat.meldingen;

/** What sources say of a mandate, beside what the register derives. */
export function Mandaatmeldingen({ meldingen }: Pick<Mandaat, 'meldingen'>) {
  if (meldingen.length === 0) return null;
  return (
    <Deel titel={t.titel} id="meldingen">
      <p className="zacht">{t.uitleg}</p>
      <Tabel
        titel={t.titel}
        titelVerborgen
        sorteernaam="meldingen"
        rijen={meldingen}
        sleutel={(m) => m.gebeurtenis}
        kolommen={[
          { kop: t.peildatum, cel: (m) => <Dag datum={m.peildatum} /> },
          { kop: t.status, cel: (m) => woord(m.status) },
          { kop: t.van, cel: (m) => som(m.gevers) },
          { kop: t.aan, cel: (m) => som(m.ontvangers) },
          { kop: t.om, cel: (m) => omTe(m.bevoegdheden) },
          {
            kop: t.zegt,
            cel: (m) => (
              <>
                {m.omschrijving}
                <div className="klein">
                  {`${vanaf(m.van ?? undefined)}${tot(m.einde ?? undefined)}`.trim()}
                </div>
              </>
            ),
          },
          { kop: t.bron, cel: (m) => m.bron && <Bronregel bron={m.bron} /> },
        ]}
      />
    </Deel>
  );
}
