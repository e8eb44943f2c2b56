import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { api, client } from '../../api/client.ts';
import { Antwoord, TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Controlepagina } from './controlepagina.tsx';
import type { Auditregel } from './dossier.ts';
import { Downloadknoppen } from './download.tsx';
import { Gebeurtenislijst } from './gebeurtenislijst.tsx';
import { Schuif } from './schuif.tsx';
import { type Stap, stapBij, stappenVan } from './stappen.ts';
import { Stapverschil } from './stapverschil.tsx';

const t = teksten.controle.herhaling;

/** So many events of a region are walked through; what is older or newer can be downloaded. */
const MEEST = 5000;
/** So many of one step are shown; the list of all events has the rest. */
const MEEST_PER_STAP = 25;

/** Everything that was recorded in a region, oldest first. A refusal is thrown. */
async function leesAlles(regio: string): Promise<Auditregel[]> {
  const uit: Auditregel[] = [];
  const blad = async (na: number | null) => {
    const query = { regio, volgorde: 'oudste' as const, aantal: 200, ...(na !== null && { na }) };
    const { data, error } = await client.GET('/gebeurtenissen', { params: { query } });
    if (!data) throw error;
    uit.push(...data.resultaten);
    return data.volgende;
  };
  let na = await blad(null);
  while (na !== null && uit.length < MEEST) na = await blad(na);
  return uit;
}

/** What was recorded at a step. */
function Vastgelegd({ stap, regio }: { readonly stap: Stap; readonly regio: string }) {
  const rest = stap.regels.length - MEEST_PER_STAP;
  return (
    <Deel titel={t.vastgelegd(stap.regels.length)} id="vastgelegd">
      <Gebeurtenislijst
        titel={t.vastgelegd(stap.regels.length)}
        regels={stap.regels.slice(0, MEEST_PER_STAP)}
      />
      {rest > 0 && (
        <p>
          {t.enNog(rest)}{' '}
          <Schakel naar={`/controle/gebeurtenissen?regio=${regio}&volgorde=oudste`}>{t.alles}</Schakel>
        </p>
      )}
    </Deel>
  );
}

/** The region as the register held it at a step, in numbers that lead to it. */
function Beeld({ slug, moment }: { readonly slug: string; readonly moment: string }) {
  const query = { beschikbaarOp: moment };
  const params = { params: { path: { slug }, query } };
  const stand = api.useQuery('get', '/regios/{slug}/stand', params);
  const overeenkomsten = api.useQuery('get', '/regios/{slug}/overeenkomsten', {
    params: { path: { slug }, query: { ...query, aantal: 1 } },
  });
  const toen = `beschikbaarOp=${encodeURIComponent(moment)}`;
  return (
    <TijdAntwoord vraag={stand}>
      {({ leden }) => (
        <p>
          {t.toenBekend} <Schakel naar={`/regios/${slug}?${toen}`}>{t.leden(leden.length)}</Schakel>
          {overeenkomsten.data?.antwoord && (
            <>
              {` ${t.en} `}
              <Schakel naar={`/regios/${slug}/overeenkomsten?${toen}`}>
                {t.overeenkomsten(overeenkomsten.data.antwoord.totaal)}
              </Schakel>
            </>
          )}
          .
        </p>
      )}
    </TijdAntwoord>
  );
}

function Wandeling({ stappen, regio }: { readonly stappen: readonly Stap[]; readonly regio: string }) {
  const [zoek, zetZoek] = useSearchParams();
  const plek = stapBij(stappen, zoek.get('beschikbaarOp') ?? undefined);
  const stap = stappen[plek];
  if (!stap) return <Leeg>{t.niets}</Leeg>;
  const ga = (naar: number): void =>
    zetZoek(
      (eerder) => {
        const nieuw = new URLSearchParams(eerder);
        nieuw.set('beschikbaarOp', stappen[naar]?.moment ?? '');
        nieuw.delete('vanBeschikbaarOp');
        return nieuw;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <>
      <Schuif stappen={stappen} plek={plek} ga={ga} />
      <Beeld slug={regio} moment={stap.moment} />
      <Stapverschil regio={regio} stappen={stappen} plek={plek} />
      <Vastgelegd stap={stap} regio={regio} />
    </>
  );
}

/** Replays a region: step by step through what the register came to hold, and what each step changed. */
export function Component() {
  const { regio = '' } = useParams();
  const kop = api.useQuery('get', '/regios/{slug}', { params: { path: { slug: regio } } });
  const vraag = useQuery({
    queryKey: ['herhaling', regio],
    queryFn: () => leesAlles(regio),
    staleTime: 60_000,
  });
  return (
    <TijdAntwoord vraag={kop}>
      {({ naam }) => (
        <Controlepagina titel={t.titel(naam)} inleiding={t.inleiding}>
          <Downloadknoppen filter={new URLSearchParams({ regio })} naam={`gebeurtenissen-${regio}`} />
          <Antwoord vraag={vraag}>
            {(regels) => (
              <>
                {regels.length >= MEEST && <p className="zacht">{t.nietAlles(MEEST)}</p>}
                <Wandeling stappen={stappenVan(regels)} regio={regio} />
              </>
            )}
          </Antwoord>
        </Controlepagina>
      )}
    </TijdAntwoord>
  );
}
