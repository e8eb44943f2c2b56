import type { Schema } from '../../api/client.ts';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Herkomst, Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { type Kolom, Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';
import { aanvangInWoorden, eindInWoorden, waarover } from './overeenkomst-woorden.ts';

const t = teksten.regio.lijst;
type Overeenkomst = Schema<'OvereenkomstInTijd'>;

/** Beside a date: that only a source says so, or that it is a plan. */
function Wie({ volgens }: { readonly volgens: 'vastgelegd' | 'gemeld' | 'gepland' | undefined }) {
  if (volgens === undefined || volgens === 'vastgelegd') return null;
  return (
    <>
      {' '}
      <Herkomst van={volgens} />
    </>
  );
}

const KOLOMMEN: readonly Kolom<Overeenkomst>[] = [
  {
    kop: t.naam,
    cel: ({ id, naam, hoortBij, ...wat }) => (
      <>
        <Schakel naar={`/overeenkomsten/${id}`}>{naam}</Schakel>
        <div className="zacht tabel__bij">{waarover(wat)}</div>
        {hoortBij && <div className="zacht tabel__bij">{t.hoortBij(hoortBij.naam)}</div>}
      </>
    ),
    sorteer: ({ naam }) => naam,
  },
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
    kop: t.gemeld,
    cel: ({ gemeld }) => gemeld && Woord(t.standOp(woord(gemeld.status), dagInWoorden(gemeld.peildatum))),
    sorteer: ({ gemeld }) => gemeld?.status ?? null,
  },
  {
    kop: t.van,
    cel: (o) =>
      o.aanvang && (
        <>
          {Woord(aanvangInWoorden(o))}
          <Wie volgens={o.aanvang.volgens} />
        </>
      ),
    sorteer: ({ aanvang }) => aanvang?.vroegst ?? null,
  },
  {
    kop: t.tot,
    cel: (o) =>
      o.einde && (
        <>
          {eindInWoorden(o)}
          <Wie volgens={o.einde.volgens} />
        </>
      ),
    sorteer: ({ einde }) => einde?.vroegst ?? null,
  },
  {
    kop: t.partijen,
    cel: ({ aantalPartijen }) => aantalPartijen || <span className="zacht niet-breken">{t.nietBekend}</span>,
    sorteer: ({ aantalPartijen }) => aantalPartijen,
    getal: true,
  },
];

/** Agreements with what holds, what is reported, from when until when, and why. */
export function Overeenkomsttabel({ rijen }: { readonly rijen: readonly Overeenkomst[] }) {
  return (
    <Tabel
      titel={t.tabel}
      titelVerborgen
      rijen={rijen}
      sleutel={({ id }) => id}
      kolommen={KOLOMMEN}
      leeg={t.leeg}
    />
  );
}
