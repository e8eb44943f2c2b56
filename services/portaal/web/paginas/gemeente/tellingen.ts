import { api } from '../../api/client.ts';
import type { Telling } from '../../bouwstenen/in-het-kort.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';

const t = teksten.gemeente.tellingen;

/** How many agreements and mandates name a municipality, and how much is still to be done. */
export function useTellingen(code: string): readonly Telling[] {
  const tijden = useTijden();
  const een = <F extends object>(filter: F) =>
    ({ params: { path: { code }, query: { ...tijden, ...filter, aantal: 1 } } }) as const;
  const overeenkomsten = api.useQuery('get', '/gemeenten/{code}/overeenkomsten', een({}));
  const mandaten = api.useQuery('get', '/gemeenten/{code}/mandaten', een({}));
  const komend = api.useQuery('get', '/gemeenten/{code}/agenda', een({}));
  const voorbij = api.useQuery('get', '/gemeenten/{code}/agenda', een({ stand: 'verstreken' } as const));
  const pad = `/gemeenten/${code}`;
  return [
    { aantal: overeenkomsten.data?.antwoord?.totaal, wat: t.overeenkomsten, naar: `${pad}/overeenkomsten` },
    { aantal: mandaten.data?.antwoord?.totaal, wat: t.mandaten, naar: `${pad}/mandaten` },
    { aantal: komend.data?.antwoord?.totaal, wat: t.komend, naar: `${pad}/agenda` },
    { aantal: voorbij.data?.antwoord?.totaal, wat: t.voorbij, naar: `${pad}/agenda?stand=verstreken` },
  ];
}
