import type { Schema } from '../api/client.ts';
import { teksten } from '../teksten/teksten.ts';
import { Woord, woord } from '../teksten/woorden.ts';
import { Herkomst, Oordeel } from './oordeel.tsx';
import { periodeInWoorden } from './periode.tsx';
import { Schakel } from './schakel.tsx';
import { type Kolom, Tabel } from './tabel.tsx';
import { Waarom } from './waarom.tsx';

const t = teksten.regio.mandaten;
type Mandaat = Schema<'MandaatKern'>;

const Namen = ({ namen }: { readonly namen: readonly string[] }) =>
  namen.length === 0 ? <span className="zacht niet-breken">{t.onbekend}</span> : namen.join(', ');

const KOLOMMEN: readonly Kolom<Mandaat>[] = [
  {
    kop: t.naam,
    cel: ({ id, naam }) => <Schakel naar={`/mandaten/${id}`}>{naam}</Schakel>,
    sorteer: ({ naam }) => naam,
  },
  { kop: t.gevers, cel: ({ gevers }) => <Namen namen={gevers} />, sorteer: ({ gevers }) => gevers.join() },
  {
    kop: t.ontvangers,
    cel: ({ ontvangers }) => <Namen namen={ontvangers} />,
    sorteer: ({ ontvangers }) => ontvangers.join(),
  },
  { kop: t.waarvoor, cel: ({ bevoegdheden }) => Woord(bevoegdheden.map(woord).join(', ')) },
  {
    kop: t.geldt,
    cel: ({ geldt, redenen, naam }) => (
      <>
        <Oordeel oordeel={geldt} />
        <Waarom redenen={redenen} over={naam} />
      </>
    ),
    sorteer: ({ geldt }) => geldt,
  },
  {
    kop: t.periode,
    cel: ({ van, einde }) =>
      periodeInWoorden(van, einde) || <span className="zacht niet-breken">{t.onbekend}</span>,
    sorteer: ({ van }) => van?.datum ?? null,
  },
  { kop: t.basis, cel: ({ basis }) => <Herkomst van={basis} />, sorteer: ({ basis }) => basis },
];

/** Mandates with who gave them to whom, to do what, whether they hold, and how that is known. */
export function Mandaattabel({ rijen, leeg }: { readonly rijen: readonly Mandaat[]; readonly leeg: string }) {
  return (
    <Tabel
      titel={t.tabel}
      titelVerborgen
      rijen={rijen}
      sleutel={({ id }) => id}
      kolommen={KOLOMMEN}
      leeg={leeg}
    />
  );
}
