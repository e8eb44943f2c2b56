import { Button } from '@nl-design-system-candidate/button-react';
import { type ReactNode, useId } from 'react';
import { useSearchParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { naamwoord } from '../../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Bevindingen } from './bevindingen.tsx';
import { type Overeenkomst, useOvereenkomstId } from './overeenkomstpagina.tsx';

const t = teksten.overeenkomst.opzegging;
type Gevolgen = Schema<'Opzeggingsgevolgen'>;

function Lijst({
  titel,
  delen,
}: {
  readonly titel: string;
  readonly delen: readonly (readonly [string, ReactNode])[];
}) {
  if (delen.length === 0) return null;
  return (
    <Deel titel={titel} niveau={4}>
      <ul className="ruim">
        {delen.map(([sleutel, inhoud]) => (
          <li key={sleutel}>{inhoud}</li>
        ))}
      </ul>
    </Deel>
  );
}

function Geraakt({ gevolgen: g }: { readonly gevolgen: Gevolgen }) {
  return (
    <>
      <Lijst
        titel={t.verplichtingen}
        delen={g.verplichtingen.map((v) => [
          v.gebeurtenis,
          <>
            {v.omschrijving ?? naamwoord(v.verplichting)} <span className="klein">{v.wanneer}</span>{' '}
            {v.komtOp && <span className="herkomst">{t.komtOp}</span>}
          </>,
        ])}
      />
      <Lijst
        titel={t.geldregels}
        delen={g.geldregels.map((r) => [
          r.gebeurtenis,
          <>
            {r.omschrijving ?? Woord(r.soort)} {r.eigen && <span className="herkomst">{t.eigen}</span>}
          </>,
        ])}
      />
      <Lijst
        titel={t.mandaten}
        delen={g.mandaten.map((m) => [
          m.mandaat,
          <Schakel key="m" naar={`/mandaten/${m.mandaat}`}>
            {m.naam ?? t.mandaat}
          </Schakel>,
        ])}
      />
      <Lijst
        titel={t.relaties}
        delen={g.relaties
          .filter((r) => r.hangtEraan)
          .map((r) => [
            r.gebeurtenis,
            <Schakel key="r" naar={`/overeenkomsten/${r.overeenkomst}`}>
              {r.naam ?? teksten.overeenkomst.relaties.andere}
            </Schakel>,
          ])}
      />
      <Lijst
        titel={t.blijven}
        delen={g.blijvenOver.map((p) => [
          p.naam,
          <>
            {p.naam} <span className="klein">{woord(p.gebonden)}</span>
          </>,
        ])}
      />
    </>
  );
}

function Uitkomst({ gevolgen: g }: { readonly gevolgen: Gevolgen }) {
  const { laatsteDag, uitleg } = g.vroegsteEinde;
  return (
    <Deel titel={g.gemeenteNaam} niveau={3}>
      <p role="status">
        {laatsteDag ? t.laatsteDag(g.gemeenteNaam, dagInWoorden(laatsteDag)) : t.onbekend(g.gemeenteNaam)}{' '}
        {uitleg}
      </p>
      {g.regel && <p>{g.regel.uitleg}</p>}
      {g.bevindingen.length > 0 && <Bevindingen bevindingen={g.bevindingen} />}
      <Waarom redenen={g.redenen} over={t.titel} />
      <Geraakt gevolgen={g} />
    </Deel>
  );
}

function Keuze({ overeenkomst }: { readonly overeenkomst: Overeenkomst }) {
  const [zoek, zetZoek] = useSearchParams();
  const gemeenteId = useId();
  const gemeenten = overeenkomst.partijen.flatMap(({ partij, naam }) =>
    'gemeente' in partij ? [[partij.gemeente, naam] as const] : [],
  );
  if (gemeenten.length === 0) return <p className="zacht">{t.geenGemeenten}</p>;
  return (
    <form
      className="rij vergelijkkeuze niet-afdrukken"
      onSubmit={(e) => {
        e.preventDefault();
        const keuze = new FormData(e.currentTarget);
        const nieuw = new URLSearchParams(zoek);
        nieuw.set('opzegger', String(keuze.get('opzegger') ?? ''));
        zetZoek(nieuw, { preventScrollReset: true });
      }}
    >
      <div>
        <label className="utrecht-form-label" htmlFor={gemeenteId}>
          {t.gemeente}
        </label>
        <select
          id={gemeenteId}
          name="opzegger"
          defaultValue={zoek.get('opzegger') ?? ''}
          className="utrecht-select utrecht-select--html-select"
        >
          {gemeenten.map(([code, naam]) => (
            <option key={code} value={code}>
              {naam}
            </option>
          ))}
        </select>
      </div>
      <Button purpose="secondary" type="submit">
        {t.knop}
      </Button>
    </form>
  );
}

/** What it would touch when a party gave notice on a day: nothing is recorded. */
export function Opzegging({
  overeenkomst,
  dag,
}: {
  readonly overeenkomst: Overeenkomst;
  /** The day that is shown: that of the notice. */
  readonly dag: string;
}) {
  const [zoek] = useSearchParams();
  const tijden = useTijden();
  const gemeente = zoek.get('opzegger');
  const vraag = api.useQuery(
    'get',
    '/overeenkomsten/{id}/gevolgen',
    {
      params: {
        path: { id: useOvereenkomstId() },
        query: { ...tijden, gemeente: gemeente ?? '' },
      },
    },
    { enabled: gemeente !== null },
  );
  return (
    <Deel titel={t.titel} id="opzegging">
      <p className="zacht">{t.uitleg(dagInWoorden(dag))}</p>
      <Keuze overeenkomst={overeenkomst} />
      {gemeente !== null && (
        <Antwoord vraag={vraag}>{({ antwoord }) => antwoord && <Uitkomst gevolgen={antwoord} />}</Antwoord>
      )}
    </Deel>
  );
}
