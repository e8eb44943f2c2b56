import { api } from '../../api/client.ts';
import type { paths } from '../../api/schema.gen.d.ts';
import { Filters, Keuzefilter, Zoekfilter } from '../../bouwstenen/filters.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';

const t = teksten.geschil;

type Filter = NonNullable<paths['/geschillen']['get']['parameters']['query']>;
const NAMEN = ['fase', 'soort', 'partij', 'toestand', 'zoek', 'sorteer'] as const;
type Naam = (typeof NAMEN)[number];

const LIJSTEN: Readonly<Partial<Record<Naam, object>>> = {
  fase: t.fasen,
  soort: t.soorten,
  toestand: t.filter.toestanden,
  sorteer: t.filter.volgorden,
};
/** Words that are looked for count from this length on. */
const MINSTE = 2;

const isKeuze = (naam: Naam, waarde: string): boolean => {
  const lijst = LIJSTEN[naam];
  return lijst ? Object.hasOwn(lijst, waarde) : naam !== 'zoek' || waarde.length >= MINSTE;
};

/** The filters that the address holds, as the API asks for them. What is no choice of a list is left out. */
export function geschilfilterUit(zoek: URLSearchParams): Filter {
  const gekozen: Record<string, string> = {};
  for (const naam of NAMEN) {
    const waarde = zoek.get(naam)?.trim();
    if (waarde && isKeuze(naam, waarde)) gekozen[naam] = waarde;
  }
  // Each value was one of the list that the API knows.
  return gekozen as Filter;
}

const FASEN = Object.entries(t.fasen).map(([code, { naam }]) => [code, naam] as const);

/** Who are a party in the cases that this person may see, by the code that the API asks for. */
function usePartijen(): readonly (readonly [string, string])[] {
  const { data } = api.useQuery('get', '/geschillen', {
    params: { query: { ...useTijden(), aantal: 200 } },
  });
  const paren = (data?.antwoord?.resultaten ?? []).flatMap(({ partijen }) =>
    partijen.map(({ partij, naam }) => [partij.split(':').at(-1) ?? '', naam] as const),
  );
  return [...new Map(paren)].sort(([, a], [, b]) => a.localeCompare(b, 'nl'));
}

/** The filters of the list of disputes; each stands in the address. */
export function Geschilfilters() {
  const f = t.filter;
  const [, ...volgorden] = Object.entries(f.volgorden);
  return (
    <Filters label={f.titel}>
      <Zoekfilter naam="zoek" label={f.zoek} knop={f.zoekknop} />
      <Keuzefilter naam="toestand" label={f.toestand} alles={f.alle} keuzes={Object.entries(f.toestanden)} />
      <Keuzefilter naam="fase" label={f.fase} alles={f.alle} keuzes={FASEN} />
      <Keuzefilter naam="soort" label={f.soort} alles={f.alle} keuzes={Object.entries(t.soorten)} />
      <Keuzefilter naam="partij" label={f.partij} alles={f.alle} keuzes={usePartijen()} />
      <Keuzefilter naam="sorteer" label={f.sorteer} alles={f.volgorden['-gemeld']} keuzes={volgorden} />
    </Filters>
  );
}
