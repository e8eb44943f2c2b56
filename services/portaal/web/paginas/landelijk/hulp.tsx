import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Landelijkpagina } from './landelijkpagina.tsx';
import type { NvoRij } from './norm-model.ts';

const t = teksten.landelijk.hulp;

function Lijst({
  rijen,
  richting,
}: {
  readonly rijen: readonly NvoRij[];
  readonly richting: 'vraag' | 'aanbod';
}) {
  const regels = rijen
    .map(({ regio, naam, ondersteuning }) => ({ regio, naam, onderwerpen: ondersteuning[richting] }))
    .filter(({ onderwerpen }) => onderwerpen.length > 0);
  const aantal = regels.reduce((som, { onderwerpen }) => som + onderwerpen.length, 0);
  return (
    <Deel titel={t[richting]} id={richting}>
      <p>{t.zin[richting](regels.length, aantal)}</p>
      <Tabel
        titel={t[richting]}
        titelVerborgen
        bestand="tabel"
        sorteernaam={`sorteer-${richting}`}
        rijen={regels}
        sleutel={(r) => r.regio}
        leeg={t.geen}
        kolommen={[
          {
            kop: t.regio,
            cel: (r) => <Schakel naar={`/regios/${r.regio}/norm`}>{r.naam}</Schakel>,
            sorteer: (r) => r.naam,
          },
          {
            kop: t.onderwerp,
            cel: (r) => (
              <ul className="kale-lijst">
                {r.onderwerpen.map((onderwerp) => (
                  <li key={onderwerp}>{Woord(onderwerp)}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Deel>
  );
}

/** Where regions ask for help, and where they offer it (N12). */
export function Component() {
  const vraag = api.useQuery('get', '/nvo', { params: { query: useTijden() } });
  return (
    <Landelijkpagina titel={t.titel} inleiding={t.inleiding}>
      <TijdAntwoord vraag={vraag}>
        {({ rijen }) => (
          <>
            <Lijst rijen={rijen} richting="vraag" />
            <Lijst rijen={rijen} richting="aanbod" />
          </>
        )}
      </TijdAntwoord>
    </Landelijkpagina>
  );
}
