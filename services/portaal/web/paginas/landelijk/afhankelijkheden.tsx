import { api, type Schema } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Landelijkpagina } from './landelijkpagina.tsx';
import { useRegionamen } from './regionamen.ts';

const t = teksten.landelijk.afhankelijkheden;

type Groep = Schema<'Afhankelijkheid'>;

const naamVan = ({ van }: Groep): string => t.zaken[van] ?? Woord(van);

function Wachtenden({ groep, heet }: { readonly groep: Groep; readonly heet: (slug: string) => string }) {
  return (
    <Deel titel={naamVan(groep)} id={groep.van}>
      <p>{t.zin(groep.regios.length, groep.overeenkomsten.length)}</p>
      <Tabel
        titel={naamVan(groep)}
        titelVerborgen
        sorteernaam={`sorteer-${groep.van}`}
        rijen={groep.overeenkomsten}
        sleutel={(o) => o.overeenkomst}
        kolommen={[
          {
            kop: t.overeenkomst,
            cel: (o) => <Schakel naar={`/overeenkomsten/${o.overeenkomst}`}>{o.naam}</Schakel>,
            sorteer: (o) => o.naam,
          },
          {
            kop: t.regio,
            cel: (o) => <Schakel naar={`/regios/${o.regio}`}>{heet(o.regio)}</Schakel>,
            sorteer: (o) => heet(o.regio),
          },
          { kop: t.omschrijving, cel: (o) => (o.omschrijving ? Woord(o.omschrijving) : '') },
          { kop: t.wacht, cel: (o) => <Oordeel oordeel={o.wacht} label={t.wachtnog[o.wacht]} /> },
          { kop: '', cel: (o) => <Waarom redenen={o.redenen} over={o.naam} /> },
        ]}
      />
    </Deel>
  );
}

/** What texts wait for, and which regions wait for the same (N9). */
export function Component() {
  const pagina = usePagina();
  const heet = useRegionamen();
  const vraag = api.useQuery('get', '/afhankelijkheden', {
    params: { query: { ...useTijden(), pagina, aantal: 50 } },
  });
  return (
    <Landelijkpagina titel={t.titel} inleiding={t.inleiding}>
      <TijdAntwoord vraag={vraag}>
        {(blad) => (
          <>
            {blad.totaal === 0 && <Leeg>{t.geen}</Leeg>}
            <ul className="niet-afdrukken">
              {blad.resultaten.map((groep) => (
                <li key={groep.van}>
                  <a href={`#${groep.van}`}>{naamVan(groep)}</a>: {t.regios(groep.regios.length)}
                </li>
              ))}
            </ul>
            {blad.resultaten.map((groep) => (
              <Wachtenden key={groep.van} groep={groep} heet={heet} />
            ))}
            <Bladeren {...blad} />
          </>
        )}
      </TijdAntwoord>
    </Landelijkpagina>
  );
}
