import { useParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import type { Dossier } from '../../api/dossier.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Gegevens } from '../../bouwstenen/gegevens.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Deel, Pagina } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';
import { useMomentenVan } from '../../tijden/momenten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Vastlegmenu } from '../../vastleggen/vastlegmenu.tsx';
import { Leden } from './commissieleden.tsx';
import { Reglementen } from './reglementen.tsx';
import { zaaknaam } from './zaak.ts';
import { zaakPad } from './zaakpagina.tsx';
import './geschil.css';

const t = teksten.geschil.commissie;

/** The cases before this commission that one may see. */
function Geschillen({ id }: { readonly id: string }) {
  const vraag = api.useQuery('get', '/commissies/{id}/geschillen', {
    params: { path: { id }, query: { ...useTijden(), aantal: 100 } },
  });
  const rijen = vraag.data?.antwoord?.resultaten ?? [];
  return (
    <Deel titel={t.geschillen} id="geschillen">
      {rijen.length === 0 ? (
        <Leeg>{t.geenGeschillen}</Leeg>
      ) : (
        <ul>
          {rijen.map(({ id: zaak, partijen, fase, onderwerp }) => (
            <li key={zaak}>
              <Schakel naar={zaakPad(zaak)}>{zaaknaam(partijen)}</Schakel> (
              {teksten.geschil.fasen[fase].naam.toLowerCase()}): {onderwerp}
            </li>
          ))}
        </ul>
      )}
    </Deel>
  );
}

function Kern({ commissie }: { readonly commissie: Schema<'Commissie'> }) {
  return (
    <>
      {commissie.voorbeeld && (
        <Melding soort="info">
          <p>{t.voorbeeld}</p>
        </Melding>
      )}
      <Gegevens
        paren={[
          [t.soort, t.soorten[commissie.soort]],
          [t.domeinen, commissie.domeinen.map(woord).join(', ')],
        ]}
      />
    </>
  );
}

/** One commission: who may sit and what ties they have, by which rules it works, and its cases. */
export function Component() {
  const { id = '' } = useParams();
  const dossier: Dossier = { soort: 'commissie', id };
  useMomentenVan([dossier]);
  const vraag = api.useQuery('get', '/commissies/{id}', {
    params: { path: { id }, query: useTijden() },
  });
  return (
    <TijdAntwoord
      vraag={vraag}
      rondom={(melding) => (
        <Pagina titel={t.naam} kruimels={[{ naar: '/commissies', naam: t.titel }]}>
          {melding}
        </Pagina>
      )}
    >
      {(commissie) => (
        <Pagina
          titel={commissie.naam}
          kruimels={[
            { naar: '/geschillen', naam: teksten.geschil.titel },
            { naar: '/commissies', naam: t.titel },
          ]}
          acties={<Vastlegmenu dossier={dossier} regio={id.split('.')[0] ?? ''} />}
        >
          <Kern commissie={commissie} />
          <Leden leden={commissie.leden} />
          <Reglementen commissie={commissie} />
          <Geschillen id={id} />
        </Pagina>
      )}
    </TijdAntwoord>
  );
}
