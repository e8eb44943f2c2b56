import { useSearchParams } from 'react-router';
import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Filters, Zoekfilter } from '../../bouwstenen/filters.tsx';
import { Pagina } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { type Kolom, Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';

const t = teksten.regio;

/** There are some forty regions in the country: one page holds them all. */
const ALLE = 200;
/** Who may see so many or less finds them at a glance. */
const TE_OVERZIEN = 8;

type Regio = {
  readonly slug: string;
  readonly naam: string;
  readonly leden: number;
  readonly gemeldeLeden: number;
  readonly overeenkomsten: number;
};
const KOLOMMEN: readonly Kolom<Regio>[] = [
  {
    kop: t.naam,
    cel: (rij) => <Schakel naar={`/regios/${rij.slug}`}>{rij.naam}</Schakel>,
    sorteer: (rij) => rij.naam,
  },
  { kop: t.leden, cel: (rij) => rij.leden, sorteer: (rij) => rij.leden, getal: true },
  { kop: t.ledenGemeld, cel: (rij) => rij.gemeldeLeden, sorteer: (rij) => rij.gemeldeLeden, getal: true },
  {
    kop: t.overeenkomsten,
    cel: (rij) => <Schakel naar={`/regios/${rij.slug}/overeenkomsten`}>{rij.overeenkomsten}</Schakel>,
    sorteer: (rij) => rij.overeenkomsten,
    getal: true,
  },
];

/** The regions that one may see, found by a part of their name. */
export function Component() {
  const [zoek] = useSearchParams();
  const gezocht = (zoek.get('naam') ?? '').toLocaleLowerCase('nl');
  const vraag = api.useQuery('get', '/regios', { params: { query: { ...useTijden(), aantal: ALLE } } });
  return (
    <Pagina titel={t.titel} inleiding={t.inleiding}>
      <TijdAntwoord vraag={vraag}>
        {({ resultaten }) => (
          <>
            {(resultaten.length > TE_OVERZIEN || gezocht) && (
              <Filters label={t.filters}>
                <Zoekfilter naam="naam" label={t.zoek} knop={t.zoekKnop} />
              </Filters>
            )}
            <Tabel
              titel={t.titel}
              titelVerborgen
              rijen={resultaten.filter(({ naam }) => naam.toLocaleLowerCase('nl').includes(gezocht))}
              sleutel={(rij) => rij.slug}
              leeg={t.geenTreffer}
              kolommen={KOLOMMEN}
            />
          </>
        )}
      </TijdAntwoord>
    </Pagina>
  );
}
