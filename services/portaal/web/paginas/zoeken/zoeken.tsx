import { Zoekvraag } from '@regiolog/domein/vragen/zoeken/zoeken-vraag';
import { useSearchParams } from 'react-router';
import { api } from '../../api/client.ts';
import { useNamenlijst } from '../../api/namen.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { Filters, Zoekfilter } from '../../bouwstenen/filters.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Pagina } from '../../bouwstenen/pagina.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Bedoeld, MetDezeNaam } from './met-deze-naam.tsx';
import { Treffer } from './treffer.tsx';
import { filterUit, Verfijn } from './verfijn.tsx';
import './zoeken.css';

const t = teksten.zoeken;
const PER_BLAD = 25;
/** Longer than this is cut off: nobody types it. */
const MEESTE_TEKENS = 200;

function Niets() {
  return (
    <Leeg>
      <strong>{t.niets}</strong>
      <ul>
        {t.tips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
    </Leeg>
  );
}

function Gevonden({ q }: { readonly q: string }) {
  const [zoek] = useSearchParams();
  const namen = useNamenlijst({ gemeente: '', regio: '' }, false);
  const query = { ...useTijden(), ...filterUit(zoek), q, pagina: usePagina(), aantal: PER_BLAD };
  const vraag = api.useQuery('get', '/zoek', { params: { query } });
  return (
    <TijdAntwoord vraag={vraag}>
      {(antwoord) => (
        <>
          <p role="status">{t.gevonden(antwoord.totaal)}</p>
          {antwoord.genegeerd.length > 0 && (
            <p className="zacht">{t.genegeerd(antwoord.genegeerd.map((woord) => `“${woord}”`).join(', '))}</p>
          )}
          {antwoord.totaal === 0 && (
            <>
              <Bedoeld q={q} />
              <Niets />
            </>
          )}
          <ol className="kale-lijst">
            {antwoord.resultaten.map((treffer) => (
              <Treffer
                key={`${treffer.wat} ${treffer.id}`}
                treffer={treffer}
                regio={treffer.wat === 'regio' ? null : namen.regio(treffer.regio) || null}
              />
            ))}
          </ol>
          <Bladeren {...antwoord} />
        </>
      )}
    </TijdAntwoord>
  );
}

/** Everything in the register that one may see and in which the words stand. */
export function Component() {
  const [zoek] = useSearchParams();
  const q = zoek.get('q')?.trim().slice(0, MEESTE_TEKENS) ?? '';
  const [fout] = Zoekvraag.shape.q.safeParse(q).error?.issues ?? [];
  return (
    <Pagina titel={q ? t.titelMet(q) : t.titel}>
      <div className="zoekbalk">
        <Filters label={t.titel}>
          <Zoekfilter naam="q" label={t.label} knop={t.zoek} />
        </Filters>
      </div>
      <p className="zacht">{t.uitleg}</p>
      {q === '' ? (
        <Leeg>{t.begin}</Leeg>
      ) : (
        <>
          {!fout && <Verfijn />}
          {isOnverfijnd(zoek) && <MetDezeNaam q={q} />}
          {fout ? (
            <Melding soort="warning">
              <p>{fout.message}</p>
            </Melding>
          ) : (
            <Gevonden q={q} />
          )}
        </>
      )}
    </Pagina>
  );
}

/** Names come before the first page of what was found, and not when somebody narrowed it down. */
const isOnverfijnd = (zoek: URLSearchParams): boolean =>
  !['pagina', 'wat', 'soort', 'domein', 'regio'].some((naam) => zoek.has(naam));
