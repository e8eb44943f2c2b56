import { useSearchParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { useIk } from '../../api/sessie.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { Dag } from '../../bouwstenen/dag.tsx';
import { Pagina } from '../../bouwstenen/pagina.tsx';
import { Knopschakel, Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Geschilfilters, geschilfilterUit } from './filters.tsx';
import { EersteTaken } from './taken.tsx';
import { zaaknaam } from './zaak.ts';
import { zaakPad } from './zaakpagina.tsx';
import './geschil.css';

const t = teksten.geschil;
type Rij = Schema<'GeschilKern'>;

const KOLOMMEN = [
  {
    kop: t.lijst.partijen,
    cel: ({ id, partijen }: Rij) => <Schakel naar={zaakPad(id)}>{zaaknaam(partijen)}</Schakel>,
  },
  {
    kop: t.lijst.onderwerp,
    cel: ({ onderwerp, voorbeeld }: Rij) => (
      <>
        {onderwerp} {voorbeeld && <span className="kenmerk">{t.voorbeeld}</span>}
      </>
    ),
  },
  { kop: t.lijst.fase, cel: ({ fase }: Rij) => t.fasen[fase].naam },
  { kop: t.lijst.wacht, cel: ({ fase }: Rij) => t.fasen[fase].wacht },
  { kop: t.lijst.gemeld, cel: ({ gemeld }: Rij) => <Dag datum={gemeld} /> },
  {
    kop: t.lijst.punten,
    cel: ({ punten }: Rij) => t.lijst.puntenVan(punten.open, punten.totaal),
  },
];

function Acties() {
  const { rollen } = useIk();
  const partij = rollen.some((rol) => rol === 'behandelaar' || rol === 'coordinator');
  return (
    <>
      <Knopschakel naar="/commissies">{t.commissies}</Knopschakel>
      {partij && (
        <Knopschakel naar="/geschillen/nieuw" hoofd>
          {t.nieuw}
        </Knopschakel>
      )}
    </>
  );
}

/** The disputes that one may see, with what each waits for, under what one must do first. */
export function Component() {
  const tijden = useTijden();
  const pagina = usePagina();
  const [zoek] = useSearchParams();
  const vraag = api.useQuery('get', '/geschillen', {
    params: { query: { ...tijden, ...geschilfilterUit(zoek), pagina, aantal: 25 } },
  });
  return (
    <Pagina titel={t.titel} inleiding={t.inleiding} acties={<Acties />}>
      <EersteTaken />
      <Geschilfilters />
      <Antwoord vraag={vraag}>
        {({ antwoord }) =>
          antwoord && (
            <>
              <p role="status">{t.lijst.gevonden(antwoord.totaal)}</p>
              <Tabel
                titel={t.titel}
                titelVerborgen
                rijen={antwoord.resultaten}
                sleutel={({ id }) => id}
                leeg={t.lijst.geen}
                kolommen={KOLOMMEN}
              />
              <Bladeren {...antwoord} />
            </>
          )
        }
      </Antwoord>
    </Pagina>
  );
}
