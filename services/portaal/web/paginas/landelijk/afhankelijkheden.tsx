import { useSearchParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Aantal } from './aantal.tsx';
import { Landelijkpagina } from './landelijkpagina.tsx';
import { useRegionamen } from './regionamen.ts';

const t = teksten.landelijk.afhankelijkheden;

type Groep = Schema<'Afhankelijkheid'>;

const naamVan = ({ van }: Groep): string => t.zaken[van] ?? Woord(van);

/** The page of what is waited for. */
const zaakadres = ({ van }: Groep): string => `/landelijk/afhankelijkheden?zaak=${van}`;

/** What is waited for, each with how many wait. */
function Zaken({ groepen }: { readonly groepen: readonly Groep[] }) {
  return (
    <Tabel
      titel={t.titel}
      titelVerborgen
      bestand="tabel"
      rijen={groepen}
      sleutel={({ van }) => van}
      leeg={t.geen}
      kolommen={[
        {
          kop: t.zaak,
          cel: (groep) => <Schakel naar={zaakadres(groep)}>{naamVan(groep)}</Schakel>,
          sorteer: naamVan,
        },
        {
          kop: t.regiosKop,
          getal: true,
          cel: ({ regios }) => regios.length,
          sorteer: ({ regios }) => regios.length,
        },
        {
          kop: t.teksten,
          getal: true,
          cel: (groep) => (
            <Aantal
              aantal={groep.overeenkomsten.length}
              naar={zaakadres(groep)}
              van={t.tekstenBij(naamVan(groep))}
            />
          ),
          sorteer: ({ overeenkomsten }) => overeenkomsten.length,
        },
      ]}
    />
  );
}

/** Which texts wait for one thing. */
function Wachtenden({ groep }: { readonly groep: Groep }) {
  const heet = useRegionamen();
  return (
    <Tabel
      titel={naamVan(groep)}
      titelVerborgen
      bestand="tabel"
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
  );
}

/** What texts wait for, and which regions wait for the same (N9); `?zaak=` shows who waits for one thing. */
export function Component() {
  const [zoek] = useSearchParams();
  const zaak = zoek.get('zaak');
  const vraag = api.useQuery('get', '/afhankelijkheden', {
    params: { query: { ...useTijden(), aantal: 200 } },
  });
  return (
    <TijdAntwoord
      vraag={vraag}
      rondom={(melding) => <Landelijkpagina titel={t.titel}>{melding}</Landelijkpagina>}
    >
      {({ resultaten }) => {
        const groep = resultaten.find(({ van }) => van === zaak);
        return groep ? (
          <Landelijkpagina
            titel={naamVan(groep)}
            onder={[{ naar: '/landelijk/afhankelijkheden', naam: t.titel }]}
          >
            <p role="status">{t.zin(groep.regios.length, groep.overeenkomsten.length)}</p>
            <Wachtenden groep={groep} />
          </Landelijkpagina>
        ) : (
          <Landelijkpagina titel={t.titel} inleiding={t.inleiding}>
            <p role="status">
              <strong>{t.aantalZaken(resultaten.length)}</strong>
            </p>
            <Zaken groepen={resultaten} />
          </Landelijkpagina>
        );
      }}
    </TijdAntwoord>
  );
}
