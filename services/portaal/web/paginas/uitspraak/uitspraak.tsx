import { useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Pagina } from '../../bouwstenen/pagina.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Publicatietekst } from './publicatietekst.tsx';

const t = teksten.uitspraak;
const g = teksten.geschil;

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
          <Publicatietekst publicatie={uitspraak.publicatie} gepubliceerd={uitspraak.gepubliceerd} />
          <p className="zacht">{t.zonderTaal}</p>
        </Pagina>
      )}
    </TijdAntwoord>
  );
}
