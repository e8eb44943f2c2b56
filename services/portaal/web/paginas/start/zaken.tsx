import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';

const t = teksten.start.zaken;
/** So many are shown here; the page of disputes has them all. */
const MEEST = 20;

/** The disputes that run and that somebody of a commission, or of a party, may see. */
export function Zaken() {
  const vraag = api.useQuery('get', '/geschillen', {
    params: { query: { ...useTijden(), toestand: 'open', aantal: MEEST } },
  });
  return (
    <Deel titel={t.titel} id="geschillen">
      <TijdAntwoord vraag={vraag}>
        {({ resultaten }) => (
          <Tabel
            titel={t.titel}
            titelVerborgen
            rijen={resultaten}
            sleutel={({ id }) => id}
            leeg={t.leeg}
            sorteernaam="geschillen"
            kolommen={[
              {
                kop: t.onderwerp,
                cel: ({ id, onderwerp }) => <Schakel naar={`/geschillen/${id}`}>{onderwerp}</Schakel>,
              },
              { kop: t.partijen, cel: ({ partijen }) => partijen.map(({ naam }) => naam).join(', ') },
              { kop: t.fase, cel: ({ fase }) => Woord(fase) },
            ]}
          />
        )}
      </TijdAntwoord>
    </Deel>
  );
}
