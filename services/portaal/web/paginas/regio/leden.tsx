import type { Schema } from '../../api/client.ts';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { periodeInWoorden } from '../../bouwstenen/periode.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { type Kolom, Tabel } from '../../bouwstenen/tabel.tsx';
import { Bronregel, Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';

const t = teksten.regio.overzicht;
type Lid = Schema<'Lid'>;

/** For what a municipality belongs to the region; what holds from and until the same day is said in one line. */
export function Lidmaatschap({ lid }: { readonly lid: Lid }) {
  const perPeriode = new Map<string, string[]>();
  for (const { domein, van, einde } of lid.domeinen) {
    const periode = periodeInWoorden(van, einde);
    perPeriode.set(periode, [...(perPeriode.get(periode) ?? []), woord(domein)]);
  }
  return (
    <ul className="kale-lijst">
      {[...perPeriode].map(([periode, domeinen]) => (
        <li key={periode}>
          {Woord(domeinen.join(', '))}
          {periode && <span className="zacht"> ({periode})</span>}
        </li>
      ))}
    </ul>
  );
}

const GEMEENTE: Kolom<Lid> = {
  kop: t.gemeente,
  cel: (lid) => <Schakel naar={`/gemeenten/${lid.gemeente}`}>{lid.naam}</Schakel>,
  sorteer: (lid) => lid.naam,
};
const VASTGELEGD: readonly Kolom<Lid>[] = [
  GEMEENTE,
  { kop: t.lid, cel: (lid) => <Oordeel oordeel={lid.lid} />, sorteer: (lid) => lid.lid },
  { kop: t.lidVan, cel: (lid) => <Lidmaatschap lid={lid} /> },
  { kop: '', cel: (lid) => <Waarom redenen={lid.redenen} over={lid.naam} /> },
];
const GEMELD: readonly Kolom<Lid>[] = [
  GEMEENTE,
  {
    kop: t.lidVan,
    cel: (lid) => Woord([...new Set(lid.meldingen.flatMap((m) => m.domeinen.map(woord)))].join(', ')),
  },
  {
    kop: t.bron,
    cel: (lid) => (
      <ul className="kale-lijst tabel__bij">
        {lid.meldingen.map((m) => (
          <li key={`${m.peildatum} ${m.bron?.document} ${m.bron?.plaats}`}>
            {m.bron && <Bronregel bron={m.bron} />}
            {m.opmerking && <span className="zacht">: {m.opmerking}</span>}
          </li>
        ))}
      </ul>
    ),
  },
];

/** The members on the day, those that only a source names, and those that were or will be. */
export function Leden({ stand }: { readonly stand: Schema<'RegioStand'> }) {
  const tabel = (
    titel: string,
    rijen: readonly Lid[],
    kolommen: readonly Kolom<Lid>[],
    sorteernaam: string,
  ) => (
    <Tabel
      titel={titel}
      titelVerborgen
      rijen={rijen}
      sleutel={(lid) => lid.gemeente}
      kolommen={kolommen}
      leeg={t.geenLeden}
      sorteernaam={sorteernaam}
    />
  );
  const alleenGemeld = stand.leden.length === 0 && stand.gemeld.length > 0;
  return (
    <>
      {!alleenGemeld && (
        <Deel titel={teksten.regio.leden} id="leden">
          {tabel(teksten.regio.leden, stand.leden, VASTGELEGD, 'sorteer')}
        </Deel>
      )}
      {stand.gemeld.length > 0 && (
        <Deel titel={t.gemeld} id="gemeld">
          <p className="zacht">{t.gemeldUitleg}</p>
          {tabel(t.gemeld, stand.gemeld, GEMELD, 'gemeld')}
        </Deel>
      )}
      {stand.oudLeden.length > 0 && (
        <Deel titel={t.oudLeden} id="oud-leden">
          {tabel(t.oudLeden, stand.oudLeden, VASTGELEGD, 'oud')}
        </Deel>
      )}
    </>
  );
}

type Voornemen = Lid['voornemens'][number] & { readonly gemeente: string; readonly naam: string };

/** Who means to leave, or decided to stay, each with a link to what leaving would touch. */
export function Voornemens({ stand }: { readonly stand: Schema<'RegioStand'> }) {
  const rijen: readonly Voornemen[] = [...stand.leden, ...stand.gemeld, ...stand.oudLeden].flatMap(
    ({ gemeente, naam, voornemens }) => voornemens.map((v) => ({ ...v, gemeente, naam })),
  );
  if (rijen.length === 0) return null;
  const dag = (datum: string | null) => datum && dagInWoorden(datum);
  return (
    <Deel titel={t.voornemens} id="voornemens">
      <Tabel
        titel={t.voornemens}
        titelVerborgen
        rijen={rijen}
        sleutel={(v) => `${v.gemeente} ${v.soort} ${v.datum} ${v.afgesprokenOp}`}
        sorteernaam="voornemen"
        kolommen={[
          { kop: t.gemeente, cel: (v) => <Schakel naar={`/gemeenten/${v.gemeente}`}>{v.naam}</Schakel> },
          { kop: t.voornemen, cel: (v) => t[v.soort] },
          { kop: t.per, cel: (v) => dag(v.datum) },
          { kop: t.afgesproken, cel: (v) => dag(v.afgesprokenOp) },
          { kop: t.bron, cel: (v) => v.bron && <Bronregel bron={v.bron} /> },
          {
            kop: t.gevolgen,
            cel: (v) => (
              <Schakel naar={`/regios/${stand.regio}/uittredingen/${v.gemeente}`}>
                {t.gevolgenVan(v.naam)}
              </Schakel>
            ),
          },
        ]}
      />
    </Deel>
  );
}
