import { Dag, dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import type { Zaak } from './zaak.ts';

const t = teksten.geschil.overzicht;
type Partij = Zaak['partijen'][number];

const pad = (sleutel: string): string => {
  const [soort, code] = sleutel.split(':');
  return `/${soort === 'gemeente' ? 'gemeenten' : 'regios'}/${code}`;
};

/** Who speaks for a party: the office, and the name where it may be read. */
function vertegenwoordiger({ vertegenwoordiger: v }: Partij): string {
  if (!v) return t.geenVertegenwoordiger;
  return typeof v.naam === 'string' ? `${v.ambt} (${v.naam})` : v.ambt;
}

/** Who are in the case, on which side and since when, and the talks they had first. */
export function Partijen({ zaak }: { readonly zaak: Zaak }) {
  const meer = zaak.partijen.length > 2;
  return (
    <>
      <Deel titel={t.partijen} id="partijen">
        <Tabel
          titel={t.partijen}
          titelVerborgen
          rijen={zaak.partijen}
          sleutel={({ partij, van }) => partij + van}
          kolommen={[
            {
              kop: t.partij,
              cel: ({ partij, naam }) => <Schakel naar={pad(partij)}>{naam}</Schakel>,
              ...(meer && { sorteer: ({ naam }: Partij) => naam }),
            },
            { kop: t.kant, cel: ({ kant }) => t.kanten[kant] },
            { kop: t.vertegenwoordiger, cel: vertegenwoordiger },
            {
              kop: t.sinds,
              cel: ({ van, tot }) => (
                <>
                  <Dag datum={van} />
                  {tot && ` (${t.teruggetreden(dagInWoorden(tot))})`}
                </>
              ),
            },
          ]}
        />
      </Deel>
      <Deel titel={t.overleg} id="overleg">
        {zaak.overleg.length === 0 ? (
          <Leeg>{t.geenOverleg}</Leeg>
        ) : (
          <ul>
            {zaak.overleg.map(({ datum, uitkomst, samenvatting }) => (
              <li key={datum + uitkomst}>
                <Dag datum={datum} />: {teksten.geschil.overlegUitkomsten[uitkomst]}. {samenvatting}
              </li>
            ))}
          </ul>
        )}
      </Deel>
    </>
  );
}
