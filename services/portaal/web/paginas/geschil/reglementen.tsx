import { termijnduurInWoorden } from '@regiolog/domein/gedeeld/termijnduur';
import type { Schema } from '../../api/client.ts';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';

const t = teksten.geschil.commissie;
type Commissie = Schema<'Commissie'>;

/** By which rules a commission works: each version with its quorum and its terms, and whether a source says so. */
export function Reglementen({ commissie: { reglement, reglementen } }: { readonly commissie: Commissie }) {
  return (
    <Deel titel={t.reglement} id="reglement">
      {reglementen.length === 0 && <Leeg>{t.geenReglement}</Leeg>}
      {reglementen.map(({ versie, van, quorum, termijnen }) => (
        <Deel
          key={versie}
          niveau={3}
          titel={
            <span className="rij">
              {t.versie(Woord(versie), dagInWoorden(van))}{' '}
              {versie === reglement && <span className="kenmerk">{t.geldt}</span>}
            </span>
          }
        >
          {quorum !== undefined && <p>{t.quorum(quorum)}</p>}
          <Tabel
            titel={t.reglement}
            titelVerborgen
            rijen={termijnen}
            sleutel={({ termijn }) => termijn}
            kolommen={[
              {
                kop: t.termijn,
                cel: ({ termijn }) => teksten.geschil.termijnnamen[termijn] ?? Woord(termijn),
              },
              { kop: t.duur, cel: ({ duur }) => termijnduurInWoorden(duur) },
              { kop: t.grondslag, cel: ({ grondslag }) => grondslag },
              { kop: t.zeker, cel: ({ teBevestigen }) => (teBevestigen ? t.geenBron : t.welBron) },
            ]}
          />
        </Deel>
      ))}
    </Deel>
  );
}
