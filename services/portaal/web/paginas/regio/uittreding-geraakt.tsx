import type { Schema } from '../../api/client.ts';
import { Dag } from '../../bouwstenen/dag.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Bronregel, Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';
import { useOvereenkomstnamen } from './namen.ts';

const t = teksten.regio.uittreding;
type Uittreding = Schema<'Uittreding'>;
type Naam = (id: string) => string | undefined;

/** In which agreement something stands, and what that rests on. */
function Herkomst({
  van: { overeenkomst, bron },
  naamVan,
}: {
  readonly van: Pick<Uittreding['geldregels'][number], 'overeenkomst' | 'bron'>;
  readonly naamVan: Naam;
}) {
  return (
    <>
      <div>
        {teksten.regio.geld.overeenkomst}{' '}
        <Schakel naar={`/overeenkomsten/${overeenkomst}`}>
          {naamVan(overeenkomst) ?? teksten.regio.geld.overeenkomstLink}
        </Schakel>
      </div>
      <div className="zacht">{bron && <Bronregel bron={bron} />}</div>
    </>
  );
}

/** The agreements that it touches, from which day, and why. */
export function GeraakteOvereenkomsten({ rijen }: { readonly rijen: Uittreding['geraakt'] }) {
  return (
    <Deel titel={t.geraakt} id="overeenkomsten">
      <Tabel
        titel={t.geraakt}
        titelVerborgen
        rijen={rijen}
        sleutel={({ id }) => id}
        leeg={t.geenOvereenkomsten}
        kolommen={[
          {
            kop: t.overeenkomst,
            cel: ({ id, naam, soort }) => (
              <>
                <Schakel naar={`/overeenkomsten/${id}`}>{naam}</Schakel>
                <div className="zacht tabel__bij">{woord(soort)}</div>
              </>
            ),
            sorteer: ({ naam }) => naam,
          },
          {
            kop: t.raakt,
            cel: ({ raakt, redenen, naam }) => (
              <>
                <Oordeel oordeel={raakt} />
                <Waarom redenen={redenen} over={naam} />
              </>
            ),
            sorteer: ({ raakt }) => raakt,
          },
          { kop: t.vanaf, cel: ({ vanaf }) => <Dag datum={vanaf} />, sorteer: ({ vanaf }) => vanaf },
        ]}
      />
    </Deel>
  );
}

function Plichten({
  rijen,
  naamVan,
}: {
  readonly rijen: Uittreding['verplichtingen'];
  readonly naamVan: Naam;
}) {
  return (
    <Deel titel={t.verplichtingen} id="plichten">
      <Tabel
        titel={t.verplichtingen}
        titelVerborgen
        rijen={rijen}
        sleutel={({ gebeurtenis, verplichting }) => gebeurtenis + verplichting}
        sorteernaam="plicht"
        leeg={t.geenPlichten}
        kolommen={[
          {
            kop: t.plicht,
            cel: ({ soort, overeenkomst, omschrijving, komtOp, bron }) => (
              <>
                {Woord(soort)}
                <div className="tabel__bij">
                  {omschrijving}
                  {komtOp && <strong> ({t.komtOp})</strong>}
                  <Herkomst van={{ overeenkomst, bron }} naamVan={naamVan} />
                </div>
              </>
            ),
          },
          { kop: t.wie, cel: ({ wie }) => Woord(wie) },
          { kop: t.wanneerPlicht, cel: ({ wanneer }) => wanneer },
          { kop: teksten.regio.geld.stand, cel: ({ stadium }) => Woord(stadium) },
        ]}
      />
    </Deel>
  );
}

function Geld({ rijen, naamVan }: { readonly rijen: Uittreding['geldregels']; readonly naamVan: Naam }) {
  return (
    <Deel titel={t.geldregels} id="geld">
      <Tabel
        titel={t.geldregels}
        titelVerborgen
        rijen={rijen}
        sleutel={({ gebeurtenis, regel }) => gebeurtenis + regel}
        sorteernaam="geld"
        leeg={t.geenGeld}
        kolommen={[
          {
            kop: teksten.regio.geld.afspraak,
            cel: ({ soort, overeenkomst, omschrijving, eigen, bron }) => (
              <>
                {Woord(soort)}
                <div className="tabel__bij">
                  {omschrijving}
                  {eigen && <strong> ({t.eigen})</strong>}
                  <Herkomst van={{ overeenkomst, bron }} naamVan={naamVan} />
                </div>
              </>
            ),
          },
          { kop: teksten.regio.geld.stand, cel: ({ stadium }) => Woord(stadium) },
          { kop: teksten.regio.geld.geldt, cel: ({ geldt }) => <Oordeel oordeel={geldt} /> },
        ]}
      />
    </Deel>
  );
}

function Mandaten({ rijen }: { readonly rijen: Uittreding['mandaten'] }) {
  return (
    <Deel titel={t.mandaten} id="mandaten">
      <Tabel
        titel={t.mandaten}
        titelVerborgen
        rijen={rijen}
        sleutel={({ mandaat, gebeurtenis }) => mandaat + gebeurtenis}
        sorteernaam="mandaat"
        leeg={t.geenMandaten}
        kolommen={[
          {
            kop: t.mandaat,
            cel: ({ mandaat, naam }) => <Schakel naar={`/mandaten/${mandaat}`}>{naam ?? t.mandaat}</Schakel>,
          },
          {
            kop: teksten.regio.mandaten.gevers,
            cel: ({ gever }) => gever ?? teksten.regio.mandaten.onbekend,
          },
          {
            kop: teksten.regio.mandaten.ontvangers,
            cel: ({ ontvanger }) => ontvanger ?? teksten.regio.mandaten.onbekend,
          },
          { kop: teksten.regio.mandaten.geldt, cel: ({ geldt }) => <Oordeel oordeel={geldt} /> },
        ]}
      />
    </Deel>
  );
}

/** Duties, rules on money and mandates in what it touches, or that only come about by it. */
export function GeraakteAfspraken({ uittreding }: { readonly uittreding: Uittreding }) {
  const naamVan = useOvereenkomstnamen(uittreding.regio);
  return (
    <>
      <Plichten rijen={uittreding.verplichtingen} naamVan={naamVan} />
      <Geld rijen={uittreding.geldregels} naamVan={naamVan} />
      <Mandaten rijen={uittreding.mandaten} />
    </>
  );
}
