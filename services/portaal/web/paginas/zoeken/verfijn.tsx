import { Domein } from '@regiolog/domein/gedeeld/namen';
import { Soort } from '@regiolog/domein/overeenkomst/events';
import { useSearchParams } from 'react-router';
import { api } from '../../api/client.ts';
import type { paths } from '../../api/schema.gen.d.ts';
import { Filters, Keuzefilter } from '../../bouwstenen/filters.tsx';
import { useScherm } from '../../bouwstenen/scherm.ts';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';

const t = teksten.zoeken;

type Filter = Pick<paths['/zoek']['get']['parameters']['query'], 'wat' | 'regio' | 'soort' | 'domein'>;
const KEUZES: Readonly<Record<string, readonly string[]>> = {
  wat: Object.keys(t.soorten),
  soort: Soort.options,
  domein: Domein.options,
};
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What the address narrows the search to; what is no choice of a list is left out. */
export function filterUit(zoek: URLSearchParams): Filter {
  const gekozen: Record<string, string> = {};
  for (const [naam, keuzes] of Object.entries(KEUZES)) {
    const waarde = zoek.get(naam);
    if (waarde && keuzes.includes(waarde)) gekozen[naam] = waarde;
  }
  const regio = zoek.get('regio');
  if (regio && SLUG.test(regio)) gekozen['regio'] = regio;
  // Each value is one of the list that the API knows.
  return gekozen as Filter;
}

const inWoorden = (codes: readonly string[]) => codes.map((code) => [code, Woord(code)] as const);

/** Narrows what was found: each choice stands in the address. */
export function Verfijn() {
  const { data } = api.useQuery('get', '/regios', { params: { query: { aantal: 200 } } });
  const regios = (data?.antwoord?.resultaten ?? []).map(({ slug, naam }) => [slug, naam] as const);
  const [zoek] = useSearchParams();
  const smal = useScherm('(width < 48rem)');
  const velden = (
    <Filters label={t.filters}>
      <Keuzefilter naam="wat" label={t.wat} alles={t.alles} keuzes={Object.entries(t.meervoud)} />
      <Keuzefilter naam="regio" label={t.regio} alles={t.alleRegios} keuzes={regios} />
      <Keuzefilter naam="soort" label={t.soort} alles={t.alles} keuzes={inWoorden(Soort.options)} />
      <Keuzefilter naam="domein" label={t.domein} alles={t.alles} keuzes={inWoorden(Domein.options)} />
    </Filters>
  );
  // On a narrow screen they would stand before everything that was found.
  if (!smal) return velden;
  return (
    <details open={Object.keys(filterUit(zoek)).length > 0}>
      <summary className="verfijn">{t.filters}</summary>
      {velden}
    </details>
  );
}
