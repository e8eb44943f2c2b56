import { useSearchParams } from 'react-router';
import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Bevoegdantwoord } from './bevoegdantwoord.tsx';
import { Bevoegdformulier } from './bevoegdformulier.tsx';
import { bevoegdvraag } from './bevoegdvraag.ts';
import { Regiopagina, useRegio } from './regiopagina.tsx';

const t = teksten.regio.bevoegd;

/** The answer to the question that the address holds; an invitation while it holds none. */
function Antwoord() {
  const [zoek] = useSearchParams();
  const tijden = useTijden();
  const gevraagd = bevoegdvraag(zoek);
  const vraag = api.useQuery(
    'get',
    '/bevoegdheden',
    { params: { query: { bevoegdheid: 'toegang', ...gevraagd, ...tijden } } },
    { enabled: gevraagd !== null },
  );
  if (gevraagd === null) return <Leeg>{t.ontbreekt}</Leeg>;
  return <TijdAntwoord vraag={vraag}>{(antwoord) => <Bevoegdantwoord antwoord={antwoord} />}</TijdAntwoord>;
}

/** Was somebody competent to do something in the name of another, on a day? The answer is an address. */
export function Component() {
  const regio = useRegio();
  const stand = api.useQuery('get', '/regios/{slug}/stand', {
    params: { path: { slug: regio }, query: useTijden() },
  });
  return (
    <Regiopagina titel={teksten.regio.paginatitel.bevoegd} inleiding={t.inleiding}>
      <Deel titel={t.formulier}>
        <TijdAntwoord vraag={stand}>
          {({ leden, gemeld, oudLeden }) => (
            <Bevoegdformulier
              gemeenten={[...leden, ...gemeld, ...oudLeden].map((lid) => [lid.gemeente, lid.naam])}
            />
          )}
        </TijdAntwoord>
      </Deel>
      <Antwoord />
    </Regiopagina>
  );
}
