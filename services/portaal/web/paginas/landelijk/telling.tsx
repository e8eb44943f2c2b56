import { useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { BestaatNiet } from '../../kader/fout.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Aantal } from './aantal.tsx';
import { Landelijkpagina } from './landelijkpagina.tsx';
import {
  isPer,
  lijstadres,
  type Per,
  STADIA,
  type Stadium,
  type Tellingen,
  type Waarderij,
  waarderijen,
} from './telling-model.ts';

const t = teksten.landelijk.telling;

/** The counts by one subject, as a table: each value with how many regions, and in how many files it stands. */
export function Tellingtabel({ telling }: { readonly telling: Tellingen }) {
  const { per } = telling;
  const kolom = (stadium: Stadium) => ({
    kop: t.stadium[stadium],
    getal: true,
    cel: (rij: Waarderij) => (
      <Aantal
        aantal={rij[stadium]?.regios.aantal ?? 0}
        naar={lijstadres(per, stadium, rij.waarde)}
        van={t.regiosMet(Woord(rij.waarde), t.stadium[stadium])}
      />
    ),
    sorteer: (rij: Waarderij) => rij[stadium]?.regios.aantal ?? 0,
  });
  const dossiers = (rij: Waarderij) => rij.waarden?.dossiers.aantal ?? 0;
  return (
    <Tabel
      titel={t.per[per]}
      titelVerborgen
      bestand="tabel"
      sorteernaam={`sorteer-${per}`}
      rijen={waarderijen(telling)}
      sleutel={(rij) => rij.waarde}
      leeg={t.niets}
      kolommen={[
        { kop: t.waarde, cel: (rij) => Woord(rij.waarde), sorteer: (rij) => Woord(rij.waarde) },
        ...STADIA.filter((s) => telling[s].length > 0).map(kolom),
        {
          kop: t.dossiers,
          getal: true,
          cel: (rij) => (
            <Aantal
              aantal={dossiers(rij)}
              naar={lijstadres(per, 'waarden', rij.waarde, 'dossiers')}
              van={t.dossiersMet(Woord(rij.waarde))}
            />
          ),
          sorteer: dossiers,
        },
      ]}
    />
  );
}

/** Of how many regions nothing is known about it. */
export function NietBekend({ telling }: { readonly telling: Tellingen }) {
  const { per, nietBekend, regios } = telling;
  if (nietBekend.aantal === 0) return <p>{t.allesBekend(regios)}</p>;
  return (
    <p>
      {t.nietBekendVoor}{' '}
      <Aantal aantal={nietBekend.aantal} naar={lijstadres(per, 'nietBekend')} van={t.regios} />{' '}
      {t.nietBekendNa(regios)}
    </p>
  );
}

function Inhoud({ per }: { readonly per: Per }) {
  const vraag = api.useQuery('get', '/tellingen', { params: { query: { per, ...useTijden() } } });
  return (
    <Landelijkpagina titel={t.per[per]} inleiding={t.uitleg[per]}>
      <TijdAntwoord vraag={vraag}>
        {(telling) => (
          <>
            <NietBekend telling={telling} />
            <Tellingtabel telling={telling} />
          </>
        )}
      </TijdAntwoord>
    </Landelijkpagina>
  );
}

/** How many regions arrange something, and how, over all that one may see. */
export function Component() {
  const { per } = useParams();
  return isPer(per) ? <Inhoud per={per} /> : <BestaatNiet />;
}
