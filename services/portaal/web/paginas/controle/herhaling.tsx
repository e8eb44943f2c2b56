import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { api, client } from '../../api/client.ts';
import { Antwoord, TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Controlepagina } from './controlepagina.tsx';
import type { Auditregel } from './dossier.ts';
import { Downloadknoppen } from './download.tsx';
import { Gebeurtenislijst } from './gebeurtenislijst.tsx';
import { Schuif } from './schuif.tsx';
import { ASSEN, type As, type Stap, stapBij, stappenVan, VAN_AS } from './stappen.ts';
import { Stapverschil } from './stapverschil.tsx';
import '../../geschiedenis/geschiedenis.css';

const t = teksten.controle.herhaling;

/** So many events of a region are walked through at a time; from there one goes on. */
const MEEST = 5000;
/** So many of one step are shown; the list of all events has the rest. */
const MEEST_PER_STAP = 25;

/** What was recorded in a region from a day on, oldest first, and whether there is more. A refusal is thrown. */
async function leesAlles(regio: string, van: string | null) {
  const uit: Auditregel[] = [];
  const blad = async (na: number | null) => {
    const query = {
      regio,
      volgorde: 'oudste' as const,
      aantal: 200,
      ...(van && { van }),
      ...(na !== null && { na }),
    };
    const { data, error } = await client.GET('/gebeurtenissen', { params: { query } });
    if (!data) throw error;
    uit.push(...data.resultaten);
    return data.volgende;
  };
  let na = await blad(null);
  while (na !== null && uit.length < MEEST) na = await blad(na);
  return { regels: uit, isAlles: na === null };
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
function Beeld({ slug, moment, as }: { readonly slug: string; readonly moment: string; readonly as: As }) {
  const query = { [VAN_AS[as].op]: moment };
  const params = { params: { path: { slug }, query } };
  const stand = api.useQuery('get', '/regios/{slug}/stand', params);
  const overeenkomsten = api.useQuery('get', '/regios/{slug}/overeenkomsten', {
    params: { path: { slug }, query: { ...query, aantal: 1 } },
  });
  const toen = `${VAN_AS[as].op}=${encodeURIComponent(moment)}`;
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

function Wandeling({
  stappen,
  regio,
  as,
}: {
  readonly stappen: readonly Stap[];
  readonly regio: string;
  readonly as: As;
}) {
  const [zoek, zetZoek] = useSearchParams();
  const { op, van } = VAN_AS[as];
  const plek = stapBij(stappen, zoek.get(op) ?? undefined);
  const stap = stappen[plek];
  if (!stap) return <Leeg>{t.niets}</Leeg>;
  const ga = (naar: number): void =>
    zetZoek(
      (eerder) => {
        const nieuw = new URLSearchParams(eerder);
        nieuw.set(op, stappen[naar]?.moment ?? '');
        nieuw.delete(van);
        return nieuw;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <>
      <Schuif stappen={stappen} plek={plek} ga={ga} as={as} />
      <Beeld slug={regio} moment={stap.moment} as={as} />
      <Stapverschil regio={regio} stappen={stappen} plek={plek} as={as} />
      <Vastgelegd stap={stap} regio={regio} />
    </>
  );
}

/** Along what one walks: when it was recorded, or when it was known. */
function Assen({ as, van }: { readonly as: As; readonly van: string | null }) {
  return (
    <nav aria-label={t.volgens} className="niet-afdrukken">
      <ul className="dichtheid kale-lijst">
        {ASSEN.map((een) => (
          <li key={een}>
            <Link
              to={`?as=${een}${van ? `&van=${van}` : ''}`}
              className="dichtheid__keuze"
              aria-current={een === as ? 'true' : undefined}
            >
              {t.assen[een]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** From where one walks when that is not the beginning, and how to go on when there is more than one walks through. */
function Bereik({
  alles: { regels, isAlles },
  as,
  van,
}: {
  readonly alles: Awaited<ReturnType<typeof leesAlles>>;
  readonly as: As;
  readonly van: string | null;
}) {
  const laatste = dagVan(regels.at(-1)?.geregistreerdOp ?? new Date());
  return (
    <>
      {van && (
        <p>
          {t.vanaf(dagInWoorden(van))} <Link to={`?as=${as}`}>{t.vanBegin}</Link>
        </p>
      )}
      {!isAlles && (
        <p>
          {t.nietAlles(regels.length, dagInWoorden(laatste))}{' '}
          {/* One day can hold more than that: from there it would lead to itself. */}
          {laatste !== van && <Link to={`?as=${as}&van=${laatste}`}>{t.verder}</Link>}
        </p>
      )}
    </>
  );
}

/** Replays a region: step by step through what the register came to hold, and what each step changed. */
export function Component() {
  const { regio = '' } = useParams();
  const kop = api.useQuery('get', '/regios/{slug}', { params: { path: { slug: regio } } });
  const [zoek] = useSearchParams();
  const van = zoek.get('van');
  const as = ASSEN.find((een) => een === zoek.get('as')) ?? 'vastgelegd';
  const vraag = useQuery({
    queryKey: ['herhaling', regio, van],
    queryFn: () => leesAlles(regio, van),
    staleTime: 60_000,
  });
  return (
    <TijdAntwoord vraag={kop}>
      {({ naam }) => (
        <Controlepagina titel={t.titel(naam)} inleiding={t.inleiding}>
          <Assen as={as} van={van} />
          <p className="zacht">{t.uitlegAs[as]}</p>
          <Antwoord vraag={vraag}>
            {(alles) => (
              <>
                <Bereik alles={alles} as={as} van={van} />
                <Wandeling stappen={stappenVan(alles.regels, as)} regio={regio} as={as} />
              </>
            )}
          </Antwoord>
          <Downloadknoppen
            filter={new URLSearchParams({ regio })}
            naam={`${teksten.controle.download.bestand}-${regio}`}
          />
        </Controlepagina>
      )}
    </TijdAntwoord>
  );
}
