import { Bronregel } from '../../bouwstenen/bronregel.tsx';
import { Dag, dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { tot } from '../../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';
import type { Overeenkomst } from './overeenkomstpagina.tsx';

const t = teksten.overeenkomst.meldingen;
type Melding = Overeenkomst['meldingen'][number];

/** What a source says, as short statements. */
function gezegd(m: Melding): readonly string[] {
  const op = (maak: (dag: string) => string, datum: string | null) =>
    datum ? maak(dagInWoorden(datum)) : '';
  return [
    m.organen.length > 0 ? t.organen(m.organen.join(', ')) : '',
    op(t.vastgesteld, m.vastgesteld),
    op(t.gepland, m.vaststellingGepland),
    op(t.overeengekomen, m.overeengekomen),
    op(t.ondertekend, m.ondertekend),
    op(t.documentdatum, m.documentdatum),
    op(t.ingang, m.ingang),
    tot(m.einde ?? undefined).trim(),
    m.duur ? t.duur(m.duur) : '',
    m.partijenOmschrijving ? t.van(m.partijenOmschrijving) : '',
    m.partijenAantal === null ? '' : t.aantal(m.partijenAantal),
    m.opmerking ?? '',
  ].filter(Boolean);
}

/** What sources report of the agreement, beside what the register derives. */
export function Meldingen({ overeenkomst }: { readonly overeenkomst: Overeenkomst }) {
  if (overeenkomst.meldingen.length === 0) return null;
  return (
    <Deel titel={t.titel} id="meldingen">
      <p className="zacht">{t.uitleg}</p>
      <Tabel
        titel={t.titel}
        titelVerborgen
        rijen={overeenkomst.meldingen}
        sleutel={(m) => m.gebeurtenis}
        kolommen={[
          { kop: t.peildatum, cel: (m) => <Dag datum={m.peildatum} /> },
          { kop: t.status, cel: (m) => woord(m.status) },
          {
            kop: t.zegt,
            cel: (m) => (
              <ul className="kale-lijst">
                {gezegd(m).map((zin) => (
                  <li key={zin}>{zin}</li>
                ))}
              </ul>
            ),
          },
          { kop: t.bron, cel: (m) => m.bron && <Bronregel bron={m.bron} /> },
        ]}
      />
    </Deel>
  );
}
