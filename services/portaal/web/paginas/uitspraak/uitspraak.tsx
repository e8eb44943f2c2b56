import { useParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Gegevens } from '../../bouwstenen/gegevens.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Deel, Pagina } from '../../bouwstenen/pagina.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import './uitspraak.css';

const t = teksten.uitspraak;
const g = teksten.geschil;
const DELEN = ['samenvatting', 'behandeling', 'standpunten', 'beoordeling'] as const;

function Kern({ uitspraak: { publicatie: p, gepubliceerd } }: { readonly uitspraak: Schema<'Uitspraak'> }) {
  return (
    <Gegevens
      paren={[
        [t.uitkomst, <strong key="uitkomst">{g.uitkomsten[p.uitkomst]}</strong>],
        [t.soort, g.uitspraaksoorten[p.soort]],
        [t.bepalingsoort, p.bepalingsoort],
        [t.commissie, p.commissie],
        [t.jaartal, p.jaartal],
        [t.gepubliceerd, dagInWoorden(gepubliceerd)],
        [t.kenmerk, p.referentiecode],
      ]}
    />
  );
}

/** One ruling as it was published: for everybody, to be read and printed. */
export function Component() {
  const { referentiecode = '' } = useParams();
  const { geldigOp: _geldigOp, ...tijden } = useTijden();
  const vraag = api.useQuery('get', '/uitspraken/{referentiecode}', {
    params: { path: { referentiecode }, query: tijden },
  });
  return (
    <TijdAntwoord
      vraag={vraag}
      rondom={(melding) => (
        <Pagina titel={t.uitspraak} kruimels={[{ naar: '/uitspraken', naam: t.titel }]}>
          {melding}
        </Pagina>
      )}
    >
      {(uitspraak) => (
        <Pagina
          titel={g.soorten[uitspraak.publicatie.categorie]}
          onderdeel={referentiecode}
          kruimels={[{ naar: '/uitspraken', naam: t.titel }]}
          acties={
            <button type="button" className="nl-button nl-button--default" onClick={() => window.print()}>
              {t.afdrukken}
            </button>
          }
        >
          {uitspraak.voorbeeld && (
            <Melding soort="info">
              <p>{t.voorbeeldUitleg}</p>
            </Melding>
          )}
          <Kern uitspraak={uitspraak} />
          {DELEN.map((deel) => (
            <Deel key={deel} titel={t[deel]} id={deel}>
              <p className="leestekst">{uitspraak.publicatie[deel]}</p>
            </Deel>
          ))}
          <p className="zacht">{t.zonderTaal}</p>
        </Pagina>
      )}
    </TijdAntwoord>
  );
}
