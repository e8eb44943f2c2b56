import { api, type Schema } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { type Kolom, Tabel } from '../../bouwstenen/tabel.tsx';
import { Bronregel } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Eisen } from './eisen.tsx';
import { Normmerk } from './normmerk.tsx';
import { Regiopagina, useRegio } from './regiopagina.tsx';
import { Tegenspraken } from './tegenspraken.tsx';

const t = teksten.regio.norm;
type Cel = Schema<'NvoRegio'>['cellen'][number];

const VRAGENLIJST: readonly Kolom<Cel>[] = [
  { kop: t.vraag, cel: ({ item }) => Woord(item) },
  { kop: t.antwoord, cel: (cel) => <Normmerk merk={cel.merk} /> },
  {
    kop: t.toelichting,
    cel: ({ samenvatting, oorzaak, tekstWijstOp, lezing }) => (
      <>
        {samenvatting}
        {oorzaak && Woord(t.oorzaak(woord(oorzaak)))}
        {tekstWijstOp && ` (${t.tekstWijstOp(woord(tekstWijstOp))})`}
        {lezing && ` (${woord(lezing)})`}
      </>
    ),
  },
  {
    kop: t.bron,
    cel: ({ bron }) =>
      bron && (
        <span className="tabel__bij">
          <Bronregel bron={bron} />
        </span>
      ),
  },
];

function Ondersteuning({ rijen }: { readonly rijen: Schema<'NvoRegio'>['ondersteuning'] }) {
  if (rijen.length === 0) return null;
  return (
    <Deel titel={t.ondersteuning}>
      <ul>
        {rijen.map(({ richting, onderwerp, peildatum, gebeurtenis }) => (
          <li key={gebeurtenis + onderwerp}>
            {Woord(richting === 'vraag' ? t.vraagt : t.aanbod)}: {onderwerp}{' '}
            <span className="zacht">({t.opPeildatum(dagInWoorden(peildatum))})</span>
          </li>
        ))}
      </ul>
    </Deel>
  );
}

/** A region beside the norm: what it says itself, what the register derives, and where sources contradict each other. */
export function Component() {
  const regio = useRegio();
  const vraag = api.useQuery('get', '/nvo/{slug}', {
    params: { path: { slug: regio }, query: useTijden() },
  });
  return (
    <Regiopagina titel={teksten.regio.paginatitel.norm} inleiding={t.inleiding}>
      <TijdAntwoord vraag={vraag}>
        {({ eisen, cellen, tegenstrijdigheden, ondersteuning }) => (
          <>
            <Eisen eisen={eisen} cellen={cellen} />
            <Deel titel={t.tegenspraken} id="tegenspraken">
              {tegenstrijdigheden.length === 0 ? (
                <Leeg>{t.geenTegenspraken}</Leeg>
              ) : (
                <Tegenspraken rijen={tegenstrijdigheden} />
              )}
            </Deel>
            <Deel titel={t.vragenlijst} id="vragenlijst">
              <Tabel
                titel={t.vragenlijst}
                titelVerborgen
                rijen={cellen}
                sleutel={({ item }) => item}
                kolommen={VRAGENLIJST}
              />
            </Deel>
            <Ondersteuning rijen={ondersteuning} />
          </>
        )}
      </TijdAntwoord>
    </Regiopagina>
  );
}
