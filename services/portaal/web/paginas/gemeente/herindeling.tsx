import { api, type Schema } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bevindingen } from '../../bouwstenen/bevindingen.tsx';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Regionaam } from '../../bouwstenen/naam.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Gemeentepagina, useGemeente } from './gemeentepagina.tsx';

const t = teksten.gemeente.herindeling;
type Voorganger = Schema<'Herindelingsgevolgen'>['voorgangers'][number];

function Erfgenamen({ wie }: { readonly wie: Voorganger['overeenkomsten'][number]['erfgenamen'] }) {
  if (wie.length === 0) return <span className="zacht">{t.niemand}</span>;
  return (
    <ul className="kale-lijst">
      {wie.map(({ gemeente, naam, oordeel }) => (
        <li key={gemeente} className="rij">
          <Schakel naar={`/gemeenten/${gemeente}`}>{naam}</Schakel>
          {oordeel === 'onzeker' && <Oordeel oordeel={oordeel} />}
        </li>
      ))}
    </ul>
  );
}

function Overeenkomsten({ rijen }: { readonly rijen: Voorganger['overeenkomsten'] }) {
  return (
    <Deel titel={t.overeenkomsten} niveau={3}>
      <Tabel
        titel={t.overeenkomsten}
        titelVerborgen
        rijen={rijen}
        sleutel={({ id }) => id}
        leeg={t.geenOvereenkomsten}
        kolommen={[
          {
            kop: t.overeenkomst,
            cel: ({ id, naam }) => <Schakel naar={`/overeenkomsten/${id}`}>{naam}</Schakel>,
          },
          { kop: t.erfgenamen, cel: ({ erfgenamen }) => <Erfgenamen wie={erfgenamen} /> },
          { kop: t.opgelost, cel: ({ opgelost }) => <Oordeel oordeel={opgelost} /> },
          { kop: t.vervalt, cel: ({ vervalt }) => <Oordeel oordeel={vervalt} /> },
          { kop: t.regelenVoor, cel: ({ regelenVoor }) => regelenVoor && dagInWoorden(regelenVoor) },
        ]}
      />
    </Deel>
  );
}

function Regios({ rijen }: { readonly rijen: Voorganger['regios'] }) {
  return (
    <Deel titel={t.regios} niveau={3}>
      <Tabel
        titel={t.regios}
        titelVerborgen
        rijen={rijen}
        sleutel={({ regio, soort, wat }) => `${regio} ${soort} ${wat}`}
        leeg={t.geenRegios}
        kolommen={[
          { kop: t.wat, cel: ({ wat }) => Woord(wat) },
          { kop: teksten.gemeente.regio, cel: ({ regio }) => <Regionaam slug={regio} /> },
          { kop: t.erfgenamen, cel: ({ erfgenamen }) => <Erfgenamen wie={erfgenamen} /> },
          { kop: t.opgelost, cel: ({ opgelost }) => <Oordeel oordeel={opgelost} /> },
          { kop: t.uitleg, cel: ({ uitleg }) => uitleg },
        ]}
      />
    </Deel>
  );
}

function Mandaten({ rijen }: { readonly rijen: Voorganger['mandaten'] }) {
  return (
    <Deel titel={t.mandaten} niveau={3}>
      <Tabel
        titel={t.mandaten}
        titelVerborgen
        rijen={rijen}
        sleutel={({ mandaat, rol }) => `${mandaat} ${rol}`}
        leeg={t.geenMandaten}
        kolommen={[
          {
            kop: t.mandaat,
            cel: ({ mandaat, naam }) => <Schakel naar={`/mandaten/${mandaat}`}>{naam ?? t.mandaat}</Schakel>,
          },
          { kop: t.rol, cel: ({ rol }) => Woord(rol) },
          { kop: t.opgelost, cel: ({ opgelost }) => <Oordeel oordeel={opgelost} /> },
          { kop: t.uitleg, cel: ({ uitleg }) => uitleg },
        ]}
      />
    </Deel>
  );
}

/** What a municipality inherits from those it came from, what lapses, and what is still to be arranged. */
export function Component() {
  const code = useGemeente();
  const vraag = api.useQuery('get', '/gemeenten/{code}/herindelingsgevolgen', {
    params: { path: { code }, query: useTijden() },
  });
  return (
    <Gemeentepagina titel={teksten.gemeente.paginatitel.herindeling} inleiding={t.inleiding}>
      {() => (
        <TijdAntwoord vraag={vraag}>
          {({ voorgangers, bevindingen }) => (
            <>
              {voorgangers.length === 0 && <Leeg>{t.geen}</Leeg>}
              <Bevindingen bevindingen={bevindingen} titel={t.bevindingen} />
              {voorgangers.map((v) => (
                <Deel key={v.gemeente} titel={t.van(v.naam, dagInWoorden(v.per))}>
                  {!v.ingegaan && (
                    <Melding soort="info">
                      <p>{t.nogNiet}</p>
                    </Melding>
                  )}
                  <Waarom redenen={v.redenen} over={v.naam} />
                  <Overeenkomsten rijen={v.overeenkomsten} />
                  <Regios rijen={v.regios} />
                  <Mandaten rijen={v.mandaten} />
                </Deel>
              ))}
            </>
          )}
        </TijdAntwoord>
      )}
    </Gemeentepagina>
  );
}
