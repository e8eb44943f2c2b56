import { api } from '../../api/client.ts';
import { useNamenlijst } from '../../api/namen.ts';
import { useIk } from '../../api/sessie.ts';
import { teksten } from '../../teksten/teksten.ts';
import { type Tijdvraag, useTijden } from '../../tijden/tijden.ts';
import { uitAgenda, uitBesluiten, uitPostvak, uitTaken, type Werk, zonderDubbel } from './werk.ts';

/** So many of one kind of work are looked at; the list shows fewer. */
const MEEST = 200;
const STANDEN = ['komend', 'verstreken', 'zonder-dag'] as const;

type Deel = { readonly werk: readonly Werk[]; readonly bezig: boolean; readonly mislukt: boolean };
type Toestand = { readonly isLoading: boolean; readonly isError: boolean };

const deel = (werk: readonly Werk[], vragen: readonly Toestand[]): Deel => ({
  werk,
  bezig: vragen.some(({ isLoading }) => isLoading),
  mislukt: vragen.some(({ isError }) => isError),
});

function useRegiowerk(regio: string | undefined, tijden: Tijdvraag): Deel {
  const aan = { enabled: regio !== undefined };
  const path = { slug: regio ?? '' };
  const agenda = (stand: (typeof STANDEN)[number]) =>
    ({ params: { path, query: { ...tijden, stand, aantal: MEEST } } }) as const;
  const komend = api.useQuery('get', '/regios/{slug}/agenda', agenda('komend'), aan);
  const verstreken = api.useQuery('get', '/regios/{slug}/agenda', agenda('verstreken'), aan);
  const zonderDag = api.useQuery('get', '/regios/{slug}/agenda', agenda('zonder-dag'), aan);
  const besluiten = api.useQuery(
    'get',
    '/regios/{slug}/besluiten-open',
    { params: { path, query: { ...tijden, aantal: MEEST } } },
    aan,
  );
  const postvak = api.useQuery(
    'get',
    '/regios/{slug}/postvak',
    { params: { path, query: { status: 'aangehouden', aantal: MEEST } } },
    aan,
  );
  const berichten = postvak.data?.resultaten ?? [];
  const { gemeente } = useNamenlijst(teksten.start.onbekend, berichten.length > 0);
  const open = besluiten.data?.antwoord?.resultaten ?? [];
  const rijen = [komend, verstreken, zonderDag].flatMap(({ data }) => data?.antwoord?.resultaten ?? []);
  return deel(
    [
      ...uitAgenda(zonderDubbel(rijen, open), { regio }),
      ...uitBesluiten(open),
      ...uitPostvak(berichten, regio ?? '', gemeente),
    ],
    [komend, verstreken, zonderDag, besluiten, postvak],
  );
}

function useGemeentewerk(gemeente: string | undefined, tijden: Tijdvraag): Deel {
  const aan = { enabled: gemeente !== undefined };
  const agenda = (stand: (typeof STANDEN)[number]) =>
    ({
      params: { path: { code: gemeente ?? '' }, query: { ...tijden, stand, aantal: MEEST } },
    }) as const;
  const komend = api.useQuery('get', '/gemeenten/{code}/agenda', agenda('komend'), aan);
  const verstreken = api.useQuery('get', '/gemeenten/{code}/agenda', agenda('verstreken'), aan);
  const zonderDag = api.useQuery('get', '/gemeenten/{code}/agenda', agenda('zonder-dag'), aan);
  const vragen = [komend, verstreken, zonderDag];
  return deel(
    uitAgenda(
      vragen.flatMap(({ data }) => data?.antwoord?.resultaten ?? []),
      { gemeente },
    ),
    vragen,
  );
}

/** Everything that waits for whoever is signed in, of all kinds. */
export function useWerk(): Deel {
  const { regio, gemeente, rollen } = useIk();
  const tijden = useTijden();
  const regiowerk = useRegiowerk(regio, tijden);
  const gemeentewerk = useGemeentewerk(gemeente, tijden);
  const taken = api.useQuery(
    'get',
    '/taken',
    { params: { query: { ...tijden, aantal: MEEST } } },
    { enabled: !rollen.includes('landelijk') && !rollen.includes('auditor') },
  );
  return {
    werk: [...regiowerk.werk, ...gemeentewerk.werk, ...uitTaken(taken.data?.antwoord?.resultaten ?? [])],
    bezig: regiowerk.bezig || gemeentewerk.bezig || taken.isLoading,
    mislukt: regiowerk.mislukt || gemeentewerk.mislukt || taken.isError,
  };
}
