import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Aantal } from './aantal.tsx';
import { lijstadres, PER, type Per, type Tellingen } from './telling-model.ts';

const t = teksten.landelijk.telling;

/** Subjects that have a page of their own; of the others there is the page that counts them. */
const PAGINA: Partial<Readonly<Record<Per, string>>> = {
  geschilroute: '/landelijk/geschilroutes',
  risicodeling: '/landelijk/geld',
  verdeelsleutel: '/landelijk/geld',
};

const regiosMet = (telling: Tellingen): number => new Set(telling.waarden.flatMap((w) => w.regios.ids)).size;

/** A number about a subject: of how many regions something is arranged, or nothing known. */
function Getal({ per, welk }: { readonly per: Per; readonly welk: 'waarden' | 'nietBekend' }) {
  const vraag = api.useQuery('get', '/tellingen', { params: { query: { per, ...useTijden() } } });
  return (
    <TijdAntwoord vraag={vraag}>
      {(telling) => (
        <Aantal
          aantal={welk === 'waarden' ? regiosMet(telling) : telling.nietBekend.aantal}
          naar={lijstadres(per, welk)}
          van={welk === 'waarden' ? t.geregeldVan(t.per[per]) : t.onbekendVan(t.per[per])}
        />
      )}
    </TijdAntwoord>
  );
}

/** Every subject of counting: how many regions arrange it, and of how many nothing is known. */
export function Tellingenoverzicht() {
  return (
    <Tabel
      titel={teksten.landelijk.overzicht.watGeregeld}
      titelVerborgen
      bestand="tabel"
      rijen={PER}
      sleutel={(per) => per}
      kolommen={[
        {
          kop: t.onderwerp,
          cel: (per) => <Schakel naar={PAGINA[per] ?? `/landelijk/tellingen/${per}`}>{t.per[per]}</Schakel>,
        },
        { kop: t.geregeldKop, getal: true, cel: (per) => <Getal per={per} welk="waarden" /> },
        { kop: t.onbekendKop, getal: true, cel: (per) => <Getal per={per} welk="nietBekend" /> },
      ]}
    />
  );
}
