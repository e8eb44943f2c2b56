import { Dag } from '../../bouwstenen/dag.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Documentlinks, Tekstdocument } from './document.tsx';
import { type Overeenkomst, Overeenkomstpagina } from './overeenkomstpagina.tsx';
import { Vergelijking } from './vergelijking.tsx';
import './versies.css';

const t = teksten.overeenkomst.versies;

function Versietabel({ overeenkomst }: { readonly overeenkomst: Overeenkomst }) {
  return (
    <Tabel
      titel={t.titel}
      titelVerborgen
      leeg={t.leeg}
      rijen={overeenkomst.tekstversies}
      sleutel={(v) => v.versie}
      kolommen={[
        {
          kop: t.versie,
          cel: (v) => (
            <>
              {v.versie} {v.geldend && <span className="herkomst">{t.geldend}</span>}
            </>
          ),
        },
        { kop: t.stadium, cel: (v) => t.stadia[v.stadium], sorteer: (v) => v.stadium },
        { kop: t.datum, cel: (v) => v.datum && <Dag datum={v.datum} />, sorteer: (v) => v.datum },
        {
          kop: t.document,
          cel: (v) =>
            v.document ? (
              <Documentlinks overeenkomst={overeenkomst.id} versie={v.versie} document={v.document} />
            ) : (
              <span className="zacht">{t.geenDocument}</span>
            ),
        },
      ]}
    />
  );
}

/** The versions of the text of an agreement, with their documents, and the difference between two of them. */
export function Component() {
  return (
    <Overeenkomstpagina deel="versies">
      {(overeenkomst) => (
        <>
          <Deel titel={t.titel}>
            <Versietabel overeenkomst={overeenkomst} />
          </Deel>
          <Tekstdocument overeenkomst={overeenkomst} />
          {overeenkomst.tekstversies.length > 1 && <Vergelijking overeenkomst={overeenkomst} />}
        </>
      )}
    </Overeenkomstpagina>
  );
}
