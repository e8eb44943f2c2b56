import { Domein } from '@regiolog/domein/gedeeld/namen';
import { Soort } from '@regiolog/domein/overeenkomst/events';
import { Oordeel } from '@regiolog/domein/vragen/reden';
import { useSearchParams } from 'react-router';
import { Filters, Keuzefilter } from '../../bouwstenen/filters.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';

const t = teksten.regio.lijst;

type Overeenkomstfilter = {
  readonly soort?: Soort;
  readonly domein?: Domein;
  readonly geldt?: Oordeel;
  readonly eindigtBinnen?: string;
};

/** What the address asks of a list of agreements; a value that the API does not know counts as none. */
export function useOvereenkomstfilter(): Overeenkomstfilter {
  const [zoek] = useSearchParams();
  const soort = Soort.safeParse(zoek.get('soort')).data;
  const domein = Domein.safeParse(zoek.get('domein')).data;
  const geldt = Oordeel.safeParse(zoek.get('geldt')).data;
  const eindigtBinnen = t.termijnen.find(([duur]) => duur === zoek.get('eindigtBinnen'))?.[0];
  return {
    ...(soort && { soort }),
    ...(domein && { domein }),
    ...(geldt && { geldt }),
    ...(eindigtBinnen && { eindigtBinnen }),
  };
}

const opNaam = (codes: readonly string[]): (readonly [string, string])[] =>
  codes.map((code) => [code, Woord(code)] as const).toSorted(([, a], [, b]) => a.localeCompare(b, 'nl'));

/** By kind, subject, whether they hold on the day, and when they end. */
export function Overeenkomstfilters() {
  return (
    <Filters label={teksten.regio.filters}>
      <Keuzefilter naam="soort" label={t.soort} alles={t.alleSoorten} keuzes={opNaam(Soort.options)} />
      <Keuzefilter naam="domein" label={t.domein} alles={t.alleDomeinen} keuzes={opNaam(Domein.options)} />
      <Keuzefilter
        naam="geldt"
        label={t.geldt}
        alles={t.alleStanden}
        keuzes={Oordeel.options.map((o) => [o, Woord(o)])}
      />
      <Keuzefilter naam="eindigtBinnen" label={t.eindigt} alles={t.altijd} keuzes={t.termijnen} />
    </Filters>
  );
}
