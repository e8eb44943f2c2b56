import { api } from '../../api/client.ts';
import type { Telling } from '../../bouwstenen/in-het-kort.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';

const t = teksten.regio.overzicht;

/** How many agreements of a region hold or end, and how much is still to be done. */
export function useTellingen(regio: string): readonly Telling[] {
  const tijden = useTijden();
  const een = <F extends object>(filter: F) =>
    ({ params: { path: { slug: regio }, query: { ...tijden, ...filter, aantal: 1 } } }) as const;
  const lijst = '/regios/{slug}/overeenkomsten';
  const gelden = api.useQuery('get', lijst, een({ geldt: 'ja' } as const));
  const onbekend = api.useQuery('get', lijst, een({ geldt: 'niet-bekend' } as const));
  const eindigen = api.useQuery('get', lijst, een({ eindigtBinnen: 'P6M' }));
  const besluiten = api.useQuery('get', '/regios/{slug}/besluiten-open', een({}));
  const voorbij = api.useQuery('get', '/regios/{slug}/agenda', een({ stand: 'verstreken' } as const));
  const pad = `/regios/${regio}`;
  return [
    { aantal: gelden.data?.antwoord?.totaal, wat: t.gelden, naar: `${pad}/overeenkomsten?geldt=ja` },
    {
      aantal: onbekend.data?.antwoord?.totaal,
      wat: t.nietBekend,
      naar: `${pad}/overeenkomsten?geldt=niet-bekend`,
    },
    {
      aantal: eindigen.data?.antwoord?.totaal,
      wat: t.eindigen,
      naar: `${pad}/overeenkomsten?eindigtBinnen=P6M`,
    },
    { aantal: besluiten.data?.antwoord?.totaal, wat: t.besluitenOpen, naar: `${pad}/agenda/besluiten` },
    { aantal: voorbij.data?.antwoord?.totaal, wat: t.voorbij, naar: `${pad}/agenda?stand=verstreken` },
  ];
}
