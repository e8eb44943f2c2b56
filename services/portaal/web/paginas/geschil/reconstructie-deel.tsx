import type { Schema } from '../../api/client.ts';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { gepaard, type Koppen, Naast } from './naast.tsx';

const t = teksten.geschil.reconstructie;
type Reconstructie = Schema<'Reconstructie'>;

/** What the register could say at one moment, for each clause or agreement that the case is about. */
export type Momentopname = {
  readonly antwoorden: readonly {
    readonly overeenkomst?: string;
    readonly bepaling?: string;
    readonly antwoord: Reconstructie;
  }[];
};

type Props = { readonly toen: Reconstructie; readonly nu: Reconstructie; readonly koppen: Koppen };

function Delen({ toen, nu, koppen }: Props) {
  return (
    <Naast
      open
      titel={t.kort}
      kop={t.deel}
      koppen={koppen}
      paren={gepaard(
        toen.delen,
        nu.delen,
        (d) => d.deel,
        (d) => t.delen[d.deel] ?? Woord(d.deel),
      )}
      oordeel={(d) => d.oordeel + d.uitleg}
      zegt={({ oordeel, uitleg }) => (
        <>
          <Oordeel oordeel={oordeel} />
          <p className="kleine-regel">{uitleg}</p>
        </>
      )}
    />
  );
}

function Afspraken({ toen, nu, koppen }: Props) {
  const besloten = (a: Reconstructie['afspraken'][number]) =>
    a.partijen.map((p) => `${p.naam}: ${Woord(p.geldigBesloten).toLowerCase()}`).join('; ');
  return (
    <Naast
      titel={t.afspraken}
      kop={t.afspraak}
      koppen={koppen}
      naar={(id) => `/overeenkomsten/${id}`}
      paren={gepaard(
        toen.afspraken,
        nu.afspraken,
        (a) => a.id,
        (a) => a.naam ?? t.afspraak,
      )}
      oordeel={(a) => a.tussenPartijen + besloten(a)}
      zegt={(a) => (
        <>
          {t.geldt}: <Oordeel oordeel={a.tussenPartijen} />
          <p className="kleine-regel">
            {t.besloten}: {besloten(a)}
          </p>
          <Waarom redenen={a.redenen} over={a.naam ?? t.afspraak} />
        </>
      )}
    />
  );
}

function Geldregels({ toen, nu, koppen }: Props) {
  return (
    <Naast
      titel={t.geldregels}
      kop={t.regel}
      koppen={koppen}
      paren={gepaard(
        toen.geldregels,
        nu.geldregels,
        (r) => r.overeenkomst + r.omschrijving,
        (r) => r.omschrijving ?? t.regel,
      )}
      oordeel={(r) => r.geldt}
      zegt={(r) => (
        <>
          <Oordeel oordeel={r.geldt} />
          <Waarom redenen={r.redenen} over={r.omschrijving ?? t.regel} />
        </>
      )}
    />
  );
}

function Bevoegd({ toen, nu, koppen }: Props) {
  const lijst = ({ bevoegdheid }: Reconstructie) => (bevoegdheid ? [bevoegdheid] : []);
  return (
    <Naast
      titel={t.bevoegdheid}
      kop={t.handeling}
      koppen={koppen}
      paren={gepaard(
        lijst(toen),
        lijst(nu),
        (b) => b.door.naam,
        (b) => t.doorNamens(b.door.naam, b.namens.naam),
      )}
      oordeel={(b) => b.oordeel}
      zegt={(b) => (
        <>
          <Oordeel oordeel={b.oordeel} />
          <p className="kleine-regel">{b.uitleg}</p>
        </>
      )}
    />
  );
}

/** Everything that the register can say about one point, at two moments. */
export function Onderdeel(props: Props) {
  return (
    <div className="stapel">
      <Delen {...props} />
      <Afspraken {...props} />
      <Bepalingen {...props} />
      <Bevoegd {...props} />
      <Geldregels {...props} />
    </div>
  );
}

function Bepalingen({ toen, nu, koppen }: Props) {
  return (
    <Naast
      titel={t.bepalingen}
      kop={t.bepaling}
      koppen={koppen}
      paren={gepaard(
        toen.bepalingen,
        nu.bepalingen,
        (b) => b.overeenkomst + b.bepaling,
        (b) => b.bepaling ?? t.bepaling,
      )}
      oordeel={(b) => b.tekst + b.samenvatting}
      zegt={(b) => (
        <>
          {b.samenvatting}
          <p className="kleine-regel zacht">{Woord(b.tekst)}</p>
          <Waarom redenen={b.redenen} over={b.bepaling ?? t.bepaling} />
        </>
      )}
    />
  );
}
