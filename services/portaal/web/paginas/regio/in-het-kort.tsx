import { api } from '../../api/client.ts';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import './in-het-kort.css';

const t = teksten.regio.overzicht;

type Getal = {
  readonly totaal: number | undefined;
  readonly wat: (n: number) => string;
  readonly naar: string;
};

/** How many there are of what people look for first, each number a link to what it counts. */
export function InHetKort({ regio }: { readonly regio: string }) {
  const tijden = useTijden();
  const tel = (filter: { geldt?: 'ja' | 'niet-bekend'; eindigtBinnen?: string }) =>
    ({ params: { path: { slug: regio }, query: { ...tijden, ...filter, aantal: 1 } } }) as const;
  const een = { params: { path: { slug: regio }, query: { ...tijden, aantal: 1 } } } as const;
  const voorbij = {
    params: { path: { slug: regio }, query: { ...tijden, aantal: 1, stand: 'verstreken' } },
  } as const;
  const lijst = '/regios/{slug}/overeenkomsten';
  const gelden = api.useQuery('get', lijst, tel({ geldt: 'ja' })).data?.antwoord?.totaal;
  const onbekend = api.useQuery('get', lijst, tel({ geldt: 'niet-bekend' })).data?.antwoord?.totaal;
  const eindigen = api.useQuery('get', lijst, tel({ eindigtBinnen: 'P6M' })).data?.antwoord?.totaal;
  const besluiten = api.useQuery('get', '/regios/{slug}/besluiten-open', een).data?.antwoord?.totaal;
  const taken = api.useQuery('get', '/regios/{slug}/agenda', voorbij).data?.antwoord?.totaal;
  const pad = `/regios/${regio}`;
  const getallen: readonly Getal[] = [
    { totaal: gelden, wat: t.gelden, naar: `${pad}/overeenkomsten?geldt=ja` },
    { totaal: onbekend, wat: t.nietBekend, naar: `${pad}/overeenkomsten?geldt=niet-bekend` },
    { totaal: eindigen, wat: t.eindigen, naar: `${pad}/overeenkomsten?eindigtBinnen=P6M` },
    { totaal: besluiten, wat: t.besluitenOpen, naar: `${pad}/agenda/besluiten` },
    { totaal: taken, wat: t.voorbij, naar: `${pad}/agenda?stand=verstreken` },
  ];
  return (
    <Deel titel={t.inHetKort}>
      <ul className="in-het-kort kale-lijst">
        {getallen.map(({ totaal, wat, naar }) => (
          <li key={naar}>
            <Schakel naar={naar} className="in-het-kort__getal">
              <strong>{totaal ?? '…'}</strong> <span>{wat(totaal ?? 0)}</span>
            </Schakel>
          </li>
        ))}
      </ul>
    </Deel>
  );
}
