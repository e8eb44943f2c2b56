import { api, type Schema } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { Dag, dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { type Kolom, Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Agendadelen } from './agendadelen.tsx';
import { Regiopagina, useRegio } from './regiopagina.tsx';

const t = teksten.regio.agenda;
type Besluit = Schema<'OpenBesluit'>;

function Beslisser({ besluit: { orgaan, partij, partijNaam } }: { readonly besluit: Besluit }) {
  const wie = orgaan === 'onbekend' ? t.onbekendOrgaan : woord(orgaan);
  if (!partij || !partijNaam) return Woord(wie);
  return (
    <>
      {Woord(wie)}{' '}
      {'gemeente' in partij ? (
        <Schakel naar={`/gemeenten/${partij.gemeente}`}>{partijNaam}</Schakel>
      ) : (
        partijNaam
      )}
    </>
  );
}

const KOLOMMEN: readonly Kolom<Besluit>[] = [
  {
    kop: t.tekst,
    cel: ({ overeenkomst, naam }) => <Schakel naar={`/overeenkomsten/${overeenkomst}`}>{naam}</Schakel>,
    sorteer: ({ naam }) => naam,
  },
  {
    kop: t.orgaan,
    cel: (besluit) => <Beslisser besluit={besluit} />,
    sorteer: ({ partijNaam, orgaan }) => `${partijNaam} ${orgaan}`,
  },
  { kop: t.standBesluit, cel: ({ stand }) => Woord(stand), sorteer: ({ stand }) => stand },
  {
    kop: t.geplandOp,
    cel: ({ gepland }) => gepland && dagInWoorden(gepland),
    sorteer: ({ gepland }) => gepland,
  },
  {
    kop: t.laatsteDag,
    cel: ({ uiterlijk, verstreken }) =>
      uiterlijk === null ? (
        <span className="zacht">{t.geenDag}</span>
      ) : (
        <>
          <Dag datum={uiterlijk} />
          {verstreken && <span className="zacht"> ({t.voorbij})</span>}
        </>
      ),
    sorteer: ({ uiterlijk }) => uiterlijk,
  },
  {
    kop: t.besloten,
    cel: ({ oordeel, redenen, naam, partijNaam }) => (
      <>
        <Oordeel oordeel={oordeel} />
        <Waarom redenen={redenen} over={`${naam} ${partijNaam ?? ''}`} />
      </>
    ),
    sorteer: ({ oordeel }) => oordeel,
  },
];

/** The decisions that are still to be taken in a region, or of which it is not certain that they were. */
export function Component() {
  const regio = useRegio();
  const vraag = api.useQuery('get', '/regios/{slug}/besluiten-open', {
    params: { path: { slug: regio }, query: { ...useTijden(), pagina: usePagina(), aantal: 50 } },
  });
  return (
    <Regiopagina titel={teksten.regio.paginatitel.besluiten} inleiding={t.besluitenUitleg}>
      <Agendadelen regio={regio} />
      <TijdAntwoord vraag={vraag}>
        {(antwoord) => (
          <>
            <Tabel
              titel={t.besluiten}
              titelVerborgen
              rijen={antwoord.resultaten}
              sleutel={(b) => `${b.overeenkomst} ${b.partijNaam} ${b.orgaan} ${b.stand} ${b.gepland}`}
              kolommen={KOLOMMEN}
              leeg={t.geenBesluiten}
            />
            <Bladeren {...antwoord} />
          </>
        )}
      </TijdAntwoord>
    </Regiopagina>
  );
}
